#include "app/markup/links.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace story::markup {

bool isLinkAllowed(QStringView href)
{
    constexpr QLatin1StringView schemes[] = {"https://"_L1, "http://"_L1, "mailto:"_L1};
    const bool known =
        std::any_of(std::begin(schemes), std::end(schemes), [href](QLatin1StringView scheme) {
            return href.size() > scheme.size() && href.startsWith(scheme, Qt::CaseInsensitive);
        });
    return known && std::none_of(href.begin(), href.end(), [](QChar c) {
               return c.isSpace() || c.category() == QChar::Other_Control;
           });
}

} // namespace story::markup
