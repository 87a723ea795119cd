// A picture as a flat list of shapes and texts, in the order in which they are painted. A painter needs to know a handful of shapes and the
// colour of each ink, and nothing about timelines.
#pragma once

#include "app/figure/outline.h"
#include "app/figure/text_fit.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace story::figure {

// What a colour is for; the painter's theme says which it is.
struct Ink {
    enum class Role {
        Text,
        Muted,
        Line,
        Edge,
        Surface,
        Veil,
        ImpactFill,
        ImpactEdge,
        ImpactText,
        Accent,
        AccentSoft,
        Kind
    };
    Role role = Role::Text;
    int kind = 0;      // of Role::Kind: see outlineOf
    bool pale = false; // mostly the surface, with a little of the colour: behind text

    friend bool operator==(const Ink &, const Ink &) = default;
};

struct Stroke {
    Ink ink;
    double width = 1;
    std::vector<double>
        dashes; // lengths of line and gap in the unit of the picture; none: a whole line

    friend bool operator==(const Stroke &, const Stroke &) = default;
};

struct LineShape {
    QPointF from;
    QPointF to;
    Stroke stroke;
    int group = -1; // of Drawing::groups; -1: decoration that nobody reads
};

struct RectShape {
    QRectF rect;
    double radius = 0;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;
    int group = -1;
};

struct OutlineShape {
    Outline outline;
    std::optional<Ink> fill;
    std::optional<Stroke> stroke;
    int group = -1;
};

// One line of plain text. It stands in `rect` as it was measured; a painter with another font keeps to the anchor.
struct TextRun {
    enum class Anchor { Start, Middle, End };
    QString text;
    QRectF rect;
    Anchor anchor = Anchor::Start;
    TextRole role = TextRole::Label;
    bool bold = false;
    Ink ink;
    int group = -1;

    // Where the anchor stands across; the line's middle is the rectangle's.
    double x() const;
    // Where letters stand, for a font whose ascent and descent share the line as most do.
    double baseline() const { return rect.center().y() + rect.height() * 0.25; }
};

using Shape = std::variant<LineShape, RectShape, OutlineShape, TextRun>;

struct Drawing {
    QRectF picture;
    QString title;       // "Timeline"
    QString description; // a sentence that says what is to be seen
    QStringList groups;  // what a screen reader says of each group: "14:32, alert: Pager fired"
    std::vector<Shape> shapes;
};

} // namespace story::figure
