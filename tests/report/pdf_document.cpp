#include "pdf_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace story {

namespace {

void collect(const markup::Inlines &inlines, QString &text)
{
    for (const markup::Inline &part : inlines) {
        text += part.text;
        collect(part.children, text);
    }
}

void collect(const markup::Blocks &blocks, QStringList &texts)
{
    const auto add = [&](const markup::Inlines &inlines) {
        QString text;
        collect(inlines, text);
        texts.append(text);
    };
    for (const markup::Block &block : blocks) {
        if (const auto *paragraph = std::get_if<markup::Paragraph>(&block.content)) {
            add(paragraph->inlines);
        } else if (const auto *list = std::get_if<markup::List>(&block.content)) {
            for (const markup::Blocks &item : list->items)
                collect(item, texts);
        } else if (const auto *quote = std::get_if<markup::Quote>(&block.content)) {
            collect(quote->blocks, texts);
        } else if (const auto *code = std::get_if<markup::CodeBlock>(&block.content)) {
            texts << code->info << code->text;
        } else if (const auto *table = std::get_if<markup::Table>(&block.content)) {
            for (const markup::Inlines &cell : table->header)
                add(cell);
            for (const auto &row : table->rows)
                std::for_each(row.begin(), row.end(), add);
        }
    }
}

void collect(const report::Section &section, QStringList &texts)
{
    texts.append(section.title);
    for (const report::Block &block : section.blocks) {
        if (const auto *prose = std::get_if<report::Prose>(&block)) {
            collect(prose->tree.blocks, texts);
        } else if (const auto *line = std::get_if<report::Line>(&block)) {
            texts.append(line->text);
        } else if (const auto *figures = std::get_if<report::KeyFigures>(&block)) {
            for (const report::KeyFigure &figure : figures->figures)
                texts << figure.value << figure.label << figure.definition;
        } else if (const auto *items = std::get_if<report::Items>(&block)) {
            for (const report::Item &item : items->items) {
                for (const auto &part : item.blocks) {
                    if (const auto *words = std::get_if<report::Prose>(&part))
                        collect(words->tree.blocks, texts);
                    else
                        texts.append(std::get<report::Line>(part).text);
                }
            }
        } else if (const auto *table = std::get_if<report::Table>(&block)) {
            texts.append(table->caption);
            for (const report::Column &column : table->columns)
                texts.append(column.title);
            for (const auto &row : table->rows) {
                for (const report::Cell &cell : row) {
                    collect(cell.tree.blocks, texts);
                    texts.append(cell.secondary);
                }
            }
        }
    }
    for (const report::Section &inner : section.sections)
        collect(inner, texts);
}

} // namespace

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString squeezed(const QString &text)
{
    static const QRegularExpression white(u"[\\s\\x{00a0}]+"_s);
    return QString(text).remove(white);
}

QStringList textsOf(const report::Tree &tree)
{
    QStringList texts{tree.draftMark, tree.kindLine, tree.title, tree.subtitle, tree.summary};
    for (const report::Section &section : tree.sections)
        collect(section, texts);
    texts.append(tree.provenance);
    texts.removeAll(QString());
    return texts;
}

PdfDocument::PdfDocument(const report::Tree &tree, report::PdfOptions options)
{
    options.now = pdfWritten;
    auto result = report::writePdf(tree, options);
    if (!result) {
        qWarning() << result.error().sentences() << result.error().detail;
        return;
    }
    bytes = *result;
    QFile file(path());
    valid = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString PdfDocument::info() const
{
    return run(u"pdfinfo"_s, {path()}).out;
}

QString PdfDocument::structure() const
{
    return run(u"pdfinfo"_s, {u"-struct"_s, path()}).out;
}

int PdfDocument::pageCount() const
{
    static const QRegularExpression line(u"Pages:\\s+(\\d+)"_s);
    return line.match(info()).captured(1).toInt();
}

QString PdfDocument::taggedText() const
{
    static const QRegularExpression quoted(u"^ *\"(.*)\"$"_s,
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::DotMatchesEverythingOption
                                               | QRegularExpression::InvertedGreedinessOption);
    QString text;
    const QString all = run(u"pdfinfo"_s, {u"-struct-text"_s, path()}).out;
    for (auto each = quoted.globalMatch(all); each.hasNext();)
        text += each.next().captured(1);
    return text;
}

QString PdfDocument::text(int page) const
{
    QStringList arguments{u"-enc"_s, u"UTF-8"_s};
    if (page > 0)
        arguments << u"-f"_s << QString::number(page) << u"-l"_s << QString::number(page);
    return run(u"pdftotext"_s, arguments << path() << u"-"_s).out;
}

QJsonObject PdfDocument::json() const
{
    return QJsonDocument::fromJson(run(u"qpdf"_s, {u"--json=2"_s, path()}).out.toUtf8()).object();
}

QJsonObject PdfDocument::objects() const
{
    return json()[u"qpdf"_s].toArray().at(1).toObject();
}

QJsonObject PdfDocument::catalog() const
{
    const QJsonObject all = objects();
    const QString root = all[u"trailer"_s][u"value"_s][u"/Root"_s].toString();
    return all["obj:"_L1 + root][u"value"_s].toObject();
}

QByteArray PdfDocument::plain() const
{
    const QString target = m_folder.filePath(u"plain.pdf"_s);
    run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path(), target});
    QFile file(target);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int PdfDocument::unmarked() const
{
    static const QRegularExpression contents(
        u"%% Contents for page \\d+.*?\\nstream\\n(.*?)\\nendstream"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression operation(
        u"(?<![\\w/(<])(BDC|BMC|EMC|BT|re|m|Do|sh)(?=\\s|$)"_s);
    int count = 0;
    for (auto page = contents.globalMatch(QString::fromLatin1(plain())); page.hasNext();) {
        int depth = 0;
        for (auto each = operation.globalMatch(page.next().captured(1)); each.hasNext();) {
            const QString name = each.next().captured(1);
            if (name == "BDC"_L1 || name == "BMC"_L1)
                ++depth;
            else if (name == "EMC"_L1)
                --depth;
            else if (depth <= 0)
                ++count;
        }
        count += depth;
    }
    return count;
}

} // namespace story
