// Where things are kept on this computer.
#pragma once

#include <QString>

namespace story {

// The library of the first start: "Second Story.secondstory" in the user's documents folder.
QString defaultLibraryPath();

// Earlier versions and emergency journals: $XDG_STATE_HOME/secondstory, else ~/.local/state/secondstory (XDG base directory
// specification 0.8; QStandardPaths knows it from Qt 6.7).
QString stateFolder();

// What we make in a folder that somebody chose for backups: earlier versions lie in it as they do in the state folder.
QString backupsIn(const QString &chosenFolder);

// The account that works here, for the journal; "somebody" where the system does not say.
QString userName();

} // namespace story
