// What the program remembers about itself comes back at the next start; a file that is damaged, or cannot be written, is said and left as it is.
#include "ui/languages.h"
#include "ui/preferences.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasChosenComesBack();
    void whatWasChosenComesBackWhereNumbersHaveCommas();
    void withoutAFileThereAreDefaults();
    void valuesThatMakeNoSenseAreDefaults();
    void aDamagedFileGivesDefaultsAndIsNeverWrittenOver_data();
    void aDamagedFileGivesDefaultsAndIsNeverWrittenOver();
    void startingAfreshKeepsTheOldFileBesideTheNewOne();
    void aFileThatCannotBeWrittenIsSaid();
    void whatANewerVersionKeptStaysInTheFile();
    void theZoneOfTheReaderIsTheComputersUnlessChosen();
    void languagesAreThoseWithATranslation();
    void peopleWriteInTheLanguageOfTheProgram();
    void aTranslationIsSpokenWhereItIsChosen();

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    // A translation of one word into German, as lrelease makes it: "&Undo" is "&Zurück".
    static void writeGerman(const QString &folder)
    {
        write(folder + u"/secondstory_de.qm"_s, QByteArray::fromBase64(germanOfUndo));
    }
    static const QByteArray germanOfUndo;
};

const QByteArray TestPreferences::germanOfUndo(
    "PLhkGMrvnJXNIRy/YKG93acAAAAFZGVfREVCAAAACAArxK8AAAAAaQAAADYDAAAADgAmAFoAdQBy"
    "APwAYwBrCAAAAAAGAAAABSZVbmRvBwAAAA5zdG9yeTo6Q29tbWFuZAGIAAAAAgEB");

void TestPreferences::whatWasChosenComesBack()
{
    const QTemporaryDir folder;
    Preferences chosen;
    chosen.theme = ThemeChoice::HighContrast;
    chosen.textPercent = 150;
    chosen.language = u"de"_s;
    chosen.zone = u"Asia/Kolkata"_s;
    chosen.exportFolder = u"/somewhere/reports, all"_s;
    chosen.backupFolder = u"/anderswo/Sicherung \"2\"; ß"_s;
    chosen.word = ReviewWord::BlameAware;
    chosen.spelling = false;
    chosen.dictionaries = {u"de_DE"_s, u"en_GB"_s};
    chosen.panelShown = false;
    chosen.geometry = QByteArray("\0\1\xff;=[\n", 7);
    chosen.eventColumns = {u"end"_s, u"tags"_s};
    chosen.eventsAsEntered = true;
    chosen.recent = {u"/somewhere/A.secondstory"_s};
    const QString path = folder.filePath(u"story.conf"_s);
    QVERIFY(PreferencesFile(path).write(chosen));
    PreferencesFile file(path);
    Preferences read = file.read();
    QVERIFY(!file.problem());
    QCOMPARE(read.theme, chosen.theme);
    QCOMPARE(read.textPercent, 150);
    QCOMPARE(read.language, chosen.language);
    QCOMPARE(read.zone, chosen.zone);
    QCOMPARE(read.exportFolder, chosen.exportFolder);
    QCOMPARE(read.backupFolder, chosen.backupFolder);
    QCOMPARE(read.word, ReviewWord::BlameAware);
    QCOMPARE(read.spelling, false);
    QCOMPARE(read.dictionaries, chosen.dictionaries);
    QCOMPARE(read.panelShown, false);
    QCOMPARE(read.geometry, chosen.geometry);
    QCOMPARE(read.eventColumns, (QStringList{u"end"_s, u"tags"_s}));
    QCOMPARE(read.eventsAsEntered, true);
    QCOMPARE(read.recent, chosen.recent);
    // Nothing beside time and text is a choice, too.
    chosen.eventColumns.clear();
    QVERIFY(file.write(chosen));
    QCOMPARE(file.read().eventColumns, QStringList());
}

