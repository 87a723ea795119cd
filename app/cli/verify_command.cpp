#include "app/cli/command.h"

#include "app/store/salvage.h"
#include "app/store/verify.h"

#include <QCoreApplication>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("L"), Words::tr("The library file; it is not changed."));
    parser.addOption({QStringLiteral("repair-to"),
                      Words::tr("Makes a new library of everything that is intact, and lists what is not."),
                      QStringLiteral("NEW")});
}

int repair(const QString &from, const QString &to)
{
    const auto report = store::salvage(from, to, SystemClock());
    if (!report)
        return tell(report.error());
    for (const QString &title : report->whole)
        sayLine(Words::tr("whole: %1").arg(title));
    for (const QString &line : report->partial)
        sayLine(Words::tr("in part: %1").arg(line));
    for (const QString &line : report->lost)
        sayLine(Words::tr("lost: %1").arg(line));
    if (!report->namesAll)
        sayLine(Words::tr("lost: %1").arg(Words::tr("a part of the list of reviews; one may be missing that is not named here")));
    tell(Words::tr("“%1” was made. “%2” is as it was.").arg(to, from));
    return report->partial.isEmpty() && report->lost.isEmpty() && report->namesAll ? Done : SomethingToLookAt;
}

int run(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1) {
        tell(Words::tr("Name one library."));
        return Usage;
    }
    const QString path = parser.positionalArguments().constFirst();
    if (parser.isSet(QStringLiteral("repair-to")))
        return repair(path, parser.value(QStringLiteral("repair-to")));

    const auto file = openForReading(path);
    if (!file)
        return tell(file.error());
    const store::Verification found = store::verify(**file);
    for (const store::Finding &finding : found.findings)
        sayLine(finding.sentence);
    if (found.isClean() && found.newer) {
        tell(Words::tr("%n review(s)", nullptr, static_cast<int>(found.reviews)) + QStringLiteral(", ")
             + Words::tr("%n journal entries: their hashes are as they were written. A newer version of Second Story wrote "
                         "this library, so its tables were not compared with them.", nullptr, static_cast<int>(found.entries)));
        return SomethingToLookAt;
    }
    if (found.isClean()) {
        tell(Words::tr("%n review(s)", nullptr, static_cast<int>(found.reviews)) + QStringLiteral(", ")
             + Words::tr("%n journal entries: everything is as it was written.", nullptr, static_cast<int>(found.entries)));
        return Done;
    }
    tell(Words::tr("The library differs from its journal. “secondstory verify L --repair-to NEW” makes a new one of "
                   "everything that is intact."));
    return SomethingToLookAt;
}

} // namespace

const Command verifyCommand{"verify",
                            QT_TRANSLATE_NOOP("story::CommandLine", "checks that a library says what was written into it"),
                            options, run};

} // namespace story::cli
