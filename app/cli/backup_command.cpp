#include "app/cli/command.h"

#include "app/desk/places.h"
#include "app/model/moment_text.h"
#include "app/store/backup.h"

#include <QCoreApplication>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOption({QStringLiteral("to"), Words::tr("The new library that a version is restored to."), QStringLiteral("NEW")});
    parser.addPositionalArgument(QStringLiteral("list | restore BACKUP"),
                                 Words::tr("List the earlier versions of --library, or restore one of them."));
}

int list(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    // Where the library is damaged or gone its versions are wanted most: then its path has to do.
    const auto file = openForReading(path);
    const auto versions = store::versionsAt(stateFolder(), path, file ? (*file)->id() : Id());
    for (const store::Version &version : versions)
        sayLine(isoUtc(version.at) + QLatin1Char('\t') + QString::number(version.bytes) + QLatin1Char('\t') + version.path);
    if (versions.isEmpty())
        return file ? SomethingToLookAt : tell(file.error());
    return Done;
}

int run(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{QStringLiteral("list")})
        return list(parser);
    if (words.size() == 2 && words[0] == QLatin1String("restore") && parser.isSet(QStringLiteral("to"))) {
        const auto restored = store::restoreVersion(words[1], parser.value(QStringLiteral("to")));
        return restored ? Done : tell(restored.error());
    }
    tell(Words::tr("Usage: secondstory backup list --library L, or secondstory backup restore BACKUP --to NEW"));
    return Usage;
}

} // namespace

const Command backupCommand{"backup", QT_TRANSLATE_NOOP("story::CommandLine", "lists or restores earlier versions"),
                            options, run};

} // namespace story::cli
