// Whole documents, line by line: dialects and habits of people who write post-mortems. The samples are ours; the
// real ones are read from ../shared/data where it exists.
#include "app/core/text.h"
#include "app/markup/document.h"
#include "app/markup/html_table.h"
#include "tests/support/effort.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::markup;

namespace {

using Kind = DocBlock::Kind;

// "1-2 Heading2 text", one line per block.
QString sketch(const DocBlock &block)
{
    static const QStringList names{u"FrontMatter"_s, u"Heading"_s,    u"Paragraph"_s, u"Item"_s,
                                   u"Row"_s,         u"Code"_s,       u"Quote"_s,     u"Rule"_s,
                                   u"Comment"_s,     u"Definition"_s, u"Rest"_s};
    QString out = QString::number(block.firstLine);
    if (block.lastLine != block.firstLine)
        out += u'-' + QString::number(block.lastLine);
    out += u' ' + names[static_cast<int>(block.kind)];
    if (block.level > 0)
        out += QString::number(block.level);
    if (block.depth > 0)
        out += QString::number(block.depth);
    if (block.ordered)
        out += u'#' + QString::number(block.number);
    if (block.box != Box::None)
        out += block.box == Box::Done ? u"[x]"_s : u"[ ]"_s;
    if (block.table > 0)
        out += (block.isHeader ? u"H"_s : u"R"_s) + QString::number(block.table);
    if (!block.info.isEmpty())
        out += u':' + block.info;
    out += u' ' + (block.cells.isEmpty() ? block.text : block.cells.join(u'|'));
    return out.trimmed().replace(u'\n', u'/');
}

QString sketch(const QString &text)
{
    QStringList out;
    for (const DocBlock &block : readDocument(text))
        out += sketch(block);
    return out.join(u'\n');
}

// Empty where each line of `text` that is not blank lies in exactly one block, in order; else what is wrong.
QString wrongLines(const QString &text, const QList<DocBlock> &blocks)
{
    const QStringList lines = text.split(u'\n');
    int last = 0;
    QList<int> owners(lines.size() + 1, 0);
    for (const DocBlock &block : blocks) {
        if (block.firstLine <= last || block.lastLine < block.firstLine
            || block.lastLine > lines.size())
            return u"block %1-%2 after line %3"_s.arg(block.firstLine)
                .arg(block.lastLine)
                .arg(last);
        last = block.lastLine;
        for (int line = block.firstLine; line <= block.lastLine; ++line)
            ++owners[line];
        const bool byLine = block.kind == Kind::Paragraph || block.kind == Kind::ListItem
            || block.kind == Kind::Quote;
        if (byLine && block.text.count(u'\n') != block.lastLine - block.firstLine)
            return u"text of block %1-%2 has other lines"_s.arg(block.firstLine)
                .arg(block.lastLine);
    }
    for (int i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        if (i == 0 && line.startsWith(QChar::ByteOrderMark))
            line = line.mid(1);
        if (!line.trimmed().isEmpty() && owners[i + 1] != 1)
            return u"line %1 is in %2 blocks: %3"_s.arg(i + 1).arg(owners[i + 1]).arg(lines[i]);
    }
    return {};
}

// Words of `text` that stand nowhere in `blocks`.
QStringList lostWords(const QString &text, const QList<DocBlock> &blocks)
{
    QString kept;
    for (const DocBlock &block : blocks)
        kept += block.text + u'\n' + block.cells.join(u'\n') + u'\n' + block.info + u'\n'
            + block.mark + (block.box == Box::Done ? u"\nx\n"_s : u"\n"_s);
    static const QRegularExpression word(u"\\w+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> known;
    for (auto it = word.globalMatch(kept); it.hasNext();)
        known.insert(it.next().captured());
    QStringList lost;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QString one = it.next().captured();
        if (!known.contains(one) && one.contains(QRegularExpression(u"[^_]"_s)))
            lost += one;
    }
    return lost;
}

// A report as people write it, of that many characters.
QString reportOf(qsizetype size)
{
    const QString report =
        u"## Timeline\n\nOn that day the *checkout* was slow, and nobody saw why.\n\n"
        "- 14:02 The pager fired for `checkout` at the usual level\n"
        "  - it was acknowledged at once, with the [graph](https://example.org/g)\n"
        "- [ ] add an alert on the depth of the queue before the next release\n\n"
        "| Time | Event |\n|---|---|\n| 14:35 | **Failover** to the standby, by hand |\n\n"
        "```\nkubectl get pods\n```\n\nSome more words about how the evening went on.\n\n"_s;
    return report.repeated(size / report.size());
}

QString sharedData()
{
    const QString set = qEnvironmentVariable("STORY_SHARED");
    const QString folder = set.isEmpty() ? QStringLiteral(STORY_SOURCE_DIR "/../shared") : set;
    return QDir(folder).exists(u"data"_s) ? folder + u"/data"_s : QString();
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_the_habits_of_people_data();
    void reads_the_habits_of_people();
    void takes_the_marks_off_for_recognition();
    void knows_media_wiki_by_its_headings();
    void front_matter_ends_or_is_none();
    void hard_breaks_and_line_numbers_survive();
    void what_is_beyond_the_limit_is_one_rest();
    void simple_html_tables_are_rows();
    void every_line_of_random_text_has_one_block();
    void every_line_of_a_real_document_has_one_block_data();
    void every_line_of_a_real_document_has_one_block();
    void timelines_of_real_documents_are_rows_and_items();
    void no_text_takes_more_than_linear_time_data();
    void no_text_takes_more_than_linear_time();
};

void TestDocument::reads_the_habits_of_people_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("headings", "# A #\n## B\n##C\n#d\nE\n===\nF f\n---\n",
        "1 Heading1 A\n2 Heading2 B\n3 Heading2 C\n4-6 Heading1 #d/E\n7-8 Heading2 F f");
    row("C# is no closing", "## About C#\n", "1 Heading2 About C#");
    row("a rule below lines", "one\ntwo\n---\nthree\n",
        "1-2 Paragraph one/two\n3 Rule ---\n4 Paragraph three");
    row("rules", "***\n\n- - -\n\n___\n\n=====\n",
        "1 Rule ***\n3 Rule - - -\n5 Rule ___\n7 Rule =====");
    row("wiki heading", "text\n== Timeline ==\nmore",
        "1 Paragraph text\n2 Heading2 Timeline\n3 Paragraph more");
    row("underlines of reStructuredText",
        "=====\nTitle\n=====\n\nTimeline\n========\n\nDay one\n-------\n\nNight\n~~~~~\n\nx\n",
        "1-3 Heading1 Title\n5-6 Heading2 Timeline\n8-9 Heading3 Day one\n11-12 Heading4 Night\n14 Paragraph x");
    row("bullets", "* a\n- b\n+ c\n\xe2\x80\xa2 d\n*not*",
        "1 Item1 a\n2 Item1 b\n3 Item1 c\n4-5 Item1 d/*not*");
    row("nesting by two, four and tabs", "- a\n  - b\n    - c\n- d\n    - e\n\t\t- f\n\t- g\n",
        "1 Item1 a\n2 Item2 b\n3 Item3 c\n4 Item1 d\n5 Item2 e\n6 Item3 f\n7 Item2 g");
    row("nesting that wavers", " * a\n   * b\n    * c\n * d",
        "1 Item1 a\n2 Item2 b\n3 Item2 c\n4 Item1 d");
    row("nested stars", "* a\n** b\n*** c\n* d", "1 Item1 a\n2 Item2 b\n3 Item3 c\n4 Item1 d");
    row("numbers", "1. a\n   - b\n2) c\n\n10. d",
        "1 Item1#1 a\n2 Item2 b\n3 Item1#2 c\n5 Item1#10 d");
    row("numbers in a sentence", "it happened in\n2019. and again\n\n2021. too",
        "1-2 Paragraph it happened in/2019. and again\n4 Paragraph 2021. too");
    row("a list below a line", "cleanup:\n    - one\n    - two\n",
        "1 Paragraph cleanup:\n2 Item1 one\n3 Item1 two");
    row("an indented list is no code", "cleanup:\n\n    - one\n    - two\n",
        "1 Paragraph cleanup:\n3 Item1 one\n4 Item1 two");
    row("more of an item", "- a\n  more\nlazy\n\n  second\n\n      code\n\nout",
        "1-3 Item1 a/more/lazy\n5 Paragraph1 second\n7 Code1 code\n9 Paragraph out");
    row("boxes", "- [ ] a\n- [x] b\n* [] c\n1. [X] d\n- [08:47] e\n- \xe2\x98\x91 f",
        "1 Item1[ ] a\n2 Item1[x] b\n3 Item1[ ] c\n4 Item1#1[x] d\n5 Item1 [08:47] e\n6 Item1[x] f");
    row("a fence in a list", "- a\n  ```sh\n  - ls\n    -l\n  ```\n- b",
        "1 Item1 a\n2-5 Code1:sh - ls/  -l\n6 Item1 b");
    row("a fence right behind a bullet", "- ```\n  x\n  ```\n- b", "1-3 Code1 x\n4 Item1 b");
    row("fences", "````\n```\n````\n~~~ log\n# no heading\n~~~\n",
        "1-3 Code ```\n4-6 Code:log # no heading");
    row("an empty fence", "```\n```\nx", "1-2 Code\n3 Paragraph x");
    row("a fence that is not closed", "```\nlog\n\n# Timeline\n- 14:02 x",
        "1-2 Paragraph ```/log\n4 Heading1 Timeline\n5 Item1 14:02 x");
    row("indented code", "a:\n\n    x = 1\n\n      y\n\nb",
        "1 Paragraph a:\n3-5 Code x = 1//  y\n7 Paragraph b");
    row("quotes", "> a\n>b\nlazy\n\n> c\n> ```\n> d\n> ```\nout\n",
        "1-3 Quote a/b/lazy\n5-8 Quote c/```/d/```\n9 Paragraph out");
    row("table",
        "| Time | Event |\n| --- | :-: |\n| 14:02 | **down** \\| up |\n|14:09||\n\ntext | bar",
        "1-2 RowH1 Time|Event\n3 RowR1 14:02|**down** | up\n4 RowR1 14:09|\n6 Paragraph text | bar");
    row("table without outer bars",
        "intro\nTime | Event\n-----|------\n14:02 | down\n     | still down\nout",
        "1 Paragraph intro\n2-3 RowH1 Time|Event\n4 RowR1 14:02|down\n5 RowR1 |still down\n6 Paragraph out");
    row("table without header", "| 14:02 | down |\n| 14:09 | up |\n",
        "1 RowR1 14:02|down\n2 RowR1 14:09|up");
    row("empty header", "| | |\n|-|-|\n| a | b |", "1-2 RowH1 |\n3 RowR1 a|b");
    row("two tables", "|a|b|\n|-|-|\n\n|c|d|\n|-|-|", "1-2 RowH1 a|b\n4-5 RowH2 c|d");
    row("table drawn in text", "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+",
        "1 Rule +---+---+\n2-3 RowH1 a|b\n4-5 RowR1 1|2");
    row("comments", "a\n<!-- one -->\n<!--\ntwo\n\nthree\n-->\n<!-- x --> text\n<!-- open",
        "1 Paragraph a\n2 Comment one\n3-7 Comment two//three\n8-9 Paragraph <!-- x --> text/<!-- open");
    row("HTML and templates", "<div>x</div>\n<%= page.title %>\n{% include a.md %}\n\n<pre>\n y",
        "1-3 Paragraph <div>x</div>/<%= page.title %>/{% include a.md %}\n5-6 Paragraph <pre>/y");
    row("definitions",
        "See [a].\n\n[a]: https://example.org \"t\"\n[^1]: a note\n[^2]: another\n[note]: a word",
        "1 Paragraph See [a].\n3 Definition a|https://example.org\n4 Paragraph [^1]: a note\n5-6 Paragraph [^2]: another/[note]: a word");
    row("admonition", "!!! tip\n    indented\n    more", "1-3 Paragraph !!! tip/indented/more");
    row("bold moments", "**18:53** `@oncall` says\n**18:59** up\n",
        "1-2 Paragraph **18:53** `@oncall` says/**18:59** up");
    row("nothing", "\n \n\t\n", "");
}

