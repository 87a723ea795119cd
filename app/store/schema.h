// The schema of this version: the script that makes it, and how it looks from inside a file.
#pragma once

#include "app/core/ids.h"

#include <QByteArray>
#include <QStringList>

#include <SQLiteCpp/Database.h>

namespace story::store {

constexpr qint64 applicationId = 0x32535459; // "2STY"
constexpr qint64 schemaNumber = 1;
constexpr int pageSize = 4096;

// The script resources/schema/001.sql.
const QByteArray &schemaScript();

// Everything sqlite_schema says, an object a line, with its root page where `withRoots`. Two libraries of the same schema
// give the same lists.
QStringList describeSchema(SQLite::Database &db, bool withRoots);
// The same of a new library of ours.
const QStringList &ownSchema();

// The bytes of a new, empty library without its rows in meta; root pages are where every library of ours has them.
const QByteArray &blankImage();
// The root pages of ours, page 1 left out, and whether each is that of a b-tree with rowids (else it is an index or a table without).
struct Root {
    qint64 page = 0;
    bool hasRowids = false;
};
const QList<Root> &ownRoots();

// Makes tables, meta and numbers in an empty file, in one transaction. Throws SQLite::Exception.
void makeSchema(SQLite::Database &db, Id libraryId);

} // namespace story::store
