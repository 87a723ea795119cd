// Who changed what, and a way back, by keys alone; and a secret that was typed is taken out of everything that is on the disk.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractItemView>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace story::support;

class TestHistoryAndScrub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStepIsFoundByItsWordsAndBroughtBackByKeys();
    void fromAChangeThereIsAWayToItsPlace();
    void tabGoesFromTheStepsOverTheirChangesToTheButtons();
    void whereTheRoomSeesTheWindowThereIsNoHistory();
    void aSecretTypedInBurstsIsNowhereAfterItWasTakenOut();
    void aSecretInTheCaptureLineGoesToo();
    void whatIsNowhereRemovesNoEarlierVersion();
    void aShortTextIsNotTaken();

private:
    story::MainWindow &window() const { return m_start->window(); }
    QString library() const { return m_folder->filePath(u"History.secondstory"_s); }
    void start()
    {
        m_start.reset(); // or the library is in use
        m_start = std::make_unique<StartedWindow>(library());
        theWindow = &window();
        window().resize(1280, 800);
    }
    // A key for whatever has the focus, also in a window that stands beside the main one.
    static void tap(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), which, modifiers);
        QCoreApplication::processEvents();
    }
    void openHistory()
    {
        tap(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(dialog(u"History"_s));
        QVERIFY(QTest::qWaitForWindowActive(dialog(u"History"_s)));
    }
    // A command that has no key of its own, as from the palette.
    void command(const QString &name)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        line(name);
    }
    // Presses the button by its letter, which Qt lets be seen for a moment before it does anything.
    void takeOut()
    {
        key(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(!dialog(u"Take a text out for ever"_s));
        giveTheFocusBack();
    }
    static QString focusText()
    {
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        return button ? button->text() : QString();
    }
    QWidget *dialog(const QString &title) const
    {
        for (QDialog *one : window().findChildren<QDialog *>()) {
            if (one->isVisible() && one->windowTitle() == title)
                return one;
        }
        return nullptr;
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    // The texts of an event of that row, where the timeline is shown.
    QString eventText(int row)
    {
        key(Qt::Key_3, Qt::ControlModifier);
        const auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
        return list ? list->model()->index(row, 3).data().toString() : QString();
    }
    // Files on the disk, the library's own and all of the state folder, that hold it in any of the ways a text can be written.
    QStringList filesWith(const QString &text) const
    {
        QStringList found;
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            QByteArray little;
            QByteArray big;
            for (const QChar c : text) {
                little.append(static_cast<char>(c.unicode() & 0xff)).append(static_cast<char>(c.unicode() >> 8));
                big.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xff));
            }
            if (bytes.contains(text.toUtf8()) || bytes.contains(little) || bytes.contains(big))
                found.append(file.fileName());
        }
        return found;
    }
    int versions() const
    {
        int count = 0;
        QDirIterator files(m_folder->filePath(u"state/versions"_s), {u"*Z.secondstory"_s}, QDir::Files, QDirIterator::Subdirectories);
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestHistoryAndScrub::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
}

void TestHistoryAndScrub::cleanup()
{
    m_start.reset();
}

