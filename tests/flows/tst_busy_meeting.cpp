// A meeting that types 120 events at ten words each, corrects, filters, changes many at once, splits, merges, pastes and takes 40 steps back:
// through the real window, by keys alone. What the timeline has to be in the end is worked out here, from the script and by rules of
// this file; it is read from the saved file by the command line.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/the_program.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aMoment = 10'000; // ms; longer than anything here takes
constexpr int many = 120;
constexpr int firstMinute = 8 * 60; // the first event, at 08:00 of the 14th
constexpr int apart = 6;            // minutes from one to the next

// ---- the script ----

const QStringList kinds{u"alert"_s, u"observation"_s, u"decision"_s, u"action"_s, u"communication"_s,
                        u"change"_s, u"escalation"_s, u"recovery"_s, u"note"_s};
const QStringList roles{u"on-call"_s, u"database"_s, u"support-lead"_s};
const QStringList vocabulary{u"checkout"_s, u"pages"_s,   u"answer"_s, u"slowly"_s, u"while"_s, u"workers"_s, u"wait"_s, u"behind"_s,
                             u"retries"_s,  u"from"_s,    u"mobile"_s, u"clients"_s, u"and"_s,  u"queues"_s,  u"grow"_s, u"again"_s,
                             u"until"_s,    u"replicas"_s, u"catch"_s};

// Ten words, differing from event to event.
QString wordsOf(int n)
{
    QStringList ten;
    for (int i = 0; i < 10; ++i)
        ten.append(vocabulary[(n * 7 + i * (1 + n % 5)) % vocabulary.size()]);
    return ten.join(u' ');
}

int minuteOf(int n)
{
    return firstMinute + apart * n;
}

QString clock(int minute, bool seconds = false)
{
    return u"%1:%2%3"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')).arg(seconds ? u":30"_s : QString());
}

// An event as the file has to hold it. Times are seconds of the 14th; -1: none.
struct Told {
    QString precision;
    int earliest = -1;
    int latest = -1;
    int end = -1;
    QString kind = u"note"_s;
    QStringList people;
    QStringList tags;
    QString text;

    QString line() const
    {
        const auto time = [](int second) {
            return second < 0 ? u"-"_s : u"%1:%2"_s.arg(clock(second / 60)).arg(second % 60, 2, 10, QLatin1Char('0'));
        };
        return QStringList{precision, time(earliest), time(latest), time(end), kind, u'@' + people.join(u",@"_s), u'#' + tags.join(u",#"_s), text}
            .join(u'|');
    }
};

struct Typed {
    QString before;     // what is typed of the line
    QString completed;  // a role that is finished from the proposals, at the end
    Told told;
};

// Each form of time in its turn; roles and tags now and then.
Typed script(int n)
{
    Typed typed;
    Told &told = typed.told;
    const int at = minuteOf(n) * 60;
    QString time;
    told.precision = u"exact"_s;
    told.earliest = told.latest = at;
    switch (n % 8) {
    case 0: time = n == 0 ? u"2026-11-14 "_s + clock(minuteOf(n)) : clock(minuteOf(n)); break;
    case 1: // five minutes after the one before
        time = u"+5m"_s;
        told.earliest = told.latest = minuteOf(n - 1) * 60 + 300;
        break;
    case 2:
        time = u'~' + clock(minuteOf(n));
        told.precision = u"about"_s;
        told.earliest = at - 300;
        told.latest = at + 300;
        break;
    case 3:
        time = clock(minuteOf(n)) + u'-' + clock(minuteOf(n) + 15);
        told.end = at + 15 * 60;
        break;
    case 4: // nobody knows
        told.precision.clear();
        told.earliest = told.latest = -1;
        break;
    case 5:
        time = u"before "_s + clock(minuteOf(n));
        told.precision = u"before"_s;
        told.earliest = -1;
        break;
    case 6:
        time = clock(minuteOf(n), true);
        told.earliest = told.latest = at + 30;
        break;
    case 7: {
        const int hour = minuteOf(n) / 60;
        time = u"%1:%2%3"_s.arg(hour > 12 ? hour - 12 : hour).arg(minuteOf(n) % 60, 2, 10, QLatin1Char('0')).arg(hour >= 12 ? u"pm"_s : u"am"_s);
        break;
    }
    }
    if (n == 60) { // at two o'clock sharp
        time = u"14:??"_s;
        told.precision = u"hour"_s;
        told.earliest = 14 * 3600;
        told.latest = 15 * 3600 - 1; // to its last second
    }
    told.text = wordsOf(n);
    typed.before = (time.isEmpty() ? QString() : time + u' ') + told.text;
    if (n % 5 != 4) {
        told.kind = kinds[n % 9];
        typed.before += u" #"_s + told.kind;
    }
    if (n % 10 == 3) {
        told.tags = {u"eu-west"_s};
        typed.before += u" #eu-west"_s;
    }
    if (n < roles.size()) { // named in full, once
        told.people = {roles[n]};
        typed.before += u" @"_s + roles[n];
    } else if (n % 4 == 0) {
        const QString role = roles[n / 4 % roles.size()];
        told.people = {role};
        typed.before += u" @"_s + role.left(2);
        typed.completed = role;
    }
    return typed;
}

