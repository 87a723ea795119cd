#include "ui/panels/capture_colours.h"

namespace story {

CaptureColours::CaptureColours(const Look &look, QTextDocument *document) : QSyntaxHighlighter(document), m_look(look)
{
    connect(&look, &Look::changed, this, &QSyntaxHighlighter::rehighlight);
}

void CaptureColours::setSpans(const QList<capture::Span> &spans)
{
    if (spans == m_spans)
        return;
    m_spans = spans;
    rehighlight();
}

void CaptureColours::highlightBlock(const QString &)
{
    using Kind = capture::Span::Kind;
    const Tokens &tokens = m_look.tokens();
    for (const capture::Span &span : std::as_const(m_spans)) {
        QTextCharFormat format;
        switch (span.kind) {
        case Kind::Sigil:
            format.setForeground(tokens.accent);
            format.setFontWeight(QFont::Bold);
            break;
        case Kind::Literal: format.setForeground(tokens.muted); break;
        case Kind::Time:
        case Kind::Zone: format.setBackground(tokens.spanTime); break;
        case Kind::EventKind:
        case Kind::Tag: format.setBackground(tokens.spanTag); break;
        case Kind::Person: format.setBackground(tokens.spanPerson); break;
        case Kind::Due: format.setBackground(tokens.spanDue); break;
        }
        setFormat(static_cast<int>(span.from), static_cast<int>(span.length), format);
    }
}

} // namespace story
