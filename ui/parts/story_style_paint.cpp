// How StoryStyle paints; how it measures is in story_style.cpp.
#include "ui/parts/icons.h"
#include "ui/parts/style_traits.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace story {

using namespace traits;

namespace {

// A box whose one-pixel outline falls on whole pixels.
QRectF outlineOf(const QRect &box)
{
    return QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
}

void paintBox(QPainter &painter, const QRect &box, qreal radius, const QColor &fill, const QColor &edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(edge.isValid() ? outlineOf(box) : QRectF(box), radius, radius);
    painter.restore();
}

} // namespace

void paintFocusRing(QPainter &painter, const QRectF &box, const Tokens &tokens, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.focus, measure::ring));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

QColor StoryStyle::buttonText(const QStyleOption &option, const QWidget *widget) const
{
    const bool enabled = option.state & State_Enabled;
    switch (kindOf(widget)) {
    case ButtonKind::Accent: return enabled ? m_tokens.accentText : option.palette.color(QPalette::ButtonText);
    case ButtonKind::Danger: return enabled ? m_tokens.bad : option.palette.color(QPalette::ButtonText);
    case ButtonKind::Quiet:
        if (enabled)
            return option.state & State_On ? m_tokens.accent : m_tokens.muted;
        break;
    case ButtonKind::Plain:
        if (enabled && option.state & State_On)
            return m_tokens.accent;
        break;
    }
    return option.palette.color(QPalette::ButtonText);
}

void StoryStyle::drawButtonGround(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Tokens &t = m_tokens;
    const bool enabled = option.state & State_Enabled;
    const bool over = enabled && option.state & State_MouseOver;
    const bool down = enabled && option.state & State_Sunken;
    const bool on = option.state & State_On;
    const bool focused = option.state & State_HasFocus;
    QColor fill;
    QColor edge;
    switch (kindOf(widget)) {
    case ButtonKind::Accent:
        fill = !enabled ? t.line : down ? mixed(t.accent, t.text, 0.25) : over ? mixed(t.accent, t.text, 0.12) : t.accent;
        break;
    case ButtonKind::Quiet:
        if (on)
            fill = t.accentSoft;
        else if (down || over)
            fill = t.lit(t.surface, down ? 0.9 : 0.5);
        if (on && t.theme == Theme::HighContrast)
            edge = t.edge;
        break;
    case ButtonKind::Plain:
    case ButtonKind::Danger:
        fill = on ? t.accentSoft : down ? t.lit(t.raised, 0.9) : over ? t.lit(t.raised, 0.5) : t.raised;
        edge = !enabled ? t.line : kindOf(widget) == ButtonKind::Danger ? t.bad : on ? t.accent : t.edge;
        break;
    }
    if (focused && kindOf(widget) == ButtonKind::Accent) {
        // A ring in another blue on the accent itself would be lost: leave a gap between the two.
        paintBox(painter, option.rect.adjusted(3, 3, -3, -3), measure::radius - 2, fill, {});
    } else if (fill.isValid() || edge.isValid()) {
        paintBox(painter, option.rect, measure::radius, fill, focused ? QColor() : edge);
    }
    if (focused)
        paintFocusRing(painter, option.rect, t);
}

void StoryStyle::drawField(const QRect &box, QStyle::State state, QPainter &painter, const QWidget *widget) const
{
    const Tokens &t = m_tokens;
    const bool editable = state & State_Enabled && !(state & State_ReadOnly);
    const bool marked = isMarked(widget);
    paintBox(painter, box, measure::radius, editable ? t.surface : t.raised, marked ? t.warn : editable ? t.edge : t.line);
    if (state & State_HasFocus)
        paintFocusRing(painter, box, t);
}

void StoryStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &t = m_tokens;
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButtonGround(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            return;
        drawField(option->rect, option->state, *painter, widget);
        return;
    }
    case PE_Frame:
        if (isTextArea(widget)) {
            State state = option->state;
            if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget); edit && edit->isReadOnly())
                state |= State_ReadOnly;
            drawField(option->rect, state, *painter, widget);
            return;
        }
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            paintBox(*painter, option->rect, measure::cardRadius, t.surface, t.line);
            return;
        }
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget)
            || qobject_cast<const QComboBox *>(widget))
            return; // part of the ground
        // Beside the line under a row, not on it.
        paintFocusRing(*painter, QRectF(option->rect).adjusted(0, 0, 0, qobject_cast<const QAbstractItemView *>(widget) ? -2 : 0), t, measure::radius - 2);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const QSize size = QSize(checkSize, checkSize) * m_tokens.textPercent / 100;
        const QRect box = alignedRect(option->direction, Qt::AlignCenter, size.boundedTo(option->rect.size()), option->rect);
        const bool enabled = option->state & State_Enabled;
        const bool on = option->state & (State_On | State_NoChange);
        const bool over = enabled && option->state & State_MouseOver;
        paintBox(*painter, box, 4, on ? (enabled ? t.accent : t.line) : over ? t.accentSoft : t.surface,
                 on ? (enabled ? t.accent : t.line) : enabled ? t.edge : t.line);
        if (option->state & State_On)
            paintIcon(*painter, QRectF(box).adjusted(1, 1, -1, -1), Icon::Tick, enabled ? t.accentText : t.muted);
        else if (option->state & State_NoChange)
            paintIcon(*painter, QRectF(box).adjusted(1, 1, -1, -1), Icon::Minus, enabled ? t.accentText : t.muted);
        return;
    }
    case PE_IndicatorRadioButton: {
        const QSize size = QSize(checkSize, checkSize) * m_tokens.textPercent / 100;
        const QRect box = alignedRect(option->direction, Qt::AlignCenter, size, option->rect);
        const bool on = option->state & State_On;
        paintBox(*painter, box, size.width() / 2.0, t.surface, on ? t.accent : t.edge);
        if (on)
            paintBox(*painter, box.adjusted(4, 4, -4, -4), size.width() / 2.0, t.accent, {});
        return;
    }
    case PE_PanelItemViewRow:
        return; // the items draw it
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        if (option->state & State_Selected) {
            painter->fillRect(option->rect, t.accentSoft);
            if (t.theme == Theme::HighContrast) {
                painter->setPen(t.edge);
                painter->drawLine(option->rect.topLeft(), option->rect.topRight());
                painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
            }
        } else if (option->state & State_MouseOver && option->state & State_Enabled) {
            painter->fillRect(option->rect, t.lit(t.surface, 0.35));
        }
        // Rows of a table on the page are told apart by a fine line.
        if (isCardView(widget))
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    }
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.edge);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Icon icon = element == PE_IndicatorArrowDown ? Icon::Down
            : element == PE_IndicatorArrowUp               ? Icon::Up
            : element == PE_IndicatorArrowLeft             ? Icon::Back
                                                           : Icon::Right;
        const QRect box = alignedRect(option->direction, Qt::AlignCenter, QSize(14, 14), option->rect);
        paintIcon(*painter, box, icon, option->state & State_Enabled ? t.muted : t.edge);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void StoryStyle::drawMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Tokens &t = m_tokens;
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = option.rect.center().y();
        painter.setPen(t.line);
        painter.drawLine(option.rect.left() + gap::small, y, option.rect.right() - gap::small, y);
        return;
    }
    const bool enabled = option.state & State_Enabled;
    if (option.state & State_Selected && enabled) {
        const QRect box = option.rect.adjusted(gap::tiny, 0, -gap::tiny, 0);
        paintBox(painter, box, measure::radius - 2, t.accentSoft, t.theme == Theme::HighContrast ? t.edge : QColor());
    }
    const QColor words = enabled ? t.text : option.palette.color(QPalette::Disabled, QPalette::Text);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked)
        paintIcon(painter, QRect(option.rect.left() + gap::small, option.rect.top(), 16, option.rect.height()), Icon::Tick,
                  enabled ? t.accent : words);
    QRect rest = option.rect.adjusted(menuTick, 0, -gap::medium, 0);
    painter.setFont(item->font);
    painter.setPen(words);
    const int tab = static_cast<int>(item->text.indexOf(QLatin1Char('\t')));
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine
        | (proxy()->styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter.drawText(rest, flags | Qt::AlignLeft, tab < 0 ? item->text : item->text.left(tab));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, QRect(rest.right() - 14, rest.top(), 14, rest.height()), Icon::Right, t.muted);
    } else if (tab >= 0) {
        painter.setPen(enabled ? t.muted : words);
        painter.drawText(rest, flags | Qt::AlignRight, item->text.mid(tab + 1));
    }
}

void StoryStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &t = m_tokens;
    switch (element) {
    case CE_PushButtonBevel:
        drawButtonGround(*option, *painter, widget);
        if (hasMenu(*option, widget))
            paintIcon(*painter, QRect(option->rect.right() - 22, option->rect.top(), 14, option->rect.height()), Icon::Down,
                      buttonText(*option, widget));
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.features &= ~QStyleOptionButton::HasMenu;
            if (hasMenu(*option, widget))
                copy.rect.adjust(buttonPadding, 0, -24, 0);
            copy.palette.setColor(QPalette::ButtonText, buttonText(*option, widget));
            painter->save();
            if (isSmall(widget)) {
                const QFont font = m_tokens.font(TextSize::Secondary, static_cast<QFont::Weight>(widget->font().weight()));
                painter->setFont(font);
                copy.fontMetrics = QFontMetrics(font);
            }
            // A button that may be narrower than its words says how they begin.
            if (copy.icon.isNull()) {
                const int room = subElementRect(SE_PushButtonContents, &copy, widget).width() - (isSmall(widget) ? 2 * gap::tiny : 0);
                copy.text = copy.fontMetrics.elidedText(copy.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->editable) {
            const QRect box = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->setPen(option->palette.color(QPalette::Text));
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, box.width()));
            return;
        }
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, t.surface);
        painter->setPen(t.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.surface);
        painter->setPen(t.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_MenuItem:
        drawMenuItem(*option, *painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.surface);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, t.surface);
            const bool active = option->state & State_Selected;
            if (active)
                paintBox(*painter, option->rect.adjusted(1, 2, -1, -2), measure::radius - 2, t.accentSoft, {});
            const bool enabled = option->state & State_Enabled;
            const int flags = Qt::AlignCenter | Qt::TextSingleLine
                | (proxy()->styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? Qt::TextShowMnemonic
                                                                                   : Qt::TextHideMnemonic);
            painter->setPen(enabled ? t.text : t.muted);
            painter->drawText(option->rect, flags, item->text);
            return;
        }
        break;
    case CE_Splitter:
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), t.line);
        else
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), t.line);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void StoryStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const bool over = option.state & State_MouseOver;
    QRect handle = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    handle = handle.adjusted(3, 3, -3, -3);
    const QColor colour = m_tokens.theme == Theme::HighContrast || over ? m_tokens.edge : mixed(m_tokens.line, m_tokens.edge, 0.5);
    paintBox(painter, handle, std::min(handle.width(), handle.height()) / 2.0, colour, {});
}

void StoryStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->frame)
            break;
        drawField(option->rect, option->state, *painter, widget);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        paintIcon(*painter, alignedRect(option->direction, Qt::AlignCenter, QSize(14, 14), arrow), Icon::Down,
                  option->state & State_Enabled ? m_tokens.muted : m_tokens.edge);
        return;
    }
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            drawButtonGround(*option, *painter, widget);
            QStyleOptionToolButton label = *tool;
            const bool menu = hasMenu(*option, widget) && tool->toolButtonStyle != Qt::ToolButtonIconOnly;
            if (menu) {
                label.rect.adjust(0, 0, -18, 0);
                paintIcon(*painter, QRect(option->rect.right() - 22, option->rect.top(), 14, option->rect.height()), Icon::Down,
                          buttonText(*option, widget));
            }
            label.state &= ~(State_Sunken | State_On); // no shifting text
            label.palette.setColor(QPalette::ButtonText, buttonText(*option, widget));
            label.palette.setColor(QPalette::WindowText, buttonText(*option, widget));
            label.font = isSmall(widget) ? m_tokens.font(TextSize::Secondary, static_cast<QFont::Weight>(tool->font.weight()))
                                         : tool->font;
            if (option->state & State_On)
                label.font.setWeight(QFont::DemiBold);
            QProxyStyle::drawControl(CE_ToolButtonLabel, &label, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace story
