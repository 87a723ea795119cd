// An agenda is chosen and run by keys: start, five minutes more, on, back, pause, and the program started again in the middle.
#include "tests/support/by_keys.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/started_window.h"
#include "tests/support/the_program.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractButton>
#include <QClipboard>
#include <QDesktopServices>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

using namespace story;
using namespace story::support;

namespace {

constexpr int aMoment = 5'000; // ms; longer than anything here takes

const QAbstractButton *chip()
{
    for (const QAbstractButton *button : theWindow->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->accessibleName().startsWith("Clock, "_L1))
            return button;
    }
    return nullptr;
}

QString clockText()
{
    return chip() ? chip()->text() : QString();
}

QString clockSpoken()
{
    return chip() ? chip()->accessibleName() : QString();
}

QString noticed()
{
    for (const QWidget *bar : theWindow->findChildren<QWidget *>()) {
        if (bar->inherits("story::NoticeBar") && bar->isVisible())
            return bar->accessibleName();
    }
    return {};
}

// Each part of the agenda as its list shows it.
QStringList agenda()
{
    QStringList parts;
    for (const QTableView *table : theWindow->findChildren<QTableView *>()) {
        if (table->accessibleName() != "Agenda"_L1)
            continue;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells.append(table->model()->index(row, column).data().toString());
            parts.append(cells.join(u'|'));
        }
    }
    return parts;
}

// Goes from one thing to the one before it until it is the button with those words.
void focusButton(const QString &text)
{
    for (int i = 0; i < 100; ++i) {
        const auto *button = qobject_cast<const QAbstractButton *>(QApplication::focusWidget());
        if (button && button->text() == text)
            return;
        key(Qt::Key_Backtab, Qt::ShiftModifier);
    }
    QFAIL(qPrintable(u"no key leads to "_s + text));
}

qint64 numberIn(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : qint64(value.toDouble());
}

// Each part of the agenda as the archive of the only review has it: "timeline|09:03:20|09:18:30|480", and "runs" where it does.
QStringList partsOf(const QString &library, const QString &archive)
{
    QStringList parts;
    for (const QJsonValue &part : archiveOf(library, archive)[u"entities"_s][u"agenda_item"_s].toArray()) {
        const auto clock = [&part](const QString &field) {
            const qint64 micros = numberIn(part[field]);
            return micros == 0 ? u"-"_s : QDateTime::fromMSecsSinceEpoch(micros / 1000, Qt::UTC).toString(u"HH:mm:ss"_s);
        };
        QStringList words{part[u"phase"_s].toString(), clock(u"started_at"_s), clock(u"ended_at"_s), QString::number(numberIn(part[u"spent_seconds"_s]))};
        if (numberIn(part[u"running_since"_s]) != 0)
            words.append(u"runs"_s);
        parts.append(words.join(u'|'));
    }
    return parts;
}

void makeReview()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    QTRY_VERIFY(!clockText().isEmpty());
}

// An open menu has the keys.
void menuKey(Qt::Key which)
{
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), which);
    giveTheFocusBack();
}

void chooseThirtyMinutes()
{
    key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    menuKey(Qt::Key_Down);
    menuKey(Qt::Key_Return);
    QTRY_VERIFY(noticed().startsWith(u"Use the agenda “Quick review, 30 minutes”"_s));
    focusButton(u"Use it"_s);
    key(Qt::Key_Space);
}

// The fourth part of Prepare.
void showReady()
{
    key(Qt::Key_1, Qt::ControlModifier);
    focusButton(u"Facts"_s);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Right);
    key(Qt::Key_1, Qt::ControlModifier);
}

const QStringList thirtyMinutes{u"Prepare||"_s, u"Premises|Opening and premises|3"_s, u"Timeline||15"_s, u"Explore|What we learn|5"_s,
                                u"Actions|Ideas from the parking lot|5"_s, u"Publish|Close|2"_s};

} // namespace

// Stands where the mail program of the desktop is.
class MailProgram : public QObject {
    Q_OBJECT
public:
    MailProgram() { QDesktopServices::setUrlHandler(u"mailto"_s, this, "take"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(u"mailto"_s); }
    QUrl taken;

public Q_SLOTS:
    void take(const QUrl &url) { taken = url; }
};

class TestAgendaAndClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_agenda_is_chosen_after_asking_and_undo_brings_the_old_one_back();
    void the_clock_runs_through_a_meeting_and_a_restart();
    void the_end_is_said_in_the_time_of_the_room_and_kept_times_with_their_zone();
    void what_is_left_of_the_whole_is_seen_where_there_is_room();
    void a_clock_that_jumps_is_said_and_counted_only_when_asked();
    void closing_the_review_stops_the_clock();
    void the_invitation_is_copied_as_text_and_as_markdown();
    void the_invitation_is_handed_to_the_mail_program();
    void a_part_with_a_very_long_name_leaves_room_in_the_header();
    void what_is_not_ready_leads_to_its_field();
    void our_opening_words_are_there_to_be_changed();

private:
    QTemporaryDir m_folder;
};

