#include "app/store/salvage.h"

#include "app/model/differences.h"
#include "app/store/migrator.h"
#include "app/store/raw_pages.h"
#include "app/store/replay.h"
#include "app/store/rows.h"
#include "app/store/salvage_rows.h"
#include "app/store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QtEndian>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Salvage)
};

// What can be found of a file without asking any page where another one is.
struct Found {
    QHash<Chain, QMap<qint64, QList<JournalRow>>>
        journal; // more than one of a number: only one of them has the right hash
    QHash<Chain, Head> heads;
    QHash<QByteArray, QByteArray> blobs; // checked by their hash
    std::optional<Id> libraryId;
};

Found findRecords(const QByteArray &bytes)
{
    Found found;
    const qsizetype size = bytes.size() > 18 ? qFromBigEndian<quint16>(bytes.constData() + 16) : 0;
    const RawPages pages(bytes, bytes.startsWith("SQLite format 3") ? size : pageSize);
    pages.forEachRecord(11, [&](const RawRecord &r) {
        if (!r[0].isBlob(16) || !r[10].isBlob(32) || !r[3].isText() || !r[9].isText())
            return;
        JournalRow row;
        row.chain = *Id::fromBytes(r[0].bytes);
        row.seq = r[1].number;
        row.step = r[2].number;
        row.cause = r[3].bytes;
        row.target = r[4].number;
        row.schema = r[5].number;
        row.at = r[6].number;
        row.by = r[7].bytes;
        row.what = r[8].bytes;
        row.changes = r[9].bytes;
        row.hash = r[10].bytes;
        found.journal[row.chain][row.seq].append(row);
    });
    pages.forEachRecord(3, [&](const RawRecord &r) {
        if (r[0].isBlob(16) && r[1].isNumber() && r[2].isBlob(32))
            found.heads.insert(*Id::fromBytes(r[0].bytes), {r[1].number, r[2].bytes});
    });
    pages.forEachRecord(2, [&](const RawRecord &r) {
        if (r[0].isText() && r[0].bytes == "library_id" && r[1].isText()) {
            if (const auto id = Id::fromString(QString::fromUtf8(r[1].bytes)))
                found.libraryId = id;
        } else if (r[0].isBlob(32) && r[1].type == RawValue::Type::Blob
                   && QCryptographicHash::hash(r[1].bytes, QCryptographicHash::Sha256)
                       == r[0].bytes) {
            found.blobs.insert(r[0].bytes, r[1].bytes);
        }
    });
    return found;
}

// The beginning of a chain as far as its hashes hold.
struct Prefix {
    std::vector<JournalRow> rows;
    std::unique_ptr<Document> document;
    Head head;
};

Prefix readPrefix(Chain chain, const QMap<qint64, QList<JournalRow>> &bySeq)
{
    Prefix prefix;
    Replay replay(chain);
    bool spoilt = false;
    // Without its first entry a chain can only begin with a snapshot.
    for (qint64 seq = bySeq.isEmpty() || bySeq.contains(1) ? 1 : bySeq.firstKey();
         bySeq.contains(seq) && !spoilt; ++seq) {
        bool good = false;
        for (const JournalRow &row : bySeq.value(seq)) {
            if (row.hash != row.hashAfter(replay.head().hash))
                continue;
            const Replay::Step step = replay.add(row);
            good = step == Replay::Step::Good;
            spoilt = step == Replay::Step::DoesNotFit;
            if (good)
                prefix.rows.push_back(row);
            break;
        }
        if (!good)
            break;
    }
    prefix.head = replay.head();
    Replay again(chain);
    if (spoilt) {
        for (const JournalRow &row : prefix.rows)
            again.add(row);
    }
    const Document &reached = spoilt ? again.document() : replay.document();
    if (chain.isNull())
        prefix.document = std::make_unique<Shelf>(dynamic_cast<const Shelf &>(reached));
    else
        prefix.document = std::make_unique<Review>(dynamic_cast<const Review &>(reached));
    return prefix;
}

