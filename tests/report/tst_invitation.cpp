// The invitation: what it says, to whom it points (nobody), and that no word of the review is markup in it.
#include "app/report/invitation.h"

#include "app/model/guide.h"
#include "tests/report/checkout_review.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestInvitation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_says_when_why_and_the_six_premises();
    void it_says_when_the_time_follows();
    void a_game_day_is_called_one();
    void names_give_way_to_roles();
    void nothing_private_is_in_it();
    void what_is_typed_is_no_markup_in_it();
};

void TestInvitation::it_says_when_why_and_the_six_premises()
{
    Review review = checkoutReview();
    const auto item = [&](Phase phase, const QString &title, int minutes) {
        AgendaItem &row = *review.agenda.add(Id(99, static_cast<quint64>(review.agenda.size()) + 1));
        row.phase = phase;
        row.title = title;
        row.minutes = minutes;
        row.position = QString(QChar(u'a' + static_cast<int>(review.agenda.size())));
    };
    item(Phase::Prepare, {}, 0);
    item(Phase::Timeline, {}, 35);
    item(Phase::Publish, u"Close"_s, 2);
    const Invitation letter = invitation(review);
    QVERIFY(letter.subject.contains(u"Checkout latency"_s));
    QVERIFY2(letter.plain.contains(u"When: Mon 16 Nov 2026 10:00, Berlin (UTC+1)"_s), qPrintable(letter.plain.section(u"\n\n"_s, 1, 1)));
    QVERIFY(letter.plain.contains(u"This review is blameless:"_s));
    QVERIFY(invitation(review, {}, ReviewWord::BlameAware).markdown.contains(u"This review is blame-aware:"_s));
    for (const Premise &premise : premises())
        QVERIFY(letter.plain.contains(premise.text));
    QVERIFY(letter.plain.contains(u"- Timeline: 35 minutes\n- Close: 2 minutes\n"_s));
    QVERIFY(!letter.plain.contains(u"Prepare"_s));
    QVERIFY(letter.plain.contains(u"platform engineer not involved in the incident"_s));
    QVERIFY(!letter.subject.contains(u'\n'));
    QVERIFY(letter.markdown.contains(u"## Six premises"_s));
}

void TestInvitation::it_says_when_the_time_follows()
{
    Review review;
    review.facts.add(Id(1, 1));
    const Invitation letter = invitation(review);
    QVERIFY(letter.plain.contains(u"the time follows"_s));
    QVERIFY(!letter.plain.contains(u"Agenda"_s));
}

void TestInvitation::a_game_day_is_called_one()
{
    Review review;
    review.facts.add(Id(1, 1))->kind = ReviewKind::GameDay;
    QVERIFY(invitation(review).subject.contains(u"game day"_s));
}

void TestInvitation::names_give_way_to_roles()
{
    Review review = checkoutReview();
    review.facts.find(review.id())->title = u"The night of Alex Example"_s;
    for (const Id &id : review.people.ids())
        review.people.find(id)->part = Part::Facilitator;
    const Invitation letter = invitation(review);
    for (const QString &text : {letter.subject, letter.plain, letter.markdown})
        QVERIFY2(!text.contains(u"Alex"_s), qPrintable(text));
    QVERIFY(letter.plain.contains(u"database"_s));
}

void TestInvitation::nothing_private_is_in_it()
{
    const Review review = markedReview(3);
    const Invitation letter = invitation(review);
    const EntityType &note = entityType(EntityKind::PrivateNote);
    for (const QString &text : {letter.subject, letter.plain, letter.markdown}) {
        QVERIFY(!text.contains(u"PrivateNote"_s));
        QVERIFY(!text.contains(markerOf(note, *note.field(u"text"), 1)));
        QVERIFY(!text.contains(u"PersonPremisesReason"_s));
    }
}

void TestInvitation::what_is_typed_is_no_markup_in_it()
{
    const QStringList texts = hostileTexts();
    for (const QString &text : texts) {
        Review review;
        ReviewFacts &facts = *review.facts.add(Id(1, 1));
        facts.title = text;
        facts.reportPlan = text;
        const Invitation letter = invitation(review);
        QVERIFY(!letter.subject.contains(u'\n'));
        // As many headings as we write ourselves, and never a tag or a link of the review's.
        QCOMPARE(letter.markdown.count(u"\n## "_s), 1);
        for (const QString &line : letter.markdown.split(u'\n'))
            QVERIFY2(!line.startsWith(u"# "_s) && !line.startsWith(u"<"_s) && !line.startsWith(u"```"_s), qPrintable(line));
        QVERIFY2(!letter.markdown.contains(u"<img"_s) || letter.markdown.contains(u"\\<img"_s), qPrintable(letter.markdown));
    }
}

QTEST_GUILESS_MAIN(TestInvitation)
#include "tst_invitation.moc"
