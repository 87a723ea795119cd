#include "app/cli/command.h"

#include "app/core/safe_file.h"
#include "app/desk/evidence_intents.h"
#include "app/intake/intake.h"
#include "app/report/archive_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

constexpr qint64 largestFile = qint64(512) << 20;

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOption(jsonOption());
    parser.addOptions({
        {QStringLiteral("review"), Words::tr("Adds to this review instead of making one for each file."), QStringLiteral("ID")},
        {QStringLiteral("format"), Words::tr("auto, markdown or json (an archive)."), QStringLiteral("FORMAT"),
         QStringLiteral("auto")},
        {QStringLiteral("zone"), Words::tr("The zone of times that tell none."), QStringLiteral("ZONE"), QStringLiteral("UTC")},
    });
    parser.addPositionalArgument(QStringLiteral("FILE..."), Words::tr("What to import."));
}

// All of it but the facts goes into a review that is there, as one step.
Result<> addTo(OpenReview &open, Review from, const QList<QByteArray> &images)
{
    letGoOfMissingPictures(from, images);
    Edit edit;
    edit.what = Words::tr("Import");
    for (EntityKind kind : from.kinds()) {
        if (kind == EntityKind::Review || kind == EntityKind::AgendaItem)
            continue;
        for (const Id &id : from.table(kind)->ids())
            edit.changes.push_back(Change::insert(kind, *from.table(kind)->find(id)));
    }
    return open.apply(edit, store::Cause::Import, images);
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const QStringList files = parser.positionalArguments();
    const QString formatName = parser.value(QStringLiteral("format"));
    const QTimeZone zone(parser.value(QStringLiteral("zone")).toUtf8());
    if (files.isEmpty() || !zone.isValid()
        || !QStringList{QStringLiteral("auto"), QStringLiteral("markdown"), QStringLiteral("json")}.contains(formatName)) {
        tell(files.isEmpty()      ? Words::tr("Name at least one file.")
                 : zone.isValid() ? Words::tr("--format is auto, markdown or json.")
                                  : Words::tr("No time zone is called “%1”.").arg(parser.value(QStringLiteral("zone"))));
        return Usage;
    }
    const SystemClock clock;
    auto workspace = openWorkspace(path, clock, true);
    if (!workspace)
        return tell(workspace.error());
    OpenReview *into = nullptr;
    if (parser.isSet(QStringLiteral("review"))) {
        const auto open = (*workspace)->openReview(Id::fromString(parser.value(QStringLiteral("review"))).value_or(Id()));
        if (!open)
            return tell(open.error());
        into = *open;
    }

    int code = Done;
    for (const QString &name : files) {
        const auto bytes = readFile(name, largestFile);
        if (!bytes)
            return tell(bytes.error());
        intake::Format format = intake::sniff(bytes->left(4096), name);
        if (formatName == QLatin1String("markdown"))
            format = intake::Format::Markdown;
        else if (formatName == QLatin1String("json"))
            format = intake::Format::ArchiveJson;

        intake::Imported imported;
        if (format == intake::Format::ArchiveJson) {
            auto archive = report::readArchive(*bytes);
            if (!archive)
                return tell(archive.error());
            imported.review = std::move(archive->review);
            imported.images = std::move(archive->images);
            for (const QString &warning : std::as_const(archive->warnings))
                imported.warnings.append({0, warning});
        } else if (format == intake::Format::Markdown) {
            intake::Options how;
            how.zone = zone;
            how.now = clock.now();
            auto read = intake::readMarkdown(*bytes, QFileInfo(name).fileName(), (*workspace)->ids(), how);
            if (!read)
                return tell(read.error());
            imported = std::move(*read);
        } else {
            return tell(Error{Failure::BadInput, Words::tr("“%1” is of no format that can be imported.").arg(name),
                              Words::tr("Nothing was taken from it."),
                              Words::tr("Say --format markdown to read it as text."), {}});
        }

        const Review &review = imported.review;
        const QJsonObject counts{
            {QStringLiteral("events"), review.events.size()},     {QStringLiteral("actions"), review.actions.size()},
            {QStringLiteral("lessons"), review.lessons.size()},   {QStringLiteral("factors"), review.factors.size()},
            {QStringLiteral("findings"), review.findings.size()}, {QStringLiteral("passages"), review.passages.size()},
        };
        Id id = into ? into->id() : Id();
        if (into) {
            if (const auto added = addTo(*into, review, imported.images.values()); !added)
                return tell(added.error());
        } else {
            bool copied = false;
            const auto made = (*workspace)->importReview(review, Words::tr("Import “%1”").arg(QFileInfo(name).fileName()),
                                                         imported.images.values(), &copied);
            if (!made)
                return tell(made.error());
            id = *made;
            if (copied)
                imported.warnings.append({0, Words::tr("The review was in the library already: this is a copy with ids of its own.")});
        }
        if (!(*workspace)->flushAndWait(600'000))
            return tellNotStored(**workspace);

        QJsonArray warnings;
        for (const intake::Warning &warning : std::as_const(imported.warnings)) {
            warnings.append(QJsonObject{{QStringLiteral("line"), warning.line}, {QStringLiteral("text"), warning.text}});
            if (!parser.isSet(QStringLiteral("json")))
                tell(warning.line > 0 ? QStringLiteral("%1:%2: %3").arg(name).arg(warning.line).arg(warning.text)
                                      : QStringLiteral("%1: %2").arg(name, warning.text));
        }
        if (!warnings.isEmpty())
            code = SomethingToLookAt;
        if (parser.isSet(QStringLiteral("json")))
            sayJson({{QStringLiteral("file"), name},
                     {QStringLiteral("review"), id.toString()},
                     {QStringLiteral("counts"), counts},
                     {QStringLiteral("warnings"), warnings}});
        else
            sayLine(id.toString() + QLatin1Char('\t') + review.about().title);
        if (!into)
            (*workspace)->closeReview(id);
    }
    return code;
}

} // namespace

const Command importCommand{"import", QT_TRANSLATE_NOOP("story::CommandLine", "makes reviews of files"), options, run};

} // namespace story::cli
