// The page of preferences in the real window, by keys: what is chosen holds at once, is kept, and can be put back.
#include "app/desk/care.h"
#include "tests/support/by_keys.h"
#include "tests/support/fixed_clock.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// The program as main() builds it, with a file of preferences.
struct Program {
    explicit Program(const QString &folder)
        : file(folder + u"/config.conf"_s), preferences(file.read()), look(*qApp, preferences.theme, preferences.textPercent),
          window({look, preferences, clock, folder + u"/state"_s, u"tester"_s, &file})
    {
        theWindow = &window;
        window.resize(1280, 800);
        window.show();
        window.openLast(folder + u"/Library.secondstory"_s);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    FixedClock clock;
    PreferencesFile file;
    Preferences preferences;
    Look look;
    MainWindow window;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPreferencesDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneKeyOpensItAndTabWalksItInReadingOrder();
    void whatIsChosenHoldsAtOnceAndAtTheNextStart();
    void theWordForReviewsIsSaidToTheRoom();
    void eachCanBePutBackAndAllTogether();
    void theZoneIsFoundByAPartOfItsName();
    void aZoneNobodyKnowsIsSaidAndChangesNothing();
    void aNewReviewBeginsInTheZoneOfTheReader();
    void aFolderThatIsNotThereIsKeptAndSaid();
    void exportsBeginInTheFolderThatWasChosen();
    void versionsAreCopiedToTheFolderForBackups();
    void aFolderForBackupsThatIsGoneIsSaidAndNotMade();
    void aDamagedFileIsSaidOnceAndLeftUntilSomebodyStartsAfresh();
    void whatCannotBeKeptIsSaidOnce();

private:
    void start() { m_program = std::make_unique<Program>(m_folder->path()); }
    void restart()
    {
        m_program->window.close();
        m_program.reset();
        start();
    }
    void open()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(page());
        QCOMPARE(focusName(), u"Theme"_s);
    }
    QDialog *page() const
    {
        QWidget *widget = QApplication::activeModalWidget();
        return widget && widget->windowTitle() == u"Preferences"_s ? qobject_cast<QDialog *>(widget) : nullptr;
    }
    static void go(const QString &name)
    {
        for (int i = 0; i < 40 && focusName() != name; ++i)
            key(Qt::Key_Tab);
        QCOMPARE(focusName(), name);
    }
    // What is proposed under a field takes the keys, as it would from a person.
    static void closeProposals()
    {
        if (QWidget *list = QApplication::activePopupWidget())
            QTest::keyClick(list, Qt::Key_Escape);
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : m_program->window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    static QStringList versionsIn(const QString &folder)
    {
        QStringList names;
        QDirIterator files(folder, {u"*Z.secondstory"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            names.append(files.nextFileInfo().fileName());
        names.sort();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestPreferencesDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPreferencesDialog::cleanup()
{
    m_program.reset();
}

void TestPreferencesDialog::oneKeyOpensItAndTabWalksItInReadingOrder()
{
    start();
    open();
    QStringList walked;
    do {
        walked.append(focusName().isEmpty() ? qobject_cast<QPushButton *>(QApplication::focusWidget())->text() : focusName());
        key(Qt::Key_Tab);
    } while (focusName() != u"Theme"_s && walked.size() < 40);
    // Ways back are no stops while there is nothing to put back.
    QCOMPARE(walked, (QStringList{u"Theme"_s, u"Size of text"_s, u"Language"_s, u"Spelling"_s, u"Our reviews are"_s, u"Your time zone"_s, u"Exports"_s, u"Folder for exports"_s, u"Backups"_s,
                                  u"Folder for backups"_s, u"&Close"_s}));
    key(Qt::Key_Escape);
    QVERIFY(!page());
    QCOMPARE(m_program->look.choice(), ThemeChoice::System);
}

void TestPreferencesDialog::whatIsChosenHoldsAtOnceAndAtTheNextStart()
{
    start();
    open();
    key(Qt::Key_Down); // Light
    key(Qt::Key_Down); // Dark
    QCOMPARE(m_program->look.choice(), ThemeChoice::Dark);
    go(u"Size of text"_s);
    words(u"15"_s);
    QCOMPARE(m_program->look.textPercent(), 150);
    key(Qt::Key_Escape);
    restart();
    QCOMPARE(m_program->look.choice(), ThemeChoice::Dark);
    QCOMPARE(m_program->look.textPercent(), 150);
    // What the keys of the View menu do is the same preference.
    key(Qt::Key_Plus, Qt::ControlModifier);
    open();
    go(u"Size of text"_s);
    QCOMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText(), u"160 %"_s);
}

void TestPreferencesDialog::theWordForReviewsIsSaidToTheRoom()
{
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(says(u"This review is blameless: we look for what happened"_s));
    open();
    go(u"Our reviews are"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Escape);
    QVERIFY(says(u"This review is blame-aware: we look for what happened"_s)); // at once
    QVERIFY(!says(u"is blameless"_s));
    restart();
    QCOMPARE(bytesOf(m_folder->filePath(u"config.conf"_s)).contains("blame-aware"), true);
    open();
    go(u"Our reviews are"_s);
    QCOMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText(), u"blame-aware"_s);
}

void TestPreferencesDialog::eachCanBePutBackAndAllTogether()
{
    start();
    open();
    key(Qt::Key_End); // High contrast
    QCOMPARE(m_program->look.choice(), ThemeChoice::HighContrast);
    go(u"Size of text"_s);
    key(Qt::Key_End);
    QCOMPARE(m_program->look.textPercent(), 200);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"Theme, back to default"_s);
    key(Qt::Key_Space);
    QCOMPARE(m_program->look.choice(), ThemeChoice::System);
    QCOMPARE(m_program->look.textPercent(), 200);
    QCOMPARE(focusName(), u"Theme"_s);
    go(u"Your time zone"_s);
    words(u"UTC"_s);
    closeProposals();
    QCOMPARE(m_program->preferences.zone, u"UTC"_s);
    key(Qt::Key_A, Qt::AltModifier); // All back to default
    QTRY_COMPARE(m_program->look.textPercent(), 100);
    QCOMPARE(m_program->preferences.zone, QString());
    QCOMPARE(Preferences(PreferencesFile(m_program->file.path()).read()).textPercent, 100);
}

void TestPreferencesDialog::theZoneIsFoundByAPartOfItsName()
{
    start();
    open();
    go(u"Your time zone"_s);
    words(u"kolk"_s);
    QWidget *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_program->preferences.zone, u"Asia/Kolkata"_s);
    QVERIFY2(page(), "Enter belongs to the field");
}

void TestPreferencesDialog::aZoneNobodyKnowsIsSaidAndChangesNothing()
{
    start();
    open();
    go(u"Your time zone"_s);
    words(u"Asia/Kolkata"_s);
    QCOMPARE(m_program->preferences.zone, u"Asia/Kolkata"_s);
    words(u"bata"_s);
    closeProposals();
    QVERIFY2(!says(u"no zone that is known"_s), "half a name is no mistake yet");
    key(Qt::Key_Tab);
    QVERIFY(says(u"“Asia/Kolkatabata” is no zone that is known, so nothing was changed."_s));
    QCOMPARE(m_program->preferences.zone, u"Asia/Kolkata"_s);
}

void TestPreferencesDialog::aNewReviewBeginsInTheZoneOfTheReader()
{
    start();
    open();
    go(u"Your time zone"_s);
    words(u"Asia/Kolkata"_s);
    closeProposals();
    key(Qt::Key_Escape);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
    line(u"14:32 Pager fired"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    const auto boxes = m_program->window.findChildren<QComboBox *>();
    QVERIFY(std::any_of(boxes.begin(), boxes.end(), [](const QComboBox *box) {
        return box->accessibleName() == u"Time zone shown"_s && box->currentText() == u"Kolkata"_s;
    }));
}

void TestPreferencesDialog::aFolderThatIsNotThereIsKeptAndSaid()
{
    start();
    open();
    go(u"Exports"_s);
    words(u"/not/there/just now"_s);
    key(Qt::Key_Tab);
    QVERIFY(says(u"There is no such folder just now."_s));
    QCOMPARE(m_program->preferences.exportFolder, u"/not/there/just now"_s);
    go(u"Backups"_s);
    words(u"backups"_s);
    key(Qt::Key_Tab);
    QVERIFY(says(u"Write the whole path"_s));
    QCOMPARE(m_program->preferences.backupFolder, QString());
    key(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(!says(u"There is no such folder just now."_s));
    QVERIFY(!says(u"Write the whole path"_s));
    QCOMPARE(m_program->preferences.exportFolder, QString());
}

void TestPreferencesDialog::exportsBeginInTheFolderThatWasChosen()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"reports"_s));
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    open();
    go(u"Exports"_s);
    words(m_folder->filePath(u"reports"_s));
    key(Qt::Key_Escape); // no need to leave the field first
    key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    const auto *asked = m_program->window.findChild<QFileDialog *>();
    QVERIFY(asked);
    QCOMPARE(asked->directory().path(), m_folder->filePath(u"reports"_s));
}

