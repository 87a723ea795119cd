// Markdown of one field: what a facilitator types, and what somebody types who means harm.
#include "app/markup/parse.h"
#include "app/markup/plain.h"
#include "tests/markup/sketch.h"
#include "tests/support/effort.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::markup;

namespace {

int depthOf(const Blocks &blocks)
{
    int deepest = 0;
    for (const Block &block : blocks) {
        int depth = 1;
        if (const auto *quote = std::get_if<Quote>(&block.content))
            depth += depthOf(quote->blocks);
        if (const auto *list = std::get_if<List>(&block.content)) {
            int inner = 0;
            for (const Blocks &item : list->items)
                inner = std::max(inner, depthOf(item));
            depth += inner;
        }
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

} // namespace

class TestParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_what_people_write_data();
    void reads_what_people_write();
    void only_web_and_mail_addresses_are_links_data();
    void only_web_and_mail_addresses_are_links();
    void headings_inside_a_field_are_bold_paragraphs();
    void html_and_images_stay_what_was_typed_data();
    void html_and_images_stay_what_was_typed();
    void the_title_of_an_image_is_one_line();
    void a_line_break_written_as_a_number_is_a_space();
    void nothing_that_was_written_disappears_data();
    void nothing_that_was_written_disappears();
    void words_of_random_text_are_all_kept();
    void a_hostile_text_is_read_quickly_data();
    void a_hostile_text_is_read_quickly();
    void depth_is_limited_and_items_keep_their_marks();
    void a_wide_table_is_kept_as_text();
    void a_long_text_is_read_in_pieces_without_losing_its_form();
    void a_fenced_block_of_any_length_stays_one_block();
    void a_text_beyond_the_limit_ends_as_plain_paragraphs();
    void a_very_long_line_is_one_plain_paragraph();
    void a_mark_that_is_no_character_is_replaced();
    void an_empty_text_is_an_empty_tree();
};

void TestParse::reads_what_people_write_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("paragraphs", "One line\nand its next.\n\nAnother.",
        "p[One line/and its next.] p[Another.]");
    row("hard breaks", "one  \ntwo\\\nthree", "p[one//two//three]");
    row("emphasis", "**strong** and *soft* and _soft_ and `co*de*`",
        "p[strong(strong) and em(soft) and em(soft) and code(co*de*)]");
    row("nested emphasis", "**a *b* c**", "p[strong(a em(b) c)]");
    row("names with underscores", "max_conn_age and 2*3*4", "p[max_conn_age and 2em(3)4]");
    row("struck", "~~the cache~~ the queue", "p[strike(the cache) the queue]");
    row("struck and strong", "**~~a~~** b", "p[strong(strike(a)) b]");
    row("about a time", "~14:35 until ~14:50", "p[~14:35 until ~14:50]");
    row("single tildes", "between ~a~ and b", "p[between ~a~ and b]");
    row("bullets", "- a\n- b", "ul[p[a] ; p[b]]");
    row("loose bullets", "- a\n\n- b", "ul~[p[a] ; p[b]]");
    row("nested bullets", "- a\n  - b\n    - c\n- d", "ul[p[a] ul[p[b] ul[p[c]]] ; p[d]]");
    row("numbers", "3. a\n4. b", "3[p[a] ; p[b]]");
    row("numbers over bullets", "1. a\n   - b\n2. c", "1[p[a] ul[p[b]] ; p[c]]");
    row("an item with more", "- a\n\n  more\n\n      code\n", "ul~[p[a] p[more] code[code]]");
    row("an empty item", "1.\n2. b", "1[ ; p[b]]");
    row("check boxes stay text", "- [ ] page\n- [x] fix", "ul[p[[ ] page] ; p[[x] fix]]");
    row("a quote", "> it was green\n> all day\n\nafter", "q[p[it was green/all day]] p[after]");
    row("a quote in a quote", "> a\n>> b", "q[p[a] q[p[b]]]");
    row("a quoted list", "> - a\n> - b", "q[ul[p[a] ; p[b]]]");
    row("a fence", "```sql\nselect *\n  from t;\n```\nafter",
        "code:sql[select *\n  from t;] p[after]");
    row("a fence in an item", "- a\n  ```\n  x\n  ```", "ul[p[a] code[x]]");
    row("indented code", "    ls -l\n    cd", "code[ls -l\ncd]");
    row("a table", "| Time | What |\n|:--|--:|\n| 14:02 | **down** |\n| 14:09 | `up` |",
        "t[<> Time|What / 14:02|strong(down) / 14:09|code(up)]");
    row("a table without outer bars", "a | b\n:-: | ---\n1 | 2", "t[^- a|b / 1|2]");
    row("a short row", "|a|b|\n|-|-|\n|1|", "t[-- a|b / 1|]");
    row("a bar in a cell", "|a|\n|-|\n|x \\| y|", "t[- a / x | y]");
    row("a table in a quote", "> |a|\n> |-|\n> |1|", "q[t[- a / 1]]");
    row("a rule", "a\n\n---\n\nb", "p[a] rule p[b]");
    row("character references", "a &amp; b &lt;c&gt; &#8211; &#x2014; &unknown; &nosemicolon",
        "p[a & b <c> – — &unknown; &nosemicolon]");
    row("escapes", "\\*not soft\\* 1\\. no list", "p[*not soft* 1. no list]");
    row("other scripts", "Größe **数据库** 🚒 *مرحبا*", "p[Größe strong(数据库) 🚒 em(مرحبا)]");
}

