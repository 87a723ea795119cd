// What the columns of a table of times are about, by the words at their heads.
#pragma once

#include <QString>

namespace story::intake {

enum class Column { Other, Time, Date, Day, End, Text, Who, System, Link, Zone, Kind };

// In English, German, French, Spanish and Japanese; markup and what stands in brackets is looked over.
Column columnOf(const QString &head);

} // namespace story::intake
