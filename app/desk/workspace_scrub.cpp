// The part of a workspace that really removes: what lies beside the library goes as well, and what cannot is named.
#include "app/desk/workspace.h"

#include "app/core/text.h"
#include "app/desk/emergency_journal.h"
#include "app/desk/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

#include <array>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Workspace)
};

constexpr int waitMilliseconds = 30'000;
constexpr qint64 piece = 1 << 20;

// A text as the bytes of a file may have it.
using Spellings = std::array<QByteArray, 3>;

Spellings spellings(const QString &text)
{
    QStringEncoder little(QStringEncoder::Utf16LE);
    QStringEncoder big(QStringEncoder::Utf16BE);
    return {text.toUtf8(), QByteArray(little.encode(text)), QByteArray(big.encode(text))};
}

bool fileHolds(const QString &path, const Spellings &wanted)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    qsizetype longest = 0;
    for (const QByteArray &one : wanted)
        longest = std::max(longest, one.size());
    QByteArray bytes;
    while (!file.atEnd()) {
        bytes = bytes.right(longest) + file.read(piece); // one may lie across two pieces
        if (std::any_of(wanted.begin(), wanted.end(), [&](const QByteArray &one) { return bytes.contains(one); }))
            return true;
    }
    return false;
}

// All copies in a folder of versions, finished or cut short; not the file that names their places.
QFileInfoList copiesIn(const QString &folder)
{
    return QDir(folder).entryInfoList({QStringLiteral("*.secondstory"), QStringLiteral("*.secondstory-journal"),
                                      QStringLiteral("*.part"), QStringLiteral("*.part-journal")},
                                     QDir::Files | QDir::Hidden);
}

} // namespace

QStringList Workspace::filesKeptAside() const
{
    QFileInfoList files = copiesIn(store::versionsFolder(m_options.stateFolder, m_libraryId));
    if (QFileInfo(m_options.backupFolder).isDir())
        files += copiesIn(store::versionsFolder(backupsIn(m_options.backupFolder), m_libraryId));
    QStringList paths{emergencyPath()};
    for (const QFileInfo &file : std::as_const(files))
        paths.append(file.absoluteFilePath());
    return paths;
}

void Workspace::removeVersions()
{
    for (const QString &path : filesKeptAside())
        QFile::remove(path);
}

Result<Workspace::Scrubbed> Workspace::scrub(const QString &typed)
{
    const QString text = cleanText(typed);
    if (const auto ok = writable(); !ok)
        return fail(ok.error());
    if (text.size() < shortestScrub || text.trimmed().isEmpty())
        return fail({Failure::BadInput, Words::tr("The text has fewer than %1 characters, and would be found everywhere.").arg(shortestScrub),
                     Words::tr("Nothing was taken out."), Words::tr("Take one that nothing else contains."), {}});
    const QString mask = Words::tr("[removed]");
    if (mask.contains(text))
        return fail({Failure::BadInput, Words::tr("This is a part of what stands in its place."), Words::tr("Nothing was taken out."), {}, {}});
    if (!flushAndWait(waitMilliseconds))
        return fail({Failure::CannotWrite, Words::tr("Edits still wait to be written, so nothing was taken out."), {},
                     Words::tr("Try again when the header says Saved."), {}});
    // What is in memory has it too: in the texts, and in what could be undone. A version that is being made would bring it back.
    for (const auto &[id, review] : m_open)
        disconnect(review.get(), nullptr, this, nullptr);
    m_open.clear();
    m_staleSummaries.clear();
    m_backups.reset();

    Result<store::ScrubReport> scrubbed;
    m_store->runAndWait([&](store::LibraryFile *file) {
        if (!file)
            return; // nothing was ever written
        scrubbed = file->scrub(text, mask, m_options.by, clock().now());
        if (const auto read = readLists(*file); scrubbed && !read)
            scrubbed = fail(read.error());
    });
    if (!scrubbed) { // the versions may be all that is whole
        adoptStore();
        Q_EMIT summariesChanged();
        return fail(scrubbed.error());
    }
    const auto wanted = spellings(text);
    const bool wasThere = scrubbed->places > 0 || !scrubbed->reviews.isEmpty();
    if (wasThere) {
        removeVersions();
    } else {
        for (const QString &aside : filesKeptAside()) { // perhaps it was mistyped: what does not have it stays
            if (fileHolds(aside, wanted))
                QFile::remove(aside);
        }
    }
    Scrubbed done;
    for (const store::ReviewSummary &review : std::as_const(m_summaries)) {
        const QString path = unsentWordsPath(m_options.stateFolder, review.id);
        QFile::remove(path + QStringLiteral(".unreadable"));
        UnsentWords unsent(path);
        done.places += unsent.replace(text, mask);
        if (!unsent.write())
            done.stillIn.append(QDir::toNativeSeparators(path));
    }
    adoptStore();
    Q_EMIT summariesChanged();
    m_backups->start();

    // Believe nothing: look.
    done.places += scrubbed->places;
    done.reviews = static_cast<int>(scrubbed->reviews.size());
    const QFileInfo library(path());
    QStringList files;
    const QFileInfoList siblings = library.dir().entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &sibling : siblings) {
        if (sibling.fileName().contains(library.fileName()))
            files.append(sibling.absoluteFilePath());
    }
    QDirIterator state(m_options.stateFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (state.hasNext())
        files.append(state.next());
    for (const QString &file : std::as_const(files)) {
        if (fileHolds(file, wanted) || (scrubbed->mayHaveTraces && file == library.absoluteFilePath()))
            done.stillIn.append(QDir::toNativeSeparators(file));
    }
    if (!m_options.backupFolder.isEmpty() && !QFileInfo(m_options.backupFolder).isDir())
        done.stillIn.append(QDir::toNativeSeparators(m_options.backupFolder));
    return done;
}

} // namespace story
