// What a review teaches: what its people, services, systems and tags are called, and the names in its texts.
#include "app/model/review.h"
#include "app/spelling/review_words.h"

#include <QTest>

using namespace story;
using namespace story::spelling;
using namespace Qt::StringLiterals;

class TestReviewWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatThingsAreCalledIsKnown();
    void aNameInTwoPlacesIsKnown();
    void aSentenceBeginsWithoutAName();

private:
    static Event event(quint64 n, const QString &text)
    {
        Event one;
        one.id = Id(1, n);
        one.text = text;
        return one;
    }
};

void TestReviewWords::whatThingsAreCalledIsKnown()
{
    ReviewWords words;
    ReviewFacts facts;
    facts.services = {u"checkoutd"_s, u"billing-frontendd"_s};
    facts.tags = {u"retrystorm"_s};
    facts.title = u"Titel"_s;
    words.read(facts, EntityKind::Review);
    Person person;
    person.role = u"netops engineer"_s;
    person.name = u"Roe"_s;
    words.read(person, EntityKind::Person);
    Event one = event(1, u"some words"_s);
    one.system = u"kestreldb"_s;
    words.read(one, EntityKind::Event);
    QCOMPARE(words.known(), (QSet<QString>{u"checkoutd"_s, u"billing"_s, u"frontendd"_s, u"retrystorm"_s, u"netops"_s, u"engineer"_s, u"roe"_s,
                                           u"kestreldb"_s}));
}

void TestReviewWords::aNameInTwoPlacesIsKnown()
{
    ReviewWords words;
    const Event first = event(1, u"we saw Grafan and Kestrel fail, Grafan twice"_s);
    words.read(first, EntityKind::Event);
    words.read(first, EntityKind::Event); // the same place again
    QCOMPARE(words.known(), QSet<QString>());
    words.read(event(2, u"then Kestrel's queue, and kestrel"_s), EntityKind::Event);
    QCOMPARE(words.known(), QSet<QString>{u"kestrel"_s});
}

void TestReviewWords::aSentenceBeginsWithoutAName()
{
    ReviewWords words;
    for (quint64 n : {1, 2})
        words.read(event(n, u"Teh cache. Teh disk\n- Teh queue: Teh end"_s), EntityKind::Event);
    QCOMPARE(words.known(), QSet<QString>());
}

QTEST_APPLESS_MAIN(TestReviewWords)
#include "tst_review_words.moc"
