#include "ui/parts/text_label.h"

#include "ui/parts/tabular.h"

#include <QPainter>

namespace story {

QColor colourOf(Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Tone::Text: return tokens.text;
    case Tone::Muted: return tokens.muted;
    case Tone::Accent: return tokens.accent;
    case Tone::Good: return tokens.good;
    case Tone::Warn: return tokens.warn;
    case Tone::Bad: return tokens.bad;
    }
    return tokens.text;
}

TextLabel::TextLabel(const Look &look, TextSize size, Tone tone, const QString &text, QWidget *parent)
    : QLabel(parent), m_look(look), m_size(size), m_tone(tone),
      m_weight(size == TextSize::Title || size == TextSize::Section ? QFont::DemiBold : QFont::Normal)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    connect(&look, &Look::changed, this, &TextLabel::refresh);
    refresh();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void TextLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    refresh();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize base = QLabel::minimumSizeHint();
    return m_elided ? QSize(text().isEmpty() ? 0 : fontMetrics().averageCharWidth() * 4, base.height()) : base;
}

int TextLabel::heightForWidth(int width) const
{
    constexpr qsizetype mostKnown = 4;
    if (wordWrap() != m_heights.wraps || text() != m_heights.text || font() != m_heights.font)
        m_heights = {text(), font(), wordWrap(), {}};
    for (const auto &[known, height] : std::as_const(m_heights.known)) {
        if (known == width)
            return height;
    }
    if (m_heights.known.size() == mostKnown)
        m_heights.known.remove(0);
    const int height = QLabel::heightForWidth(width);
    m_heights.known.append({width, height});
    return height;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    QString line = text();
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
    const QString tip = shown == line ? QString() : plainToolTip(text());
    if (toolTip() != tip)
        setToolTip(tip);
}

void TextLabel::refresh()
{
    const Tokens &tokens = m_look.tokens();
    setFont(tokens.font(m_size, m_weight));
    QPalette p = palette();
    p.setColor(QPalette::Active, QPalette::WindowText, colourOf(m_tone, tokens));
    p.setColor(QPalette::Inactive, QPalette::WindowText, colourOf(m_tone, tokens));
    setPalette(p);
}

} // namespace story
