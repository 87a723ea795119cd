// What the style's two halves, measuring and painting, both know about a widget.
#pragma once

#include "ui/parts/story_style.h"

class QStyleOption;

namespace story::traits {

inline constexpr char kindProperty[] = "storyKind";
inline constexpr char smallProperty[] = "storySmall";
inline constexpr char markedProperty[] = "storyMarked";

// px at 100 %
constexpr int checkSize = 18;
constexpr int comboArrow = 28;
constexpr int buttonPadding = 12;
constexpr int menuTick = 28; // room for the tick at the left of a menu's words

ButtonKind kindOf(const QWidget *widget);
bool isSmall(const QWidget *widget);
bool isMarked(const QWidget *widget);
// A button that opens a menu.
bool hasMenu(const QStyleOption &option, const QWidget *widget);
// A field of words, drawn as a field and not as a card.
bool isTextArea(const QWidget *widget);
// A table or list that stands on a page as a card of its own.
bool isCardView(const QWidget *widget);

} // namespace story::traits
