// The roll call by keyboard: who answers to which keys.
#include "app/model/checks.h"
#include "app/model/position.h"
#include "app/model/roll_keys.h"

#include <QSet>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Review roomOf(const QStringList &roles)
{
    Review review;
    review.facts.add(Id(1, 1));
    QString position;
    for (const QString &role : roles) {
        Person &person = *review.people.add(Id(2, static_cast<quint64>(review.people.size()) + 1));
        person.role = role;
        person.inRoom = true;
        person.position = position = positionBetween(position, {});
    }
    return review;
}

QStringList lettersIn(const Review &review)
{
    QStringList all;
    for (const RollKey &key : rollKeys(review))
        all.append(key.letters);
    return all;
}

} // namespace

class TestRollKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initials_are_taken_where_they_are_free();
    void no_letters_begin_with_the_key_of_an_answer();
    void nobody_has_the_same_keys_as_another();
    void no_key_begins_another();
    void a_late_joiner_changes_nobodys_letters();
    void keys_find_one_person_or_wait();
    void people_outside_the_room_have_none();
    void names_of_any_script_and_length_get_keys();
};

void TestRollKeys::initials_are_taken_where_they_are_free()
{
    QCOMPARE(lettersIn(roomOf({u"on-call"_s, u"database"_s, u"support"_s, u"on-call lead"_s, u"mobile lead"_s})),
             QStringList({u"oc"_s, u"da"_s, u"su"_s, u"ol"_s, u"ml"_s}));
}

void TestRollKeys::no_letters_begin_with_the_key_of_an_answer()
{
    QCOMPARE(lettersIn(roomOf({u"auditor"_s, u"lead"_s, u"all hands lead"_s, u"XML team"_s, u"AI lab"_s, u"on-call"_s})),
             QStringList({u"ud"_s, u"ea"_s, u"hl"_s, u"mt"_s, u"il"_s, u"oc"_s}));
    for (const QString &letters : lettersIn(roomOf(QStringList(60, u"alex"_s))))
        QVERIFY2(letters.size() == 2 && !u"alx"_s.contains(letters[0]), qPrintable(letters));
}

void TestRollKeys::nobody_has_the_same_keys_as_another()
{
    const QStringList same(50, u"engineer"_s);
    const QStringList letters = lettersIn(roomOf(same));
    QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), 50);
    QVERIFY(!letters.contains(QString()));
    QCOMPARE(letters.mid(0, 3), QStringList({u"en"_s, u"eg"_s, u"ei"_s}));
}

void TestRollKeys::no_key_begins_another()
{
    const Review review = roomOf(QStringList(12, u"engineer"_s) + QStringList{u"a"_s, u"ab"_s, QString()});
    QStringList keys;
    for (const RollKey &key : rollKeys(review))
        keys << key.number << key.letters;
    for (const QString &one : std::as_const(keys)) {
        QVERIFY(!one.isEmpty());
        for (const QString &other : std::as_const(keys))
            QVERIFY2(one == other || !other.startsWith(one), qPrintable(one + u" begins "_s + other));
    }
    QCOMPARE(rollKeys(review).first().number, u"01"_s);
    QCOMPARE(rollKeys(roomOf({u"a"_s})).first().number, u"1"_s);
}

void TestRollKeys::a_late_joiner_changes_nobodys_letters()
{
    const QStringList before{u"on-call"_s, u"database"_s, u"open source lead"_s};
    const QStringList after = lettersIn(roomOf(before + QStringList{u"office of customers"_s}));
    QCOMPARE(after.mid(0, 3), lettersIn(roomOf(before)));
    QCOMPARE(after.size(), 4);
}

void TestRollKeys::keys_find_one_person_or_wait()
{
    const Review review = roomOf({u"on-call"_s, u"database"_s, u"on-call lead"_s});
    const QList<RollKey> keys = rollKeys(review);
    QCOMPARE(rollMatch(keys, u"2"_s).person, keys[1].person);
    QCOMPARE(rollMatch(keys, u"OL"_s).person, keys[2].person);
    QVERIFY(rollMatch(keys, u"o"_s).person.isNull());
    QVERIFY(rollMatch(keys, u"o"_s).canGoOn);
    QVERIFY(rollMatch(keys, QString()).canGoOn);
    QVERIFY(rollMatch(keys, u"zz"_s).person.isNull());
    QVERIFY(!rollMatch(keys, u"zz"_s).canGoOn);
    QVERIFY(!rollMatch(keys, u"4"_s).canGoOn);
}

void TestRollKeys::people_outside_the_room_have_none()
{
    Review review = roomOf({u"on-call"_s, u"database"_s});
    review.people.find(Id(2, 1))->inRoom = false;
    QCOMPARE(lettersIn(review), QStringList{u"da"_s});
    QCOMPARE(rollKeys(review).first().number, u"1"_s);
    QCOMPARE(rollCall(review).waiting(), 1);
}

void TestRollKeys::names_of_any_script_and_length_get_keys()
{
    const QStringList roles{u"مهندس البيانات"_s, u"当番"_s, QString(200, u'x'), u"🔥"_s, u"42"_s, u"\u202Etxet"_s};
    const QStringList letters = lettersIn(roomOf(roles));
    QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), roles.size());
    QCOMPARE(letters[0], u"ما"_s);
    QCOMPARE(letters[1], u"当番"_s);
    QCOMPARE(letters[2], u"ba"_s);
}

QTEST_GUILESS_MAIN(TestRollKeys)
#include "tst_roll_keys.moc"