void TestParse::reads_what_people_write()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(sketch(parse(text).blocks), expected);
}

void TestParse::only_web_and_mail_addresses_are_links_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("[graph](https://example.org/a?b=1&c=2)",
        "p[link(graph -> https://example.org/a?b=1&c=2)]");
    row("[graph](https://example.org/a?b=1&amp;c=2)",
        "p[link(graph -> https://example.org/a?b=1&c=2)]");
    row("[**big** graph](HTTP://example.org \"title\")",
        "p[link(strong(big) graph -> HTTP://example.org)]");
    row("[us](mailto:oncall@example.org)", "p[link(us -> mailto:oncall@example.org)]");
    row("<https://example.org>", "p[link(https://example.org -> https://example.org)]");
    row("see https://example.org/x.",
        "p[see link(https://example.org/x -> https://example.org/x).]");
    row("mail oncall@example.org now",
        "p[mail link(oncall@example.org -> mailto:oncall@example.org) now]");
    row("see www.example.org", "p[see link(www.example.org -> http://www.example.org)]");
    row("[](https://example.org)", "p[link(https://example.org -> https://example.org)]");
    row("[a][1]\n\n[1]: https://example.org", "p[link(a -> https://example.org)]");
    row("[click](javascript:alert(1))", "p[[click](javascript:alert(1))]");
    row("[**c**](javascript:alert(1) \"t\")", "p[[strong(c)](javascript:alert(1) \"t\")]");
    row("[click](JaVaScRiPt:alert(1))", "p[[click](JaVaScRiPt:alert(1))]");
    row("[click](&#106;avascript:alert(1))", "p[[click](javascript:alert(1))]");
    row("[f](file:///etc/passwd)", "p[[f](file:///etc/passwd)]");
    row("[d](data:text/html,x)", "p[[d](data:text/html,x)]");
    row("[other](other.md)", "p[[other](other.md)]");
    row("[top](#top)", "p[[top](#top)]");
    row("[s](<http://a b>)", "p[[s](http://a b)]");
    row("<ftp://example.org/a>", "p[<ftp://example.org/a>]");
    row("<file:///etc/passwd>", "p[<file:///etc/passwd>]");
    row("[x](http:)", "p[[x](http:)]");
}

void TestParse::only_web_and_mail_addresses_are_links()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(sketch(parse(text).blocks), expected);
}

void TestParse::headings_inside_a_field_are_bold_paragraphs()
{
    QCOMPARE(sketch(parse(u"# A *b*\n\ntext\n\nC\n---\nmore"_s).blocks),
             u"p[strong(A em(b))] p[text] p[strong(C)] p[more]"_s);
    QCOMPARE(sketch(parse(u"#\n\nx"_s).blocks), u"p[x]"_s);
}

