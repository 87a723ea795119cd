#include "ui/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "secondstory_"_L1;
constexpr auto ending = ".qm"_L1;

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
    const QLocale wanted = code.isEmpty() ? QLocale() : QLocale(code);
    if (wanted.language() == QLocale::English)
        return;
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(wanted, prefix.chopped(1), "_"_L1, folder))
        QCoreApplication::installTranslator(translator.release());
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
