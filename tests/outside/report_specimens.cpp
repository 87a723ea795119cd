// Writes reports of ours for the judges of PDF: report_specimens FOLDER [NAME], all or the one of that name. Each review comes as NAME.pdf and NAME.html.
#include "app/markup/parse.h"
#include "app/report/exporter.h"
#include "app/report/pdf_writer.h"
#include "tests/report/checkout_review.h"
#include "tests/report/pdf_sample.h"
#include "tests/support/random_review.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros written = 1'794'837'720 * microsPerSecond;

class Specimens {
public:
    Specimens(const QString &folder, const QString &only) : m_folder(folder), m_only(only) {}

    void add(const QString &name, const Review &review, Audience audience = Audience::Inside)
    {
        if (isLeftOut(name))
            return;
        BuildOptions options;
        options.audience = audience;
        options.now = written;
        options.journalSeq = 1;
        keep(name + u".pdf"_s, render(review, Format::Pdf, options, pictures()));
        keep(name + u".html"_s, render(review, Format::Html, options, pictures()));
    }

    void add(const QString &name, const Tree &tree)
    {
        if (isLeftOut(name))
            return;
        PdfOptions options;
        options.now = written;
        keep(name + u".pdf"_s, writePdf(tree, options));
    }

    bool good() const { return m_good; }

private:
    bool isLeftOut(const QString &name) const { return !m_only.isEmpty() && name != m_only; }

    void keep(const QString &name, const Result<QByteArray> &bytes)
    {
        QFile file(m_folder.filePath(name));
        const bool kept = bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.flush();
        if (!kept)
            qWarning("%s was not made", qPrintable(name));
        m_good = m_good && kept;
    }

    const QDir m_folder;
    const QString m_only; // empty: all
    bool m_good = true;
};

// Short, with one of everything that a report is made of: the judges are tried on it.
Tree oneOfEverything()
{
    Tree tree = shortReport({Prose{markup::parse(
        u"Words with [a link to the web](https://example.com/a) and `code`.\n\n1. first\n2. second\n\n- a point\n- another\n\n"
        "> quoted\n\n| head | other |\n|---|---|\n| cell | next |\n\n\u0645\u0631\u062D\u0628\u0627 \u65E5\u672C\u8A9E"_s)}});
    markup::Inline link;
    link.kind = markup::Inline::Kind::Link;
    link.href = u"#second"_s;
    link.children = {{markup::Inline::Kind::Text, u"the other section"_s, {}, {}}};
    TimelineFigure timeline;
    timeline.title = u"The timeline as a picture"_s;
    timeline.description = u"Two events on a line of time."_s;
    timeline.zone = QTimeZone::utc();
    timeline.lanes = {u"alerts"_s};
    for (quint64 i = 0; i < 2; ++i) {
        figure::TimelineItem item;
        item.id = Id(5, i + 1);
        item.at = Micros(i) * microsPerHour;
        item.label = u"event %1"_s.arg(i);
        timeline.items << item;
        timeline.names.insert(item.id, item.label);
    }
    tree.sections[0].blocks.append(Prose{markup::Tree{{markup::Block{markup::Paragraph{{link}}}}}});
    tree.sections[0].sections.append(Section{u"Below it"_s, u"below"_s, {longTable(3)}, {}});
    tree.sections.append(Section{u"Second section"_s, u"second"_s, {timeline, longTable(50)}, {}});
    return tree;
}

void addReviews(Specimens &specimens)
{
    specimens.add(u"checkout"_s, checkoutReview());
    specimens.add(u"outside"_s, checkoutReview(), Audience::Outside);
    specimens.add(u"deidentified"_s, checkoutReview(), Audience::Deidentified);
    specimens.add(u"every-field"_s, markedReview(8));
    specimens.add(u"long"_s, markedReview(60));
    specimens.add(u"torn"_s, filledReview(u"a word and another, "_s.repeated(200), 1)); // rows higher than a page
    Review empty;
    empty.facts.add(Id(1, 2));
    specimens.add(u"empty"_s, empty);
    const quint32 seed = QRandomGenerator::global()->generate();
    for (quint32 i = 0; i < 4; ++i)
        specimens.add(u"chance-%1"_s.arg(seed + i), randomReview(seed + i, 6));
    const QStringList hostile = hostileTexts();
    for (qsizetype i = 0; i < hostile.size(); ++i)
        specimens.add(u"hostile-%1"_s.arg(i), filledReview(hostile[i], 1));
}

void addScripts(Specimens &specimens)
{
    const std::pair<const char *, QString> scripts[] = {
        {"arabic", u"\u062A\u0623\u062E\u0631 \u0627\u0644\u062F\u0641\u0639 (4812) \u0628\u0639\u062F \u0646\u0634\u0631 deploy 12 \u0648\u0639\u0627\u062F."_s},
        {"hebrew", u"\u05E2\u05D9\u05DB\u05D5\u05D1 \u05D1\u05E7\u05D5\u05E4\u05D4, 14:32, rollback \u05D0\u05D7\u05E8\u05D9 \u05D4\u05E4\u05E8\u05D9\u05E1\u05D4."_s},
        {"japanese", u"\u6C7A\u6E08\u306E\u9045\u5EF6\u3002\u30AD\u30E3\u30C3\u30B7\u30E5\u306E\u5909\u66F4\u3067\u30DF\u30B9\u304C\u500D\u5897\u3057\u305F\u3002"_s},
        {"emoji", u"fire \U0001F525 boom \U0001F4A5 worker \U0001F469\u200D\U0001F4BB check \u2705 flag \U0001F1E9\U0001F1EA thumb \U0001F44D\U0001F3FD"_s},
        {"devanagari-thai", u"\u092D\u0941\u0917\u0924\u093E\u0928 \u092E\u0947\u0902 \u0926\u0947\u0930\u0940 \u0E01\u0E32\u0E23\u0E0A\u0E33\u0E23\u0E30\u0E40\u0E07\u0E34\u0E19\u0E25\u0E48\u0E32\u0E0A\u0E49\u0E32"_s},
        {"ligatures", u"office affluent fjord fi ffi \u00E4\u00F6\u00FC\u00DF e\u0301 a\u030A -> => != 1/2 \u00BD"_s},
    };
    for (const auto &[name, text] : scripts)
        specimens.add(QString::fromLatin1(name), filledReview(text, 3));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return 2;
    Specimens specimens(arguments[1], arguments.value(2));
    specimens.add(u"one-of-everything"_s, oneOfEverything());
    addReviews(specimens);
    addScripts(specimens);
    return specimens.good() ? 0 : 1;
}
