// Names of people in the texts of a report, however they are written, in whatever script; and the words that only look like them.
#include "app/report/redaction.h"

#include "app/report/redaction_review.h"
#include "tests/report/checkout_review.h"
#include "tests/report/tree_text.h"
#include "tests/support/effort.h"

#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr auto onCall = "on-call";

BuildOptions options(Audience audience = Audience::Outside)
{
    BuildOptions o;
    o.audience = audience;
    o.now = 1'794'837'720 * microsPerSecond; // 2026-11-16T14:02:00Z
    return o;
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

Review reviewWith(const QString &name, const QString &text)
{
    Review review = checkoutReview();
    personOf(review, QLatin1String(onCall)).name = name;
    factsOf(review).summary = factsOf(review).externalSummary = text;
    return review;
}

QString said(const Review &review, Audience audience = Audience::Outside)
{
    return build(review, options(audience)).summary;
}

QStringList exposedNames(const Review &review, Audience audience = Audience::Outside)
{
    QStringList all;
    for (const ExposedThing &thing : redactionReview(review, options(audience)).exposed) {
        if (thing.what == Exposed::Name)
            all += thing.text;
    }
    return all;
}

} // namespace

class TstNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameGivesWay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *what, const QString &name, const QString &text, const QString &expected) {
            QTest::newRow(what) << name << text << expected;
        };
        row("three letters", u"Tom Fischer"_s, u"Tom restarted it, tom@x.com saw it"_s, u"on-call restarted it, on-call saw it"_s);
        row("without the initial between", u"Tom A. Fox"_s, u"Tom Fox and Fox, T."_s, u"on-call and on-call, T."_s);
        row("three letters within a word", u"Tom Fischer"_s, u"Tomorrow, Atom, TOMCAT, a tom"_s, u"Tomorrow, Atom, TOMCAT, a tom"_s);
        row("two letters are too few", u"Al Fischer"_s, u"Al restarted it"_s, u"Al restarted it"_s);
        row("with an initial", u"Tom A. Fischer"_s, u"We asked T. Fischer; plan B. Fischer agreed, so did A.Fischer"_s,
            u"We asked on-call; plan B. on-call agreed, so did on-call"_s);
        row("no accents in the text", u"José Álvarez"_s, u"Jose Alvarez and Alvarez"_s, u"on-call and on-call"_s);
        row("no accents in the list", u"Jose Alvarez"_s, u"José Álvarez and JOSÉ"_s, u"on-call and on-call"_s);
        row("accents that are signs of their own", u"José Álvarez"_s, u"Jose\u0301 A\u0301lvarez"_s, u"on-call"_s);
        row("accents in an address", u"José Álvarez"_s, u"ask jose.alvarez@x.com"_s, u"ask on-call"_s);
        row("letters with a stroke", u"Łukasz Sørensen"_s, u"Lukasz Sorensen, Sørensen"_s, u"on-call, on-call"_s);
        row("a sharp s", u"Anna Strauß"_s, u"Strauss called, STRAUSS came"_s, u"on-call called, on-call came"_s);
        row("Arabic knows no capitals", u"محمد علي"_s, u"اتصل محمد بنا"_s, u"اتصل on-call بنا"_s);
        row("Japanese", u"田中 太郎"_s, u"田中太郎さんが再起動、田中さんも"_s, u"on-callさんが再起動、on-callさんも"_s);
        row("Japanese without the space", u"田中太郎"_s, u"昨日、田中 太郎が"_s, u"昨日、on-callが"_s);
        row("Japanese among Latin letters", u"田中 太郎"_s, u"DBを田中がfailover"_s, u"DBをon-callがfailover"_s);
        row("Japanese, another name", u"田中 太郎"_s, u"中田さん、田町、太田"_s, u"中田さん、田町、太田"_s);
        row("Katakana", u"ジョン・スミス"_s, u"ジョンスミスがスミスさん"_s, u"on-callがon-callさん"_s);
        row("Korean", u"김철수"_s, u"김철수가 재시작했다"_s, u"on-call가 재시작했다"_s);
        row("Korean in two parts", u"김 철수"_s, u"철수가 김철수는"_s, u"on-call가 on-call는"_s);
        row("Chinese", u"王 小明"_s, u"由王小明重启，小明确认，王确认"_s, u"由on-call重启，on-call确认，王确认"_s);
        row("Thai", u"สมชาย ใจดี"_s, u"คุณสมชายรีสตาร์ท"_s, u"คุณon-callรีสตาร์ท"_s);
        row("Latin before Japanese", u"Jane Doester"_s, u"Janeさんが再起動"_s, u"on-callさんが再起動"_s);
        row("beside a picture", u"Jane Doester"_s, u"🙂Jane🙂"_s, u"🙂on-call🙂"_s);
        row("escaped in an address", u"Jane Doester"_s, u"https://wiki.example/People/Jane%20Doester/x"_s, u"https://wiki.example/People/on-call/x"_s);
        row("escaped once more", u"Jane Doester"_s, u"https://wiki.example/?next=Jane%2520Doester"_s, u"https://wiki.example/?next=on-call"_s);
        row("escaped behind a word", u"Jane Doester"_s, u"https://wiki.example/by%20Doester%2C%20Jane"_s, u"https://wiki.example/by%20on-call"_s);
        row("escaped with its accents", u"José Álvarez"_s, u"https://wiki.example/Jos%C3%A9_%C3%81lvarez"_s, u"https://wiki.example/on-call"_s);
        row("per cent", u"Jane Doester"_s, u"100%Jane, 50% Doester, 20%"_s, u"100%on-call, 50% on-call, 20%"_s);
    }

    void aNameGivesWay()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(said(reviewWith(name, text)), expected);
    }

    void aNameGivesWayThoughMarksCutIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *what, const QString &text, const QString &expected) { QTest::newRow(what) << text << expected; };
        row("within a part", u"J**ane** Doester said so"_s, u"on-call on-call said so"_s);
        row("within both", u"*Ja*ne Doe*ster* said so"_s, u"on-call said so"_s);
        row("code", u"`Ja`ne said so"_s, u"on-call said so"_s);
        row("a link", u"[Ja](https://x.example)ne said so"_s, u"on-call (https://x.example) said so"_s);
        row("in the address of a link", u"[page](https://x.example/J&#97;ne%20Doester)"_s, u"page (https://x.example/on-call%20on-call)"_s);
        row("another script", u"田**中**さん"_s, u"on-callさん"_s);
    }

    void aNameGivesWayThoughMarksCutIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        Review review = reviewWith(text.contains(u"田"_s) ? u"田中 太郎"_s : u"Jane Doester"_s, QString());
        Event &event = *static_cast<Event *>(review.table(EntityKind::Event)->find(inOrder(review.events).first()->id));
        event.text = text;
        QVERIFY2(treeText(build(review, options())).contains(expected), qPrintable(treeText(build(review, options()))));
        const RedactionReview list = redactionReview(review, options());
        QVERIFY(std::any_of(list.hidden.begin(), list.hidden.end(), [](const HiddenThing &thing) { return thing.replacement == QLatin1String(onCall); }));
    }

    void aRoleOfSeveralWordsLeavesAnAddressOne()
    {
        Review review = reviewWith(u"Jane Doester"_s, u"https://wiki.example/People/Jane%20Doester/x by Jane"_s);
        personOf(review, QLatin1String(onCall)).role = u"payments engineer"_s;
        QCOMPARE(said(review), u"https://wiki.example/People/payments%20engineer/x by payments engineer"_s);
    }

    void whoMayBeNamedIsNamedInEveryScript()
    {
        Review review = reviewWith(u"田中 太郎"_s, u"田中太郎と田中とJosé"_s);
        personOf(review, QLatin1String(onCall)).mayBeNamed = true;
        personOf(review, u"support"_s).name = u"Jose Alvarez"_s;
        QCOMPARE(said(review), u"田中太郎と田中とsupport"_s);
        QCOMPARE(said(review, Audience::Deidentified), u"on-callとon-callとsupport"_s);
    }

    void whatReadersDoNotSeeMakesNoWordOrdinary()
    {
        Review review = reviewWith(u"Karl Heinzmann"_s, u"Karl restarted it."_s);
        review.privateNotes.add(Id(77, 1))->text = u"ask karl first"_s;
        Event &event = *static_cast<Event *>(review.table(EntityKind::Event)->find(inOrder(review.events).first()->id));
        event.typed = u"14:32 karl restarted it"_s;
        QCOMPARE(said(review), u"on-call restarted it."_s);
    }

    void aPartOfANameThatStaysAsAnOrdinaryWordIsListed()
    {
        Review review = reviewWith(u"Hope Márks"_s, u"Hope is no plan, @hope. Hoping goes on. Marks on the disk; we hope."_s);
        QCOMPARE(said(review), u"Hope is no plan, @on-call. Hoping goes on. on-call on the disk; we hope."_s);
        QCOMPARE(exposedNames(review), QStringList{u"Hope"_s});
        personOf(review, QLatin1String(onCall)).mayBeNamed = true;
        QCOMPARE(exposedNames(review), QStringList());
        QCOMPARE(exposedNames(review, Audience::Deidentified), QStringList{u"Hope"_s});
    }

    void aRoleThatIsANameIsListed()
    {
        Review review = checkoutReview();
        personOf(review, u"support"_s).role = u"Jane Doester"_s;
        personOf(review, QLatin1String(onCall)).role = u"Payments Engineer"_s;
        QCOMPARE(exposedNames(review), QStringList{u"Jane Doester"_s});
    }

    void timeGrowsWithTheText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"Karl "_s, u"karl."_s, u"Karl."_s, u"Karl@"_s, u"karl@x."_s, u"田中"_s, u"田"_s, u"太郎 "_s, u"%20"_s, u"%C3%A9"_s, u"Jos%C3%A9"_s, u"a://Karl"_s,
                                      u"a://"_s, u"J**ane** "_s, u"**Karl** "_s, u"é"_s, u"жук "_s, u"the "_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }

    void timeGrowsWithTheText()
    {
        QFETCH(QString, piece);
        constexpr qsizetype size = 400'000;
        const Review people = reviewWith(u"Karl José 田中 太郎"_s, QString());
        const QString text = piece.repeated(size / piece.size());
        const Placeholders placeholders(people, true, {});
        const Redaction names(people, true, placeholders);
        const double times = timesAsLong([&] { names.redacted(text); }, [&] { names.redacted(text.left(size / 4)); });
        QVERIFY2(times < 8, qPrintable(QString::number(times)));
        const double seconds = processorSeconds([&] { names.redacted(text); });
        QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TstNames)
#include "tst_names.moc"
