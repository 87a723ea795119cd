// A word in a rounded outline: a state, a severity, a tag, the clock of a phase. It shows; it is not pressed.
#pragma once

#include "ui/parts/text_label.h"

namespace story {

enum class ChipShape {
    Outline, // a pill with a fine line: states and tags
    Soft,    // a pill on accentSoft: the clock
    Badge,   // square corners and an edge in the tone's colour: severities
};

class WordChip : public TextLabel {
    Q_OBJECT
public:
    WordChip(const Look &look, const QString &word, Tone tone = Tone::Muted, ChipShape shape = ChipShape::Outline,
             QWidget *parent = nullptr);

    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    Tone m_tone;
    ChipShape m_shape;
};

// The same for delegates: paints a chip of the given tone, in secondary type, left aligned and vertically centred in `box`; returns
// what it covered.
QRectF paintChip(QPainter &painter, const QRectF &box, const QString &word, Tone tone, ChipShape shape,
                 const Tokens &tokens);

} // namespace story
