#include "app/model/moment.h"

#include <array>

namespace story {

namespace {

constexpr std::array<const char *, 7> names{"unknown", "exact", "about", "before", "after", "hour", "day"};

} // namespace

const char *precisionName(Precision precision)
{
    return names[static_cast<size_t>(precision)];
}

std::optional<Precision> precisionFromName(QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Precision>(i);
    }
    return std::nullopt;
}

Moment Moment::exactly(Micros at, const QString &zone, int offsetSeconds, const QString &typed)
{
    return {at, at, Precision::Exact, zone, offsetSeconds, typed};
}

} // namespace story
