#include "ui/pages/link_button.h"

#include "ui/pages/text_block.h"
#include "ui/parts/story_style.h"

#include <QPainter>

#include <cmath>

namespace story {

namespace {

constexpr int side = 12;
constexpr int above = 8;
constexpr int mostLines = 20;
constexpr int narrowest = 120;

} // namespace

LinkButton::LinkButton(const Look &look, const QString &sentence, QWidget *parent) : QPushButton(parent), m_look(look)
{
    setText(sentence); // as it stands: an & is no mnemonic, because it is painted here
    setShortcut({});
    setAutoDefault(true);
    setAccessibleName(sentence);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, [this] { updateGeometry(); });
}

QSize LinkButton::sizeHint() const
{
    const int width = static_cast<int>(std::ceil(QFontMetricsF(m_look.tokens().body).horizontalAdvance(text()))) + 2 * side + 1;
    return {width, heightForWidth(width)};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(narrowest, sizeHint().width()), heightForWidth(sizeHint().width())};
}

int LinkButton::heightForWidth(int width) const
{
    const TextBlock words(text(), m_look.tokens().body, std::max(1, width - 2 * side), mostLines);
    return std::max(measure::row, static_cast<int>(std::ceil(words.height())) + 2 * above);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if ((underMouse() || isDown()) && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.lit(tokens.surface, 0.45));
        painter.drawRoundedRect(rect(), measure::radius, measure::radius);
    }
    const TextBlock words(text(), tokens.body, std::max(1, width() - 2 * side), mostLines);
    words.paint(painter, {qreal(side), (height() - words.height()) / 2}, tokens.muted);
    if (hasFocus())
        paintFocusRing(painter, rect(), tokens);
}

} // namespace story
