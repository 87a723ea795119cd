// What a person reads in a document of each style is what the intake reads. The tables beside the fixtures were written by hand
// from the documents, before they were compared: source lines, instant, precision, beginning of the text.
#include "tests/intake/read_rows.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::intake;

namespace {

const QString fixtures = QStringLiteral(STORY_SOURCE_DIR "/tests/intake/fixtures/");

const Event *eventSaying(const Review &review, QLatin1StringView words)
{
    for (const Event &event : review.events) {
        if (event.text.contains(words))
            return &event;
    }
    return nullptr;
}

QStringList textsOf(const auto &table)
{
    QStringList texts;
    for (const auto *row : inOrder(table))
        texts.append(row->text);
    return texts;
}

Imported fixture(const QString &name)
{
    auto read = readBytes(bytesOf(fixtures + name), name);
    return read ? std::move(*read) : Imported();
}

} // namespace

class TstMarkdownIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStyleOfTimelineIsReadAsAPersonReadsIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("otherLineEnds");
        const QStringList names =
            QDir(fixtures).entryList({u"*.md"_s, u"*.mediawiki"_s, u"*.rst"_s}, QDir::Files);
        for (const QString &name : names) {
            QTest::newRow(qPrintable(name)) << name << false;
            QTest::newRow(qPrintable(name + u" with CRLF"_s)) << name << true;
        }
    }
    void eachStyleOfTimelineIsReadAsAPersonReadsIt()
    {
        QFETCH(QString, name);
        QFETCH(bool, otherLineEnds);
        QByteArray bytes = bytesOf(fixtures + name);
        if (otherLineEnds)
            bytes.replace("\n", "\r\n");
        const auto read = readBytes(bytes, name);
        QVERIFY(read);
        const QString table = fixtures + name.section(u'.', 0, 0) + u".expected"_s;
        QVERIFY(QFile::exists(table));
        const QStringList expected =
            QString::fromUtf8(bytesOf(table)).split(u'\n', Qt::SkipEmptyParts);
        const QStringList rows = rowsOf(read->review);
        for (qsizetype i = 0; i < std::min(rows.size(), expected.size()); ++i)
            QVERIFY2(rows[i].startsWith(expected[i]),
                     qPrintable(u"expected %1\n     got %2"_s.arg(expected[i], rows[i])));
        QCOMPARE(rows.size(), expected.size());
    }

    void rangesHaveAnEnd()
    {
        const Imported read = fixture(u"day-first.md"_s);
        const Event *tested = eventSaying(read.review, "A first fix"_L1);
        QVERIFY(tested);
        QCOMPARE(instantOf(tested->end), u"2026-11-05T03:30:00Z"_s);
        QCOMPARE(tested->end.typed, u"04:30"_s);
        QVERIFY(tested->text.contains(
            "scan 77 still running after 31 h"_L1)); // the code in the middle of the list
        const Event *review = eventSaying(read.review, "in review"_L1);
        QCOMPARE(instantOf(review->end), u"2026-11-12T23:00:00Z"_s);
        QCOMPARE(review->end.precision, Precision::Day);
        const Event *deployment = eventSaying(read.review, "Deployment"_L1);
        QCOMPARE(instantOf(deployment->end), u"2026-11-14T23:20:00Z"_s);
        QVERIFY(warns(read, 16, "ending on Sun 15 Nov 2026"_L1));
    }

    void whatWasConcludedIsSaid()
    {
        QVERIFY(warns(fixture(u"brackets.md"_s), 15, "Sun 31 May 2026"_L1));
        QVERIFY(warns(fixture(u"numbered.md"_s), 7, "Thu 5 Feb 2026"_L1));
        QVERIFY(warns(fixture(u"no-day.md"_s), 5, "no day"_L1));
        QVERIFY(warns(fixture(u"no-day.md"_s), 0, "no time zone"_L1));
        QVERIFY(warns(fixture(u"day-first.md"_s), 9, "Clocks in London"_L1));
        QVERIFY(warns(fixture(u"bold-handles.md"_s), 18, "24:XX"_L1));
        QVERIFY(warns(fixture(u"table-utc.md"_s), 17, "cannot be read"_L1));
        QVERIFY(warns(fixture(u"key-events.md"_s), 10, "cannot be read"_L1));
    }

    void theDayFromFarAwayIsSaid()
    {
        const QString list = u"## Timeline\n\n- 14:02 UTC one\n"_s;
        const auto fromText = readText(u"On 14 November 2026 all was slow.\n\n"_s + list);
        QCOMPARE(instantOf(fromText->review.events.begin()->start), u"2026-11-14T14:02:00Z"_s);
        QVERIFY(warns(*fromText, 5, "from the text above"_L1));
        const auto fromName = readText(list, u"2026-11-13-slow.md"_s);
        QCOMPARE(instantOf(fromName->review.events.begin()->start), u"2026-11-13T14:02:00Z"_s);
        QVERIFY(warns(*fromName, 3, "the name of the file"_L1));
        const auto fromFront = readText(u"---\ndate: 2026-11-12\n---\n\n"_s + list);
        QCOMPARE(instantOf(fromFront->review.events.begin()->start), u"2026-11-12T14:02:00Z"_s);
        QVERIFY(warns(*fromFront, 7, "at the top of the file"_L1));
    }

    void theZoneFromFarAwayIsSaid()
    {
        const QString text = u"**Start:** 3 Mar 2026 14:00 CET\n\n## Timeline\n\n- 2026-03-03 14:10 one\n"_s;
        const auto read = readText(text);
        QCOMPARE(instantOf(read->review.events.begin()->start), u"2026-03-03T13:10:00Z"_s);
        QVERIFY(warns(*read, 0, "No time zone stands with the timeline"_L1));
        // Two zones are no answer.
        const auto two = readText(u"It was 14:00 CET, and 13:00 UTC.\n\n"_s + text);
        QCOMPARE(instantOf(two->review.events.begin()->start), u"2026-03-03T14:10:00Z"_s);
        QVERIFY(warns(*two, 0, "The document names no time zone"_L1));
    }

    void boldLabelsAreHeadings()
    {
        const Imported read = fixture(u"labelled.md"_s);
        QCOMPARE(read.review.about().impact,
                 u"An estimated 4,000 searches were answered late."_s);
        QCOMPARE(read.review.about().detection,
                 u"The latency alert paged the on-call engineer."_s);
        QCOMPARE(textsOf(read.review.factors),
                 QStringList{u"A new word list and a small cache."_s});
        QCOMPARE(read.review.actions.size(), 1);
        QCOMPARE(read.review.actions.begin()->status, ActionStatus::Done);
        QVERIFY(read.review.actions.begin()->preventsRepeat);
        QCOMPARE(read.review.about().zone, u"+02:00"_s);
    }

    void noTimeIsInvented()
    {
        // A clock without a day, a day without a year, an ambiguous date, an ambiguous zone, a time that the clock skipped.
        const auto read = readText(
            u"## Timeline\n\n- 14:02 one\n- Nov 14 two\n- 05/06/2026 10:00 UTC three\n- 2026-05-06 10:00 CST four\n"
            "- 2026-03-29 02:30 Europe/Berlin five\n- later six\n"_s,
            u"a.md"_s);
        QVERIFY(read);
        const QStringList rows = rowsOf(read->review);
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[0], u"3\topen\tunknown\tone"_s);
        QVERIFY(rows[2].contains("unclear"_L1));
        QVERIFY(rows[3].contains("unclear"_L1));
        QVERIFY(rows[4].contains("unclear"_L1));
        QCOMPARE(rows[5], u"8\t-\tunknown\tlater six"_s);
        const Event *three = eventSaying(read->review, "three"_L1);
        QCOMPARE(isoUtc(*three->start.earliest), u"2026-05-06T10:00:00Z"_s);
        QCOMPARE(isoUtc(*three->start.latest), u"2026-06-05T10:00:00Z"_s);
    }

    void aClockThatCountsToTwelveGoesOnIntoTheAfternoon()
    {
        const auto read = readText(
            u"# Leak - March 20, 2026\n\n## Timeline (UTC)\n\n- 11:16 one\n- 12:16 two\n- 1:52 three\n- 3:31 four\n"_s);
        QCOMPARE(rowsOf(read->review)[2], u"7\t2026-03-20T13:52:00Z\texact\tthree"_s);
        QCOMPARE(rowsOf(read->review)[3], u"8\t2026-03-20T15:31:00Z\texact\tfour"_s);
        QVERIFY(warns(*read, 7, "afternoon"_L1));
    }

    void aDayForAllHoldsBesideDaysOfTheirOwn()
    {
        const auto read = readText(
            u"## Timeline\n\nUnless otherwise noted all events happened on 2026-10-21, and all times are in UTC.\n\n"
            "- **2026-10-20 00:55: builds fail**\n- 01:38: pager fired\n"_s);
        QCOMPARE(rowsOf(read->review),
                 (QStringList{u"5\t2026-10-20T00:55:00Z\texact\tbuilds fail"_s,
                              u"6\t2026-10-21T01:38:00Z\texact\tpager fired"_s}));
    }

    void personsAndLinksOfATableAreKept()
    {
        const Imported read = fixture(u"table-columns.md"_s);
        const Event *first = eventSaying(read.review, "First report"_L1);
        QCOMPARE(first->people.size(), 1);
        const Person *person = read.review.people.find(first->people.first());
        QCOMPARE(person->name, u"on-call"_s);
        QVERIFY(!person->mayBeNamed);
        QVERIFY(person->role.isEmpty());
        QCOMPARE(read.review.people.size(), 2);
        QCOMPARE(read.review.evidence.size(), 1);
        QCOMPARE(read.review.evidence.begin()->url, u"https://graphs.example.org/d/7"_s);
        QCOMPARE(read.review.evidence.begin()->event.id, first->id);
        QCOMPARE(first->start.zone, u"America/Los_Angeles"_s);
        QCOMPARE(first->start.typed, u"Sat Oct 31 23:33"_s);
    }

    void frontMatterTellsTitleSeverityServicesAndTags()
    {
        const ReviewFacts facts = fixture(u"bold-handles.md"_s).review.about();
        QCOMPARE(facts.title, u"Degraded service: media cache"_s);
        QCOMPARE(facts.severity, Severity::Sev3);
        QCOMPARE(facts.services, QStringList{u"media proxy"_s});
        QCOMPARE(facts.tags, (QStringList{u"media"_s, u"cache"_s}));
        const auto toml = readText(
            u"+++\ntitle = \"Index \\\"late\\\"\"\ntags = [\"index\", 'git']\n+++\n\nText.\n"_s);
        QCOMPARE(toml->review.about().title, u"Index \"late\""_s);
        QCOMPARE(toml->review.about().tags, (QStringList{u"index"_s, u"git"_s}));
    }

    void incidentTimesComeFromKeyEventsAndFromLabels()
    {
        const Imported read = fixture(u"key-events.md"_s);
        const ReviewFacts &facts = read.review.about();
        QCOMPARE(instantOf(facts.impactStart), u"2026-02-18T14:13:00Z"_s);
        QCOMPARE(instantOf(facts.mitigated), u"2026-02-18T14:50:00Z"_s);
        QCOMPARE(instantOf(facts.resolved), u"2026-02-18T14:59:00Z"_s);
        QVERIFY(facts.detected.isEmpty()); // that time cannot be read
        QCOMPARE(eventSaying(read.review, "Fault occurs"_L1)->marks,
                 QStringList{u"impact_start"_s});
        QCOMPARE(facts.detection, u"A probe said that the dashboard was down."_s);
        QVERIFY(facts.impact.contains("away for everyone"_L1)
                && facts.impact.contains("no figures were stored"_L1));

        const auto labels = readText(
            u"# Shop down\n\nSeverity: SEV-2\nStart time: 2026-11-14 14:02 UTC\n**Resolved**: 2026-11-14 14:28 UTC\n"_s);
        QCOMPARE(labels->review.about().severity, Severity::Sev2);
        QCOMPARE(instantOf(labels->review.about().impactStart), u"2026-11-14T14:02:00Z"_s);
        QCOMPARE(instantOf(labels->review.about().resolved), u"2026-11-14T14:28:00Z"_s);
        const auto front = readText(
            u"---\nstart_time: 2026-04-09T14:16:00Z\nend_time: 2026-04-09T14:27:00Z\n---\n\nText.\n"_s);
        QCOMPARE(instantOf(front->review.about().impactStart), u"2026-04-09T14:16:00Z"_s);
        QCOMPARE(instantOf(front->review.about().resolved), u"2026-04-09T14:27:00Z"_s);
    }

    void severityIsTakenOnlyWhereItIsClear()
    {
        const auto severity = [](const QString &text) {
            return readText(text)->review.about().severity;
        };
        QCOMPARE(severity(u"# SEV1: shop down\n"_s), Severity::Sev1);
        QCOMPARE(severity(u"# Shop\n\n**Severity:** P3\n"_s), Severity::Sev3);
        QCOMPARE(severity(u"# Shop\n\nSeverity: 4\n"_s), Severity::Sev4);
        QCOMPARE(severity(u"# Shop\n\nSeverity: high\n"_s), Severity::NotSaid);
        QCOMPARE(severity(u"# Shop\n\nThis was nearly a SEV1.\n"_s), Severity::NotSaid);
    }

    void partsOfTheReviewComeFromTheirHeadings()
    {
        const auto read = readText(uR"(# Shop down

## Summary

Checkouts failed for 26 minutes.

They work again.

## Customer impact

- 1,200 checkouts

## How was it detected?

A pager.

## Contributing factors

The following came together:

- a small cache
  - 64 MB
- a silent alert

## Lessons learnt

### What went well

1. quick answer

### What went wrong

For example,

- no alert on evictions

### Where we got lucky

It was Saturday.

### What could be improved

- tests

## Lessons

A full cache looks like a slow one.

Limits want alerts.

## Open questions

- Why was the alert silent?

## Background

The shop is old.
)"_s);
        const Review &review = read->review;
        QCOMPARE(review.about().title, u"Shop down"_s);
        QCOMPARE(review.about().summary, u"Checkouts failed for 26 minutes.\n\nThey work again."_s);
        QCOMPARE(review.about().impact, u"- 1,200 checkouts"_s);
        QCOMPARE(review.about().detection, u"A pager."_s);
        QCOMPARE(textsOf(review.factors),
                 (QStringList{u"a small cache\n\n- 64 MB"_s, u"a silent alert"_s}));
        QCOMPARE(textsOf(review.findings),
                 (QStringList{u"quick answer"_s, u"no alert on evictions"_s, u"It was Saturday."_s,
                              u"tests"_s}));
        QList<Goal> goals;
        for (const Finding *finding : inOrder(review.findings))
            goals.append(finding->goal);
        QCOMPARE(goals, (QList<Goal>{Goal::Right, Goal::Wrong, Goal::Luck, Goal::Differently}));
        QCOMPARE(textsOf(review.lessons),
                 (QStringList{u"A full cache looks like a slow one."_s, u"Limits want alerts."_s}));
        QCOMPARE(textsOf(review.questions), QStringList{u"Why was the alert silent?"_s});
        const auto passages = inOrder(review.passages);
        const auto background =
            std::find_if(passages.begin(), passages.end(), [](const Passage *passage) {
                return passage->heading == "Background"_L1;
            });
        QVERIFY(background != passages.end());
        QCOMPARE((*background)->text, u"The shop is old."_s);
        QCOMPARE((*background)->firstLine, 57);
        QCOMPARE((*background)->source.id, review.sources.begin()->id);
    }

    void actionItemsComeFromListsBoxesAndTables()
    {
        const auto read = readText(uR"(## Action items

- [done] deploy the mapping
- [tester] Try a staging environment
- [x] [bug 12](https://tracker.example.org/show_bug.cgi?id=12) Remove unused drains
- [ ] Review limits `@cache-team`
  - with figures
- [#2226]: Add logging (in progress)

[#2226]: https://tracker.example.org/shop/issues/2226

## Follow-ups

| Action Item | Type | Who | Priority | Bug # | Due Date | Status |
|---|---|---|---|---|---|---|
| Write a runbook | Process | on-call | P1 | https://tracker.example.org/browse/SHOP-7 | 2026-12-01 | open |
| Add an alert | Prevent | on-call | low | | soon | done |
|  |  |  |  |  |  |  |
)"_s);
        const auto actions = inOrder(read->review.actions);
        QCOMPARE(actions.size(), 7);
        const auto owner = [&](int i) {
            const Person *person = read->review.people.find(actions[i]->owner);
            return person ? person->name : QString();
        };
        QCOMPARE(actions[0]->status, ActionStatus::Done);
        QVERIFY(owner(0).isEmpty());
        QCOMPARE(owner(1), u"tester"_s);
        QCOMPARE(actions[1]->text, u"[tester] Try a staging environment"_s);
        QCOMPARE(actions[1]->status, ActionStatus::Idea);
        QCOMPARE(actions[2]->status, ActionStatus::Done);
        QCOMPARE(actions[2]->tracker, u"https://tracker.example.org/show_bug.cgi?id=12"_s);
        QCOMPARE(owner(3), u"cache-team"_s);
        QCOMPARE(actions[3]->text, u"Review limits `@cache-team`\n\n- with figures"_s);
        QCOMPARE(actions[4]->tracker, u"https://tracker.example.org/shop/issues/2226"_s);
        QCOMPARE(actions[4]->status, ActionStatus::InProgress);
        QVERIFY(actions[5]->text.startsWith("Write a runbook"_L1));
        QCOMPARE(owner(5), u"on-call"_s);
        QCOMPARE(actions[5]->due, QDate(2026, 12, 1));
        QCOMPARE(actions[5]->priority, Priority::High);
        QCOMPARE(actions[5]->tracker, u"https://tracker.example.org/browse/SHOP-7"_s);
        QCOMPARE(actions[6]->status, ActionStatus::Done);
        QCOMPARE(actions[6]->priority, Priority::Low);
        QVERIFY(actions[6]->preventsRepeat);
        QVERIFY(!actions[6]->due.isValid());
        QVERIFY(actions[6]->text.contains("Due Date: soon"_L1));
        QCOMPARE(actions[5]->owner, actions[6]->owner); // one person
    }

    void ownersAndDaysStandInTheTextOfAnAction()
    {
        const auto read = readText(uR"(## Action items

- Add a limit (owner: platform, due 2026-04-05)
- Rotate the keys @secops by 2026-04-10
- Write a test (due: 12 May 2026)
- Ask what is due to whom by Friday
)"_s);
        const auto actions = inOrder(read->review.actions);
        QCOMPARE(actions.size(), 4);
        const auto owner = [&](int i) {
            const Person *person = read->review.people.find(actions[i]->owner);
            return person ? person->name : QString();
        };
        QCOMPARE(owner(0), u"platform"_s);
        QCOMPARE(actions[0]->due, QDate(2026, 4, 5));
        QCOMPARE(owner(1), u"secops"_s);
        QCOMPARE(actions[1]->due, QDate(2026, 4, 10));
        QCOMPARE(actions[2]->due, QDate(2026, 5, 12));
        QVERIFY(!actions[3]->due.isValid());
    }

    void aWikiPageHasItsTitleAboveAndDoneInBold()
    {
        const auto read = readText(uR"(<pre>
  Number: 7
  Title: Fork of the Test Chain Post-Mortem
  Status: Deployed
</pre>

==What went right==
* It was seen quickly.

==Action items==

===Immediately===

'''Done''': Release a version with these rules:
# Limit the size of a block
# Limit the number of locks

===Alerts===

'''Done''': Review who has the keys.

Idea of the on-call: run two versions.
)"_s,
                                   u"fork-7.mediawiki"_s);
        QCOMPARE(read->review.about().title, u"Fork of the Test Chain Post-Mortem"_s);
        const auto actions = inOrder(read->review.actions);
        QCOMPARE(actions.size(), 4);
        for (const Action *action : actions)
            QCOMPARE(action->status, ActionStatus::Done);
        QVERIFY(actions[0]->text.contains("Release a version"_L1));
        QCOMPARE(actions[2]->text, u"Limit the number of locks"_s);
        QVERIFY(actions[3]->text.contains("Review who has the keys"_L1));
    }

    void headingsWithATextAreActionsWhereThereIsNoList()
    {
        const Imported read = fixture(u"bold-handles.md"_s);
        const auto actions = inOrder(read.review.actions);
        QCOMPARE(actions.size(), 2);
        QVERIFY(actions[0]->text.startsWith("Settings under review"_L1));
        QVERIFY(actions[0]->text.contains("Every change of a setting"_L1));
        QCOMPARE(read.review.people.find(actions[0]->owner)->name, u"oncall"_s);
    }

    void kindsAreGuessedByClearWordsOnly()
    {
        const auto read = readText(uR"(## Timeline (UTC)

- 2026-11-14 14:00 the cart service was deployed
- 2026-11-14 14:01 pager fired for checkout latency
- 2026-11-14 14:02 status page updated
- 2026-11-14 14:03 decided to fail over
- 2026-11-14 14:04 the release was rolled back
- 2026-11-14 14:05 checkouts recovered
- 2026-11-14 14:06 on-call noticed errors
- 2026-11-14 14:07 escalated to the cache team
- 2026-11-14 14:08 the decision tree of the index is large
)"_s);
        QList<EventKind> kinds;
        for (const Event *event : inOrder(read->review.events))
            kinds.append(event->kind);
        QCOMPARE(
            kinds,
            (QList<EventKind>{EventKind::Change, EventKind::Alert, EventKind::Communication,
                              EventKind::Decision, EventKind::Action, EventKind::Recovery,
                              EventKind::Observation, EventKind::Escalation, EventKind::Note}));
    }

    void theSourceIsKeptWithItsHashAndZone()
    {
        const QByteArray bytes = bytesOf(fixtures + u"headings.md"_s);
        const auto read = readBytes(bytes, u"headings.md"_s);
        QCOMPARE(read->review.sources.size(), 1);
        const Source &source = *read->review.sources.begin();
        QCOMPARE(source.name, u"headings.md"_s);
        QCOMPARE(source.format, u"markdown"_s);
        QCOMPARE(source.sha256.size(), 32);
        QCOMPARE(source.zone, u"-08:00"_s);
        QCOMPARE(read->review.about().zone, u"-08:00"_s);
        QCOMPARE(read->review.agenda.size(), 6);
        for (const Event &event : read->review.events) {
            QCOMPARE(event.source.id, source.id);
            QCOMPARE(event.origin, Origin::Import);
            QVERIFY(!event.typed.isEmpty());
        }
    }

    void theZoneOfTheCallerCountsWhereTheDocumentNamesNone()
    {
        Options options;
        options.zone = QTimeZone("Europe/Berlin");
        const auto read = readBytes("## Timeline\n\n- 2026-07-14 14:02 one\n", u"a.md"_s, options);
        QCOMPARE(instantOf(read->review.events.begin()->start), u"2026-07-14T12:02:00Z"_s);
        QCOMPARE(read->review.events.begin()->start.zone, u"Europe/Berlin"_s);
        QVERIFY(warns(*read, 0, "Berlin"_L1));
    }

    void anEmptyTemplateStaysText()
    {
        const auto read = readText(uR"(# ${title}

## Summary

Quick summary of what user impact was.

## Timeline
  - ${timestamp} ::::: ${event}

## Action Items

- [ ] ${first item}
)"_s,
                                   u"template.md"_s);
        QVERIFY(read->review.about().summary.isEmpty());
        QVERIFY(read->review.events.isEmpty());
        QVERIFY(read->review.actions.isEmpty());
        QVERIFY(warns(*read, 0, "template"_L1));
        const auto italics = readText(
            u"# Shop\n\n## Impact\n\n_Be very specific here and include exact numbers._\n\n## Action items\n\n- TBD\n"_s);
        QVERIFY(italics->review.about().impact.isEmpty());
        QVERIFY(italics->review.actions.isEmpty());
    }

    void withoutATitleTheFileNameIsOne()
    {
        QCOMPARE(readText(u"Just text.\n"_s, u"2026-05-09-negative-coin-values.md"_s)
                     ->review.about()
                     .title,
                 u"2026-05-09 negative coin values"_s);
        QCOMPARE(readText(u"## Issue summary\n\nText.\n"_s, u"2026-05-09_shop.html.md.erb"_s)
                     ->review.about()
                     .title,
                 u"2026-05-09 shop"_s);
        QCOMPARE(readText(u"# Game day: lose a zone\n"_s)->review.about().kind,
                 ReviewKind::GameDay);
    }

    void theSameBytesGiveTheSameReview()
    {
        const Imported one = fixture(u"colons.md"_s);
        const Imported two = fixture(u"colons.md"_s);
        QCOMPARE(rowsOf(one.review), rowsOf(two.review));
        QCOMPARE(one.warnings.size(), two.warnings.size());
    }
};

QTEST_APPLESS_MAIN(TstMarkdownIntake)
#include "tst_markdown_intake.moc"
