#include "app/cli/command.h"

#include "app/desk/sample.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("to"), Words::tr("The library to make; it must not be there yet."), QStringLiteral("L")});
}

int run(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("to"));
    if (path.isEmpty()) {
        tell(Words::tr("--to L is missing."));
        return Usage;
    }
    if (QFileInfo::exists(path))
        return tell(Error{Failure::CannotWrite, Words::tr("“%1” is already there.").arg(path), Words::tr("It was not changed."),
                          Words::tr("Choose another name."), {}});
    const SystemClock clock;
    auto workspace = openWorkspace(path, clock, true);
    if (!workspace)
        return tell(workspace.error());
    Sample sample = sampleReview((*workspace)->ids());
    if (const auto made = (*workspace)->importReview(std::move(sample.review), Words::tr("Sample"), sample.blobs); !made)
        return tell(made.error());
    return (*workspace)->flushAndWait(60'000) ? Done : tellNotStored(**workspace);
}

} // namespace

const Command sampleCommand{"sample", QT_TRANSLATE_NOOP("story::CommandLine", "makes a library with the sample review"),
                            options, run};

} // namespace story::cli
