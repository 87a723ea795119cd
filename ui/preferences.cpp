#include "ui/preferences.h"

#include <QSettings>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *themeNames[] = {"system", "light", "dark", "contrast"};

} // namespace

void Preferences::remember(const QString &path)
{
    recent.removeAll(path);
    recent.prepend(path);
    if (recent.size() > recentLimit)
        recent.resize(recentLimit);
}

Preferences Preferences::read(const QSettings &settings)
{
    Preferences preferences;
    const QString theme = settings.value("look/theme"_L1).toString();
    for (size_t i = 0; i < std::size(themeNames); ++i) {
        if (theme == QLatin1String(themeNames[i]))
            preferences.theme = static_cast<ThemeChoice>(i);
    }
    preferences.textPercent = std::clamp(settings.value("look/text"_L1, 100).toInt(), 100, 200);
    preferences.panelShown = settings.value("window/panel"_L1, true).toBool();
    preferences.geometry = settings.value("window/geometry"_L1).toByteArray();
    preferences.eventColumns = settings.value("timeline/columns"_L1, preferences.eventColumns).toStringList();
    preferences.recent = settings.value("library/recent"_L1).toStringList().mid(0, recentLimit);
    return preferences;
}

void Preferences::write(QSettings &settings) const
{
    settings.setValue("look/theme"_L1, QLatin1String(themeNames[static_cast<size_t>(theme)]));
    settings.setValue("look/text"_L1, textPercent);
    settings.setValue("window/panel"_L1, panelShown);
    settings.setValue("window/geometry"_L1, geometry);
    settings.setValue("timeline/columns"_L1, eventColumns);
    settings.setValue("library/recent"_L1, recent);
}

} // namespace story
