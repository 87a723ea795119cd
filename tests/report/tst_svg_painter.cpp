// Drawings as SVG: well-formed, complete, and with a colour for every ink in the light and in the dark.
#include "app/report/svg_painter.h"
#include "app/report/timeline_figure.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace story;
using namespace story::report;
using namespace Qt::StringLiterals;

namespace {

TimelineFigure timelineOf(const QString &text)
{
    TimelineFigure timeline;
    timeline.title = text;
    timeline.description = text;
    timeline.zone = QTimeZone::utc();
    timeline.lanes = {text, u"others"_s};
    timeline.impactName = u"impact"_s;
    timeline.impact = {{{0, 40 * microsPerMinute}, false, false, false, text}};
    timeline.marks = {{5 * microsPerMinute, text, {}}};
    for (quint64 i = 0; i < 18; ++i) {
        figure::TimelineItem item;
        item.id = Id(5, i + 1);
        item.at = Micros(i) * 4 * microsPerMinute;
        if (i % 5 == 4)
            item.until = *item.at + 9 * microsPerMinute;
        item.kind = static_cast<int>(i % 9);
        item.lane = static_cast<int>(i % 2);
        item.approximate = i % 3 == 0;
        item.label = text;
        timeline.items << item;
        timeline.names.insert(item.id, text);
    }
    return timeline;
}

figure::Drawing drawn(const QString &text)
{
    return drawingOf(timelineOf(text), 740, {}, svgMeasure());
}

} // namespace

