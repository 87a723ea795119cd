// What is proposed behind "#" stays what is in use, whatever is edited.
#include "app/capture/known_words.h"
#include "tests/desk/event_desk.h"
#include "tests/support/random_edits.h"

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestKnownWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_tag_is_proposed_while_something_has_it();
    void any_edits_leave_the_tags_as_if_gathered_anew();
};

void TestKnownWords::a_tag_is_proposed_while_something_has_it()
{
    Desk desk;
    desk.event(told("14:02"), u"seen"_s).tags = {u"queue"_s, u"two words"_s};
    const Id other = desk.event(told("14:30"), u"other"_s).id;
    capture::TagsInUse tags;
    connect(&desk.open(), &OpenReview::changed, this, [&](const ChangeSet &set) { tags.follow(desk.now(), set); });
    QCOMPARE(tags.words(desk.now(), false), QStringList{u"queue"_s}); // what cannot be typed as one word is none
    const FieldRef ref{EntityKind::Event, other, entityType(EntityKind::Event).field(u"tags")};
    QVERIFY(desk.open().set(ref, QStringList{u"queue"_s, u"database"_s}));
    QCOMPARE(tags.words(desk.now(), false), (QStringList{u"database"_s, u"queue"_s}));
    QVERIFY(desk.open().set(ref, QStringList()));
    QCOMPARE(tags.words(desk.now(), false), QStringList{u"queue"_s});
    QVERIFY(desk.open().undo());
    QVERIFY(desk.open().apply(removal(desk.now(), EntityKind::Event, other)));
    QCOMPARE(tags.words(desk.now(), false), QStringList{u"queue"_s});
    QVERIFY(desk.open().undo());
    QCOMPARE(tags.words(desk.now(), false), (QStringList{u"database"_s, u"queue"_s}));
}

void TestKnownWords::any_edits_leave_the_tags_as_if_gathered_anew()
{
    int different = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        Desk desk;
        desk.review = openOne(seed);
        capture::TagsInUse kept;
        connect(&desk.open(), &OpenReview::changed, this, [&](const ChangeSet &set) { kept.follow(desk.now(), set); });
        const QStringList first = kept.words(desk.now(), true);
        RandomEdits edits(seed);
        for (int i = 0; i < 60; ++i) {
            edits.doOne(desk.open());
            const QStringList words = kept.words(desk.now(), true);
            QVERIFY2(words == capture::TagsInUse().words(desk.now(), true), qPrintable(u"seed %1, edit %2"_s.arg(seed).arg(i)));
            different += words != first;
        }
    }
    QVERIFY(different > 100);
}

QTEST_GUILESS_MAIN(TestKnownWords)
#include "tst_known_words.moc"
