// What was known then is replayed by keys, and nothing of what came later is anywhere to be seen, heard or read.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

// Columns are chosen, so that their places differ.
int columnOfTexts(const QAbstractItemModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == u"What happened"_s)
            return column;
    }
    return -1;
}

} // namespace

class TestKnownThen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneKeyGoesOnAndOneGoesBack();
    void aZoomByHandIsKeptFromStepToStep();
    void nothingOfTheFutureIsOnTheScreen();
    void thePageIsAsItWasAfterwards();
    void aLineWrittenInTheReplayIsKept();
    void nothingCanBeChangedInTheReplay();
    void withoutATimeItSaysWhyThereIsNone();
    void whenSomebodyKnewIsOneKeyAway();
    void anotherTellingIsAskedWhoTellsIt();

private:
    story::MainWindow &window() const { return m_start->window(); }
    void writeTheStory();
    // The list that is seen.
    QAbstractItemView *list() const;
    QStringList texts() const;
    bool says(const QString &words) const;
    // Where the lanes that are seen show the event with that word; nothing where they do not.
    std::optional<int> placeOf(const QString &word) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestKnownThen::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Then.secondstory"_s));
    theWindow = &window();
}

void TestKnownThen::cleanup()
{
    m_start.reset();
}

void TestKnownThen::writeTheStory()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
    line(u"2026-11-14 14:22 Walrus was rolled out #change @deployer"_s);
    line(u"14:32 Pelican rang #alert @on-call"_s);
    line(u"~14:35 Ostrich was suspected #decision @on-call"_s);
    line(u"15:47 Quokka saved the day #recovery #marsupial @on-call"_s);
    line(u"? why did nobody see the quokka"_s);
    line(u"* look at the quokka first"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(texts().size(), 4);
}

QAbstractItemView *TestKnownThen::list() const
{
    for (QAbstractItemView *view : window().findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->inherits("story::EntityTable"))
            return view;
    }
    return nullptr;
}

QStringList TestKnownThen::texts() const
{
    QStringList texts;
    const QAbstractItemView *view = list();
    for (int row = 0; view && row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, columnOfTexts(*view->model())).data().toString());
    return texts;
}

