#include "ui/preferences.h"

#include "app/model/zones.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Preferences)
};

constexpr const char *themeNames[] = {"system", "light", "dark", "contrast"};
constexpr auto blameless = "blameless"_L1;
constexpr auto blameAware = "blame-aware"_L1;
constexpr qint64 largestFile = 1 << 20; // ours has a few kilobytes

} // namespace

void Preferences::remember(const QString &path)
{
    recent.removeAll(path);
    recent.prepend(path);
    if (recent.size() > recentLimit)
        recent.resize(recentLimit);
}

QTimeZone Preferences::readerZone() const
{
    const auto chosen = zoneNamed(zone);
    return chosen && chosen->zone.isValid() ? chosen->zone : QTimeZone::systemTimeZone();
}

QString Preferences::folderForExports() const
{
    return !exportFolder.isEmpty() && QFileInfo(exportFolder).isDir() ? exportFolder
                                                                      : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

Preferences Preferences::read(const QSettings &settings)
{
    Preferences preferences;
    const QString theme = settings.value("look/theme"_L1).toString();
    for (size_t i = 0; i < std::size(themeNames); ++i) {
        if (theme == QLatin1String(themeNames[i]))
            preferences.theme = static_cast<ThemeChoice>(i);
    }
    bool isNumber = false;
    const int percent = settings.value("look/text"_L1).toInt(&isNumber);
    preferences.textPercent = isNumber ? std::clamp(percent, leastText, mostText) : leastText;
    preferences.language = settings.value("look/language"_L1).toString();
    preferences.zone = settings.value("time/zone"_L1).toString();
    preferences.exportFolder = settings.value("folders/exports"_L1).toString();
    preferences.backupFolder = settings.value("folders/backups"_L1).toString();
    if (settings.value("writing/reviews_are"_L1).toString() == blameAware)
        preferences.word = ReviewWord::BlameAware;
    preferences.spelling = settings.value("writing/spelling"_L1, true).toBool();
    preferences.dictionaries = settings.value("writing/dictionaries"_L1).toStringList();
    preferences.panelShown = settings.value("window/panel"_L1, true).toBool();
    preferences.geometry = settings.value("window/geometry"_L1).toByteArray();
    preferences.eventsAsEntered = settings.value("timeline/as_entered"_L1, preferences.eventsAsEntered).toBool();
    preferences.eventColumns = settings.value("timeline/columns"_L1, preferences.eventColumns).toStringList();
    preferences.recent = settings.value("library/recent"_L1).toStringList().mid(0, recentLimit);
    return preferences;
}

void Preferences::write(QSettings &settings) const
{
    settings.setValue("look/theme"_L1, QLatin1String(themeNames[static_cast<size_t>(theme)]));
    settings.setValue("look/text"_L1, textPercent);
    settings.setValue("look/language"_L1, language);
    settings.setValue("time/zone"_L1, zone);
    settings.setValue("folders/exports"_L1, exportFolder);
    settings.setValue("folders/backups"_L1, backupFolder);
    settings.setValue("writing/reviews_are"_L1, word == ReviewWord::BlameAware ? blameAware : blameless);
    settings.setValue("writing/spelling"_L1, spelling);
    settings.setValue("writing/dictionaries"_L1, dictionaries);
    settings.setValue("window/panel"_L1, panelShown);
    settings.setValue("window/geometry"_L1, geometry);
    settings.setValue("timeline/as_entered"_L1, eventsAsEntered);
    settings.setValue("timeline/columns"_L1, eventColumns);
    settings.setValue("library/recent"_L1, recent);
}

PreferencesFile::PreferencesFile(const QString &path) : m_path(path) {}

Preferences PreferencesFile::read()
{
    m_problem.reset();
    const QFileInfo file(m_path);
    // What stands there and is no file, or far too large, is not even handed to the parser.
    const bool isOurs = !file.exists() || (file.isFile() && file.isReadable() && file.size() <= largestFile);
    if (isOurs) {
        const QSettings settings(m_path, QSettings::IniFormat);
        settings.allKeys(); // it parses what it is asked for, and only then knows that something is wrong
        if (settings.status() == QSettings::NoError)
            return Preferences::read(settings);
    }
    m_problem = Error{Failure::Damaged, Words::tr("The preferences could not be read, so the usual ones are used."),
                      Words::tr("“%1” was left as it is.").arg(QDir::toNativeSeparators(m_path)), {}, {}};
    return {};
}

Result<> PreferencesFile::write(const Preferences &preferences)
{
    if (m_problem)
        return {};
    // A new one each time: an error stays with a QSettings for good.
    QSettings settings(m_path, QSettings::IniFormat);
    settings.allKeys();
    if (settings.status() == QSettings::NoError) {
        preferences.write(settings);
        settings.sync();
        if (settings.status() == QSettings::NoError)
            return {};
    }
    return fail({Failure::CannotWrite,
                 Words::tr("The preferences could not be kept: “%1” cannot be written.").arg(QDir::toNativeSeparators(m_path)),
                 Words::tr("They hold until the program ends."), {}, {}});
}

Result<> PreferencesFile::startAfresh(const Preferences &preferences)
{
    QString aside;
    for (int n = 1; aside.isEmpty() || QFileInfo::exists(aside); ++n)
        aside = m_path + (n == 1 ? u".damaged"_s : u".damaged-%1"_s.arg(n));
    if (QFileInfo::exists(m_path) && !QFile::rename(m_path, aside))
        return fail({Failure::CannotWrite, Words::tr("“%1” could not be put aside.").arg(QDir::toNativeSeparators(m_path)),
                     Words::tr("It was left as it is."), Words::tr("Look at the permissions of its folder."), {}});
    m_problem.reset();
    return write(preferences);
}

} // namespace story
