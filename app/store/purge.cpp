// Taking a review out for good.
#include "app/store/connection.h"
#include "app/store/row_plan.h"
#include "app/store/unnamed_blobs.h"

#include <QCoreApplication>
#include <QDir>

#include <SQLiteCpp/Transaction.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

void runFor(LibraryFile::Connection &c, const std::string &sql, Id review)
{
    Statement statement = c.prepare(sql);
    statement.bind(1, review);
    statement.run();
}

void removeRows(LibraryFile::Connection &c, Id review)
{
    for (const EntityType &type : entityTypes()) {
        if (!hasReviewColumn(type.kind))
            continue;
        const std::string table = '"' + std::string(type.name) + '"';
        for (const Field &field : type.fields) {
            if (field.type == FieldType::Refs)
                runFor(c,
                       "DELETE FROM " + joinTableOf(type, field)
                           + " WHERE owner IN (SELECT id FROM " + table + " WHERE review = ?)",
                       review);
        }
        runFor(c, "DELETE FROM " + table + " WHERE review = ?", review);
    }
    runFor(c, "DELETE FROM review WHERE id = ?", review);
}

} // namespace

void removeUnnamedBlobs(LibraryFile::Connection &c)
{
    QList<QByteArray> unnamed;
    {
        Statement blob = c.prepare(
            "SELECT sha256 FROM blob WHERE sha256 NOT IN (SELECT image FROM evidence WHERE image IS NOT NULL)");
        while (blob.step())
            unnamed.append(blob.bytes(0));
    }
    for (const QByteArray &sha256 : unnamed) {
        Statement named = c.prepare("SELECT 1 FROM journal WHERE instr(changes, ?) > 0 LIMIT 1");
        named.bindUtf8(1, sha256.toHex());
        if (named.step())
            continue;
        Statement remove = c.prepare("DELETE FROM blob WHERE sha256 = ?");
        remove.bind(1, sha256);
        remove.run();
    }
}

Result<> LibraryFile::purge(Id review)
{
    Connection &c = *m_connection;
    if (c.readOnly || c.broken || !c.db)
        return fail(
            {c.readOnly ? Failure::ReadOnly : Failure::CannotWrite,
             Words::tr("“%1” cannot be written just now.").arg(QDir::toNativeSeparators(c.path)),
             Words::tr("The review is still there."),
             Words::tr("Try again."),
             {}});
    if (review.isNull())
        return fail({Failure::NotFound, Words::tr("There is no such review."), {}, {}, {}});
    try {
        SQLite::Transaction transaction(*c.db, SQLite::TransactionBehavior::IMMEDIATE);
        runFor(c,
               "DELETE FROM search WHERE rowid IN (SELECT rowid FROM search_row WHERE review = ?)",
               review);
        runFor(c, "DELETE FROM search_row WHERE review = ?", review);
        removeRows(c, review);
        runFor(c, "DELETE FROM journal WHERE review = ?", review);
        runFor(c, "DELETE FROM head WHERE review = ?", review);
        removeUnnamedBlobs(c);
        // A deleted word stays in the index until its segments are merged; secure_delete then blanks the freed pages.
        c.exec("INSERT INTO search(search) VALUES ('optimize')");
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &e) {
        c.broken = true;
        return fail(writeError(c.path, e));
    }
}

} // namespace story::store
