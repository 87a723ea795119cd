#include "app/desk/places.h"

#include <QDir>
#include <QStandardPaths>

namespace story {

QString defaultLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        + QStringLiteral("/Second Story.secondstory");
}

QString stateFolder()
{
    const QString xdg = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(xdg) ? xdg : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/secondstory");
}

QString backupsIn(const QString &chosenFolder)
{
    return chosenFolder + QStringLiteral("/Second Story backups");
}

QString userName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QStringLiteral("somebody");
}

} // namespace story
