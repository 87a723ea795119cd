// The fonts of a PDF: those of the computer, without the ones a PDF cannot keep as text.
#pragma once

#include "app/core/result.h"

#include <pango/pangocairo.h>

#include <memory>

namespace story::report::pdf {

struct GObjectUnref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
// Owns one reference to a GObject.
template <class T>
using GObjectPtr = std::unique_ptr<T, GObjectUnref>;

// A Pango context in which one unit is one point, positions are not rounded to pixels, and colour fonts are left out
// (cairo 1.16 prints their glyphs as pictures, and the characters are lost to search and screen readers). A character
// that only a colour font has is taken from any other font or shown as the empty box, with its text kept.
// CannotRead where the computer has no usable font at all. `language` (BCP 47) decides between fonts for characters
// that Chinese, Japanese and Korean share.
Result<GObjectPtr<PangoContext>> makeTextContext(const QString &language);

} // namespace story::report::pdf
