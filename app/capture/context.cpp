#include "app/capture/capture.h"

#include "app/model/moment_text.h"
#include "app/model/moved.h"
#include "app/model/zones.h"

namespace story::capture {

const Event *lastStored(const Review &review)
{
    const Event *last = nullptr;
    for (const Event &event : review.events) {
        if (event.start.isPlaced() && (!last || event.position > last->position))
            last = &event;
    }
    return last;
}

Context contextOf(const Review &review, Micros now, std::optional<QDate> chosenDay)
{
    return contextAfter(lastStored(review), review, now, chosenDay);
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

} // namespace story::capture
