#include "app/model/measures.h"

#include <QCoreApplication>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Measures)
};

enum class Rounding { Nearest, Down, Up };

qint64 rounded(Micros length, Micros unit, Rounding rounding)
{
    switch (rounding) {
    case Rounding::Nearest:
        return (length + unit / 2) / unit;
    case Rounding::Down:
        return length / unit;
    case Rounding::Up:
        return (length + unit - 1) / unit;
    }
    return 0;
}

// Up to where a length is told in that one unit.
constexpr Micros secondsUpTo = microsPerMinute;
Micros minutesUpTo(DurationStyle style)
{
    return style == DurationStyle::Figure ? 2 * microsPerHour : microsPerHour;
}
Micros hoursUpTo(DurationStyle style)
{
    return style == DurationStyle::Figure ? 36 * microsPerHour : 2 * microsPerDay;
}

QString days(qint64 count)
{
    return count == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(count);
}

// One length, in at most two units.
QString lengthText(Micros length, DurationStyle style, Rounding rounding)
{
    if (const qint64 seconds = rounded(length, microsPerSecond, rounding);
        seconds * microsPerSecond < secondsUpTo)
        return Words::tr("%1 s").arg(seconds);
    const qint64 minutes = rounded(length, microsPerMinute, rounding);
    if (minutes * microsPerMinute < minutesUpTo(style))
        return Words::tr("%1 min").arg(minutes);
    if (length < hoursUpTo(style)) {
        return minutes % 60 == 0 ? Words::tr("%1 h").arg(minutes / 60)
                                 : Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    if (style == DurationStyle::Figure)
        return days(rounded(length, microsPerDay, rounding));
    const qint64 hours = rounded(length, microsPerHour, rounding);
    return hours % 24 == 0 ? days(hours / 24)
                           : Words::tr("%1 %2 h").arg(days(hours / 24)).arg(hours % 24);
}

// "12–18 min" where both can be told in one unit.
QString rangeText(Micros least, Micros most, DurationStyle style)
{
    const auto inOne = [&](Micros unit, const QString &pattern) {
        const qint64 from = rounded(least, unit, Rounding::Down);
        const qint64 to = rounded(most, unit, Rounding::Up);
        return pattern.arg(from == to ? QString::number(from)
                                      : QString::number(from) + u'\u2013' + QString::number(to));
    };
    if (most < secondsUpTo)
        return inOne(microsPerSecond, Words::tr("%1 s"));
    if (most <= 2 * microsPerHour)
        return inOne(microsPerMinute, Words::tr("%1 min"));
    if (least >= hoursUpTo(style))
        return inOne(microsPerDay, Words::tr("%1 days"));
    return lengthText(least, style, Rounding::Down) + u" \u2013 "_s
        + lengthText(most, style, Rounding::Up);
}

bool certainlyBefore(const Moment &moment, const Moment &other)
{
    return moment.latest && other.earliest && *moment.latest < *other.earliest;
}

Measure measure(Measure::What what, const QString &label, const QString &definition,
                const Moment &from, const Moment &to)
{
    return {what, label, definition, between(from, to), certainlyBefore(to, from)};
}

const Moment &firstPlaced(std::initializer_list<const Moment *> moments)
{
    const auto *it =
        std::find_if(moments.begin(), moments.end(), [](const Moment *m) { return m->isPlaced(); });
    return it == moments.end() ? **moments.begin() : **it;
}

} // namespace

Span between(const Moment &from, const Moment &to)
{
    if (!from.isPlaced() || !to.isPlaced() || certainlyBefore(to, from))
        return {};
    Span span;
    if (from.latest && to.earliest && *to.earliest >= *from.latest)
        span.least = *to.earliest - *from.latest;
    if (from.earliest && to.latest)
        span.most = *to.latest - *from.earliest;
    if (span.most && !span.least)
        span.least = 0;
    return span;
}

QString durationText(const Span &span, DurationStyle style)
{
    if (span.least && span.most) {
        if (*span.least == *span.most)
            return lengthText(*span.least, style, Rounding::Nearest);
        if (*span.least <= 0)
            return Words::tr("at most %1").arg(lengthText(*span.most, style, Rounding::Up));
        return rangeText(*span.least, *span.most, style);
    }
    if (span.least)
        return Words::tr("at least %1").arg(lengthText(*span.least, style, Rounding::Down));
    if (span.most)
        return Words::tr("at most %1").arg(lengthText(*span.most, style, Rounding::Up));
    return {};
}

QList<Measure> measures(const Review &review)
{
    using What = Measure::What;
    const ReviewFacts &facts = review.about();
    const Moment &impactEnd = firstPlaced({&facts.resolved, &facts.mitigated});
    const bool endedByRepair = facts.resolved.isPlaced() || !facts.mitigated.isPlaced();
    const Moment &incidentEnd =
        firstPlaced({&facts.resolved, &facts.mitigated, &facts.detected, &facts.impactStart});
    const QString meetingFrom = &incidentEnd == &facts.resolved ? Words::tr("resolved")
        : &incidentEnd == &facts.mitigated                      ? Words::tr("mitigated")
        : &incidentEnd == &facts.detected                       ? Words::tr("detected")
                                                                : Words::tr("impact start");
    return {
        measure(What::Impact, Words::tr("of impact"),
                endedByRepair ? Words::tr("From impact start to resolved.")
                              : Words::tr("From impact start to mitigated."),
                facts.impactStart, impactEnd),
        measure(What::Detect, Words::tr("to detect"),
                Words::tr("From impact start, which may lie before anyone knew, to detected."),
                facts.impactStart, facts.detected),
        measure(What::Acknowledge, Words::tr("to acknowledge"),
                Words::tr("From detected to acknowledged."), facts.detected, facts.acknowledged),
        measure(What::Mitigate, Words::tr("to mitigate, from impact"),
                Words::tr("From impact start to mitigated."), facts.impactStart, facts.mitigated),
        measure(What::Resolve, Words::tr("to resolve, from detection"),
                Words::tr("From detected to resolved; full repair may be later."), facts.detected,
                facts.resolved),
        measure(What::Meeting, Words::tr("from incident to review"),
                Words::tr("From %1 to the review meeting.").arg(meetingFrom), incidentEnd,
                facts.meeting),
    };
}

} // namespace story