void TestDocument::reads_the_habits_of_people()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(sketch(text), expected);
    QCOMPARE(wrongLines(text, readDocument(text)), QString());
    QCOMPARE(sketch(QChar(QChar::ByteOrderMark) + text), expected);
}

void TestDocument::takes_the_marks_off_for_recognition()
{
    const auto blocks = readDocument(
        u"## *Time*line\n- **14:02** [PR](https://example.org) in\n\n|`a`|_b_|\n|-|-|\n\n```\n*x*\n```"_s);
    QCOMPARE(blocks.size(), 4);
    QCOMPARE(blocks[0].plain, u"Timeline"_s);
    QCOMPARE(blocks[1].plain, u"14:02 PR in"_s);
    QCOMPARE(blocks[1].text, u"**14:02** [PR](https://example.org) in"_s);
    QCOMPARE(blocks[2].plain, u"a | b"_s);
    QCOMPARE(blocks[3].plain, u"*x*"_s);
}

void TestDocument::knows_media_wiki_by_its_headings()
{
    QCOMPARE(
        sketch(
            u"=Title=\n==Actions==\n'''Done''': x\n# one\n## nested\n#* mixed\n* a\n** b\n: indented\n"_s
                .replace(u"## "_s, u"#: "_s)),
        u"1 Heading1 Title\n2 Heading2 Actions\n3 Paragraph '''Done''': x\n4 Item1#0 one\n5 Item2 nested\n"
        "6 Item2 mixed\n7 Item1 a\n8-9 Item2 b/: indented"_s);
    // A marked line does not make a wiki of a Markdown document.
    QCOMPARE(sketch(u"# Title\n==marked==\n# Second"_s),
             u"1 Heading1 Title\n2 Heading2 marked\n3 Heading1 Second"_s);
}

