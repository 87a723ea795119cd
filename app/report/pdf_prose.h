// Running text as flow: paragraphs, and the blocks of a field's markup.
#pragma once

#include "app/report/pdf_flow.h"

#include <functional>

namespace story::report::pdf {

// Where text goes within its column, and what stands behind it.
struct Box {
    double x = 0;
    double width = 0;
    std::vector<Decoration> behind; // as high as each strip: bars of quotes, the ground of code

    Box indented(double by) const;
    // The same at the other side, for text that runs from right to left.
    Box indentedRight(double by) const;
};

// One paragraph as the element `tag`. Its first and its last two lines stay together; with `keepNext` all of it stays
// with what follows.
void addParagraph(Flow &flow, const Typesetter &typesetter, const char *tag, StyledText text,
                  const Face &face, const Box &box, bool keepNext = false);

// A space that goes with what follows it.
void addSpace(Flow &flow, double height, const Box &box = {});

// True where the first words of the blocks run from right to left.
bool isRightToLeft(const markup::Blocks &blocks);

// How the items of a list stand: each has its label ("•", "12.") at the side where its lines begin.
struct ListLook {
    QStringList labels;
    double between = 0; // free space between two items
    bool ordered = false; // the labels are numbers
    bool rightToLeft = false;
};

// Items under each other. `body` adds the item with the given index.
void addList(Flow &flow, const Typesetter &typesetter, const ListLook &look, const Face &face,
             const Box &box, const std::function<void(Flow &, size_t, const Box &)> &body);

// All blocks of a markup tree.
void addBlocks(Flow &flow, const Typesetter &typesetter, const markup::Blocks &blocks,
               const Face &face, const Box &box);

} // namespace story::report::pdf