void TestPreferences::whatWasChosenComesBackWhereNumbersHaveCommas()
{
    const QTemporaryDir folder;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    Preferences chosen;
    chosen.textPercent = 130;
    const QString path = folder.filePath(u"story.conf"_s);
    QVERIFY(PreferencesFile(path).write(chosen));
    QCOMPARE(PreferencesFile(path).read().textPercent, 130);
    QLocale::setDefault(before);
    QVERIFY2(bytesOf(path).contains("text=130\n"), bytesOf(path).constData());
}

void TestPreferences::withoutAFileThereAreDefaults()
{
    const QTemporaryDir folder;
    PreferencesFile file(folder.filePath(u"none.conf"_s));
    QCOMPARE(file.read().eventColumns, (QStringList{u"kind"_s, u"people"_s}));
    QCOMPARE(file.read().theme, ThemeChoice::System);
    QVERIFY(!file.problem());
    QVERIFY2(!QFile::exists(file.path()), "reading makes no file");
}

void TestPreferences::valuesThatMakeNoSenseAreDefaults()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"story.conf"_s);
    write(path, "[look]\ntheme=plaid\ntext=large\n[time]\nzone=Nowhere/City\n[window]\ngeometry=@Rect(1 2 3 4)\n[folders]\nexports=/not/there\n");
    PreferencesFile file(path);
    const Preferences read = file.read();
    QVERIFY(!file.problem());
    QCOMPARE(read.theme, ThemeChoice::System);
    QCOMPARE(read.textPercent, 100);
    QCOMPARE(read.readerZone(), QTimeZone::systemTimeZone());
    QVERIFY(QDir::isAbsolutePath(read.folderForExports()));
    QVERIFY(read.folderForExports() != u"/not/there"_s);
    write(path, "[writing]\nreviews_are=blameful\n");
    QCOMPARE(file.read().word, ReviewWord::Blameless);
    write(path, "[look]\ntext=9999999\n");
    QCOMPARE(file.read().textPercent, 200);
    write(path, "[look]\ntext=-5\n[time]\nzone=UTC\n");
    QCOMPARE(file.read().textPercent, 100);
}

void TestPreferences::aDamagedFileGivesDefaultsAndIsNeverWrittenOver_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words") << QByteArray("this was never a file of settings\n");
    QTest::newRow("a disk that forgot") << QByteArray(4096, '\0') + "\n";
    QTest::newRow("overwritten in the middle") << QByteArray("[look]\ntheme=dark\n\x01\x02\xf0garbage\nrecent=@Inv\n[win");
    QTest::newRow("far too large") << QByteArray("[look]\ntheme=dark\n") + QByteArray(2 << 20, ';');
}

void TestPreferences::aDamagedFileGivesDefaultsAndIsNeverWrittenOver()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"story.conf"_s);
    write(path, bytes);
    PreferencesFile file(path);
    Preferences read = file.read();
    QVERIFY(file.problem());
    QVERIFY(file.problem()->what.endsWith('.'_L1));
    QCOMPARE(read.theme, ThemeChoice::System);
    read.theme = ThemeChoice::Dark;
    QVERIFY2(file.write(read), "it was said once; each choice need not say it again");
    QCOMPARE(bytesOf(path), bytes);
}

void TestPreferences::startingAfreshKeepsTheOldFileBesideTheNewOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"story.conf"_s);
    for (const char *aside : {"story.conf.damaged", "story.conf.damaged-2"}) {
        write(path, "no settings at all\n");
        PreferencesFile file(path);
        Preferences preferences = file.read();
        QVERIFY(file.problem());
        preferences.theme = ThemeChoice::Dark;
        QVERIFY(file.startAfresh(preferences));
        QVERIFY(!file.problem());
        QCOMPARE(bytesOf(folder.filePath(QLatin1String(aside))), QByteArray("no settings at all\n"));
        QCOMPARE(file.read().theme, ThemeChoice::Dark);
        preferences.theme = ThemeChoice::Light;
        QVERIFY(file.write(preferences));
        QCOMPARE(file.read().theme, ThemeChoice::Light);
    }
}

