// The capture line by keys: proposals that never stand in the way, addresses that become evidence, and times that are asked about.
#include "app/model/marks.h"
#include "app/model/moment_text.h"
#include "tests/ui/desk_bench.h"
#include "ui/dialogs/paste_dialog.h"
#include "ui/panels/capture_line.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

struct Line {
    explicit Line(const Look &look, const QString &day = u"2026-11-14"_s) : desk(reviewOf(day))
    {
        capture = new CaptureLine(*desk.open, look);
        QObject::connect(capture, &CaptureLine::noticed, &window, [this](const Notice &notice) { notices.append(notice); });
        window.setCentralWidget(capture);
        window.resize(900, 80);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
        capture->takeFocus();
        edit = capture->findChild<CaptureEdit *>();
    }
    static Review reviewOf(const QString &day)
    {
        Review review = smallReview();
        TimeContext context;
        context.zone = QTimeZone("Europe/Berlin");
        const_cast<ReviewFacts &>(review.about()).impactStart = readTime(day + u" 01:00"_s, context).start;
        const auto person = [&](int n, const QString &role, const QString &name) {
            Person *one = review.people.add(Id(3, n));
            one->role = role;
            one->name = name;
            one->position = QString(QChar(u'A' + n));
        };
        person(1, u"on-call"_s, u"A. N. Other"_s);
        person(2, u"mobile lead"_s, {});
        person(3, {}, u"Somebody"_s);
        Action *action = review.actions.add(Id(4, 1));
        action->tags = QStringList{u"queue"_s, u"not one word"_s};
        return review;
    }
    // As from a keyboard: to the list while it is open, else to the line.
    void key(Qt::Key which)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : edit, which);
    }
    void words(const QString &text)
    {
        for (const QChar c : text) {
            QWidget *popup = QApplication::activePopupWidget();
            QTest::keyClicks(popup ? popup : edit, QString(c));
        }
    }
    void line(const QString &text)
    {
        words(text);
        key(Qt::Key_Return);
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keySequence(edit, QKeySequence::Paste);
    }
    QString understood() const { return edit->accessibleDescription(); }
    // In the order they were entered: "14:32 Pager fired".
    QStringList events() const
    {
        QStringList all;
        for (const Event *event : inOrder(review().events))
            all.append(timeText(event->start, QTimeZone("Europe/Berlin")) + u' ' + event->text);
        return all;
    }
    QStringList offered() const
    {
        const auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QStringList all;
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            all.append(list->model()->index(row, 0).data().toString());
        return all;
    }
    const Review &review() const { return desk.open->review(); }
    const Event &event() const
    {
        if (review().events.size() != 1)
            qFatal("not one event");
        return *review().events.begin();
    }

    DeskBench desk;
    QMainWindow window;
    CaptureLine *capture;
    CaptureEdit *edit;
    QList<Notice> notices;
};

} // namespace

class TestCaptureLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }

    void rolesAreOfferedBehindAnAt();
    void kindsAndTagsAreOfferedBehindAHash();
    void aProposalIsTakenOnceOneWalkedIntoTheList_data();
    void aProposalIsTakenOnceOneWalkedIntoTheList();
    void enterStoresTheLineWhileTheListIsOpen();
    void escapeClosesTheListAndNothingElse();
    void nothingIsOfferedInsideOtherWords_data();
    void nothingIsOfferedInsideOtherWords();
    void typingOnLeavesTheListBehind();
    void anAddressBecomesEvidenceInTheSameStep();
    void aTimeThatCameTwiceIsAskedOnceItIsStored();
    void bothEndsOfASpanAreAsked();
    void anAnswerThatComesTooLateChangesNothing();
    void aTimeWithNothingToCountFromLeadsBackToItsLine();
    void manyPastedLinesAskOnce();
    void upCorrectsTheLastLineAtItsOldTime();
    void theWorkingDayIsAsItWasAfterACorrection();
    void whatWasAnEventBecomesAnActionInOneStep();
    void aMarkedEventTakesItsIncidentTimeAlong();
    void escapeLeavesTheFetchedLineAndChangesNothing();
    void aFetchedLineThatWasEmptiedIsANewOne();
    void aTimeThatWasMadeTextStaysText();
    void aPastedListOfTimesIsShownBeforeItIsStored();
    void oneEntryEachIsOneStep();
    void eachPastedLineCanBeCorrected();
    void theQuestionAboutPastedLinesGoesWithThem_data();
    void theQuestionAboutPastedLinesGoesWithThem();

