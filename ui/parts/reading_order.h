// Tab goes as one reads. Qt goes in the order in which things were made, and what is made later, such as the rows of what is missing or the
// buttons of a message, comes behind everything else; here it is the order of the layouts, from outside in, as it is when the key is pressed.
#pragma once

class QWidget;

namespace story {

// Gives the focus to what comes after what has it now, or with `next` false before it, and scrolls it into view; from the last it goes on with
// the first. What is not to be seen, grey, or reached by other keys than Tab is left out. False where there is nothing within `whole`.
bool focusInReadingOrder(QWidget &whole, bool next);

} // namespace story
