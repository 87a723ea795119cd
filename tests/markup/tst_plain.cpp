#include "app/markup/parse.h"
#include "app/markup/plain.h"
#include "app/markup/plain_line.h"
#include "tests/support/effort.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::markup;

class TestPlain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_field_is_read_out_without_its_marks_data();
    void a_field_is_read_out_without_its_marks();
    void a_foreign_line_loses_its_marks_data();
    void a_foreign_line_loses_its_marks();
    void a_hostile_line_takes_no_time_data();
    void a_hostile_line_takes_no_time();
};

void TestPlain::a_field_is_read_out_without_its_marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("paragraphs", "# Why\n\nIt **was** `slow`,\nand ~~red~~\\\ngreen.",
        "Why\n\nIt was slow, and red\ngreen.");
    row("link", "see [the graph](https://example.org/g)", "see the graph (https://example.org/g)");
    row("bare addresses", "https://example.org www.a.org a@b.org",
        "https://example.org www.a.org a@b.org");
    row("lists", "- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d");
    row("loose list", "3. a\n\n   more\n\n4. b", "3. a\n\n   more\n4. b");
    row("table", "|a|b|\n|-|-|\n|1|**2**|", "a | b\n1 | 2");
    row("quote", "> a\n>\n> b", "a\n\nb");
    row("code", "```\nx  y\n z\n```", "x  y\n z");
    row("rule", "a\n\n---\n\nb", "a\n\nb");
    row("image", "![g](g.png) and <b>", "![g](g.png) and <b>");
    row("nothing", "", "");
}

void TestPlain::a_field_is_read_out_without_its_marks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(plainText(parse(text)), expected);
}

void TestPlain::a_foreign_line_loses_its_marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("nothing to do", "nothing to do");
    row("**18:53** `@oncall` says", "18:53 @oncall says");
    row("*[08:47]* text", "[08:47] text");
    row("_4/21/23_", "4/21/23");
    row("max_conn_age stays", "max_conn_age stays");
    row("2 * 3 stays", "2 * 3 stays");
    row("~14:35 and ~~not~~", "~14:35 and not");
    row("`a*b*` and `` `c` ``", "a*b* and  `c` ");
    row("`open", "`open");
    row("[PR #4](https://example.org/4) merged", "PR #4 merged");
    row("[a](https://e.org/x_(y)) b", "a b");
    row("![graph](g.png)", "graph");
    row("[Action Item] do it", "[Action Item] do it");
    row("[a][b]", "[a][b]");
    row("'''Done''': it's", "Done: it's");
    row("a &amp; b &nbsp;&what; & c", "a & b \u00a0&what; & c");
    row("one<br>two<br />three <b>x</b>", "one\ntwo\nthree <b>x</b>");
    row("<https://example.org> <% erb %>", "https://example.org <% erb %>");
    row("1\\. \\*x\\* C:\\dir", "1. *x* C:\\dir");
}

void TestPlain::a_foreign_line_loses_its_marks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(plainLine(text), expected);
}

void TestPlain::a_hostile_line_takes_no_time_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit :
         {"[", "](",   "[a](",  "[a](b", "`",   "``a`",     "*",       "* ", "<br", "<http",
          "&", "&amp", "&amp;", "\\",    "'''", "[a](b(c)", "[a](b) ", "_a", "~",   "~~"})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

void TestPlain::a_hostile_line_takes_no_time()
{
    QFETCH(QString, unit);
    const QString line = unit.repeated(1'000'000 / unit.size());
    const QString words = u"the *checkout* was slow "_s.repeated(1'000'000 / 24);
    const double times = story::support::timesAsLong([&] { QVERIFY(!plainLine(line).isNull()); },
                                              [&] { plainLine(words); });
    // What costs the square of its length takes many thousand times as long.
    QVERIFY2(times < 300, qPrintable(u"%1 times as long as words"_s.arg(times)));
}

QTEST_GUILESS_MAIN(TestPlain)
#include "tst_plain.moc"
