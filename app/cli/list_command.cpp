#include "app/cli/command.h"

#include "app/model/moment_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOption(jsonOption());
}

QJsonObject toJson(const store::ReviewSummary &s)
{
    QJsonObject row{
        {QStringLiteral("id"), s.id.toString()},
        {QStringLiteral("title"), s.title},
        {QStringLiteral("kind"), QLatin1String(Choices<ReviewKind>::list[static_cast<size_t>(s.kind)].name)},
        {QStringLiteral("state"), QLatin1String(Choices<ReviewState>::list[static_cast<size_t>(s.state)].name)},
        {QStringLiteral("services"), QJsonArray::fromStringList(s.services)},
        {QStringLiteral("created"), isoUtc(s.createdAt)},
        {QStringLiteral("events"), s.events},
        {QStringLiteral("actions_open"), s.actionsOpen},
        {QStringLiteral("trashed"), s.trashedAt != 0},
    };
    if (s.severity != Severity::NotSaid)
        row.insert(QStringLiteral("severity"), static_cast<int>(s.severity));
    if (const auto when = toldInstant(s.when))
        row.insert(QStringLiteral("when"), isoUtc(*when));
    return row;
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const auto file = openForReading(path);
    if (!file)
        return tell(file.error());
    const auto summaries = (*file)->summaries();
    if (!summaries)
        return tell(summaries.error());
    for (const store::ReviewSummary &s : *summaries) {
        if (parser.isSet(QStringLiteral("json"))) {
            sayJson(toJson(s));
            continue;
        }
        const auto when = toldInstant(s.when);
        QStringList cells{s.id.toString(),
                          isoDay(dayAt(when.value_or(s.createdAt), QTimeZone::utc())),
                          s.severity == Severity::NotSaid ? QStringLiteral("-")
                                                          : Choices<Severity>::list[static_cast<size_t>(s.severity)].text(),
                          Choices<ReviewState>::list[static_cast<size_t>(s.state)].text(), s.title};
        if (s.trashedAt != 0)
            cells.append(Words::tr("(in the trash)"));
        sayLine(cells.join(QLatin1Char('\t')));
    }
    return Done;
}

} // namespace

const Command listCommand{"list", QT_TRANSLATE_NOOP("story::CommandLine", "lists the reviews of a library"), options, run};

} // namespace story::cli
