#include "app/store/verify.h"

#include "app/model/differences.h"
#include "app/store/replay.h"
#include "app/store/rows.h"
#include "app/store/schema.h"
#include "app/store/search_index.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Verify)
};

constexpr qsizetype mostFindings = 200;      // of a whole library; more say nothing new
constexpr qsizetype mostFindingsPerStep = 5; // of one kind in one review

// One search text that should be there: its field → the text as it stands in the index.
using IndexTexts = QHash<std::pair<Id, QByteArray>, QString>;

class Verifier {
public:
    explicit Verifier(LibraryFile::Connection &connection) : m_connection(connection) {}

    Verification run()
    {
        guarded([&] { checkNumber(); });
        guarded([&] { checkStructure(); });
        guarded([&] { checkForeignKeys(); });
        if (!m_newer)
            guarded([&] { checkSchema(); });
        guarded([&] { checkMeta(); });
        guarded([&] { checkBlobs(); });
        QSet<Id> chains;
        guarded([&] { chains = allChains(); });
        QList<Id> ordered = chains.values();
        std::sort(ordered.begin(), ordered.end());
        if (!chains.contains(Id()))
            ordered.prepend(Id());
        for (const Id &chain : ordered)
            guarded([&] { checkChain(chain); }, chain);
        if (!m_newer)
            guarded([&] { checkIndexStructure(); });
        return std::move(m_result);
    }

    Verification runFor(Chain chain)
    {
        m_oneOnly = true;
        guarded([&] { checkNumber(); });
        guarded([&] { checkChain(chain); }, chain);
        return std::move(m_result);
    }

private:
    void found(Finding::What what, Chain chain, const QString &sentence)
    {
        if (m_result.findings.size() < mostFindings)
            m_result.findings.append({what, chain, sentence});
    }

    // Every error of SQLite is a finding: what cannot be read is damage too.
    template <class Work>
    void guarded(Work work, Chain chain = {})
    {
        try {
            work();
        } catch (const SQLite::Exception &e) {
            found(Finding::What::Structure, chain,
                  Words::tr("A part of the file cannot be read: %1.")
                      .arg(QString::fromUtf8(e.what())));
        }
    }

    void checkStructure()
    {
        Statement row = m_connection.prepare("PRAGMA integrity_check(20)");
        while (row.step()) {
            const QString said = row.text(0);
            if (said != QLatin1String("ok"))
                found(Finding::What::Structure, {},
                      Words::tr("The structure of the file is damaged: %1.").arg(said));
        }
    }

    void checkForeignKeys()
    {
        Statement row = m_connection.prepare("PRAGMA foreign_key_check");
        for (qsizetype n = 0; n < mostFindingsPerStep && row.step(); ++n)
            found(
                Finding::What::ForeignKey, {},
                Words::tr("Something in the table %1 refers to something in %2 that is not there.")
                    .arg(row.text(0), row.text(2)));
    }

    // A newer version has other tables; with ours, only the number is wrong.
    void checkNumber()
    {
        if (m_connection.number("PRAGMA user_version") <= schemaNumber)
            return;
        m_newer = describeSchema(*m_connection.db, false) != ownSchema();
        m_result.newer = m_newer;
        if (!m_newer)
            found(Finding::What::Setting, {},
                  Words::tr("The file says that a newer version wrote it, but its tables are as this version makes them."));
    }

    void checkSchema()
    {
        if (describeSchema(*m_connection.db, false) != ownSchema())
            found(Finding::What::Structure, {},
                  Words::tr("The tables are not as this version makes them."));
    }

    void checkMeta()
    {
        QHash<QString, QString> meta;
        Statement row = m_connection.prepare("SELECT key, value FROM meta");
        while (row.step())
            meta.insert(row.text(0), row.text(1));
        bool ok = false;
        const qint64 minReader = meta.value(QStringLiteral("min_reader")).toLongLong(&ok);
        if (!Id::fromString(meta.value(QStringLiteral("library_id"))) || !ok || minReader < 1
            || minReader > schemaNumber || meta.value(QStringLiteral("written_by")).isEmpty()
            || meta.size() != 3)
            found(Finding::What::Setting, {},
                  Words::tr("What the file says about itself is not complete."));
    }

