// What the program remembers about itself comes back at the next start.
#include "ui/preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasChosenComesBack();
    void withoutAFileThereAreDefaults();
};

void TestPreferences::whatWasChosenComesBack()
{
    const QTemporaryDir folder;
    Preferences chosen;
    chosen.theme = ThemeChoice::HighContrast;
    chosen.textPercent = 150;
    chosen.panelShown = false;
    chosen.eventColumns = {u"end"_s, u"tags"_s};
    chosen.recent = {u"/somewhere/A.secondstory"_s};
    {
        QSettings settings(folder.filePath(u"story.ini"_s), QSettings::IniFormat);
        chosen.write(settings);
    }
    const QSettings settings(folder.filePath(u"story.ini"_s), QSettings::IniFormat);
    const Preferences read = Preferences::read(settings);
    QCOMPARE(read.theme, chosen.theme);
    QCOMPARE(read.textPercent, 150);
    QCOMPARE(read.panelShown, false);
    QCOMPARE(read.eventColumns, (QStringList{u"end"_s, u"tags"_s}));
    QCOMPARE(read.recent, chosen.recent);
    // Nothing beside time and text is a choice, too.
    chosen.eventColumns.clear();
    {
        QSettings again(folder.filePath(u"story.ini"_s), QSettings::IniFormat);
        chosen.write(again);
    }
    const QSettings again(folder.filePath(u"story.ini"_s), QSettings::IniFormat);
    QCOMPARE(Preferences::read(again).eventColumns, QStringList());
}

void TestPreferences::withoutAFileThereAreDefaults()
{
    const QTemporaryDir folder;
    const QSettings settings(folder.filePath(u"none.ini"_s), QSettings::IniFormat);
    QCOMPARE(Preferences::read(settings).eventColumns, (QStringList{u"kind"_s, u"people"_s}));
    QCOMPARE(Preferences::read(settings).theme, ThemeChoice::System);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