void TestDocument::front_matter_ends_or_is_none()
{
    QCOMPARE(sketch(u"---\ntitle: A\n---\ntext"_s),
             u"1-3 FrontMatter:yaml title: A\n4 Paragraph text"_s);
    QCOMPARE(sketch(u"+++\ntitle = \"A\"\n\n+++\ntext"_s),
             u"1-4 FrontMatter:toml title = \"A\"\n5 Paragraph text"_s);
    QCOMPARE(sketch(u"---\na: 1\n...\n---\n"_s), u"1-3 FrontMatter:yaml a: 1\n4 Rule ---"_s);
    QCOMPARE(sketch(u"---\n---\nx"_s), u"1-2 FrontMatter:yaml\n3 Paragraph x"_s);
    QCOMPARE(sketch(u"---\na: 1\n\ntext"_s), u"1 Rule ---\n2 Paragraph a: 1\n4 Paragraph text"_s);
    QCOMPARE(sketch(u"---\n\nSome words\n\n---\n"_s),
             u"1 Rule ---\n3 Paragraph Some words\n5 Rule ---"_s);
    QCOMPARE(sketch(u"\n---\na: 1\n---"_s), u"2 Rule ---\n3-4 Heading2 a: 1"_s);
}

void TestDocument::hard_breaks_and_line_numbers_survive()
{
    const auto blocks = readDocument(u"one  \n  two\nthree  \n"_s);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks[0].text, u"one  \ntwo\nthree"_s);
}

