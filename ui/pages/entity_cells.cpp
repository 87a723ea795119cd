#include "ui/pages/entity_cells.h"

#include "ui/pages/entity_table.h"
#include "ui/pages/row_pictures.h"
#include "ui/pages/text_block.h"
#include "ui/parts/icons.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"
#include "ui/parts/word_chip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace story {

namespace {

// What a row shows of its main text, and of the others; the form shows all.
constexpr int mostLines = 6;
constexpr int mostMutedLines = 3;
constexpr int litEdge = 4;

// What a lead takes from the text beside it.
qreal leadRoom(const RowRemark &remark, const Tokens &tokens)
{
    return remark.lead.isEmpty() ? 0 : std::ceil(tabularWidth(tokens.font(TextSize::Secondary), QStringLiteral("000 mm"))) + gap::medium;
}

// A long time ("about 15:10 (±10 min)") is in quieter type rather than cut, and one that says its day may take two lines.
bool fitsSmall(const QString &time, const Tokens &tokens, qreal width)
{
    return tabularWidth(tokens.font(TextSize::Secondary), time) <= width;
}

TextBlock timeBlock(const QString &time, const Tokens &tokens, qreal width)
{
    return TextBlock(time, tokens.font(TextSize::Secondary), std::max(1.0, width), 2);
}

// The tone of a state's pill: what is settled is good, what was set aside is quiet.
Tone toneOf(const QString &choice)
{
    if (choice == QLatin1String("accepted") || choice == QLatin1String("done") || choice == QLatin1String("accepted_late"))
        return Tone::Good;
    if (choice == QLatin1String("in_progress"))
        return Tone::Accent;
    if (choice == QLatin1String("exception"))
        return Tone::Warn;
    return Tone::Muted;
}

} // namespace

EntityCells::EntityCells(EntityTable &table, const Look &look) : QStyledItemDelegate(&table), m_table(table), m_look(look) {}

bool EntityCells::isMain(const QModelIndex &index) const
{
    const TableColumn &column = m_table.columns()[index.column()];
    return column.look == CellLook::Text && column.width == 0;
}

int EntityCells::pictureAt(const QModelIndex &index, const QRect &box, const QPoint &point) const
{
    if (!index.isValid() || !isMain(index))
        return -1;
    const RowRemark remark = m_table.remarkOf(index.row());
    return RowPictures(remark.pictures, QRectF(box).adjusted(sidePadding, 0, -sidePadding, 0), m_look.tokens()).at(point);
}

bool EntityCells::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || pictureAt(index, option.rect, event->pos()) < 0)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(m_table.pictureTip()), view);
    return true;
}

QString EntityCells::textOf(const QModelIndex &index) const
{
    const TableColumn &column = m_table.columns()[index.column()];
    const bool whole = column.look == CellLook::Text && m_table.entities()->fieldAt(index.column()).type == FieldType::Text;
    const QString text = index.data(whole ? int(EntityModel::FullTextRole) : int(Qt::DisplayRole)).toString();
    // Only what a few lines can show is worth carrying around.
    return text.isEmpty() ? column.ifBlank : text.left(2000).simplified();
}

int EntityCells::headingHeight(const QModelIndex &index) const
{
    if (m_table.entities()->groupBegunBy(index.row()).isEmpty())
        return 0;
    return qCeil(QFontMetricsF(m_look.tokens().font(TextSize::Secondary)).height()) + gap::medium;
}

int EntityCells::heightOf(const QModelIndex &index, int width) const
{
    return headingHeight(index) + heightUnderHeading(index, width);
}

