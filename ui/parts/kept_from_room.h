// What cannot be done while the room sees the window: it shows what is the facilitator's alone or of other reviews, says where files lie, or
// works on a list that is folded away.
#pragma once

#include "ui/parts/commands.h"

#include <algorithm>

namespace story {

inline constexpr CommandId keptFromRoom[] = {
    CommandId::NewReview,     CommandId::NewGameDay,     CommandId::OpenLibrary,   CommandId::OpenRecent,      CommandId::OpenSample,
    CommandId::MoveLibrary,   CommandId::Import,         CommandId::VerifyLibrary, CommandId::EarlierVersions, CommandId::Rename,
    CommandId::MoveToTrash,   CommandId::Restore,        CommandId::Purge,         CommandId::History,         CommandId::SearchLibrary,
    CommandId::ScrubText,     CommandId::AddPrivateNote, CommandId::SomebodySpoke, CommandId::PreviewReport,   CommandId::ReviewRedaction,
    CommandId::WriteSite};

inline bool isKeptFromRoom(CommandId id)
{
    return std::find(std::begin(keptFromRoom), std::end(keptFromRoom), id) != std::end(keptFromRoom);
}

} // namespace story
