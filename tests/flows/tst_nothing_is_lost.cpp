// What somebody typed and did not store, could not store or typed in the wrong place is never gone without a word.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractItemView>
#include <QClipboard>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

QString focusText()
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return {};
    const QVariant plain = focus->property("plainText");
    return plain.isValid() ? plain.toString() : focus->property("text").toString();
}

void paste(const QString &text)
{
    QApplication::clipboard()->setText(text);
    key(Qt::Key_V, Qt::ControlModifier);
}

} // namespace

class TestNothingIsLost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLongLineIsStoredWholeAndClearedByKeys();
    void aLineThatWasBegunIsThereAtTheNextStart();
    void aLineThatWasBegunIsThereAfterLookingBack();
    void pastedLinesStayWhenTheirQuestionIsClosed();
    void wordsThatAreNoDayAreThereAtTheNextStart();
    void aClosedReviewSaysSoAndOffersToReopen();
    void deletingAWordInTheSearchTrashesNothing();
    void theQuestionForTheDayGoesWithItsAnswer();
    void theWindowFitsTheScreen();
    void aReviewThatIsOpenedHasTheKeys();

private:
    void start();
    void begin(const QString &title);
    void closeWindow();
    void reopen();
    // The bar under the header, where it says `said`; nullptr where nothing says so.
    QWidget *bar(const QString &said) const;
    int rowsOf(const QString &listName) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestNothingIsLost::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void TestNothingIsLost::cleanup()
{
    m_start.reset();
}

void TestNothingIsLost::start()
{
    m_start.reset();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Lost.secondstory"_s));
    theWindow = &m_start->window();
}

void TestNothingIsLost::begin(const QString &title)
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(title);
    QCOMPARE(focusName(), u"Capture line"_s);
}

void TestNothingIsLost::closeWindow()
{
    key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!m_start->window().isVisible());
}

void TestNothingIsLost::reopen()
{
    closeWindow();
    start();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
}

QWidget *TestNothingIsLost::bar(const QString &said) const
{
    for (QWidget *widget : m_start->window().findChildren<QWidget *>()) {
        if (widget->inherits("story::NoticeBar") && widget->isVisible() && widget->accessibleName().contains(said))
            return widget;
    }
    return nullptr;
}

int TestNothingIsLost::rowsOf(const QString &listName) const
{
    for (const QAbstractItemView *view : m_start->window().findChildren<QAbstractItemView *>()) {
        if (view->accessibleName() == listName && view->model())
            return view->model()->rowCount();
    }
    return -1;
}

void TestNothingIsLost::aLongLineIsStoredWholeAndClearedByKeys()
{
    begin(u"Long"_s);
    paste(QString(10'500, u'x'));
    words(u"y"_s);
    QVERIFY(!focusText().isEmpty());
    key(Qt::Key_Return);
    QCOMPARE(focusText(), QString());
    // Stored: it is fetched again, whole.
    key(Qt::Key_Up);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QString(10'500, u'x') + u'y');
    key(Qt::Key_Delete);
    QCOMPARE(focusText(), QString());
    words(u"short"_s);
    QCOMPARE(focusText(), u"short"_s);
}

void TestNothingIsLost::aLineThatWasBegunIsThereAtTheNextStart()
{
    begin(u"Begun"_s);
    line(u"14:32 Pager fired"_s);
    words(u"14:35 we believed"_s);
    reopen();
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusName(), u"Capture line"_s);
    QCOMPARE(focusText(), u"14:35 we believed"_s);
    // Stored, it is not there a second time.
    key(Qt::Key_Return);
    reopen();
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusText(), QString());
}

void TestNothingIsLost::aLineThatWasBegunIsThereAfterLookingBack()
{
    begin(u"Back"_s);
    line(u"14:32 Pager fired"_s);
    words(u"14:35 we believed"_s);
    key(Qt::Key_Up);
    QCOMPARE(focusText(), u"14:32 Pager fired"_s);
    words(u" twice"_s);
    key(Qt::Key_Down);
    QCOMPARE(focusText(), u"14:35 we believed"_s);
    key(Qt::Key_Up);
    QCOMPARE(focusText(), u"14:32 Pager fired twice"_s);
    // Also where the program ends while the older one is looked at.
    reopen();
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusText(), u"14:35 we believed"_s);
}

