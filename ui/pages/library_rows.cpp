#include "ui/pages/library_rows.h"

#include "ui/pages/library_model.h"
#include "ui/pages/text_block.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"
#include "ui/parts/text_label.h"

#include <QPainter>

namespace story {

namespace {

constexpr int padding = 16;
constexpr int excerptLines = 2;

// The columns at the right, in px at a text size of 100 %.
constexpr int badgeWidth = 96;
constexpr int dayWidth = 112;
constexpr int stateWidth = 128;

} // namespace

LibraryRows::LibraryRows(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

void LibraryRows::setWords(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QSize LibraryRows::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Tokens &tokens = m_look.tokens();
    const int title = QFontMetrics(tokens.font(TextSize::Body, QFont::DemiBold)).height();
    const int line = QFontMetrics(tokens.font(TextSize::Secondary)).height();
    return {400, 2 * gap::medium + title + gap::tiny + excerptLines * (line + 4) + 1};
}

void LibraryRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = m_look.tokens();
    painter->save();
    const QRect box = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(box, tokens.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(box, tokens.raised);
    painter->fillRect(box.left(), box.bottom(), box.width(), 1, tokens.line);

    const qreal scale = m_look.textPercent() / 100.0;
    const QRectF inner = QRectF(box).adjusted(padding, gap::medium, -padding, -gap::medium);
    const qreal stateLeft = inner.right() - stateWidth * scale;
    const qreal dayLeft = stateLeft - gap::medium - dayWidth * scale;
    const qreal badgeLeft = dayLeft - gap::large - badgeWidth * scale;

    const QFont titleFont = tokens.font(TextSize::Body, QFont::DemiBold);
    const QFontMetricsF titleMetrics(titleFont);
    const qreal textWidth = badgeLeft - gap::large - inner.left();
    painter->setFont(titleFont);
    painter->setPen(tokens.text);
    const QRectF titleBox(inner.left(), inner.top(), textWidth, titleMetrics.height());
    painter->drawText(titleBox, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      titleMetrics.elidedText(index.data(LibraryModel::TitleRole).toString(), Qt::ElideRight, textWidth));

    TextBlock excerpt(index.data(LibraryModel::ExcerptRole).toString(), tokens.font(TextSize::Secondary), textWidth, excerptLines);
    excerpt.mark(m_words, tokens.match, tokens.text);
    excerpt.paint(*painter, {inner.left(), titleBox.bottom() + gap::tiny}, tokens.muted);

    const auto severity = static_cast<Severity>(index.data(LibraryModel::SeverityRole).toInt());
    const QColor edge = severity == Severity::Sev1 || severity == Severity::Sev2 ? tokens.severity(severity) : tokens.line;
    const qreal badgeHeight = std::max(22.0, QFontMetricsF(tokens.font(TextSize::Secondary)).height() + 6);
    const QRectF badge(badgeLeft + 0.5, std::floor(inner.center().y() - badgeHeight / 2) + 0.5, badgeWidth * scale - 1, badgeHeight - 1);
    const QString badgeWords = index.data(LibraryModel::BadgeRole).toString();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge);
    painter->setBrush(Qt::NoBrush);
    if (!badgeWords.isEmpty())
        painter->drawRoundedRect(badge, 4, 4);
    painter->setFont(tokens.font(TextSize::Secondary));
    painter->setPen(edge == tokens.line ? tokens.muted : edge);
    painter->drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, badgeWords);

    const QRectF line(0, inner.top(), 0, inner.height());
    painter->setPen(tokens.muted);
    paintTabular(*painter, {dayLeft, line.top(), dayWidth * scale, line.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                 index.data(LibraryModel::DayRole).toString());
    painter->setPen(index.data(LibraryModel::LateRole).toBool() ? tokens.warn : tokens.text);
    paintTabular(*painter, {stateLeft, line.top(), stateWidth * scale, line.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                 index.data(LibraryModel::StateRole).toString());
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, QRectF(box).adjusted(0, 0, 0, -1), tokens, 4);
    painter->restore();
}

} // namespace story
