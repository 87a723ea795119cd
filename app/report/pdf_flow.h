// What stands on the pages, measured but not yet placed: a list of strips (a line of text, a row of columns, a space)
// with the tags that say what they are. A strip is never torn; only a row higher than a page is taken apart.
#pragma once

#include "app/figure/drawing.h"
#include "app/model/event.h"
#include "app/report/pdf_text.h"
#include "app/report/report_tree.h"

#include <optional>
#include <variant>
#include <vector>

namespace story::report::pdf {

// An element of the document's structure opens: "P", "Table", "TR"; the names are those of ISO 32000-1, 14.8.4.
struct Begin {
    const char *tag = "";
    bool text = false; // holds lines and nothing else
    const char *numbering = nullptr; // of an "L": what its labels are, by ISO 32000-1, 14.8.5.5; null: it has none
};
// The newest element that is open ends.
struct End {};

// Something that is seen and not read: written as an artifact. Positions count from the strip's upper left corner.
struct Decoration {
    enum class Shape { Filled, Outlined, Kind };
    Shape shape = Shape::Filled;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0; // 0: as high as the strip
    Colour colour;
    EventKind kind = EventKind::Note; // of Shape::Kind
};

struct Space {
    double height = 0; // vanishes at the top of a page
    std::vector<Decoration> decorations;
};

struct TextLine {
    std::shared_ptr<const Line> line;
    double x = 0;
    double y = 0;      // of the line within the strip; negative above it
    double height = 0; // of the strip; 0: the next strip stands beside it
    bool keep = false; // no page break before the next strip
    std::vector<Decoration> decorations;
};

// A drawing, never torn; what it says to those who do not see it stands with it.
struct Picture {
    std::shared_ptr<const figure::Drawing> drawing;
    double scale = 1;

    double width() const { return drawing->picture.width() * scale; }
    double height() const { return drawing->picture.height() * scale; }
};

// A picture of pixels, in the same way.
struct Photo {
    std::shared_ptr<const Image> image;
    double x = 0;
    double width = 0;
    double height = 0;
};

// A place that the outline and links lead to; it lies where the next strip lies.
struct Mark {
    QString anchor; // empty: no link leads here
    QString title;  // empty: not in the outline
    int level = 0;  // in the outline: 0 section, 1 subsection
};

struct Columns;

// From here to HeadEnd each new page begins with this row, as an artifact.
struct HeadBegin {
    std::shared_ptr<const Columns> head;
};
struct HeadEnd {};

using Op = std::variant<Begin, End, Space, TextLine, Picture, Photo, Mark, Columns, HeadBegin, HeadEnd>;
using Flow = std::vector<Op>;

// Flows beside each other, as high as the highest.
struct Columns {
    struct Column {
        double x = 0;
        Flow flow;
    };
    const char *tag = nullptr; // of the element around all of it; null: none
    bool continued = false;    // the rest of a row that was torn: it has the cells of the row, empty ones included
    std::vector<Column> columns;
    double height = 0;
    double above = 0;               // of the height: what stays free over the flows
    double below = 0;               // and under them
    bool keep = false;              // no page break before the next strip
    std::optional<Decoration> rule; // along the lower edge; its `y` is not used

    // Sets `height` to what the highest column needs with the spaces around it.
    void fit();
};

// What all strips of a flow need.
double heightOf(const Flow &flow);
// Of one op; 0 for those that are no strips.
double heightOf(const Op &op);
// True for strips, which take a place on the page.
bool isStrip(const Op &op);
// True where the op may not be the last of a page.
bool keepsNext(const Op &op);

// Takes apart a row so that the first part is at most `height` high; open elements end there and begin again in the
// second part. Nothing if not even one strip fits: then nothing was done.
std::optional<std::pair<Columns, Columns>> split(const Columns &row, double height);

} // namespace story::report::pdf
