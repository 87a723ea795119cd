#include "ui/panels/clock_chip.h"

#include "ui/parts/commands.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"
#include "ui/parts/text_label.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

namespace story {

namespace {

constexpr int side = 12;

// Running or standing is said by shape as well; it grows with the words.
int markSize(const Tokens &tokens)
{
    return 8 * tokens.textPercent / 100;
}

bool isQuiet(const ClockFace &face)
{
    return face.sign == ClockFace::Sign::None;
}

} // namespace

ClockChip::ClockChip(const Look &look, QWidget *parent) : QAbstractButton(parent), m_look(look), m_menu(new QMenu(this))
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(tr("Opens the menu of the clock"));
    m_menu->setAccessibleName(tr("Clock"));
    hide();
    connect(this, &QAbstractButton::clicked, this, &ClockChip::openMenu);
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
}

void ClockChip::setFace(const ClockFace &face)
{
    const bool wider = face.words.size() != m_face.words.size() || face.left.size() != m_face.left.size() || isQuiet(face) != isQuiet(m_face);
    m_face = face;
    setVisible(!face.words.isEmpty());
    if (face.words.isEmpty())
        return;
    setText(face.words);
    if (accessibleName() != face.spoken)
        setAccessibleName(face.spoken);
    const QString tip = plainToolTip(face.words + QLatin1Char('\n') + face.whole);
    if (toolTip() != tip)
        setToolTip(tip);
    if (wider)
        updateGeometry();
    update();
}

void ClockChip::openMenu()
{
    if (!isVisible() || !m_commands)
        return;
    fillMenu();
    m_menu->popup(mapToGlobal(QPoint(0, height() + gap::tiny)));
}

void ClockChip::fillMenu()
{
    m_menu->clear();
    for (const CommandId id : {CommandId::StartClock, CommandId::AddMinutes, CommandId::NextPart, CommandId::PreviousPart, CommandId::CountSleep})
        m_menu->addAction(m_commands->action(id));
    m_menu->addSeparator();
    for (const ClockFace::Part &part : m_face.parts) {
        QAction *action = m_menu->addAction(QString(part.words).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(part.isCurrent);
        action->setEnabled(m_commands->action(CommandId::StartClock)->isEnabled());
        connect(action, &QAction::triggered, this, [this, id = part.id] { Q_EMIT partChosen(id); });
    }
    m_menu->addSeparator();
    // Words to be read and nothing to be chosen: as a label, for a disabled entry is too faint.
    TextLabel *label = secondaryLabel(m_look, m_face.whole);
    label->setContentsMargins(28, gap::tiny, gap::medium, gap::small);
    auto *whole = new QWidgetAction(m_menu);
    whole->setDefaultWidget(label);
    m_menu->addAction(whole);
}

void ClockChip::setLeftShown(bool shown)
{
    if (m_leftShown == shown)
        return;
    m_leftShown = shown;
    updateGeometry();
    update();
}

QString ClockChip::leftBehind() const
{
    return m_face.left.isEmpty() ? QString() : tr(" · %1", "what is left of the whole").arg(m_face.left);
}

int ClockChip::fullWidth() const
{
    const Tokens &tokens = m_look.tokens();
    const qreal words = tabularWidth(tokens.font(TextSize::Body, QFont::DemiBold), text());
    return qCeil(words + tabularWidth(tokens.font(TextSize::Body), leftBehind())) + 2 * side + markSize(tokens) + gap::small;
}

QSize ClockChip::sizeHint() const
{
    const QFont font = m_look.tokens().font(TextSize::Body, QFont::DemiBold);
    const int width = m_leftShown ? fullWidth() : qCeil(tabularWidth(font, text())) + 2 * side + markSize(m_look.tokens()) + gap::small;
    return {width, std::max(30, qCeil(QFontMetricsF(font).height()) + 12)};
}

void ClockChip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool quiet = isQuiet(m_face);
    const bool filled = quiet && m_face.runs;
    // Short of time and over it: another colour, an edge and words; nothing that moves.
    const QColor ink = !quiet ? tokens.warn : m_face.runs ? tokens.accent : tokens.muted;
    if (!quiet)
        painter.setPen(QPen(tokens.warn, m_face.sign == ClockFace::Sign::Over ? 2 : 1));
    else
        painter.setPen(filled && tokens.theme != Theme::HighContrast && !underMouse() ? QPen(Qt::NoPen) : QPen(tokens.line, 1));
    painter.setBrush(filled ? QBrush(tokens.accentSoft) : QBrush(Qt::NoBrush));
    const QRectF pill = m_face.sign == ClockFace::Sign::Over ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box;
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const qreal mark = markSize(tokens);
    const QRectF sign(side, box.center().y() - mark / 2.0, mark, mark);
    if (m_face.runs) {
        painter.drawPolygon(QPolygonF({sign.topLeft(), QPointF(sign.right(), sign.center().y()), sign.bottomLeft()}));
    } else {
        painter.drawRect(QRectF(sign.left(), sign.top(), mark * 0.32, sign.height()));
        painter.drawRect(QRectF(sign.left() + mark * 0.62, sign.top(), mark * 0.32, sign.height()));
    }
    painter.setFont(tokens.font(TextSize::Body, m_face.runs || !quiet ? QFont::DemiBold : QFont::Normal));
    painter.setPen(ink);
    const QRectF inside = QRectF(rect()).adjusted(side + mark + gap::small, 0, -side, 0);
    const qreal words = tabularWidth(painter.font(), text());
    paintTabular(painter, inside, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_leftShown) {
        painter.setFont(tokens.font(TextSize::Body));
        painter.setPen(tokens.muted);
        paintTabular(painter, inside.adjusted(words, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, leftBehind());
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), tokens, box.height() / 2);
}

} // namespace story