void TestPreferencesDialog::versionsAreCopiedToTheFolderForBackups()
{
    const QString backups = m_folder->filePath(u"other disk"_s);
    QVERIFY(QDir().mkdir(backups));
    start();
    open();
    go(u"Backups"_s);
    words(backups);
    key(Qt::Key_Tab);
    key(Qt::Key_Escape);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    line(u"14:32 Pager fired"_s);
    restart(); // a version of each sitting is made at its end
    const QStringList versions = versionsIn(m_folder->filePath(u"state/versions"_s));
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versionsIn(backups), versions);
    // Where this disk has lost them, they are offered from there.
    QVERIFY(QDir(m_folder->filePath(u"state/versions"_s)).removeRecursively());
    QVERIFY(earlierVersions(m_folder->filePath(u"state"_s), m_folder->filePath(u"Library.secondstory"_s)).isEmpty());
    QCOMPARE(earlierVersions(m_folder->filePath(u"state"_s), m_folder->filePath(u"Library.secondstory"_s), {}, backups).size(), 1);
}

void TestPreferencesDialog::aFolderForBackupsThatIsGoneIsSaidAndNotMade()
{
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    restart();
    open();
    go(u"Backups"_s);
    words(m_folder->filePath(u"unplugged"_s));
    key(Qt::Key_Tab);
    key(Qt::Key_Escape);
    QTRY_VERIFY(says(u"is not there just now."_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"unplugged"_s)));
}

