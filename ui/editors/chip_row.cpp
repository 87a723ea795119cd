#include "ui/editors/chip_row.h"

#include "ui/parts/icons.h"
#include "ui/parts/tabular.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

namespace story {

namespace {

constexpr int chipPadding = 8;
constexpr int crossSize = 14;
constexpr int leastLine = 96; // room to write in before the line goes below the chips

int chipHeight(const Look &look)
{
    return std::max(measure::target, qCeil(QFontMetricsF(look.tokens().font(TextSize::Secondary)).height()) + 6);
}

} // namespace

ChipButton::ChipButton(const Look &look, const QString &word, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setText(word);
    setAccessibleName(tr("Remove %1").arg(word));
    setToolTip(plainToolTip(tr("%1. Click or press Delete to take it away.").arg(word)));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize ChipButton::sizeHint() const
{
    const QFontMetricsF metrics(m_look.tokens().font(TextSize::Secondary));
    const int cross = isEnabled() ? crossSize + gap::tiny : 0;
    return {qCeil(metrics.horizontalAdvance(text())) + 2 * chipPadding + cross + 1, chipHeight(m_look)};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? tokens.focus : isEnabled() && underMouse() ? tokens.edge : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(tokens.accentSoft);
    const QRectF outline = hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box;
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    QRectF words = box.adjusted(chipPadding, 0, -chipPadding, 0);
    if (isEnabled()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        paintIcon(painter, QRectF(mirrored ? words.left() : words.right() - crossSize, 0, crossSize, height()), Icon::Close,
                  underMouse() || hasFocus() ? tokens.text : tokens.muted);
        if (mirrored)
            words.setLeft(words.left() + crossSize + gap::tiny);
        else
            words.setRight(words.right() - crossSize - gap::tiny);
    }
    painter.setFont(tokens.font(TextSize::Secondary));
    painter.setPen(tokens.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, words.width() + 1));
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ChipRow::ChipRow(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_line(new PlainEdit(look, PlainEdit::Lines::One, this))
{
    m_line->setBare();
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &ChipRow::arrange);
}

void ChipRow::setWords(const QStringList &words)
{
    if (words == m_words && m_chips.size() == words.size())
        return;
    const auto focused = std::find_if(m_chips.begin(), m_chips.end(), [](const ChipButton *chip) { return chip->hasFocus(); });
    const auto focusedAt = focused == m_chips.end() ? qsizetype(-1) : focused - m_chips.begin();
    m_words = words;
    for (ChipButton *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // it may be the one whose click brought us here
    }
    m_chips.clear();
    QWidget *before = nullptr;
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *chip = new ChipButton(m_look, words[i], this);
        chip->setEnabled(m_editable);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { Q_EMIT removed(static_cast<int>(i)); });
        chip->show();
        if (before)
            setTabOrder(before, chip);
        before = chip;
        m_chips.append(chip);
    }
    if (before)
        setTabOrder(before, m_line);
    arrange();
    if (focusedAt >= 0) {
        QWidget *next = m_line;
        if (focusedAt < m_chips.size())
            next = m_chips[focusedAt];
        next->setFocus();
    }
}

void ChipRow::setEditable(bool editable)
{
    m_editable = editable;
    m_line->setEditable(editable);
    for (ChipButton *chip : std::as_const(m_chips))
        chip->setEnabled(editable);
    arrange();
}

void ChipRow::arrange()
{
    const int lineHeight = m_line->sizeHint().height();
    const int chip = std::max(chipHeight(m_look), lineHeight);
    const int inset = std::max((std::max(measure::row, lineHeight + 14) - chip) / 2, 3);
    const int left = m_chips.isEmpty() ? 10 : 6;
    const int right = width() - 6;
    const auto place = [this](QWidget *widget, const QRect &from) { widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), from)); };
    int x = left;
    int y = inset;
    for (ChipButton *button : std::as_const(m_chips)) {
        const int wide = std::min(button->sizeHint().width(), right - left);
        if (x > left && x + wide > right) {
            x = left;
            y += chip + gap::tiny;
        }
        place(button, QRect(x, y + (chip - button->sizeHint().height()) / 2, wide, button->sizeHint().height()));
        x += wide + gap::tiny;
    }
    if (x > left && x + leastLine > right && m_editable) {
        x = left;
        y += chip + gap::tiny;
    }
    const int from = x == left ? 9 : x + 2;
    place(m_line, QRect(from, y + (chip - lineHeight) / 2, std::max(right - from, 16), lineHeight));
    const int height = y + chip + inset;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    update();
}

QSize ChipRow::sizeHint() const
{
    return {m_line->sizeHint().width(), minimumHeight()};
}

QSize ChipRow::minimumSizeHint() const
{
    return {leastLine, minimumHeight()};
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update(); // the ring is ours
        if (event->type() == QEvent::KeyPress && m_editable && !m_chips.isEmpty() && m_line->text().isEmpty()
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
            Q_EMIT removed(static_cast<int>(m_chips.size()) - 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChipRow::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.rect = rect();
    option.state.setFlag(QStyle::State_HasFocus, m_line->hasFocus());
    option.state.setFlag(QStyle::State_ReadOnly, !m_editable);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

void ChipRow::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChipRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace story
