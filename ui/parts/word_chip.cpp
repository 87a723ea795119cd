#include "ui/parts/word_chip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace story {

namespace {

constexpr qreal chipPadding = 10;
constexpr qreal leastHeight = 24;

QFont chipFont(ChipShape shape, const Tokens &tokens)
{
    return shape == ChipShape::Soft ? tokens.font(TextSize::Body, QFont::DemiBold) : tokens.font(TextSize::Secondary);
}

QSizeF chipSize(const QFont &font, const QString &word)
{
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(word) + 2 * chipPadding, std::max(leastHeight, metrics.height() + 6)};
}

} // namespace

QRectF paintChip(QPainter &painter, const QRectF &box, const QString &word, Tone tone, ChipShape shape,
                 const Tokens &tokens)
{
    const QFont font = chipFont(shape, tokens);
    QSizeF size = chipSize(font, word);
    size.setWidth(std::min(size.width(), box.width()));
    const QRectF chip(box.left(), std::floor(box.center().y() - size.height() / 2) + 0.5, size.width() - 1, size.height() - 1);
    const QColor colour = colourOf(tone, tokens);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = shape == ChipShape::Badge ? 4 : chip.height() / 2;
    // Only a badge's edge carries meaning; that of a pill is a quiet line around a word that says it all.
    painter.setPen(shape == ChipShape::Soft ? QPen(Qt::NoPen)
                                            : QPen(shape == ChipShape::Badge && tone != Tone::Muted ? colour : tokens.line, 1));
    painter.setBrush(shape == ChipShape::Soft ? QBrush(tokens.accentSoft) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(chip, radius, radius);
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetricsF metrics(font);
    painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine,
                     metrics.elidedText(word, Qt::ElideRight, chip.width() - chipPadding));
    painter.restore();
    return chip;
}

WordChip::WordChip(const Look &look, const QString &word, Tone tone, ChipShape shape, QWidget *parent)
    : TextLabel(look, shape == ChipShape::Soft ? TextSize::Body : TextSize::Secondary, tone, word, parent), m_look(look),
      m_tone(tone), m_shape(shape)
{
    if (shape == ChipShape::Soft)
        setWeight(QFont::DemiBold);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void WordChip::setTone(Tone tone)
{
    m_tone = tone;
    TextLabel::setTone(tone);
}

QSize WordChip::sizeHint() const
{
    const QSizeF size = chipSize(chipFont(m_shape, m_look.tokens()), text());
    const int taller = m_shape == ChipShape::Soft ? 6 : 0;
    return QSize(qCeil(size.width()) + 1, qCeil(size.height()) + taller);
}

QSize WordChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 64), sizeHint().height()};
}

void WordChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), text(), m_tone, m_shape, m_look.tokens());
}

} // namespace story
