#include "app/report/archive_json.h"
#include "app/report/exporter.h"
#include "app/report/pdf_finish.h"
#include "tests/report/checkout_review.h"
#include "tests/report/html_reader.h"
#include "tests/report/markdown_reader.h"
#include "tests/support/random_review.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Format allFormats[] = {Format::Html,       Format::Pdf,         Format::Markdown,   Format::Json,
                                 Format::ReportJson, Format::TimelineCsv, Format::ActionsCsv, Format::Calendar};

BuildOptions options(Audience audience = Audience::Inside)
{
    BuildOptions o;
    o.audience = audience;
    o.now = 1'794'837'720 * microsPerSecond;
    o.journalSeq = 214;
    return o;
}

// The text of a PDF, as poppler reads it.
QString pdfText(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s});
    if (!reader.waitForFinished(60'000) || reader.exitCode() != 0)
        return u"pdftotext failed: "_s + QString::fromUtf8(reader.readAllStandardError());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

class TstExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersThatNoFontHasAreNamed()
    {
        Review review = checkoutReview();
        QString unprintable;
        QVERIFY(render(review, Format::Pdf, options(), {}, Paper::A4, &unprintable));
        QVERIFY2(unprintable.isEmpty(), qPrintable(unprintable));
        QCOMPARE(unprintableText({}), QString());
        // Of a plane for private use, which no font of ours has.
        static_cast<ReviewFacts *>(review.table(EntityKind::Review)->find(review.id()))->summary = u"\U0010FFFD and \U0010FFFC and \U0010FFFD"_s;
        QVERIFY(render(review, Format::Pdf, options(), {}, Paper::A4, &unprintable));
        QCOMPARE(unprintable, u"\U0010FFFC\U0010FFFD"_s);
        QCOMPARE(unprintableText(unprintable), u"In the PDF 2 characters are empty boxes, because no font of this computer has them: “\U0010FFFC” U+10FFFC, “\U0010FFFD” U+10FFFD."_s);
    }

    void thePaperIsTheOneThatIsUsualThere()
    {
        QCOMPARE(usualPaper(QLocale::Germany), Paper::A4);
        QCOMPARE(usualPaper(QLocale::UnitedStates), Paper::Letter);
        QCOMPARE(pageSizes(*render(checkoutReview(), Format::Pdf, options(), {}, Paper::Letter)).first().toSize(), QSize(612, 792));
        QCOMPARE(pageSizes(*render(checkoutReview(), Format::Pdf, options(), {}, Paper::A4)).first().toSize(), QSize(595, 842));
    }

    void formatsAndAudiencesAreFoundByTheirNames()
    {
        for (const Format format : allFormats)
            QVERIFY(formatFromName(QString::fromLatin1(formatName(format))) == format);
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified})
            QVERIFY(audienceFromName(QString::fromLatin1(audienceName(audience))) == audience);
        QVERIFY(!formatFromName(u"docx"));
        QVERIFY(!audienceFromName(u"everyone"));
        QCOMPARE(fileEnding(Format::Markdown), "md");
        QCOMPARE(formatNames(), QStringList({u"html"_s, u"pdf"_s, u"markdown"_s, u"json"_s, u"report-json"_s, u"timeline-csv"_s,
                                             u"actions-csv"_s, u"ics"_s}));
    }

    void everyFormatIsWhatItSaysItIs()
    {
        const Review review = checkoutReview();
        const auto html = render(review, Format::Html, options());
        const auto pdf = render(review, Format::Pdf, options());
        const auto markdown = render(review, Format::Markdown, options());
        const auto json = render(review, Format::Json, options(), pictures());
        QVERIFY(html && pdf && markdown && json);
        QVERIFY(html->startsWith("<!DOCTYPE html>"));
        QVERIFY(pdf->startsWith("%PDF-"));
        QVERIFY(markdown->startsWith("# Checkout latency\n"));
        QVERIFY(QJsonDocument::fromJson(*json).isObject());
        QVERIFY(render(review, Format::ReportJson, options())->contains("\"second-story-report\""));
        QVERIFY(render(review, Format::TimelineCsv, options())->contains("\"What happened\""));
        QVERIFY(render(review, Format::ActionsCsv, options())->contains("\"Owner\""));
        const auto calendar = render(review, Format::Calendar, options());
        QVERIFY(calendar->startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(calendar->contains("DTSTAMP:20261116T140200Z\r\n") && calendar->contains("SEQUENCE:214\r\n"));
    }

    void theSameReviewGivesTheSameBytes()
    {
        const Review review = randomReview(17, 5);
        for (const Format format : allFormats) {
            const auto first = render(review, format, options(), pictures());
            const auto second = render(review, format, options(), pictures());
            QVERIFY(first && second);
            QVERIFY(*first == *second);
        }
    }

    void privateNotesAreInTheArchiveAlone()
    {
        const Review review = checkoutReview();
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            QVERIFY(!render(review, Format::Html, options(audience))->contains("PRIVATE-CANARY"));
            QVERIFY(!render(review, Format::Markdown, options(audience))->contains("PRIVATE-CANARY"));
            QVERIFY(!pdfText(*render(review, Format::Pdf, options(audience))).contains(u"PRIVATE-CANARY"_s));
            for (const Format format : {Format::ReportJson, Format::TimelineCsv, Format::ActionsCsv, Format::Calendar})
                QVERIFY(!render(review, format, options(audience))->contains("PRIVATE-CANARY"));
        }
        QVERIFY(render(review, Format::Json, options())->contains("PRIVATE-CANARY"));
    }

    void hostileTextIsTextInEveryFormat_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts = hostileTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%lld", qlonglong(i)) << texts[i];
    }
    void hostileTextIsTextInEveryFormat()
    {
        QFETCH(QString, text);
        const Review review = filledReview(text, 2);
        const auto html = render(review, Format::Html, options());
        const auto pdf = render(review, Format::Pdf, options());
        const auto markdown = render(review, Format::Markdown, options());
        const auto json = render(review, Format::Json, options(), pictures());
        QVERIFY(html && pdf && markdown && json);

        const HtmlReading page = readHtml(*html);
        QCOMPARE(page.error, QString());
        const MarkdownReading notes = readMarkdown(*markdown);
        QCOMPARE(notes.html + notes.images, 0);
        const auto archive = readArchive(*json);
        QVERIFY(archive);
        QCOMPARE(archive->review.events.begin()->text, text);

        // No word of it is lost on the way, and none does anything.
        const QString paper = pdfText(*pdf);
        for (const char *name : {"/JavaScript", "/Launch", "/EmbeddedFile", "/OpenAction"})
            QVERIFY(!pdf->contains(name));
        static const QRegularExpression word(u"[A-Za-z]{3,24}"_s);
        auto words = word.globalMatch(text);
        while (words.hasNext()) {
            const QString one = words.next().captured();
            QVERIFY2(page.text.contains(one), qPrintable(one));
            QVERIFY2(notes.text.contains(one), qPrintable(one));
            // Words at the end of a line are broken there, so the PDF is asked without white space.
            QVERIFY2(QString(paper).remove(u'\n').contains(one), qPrintable(one + u" in "_s + paper.left(500)));
        }
    }
};

QTEST_GUILESS_MAIN(TstExporter)
#include "tst_exporter.moc"
