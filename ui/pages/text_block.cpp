#include "ui/pages/text_block.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace story {

namespace {

constexpr qreal lineGap = 4;

QString shortened(QString text, qreal width, const QFont &font, int lines)
{
    // More letters than this never fit: no reason to lay out a megabyte.
    const qreal narrow = std::max(1.0, QFontMetricsF(font).averageCharWidth() * 0.4);
    const auto most = static_cast<qsizetype>(lines * width / narrow) + 40;
    if (text.size() > most)
        text.truncate(most);
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text;
}

} // namespace

TextBlock::TextBlock(const QString &text, const QFont &font, qreal width, int lines)
    : m_layout(shortened(text, width, font, lines), font), m_width(width), m_lines(lines)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    breakLines();
}

void TextBlock::breakLines()
{
    m_layout.setFormats(m_formats);
    m_height = 0;
    m_layout.beginLayout();
    for (int i = 0; i < m_lines; ++i) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(m_width);
        line.setPosition({0, m_height});
        m_height += std::ceil(line.height()) + lineGap;
    }
    m_layout.endLayout();
    m_height = std::max(0.0, m_height - lineGap);
}

void TextBlock::mark(const QStringList &words, const QColor &ground, const QColor &text)
{
    const QString whole = m_layout.text();
    for (const QString &word : words) {
        for (qsizetype at = whole.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = whole.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            if (at > 0 && whole[at - 1].isLetterOrNumber())
                continue;
            QTextCharFormat format;
            format.setBackground(ground);
            format.setForeground(text);
            m_formats.append({static_cast<int>(at), static_cast<int>(word.size()), format});
        }
    }
    m_layout.setFormats(m_formats);
    breakLines();
}

void TextBlock::setTail(qsizetype from, const QFont &font, const QColor &colour)
{
    if (from >= m_layout.text().size())
        return;
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour);
    m_formats.append({static_cast<int>(from), static_cast<int>(m_layout.text().size() - from), format});
    breakLines();
}

void TextBlock::paint(QPainter &painter, const QPointF &at, const QColor &colour) const
{
    painter.setPen(colour);
    const int count = m_layout.lineCount();
    if (count == 0)
        return;
    const QTextLine last = m_layout.lineAt(count - 1);
    const int end = last.textStart() + last.textLength();
    if (end >= m_layout.text().size()) {
        m_layout.draw(&painter, at);
        return;
    }
    // The rest does not fit: the last line is drawn apart, with an ellipsis.
    painter.save();
    painter.setClipRect(QRectF(at, QSizeF(m_width, std::max(0.0, last.y() - 1))));
    m_layout.draw(&painter, at);
    painter.restore();
    painter.setFont(m_layout.font());
    painter.setPen(colour);
    const QRectF box(at + QPointF(0, last.y()), QSizeF(m_width, last.height()));
    const QString rest = m_layout.text().mid(last.textStart(), last.textLength() + 40);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     QFontMetricsF(m_layout.font()).elidedText(rest, Qt::ElideRight, m_width));
}

} // namespace story
