// Our HTML reports in a browser: axe-core reads them, and somebody uses their script.
#include "app/report/exporter.h"
#include "tests/outside/node_judge.h"
#include "tests/report/checkout_review.h"
#include "tests/support/random_review.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

QByteArray htmlOf(const Review &review, Audience audience = Audience::Inside)
{
    BuildOptions options;
    options.audience = audience;
    options.now = 1'794'837'720 * microsPerSecond;
    options.journalSeq = 1;
    return render(review, Format::Html, options, pictures()).value_or(QByteArray());
}

QString listed(const QJsonArray &faults)
{
    QStringList lines;
    for (const QJsonValue &one : faults) {
        lines += u"%1: %2 (%3)"_s.arg(one["where"_L1].toString(), one["rule"_L1].toString(), one["help"_L1].toString());
        for (const QJsonValue &at : one["at"_L1].toArray())
            lines += u"    "_s + at.toString();
    }
    return lines.join(u'\n').left(6000);
}

} // namespace

class TstReportInChromium : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &html)
    {
        QFile file(m_folder.filePath(name + u".html"_s));
        if (html.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(html) != html.size())
            qFatal("the page cannot be written");
        return file.fileName();
    }

private Q_SLOTS:
    void axeFindsNothingInLightAndDarkWideAndNarrow()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        // All hostile texts after each other, so that one page holds them all.
        Review hostile = markedReview(12);
        const QStringList texts = hostileTexts();
        qsizetype n = 0;
        for (const EntityKind kind : hostile.kinds()) {
            for (const Id &id : hostile.table(kind)->ids()) {
                for (const Field &field : entityType(kind).fields) {
                    const QString text = texts[n++ % texts.size()];
                    if (field.type == FieldType::Text)
                        field.write(*hostile.table(kind)->find(id), text);
                    else if (field.type == FieldType::Line && QLatin1String(field.name) != "position"_L1 && QLatin1String(field.name) != "zone"_L1)
                        field.write(*hostile.table(kind)->find(id), QString(text).replace(u'\n', u' '));
                }
            }
        }
        Review empty;
        empty.facts.add(Id(1, 2));
        const QStringList files{written(u"checkout"_s, htmlOf(checkoutReview())),
                                written(u"outside"_s, htmlOf(checkoutReview(), Audience::Deidentified)),
                                written(u"chance"_s, htmlOf(randomReview(seed, 8))),
                                // Two columns of times with a day at either end: it was wider than the page.
                                written(u"times"_s, htmlOf(randomReview(539413959, 8))), written(u"hostile"_s, htmlOf(hostile)),
                                written(u"empty"_s, htmlOf(empty))};
        const QJsonDocument answer = askJudge(u"judge_axe.mjs"_s, files);
        QVERIFY(answer.isArray());
        QVERIFY2(answer.array().isEmpty(), qPrintable(listed(answer.array())));
    }

    // The judge on trial: one page for each fault, and of each it names that one.
    void axeConvictsBrokenPages()
    {
        const QByteArray good = htmlOf(checkoutReview());
        struct Fault {
            QString rule;
            QByteArray from;
            QByteArray to;
        };
        const QList<Fault> faults{
            {u"html-has-lang"_s, "<html lang=\"en\">", "<html>"},
            {u"color-contrast"_s, "--muted:#5a6675", "--muted:#c5ccd5"},
            {u"scrollable-region-focusable"_s, "<div class=\"picture\" tabindex=\"0\" role=\"region\"", "<div class=\"picture\" role=\"region\""},
            {u"landmark-one-main"_s, "<main id=\"report\" tabindex=\"-1\">", "<div id=\"report\">"},
            {u"select-name"_s, "<label>Its times in <select autocomplete=\"off\">", "<label><select autocomplete=\"off\">"},
            {u"heading-order"_s, "<h2>What happened</h2>", "<h5>What happened</h5>"},
            {u"scrolls-sideways"_s, "max-width:100%", "min-width:60rem"},
        };
        QStringList files;
        for (const Fault &fault : faults) {
            QVERIFY2(good.contains(fault.from), fault.from.constData());
            QByteArray bad = good;
            bad.replace(fault.from, fault.to);
            // What is changed in the style would be stopped by the policy.
            bad.replace("default-src 'none'; style-src", "default-src 'unsafe-inline'; x-style-src");
            bad.replace("script-src", "x-script-src");
            files += written(fault.rule, bad);
        }
        const QJsonDocument answer = askJudge(u"judge_axe.mjs"_s, files);
        QVERIFY(answer.isArray());
        for (const Fault &fault : faults) {
            QSet<QString> rules;
            for (const QJsonValue &one : answer.array()) {
                if (one["where"_L1].toString().startsWith(fault.rule + u".html"_s))
                    rules += one["rule"_L1].toString();
            }
            QVERIFY2(rules.contains(fault.rule), qPrintable(u"%1 is not seen, but %2"_s.arg(fault.rule, QStringList(rules.values()).join(u' '))));
        }
    }

    void itsScriptFiltersTellsAnotherZoneAndCopiesALink()
    {
        const Review review = checkoutReview();
        const QJsonDocument answer = askJudge(u"judge_script.mjs"_s, {written(u"script"_s, htmlOf(review)), QString::number(review.events.size())});
        QVERIFY(answer.isArray());
        QVERIFY2(answer.array().isEmpty(), answer.toJson().constData());
    }
};

STORY_JUDGE_MAIN(TstReportInChromium)
#include "tst_report_in_chromium.moc"
