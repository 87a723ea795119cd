// Every text field of a review holds a text that tries to become something else, once with each of the list payloads.txt. Chromium
// opens the HTML, and a page made of the Markdown, without their policy: nothing is asked for, nothing runs, and the text stands
// there as it was typed. In the PDF nothing can run. What is private is in none of them.
#include "app/core/text.h"
#include "app/report/builder.h"
#include "app/report/exporter.h"
#include "app/report/html_escape.h"
#include "tests/outside/node_judge.h"
#include "tests/report/tree_text.h"
#include "tests/support/random_review.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

BuildOptions options()
{
    BuildOptions o;
    o.now = 1'794'837'720 * microsPerSecond;
    o.journalSeq = 1;
    return o;
}

// A review with as many of everything as there are texts; the n-th of each kind holds the n-th text, in every field. What there is once,
// the facts, holds them all, one after the other.
Review mixedReview(const QStringList &texts)
{
    Review review = filledReview(texts.first(), static_cast<int>(texts.size()));
    for (const EntityKind kind : review.kinds()) {
        const QList<Id> ids = review.table(kind)->ids();
        for (qsizetype n = 0; n < ids.size(); ++n) {
            Entity &entity = *review.table(kind)->find(ids[n]);
            const QString text = kind == EntityKind::Review ? texts.join(u"\n\n"_s) : texts[n];
            const QString line = QString(text).replace(u'\n', u' ');
            for (const Field &field : entityType(kind).fields) {
                if (QLatin1String(field.name) == "position"_L1)
                    continue;
                if (field.type == FieldType::Text)
                    field.write(entity, text);
                else if (field.type == FieldType::Line)
                    field.write(entity, line);
                else if (field.type == FieldType::Words)
                    field.write(entity, QStringList{line});
            }
        }
    }
    return review;
}

// One JSON string on each line of the list, through the door that all text goes through.
QStringList payloads()
{
    QFile file(judgePath(u"payloads.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            all += cleanText(QJsonDocument::fromJson('[' + line + ']').array().at(0).toString());
    }
    return all;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a page cannot be written");
}

// As a browser shows it: U+FFFD for what HTML cannot hold, white space as one space.
QString shown(const QString &text)
{
    return QString::fromUtf8(htmlEscaped(text)).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s).simplified();
}

QStringList listOf(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValue &one : value.toArray())
        all += one.toString();
    return all;
}

// What a page did that is only to be read; empty where it did nothing.
QString mischief(const QJsonObject &page)
{
    static const QSet<QString> known{
        u"html"_s, u"head"_s, u"meta"_s, u"title"_s, u"style"_s, u"body"_s, u"a"_s, u"svg"_s, u"symbol"_s, u"path"_s, u"use"_s, u"div"_s, u"nav"_s,
        u"ol"_s, u"ul"_s, u"li"_s, u"header"_s, u"main"_s, u"footer"_s, u"section"_s, u"label"_s, u"input"_s, u"select"_s, u"option"_s,
        u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"dl"_s, u"dt"_s, u"dd"_s, u"table"_s, u"caption"_s, u"thead"_s, u"tbody"_s, u"tr"_s,
        u"th"_s, u"td"_s, u"span"_s, u"strong"_s, u"em"_s, u"s"_s, u"code"_s, u"pre"_s, u"blockquote"_s, u"br"_s, u"hr"_s, u"figure"_s,
        u"img"_s, u"figcaption"_s, u"g"_s, u"rect"_s, u"text"_s, u"desc"_s, u"script"_s};
    QStringList out;
    for (const char *what : {"requests", "ran", "dialogs", "windows", "stopped", "errors", "handlers"}) {
        if (const QStringList list = listOf(page.value(QLatin1String(what))); !list.isEmpty())
            out += QLatin1String(what) + u": "_s + list.join(u", "_s);
    }
    for (const QString &element : listOf(page.value("elements"_L1))) {
        if (!known.contains(element))
            out += u"an element "_s + element;
    }
    for (const QString &address : listOf(page.value("addresses"_L1))) {
        static const QRegularExpression allowed(u"^(#|https?://|mailto:|data:image/png;base64,)"_s);
        if (!allowed.match(address).hasMatch())
            out += u"an address "_s + address;
    }
    return out.join(u"; "_s).left(500);
}