bool TestKnownThen::says(const QString &words) const
{
    for (const QLabel *label : window().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

std::optional<int> TestKnownThen::placeOf(const QString &word) const
{
    for (QWidget *lanes : window().findChildren<QWidget *>()) {
        if (!lanes->isVisible() || lanes->accessibleName() != u"Timeline in lanes"_s)
            continue;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(lanes);
        for (int i = 0; i < list->childCount(); ++i) {
            if (list->child(i)->text(QAccessible::Name).contains(word))
                return list->child(i)->rect().center().x();
        }
    }
    return std::nullopt;
}

void TestKnownThen::oneKeyGoesOnAndOneGoesBack()
{
    writeTheStory();
    key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(focusName(), u"What was known then"_s);
    QCOMPARE(texts(), QStringList{u"Walrus was rolled out"_s});
    QVERIFY(says(u"As they knew it at 14:22"_s));
    key(Qt::Key_Space);
    QCOMPARE(texts(), (QStringList{u"Walrus was rolled out"_s, u"Pelican rang"_s}));
    key(Qt::Key_Right);
    QCOMPARE(texts().size(), 3);
    QVERIFY(says(u"As they knew it at 14:35"_s));
    QVERIFY(says(u"3 known · 1 new · 1 perhaps a little later"_s));
    key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(texts().size(), 2);
    key(Qt::Key_Home);
    QCOMPARE(texts().size(), 1);
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Space);
    QCOMPARE(texts().size(), 4);
    QVERIFY(says(u"Nothing more became known after this."_s));
    // In the lanes too, where the arrows stay with the events.
    key(Qt::Key_Home);
    key(Qt::Key_F6);
    QCOMPARE(focusName(), u"Timeline in lanes"_s);
    key(Qt::Key_Right);
    QCOMPARE(texts().size(), 1);
    key(Qt::Key_Space);
    QCOMPARE(texts().size(), 2);
    key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(texts().size(), 1);
}

void TestKnownThen::aZoomByHandIsKeptFromStepToStep()
{
    writeTheStory();
    key(Qt::Key_R, Qt::ControlModifier);
    key(Qt::Key_Space);
    key(Qt::Key_Space); // 14:22 to 14:35 are known
    key(Qt::Key_F6);
    QCOMPARE(focusName(), u"Timeline in lanes"_s);
    QVERIFY(placeOf(u"Walrus"_s) && placeOf(u"Pelican"_s) && placeOf(u"Ostrich"_s));
    const int fitted = *placeOf(u"Pelican"_s) - *placeOf(u"Walrus"_s);
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Minus);
    QVERIFY(placeOf(u"Walrus"_s) && placeOf(u"Pelican"_s));
    const int walrus = *placeOf(u"Walrus"_s);
    const int pelican = *placeOf(u"Pelican"_s);
    QVERIFY2(pelican - walrus > 4 && (pelican - walrus) * 5 < fitted, qPrintable(u"%1 of %2"_s.arg(pelican - walrus).arg(fitted)));
    // Back and on: everything stands where it stood.
    key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(texts().size(), 2);
    QCOMPARE(placeOf(u"Walrus"_s).value_or(-1), walrus);
    QCOMPARE(placeOf(u"Pelican"_s).value_or(-1), pelican);
    key(Qt::Key_Space);
    QCOMPARE(placeOf(u"Walrus"_s).value_or(-1), walrus);
    // What is new would not be seen: the lanes move to it, as large as they were.
    for (int i = 0; i < 8; ++i)
        key(Qt::Key_Plus);
    QVERIFY(placeOf(u"Ostrich"_s) && !placeOf(u"Walrus"_s));
    key(Qt::Key_Space);
    QCOMPARE(texts().size(), 4);
    QVERIFY(placeOf(u"Quokka"_s));
    QVERIFY(!placeOf(u"Ostrich"_s)); // an hour before: not zoomed out to be seen as well
    // The whole story again, and from then on as at first.
    key(Qt::Key_0);
    QVERIFY(placeOf(u"Walrus"_s) && placeOf(u"Quokka"_s));
    key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(*placeOf(u"Pelican"_s) - *placeOf(u"Walrus"_s), fitted);
}

void TestKnownThen::nothingOfTheFutureIsOnTheScreen()
{
    writeTheStory();
    key(Qt::Key_F9); // whatever the panel does, it must not show then
    key(Qt::Key_F9);
    const auto shows = [this](const QString &word) {
        return wordsOnScreen(window()).filter(word, Qt::CaseInsensitive).size();
    };
    // The search sees what is there.
    QVERIFY(shows(u"quokka"_s) > 0);
    QVERIFY(!wordsPainted(window()).filter(u"Quokka"_s).isEmpty());
    QVERIFY(shows(u"15:47"_s) > 0);
    QVERIFY(shows(u"marsupial"_s) > 0 || shows(u"recovery"_s) > 0);
    key(Qt::Key_R, Qt::ControlModifier);
    const QStringList later[] = {{u"pelican"_s, u"14:32"_s}, {u"ostrich"_s}, {u"quokka"_s, u"15:47"_s, u"marsupial"_s}};
    const int known[] = {1, 2, 3};
    for (int step = 0; step < 3; ++step) {
        QCOMPARE(texts().size(), known[step]);
        QVERIFY(!wordsPainted(window()).filter(u"Walrus"_s).isEmpty());
        for (int hidden = step; hidden < 3; ++hidden) {
            for (const QString &word : later[hidden])
                QVERIFY2(shows(word) == 0, qPrintable(u"%1 at step %2: "_s.arg(word).arg(step) + wordsOnScreen(window()).filter(word, Qt::CaseInsensitive).join(u" | "_s)));
        }
        // Nor how many there are, nor in which lane they will stand.
        const QStringList all = wordsPainted(window());
        static const QRegularExpression counted(u"of 4|4 events|Events,? 4"_s);
        QCOMPARE(wordsOnScreen(window()).filter(counted), QStringList());
        QVERIFY2(all.filter(u"recovery"_s).isEmpty(), qPrintable(all.join(u" | "_s)));
        key(Qt::Key_Space);
    }
    QVERIFY(shows(u"quokka"_s) > 0);
    key(Qt::Key_Home);
    QCOMPARE(shows(u"quokka"_s), 0);
}

