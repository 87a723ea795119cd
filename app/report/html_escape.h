// The one place where text becomes HTML. Everything a person or a file wrote goes through here.
#pragma once

#include <QByteArray>
#include <QStringView>

namespace story::report {

// `text` as UTF-8 that means the same characters between two tags or inside a quoted attribute: & < > " ' are written as
// references. What HTML cannot hold at all (control characters other than tab and line feed, noncharacters, lone
// surrogates) becomes U+FFFD. Bidirectional controls stay: the element around them isolates.
QByteArray htmlEscaped(QStringView text);

} // namespace story::report
