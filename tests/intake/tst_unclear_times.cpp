// Times as tired people write them: what is certain is read, what is not is kept as text and said in a warning.
#include "tests/intake/read_rows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::intake;

namespace {

const Event &eventAt(const Imported &read, int row)
{
    return *inOrder(read.review.events)[row];
}

bool warnsAnywhere(const Imported &read, QLatin1StringView words)
{
    return std::any_of(read.warnings.begin(), read.warnings.end(),
                       [&](const Warning &warning) { return warning.text.contains(words); });
}

} // namespace

class TstUnclearTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDotStandsForAColonBehindADate()
    {
        const auto read = readText(
            u"# Certificates\n\n- **Key events**\n  - First detected 2026-03-10 11:48\n"
            "  - Incident declared 2026-03-10 11.50\n  - Repaired 2026-03-10 11:56\n  - Resolved 2026-03-10 11.56\n"_s);
        QCOMPARE(rowsOf(read->review),
                 (QStringList{u"4\t2026-03-10T11:48:00Z\texact\tFirst detected"_s,
                              u"5\t2026-03-10T11:50:00Z\texact\tIncident declared"_s,
                              u"6\t2026-03-10T11:56:00Z\texact\tRepaired"_s,
                              u"7\t2026-03-10T11:56:00Z\texact\tResolved"_s}));
        QCOMPARE(instantOf(read->review.about().resolved), u"2026-03-10T11:56:00Z"_s);
        QCOMPARE(eventAt(*read, 1).start.typed, u"2026-03-10 11.50"_s);
        const auto only = readText(
            u"## Key events\n\n- Fault occurs 2026-03-10 09.40\n- Resolved 2026-03-10 11.56.\n"_s);
        QCOMPARE(instantOf(only->review.about().impactStart), u"2026-03-10T09:40:00Z"_s);
        QCOMPARE(instantOf(only->review.about().resolved), u"2026-03-10T11:56:00Z"_s);
    }

    void aDotStandsForAColonInTablesAndLists()
    {
        const auto table = readText(
            u"## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 2026-02-09 11.50 | f |\n| 2026-02-09 12.05-12.20 | g |\n"_s);
        QCOMPARE(rowsOf(table->review),
                 (QStringList{u"5\t2026-02-09T11:50:00Z\texact\tf"_s,
                              u"6\t2026-02-09T12:05:00Z\texact\tg"_s}));
        QCOMPARE(instantOf(eventAt(*table, 1).end), u"2026-02-09T12:20:00Z"_s);
        const auto list = readText(
            u"# Disk - 9 February 2026\n\n## Timeline (UTC)\n\n- 22.05: x\n- **22.15** - y\n- 23.40-23.55 | z\n"_s);
        QCOMPARE(rowsOf(list->review),
                 (QStringList{u"5\t2026-02-09T22:05:00Z\texact\tx"_s,
                              u"6\t2026-02-09T22:15:00Z\texact\ty"_s,
                              u"7\t2026-02-09T23:40:00Z\texact\tz"_s}));
    }

    void sizesVersionsAndDaysAreNoTimes()
    {
        const auto read = readText(
            u"## Timeline (UTC)\n\n- 2026-02-09 11:00 first\n- 1.50 GB were free\n- 2.10 was released\n"
            "- 2026-02-09 12.50 GB were free\n- 2026-02-09 2.10 went out\n- 2.11: the next one\n"_s);
        QCOMPARE(rowsOf(read->review),
                 (QStringList{u"3\t2026-02-09T11:00:00Z\texact\tfirst"_s,
                              u"4\t-\tunknown\t1.50 GB were free"_s,
                              u"5\t-\tunknown\t2.10 was released"_s,
                              u"6\t2026-02-09T00:00:00Z\tday\t12.50 GB were free"_s,
                              u"7\t2026-02-09T00:00:00Z\tday\t2.10 went out"_s,
                              u"8\t-\tunknown\t2.11: the next one"_s}));
        QVERIFY(!warns(*read, 4, "cannot be read"_L1));
        QVERIFY(!warns(*read, 6, "cannot be read"_L1));
        QVERIFY(warns(*read, 7, "cannot be read"_L1));
        QVERIFY(warns(*read, 8, "cannot be read"_L1));
        // 22.05 alone may be a day in May: without a time that is no day it is not read, and that is said.
        const auto days = readText(u"## Timeline (UTC)\n\n- 10.05: x\n- 11.05: y\n"_s);
        QCOMPARE(rowsOf(days->review),
                 (QStringList{u"3\t-\tunknown\t10.05: x"_s, u"4\t-\tunknown\t11.05: y"_s}));
        QVERIFY(warns(*days, 3, "cannot be read"_L1));
        QVERIFY(warns(*days, 4, "cannot be read"_L1));
        // A dotted time at the end of a key event without a day stays, too.
        const auto bare = readText(
            u"## Key events\n\n- Detected 2026-02-09 11:40\n- Incident declared 11.50\n"_s);
        QCOMPARE(rowsOf(bare->review)[1], u"4\t-\tunknown\tIncident declared 11.50"_s);
        QVERIFY(warns(*bare, 4, "cannot be read"_L1));
    }

    void anEndThatFitsNowhereIsLeftOpen()
    {
        const auto read = readText(
            u"## Timeline (UTC) 2026-05-09\n\n- 14:19: a fix\n- 14:20-2:00 we checked\n- 17:18: released\n"_s);
        const Event &checked = eventAt(*read, 1);
        QCOMPARE(instantOf(checked.start), u"2026-05-09T14:20:00Z"_s);
        QVERIFY(!checked.end.isPlaced());
        QCOMPARE(checked.end.typed, u"2:00"_s);
        QVERIFY(warns(*read, 4, "left open"_L1));
        QVERIFY(!warnsAnywhere(*read, "is read as ending on"_L1));
        const auto twelve =
            readText(u"## Timeline (UTC) 2026-05-09\n\n- 11:30-1:15 we checked\n"_s);
        QVERIFY(!eventAt(*twelve, 0).end.isPlaced());
        QVERIFY(warns(*twelve, 3, "left open"_L1));
        // A night is a night.
        const auto night = readText(
            u"## Timeline (UTC) 2026-05-09\n\n- 22:00-02:00 maintenance\n- 22:30: a first alert\n"_s);
        QCOMPARE(instantOf(eventAt(*night, 0).end), u"2026-05-10T02:00:00Z"_s);
        QVERIFY(warns(*night, 3, "is read as ending on"_L1));
    }

    void aTimeNobodyKnowsIsSaid()
    {
        const auto headings = readText(
            u"# Hub - 20 February 2026\n\n## Timeline (UTC)\n\n### 19:52\n\nGood.\n\n### 2X:XX (not sure exact time)\n\nBad.\n\n"
            "### 21:57\n\nGood.\n"_s);
        QCOMPARE(rowsOf(headings->review)[1], u"9-11\t-\tunknown\t2X:XX (not sure exact time)"_s);
        QVERIFY(warns(*headings, 9, "cannot be read"_L1));
        const auto table = readText(
            u"## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 2026-02-08 12:20 | a |\n| 2026-02-09 2X:XX | b |\n"
            "| 2026-02-?? ??:?? | c |\n"_s);
        QCOMPARE(rowsOf(table->review),
                 (QStringList{u"5\t2026-02-08T12:20:00Z\texact\ta"_s,
                              u"6\t2026-02-09T00:00:00Z\tday\t2X:XX: b"_s,
                              u"7\t-\tunknown\t2026-02-?? ??:??: c"_s}));
        QVERIFY(warns(*table, 6, "cannot be read"_L1));
        QVERIFY(warns(*table, 7, "cannot be read"_L1));
    }

    void aTimeThatMayBeOffIsAbout()
    {
        const auto read = readText(
            u"## Timeline\n\n- 2026-01-19 10:02:00 UTC ::::: one\n"
            "- 2026-01-19 12:00:00 UTC ::::: images are updated (time may be off by a few hours)\n"_s);
        const Event &event = eventAt(*read, 1);
        QCOMPARE(event.start.precision, Precision::About);
        QCOMPARE(instantOf(event.start), u"2026-01-19T12:00:00Z"_s);
        QCOMPARE(isoUtc(*event.start.latest), u"2026-01-19T15:00:00Z"_s);
        QVERIFY(warns(*read, 4, "may be off"_L1));
        QCOMPARE(eventAt(*read, 0).start.precision, Precision::Exact);
    }

    void aSlipOfTheHandStaysInTheTimeline()
    {
        const QString slip = u"22026-02-18 14:20"_s;
        for (const QString &text :
             {u"- **Key events**\n  - First detected %1\n  - Resolved 2026-02-18 15:00\n"_s,
              u"## Timeline\n\n- %1: seen\n\nThat was it.\n"_s, u"## Timeline\n\n%1: seen\n"_s,
              u"## Timeline\n\n2026-02-18 14:00: one\n%1: seen\n"_s,
              u"## Timeline\n\n| Time | What |\n|---|---|\n| %1 | seen |\n"_s}) {
            const auto read = readText(text.arg(slip));
            const auto events = inOrder(read->review.events);
            const auto it = std::find_if(events.begin(), events.end(), [&](const Event *event) {
                return event->text.contains(slip);
            });
            QVERIFY2(it != events.end(), qPrintable(text));
            QVERIFY((*it)->start.isEmpty());
            QVERIFY(warns(*read, (*it)->sourceLines.toInt(), "cannot be read"_L1));
        }
    }

    void aLongJumpIsSaid()
    {
        const auto read = readText(
            u"## Timeline (UTC)\n\n- 2026-01-04 10:00 one\n- 2025-01-04 10:20 two\n- 2026-01-04 10:40 three\n- 2026-09-04 one more\n"_s);
        QCOMPARE(rowsOf(read->review)[1], u"4\t2025-01-04T10:20:00Z\texact\ttwo"_s);
        QVERIFY(warns(*read, 4, "364 day"_L1));
        QVERIFY(warns(*read, 5, "365 day"_L1));
        QVERIFY(!warns(*read, 6, "day"_L1));
    }

    void aListOfDocumentsIsNoTimeline()
    {
        const auto read = readText(
            u"# Incident log\n\n- [Incident on 2026-08-04](incidents/2026-08-04)\n- [2026-04-15](incidents/2026-04-15)\n"
            "- [Incident on 2026-02-25](incidents/2026-02-25)\n"_s);
        QVERIFY(read->review.events.isEmpty());
        QCOMPARE(read->review.passages.size(), 1);
    }

    void anItemWithoutATimeStaysAmongItsSiblings()
    {
        const auto read = readText(
            u"# Pipeline\n\n- **Key events**\n  - First detected 2026-05-10 12:15\n  - Incident not declared\n"
            "  - Repaired 2026-05-10 16:48\n\n- **Time to repair**: 4h 33m\n"_s);
        QCOMPARE(rowsOf(read->review),
                 (QStringList{u"4\t2026-05-10T12:15:00Z\texact\tFirst detected"_s,
                              u"5\t-\tunknown\tIncident not declared"_s,
                              u"6\t2026-05-10T16:48:00Z\texact\tRepaired"_s}));
    }

    void textsOfEventsAreReadAsTheyShow()
    {
        const auto read = readText(
            u"## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 2026-12-10 19:00 | told R&amp;D <br>about `a&amp;b` |\n\n"
            "- 2026-12-10 20:00 **all is well**\n- 2026-12-10 21:00 **all** is **well**\n"_s);
        QCOMPARE(eventAt(*read, 0).text, u"told R&D\nabout `a&amp;b`"_s);
        QCOMPARE(eventAt(*read, 1).text, u"all is well"_s);
        QCOMPARE(eventAt(*read, 2).text, u"**all** is **well**"_s);
        QVERIFY(eventAt(*read, 0).typed.contains("R&amp;D"_L1));
    }

    void timesInTheTextBelowATimelineAreSaidOnce()
    {
        const auto read = readText(
            u"# Tokens\n\n## Timeline and response\n\nSomebody found\na token on September 5th and told us.\n\n"
            "Later, on September 15th at 14:30, all was well.\n"_s);
        QVERIFY(read->review.events.isEmpty());
        QVERIFY(warns(*read, 6, "Times in the text were not read"_L1));
        QVERIFY(!warns(*read, 8, "Times in the text were not read"_L1));
    }
};

QTEST_APPLESS_MAIN(TstUnclearTimes)
#include "tst_unclear_times.moc"
