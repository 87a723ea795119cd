// For screen readers: a combo box is called by its accessible name, and what is chosen in it is its value. On Linux, Qt 6.4
// calls it by what is chosen, so that without a label beside it nobody hears what there is to choose.
#pragma once

namespace story {

// Of every combo box from now on; once, before the first is asked about.
void nameComboBoxes();

} // namespace story