void TestParse::html_and_images_stay_what_was_typed_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("<script>alert(1)</script>");
    row("<img src=file:///etc/passwd>");
    row("<img src=\"x\" onerror=\"alert(1)\">");
    row("a <b>bold</b> word<br>");
    row("<!-- a comment -->");
    row("<div>");
    row("<%= current_page.data.title %>");
    row("![the graph](graph.png)");
    row("![the graph](file:///etc/passwd)");
    row("![the *graph*](graph.png \"at noon\")");
    row("![](x.png)");
    row("![a ![b](c)](d)");
    row("![a [b](c)](d)");
    row("![a [*b*](c)](d)");
    row("![a http://b.c d](e)");
    row("![a www.b.c d](e)");
}

void TestParse::html_and_images_stay_what_was_typed()
{
    QFETCH(QString, text);
    QCOMPARE(sketch(parse(text).blocks), u"p["_s + text + u']');
    QCOMPARE(sketch(parse(u"- "_s + text).blocks), u"ul[p["_s + text + u"]]"_s);
}

void TestParse::a_line_break_written_as_a_number_is_a_space()
{
    QCOMPARE(sketch(parse(u"one&#10;two&#x0A;three"_s).blocks), u"p[one two three]"_s);
}

void TestParse::the_title_of_an_image_is_one_line()
{
    // md4c hands out a copy of such a title, so that its second line looks left out and stands below once more: rather twice than never.
    QCOMPARE(sketch(parse(u"![the graph](graph.png \"at noon\nand later\")"_s).blocks),
             u"p[![the graph](graph.png \"at noon and later\")] p[and later\")]"_s);
}

void TestParse::nothing_that_was_written_disappears_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("a definition that nothing uses", "a\n\n[note]: see\n\nb", "p[a] p[b] p[[note]: see]");
    row("a definition over two lines", "[note]:\n  somewhere\n\nb", "p[b] p[[note]:] p[somewhere]");
    row("a definition of a forbidden address", "[a]\n\n[a]: javascript:x", "p[[a](javascript:x)]");
    row("a second definition", "[a]\n\n[a]: http://x.y\n[a]: http://z",
        "p[link(a -> http://x.y)] p[[a]: http://z]");
    row("a row with more cells than the header", "|a|b|\n|-|-|\n|1|2|3|4|\n|5|6|",
        "t[--- a|b| / 1|2|3 | 4 / 5|6|]");
    row("more cells behind an empty one", "|a|b|\n|-|-|\n|1||3|", "t[--- a|b| / 1||3]");
    row("more cells without outer bars", "a|b\n-|-\n1|2|x \\| y", "t[--- a|b| / 1|2|x | y]");
    row("a cell with a link before them", "|a|\n|-|\n|[x](http://y.z)|2|",
        "t[-- a| / link(x -> http://y.z)|2]");
    row("a link that begins in the address of an image", "_![~~a](\n[b)](http://c_d)`e[",
        "p[_![~~a]([b)](http://c_d)`e[]");
    row("the same at the end of its line", "_![~~a](\n[b)](http://c_d)\nf", "p[_![~~a]([b)](http://c_d)/f]");
    row("a link in an image and one behind it", "![\n[a](b)http://c d`]()e)&amp; f",
        "p[![/[a](b)http://c d`]()e)& f]");
    row("a foot note", "a[^1]\n\n[^1]: because of that", "p[a[^1]] p[[^1]: because of that]");
}

void TestParse::nothing_that_was_written_disappears()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(sketch(parse(text).blocks), expected);
}