int EntityCells::heightUnderHeading(const QModelIndex &index, int width) const
{
    const Tokens &tokens = m_look.tokens();
    const QFontMetricsF body(tokens.body);
    const int oneLine = qCeil(body.height());
    const TableColumn &column = m_table.columns()[index.column()];
    if (column.look == CellLook::Chip) // as much air above the chip as below it
        return std::max(oneLine + 2 * topPadding, qCeil(QFontMetricsF(tokens.font(TextSize::Secondary)).height()) + 6 + 2 * gap::tiny) + 1;
    int height = oneLine;
    if (column.look == CellLook::Time) {
        if (const QString text = textOf(index); !fitsSmall(text, tokens, width - 2 * sidePadding))
            height = std::max(height, qCeil(timeBlock(text, tokens, width - 2 * sidePadding).height()));
    }
    if (column.look == CellLook::Time && !index.data(EntityModel::SecondZoneRole).toString().isEmpty())
        height += qCeil(QFontMetricsF(tokens.font(TextSize::Secondary)).height()) + 3;
    qreal inner = width - 2 * sidePadding;
    if (column.look == CellLook::Text || column.look == CellLook::Muted) {
        const QString text = textOf(index);
        const bool main = isMain(index);
        const RowRemark remark = main ? m_table.remarkOf(index.row()) : RowRemark();
        const RowPictures pictures(remark.pictures, {0, 0, inner, 0}, tokens);
        inner = std::max(1.0, inner - leadRoom(remark, tokens) - pictures.room());
        const QString all = remark.tail.isEmpty() ? text : text + QLatin1Char(' ') + remark.tail;
        // A quick look first: most texts fit on one line.
        if (all.size() * body.averageCharWidth() * 2 > inner && body.horizontalAdvance(all) > inner)
            height = qCeil(TextBlock(all, tokens.body, inner, main ? mostLines : mostMutedLines).height());
        if (!remark.below.isEmpty())
            height += static_cast<int>(remark.below.count(u'\n') + 1) * (qCeil(QFontMetricsF(tokens.font(TextSize::Secondary)).height()) + 3);
        height = std::max(height, pictures.height() - 2 * topPadding);
    }
    return height + 2 * topPadding + 1;
}

// Across the row, with the words in its main column.
void EntityCells::paintHeading(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const Tokens &tokens = m_look.tokens();
    painter.fillRect(box, tokens.raised);
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);
    if (!isMain(index))
        return;
    QFont font = tokens.font(TextSize::Secondary);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens.muted);
    const QRect words = box.adjusted(sidePadding, gap::tiny, -sidePadding, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_table.entities()->groupBegunBy(index.row()), Qt::ElideRight, words.width()));
}

void EntityCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = m_look.tokens();
    const TableColumn &column = m_table.columns()[index.column()];
    painter->save();
    const int heading = headingHeight(index);
    if (heading > 0)
        paintHeading(*painter, option.rect.adjusted(0, 0, 0, heading - option.rect.height()), index);
    const QRect box = option.rect.adjusted(0, heading, 0, 0);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(box.adjusted(0, 0, 0, -1), tokens.accentSoft);
    if (index.column() == 0 && m_table.isLit(index.row()))
        painter->fillRect(box.left(), box.top(), litEdge, box.height() - 1, tokens.accent);
    painter->fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);

    const QRectF inner = QRectF(box).adjusted(sidePadding, topPadding, -sidePadding, -topPadding);
    const QFontMetricsF body(tokens.body);
    const QRectF line(inner.left(), inner.top(), inner.width(), body.height());
    const bool blank = index.data(Qt::DisplayRole).toString().isEmpty();
    const QString text = textOf(index);
    const QColor colour = blank || column.look == CellLook::Muted ? tokens.muted : tokens.text;
    painter->setFont(tokens.body);
    painter->setPen(colour);
    switch (column.look) {
    case CellLook::Time: {
        qreal under = line.bottom();
        if (fitsSmall(text, tokens, line.width())) {
            if (tabularWidth(tokens.body, text) > line.width())
                painter->setFont(tokens.font(TextSize::Secondary));
            paintTabular(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, text);
        } else {
            const TextBlock block = timeBlock(text, tokens, line.width());
            block.paint(*painter, line.topLeft(), colour);
            under = std::max(under, line.top() + std::ceil(block.height()));
        }
        if (const QString second = index.data(EntityModel::SecondZoneRole).toString(); !second.isEmpty()) {
            const QFont quiet = tokens.font(TextSize::Secondary);
            const QFontMetricsF metrics(quiet);
            painter->setFont(quiet);
            painter->setPen(tokens.muted);
            paintTabular(*painter, QRectF(inner.left(), under + 3, inner.width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(second, Qt::ElideRight, inner.width()));
        }
        break;
    }
    case CellLook::Kind: {
        const int sign = kindSign(tokens);
        paintKind(*painter, {inner.left() + sign / 2.0 + 0.5, line.center().y()}, sign,
                  choiceNamed<EventKind>(index.data(EntityModel::ChoiceRole).toString()).value_or(EventKind::Note), tokens);
        const QRectF words = line.adjusted(sign + 7, 0, 0, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          body.elidedText(text, Qt::ElideRight, words.width()));
        break;
    }
    case CellLook::Chip:
        if (!text.isEmpty())
            paintChip(*painter, QRectF(inner.left(), line.center().y() - 20, inner.width(), 40), text,
                      toneOf(index.data(EntityModel::ChoiceRole).toString()), ChipShape::Outline, tokens);
        break;
    case CellLook::Text:
    case CellLook::Muted: {
        const bool main = isMain(index);
        const RowRemark remark = main ? m_table.remarkOf(index.row()) : RowRemark();
        const QString all = remark.tail.isEmpty() ? text : text + QLatin1Char(' ') + remark.tail;
        const qreal lead = leadRoom(remark, tokens);
        const RowPictures pictures(remark.pictures, QRectF(box).adjusted(sidePadding, 0, -sidePadding, 0), tokens);
        const QRectF words = inner.adjusted(lead, 0, -pictures.room(), 0);
        TextBlock block(all, tokens.body, std::max(1.0, words.width()), main ? mostLines : mostMutedLines);
        const QFont quiet = tokens.font(TextSize::Secondary);
        if (!remark.tail.isEmpty())
            block.setTail(text.size(), quiet, tokens.muted);
        block.paint(*painter, words.topLeft(), colour);
        if (lead > 0) {
            painter->setFont(quiet);
            painter->setPen(tokens.muted);
            paintTabular(*painter, QRectF(inner.left(), line.top(), lead - gap::medium, line.height()), Qt::AlignLeft | Qt::AlignVCenter, remark.lead);
        }
        if (!remark.below.isEmpty()) {
            painter->setFont(quiet);
            painter->setPen(tokens.muted);
            const QFontMetricsF metrics(quiet);
            qreal top = inner.top() + block.height() + 3;
            for (const QString &below : remark.below.split(u'\n')) {
                painter->drawText(QRectF(words.left(), top, words.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                                  metrics.elidedText(below, Qt::ElideRight, words.width()));
                top += std::ceil(metrics.height()) + 3;
            }
        }
        if (m_table.pictures())
            pictures.paint(*painter, *m_table.pictures(), tokens);
        break;
    }
    }
    // One ring around the whole row, drawn piece by piece.
    if (index.row() == m_table.currentIndex().row() && m_table.hasFocus()) {
        int last = static_cast<int>(m_table.columns().size()) - 1;
        while (last > 0 && m_table.isColumnHidden(last))
            --last;
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.focus);
        painter->drawRect(box.left(), box.top(), box.width(), measure::ring);
        painter->drawRect(box.left(), box.bottom() - measure::ring, box.width(), measure::ring);
        if (index.column() == 0)
            painter->drawRect(box.left(), box.top(), measure::ring, box.height() - 1);
        if (index.column() == last)
            painter->drawRect(box.right() - measure::ring + 1, box.top(), measure::ring, box.height() - 1);
    }
    painter->restore();
}

} // namespace story
