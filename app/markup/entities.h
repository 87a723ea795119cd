// HTML character references inside Markdown, such as &amp; and &#8211;.
#pragma once

#include <QString>
#include <QStringView>

namespace story::markup {

// What `entity` (from `&` to `;`) stands for. A name that is not in our short list of common ones comes back as it
// was written, so that nothing is lost; a number that is no character becomes U+FFFD.
QString decodeEntity(QStringView entity);

} // namespace story::markup
