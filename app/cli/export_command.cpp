#include "app/cli/command.h"

#include "app/desk/export_file.h"
#include "app/desk/intents.h"
#include "app/report/file_name.h"
#include "app/store/verify.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

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
        {QStringLiteral("format"), Words::tr("%1; json is the archive: everything, private notes included.").arg(report::formatNames().join(QStringLiteral(", "))),
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

struct Wanted {
    report::Format format = report::Format::Html;
    QString to; // a file, or a folder
    Existing existing = Existing::Keep;
    QSet<QString> taken = {}; // names in the folder
};

// Damage that the rows do not show: a report of them would leave out what the history knows, without a word.
bool isAsWritten(Workspace &workspace, Id id)
{
    store::Verification found;
    workspace.runAndWait([&](store::LibraryFile *file) {
        if (file)
            found = store::verifyReview(*file, id);
    });
    for (const store::Finding &finding : found.findings)
        tell(finding.sentence);
    return found.isClean();
}

// Sets `lacks` where a picture is missing; the report then says so in its place.
Result<> exportOne(Workspace &workspace, Id id, Wanted &wanted, bool &lacks)
{
    const auto open = workspace.openReview(id);
    if (!open)
        return tl::unexpected(open.error());
    const Review &review = (*open)->review();
    QHash<QByteArray, QByteArray> images;
    for (const Evidence &evidence : review.evidence) {
        if (evidence.image.isEmpty())
            continue;
        const auto bytes = workspace.blob(evidence.image);
        if (bytes) {
            images.insert(evidence.image, *bytes);
        } else {
            tell(bytes.error());
            lacks = true;
        }
    }
    report::BuildOptions build;
    build.now = workspace.clock().now();
    build.journalSeq = (*open)->headSeq();
    const auto bytes = report::render(review, wanted.format, build, images);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString path = QFileInfo(wanted.to).isDir()
        ? wanted.to + QLatin1Char('/') + freeName(report::proposedFileName(review, wanted.format, build.audience), wanted.taken)
        : wanted.to;
    if (const auto written = writeExport(path, *bytes, wanted.existing); !written)
        return written;
    sayLine(QDir::toNativeSeparators(path));
    if (!workspace.isReadOnly()) {
        const auto noted = recordExport(**open, QLatin1String(report::audienceName(build.audience)),
                                        QLatin1String(report::formatName(wanted.format)),
                                        QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256), (*open)->headSeq());
        if (!noted)
            return noted;
    }
    workspace.closeReview(id);
    return {};
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const auto format = report::formatFromName(parser.value(QStringLiteral("format")));
    if (!format) {
        tell(Words::tr("--format is one of %1.").arg(report::formatNames().join(QStringLiteral(", "))));
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
    const SystemClock clock;
    const auto workspace = openWorkspaceInUse(path, clock);
    if (!workspace)
        return tell(workspace.error());
    if (all) {
        if (!QDir().mkpath(to))
            return tell(Error{Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(to), {}, {}, {}});
        for (const store::ReviewSummary &s : (*workspace)->summaries()) {
            if (s.trashedAt == 0)
                ids.append(s.id);
        }
    }
    Wanted wanted{*format, to, parser.isSet(QStringLiteral("force")) ? Existing::Replace : Existing::Keep};
    int code = Done;
    for (const Id &id : std::as_const(ids)) {
        if (!isAsWritten(**workspace, id))
            code = std::max<int>(code, SomethingToLookAt);
        bool lacks = false;
        // One review that cannot be exported keeps no other from it.
        if (const auto done = exportOne(**workspace, id, wanted, lacks); !done)
            code = std::max(code, tell(done.error()));
        if (lacks)
            code = std::max<int>(code, SomethingToLookAt);
    }
    if (!(*workspace)->flushAndWait(60'000))
        return tellNotStored(**workspace);
    if ((*workspace)->isReadOnly())
        tell(Words::tr("So what was exported is not noted in it."));
    return code;
}

} // namespace

const Command exportCommand{"export", QT_TRANSLATE_NOOP("story::CommandLine", "writes reports or archives"), options, run};

} // namespace story::cli
