// Every colour, size and gap of the window, in one place, as a value that is handed down.
#pragma once

#include "app/model/event.h"
#include "app/model/review.h"

#include <QColor>
#include <QFont>

#include <array>

namespace story {

enum class Theme { Light, Dark, HighContrast };

// Sizes of type, as multiples of the body: see Tokens::font.
enum class TextSize {
    Body,      // 1.0: the desktop's own font
    Secondary, // 0.87
    Section,   // 1.15
    Title,     // 1.45: the name of a page
    Presenter, // 2.2
};

// Gaps on the 4 px grid.
namespace gap {
constexpr int tiny = 4;
constexpr int small = 8;
constexpr int medium = 12;
constexpr int large = 16;
constexpr int page = 24; // margin of a page
constexpr int wide = 32;
} // namespace gap

// Heights and radii in px. Rows grow with the text; these are the least.
namespace measure {
constexpr int row = 32;
constexpr int target = 24;    // the smallest thing to be clicked
constexpr int header = 48;    // the bar on top and the capture line
constexpr int radius = 6;     // of controls
constexpr int cardRadius = 8; // of cards
constexpr int ring = 2;       // the focus ring
constexpr int textColumn = 72; // characters, at most
} // namespace measure

// The size of text, in percent of the desktop's: from, to, and by how much a key changes it.
constexpr int leastText = 100;
constexpr int mostText = 200;
constexpr int textStep = 10;

struct Tokens {
    Theme theme = Theme::Light;
    int textPercent = leastText; // to mostText
    QFont body;            // at textPercent

    QColor window;
    QColor surface;
    QColor raised;
    QColor line; // separators only: too faint to carry meaning
    QColor text;
    QColor muted;
    QColor edge; // borders of controls: 3:1 on every ground
    QColor accent;
    QColor accentText; // on accent
    QColor accentSoft; // behind what is chosen
    QColor focus;
    QColor good;
    QColor warn;
    QColor bad;
    QColor info;

    QColor selection; // behind selected text
    QColor match;     // behind a word that was searched for
    QColor veil;      // a gap in the timeline
    QColor misspelt;  // the wave under a word no dictionary knows

    QColor impactFill;
    QColor impactEdge;
    QColor impactText;

    // Behind the parts of the capture line that were understood.
    QColor spanTime;
    QColor spanTag;
    QColor spanPerson;
    QColor spanDue;

    std::array<QColor, std::size(Choices<EventKind>::list)> kinds; // in the order of EventKind

    QColor kind(EventKind kind) const { return kinds[static_cast<size_t>(kind)]; }
    // SEV1 and SEV2 stand out; the others are quiet.
    QColor severity(Severity severity) const;
    // A ground that the pointer is over, or that is pressed: by how much (to 0.9) it is unlike itself.
    QColor lit(const QColor &ground, qreal amount) const;
    // The body font at one of the sizes.
    QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;
    bool isDark() const { return theme != Theme::Light; }
};

// The tokens of a theme. `base` is the desktop's font; `textPercent` is held between leastText and mostText.
Tokens makeTokens(Theme theme, const QFont &base, int textPercent = 100);

// `partOfB` (0 to 1) of the way from one colour to the other.
QColor mixed(const QColor &a, const QColor &b, qreal partOfB);

// The contrast of two opaque colours as WCAG 2 defines it, from 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace story
