// What the commands share: their options, their output, and what an error ends them with.
#pragma once

#include "app/cli/cli.h"
#include "app/core/clock.h"
#include "app/desk/workspace.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonObject>

namespace story::cli {

// Standard output and standard error. Text is written as UTF-8, a line at a time, and flushed at once.
void sayLine(const QString &line);      // data
void sayJson(const QJsonObject &row);   // data, one object a line
void tell(const QString &line);         // a message
// Tells why an edit is not in the library, and gives the exit code. What a window would keep in memory ends with the command.
int tellNotStored(const Workspace &workspace);
// Tells the error's sentences and gives the exit code that belongs to its kind.
int tell(const Error &error);

struct Command {
    const char *name;
    const char *synopsis;                           // one line of the list of commands, untranslated source text
    void (*options)(QCommandLineParser &parser);    // declares options and arguments
    int (*run)(const QCommandLineParser &parser);
};

// One of each file of this folder.
extern const Command newCommand;
extern const Command listCommand;
extern const Command importCommand;
extern const Command captureCommand;
extern const Command exportCommand;
extern const Command siteCommand;
extern const Command findCommand;
extern const Command verifyCommand;
extern const Command backupCommand;
extern const Command sampleCommand;

// Declares --library and --json as every command that has them does.
QCommandLineOption libraryOption();
QCommandLineOption jsonOption();

// The value of --library; empty and told where it is missing.
QString libraryOf(const QCommandLineParser &parser);

// A library to write in: opened, or, with `make`, made by the first edit where there is none.
Result<std::unique_ptr<Workspace>> openWorkspace(const QString &path, const Clock &clock, bool make);
// The same library where another writer may have it: then opened for reading only, and told.
Result<std::unique_ptr<Workspace>> openWorkspaceInUse(const QString &path, const Clock &clock);
// A library to read: a copy taken in one read transaction.
Result<std::unique_ptr<store::LibraryFile>> openForReading(const QString &path);

} // namespace story::cli
