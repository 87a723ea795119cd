#include "app/store/journal.h"

#include "app/store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QtEndian>

#include <sqlite3.h>

#include <array>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Journal)
};

const QByteArray &noHash()
{
    static const QByteArray zeros(32, '\0');
    return zeros;
}

std::optional<Cause> causeFromName(QByteArrayView name)
{
    for (int i = 0; i <= static_cast<int>(Cause::Aside); ++i) {
        if (name == causeName(static_cast<Cause>(i)))
            return static_cast<Cause>(i);
    }
    return std::nullopt;
}

void addLength(QCryptographicHash &hash, qsizetype length)
{
    std::array<char, 8> bytes{};
    qToBigEndian(static_cast<quint64>(length), bytes.data());
    hash.addData(QByteArrayView(bytes.data(), 8));
}

void addBytes(QCryptographicHash &hash, const QByteArray &bytes)
{
    addLength(hash, bytes.size());
    hash.addData(bytes);
}

void addNumber(QCryptographicHash &hash, qint64 number)
{
    std::array<char, 16> bytes{};
    qToBigEndian(quint64(8), bytes.data());
    qToBigEndian(number, bytes.data() + 8);
    hash.addData(QByteArrayView(bytes.data(), 16));
}

} // namespace

JournalRow JournalRow::of(const JournalEntry &entry)
{
    JournalRow row;
    row.chain = entry.chain;
    row.seq = entry.seq;
    row.step = entry.step;
    row.cause = causeName(entry.cause);
    row.target = entry.target;
    row.schema = entry.schema > 0 ? entry.schema : schemaNumber;
    row.at = entry.at;
    row.by = entry.by.toUtf8();
    row.what = entry.what.toUtf8();
    row.changes = encodeChanges(entry.changes);
    return row;
}

Result<JournalEntry> JournalRow::entry() const
{
    JournalEntry entry;
    entry.chain = chain;
    entry.seq = seq;
    entry.step = step;
    entry.target = target;
    entry.at = at;
    entry.schema = schema;
    entry.by = QString::fromUtf8(by);
    entry.what = QString::fromUtf8(what);
    const auto known = causeFromName(cause);
    if (!known)
        return fail({Failure::Damaged,
                     Words::tr("An entry of the journal cannot be read."),
                     {},
                     {},
                     QStringLiteral("cause")});
    entry.cause = *known;
    auto decoded = decodeChanges(changes);
    if (!decoded)
        return fail(decoded.error());
    entry.changes = std::move(*decoded);
    return entry;
}

QByteArray JournalRow::hashAfter(const QByteArray &previous) const
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    sum.addData(previous.isEmpty() ? noHash() : previous);
    addBytes(sum, chain.toBytes());
    addNumber(sum, seq);
    addNumber(sum, step);
    addBytes(sum, cause);
    addNumber(sum, target);
    addNumber(sum, schema);
    addNumber(sum, at);
    addBytes(sum, by);
    addBytes(sum, what);
    addBytes(sum, changes);
    return sum.result();
}

JournalRow readJournalRow(const Statement &row)
{
    JournalRow r;
    r.chain = row.id(0);
    r.seq = row.number(1);
    r.step = row.number(2);
    r.cause = row.bytes(3);
    r.target = row.number(4);
    r.schema = row.number(5);
    r.at = row.number(6);
    r.by = row.bytes(7);
    r.what = row.bytes(8);
    r.changes = row.bytes(9);
    r.hash = row.bytes(10);
    return r;
}

Head readHead(LibraryFile::Connection &connection, Chain chain)
{
    Statement row = connection.prepare("SELECT seq, hash FROM head WHERE review = ?");
    row.bind(1, chain);
    if (!row.step())
        return {};
    return {row.number(0), row.bytes(1)};
}

QHash<Chain, Head> headsOf(LibraryFile::Connection &connection, const std::vector<JournalEntry> &entries)
{
    QHash<Chain, Head> heads;
    for (const JournalEntry &entry : entries) {
        if (!heads.contains(entry.chain))
            heads.insert(entry.chain, readHead(connection, entry.chain));
    }
    return heads;
}

std::vector<JournalRow> chained(const std::vector<JournalEntry> &entries, QHash<Chain, Head> heads)
{
    std::vector<JournalRow> rows;
    rows.reserve(entries.size());
    for (const JournalEntry &entry : entries) {
        Head &head = heads[entry.chain];
        JournalRow row = JournalRow::of(entry);
        // The first entry of a chain may carry a higher number only as a snapshot of what went before.
        const bool first = head.seq == 0 && entry.cause == Cause::Snapshot && entry.seq > 0;
        if (!first && entry.seq != head.seq + 1)
            throw SQLite::Exception("a journal entry out of order", SQLITE_CONSTRAINT);
        row.hash = row.hashAfter(head.hash);
        head = {row.seq, row.hash};
        rows.push_back(std::move(row));
    }
    return rows;
}

void append(LibraryFile::Connection &connection, const std::vector<JournalRow> &rows)
{
    QHash<Chain, Head> heads;
    Statement insert = connection.prepare("INSERT INTO journal(" STORY_JOURNAL_COLUMNS
                                          ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const JournalRow &row : rows) {
        insert.bind(1, row.chain);
        insert.bind(2, row.seq);
        insert.bind(3, row.step);
        insert.bindUtf8(4, row.cause);
        insert.bind(5, row.target);
        insert.bind(6, row.schema);
        insert.bind(7, row.at);
        insert.bindUtf8(8, row.by);
        insert.bindUtf8(9, row.what);
        insert.bindUtf8(10, row.changes);
        insert.bind(11, row.hash);
        insert.run();
        heads[row.chain] = {row.seq, row.hash};
    }
    Statement move = connection.prepare(
        "INSERT INTO head(review, seq, hash) VALUES (?, ?, ?) "
        "ON CONFLICT(review) DO UPDATE SET seq = excluded.seq, hash = excluded.hash");
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        move.bind(1, head.key());
        move.bind(2, head->seq);
        move.bind(3, head->hash);
        move.run();
    }
}

bool holdsEntries(LibraryFile::Connection &connection, const Job &job)
{
    Statement find = connection.prepare("SELECT hash FROM journal WHERE review = ? AND seq = ?");
    const auto storedHash = [&](Chain chain, qint64 seq) {
        find.bind(1, chain);
        find.bind(2, seq);
        QByteArray hash;
        if (find.step())
            hash = find.bytes(0);
        find.reset();
        return hash;
    };
    size_t held = 0;
    for (const JournalEntry &entry : job.entries) {
        const QByteArray stored = storedHash(entry.chain, entry.seq);
        if (stored.isEmpty())
            continue;
        if (stored != JournalRow::of(entry).hashAfter(storedHash(entry.chain, entry.seq - 1)))
            throwDamaged("another journal entry stands in the place of ours");
        ++held;
    }
    if (held != 0 && held != job.entries.size())
        throwDamaged("a part of a transaction");
    return held != 0;
}

} // namespace story::store
