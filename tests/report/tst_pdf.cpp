// What a PDF is, said by others: qpdf reads its structure, poppler its text, fonts and tags.
#include "pdf_document.h"
#include "pdf_sample.h"

#include "app/markup/parse.h"
#include "app/report/pdf_finish.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace story;
using report::PdfOptions;

namespace {

report::Tree shortReport(const QString &markup)
{
    return story::shortReport(QList<report::Block>{report::Prose{markup::parse(markup)}});
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportIsACleanTaggedDocument()
    {
        const PdfDocument document(checkoutReport());
        QVERIFY(document.valid);
        const Ran check = run(u"qpdf"_s, {u"--check"_s, document.path()});
        QCOMPARE(check.code, 0);
        QVERIFY2(check.out.contains("No syntax or stream encoding errors found"_L1),
                 qPrintable(check.out));
        QCOMPARE(check.errors, QString());

        const QString info = document.info();
        QVERIFY2(info.contains(QRegularExpression(u"Title: +Checkout latency\n"_s)),
                 qPrintable(info));
        QVERIFY(info.contains(QRegularExpression(u"Tagged: +yes\n"_s)));
        QVERIFY(info.contains(QRegularExpression(u"Creator: +Second Story\n"_s)));
        QVERIFY(info.contains(QRegularExpression(u"CreationDate: +Mon Nov 16 14:02:00 2026"_s)));
        QVERIFY(info.contains(QRegularExpression(u"JavaScript: +no\n"_s)));
        QVERIFY(info.contains("(A4)"_L1));
        QVERIFY(!info.contains("Author"_L1));
    }

    void languageAndTitleStandInTheCatalog()
    {
        report::Tree tree = checkoutReport();
        tree.language = u"de-DE"_s;
        tree.title = u"Verzögerung <an> der \"Kasse\" & mehr (2026) \\"_s;
        const PdfDocument document(tree);
        const QJsonObject catalog = document.catalog();
        QCOMPARE(catalog[u"/Lang"_s].toString(), u"u:de-DE"_s);
        QCOMPARE(catalog[u"/ViewerPreferences"_s][u"/DisplayDocTitle"_s].toBool(), true);
        QCOMPARE(catalog[u"/MarkInfo"_s][u"/Marked"_s].toBool(), true);
        QVERIFY(document.info().contains("Title:           "_L1 + tree.title + u'\n'));
        const QString metadata = run(u"pdfinfo"_s, {u"-meta"_s, document.path()}).out;
        QVERIFY2(metadata.contains(tree.title.toHtmlEscaped()), qPrintable(metadata));
        QVERIFY(metadata.contains("<rdf:li>de-DE</rdf:li>"_L1));
        QVERIFY(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"_L1));
    }

    void eachSectionHasItsEntryInTheOutline()
    {
        const report::Tree tree = checkoutReport();
        const PdfDocument document(tree);
        const QJsonArray outline = document.json()[u"outlines"_s].toArray();
        QCOMPARE(outline.size(), tree.sections.size());
        for (qsizetype i = 0; i < outline.size(); ++i) {
            const report::Section &section = tree.sections[i];
            QCOMPARE(outline[i][u"title"_s].toString(), section.title);
            const int page = outline[i][u"destpageposfrom1"_s].toInt();
            QVERIFY2(document.text(page).contains(section.title), qPrintable(section.title));
            const QJsonArray kids = outline[i][u"kids"_s].toArray();
            QCOMPARE(kids.size(), section.sections.size());
            for (qsizetype k = 0; k < kids.size(); ++k)
                QCOMPARE(kids[k][u"title"_s].toString(), section.sections[k].title);
        }
    }

    void everyFontIsEmbedded()
    {
        const PdfDocument document(checkoutReport());
        const QStringList lines =
            run(u"pdffonts"_s, {document.path()}).out.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() >= 3);
        static const QRegularExpression embedded(
            u"yes +yes +yes +\\d+ +\\d+$"_s); // embedded, subset, unicode
        for (const QString &line : lines)
            QVERIFY2(line.contains(embedded), qPrintable(line));
    }

    void everyTextIsReadInTheOrderOfTheTree()
    {
        const report::Tree tree = checkoutReport();
        const PdfDocument document(tree);
        const QString read = squeezed(document.taggedText());
        const QString seen = squeezed(document.text());
        qsizetype at = 0;
        for (const QString &text : textsOf(tree)) {
            const qsizetype found = read.indexOf(squeezed(text), at);
            QVERIFY2(found >= at,
                     qPrintable(text + u"\n— not after —\n"_s + read.left(at).right(200)));
            at = found + squeezed(text).size();
        }
        for (const QString &text :
             {tree.title, tree.sections[1].title, tree.draftMark, tree.provenance})
            QVERIFY2(seen.contains(squeezed(text)), qPrintable(text));
    }

    void structureSaysWhatEverythingIs()
    {
        const PdfDocument document(checkoutReport());
        const QString structure = document.structure();
        const auto count = [&structure](const QString &tag) {
            return structure.count(
                QRegularExpression(u"^ *"_s + tag + u"\\b"_s, QRegularExpression::MultilineOption));
        };
        QCOMPARE(count(u"H1"_s), 1);
        QCOMPARE(count(u"H2"_s), 12);
        QCOMPARE(count(u"H3"_s), 2);
        QCOMPARE(count(u"Table"_s), 3);
        QCOMPARE(count(u"TH"_s), 4 + 3 + 6);
        QCOMPARE(structure.count("/Scope /Column"_L1), 4 + 3 + 6);
        QCOMPARE(count(u"TD"_s), 12 * 4 + 2 * 3 + 3 * 6);
        QCOMPARE(count(u"Link"_s), 1);
        QCOMPARE(count(u"BlockQuote"_s), 1);
        QCOMPARE(count(u"LI"_s), count(u"LBody"_s));
        QCOMPARE(document.unmarked(), 0);

        const QJsonObject objects = document.objects();
        int pages = 0;
        for (const QJsonValue &object : objects) {
            const QJsonObject value = object[u"value"_s].toObject();
            if (value[u"/Type"_s] == u"/Page"_s) {
                ++pages;
                QCOMPARE(value[u"/Tabs"_s].toString(), u"/S"_s);
            }
        }
        QCOMPARE(pages, document.pageCount());
    }

    void aPictureIsOneFigureWithItsWords()
    {
        report::TimelineFigure timeline;
        timeline.title = u"The timeline as a picture"_s;
        timeline.description = u"Nine events on a line of time."_s;
        timeline.zone = QTimeZone::utc();
        timeline.lanes = {u"alerts"_s, u"decisions"_s};
        for (quint64 i = 0; i < 9; ++i) {
            figure::TimelineItem item;
            item.id = Id(5, i + 1);
            item.at = Micros(i) * 7 * microsPerMinute;
            item.kind = static_cast<int>(i);
            item.lane = static_cast<int>(i % 2);
            item.approximate = i % 3 == 0;
            item.label = u"<b>event</b> (%1) \\ \u65e5\u672c"_s.arg(i);
            timeline.items << item;
            timeline.names.insert(item.id, u"name of event %1"_s.arg(i));
        }
        const PdfDocument document(shortReport(QList<report::Block>{timeline, report::Line{u"after it"_s}}));
        QVERIFY(document.valid);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        QCOMPARE(document.unmarked(), 0);
        int figures = 0;
        for (const QJsonValue &object : document.objects()) {
            const QJsonObject value = object[u"value"_s].toObject();
            if (value[u"/S"_s] != u"/Figure"_s)
                continue;
            ++figures;
            const QString words = value[u"/Alt"_s].toString();
            for (const QString &name : timeline.names)
                QVERIFY2(words.contains(name), qPrintable(words));
            QVERIFY(words.contains(timeline.title) && words.contains(timeline.description));
            QCOMPARE(value[u"/A"_s].toObject()[u"/BBox"_s].toArray().size(), 4);
        }
        QCOMPARE(figures, 1);
        QVERIFY(squeezed(document.text()).contains(squeezed(u"<b>ev"_s)));
        QVERIFY(document.info().contains(QRegularExpression(u"Tagged: +yes\n"_s)));
    }

    void evidenceIsAFigureWithItsWordsAndItsPixels()
    {
        // One point of teal.
        report::Image png{QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQzS4BAAGlAP1azDoWAAAAAElFTkSuQmCC"),
                          {PictureFormat::Png, 1, 1}, u"one point of teal (and a \\)"_s, u"Caption of the point"_s};
        report::Image broken = png;
        broken.bytes[45] = static_cast<char>(broken.bytes[45] ^ 0x55);
        broken.alternative = u"what the broken one showed"_s;
        broken.caption = u"Caption of the broken one"_s;
        report::Items items;
        for (const report::Image &image : {png, broken, png})
            items.items.append(report::Item{{image, report::Line{u"taken from a screen"_s, true}}});
        const PdfDocument document(shortReport(QList<report::Block>{items}));
        QVERIFY(document.valid);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        QCOMPARE(document.unmarked(), 0);
        int figures = 0;
        int pixels = 0;
        for (const QJsonValue &object : document.objects()) {
            const QJsonObject value = object[u"value"_s].toObject();
            if (value[u"/S"_s] == u"/Figure"_s) {
                ++figures;
                QVERIFY(value[u"/Alt"_s].toString().endsWith(png.alternative));
            }
            pixels += object[u"stream"_s].toObject()[u"dict"_s].toObject()[u"/Subtype"_s] == u"/Image"_s;
        }
        QCOMPARE(figures, 2);
        QVERIFY(pixels >= 1);
        const QString text = squeezed(document.text());
        QCOMPARE(text.count(squeezed(png.caption)), 2);
        QVERIFY(text.contains(squeezed(broken.caption)));
        QVERIFY(text.contains(squeezed(broken.alternative)));
    }

    void listsSayHowTheyAreNumbered()
    {
        const PdfDocument document(shortReport(u"1. one\n2. two\n\n   - a\n   - b\n\nwords\n\n- c\n- d\n"_s));
        QStringList numberings;
        for (const QJsonValue &object : document.objects()) {
            const QJsonObject value = object[u"value"_s].toObject();
            if (value[u"/S"_s] == u"/L"_s)
                numberings.append(value[u"/A"_s][u"/O"_s].toString() + value[u"/A"_s][u"/ListNumbering"_s].toString());
        }
        numberings.sort();
        QCOMPARE(numberings, QStringList({u"/List/Decimal"_s, u"/List/Disc"_s, u"/List/Disc"_s}));
        const QString structure = document.structure();
        QVERIFY2(structure.indexOf("Decimal"_L1) < structure.indexOf("Disc"_L1), qPrintable(structure));
    }

    void whatIsNotSeenIsInTheTextToo()
    {
        const PdfDocument document(shortReport(
            u"```sql\nselect 1\n```\n\n[one](https://example.com) **two**\n\n\U0001f469\u200d\U0001f4bb"_s));
        const QString read = document.taggedText();
        QVERIFY2(read.contains("sql"_L1), qPrintable(read)); // the word behind a fence is seen, but is none of the code
        QVERIFY2(read.contains("one two"_L1), qPrintable(read)); // a space alone between two looks
        QVERIFY2(read.contains(u"\U0001f469\u200d\U0001f4bb"_s), qPrintable(read));
    }

    void noHeadingIsStranded()
    {
        report::Tree tree = shortReport(QList<report::Block>());
        for (int i = 0; i < 120; ++i) {
            const QString body =
                u"body, as long as it is, with enough words for another line or two of text. "_s
                    .repeated(1 + i % 9);
            tree.sections.append({u"Heading %1"_s.arg(i),
                                  u"h-%1"_s.arg(i),
                                  {report::Prose{markup::parse(body)}, longTable(i % 3),
                                   report::Items{{{{report::Prose{markup::parse(u"**Heading of an item**"_s)}, report::Prose{markup::parse(body)}}},
                                                  {{report::Prose{markup::parse(u"**Heading of another**"_s)}, report::Prose{markup::parse(body)}}}}}},
                                  {}});
        }
        const PdfDocument document(tree);
        QVERIFY(document.pageCount() > 20);
        for (int page = 1; page <= document.pageCount(); ++page) {
            QStringList lines =
                document.text(page).split(QRegularExpression(u"[\n\f]+"_s), Qt::SkipEmptyParts);
            lines.removeIf([](const QString &line) {
                return line.contains("A report"_L1)
                    || line.contains(" of "_L1 + QString::number(120));
            });
            while (!lines.isEmpty()
                   && lines.last().contains(
                       QRegularExpression(u"^(· ?)?for everyone|^·$|^\\d+ of \\d+$"_s)))
                lines.removeLast();
            QVERIFY(!lines.isEmpty());
            QVERIFY2(!lines.last().contains("Heading"_L1),
                     qPrintable(u"page %1: %2"_s.arg(page).arg(lines.last())));
        }
    }

    void linksLeadWhereTheMarkupSays()
    {
        const PdfDocument document(shortReport(
            u"See [the log](https://example.com/a_(b)?q='x'&y=%20ü) and <mailto:on-call@example.com>, "
            "not [this](javascript:alert(1)) nor [that](file:///etc/passwd)."_s));
        QStringList addresses;
        for (const QJsonValue &object : document.objects()) {
            const QJsonObject value = object[u"value"_s].toObject();
            if (value[u"/Subtype"_s] != u"/Link"_s)
                continue;
            addresses.append(value[u"/A"_s][u"/URI"_s].toString().mid(2));
            QCOMPARE(value[u"/Contents"_s].toString().mid(2), addresses.last());
            QVERIFY(value[u"/StructParent"_s].isDouble());
        }
        addresses.sort();
        QCOMPARE(addresses,
                 QStringList({u"https://example.com/a_%28b%29?q=%27x%27&y=%20%C3%BC"_s,
                              u"mailto:on-call@example.com"_s}));
        const QString read = squeezed(document.taggedText());
        QVERIFY2(read.contains("javascript:alert(1)"_L1) && read.contains("file:///etc/passwd"_L1),
                 qPrintable(read));
    }

    void linksWithinTheReportLeadToTheirAnchor()
    {
        markup::Inline link;
        link.kind = markup::Inline::Kind::Link;
        link.href = u"#event-9"_s;
        link.children = {{markup::Inline::Kind::Text, u"14:57 queue depth"_s, {}, {}}};
        markup::Inline nowhere = link;
        nowhere.href = u"#no-such-place"_s;
        report::Tree tree = checkoutReport();
        tree.sections.append(
            {u"Links"_s,
             u"links"_s,
             {report::Prose{markup::Tree{{markup::Block{markup::Paragraph{{link, nowhere}}}}}}},
             {}});
        const PdfDocument document(tree);
        int inside = 0;
        for (const QJsonValue &object : document.objects()) {
            const QJsonObject value = object[u"value"_s].toObject();
            inside += value[u"/Subtype"_s] == u"/Link"_s && value.contains(u"/Dest"_s);
        }
        QCOMPARE(inside, 1);
        QVERIFY(squeezed(document.taggedText())
                    .contains(squeezed(u"14:57 queue depth14:57 queue depth"_s)));
    }

    void labelsOfEveryScriptHaveTheirLetters_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("label");
        QTest::newRow("Arabic") << u"ar"_s << u"\u0627\u0646\u0637\u0644\u0642 \u0627\u0644\u062a\u0646\u0628\u064a\u0647"_s;
        QTest::newRow("Japanese") << u"ja"_s << u"\u6c7a\u6e08\u306e\u9045\u5ef6"_s;
        QTest::newRow("German") << u"de"_s << u"Verz\u00f6gerung"_s;
        QTest::newRow("a picture letter") << u"und-zsye"_s << u"\U0001F525"_s;
    }
    // In the picture of the timeline, as in the table beside it, with the fonts that installer/packages names.
    void labelsOfEveryScriptHaveTheirLetters()
    {
        QFETCH(QString, language);
        QFETCH(QString, label);
        const bool coloured = language.startsWith("und"_L1);
        const QString fonts = run(u"fc-list"_s, {coloured ? u":charset=1f525:color=false"_s : u":lang="_s + language}).out;
        if (fonts.trimmed().isEmpty())
            QSKIP("no font of this computer has these letters");
        report::TimelineFigure timeline;
        timeline.title = u"The timeline as a picture"_s;
        timeline.zone = QTimeZone::utc();
        timeline.lanes = {label};
        for (quint64 i = 0; i < 3; ++i) {
            figure::TimelineItem item;
            item.id = Id(5, i + 1);
            item.at = Micros(i) * 40 * microsPerMinute;
            item.label = label;
            timeline.items << item;
            timeline.names.insert(item.id, label);
        }
        const PdfDocument document(shortReport(QList<report::Block>{timeline}));
        QVERIFY(document.valid);
        // It is said of a document in which a letter is missing that it does not keep to the standard.
        QVERIFY(run(u"pdfinfo"_s, {u"-meta"_s, document.path()}).out.contains("pdfuaid:part"_L1));
        const QString seen = squeezed(document.text());
        const QString letters = squeezed(label);
        for (qsizetype i = 0; i < letters.size(); ++i)
            QVERIFY2(seen.count(letters[i]) >= 4, qPrintable(seen)); // a lane and three events
    }

