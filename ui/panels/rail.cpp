#include "ui/panels/rail.h"

#include "ui/parts/story_style.h"
#include "ui/parts/tab_access.h"
#include "ui/parts/tabular.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int padding = 12;
constexpr int railWidth = 184;

} // namespace

RailItem::RailItem(const Look &look, const QString &name, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    makeTab(this);
    setText(name);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void RailItem::setNote(const QString &note, Tone tone, const QStringList &details)
{
    if (m_note != note || m_tone != tone) {
        m_note = note;
        m_tone = tone;
        update();
    }
    setAccessibleName(note.isEmpty() ? text() : tr("%1, %2", "place, note").arg(text(), note));
    const QString words = details.join(QLatin1Char('\n'));
    setAccessibleDescription(words);
    setToolTip(plainToolTip(words.isEmpty() ? note : words));
}

QSize RailItem::sizeHint() const
{
    return {railWidth - 16, std::max(40, fontMetrics().height() + 22)};
}

void RailItem::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    if (isChecked()) {
        painter.setPen(tokens.theme == Theme::HighContrast ? QPen(tokens.edge) : QPen(Qt::NoPen));
        painter.setBrush(tokens.accentSoft);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.lit(tokens.surface, 0.45));
        painter.drawRoundedRect(box, measure::radius, measure::radius);
    }
    const QRectF inner = box.adjusted(padding, 0, -padding, 0);
    const QFont noteFont = isChecked() ? tokens.font(TextSize::Secondary, QFont::DemiBold) : tokens.font(TextSize::Secondary);
    painter.setFont(tokens.font(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? tokens.accent : tokens.muted);
    // The name comes first; the note has what is left, and all of it is in the tooltip.
    const QString name = QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    const qreal left = inner.width() - QFontMetricsF(painter.font()).horizontalAdvance(name) - gap::small;
    const bool fits = tabularWidth(noteFont, m_note) <= left;
    painter.setFont(noteFont);
    painter.setPen(isChecked() ? tokens.accent : colourOf(m_tone, tokens));
    paintTabular(painter, inner, Qt::AlignRight | Qt::AlignVCenter,
                 fits ? m_note : QFontMetricsF(noteFont).elidedText(m_note, Qt::ElideRight, std::max<qreal>(0, left)));
    if (hasFocus())
        paintFocusRing(painter, box, tokens);
}

Rail::Rail(const Look &look, const QString &name, const QStringList &places, QWidget *parent)
    : Pane(look, Qt::RightEdge, parent), m_group(new QButtonGroup(this)), m_foot(secondaryLabel(look)), m_width(railWidth)
{
    makeTabList(this);
    setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::small, gap::medium, gap::small, gap::large);
    layout->setSpacing(2);
    for (const QString &place : places) {
        auto *item = new RailItem(look, place, this);
        m_group->addButton(item, static_cast<int>(m_items.size()));
        m_items.append(item);
        layout->addWidget(item);
    }
    layout->addStretch();
    auto *line = new QWidget(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    layout->addWidget(line);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(padding, padding, padding, gap::small);
    m_foot->setWordWrap(true);
    foot->addWidget(m_foot);
    layout->addLayout(foot);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    connect(&look, &Look::changed, this, &Rail::fitWidth);
    fitWidth();
}

int Rail::current() const
{
    return m_group->checkedId();
}

void Rail::setCurrent(int place)
{
    if (place >= 0 && place < m_items.size())
        m_items[place]->setChecked(true);
}

void Rail::setFoot(const QString &words)
{
    m_foot->setText(words);
}

void Rail::fitWidth()
{
    setFixedWidth(m_width * look().textPercent() / 100);
}

} // namespace story
