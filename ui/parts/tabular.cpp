#include "ui/parts/tabular.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace story {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

// Then the order in which letters are seen is not that in which they are read.
bool runsBothWays(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        if (c.unicode() < 0x0590) // the first that does
            return false;
        switch (c.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirAN:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirRLI: return true;
        default: return false;
        }
    });
}

// Calls `put(begin, length, whether it is a number)` for each run of digits and each run between them. What runs both ways stays whole,
// in its own digits, so that its numbers stand where they are read.
template <class Put>
void eachRun(const QString &text, Put put)
{
    if (runsBothWays(text)) {
        put(0, text.size(), false);
        return;
    }
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin + 1;
        while (end < text.size() && isDigit(text[end]) == isDigit(text[begin]))
            ++end;
        put(begin, end - begin, isDigit(text[begin]));
        begin = end;
    }
}

} // namespace

TabularFont::TabularFont(const QFont &font) : m_font(font), m_metrics(font), m_raw(QRawFont::fromFont(font))
{
    for (size_t i = 0; i < m_digits.size(); ++i) {
        const QChar digit(u'0' + static_cast<char16_t>(i));
        m_digits[i] = m_metrics.horizontalAdvance(digit);
        m_widest = std::max(m_widest, m_digits[i]);
        if (const QList<quint32> glyphs = m_raw.glyphIndexesForString(digit); glyphs.size() == 1)
            m_glyphs[i] = glyphs.front();
    }
}

qreal TabularFont::width(const QString &text) const
{
    qreal width = 0;
    eachRun(text, [&](qsizetype begin, qsizetype length, bool isNumber) {
        width += isNumber ? m_widest * static_cast<qreal>(length)
                          : m_metrics.horizontalAdvance(length == text.size() ? text : text.mid(begin, length));
    });
    return width;
}

void TabularFont::paint(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text) const
{
    QString shown = text;
    qreal width = this->width(shown);
    if (width > box.width()) {
        const QString ellipsis(QChar(0x2026));
        while (!shown.isEmpty() && width > box.width()) {
            shown.chop(shown.size() > 1 && shown.back().isLowSurrogate() ? 2 : 1);
            width = this->width(shown + ellipsis);
        }
        shown += ellipsis;
    }
    qreal left = box.left();
    if (alignment & Qt::AlignRight)
        left = box.right() - width;
    else if (alignment & Qt::AlignHCenter)
        left = box.center().x() - width / 2;
    qreal baseline = box.top() + m_metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        baseline = box.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2;
    else if (alignment & Qt::AlignBottom)
        baseline = box.bottom() - m_metrics.descent();
    paintLine(painter, {left, baseline}, shown);
}

void TabularFont::paintLine(QPainter &painter, QPointF at, const QString &text) const
{
    painter.setFont(m_font);
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    eachRun(text, [&](qsizetype begin, qsizetype length, bool isNumber) {
        if (!isNumber) {
            const QString words = length == text.size() ? text : text.mid(begin, length);
            painter.drawText(at, words);
            at.rx() += m_metrics.horizontalAdvance(words);
            return;
        }
        // Digits need no shaping, and stand where they are told to.
        QList<quint32> glyphs;
        QList<QPointF> places;
        for (qsizetype i = begin; i < begin + length; ++i, at.rx() += m_widest) {
            const auto digit = static_cast<size_t>(text[i].unicode() - u'0');
            const QPointF place = at + QPointF((m_widest - m_digits[digit]) / 2, 0);
            if (m_glyphs[digit] == 0) {
                painter.drawText(place, text.mid(i, 1));
            } else {
                glyphs.append(m_glyphs[digit]);
                places.append(place);
            }
        }
        if (glyphs.isEmpty())
            return;
        QGlyphRun run;
        run.setRawFont(m_raw);
        run.setGlyphIndexes(glyphs);
        run.setPositions(places);
        painter.drawGlyphRun({}, run);
    });
    painter.setLayoutDirection(before);
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    return TabularFont(font).width(text);
}

void paintTabular(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text)
{
    TabularFont(painter.font()).paint(painter, box, alignment, text);
}

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<span>%1</span>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace story
