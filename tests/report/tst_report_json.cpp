#include "app/report/builder.h"
#include "app/report/report_json.h"
#include "tests/report/checkout_review.h"
#include "tests/report/tree_text.h"
#include "tests/support/random_review.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    o.now = 1'794'837'720 * microsPerSecond;
    o.journalSeq = 214;
    o.images = pictures();
    return o;
}

QJsonObject jsonOf(const Review &review, const BuildOptions &how = options())
{
    return QJsonDocument::fromJson(writeReportJson(build(review, how))).object();
}

// Every string in it, names of members not.
void collect(QString &out, const QJsonValue &value)
{
    if (value.isString())
        out += value.toString() + u'\n';
    for (const QJsonValue &one : value.toArray())
        collect(out, one);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &one : object)
        collect(out, one);
}

QString textOf(const QJsonObject &json)
{
    QString text;
    collect(text, json);
    return text;
}

Review empty()
{
    Review review;
    review.facts.add(Id(1, 2));
    return review;
}

QJsonObject section(const QJsonObject &report, const QString &anchor)
{
    for (const QJsonValue &one : report.value("sections"_L1).toArray()) {
        if (one["anchor"_L1] == anchor)
            return one.toObject();
    }
    return {};
}

// What markupIsStructure expects.
const QByteArray markupJson =
    R"([{"type":"prose","markup":[)"
    R"({"type":"list","ordered":true,"start":1,"items":[[{"type":"paragraph","inlines":[)"
    R"({"type":"strong","children":[{"type":"text","text":"a"}]},{"type":"text","text":" "},)"
    R"({"type":"emphasis","children":[{"type":"text","text":"b"}]},{"type":"text","text":" "},)"
    R"({"type":"strike","children":[{"type":"text","text":"c"}]},{"type":"text","text":" "},)"
    R"({"type":"code","text":"d"},{"type":"hard_break"},)"
    R"({"type":"link","href":"https://x.example","children":[{"type":"text","text":"e"}]}]}]]},)"
    R"({"type":"quote","blocks":[{"type":"paragraph","inlines":[{"type":"text","text":"f"}]}]},)"
    R"({"type":"code","info":"sql","text":"g"},)"
    R"({"type":"table","align":["center"],"header":[[{"type":"text","text":"h"}]],"rows":[[[{"type":"text","text":"i"}]]]},)"
    R"({"type":"rule"}]}])";

} // namespace

class TstReportJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatItIsAndForWhom()
    {
        const QJsonObject json = jsonOf(checkoutReview(), options(Audience::Outside));
        QCOMPARE(json.value("$schema"_L1).toString(), u"urn:second-story:schema:report:v1"_s);
        QCOMPARE(json.value("format"_L1).toString(), u"second-story-report"_s);
        QCOMPARE(json.value("version"_L1).toInt(), 1);
        QCOMPARE(json.value("audience"_L1).toString(), u"outside"_s);
        QCOMPARE(json.value("title"_L1).toString(), u"Checkout latency"_s);
        QCOMPARE(json.value("draft"_L1).toString(), u"draft of Mon 16 Nov 2026"_s);
        QVERIFY(json.value("provenance"_L1).toString().contains(u"journal entry 214"_s));
    }

    void sectionsAndTablesKeepTheirShape()
    {
        const Tree tree = build(checkoutReview(), options());
        const QJsonObject json = jsonOf(checkoutReview());
        QCOMPARE(json.value("sections"_L1).toArray().size(), tree.sections.size());
        const QJsonArray blocks = section(json, u"what-happened"_s).value("blocks"_L1).toArray();
        QJsonObject table;
        for (const QJsonValue &block : blocks) {
            if (block["type"_L1] == "table"_L1)
                table = block.toObject();
        }
        const QJsonArray rows = table.value("rows"_L1).toArray();
        QCOMPARE(rows.size(), checkoutReview().events.size());
        for (const QJsonValue &row : rows)
            QCOMPARE(row.toArray().size(), table.value("columns"_L1).toArray().size());
        QCOMPARE(rows[0][1]["event_kind"_L1].toString(), u"change"_s);
        QCOMPARE(rows[0][2]["markup"_L1][0]["inlines"_L1][0]["text"_L1].toString(), u"Deploy 4812 finished on half of the checkout hosts"_s);
    }

    void everythingInTheTreeIsInIt()
    {
        for (const Review &review : {checkoutReview(), markedReview(9), randomReview(4, 9)}) {
            const QString said = textOf(jsonOf(review));
            static const QRegularExpression word(u"\\w{2,}"_s, QRegularExpression::UseUnicodePropertiesOption);
            auto words = word.globalMatch(treeText(build(review, options())));
            while (words.hasNext()) {
                const QString one = words.next().captured();
                QVERIFY2(said.contains(one), qPrintable(u"not in the JSON: "_s + one));
            }
        }
    }

    void markupIsStructure()
    {
        Review review = empty();
        review.facts.find(Id(1, 2))->impact = u"1. **a** *b* ~~c~~ `d`\\\n   [e](https://x.example)\n\n> f\n\n```sql\ng\n```\n\n| h |\n|:-:|\n| i |\n\n***"_s;
        const QJsonArray blocks = section(jsonOf(review), u"impact"_s).value("blocks"_L1).toArray();
        const QByteArray written = QJsonDocument(QJsonArray{blocks.first()}).toJson(QJsonDocument::Compact);
        const QJsonDocument wanted = QJsonDocument::fromJson(markupJson);
        QVERIFY(wanted.isArray());
        QCOMPARE(written, wanted.toJson(QJsonDocument::Compact));
    }

    void picturesAreInItForThoseWhoMaySeeThem()
    {
        const Review review = markedReview(3);
        const QString inside = textOf(jsonOf(review));
        const QHash<QByteArray, QByteArray> all = pictures();
        const auto isThere = [&](const QString &text) {
            return std::any_of(all.begin(), all.end(), [&](const QByteArray &bytes) { return text.contains(QLatin1String(bytes.toBase64())); });
        };
        QVERIFY(isThere(inside));
        QVERIFY(!isThere(textOf(jsonOf(review, options(Audience::Deidentified)))));
    }

    void whatAnAudienceMayNotSeeIsNotInIt()
    {
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            const QByteArray json = writeReportJson(build(checkoutReview(), options(audience)));
            QVERIFY(!json.contains("PRIVATE-CANARY"));
            QVERIFY(!json.contains("Alex Example"));
            QCOMPARE(json.contains("INTERNAL-CANARY"), audience == Audience::Inside);
        }
    }

    void hostileTextIsText_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts = hostileTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%lld", qlonglong(i)) << texts[i];
        QTest::newRow("quotes and lines") << u"\"a\": \\\"b\\\\\n}],;\u2028\u0000x"_s.replace(QChar(u'\0'), QChar(u' '));
        QTest::newRow("1 MB") << QString(1'000'000, u'x');
    }
    void hostileTextIsText()
    {
        QFETCH(QString, text);
        QJsonParseError error;
        const Review review = filledReview(text, 2);
        const QJsonDocument json = QJsonDocument::fromJson(writeReportJson(build(review, options())), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(json["title"_L1].toString(), build(review, options()).title);
    }

    void anEmptyReviewIsAReport()
    {
        const QJsonObject json = jsonOf(empty());
        QCOMPARE(json.value("title"_L1).toString(), u"Review without a title"_s);
        QVERIFY(textOf(json).contains(u"Not recorded:"_s));
        QVERIFY(!json.contains("summary"_L1));
    }
};

QTEST_GUILESS_MAIN(TstReportJson)
#include "tst_report_json.moc"