void TestDocument::what_is_beyond_the_limit_is_one_rest()
{
    const QString text = u"# a\n# b\n\n# c\n\n- d\n\n"_s;
    const auto blocks = readDocument(text, {2});
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(sketch(blocks[2]), u"4-6 Rest # c//- d"_s);
    QCOMPARE(wrongLines(text, blocks), QString());
}

void TestDocument::simple_html_tables_are_rows()
{
    QCOMPARE(
        sketch(
            u"before\n<table class=\"x\">\n<thead>\n<tr><th>Time</th><th>Event</th></tr>\n</thead>\n<tbody>\n"
            "<tr>\n  <td><p>14:02</p></td>\n  <td>down <b>hard</b></td>\n</tr>\n"
            "<TR><TD>14:09<TD>up</TR>\n</tbody>\n</table>\nafter"_s),
        u"1 Paragraph before\n2-6 RowH1 Time|Event\n7-10 RowR1 14:02|down <b>hard</b>\n11-13 RowR1 14:09|up\n"
        "14 Paragraph after"_s);
    // What is not simple stays text.
    for (const QString &table : {u"<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"_s,
                                 u"<table>x<tr><td>a</td></tr>\n</table>"_s,
                                 u"<table><tr><td><table></table></td></tr></table>"_s,
                                 u"<table><tr><td>a"_s, u"<table>\n<tr>\n<td>a</td>\n</table>"_s,
                                 u"<table></table>"_s, u"<table><tr><td>a</tr></table> b"_s}) {
        const auto blocks = readDocument(table);
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks[0].text, table);
        QVERIFY(blocks[0].kind == Kind::Paragraph);
    }
}

