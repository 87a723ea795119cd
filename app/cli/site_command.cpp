#include "app/cli/command.h"

#include "app/report/exporter.h"
#include "app/report/site.h"
#include "app/store/heads.h"
#include "app/store/verify.h"

#include <QCoreApplication>
#include <QDir>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOptions({
        {QStringLiteral("audience"), Words::tr("Who reads it: inside, outside or deidentified."), QStringLiteral("AUDIENCE")},
        {QStringList{QStringLiteral("o"), QStringLiteral("output")}, Words::tr("The folder of the site."), QStringLiteral("DIR")},
    });
    parser.addOption(jsonOption());
}

// The review with its pictures; what it lacks is told.
Result<report::SiteInput> inputOf(const store::LibraryFile &file, Id id, const store::Standing &standing, bool &lacks)
{
    auto review = file.readReview(id);
    if (!review)
        return fail(review.error());
    report::SiteInput input;
    input.journalSeq = standing.head.seq;
    input.updated = standing.since;
    // Damage that the rows do not show: a page of them would leave out what the history knows, without a word.
    for (const store::Finding &finding : store::verifyReview(file, id).findings) {
        tell(finding.sentence);
        input.isWhole = false;
    }
    for (const Evidence &evidence : review->evidence) {
        if (evidence.image.isEmpty() || input.images.contains(evidence.image))
            continue;
        if (const auto bytes = file.blob(evidence.image)) {
            input.images.insert(evidence.image, *bytes);
        } else {
            tell(bytes.error());
            input.isWhole = false;
        }
    }
    lacks = lacks || !input.isWhole;
    input.review = std::move(*review);
    return input;
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const auto audience = report::audienceFromName(parser.value(QStringLiteral("audience")));
    const QString to = parser.value(QStringLiteral("output"));
    if (!audience || to.isEmpty()) {
        tell(audience ? Words::tr("-o DIR is missing.") : Words::tr("--audience is inside, outside or deidentified."));
        return Usage;
    }
    const auto file = openForReading(path);
    if (!file)
        return tell(file.error());
    const auto summaries = (*file)->summaries();
    if (!summaries)
        return tell(summaries.error());
    const auto standings = store::standings(**file);
    if (!standings)
        return tell(standings.error());
    QList<report::SiteEntry> entries;
    for (const store::ReviewSummary &summary : *summaries) {
        if (summary.trashedAt != 0 || !report::isPublished(summary.state))
            continue;
        entries.append({summary.id, standings->value(summary.id).head.hash});
    }
    const SystemClock clock;
    bool lacks = false;
    const auto done = report::writeSite(to, entries, {*audience, (*file)->id(), clock.now()},
                                        [&](Id id) { return inputOf(**file, id, standings->value(id), lacks); });
    if (!done)
        return tell(done.error());
    int code = lacks || !done->left.isEmpty() ? SomethingToLookAt : Done;
    for (const QString &left : done->left)
        tell(Words::tr("“%1” is no longer of the site, but was changed by somebody: it was kept.").arg(left));
    for (const Error &error : done->unread)
        code = std::max(code, tell(error));
    const QString index = QDir(to).filePath(QStringLiteral("index.html"));
    if (parser.isSet(QStringLiteral("json")))
        sayJson({{QStringLiteral("index"), index},
                 {QStringLiteral("reviews"), done->reviews},
                 {QStringLiteral("built"), done->built},
                 {QStringLiteral("written"), done->written},
                 {QStringLiteral("unchanged"), done->unchanged},
                 {QStringLiteral("removed"), done->removed}});
    else
        sayLine(QDir::toNativeSeparators(index));
    return code;
}

} // namespace

const Command siteCommand{"site", QT_TRANSLATE_NOOP("story::CommandLine", "writes a web site of all reviewed reviews"), options, run};

} // namespace story::cli