    void checkBlobs()
    {
        Statement row = m_connection.prepare("SELECT sha256, bytes FROM blob");
        while (row.step()) {
            const QByteArrayView bytes = row.view(1);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(bytes);
            if (hash.result() != row.view(0))
                found(Finding::What::Blob, {},
                      Words::tr("A picture is not as it was stored (%1…).")
                          .arg(QString::fromLatin1(row.bytes(0).left(4).toHex())));
        }
    }

    QSet<Id> allChains()
    {
        QSet<Id> chains;
        for (const char *sql : {"SELECT DISTINCT review FROM journal", "SELECT review FROM head",
                                "SELECT id FROM review"}) {
            guarded([&] {
                Statement row = m_connection.prepare(sql);
                while (row.step())
                    chains.insert(row.id(0));
            });
        }
        return chains;
    }

    // Reads one chain from its beginning to its end, then compares what it leads to with the tables.
    void checkChain(Chain chain)
    {
        Replay replay(chain);
        bool sound = true;
        {
            Statement row = m_connection.prepare("SELECT " STORY_JOURNAL_COLUMNS
                                                 " FROM journal WHERE review = ? ORDER BY seq");
            row.bind(1, chain);
            while (sound && row.step()) {
                ++m_result.entries;
                const JournalRow entry = readJournalRow(row);
                sound = sayStep(m_newer ? hashOnly(entry) : replay.add(entry), chain, entry.seq);
            }
        }
        const Head reached = m_newer ? m_reached : replay.head();
        m_reached = {};
        if (sound)
            checkHead(chain, reached);
        if (m_newer) {
            m_result.reviews += chain.isNull() ? 0 : 1;
            return;
        }
        std::unique_ptr<Document> rows = readTables(chain);
        const auto *review = dynamic_cast<const Review *>(rows.get());
        if (review && !review->facts.isEmpty())
            ++m_result.reviews;
        if (sound)
            compare(chain, replay.document(), *rows);
        if (!m_oneOnly)
            checkIndex(chain, *rows);
    }

    // For a newer schema, whose changes mean things this version does not know.
    Replay::Step hashOnly(const JournalRow &row)
    {
        if (row.seq != m_reached.seq + 1 && m_reached.seq != 0)
            return Replay::Step::Gap;
        if (row.hash != row.hashAfter(m_reached.hash))
            return Replay::Step::WrongHash;
        m_reached = {row.seq, row.hash};
        return Replay::Step::Good;
    }

    bool sayStep(Replay::Step step, Chain chain, qint64 seq)
    {
        switch (step) {
        case Replay::Step::Good:
            return true;
        case Replay::Step::Gap:
            found(Finding::What::Gap, chain,
                  Words::tr("%1: entries before number %2 of its history are missing.")
                      .arg(nameOf(chain))
                      .arg(seq));
            break;
        case Replay::Step::WrongHash:
            found(Finding::What::Hash, chain,
                  Words::tr("%1: entry %2 of its history is not as it was written.")
                      .arg(nameOf(chain))
                      .arg(seq));
            break;
        case Replay::Step::Unreadable:
            found(Finding::What::Hash, chain,
                  Words::tr("%1: entry %2 of its history cannot be understood.")
                      .arg(nameOf(chain))
                      .arg(seq));
            break;
        case Replay::Step::DoesNotFit:
            found(Finding::What::Hash, chain,
                  Words::tr("%1: entry %2 of its history does not fit what was there before.")
                      .arg(nameOf(chain))
                      .arg(seq));
            break;
        }
        return false;
    }

    void checkHead(Chain chain, const Head &reached)
    {
        const Head head = readHead(m_connection, chain);
        if (head.seq != reached.seq || head.hash != reached.hash)
            found(Finding::What::Head, chain,
                  head.seq > reached.seq
                      ? Words::tr("%1: the newest entries of its history are missing.")
                            .arg(nameOf(chain))
                      : Words::tr("%1: the note where its history ends is not right.")
                            .arg(nameOf(chain)));
    }

