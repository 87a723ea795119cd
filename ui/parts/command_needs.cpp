// What a command needs before it can be done, for where it stands grey.
#include "ui/parts/commands.h"

#include <QCoreApplication>

namespace story {

namespace {

const char *needsOf(CommandId id)
{
    switch (id) {
    case CommandId::NewReview:
    case CommandId::NewGameDay:
    case CommandId::MoveLibrary:
    case CommandId::Import:
    case CommandId::ScrubText: return QT_TRANSLATE_NOOP("story::Command", "needs a library that can be changed");
    case CommandId::OpenLibrary: return QT_TRANSLATE_NOOP("story::Command", "not while the room sees this window");
    case CommandId::SaveCopy:
    case CommandId::VerifyLibrary:
    case CommandId::WriteSite:
    case CommandId::EarlierVersions:
    case CommandId::SearchLibrary:
    case CommandId::GoLibrary:
    case CommandId::Back: return QT_TRANSLATE_NOOP("story::Command", "needs an open library");
    case CommandId::RepairLibrary: return QT_TRANSLATE_NOOP("story::Command", "is for a library that cannot be opened");
    case CommandId::TryAgain: return QT_TRANSLATE_NOOP("story::Command", "everything is saved");
    case CommandId::Rename:
    case CommandId::MoveToTrash: return QT_TRANSLATE_NOOP("story::Command", "choose a review in the library first");
    case CommandId::Restore:
    case CommandId::Purge: return QT_TRANSLATE_NOOP("story::Command", "choose a review in the trash first");
    case CommandId::Undo: return QT_TRANSLATE_NOOP("story::Command", "there is nothing to take back");
    case CommandId::Redo: return QT_TRANSLATE_NOOP("story::Command", "nothing was taken back");
    case CommandId::RemoveSelected:
    case CommandId::MoveUp:
    case CommandId::MoveDown:
    case CommandId::AddEvent:
    case CommandId::AddFinding:
    case CommandId::AddFactor:
    case CommandId::AddQuestion:
    case CommandId::AddAction:
    case CommandId::AddLesson:
    case CommandId::AddSignal:
    case CommandId::AddPerson:
    case CommandId::AddPrivateNote:
    case CommandId::AddPicture:
    case CommandId::PastePicture:
    case CommandId::AddLink:
    case CommandId::AcceptPremises:
    case CommandId::AcceptLate:
    case CommandId::RecordException:
    case CommandId::AcceptAll:
    case CommandId::ChooseAgenda:
    case CommandId::CloseReview:
    case CommandId::AddDot:
    case CommandId::TakeDot:
    case CommandId::AcceptAction:
    case CommandId::SoakAction:
    case CommandId::DeclineAction:
    case CommandId::FinishAction: return QT_TRANSLATE_NOOP("story::Command", "needs an open review that can be changed");
    case CommandId::ReopenReview: return QT_TRANSLATE_NOOP("story::Command", "needs an open review that is closed");
    case CommandId::ShowClock:
    case CommandId::StartClock:
    case CommandId::AddMinutes: return QT_TRANSLATE_NOOP("story::Command", "needs an open review with an agenda");
    case CommandId::NextPart:
    case CommandId::PreviousPart: return QT_TRANSLATE_NOOP("story::Command", "needs a further part of the agenda");
    case CommandId::CountSleep: return QT_TRANSLATE_NOOP("story::Command", "the computer did not sleep in the meeting");
    case CommandId::HoldPresented: return QT_TRANSLATE_NOOP("story::Command", "needs something that is presented");
    case CommandId::ShowPanels:
    case CommandId::NextPanel: return QT_TRANSLATE_NOOP("story::Command", "needs an open review, and neither replay nor silent writing");
    default: return QT_TRANSLATE_NOOP("story::Command", "needs an open review");
    }
}

} // namespace

QString CommandInfo::needsText() const
{
    return QCoreApplication::translate("story::Command", needsOf(id));
}

} // namespace story
