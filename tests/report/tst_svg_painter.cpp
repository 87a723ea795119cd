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

    void everyInkHasAColourInTheLightAndInTheDark()
    {
        const QString file = QString::fromUtf8(svgFile(drawn(u"a label"_s)));
        static const QRegularExpression classes(u"class=\"([^\"]*)\""_s);
        static const QRegularExpression variable(u"var\\(--([a-z-]+)\\)"_s);
        const QString style = file.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
        for (auto it = classes.globalMatch(file); it.hasNext();) {
            for (const QString &name : it.next().captured(1).split(u' ')) {
                if (name.startsWith(u"f-") || name.startsWith(u"s-"))
                    QVERIFY2(style.contains(u'.' + name + u'{'), qPrintable(name));
            }
        }
        int inks = 0;
        for (auto it = variable.globalMatch(style); it.hasNext(); ++inks)
            QCOMPARE(style.count(u"--%1:#"_s.arg(it.next().captured(1))), 2);
        QVERIFY(inks >= 40);
    }
};

QTEST_GUILESS_MAIN(TestSvgPainter)
#include "tst_svg_painter.moc"
