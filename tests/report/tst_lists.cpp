// The timeline and the actions as lists: what they hold, and what they keep from whom.
#include "app/report/lists.h"
#include "tests/report/checkout_review.h"
#include "tests/support/random_review.h"

#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

BuildOptions options(Audience audience = Audience::Inside, const char *zone = "Europe/Berlin")
{
    BuildOptions o;
    o.audience = audience;
    o.zone = QTimeZone(zone);
    o.now = 1'794'837'720 * microsPerSecond;
    return o;
}

QString cell(const Sheet &sheet, qsizetype row, const QString &title)
{
    const qsizetype column = sheet.titles.indexOf(title);
    return column < 0 ? u"no column "_s + title : sheet.rows.value(row).value(column);
}

QString all(const Sheet &sheet)
{
    QString text = sheet.titles.join(u'\n');
    for (const QStringList &row : sheet.rows)
        text += u'\n' + row.join(u'\n');
    return text;
}

QString all(const Calendar &calendar)
{
    QString text = calendar.title;
    for (const CalendarDay &day : calendar.days)
        text += u'\n' + day.title + u'\n' + day.text + u'\n' + day.link;
    return text;
}

Review empty()
{
    Review review;
    review.facts.add(Id(1, 2));
    return review;
}

// One event with that start, one action.
Review oneOfEach(const Moment &start)
{
    Review review = empty();
    review.events.add(Id(2, 1))->start = start;
    review.actions.add(Id(3, 1));
    return review;
}

Moment between(std::optional<Micros> earliest, std::optional<Micros> latest, Precision precision, const QString &typed)
{
    Moment moment;
    moment.earliest = earliest;
    moment.latest = latest;
    moment.precision = precision;
    moment.typed = typed;
    return moment;
}

constexpr Micros noon = 1'794'830'400 * microsPerSecond; // 2026-11-16T12:00:00Z

} // namespace

class TstLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsSaidInUtcInTheReadersZoneAndAsItWasTyped_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<QStringList>("cells"); // instant in UTC, in Berlin, how exact, earliest, latest, typed
        const QString utc = u"2026-11-16T12:00:00Z"_s;
        const QString there = u"2026-11-16T13:00:00+01:00"_s;
        QTest::newRow("exact") << Moment::exactly(noon, {}, 0, u"13:00"_s) << QStringList{utc, there, u"exact"_s, utc, utc, u"13:00"_s};
        QTest::newRow("to the microsecond") << Moment::exactly(noon + 250'001, {}, 0, u"=13:00"_s)
            << QStringList{u"2026-11-16T12:00:00.250001Z"_s, u"2026-11-16T13:00:00.250001+01:00"_s, u"exact"_s,
                           u"2026-11-16T12:00:00.250001Z"_s, u"2026-11-16T12:00:00.250001Z"_s, u"=13:00"_s};
        QTest::newRow("about") << between(noon - 5 * microsPerMinute, noon + 5 * microsPerMinute, Precision::About, u"~13:00"_s)
            << QStringList{utc, there, u"about"_s, u"2026-11-16T11:55:00Z"_s, u"2026-11-16T12:05:00Z"_s, u"~13:00"_s};
        QTest::newRow("before") << between({}, noon, Precision::Before, u"before 13:00"_s)
            << QStringList{utc, there, u"before"_s, QString(), utc, u"before 13:00"_s};
        QTest::newRow("after") << between(noon, {}, Precision::After, u"after 13:00"_s)
            << QStringList{utc, there, u"after"_s, utc, QString(), u"after 13:00"_s};
        QTest::newRow("hour") << between(noon, noon + microsPerHour - 1, Precision::Hour, u"13:??"_s)
            << QStringList{utc, there, u"that hour"_s, utc, u"2026-11-16T12:59:59.999999Z"_s, u"13:??"_s};
        QTest::newRow("one of several") << between(noon, noon + microsPerHour, Precision::Unknown, u"13:00 XST"_s)
            << QStringList{QString(), QString(), u"unclear"_s, utc, u"2026-11-16T13:00:00Z"_s, u"13:00 XST"_s};
        QTest::newRow("a day to be asked") << between({}, {}, Precision::Unknown, u"13:00"_s)
            << QStringList{QString(), QString(), u"unknown"_s, QString(), QString(), u"13:00"_s};
        QTest::newRow("nothing") << Moment() << QStringList(6, QString());
    }
    void aTimeIsSaidInUtcInTheReadersZoneAndAsItWasTyped()
    {
        QFETCH(Moment, moment);
        QFETCH(QStringList, cells);
        const Sheet sheet = timelineSheet(oneOfEach(moment), options());
        const QStringList titles{u"Time (UTC)"_s, u"Time (Europe/Berlin)"_s, u"Time: how exact"_s, u"Time: earliest (UTC)"_s,
                                 u"Time: latest (UTC)"_s, u"Time: as typed"_s};
        for (qsizetype i = 0; i < titles.size(); ++i)
            QCOMPARE(cell(sheet, 0, titles[i]), cells[i]);
    }

    void aZoneBehindUtcAndOneOfHalfHoursHaveTheirOffset()
    {
        const Review review = oneOfEach(Moment::exactly(noon));
        QCOMPARE(cell(timelineSheet(review, options(Audience::Inside, "America/St_Johns")), 0, u"Time (America/St_Johns)"_s),
                 u"2026-11-16T08:30:00-03:30"_s);
        // Where the reader's clock is UTC one column says it.
        const Sheet utc = timelineSheet(review, options(Audience::Inside, "UTC"));
        QCOMPARE(utc.titles.filter(u"Time ("_s), QStringList{u"Time (UTC)"_s});
        QCOMPARE(utc.rows.first().size(), utc.titles.size());
    }

    void eventsStandInTheOrderOfTheTimelineAndTellingsNameTheirRow()
    {
        Review review = empty();
        const auto add = [&](quint64 id, const Moment &at, const QString &text) -> Event & {
            Event &event = *review.events.add(Id(2, id));
            event.start = at;
            event.text = text;
            event.position = QString::number(id);
            return event;
        };
        add(1, Moment::exactly(noon), u"second"_s);
        add(2, {}, u"third, of unknown time"_s).versionOf = {Id(2, 3)};
        add(3, Moment::exactly(noon - 1), u"first"_s);
        const Sheet sheet = timelineSheet(review, options());
        QStringList texts;
        for (qsizetype i = 0; i < 3; ++i)
            texts += cell(sheet, i, u"No."_s) + u' ' + cell(sheet, i, u"What happened"_s);
        QCOMPARE(texts, QStringList({u"1 first"_s, u"2 second"_s, u"3 third, of unknown time"_s}));
        QCOMPARE(cell(sheet, 2, u"Another telling of No."_s), u"1"_s);
        QCOMPARE(cell(sheet, 0, u"Another telling of No."_s), QString());
    }

    void theActionsOfTheCheckoutStoryAreRows()
    {
        const Sheet sheet = actionsSheet(checkoutReview(), options());
        const Review review = checkoutReview();
        QCOMPARE(sheet.rows.size(), review.actions.size());
        qsizetype row = 0;
        for (const Action *action : inOrder(review.actions)) {
            QCOMPARE(cell(sheet, row, u"What"_s), action->text);
            QCOMPARE(cell(sheet, row, u"Due"_s), action->due.toString(Qt::ISODate));
            QCOMPARE(cell(sheet, row, u"Why it was declined"_s), action->declinedReason);
            QCOMPARE(cell(sheet, row, u"Would prevent a repeat"_s), action->preventsRepeat ? u"yes"_s : QString());
            ++row;
        }
    }

    // A field that is added tomorrow has to find its column.
    void everyFieldOfEventsAndActionsIsInItsSheet()
    {
        const Review review = markedReview(6);
        const QString timeline = all(timelineSheet(review, options()));
        const QString actions = all(actionsSheet(review, options()));
        for (const auto &[kind, text] : {std::pair(EntityKind::Event, timeline), std::pair(EntityKind::Action, actions)}) {
            const EntityType &type = entityType(kind);
            for (const Field &field : type.fields) {
                // The line an event was typed as is what became of it; how exact times are and who is who has tests of its own.
                const bool isWords = field.type == FieldType::Text || field.type == FieldType::Line || field.type == FieldType::Words;
                if (!isWords || field.uses.testFlag(Use::Internal) || qstrcmp(field.name, "marks") == 0)
                    continue;
                for (int n = 1; n <= 6; ++n)
                    QVERIFY2(text.contains(markerOf(type, field, n)), field.name);
            }
        }
        for (const char *field : {"start", "end", "known_at"})
            QVERIFY2(timeline.contains(markerOf(entityType(EntityKind::Event), *entityType(EntityKind::Event).field(field), 3)), field);
        for (const Action &action : review.actions) {
            for (const QDate day : {action.due, action.soakUntil, action.askHelpedOn})
                QVERIFY(actions.contains(day.toString(Qt::ISODate)));
        }
        for (const char *name : {"impact start", "detected", "acknowledged", "mitigated", "resolved"})
            QVERIFY2(timeline.contains(QLatin1String(name)), name);
    }

    void whoMayNotBeNamedIsARoleInAllLists()
    {
        Review review = empty();
        Person &hidden = *review.people.add(Id(4, 1));
        hidden.name = u"Kim Lee"_s;
        hidden.role = u"on-call engineer"_s;
        Person &open = *review.people.add(Id(4, 2));
        open.name = u"Alex Example"_s;
        open.role = u"database engineer"_s;
        open.mayBeNamed = true;
        const QString text = u"K&#105;m Lee and Alex Example asked **Kim** Lee, see kim.lee@host.example"_s;
        const QString line = u"Kim Lee and Alex Example asked Lee, Kim; see kim.lee@host.example"_s; // never read as Markdown
        Event &event = *review.events.add(Id(2, 1));
        event.text = event.knownThen = text;
        event.system = line;
        event.tags = {line};
        event.start.typed = u"when Kim Lee came"_s;
        event.people = event.knownBy = {{Id(4, 1)}, {Id(4, 2)}};
        event.toldBy = {Id(4, 1)};
        Action &action = *review.actions.add(Id(3, 1));
        action.text = action.doneWhen = action.declinedReason = action.helpedHow = text;
        action.tracker = u"https://host.example/kim.lee"_s;
        action.tags = {line};
        action.owner = {Id(4, 1)};
        action.due = action.askHelpedOn = QDate(2026, 12, 1);
        review.facts.find(Id(1, 2))->title = line;
        review.privateNotes.add(Id(5, 1))->text = u"PRIVATE-CANARY"_s;
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            const QString said = all(timelineSheet(review, options(audience))) + all(actionsSheet(review, options(audience)))
                + all(actionsCalendar(review, options(audience)));
            QVERIFY2(!said.contains(u"Kim"_s, Qt::CaseInsensitive) && !said.contains(u"Lee"_s), qPrintable(said));
            QVERIFY(said.contains(u"on-call engineer"_s));
            QVERIFY(!said.contains(u"PRIVATE-CANARY"_s));
            QCOMPARE(said.contains(u"Alex Example"_s), audience != Audience::Deidentified);
        }
    }

    void anAddressThatMarksCutGivesWay()
    {
        Review review = empty();
        review.events.add(Id(2, 1))->text = u"Restarted db-**eu**-3.shop.example"_s;
        review.actions.add(Id(3, 1))->doneWhen = u"[the board](https://board.shop.example/x) is *gree*n"_s;
        const QString said = all(timelineSheet(review, options(Audience::Deidentified))) + all(actionsSheet(review, options(Audience::Deidentified)));
        QVERIFY2(said.contains(u"Restarted host "_s), qPrintable(said));
        QVERIFY2(!said.contains(u"shop.example"_s) && !said.contains(u"db-"_s), qPrintable(said));
        QVERIFY2(said.contains(u"is green"_s), qPrintable(said));
        QCOMPARE(cell(timelineSheet(review, options()), 0, u"What happened"_s), u"Restarted db-**eu**-3.shop.example"_s);
    }

    void textsAreAsTheyWereTyped_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts = hostileTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%lld", qlonglong(i)) << texts[i];
        QTest::newRow("1 MB") << QString(1'000'000, u'x');
    }
    void textsAreAsTheyWereTyped()
    {
        QFETCH(QString, text);
        const Review review = filledReview(text, 2);
        const Sheet timeline = timelineSheet(review, options());
        const Sheet actions = actionsSheet(review, options());
        QCOMPARE(cell(timeline, 1, u"What happened"_s), text);
        QCOMPARE(cell(timeline, 1, u"What was known then"_s), text);
        QCOMPARE(cell(actions, 1, u"What"_s), text);
        QCOMPARE(cell(actions, 1, u"Done when"_s), text);
        for (const Sheet &sheet : {timeline, actions}) {
            for (const QStringList &row : sheet.rows)
                QCOMPARE(row.size(), sheet.titles.size());
            QCOMPARE(QSet<QString>(sheet.titles.begin(), sheet.titles.end()).size(), sheet.titles.size());
        }
    }

    void theCalendarHoldsWhatLiesAhead_data()
    {
        QTest::addColumn<ActionStatus>("status");
        QTest::addColumn<Helped>("helped");
        QTest::addColumn<bool>("due");
        QTest::addColumn<bool>("asked");
        for (const ActionStatus status : {ActionStatus::Idea, ActionStatus::Soaking, ActionStatus::Accepted, ActionStatus::InProgress})
            QTest::addRow("open %d", static_cast<int>(status)) << status << Helped::NotAsked << true << true;
        QTest::newRow("done") << ActionStatus::Done << Helped::NotAsked << false << true;
        QTest::newRow("done, and answered") << ActionStatus::Done << Helped::No << false << false;
        QTest::newRow("declined") << ActionStatus::Declined << Helped::NotAsked << false << false;
    }
    void theCalendarHoldsWhatLiesAhead()
    {
        QFETCH(ActionStatus, status);
        QFETCH(Helped, helped);
        QFETCH(bool, due);
        QFETCH(bool, asked);
        Review review = empty();
        Action &action = *review.actions.add(*Id::fromString(u"019a0000-0000-7000-8000-000000000001"));
        action.text = u"Add an **alert**\non queue depth"_s;
        action.status = status;
        action.helped = helped;
        action.due = QDate(2026, 12, 31);
        action.askHelpedOn = QDate(2027, 2, 28);
        action.tracker = u"https://tracker.example/a b"_s;
        const Calendar calendar = actionsCalendar(review, options());
        QStringList days;
        for (const CalendarDay &day : calendar.days)
            days += day.day.toString(Qt::ISODate) + u' ' + day.title;
        QStringList wanted;
        if (due)
            wanted += u"2026-12-31 Due: Add an alert on queue depth"_s;
        if (asked)
            wanted += u"2027-02-28 Did it help? Add an alert on queue depth"_s;
        QCOMPARE(days, wanted);
        // Version 5 of the action's id and the word, as Python's uuid.uuid5 makes it.
        if (due)
            QCOMPARE(calendar.days.first().uid, QUuid(u"e18038d3-9d0c-58ec-a71d-322009698137"_s));
        if (asked)
            QCOMPARE(calendar.days.last().uid, QUuid(u"f74f4a37-1f75-5ac2-b3c5-22237c7e84f2"_s));
        // A tracker that cannot be a link stays as text.
        if (due || asked) {
            QCOMPARE(calendar.days.first().link, QString());
            QVERIFY(calendar.days.first().text.contains(u"Tracker link: https://tracker.example/a b"_s));
        }
    }

    void anEmptyReviewHasEmptyLists()
    {
        QVERIFY(timelineSheet(empty(), options()).rows.isEmpty());
        QVERIFY(actionsSheet(empty(), options()).rows.isEmpty());
        const Calendar calendar = actionsCalendar(empty(), options());
        QVERIFY(calendar.days.isEmpty());
        QCOMPARE(calendar.title, u"Review without a title"_s);
    }

    void whatIsUnknownIsAnEmptyCell()
    {
        const Review review = oneOfEach({});
        const QStringList event = timelineSheet(review, options()).rows.first();
        const QStringList action = actionsSheet(review, options()).rows.first();
        QCOMPARE(event.count(QString()), event.size() - 3); // number, kind and origin are never unknown
        QCOMPARE(action.count(QString()), action.size() - 2); // number and state
        QVERIFY(actionsCalendar(review, options()).days.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstLists)
#include "tst_lists.moc"
