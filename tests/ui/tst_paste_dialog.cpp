// Many lines on their way into the timeline: by keys, with what was taken wrongly put right before anything is stored.
#include "app/model/moment_text.h"
#include "tests/ui/desk_bench.h"
#include "ui/dialogs/paste_dialog.h"
#include "ui/dialogs/paste_table.h"
#include "ui/panels/capture_line.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

const QString chat = u"on-call  2:32 PM\nPager fired for checkout latency\ndatabase  2:35 PM\nreplica lag is at 40 s\n"
                     "it was growing since 2:30\nincident-lead  2:41 PM\nfail over please\n"_s;
const QString sheet = u"Zeit\tWas\tBereich\n05/11/2026 14:32\tAlarm\tCheckout\n06/11/2026 14:35\tReplikat hängt\tDatenbank\nspäter\talles gut\t\n"_s;

intake::PasteInput inputOf(const QString &text, std::optional<QDate> day = {})
{
    intake::PasteInput input;
    input.text = text;
    input.zone = QTimeZone("Europe/Berlin");
    input.day = day;
    input.now = FixedClock().now();
    return input;
}

struct Shown {
    Shown(const Look &look, const intake::PasteInput &input) : desk(smallReview()), dialog(*desk.open, look, input, nullptr)
    {
        dialog.open();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog was not shown");
    }

    PasteTable *table() const { return dialog.findChild<PasteTable *>(); }
    QPushButton *button(QLatin1StringView beginning) const
    {
        for (auto *each : dialog.findChildren<QPushButton *>()) {
            if (each->text().startsWith(beginning))
                return each;
        }
        return nullptr;
    }
    template <class T>
    T *named(QLatin1StringView beginning) const
    {
        for (auto *each : dialog.findChildren<T *>()) {
            if (each->accessibleName().startsWith(beginning))
                return each;
        }
        return nullptr;
    }
    // Tab until what has that name has the focus.
    bool tabTo(QLatin1StringView beginning)
    {
        for (int i = 0; i < 30; ++i) {
            const QWidget *focus = QApplication::focusWidget();
            if (focus && focus->accessibleName().startsWith(beginning))
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }

    DeskBench desk;
    PasteDialog dialog;
};

} // namespace

class TestPasteDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPointSizeF(10.8);
        QApplication::setFont(font);
        m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light);
        QVERIFY(QDir(QStringLiteral(STORY_BINARY_DIR)).mkpath(u"gallery"_s));
    }

    void enterAddsAllAndOneUndoTakesThemBack();
    void spaceLeavesRowsOut();
    void aColumnIsChangedByKeys();
    void theMeaningOfAColumnStandsUnderItsHeadAndBesideTheTable();
    void theDayIsAskedWhereItIsOpen();
    void theZoneChangesTheTimes();
    void dayAndMonthAreAskedWhereNothingTells();
    void anythingCanBeReadAsSomethingElse();
    void whatIsNotUnderstoodIsSaid();
    void escapeStoresNothing();
    void aClosedReviewTakesNothing();
    void chatPastedIntoTheCaptureLineOpensIt();
    void plainLinesAreStillOfferedAsBefore();
    void nothingIsCutOffAndAllIsNamed_data();
    void nothingIsCutOffAndAllIsNamed();

private:
    std::unique_ptr<Look> m_look;
};

