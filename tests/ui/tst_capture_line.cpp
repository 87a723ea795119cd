// The capture line by keys: proposals that never stand in the way, addresses that become evidence, and times that are asked about.
#include "app/model/moment_text.h"
#include "tests/ui/desk_bench.h"
#include "ui/panels/capture_line.h"

#include <QAbstractItemView>
#include <QApplication>
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
    void manyPastedLinesAskOnce();

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

QTEST_MAIN(TestCaptureLine)
#include "tst_capture_line.moc"
