// Exploring with the room, by keys: everyone writes in silence, dots are given by count, and factors and events know each other.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace story::support;

class TestExploreTogether : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWrittenInSilenceIsSeenWhenItIsRevealed();
    void goingToAThingByNameRevealsIt();
    void dotsAreGivenAndTakenBackByAKey();
    void aFactorAndItsEventLeadToEachOther();
    void aFactorIsACardWithWhatShowsAndAnswersIt();

private:
    story::MainWindow &window() const { return m_start->window(); }
    QAbstractItemView *list() const;
    bool says(const QString &words) const;
    QPushButton *button(const QString &name) const;
    void tabTo(const QString &name) const;
    // Shows the part of the page that is named so.
    void tab(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestExploreTogether::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Explore.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
}

void TestExploreTogether::cleanup()
{
    m_start.reset();
}

QAbstractItemView *TestExploreTogether::list() const
{
    for (QAbstractItemView *view : window().findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->inherits("story::EntityTable"))
            return view;
    }
    return nullptr;
}

bool TestExploreTogether::says(const QString &words) const
{
    const auto labels = window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

QPushButton *TestExploreTogether::button(const QString &name) const
{
    for (QPushButton *one : window().findChildren<QPushButton *>()) {
        if (one->isVisible() && (one->text() == name || one->accessibleName() == name))
            return one;
    }
    return nullptr;
}

void TestExploreTogether::tab(const QString &name) const
{
    for (QToolButton *one : window().findChildren<QToolButton *>()) {
        if (one->isVisible() && one->text().startsWith(name))
            one->click();
    }
}

void TestExploreTogether::tabTo(const QString &name) const
{
    for (int i = 0; i < 40 && focusName() != name; ++i)
        key(Qt::Key_Tab);
    QCOMPARE(focusName(), name);
}

void TestExploreTogether::whatIsWrittenInSilenceIsSeenWhenItIsRevealed()
{
    line(u"+ Walrus helped at once"_s);
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(says(u"0 lines so far"_s));
    QVERIFY(says(u"5:00"_s) || says(u"4:59"_s));
    QCOMPARE(focusName(), u"Capture line"_s);
    QCOMPARE(wordsOnScreen(window()).filter(u"walrus"_s, Qt::CaseInsensitive), QStringList());
    line(u"+ Pelican was written first"_s);
    line(u"? what did the pelican see"_s);
    QVERIFY(says(u"2 lines so far"_s));
    QCOMPARE(wordsOnScreen(window()).filter(u"pelican"_s, Qt::CaseInsensitive), QStringList());
    QVERIFY(!list());
    key(Qt::Key_Escape); // from the line to the page
    key(Qt::Key_Return); // Reveal
    QVERIFY(!says(u"2 lines so far"_s));
    tab(u"Went right"_s);
    QCOMPARE(list()->model()->rowCount(), 2);
    QVERIFY(!wordsOnScreen(window()).filter(u"pelican"_s, Qt::CaseInsensitive).isEmpty());
}

void TestExploreTogether::goingToAThingByNameRevealsIt()
{
    key(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!list());
    key(Qt::Key_3, Qt::ControlModifier); // another page, and back: still silent
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(says(u"0 lines so far"_s));
    for (QAction *action : window().actions()) {
        if (action->objectName() == "add-factor"_L1)
            action->trigger();
    }
    QVERIFY(!says(u"0 lines so far"_s));
    QVERIFY(list());
}

void TestExploreTogether::dotsAreGivenAndTakenBackByAKey()
{
    line(u"+ Walrus helped at once"_s);
    key(Qt::Key_4, Qt::ControlModifier);
    tab(u"Went right"_s);
    QVERIFY(list());
    list()->setFocus();
    const auto dots = [this] { return list()->model()->index(0, 2).data().toString(); };
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Period);
    QCOMPARE(dots(), u"3"_s);
    key(Qt::Key_Comma);
    QCOMPARE(dots(), u"2"_s);
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Comma); // never below none
    QVERIFY2(dots() == u"0"_s || dots() == u"—"_s || dots().isEmpty(), qPrintable(dots()));
    key(Qt::Key_Period);
    QCOMPARE(dots(), u"1"_s);
    // In a field they are a full stop and a comma.
    key(Qt::Key_Return);
    words(u"a.b,c"_s);
    list()->setFocus();
    QCOMPARE(dots(), u"1"_s);
}

void TestExploreTogether::aFactorAndItsEventLeadToEachOther()
{
    line(u"2026-11-14 14:32 The pager rang #alert"_s);
    for (QAction *action : window().actions()) {
        if (action->objectName() == "add-factor"_L1)
            action->trigger();
    }
    words(u"No signal before the second page"_s);
    tabTo(u"Shown by"_s);
    words(u"14:32"_s); // the beginning of its name
    key(Qt::Key_Return);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_Return); // its form
    QPushButton *factor = button(u"Factor: No signal before the second page"_s);
    QVERIFY(factor);
    factor->setFocus();
    key(Qt::Key_Return);
    QVERIFY(wordsOnScreen(window()).contains(u"Factors that this event shows"_s) == false);
    QCOMPARE(list()->model()->index(list()->currentIndex().row(), 0).data().toString(), u"No signal before the second page"_s);
}

void TestExploreTogether::aFactorIsACardWithWhatShowsAndAnswersIt()
{
    const auto seen = [this](const QString &text) { return wordsOnScreen(window()).join(u'\n').contains(text); };
    line(u"2026-11-14 14:32 The pager rang #alert"_s);
    line(u"! Alert on the queue"_s);
    for (QAction *action : window().actions()) {
        if (action->objectName() == "add-factor"_L1)
            action->trigger();
    }
    words(u"No signal before the second page"_s);
    QVERIFY(seen(u"no event shows it yet"_s));
    QVERIFY(seen(u"no action answers it yet"_s));
    tabTo(u"Shown by"_s);
    words(u"14:32"_s);
    key(Qt::Key_Return);
    QVERIFY(seen(u"shown by 14:32"_s));
    QVERIFY(!seen(u"no event shows it yet"_s));
    key(Qt::Key_5, Qt::ControlModifier);
    key(Qt::Key_Return); // the form of the action
    tabTo(u"Answers the factors"_s);
    words(u"No signal"_s);
    key(Qt::Key_Return);
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY2(seen(u"answered by Alert on the queue"_s), qPrintable(wordsOnScreen(window()).join(u'|')));
    QVERIFY(!seen(u"no action answers it yet"_s));
}

QTEST_MAIN(TestExploreTogether)
#include "tst_explore_together.moc"
