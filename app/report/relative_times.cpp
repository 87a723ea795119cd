#include "app/report/relative_times.h"

#include "app/figure/time_axis.h"
#include "app/model/moment_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

QString sinceText(Micros at, Micros start)
{
    const Micros since = at - start;
    return figure::elapsedText(since, since % microsPerMinute == 0 ? microsPerMinute : microsPerSecond);
}

} // namespace

Micros startOf(const Review &review)
{
    const ReviewFacts &about = review.about();
    if (const auto at = about.impactStart.sortKey())
        return *at;
    for (const Event *event : inTimelineOrder(review.events)) {
        if (const auto at = event->start.sortKey())
            return *at;
    }
    for (const Moment *moment : {&about.detected, &about.acknowledged, &about.mitigated, &about.resolved}) {
        if (const auto at = moment->sortKey())
            return *at;
    }
    return about.createdAt;
}

QString dayFromStart(QDate day, QDate start)
{
    if (!day.isValid())
        return {};
    const qint64 days = start.daysTo(day);
    if (days == 0)
        return Words::tr("the day of the start");
    const QString count = QString::number(std::abs(days));
    if (days > 0)
        return days == 1 ? Words::tr("1 day after the start") : Words::tr("%1 days after the start").arg(count);
    return days == -1 ? Words::tr("1 day before the start") : Words::tr("%1 days before the start").arg(count);
}

QString timeFromStart(const Moment &moment, Micros start, const QTimeZone &zone)
{
    if (moment.isEmpty())
        return {};
    const auto key = moment.sortKey();
    if (!key || moment.precision == Precision::Unknown)
        return Words::tr("unclear");
    switch (moment.precision) {
    case Precision::Exact: return sinceText(*key, start);
    case Precision::About: return Words::tr("about %1").arg(sinceText(*key, start));
    case Precision::Before: return Words::tr("before %1").arg(sinceText(*key, start));
    case Precision::After: return Words::tr("after %1").arg(sinceText(*key, start));
    case Precision::Day: return dayFromStart(dayAt(*key, zone), dayAt(start, zone));
    case Precision::Hour:
    case Precision::Unknown: break;
    }
    // The end of an hour is its last microsecond.
    return Words::tr("%1 to %2", "a stretch of time").arg(sinceText(*key, start), sinceText(moment.latest.value_or(*key - 1) + 1, start));
}

} // namespace story::report
