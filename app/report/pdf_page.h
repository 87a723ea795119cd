// From a flow to pages: what stands where.
#pragma once

#include "app/report/pdf_flow.h"

namespace story::report::pdf {

// The paper and where text may stand on it.
struct Sheet {
    double width = 0;
    double height = 0;

    double textWidth() const { return width - 2 * measure::side; }
    double textTop() const { return measure::top; }
    double textBottom() const { return height - measure::bottom; }
};

constexpr Sheet a4{595.28, 841.89};
constexpr Sheet letter{612, 792};

struct Placed {
    Op op;
    double y = 0;          // of a strip's upper edge on its page
    bool repeated = false; // a head that stands here once more: seen, not read
};
using Page = std::vector<Placed>;

struct PlacedMark {
    Mark mark;
    int page = 0; // from 0
    double x = 0;
    double y = 0;
};

struct Pages {
    std::vector<Page> pages;       // at least one
    std::vector<PlacedMark> marks; // in the order of the flow
};

// Breaks a flow into pages. Between strips that keep each other there is no break as long as they fit one page
// together; a row that is higher than a page is torn, everything else stays whole; a repeated head stands on top of
// each further page of its table.
Pages paginate(Flow flow, const Sheet &sheet);

} // namespace story::report::pdf
