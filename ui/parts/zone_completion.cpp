#include "ui/parts/zone_completion.h"

#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

namespace story {

QCompleter *proposeZones(QLineEdit *line)
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(id));
    auto *completer = new QCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return completer;
}

} // namespace story
