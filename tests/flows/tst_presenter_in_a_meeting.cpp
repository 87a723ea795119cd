// The presenter window while the room works: what everyone writes in silence stays hidden, what is talked about is in sight, and the meeting
// can be run from it where it covers the only screen.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QAbstractItemView>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

// Longer than the window waits to gather edits.
void settle()
{
    QTest::qWait(80);
}

} // namespace

class TestPresenterInAMeeting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWrittenInSilenceIsSeenWhenItIsRevealed();
    void aListOfQuestionsDoesNotGrowInSilence();
    void whatWasFoundBeforeIsPutAwayInSilence();
    void whatIsHeldIsPutAwayInSilenceToo();
    void theChosenActionIsInSightHoweverManyThereAre();
    void theChosenQuestionIsInSightHoweverManyThereAre();
    void publishShowsThePartThatIsTalkedAbout();
    void theMeetingIsRunFromItsWindow();
    void silentWritingIsRevealedFromItsWindow();
    void aReplayIsSteppedFromItsWindow();

private:
    story::MainWindow &window() const { return m_start->window(); }
    QStringList said() const { return presenter() ? wordsOnScreen(*presenter()) : QStringList(); }
    bool shows(const QString &words) const { return said().join(u'\n').contains(words); }
    void write(const QString &text) const;
    void tab(const QString &name) const;
    QAbstractItemView *list() const;
    void choose(int row) const;
    // A key in the presenter window.
    void press(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestPresenterInAMeeting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Room.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    key(Qt::Key_F5);
    QVERIFY(presenter());
    presenter()->resize(1280, 800);
}

void TestPresenterInAMeeting::cleanup()
{
    m_start.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestPresenterInAMeeting::write(const QString &text) const
{
    key(Qt::Key_L, Qt::ControlModifier);
    line(text);
    settle();
}

void TestPresenterInAMeeting::tab(const QString &name) const
{
    for (QToolButton *one : window().findChildren<QToolButton *>()) {
        if (one->isVisible() && one->text().startsWith(name))
            one->click();
    }
    settle();
}

QAbstractItemView *TestPresenterInAMeeting::list() const
{
    for (QAbstractItemView *view : window().findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->inherits("story::EntityTable"))
            return view;
    }
    return nullptr;
}

void TestPresenterInAMeeting::choose(int row) const
{
    QVERIFY(list());
    QVERIFY(row < list()->model()->rowCount());
    list()->setCurrentIndex(list()->model()->index(row, 0));
    settle();
}

void TestPresenterInAMeeting::press(Qt::Key which, Qt::KeyboardModifiers modifiers) const
{
    presenter()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(presenter()));
    QTest::keyClick(presenter(), which, modifiers);
    QVERIFY(presenter());
    QVERIFY(presenter()->isActiveWindow()); // which goes on covering the screen
    settle();
}

// The first line under an empty part is chosen by itself.
void TestPresenterInAMeeting::whatIsWrittenInSilenceIsSeenWhenItIsRevealed()
{
    key(Qt::Key_4, Qt::ControlModifier);
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(shows(u"Everyone writes for themselves"_s));
    write(u"= the pelican rang for another reason"_s);
    write(u"the walrus was the only one who knew"_s);
    QVERIFY(shows(u"Everyone writes for themselves"_s));
    QVERIFY(!shows(u"pelican"_s));
    QVERIFY(!shows(u"walrus"_s));
    // Elsewhere, and back.
    key(Qt::Key_2, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Premise 1 of 6"_s));
    key(Qt::Key_4, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Everyone writes for themselves"_s));
    QVERIFY(!shows(u"pelican"_s));
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(!shows(u"Everyone writes for themselves"_s));
    QVERIFY(shows(u"pelican"_s));
}

void TestPresenterInAMeeting::aListOfQuestionsDoesNotGrowInSilence()
{
    key(Qt::Key_4, Qt::ControlModifier);
    tab(u"Questions"_s);
    QVERIFY(shows(u"Open questions"_s));
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"? what did the heron see"_s);
    QVERIFY(!shows(u"heron"_s));
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(shows(u"what did the heron see"_s));
}

void TestPresenterInAMeeting::whatWasFoundBeforeIsPutAwayInSilence()
{
    write(u"+ the ostrich helped at once"_s);
    key(Qt::Key_4, Qt::ControlModifier);
    tab(u"Went right"_s);
    QVERIFY(shows(u"ostrich"_s));
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(!shows(u"ostrich"_s));
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(shows(u"ostrich"_s));
}

void TestPresenterInAMeeting::whatIsHeldIsPutAwayInSilenceToo()
{
    key(Qt::Key_4, Qt::ControlModifier);
    tab(u"Questions"_s);
    key(Qt::Key_F5, Qt::ShiftModifier);
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"? what did the heron see"_s);
    QVERIFY(!shows(u"heron"_s));
    QVERIFY(shows(u"Everyone writes for themselves"_s));
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(shows(u"held"_s));
    QVERIFY(shows(u"what did the heron see"_s)); // it is held at the questions
}

