#include "app/cli/command.h"

#include "app/core/text.h"
#include "app/desk/editions.h"
#include "app/desk/export_file.h"
#include "app/desk/intents.h"
#include "app/report/file_name.h"
#include "app/report/redaction_review.h"
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
        {QStringLiteral("audience"), Words::tr("inside (everyone, and what is meant where nothing is said), outside, or deidentified."),
         QStringLiteral("AUDIENCE")},
        {QStringLiteral("sections"), Words::tr("Names of sections, parted by commas, in the order they shall come; “list” names them."),
         QStringLiteral("NAMES")},
        {QStringLiteral("paper"), Words::tr("Of a PDF: a4 or letter; what is usual in your country, where nothing is said."), QStringLiteral("PAPER")},
        {QStringLiteral("relative-times"), Words::tr("Times count from the start of the impact; no day is said.")},
        {QStringLiteral("review-redaction"),
         Words::tr("Writes no report, and lists what would be replaced in it and what looks like a secret or a name and would not.")},
    });
    parser.addOption(jsonOption());
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
    report::BuildOptions build; // audience, times and sections
    report::Paper paper;        // of a PDF
    bool asJson = false;        // the list of --review-redaction
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

// Sets `lacks` where a picture is missing, the report then says so in its place, or a letter.
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
    report::BuildOptions build = wanted.build;
    build.now = workspace.clock().now();
    build.journalSeq = (*open)->headSeq();
    build.edition = workspace.isReadOnly() ? 0 : editionAt(review, build.journalSeq);
    QString unprintable;
    const auto bytes = report::render(review, wanted.format, build, images, wanted.paper, &unprintable);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!unprintable.isEmpty()) {
        tell(report::unprintableText(unprintable));
        lacks = true;
    }
    const QString path = QFileInfo(wanted.to).isDir()
        ? wanted.to + QLatin1Char('/') + freeName(report::proposedFileName(review, wanted.format, build.audience, build.relativeTimes), wanted.taken)
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

// "event.text ID": the field, and the entity it belongs to.
QString placeOf(const FieldRef &ref)
{
    const QString entity = QLatin1String(entityType(ref.kind).name);
    return (ref.field ? entity + QLatin1Char('.') + QLatin1String(ref.field->name) : entity) + QLatin1Char(' ') + ref.id.toString();
}

void sayRow(const Wanted &wanted, const char *list, const char *kind, const QString &text, const QString &replacement, int times, const FieldRef &ref)
{
    if (wanted.asJson) {
        QJsonObject row{{QStringLiteral("list"), QLatin1String(list)}, {QStringLiteral("kind"), QLatin1String(kind)},
                        {QStringLiteral("text"), text}, {QStringLiteral("times"), times},
                        {QStringLiteral("entity"), QLatin1String(entityType(ref.kind).name)}, {QStringLiteral("id"), ref.id.toString()}};
        if (ref.field)
            row.insert(QStringLiteral("field"), QLatin1String(ref.field->name));
        if (qstrcmp(list, "replaced") == 0)
            row.insert(QStringLiteral("replacement"), replacement);
        sayJson(row);
        return;
    }
    // A text of many lines stays in its row.
    QStringList parts{QLatin1String(list), QLatin1String(kind), oneLine(text)};
    if (qstrcmp(list, "replaced") == 0)
        parts.append(replacement);
    parts << QString::number(times) << placeOf(ref);
    sayLine(parts.join(QLatin1Char('\t')));
}

// Sets `exposes` where something looks like a secret or a name and would be read by everybody.
Result<> listOne(Workspace &workspace, Id id, const Wanted &wanted, bool &exposes)
{
    const auto open = workspace.openReview(id);
    if (!open)
        return tl::unexpected(open.error());
    report::BuildOptions build = wanted.build;
    build.now = workspace.clock().now();
    const report::RedactionReview list = report::redactionReview((*open)->review(), build);
    for (const report::HiddenThing &thing : list.hidden)
        sayRow(wanted, "replaced", report::nameOf(thing.what), thing.original, thing.replacement, thing.times, thing.first);
    for (const report::ExposedThing &thing : list.exposed) {
        const bool isSecret = thing.what == report::Exposed::Secret;
        sayRow(wanted, "left", report::nameOf(thing.what), isSecret ? report::veiled(thing.text) : thing.text, {}, thing.times, thing.first);
    }
    for (const QString &remark : list.remarks)
        tell(remark);
    exposes = exposes || !list.exposed.isEmpty();
    workspace.closeReview(id);
    return {};
}

