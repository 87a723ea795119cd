// What stands beside the work in a meeting, by keys: what to ask next, and who has not been heard yet.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractItemView>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace story::support;

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void promptsAreAboutTheChosenEvent();
    void theKindOfStatementIsChosenByHand();
    void oneKeyGoesOnAndWhatWasAskedIsMarkedAndPassedBy();
    void thoseKeysAreLettersWhereSomebodyTypes();
    void whatWasAskedIsKeptAndUndoPassesItBy();
    void aRoleWithMarkupIsTextInEveryToolTip();
    void whoHasNotBeenHeardIsSeenAfterATap();
    void whoSpokeIsNeitherInTheFileNorBesideIt();
    void aLongRoleCutsNothingElse();

private:
    story::MainWindow &window() const { return m_start->window(); }
    void writeTheStory();
    void addPeople();
    // Labels that are seen, whole.
    bool says(const QString &words) const;
    // Names of what a screen reader hears in the panel named so.
    QStringList namesIn(const QString &panel) const;
    QString lit() const;
    // Whether the part of the side panel that is seen is as wide as it has room; whatever is wider is cut at its right.
    bool fitsItsPanel() const;
    // Every file of the library and beside it, by name.
    QHash<QString, QByteArray> files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestPanels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Panels.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
}

void TestPanels::cleanup()
{
    m_start.reset();
}

void TestPanels::writeTheStory()
{
    line(u"2026-11-14 14:32 The pager rang #alert"_s);
    line(u"14:35 We believed the cache was at fault #decision"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Home);
}

bool TestPanels::says(const QString &words) const
{
    const auto labels = window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

QStringList TestPanels::namesIn(const QString &panel) const
{
    QStringList names;
    for (const QWidget *one : window().findChildren<QWidget *>()) {
        if (one->accessibleName() != panel || !one->isVisible())
            continue;
        for (const QWidget *inside : one->findChildren<QWidget *>()) {
            if (inside->isVisible() && !inside->accessibleName().isEmpty() && !inside->inherits("QComboBox"))
                names.append(inside->accessibleName());
        }
    }
    return names;
}

QString TestPanels::lit() const
{
    for (const QWidget *one : window().findChildren<QWidget *>()) {
        if (one->isVisible() && one->accessibleDescription() == "The question at hand"_L1)
            return one->accessibleName();
    }
    return {};
}

void TestPanels::promptsAreAboutTheChosenEvent()
{
    writeTheStory();
    QVERIFY(says(u"About “The pager rang”"_s));
    // What somebody saw comes first for an alert, as the bank has it.
    QCOMPARE(namesIn(u"What to ask"_s), (QStringList{u"What exactly did you see or hear at that moment?"_s,
                                                   u"Where were you looking, and what else was on the screen?"_s,
                                                   u"How did this sign look among all the others?"_s}));
    key(Qt::Key_Down);
    QVERIFY(says(u"About “We believed the cache was at fault”"_s));
    QVERIFY(!namesIn(u"What to ask"_s).contains(u"How did this sign look among all the others?"_s));
    QVERIFY(says(u"1–3 of 10"_s)); // five of a decision, five of a judgement; counted in the bank by hand
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(says(u"To ask in this phase: Explore"_s));
}

void TestPanels::theKindOfStatementIsChosenByHand()
{
    writeTheStory();
    const auto kinds = [this] {
        for (QComboBox *box : window().findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName() == u"Kind of statement"_s)
                return box;
        }
        return static_cast<QComboBox *>(nullptr);
    };
    QVERIFY(kinds());
    QCOMPARE(kinds()->currentText(), u"What fits this event"_s);
    QVERIFY(kinds()->toolTip().endsWith(u"This event: Cue."_s)); // an alert is something that was seen
    kinds()->setFocus();
    words(u"Surp"_s);
    QCOMPARE(namesIn(u"What to ask"_s), (QStringList{u"What surprised you, and what had you expected instead?"_s, u"How does this normally work?"_s,
                                                   u"Whom would you ask about it today?"_s}));
    QVERIFY(says(u"1–3 of 4"_s));
    key(Qt::Key_Up);
    QCOMPARE(kinds()->currentText(), u"Handover"_s);
    QVERIFY(says(u"1–3 of 4"_s));
    // Another event begins with what fits it.
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Down);
    QCOMPARE(kinds()->currentText(), u"What fits this event"_s);
    QVERIFY(kinds()->toolTip().endsWith(u"This event: Decision, Judgement."_s));
    QVERIFY(says(u"1–3 of 10"_s));
    key(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(kinds()->currentText(), u"What fits this phase"_s);
}