    void hostileTextIsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("html") << u"<script>alert(1)</script> <img src=file:///etc/passwd>"_s;
        QTest::newRow("pdf") << u") Tj ET Q endstream endobj << /S /JavaScript >> %%EOF (\\"_s;
        QTest::newRow("pango markup") << u"<span size=\"x-large\">&amp;&#0;</span>"_s;
        QTest::newRow("right to left") << u"\u05e9\u05dc\u05d5\u05dd"_s;
        QTest::newRow("arabic") << u"\u0645\u0631\u062d\u0628\u0627"_s;
        QTest::newRow("japanese") << u"\u969c\u5bb3\u306e\u632f\u308a\u8fd4\u308a"_s;
        QTest::newRow("emoji") << u"\U0001F525\U0001F4A5"_s;
        QTest::newRow("no font has it") << u"a\u0378b"_s;
        QTest::newRow("controls") << u"a\u0001\u001bb"_s;
        QTest::newRow("long word") << QString(900, u'x');
    }
    void hostileTextIsText()
    {
        QFETCH(QString, text);
        report::Tree tree = shortReport({report::Prose{paragraph(text)}, report::Line{text, true}});
        tree.title = text;
        tree.subtitle = text;
        tree.sections[0].title = text;
        const PdfDocument document(tree);
        QVERIFY(document.valid);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        QCOMPARE(document.unmarked(), 0);
        QVERIFY(!document.catalog().contains(u"/Names"_s)
                || !document.catalog()[u"/Names"_s].toObject().contains(u"/JavaScript"_s));
        for (const QJsonValue &object : document.objects()) {
            const QJsonObject value = object[u"value"_s].toObject();
            if (value[u"/Subtype"_s] == u"/CIDFontType2"_s)
                QCOMPARE(value[u"/CIDToGIDMap"_s].toString(), u"/Identity"_s);
        }
        const QJsonArray outline = document.json()[u"outlines"_s].toArray();
        QCOMPARE(outline.size(), 1);
        QCOMPARE(outline[0][u"title"_s].toString(), text);
        if (text.isRightToLeft() || text.contains(u'\u0001'))
            return; // poppler turns the order round and leaves controls out; the outline has shown that the text is kept
        QVERIFY2(squeezed(document.text()).contains(squeezed(text)), qPrintable(document.text()));
    }

    void whatIsNoCharacterIsReplacedAndTheRestIsKept()
    {
        const QString text = u"a"_s + QChar(0xfdd0) + u'b' + QChar(0xffff) + u'c' + QChar(0) + u'd'
            + QChar(0xd800) + u'e';
        report::Tree tree = shortReport({report::Prose{paragraph(text)}});
        tree.title = text;
        tree.sections[0].title = text;
        const PdfDocument document(tree);
        QVERIFY(document.valid);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        const QString kept = u"a\ufffdb\ufffdc\ufffdd\ufffde"_s;
        QVERIFY2(squeezed(document.text()).contains(kept), qPrintable(document.text()));
        QCOMPARE(document.json()[u"outlines"_s].toArray()[0][u"title"_s].toString(), kept);
    }

    void directionMarksDoNotLeaveTheirParagraph()
    {
        report::Tree tree = shortReport(u"plain words"_s);
        tree.title = u"left \u202eturned round"_s;
        const PdfDocument document(tree);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        const QString text = squeezed(document.text());
        QVERIFY2(text.contains("foreveryoneinside"_L1) && text.contains("1of1"_L1)
                     && text.contains("plainwords"_L1),
                 qPrintable(text));
    }

    void aCharacterWithoutGlyphKeepsItsTextAndTheStandardIsNotClaimed()
    {
        const PdfDocument document(shortReport(u"before \u0378 after"_s));
        QVERIFY(squeezed(document.text()).contains(u"before\u0378after"_s));
        QVERIFY(!run(u"pdfinfo"_s, {u"-meta"_s, document.path()}).out.contains("pdfuaid:part"_L1));
    }

    void theSameReportGivesTheSameBytes()
    {
        const PdfDocument first(checkoutReport());
        const PdfDocument second(checkoutReport());
        QVERIFY(first.valid);
        QVERIFY(first.bytes == second.bytes);
    }

    void letterIsAsWideAsLetter()
    {
        PdfOptions options;
        options.paper = report::Paper::Letter;
        QVERIFY(
            PdfDocument(checkoutReport(), options).info().contains("612 x 792 pts (letter)"_L1));
    }

    void anEmptyReportIsAPage()
    {
        const PdfDocument document{report::Tree{}};
        QVERIFY(document.valid);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        QCOMPARE(document.pageCount(), 1);
    }

    void aReportThatIsTooLargeIsAnErrorThatSaysSo()
    {
        PdfOptions options;
        options.maximum = 4096;
        const auto result = report::writePdf(checkoutReport(), options);
        QVERIFY(!result);
        QCOMPARE(result.error().failure, Failure::CannotWrite);
        QCOMPARE(result.error().what, u"The report is too long for one PDF."_s);
    }

    // One configuration of fonts is some hundred KB, and Pango keeps those it was given unless they are taken back.
    void manyReportsKeepNoMemory()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("AddressSanitizer has a memory of its own; it looks for leaks itself");
#else
        const auto write = [](int times) {
            for (int i = 0; i < times; ++i)
                QVERIFY(report::writePdf(checkoutReport(), PdfOptions()));
        };
        write(3); // what is kept for good
        const size_t before = mallinfo2().uordblks;
        write(5);
        const size_t after = mallinfo2().uordblks;
        QVERIFY2(after < before + 100'000, qPrintable(u"%1 bytes more"_s.arg(qint64(after) - qint64(before))));
#endif
    }

    void whatIsNoPdfCannotBeFinished()
    {
        const auto result = report::finishPdf("this is not a PDF", {u"title"_s, u"en"_s, 0, true});
        QVERIFY(!result);
        QCOMPARE(result.error().failure, Failure::BadInput);
        QVERIFY(!result.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"