// ---- keys, counted ----

int characters = 0; // of the lines themselves
int beyond = 0;     // every other key: Enter, arrows, commands

void press(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    ++beyond;
    // A list of proposals has the keys first, as from a keyboard.
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QTest::keyClick(popup, which, modifiers);
        giveTheFocusBack();
    } else {
        key(which, modifiers);
    }
}

void type(const QString &text)
{
    characters += static_cast<int>(text.size());
    words(text);
}

int secondOfDay(const QJsonValue &bound)
{
    const QString micros = bound.toString();
    if (micros.isEmpty())
        return -1;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(micros.toLongLong() / 1000, Qt::UTC);
    return static_cast<int>(QDateTime(QDate(2026, 11, 14), QTime(0, 0), Qt::UTC).secsTo(time));
}

} // namespace

class TestBusyMeeting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void aHundredAndTwentyEventsEndInExactlyTheirTimeline();

private:
    void typeAll();
    void changeThem();
    void takeFortyStepsBack();
    QStringList saved() const;
    static QStringList expected();

    QTemporaryDir m_folder;
    QString m_library = m_folder.filePath(u"Meeting.secondstory"_s);
};

void TestBusyMeeting::aHundredAndTwentyEventsEndInExactlyTheirTimeline()
{
    StartedWindow start(m_library);
    theWindow = &start.window();
    press(Qt::Key_N, Qt::ControlModifier);
    type(u"A busy meeting"_s);
    press(Qt::Key_Return);
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusName(), u"Capture line"_s);
    typeAll();
    const int typing = beyond;
    changeThem();
    const int changing = beyond;
    qInfo("typing: %.2f keys beyond the text for each of %d events (%d characters of text)", double(typing) / many, many, characters);
    qInfo("with correcting, filtering, bulk edits, split, merge, duplicate, delete and paste: %.2f", double(changing) / many);
    QVERIFY2(changing <= 2 * many, qPrintable(QString::number(changing)));
    takeFortyStepsBack();

    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!start.window().isVisible());
    const QStringList is = saved();
    const QStringList shouldBe = expected();
    for (qsizetype i = 0; i < std::min(is.size(), shouldBe.size()); ++i)
        QCOMPARE(is[i], shouldBe[i]);
    QCOMPARE(is.size(), shouldBe.size());
}

void TestBusyMeeting::typeAll()
{
    for (int n = 0; n < many; ++n) {
        const Typed typed = script(n);
        type(typed.before);
        if (!typed.completed.isEmpty()) {
            press(Qt::Key_Down);
            press(Qt::Key_Tab);
        }
        press(Qt::Key_Return);
        if (n == 20) { // said again, better: taken back, fetched, finished
            press(Qt::Key_Z, Qt::ControlModifier);
            press(Qt::Key_L, Qt::ControlModifier);
            press(Qt::Key_Up);
            type(u" indeed"_s);
            press(Qt::Key_Return);
        }
    }
}