void TestPasteDialog::enterAddsAllAndOneUndoTakesThemBack()
{
    Shown s(*m_look, inputOf(chat, QDate(2026, 11, 14)));
    QVERIFY(s.button("Add 3 events"_L1));
    QSignalSpy stored(&s.dialog, &PasteDialog::stored);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(s.dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(stored.count(), 1);
    const Review &review = s.desk.open->review();
    QCOMPARE(review.events.size(), 3);
    QCOMPARE(review.people.size(), 3);
    const auto events = inTimelineOrder(review.events);
    QCOMPARE(events[1]->text, u"replica lag is at 40 s\nit was growing since 2:30"_s);
    QCOMPARE(events[1]->origin, Origin::Chat);
    QCOMPARE(s.desk.open->undoText(), u"Add 3 events"_s);
    QVERIFY(s.desk.open->undo());
    QCOMPARE(s.desk.open->review().events.size(), 0);
    QCOMPARE(s.desk.open->review().people.size(), 0);
    QVERIFY(s.desk.open->redo());
    QCOMPARE(s.desk.replayed().events.size(), 3);
}

void TestPasteDialog::spaceLeavesRowsOut()
{
    Shown s(*m_look, inputOf(chat, QDate(2026, 11, 14)));
    QTest::keyClick(s.table(), Qt::Key_Down);
    QTest::keyClick(s.table(), Qt::Key_Space);
    QVERIFY(s.button("Add 2 events"_L1));
    QTest::keyClick(s.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(s.table(), Qt::Key_Space); // the current row was left out, so all come in
    QVERIFY(s.button("Add 3 events"_L1));
    QTest::keyClick(s.table(), Qt::Key_Space);
    QVERIFY(!s.button("Add 0 events"_L1)->isEnabled());
}

void TestPasteDialog::aColumnIsChangedByKeys()
{
    Shown s(*m_look, inputOf(sheet));
    QVERIFY(s.tabTo("Meaning of column 3"_L1));
    auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QCOMPARE(box->currentText(), u"More words"_s);
    QTest::keyClicks(box, u"Sys"_s);
    QCOMPARE(box->currentText(), u"System"_s);
    QCOMPARE(s.dialog.reading().rows[0].system, u"Checkout"_s);
    QCOMPARE(s.dialog.reading().rows[0].text, u"Alarm"_s);
    QCOMPARE(QApplication::focusWidget(), box);
}

void TestPasteDialog::theMeaningOfAColumnStandsUnderItsHeadAndBesideTheTable()
{
    Shown s(*m_look, inputOf(sheet));
    QTest::qWait(50);
    const auto boxes = [&] {
        QList<QComboBox *> all;
        for (auto *box : s.dialog.findChildren<QComboBox *>()) {
            if (box->accessibleName().startsWith("Meaning of column"_L1))
                all.append(box);
        }
        return all;
    };
    QVERIFY(boxes().size() >= 3);
    const QHeaderView *head = s.table()->horizontalHeader();
    const auto areUnderTheirHeads = [&] {
        const QList<QComboBox *> all = boxes();
        for (int i = 0; i < all.size(); ++i) {
            const QPoint corner = head->viewport()->mapTo(&s.dialog, QPoint(head->sectionViewportPosition(i + 1), 0));
            const QPoint at = all[i]->mapTo(&s.dialog, QPoint());
            if (at.x() != corner.x() + gap::tiny || at.y() <= corner.y() || at.y() + all[i]->height() > corner.y() + head->height())
                return false;
        }
        return true;
    };
    QVERIFY(areUnderTheirHeads());
    for (const QComboBox *box : boxes())
        QVERIFY2(!s.table()->isAncestorOf(box), "of what is in a table a screen reader finds cells and heads alone");
    s.dialog.resize(s.dialog.width() + 120, s.dialog.height());
    QTRY_VERIFY(areUnderTheirHeads());
    s.table()->setColumnWidth(1, 3000);
    s.table()->horizontalScrollBar()->setValue(40);
    QTRY_VERIFY(areUnderTheirHeads());
}

void TestPasteDialog::theDayIsAskedWhereItIsOpen()
{
    Shown s(*m_look, inputOf(chat));
    auto *day = s.named<QLineEdit>("Day"_L1);
    QVERIFY(day->isVisible());
    QVERIFY(s.dialog.reading().rows[0].start.isDayOpen());
    QVERIFY(s.tabTo("Day"_L1));
    QTest::keyClicks(day, u"14 Nov 2026"_s);
    QCOMPARE(*s.dialog.reading().rows[0].start.earliest, Micros(1'794'663'120) * microsPerSecond); // 13:32 UTC
    QVERIFY(day->isVisible());
}

void TestPasteDialog::theZoneChangesTheTimes()
{
    Shown s(*m_look, inputOf(chat, QDate(2026, 11, 14)));
    auto *zone = s.named<QLineEdit>("Zone"_L1);
    QCOMPARE(zone->text(), u"Europe/Berlin"_s);
    QVERIFY(s.tabTo("Zone"_L1));
    zone->selectAll();
    QTest::keyClicks(zone, u"UTC"_s);
    QCOMPARE(*s.dialog.reading().rows[0].start.earliest, Micros(1'794'666'720) * microsPerSecond); // 14:32 UTC
}

void TestPasteDialog::dayAndMonthAreAskedWhereNothingTells()
{
    Shown s(*m_look, inputOf(sheet));
    auto *order = s.named<QComboBox>("What 05/06 means"_L1);
    QVERIFY(order->isVisible());
    QVERIFY(s.tabTo("What 05/06 means"_L1));
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(dayOf(s.dialog.reading().rows[0].start, QTimeZone::utc()), QDate(2026, 11, 5));
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(dayOf(s.dialog.reading().rows[0].start, QTimeZone::utc()), QDate(2026, 5, 11));
}

void TestPasteDialog::anythingCanBeReadAsSomethingElse()
{
    Shown s(*m_look, inputOf(chat, QDate(2026, 11, 14)));
    QVERIFY(s.tabTo("Read as"_L1));
    QTest::keyClicks(QApplication::focusWidget(), u"Li"_s);
    QCOMPARE(s.dialog.reading().rows.size(), 7);
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    QTest::keyClicks(QApplication::focusWidget(), u"Ch"_s);
    QCOMPARE(s.dialog.reading().rows.size(), 3);
}

void TestPasteDialog::whatIsNotUnderstoodIsSaid()
{
    Shown s(*m_look, inputOf(sheet));
    s.table()->setFocus();
    QTest::keyClick(s.table(), Qt::Key_End, Qt::ControlModifier);
    bool said = false;
    for (const auto *label : s.dialog.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"später"_s));
    QVERIFY(said);
    QCOMPARE(s.dialog.reading().rows[2].text, u"später: alles gut"_s);
}

void TestPasteDialog::escapeStoresNothing()
{
    Shown s(*m_look, inputOf(chat));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!s.dialog.isVisible());
    QVERIFY(s.desk.open->review().events.isEmpty());
}

void TestPasteDialog::aClosedReviewTakesNothing()
{
    Review review = smallReview();
    review.facts.find(review.id())->state = ReviewState::Closed;
    DeskBench desk(std::move(review));
    PasteDialog dialog(*desk.open, *m_look, inputOf(chat), nullptr);
    for (const auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().startsWith("Add"_L1))
            QVERIFY(!button->isEnabled());
    }
}

void TestPasteDialog::chatPastedIntoTheCaptureLineOpensIt()
{
    DeskBench desk(smallReview());
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *line = new CaptureLine(*desk.open, *m_look);
    layout->addWidget(line);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy noticed(line, &CaptureLine::noticed);
    QSignalSpy stored(line, &CaptureLine::stored);
    line->takeFocus();
    QApplication::clipboard()->setText(chat);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    auto *dialog = window.findChild<PasteDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(noticed.count(), 0);
    QTest::keyClick(dialog->findChild<PasteTable *>(), Qt::Key_Escape);
    QCOMPARE(noticed.count(), 1); // still at hand
    QVERIFY(desk.open->review().events.isEmpty());
    QCOMPARE(noticed.takeFirst().first().value<Notice>().buttons.size(), 3);

    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line->takeFocus();
    QTRY_VERIFY(!window.findChild<PasteDialog *>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    dialog = window.findChild<PasteDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog->findChild<PasteTable *>(), Qt::Key_Return);
    QCOMPARE(desk.open->review().events.size(), 3);
    QCOMPARE(stored.count(), 1);
    QVERIFY(desk.open->undo());
    QVERIFY(desk.open->review().events.isEmpty());
}

void TestPasteDialog::plainLinesAreStillOfferedAsBefore()
{
    DeskBench desk(smallReview());
    CaptureLine line(*desk.open, *m_look);
    line.show();
    QVERIFY(QTest::qWaitForWindowActive(&line));
    QSignalSpy noticed(&line, &CaptureLine::noticed);
    line.takeFocus();
    QApplication::clipboard()->setText(u"the dashboard stayed green\n! add an alert on queue depth\n"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(noticed.count(), 1);
    QCOMPARE(noticed.first().first().value<Notice>().buttons.size(), 2);
    QVERIFY(!line.window()->findChild<PasteDialog *>());
}

void TestPasteDialog::nothingIsCutOffAndAllIsNamed_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << ThemeChoice::Light << 100;
    QTest::newRow("dark") << ThemeChoice::Dark << 100;
    QTest::newRow("contrast") << ThemeChoice::HighContrast << 100;
    QTest::newRow("large") << ThemeChoice::Light << 150;
}

void TestPasteDialog::nothingIsCutOffAndAllIsNamed()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const int, percent);
    m_look->setChoice(theme);
    m_look->setTextPercent(percent);
    for (const auto &[name, text] : {std::pair(u"chat"_s, chat), std::pair(u"sheet"_s, sheet)}) {
        Shown s(*m_look, inputOf(text, name == u"chat"_s ? std::optional(QDate(2026, 11, 14)) : std::nullopt));
        QTest::qWait(50);
        QTest::keyClick(s.table(), Qt::Key_Down);
        QTest::keyClick(s.table(), Qt::Key_Space);
        QTest::keyClick(s.table(), Qt::Key_Down);
        QVERIFY(s.dialog.grab().save(QStringLiteral(STORY_BINARY_DIR "/gallery/paste-%1-%2.png").arg(name, QLatin1String(QTest::currentDataTag()))));
        QStringList bad;
        for (const auto *control : s.dialog.findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QComboBox *>(control) || qobject_cast<const QLineEdit *>(control)
                || qobject_cast<const QTableView *>(control);
            if (isControl && control->isVisible() && control->accessibleName().isEmpty()
                && !qobject_cast<const QComboBox *>(control->parentWidget()))
                bad << QString::fromLatin1(control->metaObject()->className()) + u" without a name"_s;
        }
        for (const auto *label : s.dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->wordWrap() && label->width() + 1 < label->minimumSizeHint().width())
                bad << u"cut off: "_s + label->text();
        }
        for (const auto *button : s.dialog.findChildren<QPushButton *>()) {
            if (button->width() + 1 < button->minimumSizeHint().width() || button->height() < measure::target)
                bad << u"too small: "_s + button->text();
        }
        for (const auto *box : s.dialog.findChildren<QComboBox *>()) {
            if (box->isVisible() && box->height() < measure::target)
                bad << u"too small: "_s + box->accessibleName();
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }
    m_look->setChoice(ThemeChoice::Light);
    m_look->setTextPercent(100);
}

QTEST_MAIN(TestPasteDialog)
#include "tst_paste_dialog.moc"
