#include "app/cli/command.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOptions({
        {QStringLiteral("title"), Words::tr("The title of the review."), QStringLiteral("T")},
        {QStringLiteral("kind"), Words::tr("incident or gameday."), QStringLiteral("KIND"), QStringLiteral("incident")},
        {QStringLiteral("severity"), Words::tr("1 to 5."), QStringLiteral("N")},
        {QStringLiteral("zone"), Words::tr("The zone times are typed and shown in, such as Europe/Berlin."),
         QStringLiteral("ZONE")},
    });
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const QString title = parser.value(QStringLiteral("title"));
    if (title.trimmed().isEmpty()) {
        tell(Words::tr("--title T is missing."));
        return Usage;
    }
    const QString kind = parser.value(QStringLiteral("kind"));
    if (kind != QLatin1String("incident") && kind != QLatin1String("gameday")) {
        tell(Words::tr("--kind is incident or gameday, not “%1”.").arg(kind));
        return Usage;
    }
    int severity = 0;
    if (parser.isSet(QStringLiteral("severity"))) {
        severity = parser.value(QStringLiteral("severity")).toInt();
        if (severity < 1 || severity > 5) {
            tell(Words::tr("--severity is a number from 1 to 5."));
            return Usage;
        }
    }
    const QString zone = parser.isSet(QStringLiteral("zone")) ? parser.value(QStringLiteral("zone"))
                                                              : QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!QTimeZone(zone.toUtf8()).isValid()) {
        tell(Words::tr("No time zone is called “%1”. Use a name such as Europe/Berlin or UTC.").arg(zone));
        return Usage;
    }

    const SystemClock clock;
    auto workspace = openWorkspace(path, clock, true);
    if (!workspace)
        return tell(workspace.error());
    const auto id = (*workspace)->createReview(title,
                                               kind == QLatin1String("gameday") ? ReviewKind::GameDay : ReviewKind::Incident,
                                               static_cast<Severity>(severity), zone);
    if (!id)
        return tell(id.error());
    if (!(*workspace)->flushAndWait(60'000))
        return tellNotStored(**workspace);
    sayLine(id->toString());
    return Done;
}

} // namespace

const Command newCommand{"new", QT_TRANSLATE_NOOP("story::CommandLine", "makes a review and prints its id"), options, run};

} // namespace story::cli