void TestKnownThen::thePageIsAsItWasAfterwards()
{
    writeTheStory();
    key(Qt::Key_End);
    const int row = list()->currentIndex().row();
    const QStringList before = texts();
    const QAbstractItemView *view = list();
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(list() != view);
    key(Qt::Key_Space);
    key(Qt::Key_Escape);
    QCOMPARE(list(), view);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentIndex().row(), row);
    QCOMPARE(texts(), before);
    QVERIFY(!says(u"As they knew it"_s));
    // The same key leaves it, too; and going to a thing does.
    key(Qt::Key_R, Qt::ControlModifier);
    key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(list(), view);
    key(Qt::Key_R, Qt::ControlModifier);
    key(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(list(), view);
    QCOMPARE(texts().size(), before.size() + 1);
}

void TestKnownThen::aLineWrittenInTheReplayIsKept()
{
    writeTheStory();
    key(Qt::Key_R, Qt::ControlModifier);
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:20 Heron was prepared"_s);
    QCOMPARE(texts(), (QStringList{u"Heron was prepared"_s, u"Walrus was rolled out"_s}));
    line(u"14:40 Ibis looked at graphs"_s);
    QCOMPARE(texts().size(), 2);
    QVERIFY(says(u"Here it shows once they knew of it."_s));
    key(Qt::Key_Escape); // from the line back to the replay
    QCOMPARE(focusName(), u"What was known then"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QCOMPARE(texts().size(), 5);
}

void TestKnownThen::nothingCanBeChangedInTheReplay()
{
    writeTheStory();
    key(Qt::Key_R, Qt::ControlModifier);
    key(Qt::Key_Delete);
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(texts(), QStringList{u"Walrus was rolled out"_s});
    key(Qt::Key_Escape);
    QCOMPARE(texts().size(), 4);
    QVERIFY(says(u"This is what was known then."_s));
}

void TestKnownThen::withoutATimeItSaysWhyThereIsNone()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    line(u"Somebody said it was slow"_s);
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(says(u"There is nothing to replay yet"_s));
    QVERIFY(!says(u"As they knew it"_s));
}

void TestKnownThen::whenSomebodyKnewIsOneKeyAway()
{
    writeTheStory();
    key(Qt::Key_Home); // the walrus
    key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focusName(), u"Known at"_s);
    words(u"14:50"_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Known by"_s);
    words(u"on-call"_s);
    key(Qt::Key_Return);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Escape);
    key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(texts(), QStringList{u"Pelican rang"_s});
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    QVERIFY(says(u"As they knew it at 14:50"_s));
    QCOMPARE(texts().size(), 3);
    QCOMPARE(texts().front(), u"Walrus was rolled out"_s); // where it happened
}

void TestKnownThen::anotherTellingIsAskedWhoTellsIt()
{
    writeTheStory();
    key(Qt::Key_Home);
    key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *dialog = QApplication::activeModalWidget();
    const auto press = [&](const QString &name) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == name && button->isVisible()) {
                button->setFocus();
                key(Qt::Key_Space);
                return;
            }
        }
        QFAIL(qPrintable(name));
    };
    press(u"Add another telling"_s);
    QCOMPARE(focusName(), u"As told by"_s);
    line(u"driver"_s); // a role that is new is made in the same step
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Time"_s);
    words(u"14:25"_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"What happened"_s);
    words(u"Walrus was seen on a truck"_s);
    const auto isSaid = [dialog](const QString &sentence) {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(sentence); });
    };
    QTRY_VERIFY(isSaid(u"driver says 14:25"_s));
    QVERIFY(isSaid(u"3 min apart"_s));
    key(Qt::Key_Escape);
    QTRY_COMPARE(texts().size(), 5);
    QVERIFY(texts().contains(u"Walrus was seen on a truck"_s));
    QVERIFY(texts().contains(u"Walrus was rolled out"_s));
}

QTEST_MAIN(TestKnownThen)
#include "tst_known_then.moc"