// What of the tree is not to be seen on the page, beginning with the first line that is missing.
QString missing(const Tree &tree, const QString &page)
{
    for (const QString &line : treeText(tree).split(u'\n')) {
        const QString wanted = shown(line);
        if (page.contains(wanted))
            continue;
        // Lists and tables stand in the plain text with marks of its own.
        for (const QString &word : wanted.split(u' ')) {
            static const QRegularExpression marks(u"^([-•|]+|[0-9]+\\.)$"_s);
            if (!page.contains(word) && !marks.match(word).hasMatch())
                return word + u" of "_s + wanted.left(300);
        }
    }
    return {};
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        qFatal("%s does not end", qPrintable(program));
    return process.readAllStandardOutput();
}

// Names that make a PDF do something, and addresses that are none of a link, wherever they are in it.
void collectMischief(const QJsonValue &value, QStringList &out)
{
    static const QSet<QString> forbidden{u"/JavaScript"_s, u"/JS"_s, u"/Launch"_s, u"/EmbeddedFile"_s, u"/EmbeddedFiles"_s, u"/Filespec"_s,
                                         u"/OpenAction"_s, u"/AA"_s, u"/RichMedia"_s, u"/SubmitForm"_s, u"/ImportData"_s, u"/GoToR"_s,
                                         u"/AcroForm"_s, u"/Movie"_s, u"/Sound"_s, u"/Rendition"_s};
    if (value.isString() && forbidden.contains(value.toString()))
        out += value.toString();
    for (const QJsonValue &one : value.toArray())
        collectMischief(one, out);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (forbidden.contains(it.key()))
            out += it.key();
        static const QRegularExpression link(u"^[ub]:(https?://|mailto:)"_s);
        if (it.key() == "/URI"_L1 && it.value().isString() && it.value().toString().size() > 4 && !link.match(it.value().toString()).hasMatch())
            out += it.value().toString();
        collectMischief(it.value(), out);
    }
}

QString pdfMischief(const QString &path)
{
    const QJsonDocument json = QJsonDocument::fromJson(outputOf(u"qpdf"_s, {u"--json"_s, u"--json-key=qpdf"_s, path}));
    if (!json.isObject())
        return u"qpdf cannot read it"_s;
    QStringList out;
    collectMischief(json.object(), out);
    return out.join(u", "_s);
}

} // namespace

class TstPayloads : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_payloads;
    QJsonObject m_pages;
    QList<Tree> m_trees;

