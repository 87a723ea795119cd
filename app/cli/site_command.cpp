#include "app/cli/command.h"

#include "app/desk/library_reader.h"
#include "app/report/exporter.h"
#include "app/report/site.h"

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
    const auto reader = LibraryReader::open(path);
    if (!reader)
        return tell(reader.error());
    for (const Error &notice : (*reader)->notices())
        tell(notice.sentences());
    const auto reviews = (*reader)->reviews();
    if (!reviews)
        return tell(reviews.error());
    QList<report::SiteEntry> entries;
    for (const ReviewStanding &standing : *reviews) {
        if (report::isPublished(standing.state))
            entries.append({standing.id, standing.head});
    }
    const SystemClock clock;
    bool lacks = false;
    const auto done = report::writeSite(to, entries, {*audience, (*reader)->libraryId(), clock.now()}, [&](Id id) {
        auto whole = (*reader)->read(id);
        if (whole) {
            for (const QString &sentence : std::as_const(whole->lacks))
                tell(sentence);
            lacks = lacks || !whole->lacks.isEmpty();
        }
        return whole;
    });
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
