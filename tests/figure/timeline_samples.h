// Timelines to lay out: one that a person made, and any number that chance makes.
#pragma once

#include "app/figure/timeline_layout.h"

#include <QRandomGenerator>

namespace story::figure::samples {

constexpr Micros noon = 1'794'657'600'000'000; // 2026-11-14T12:00:00Z

Micros clock(int hours, int minutes, int seconds = 0); // of that day, UTC
Id idOf(int number);

TimelineItem instant(int number, Micros at, int lane = 0, const QString &label = {});
TimelineItem span(int number, Micros at, Micros until, int lane = 0, const QString &label = {});
TimelineItem unknown(int number, int lane = 0, const QString &label = {});

// The checkout story: ten events in four lanes, with its impact, marks and a silence.
QList<TimelineItem> checkoutItems();
TimelineRequest checkoutRequest();

// Of every form there is, some at one instant, some years apart, some in year 0 or 9999.
QList<TimelineItem> chance(QRandomGenerator &random, int count);

// A font in which each letter is about half as wide as high.
TextMeasure narrowFont();
// A font in which each letter, digits too, is wider than high.
TextMeasure wideFont();

} // namespace story::figure::samples
