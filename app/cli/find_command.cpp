#include "app/cli/command.h"

#include <QCoreApplication>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

constexpr int mostHits = 1000;

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOption(jsonOption());
    parser.addPositionalArgument(QStringLiteral("QUERY"), Words::tr("Words that all have to be in one field."));
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const QString query = parser.positionalArguments().join(QLatin1Char(' '));
    if (query.trimmed().isEmpty()) {
        tell(Words::tr("There is nothing to look for."));
        return Usage;
    }
    const auto file = openForReading(path);
    if (!file)
        return tell(file.error());
    const auto hits = (*file)->find(query, mostHits);
    if (!hits)
        return tell(hits.error());
    for (const store::SearchHit &hit : *hits) {
        if (parser.isSet(QStringLiteral("json"))) {
            sayJson({{QStringLiteral("review"), hit.review.toString()},
                     {QStringLiteral("title"), hit.reviewTitle},
                     {QStringLiteral("entity"), QLatin1String(entityType(hit.kind).name)},
                     {QStringLiteral("id"), hit.id.toString()},
                     {QStringLiteral("field"), QLatin1String(hit.field->name)},
                     {QStringLiteral("excerpt"), hit.excerpt}});
        } else {
            QString excerpt = hit.excerpt;
            excerpt.replace(QLatin1Char('\n'), QLatin1Char(' '));
            sayLine(QStringList{hit.review.toString(), hit.reviewTitle, entityType(hit.kind).labelText(), excerpt}
                        .join(QLatin1Char('\t')));
        }
    }
    return hits->isEmpty() ? SomethingToLookAt : Done;
}

} // namespace

const Command findCommand{"find", QT_TRANSLATE_NOOP("story::CommandLine", "searches a library"), options, run};

} // namespace story::cli
