// Taking a text out for good.
#include "app/store/connection.h"
#include "app/store/replay.h"
#include "app/store/rows.h"
#include "app/store/search_index.h"
#include "app/store/unnamed_blobs.h"

#include <QCoreApplication>
#include <QDir>

#include <SQLiteCpp/Transaction.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

bool holds(const Value &value, const QString &text)
{
    if (const auto *one = std::get_if<QString>(&value))
        return one->contains(text);
    if (const auto *words = std::get_if<QStringList>(&value))
        return std::any_of(words->begin(), words->end(), [&](const QString &word) { return word.contains(text); });
    const auto *moment = std::get_if<Moment>(&value);
    return moment && (moment->typed.contains(text) || moment->zone.contains(text));
}

Value masked(Value value, const QString &text, const QString &mask)
{
    if (auto *one = std::get_if<QString>(&value))
        one->replace(text, mask);
    else if (auto *words = std::get_if<QStringList>(&value))
        words->replaceInStrings(text, mask);
    else if (auto *moment = std::get_if<Moment>(&value)) {
        moment->typed.replace(text, mask);
        if (moment->zone.contains(text))
            moment->zone.clear(); // its bounds are in UTC and stay
    }
    return value;
}

bool holds(const JournalEntry &entry, const Document &after, const QString &text)
{
    if (entry.what.contains(text) || entry.by.contains(text))
        return true;
    return std::any_of(entry.changes.begin(), entry.changes.end(), [&](const Change &change) {
        if (std::any_of(change.fields.begin(), change.fields.end(), [&](const auto &field) { return holds(field.second, text); }))
            return true;
        if (holds(change.before, text) || holds(change.after, text) || change.splice.inserted.contains(text)
            || change.splice.removed.contains(text))
            return true;
        // Typed in several goes, no entry has the whole of it: the field has, when the last is applied.
        const AnyTable *table = change.op == Change::Op::Splice ? after.table(change.kind) : nullptr;
        const Entity *entity = table ? table->find(change.id) : nullptr;
        return entity && holds(change.field->read(*entity), text);
    });
}

// Whether any state that the chain went through had the text. A chain that cannot be replayed is taken for one that did.
bool everHeld(LibraryFile::Connection &c, Chain chain, const QString &text)
{
    Replay replay(chain);
    Statement row = c.prepare("SELECT " STORY_JOURNAL_COLUMNS " FROM journal WHERE review = ? ORDER BY seq");
    row.bind(1, chain);
    while (row.step()) {
        const JournalRow stored = readJournalRow(row);
        const auto entry = stored.entry();
        if (!entry || replay.add(stored) != Replay::Step::Good || holds(*entry, replay.document(), text))
            return true;
    }
    return false;
}

std::unique_ptr<Document> documentOf(LibraryFile::Connection &c, Chain chain)
{
    std::unique_ptr<Document> document;
    if (chain.isNull())
        document = std::make_unique<Shelf>();
    else
        document = std::make_unique<Review>();
    for (EntityKind kind : document->kinds())
        readRows(c, kind, chain, *document->table(kind));
    return document;
}

// The fields that hold it, with the mask instead; applied to `document`.
ChangeSet mask(Document &document, const QString &text, const QString &with, int &places)
{
    ChangeSet set;
    for (EntityKind kind : document.kinds()) {
        for (const Id &id : document.table(kind)->ids()) {
            Entity &entity = *document.table(kind)->find(id);
            Touched touched{kind, id, Touched::How::Changed, {}};
            for (const Field &field : entityType(kind).fields) {
                const Value value = field.read(entity);
                if (field.type == FieldType::Choice || !holds(value, text))
                    continue;
                field.write(entity, masked(value, text, with));
                touched.fields.append(&field);
                ++places;
            }
            if (!touched.fields.isEmpty())
                set.touched.append(touched);
        }
    }
    return set;
}

void beginAgain(LibraryFile::Connection &c, Chain chain, const Document &document, const QString &by, Micros at)
{
    const Head head = readHead(c, chain);
    for (const char *sql : {"DELETE FROM journal WHERE review = ?", "DELETE FROM head WHERE review = ?"}) {
        Statement remove = c.prepare(sql);
        remove.bind(1, chain);
        remove.run();
    }
    const qint64 seq = head.seq + 1;
    append(c, chained({{chain, seq, seq, Cause::Snapshot, 0, at, by, Words::tr("A text was taken out for ever"), insertsOf(document)}}, {}));
}

} // namespace

Result<ScrubReport> LibraryFile::scrub(const QString &text, const QString &with, const QString &by, Micros at)
{
    Connection &c = *m_connection;
    if (c.readOnly || c.broken || !c.db)
        return fail({c.readOnly ? Failure::ReadOnly : Failure::CannotWrite,
                     Words::tr("“%1” cannot be written just now.").arg(QDir::toNativeSeparators(c.path)), Words::tr("Nothing was taken out."),
                     Words::tr("Try again."), {}});
    if (text.isEmpty() || with.contains(text))
        return fail({Failure::BadInput, Words::tr("There is no text to take out."), {}, {}, {}});
    ScrubReport report;
    try {
        SQLite::Transaction transaction(*c.db, SQLite::TransactionBehavior::IMMEDIATE);
        QList<Chain> chains;
        {
            Statement row = c.prepare("SELECT review FROM head ORDER BY review");
            while (row.step())
                chains.append(row.id(0));
        }
        for (const Chain &chain : std::as_const(chains)) {
            const auto document = documentOf(c, chain);
            const ChangeSet set = mask(*document, text, with, report.places);
            if (set.touched.isEmpty() && !everHeld(c, chain, text))
                continue;
            for (const RowWrite &row : rowWrites(chain, *document, set)) {
                writeRow(c, row);
                indexRow(c, row);
            }
            beginAgain(c, chain, *document, by, at);
            if (!chain.isNull())
                report.reviews.append(chain);
        }
        removeUnnamedBlobs(c);
        // A deleted word stays in the index until its segments are merged.
        c.exec("INSERT INTO search(search) VALUES ('optimize')");
        transaction.commit();
    } catch (const SQLite::Exception &e) {
        c.broken = true;
        return fail(writeError(c.path, e));
    }
    try {
        // Where cells were moved within a page, what they were before can still lie there: a file that is written anew has none of it.
        c.exec("VACUUM");
    } catch (const SQLite::Exception &) {
        report.mayHaveTraces = true; // no room for a second file
    }
    return report;
}

} // namespace story::store
