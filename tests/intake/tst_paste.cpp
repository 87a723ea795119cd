// What people paste, beside what a person read in it: rows, times and authors.
#include "app/intake/paste.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "tests/intake/intake_fixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::intake;

namespace {

// A file of tests/intake/paste: what was known before, then "time | author | text" per row, "⏎" for a line end.
struct Expected {
    QString kind;
    PasteInput input;
    QStringList rows;
};

QString folder()
{
    return QStringLiteral(STORY_SOURCE_DIR "/tests/intake/paste/");
}

Expected readExpected(const QString &name)
{
    Expected expected;
    expected.input.now = support::FixedClock().now();
    expected.input.zone = QTimeZone::utc();
    const QString text = QString::fromUtf8(bytesOf(folder() + name + u".expected"_s));
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const qsizetype ruler = lines.indexOf(u"---"_s);
    for (const QString &line : lines.first(ruler)) {
        const QString value = line.section(u": "_s, 1);
        if (line.startsWith("kind"_L1))
            expected.kind = value;
        else if (line.startsWith("day"_L1))
            expected.input.day = QDate::fromString(value, Qt::ISODate);
        else if (line.startsWith("zone"_L1))
            expected.input.zone = zoneOrUtc(value);
    }
    expected.rows = lines.mid(ruler + 1);
    if (QFile::exists(folder() + name + u".html"_s))
        expected.input.html = QString::fromUtf8(bytesOf(folder() + name + u".html"_s));
    else
        expected.input.text = QString::fromUtf8(bytesOf(folder() + name + u".txt"_s));
    return expected;
}

QString kindOf(const PasteReading &reading)
{
    static const QHash<PasteKind, QString> names{{PasteKind::Lines, u"lines"_s}, {PasteKind::List, u"list"_s},
                                                 {PasteKind::Log, u"log"_s},     {PasteKind::Chat, u"chat"_s},
                                                 {PasteKind::Table, u"table"_s}};
    return (names.value(reading.kind) + u' ' + reading.copiedFrom).trimmed();
}

QString instantText(const Moment &moment)
{
    if (!moment.isPlaced() || moment.precision == Precision::Unknown)
        return moment.isEmpty() ? QString() : u"?"_s;
    return isoUtc(*moment.sortKey());
}

QString rowText(const PasteRow &row)
{
    QString time = instantText(row.start);
    if (!row.end.isEmpty())
        time += u".."_s + instantText(row.end);
    return (time.isEmpty() ? u"-"_s : time) + u" | "_s + row.who + u" | "_s + QString(row.text).replace(u'\n', u'⏎');
}

QString squeezed(const QString &line)
{
    return line.simplified();
}

// Words of a reading: what would be stored, and the names of its columns.
WordCounts wordsOf(const PasteReading &reading, bool withSources)
{
    WordCounts words;
    for (const PasteColumn &column : reading.columns)
        addWords(column.name, words);
    for (const PasteRow &row : reading.rows) {
        if (withSources) {
            addWords(row.source, words);
            continue;
        }
        for (const QString &part : {row.text, row.who, row.system, row.start.typed, row.end.typed})
            addWords(part, words);
        for (const QString &link : row.links)
            addWords(link, words);
    }
    return words;
}

PasteReading pasted(const QString &text, const PasteChoices &choices = {}, std::optional<QDate> day = {})
{
    PasteInput input;
    input.text = text;
    input.day = day;
    input.zone = QTimeZone::utc();
    input.now = support::FixedClock().now();
    return readPaste(input, choices);
}

} // namespace