ChangeSet everythingIn(const Document &document)
{
    ChangeSet set;
    for (EntityKind kind : document.kinds()) {
        for (const Id &id : document.table(kind)->ids())
            set.touched.append({kind, id, Touched::How::Inserted, {}});
    }
    return set;
}

// Takes out what leads nowhere: references to things that are lost, pictures without their bytes. Returns how many.
int dropWhatLeadsNowhere(Review &review, const QHash<QByteArray, QByteArray> &blobs)
{
    int dropped = 0;
    for (EntityKind kind : review.kinds()) {
        for (const Field &field : entityType(kind).fields) {
            for (const Id &id : review.table(kind)->ids()) {
                Entity &entity = *review.table(kind)->find(id);
                const Value before = field.read(entity);
                Value after = before;
                if (field.type == FieldType::Ref) {
                    const Id target = std::get<Id>(before);
                    if (!target.isNull() && !review.table(field.target)->find(target))
                        after = Id();
                } else if (field.type == FieldType::Refs) {
                    QList<Id> targets = std::get<QList<Id>>(before);
                    targets.removeIf([&](const Id &target) {
                        return !review.table(field.target)->find(target);
                    });
                    after = targets;
                } else if (isInBlobTable(field)) {
                    const QByteArray sha256 = std::get<QByteArray>(before);
                    if (!sha256.isEmpty() && !blobs.contains(sha256))
                        after = QByteArray();
                }
                if (after != before) {
                    field.write(entity, after);
                    ++dropped;
                }
            }
        }
    }
    return dropped;
}

class Salvager {
public:
    Salvager(Found found, SalvagedRows rows, Micros now)
        : m_found(std::move(found)), m_rows(std::move(rows)), m_now(now)
    {
    }

    bool isEmpty() const { return m_found.journal.isEmpty() && m_rows.reviews.isEmpty(); }
    // Nothing is there, and something may have been.
    bool isAllLost() const { return isEmpty() && !m_rows.complete; }

    Result<SalvageReport> writeTo(LibraryFile &file)
    {
        Prefix shelfPrefix = readPrefix({}, m_found.journal.value({}));
        const bool shelfWhole = isWhole({}, shelfPrefix);
        Shelf shelf =
            shelfWhole ? dynamic_cast<const Shelf &>(*shelfPrefix.document) : m_rows.shelf;
        if (shelf.entries.isEmpty() && shelf.settings.isEmpty())
            shelf = dynamic_cast<const Shelf &>(*shelfPrefix.document);

        m_report.namesAll = shelfWhole || m_rows.complete;
        QSet<Id> chains;
        for (const auto *keys : {&m_found.heads})
            for (auto it = keys->cbegin(); it != keys->cend(); ++it)
                chains.insert(it.key());
        for (auto it = m_found.journal.cbegin(); it != m_found.journal.cend(); ++it)
            chains.insert(it.key());
        for (auto it = m_rows.reviews.cbegin(); it != m_rows.reviews.cend(); ++it)
            chains.insert(it.key());
        for (const Entry &entry : shelf.entries)
            chains.insert(entry.id);
        chains.remove(Id());
        QList<Id> ordered = chains.values();
        std::sort(ordered.begin(), ordered.end());

        for (const Id &id : ordered) {
            // A shelf that names every review does so: what else calls itself one is an id that damage has changed.
            const auto given = giveBack(file, id, !m_report.namesAll || shelf.entries.find(id));
            if (!given)
                return fail(given.error());
            if (*given && !shelf.entries.find(id))
                shelf.entries.add(id);
            else if (!*given)
                shelf.entries.remove(id);
        }
        if (auto written = write(file, {}, shelfPrefix, shelf); !written)
            return fail(written.error());
        return m_report;
    }

private:
    bool isWhole(Chain chain, const Prefix &prefix) const
    {
        const Head head = m_found.heads.value(chain);
        return head.seq > 0 && head.seq == prefix.head.seq && head.hash == prefix.head.hash;
    }