// Words between any marks, in any order: each is in the tree, as text or as the address of a link.
void TestParse::words_of_random_text_are_all_kept()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList marks{u"*"_s,         u"**"_s,      u"_"_s,      u"`"_s,       u"~~"_s,
                            u"~"_s,         u"["_s,       u"]("_s,     u")"_s,       u"]: "_s,
                            u"\n"_s,        u"\n\n"_s,    u"\n- "_s,   u"\n  - "_s,  u"\n> "_s,
                            u"\n1. "_s,     u"\n# "_s,    u"\n    "_s, u"\n```\n"_s, u"|"_s,
                            u"\n|-|-|\n"_s, u"!["_s,      u"<"_s,      u">"_s,       u"&amp;"_s,
                            u"\\"_s,        u"\n---\n"_s, u" "_s,      u" "_s,       u"http://"_s,
                            u"](http://"_s, u"\""_s,      u"\n["_s};
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int words = random.bounded(1, 14);
        for (int word = 0; word < words; ++word) {
            for (int mark = random.bounded(4); mark > 0; --mark)
                text += marks[random.bounded(marks.size())];
            text += u"w%1x"_s.arg(word);
        }
        const Tree tree = parse(text);
        const QString found = sketch(tree.blocks);
        static const QRegularExpression otherLink(u" -> (?!http://|mailto:)"_s);
        QVERIFY2(!found.contains(otherLink), qPrintable(text));
        for (int word = 0; word < words; ++word) {
            if (!found.contains(u"w%1x"_s.arg(word))
                && !text.contains(u'"')) // a title of a link is not kept
                QFAIL(qPrintable(
                    u"seed %1, lost w%2x of:\n%3\nin: %4"_s.arg(seed).arg(word).arg(text, found)));
        }
    }
}