void TestHistoryAndScrub::aStepIsFoundByItsWordsAndBroughtBackByKeys()
{
    line(u"14:32 Pager fired"_s);
    line(u"14:40 Failover drill"_s);
    QCOMPARE(eventText(0), u"Pager fired"_s);
    key(Qt::Key_Home);
    key(Qt::Key_Delete);
    QCOMPARE(eventText(0), u"Failover drill"_s);

    openHistory();
    QCOMPARE(focusName(), u"Filter the history"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"pager"_s);
    auto *list = dialog(u"History"_s)->findChild<QAbstractItemView *>();
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 2); // it came, and it went
    tap(Qt::Key_Down);
    tap(Qt::Key_Up);
    // The words that went are there for a screen reader.
    const auto views = dialog(u"History"_s)->findChildren<QTextEdit *>();
    QVERIFY(std::any_of(views.begin(), views.end(), [](const QTextEdit *view) {
        return view->isVisible() && view->accessibleName() == u"Event “Pager fired”, Removed"_s && view->accessibleDescription().contains(u"Pager fired"_s);
    }));
    tap(Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(says(u"Done; Undo takes it back."_s));
    QTRY_COMPARE(list->model()->rowCount(), 3);
    tap(Qt::Key_Escape); // the filter
    tap(Qt::Key_Escape);
    QTRY_VERIFY(!dialog(u"History"_s));
    giveTheFocusBack();
    QCOMPARE(eventText(0), u"Pager fired"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(eventText(0), u"Failover drill"_s);
}

void TestHistoryAndScrub::fromAChangeThereIsAWayToItsPlace()
{
    line(u"14:32 Pager fired"_s);
    line(u"* A retry storm hides the first failure"_s);
    key(Qt::Key_1, Qt::ControlModifier);
    openHistory();
    QTest::keyClicks(QApplication::focusWidget(), u"pager"_s);
    auto *list = dialog(u"History"_s)->findChild<QAbstractItemView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    for (int i = 0; i < 12 && !focusName().startsWith(u"Go there"_s); ++i)
        tap(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Go there: Event “Pager fired”, Added"_s);
    tap(Qt::Key_Space);
    QTRY_VERIFY(window().isActiveWindow());
    QVERIFY(says(u"Timeline"_s));
    QVERIFY(dialog(u"History"_s)); // it stays beside the work
}

void TestHistoryAndScrub::tabGoesFromTheStepsOverTheirChangesToTheButtons()
{
    line(u"14:32 The pager rang #alert"_s);
    openHistory();
    auto *list = dialog(u"History"_s)->findChild<QAbstractItemView *>();
    QTRY_COMPARE(list->model()->rowCount(), 2); // the review and the event
    tap(Qt::Key_Down); // what the step changed is made anew, behind everything else
    tap(Qt::Key_Tab);
    QStringList way{focusName()};
    for (int i = 0; i < 20 && focusName() != u"Filter the history"_s; ++i) {
        tap(Qt::Key_Tab);
        way.append(focusText().isEmpty() ? focusName() : focusText().remove(u'&'));
    }
    const auto at = [&](const QString &text) { return way.indexOf(text); };
    QVERIFY2(at(u"Steps, newest first"_s) == 0 && at(u"Go there"_s) > 0 && at(u"Close"_s) > at(u"Go there"_s), qPrintable(way.join(u", "_s)));
}

void TestHistoryAndScrub::whereTheRoomSeesTheWindowThereIsNoHistory()
{
    openHistory();
    tap(Qt::Key_F8); // also from there
    QTRY_VERIFY(!dialog(u"History"_s));
    giveTheFocusBack();
    key(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!dialog(u"History"_s));
    key(Qt::Key_F8);
    openHistory();
}

void TestHistoryAndScrub::aSecretTypedInBurstsIsNowhereAfterItWasTakenOut()
{
    const QString secret = u"Tr0ub4dor&3-zq"_s;
    line(u"14:32 Pager fired"_s);
    // A sitting before this one, with a version of its own.
    window().close();
    start();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    // Three bursts in a field, each written before the next; then a line that becomes an event, another that is taken back.
    key(Qt::Key_1, Qt::ControlModifier);
    for (int i = 0; i < 60 && focusName() != u"Impact"_s; ++i)
        key(Qt::Key_Tab);
    QVERIFY2(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()), qPrintable(focusName()));
    for (const QString &burst : {secret.left(5), secret.mid(5, 5), secret.mid(10)}) {
        words(burst);
        QTRY_COMPARE(window().saveText().left(5), u"Saved"_s);
        QTest::qWait(400);
    }
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:40 Somebody pasted "_s + secret + u" into the chat"_s);
    line(u"! change "_s + secret);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(window().saveText().left(5), u"Saved"_s);
    window().close();
    start();
    QVERIFY(!filesWith(secret).isEmpty());
    QVERIFY(versions() >= 1);
    key(Qt::Key_Down);
    key(Qt::Key_Return);

    command(u"take a text out"_s);
    QVERIFY(dialog(u"Take a text out for ever"_s));
    QCOMPARE(focusName(), u"The text, letter by letter"_s);
    words(secret);
    takeOut();
    QVERIFY(says(u"The text was taken out."_s));
    QVERIFY2(!says(u"It may still be in"_s), "nothing of ours is left");
    QVERIFY(!says(secret));
    QCOMPARE(eventText(1), u"Somebody pasted [removed] into the chat"_s);
    key(Qt::Key_Z, Qt::ControlModifier); // nothing before it can be undone
    QCOMPARE(eventText(1), u"Somebody pasted [removed] into the chat"_s);
    QCOMPARE(filesWith(secret), QStringList());
    // Nor when the window is closed, which makes a version.
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:50 All quiet"_s);
    window().close();
    m_start.reset();
    QCOMPARE(filesWith(secret), QStringList());
    for (qsizetype from = 0; from + 8 <= secret.size(); ++from)
        QCOMPARE(filesWith(secret.mid(from, 8)), QStringList());
    QVERIFY(versions() >= 1);
    start();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(eventText(2), u"All quiet"_s);
}

void TestHistoryAndScrub::aSecretInTheCaptureLineGoesToo()
{
    const QString secret = u"hunter2secret"_s;
    line(u"14:32 Pager fired"_s);
    words(u"14:40 it was "_s + secret); // and no Enter
    QTRY_VERIFY(!filesWith(secret).isEmpty());
    command(u"take a text out"_s);
    words(secret);
    takeOut();
    QCOMPARE(filesWith(secret), QStringList());
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget())->toPlainText(), u"14:40 it was [removed]"_s);
}

void TestHistoryAndScrub::whatIsNowhereRemovesNoEarlierVersion()
{
    line(u"14:32 Pager fired"_s);
    window().close();
    start();
    const int before = versions();
    QVERIFY(before >= 1);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    command(u"take a text out"_s);
    words(u"never typed by anybody"_s);
    takeOut();
    QVERIFY(says(u"The text was found in no review and in no history."_s));
    QVERIFY(versions() >= before);
}

void TestHistoryAndScrub::aShortTextIsNotTaken()
{
    command(u"take a text out"_s);
    words(u"abc"_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusText(), u"Cancel"_s); // there is no other button yet
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(says(u"At least 4 characters"_s));
    words(u"d"_s);
    QVERIFY(!says(u"At least 4 characters"_s));
    key(Qt::Key_Escape);
    QVERIFY(!dialog(u"Take a text out for ever"_s));
}

QTEST_MAIN(TestHistoryAndScrub)
#include "tst_history_and_scrub.moc"