class TstPaste : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsTimesAndAuthorsAreAsAPersonReadThem_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(folder()).entryList({u"*.expected"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 25);
        for (const QString &file : files) {
            const QString name = file.chopped(9);
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void rowsTimesAndAuthorsAreAsAPersonReadThem()
    {
        QFETCH(QString, name);
        const Expected expected = readExpected(name);
        const PasteReading reading = readPaste(expected.input);
        QCOMPARE(kindOf(reading), expected.kind);
        int right = 0;
        for (qsizetype i = 0; i < std::max(reading.rows.size(), expected.rows.size()); ++i) {
            const QString is = i < reading.rows.size() ? squeezed(rowText(reading.rows[i])) : u"(missing)"_s;
            const QString should = squeezed(expected.rows.value(i));
            right += is == should ? 1 : 0;
            if (is != should)
                qInfo().noquote() << "  is" << is << "\n  not" << should;
        }
        const auto all = static_cast<int>(std::max(reading.rows.size(), expected.rows.size()));
        qInfo("%s: %d of %d rows right", qPrintable(name), right, all);
        m_right += right;
        m_all += all;
        QVERIFY2(right * 2 >= all, "most rows of each are right");
    }

    void atLeastNinetyFiveOfAHundredRowsAreRightOverAll()
    {
        qInfo("%d of %d rows right over all", m_right, m_all);
        QVERIFY(m_all > 100);
        QVERIFY(m_right * 100 >= m_all * 95);
    }

    void everyWordIsKept_data() { rowsTimesAndAuthorsAreAsAPersonReadThem_data(); }
    void everyWordIsKept()
    {
        QFETCH(QString, name);
        const Expected expected = readExpected(name);
        if (!expected.input.html.isEmpty())
            return; // its words stand among tags
        const PasteReading reading = readPaste(expected.input);
        WordCounts given;
        addWords(expected.input.text, given);
        const WordCounts kept = wordsOf(reading, true);
        for (auto it = given.cbegin(); it != given.cend(); ++it)
            QVERIFY2(kept.value(it.key()) >= it.value(), qPrintable(it.key()));
    }

    void whatIsNotUnderstoodStaysTextWhereItStood()
    {
        const PasteReading reading = pasted(u"Time\tEvent\tWho\n2026-11-14 14:32\tpager fired\ton-call\nsome day\tnobody knows\t\n"_s);
        QCOMPARE(reading.rows.size(), 2);
        QCOMPARE(reading.rows[1].text, u"some day: nobody knows"_s);
        QVERIFY(!reading.rows[1].question.isEmpty());
        QVERIFY(reading.rows[1].start.isEmpty());
    }

    void dayAndMonthAreAskedForWhereNothingTells()
    {
        const QString text = u"05/11/2026 14:32 pager fired\n06/11/2026 14:35 replica behind\n"_s;
        PasteReading reading = pasted(text);
        QVERIFY(reading.hangsOnOrder);
        QVERIFY(!toldInstant(reading.rows[0].start));
        QVERIFY(!reading.rows[0].question.isEmpty());
        PasteChoices choices;
        choices.order = DateOrder::MonthFirst;
        reading = pasted(text, choices);
        QVERIFY(!reading.hangsOnOrder);
        QCOMPARE(isoUtc(*reading.rows[0].start.earliest), u"2026-05-11T14:32:00Z"_s);
        choices.order = DateOrder::DayFirst;
        reading = pasted(text, choices);
        QCOMPARE(isoUtc(*reading.rows[0].start.earliest), u"2026-11-05T14:32:00Z"_s);
    }

    void aDayIsAskedForAndPlacesAllTimes()
    {
        const QString text = u"23:50 deploy\n00:10 errors\n"_s;
        PasteReading reading = pasted(text);
        QVERIFY(reading.hangsOnDay && reading.hangsOnZone);
        QVERIFY(reading.rows[0].start.isDayOpen());
        PasteChoices choices;
        choices.day = QDate(2026, 11, 14);
        choices.zone = zoneOrUtc(u"Europe/Berlin"_s);
        reading = pasted(text, choices);
        QCOMPARE(isoUtc(*reading.rows[0].start.earliest), u"2026-11-14T22:50:00Z"_s);
        QCOMPARE(isoUtc(*reading.rows[1].start.earliest), u"2026-11-14T23:10:00Z"_s);
    }

    void theMeaningOfAColumnCanBeChanged()
    {
        const QString text = u"Time;What;Area\n2026-11-14 14:32;pager fired;checkout\n2026-11-14 14:35;lag;db\n"_s;
        PasteReading reading = pasted(text);
        QCOMPARE(reading.rows[0].text, u"pager fired\n\nArea: checkout"_s);
        PasteChoices choices;
        for (const PasteColumn &column : reading.columns)
            choices.columns.append(column.meaning);
        choices.columns[2] = Column::System;
        reading = pasted(text, choices);
        QCOMPARE(reading.rows[0].text, u"pager fired"_s);
        QCOMPARE(reading.rows[0].system, u"checkout"_s);
        choices.columns[2] = Column::Who;
        QCOMPARE(pasted(text, choices).rows[1].who, u"db"_s);
    }

    void plainProseIsNothingButLines()
    {
        const PasteReading reading = pasted(u"The dashboard stayed green.\nNobody could see the lag.\nWe met at 14:32 in the room.\n"_s);
        QVERIFY(!reading.isRecognised());
        QCOMPARE(reading.rows.size(), 3);
        QVERIFY(!reading.hangsOnDay);
    }

    void aClockInTheNightThatCameTwiceIsAsked()
    {
        PasteChoices choices;
        choices.zone = zoneOrUtc(u"Europe/Berlin"_s);
        const PasteReading reading = pasted(u"2026-10-25 02:30 deploy\n2026-10-25 05:30 errors\n"_s, choices);
        QVERIFY(!toldInstant(reading.rows[0].start));
        QVERIFY(reading.rows[0].question.contains("twice"_L1));
        QVERIFY(reading.rows[1].question.isEmpty());
    }

    void chosenRowsBecomeEventsAndPeopleInOneEdit()
    {
        support::FixedClock clock;
        IdSource ids(clock);
        Review review;
        review.facts.add(ids.next());
        Person *known = review.people.add(ids.next());
        known->role = u"on-call"_s;
        known->position = u"V"_s;
        const Id knownId = known->id;

        PasteChoices choices;
        choices.leftOut = {1};
        const PasteReading reading = pasted(u"[14:32] Oncall: pager fired\n[14:33] database: noise\n[14:35] database: lag\n[14:36] Database: still\n"_s,
                                            choices, QDate(2026, 11, 14));
        QCOMPARE(reading.chosen(), 3);
        const Edit edit = keepPaste(reading, review, ids);
        QCOMPARE(edit.what, u"Add 3 events"_s);
        QVERIFY(apply(review, edit));
        QCOMPARE(review.people.size(), 2);
        const auto events = inTimelineOrder(review.events);
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[0]->text, u"pager fired"_s);
        QCOMPARE(events[0]->typed, u"[14:32] Oncall: pager fired"_s);
        QCOMPARE(events[0]->origin, Origin::Chat);
        QCOMPARE(events[0]->people.front().id, knownId);
        QCOMPARE(events[1]->people, events[2]->people);
        QCOMPARE(review.people.find(events[1]->people.front())->role, u"database"_s);
        QVERIFY(events[0]->position < events[1]->position);
        QVERIFY(apply(review, inverse(edit)));
        QVERIFY(review.events.isEmpty());
        QCOMPARE(review.people.size(), 1);
    }

    void whoSignsAChatByANameHasANameAndNoRole()
    {
        support::FixedClock clock;
        IdSource ids(clock);
        Review review;
        review.facts.add(ids.next());
        const PasteReading reading = pasted(u"[14:32] Jane Doester: pager fired\n[14:33] PagerDuty: acknowledged\n[14:34] jane.doester: yes\n"
                                            "[14:35] Incident Bot: opened a channel\n"_s, {}, QDate(2026, 11, 14));
        QVERIFY(apply(review, keepPaste(reading, review, ids)));
        QStringList people;
        for (const Person *person : inOrder(review.people))
            people += person->name + u" / "_s + person->role;
        QCOMPARE(people, QStringList({u"Jane Doester / "_s, u" / PagerDuty"_s, u"jane.doester / "_s, u" / Incident Bot"_s}));
    }

    void linksOfATableBecomeEvidence()
    {
        support::FixedClock clock;
        IdSource ids(clock);
        Review review;
        review.facts.add(ids.next());
        const PasteReading reading = pasted(u"Time\tEvent\tLink\n2026-11-14 14:32\tpager\thttps://example.org/1\n2026-11-14 14:33\tlag\tjavascript:alert(1)\n"_s);
        QVERIFY(apply(review, keepPaste(reading, review, ids)));
        QCOMPARE(review.evidence.size(), 1);
        QCOMPARE(review.evidence.begin()->url, u"https://example.org/1"_s);
        QVERIFY(inTimelineOrder(review.events)[1]->text.contains("javascript:alert(1)"_L1));
    }

private:
    int m_right = 0;
    int m_all = 0;
};

QTEST_APPLESS_MAIN(TstPaste)
#include "tst_paste.moc"