void TestParse::a_hostile_text_is_read_quickly_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    const auto fill = [](const char *unit, qsizetype size) {
        return QString::fromUtf8(unit).repeated(size / qsizetype(qstrlen(unit)));
    };
    row("20,000 quotes", fill(">", 20'000) + u" a"_s);
    row("50,000 brackets", fill("[", 50'000));
    constexpr qsizetype mega = 1'000'000;
    for (const char *unit :
         {"[",       "]",      "![",  "[a](", "*a ",      "**a_",    "`",
          "a`",      "`` ` ",  "<",   "<a ",  "&",        "a@b.",    "a@b.c ",
          "http://", "www.a.", "\\",  "|",    "|a",       ">",       "> ",
          "- ",      "* a\n",  "1. ", "\n",   "[a]: b\n", "[a][b]",  "![a][b](c \"",
          "***",     "_*",     "](",  " \n",  "\t",       "#",       "```\n",
          "[\n]\n",  "~a ",    "~~a", "(",    "a\n\n",    "- a\n\n", "<!--",
          "\" ",     "a|\n"})
        QTest::newRow(unit) << fill(unit, mega);
    row("wide table",
        fill("|a", mega / 3) + u'\n' + fill("|-", mega / 3) + u'\n' + fill("|\n", mega / 3));
    row("wide table in one piece",
        fill("|a", 9'000) + u'\n' + fill("|-", 9'000) + u'\n' + fill("|\n", 40'000));
    row("long table", u"a|b\n-|-\n"_s + fill("a|b\n", mega));
    row("deep list, blank lines", fill("- ", mega / 4) + u"a\n"_s + fill("\n", mega / 2));
    row("deep list, short lines", (fill("- ", 8'000) + u"a\n"_s + fill("\n", 8'000)).repeated(60));
    row("a definition used often",
        (u"[a]: "_s + fill("u", 9'900) + u"\n\n"_s + fill("[a] ", 50'000)).repeated(16));
    row("nested links", fill("[a](", mega / 2) + fill(")", mega / 2));
    row("stars around", fill("*", mega / 2) + u'a' + fill("*", mega / 2));
    row("nested emphasis", fill("*a **", mega / 2) + u'a' + fill("* **", mega / 2));
    QString ticks;
    for (int i = 1; ticks.size() < mega; ++i)
        ticks += QString(i, u'`') + u'a';
    row("growing ticks", ticks);
    row("one long line", fill("a *b* ", mega));
    row("10 MB", fill("A line with *some* text.\n\n", 10 * mega));
}

void TestParse::a_hostile_text_is_read_quickly()
{
    QFETCH(QString, text);
    const QString line = u"A line with *some* text.\n\n"_s;
    const QString prose = line.repeated(text.size() / line.size());
    Tree tree;
    QString plain;
    const auto read = [&](const QString &what) {
        tree = parse(what);
        plain = plainText(tree);
    };
    const double times = story::support::timesAsLong([&] { read(text); }, [&] { read(prose); });
    // What costs the square of its length takes many thousand times as long.
    QVERIFY2(times < 300, qPrintable(u"%1 times as long as prose"_s.arg(times)));
    read(text);
    QVERIFY(depthOf(tree.blocks) <= 2 * Limits{}.depth + 2);
    // What is a letter in the source and no mark of a link is one in the text.
    if (!text.contains(u'[') && !text.contains(u"```"_s))
        QCOMPARE(plain.count(u'a'), text.count(u'a') + plain.count(u"mailto"_s));
}

void TestParse::depth_is_limited_and_items_keep_their_marks()
{
    Limits limits;
    limits.depth = 2;
    QCOMPARE(sketch(parse(u"> > > > a"_s, limits).blocks), u"q[q[q[q[p[a]]]]]"_s);
    QCOMPARE(sketch(parse(u"> > > > > > a"_s, limits).blocks), u"q[q[q[q[p[a]]]]]"_s);
    QCOMPARE(sketch(parse(u"- a\n  - b\n    - c\n    - d\n      3. e"_s, limits).blocks),
             u"ul[p[a] ul[p[b] p[- c] p[- d/3. e]]]"_s);
    QCOMPARE(sketch(parse(u"*a **b *c **d** c* b** a*"_s, limits).blocks),
             u"p[em(a strong(b em(c d c) b) a)]"_s);
}

void TestParse::a_wide_table_is_kept_as_text()
{
    Limits limits;
    limits.nodes = 50;
    const Tree tree =
        parse(u"before\n\n|a|b|c|d|e|\n|-|-|-|-|-|\n"_s + u"|1|2|3|4|5|\n"_s.repeated(20), limits);
    QCOMPARE(sketch({tree.blocks.front()}), u"p[before]"_s);
    QCOMPARE(tree.blocks.size(), 2);
    QCOMPARE(plainText(tree).count(u"|1|2|3|4|5|"_s), 20);
}

void TestParse::a_long_text_is_read_in_pieces_without_losing_its_form()
{
    QString text;
    while (text.size() < 300'000)
        text += u"## Heading\n\nSome *soft* text.\n\n- a\n- b\n\n|x|y|\n|-|-|\n|1|2|\n\n"_s;
    const auto repeats = text.count(u"## "_s);
    const QString expected =
        u"p[strong(Heading)] p[Some em(soft) text.] ul[p[a] ; p[b]] t[-- x|y / 1|2] "_s;
    QCOMPARE(sketch(parse(text).blocks), expected.repeated(repeats).trimmed());
}

void TestParse::a_fenced_block_of_any_length_stays_one_block()
{
    const QString log = u"2026-11-14 14:02 *not soft* | no table\n\n"_s.repeated(10'000).trimmed();
    const Tree tree = parse(u"before\n\n```log\n"_s + log + u"\n```\n\nafter"_s);
    QCOMPARE(tree.blocks.size(), 3);
    QCOMPARE(std::get<CodeBlock>(tree.blocks[1].content).text, log);
    QCOMPARE(std::get<CodeBlock>(tree.blocks[1].content).info, u"log"_s);
}

void TestParse::a_text_beyond_the_limit_ends_as_plain_paragraphs()
{
    Limits limits;
    limits.characters = 20;
    QCOMPARE(sketch(parse(u"*one* line\n\n*two* lines\n*three* lines\n\nend"_s, limits).blocks),
             u"p[em(one) line] p[*two* lines//*three* lines] p[end]"_s);
}

void TestParse::a_very_long_line_is_one_plain_paragraph()
{
    const QString line = u"some *words* "_s.repeated(1'000).trimmed();
    QCOMPARE(sketch(parse(u"*a*\n"_s + line + u"\n*b*"_s).blocks),
             u"p[em(a)] p["_s + line + u"] p[em(b)]"_s);
}

void TestParse::a_mark_that_is_no_character_is_replaced()
{
    QCOMPARE(sketch(parse(u"&#0; &#xD800; &#x110000; &#8; &#; &#x;"_s).blocks),
             u"p[\ufffd \ufffd \ufffd \ufffd &#; &#x;]"_s);
}

void TestParse::an_empty_text_is_an_empty_tree()
{
    QCOMPARE(parse(QString()), Tree{});
    QCOMPARE(parse(u" \n\n\t\n"_s), Tree{});
}

QTEST_GUILESS_MAIN(TestParse)
#include "tst_parse.moc"
