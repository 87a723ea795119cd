// Looking after a library: is it as it was written, and which earlier versions are there.
#pragma once

#include "app/desk/workspace.h"
#include "app/store/backup.h"

namespace story {

struct Checkup {
    qint64 reviews = 0;
    qint64 entries = 0;    // of the journal
    QStringList findings;  // one sentence each; empty: everything is as it was written

    bool isClean() const { return findings.isEmpty(); }
};

// Reads the whole library, when all that was typed is in it. The error says that there is no file yet, or that it could not be written.
Result<Checkup> checkLibrary(Workspace &workspace);

// Earlier versions of this library, newest first.
QList<store::Version> earlierVersions(const Workspace &workspace, const QString &stateFolder);
// Makes a library of its own of an earlier version, at a path where nothing is yet.
Result<> bringBack(const store::Version &version, const QString &to);

} // namespace story