void TestPanels::oneKeyGoesOnAndWhatWasAskedIsMarkedAndPassedBy()
{
    writeTheStory();
    QCOMPARE(lit(), u"What exactly did you see or hear at that moment?"_s);
    key(Qt::Key_Q);
    QCOMPARE(lit(), u"Where were you looking, and what else was on the screen?"_s);
    key(Qt::Key_Q, Qt::ShiftModifier);
    QCOMPARE(lit(), u"Asked: Where were you looking, and what else was on the screen?"_s);
    QVERIFY(says(u"asked"_s));
    // Five are of an alert: once round, the one that was asked is not met again.
    QStringList met;
    for (int i = 0; i < 5; ++i) {
        key(Qt::Key_Q);
        met.append(lit());
    }
    QCOMPARE(met.filter(u"Where were you looking"_s), QStringList());
    QCOMPARE(met.first(), u"How did this sign look among all the others?"_s);
    QCOMPARE(QSet<QString>(met.begin(), met.end()).size(), 4);
    // Of another event it was not asked, and folded away it comes back by the key.
    key(Qt::Key_F9);
    QCOMPARE(lit(), QString());
    key(Qt::Key_Q);
    QVERIFY(!lit().isEmpty());
}

void TestPanels::thoseKeysAreLettersWhereSomebodyTypes()
{
    writeTheStory();
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:40 Quiet QUEUE, very vexing"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
    QCOMPARE(namesIn(u"What to ask"_s).filter(u"Asked"_s), QStringList());
    const QString before = lit();
    key(Qt::Key_Q, Qt::AltModifier);
    QVERIFY(lit() != before);
    QCOMPARE(focusName(), u"Capture line"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    const auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    QVERIFY(list);
    QCOMPARE(list->model()->index(2, 3).data().toString(), u"Quiet QUEUE, very vexing"_s);
}

void TestPanels::whatWasAskedIsKeptAndUndoPassesItBy()
{
    writeTheStory();
    key(Qt::Key_Q, Qt::ShiftModifier);
    QCOMPARE(namesIn(u"What to ask"_s).filter(u"Asked: "_s).size(), 1);
    key(Qt::Key_Z, Qt::ControlModifier); // the second event goes, what was asked stays
    QCOMPARE(qobject_cast<QAbstractItemView *>(QApplication::focusWidget())->model()->rowCount(), 1);
    key(Qt::Key_Home);
    QCOMPARE(namesIn(u"What to ask"_s).filter(u"Asked: "_s).size(), 1);
    window().close();
    m_start.reset();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Panels.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(namesIn(u"What to ask"_s).filter(u"Asked: "_s).size(), 1);
}

void TestPanels::addPeople()
{
    key(Qt::Key_2, Qt::ControlModifier);
    for (const QString &role : {u"on-call"_s, u"support lead"_s, u"database"_s})
        line(role);
    QCOMPARE(focusName(), u"Add somebody by role"_s);
    key(Qt::Key_3, Qt::ControlModifier);
}

void TestPanels::aRoleWithMarkupIsTextInEveryToolTip()
{
    key(Qt::Key_2, Qt::ControlModifier);
    key(Qt::Key_PageDown);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_PageDown);
    line(u"<b>on-call</b>"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_V);
    int seen = 0;
    for (const QWidget *one : window().findChildren<QWidget *>()) {
        QVERIFY2(!one->toolTip().contains("<b>"_L1), qPrintable(one->toolTip()));
        seen += one->toolTip().contains("&lt;b&gt;on-call"_L1) ? 1 : 0;
    }
    QVERIFY(seen > 0);
}

