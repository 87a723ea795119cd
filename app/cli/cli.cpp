#include "app/cli/cli.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <cstdio>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

constexpr std::array commands{&newCommand,  &listCommand, &importCommand, &captureCommand, &exportCommand, &siteCommand,
                              &findCommand, &verifyCommand, &backupCommand, &sampleCommand};

const Command *commandNamed(const QString &name)
{
    for (const Command *command : commands) {
        if (name == QLatin1String(command->name))
            return command;
    }
    return nullptr;
}

QString overview()
{
    QString text = Words::tr("Usage: secondstory [LIBRARY]              opens the window\n"
                             "       secondstory COMMAND [OPTIONS]      works without one\n\nCommands:\n");
    for (const Command *command : commands)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(command->name), -8).arg(Words::tr(command->synopsis));
    return text + Words::tr("\n“secondstory COMMAND --help” says more about one. Exit codes: 0 done, 1 done with something to "
                            "look at,\n2 usage, 3 cannot read, 4 cannot write, 5 damaged library, 6 in use by another writer.");
}

// What Qt itself understands, each with a value behind it.
bool isOptionOfQt(QString word)
{
    static const QStringList known{QStringLiteral("-platform"), QStringLiteral("-style"), QStringLiteral("-session"),
                                   QStringLiteral("-display")};
    if (word.startsWith(QLatin1String("--")))
        word.remove(0, 1);
    return known.contains(word);
}

// What was said and could not be written went unheard, whatever else was done.
int heard(int code)
{
    if (std::ferror(stdout) == 0)
        return code;
    tell(Words::tr("Standard output could not be written: what the command said is not complete."));
    return CannotWrite;
}

} // namespace

bool isCommand(const QString &firstArgument)
{
    return firstArgument == QLatin1String("--help") || firstArgument == QLatin1String("-h")
        || firstArgument == QLatin1String("--version") || firstArgument == QLatin1String("help")
        || commandNamed(firstArgument);
}

std::optional<QString> libraryForWindow(const QStringList &arguments)
{
    QStringList libraries;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (isOptionOfQt(word)) {
            ++i; // its value
            continue;
        }
        if (word == QLatin1String("-reverse")) // Qt's, too, and has none: the layout from right to left
            continue;
        const bool isOption = word.startsWith(QLatin1Char('-'));
        const bool isLibrary = QFileInfo::exists(word) || word.endsWith(QLatin1String(".secondstory"), Qt::CaseInsensitive);
        if (isOption || !isLibrary || !libraries.isEmpty()) {
            tell((isOption ? Words::tr("There is no option “%1”.")
                  : isLibrary ? Words::tr("One library at a time: “%1” is one too many.")
                              : Words::tr("“%1” is no command and no library."))
                     .arg(word)
                 + QLatin1Char(' ') + Words::tr("“secondstory --help” lists what there is."));
            return std::nullopt;
        }
        libraries.append(word);
    }
    return libraries.value(0);
}

int runCommand(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == QLatin1String("--version")) {
        sayLine(QStringLiteral("Second Story " STORY_VERSION));
        return heard(Done);
    }
    const Command *command = commandNamed(name);
    if (!command) {
        sayLine(overview());
        return heard(Done);
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(command->synopsis));
    const QCommandLineOption help = parser.addHelpOption();
    command->options(parser);
    QStringList rest = arguments;
    rest.removeAt(1);
    if (!parser.parse(rest)) {
        tell(parser.errorText());
        return Usage;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        text.replace(QStringLiteral("secondstory "), QStringLiteral("secondstory %1 ").arg(name));
        sayLine(text.trimmed());
        return heard(Done);
    }
    return heard(command->run(parser));
}

} // namespace story::cli
