// Words on the window: a label of one of the sizes and tones, always plain text, that follows the look.
#pragma once

#include "ui/parts/look.h"

#include <QLabel>
#include <QVarLengthArray>

namespace story {

enum class Tone { Text, Muted, Accent, Good, Warn, Bad };

// The colour of a tone.
QColor colourOf(Tone tone, const Tokens &tokens);

class TextLabel : public QLabel {
    Q_OBJECT
public:
    // `look` must outlive the label.
    TextLabel(const Look &look, TextSize size, Tone tone, const QString &text = {}, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setWeight(QFont::Weight weight);
    // One line that ends in an ellipsis where there is no room; the whole text is then in the tooltip.
    void setElided(bool elided);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Look &m_look;
    TextSize m_size;
    Tone m_tone;
    QFont::Weight m_weight;
    bool m_elided = false;
    // The newest answers of heightForWidth: the layouts of a window ask again and again, for the width there is and the least one.
    struct Heights {
        QString text;
        QFont font;
        bool wraps = false;
        QVarLengthArray<std::pair<int, int>, 4> known; // width, height
    };
    mutable Heights m_heights;
};

// The usual kinds.
inline TextLabel *titleLabel(const Look &look, const QString &text = {}, QWidget *parent = nullptr)
{
    return new TextLabel(look, TextSize::Title, Tone::Text, text, parent);
}
inline TextLabel *sectionLabel(const Look &look, const QString &text = {}, QWidget *parent = nullptr)
{
    return new TextLabel(look, TextSize::Section, Tone::Text, text, parent);
}
inline TextLabel *secondaryLabel(const Look &look, const QString &text = {}, QWidget *parent = nullptr)
{
    return new TextLabel(look, TextSize::Secondary, Tone::Muted, text, parent);
}

} // namespace story