void TestAgendaAndClock::an_agenda_is_chosen_after_asking_and_undo_brings_the_old_one_back()
{
    StartedWindow start(m_folder.filePath(u"Agenda.secondstory"_s));
    theWindow = &start.window();
    makeReview();
    const QStringList before = agenda();
    QCOMPARE(before.size(), 6);
    chooseThirtyMinutes();
    QCOMPARE(agenda(), thirtyMinutes);
    QCOMPARE(page(), u"Prepare"_s);
    QCOMPARE(focusName(), u"Agenda"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(agenda(), before);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(agenda(), thirtyMinutes);

    // A part is moved and renamed where it stands.
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(agenda().mid(1, 2), QStringList({u"Timeline||15"_s, u"Premises|Opening and premises|3"_s}));
    key(Qt::Key_Return);
    QCOMPARE(focusName(), u"Called"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    words(u"Welcome"_s);
    key(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(agenda().value(2), u"Premises|Welcome|3"_s);
}

void TestAgendaAndClock::the_clock_runs_through_a_meeting_and_a_restart()
{
    const QString library = m_folder.filePath(u"Meeting.secondstory"_s);
    Micros now = 0;
    {
        StartedWindow start(library);
        theWindow = &start.window();
        makeReview();
        chooseThirtyMinutes();
        QCOMPARE(clockText(), u"Opening and premises 0:00 of 3:00"_s);
        QCOMPARE(clockSpoken(), u"Clock, stopped: Opening and premises, 0 of 3 minutes, 0 of 30 minutes in all"_s);

        key(Qt::Key_F7);
        start.clock().advance(100 * microsPerSecond);
        QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Opening and premises 1:40 of 3:00"_s, aMoment);
        QCOMPARE(clockSpoken(), u"Clock, running: Opening and premises, 1 of 3 minutes, 1 of 30 minutes in all"_s);
        start.clock().advance(40 * microsPerSecond);
        QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Opening and premises 2:20 of 3:00 · 1 min left"_s, aMoment);
        start.clock().advance(60 * microsPerSecond);
        QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Opening and premises 3:20 of 3:00 · time is up"_s, aMoment);
        key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(clockText(), u"Opening and premises 3:20 of 8:00"_s);

        // On: its page comes along. A page that is only visited changes nothing.
        key(Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(page(), u"Timeline"_s);
        start.clock().advance(5 * microsPerMinute);
        QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Timeline 5:00 of 15:00"_s, aMoment);
        key(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(page(), u"Actions"_s);
        QCOMPARE(clockText(), u"Timeline 5:00 of 15:00"_s);

        // Back, and on again: what was counted stays.
        key(Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(page(), u"Premises"_s);
        QCOMPARE(clockText(), u"Opening and premises 3:20 of 8:00"_s);
        start.clock().advance(10 * microsPerSecond);
        key(Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(clockText(), u"Timeline 5:00 of 15:00"_s);
        QCOMPARE(page(), u"Timeline"_s);

        key(Qt::Key_F7);
        start.clock().advance(7 * microsPerMinute);
        key(Qt::Key_F7);
        QCOMPARE(clockText(), u"Timeline 5:00 of 15:00"_s);
        start.clock().advance(1 * microsPerMinute);
        key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!start.window().isVisible());
        now = start.clock().now();
    }
    StartedWindow again(library, now + 2 * microsPerMinute);
    theWindow = &again.window();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    // Five minutes, one before the program ended, two until it was there again.
    QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Timeline 8:00 of 15:00"_s, aMoment);
    QVERIFY(clockSpoken().startsWith("Clock, running"_L1));
    key(Qt::Key_F7);
    QTRY_COMPARE_WITH_TIMEOUT(again.window().saveText(), u"Saved"_s, aMoment);

    // The real times, as the archive has them; the clock of these tests begins at 09:00:00.
    const QStringList kept = partsOf(library, m_folder.filePath(u"archive.json"_s));
    QVERIFY2(kept.contains(u"premises|09:00:00|09:08:30|210"_s), qPrintable(kept.join(u'\n')));
    QVERIFY2(kept.contains(u"timeline|09:03:20|09:18:30|480"_s), qPrintable(kept.join(u'\n')));
    QVERIFY2(kept.contains(u"explore|-|-|0"_s), qPrintable(kept.join(u'\n')));
}

void TestAgendaAndClock::the_end_is_said_in_the_time_of_the_room_and_kept_times_with_their_zone()
{
    StartedWindow start(m_folder.filePath(u"Elsewhere.secondstory"_s));
    theWindow = &start.window();
    makeReview(); // its zone is UTC, where this computer is
    chooseThirtyMinutes();
    key(Qt::Key_F7);
    QVERIFY2(chip()->toolTip().contains("ends at about 09:30"_L1), qPrintable(chip()->toolTip()));
    const auto says = [&start](const QString &text) { return wordsOnScreen(start.window()).join(u'\n').contains(text); };
    QVERIFY(says(u"begun at 09:00"_s));
    QVERIFY(!says(u"begun at 09:00 ("_s));

    // The computer goes on a journey.
    const QByteArray home = qgetenv("TZ");
    qputenv("TZ", "Asia/Kolkata");
    key(Qt::Key_F7);
    key(Qt::Key_F7);
    const QString tip = chip()->toolTip();
    const bool isSaid = says(u"begun at 09:00 (UTC)"_s);
    qputenv("TZ", home);
    QVERIFY2(tip.contains("ends at about 15:00"_L1), qPrintable(tip));
    QVERIFY(isSaid);
}

void TestAgendaAndClock::what_is_left_of_the_whole_is_seen_where_there_is_room()
{
    StartedWindow start(m_folder.filePath(u"Left.secondstory"_s));
    theWindow = &start.window();
    start.window().resize(1280, 800);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency while the cache was cold"_s);
    QTRY_VERIFY(!clockText().isEmpty());
    chooseThirtyMinutes();
    QTRY_COMPARE(chip()->property("left").toString(), u"30 min left in all"_s);
    const auto isSeen = [&start] { return wordsOnScreen(start.window()).join(u'\n').contains(u"left in all"_s); };
    QTRY_VERIFY(isSeen());
    key(Qt::Key_F7);
    start.clock().advance(100 * microsPerSecond);
    QTRY_COMPARE_WITH_TIMEOUT(chip()->property("left").toString(), u"29 min left in all"_s, aMoment);
    QCOMPARE(clockText(), u"Opening and premises 1:40 of 3:00"_s); // which stands before it, whole
    // It goes first where the title needs the room.
    start.window().resize(start.window().minimumSize());
    QTRY_VERIFY(!isSeen());
    QVERIFY(chip()->width() > 0);
    start.window().resize(1280, 800);
    QTRY_VERIFY(isSeen());
    start.clock().advance(32 * microsPerMinute);
    QTRY_COMPARE_WITH_TIMEOUT(chip()->property("left").toString(), u"3 min over in all"_s, aMoment);
}

void TestAgendaAndClock::a_clock_that_jumps_is_said_and_counted_only_when_asked()
{
    StartedWindow start(m_folder.filePath(u"Jump.secondstory"_s));
    theWindow = &start.window();
    makeReview();
    chooseThirtyMinutes();
    key(Qt::Key_F7, Qt::ControlModifier);
    key(Qt::Key_F7);
    start.clock().advance(5 * microsPerMinute);
    QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Timeline 5:00 of 15:00"_s, aMoment);

    start.clock().sleep(12 * microsPerMinute);
    QTRY_VERIFY_WITH_TIMEOUT(noticed().contains("slept"_L1), aMoment);
    QVERIFY2(noticed().contains("12 min"_L1), qPrintable(noticed()));
    QCOMPARE(clockText(), u"Timeline 5:00 of 15:00"_s);
    focusButton(u"Count them"_s);
    key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Timeline 17:00 of 15:00 · 2 min over"_s, aMoment);

    // Somebody sets the computer an hour back: nothing is lost and nothing runs backwards.
    start.clock().sleep(-microsPerHour);
    QTRY_VERIFY_WITH_TIMEOUT(noticed().contains("set back"_L1), aMoment);
    start.clock().advance(1 * microsPerMinute);
    QTRY_COMPARE_WITH_TIMEOUT(clockText(), u"Timeline 18:00 of 15:00 · 3 min over"_s, aMoment);
}

void TestAgendaAndClock::closing_the_review_stops_the_clock()
{
    StartedWindow start(m_folder.filePath(u"Close.secondstory"_s));
    theWindow = &start.window();
    makeReview();
    key(Qt::Key_F7);
    const auto close = [] {
        key(Qt::Key_K, Qt::ControlModifier);
        line(u"close the review"_s);
    };
    // A measure is missing: it stays open, and the clock goes on.
    close();
    QTRY_VERIFY(!noticed().isEmpty());
    QVERIFY2(clockSpoken().startsWith("Clock, running"_L1), qPrintable(clockSpoken()));

    // The sample has all it needs.
    key(Qt::Key_K, Qt::ControlModifier);
    line(u"open the sample"_s);
    QTRY_VERIFY(focusName() == u"Reviews"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(clockSpoken().startsWith("Clock, stopped"_L1));
    key(Qt::Key_F7);
    QVERIFY(clockSpoken().startsWith("Clock, running"_L1));
    close();
    QTRY_VERIFY2(clockText().isEmpty(), qPrintable(noticed()));
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    const QString library = m_folder.filePath(u"state/sample/Sample.secondstory"_s);
    const QJsonObject listed = QJsonDocument::fromJson(run({u"list"_s, u"--library"_s, library, u"--json"_s})).object();
    QCOMPARE(listed[u"state"_s].toString(), u"closed"_s);
    for (const QString &part : partsOf(library, m_folder.filePath(u"closed.json"_s)))
        QVERIFY2(!part.endsWith("|runs"_L1), qPrintable(part));
}

void TestAgendaAndClock::the_invitation_is_copied_as_text_and_as_markdown()
{
    StartedWindow start(m_folder.filePath(u"Invitation.secondstory"_s));
    theWindow = &start.window();
    makeReview();
    chooseThirtyMinutes();
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const QString plain = QApplication::clipboard()->text();
    QVERIFY2(plain.contains("Opening and premises: 3 minutes"_L1), qPrintable(plain));
    QVERIFY(!plain.contains("## "_L1));
    key(Qt::Key_K, Qt::ControlModifier);
    line(u"copy the invitation as markdown"_s);
    QTRY_VERIFY(QApplication::clipboard()->text().contains("## "_L1));
}

void TestAgendaAndClock::the_invitation_is_handed_to_the_mail_program()
{
    MailProgram program;
    StartedWindow start(m_folder.filePath(u"Mail.secondstory"_s));
    theWindow = &start.window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Retries & <b>queues</b>, 100 % of them?"_s);
    QTRY_VERIFY(!clockText().isEmpty());
    chooseThirtyMinutes();
    key(Qt::Key_K, Qt::ControlModifier);
    line(u"invite by mail"_s);
    QTRY_VERIFY(!program.taken.isEmpty());
    const QUrlQuery query(program.taken);
    QCOMPARE(query.queryItems().size(), 2); // what stands in the title makes no further field
    QVERIFY(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded).contains(u"Retries & <b>queues</b>, 100 % of them?"_s));
    const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY2(body.contains(u"Opening and premises: 3 minutes\r\n"_s), qPrintable(body));
}

void TestAgendaAndClock::a_part_with_a_very_long_name_leaves_room_in_the_header()
{
    StartedWindow start(m_folder.filePath(u"Long.secondstory"_s));
    theWindow = &start.window();
    start.window().resize(start.window().minimumSize());
    makeReview();
    chooseThirtyMinutes();
    key(Qt::Key_Home);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_A, Qt::ControlModifier);
    QApplication::clipboard()->setText(QString(u"افتتاح very long "_s).repeated(12));
    key(Qt::Key_V, Qt::ControlModifier);
    key(Qt::Key_F7);
    QTRY_VERIFY(clockText().contains(u"…"_s) && clockText().endsWith(" 0:00 of 3:00"_L1));
    QVERIFY(clockText().size() <= 40);
    QVERIFY(chip()->width() < start.window().width() / 2);
}

void TestAgendaAndClock::what_is_not_ready_leads_to_its_field()
{
    StartedWindow start(m_folder.filePath(u"Ready.secondstory"_s));
    theWindow = &start.window();
    makeReview();
    showReady();
    QVERIFY2(focusName().contains("Ask somebody who was not in the incident"_L1), qPrintable(focusName()));
    key(Qt::Key_Space); // shows where people are made
    const auto *made = qobject_cast<const QAbstractButton *>(QApplication::focusWidget());
    QVERIFY(made && made->text().contains("person"_L1));
}

void TestAgendaAndClock::our_opening_words_are_there_to_be_changed()
{
    StartedWindow start(m_folder.filePath(u"Opening.secondstory"_s));
    theWindow = &start.window();
    makeReview();
    showReady();
    focusButton(u"Use our words"_s);
    key(Qt::Key_Space);
    QCOMPARE(focusName(), u"Opening words"_s);
    const auto *words = qobject_cast<const QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(words);
    QVERIFY2(words->toPlainText().startsWith("Thank you for coming."_L1), qPrintable(words->toPlainText()));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(words->toPlainText().isEmpty());
}

QTEST_MAIN(TestAgendaAndClock)
#include "tst_agenda_and_clock.moc"