private Q_SLOTS:
    void initTestCase()
    {
        m_payloads = payloads();
        QVERIFY2(m_payloads.size() >= 200, qPrintable(QString::number(m_payloads.size())));
        for (qsizetype i = 0; i < m_payloads.size(); ++i) {
            const Review review = filledReview(m_payloads[i], 1);
            for (const Format format : {Format::Html, Format::Markdown})
                write(m_folder.filePath(u"%1.%2"_s.arg(i).arg(QLatin1String(fileEnding(format)))), render(review, format, options()).value());
            m_trees += build(review, options());
        }
        // The judge on trial.
        write(m_folder.filePath(u"broken.html"_s),
              "<!DOCTYPE html><title>x</title><img src=file:///etc/passwd><img src=https://evil.example/x.png><script>ran(1);alert(2)</script>"
              "<a href=\"javascript:ran(3)\" onmouseover=\"ran(4)\">x</a><style>@import url(https://evil.example/x.css);</style><marquee>x</marquee>");
        write(m_folder.filePath(u"broken.md"_s), "<script>ran(5)</script>\n\n![x](https://evil.example/y.png) [look](javascript:ran(6))\n");
        m_pages = askJudge(u"judge_payloads.mjs"_s, {m_folder.path()}).object();
        QCOMPARE(m_pages.size(), 2 * m_payloads.size() + 2);
    }

    void theJudgeSeesWhatABrokenPageDoes()
    {
        const QJsonObject html = m_pages.value("broken.html"_L1).toObject();
        QCOMPARE(listOf(html.value("requests"_L1)).size(), 3);
        QCOMPARE(listOf(html.value("ran"_L1)), (QStringList{u"1"_s, u"4"_s}));
        QCOMPARE(listOf(html.value("dialogs"_L1)), QStringList{u"2"_s});
        const QString said = mischief(html);
        for (const QString &wanted : {u"an element marquee"_s, u"an address javascript:ran(3)"_s, u"handlers: onmouseover"_s})
            QVERIFY2(said.contains(wanted), qPrintable(said));
        const QJsonObject markdown = m_pages.value("broken.md"_L1).toObject();
        QCOMPARE(listOf(markdown.value("ran"_L1)), QStringList{u"5"_s});
        QCOMPARE(listOf(markdown.value("requests"_L1)), QStringList{u"https://evil.example/y.png"_s});
        QVERIFY(mischief(markdown).contains(u"an address javascript:ran(6)"_s));
    }

    void inHtmlTheyAreTextAndDoNothing()
    {
        for (qsizetype i = 0; i < m_payloads.size(); ++i) {
            const QJsonObject page = m_pages.value(u"%1.html"_s.arg(i)).toObject();
            QVERIFY2(mischief(page).isEmpty(), qPrintable(u"%1 (%2): %3"_s.arg(i).arg(m_payloads[i].left(200), mischief(page))));
            const QString text = page.value("text"_L1).toString().simplified();
            QVERIFY2(text.contains(shown(m_payloads[i])), qPrintable(u"%1: %2 is not in %3"_s.arg(i).arg(m_payloads[i].left(200), text.left(300))));
            const QString lost = missing(m_trees[i], text);
            QVERIFY2(lost.isEmpty(), qPrintable(u"%1 (%2): not to be seen: %3"_s.arg(i).arg(m_payloads[i].left(200), lost)));
        }
    }

    void inAPageMadeOfTheMarkdownTheyDoNothing()
    {
        for (qsizetype i = 0; i < m_payloads.size(); ++i) {
            const QJsonObject page = m_pages.value(u"%1.md"_s.arg(i)).toObject();
            QVERIFY2(mischief(page).isEmpty(), qPrintable(u"%1 (%2): %3"_s.arg(i).arg(m_payloads[i].left(200), mischief(page))));
            static const QRegularExpression word(u"\\w{3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
            const QString text = page.value("text"_L1).toString();
            auto words = word.globalMatch(shown(m_payloads[i]));
            while (words.hasNext()) {
                const QString one = words.next().captured();
                QVERIFY2(text.contains(one), qPrintable(u"%1 (%2): %3 is not to be seen"_s.arg(i).arg(m_payloads[i].left(200), one)));
            }
        }
    }

    void inThePdfNothingCanRun()
    {
        if (QStandardPaths::findExecutable(u"qpdf"_s).isEmpty())
            QSKIP("skipped: there is no qpdf");
        const QString path = m_folder.filePath(u"one.pdf"_s);
        constexpr qsizetype many = 32;
        for (qsizetype i = 0; i < m_payloads.size(); i += many) {
            const auto pdf = render(mixedReview(m_payloads.mid(i, many)), Format::Pdf, options());
            QVERIFY(pdf);
            write(path, *pdf);
            const QString found = pdfMischief(path);
            QVERIFY2(found.isEmpty(), qPrintable(u"from %1 on: %2"_s.arg(i).arg(found)));
        }
        // The judge on trial: the same file with a script that runs as it is opened.
        QProcess::execute(u"qpdf"_s, {path, u"--qdf"_s, u"--object-streams=disable"_s, u"--replace-input"_s});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("/Type /Catalog"));
        bytes.replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (1) >>");
        write(path, bytes);
        const QString found = pdfMischief(path);
        for (const QString &name : {u"/OpenAction"_s, u"/JavaScript"_s, u"/JS"_s})
            QVERIFY2(found.contains(name), qPrintable(found));
    }

    void whatIsPrivateIsInNoneOfThem()
    {
        const QString canary = u"PrivateCanary"_s;
        const QString sign = u"OrdinarySign"_s; // which is found, so that the search can find
        Review review = markedReview(3);
        int written = 0;
        for (const EntityKind kind : review.kinds()) {
            for (const Id &id : review.table(kind)->ids()) {
                for (const Field &field : entityType(kind).fields) {
                    if ((field.type == FieldType::Text || field.type == FieldType::Line) && field.uses.testFlag(Use::Private))
                        written += field.write(*review.table(kind)->find(id), canary);
                }
            }
        }
        QVERIFY(written > 0);
        for (const Id &id : review.facts.ids())
            review.facts.find(id)->title = sign;
        const QString path = m_folder.filePath(u"private.pdf"_s);
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            BuildOptions with = options();
            with.audience = audience;
            for (const Format format : {Format::Html, Format::Markdown, Format::Pdf}) {
                QByteArray bytes = render(review, format, with, pictures()).value();
                if (format == Format::Pdf) {
                    write(path, bytes);
                    bytes = outputOf(u"pdftotext"_s, {path, u"-"_s}) + outputOf(u"qpdf"_s, {u"--json"_s, path});
                }
                QVERIFY2(bytes.contains(sign.toUtf8()), formatName(format));
                QVERIFY2(!bytes.contains(canary.toUtf8()), formatName(format));
            }
        }
    }
};

STORY_JUDGE_MAIN(TstPayloads)
#include "tst_payloads.moc"
