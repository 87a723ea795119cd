// Text set into lines: what Pango measures and cairo draws.
#pragma once

#include "app/markup/tree.h"
#include "app/report/pdf_fonts.h"
#include "app/report/pdf_style.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace story::report::pdf {

// A stretch of a text that looks different or leads somewhere; `from` and `to` count bytes.
struct Span {
    int from = 0;
    int to = 0;
    bool strong = false;
    bool emphasis = false;
    bool strike = false;
    bool code = false;
    QString href; // empty: no link
};

// One paragraph: UTF-8 and its spans, which neither overlap nor go back.
struct StyledText {
    QByteArray utf8;
    std::vector<Span> spans;
};

// `text` as UTF-8 that cairo takes. NUL, noncharacters (U+FFFE, U+FDD0, …) and lone surrogates, for one
// of which cairo 1.16 gives up the whole document, become U+FFFD, as they do in HTML.
QByteArray utf8Of(const QString &text);

// One paragraph as it stands, line breaks included.
StyledText plainText(const QString &text);
// One paragraph of markup; soft breaks become spaces.
StyledText styledText(const markup::Inlines &inlines);

struct SetParagraph; // a text with its face: what the lines of it share
struct LineUnref {
    void operator()(PangoLayoutLine *line) const { pango_layout_line_unref(line); }
};

// One set line. Cheap to move; keeps what it needs alive.
struct Line {
    std::shared_ptr<const SetParagraph> paragraph;
    std::unique_ptr<PangoLayoutLine, LineUnref> shape;
    int from = 0;             // byte of the paragraph at which the shape's own offsets begin
    double width = 0;         // of the ink and spaces
    double height = 0;        // the leading, or more where a script needs it
    double baseline = 0;      // below the top of the line
    bool rightToLeft = false; // the base direction of its paragraph
};

// A run in which nothing is to be seen: spaces, marks of direction.
struct Blank {
    PangoLayoutRun *run = nullptr;
    double x = 0; // from the line's left edge
};

// A stretch of a line that is drawn in one go: a run of one font, look and link. cairo leaves out text without ink, so the
// blanks beside a piece are drawn with it.
struct Piece {
    const Line *line = nullptr;
    PangoLayoutRun *run = nullptr;
    int span = -1; // index into the paragraph's spans; -1: none
    double x = 0;  // from the line's left edge
    double width = 0;
    std::vector<Blank> before = {}; // in the order of the text, as those after it
    std::vector<Blank> after = {};
    bool elsewhere = false; // it is one of the blanks of another piece
};

// Sets paragraphs of any length in one language. Not thread safe; one per document.
class Typesetter {
public:
    explicit Typesetter(TextContextPtr context);

    // The lines of `text` at `width`, words broken only where one is longer than a line. At least one line, also for an
    // empty text. Takes time linear in the length, also for megabytes without a line break.
    std::vector<Line> lines(StyledText text, const Face &face, double width) const;
    // How wide `text` would like to be on one line.
    double naturalWidth(const QString &text, const Face &face) const;
    // One line of at most `width`; what does not fit is cut and replaced by an ellipsis.
    Line singleLine(const QString &text, const Face &face, double width) const;

private:
    TextContextPtr m_context;
};

// The pieces of a line in the order in which they are read.
std::vector<Piece> piecesOf(const Line &line);
// The address that a piece leads to; empty where it does not.
QString linkOf(const Piece &piece);
// Draws a piece of a line whose upper left corner is at (x, y). Characters that no font has are drawn as an
// empty box and keep their text. They are added to `missing`, where that is given.
void drawPiece(cairo_t *cairo, const Piece &piece, double x, double y, std::set<char32_t> *missing);

} // namespace story::report::pdf
