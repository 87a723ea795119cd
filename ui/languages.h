// The languages the program can speak: its own English, and one for each translation it carries.
#pragma once

#include <QStringList>

class QCoreApplication;

namespace story {

// Where the translations lie inside the program: "secondstory_de.qm".
inline constexpr auto translationsFolder = ":/i18n";

struct Language {
    QString code; // "de"
    QString name; // in itself: "Deutsch"
};

// English first, then the translations in `folder`, by name.
QList<Language> languagesIn(const QString &folder);
// Makes the application speak it; where `code` is empty, as the desktop does. English where there is no translation. A `code` also becomes the
// language of QLocale(), which chooses the guide's questions and agendas. To be called once, before any word is shown or read: what stands on
// the screen stays as it is.
void speak(QCoreApplication &application, const QString &code, const QString &folder);
// The languages people here are likely to write in: the program's, as speak() would choose it, and the desktop's; "en_GB" before "en".
QStringList languagesWritten(const QString &code, const QString &folder);

} // namespace story
