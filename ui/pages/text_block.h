// A piece of plain text broken into a few lines of a given width, for the rows of lists and tables.
#pragma once

#include <QTextLayout>

class QPainter;

namespace story {

class TextBlock {
public:
    // Line breaks in `text` are spaces here. Of a long text only what `lines` can show is laid out; the last line then ends in an
    // ellipsis.
    TextBlock(const QString &text, const QFont &font, qreal width, int lines);

    // Marks where one of the words begins a word of the text.
    void mark(const QStringList &words, const QColor &ground, const QColor &text);
    // Gives what follows `from` another font and colour: a quiet remark at the end.
    void setTail(qsizetype from, const QFont &font, const QColor &colour);

    qreal height() const { return m_height; }
    int lineCount() const { return m_layout.lineCount(); }
    void paint(QPainter &painter, const QPointF &at, const QColor &colour) const;

private:
    void breakLines();

    QTextLayout m_layout;
    QList<QTextLayout::FormatRange> m_formats;
    qreal m_width;
    int m_lines;
    qreal m_height = 0;
};

} // namespace story