void TestDocument::every_line_of_random_text_has_one_block()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList starts{
        u""_s,         u"- "_s,         u"  - "_s,     u"* "_s,      u"1. "_s,   u"> "_s,
        u"# "_s,       u"    "_s,       u"\t"_s,       u"```"_s,     u"~~~"_s,   u"---"_s,
        u"==="_s,      u"|"_s,          u"|-|-|"_s,    u"<!--"_s,    u"-->"_s,   u"<table>"_s,
        u"<tr><td>"_s, u"</td></tr>"_s, u"</table>"_s, u"[a]: /b"_s, u"+++"_s,   u"== x =="_s,
        u"+--+"_s,     u"[^1]: "_s,     u"** "_s,      u"~~~~~"_s,   u"- ```"_s, u"- [ ] "_s};
    for (int round = 0; round < 20'000; ++round) {
        QStringList lines;
        for (int line = random.bounded(1, 16); line > 0; --line) {
            QString text = starts[random.bounded(starts.size())];
            if (random.bounded(3) > 0)
                text += u" w%1x"_s.arg(line);
            if (random.bounded(4) == 0)
                text += u" | v%1x |"_s.arg(line);
            lines += random.bounded(4) == 0 ? QString() : text;
        }
        const QString text = lines.join(u'\n');
        const auto blocks = readDocument(text);
        const QString wrong = wrongLines(text, blocks);
        QStringList lost = lostWords(text, blocks);
        lost.removeAll(u"1"_s); // of "1."
        lost.removeIf([](const QString &word) {
            return QStringList{u"table"_s, u"tr"_s, u"td"_s}.contains(word);
        });
        if (!wrong.isEmpty() || !lost.isEmpty())
            QFAIL(qPrintable(
                u"seed %1: %2; lost %3\n%4"_s.arg(seed).arg(wrong, lost.join(u' '), text)));
    }
}

