#include "ui/parts/tabular.h"

#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace story {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

// Calls `put(piece, x, width)` for each digit and each run between digits; gives the whole width.
template <class Put>
qreal walk(const QFontMetricsF &metrics, const QString &text, Put put)
{
    const qreal digit = widestDigit(metrics);
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        qreal width = digit;
        qreal inset = 0;
        if (isDigit(text[i])) {
            inset = (digit - metrics.horizontalAdvance(text[i])) / 2;
        } else {
            while (end < text.size() && !isDigit(text[end]))
                ++end;
            width = metrics.horizontalAdvance(text.mid(i, end - i));
        }
        put(text.mid(i, end - i), x + inset);
        x += width;
        i = end;
    }
    return x;
}

} // namespace

qreal tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    return walk(metrics, text, [](const QString &, qreal) {});
}

void paintTabular(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    QString shown = text;
    qreal width = tabularWidth(metrics, shown);
    if (width > box.width()) {
        const QString ellipsis(QChar(0x2026));
        while (!shown.isEmpty() && width > box.width()) {
            shown.chop(shown.size() > 1 && shown.back().isLowSurrogate() ? 2 : 1);
            width = tabularWidth(metrics, shown + ellipsis);
        }
        shown += ellipsis;
    }
    qreal left = box.left();
    if (alignment & Qt::AlignRight)
        left = box.right() - width;
    else if (alignment & Qt::AlignHCenter)
        left = box.center().x() - width / 2;
    qreal baseline = box.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (alignment & Qt::AlignBottom)
        baseline = box.bottom() - metrics.descent();
    walk(metrics, shown, [&](const QString &piece, qreal x) { painter.drawText(QPointF(left + x, baseline), piece); });
}

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<span>%1</span>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace story
