#include "app/capture/capture.h"

#include "app/model/moment_text.h"
#include "app/model/moved.h"
#include "app/model/zones.h"

namespace story::capture {

Context contextOf(const Review &review, Micros now, std::optional<QDate> chosenDay)
{
    const Event *last = nullptr; // in the order they were stored
    for (const Event &event : review.events) {
        if (event.start.isPlaced() && (!last || event.position > last->position))
            last = &event;
    }
    return contextAfter(last, review, now, chosenDay);
}

Context contextAfter(const Event *last, const Review &review, Micros now,
                     std::optional<QDate> chosenDay)
{
    const ReviewFacts &facts = review.about();
    Context context;
    context.time.zone = zoneOrUtc(facts.zone);
    context.time.now = now;
    if (last) {
        context.time.lastEvent =
            toldInstant(last->start) ? toldInstant(last->start) : last->start.sortKey();
        context.time.countFrom = countedFrom(*last);
    }
    if (chosenDay)
        context.time.workingDay = chosenDay;
    else if (last)
        context.time.workingDay = dayAt(*context.time.lastEvent, context.time.zone);
    else
        context.time.workingDay = dayOf(facts.impactStart, context.time.zone);
    return context;
}

QStringList pastedLines(const QString &text)
{
    QStringList lines;
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        QStringView line = whole.trimmed();
        if (line.isEmpty())
            continue;
        if (line.size() > 2 && QStringView(u"-*+\u2022").contains(line.front())
            && line[1].isSpace()) {
            const QStringView entry = line.mid(1).trimmed();
            TimeContext context;
            context.zone = QTimeZone::utc();
            const TimeForms clocks = TimeForms(TimeForm::Clock) | TimeForm::TwelveHours
                | TimeForm::Hedged | TimeForm::Range | TimeForm::Date;
            if (readTime(entry, context, clocks).isTime())
                line = entry;
        }
        lines.append(line.toString());
    }
    return lines;
}

} // namespace story::capture
