#include "ui/editors/markdown_highlighter.h"

#include <QRegularExpression>

#include <array>

namespace story {

namespace {

struct Rule {
    QRegularExpression pattern;
    int signs;        // characters at either end that are signs
    QFont::Weight weight;
    bool italic;
    bool code;
};

const std::array<Rule, 4> &rules()
{
    static const std::array<Rule, 4> all{{
        {QRegularExpression(QStringLiteral(R"(`[^`\n]{1,400}`)")), 1, QFont::Normal, false, true},
        {QRegularExpression(QStringLiteral(R"(\*\*[^\s*][^*\n]{0,400}\*\*)")), 2, QFont::DemiBold, false, false},
        {QRegularExpression(QStringLiteral(R"((?<!\*)\*[^\s*][^*\n]{0,400}\*(?!\*))")), 1, QFont::Normal, true, false},
        {QRegularExpression(QStringLiteral(R"((?<!\w)_[^\s_][^_\n]{0,400}_(?!\w))")), 1, QFont::Normal, true, false},
    }};
    return all;
}

// What a line begins with: heading, quote, bullet, number, checkbox.
const QRegularExpression &opening()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s{0,12}(?:(#{1,6})\s|(>)|(?:[-*+]|\d{1,9}[.)])\s(?:\[[ xX]\]\s)?))"));
    return pattern;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(const Look &look, QTextDocument *document)
    : QSyntaxHighlighter(document), m_look(look)
{
    connect(&look, &Look::changed, this, &QSyntaxHighlighter::rehighlight);
}

void MarkdownHighlighter::highlightBlock(const QString &line)
{
    if (line.isEmpty())
        return;
    const Tokens &tokens = m_look.tokens();
    QTextCharFormat quiet;
    quiet.setForeground(tokens.muted);

    const QRegularExpressionMatch begin = opening().match(line);
    const int start = static_cast<int>(begin.capturedLength());
    QTextCharFormat words;
    if (begin.hasMatch()) {
        if (!begin.captured(1).isEmpty()) {
            words.setFontWeight(QFont::DemiBold);
            setFormat(start, static_cast<int>(line.size()) - start, words);
        } else if (!begin.captured(2).isEmpty()) {
            setFormat(start, static_cast<int>(line.size()) - start, quiet);
        }
        setFormat(0, start, quiet);
    }
    for (const Rule &rule : rules()) {
        auto found = rule.pattern.globalMatch(line, start);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            const int at = static_cast<int>(match.capturedStart());
            const int length = static_cast<int>(match.capturedLength());
            if (!rule.code && format(at).background().style() != Qt::NoBrush)
                continue; // inside code nothing else is Markdown
            QTextCharFormat inner = words;
            if (rule.weight != QFont::Normal)
                inner.setFontWeight(rule.weight);
            inner.setFontItalic(rule.italic);
            if (rule.code)
                inner.setBackground(tokens.veil);
            setFormat(at, length, inner);
            quiet.setBackground(inner.background());
            setFormat(at, rule.signs, quiet);
            setFormat(at + length - rule.signs, rule.signs, quiet);
            quiet.clearBackground();
        }
    }
}

} // namespace story
