// A part of a page or panel that scrolls where it does not fit.
#pragma once

class QScrollArea;
class QWidget;

namespace story {

// Takes `inside`, which is never wider than what it lies in.
QScrollArea *scrolled(QWidget *inside);

} // namespace story
