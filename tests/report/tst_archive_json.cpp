#include "app/model/fresh_ids.h"
#include "app/report/archive_json.h"
#include "tests/support/effort.h"
#include "tests/support/random_review.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace story;
using namespace story::report;
using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock {
public:
    Micros now() const override { return 1'790'000'000'000'000; }
};

quint32 seedOfThisRun()
{
    bool given = false;
    const uint seed = qEnvironmentVariableIntValue("STORY_SEED", &given);
    return given ? seed : QRandomGenerator::global()->generate();
}

QByteArray smallArchive()
{
    return R"({"format":"second-story-archive","version":1,"schema":1,"contains":"",)"
           R"("review":{"id":"019a0000-0000-7000-8000-000000000001","title":"Checkout latency"},"entities":{)"
           R"("person":[{"id":"019a0000-0000-7000-8000-000000000002","role":"on-call","position":"a1"}],)"
           R"("event":[{"id":"019a0000-0000-7000-8000-000000000003","text":"Pager fired",)"
           R"("people":["019a0000-0000-7000-8000-000000000002"],"position":"a1"}]},"blobs":{}})";
}

Review emptyReview()
{
    Review review;
    review.facts.add(Id(1, 2));
    return review;
}

// What the schema calls a value of that type.
QString defName(const Field &field)
{
    if (qstrcmp(field.name, "position") == 0)
        return u"position"_s;
    switch (field.type) {
    case FieldType::Text: return u"text"_s;
    case FieldType::Line: return u"line"_s;
    case FieldType::Number: return u"number"_s;
    case FieldType::Moment: return u"moment"_s;
    case FieldType::Day: return u"day"_s;
    case FieldType::Ref: return u"id"_s;
    case FieldType::Refs: return u"ids"_s;
    case FieldType::Words: return u"words"_s;
    case FieldType::Blob: return u"blob"_s;
    case FieldType::Choice:
    case FieldType::Flag: break;
    }
    return {};
}

QByteArray edited(const char *from, const char *to)
{
    QByteArray bytes = smallArchive();
    if (!bytes.contains(from))
        qFatal("the archive has no %s", from);
    return bytes.replace(from, to);
}

} // namespace

class TstArchiveJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Two lists of fields would part: the published one has to name each field as the table has it. That archives are what it says is
    // asked of ajv in tests/outside.
    void thePublishedSchemaNamesEveryField()
    {
        QFile file(QStringLiteral(STORY_SOURCE_DIR "/resources/schema/archive.v1.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(schema.value("$id"_L1).toString(), QLatin1String(archiveFormSchema));
        QCOMPARE(QJsonDocument::fromJson(archiveJson(emptyReview(), {}))["$schema"_L1].toString(), QLatin1String(archiveFormSchema));
        const QJsonValue defs = schema.value("$defs"_L1);
        QStringList kinds;
        const Review review;
        for (const EntityKind kind : review.kinds()) {
            const EntityType &type = entityType(kind);
            const QJsonObject entity = defs[QLatin1String(type.name)].toObject();
            QStringList fields{u"id"_s};
            for (const Field &field : type.fields) {
                fields.append(QLatin1String(field.name));
                const QJsonObject said = entity.value("properties"_L1)[QLatin1String(field.name)].toObject();
                QCOMPARE(said.value("title"_L1).toString(), QString::fromUtf8(field.label));
                QStringList choices;
                for (const QJsonValue &choice : said.value("enum"_L1).toArray())
                    choices.append(choice.toString());
                QStringList wanted;
                for (const Choice &choice : field.choices)
                    wanted.append(QLatin1String(choice.name));
                QCOMPARE(choices, wanted);
                if (field.type != FieldType::Choice)
                    QVERIFY2(said.value("$ref"_L1).toString() == "#/$defs/"_L1 + defName(field) || said.value("type"_L1) == "boolean"_L1, field.name);
            }
            QStringList named = entity.value("properties"_L1).toObject().keys();
            fields.sort();
            named.sort();
            QCOMPARE(named, fields);
            QCOMPARE(entity.value("additionalProperties"_L1), QJsonValue(false));
            if (kind != EntityKind::Review)
                kinds.append(QLatin1String(type.name));
        }
        kinds.sort();
        QCOMPARE(schema.value("properties"_L1)["entities"_L1]["properties"_L1].toObject().keys(), kinds);
    }

    void everyFieldComesBackByteForByte_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("one") << quint32(1);
        QTest::newRow("two") << quint32(2);
        for (int i = 0; i < 6; ++i)
            QTest::addRow("by chance %d", i) << seedOfThisRun();
    }
    void everyFieldComesBackByteForByte()
    {
        QFETCH(quint32, seed);
        qInfo("STORY_SEED=%u", seed);
        for (const auto fill : {support::Fill::Every, support::Fill::Some}) {
            const Review review = support::randomReview(seed, 12, fill);
            const QByteArray first = archiveJson(review, support::pictures());
            const auto archive = readArchive(first);
            QVERIFY2(archive, archive ? "" : qPrintable(archive.error().sentences() + archive.error().detail));
            QCOMPARE(archive->warnings, QStringList());
            QCOMPARE(archiveJson(archive->review, archive->images), first);
        }
    }

    void everyFieldThatIsNotBlankIsWritten()
    {
        const Review review = support::randomReview(7, 4, support::Fill::Every);
        const QJsonObject root = QJsonDocument::fromJson(archiveJson(review, {})).object();
        for (EntityKind kind : review.kinds()) {
            const EntityType &type = entityType(kind);
            QJsonObject last = root.value("review"_L1).toObject();
            if (kind != EntityKind::Review)
                last = root.value("entities"_L1).toObject().value(QLatin1String(type.name)).toArray().last().toObject();
            for (const Field &field : type.fields) {
                if (!field.isBlank(*review.table(kind)->find(review.table(kind)->ids().constLast())))
                    QVERIFY2(last.contains(QLatin1String(field.name)),
                             qPrintable(QLatin1String(type.name) + u'.' + QLatin1String(field.name)));
            }
        }
    }

    void theSameReviewGivesTheSameBytesInWhateverOrderItWasEntered()
    {
        const Review review = support::randomReview(3, 5);
        Review other;
        for (EntityKind kind : review.kinds()) {
            QList<Id> ids = review.table(kind)->ids();
            std::reverse(ids.begin(), ids.end());
            for (const Id &id : ids) {
                Entity &copy = *other.table(kind)->add(id);
                for (const Field &field : entityType(kind).fields)
                    field.write(copy, field.read(*review.table(kind)->find(id)));
            }
        }
        QCOMPARE(archiveJson(other, support::pictures()), archiveJson(review, support::pictures()));
    }

    void itSaysWhatItIsInItsFirstBytes()
    {
        const QByteArray bytes = archiveJson(support::randomReview(1, 0), {});
        QVERIFY(bytes.startsWith(R"({"format":"second-story-archive","version":1,"schema":1,)"));
        QVERIFY(bytes.left(200).contains("everything, private notes and images included"));
    }

    void privateNotesAndPicturesAreInIt()
    {
        const Review review = support::markedReview(2);
        const QByteArray bytes = archiveJson(review, support::pictures());
        QVERIFY(bytes.contains("xPrivateNoteText1x"));
        const auto archive = readArchive(bytes);
        QVERIFY(archive);
        for (const Evidence &evidence : archive->review.evidence)
            QCOMPARE(archive->images.value(evidence.image), support::pictures().value(evidence.image));
    }

    void picturesThatNothingRefersToStayOut()
    {
        Review review;
        review.facts.add(Id(1, 2));
        QVERIFY(archiveJson(review, support::pictures()).contains("\"blobs\":{}"));
    }

    void hostileTextComesBackAsItWas()
    {
        for (const QString &text : support::hostileTexts()) {
            Review review;
            review.facts.add(Id(1, 2));
            review.events.add(Id(3, 4));
            static_cast<Event *>(review.table(EntityKind::Event)->find(Id(3, 4)))->text = text;
            const auto archive = readArchive(archiveJson(review, {}));
            QVERIFY(archive);
            QCOMPARE(archive->warnings, QStringList());
            QCOMPARE(archive->review.events.find(Id(3, 4))->text, text);
        }
    }

    void aCopyWithFreshIdsIsTheSameReview()
    {
        const FixedClock clock;
        IdSource source(clock);
        const Review review = support::randomReview(11, 9, support::Fill::Every);
        const Review copy = withFreshIds(review, source);
        for (EntityKind kind : review.kinds()) {
            const QList<Id> before = review.table(kind)->ids();
            const QList<Id> after = copy.table(kind)->ids();
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i < before.size(); ++i) {
                QVERIFY(!before.contains(after[i]));
                for (const Field &field : entityType(kind).fields) {
                    const Value was = field.read(*review.table(kind)->find(before[i]));
                    const Value is = field.read(*copy.table(kind)->find(after[i]));
                    // A reference leads to the copy of what it led to: the one at the same place in the order of ids.
                    const auto placeOf = [&field](const Review &where, Id id) {
                        return where.table(field.target)->ids().indexOf(id);
                    };
                    if (const auto *one = std::get_if<Id>(&was)) {
                        QCOMPARE(placeOf(copy, std::get<Id>(is)), placeOf(review, *one));
                    } else if (const auto *many = std::get_if<QList<Id>>(&was)) {
                        const auto &now = std::get<QList<Id>>(is);
                        QCOMPARE(now.size(), many->size());
                        for (qsizetype n = 0; n < now.size(); ++n)
                            QCOMPARE(placeOf(copy, now[n]), placeOf(review, (*many)[n]));
                    } else {
                        QVERIFY(is == was);
                    }
                }
            }
        }
        // The copy goes through a file as well as the first one did.
        const auto archive = readArchive(archiveJson(copy, support::pictures()));
        QVERIFY(archive);
        QCOMPARE(archive->warnings, QStringList());
    }

    void whatIsNoArchiveIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("failure");
        const int bad = static_cast<int>(Failure::BadInput);
        QTest::newRow("nothing") << QByteArray() << bad;
        QTest::newRow("no JSON") << QByteArray("# A post-mortem") << bad;
        QTest::newRow("an array") << QByteArray("[]") << bad;
        QTest::newRow("other JSON") << QByteArray("{\"format\":\"something\"}") << bad;
        QTest::newRow("cut off") << smallArchive().chopped(20) << bad;
        QTest::newRow("nested a million deep") << QByteArray(1'000'000, '[') << bad;
        QTest::newRow("without a review") << edited("\"review\":", "\"other\":") << bad;
        QTest::newRow("a review without an id") << edited("\"id\":\"019a0000-0000-7000-8000-000000000001\",", "") << bad;
        QTest::newRow("newer") << edited("\"version\":1", "\"version\":2") << static_cast<int>(Failure::TooNew);
        QTest::newRow("newer schema") << edited("\"schema\":1", "\"schema\":99") << static_cast<int>(Failure::TooNew);
    }
    void whatIsNoArchiveIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, failure);
        const auto archive = readArchive(bytes);
        QVERIFY(!archive);
        QCOMPARE(static_cast<int>(archive.error().failure), failure);
        QVERIFY(!archive.error().what.isEmpty());
        QVERIFY(!archive.error().kept.isEmpty());
        QVERIFY(!archive.error().next.isEmpty());
    }

    void limitsAreKept()
    {
        QVERIFY(!readArchive(smallArchive(), {.bytes = 100}));
        QVERIFY(!readArchive(smallArchive(), {.entities = 1}));
        QVERIFY(readArchive(smallArchive(), {.entities = 2}));
    }

    void whatIsNotTakenOverIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *from, const char *to, const QString &named) {
            QTest::newRow(name) << edited(from, to) << named;
        };
        row("text as a number", "\"text\":\"Pager fired\"", "\"text\":14", u"What happened"_s);
        row("an unknown field", "\"text\":", "\"blame\":", u"blame"_s);
        row("an unknown choice", "\"text\":\"Pager fired\"", "\"kind\":\"fault\"", u"Kind"_s);
        row("a fraction", "\"text\":\"Pager fired\"", "\"start\":{\"earliest\":1.5}", u"Time"_s);
        row("a moment that ends before it begins", "\"text\":\"Pager fired\"",
            R"("start":{"earliest":"5","latest":"4","precision":"about"})", u"Time"_s);
        row("a moment with more in it", "\"text\":\"Pager fired\"", R"("start":{"earliest":"5","era":"BC"})", u"Time"_s);
        row("a reference to nothing", "000000000002\"],", "000000000009\"],", u"Who"_s);
        row("an id twice", "\"people\":[", "\"people\":[\"019a0000-0000-7000-8000-000000000002\",", u"Who"_s);
        row("an unknown kind", "\"person\":[", "\"culprit\":[", u"culprit"_s);
        row("an unknown part", "\"contains\":", "\"contents\":", u"contents"_s);
        row("an entity without an id", "\"id\":\"019a0000-0000-7000-8000-000000000002\",", "", u"person"_s);
        row("an entity that is none", "\"event\":[", "\"event\":[5,", u"event"_s);
        row("an order key of another form", "\"role\":\"on-call\",\"position\":\"a1\"", "\"position\":\"!\"", u"person"_s);
        row("a character that no text can hold", "Pager fired", "Pager\\u0000fired", u"What happened"_s);
        row("a line break in a line", "on-call", "on\\ncall", u"Role"_s);
        row("a hash of another length", "\"text\":\"Pager fired\"", "\"version_of\":\"\"", QString());
        row("a picture with another hash", "\"blobs\":{",
            "\"blobs\":{\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\":\"QUJD\"", u"e3b0c442"_s);
        row("a picture that is a GIF", "\"blobs\":{",
            "\"blobs\":{\"610f5ae4d76e332636a17bd357fd6ce99029316a99d320280d4d77a746bf29e8\":\"R0lGODlh\"", u"GIF"_s);
        row("a picture that says it is huge", "\"blobs\":{",
            "\"blobs\":{\"0effaa9f3a9631ff7f1fb6b510640534c0df6ccf94270bff2492a24c356b1d76\":\"iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAIAAAAAAAAA\"", u"100000"_s);
        row("a picture that is no base64", "\"blobs\":{", "\"blobs\":{\"00\":\"*\"", u"00"_s);
    }
    void whatIsNotTakenOverIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, named);
        const auto archive = readArchive(bytes);
        QVERIFY(archive);
        if (named.isEmpty()) {
            QCOMPARE(archive->warnings, QStringList());
        } else {
            QVERIFY(!archive->warnings.isEmpty());
            QVERIFY2(archive->warnings.first().contains(named), qPrintable(archive->warnings.join(u'\n')));
        }
        QCOMPARE(archive->review.about().title, u"Checkout latency"_s);
        // What was read can be written and read again without another word.
        const auto again = readArchive(archiveJson(archive->review, archive->images));
        QVERIFY(again);
        QCOMPARE(again->warnings, QStringList());
    }

    void aPictureThatIsMissingIsNamedAndItsHashKept()
    {
        const Review review = support::markedReview(1);
        const auto archive = readArchive(archiveJson(review, {}));
        QVERIFY(archive);
        QCOMPARE(archive->warnings.size(), 1);
        QCOMPARE(archive->review.evidence.begin()->image, review.evidence.begin()->image);
    }

    void fourTimesAsLargeAnArchiveIsReadInProportion()
    {
        const QByteArray small = archiveJson(support::randomReview(5, 500), support::pictures());
        const QByteArray large = archiveJson(support::randomReview(5, 2000), support::pictures());
        const double times = support::timesAsLong([&] { QVERIFY(readArchive(large)); }, [&] { QVERIFY(readArchive(small)); });
        QVERIFY2(times < 10, qPrintable(u"%1 times as long"_s.arg(times)));
    }
};

QTEST_GUILESS_MAIN(TstArchiveJson)
#include "tst_archive_json.moc"
