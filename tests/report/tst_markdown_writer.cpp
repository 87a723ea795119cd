#include "app/markup/parse.h"
#include "app/report/builder.h"
#include "app/report/markdown_escape.h"
#include "app/report/markdown_prose.h"
#include "app/report/markdown_writer.h"
#include "tests/report/checkout_review.h"
#include "tests/report/markdown_reader.h"
#include "tests/report/tree_text.h"
#include "tests/support/random_review.h"

#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

BuildOptions options()
{
    BuildOptions o;
    o.now = 1'794'837'720 * microsPerSecond;
    o.journalSeq = 214;
    return o;
}

QByteArray markdownOf(const Review &review)
{
    return writeMarkdown(build(review, options()));
}

// As it is shown: on one line, control characters as U+FFFD.
QString shown(QString text)
{
    for (QChar &c : text) {
        const char16_t u = c.unicode();
        if (u != u'\n' && u != u'\t' && (u < 0x20 || (u >= 0x7f && u < 0xa0)))
            c = QChar(QChar::ReplacementCharacter);
    }
    return text.simplified();
}

} // namespace

class TstMarkdownWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsEscapedIsShownAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"# head", "- item", "+ item", "* item", "1. item", "12) item", "> quote", "= =", "===", "---",
                                 "***", "___", "~~~", "```", "| a | b |", "a | b", "snake_case_name", "_edge_", "__x__",
                                 "2 * 3 * 4", "a*b*c", "`code`", "\\", "\\\\*", "&amp;", "&#65;", "&", "AT&T", "a < b > c", "<b>x</b>",
                                 "[x](y)", "![x](y)", "[x]: y", "<http://x.example>", "$x$ {{y}}", "~ about", "~~gone~~", "C#", "a #",
                                 ": definition", "% title", "+1 -1", "10.5 ms", "2026-11-14", "a\\", "(1) x", "!", "a  b"})
            QTest::newRow(text) << QString::fromUtf8(text);
        const QStringList texts = hostileTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("hostile %lld", qlonglong(i)) << texts[i];
    }
    void whatIsEscapedIsShownAsItWas()
    {
        QFETCH(QString, text);
        const QString wanted = shown(text);
        // Alone, in a heading, in an item, in a cell.
        const QString line = markdownEscaped(text, true).trimmed();
        MarkdownReading reading = readMarkdown(line.toUtf8());
        QCOMPARE(reading.text, wanted);
        QCOMPARE(reading.html + reading.images + reading.tables + reading.items + reading.quotes + reading.codeBlocks, 0);
        QCOMPARE(reading.emphases, 0);
        QVERIFY(reading.headings.isEmpty());
        QVERIFY(reading.links.isEmpty());

        reading = readMarkdown("## " + markdownEscaped(text.trimmed(), false).toUtf8());
        QCOMPARE(reading.headings, QStringList{u"2 "_s + wanted});
        reading = readMarkdown("- " + line.toUtf8());
        QCOMPARE(reading.text, wanted);
        QCOMPARE(reading.items, 1);
        reading = readMarkdown("| x |\n| --- |\n| " + markdownEscaped(text, false).toUtf8() + " |\n");
        QCOMPARE(reading.text, u"x "_s + wanted);
        QCOMPARE(reading.rows, 2);
    }

    void codeIsShownAsItWas_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"x", "`", "``", "a`b", "`a`", " a ", "a | b", "<b>", "\\", "&amp;"})
            QTest::newRow(code) << QString::fromUtf8(code);
    }
    void codeIsShownAsItWas()
    {
        QFETCH(QString, code);
        QCOMPARE(readMarkdown(markdownCode(code, false).toUtf8()).text, code.simplified());
        const MarkdownReading cell = readMarkdown("| x |\n| --- |\n| " + markdownCode(code, true).toUtf8() + " |\n");
        QCOMPARE(cell.text, u"x "_s + code.simplified());
        QCOMPARE(cell.rows, 2);
    }

    // What our reader made of a text is written so that it makes the same of it again.
    void proseSurvivesTheWayThere_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("emphasis") << u"**a** *b* `c` ~~d~~ and **bold *both* bold**"_s;
        QTest::newRow("link") << u"see [the panel](https://x.example/a_(b)?c=1&d=2) now"_s;
        QTest::newRow("bare") << u"see https://x.example/a_b now"_s;
        QTest::newRow("list") << u"- a\n- b\n  - c\n  - d\n- e"_s;
        QTest::newRow("loose") << u"- a\n\n- b\n\n  more of b\n\n- c"_s;
        QTest::newRow("numbers") << u"9. a\n10. b\n11. c\n    - d"_s;
        QTest::newRow("two lists") << u"- a\n- b\n\n* c\n* d"_s;
        QTest::newRow("quote") << u"> a\n>\n> - b\n> - c"_s;
        QTest::newRow("code") << u"```sql\nselect `x`\n  from y;\n\n```"_s;
        QTest::newRow("fence in code") << u"````\n```\nx\n```\n````"_s;
        QTest::newRow("code in list") << u"- a\n\n  ```\n  x\n    y\n  ```\n- b"_s;
        QTest::newRow("table") << u"| a | b |\n|:--|--:|\n| `x\\|y` | *z* |\n| 1 | 2 |"_s;
        QTest::newRow("rule") << u"a\n\n---\n\nb"_s;
        QTest::newRow("break") << u"a  \nb\\\nc"_s;
        QTest::newRow("like a list") << u"a\\\n\\- b\\\n1\\. c"_s;
        QTest::newRow("heading") << u"## A *head* here\n\ntext"_s;
        QTest::newRow("html") << u"a <b>c</b>\n\n<div>\nd\n</div>"_s;
        QTest::newRow("empty item") << u"- a\n-\n- b"_s;
    }
    void proseSurvivesTheWayThere()
    {
        QFETCH(QString, markdown);
        markup::Tree tree = markup::parse(markdown);
        const QString written = markdownBlocks(tree.blocks).join(u'\n');
        markup::Tree again = markup::parse(written);
        QVERIFY2(markup::plainText(again).simplified() == markup::plainText(tree).simplified(), qPrintable(written));
        // And what is written is settled: writing it again changes nothing.
        QCOMPARE(markdownBlocks(again.blocks).join(u'\n'), written);
    }

    void aReportHasItsHeadingsAndTables()
    {
        const QByteArray markdown = markdownOf(checkoutReview());
        const MarkdownReading reading = readMarkdown(markdown);
        QCOMPARE(reading.headings.first(), u"1 Checkout latency"_s);
        QVERIFY(reading.headings.contains(u"2 What happened"_s));
        QVERIFY(reading.headings.contains(u"3 Declined, and why"_s));
        QCOMPARE(reading.tables, 8);
        QCOMPARE(reading.html, 0);
        QCOMPARE(reading.links, QStringList({u"https://tracker.example/4813"_s, u"https://metrics.example/d/7"_s}));
        QVERIFY(markdown.contains("| 14:22 | change | Deploy 4812 finished on half of the checkout hosts | deploy system |\n"));
        QVERIFY(markdown.contains("**draft of Mon 16 Nov 2026**\n"));
        QVERIFY(markdown.endsWith("UTC\n"));
        for (const QByteArray &line : markdown.split('\n'))
            QVERIFY2(!line.endsWith(' '), line.constData());
        QVERIFY(!markdown.contains("\n\n\n"));
    }

    void everythingInTheTreeIsInIt()
    {
        for (const Review &review : {checkoutReview(), markedReview(9), randomReview(4, 9)}) {
            const Tree tree = build(review, options());
            const MarkdownReading reading = readMarkdown(writeMarkdown(tree));
            static const QRegularExpression word(u"\\w{2,}"_s, QRegularExpression::UseUnicodePropertiesOption);
            auto words = word.globalMatch(shown(treeText(tree)));
            while (words.hasNext()) {
                const QString one = words.next().captured();
                QVERIFY2(reading.text.contains(one), qPrintable(u"not in the Markdown: "_s + one));
            }
        }
    }

    void hostileTextIsText_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts = hostileTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%lld", qlonglong(i)) << texts[i];
    }
    void hostileTextIsText()
    {
        QFETCH(QString, text);
        const Review review = filledReview(text, 6);
        const MarkdownReading reading = readMarkdown(markdownOf(review));
        QCOMPARE(reading.html, 0);
        QCOMPARE(reading.images, 0);
        QVERIFY(!reading.text.contains(u'\uE000'));
        for (const QString &link : reading.links)
            QVERIFY2(link.startsWith(u"https://"_s) || link.startsWith(u"mailto:"_s), qPrintable(link));
        QVERIFY(reading.text.contains(shown(text)));
        // The report keeps its shape: what is in the texts makes no heading and breaks no table.
        const MarkdownReading plain = readMarkdown(markdownOf(filledReview(u"x"_s, 6)));
        QCOMPARE(reading.headings.size(), plain.headings.size());
        const Tree tree = build(review, options());
        for (const Section &section : tree.sections) {
            for (const Block &block : section.blocks) {
                if (const auto *table = std::get_if<report::Table>(&block))
                    QVERIFY(reading.rows >= table->rows.size() + 1);
            }
        }
        QVERIFY(reading.rows >= plain.rows);
        static const QRegularExpression word(u"\\w{3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
        auto words = word.globalMatch(shown(text));
        while (words.hasNext())
            QVERIFY(reading.text.count(words.next().captured()) > 20);
    }

    void anAddressThatIsTextIsMadeNoLink()
    {
        const auto escaped = [](const char *text) { return markdownEscaped(QString::fromUtf8(text), true); };
        QCOMPARE(escaped("https://x.example"), u"https\\://x.example"_s);
        QCOMPARE(escaped("see www.x.example, WWW.x"), u"see www\\.x.example, WWW\\.x"_s);
        QCOMPARE(escaped("mail a.b@x.example"), u"mail a.b\\@x.example"_s);
        QCOMPARE(escaped("@on-call at 14:32, a @ b"), u"@on-call at 14:32, a @ b"_s);
        QCOMPARE(escaped("awww.x"), u"awww.x"_s);
        for (const char *text : {"https://x.example www.x.example a@x.example", "//x ://y"})
            QCOMPARE(readMarkdown(escaped(text).toUtf8()).text, QString::fromUtf8(text));
    }

    void anAddressThatIsALinkIsWrittenOnce_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("written");
        QTest::newRow("bare") << u"see https://x.example/a_b?c=1#d now"_s << u"see <https://x.example/a_b?c=1#d> now"_s;
        QTest::newRow("mail") << u"a.b@x.example"_s << u"<a.b@x.example>"_s;
        // Readers disagree about a reference in it, and a bar would end a cell.
        QTest::newRow("and") << u"https://x.example/?a=1&copy=2"_s << u"[https\\://x.example/?a=1\\&copy=2](https://x.example/?a=1\\&copy=2)"_s;
        QTest::newRow("another label") << u"[x.example](https://x.example)"_s << u"[x.example](https://x.example)"_s;
    }
    void anAddressThatIsALinkIsWrittenOnce()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, written);
        const markup::Tree tree = markup::parse(markdown);
        QCOMPARE(markdownBlocks(tree.blocks).join(u'\n'), written);
        QCOMPARE(markup::plainText(markup::parse(written)), markup::plainText(tree));
    }

    // Else an item that begins with it would lose its mark, and become a part of the one before.
    void aParagraphWithNothingToSeeIsNoLine()
    {
        markup::Tree tree = markup::parse(u"word"_s);
        markup::Inline space;
        space.text = u"\u00A0"_s;
        tree.blocks.insert(tree.blocks.begin(), {markup::Paragraph{{space}}});
        QCOMPARE(markdownBlocks(tree.blocks), QStringList{u"word"_s});
        QCOMPARE(markdownRow({QString(), u" a\u00A0"_s}), u"| | a |"_s);
    }

    void addressesEndWhereTheyEnd()
    {
        QCOMPARE(markdownAddress(u"https://x.example/a(b)*c'&d <e>"_s), QString());
        QCOMPARE(markdownAddress(u"https://x.example/a(b)*c'&d"_s), u"https://x.example/a(b)%2Ac%27\\&d"_s);
        QCOMPARE(markdownAddress(u"https://x.example/a)b("_s), u"https://x.example/a%29b%28"_s);
        QCOMPARE(markdownAddress(u"javascript:alert(1)"_s), QString());
    }

    void theSameTreeGivesTheSameBytes()
    {
        const Tree tree = build(randomReview(8, 6), options());
        QCOMPARE(writeMarkdown(tree), writeMarkdown(tree));
    }

    void anEmptyReviewIsAReport()
    {
        Review review;
        review.facts.add(Id(1, 2));
        QVERIFY(readMarkdown(markdownOf(review)).text.contains(u"Not recorded:"_s));
    }
};

QTEST_GUILESS_MAIN(TstMarkdownWriter)
#include "tst_markdown_writer.moc"