void TestPreferencesDialog::aDamagedFileIsSaidOnceAndLeftUntilSomebodyStartsAfresh()
{
    const QByteArray damaged = "[look]\ntheme=dark\nthis is no setting\n";
    QFile file(m_folder->filePath(u"config.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(damaged), damaged.size());
    file.close();
    start();
    QTRY_VERIFY(says(u"The preferences could not be read, so the usual ones are used."_s));
    QCOMPARE(m_program->look.choice(), ThemeChoice::System);
    open();
    key(Qt::Key_End);
    QCOMPARE(m_program->look.choice(), ThemeChoice::HighContrast);
    key(Qt::Key_Escape);
    QCOMPARE(bytesOf(m_program->file.path()), damaged);
    for (QPushButton *button : m_program->window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Start afresh"_s)
            button->setFocus();
    }
    key(Qt::Key_Space);
    QVERIFY(!says(u"The preferences could not be read"_s));
    QVERIFY(bytesOf(m_program->file.path()).contains("theme=contrast"));
    QCOMPARE(bytesOf(m_program->file.path() + u".damaged"_s), damaged);
    restart();
    QCOMPARE(m_program->look.choice(), ThemeChoice::HighContrast);
}

void TestPreferencesDialog::whatCannotBeKeptIsSaidOnce()
{
    start();
    // What is in its place later is no file.
    QVERIFY(QFile::remove(m_program->file.path()) || !QFile::exists(m_program->file.path()));
    QVERIFY(QDir().mkdir(m_program->file.path()));
    open();
    key(Qt::Key_Down);
    QCOMPARE(m_program->look.choice(), ThemeChoice::Light);
    QVERIFY(says(u"The preferences could not be kept:"_s));
    key(Qt::Key_Escape);
    key(Qt::Key_Escape, Qt::ShiftModifier); // closes the message
    QVERIFY(!says(u"The preferences could not be kept:"_s));
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_program->look.textPercent(), 110);
    QVERIFY(!says(u"The preferences could not be kept:"_s));
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferences_dialog.moc"
