// Ids are UUIDs of version 7 that grow, whatever the clock does.
#include "app/core/ids.h"

#include <QSet>
#include <QTest>
#include <QUuid>

#include <limits>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

// A clock that stands where a test puts it.
class SetClock final : public Clock {
public:
    explicit SetClock(Micros micros) : at(micros) {}
    Micros now() const override { return at; }
    Micros at;
};

constexpr Micros someDay = 1'794'666'720'000'000; // 2026-11-14T14:32:00Z

qint64 millisIn(const Id &id)
{
    return id.toString().remove(u'-').left(12).toLongLong(nullptr, 16);
}

} // namespace

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdIsAUuidOfVersion7()
    {
        const SetClock clock(someDay);
        IdSource source(clock);
        for (int i = 0; i < 10'000; ++i) {
            const QString text = source.next().toString();
            const QUuid other(text); // Qt's own reading is the judge
            QVERIFY2(!other.isNull(), qPrintable(text));
            QCOMPARE(other.variant(), QUuid::DCE);
            QCOMPARE(text.at(14), u'7');
            QCOMPARE(other.toString(QUuid::WithoutBraces), text);
        }
    }

    void anIdBeginsWithTheMillisecondItWasMadeIn()
    {
        const SetClock clock(someDay + 999);
        IdSource source(clock);
        QCOMPARE(millisIn(source.next()), someDay / 1000);
    }

    void theExampleOfTheStandardReadsAsItself()
    {
        // RFC 9562, A.6: 2022-02-22T19:22:22Z.
        const auto id = Id::fromString(u"017F22E2-79B0-7CC3-98C4-DC0C0C07398F"_s);
        QVERIFY(id.has_value());
        QCOMPARE(millisIn(*id), Q_INT64_C(1645557742000));
        QCOMPARE(id->toBytes(), QByteArray::fromHex("017f22e279b07cc398c4dc0c0c07398f"));
    }

    void idsGrowWithinOneMillisecond()
    {
        const SetClock clock(someDay);
        IdSource source(clock);
        Id last = source.next();
        for (int i = 0; i < 100'000; ++i) { // far more than the 12 bits of the counter
            const Id next = source.next();
            QVERIFY(last < next);
            last = next;
        }
    }

    void idsGrowWhenTheClockIsSetBack()
    {
        SetClock clock(someDay);
        IdSource source(clock);
        Id last = source.next();
        for (const Micros back : {microsPerSecond, microsPerHour, 400 * microsPerDay, someDay,
                                  someDay + microsPerDay}) {
            clock.at = someDay - back;
            for (int i = 0; i < 5'000; ++i) {
                const Id next = source.next();
                QVERIFY(last < next);
                last = next;
            }
        }
        clock.at = someDay + microsPerHour;
        QCOMPARE(millisIn(source.next()), clock.at / 1000);
    }

    void theOrderOfIdsIsTheOrderOfTheirTextAndOfTheirBytes()
    {
        SetClock clock(someDay);
        IdSource source(clock);
        Id last = source.next();
        for (int i = 0; i < 2'000; ++i) {
            clock.at += Micros(i) * 37;
            const Id next = source.next();
            QVERIFY(last.toString() < next.toString());
            QVERIFY(last.toBytes() < next.toBytes());
            last = next;
        }
    }

    void twoSourcesOfTheSameMillisecondDoNotCollide()
    {
        const SetClock clock(someDay);
        IdSource one(clock);
        IdSource other(clock);
        QSet<Id> seen;
        for (int i = 0; i < 50'000; ++i) {
            seen.insert(one.next());
            seen.insert(other.next());
        }
        QCOMPARE(seen.size(), 100'000);
    }

    void textAndBytesLeadBackToTheId()
    {
        const SystemClock clock;
        IdSource source(clock);
        for (int i = 0; i < 1'000; ++i) {
            const Id id = source.next();
            QCOMPARE(id.toString().size(), 36);
            QCOMPARE(id.toBytes().size(), 16);
            QVERIFY(Id::fromString(id.toString()) == id);
            QVERIFY(Id::fromString(id.toString().toUpper()) == id);
            QVERIFY(Id::fromBytes(id.toBytes()) == id);
            QCOMPARE(QUuid::fromRfc4122(id.toBytes()).toString(QUuid::WithoutBraces),
                     id.toString());
        }
        constexpr Id extremes[] = {
            Id(), Id(0, 1), Id(std::numeric_limits<quint64>::max(), 0),
            Id(std::numeric_limits<quint64>::max(), std::numeric_limits<quint64>::max())};
        for (const Id &id : extremes) {
            QVERIFY(Id::fromString(id.toString()) == id);
            QVERIFY(Id::fromBytes(id.toBytes()) == id);
        }
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one short") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398"_s;
        QTest::newRow("one long") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f0"_s;
        QTest::newRow("no dashes") << u"017f22e279b07cc398c4dc0c0c07398f"_s;
        QTest::newRow("braces") << u"{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}"_s;
        QTest::newRow("dash moved") << u"017f22e27-9b0-7cc3-98c4-dc0c0c07398f"_s;
        QTest::newRow("a dash too many") << u"017f22e2-79b0-7cc3-98c4-dc0c0c0739-f"_s;
        QTest::newRow("a letter past f") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398g"_s;
        QTest::newRow("a space") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398 "_s;
        QTest::newRow("full-width digit") << u"\uff1017f22e-79b0-7cc3-98c4-dc0c0c07398f"_s;
        QTest::newRow("arabic digit") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398\u0661"_s;
        QTest::newRow("a nul") << u"017f22e2-79b0-7cc3-98c4-dc0c0c07398"_s + QChar(u'\0');
    }

    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Id::fromString(text).has_value());
    }

    void bytesOfAnotherLengthAreRefused()
    {
        for (int length = 0; length < 64; ++length)
            QCOMPARE(Id::fromBytes(QByteArray(length, 'x')).has_value(), length == 16);
    }

    void onlyTheZeroIdIsNone()
    {
        QVERIFY(Id().isNull());
        QVERIFY(!Id(0, 1).isNull());
        QVERIFY(!Id(1, 0).isNull());
        const SetClock atTheEpoch(0);
        IdSource source(atTheEpoch);
        QVERIFY(!source.next().isNull());
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
