#include "app/cli/command.h"

#include "app/desk/export_file.h"
#include "app/report/file_name.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOptions({
        {QStringLiteral("review"), Words::tr("The id of one review."), QStringLiteral("ID")},
        {QStringLiteral("all"), Words::tr("Every review that is not in the trash; -o then names a folder.")},
        {QStringLiteral("format"), Words::tr("html, pdf, markdown or json (the archive: everything, private notes included)."),
         QStringLiteral("FORMAT")},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, Words::tr("The file, or with --all the folder."),
         QStringLiteral("FILE")},
        {QStringLiteral("force"), Words::tr("Replaces a file that is there already.")},
    });
}

// A name that was not given to another review of the same run.
QString freeName(const QString &name, QSet<QString> &taken)
{
    QString free = name;
    for (int n = 2; taken.contains(free); ++n)
        free = QFileInfo(name).completeBaseName() + QStringLiteral(" (%1).").arg(n) + QFileInfo(name).suffix();
    taken.insert(free);
    return free;
}

Result<> exportOne(const store::LibraryFile &file, Id id, report::Format format, const QString &to, Existing existing,
                   QSet<QString> &taken)
{
    const auto review = file.readReview(id);
    const auto head = file.head(id);
    if (!review || !head)
        return tl::unexpected(!review ? review.error() : head.error());
    QHash<QByteArray, QByteArray> images;
    for (const Evidence &evidence : review->evidence) {
        if (evidence.image.isEmpty())
            continue;
        const auto bytes = file.blob(evidence.image);
        if (!bytes)
            return tl::unexpected(bytes.error());
        images.insert(evidence.image, *bytes);
    }
    report::BuildOptions build;
    build.now = SystemClock().now();
    build.journalSeq = head->seq;
    const auto bytes = report::render(*review, format, build, images);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString path = QFileInfo(to).isDir() ? to + QLatin1Char('/') + freeName(report::proposedFileName(*review, format, build.audience), taken) : to;
    const auto written = writeExport(path, *bytes, existing);
    if (written)
        sayLine(QDir::toNativeSeparators(path));
    return written;
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const auto format = report::formatFromName(parser.value(QStringLiteral("format")));
    if (!format) {
        tell(Words::tr("--format is html, pdf, markdown or json."));
        return Usage;
    }
    const QString to = parser.value(QStringLiteral("output"));
    const bool all = parser.isSet(QStringLiteral("all"));
    if (to.isEmpty() || all == parser.isSet(QStringLiteral("review"))) {
        tell(to.isEmpty() ? Words::tr("-o FILE is missing.") : Words::tr("Say either --review ID or --all."));
        return Usage;
    }
    QList<Id> ids;
    if (!all) {
        const auto id = Id::fromString(parser.value(QStringLiteral("review")));
        if (!id) {
            tell(Words::tr("“%1” is not the id of a review.").arg(parser.value(QStringLiteral("review"))));
            return Usage;
        }
        ids.append(*id);
    }
    const auto file = openForReading(path);
    if (!file)
        return tell(file.error());
    if (all) {
        if (!QDir().mkpath(to))
            return tell(Error{Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(to), {}, {}, {}});
        const auto summaries = (*file)->summaries();
        if (!summaries)
            return tell(summaries.error());
        for (const store::ReviewSummary &s : *summaries) {
            if (s.trashedAt == 0)
                ids.append(s.id);
        }
    }
    const Existing existing = parser.isSet(QStringLiteral("force")) ? Existing::Replace : Existing::Keep;
    QSet<QString> taken;
    for (const Id &id : std::as_const(ids)) {
        if (const auto done = exportOne(**file, id, *format, to, existing, taken); !done)
            return tell(done.error());
    }
    return Done;
}

} // namespace

const Command exportCommand{"export", QT_TRANSLATE_NOOP("story::CommandLine", "writes reports or archives"), options, run};

} // namespace story::cli
