// The program without a window: `secondstory new|list|import|capture|export|find|verify|backup|sample …`.
// Data goes to standard output, messages to standard error; the shapes of both are described in resources/manual/commands.md and stay.
#pragma once

#include <QStringList>

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

// Runs it. `arguments` as QCoreApplication gives them, the program's name first. Needs a QCoreApplication.
int runCommand(const QStringList &arguments);

} // namespace story::cli