void TestNothingIsLost::pastedLinesStayWhenTheirQuestionIsClosed()
{
    begin(u"Pasted"_s);
    paste(u"first thing\nsecond thing\nthird thing"_s);
    key(Qt::Key_Escape, Qt::ShiftModifier);
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusText(), u"first thing second thing third thing"_s);
    reopen();
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusText(), u"first thing second thing third thing"_s);
    // Enter keeps them as one text, line breaks and all.
    key(Qt::Key_Return);
    key(Qt::Key_Up);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"first thing\nsecond thing\nthird thing"_s);
}

void TestNothingIsLost::wordsThatAreNoDayAreThereAtTheNextStart()
{
    begin(u"Days"_s);
    line(u"! An alert on queue depth @on-call"_s);
    const auto toDue = [] {
        key(Qt::Key_5, Qt::ControlModifier);
        key(Qt::Key_Return);
        key(Qt::Key_Tab);
        key(Qt::Key_Tab);
        QVERIFY2(focusName().startsWith(u"Due"_s), qPrintable(focusName()));
    };
    toDue();
    words(u"next sprint"_s);
    reopen();
    toDue();
    QCOMPARE(focusText(), u"next sprint"_s);
    // A day takes their place for good.
    key(Qt::Key_A, Qt::ControlModifier);
    words(u"2026-12-14"_s);
    reopen();
    toDue();
    QCOMPARE(focusText(), u"Mon 14 Dec 2026"_s);
}

void TestNothingIsLost::aClosedReviewSaysSoAndOffersToReopen()
{
    begin(u"Closed"_s);
    line(u"! An alert on queue depth @on-call due 2026-12-14"_s);
    key(Qt::Key_5, Qt::ControlModifier);
    key(Qt::Key_Return);
    for (int i = 0; i < 7; ++i)
        key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"State"_s);
    words(u"acc"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    key(Qt::Key_K, Qt::ControlModifier);
    words(u"close the review"_s);
    key(Qt::Key_Return);
    QVERIFY(!bar(u"closed"_s));

    key(Qt::Key_L, Qt::ControlModifier);
    QWidget *said = bar(u"This review is closed."_s);
    QVERIFY(said);
    key(Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(!bar(u"This review is closed."_s));
    words(u"lost"_s);
    said = bar(u"This review is closed."_s);
    QVERIFY(said);
    // A button that has just come is placed when the events are handled.
    QPushButton *reopenButton = nullptr;
    QTRY_VERIFY([&] {
        for (QPushButton *button : m_start->window().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Reopen…"_s)
                reopenButton = button;
        }
        return reopenButton != nullptr;
    }());
    reopenButton->setFocus();
    key(Qt::Key_Space);
    QCOMPARE(focusName(), u"Why it is opened again"_s);
    line(u"A detail is missing"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    words(u"now"_s);
    QCOMPARE(focusText(), u"now"_s);
}

void TestNothingIsLost::deletingAWordInTheSearchTrashesNothing()
{
    begin(u"Stays"_s);
    key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(focusName(), u"Search in all reviews"_s);
    words(u"st"_s);
    QTRY_COMPARE(rowsOf(u"Reviews"_s), 1);
    key(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(focusText(), QString());
    QTest::qWait(200);
    QCOMPARE(rowsOf(u"Reviews"_s), 1);
    // In the list it does what it says.
    key(Qt::Key_Down);
    key(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(rowsOf(u"Reviews"_s), 0);
    // And can be taken back, and done again.
    m_start->window().setFocus();
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rowsOf(u"Reviews"_s), 1);
    m_start->window().setFocus();
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(rowsOf(u"Reviews"_s), 0);
}

void TestNothingIsLost::theQuestionForTheDayGoesWithItsAnswer()
{
    begin(u"Day"_s);
    line(u"14:32 Pager fired"_s);
    QVERIFY(bar(u"Which day was that?"_s));
    key(Qt::Key_D, Qt::ControlModifier);
    line(u"2026-11-14"_s);
    QVERIFY(!bar(u"Which day was that?"_s));
}

void TestNothingIsLost::theWindowFitsTheScreen()
{
    const QRect room = m_start->window().screen()->availableGeometry();
    QVERIFY2(m_start->window().width() <= room.width() && m_start->window().height() <= room.height(),
             qPrintable(u"%1 x %2"_s.arg(m_start->window().width()).arg(m_start->window().height())));
}

void TestNothingIsLost::aReviewThatIsOpenedHasTheKeys()
{
    begin(u"Keys"_s);
    reopen();
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus);
    QVERIFY2(!focus->accessibleName().isEmpty(), focus->metaObject()->className());
}

QTEST_MAIN(TestNothingIsLost)
#include "tst_nothing_is_lost.moc"
