#include "ui/parts/story_style.h"

#include "ui/parts/style_traits.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace story {

namespace traits {

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(kindProperty).toInt()) : ButtonKind::Plain;
}

bool isSmall(const QWidget *widget)
{
    return widget && widget->property(smallProperty).toBool();
}

bool isMarked(const QWidget *widget)
{
    return widget && widget->property(markedProperty).toBool();
}

bool hasMenu(const QStyleOption &option, const QWidget *widget)
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option))
        return button->features & QStyleOptionButton::HasMenu;
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    return tool && tool->menu();
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isCardView(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && view->frameShape() == QFrame::StyledPanel && !qobject_cast<const QHeaderView *>(view) && !view->isWindow();
}

} // namespace traits

using namespace traits;

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    QFont font = button->font();
    font.setWeight(kind == ButtonKind::Accent ? QFont::DemiBold : QFont::Normal);
    button->setFont(font);
    button->update();
}

void setButtonSmall(QAbstractButton *button)
{
    button->setProperty(smallProperty, true);
    button->updateGeometry();
}

void setMarked(QWidget *field, bool marked)
{
    if (field->property(markedProperty).toBool() == marked)
        return;
    field->setProperty(markedProperty, marked);
    field->update();
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour, const QColor &disabled) {
        p.setColor(QPalette::Active, role, colour);
        p.setColor(QPalette::Inactive, role, colour);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor faded = mixed(t.muted, t.surface, t.theme == Theme::HighContrast ? 0.3 : 0.25);
    set(QPalette::Window, t.window, t.window);
    set(QPalette::WindowText, t.text, faded);
    set(QPalette::Base, t.surface, t.surface);
    set(QPalette::AlternateBase, t.raised, t.raised);
    set(QPalette::Text, t.text, faded);
    set(QPalette::PlaceholderText, t.muted, faded);
    set(QPalette::Button, t.raised, t.raised);
    set(QPalette::ButtonText, t.text, faded);
    set(QPalette::BrightText, t.accentText, t.accentText);
    set(QPalette::ToolTipBase, t.raised, t.raised);
    set(QPalette::ToolTipText, t.text, t.text);
    set(QPalette::Highlight, t.selection, t.selection);
    set(QPalette::HighlightedText, t.text, t.text);
    set(QPalette::Link, t.accent, faded);
    set(QPalette::LinkVisited, t.accent, faded);
    set(QPalette::Light, t.raised, t.raised);
    set(QPalette::Midlight, t.line, t.line);
    set(QPalette::Mid, t.line, t.line);
    set(QPalette::Dark, t.edge, t.edge);
    set(QPalette::Shadow, t.edge, t.edge);
    return p;
}

StoryStyle::StoryStyle(const Tokens &tokens)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_tokens(tokens)
{
}

QPalette StoryStyle::standardPalette() const
{
    return paletteOf(m_tokens);
}

void StoryStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
        // A view with a frame is a card: its ground is drawn with the frame, so that the corners stay round.
        if (isCardView(view))
            view->viewport()->setAutoFillBackground(false);
    }
    if (isTextArea(widget))
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
}

QRect StoryStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the whole length is the groove.
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider) {
            const bool across = slider->orientation == Qt::Horizontal;
            const int length = across ? option->rect.width() : option->rect.height();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            int handle = length;
            if (range > 0)
                handle = static_cast<int>(std::clamp<qint64>(qint64(length) * slider->pageStep / (range + slider->pageStep),
                                                             std::min(32, length), length));
            const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
                                                      slider->upsideDown);
            const auto piece = [&](int from, int size) {
                return across ? QRect(option->rect.left() + from, option->rect.top(), size, option->rect.height())
                              : QRect(option->rect.left(), option->rect.top() + from, option->rect.width(), size);
            };
            switch (part) {
            case SC_ScrollBarSlider: return piece(start, handle);
            case SC_ScrollBarGroove: return option->rect;
            case SC_ScrollBarSubPage: return piece(0, start);
            case SC_ScrollBarAddPage: return piece(start + handle, length - start - handle);
            default: return {};
            }
        }
    }
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        switch (part) {
        case SC_ComboBoxArrow: return visualRect(option->direction, r, QRect(r.right() - comboArrow + 1, r.top(), comboArrow, r.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, r, r.adjusted(gap::medium - 2, 2, -comboArrow, -2));
        case SC_ComboBoxListBoxPopup: return r;
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect StoryStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect base = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return base.adjusted(gap::small - 2, 0, -gap::tiny, 0);
    return base;
}

QSize StoryStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QFontMetrics metrics = option ? option->fontMetrics : QFontMetrics(m_tokens.body);
    switch (type) {
    case CT_PushButton:
    case CT_ToolButton: {
        QString text;
        QSize icon;
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            text = button->text;
            icon = button->icon.isNull() ? QSize() : button->iconSize;
        } else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            if (tool->toolButtonStyle != Qt::ToolButtonIconOnly)
                text = tool->text;
            if (tool->toolButtonStyle != Qt::ToolButtonTextOnly && !tool->icon.isNull())
                icon = tool->iconSize;
        } else {
            break;
        }
        QFont font = isSmall(widget) ? m_tokens.font(TextSize::Secondary) : widget ? widget->font() : m_tokens.body;
        font.setWeight(std::max(QFont::DemiBold, static_cast<QFont::Weight>(font.weight()))); // chosen, it is bold: no jump
        const QFontMetrics words(font);
        const int padding = isSmall(widget) ? gap::small : buttonPadding;
        int width = text.isEmpty() ? 0 : words.size(Qt::TextShowMnemonic, text).width();
        if (!icon.isEmpty())
            width += icon.width() + (text.isEmpty() ? 0 : gap::small);
        if (hasMenu(*option, widget) && !text.isEmpty())
            width += 18;
        const int least = isSmall(widget) ? measure::target + 4 : measure::row;
        const int height = std::max({least, words.height() + (isSmall(widget) ? 10 : 14), icon.height() + 8});
        return {std::max(width + 2 * padding, text.isEmpty() ? height : 0), height};
    }
    case CT_ComboBox:
        return {size.width() + gap::medium + comboArrow, std::max(measure::row, metrics.height() + 14)};
    case CT_LineEdit:
        return {size.width() + 2 * gap::small, std::max(measure::row, metrics.height() + 14)};
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + gap::small, std::max(measure::row, base.height() + gap::small)};
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(28, metrics.height() + 10)};
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + gap::tiny, std::max(measure::row, base.height())};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        const QFontMetrics words = item ? QFontMetrics(item->font) : metrics;
        int width = size.width() + menuTick + gap::medium;
        if (item && item->menuItemType == QStyleOptionMenuItem::SubMenu)
            width += 20;
        else if (item && item->text.contains(QLatin1Char('\t')))
            width += gap::wide; // between the words and the keys
        return {width, std::max(30, words.height() + 12)};
    }
    case CT_MenuBarItem:
        return {size.width() + 2 * gap::small, std::max(28, size.height() + gap::small)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int StoryStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 14;
    case PM_ScrollBarSliderMin: return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return checkSize * m_tokens.textPercent / 100;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return gap::small;
    case PM_SplitterWidth: return 7;
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: return gap::small;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return gap::tiny;
    case PM_MenuPanelWidth: return 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return gap::medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return gap::small;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 18 * m_tokens.textPercent / 100;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StoryStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list below, not a menu over it
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_UnderlineShortcut: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace story
