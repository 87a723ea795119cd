// HTML of the clipboard: its words, its tags, and nothing that it would load or run.
#include "app/markup/html_walk.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTest>

using namespace story::markup;
using namespace Qt::StringLiterals;

class TestHtmlWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsStandInTheLinesThatABrowserShows_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &html, const QString &words) { QTest::newRow(name) << html << words; };
        row("paragraphs", u"<p>14:32 Pager <b>fired</b></p>\n<p>14:40 &lt;script&gt; found</p>"_s, u"14:32 Pager fired\n14:40 <script> found"_s);
        row("line breaks and runs of blanks", u"<div>one<br/>two\n   three</div>"_s, u"one\ntwo three"_s);
        row("a list", u"<ul><li>14:32 a</li><li>14:40 b</li></ul>"_s, u"14:32 a\n14:40 b"_s);
        row("a table", u"<table><tr><td>14:32</td><td>pager</td></tr><tr><td>14:40</td><td>rollback</td></tr></table>"_s,
            u"14:32 pager\n14:40 rollback"_s);
        row("preformatted", u"<pre>14:32 a\n14:40 b</pre> and\nmore"_s, u"14:32 a\n14:40 b\nand more"_s);
        row("what is no text", u"<head><title>t</title></head><style>p{}</style><script>alert('x')</script><!-- a --><body>only this"_s, u"only this"_s);
        row("what would be loaded", u"a <img src=\"file:///etc/passwd\" alt=\"x > y\"> b<link rel=stylesheet href='file:x'>"_s, u"a b"_s);
        row("references", u"caf&eacute; &#8211; &amp;amp; R&D &nosuch;"_s, u"café – &amp; R&D &nosuch;"_s);
        row("no tag", u"1 < 2 and 3 <4"_s, u"1 < 2 and 3 <4"_s);
        row("a tag without an end", u"a <b c"_s, u"a <b c"_s);
        row("nothing", QString(), QString());
        row("no words", u"<div><img></div>"_s, QString());
    }
    void wordsStandInTheLinesThatABrowserShows()
    {
        QFETCH(QString, html);
        QTEST(htmlWords(html), "words");
    }
    void tagsComeInOrderWithAllThatStandsInThem()
    {
        QStringList seen;
        walkHtml(u"x<A href='>'>y</a>", {[&](QStringView words) { seen.append(words.toString()); },
                                         [&](QStringView name, bool isEnd, QStringView whole) {
                                             seen.append((isEnd ? u"/"_s : QString()) + name.toString() + u'|' + whole.toString());
                                         }});
        QCOMPARE(seen, QStringList({u"x"_s, u"A|A href='>'"_s, u"y"_s, u"/a|/a"_s}));
    }
    void hostileHtmlIsReadInOnePass()
    {
        const QList<QString> all{QString(2'000'000, u'<'), u"<b "_s.repeated(500'000), u"<div>"_s.repeated(400'000), u"&"_s.repeated(2'000'000),
                                 u"<!--"_s.repeated(400'000)};
        for (const QString &html : all) {
            QElapsedTimer timer;
            timer.start();
            htmlWords(html);
            QVERIFY2(timer.elapsed() < 30'000, qPrintable(html.left(8))); // a second at most; what is not linear takes hours
        }
    }
};

QTEST_GUILESS_MAIN(TestHtmlWalk)
#include "tst_html_walk.moc"
