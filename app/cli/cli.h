// The program without a window: `secondstory new|list|import|capture|export|site|find|verify|backup|sample …`.
// Data goes to standard output, messages to standard error; the shapes of both are described in resources/manual/commands.md and stay.
#pragma once

#include <QStringList>

#include <optional>

namespace story::cli {

// What a command ends with.
enum ExitCode {
    Done = 0,
    SomethingToLookAt = 1, // verify: differences; import: warnings; find: nothing
    Usage = 2,
    CannotRead = 3,
    CannotWrite = 4,
    Damaged = 5,
    InUse = 6,
};

// Whether the first argument of the program asks for a command (or for --help or --version) and not for a window.
bool isCommand(const QString &firstArgument);

// Which library the words of the program ask the window to open; empty: the last one. Nothing, and told, where they ask for neither a
// command nor a library: an unknown option, a second word, or a word that is no command, no file, and not named as a library.
// Needs no application object, because without a display there can be none of a window.
std::optional<QString> libraryForWindow(const QStringList &arguments);

// Runs it. `arguments` as QCoreApplication gives them, the program's name first. Needs a QCoreApplication.
int runCommand(const QStringList &arguments);

} // namespace story::cli