private:
    std::unique_ptr<Look> m_look;
};

void TestCaptureLine::rolesAreOfferedBehindAnAt()
{
    Line l(*m_look);
    l.words(u"14:32 Pager fired @"_s);
    QCOMPARE(l.offered(), (QStringList{u"on-call"_s, u"mobile-lead"_s})); // roles, never names
    l.words(u"ca"_s);
    QCOMPARE(l.offered(), QStringList{u"on-call"_s});
}

void TestCaptureLine::kindsAndTagsAreOfferedBehindAHash()
{
    Line l(*m_look);
    l.words(u"14:32 x #"_s);
    const QStringList all = l.offered();
    QCOMPARE(all.size(), static_cast<qsizetype>(std::size(Choices<EventKind>::list)) + 1);
    QVERIFY(all.contains(u"alert"_s));
    QCOMPARE(all.last(), u"queue"_s);
    l.key(Qt::Key_Escape);
    l.edit->selectAll();
    l.words(u"! an alert on queue depth #"_s); // an action has no kind of event
    QCOMPARE(l.offered(), QStringList{u"queue"_s});
}

void TestCaptureLine::aProposalIsTakenOnceOneWalkedIntoTheList_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Tab") << int(Qt::Key_Tab);
}

void TestCaptureLine::aProposalIsTakenOnceOneWalkedIntoTheList()
{
    QFETCH(int, key);
    Line l(*m_look);
    l.words(u"14:32 Retries @mo"_s);
    l.key(Qt::Key_Down);
    l.key(static_cast<Qt::Key>(key));
    QCOMPARE(l.edit->text(), u"14:32 Retries @mobile-lead "_s);
    QVERIFY(l.review().events.isEmpty()); // taken, not stored
    QVERIFY(!QApplication::activePopupWidget());
    l.words(u"rise"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.event().text, u"Retries rise"_s);
    QCOMPARE(l.event().people.size(), 1);
    QCOMPARE(l.event().people.front().id, Id(3, 2));
}

