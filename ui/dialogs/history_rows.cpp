#include "ui/dialogs/history_rows.h"

#include "app/desk/history_model.h"
#include "ui/parts/story_style.h"

#include <QPainter>

namespace story {

HistoryRows::HistoryRows(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

QSize HistoryRows::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Tokens &tokens = m_look.tokens();
    return {200, 2 * gap::small + QFontMetrics(tokens.body).height() + QFontMetrics(tokens.font(TextSize::Secondary)).height() + 1};
}

void HistoryRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = m_look.tokens();
    painter->save();
    const QRect box = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(box, tokens.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(box, tokens.raised);
    painter->fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
    const QRect inner = box.adjusted(gap::medium, gap::small, -gap::medium, -gap::small);
    const auto line = [&](const QFont &font, const QColor &colour, int top, QString words) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        words.replace(QLatin1Char('\n'), QLatin1Char(' '));
        painter->drawText(QRect(inner.left(), top, inner.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(words, Qt::ElideRight, inner.width()));
        return top + metrics.height();
    };
    const int below = line(tokens.body, tokens.text, inner.top(), index.data().toString());
    line(tokens.font(TextSize::Secondary), tokens.muted, below, index.data(HistoryModel::WhenRole).toString());
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, QRectF(box).adjusted(0, 0, 0, -1), tokens, 4);
    painter->restore();
}

} // namespace story
