#include "app/model/time_placing.h"

#include "app/model/zones.h"

#include <algorithm>

namespace story {

using syntax::ClockWords;
using syntax::PointWords;
using Why = PointMeaning::Why;

namespace {

using Happens = WallReading::Happens;

void addDay(QList<PointMeaning> &all, PointMeaning meaning)
{
    if (const auto bounds = dayBounds(meaning.day, meaning.zone)) {
        meaning.first = bounds->first;
        meaning.last = bounds->last;
        all.append(meaning);
        return;
    }
    meaning.why = Why::SkippedDay;
    for (const qint64 day : {meaning.day - 1, meaning.day + 1}) {
        if (const auto bounds = dayBounds(day, meaning.zone)) {
            meaning.first = bounds->first;
            meaning.last = bounds->last;
            all.append(meaning);
        }
    }
}

void addInstant(QList<PointMeaning> &all, PointMeaning meaning, Micros wall)
{
    const WallReading at = fromWall(wall, meaning.zone);
    meaning.why = at.happens == Happens::Never ? Why::Gap
        : at.happens == Happens::Twice         ? Why::Overlap
                                               : Why::Plain;
    meaning.first = meaning.last = at.earlier;
    all.append(meaning);
    if (at.happens != Happens::Once) {
        meaning.first = meaning.last = at.later;
        all.append(meaning);
    }
}

// Where a jump of the clock took or gave only a part of the hour, the hour is what there was of it.
void addHour(QList<PointMeaning> &all, PointMeaning meaning, Micros wall)
{
    constexpr Micros toLast = microsPerHour - 1;
    const WallReading from = fromWall(wall, meaning.zone);
    const WallReading to = fromWall(wall + toLast, meaning.zone);
    const bool beginsInGap = from.happens == Happens::Never;
    const bool endsInGap = to.happens == Happens::Never;
    const bool isWholeTwice = from.happens == Happens::Twice && to.happens == Happens::Twice;
    if ((beginsInGap && endsInGap) || isWholeTwice) {
        meaning.why = isWholeTwice ? Why::Overlap : Why::Gap;
        for (const Micros first : {from.earlier, from.later}) {
            meaning.first = first;
            meaning.last = first + toLast;
            all.append(meaning);
        }
        return;
    }
    meaning.first = beginsInGap ? from.jump : from.earlier;
    meaning.last = endsInGap ? to.jump - 1 : to.later;
    all.append(meaning);
}

} // namespace

QList<PointMeaning> meaningsOf(const PointWords &point, const QList<qint64> &days,
                               const NamedZone &zone)
{
    QList<ZoneMeaning> zones = zone.meanings;
    if (zones.isEmpty())
        zones.append({zone.zone, {}});
    QList<PointMeaning> all;
    for (const qint64 day : days) {
        for (const ZoneMeaning &at : zones) {
            PointMeaning meaning;
            meaning.day = day;
            meaning.zone = at.zone;
            meaning.zoneMeaning = at.meaning;
            if (!point.clock) {
                addDay(all, meaning);
                continue;
            }
            const ClockWords &clock = *point.clock;
            const Micros wall = day * microsPerDay + clock.hour * microsPerHour
                + clock.minute * microsPerMinute + clock.second * microsPerSecond + clock.micro;
            if (clock.wholeHour)
                addHour(all, meaning, wall);
            else
                addInstant(all, meaning, wall);
        }
    }
    std::stable_sort(
        all.begin(), all.end(),
        [](const PointMeaning &a, const PointMeaning &b) { return a.first < b.first; });
    return all;
}

Moment spanning(const PointWords &point, const QList<PointMeaning> &meanings)
{
    using Hedge = PointWords::Hedge;
    Moment moment;
    if (meanings.isEmpty())
        return moment;
    const Micros first = meanings.front().first;
    Micros last = meanings.front().last;
    for (const PointMeaning &meaning : meanings)
        last = std::max(last, meaning.last);
    const bool isClear = meanings.size() == 1;
    const bool isHour = point.clock && point.clock->wholeHour;
    const bool isStretch = isHour || !point.clock;
    switch (point.hedge) {
    case Hedge::None:
    case Hedge::About: {
        const bool isWide = point.hedge == Hedge::About && !isHour;
        if (isClear)
            moment.precision = isWide ? Precision::About
                : isHour              ? Precision::Hour
                : isStretch           ? Precision::Day
                                      : Precision::Exact;
        moment.earliest = isWide ? first - point.width : first;
        moment.latest = isWide ? last + point.width : last;
        break;
    }
    case Hedge::Before: // an hour or a day: before it begins
        moment.precision = Precision::Before;
        moment.latest = isStretch ? meanings.back().first : last;
        break;
    case Hedge::After:
        moment.precision = Precision::After;
        moment.earliest = isStretch ? meanings.front().last + 1 : first;
        break;
    }
    return moment;
}

} // namespace story
