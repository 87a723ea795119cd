// The presenter window while the room works: what everyone writes in silence stays hidden.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

QWidget *presenter()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("story::PresenterWindow") && widget->isVisible())
            return widget;
    }
    return nullptr;
}

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

private:
    story::MainWindow &window() const { return m_start->window(); }
    QStringList said() const { return presenter() ? wordsOnScreen(*presenter()) : QStringList(); }
    bool shows(const QString &words) const { return said().join(u'\n').contains(words); }
    void write(const QString &text) const;
    void tab(const QString &name) const;

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

QTEST_MAIN(TestPresenterInAMeeting)
#include "tst_presenter_in_a_meeting.moc"