    // Whether the review is in the new library now. What is not is listed as lost where it `mayBeReview`.
    Result<bool> giveBack(LibraryFile &file, Id id, bool mayBeReview)
    {
        const Prefix prefix = readPrefix(id, m_found.journal.value(id));
        const auto &fromJournal = dynamic_cast<const Review &>(*prefix.document);
        const Review fromRows = m_rows.reviews.value(id);
        const bool rowsUsable = fromRows.facts.size() == 1 && fromRows.facts.begin()->id == id;
        const bool journalUsable =
            fromJournal.facts.size() == 1 && fromJournal.facts.begin()->id == id;
        const bool same =
            rowsUsable && journalUsable && differences(fromJournal, fromRows, 1).isEmpty();

        Review review;
        QString note;
        if (journalUsable && (isWhole(id, prefix) || same)) {
            review = fromJournal;
        } else if (rowsUsable) {
            review = fromRows;
            note = prefix.rows.empty()
                ? Words::tr("from its rows, its history is lost")
                : Words::tr("from its rows, the newest part of its history is lost");
            if (!m_rows.complete)
                note += Words::tr("; some of it may be missing");
        } else if (journalUsable) {
            review = fromJournal;
            note = Words::tr("from its history up to entry %1; what came after it is lost")
                       .arg(prefix.head.seq);
        } else {
            if (!mayBeReview)
                return false;
            const QString title =
                rowsUsable || fromRows.facts.isEmpty() ? QString() : fromRows.facts.begin()->title;
            m_report.lost.append(Words::tr("%1: neither its rows nor its history can be read")
                                     .arg(title.isEmpty() ? id.toString() : title));
            return false;
        }
        if (const int dropped = dropWhatLeadsNowhere(review, m_found.blobs); dropped > 0)
            note += (note.isEmpty() ? QString() : QStringLiteral("; "))
                + Words::tr("%n reference(s) or picture(s) are lost", nullptr, dropped);
        const QString title = review.about().title.isEmpty() ? id.toString() : review.about().title;
        if (note.isEmpty())
            m_report.whole.append(title);
        else
            m_report.partial.append(QStringLiteral("%1: %2").arg(title, note));
        if (auto written = write(file, id, prefix, review); !written)
            return fail(written.error());
        return true;
    }

    // The history as far as it holds, then, where it does not lead to `document`, one entry that does.
    Result<> write(LibraryFile &file, Chain chain, const Prefix &prefix, const Document &document)
    {
        Job job;
        for (const JournalRow &row : prefix.rows)
            job.entries.push_back(*row.entry()); // it was read before, so it can be read
        if (!differences(*prefix.document, document, 1).isEmpty()) {
            const qint64 seq = prefix.head.seq + 1;
            job.entries.push_back({chain, seq, seq,
                                   prefix.rows.empty() ? Cause::Restore : Cause::Snapshot, 0,
                                   m_now, QStringLiteral("Second Story"),
                                   Words::tr("Repaired after damage"), insertsOf(document)});
        }
        job.rows = rowWrites(chain, document, everythingIn(document));
        for (const Evidence &evidence : evidenceOf(document)) {
            if (!evidence.image.isEmpty())
                job.blobs.append(m_found.blobs.value(evidence.image));
        }
        return file.write(job);
    }

    static const Table<Evidence> &evidenceOf(const Document &document)
    {
        static const Table<Evidence> none;
        const auto *review = dynamic_cast<const Review *>(&document);
        return review ? review->evidence : none;
    }

    Found m_found;
    SalvagedRows m_rows;
    Micros m_now; // of the entry that says it was repaired
    SalvageReport m_report;
};

