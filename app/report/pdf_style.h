// How the printed page looks: colours, faces and measures in one place. All lengths are points (1/72 inch).
#pragma once

namespace story::report::pdf {

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;

    friend constexpr bool operator==(const Colour &, const Colour &) = default;
};

constexpr Colour rgb(unsigned hex)
{
    return {((hex >> 16) & 0xff) / 255.0, ((hex >> 8) & 0xff) / 255.0, (hex & 0xff) / 255.0};
}

// The light tokens of the program; paper is always light.
namespace colour {
constexpr Colour text = rgb(0x1a222d);
constexpr Colour muted = rgb(0x5a6675);
constexpr Colour line = rgb(0xdde2e8);
constexpr Colour window = rgb(0xf4f6f8);
constexpr Colour accent = rgb(0x1d6b74);
constexpr Colour warn = rgb(0x8a5d00);
constexpr Colour surface = rgb(0xffffff);
constexpr Colour edge = rgb(0x7b8796);
constexpr Colour soft = rgb(0xe3f0f1);
constexpr Colour veil = rgb(0xeef0f3);
constexpr Colour impactFill = rgb(0xf6d9d3);
constexpr Colour impactEdge = rgb(0xc4432b);
constexpr Colour impactText = rgb(0x9c2f1a);
} // namespace colour

// How a stretch of text is set. `leading` is the least height of a line; a line whose glyphs need more gets more.
struct Face {
    double size = 10.6;
    double leading = 16;
    int weight = 400;
    Colour colour = colour::text;
    bool fixed = false;   // a fixed-width family
    bool tabular = false; // digits of one width

    constexpr Face coloured(Colour other) const
    {
        Face face = *this;
        face.colour = other;
        return face;
    }
};

namespace face {
constexpr Face kind{10.6, 17, 400, colour::muted};
constexpr Face title{24, 31, 700};
constexpr Face subtitle{10.6, 16, 400, colour::muted};
constexpr Face summary{12.4, 19.6};
constexpr Face figure{14.6, 20, 600};
constexpr Face label{9, 13, 400, colour::muted};
constexpr Face definition{7.8, 11, 400, colour::muted};
constexpr Face section{12.4, 18, 700};
constexpr Face subsection{11.2, 16, 600};
constexpr Face body{10.6, 16};
constexpr Face quiet{9.6, 14, 400, colour::muted};
constexpr Face caption{9, 13, 400, colour::muted};
constexpr Face head{9.6, 14.5, 500, colour::muted};
constexpr Face cell{9.6, 14.5};
constexpr Face secondary{8.8, 13, 400, colour::muted};
constexpr Face code{9, 13.5, 400, colour::text, true};
constexpr Face draft{9, 13, 400, colour::warn};
constexpr Face foot{8.7, 12, 400, colour::muted};
constexpr Face pictureLabel{8.4, 12};
constexpr Face pictureSmall{7.6, 11};
} // namespace face

// Distances on the page.
namespace measure {
constexpr double side = 52;     // left and right margin
constexpr double top = 46;      // where text begins
constexpr double bottom = 64;   // below the last line of text, where the foot stands
constexpr double footRule = 46; // from the lower edge
constexpr double footLine = 32;   // from the lower edge: base line of the foot
constexpr double prose = 430;   // the longest line of running text, about 75 characters
constexpr double gutter = 24;   // between two columns of text
constexpr double indent = 16;   // of lists and quotes
constexpr double padding = 6;   // inside the cells of a table
constexpr double hairline = 0.6;
} // namespace measure

} // namespace story::report::pdf