void TestDocument::every_line_of_a_real_document_has_one_block_data()
{
    QTest::addColumn<QString>("path");
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("skipped: no ../shared/data");
    for (const QString &folder : {u"/postmortems"_s, u"/templates"_s}) {
        for (QDirIterator it(data + folder, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            QTest::newRow(qPrintable(path.mid(data.size()))) << path;
        }
    }
}

void TestDocument::every_line_of_a_real_document_has_one_block()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = story::cleanText(QByteArrayView(file.readAll()));
    const auto blocks = readDocument(text);
    QCOMPARE(wrongLines(text, blocks), QString());
    QCOMPARE(lostWords(text, blocks).join(u' '), QString());
    for (const DocBlock &block : blocks)
        QVERIFY(block.kind != Kind::Rest);
}

// Counted by a person in the documents.
void TestDocument::timelines_of_real_documents_are_rows_and_items()
{
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const auto count = [&](const QString &name, const QString &pattern, Kind kind) -> qsizetype {
        QFile file(data + u"/postmortems/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QRegularExpression moment(pattern);
        const auto blocks = readDocument(story::cleanText(QByteArrayView(file.readAll())));
        return std::count_if(blocks.begin(), blocks.end(), [&](const DocBlock &block) {
            return block.kind == kind
                && moment.match(block.kind == Kind::TableRow ? block.cells.value(0) : block.plain)
                       .hasMatch();
        });
    };
    const QString day = u"^20\\d\\d-\\d\\d-"_s; // one says "2022-02-?? ??:??"
    QCOMPARE(
        count(
            u"taskcluster+taskcluster-retrospectives/2018-01-19-spot-requests-pending-forever.md"_s,
            day, Kind::ListItem),
        27);
    QCOMPARE(
        count(u"dfds+postmortems/PM2020-005 - ALB instance attachment.md"_s, day, Kind::TableRow),
        6);
    QCOMPARE(count(u"dfds+postmortems/PM2022-004 - Kafka metrics missing from Prometheus.md"_s, day,
                   Kind::TableRow),
             10);
    QCOMPARE(count(u"jupyterhub+mybinder.org-deploy/2018-02-20-jupyterlab-announcement.md"_s,
                   u"\\d\\d:\\d\\d$"_s, Kind::Heading),
             39);
    QCOMPARE(count(u"ministryofjustice+cloud-platform/2020-02-18.md"_s,
                   u"20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d$"_s, Kind::ListItem),
             3);
}

void TestDocument::no_text_takes_more_than_linear_time_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"\n",
                             "a\n",
                             "a\n\n",
                             "# a\n",
                             "- a\n",
                             "  - a\n",
                             "> a\n",
                             "```\n",
                             "````\n```\n",
                             "~~~a\n",
                             "|a|b|\n",
                             "a|b\n-|-\n",
                             "|",
                             "<!--\n",
                             "<!-- --> a\n",
                             "<table>\n",
                             "<table><tr>\n",
                             "---\n",
                             "===\na\n",
                             "    a\n",
                             "    a\n\n",
                             "[a]: b/c\n",
                             "[",
                             "*a ",
                             "`a``b ",
                             "<http",
                             " ",
                             "\t",
                             "- ",
                             "a: 1\n",
                             "+-+\n",
                             "[a](b",
                             "=",
                             "#"})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

void TestDocument::no_text_takes_more_than_linear_time()
{
    QFETCH(QString, unit);
    constexpr qsizetype size = 2'000'000;
    const QString hostile = unit.repeated(size / unit.size());
    const QString plain = reportOf(size);
    qsizetype blocks = 0;
    const double times = story::support::timesAsLong([&] { blocks = readDocument(hostile).size(); },
                                              [&] { readDocument(plain); });
    QVERIFY(blocks <= DocumentLimits{}.blocks + 1);
    // What costs the square of its length takes many thousand times as long.
    QVERIFY2(times < 300, qPrintable(u"%1 times as long as a report"_s.arg(times)));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
