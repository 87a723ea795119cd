// The schema of this version: the script that makes it, and how it looks from inside a file.
#pragma once

#include "app/core/ids.h"

#include <QByteArray>
#include <QStringList>

#include <SQLiteCpp/Database.h>

#include <vector>

namespace story::store {

constexpr qint64 applicationId = 0x32535459; // "2STY"
constexpr qint64 schemaNumber = 3;
constexpr int pageSize = 4096;

// The script resources/schema/003.sql, or that of an older number.
const QByteArray &schemaScript(qint64 number = schemaNumber);

// Everything sqlite_schema says, an object a line, with its root page where `withRoots`. Two libraries of the same schema
// give the same lists.
QStringList describeSchema(SQLite::Database &db, bool withRoots);
// The same of a new library of ours, of this version or an older one.
const QStringList &ownSchema(qint64 number = schemaNumber);

// The bytes of a new, empty library without its rows in meta; root pages are where every library of ours has them.
const QByteArray &blankImage(qint64 number = schemaNumber);
// The root pages of ours, page 1 left out, and whether each is that of a b-tree with rowids (else it is an index or a table without).
struct Root {
    qint64 page = 0;
    bool hasRowids = false;
};
const QList<Root> &ownRoots(qint64 number = schemaNumber);
// The schema of which nearly all root pages, wherever the bytes still have them, begin as those of a library do; 0 where it is none.
// Files of no other program are like that. `image` may be a file whose beginning is destroyed.
qint64 schemaByPages(QByteArrayView image);
// The pages of the schema's own b-tree in a new library: page 1 and the leaves it leads to.
std::vector<qsizetype> schemaPages(qint64 number = schemaNumber);

// Makes tables, meta and numbers in an empty file, in one transaction. Throws SQLite::Exception.
void makeSchema(SQLite::Database &db, Id libraryId);

} // namespace story::store