void TestPanels::whoHasNotBeenHeardIsSeenAfterATap()
{
    writeTheStory();
    key(Qt::Key_2, Qt::ControlModifier);
    key(Qt::Key_PageDown);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_PageDown);
    addPeople();
    QWidget *before = QApplication::focusWidget();
    key(Qt::Key_V);
    const QString panel = u"Who has been heard"_s;
    QCOMPARE(namesIn(panel), (QStringList{u"1  oc  on-call, not heard yet"_s, u"2  sl  support lead, not heard yet"_s,
                                        u"3  da  database, not heard yet"_s}));
    key(Qt::Key_2);
    QCOMPARE(QApplication::focusWidget(), before);
    QCOMPARE(namesIn(panel), (QStringList{u"1  oc  on-call, not heard yet"_s, u"3  da  database, not heard yet"_s,
                                        u"2  sl  support lead, heard"_s}));
    key(Qt::Key_V);
    words(u"oc"_s);
    QCOMPARE(QApplication::focusWidget(), before);
    key(Qt::Key_V);
    words(u"da"_s);
    QVERIFY(says(u"Everyone has been heard."_s));
    key(Qt::Key_V);
    key(Qt::Key_Backspace); // it was a slip
    QCOMPARE(namesIn(panel).first(), u"3  da  database, not heard yet"_s);
    key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before);
}

QHash<QString, QByteArray> TestPanels::files() const
{
    QHash<QString, QByteArray> all;
    QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            all.insert(file.fileName(), file.readAll());
    }
    return all;
}

void TestPanels::whoSpokeIsNeitherInTheFileNorBesideIt()
{
    writeTheStory();
    key(Qt::Key_2, Qt::ControlModifier);
    for (int i = 0; i < 7; ++i)
        key(Qt::Key_PageDown);
    addPeople();
    // Until all that was typed, and the backup of it, is written.
    QHash<QString, QByteArray> before;
    for (int quiet = 0; quiet < 3;) {
        QTest::qWait(500);
        const auto now = files();
        quiet = now == before ? quiet + 1 : 0;
        before = now;
    }
    QVERIFY(before.contains(m_folder->filePath(u"Panels.secondstory"_s)));
    for (const Qt::Key who : {Qt::Key_1, Qt::Key_1, Qt::Key_3}) {
        key(Qt::Key_V);
        key(who);
    }
    QVERIFY(namesIn(u"Who has been heard"_s).contains(u"1  oc  on-call, heard"_s));
    QTest::qWait(1200); // longer than anything that is typed waits for its way to the file
    QVERIFY2(files() == before, "not a byte has changed");
    // Whoever looks like this sees what is written.
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:50 Something that is kept"_s);
    QTRY_VERIFY(files() != before);
}

bool TestPanels::fitsItsPanel() const
{
    QTest::qWait(20); // until the panel has its size
    bool isSeen = false;
    for (const QScrollArea *area : window().findChildren<QScrollArea *>()) {
        const QWidget *above = area->parentWidget();
        while (above && !above->inherits("story::SidePanel"))
            above = above->parentWidget();
        if (!above || !area->isVisible())
            continue;
        isSeen = true;
        if (area->widget()->width() > area->viewport()->width())
            return false;
    }
    return isSeen;
}

// Two hundred characters are allowed, and a ticket's name or a list of duties has them.
void TestPanels::aLongRoleCutsNothingElse()
{
    const QString role = QString(u"overseer-of-all-walruses-"_s).repeated(8).chopped(1);
    line(u"! feed the walrus before noon @"_s + role);
    line(u"? what did the pelican see @"_s + role);
    line(u"! look at "_s + QString(200, u'x'));
    key(Qt::Key_2, Qt::ControlModifier);
    for (int i = 0; i < 7; ++i)
        key(Qt::Key_PageDown);
    line(QString(u"keeper of the long corridor "_s).repeated(8));
    key(Qt::Key_3, Qt::ControlModifier);
    for (int panel = 0; panel < 3; ++panel) {
        key(Qt::Key_F9, Qt::ControlModifier);
        QVERIFY2(fitsItsPanel(), qPrintable(QString::number(panel)));
    }
    key(Qt::Key_V);
    QVERIFY(fitsItsPanel());
    // The whole stands in its tooltip.
    const auto hasTip = [this](const QString &words) {
        const auto widgets = window().findChildren<QWidget *>();
        return std::any_of(widgets.begin(), widgets.end(), [&](const QWidget *one) { return one->isVisible() && one->toolTip().contains(words); });
    };
    QVERIFY(hasTip(QString(u"keeper of the long corridor "_s).repeated(8).trimmed()));
    key(Qt::Key_Escape);
    for (int panel = 0; panel < 4 && !says(u"Owner: "_s + role); ++panel)
        key(Qt::Key_F9, Qt::ControlModifier);
    QVERIFY(says(u"Owner: "_s + role));
    window().grab(); // which paints it
    QVERIFY(hasTip(role));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
