#include "app/desk/guide_data.h"

#include <QFile>

// Q_INIT_RESOURCE wants to stand outside of every namespace.
static void initGuideResources()
{
    Q_INIT_RESOURCE(guide);
}

namespace story {

QJsonDocument guideData(const QString &name, const QString &language, bool orElseEnglish)
{
    initGuideResources();
    QStringList languages{language, language.section(QLatin1Char('_'), 0, 0)};
    if (orElseEnglish)
        languages.append(QStringLiteral("en"));
    for (const QString &one : std::as_const(languages)) {
        QFile file(QStringLiteral(":/guide/%1.%2.json").arg(name, one));
        if (!one.isEmpty() && file.open(QIODevice::ReadOnly))
            return QJsonDocument::fromJson(file.readAll());
    }
    return {};
}

} // namespace story
