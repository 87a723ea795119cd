// What the lines around a timeline tell about its times: the zone, the day, and whether they are only approximate.
#pragma once

#include "app/intake/stamp.h"
#include "app/model/zones.h"

#include <QStringList>

namespace story::intake {

// The first zone that `text` names: "All times in CET", "Time (UTC)", "(all times US/Pacific)", "Pacific Time".
std::optional<NamedZone> zoneIn(QStringView text);

// A sentence about the zone of times, without a time of day of its own: "All times PDT.", "All events are documented in UTC time."
bool tellsZone(QStringView text);

// The zones that times of day in `text` name: "at roughly 18:52 UTC". Names as Moment::zone has them.
QStringList zonesOfTimes(QStringView text);

// "All times approximate", "all times are approximations".
bool tellsApproximate(QStringView text);

// How far a time may be off as the text behind it says, in minutes: "(time may be off by a few hours)". 0: not said.
int minutesOff(const QString &text);

// "Unless otherwise noted all events happened on 2019-10-21": a day for everything that names none.
bool tellsDefaultDay(QStringView text);

// The first date with a month's name or a year that stands anywhere in `text` (its first 2,000 characters).
std::optional<WrittenDate> dateIn(QStringView text, DateOrder order);

// A line that is nothing but a date: "_4/21/23_", "**Date: 2023-11-22**", "2019-01-22", "Friday, 14 Nov 2026:". Markup is
// taken off already.
std::optional<WrittenDate> dayLine(QStringView text, DateOrder order);

// A year that `text` names, 1990 to 2099; 0 where there is none.
int yearIn(QStringView text);

} // namespace story::intake
