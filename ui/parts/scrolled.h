// A part of a page or panel that scrolls where it does not fit.
#pragma once

class QWidget;

namespace story {

// Takes `inside`, which is never wider than what it lies in.
QWidget *scrolled(QWidget *inside);

} // namespace story