// Rows of the list are in the order of time: 0, 1, 2, 3, 4 (unknown, behind 3), 5, …
void TestBusyMeeting::changeThem()
{
    press(Qt::Key_Escape);
    press(Qt::Key_Home);
    press(Qt::Key_Return, Qt::ControlModifier); // the text of 0, in the list
    press(Qt::Key_End);
    type(u" for everyone"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Right, Qt::ControlModifier); // 1: a minute later
    press(Qt::Key_Down);
    press(Qt::Key_Return); // 2: its form, to be split behind its fourth word
    press(Qt::Key_Home);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Escape); // to the list, on the second part
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier); // 6 and 7 become one
    press(Qt::Key_M, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier); // 8 twice
    press(Qt::Key_Down);
    press(Qt::Key_Delete); // 9 goes
    press(Qt::Key_T, Qt::ControlModifier);
    type(u"escalation"_s);
    press(Qt::Key_Down);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_B, Qt::ControlModifier); // all of them, at once
    QTRY_VERIFY(QApplication::activeModalWidget());
    press(Qt::Key_Tab);
    type(u"paged"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    giveTheFocusBack();
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QApplication::clipboard()->setText(u"Time\tWhat happened\n20:10\tQueues are empty\n20:15\tAll hosts answer\n20:20\tThe page is closed\n"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    giveTheFocusBack();
}

// 32 slips and the eight changes before them are taken back; then the eight are done again.
void TestBusyMeeting::takeFortyStepsBack()
{
    key(Qt::Key_Escape);
    key(Qt::Key_End);
    for (int i = 0; i < 32; ++i)
        key(Qt::Key_Right, Qt::ControlModifier);
    for (int i = 0; i < 40; ++i)
        key(Qt::Key_Z, Qt::ControlModifier);
    for (int i = 0; i < 8; ++i)
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
}

// In entry order.
QStringList TestBusyMeeting::expected()
{
    QList<Told> all;
    for (int n = 0; n < many; ++n) {
        Told told = script(n).told;
        switch (n) {
        case 0: told.text += u" for everyone"_s; break;
        case 1:
            told.earliest += 60;
            told.latest += 60;
            break;
        case 20: told.text += u" indeed"_s; break;
        default: break;
        }
        if (told.kind == u"escalation"_s)
            told.tags.append(u"paged"_s);
        if (n == 2) {
            Told second = told;
            const QStringList ten = told.text.split(u' ');
            told.text = ten.mid(0, 4).join(u' ');
            second.text = ten.mid(4).join(u' ');
            all.append(told);
            all.append(second);
        } else if (n == 7) {
            Told &six = all.back();
            six.text += u"\n\n%1\n\nAlso at %2."_s.arg(told.text, clock(told.earliest / 60));
        } else if (n == 8) {
            all.append(told);
            all.append(told);
        } else if (n != 9) {
            all.append(told);
        }
    }
    for (const auto &[minute, text] : {std::pair{20 * 60 + 10, u"Queues are empty"_s}, {20 * 60 + 15, u"All hosts answer"_s},
                                       {20 * 60 + 20, u"The page is closed"_s}}) {
        Told told;
        told.precision = u"exact"_s;
        told.earliest = told.latest = minute * 60;
        told.text = text;
        all.append(told);
    }
    QStringList lines;
    for (const Told &told : std::as_const(all))
        lines.append(told.line());
    return lines;
}

QStringList TestBusyMeeting::saved() const
{
    const QJsonObject entities = archiveOf(m_library, m_folder.filePath(u"archive.json"_s))[u"entities"_s].toObject();
    QHash<QString, QString> roleOf;
    for (const QJsonValue &person : entities[u"person"_s].toArray())
        roleOf.insert(person[u"id"_s].toString(), person[u"role"_s].toString());
    QList<std::pair<QString, QString>> lines; // by position
    for (const QJsonValue &event : entities[u"event"_s].toArray()) {
        Told told;
        told.precision = event[u"start"_s][u"precision"_s].toString();
        told.earliest = secondOfDay(event[u"start"_s][u"earliest"_s]);
        told.latest = secondOfDay(event[u"start"_s][u"latest"_s]);
        told.end = secondOfDay(event[u"end"_s][u"earliest"_s]);
        told.kind = event[u"kind"_s].toString(u"note"_s);
        for (const QJsonValue &id : event[u"people"_s].toArray())
            told.people.append(roleOf.value(id.toString()));
        for (const QJsonValue &tag : event[u"tags"_s].toArray())
            told.tags.append(tag.toString());
        told.text = event[u"text"_s].toString();
        lines.append({event[u"position"_s].toString(), told.line()});
    }
    std::sort(lines.begin(), lines.end());
    QStringList all;
    for (const auto &[position, line] : std::as_const(lines))
        all.append(line);
    return all;
}

QTEST_MAIN(TestBusyMeeting)
#include "tst_busy_meeting.moc"