    std::unique_ptr<Document> readTables(Chain chain)
    {
        std::unique_ptr<Document> rows;
        if (chain.isNull())
            rows = std::make_unique<Shelf>();
        else
            rows = std::make_unique<Review>();
        for (EntityKind kind : rows->kinds())
            readRows(m_connection, kind, chain, *rows->table(kind));
        return rows;
    }

    void compare(Chain chain, const Document &journal, const Document &rows)
    {
        for (const FieldRef &ref : differences(journal, rows, mostFindingsPerStep)) {
            const EntityType &type = entityType(ref.kind);
            found(
                Finding::What::Rows, chain,
                ref.field
                    ? Words::tr("%1: “%2” of an entry (%3) is not what its history says.")
                          .arg(nameOf(chain), ref.field->labelText(), type.labelText())
                    : Words::tr(
                          "%1: an entry (%2) is missing, or there although its history does not know it.")
                          .arg(nameOf(chain), type.labelText()));
        }
    }

    void checkIndex(Chain chain, const Document &rows)
    {
        IndexTexts wanted;
        for (EntityKind kind : rows.kinds()) {
            for (const Field &field : entityType(kind).fields) {
                if (!field.uses.testFlag(Use::Searchable))
                    continue;
                for (const Id &id : rows.table(kind)->ids()) {
                    const QString text = searchableText(field.read(*rows.table(kind)->find(id)));
                    if (!text.isEmpty())
                        wanted.insert({id, QByteArray(field.name)}, indexedText(text));
                }
            }
        }
        Statement row =
            m_connection.prepare("SELECT s.id, s.field, c.c0 FROM search_row s "
                                 "LEFT JOIN search_content c ON c.id = s.rowid WHERE s.review = ?");
        row.bind(1, chain);
        bool same = true;
        while (same && row.step()) {
            const auto it = wanted.constFind({row.id(0), row.bytes(1)});
            same = it != wanted.constEnd() && *it == row.text(2);
            if (same)
                wanted.erase(it);
        }
        if (!same || !wanted.isEmpty())
            found(Finding::What::Index, chain,
                  Words::tr("%1: the search does not find what is written there.")
                      .arg(nameOf(chain)));
    }

    // The index against its own texts, and that it holds none besides.
    void checkIndexStructure()
    {
        try {
            m_connection.exec("INSERT INTO search(search) VALUES ('integrity-check')");
        } catch (const SQLite::Exception &) {
            found(Finding::What::Index, {}, Words::tr("The search index is damaged."));
        }
        const qint64 orphans =
            m_connection.number(
                "SELECT (SELECT count(*) FROM search_content) - (SELECT count(*) FROM search_row)")
            + m_connection.number(
                "SELECT count(*) FROM search_row WHERE review NOT IN (SELECT id FROM review)");
        if (orphans != 0)
            found(Finding::What::Index, {},
                  Words::tr("The search index holds texts that are in no review."));
    }

    QString nameOf(Chain chain)
    {
        if (chain.isNull())
            return Words::tr("The list of reviews");
        QString title;
        try {
            Statement row = m_connection.prepare("SELECT title FROM review WHERE id = ?");
            row.bind(1, chain);
            if (row.step())
                title = row.text(0);
        } catch (const SQLite::Exception &) {
            title.clear(); // its id has to do
        }
        return title.isEmpty() ? chain.toString() : Words::tr("“%1”").arg(title);
    }

    LibraryFile::Connection &m_connection;
    Verification m_result;
    bool m_newer = false;
    bool m_oneOnly = false; // one review: what is written there, and not whether it is found
    Head m_reached; // of a newer schema
};

} // namespace

Verification verify(const LibraryFile &file)
{
    return Verifier(file.connection()).run();
}

Verification verifyReview(const LibraryFile &file, Id review)
{
    return Verifier(file.connection()).runFor(review);
}

} // namespace story::store
