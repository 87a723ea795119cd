// Looking after a library: is it as it was written, and which earlier versions are there.
#pragma once

#include "app/desk/workspace.h"
#include "app/store/backup.h"
#include "app/store/salvage.h"

namespace story {

struct Checkup {
    qint64 reviews = 0;
    qint64 entries = 0;    // of the journal
    QStringList findings;  // one sentence each; empty: everything is as it was written

    bool isClean() const { return findings.isEmpty(); }
};

// Reads the whole library, when all that was typed is in it. The error says that there is no file yet, or that it could not be written.
Result<Checkup> checkLibrary(Workspace &workspace);

// Earlier versions of the library at `path`, newest first, also where it cannot be opened or is not there any more. `libraryId` where it is known. Where a
// folder for backups was chosen, those that are there alone, too.
QList<store::Version> earlierVersions(const QString &stateFolder, const QString &path, Id libraryId = {}, const QString &backupFolder = {});
// Makes a library of its own of an earlier version, at a path where nothing is yet.
Result<> bringBack(const store::Version &version, const QString &to);
// Makes a new library, where nothing is yet, of all that is intact in a damaged one.
Result<store::SalvageReport> repair(const QString &damaged, const QString &to, const Clock &clock);

} // namespace story
