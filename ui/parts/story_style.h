// How standard widgets are drawn: Fusion underneath, with our own rounded controls, quiet headers, thin scroll bars and a focus
// ring that is always seen. Everything is drawn from tokens; there is no style sheet.
#pragma once

#include "ui/parts/tokens.h"

#include <QProxyStyle>

class QAbstractButton;

namespace story {

// What a button is for. Buttons are Plain unless told otherwise.
enum class ButtonKind {
    Plain,  // edge and raised ground
    Accent, // the one main action of a place
    Quiet,  // no border until the pointer is over it; checked it stands on accentSoft
    Danger, // really removes something
};
// Sets how a button is drawn; may be called at any time.
void setButtonKind(QAbstractButton *button, ButtonKind kind);
// A button of 28 px with secondary type, for cards and bars.
void setButtonSmall(QAbstractButton *button);
// Marks a text field whose words were not understood.
void setMarked(QWidget *field, bool marked);

class StoryStyle final : public QProxyStyle {
public:
    explicit StoryStyle(const Tokens &tokens);

    void setTokens(const Tokens &tokens) { m_tokens = tokens; }
    const Tokens &tokens() const { return m_tokens; }
    QPalette standardPalette() const override;

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    void drawButtonGround(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawField(const QRect &box, QStyle::State state, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    QColor buttonText(const QStyleOption &option, const QWidget *widget) const;

    Tokens m_tokens;
};

// The palette that Fusion and everything it draws use.
QPalette paletteOf(const Tokens &tokens);
// A 2 px ring in `focus` just inside `box`.
void paintFocusRing(QPainter &painter, const QRectF &box, const Tokens &tokens, qreal radius = measure::radius);

} // namespace story
