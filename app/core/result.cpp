#include "app/core/result.h"

#include <QStringList>

namespace story {

QString Error::sentences() const
{
    QStringList all{what, kept, next};
    all.removeAll(QString());
    return all.join(QLatin1Char(' '));
}

} // namespace story
