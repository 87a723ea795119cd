#include "ui/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

// Q_INIT_RESOURCE wants to stand outside of every namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(i18n);
}

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "secondstory_"_L1;
constexpr auto ending = ".qm"_L1;

bool install(QCoreApplication &application, const QLocale &locale, QLatin1StringView name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    return translator->load(locale, name, "_"_L1, folder) && QCoreApplication::installTranslator(translator.release());
}

} // namespace

QList<Language> languagesIn(const QString &folder)
{
    QList<Language> languages;
    const QStringList files = QDir(folder).entryList({prefix + '*'_L1 + ending}, QDir::Files);
    for (const QString &file : files) {
        const QString code = file.mid(prefix.size()).chopped(ending.size());
        if (const QLocale locale(code); locale.language() != QLocale::C && locale.language() != QLocale::English)
            languages.append({code, locale.nativeLanguageName()});
    }
    std::sort(languages.begin(), languages.end(), [](const Language &a, const Language &b) { return a.name < b.name; });
    languages.prepend({u"en"_s, u"English"_s});
    return languages;
}

void speak(QCoreApplication &application, const QString &code, const QString &folder)
{
    initTranslations();
    // What guides the room and what Qt says follow the choice, too.
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(code));
    const QLocale wanted;
    // The English words are in the sources; this has their plurals only ("1 review", "2 reviews").
    install(application, QLocale(QLocale::English), prefix.chopped(1), folder);
    if (wanted.language() == QLocale::English)
        return;
    if (install(application, wanted, prefix.chopped(1), folder))
        install(application, wanted, "qtbase"_L1, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

QStringList languagesWritten(const QString &code, const QString &folder)
{
    const QLocale desktop = QLocale::system();
    const QLocale wanted = code.isEmpty() ? QLocale() : QLocale(code);
    const QList<Language> spoken = languagesIn(folder);
    const bool isSpoken = std::any_of(spoken.begin(), spoken.end(),
                                      [&](const Language &one) { return QLocale(one.code).language() == wanted.language(); });
    const QLocale program = isSpoken ? wanted : QLocale(QLocale::English);
    if (program.language() == desktop.language())
        return {desktop.name()};
    return desktop.language() == QLocale::C ? QStringList{program.name()} : QStringList{program.name(), desktop.name()};
}

} // namespace story
