// Which parts a report has, in which order, and what it says of those it has not.
#include "app/report/builder.h"
#include "tests/report/checkout_review.h"
#include "tests/report/tree_text.h"
#include "tests/support/random_review.h"

#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

Tree built(const QStringList &sections, const Review &review = checkoutReview())
{
    BuildOptions options;
    options.now = 1'794'837'720 * microsPerSecond; // 2026-11-16T14:02:00Z
    options.sections = sections;
    return build(review, options);
}

QStringList anchors(const Tree &tree)
{
    QStringList all;
    for (const Section &section : tree.sections)
        all += section.anchor;
    return all;
}

// The sentences at the end.
QStringList closing(const Tree &tree)
{
    QStringList all;
    for (const Block &block : tree.sections.last().blocks) {
        if (const auto *line = std::get_if<Line>(&block))
            all += line->text;
    }
    return all;
}

} // namespace

class TstSections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartHasANameToBeChosenBy()
    {
        QStringList names;
        for (const SectionChoice &choice : sectionChoices()) {
            QVERIFY2(!choice.title.isEmpty(), qPrintable(choice.name));
            names += choice.name;
        }
        QCOMPARE(names, QStringList({u"summary"_s, u"key-figures"_s, u"impact"_s, u"what-happened"_s, u"known-when"_s, u"why-it-made-sense"_s,
                                     u"what-went-right"_s, u"what-went-wrong"_s, u"done-differently"_s, u"luck"_s, u"surprise"_s, u"factors"_s,
                                     u"actions"_s, u"lessons"_s, u"weak-signals"_s, u"questions"_s, u"premises"_s, u"background"_s, u"sources"_s,
                                     u"evidence"_s, u"severities"_s, u"about"_s}));
        // No part of a report has another name.
        const Tree whole = built({});
        for (const QString &anchor : anchors(whole))
            QVERIFY2(names.contains(anchor), qPrintable(anchor));
    }

    void allOfThemChosenIsTheWholeReport()
    {
        QStringList names;
        for (const SectionChoice &choice : sectionChoices())
            names += choice.name;
        QCOMPARE(treeText(built(names)), treeText(built({})));
    }

    void chosenSectionsComeInTheOrderTheyAreNamed()
    {
        QCOMPARE(anchors(built({u"actions"_s, u"what-happened"_s, u"actions"_s, u"nothing-of-that-name"_s, u"lessons"_s})),
                 QStringList({u"actions"_s, u"what-happened"_s, u"lessons"_s, u"about"_s}));
        QVERIFY(built({u"lessons"_s}).summary.isEmpty());
        QVERIFY(!built({u"lessons"_s, u"summary"_s}).summary.isEmpty());
        QCOMPARE(built({u"lessons"_s}).title, u"Checkout latency"_s);
    }

    void whatWasLeftOutByChoiceIsSaidApartFromWhatIsNotRecorded()
    {
        const QStringList said = closing(built({u"summary"_s, u"key-figures"_s, u"luck"_s, u"surprise"_s, u"what-happened"_s, u"factors"_s, u"actions"_s,
                                                u"premises"_s, u"sources"_s, u"evidence"_s, u"severities"_s, u"questions"_s}));
        QCOMPARE(said.last(), u"Not recorded: where we got lucky, what surprised us."_s);
        QCOMPARE(said[said.size() - 2],
                 u"Left out by choice: impact and detection, what was known when, why it made sense, what went right, what went wrong, "
                 "what should be done differently, lessons, weak signals, background, about this review."_s);
        // What there is not is not left out, and of what nobody asked for nothing is missed.
        const QStringList few = closing(built({u"lessons"_s}));
        QVERIFY(!few.last().contains(u"Not recorded"_s));
        QVERIFY2(!few.last().contains(u"lucky"_s) && few.last().contains(u"summary"_s), qPrintable(few.last()));
        // A report of which nothing was left out does not speak of it.
        QVERIFY(!treeText(built({})).contains(u"by choice"_s));
    }

    void namesInWhatWasLeftOutDoNotCountAsReplaced()
    {
        QVERIFY(closing(built({u"what-happened"_s})).contains(u"Roles stand in the place of names."_s));
        QVERIFY(!closing(built({u"lessons"_s})).contains(u"Roles stand in the place of names."_s));
    }

    void theTitleSaysHowLongAndHowFarTheReviewIs()
    {
        Review review = checkoutReview();
        QVERIFY2(built({}, review).subtitle.contains(u"severity 2 · 74 min of impact · "_s), qPrintable(built({}, review).subtitle));
        static_cast<ReviewFacts *>(review.table(EntityKind::Review)->find(review.id()))->state = ReviewState::Reviewed;
        QVERIFY2(built({}, review).subtitle.contains(u"74 min of impact · reviewed"_s), qPrintable(built({}, review).subtitle));
    }

    void whatWasKnownWhenStandsInTheOrderItBecameKnown()
    {
        Review review = checkoutReview();
        // The alert of 14:32 was seen after the call of 14:28 was passed on at 14:41.
        for (const Event &event : review.events) {
            if (event.text.startsWith(u"Pager"_s))
                static_cast<Event *>(review.table(EntityKind::Event)->find(event.id))->knownAt = Moment::exactly(checkoutTime(14, 44));
        }
        const Tree tree = built({}, review);
        const Section *section = sectionOf(tree, "known-when");
        QVERIFY(section);
        QCOMPARE(std::get<report::Table>(section->blocks.first()).columns.first().title, u"Known, Berlin (UTC+1)"_s);
        QStringList rows;
        for (const QList<Cell> &row : std::get<report::Table>(section->blocks.first()).rows) {
            QStringList cells;
            for (const Cell &cell : row)
                cells += markup::plainText(cell.tree);
            rows += cells.join(u" | "_s);
        }
        QCOMPARE(rows, QStringList({u"Sat 14 Nov 2026 14:41 | on-call | 14:28 | Support heard from the first customer"_s,
                                    u"Sat 14 Nov 2026 14:44 |  | 14:32 | Pager fired for checkout latency"_s}));
    }

    void severitiesAreExplainedWhereOneIsSaid()
    {
        Review review = checkoutReview();
        const Tree tree = built({}, review);
        const Section *section = sectionOf(tree, "severities");
        QVERIFY(section);
        const auto &table = std::get<report::Table>(section->blocks.first());
        QCOMPARE(table.rows.size(), 5);
        QCOMPARE(table.rows[1].first().secondary, u"this one"_s);
        static_cast<ReviewFacts *>(review.table(EntityKind::Review)->find(review.id()))->severity = Severity::NotSaid;
        const Tree without = built({}, review);
        QVERIFY(!sectionOf(without, "severities"));
        QVERIFY2(closing(without).last().contains(u"severity"_s), qPrintable(closing(without).last()));
    }
};

QTEST_GUILESS_MAIN(TstSections)
#include "tst_sections.moc"
