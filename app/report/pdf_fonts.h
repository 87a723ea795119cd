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

// Lets go of a text context and of everything it was made with. Pango 1.50 never lets go of the fontconfig configuration
// that a font map was given, which is some hundred kilobytes for each report, so it is taken from the map first.
struct TextContextRelease {
    void operator()(PangoContext *context) const;
};
using TextContextPtr = std::unique_ptr<PangoContext, TextContextRelease>;

// A Pango context in which one unit is one point, positions are not rounded to pixels, and colour fonts are left out
// (cairo 1.16 prints their glyphs as pictures, and the characters are lost to search and screen readers). A character
// that only a colour font has is taken from any other font or shown as the empty box, with its text kept.
// CannotRead where the computer has no usable font at all. `language` (BCP 47) decides between fonts for characters
// that Chinese, Japanese and Korean share.
Result<TextContextPtr> makeTextContext(const QString &language);

} // namespace story::report::pdf
