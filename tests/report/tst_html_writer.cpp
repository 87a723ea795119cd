#include "app/markup/parse.h"
#include "app/report/builder.h"
#include "app/report/html_escape.h"
#include "app/report/html_prose.h"
#include "app/report/html_writer.h"
#include "tests/report/checkout_review.h"
#include "tests/report/html_reader.h"
#include "tests/report/tree_text.h"
#include "tests/support/effort.h"
#include "tests/support/random_review.h"

#include <QCryptographicHash>
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

QByteArray htmlOf(const Review &review)
{
    return writeHtml(build(review, options()));
}

// As it is shown: on one line, and with U+FFFD for what HTML cannot hold.
QString shown(const QString &text)
{
    return QString::fromUtf8(htmlEscaped(text))
        .replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s).simplified();
}

} // namespace

class TstHtmlWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsInTheFileAndNothingElseMayBeLoaded()
    {
        Review review = checkoutReview();
        const QByteArray bytes = pictures().values().front();
        Evidence &picture = *review.evidence.add(Id(9, 1));
        picture.kind = EvidenceKind::Image;
        picture.image = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        picture.caption = u"Queue \"<depth>\""_s;
        picture.alternative = u"The queue grows from 14:32 on & stays"_s;
        picture.position = u"zz"_s;
        BuildOptions with = options();
        with.images = pictures();
        const HtmlReading html = readHtml(writeHtml(build(review, with)));
        QCOMPARE(html.error, QString());
        QCOMPARE(html.elements.count(u"img"_s), 1);
        QVERIFY(html.attributes.contains(u"src=data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64())));
        QVERIFY(html.attributes.contains(u"alt=The queue grows from 14:32 on & stays"_s));
        QVERIFY(html.text.contains(u"Queue \"<depth>\""_s));
        const auto policy = std::find_if(html.attributes.begin(), html.attributes.end(),
                                         [](const QString &one) { return one.startsWith(u"content=default-src 'none'"_s); });
        QVERIFY(policy != html.attributes.end());
        QVERIFY2(policy->contains(u"; img-src data:; "_s), qPrintable(*policy));
        // Where there is no picture nothing may be loaded at all.
        QVERIFY(!htmlOf(checkoutReview()).contains("img-src"));
    }

    void theEscaperLeavesOnlyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("plain") << u"naïve 日本"_s << QByteArray("naïve 日本");
        QTest::newRow("markup") << u"<a href=\"x\" b='y'>&amp;"_s
                                << QByteArray("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
        QTest::newRow("beyond 16 bits") << u"\U0001F525"_s << QByteArray("\xf0\x9f\x94\xa5");
        QTest::newRow("controls") << u"a\u0001\u001B\u0085\uFFFE\uFDD0z"_s
                                  << QByteArray("a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz");
        QTest::newRow("tab and line feed stay") << u"a\tb\nc"_s << QByteArray("a\tb\nc");
        QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QByteArray("\xef\xbf\xbd");
        QTest::newRow("directions stay") << u"\u202Ex\u202C"_s << QByteArray("\xe2\x80\xaex\xe2\x80\xac");
    }
    void theEscaperLeavesOnlyText()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, html);
        QCOMPARE(htmlEscaped(text), html);
    }

    void onlyAddressesThatCanBeOnesAreLinked_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("plain") << u"https://host.example/a?b=c&d#e"_s << QByteArray("https://host.example/a?b=c&d#e");
        QTest::newRow("umlaut") << u"https://host.example/größe"_s << QByteArray("https://host.example/gr%C3%B6%C3%9Fe");
        QTest::newRow("quotes") << u"https://host.example/\"><b>"_s << QByteArray("https://host.example/%22%3E%3Cb%3E");
        QTest::newRow("brackets") << u"https://host.example/a[1]|{2}?x=[3]"_s
                                  << QByteArray("https://host.example/a%5B1%5D%7C%7B2%7D?x=%5B3%5D");
        QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << QByteArray("http://[::1]:8080/");
        QTest::newRow("mail") << u"mailto:on-call@host.example"_s << QByteArray("mailto:on-call@host.example");
        QTest::newRow("script") << u"javascript:alert(1)"_s << QByteArray();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QByteArray();
        QTest::newRow("data") << u"data:text/html,x"_s << QByteArray();
        QTest::newRow("relative") << u"../x"_s << QByteArray();
        QTest::newRow("no host") << u"https:///x"_s << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
    }
    void onlyAddressesThatCanBeOnesAreLinked()
    {
        QFETCH(QString, href);
        QFETCH(QByteArray, address);
        QCOMPARE(htmlAddress(href), address);
    }

    void proseKeepsItsForm_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("emphasis") << u"**a** *b* `c<` ~~d~~"_s
                                  << QByteArray("<p><strong>a</strong> <em>b</em> <code>c&lt;</code> <s>d</s></p>\n");
        QTest::newRow("link") << u"[look](https://x.example)"_s
                              << QByteArray("<p><a href=\"https://x.example\" rel=\"noreferrer\">look</a></p>\n");
        QTest::newRow("script link") << u"[look](javascript:x)"_s << QByteArray("<p>[look](javascript:x)</p>\n");
        QTest::newRow("image") << u"![look](file:///x)"_s << QByteArray("<p>![look](file:///x)</p>\n");
        QTest::newRow("html") << u"a <b>c</b>"_s << QByteArray("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
        QTest::newRow("list") << u"- a\n- b"_s << QByteArray("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        QTest::newRow("numbers") << u"3. a\n4. b"_s << QByteArray("<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
        QTest::newRow("code") << u"```\n<x>\n```"_s << QByteArray("<pre><code>&lt;x&gt;</code></pre>\n");
        QTest::newRow("right to left") << u"مرحبا"_s << QByteArray("<p dir=\"auto\">مرحبا</p>\n");
    }
    void proseKeepsItsForm()
    {
        QFETCH(QString, markdown);
        QFETCH(QByteArray, html);
        QCOMPARE(htmlBlocks(markup::parse(markdown).blocks), html);
    }

    void thePolicyAllowsOurStyleAndScriptAndNothingElse()
    {
        const auto hashOf = [](const QString &text) {
            return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64());
        };
        const HtmlReading reading = readHtml(htmlOf(checkoutReview()));
        QCOMPARE(reading.error, QString());
        QVERIFY(reading.attributes.contains(
            u"content=default-src 'none'; style-src 'sha256-%1'; script-src 'sha256-%2'; base-uri 'none'; form-action 'none'"_s
                .arg(hashOf(reading.style), hashOf(reading.script))));
        QVERIFY(!reading.style.contains(u"url("_s));
        QVERIFY(!reading.style.contains(u"@import"_s));
        QVERIFY(!reading.style.contains(u'<'));
        QCOMPARE(reading.elements.count(u"script"_s), 1);
        // The script makes no markup of text, runs no text, asks nobody and keeps nothing.
        for (const char *forbidden : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval", "Function", "fetch",
                                      "XMLHttpRequest", "WebSocket", "import", "src", "Storage", "cookie", "</"})
            QVERIFY2(!reading.script.contains(QLatin1String(forbidden)), forbidden);
    }

    void theScriptIsTheSameInEveryReportAndInNoneWithoutATimeline()
    {
        const QString script = readHtml(htmlOf(checkoutReview())).script;
        QVERIFY(!script.isEmpty());
        QCOMPARE(readHtml(htmlOf(filledReview(u"</script><script>alert(1)</script>"_s, 3))).script, script);
        Review empty;
        empty.facts.add(Id(1, 2));
        const HtmlReading reading = readHtml(htmlOf(empty));
        QCOMPARE(reading.error, QString());
        QVERIFY(!reading.elements.contains(u"script"_s) && !reading.elements.contains(u"input"_s));
        const auto policy = std::ranges::find_if(reading.attributes, [](const QString &one) { return one.startsWith(u"content=default-src"_s); });
        QVERIFY(policy != reading.attributes.end() && !policy->contains(u"script-src"_s));
    }

    void itsControlsAreHiddenUntilTheScriptRuns()
    {
        const QByteArray html = htmlOf(checkoutReview());
        const qsizetype at = html.indexOf("<div class=\"tools\" hidden=\"\">");
        QVERIFY(at > 0);
        const qsizetype end = html.indexOf("</div>", at);
        QCOMPARE(html.indexOf("<input"), html.indexOf("<input", at));
        QVERIFY(html.lastIndexOf("<input") < end && html.lastIndexOf("<select") < end);
        // A control has its label around it, and what happens is said to a screen reader.
        QCOMPARE(html.mid(at, end - at).count("<label>"), 2);
        QVERIFY(html.mid(at, end - at).contains("role=\"status\""));
        // No element has a handler.
        const HtmlReading reading = readHtml(html);
        for (const QString &attribute : reading.attributes)
            QVERIFY2(!attribute.startsWith(u"on"_s), qPrintable(attribute));
    }

    void everyTimeOfTheTimelineIsALinkToItsEvent()
    {
        const Tree tree = build(checkoutReview(), options());
        const QByteArray html = writeHtml(tree);
        const auto &table = std::get<report::Table>(sectionOf(tree, "what-happened")->blocks.last());
        QVERIFY(table.rows.size() > 5);
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            const QByteArray row = "<tr id=\"event-" + QByteArray::number(i + 1) + "\">";
            QCOMPARE(html.count(row), 1);
            QVERIFY(html.indexOf("<a class=\"at\" href=\"#event-" + QByteArray::number(i + 1) + "\">") > html.indexOf(row));
        }
    }

    void timesCanBeReadInUtcAndAsTheyWereTold()
    {
        Review review = checkoutReview(); // in Berlin, in November: UTC+1
        Event &event = *review.events.add(Id(9, 1));
        event.start = Moment::exactly(checkoutTime(23, 30), u"America/New_York"_s, -5 * 3600);
        event.text = u"Told from afar"_s;
        event.knownAt = Moment::exactly(checkoutTime(23, 40), u"America/New_York"_s, -5 * 3600);
        const QByteArray html = htmlOf(review);
        QVERIFY(html.contains("<option value=\"0\">Berlin (UTC+1)</option><option value=\"1\">UTC</option><option value=\"2\">as told</option>"));
        const qsizetype at = html.lastIndexOf("<tr id=", html.indexOf("Told from afar"));
        const QByteArray row = html.mid(at, html.indexOf("</tr>", at) - at);
        QVERIFY2(row.contains("data-time1=\"22:30\"") && row.contains("data-time2=\"17:30\""), row.constData());
        QVERIFY2(row.contains("data-note2=\"UTC\u22125\""), row.constData());
        QVERIFY2(row.contains("data-note1=\"known at 22:40\"") && row.contains("data-note2=\"known at 17:40\""), row.constData());
        QVERIFY2(row.contains(">23:30</a>"), row.constData());
        // A de-identified report does not say where somebody was.
        BuildOptions deidentified = options();
        deidentified.audience = Audience::Deidentified;
        const QByteArray hidden = writeHtml(build(review, deidentified));
        QVERIFY(hidden.contains("data-time1=\"22:30\"") && !hidden.contains("data-time2=") && !hidden.contains(">as told<"));
    }

    void whereOneZoneIsAllThereIsNoneIsOffered()
    {
        Review review = checkoutReview();
        review.facts.find(review.facts.ids().first())->zone = u"UTC"_s;
        for (const Id &id : review.events.ids())
            review.events.find(id)->start.zone = u"UTC"_s;
        const QByteArray html = htmlOf(review);
        QVERIFY(html.contains("<input") && !html.contains("<select") && !html.contains("data-time1="));
    }

    void inAnotherZoneARowSaysItsDayWhereTheTableCannot()
    {
        Review review;
        review.facts.add(Id(1, 1))->zone = u"Europe/Berlin"_s;
        for (int i = 0; i < 2; ++i) {
            Event &event = *review.events.add(Id(2, i + 1));
            event.start = Moment::exactly(checkoutTime(0, 20 + 50 * i), u"Europe/Berlin"_s, 3600); // 23:20 and 00:10 UTC
            event.text = u"x"_s;
        }
        const QByteArray html = htmlOf(review);
        QVERIFY(html.contains("Timeline of Sat 14 Nov 2026"));
        QVERIFY(html.contains("data-time1=\"23:20\" data-note1=\"Fri 13 Nov 2026\""));
        QVERIFY(html.contains("data-time1=\"00:10\" data-note1=\"Sat 14 Nov 2026\""));
    }

    void itHasLandmarksHeadingsAndASkipLink()
    {
        const HtmlReading reading = readHtml(htmlOf(checkoutReview()));
        for (const char *once : {"html", "h1", "header", "main", "nav", "footer"})
            QCOMPARE(reading.elements.count(QLatin1String(once)), 1);
        // Pictures within have titles of their own.
        QCOMPARE(reading.elements.first(reading.elements.indexOf(u"body"_s)).count(u"title"_s), 1);
        QVERIFY(reading.attributes.contains(u"lang=en"_s));
        QCOMPARE(reading.addresses.first(), u"#report"_s);
        // Headings go down one level at a time.
        int level = 0;
        for (const QString &element : reading.elements) {
            if (element.size() == 2 && element[0] == u'h' && element[1].isDigit()) {
                QVERIFY(element[1].digitValue() <= level + 1);
                level = element[1].digitValue();
            }
        }
    }

    void everyAnchorIsThereOnce()
    {
        const HtmlReading reading = readHtml(htmlOf(markedReview(9)));
        QCOMPARE(reading.error, QString());
        for (const QString &id : reading.ids)
            QCOMPARE(reading.ids.count(id), 1);
        for (const QString &address : reading.addresses) {
            if (address.startsWith(u'#'))
                QVERIFY2(reading.ids.contains(address.mid(1)), qPrintable(address));
        }
        QVERIFY(reading.ids.contains(u"event-9"_s));
    }

    void tablesHaveCaptionsAndHeads()
    {
        const HtmlReading reading = readHtml(htmlOf(checkoutReview()));
        QCOMPARE(reading.elements.count(u"caption"_s), reading.elements.count(u"table"_s));
        QCOMPARE(reading.attributes.count(u"scope=col"_s), reading.elements.count(u"th"_s));
    }

    void everyKindOfEventHasItsShapeAndItsWord()
    {
        Review review;
        review.facts.add(Id(1, 1));
        const auto kinds = std::size(Choices<EventKind>::list);
        for (size_t i = 0; i < kinds; ++i) {
            Event &event = *review.events.add(Id(2, i + 1));
            event.kind = static_cast<EventKind>(i);
            event.text = u"x"_s;
        }
        const HtmlReading reading = readHtml(htmlOf(review));
        for (const Choice &kind : Choices<EventKind>::list) {
            QVERIFY(reading.addresses.contains(u"#shape-"_s + QLatin1String(kind.name)));
            QVERIFY(reading.style.contains(u"."_s + QLatin1String(kind.name) + u"{color:var(--"_s));
            QVERIFY(reading.text.contains(kind.text()));
        }
        QCOMPARE(reading.elements.count(u"path"_s), static_cast<qsizetype>(kinds));
    }

    void thePictureOfTheTimelineSaysEveryEventAndScrollsInItsOwnBox()
    {
        const Tree tree = build(checkoutReview(), options());
        const QByteArray html = writeHtml(tree);
        const qsizetype at = html.indexOf("<div class=\"picture\"");
        QVERIFY(at > 0 && html.indexOf("<table class=\"cards\"") > at);
        const QByteArray picture = html.mid(at, html.indexOf("</div>", at) - at);
        QVERIFY(picture.contains("tabindex=\"0\"") && picture.contains("role=\"region\"") && picture.contains("aria-label="));
        QVERIFY(picture.contains("role=\"img\""));
        QVERIFY(!picture.contains("style="));
        const auto &timeline = std::get<TimelineFigure>(sectionOf(tree, "what-happened")->blocks.first());
        for (const QString &name : timeline.names)
            QVERIFY2(picture.contains(htmlEscaped(name)), qPrintable(name));
        QVERIFY(picture.contains(htmlEscaped(timeline.description)));
    }

    void everythingInTheTreeIsInIt()
    {
        for (const Review &review : {checkoutReview(), markedReview(9), randomReview(4, 9)}) {
            const Tree tree = build(review, options());
            const HtmlReading reading = readHtml(writeHtml(tree));
            QCOMPARE(reading.error, QString());
            const QStringList list = reading.text.split(u' ');
            const QSet<QString> words(list.begin(), list.end());
            static const QRegularExpression marks(u"^([-•|]|[0-9]+\\.)$"_s);
            const QStringList wanted = shown(treeText(tree)).split(u' ');
            for (const QString &word : wanted) {
                if (!words.contains(word) && !marks.match(word).hasMatch() && !reading.text.contains(word))
                    QFAIL(qPrintable(u"not in the HTML: "_s + word));
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
        const HtmlReading reading = readHtml(htmlOf(filledReview(text, 6)));
        QCOMPARE(reading.error, QString());
        for (const QString &address : reading.addresses)
            QVERIFY2(address.startsWith(u'#') || address.startsWith(u"https://"_s) || address.startsWith(u"mailto:"_s), qPrintable(address));
        // In a line it stands as it is: the title is one.
        QVERIFY2(reading.text.contains(shown(text)), qPrintable(reading.text.left(300)));
        // In a text it was read as Markdown, and no word is lost.
        static const QRegularExpression word(u"\\w{3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
        auto words = word.globalMatch(shown(text));
        while (words.hasNext())
            QVERIFY(reading.text.count(words.next().captured()) > 20);
    }

    void aLinkThatCannotBeOneStaysReadable()
    {
        markup::Inline label;
        label.text = u"look"_s;
        markup::Inline link;
        link.kind = markup::Inline::Kind::Link;
        link.href = u"javascript:alert(1)"_s;
        link.children = {label};
        QCOMPARE(htmlInlines({link}), QByteArray("look (javascript:alert(1))"));
    }

    void theSameTreeGivesTheSameBytes()
    {
        const Tree tree = build(randomReview(8, 6), options());
        QCOMPARE(writeHtml(tree), writeHtml(tree));
    }

    void withStylesOffShapesAreSmallAndNotesStandOnALineOfTheirOwn()
    {
        const QByteArray html = htmlOf(checkoutReview());
        QVERIFY(html.contains("<svg class=\"shapes\" width=\"0\" height=\"0\""));
        QCOMPARE(html.count("<svg class=\"shape "), html.count("width=\"12\" height=\"12\""));
        QVERIFY(html.count("<span class=\"second\"") > 3);
        for (qsizetype at = html.indexOf("<span class=\"second\""); at > 0; at = html.indexOf("<span class=\"second\"", at + 1)) {
            const QByteArray before = html.mid(at - 5, 5).trimmed();
            QVERIFY2(before.endsWith("<br>") || before.endsWith("</p>"), before.constData());
        }
    }

    void theContentsStandOnceBehindTheSummary()
    {
        const QByteArray html = htmlOf(checkoutReview());
        QCOMPARE(html.count("<nav"), 1);
        QVERIFY(html.indexOf("<p class=\"summary\"") < html.indexOf("<nav") && html.indexOf("<nav") < html.indexOf("<section"));
    }

    void aUsualReportIsSmall()
    {
        QVERIFY(htmlOf(checkoutReview()).size() < 70'000);
        // The same with 120 events more.
        Review long120 = checkoutReview();
        for (int i = 0; i < 120; ++i) {
            Event &event = *long120.events.add(Id(7, i + 1));
            event.start = Moment::exactly(checkoutTime(10, i), u"Europe/Berlin"_s, 3600);
            event.kind = static_cast<EventKind>(i % 9);
            event.text = u"On-call restarted the second of four checkout hosts and saw the queue drain for a minute"_s;
            event.system = u"checkout"_s;
        }
        const qsizetype size = htmlOf(long120).size();
        QVERIFY2(size < 150'000, qPrintable(u"%1 bytes"_s.arg(size)));
    }

    void anEmptyReviewIsAReport()
    {
        Review review;
        review.facts.add(Id(1, 2));
        const HtmlReading reading = readHtml(htmlOf(review));
        QCOMPARE(reading.error, QString());
        QVERIFY(reading.text.contains(u"Not recorded:"_s));
    }

    void aMegabyteOfMarksIsWrittenInProportionToWords()
    {
        const auto reviewOf = [](const QString &word) {
            Review review = checkoutReview();
            review.passages.add(Id(5, 5))->text = word.repeated(1'000'000 / word.size());
            return review;
        };
        const Review hostile = reviewOf(u"<b>&amp; "_s);
        const Review words = reviewOf(u"a bold "_s);
        QVERIFY(htmlOf(hostile).size() > 2'000'000);
        const double times = support::timesAsLong([&] { htmlOf(hostile); }, [&] { htmlOf(words); });
        QVERIFY2(times < 100, qPrintable(u"%1 times as long as words"_s.arg(times)));
    }
};

QTEST_GUILESS_MAIN(TstHtmlWriter)
#include "tst_html_writer.moc"