class TestSvgPainter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsWellFormedWhateverTheTextsSay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"pager fired"_s;
        QTest::newRow("a script") << u"</text><script>alert(1)</script>"_s;
        QTest::newRow("an attribute") << u"\" onload=\"alert(1)"_s;
        QTest::newRow("CDATA") << u"]]>&amp;<![CDATA["_s;
        QTest::newRow("controls") << u"a\u0001b\u000cc\ufffed"_s;
        QTest::newRow("right to left") << u"\u202e\u05e9\u05dc\u05d5\u05dd"_s;
        QTest::newRow("nothing") << QString();
    }

    void aFileIsWellFormedWhateverTheTextsSay()
    {
        QFETCH(QString, text);
        const QByteArray file = svgFile(drawn(text));
        const QSet<QString> allowed{u"svg"_s, u"title"_s, u"desc"_s, u"style"_s,
                                    u"g"_s,   u"path"_s,  u"rect"_s, u"text"_s};
        QXmlStreamReader reader(file);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY2(allowed.contains(reader.name().toString()),
                     qPrintable(reader.name().toString()));
            QCOMPARE(reader.namespaceUri(), u"http://www.w3.org/2000/svg");
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                QVERIFY2(!attribute.name().startsWith(u"on") && attribute.name() != u"href",
                         qPrintable(attribute.name().toString()));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void everyTextOfTheDrawingIsTextAndEveryEventHasItsName()
    {
        const figure::Drawing drawing = drawn(u"a label"_s);
        QStringList expected;
        for (const figure::Shape &shape : drawing.shapes) {
            if (const auto *run = std::get_if<figure::TextRun>(&shape))
                expected << run->text;
        }
        QStringList texts;
        int titles = 0;
        QXmlStreamReader reader(svgFile(drawing));
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            titles += reader.name() == u"title" ? 1 : 0;
            if (reader.name() == u"text")
                texts << reader.readElementText();
        }
        QCOMPARE(texts, expected);
        QVERIFY(titles >= 18 + 1);
    }

    // The widest of five faces that Chromium measured (Noto Sans Arabic, Naskh, Kufi, Noto Sans CJK, DejaVu Sans), in sizes of type.
    void wordsGetTheRoomTheyNeedAndNotMuchMore_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<double>("widest");
        QTest::newRow("Arabic") << u"\u0623\u0628\u0644\u063a \u0641\u0631\u064a\u0642 \u0627\u0644\u062f\u0639\u0645 \u0627\u0644\u0639\u0645\u0644\u0627\u0621"_s << 10.1;
        QTest::newRow("wide Arabic letters") << u"\u0634 \u0635 \u0636 \u0633"_s << 5.8;
        QTest::newRow("Hebrew") << u"\u05d7\u05e9\u05d1\u05e0\u05d5 \u05e9\u05d4\u05de\u05d8\u05de\u05d5\u05df \u05d0\u05e9\u05dd"_s << 9.2;
        QTest::newRow("Japanese") << u"\u6c7a\u6e08\u306e\u9045\u5ef6"_s << 5.0;
        QTest::newRow("marks of direction") << u"\u200e\u2068a\u2069"_s << 0.6;
    }

    void wordsGetTheRoomTheyNeedAndNotMuchMore()
    {
        QFETCH(QString, words);
        QFETCH(double, widest);
        const figure::TextMeasure measure = svgMeasure();
        const double size = measure.width(u"\u6c7a"_s, figure::TextRole::Label) / 1.05;
        const double width = measure.width(words, figure::TextRole::Label) / size;
        QVERIFY2(width >= widest * 0.97 && width <= widest * 1.6, qPrintable(QString::number(width)));
    }

    // The browser's own rule is to begin a line on the left, so "…" and numbers would stand on the wrong side.
    void wordsFromRightToLeftSaySoAndStandWhereOthersStand()
    {
        const auto texts = [](const QString &label) {
            QList<QPair<QString, bool>> found; // where a text is anchored, and whether it runs from right to left
            QXmlStreamReader reader(svgFile(drawn(label)));
            while (!reader.atEnd()) {
                if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"text")
                    continue;
                const QStringList classes = reader.attributes().value(u"class"_s).toString().split(u' ');
                found.append({classes.contains(u"mid") ? u"middle"_s : classes.contains(u"end") ? u"end"_s : u"start"_s,
                              reader.attributes().value(u"direction"_s) == u"rtl"});
            }
            return found;
        };
        const auto latin = texts(u"label"_s);
        const auto hebrew = texts(u"\u05e9\u05dc\u05d5\u05dd"_s);
        QCOMPARE(latin.count({u"start"_s, true}) + latin.count({u"end"_s, true}) + latin.count({u"middle"_s, true}), 0);
        // On the left of a box stands what begins on the left, and what ends there.
        QVERIFY(hebrew.count({u"end"_s, true}) > 3);
        QCOMPARE(hebrew.count({u"start"_s, true}), 0);
        QCOMPARE(hebrew.count({u"middle"_s, true}), 1); // of the impact
    }

    // Written out, because image viewers and office programs know no variables of a style.
    void everyInkHasAColourInTheLightAndInTheDark()
    {
        const QString file = QString::fromUtf8(svgFile(drawn(u"a label"_s)));
        QVERIFY(!file.contains("var("_L1));
        static const QRegularExpression classes(u"class=\"([^\"]*)\""_s);
        const QString style = file.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
        const qsizetype dark = style.indexOf("@media screen and (prefers-color-scheme:dark)"_L1);
        QVERIFY(dark > 0);
        const auto colourOf = [&](QStringView rules, const QString &name) {
            static const QRegularExpression colour(u"^\\{(?:fill|stroke):(#[0-9a-f]{3,6})\\}"_s);
            const qsizetype at = rules.indexOf(u'.' + name + u'{');
            return at < 0 ? QString() : colour.match(rules.mid(at + name.size() + 1).toString()).captured(1);
        };
        QSet<QString> inks;
        for (auto it = classes.globalMatch(file); it.hasNext();) {
            for (const QString &name : it.next().captured(1).split(u' ')) {
                if (!name.startsWith(u"f-") && !name.startsWith(u"s-") && name != u"ground")
                    continue;
                inks.insert(name);
                const QString light = colourOf(QStringView(style).left(dark), name);
                const QString other = colourOf(QStringView(style).mid(dark), name);
                QVERIFY2(!light.isEmpty() && !other.isEmpty() && light != other, qPrintable(name));
            }
        }
        QVERIFY(inks.size() >= 20);
        QCOMPARE(colourOf(QStringView(style).left(dark), u"ground"_s), u"#fff"_s);
        // Within a page the colours are the page's.
        QVERIFY(svgRules().contains(".f-text{fill:var(--text)}"));
    }
};

QTEST_GUILESS_MAIN(TestSvgPainter)
#include "tst_svg_painter.moc"