void TestCaptureLine::enterStoresTheLineWhileTheListIsOpen()
{
    Line l(*m_look);
    l.words(u"14:32 Pager fired @on"_s);
    QVERIFY(QApplication::activePopupWidget());
    l.key(Qt::Key_Return);
    QCOMPARE(l.event().text, u"Pager fired"_s);
    QCOMPARE(l.edit->text(), QString());
    // What was typed, and not what was offered.
    QCOMPARE(l.review().people.find(l.event().people.front())->role, u"on"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestCaptureLine::escapeClosesTheListAndNothingElse()
{
    Line l(*m_look);
    QSignalSpy left(l.capture, &CaptureLine::left);
    l.words(u"14:32 Pager fired @on"_s);
    l.key(Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(l.edit->text(), u"14:32 Pager fired @on"_s);
    QCOMPARE(left.size(), 0);
    l.key(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestCaptureLine::nothingIsOfferedInsideOtherWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"wrote to team@", "see page#", "\\ taken literally @", "\\@", "a @on-call ", "@zzz", "@@"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCaptureLine::nothingIsOfferedInsideOtherWords()
{
    QFETCH(QString, text);
    Line l(*m_look);
    l.words(text);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(l.edit->text(), text);
}

void TestCaptureLine::typingOnLeavesTheListBehind()
{
    Line l(*m_look);
    l.words(u"14:32 Pager @on-call fired #alert twice @mobile and again"_s);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(l.edit->text(), u"14:32 Pager @on-call fired #alert twice @mobile and again"_s);
}

void TestCaptureLine::anAddressBecomesEvidenceInTheSameStep()
{
    Line l(*m_look);
    l.words(u"14:32 latency rose, https://graphs.example/d/1#p3"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.event().text, u"latency rose, https://graphs.example/d/1#p3"_s);
    QCOMPARE(l.review().evidence.size(), 1);
    const Evidence &evidence = *l.review().evidence.begin();
    QCOMPARE(evidence.url, u"https://graphs.example/d/1#p3"_s);
    QCOMPARE(evidence.event.id, l.event().id);
    QVERIFY(l.desk.open->undo());
    QVERIFY(l.review().events.isEmpty());
    QVERIFY(l.review().evidence.isEmpty());
}

void TestCaptureLine::aTimeThatCameTwiceIsAskedOnceItIsStored()
{
    Line l(*m_look, u"2026-10-25"_s);
    l.words(u"02:30 Pager fired"_s);
    QVERIFY(l.notices.isEmpty()); // nothing before it is stored
    l.key(Qt::Key_Return);
    QCOMPARE(l.notices.size(), 1);
    const Notice asked = l.notices.front();
    QCOMPARE(asked.what, u"“02:30” came twice in Berlin, because the clock was put back. Which one is meant?"_s);
    QCOMPARE(asked.buttons.size(), 2);
    QCOMPARE(asked.buttons[1].text, u"02:30 winter time (UTC+1)"_s);
    asked.buttons[1].pressed();
    QCOMPARE(isoUtc(*l.event().start.earliest), u"2026-10-25T01:30:00Z"_s);
    QCOMPARE(l.event().start.typed, u"02:30"_s);
    QCOMPARE(QApplication::focusWidget(), l.edit);
    QVERIFY(l.desk.open->undo());
    QCOMPARE(l.event().start.precision, Precision::Unknown);
}

void TestCaptureLine::bothEndsOfASpanAreAsked()
{
    Line l(*m_look, u"2026-10-25"_s);
    l.words(u"02:10-02:50 failover"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.notices.size(), 1);
    l.notices[0].buttons[0].pressed();
    QCOMPARE(l.notices.size(), 2);
    l.notices[1].buttons[0].pressed();
    QCOMPARE(isoUtc(*l.event().start.earliest), u"2026-10-25T00:10:00Z"_s);
    QCOMPARE(isoUtc(*l.event().end.earliest), u"2026-10-25T00:50:00Z"_s);
    QCOMPARE(l.notices.size(), 2);
}

void TestCaptureLine::anAnswerThatComesTooLateChangesNothing()
{
    Line l(*m_look);
    l.words(u"14:32 CST Pager fired"_s);
    l.key(Qt::Key_Return);
    const Notice asked = l.notices.front();
    QVERIFY(l.desk.open->undo());
    QVERIFY(l.review().events.isEmpty());
    asked.buttons[0].pressed();
    QVERIFY(l.review().events.isEmpty());
    QCOMPARE(l.notices.size(), 1);
}

void TestCaptureLine::aTimeWithNothingToCountFromLeadsBackToItsLine()
{
    Line l(*m_look);
    l.line(u"+5m Pager fired"_s);
    QCOMPARE(l.notices.size(), 1);
    QCOMPARE(l.notices.front().what, u"“+5m” has nothing to count from. When was it?"_s);
    QCOMPARE(l.notices.front().buttons.size(), 1);
    l.notices.front().buttons.front().pressed();
    QCOMPARE(QApplication::focusWidget(), l.edit);
    QCOMPARE(l.edit->text(), u"+5m Pager fired"_s);
    l.edit->setText({});
    l.line(u"14:05 Pager fired"_s);
    QCOMPARE(l.review().events.size(), 1); // corrected, not one more
    QCOMPARE(l.event().start.typed, u"14:05"_s);
}

void TestCaptureLine::manyPastedLinesAskOnce()
{
    Line l(*m_look);
    Q_EMIT l.edit->linesPasted(u"14:32 CST one\n14:33 CST two\n14:34 three"_s, {});
    QCOMPARE(l.notices.size(), 1);
    l.notices.front().buttons.front().pressed(); // one entry each
    QCOMPARE(l.review().events.size(), 3);
    QCOMPARE(l.notices.size(), 2);
    QCOMPARE(l.notices.back().what, u"The times of 2 of these events need an answer."_s);
}

void TestCaptureLine::upCorrectsTheLastLineAtItsOldTime()
{
    Line l(*m_look);
    l.line(u"14:32 Pager fired"_s);
    l.line(u"+5m somebody lokked"_s);
    l.key(Qt::Key_Up);
    QVERIFY2(l.understood().startsWith(u"corrects 14:37 somebody lokked · event"_s), qPrintable(l.understood()));
    for (int i = 0; i < 4; ++i)
        l.key(Qt::Key_Backspace);
    l.words(u"oked"_s);
    QSignalSpy stored(l.capture, &CaptureLine::stored);
    l.key(Qt::Key_Return);
    QCOMPARE(l.events(), (QStringList{u"14:32 Pager fired"_s, u"14:37 somebody looked"_s}));
    QCOMPARE(stored.size(), 1);
    QCOMPARE(l.edit->text(), QString());
    QVERIFY(l.desk.open->undo());
    QCOMPARE(l.events(), (QStringList{u"14:32 Pager fired"_s, u"14:37 somebody lokked"_s}));
    QVERIFY(l.desk.open->redo());
    // An older one too; the line that was begun is there again.
    l.words(u"14:40 we"_s);
    l.key(Qt::Key_Up);
    l.key(Qt::Key_Up);
    l.words(u" twice"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.events(), (QStringList{u"14:32 Pager fired twice"_s, u"14:37 somebody looked"_s}));
    QCOMPARE(l.edit->text(), u"14:40 we"_s);
    QVERIFY(!l.understood().contains(u"corrects"_s));
}

void TestCaptureLine::theWorkingDayIsAsItWasAfterACorrection()
{
    Line l(*m_look);
    l.line(u"yesterday 23:10 deploy"_s);
    l.line(u"2026-11-14 14:32 Pager fierd"_s);
    l.key(Qt::Key_Up);
    l.key(Qt::Key_Up);
    l.words(u" finished"_s); // "yesterday" is still the day before the first working day
    l.key(Qt::Key_Return);
    const QList<const Event *> events = inOrder(l.review().events);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0]->text, u"deploy finished"_s);
    QCOMPARE(isoUtc(*events[0]->start.earliest), u"2026-11-13T22:10:00Z"_s);
    l.line(u"14:40 after it"_s);
    QCOMPARE(isoUtc(*inOrder(l.review().events)[2]->start.earliest), u"2026-11-14T13:40:00Z"_s);
}

void TestCaptureLine::whatWasAnEventBecomesAnActionInOneStep()
{
    Line l(*m_look);
    l.line(u"add an alert on queue depth"_s);
    l.key(Qt::Key_Up);
    l.key(Qt::Key_Home);
    l.words(u"! "_s);
    l.key(Qt::Key_Return);
    QVERIFY(l.review().events.isEmpty());
    QCOMPARE(l.review().actions.size(), 2); // one was there
    QVERIFY(l.desk.open->undo());
    QCOMPARE(l.event().text, u"add an alert on queue depth"_s);
    QCOMPARE(l.review().actions.size(), 1);
}

void TestCaptureLine::aMarkedEventTakesItsIncidentTimeAlong()
{
    Line l(*m_look);
    l.line(u"14:32 Pager fierd"_s);
    const QString mark = incidentTimes().last();
    const FieldRef marks{EntityKind::Event, l.event().id, entityType(EntityKind::Event).field(u"marks")};
    QVERIFY(l.desk.open->set(marks, Value(QStringList{mark})));
    l.key(Qt::Key_Up);
    l.edit->selectAll();
    l.words(u"14:33 Pager fired"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.event().text, u"Pager fired"_s);
    QCOMPARE(l.event().marks, QStringList{mark});
    QCOMPARE(isoUtc(*(l.review().about().*incidentTime(mark)).earliest), u"2026-11-14T13:33:00Z"_s);
    QVERIFY(l.desk.open->undo());
    QCOMPARE(isoUtc(*(l.review().about().*incidentTime(mark)).earliest), u"2026-11-14T13:32:00Z"_s);
    QCOMPARE(l.event().text, u"Pager fierd"_s);
}

void TestCaptureLine::escapeLeavesTheFetchedLineAndChangesNothing()
{
    Line l(*m_look);
    QSignalSpy left(l.capture, &CaptureLine::left);
    l.line(u"14:32 Pager fired"_s);
    l.words(u"14:33 we"_s);
    l.key(Qt::Key_Up);
    l.words(u" twice"_s);
    l.key(Qt::Key_Escape);
    QCOMPARE(l.edit->text(), u"14:33 we"_s);
    QCOMPARE(left.size(), 0);
    QCOMPARE(l.events(), QStringList{u"14:32 Pager fired"_s});
    l.key(Qt::Key_Return);
    QCOMPARE(l.events(), (QStringList{u"14:32 Pager fired"_s, u"14:33 we"_s}));
    l.key(Qt::Key_Up);
    l.key(Qt::Key_Up);
    QCOMPARE(l.edit->text(), u"14:32 Pager fired"_s);
    l.key(Qt::Key_Escape);
    l.key(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestCaptureLine::aFetchedLineThatWasEmptiedIsANewOne()
{
    Line l(*m_look);
    l.line(u"14:32 Pager fired"_s);
    l.key(Qt::Key_Up);
    l.edit->selectAll();
    l.key(Qt::Key_Delete);
    l.words(u"14:35 we looked"_s);
    QVERIFY(!l.understood().contains(u"corrects"_s));
    l.key(Qt::Key_Return);
    QCOMPARE(l.events(), (QStringList{u"14:32 Pager fired"_s, u"14:35 we looked"_s}));
}

void TestCaptureLine::aTimeThatWasMadeTextStaysText()
{
    Line l(*m_look);
    l.words(u"14:32"_s);
    l.key(Qt::Key_Backspace);
    l.line(u" is the name of teh job"_s);
    QCOMPARE(l.event().text, u"14:32 is the name of teh job"_s);
    l.key(Qt::Key_Up);
    l.words(u"s"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.event().text, u"14:32 is the name of teh jobs"_s);
    QVERIFY(l.event().start.isEmpty());
}

void TestCaptureLine::aPastedListOfTimesIsShownBeforeItIsStored()
{
    Line l(*m_look);
    l.paste(u"- **14:32** Pager fired\n- **14:35** we looked\n- 14:40-14:55 failover drill\n- nobody was told"_s);
    auto *dialog = l.window.findChild<PasteDialog *>();
    QVERIFY(dialog);
    QVERIFY(l.notices.isEmpty());
    QVERIFY(l.review().events.isEmpty());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(l.events(), (QStringList{u"14:32 Pager fired"_s, u"14:35 we looked"_s, u"14:40 failover drill"_s, u"unknown nobody was told"_s}));
    QVERIFY(l.review().findings.isEmpty());
    QCOMPARE(l.edit->text(), QString());
    QVERIFY(l.desk.open->undo());
    QVERIFY(l.review().events.isEmpty());
}

void TestCaptureLine::oneEntryEachIsOneStep()
{
    Line l(*m_look);
    l.paste(u"the pager fired @night\n- no one saw it\n! add an alert @night"_s);
    QVERIFY(!l.window.findChild<PasteDialog *>());
    QCOMPARE(l.notices.size(), 1);
    l.notices.front().buttons.front().pressed();
    QCOMPARE(l.review().events.size(), 1);
    QCOMPARE(l.review().findings.size(), 1);
    QCOMPARE(l.review().actions.size(), 2); // one was there
    QCOMPARE(l.review().people.size(), 4);  // three were
    QCOMPARE(l.edit->text(), QString());
    QVERIFY(l.desk.open->undo());
    QVERIFY(l.review().events.isEmpty() && l.review().findings.isEmpty());
    QCOMPARE(l.review().actions.size(), 1);
    QCOMPARE(l.review().people.size(), 3);
}

void TestCaptureLine::eachPastedLineCanBeCorrected()
{
    Line l(*m_look);
    l.paste(u"14:32 oen\n+5m two"_s);
    l.notices.front().buttons.front().pressed();
    QCOMPARE(l.events(), (QStringList{u"14:32 oen"_s, u"14:37 two"_s}));
    l.key(Qt::Key_Up);
    l.words(u"!"_s);
    l.key(Qt::Key_Return);
    QCOMPARE(l.events(), (QStringList{u"14:32 oen"_s, u"14:37 two!"_s}));
}

void TestCaptureLine::theQuestionAboutPastedLinesGoesWithThem_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("stored as one") << int(Qt::Key_Return);
    QTest::newRow("taken out") << int(Qt::Key_Delete);
}

void TestCaptureLine::theQuestionAboutPastedLinesGoesWithThem()
{
    QFETCH(int, key);
    Line l(*m_look);
    QSignalSpy settled(l.capture, &CaptureLine::settled);
    l.paste(u"first thing\nsecond thing\nthird thing"_s);
    QCOMPARE(l.notices.size(), 1);
    QCOMPARE(settled.size(), 0);
    l.edit->selectAll();
    l.key(static_cast<Qt::Key>(key));
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.front().front().toString(), l.notices.front().what);
}

QTEST_MAIN(TestCaptureLine)
#include "tst_capture_line.moc"
