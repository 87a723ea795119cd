#include "tests/support/library_fixture.h"

#include "app/model/position.h"
#include "tests/support/random_review.h"

#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

namespace story::support {

namespace {

constexpr Micros start = 1'794'819'600 * microsPerSecond;

} // namespace

store::Job importJob(const Review &review, qint64 shelfSeq)
{
    store::Job job;
    job.blobs = pictures().values();

    Shelf shelf;
    Entry entry;
    entry.id = review.id();
    Edit place = insertion(entry);
    const ChangeSet placed = *apply(shelf, place);
    job.rows = store::rowWrites({}, shelf, placed);
    job.entries.push_back({{},
                           shelfSeq,
                           shelfSeq,
                           store::Cause::Import,
                           0,
                           start,
                           QStringLiteral("tester"),
                           QStringLiteral("Import"),
                           place.changes});

    store::JournalEntry first{review.id(),
                              1,
                              1,
                              store::Cause::Import,
                              0,
                              start,
                              QStringLiteral("tester"),
                              QStringLiteral("Import"),
                              {}};
    ChangeSet set;
    for (EntityKind kind : review.kinds()) {
        for (const Id &id : review.table(kind)->ids()) {
            first.changes.push_back(Change::insert(kind, *review.table(kind)->find(id)));
            set.touched.append({kind, id, Touched::How::Inserted, {}});
        }
    }
    for (store::RowWrite &row : store::rowWrites(review.id(), review, set))
        job.rows.push_back(std::move(row));
    job.entries.push_back(std::move(first));
    return job;
}

store::Job editJob(Review &review, const Edit &edit, qint64 seq, store::Cause cause)
{
    const auto set = apply(review, edit);
    if (!set)
        qFatal("the edit does not fit: %s", qPrintable(set.error().detail));
    store::Job job;
    job.entries.push_back({review.id(), seq, seq, cause, 0, start + seq * microsPerSecond,
                           QStringLiteral("tester"), edit.what, edit.changes});
    job.rows = store::rowWrites(review.id(), review, *set);
    return job;
}

Edit plainEdit(const Review &review, int n)
{
    Edit edit;
    if (n % 7 == 6 && !review.events.isEmpty()) {
        edit = removal(review, EntityKind::Event, review.events.ids().first());
    } else if (n % 2 == 0) {
        Event event;
        event.id = Id(0x0199'0000'0000'7000ULL + static_cast<quint64>(n),
                      0x8000'0000'0000'0000ULL + static_cast<quint64>(n));
        event.text = QStringLiteral("line %1 was said").arg(n);
        event.start = Moment::exactly(start + n * microsPerMinute, QStringLiteral("UTC"));
        event.position = positionBetween(
            review.events.isEmpty() ? QString() : inOrder(review.events).last()->position, {});
        edit = insertion(event);
    } else {
        const Field *summary = entityType(EntityKind::Review).field(u"summary");
        edit = setField(
            review, {EntityKind::Review, review.id(), summary},
            Value(QStringLiteral("%1 word%2").arg(review.about().summary.right(2000)).arg(n)));
    }
    edit.what = QStringLiteral("Edit %1").arg(n);
    edit.by = QStringLiteral("tester");
    return edit;
}

void makeLibrary(const QString &path, const QList<Review> &reviews)
{
    auto file =
        store::LibraryFile::create(path, Id(0x0199'0000'0000'7001ULL, 0x8000'0000'0000'0001ULL));
    if (!file)
        qFatal("%s (%s)", qPrintable(file.error().sentences()), qPrintable(file.error().detail));
    qint64 seq = 0;
    for (const Review &review : reviews) {
        const auto written = (*file)->write(importJob(review, ++seq));
        if (!written)
            qFatal("%s (%s)", qPrintable(written.error().sentences()),
                   qPrintable(written.error().detail));
    }
}

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray hashOfFile(const QString &path)
{
    const QByteArray bytes = bytesOfFile(path);
    return bytes.isNull() ? bytes : QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *db = nullptr;
    char *error = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK
        || sqlite3_exec(db, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), error ? error : sqlite3_errmsg(db));
    sqlite3_close(db);
}

} // namespace story::support
