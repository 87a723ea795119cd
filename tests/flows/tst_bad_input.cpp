// Times that cannot be, spans that end before they start, the ends of the calendar, ten thousand events at one instant, a text of a megabyte:
// through the real window, by keys. Nothing is lost, nothing freezes, and what cannot be is said.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/the_program.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAccessible>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aMoment = 60'000; // ms

bool isSaidSomewhere(const QString &words)
{
    for (const QWidget *widget : theWindow->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->property("text").toString().contains(words))
            return true;
    }
    return false;
}

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSpanThatEndsBeforeItStartsIsKeptAndAsked();
    void timesThatCannotBeAreKeptAsText();
    void theEndsOfTheCalendarAreWorkedWithAndNotLeft();
    void tenThousandEventsAtOneInstantAreListed();
    void aTextOfAMegabyteIsKeptWhole();

private:
    void start();
    void begin();
    QJsonArray saved();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_started;
    QString m_library;
};

void TestBadInput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"Bad.secondstory"_s);
}

void TestBadInput::cleanup()
{
    m_started.reset();
}

void TestBadInput::start()
{
    m_started = std::make_unique<StartedWindow>(m_library);
    theWindow = &m_started->window();
}

void TestBadInput::begin()
{
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Bad input"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_L, Qt::ControlModifier);
}

// The events in entry order, as the command line reads them from the closed file.
QJsonArray TestBadInput::saved()
{
    if (!QTest::qWaitFor([&] { return m_started->window().saveText() == u"Saved"_s; }, aMoment))
        qWarning("not saved");
    m_started.reset();
    return archiveOf(m_library, m_folder->filePath(u"archive.json"_s))[u"entities"_s][u"event"_s].toArray();
}

void TestBadInput::aSpanThatEndsBeforeItStartsIsKeptAndAsked()
{
    begin();
    line(u"2026-11-14 14:40 to 2026-11-14 14:37 Failover drill to the standby"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Return);
    QTRY_VERIFY(isSaidSomewhere(u"before"_s)); // asked in its form
    const QJsonArray events = saved();
    QCOMPARE(events.size(), 1);
    const auto minute = [&](const char *edge) {
        return events[0][QLatin1String(edge)][u"earliest"_s].toString().toLongLong() / 60'000'000 % (24 * 60);
    };
    QCOMPARE(minute("start"), 14 * 60 + 40);
    QCOMPARE(minute("end"), 14 * 60 + 37);
}

void TestBadInput::timesThatCannotBeAreKeptAsText()
{
    begin();
    const QStringList lines{u"2026-11-14 14:00 The first"_s, u"25:61 the clock stopped"_s, u"2026-02-30 14:00 no such day"_s,
                            u"14:75 no such minute"_s, u"99:99"_s};
    for (const QString &one : lines)
        line(one);
    const QJsonArray events = saved();
    QCOMPARE(events.size(), lines.size());
    for (int i = 1; i < events.size(); ++i) {
        // Every letter that was typed is in the event, in its time or its text, and the line itself stands with it.
        const QString all = events[i][u"start"_s][u"typed"_s].toString() + u' ' + events[i][u"text"_s].toString();
        for (const QString &word : lines[i].split(u' '))
            QVERIFY2(all.contains(word), qPrintable(all));
        QCOMPARE(events[i][u"typed"_s].toString(), lines[i]);
    }
}

void TestBadInput::theEndsOfTheCalendarAreWorkedWithAndNotLeft()
{
    begin();
    line(u"0000-01-01 00:30 The beginning"_s);
    line(u"9999-12-31 23:58 The end"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_F6); // the lanes: from far away to the second and back
    key(Qt::Key_0);
    for (int i = 0; i < 60; ++i)
        key(Qt::Key_Equal);
    for (int i = 0; i < 60; ++i)
        key(Qt::Key_Minus);
    key(Qt::Key_End);
    key(Qt::Key_F6);
    key(Qt::Key_End);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Right, Qt::ControlModifier); // 23:59, and no further
    QTRY_VERIFY(isSaidSomewhere(u"after the year 9999"_s));
    key(Qt::Key_Return); // its form reads its own line back
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    key(Qt::Key_Escape);
    const QJsonArray events = saved();
    QCOMPARE(events.size(), 2);
    // Counted by Python: the year 0 by the calendar's own rule, 9999 with datetime.
    QCOMPARE(events[0][u"start"_s][u"earliest"_s].toString(), u"-62167217400000000"_s);
    QCOMPARE(events[1][u"start"_s][u"earliest"_s].toString(), u"253402300740000000"_s);
}

void TestBadInput::tenThousandEventsAtOneInstantAreListed()
{
    QFile markdown(m_folder->filePath(u"storm.md"_s));
    QVERIFY(markdown.open(QIODevice::WriteOnly));
    markdown.write("# A storm of alerts\n\nDate: 2026-11-14\n\n## Timeline\n\n");
    for (int n = 0; n < 10'000; ++n)
        markdown.write("- 2026-11-14 14:32 UTC alert " + QByteArray::number(n) + " fires\n");
    markdown.close();
    run({u"import"_s, u"--library"_s, m_library, markdown.fileName()}, 1);
    start();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_3, Qt::ControlModifier);
    const QTableView *list = nullptr;
    for (const QTableView *view : theWindow->findChildren<QTableView *>()) {
        if (view->isVisible())
            list = view;
    }
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 10'000);
    key(Qt::Key_F6);
    QCOMPARE(focusName(), u"Timeline in lanes"_s);
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(QApplication::activePopupWidget()->accessibleName(), u"10000 events share this time"_s);
    key(Qt::Key_End);
    key(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    giveTheFocusBack();
    QCOMPARE(list->currentIndex().row(), 9'999);
    QCOMPARE(focusName(), u"Timeline in lanes"_s);
    // Open again, it begins where one was, and Escape changes nothing.
    key(Qt::Key_Return);
    if (QApplication::activePopupWidget())
        key(Qt::Key_Escape);
    giveTheFocusBack();
    QCOMPARE(list->currentIndex().row(), 9'999);
}

void TestBadInput::aTextOfAMegabyteIsKeptWhole()
{
    begin();
    line(u"2026-11-14 14:32 A log follows"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Return); // its form, in the text
    QString log;
    while (log.size() < 1'000'000)
        log += u"\n2026-11-14T14:32:07Z checkout-%1 answers slowly, queue at 40000"_s.arg(log.size());
    key(Qt::Key_End, Qt::ControlModifier);
    QApplication::clipboard()->setText(log);
    key(Qt::Key_V, Qt::ControlModifier);
    key(Qt::Key_3, Qt::ControlModifier); // the list paints its row, the lanes its label
    key(Qt::Key_F6);
    key(Qt::Key_Home);
    key(Qt::Key_Right, Qt::ControlModifier);
    const QJsonArray events = saved();
    QCOMPARE(events.size(), 1);
    QVERIFY(events[0][u"text"_s].toString() == u"A log follows"_s + log);
}

QTEST_MAIN(TestBadInput)
#include "tst_bad_input.moc"
