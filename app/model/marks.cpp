#include "app/model/marks.h"

namespace story {

using namespace Qt::StringLiterals;

const QStringList &incidentTimes()
{
    static const QStringList names{u"impact_start"_s, u"detected"_s, u"acknowledged"_s, u"mitigated"_s, u"resolved"_s};
    return names;
}

Moment ReviewFacts::*incidentTime(QStringView mark)
{
    static constexpr Moment ReviewFacts::*members[] = {&ReviewFacts::impactStart, &ReviewFacts::detected,
                                                       &ReviewFacts::acknowledged, &ReviewFacts::mitigated,
                                                       &ReviewFacts::resolved};
    const qsizetype at = incidentTimes().indexOf(mark);
    return at < 0 ? nullptr : members[at];
}

const Event *markedEvent(const Review &review, QStringView mark)
{
    const Event *first = nullptr;
    for (const Event &event : review.events) {
        if (event.marks.contains(mark)
            && (!first || event.position < first->position
                || (event.position == first->position && event.id < first->id)))
            first = &event;
    }
    return first;
}

bool tellsTheSame(const Moment &a, const Moment &b)
{
    return a.earliest == b.earliest && a.latest == b.latest && a.precision == b.precision
        && (a.isPlaced() || a.typed == b.typed);
}

QList<MarkApart> marksApart(const Review &review)
{
    QList<const Event *> marked;
    for (const Event &event : review.events) {
        if (!event.marks.isEmpty() && event.start.isPlaced())
            marked.append(&event);
    }
    std::sort(marked.begin(), marked.end(), [](const Event *a, const Event *b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
    QList<MarkApart> apart;
    for (const QString &mark : incidentTimes()) {
        for (const Event *event : std::as_const(marked)) {
            if (event->marks.contains(mark) && !tellsTheSame(event->start, review.about().*incidentTime(mark)))
                apart.append({mark, event->id});
        }
    }
    return apart;
}

} // namespace story