Error cannotRead(const QString &path, const QString &detail)
{
    return {Failure::CannotRead,
            Words::tr("“%1” could not be read.").arg(QDir::toNativeSeparators(path)),
            Words::tr("It was not changed."),
            Words::tr("Check the name and the permissions of the file."), detail};
}

// What a newer version wrote is not damage, and this version would leave out what it does not know.
Result<> refuseNewer(const QString &path, const Result<Sniffed> &sniffed)
{
    if (!sniffed || sniffed->schema <= schemaNumber)
        return {};
    const auto file = LibraryFile::open(path, Mode::Read);
    const bool damaged = file ? describeSchema(*(*file)->connection().db, false) == ownSchema()
                              : file.error().failure != Failure::TooNew;
    if (damaged)
        return {}; // only its number is wrong
    return fail({Failure::TooNew,
                 Words::tr("“%1” was written by a newer version of Second Story.")
                     .arg(QDir::toNativeSeparators(path)),
                 Words::tr("It was not changed."),
                 Words::tr("Repair it with that version."),
                 {}});
}

// Where a crash left a journal, the copy first goes back to the last whole state, if it still can.
void rollBack(const QString &copy)
{
    try {
        openDatabase(copy, Access::ReadWrite)->exec("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception &) {
        QFile::remove(copy + QStringLiteral("-journal"));
    }
}

} // namespace

Result<SalvageReport> salvage(const QString &damaged, const QString &fresh, const Clock &clock)
{
    const auto sniffed = sniff(damaged);
    if (!sniffed && sniffed.error().failure == Failure::CannotRead)
        return fail(sniffed.error());
    // Nobody writes into it while it is copied; where there can be no lease there is no writer either.
    const auto lease = Lease::take(damaged);
    if (!lease)
        return fail(lease.error());
    if (auto newer = refuseNewer(damaged, sniffed); !newer)
        return fail(newer.error());

    const QTemporaryDir folder; // made with mode 0700
    const QString copy = folder.filePath(QStringLiteral("library"));
    if (!folder.isValid() || !QFile::copy(damaged, copy))
        return fail(cannotRead(damaged, folder.errorString()));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const QString journal = QStringLiteral("-journal");
    if (QFile::copy(damaged + journal, copy + journal)) {
        QFile::setPermissions(copy + journal, QFile::ReadOwner | QFile::WriteOwner);
        rollBack(copy);
    }
    QByteArray bytes;
    {
        QFile file(copy);
        if (!file.open(QIODevice::ReadOnly))
            return fail(cannotRead(damaged, file.errorString()));
        bytes = file.readAll();
    }
    Found found = findRecords(bytes);
    bytes.clear();
    const Id libraryId = found.libraryId ? *found.libraryId : IdSource(clock).next();
    Salvager salvager(std::move(found), salvageRows(copy), clock.now());
    if (salvager.isEmpty() && !sniffed && sniffed.error().failure == Failure::NotOurs)
        return fail(sniffed.error());
    if (salvager.isAllLost())
        return fail({Failure::Damaged,
                     Words::tr("Nothing in “%1” can be read any more: no review, and no history of one.")
                         .arg(QDir::toNativeSeparators(damaged)),
                     Words::tr("It was not changed, and no new library was made."),
                     Words::tr("Restore an earlier version."),
                     {}});

    auto file = LibraryFile::create(fresh, libraryId);
    if (!file)
        return fail(file.error());
    const auto giveUp = [&](Error error) {
        file->reset();
        QFile::remove(fresh);
        return fail(std::move(error));
    };
    auto report = salvager.writeTo(**file);
    if (!report)
        return giveUp(report.error());
    const Verification verification = verify(**file);
    if (!verification.isClean())
        return giveUp({Failure::Damaged,
                       Words::tr("What was found in “%1” does not fit together.")
                           .arg(QDir::toNativeSeparators(damaged)),
                       Words::tr("It was not changed."), Words::tr("Restore an earlier version."),
                       verification.findings.first().sentence});
    return report;
}

} // namespace story::store