void TestPresenterInAMeeting::theChosenActionIsInSightHoweverManyThereAre()
{
    for (int i = 1; i <= 20; ++i)
        line(u"! action number %1"_s.arg(i, 2, 10, QLatin1Char('0')));
    key(Qt::Key_5, Qt::ControlModifier);
    settle();
    for (const int row : {19, 12, 0}) {
        choose(row);
        const QString text = list()->currentIndex().data().toString();
        QVERIFY2(text.startsWith("action number"_L1), qPrintable(text));
        const QStringList lit = said().filter(u"at hand"_s);
        QVERIFY2(!lit.isEmpty(), qPrintable(said().join(u'|')));
        for (const QString &one : lit)
            QVERIFY2(one.contains(text), qPrintable(one));
        QCOMPARE(shows(u" before"_s), row > 0);
        QCOMPARE(shows(u" after"_s), row == 12);
        QCOMPARE(shows(u" more"_s), row == 0);
    }
}

void TestPresenterInAMeeting::theChosenQuestionIsInSightHoweverManyThereAre()
{
    for (int i = 1; i <= 20; ++i)
        line(u"? question number %1"_s.arg(i, 2, 10, QLatin1Char('0')));
    key(Qt::Key_4, Qt::ControlModifier);
    tab(u"Questions"_s);
    choose(19);
    QVERIFY(shows(u"question number 20, at hand"_s));
    QVERIFY(!shows(u"question number 01"_s));
    choose(0);
    QVERIFY(shows(u"question number 01, at hand"_s));
    QVERIFY(!shows(u"question number 20"_s));
}

void TestPresenterInAMeeting::publishShowsThePartThatIsTalkedAbout()
{
    write(u"* a pelican hides the first failure"_s);
    write(u"% the walrus coughs every night"_s);
    key(Qt::Key_6, Qt::ControlModifier);
    words(u"The ostrich was slow for an hour."_s);
    key(Qt::Key_6, Qt::ControlModifier);
    settle();
    QVERIFY2(shows(u"The ostrich was slow for an hour."_s), qPrintable(said().join(u'|')));
    QVERIFY(!shows(u"Thank you"_s));
    tab(u"Lessons"_s);
    QVERIFY(shows(u"a pelican hides the first failure, at hand"_s));
    QVERIFY(!shows(u"ostrich"_s));
    tab(u"Weak signals"_s);
    QVERIFY(shows(u"the walrus coughs every night"_s));
    key(Qt::Key_7, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Thank you for your openness"_s));
}

void TestPresenterInAMeeting::theMeetingIsRunFromItsWindow()
{
    line(u"! feed the walrus"_s);
    press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(shows(u"Premise 1 of 6"_s));
    press(Qt::Key_PageDown);
    QVERIFY(shows(u"Premise 2 of 6"_s));
    press(Qt::Key_Space);
    QVERIFY(shows(u"Premise 3 of 6"_s));
    press(Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(shows(u"Premise 2 of 6"_s));
    press(Qt::Key_PageUp);
    QVERIFY(shows(u"Premise 1 of 6"_s));
    const std::pair<Qt::Key, QString> pages[] = {{Qt::Key_1, u"Prepare"_s}, {Qt::Key_3, u"Timeline"_s}, {Qt::Key_4, u"Explore"_s},
                                                 {Qt::Key_5, u"Actions"_s}, {Qt::Key_6, u"Publish"_s}, {Qt::Key_7, u"Publish"_s}};
    for (const auto &[which, name] : pages) {
        press(which, Qt::ControlModifier);
        QCOMPARE(page(), name);
        QCOMPARE(shows(u"feed the walrus"_s), which == Qt::Key_5);
    }
    QVERIFY(shows(u"Thank you for your openness"_s));
    QVERIFY(!wordsOnScreen(window()).join(u'\n').contains(u"Clock, running"_s));
    press(Qt::Key_F7);
    QVERIFY(wordsOnScreen(window()).join(u'\n').contains(u"Clock, running"_s));
    press(Qt::Key_F7);
    QVERIFY(!wordsOnScreen(window()).join(u'\n').contains(u"Clock, running"_s));
}

void TestPresenterInAMeeting::silentWritingIsRevealedFromItsWindow()
{
    press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shows(u"Everyone writes for themselves"_s));
    press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!shows(u"Everyone writes for themselves"_s));
}

void TestPresenterInAMeeting::aReplayIsSteppedFromItsWindow()
{
    write(u"2026-11-14 14:22 Walrus was rolled out #change"_s);
    write(u"14:32 Pelican rang #alert"_s);
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(shows(u"Walrus"_s));
    QVERIFY(!shows(u"Pelican"_s));
    press(Qt::Key_Space);
    QVERIFY(shows(u"Pelican"_s));
    press(Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(!shows(u"Pelican"_s));
}

QTEST_MAIN(TestPresenterInAMeeting)
#include "tst_presenter_in_a_meeting.moc"