void TestPreferences::aFileThatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    // Where its folder should be there is a file.
    write(folder.filePath(u"config"_s), "a file");
    PreferencesFile file(folder.filePath(u"config/story.conf"_s));
    const Preferences preferences = file.read();
    QVERIFY(!file.problem());
    const auto written = file.write(preferences);
    QVERIFY(!written);
    QCOMPARE(written.error().failure, Failure::CannotWrite);
    // And where it should be there is a folder.
    QVERIFY(QDir(folder.path()).mkdir(u"story.conf"_s));
    PreferencesFile blocked(folder.filePath(u"story.conf"_s));
    QCOMPARE(blocked.read().theme, ThemeChoice::System);
    QVERIFY(blocked.problem());
}

void TestPreferences::whatANewerVersionKeptStaysInTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"story.conf"_s);
    write(path, "[look]\ntheme=dark\nsparkle=none\n");
    PreferencesFile file(path);
    Preferences preferences = file.read();
    QCOMPARE(preferences.theme, ThemeChoice::Dark);
    preferences.theme = ThemeChoice::Light;
    QVERIFY(file.write(preferences));
    QVERIFY(bytesOf(path).contains("sparkle=none"));
    QVERIFY(bytesOf(path).contains("theme=light"));
}

void TestPreferences::theZoneOfTheReaderIsTheComputersUnlessChosen()
{
    Preferences preferences;
    QCOMPARE(preferences.readerZone(), QTimeZone::systemTimeZone());
    preferences.zone = u"Asia/Kolkata"_s;
    QCOMPARE(preferences.readerZone().offsetFromUtc(QDateTime::fromSecsSinceEpoch(0)), 19'800);
    preferences.zone = u"+05:45"_s;
    QCOMPARE(preferences.readerZone().offsetFromUtc(QDateTime::fromSecsSinceEpoch(0)), 20'700);
}

void TestPreferences::languagesAreThoseWithATranslation()
{
    const QTemporaryDir folder;
    QCOMPARE(languagesIn(folder.path()).size(), 1);
    QCOMPARE(languagesIn(folder.filePath(u"not there"_s)).first().code, u"en"_s);
    writeGerman(folder.path());
    write(folder.filePath(u"secondstory_zz-notes.txt"_s), "no translation");
    const auto languages = languagesIn(folder.path());
    QCOMPARE(languages.size(), 2);
    QCOMPARE(languages.at(0).name, u"English"_s);
    QCOMPARE(languages.at(1).code, u"de"_s);
    QCOMPARE(languages.at(1).name, u"Deutsch"_s);
}

void TestPreferences::peopleWriteInTheLanguageOfTheProgram()
{
    const QTemporaryDir folder;
    writeGerman(folder.path());
    // The desktop of this test has no language of its own.
    QCOMPARE(languagesWritten(u"de"_s, folder.path()), QStringList{u"de_DE"_s});
    QCOMPARE(languagesWritten(u"en"_s, folder.path()), QStringList{u"en_US"_s});
    QCOMPARE(languagesWritten({}, folder.path()), QStringList{u"en_US"_s});
    QCOMPARE(languagesWritten(u"fr"_s, folder.path()), QStringList{u"en_US"_s}); // without a translation it speaks English
}

void TestPreferences::aTranslationIsSpokenWhereItIsChosen()
{
    const QTemporaryDir folder;
    writeGerman(folder.path());
    const auto undo = [] { return QCoreApplication::translate("story::Command", "&Undo"); };
    speak(*QCoreApplication::instance(), u"en"_s, folder.path());
    QCOMPARE(undo(), u"&Undo"_s);
    speak(*QCoreApplication::instance(), u"fr"_s, folder.path());
    QCOMPARE(undo(), u"&Undo"_s);
    speak(*QCoreApplication::instance(), u"de"_s, folder.path());
    QCOMPARE(undo(), u"&Zurück"_s);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
