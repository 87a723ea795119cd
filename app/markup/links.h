// Which addresses may become links, anywhere in the program.
#pragma once

#include <QStringView>

namespace story::markup {

// True for http, https and mailto addresses that have something behind the scheme and hold no white space and no
// control character. Everything else (javascript:, file:, data:, relative addresses) is shown as text.
bool isLinkAllowed(QStringView href);

} // namespace story::markup
