#include "app/report/builder.h"
#include "app/report/file_name.h"
#include "tests/report/checkout_review.h"
#include "tests/report/tree_text.h"
#include "tests/support/effort.h"
#include "tests/support/random_review.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

BuildOptions options(Audience audience = Audience::Inside)
{
    BuildOptions o;
    o.audience = audience;
    o.now = 1'794'837'720 * microsPerSecond; // 2026-11-16T14:02:00Z
    o.journalSeq = 214;
    o.version = u"0.1.0"_s;
    return o;
}

QString allText(const Review &review, Audience audience = Audience::Inside)
{
    const Tree tree = build(review, options(audience));
    QString text = treeText(tree);
    for (const Section &section : tree.sections) {
        for (const Block &block : section.blocks) {
            const auto *picture = std::get_if<TimelineFigure>(&block);
            for (qsizetype i = 0; picture && i < picture->items.size(); ++i)
                text += u'\n' + picture->items[i].label + u'\n' + picture->names.value(picture->items[i].id);
        }
    }
    return text;
}

QStringList titles(const Tree &tree)
{
    QStringList all;
    for (const Section &section : tree.sections)
        all += section.title;
    return all;
}

// Every cell of a row on one line: "14:22 | change | …".
QStringList rows(const report::Table &table)
{
    QStringList all;
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row) {
            QStringList parts{markup::plainText(cell.tree).replace(u'\n', u' ').simplified(), cell.secondary};
            parts.removeAll(QString());
            cells += parts.join(u" // "_s);
        }
        all += cells.join(u" | "_s);
    }
    return all;
}

const report::Table &firstTable(const Section &section)
{
    for (const Block &block : section.blocks) {
        if (const auto *table = std::get_if<report::Table>(&block))
            return *table;
    }
    qFatal("no table");
}

// The picture of the timeline; nullptr where there is none.
const TimelineFigure *pictureIn(const Tree &tree)
{
    const Section *section = sectionOf(tree, "what-happened");
    return section ? std::get_if<TimelineFigure>(&section->blocks.first()) : nullptr;
}

ReviewFacts &factsOf(Review &review)
{
    return *static_cast<ReviewFacts *>(review.table(EntityKind::Review)->find(review.id()));
}

Person &personOf(Review &review, const QString &role)
{
    for (const Person &person : review.people) {
        if (person.role == role)
            return *static_cast<Person *>(review.table(EntityKind::Person)->find(person.id));
    }
    qFatal("no such role");
}

} // namespace

class TstBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTitleBlockSaysWhatItIsAbout()
    {
        const Tree tree = build(checkoutReview(), options());
        QCOMPARE(tree.language, u"en"_s);
        QCOMPARE(tree.kindLine, u"Post-mortem review"_s);
        QCOMPARE(tree.title, u"Checkout latency"_s);
        QCOMPARE(tree.subtitle, u"Sat 14 Nov 2026 · checkout, cache · severity 2 · 74 min of impact · facilitated by platform engineer not involved in "
                                "the incident"_s);
        QCOMPARE(tree.draftMark, u"draft of Mon 16 Nov 2026"_s);
        QVERIFY(tree.summary.startsWith(u"About four in ten customers"_s));
        QCOMPARE(tree.audienceText, u"for everyone inside"_s);
        QCOMPARE(tree.provenance, u"Second Story 0.1.0 · journal entry 214 · written Mon 16 Nov 2026 14:02 UTC"_s);
    }

    void sectionsStandInTheirOrder()
    {
        QCOMPARE(titles(build(checkoutReview(), options())),
                 QStringList({u"Key figures"_s, u"Impact and detection"_s, u"What happened"_s,
                              u"What was known when"_s, u"Why it made sense"_s, u"What went right"_s, u"What went wrong"_s, u"What should be done differently"_s,
                              u"Contributing factors"_s, u"Action items"_s, u"Lessons"_s, u"Weak signals"_s,
                              u"Open questions"_s, u"Premises and roll call"_s, u"Background"_s, u"Sources"_s, u"Evidence"_s,
                              u"What the severities mean"_s, u"About this review"_s}));
    }

    void durationsStandWithTheirDefinitions()
    {
        const Tree tree = build(checkoutReview(), options());
        const auto figures = std::get<KeyFigures>(sectionOf(tree, "key-figures")->blocks.first()).figures;
        QStringList said;
        for (const KeyFigure &figure : figures) {
            said += figure.value + u' ' + figure.label;
            QVERIFY(!figure.definition.isEmpty());
        }
        QVERIFY2(said.contains(u"74 min of impact"_s), qPrintable(said.join(u", "_s)));
        QVERIFY(said.contains(u"10 min to detect"_s));
        QVERIFY(said.contains(u"64–66 min to mitigate, from impact"_s));
    }

    void theTimelineIsATableInTheZoneOfTheReader()
    {
        const Tree tree = build(checkoutReview(), options());
        const report::Table &table = firstTable(*sectionOf(tree, "what-happened"));
        QCOMPARE(table.caption, u"Timeline of Sat 14 Nov 2026"_s);
        QCOMPARE(table.columns.first().title, u"Berlin (UTC+1)"_s);
        const QStringList lines = rows(table);
        QCOMPARE(lines.size(), 9);
        QCOMPARE(lines[0], u"14:22 | change | Deploy 4812 finished on half of the checkout hosts | deploy system"_s);
        QCOMPARE(lines[1], u"14:28 | communication | Support heard from the first customer // known to on-call at 14:41 · from "
                           "chat, incident-channel.json, lines 12–14 | support"_s);
        QVERIFY(lines.contains(u"14:32 | alert | Pager fired for checkout latency (detected) | on-call"_s));
        QVERIFY(lines.contains(u"about 14:35 | decision | On-call believed the cache was at fault What was known then: The alert "
                               "named the cache. | on-call"_s));
        QVERIFY(lines.contains(u"14:40–14:55 | action | Failover drill to the standby with database // tags: standby | database"_s));
        QVERIFY(lines.contains(u"unknown | note | Nobody remembers when the queue was drained | "_s));
        QVERIFY(table.rows.first()[1].eventKind == EventKind::Change);
    }

    void aPictureOfTheTimelineStandsBeforeItsTable()
    {
        const Review review = checkoutReview();
        const Tree tree = build(review, options());
        const TimelineFigure *picture = pictureIn(tree);
        QVERIFY(picture);
        QVERIFY(std::holds_alternative<report::Table>(sectionOf(tree, "what-happened")->blocks.at(1)));
        QCOMPARE(picture->items.size(), review.events.size());
        QCOMPARE(picture->names.size(), review.events.size());
        QVERIFY(picture->names.values().contains(u"14:32, alert: Pager fired for checkout latency"_s));
        QCOMPARE(picture->impact.size(), 1);
        QCOMPARE(picture->impact[0].window, (figure::TimeWindow{checkoutTime(14, 22), checkoutTime(15, 36)}));
        QCOMPARE(picture->impact[0].words, u"customers at checkout"_s);
        QCOMPARE(picture->marks.size(), 2);
        QCOMPARE(picture->marks[0].words, u"detected"_s);
        for (const figure::TimelineItem &item : picture->items)
            QVERIFY(item.lane >= 0 && item.lane < picture->lanes.size());
    }

    void aReviewWithoutTimesHasNoPicture()
    {
        Review review = checkoutReview();
        for (const Event &event : review.events)
            static_cast<Event *>(review.table(EntityKind::Event)->find(event.id))->start = {};
        const Tree tree = build(review, options());
        QVERIFY(!pictureIn(tree));
        QVERIFY(sectionOf(tree, "what-happened"));
    }

    void aFarEventIsCountedAtTheSideOfThePicture()
    {
        Review review = checkoutReview();
        const Tree near = build(review, options());
        Event &far = *review.events.add(Id(7, 7));
        far.start = Moment::exactly(checkoutTime(12, 0) - 300 * microsPerDay, u"UTC"_s);
        far.text = u"the limit was set"_s;
        far.position = u"zz"_s;
        const Tree tree = build(review, options());
        const figure::TimeWindow window = windowOf(*pictureIn(tree));
        QVERIFY(window.span() < 6 * microsPerHour);
        QVERIFY(window.holds(checkoutTime(14, 32)) && window.holds(checkoutTime(15, 29)));
        QVERIFY(windowOf(*pictureIn(near)).holds(checkoutTime(14, 22)));
    }

    void tellingsOfOneMomentStandSideBySide()
    {
        const QString text = treeText(*sectionOf(build(checkoutReview(), options()), "what-happened"));
        QVERIFY(text.contains(u"another telling of “about 14:35 On-call believed the cache was at fault” · as told by database"_s));
    }

    void anotherReaderReadsOtherTimes()
    {
        BuildOptions kolkata = options();
        kolkata.zone = QTimeZone("Asia/Kolkata");
        const Tree tree = build(checkoutReview(), kolkata);
        const report::Table &table = firstTable(*sectionOf(tree, "what-happened"));
        QCOMPARE(table.columns.first().title, u"Kolkata (UTC+5:30)"_s);
        QVERIFY(rows(table).first().startsWith(u"18:52 | change"_s));
    }

    void eventsOfManyDaysSayTheirDay()
    {
        Review review = checkoutReview();
        Event &late = *review.events.add(Id(9, 9));
        late.start = Moment::exactly(checkoutTime(24, 10), u"Europe/Berlin"_s, 3600);
        late.text = u"Queue empty"_s;
        const Tree tree = build(review, options());
        const report::Table &table = firstTable(*sectionOf(tree, "what-happened"));
        QCOMPARE(table.caption, u"Timeline"_s);
        const QStringList lines = rows(table);
        QVERIFY(lines.first().startsWith(u"14:22 // Sat 14 Nov 2026 | change"_s));
        QVERIFY(lines.contains(u"00:10 // Sun 15 Nov 2026 | note | Queue empty | "_s));
    }

    void anHourThatHappensTwiceIsToldApart()
    {
        Review review;
        ReviewFacts &facts = *review.facts.add(Id(1, 1));
        facts.zone = u"Europe/Berlin"_s;
        // 2026-10-25: 02:30 at UTC+2 and again, an hour later, at UTC+1.
        review.events.add(Id(2, 1))->start = Moment::exactly(1'792'888'200 * microsPerSecond);
        review.events.add(Id(2, 2))->start = Moment::exactly(1'792'891'800 * microsPerSecond);
        const Tree tree = build(review, options());
        const report::Table &table = firstTable(*sectionOf(tree, "what-happened"));
        QCOMPARE(table.columns.first().title, u"Berlin"_s);
        QVERIFY(rows(table)[0].startsWith(u"02:30 UTC+2"_s));
        QVERIFY(rows(table)[1].startsWith(u"02:30 UTC+1"_s));
    }

    void actionsStandWithOwnerDueAndTest()
    {
        const Tree tree = build(checkoutReview(), options());
        const Section &section = *sectionOf(tree, "actions");
        const QStringList lines = rows(firstTable(section));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"Retries of the mobile app back off and stop after three Tracker link: https://tracker.example/4813 "
                           "// would prevent a repeat · high priority · answers “Retries without a limit multiply the load.” | "
                           "safety limit | on-call | Mon 14 Dec 2026 | A game day with a failing cache shows less than twice the "
                           "load. | accepted"_s);
        QCOMPARE(section.sections.first().title, u"Declined, and why"_s);
        QCOMPARE(rows(firstTable(section.sections.first())),
                 QStringList{u"Deploy to one host first | The new tool does it from January on. | process"_s});
    }

    void theRollCallIsACountAndAnExceptionItsReason()
    {
        const Tree tree = build(checkoutReview(), options());
        const QString text = treeText(*sectionOf(tree, "premises"));
        QVERIFY2(text.contains(u"3 of 4 accepted, one later, one did not."_s), qPrintable(text));
        QVERIFY(text.contains(u"wanted to read them again first"_s));
        QVERIFY(!text.contains(u"Alex"_s));
        QVERIFY(!text.contains(u"database"_s));
    }

    void whatIsNotThereIsNamedOnceAtTheEnd()
    {
        const Tree tree = build(checkoutReview(), options());
        const Line last = std::get<Line>(tree.sections.last().blocks.last());
        QCOMPARE(last.text, u"Not recorded: what it cost, acknowledged, where we got lucky, what surprised us."_s);

        Review empty;
        empty.facts.add(Id(1, 2));
        const Tree nothing = build(empty, options());
        QCOMPARE(titles(nothing), QStringList{u"About this review"_s});
        QCOMPARE(nothing.title, u"Review without a title"_s);
        const QString text = treeText(nothing);
        for (const char *name : {"summary", "key figures", "what happened", "contributing factors", "action items", "lessons",
                                 "premises and roll call", "evidence"})
            QCOMPARE(text.count(QLatin1String(name)), 1);
    }

    void aPageIsPrintedWithItsOwnSections_data()
    {
        QTest::addColumn<Phase>("page");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("prepare") << Phase::Prepare
                                 << QStringList{u"Key figures"_s, u"Impact and detection"_s, u"Background"_s, u"Sources"_s, u"About this review"_s};
        QTest::newRow("premises") << Phase::Premises << QStringList{u"Premises and roll call"_s, u"About these pages"_s};
        QTest::newRow("timeline") << Phase::Timeline << QStringList{u"What happened"_s, u"What was known when"_s, u"About these pages"_s};
        QTest::newRow("explore") << Phase::Explore
                                 << QStringList{u"Why it made sense"_s, u"What went right"_s, u"What went wrong"_s,
                                                u"What should be done differently"_s, u"Contributing factors"_s, u"Open questions"_s,
                                                u"About these pages"_s};
        QTest::newRow("actions") << Phase::Actions << QStringList{u"Action items"_s, u"About these pages"_s};
    }

    void aPageIsPrintedWithItsOwnSections()
    {
        QFETCH(Phase, page);
        QFETCH(QStringList, expected);
        BuildOptions part = options();
        part.page = page;
        const Tree tree = build(checkoutReview(), part);
        QCOMPARE(titles(tree), expected);
        QCOMPARE(tree.title, u"Checkout latency"_s);
        QVERIFY2(tree.kindLine.startsWith(u"Post-mortem review · "_s), qPrintable(tree.kindLine));
        QCOMPARE(tree.summary, QString());
        // It says that it is a part, and each section of it stands in the whole with the same words.
        QVERIFY(treeText(tree.sections.last()).contains(u"one part of the report"_s));
        const Tree whole = build(checkoutReview(), options());
        for (const Section &section : std::as_const(tree.sections)) {
            if (section.anchor != "about"_L1)
                QCOMPARE(treeText(section), treeText(*sectionOf(whole, section.anchor.toLatin1().constData())));
        }
    }

    void theWholeReportIsWhatThePagePublishPrints()
    {
        BuildOptions part = options();
        part.page = Phase::Publish;
        QCOMPARE(treeText(build(checkoutReview(), part)), treeText(build(checkoutReview(), options())));
    }

    void aPageSaysWhatItLacksAndNothingOfOthers()
    {
        BuildOptions part = options();
        part.page = Phase::Explore;
        QVERIFY(treeText(build(checkoutReview(), part)).endsWith(u"Not recorded: where we got lucky, what surprised us."_s));
        Review empty;
        empty.facts.add(Id(1, 2));
        part.page = Phase::Timeline;
        const QString nothing = treeText(build(empty, part));
        QVERIFY2(nothing.contains(u"Not recorded: what happened, what was known when."_s), qPrintable(nothing));
    }

    void peopleAreRolesUnlessTheyMayBeNamed()
    {
        Review review = checkoutReview();
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified})
            QVERIFY(!allText(review, audience).contains(u"Alex"_s));
        QVERIFY(allText(review).contains(u"Roles stand in the place of names."_s));

        personOf(review, u"database"_s).mayBeNamed = true;
        QVERIFY(allText(review).contains(u"Alex Example (database)"_s));
        QVERIFY(allText(review).contains(u"Failover drill to the standby with Alex Example"_s));
        QVERIFY(!allText(review, Audience::Deidentified).contains(u"Alex"_s));
    }

    void aNameIsReplacedAsAWholeWordOnly()
    {
        Review review = checkoutReview();
        Person &person = personOf(review, u"support"_s);
        person.name = u"Kim"_s;
        personOf(review, u"on-call"_s).name = u"Kim Lee"_s;
        factsOf(review).summary = u"Kim Lee asked Kim about Kimberley (Kim's town, kim, KimKim). [.*]"_s;
        QCOMPARE(build(review, options()).summary,
                 u"on-call asked support about Kimberley (support's town, kim, KimKim). [.*]"_s);
    }

    void aNameGivesWayHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("as in the list", u"Karl Heinzmann said so."_s, u"on-call said so."_s);
        row("in capitals", u"KARL HEINZMANN said so."_s, u"on-call said so."_s);
        row("in lower case", u"then karl heinzmann said so"_s, u"then on-call said so"_s);
        row("two spaces", u"Karl  Heinzmann said so."_s, u"on-call said so."_s);
        row("a line break", u"Karl\nHeinzmann said so."_s, u"on-call said so."_s);
        row("a space that does not break", u"Karl\u00a0Heinzmann said so."_s, u"on-call said so."_s);
        row("the same as an entity", u"Karl&nbsp;Heinzmann said so."_s, u"on-call\u00a0on-call said so."_s);
        row("a letter as an entity", u"K&#97;rl Heinzmann said so."_s, u"on-call on-call said so."_s);
        row("a soft hyphen", u"Karl Heinz\u00admann said so."_s, u"on-call said so."_s);
        row("bold in part", u"**Karl** Heinzmann said so."_s, u"on-call said so."_s);
        row("bold as a whole", u"**Karl Heinzmann** said so."_s, u"on-call said so."_s);
        row("the last name first", u"Heinzmann, Karl said so."_s, u"on-call said so."_s);
        row("the first name alone", u"Karl said so, and so did Karl's team."_s, u"on-call said so, and so did on-call's team."_s);
        row("the last name alone", u"We asked Heinzmann."_s, u"We asked on-call."_s);
        row("an address", u"Ask karl.heinzmann@x.com."_s, u"Ask on-call."_s);
        row("an address with an initial", u"Ask k.heinzmann@mail.example.org, please"_s, u"Ask on-call, please"_s);
        row("a handle", u"Ask @heinzmann and @karl_heinzmann"_s, u"Ask @on-call and @on-call"_s);
        row("within another word", u"Karlsruhe, Heinzmannstadt"_s, u"Karlsruhe, Heinzmannstadt"_s);
        row("two sentences", u"We called Karl. Heinzmann came."_s, u"We called on-call. on-call came."_s);
        row("not a name", u"The karlson pool was full."_s, u"The karlson pool was full."_s);
    }

    void aNameGivesWayHoweverItIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        Review review = checkoutReview();
        personOf(review, u"on-call"_s).name = u"Karl Heinzmann"_s;
        factsOf(review).summary = text;
        factsOf(review).title = u"Checkout"_s;
        QCOMPARE(build(review, options()).summary, expected);
    }

    void anOrdinaryWordStaysThoughItIsAPartOfAName()
    {
        Review review = checkoutReview();
        personOf(review, u"on-call"_s).name = u"Hope Marks"_s;
        factsOf(review).summary = u"Hope is no plan. Marks on the disk. Hope Marks agreed."_s;
        review.questions.add(Id(77, 1))->text = u"did we hope for too much?"_s;
        QCOMPARE(build(review, options()).summary, u"Hope is no plan. on-call on the disk. on-call agreed."_s);
    }

    void aNameThatIsOnceInLowerCaseIsStillAName()
    {
        Review review = checkoutReview();
        personOf(review, u"on-call"_s).name = u"Jane Doester"_s;
        factsOf(review).summary = u"They asked Jane twice, then pinged jane again. At last Jane came."_s;
        QCOMPARE(build(review, options()).summary, u"They asked on-call twice, then pinged jane again. At last on-call came."_s);
    }

    void aFirstNameOfTwoPeopleIsNobodysRole()
    {
        Review review = checkoutReview();
        personOf(review, u"on-call"_s).name = u"Karl Heinzmann"_s;
        personOf(review, u"support"_s).name = u"Karl Meyerhold"_s;
        personOf(review, u"support"_s).mayBeNamed = true;
        factsOf(review).summary = u"Karl Meyerhold asked Karl Heinzmann; Karl answered."_s;
        QCOMPARE(build(review, options()).summary, u"Karl Meyerhold asked on-call; a person answered."_s);
    }

    void theNameOfTheFileNamesNobody()
    {
        Review review = checkoutReview();
        personOf(review, u"on-call"_s).name = u"Karl Heinzmann"_s;
        factsOf(review).title = u"Karl Heinzmann's deploy"_s;
        QCOMPARE(proposedFileName(review, Format::Html, Audience::Inside), u"2026-11-14 on-call's deploy.html"_s);
    }

    void twoFormatsOfOneEndingHaveTwoNames()
    {
        const auto name = [](Format format) { return proposedFileName(checkoutReview(), format, Audience::Inside); };
        QCOMPARE(name(Format::Json), u"2026-11-14 Checkout latency.json"_s);
        QCOMPARE(name(Format::ReportJson), u"2026-11-14 Checkout latency, report.json"_s);
        QCOMPARE(name(Format::TimelineCsv), u"2026-11-14 Checkout latency, timeline.csv"_s);
        QCOMPARE(name(Format::ActionsCsv), u"2026-11-14 Checkout latency, actions.csv"_s);
        QCOMPARE(name(Format::Calendar), u"2026-11-14 Checkout latency, actions.ics"_s);
    }

    void aNameGivesWayAmongThousandsOfOthers()
    {
        Review review = checkoutReview();
        for (quint64 n = 1; n <= 5000; ++n) {
            Person &person = *review.people.add(Id(77, n));
            person.role = u"guest"_s;
            person.name = u"Alex Somebody With A Long Name %1 (*[]|)"_s.arg(n);
        }
        factsOf(review).summary = u"Alex Example met Alex Somebody With A Long Name 4999 (*[]|)."_s;
        QCOMPARE(build(review, options()).summary, u"database met guest."_s);
    }

    void privateNotesAreInNoReport()
    {
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            QVERIFY(!allText(checkoutReview(), audience).contains(u"PRIVATE-CANARY"_s));
            QVERIFY(!allText(markedReview(4), audience).contains(u"PrivateNote"_s));
        }
    }

    void internalEvidenceIsForReadersInside()
    {
        QVERIFY(allText(checkoutReview()).contains(u"INTERNAL-CANARY"_s));
        for (const Audience audience : {Audience::Outside, Audience::Deidentified}) {
            const QString text = allText(checkoutReview(), audience);
            QVERIFY(!text.contains(u"INTERNAL-CANARY"_s));
            QVERIFY(text.contains(u"One piece of evidence is for readers inside only."_s));
        }
    }

    void aPictureIsShownOrItIsSaidWhyNot()
    {
        Review review = checkoutReview();
        const QByteArray bytes = pictures().values().front();
        Evidence &picture = *review.evidence.add(Id(9, 1));
        picture.kind = EvidenceKind::Image;
        picture.image = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        picture.caption = u"PICTURE-CAPTION"_s;
        picture.position = u"zz"_s;
        const auto shown = [&](Audience audience, const QHash<QByteArray, QByteArray> &images) {
            BuildOptions with = options();
            with.audience = audience;
            with.images = images;
            const Tree tree = build(review, with);
            int count = 0;
            const auto &items = std::get<Items>(sectionOf(tree, "evidence")->blocks.front()).items;
            for (const Item &item : items) {
                for (const auto &block : item.blocks) {
                    if (const auto *image = std::get_if<Image>(&block)) {
                        ++count;
                        // Nobody said what it shows; the caption stands in for it.
                        if (image->bytes != bytes || image->alternative != u"PICTURE-CAPTION"_s)
                            return u"another picture"_s;
                    }
                }
            }
            return u"%1 shown: "_s.arg(count) + treeText(tree);
        };
        const QHash<QByteArray, QByteArray> whole{{picture.image, bytes}};
        for (const Audience audience : {Audience::Inside, Audience::Outside})
            QVERIFY(shown(audience, whole).startsWith(u"1 shown"_s));
        const QString without = shown(Audience::Deidentified, whole);
        QVERIFY(without.startsWith(u"0 shown"_s));
        QVERIFY(without.contains(u"nobody can take names out of a picture"_s));
        QByteArray other = bytes;
        other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 1);
        for (const QHash<QByteArray, QByteArray> &images : {QHash<QByteArray, QByteArray>(), {{picture.image, other}}, {{picture.image, "GIF89a"}}}) {
            const QString text = shown(Audience::Inside, images);
            QVERIFY(text.startsWith(u"0 shown"_s));
            QVERIFY2(text.contains(u"The picture is missing"_s) && text.contains(u"PICTURE-CAPTION"_s), qPrintable(text));
        }
        review.evidence.find(Id(9, 1))->internal = true;
        const QString outside = shown(Audience::Outside, whole);
        QVERIFY(outside.startsWith(u"0 shown"_s) && !outside.contains(u"PICTURE-CAPTION"_s));
    }

    void aFinishedReviewIsNoDraft()
    {
        Review review = checkoutReview();
        for (const auto state : {ReviewState::Draft, ReviewState::InReview}) {
            factsOf(review).state = state;
            QVERIFY(!build(review, options()).draftMark.isEmpty());
        }
        for (const auto state : {ReviewState::Reviewed, ReviewState::Closed}) {
            factsOf(review).state = state;
            QVERIFY(build(review, options()).draftMark.isEmpty());
        }
    }

    void contradictingTimesAreSaid()
    {
        Review review = checkoutReview();
        factsOf(review).detected = Moment::exactly(checkoutTime(13, 0));
        QVERIFY(allText(review).contains(u"The times recorded contradict each other: to detect"_s));
    }

    // Changes one field at a time and asks whether the report changes: every field that is for people has its place.
    void everyFieldThatIsForPeopleIsInTheReport()
    {
        // Fields whose value alone changes nothing to read, with the reason.
        const QHash<QString, QString> exempt{
            {u"review.opening"_s, u"what the facilitator says aloud belongs to the meeting"_s},
            {u"review.external_summary"_s, u"readers outside get it instead of the summary (tst_redaction)"_s},
            {u"review.document_sent"_s, u"a step of the preparation"_s},
            {u"person.joined_late"_s, u"the roll call says how many accepted later; who came late is nobody's business"_s},
        };

        const Review whole = markedReview(12);
        const QString text = allText(whole);
        QStringList lost;
        for (EntityKind kind : whole.kinds()) {
            const EntityType &type = entityType(kind);
            const QList<Id> ids = whole.table(kind)->ids();
            for (const Field &field : type.fields) {
                const QString name = QLatin1String(type.name) + u'.' + QLatin1String(field.name);
                if ((field.uses & (Uses(Use::Internal) | Use::Private)) || exempt.contains(name))
                    continue;
                bool isMarked = field.type != FieldType::Text && field.type != FieldType::Line && field.type != FieldType::Words;
                bool isRead = false;
                for (qsizetype n = 0; n < ids.size() && !(isRead && isMarked); ++n) {
                    isMarked = isMarked || field.isBlank(*whole.table(kind)->find(ids[n]))
                        || text.contains(markerOf(type, field, static_cast<int>(n) + 1))
                        || qstrcmp(field.name, "zone") == 0 || qstrcmp(field.name, "marks") == 0;
                    if (isRead)
                        continue;
                    Review changed = whole;
                    Entity &entity = *changed.table(kind)->find(ids[n]);
                    const Value blank = field.blank();
                    const bool isFirst = field.type == FieldType::Choice && field.read(entity) == blank;
                    field.write(entity, isFirst ? Value(QString::fromLatin1(field.choices.back().name)) : blank);
                    isRead = allText(changed) != text;
                }
                if (!isRead || !isMarked)
                    lost += name;
            }
        }
        QVERIFY2(lost.isEmpty(), qPrintable(u"not in the report: "_s + lost.join(u", "_s)));
    }

    void everyRowAndItemIsInTheReport()
    {
        const Review whole = markedReview(12);
        const QString text = allText(whole);
        for (EntityKind kind : {EntityKind::Event, EntityKind::Factor, EntityKind::Finding, EntityKind::Question,
                                EntityKind::Action, EntityKind::Lesson, EntityKind::WeakSignal, EntityKind::Passage}) {
            for (int n = 1; n <= 12; ++n)
                QVERIFY(text.contains(markerOf(entityType(kind), *entityType(kind).field(u"text"), n)));
        }
        for (int n = 1; n <= 12; ++n) {
            QVERIFY(text.contains(markerOf(entityType(EntityKind::Source), *entityType(EntityKind::Source).field(u"name"), n)));
            QVERIFY(text.contains(markerOf(entityType(EntityKind::Evidence), *entityType(EntityKind::Evidence).field(u"quote"), n)));
        }
    }

    void theSameReviewGivesTheSameReport()
    {
        const Review review = randomReview(21, 8);
        QCOMPARE(allText(review), allText(review));
    }

    void anchorsAreUnique()
    {
        const Tree tree = build(markedReview(7), options());
        QStringList anchors;
        static const QRegularExpression form(u"^[A-Za-z0-9-]+$"_s);
        const auto add = [&](const QString &anchor) {
            QVERIFY2(form.match(anchor).hasMatch(), qPrintable(anchor));
            QVERIFY2(!anchors.contains(anchor), qPrintable(anchor));
            anchors += anchor;
        };
        for (const Section &section : tree.sections) {
            add(section.anchor);
            for (const Section &sub : section.sections)
                add(sub.anchor);
            for (const Block &block : section.blocks) {
                if (const auto *table = std::get_if<report::Table>(&block)) {
                    for (const QString &anchor : table->anchors)
                        add(anchor);
                    for (const QList<Cell> &row : table->rows)
                        QCOMPARE(row.size(), table->columns.size());
                }
            }
        }
    }

    void tellingsThatReferToEachOtherEndNevertheless()
    {
        Review review = checkoutReview();
        const QList<Id> ids = review.events.ids();
        static_cast<Event *>(review.table(EntityKind::Event)->find(ids[0]))->versionOf = {ids[1]};
        static_cast<Event *>(review.table(EntityKind::Event)->find(ids[1]))->versionOf = {ids[0]};
        QVERIFY(!allText(review).isEmpty());
    }

    void fourTimesAsLargeAReviewIsBuiltInProportion()
    {
        const Review small = randomReview(5, 250);
        const Review large = randomReview(5, 1000);
        const double times = support::timesAsLong([&] { QVERIFY(!build(large, options()).sections.isEmpty()); },
                                                  [&] { build(small, options()); });
        QVERIFY2(times < 10, qPrintable(u"%1 times as long"_s.arg(times)));
    }
};

QTEST_GUILESS_MAIN(TstBuilder)
#include "tst_builder.moc"