// The names that --sections takes; nothing, and told, where one of them is none.
std::optional<QStringList> sectionsOf(const QCommandLineParser &parser)
{
    QStringList known;
    for (const report::SectionChoice &choice : report::sectionChoices())
        known.append(choice.name);
    QStringList names;
    for (const QString &name : parser.value(QStringLiteral("sections")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!known.contains(name.trimmed())) {
            tell(Words::tr("“%1” is no section. The sections are: %2.").arg(name.trimmed(), known.join(QStringLiteral(", "))));
            return std::nullopt;
        }
        names.append(name.trimmed());
    }
    return names;
}

// What the report is to be like, from the options; nothing, and told, where they are off.
std::optional<report::BuildOptions> buildOptionsOf(const QCommandLineParser &parser)
{
    report::BuildOptions build;
    if (parser.isSet(QStringLiteral("audience"))) {
        const auto audience = report::audienceFromName(parser.value(QStringLiteral("audience")));
        if (!audience) {
            tell(Words::tr("--audience is inside, outside or deidentified."));
            return std::nullopt;
        }
        build.audience = *audience;
    }
    const auto sections = sectionsOf(parser);
    if (!sections)
        return std::nullopt;
    build.sections = *sections;
    build.relativeTimes = parser.isSet(QStringLiteral("relative-times"));
    return build;
}

int run(const QCommandLineParser &parser)
{
    if (parser.value(QStringLiteral("sections")).trimmed() == QLatin1String("list")) {
        for (const report::SectionChoice &choice : report::sectionChoices())
            sayLine(choice.name + QLatin1Char('\t') + choice.title);
        return Done;
    }
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const auto build = buildOptionsOf(parser);
    if (!build)
        return Usage;
    const bool onlyLists = parser.isSet(QStringLiteral("review-redaction"));
    const std::optional<report::Format> format = onlyLists ? report::Format::Html : report::formatFromName(parser.value(QStringLiteral("format")));
    if (!format) {
        tell(Words::tr("--format is one of %1.").arg(report::formatNames().join(QStringLiteral(", "))));
        return Usage;
    }
    const bool asksForPart = build->audience != report::Audience::Inside || build->relativeTimes || !build->sections.isEmpty();
    if (*format == report::Format::Json && asksForPart) {
        tell(Words::tr("The archive holds everything, private notes included: it is for no audience and has no sections."));
        return Usage;
    }
    if (build->relativeTimes && !report::canCountFromStart(*format)) {
        tell(Words::tr("--relative-times is for html, pdf and markdown alone."));
        return Usage;
    }
    const auto paper = parser.isSet(QStringLiteral("paper")) ? report::paperFromName(parser.value(QStringLiteral("paper")))
                                                             : std::optional(report::usualPaper(QLocale::system().territory()));
    if (!paper) {
        tell(Words::tr("--paper is a4 or letter."));
        return Usage;
    }
    const QString to = parser.value(QStringLiteral("output"));
    const bool all = parser.isSet(QStringLiteral("all"));
    if ((to.isEmpty() && !onlyLists) || all == parser.isSet(QStringLiteral("review"))) {
        tell(to.isEmpty() && !onlyLists ? Words::tr("-o FILE is missing.") : Words::tr("Say either --review ID or --all."));
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
        if (!onlyLists && !QDir().mkpath(to))
            return tell(Error{Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(to), {}, {}, {}});
        for (const store::ReviewSummary &s : (*workspace)->summaries()) {
            if (s.trashedAt == 0)
                ids.append(s.id);
        }
    }
    Wanted wanted{*format, *build, *paper, parser.isSet(QStringLiteral("json")), to, parser.isSet(QStringLiteral("force")) ? Existing::Replace : Existing::Keep};
    int code = Done;
    for (const Id &id : std::as_const(ids)) {
        if (!isAsWritten(**workspace, id))
            code = std::max<int>(code, SomethingToLookAt);
        bool lacks = false;
        if (onlyLists) {
            if (const auto done = listOne(**workspace, id, wanted, lacks); !done)
                code = std::max(code, tell(done.error()));
            else if (lacks)
                code = std::max<int>(code, SomethingToLookAt);
            continue;
        }
        // One review that cannot be exported keeps no other from it.
        if (const auto done = exportOne(**workspace, id, wanted, lacks); !done)
            code = std::max(code, tell(done.error()));
        if (lacks)
            code = std::max<int>(code, SomethingToLookAt);
    }
    if (!(*workspace)->flushAndWait(60'000))
        return tellNotStored(**workspace);
    if ((*workspace)->isReadOnly() && !onlyLists)
        tell(Words::tr("So what was exported is not noted in it."));
    return code;
}

} // namespace

const Command exportCommand{"export", QT_TRANSLATE_NOOP("story::CommandLine", "writes reports or archives"), options, run};

} // namespace story::cli
