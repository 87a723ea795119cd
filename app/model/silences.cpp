#include "app/model/silences.h"

#include "app/model/marks.h"
#include "app/model/measures.h"

#include <QCoreApplication>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Silences)
};

constexpr Micros shortest = 10 * microsPerMinute;
constexpr qsizetype enoughToCompare = 5;
constexpr Micros timesTheUsual = 2;
constexpr qsizetype mostShown = 8;

struct Covered {
    Micros from;
    Micros to;
};

std::optional<Covered> coveredBy(const Moment &moment)
{
    if (!moment.isPlaced() || moment.precision == Precision::Unknown || moment.precision == Precision::Day)
        return std::nullopt;
    const Micros from = moment.earliest.value_or(moment.latest.value_or(0));
    return Covered{from, std::max(from, moment.latest.value_or(from))};
}

QList<Covered> recorded(const Review &review)
{
    QList<Covered> all;
    all.reserve(review.events.size());
    const auto add = [&](const std::optional<Covered> &covered) {
        if (covered)
            all.append(*covered);
    };
    for (const Event &event : review.events) {
        const auto start = coveredBy(event.start);
        const auto end = coveredBy(event.end);
        // An end before its start is a question of its own, and covers nothing in between.
        if (start && end && end->to >= start->from) {
            add(Covered{start->from, std::max(start->to, end->to)});
        } else {
            add(start);
            add(end);
        }
        add(coveredBy(event.knownAt));
    }
    for (const QString &mark : incidentTimes())
        add(coveredBy(review.about().*incidentTime(mark)));
    std::sort(all.begin(), all.end(), [](const Covered &a, const Covered &b) { return a.from < b.from; });
    return all;
}

Micros median(QList<Micros> lengths)
{
    const auto middle = lengths.begin() + lengths.size() / 2;
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

} // namespace

QList<Silence> silences(const Review &review)
{
    const QList<Covered> all = recorded(review);
    if (all.isEmpty())
        return {};
    const ReviewFacts &facts = review.about();
    const auto first = coveredBy(facts.impactStart);
    auto last = coveredBy(facts.mitigated);
    if (!last)
        last = coveredBy(facts.resolved);
    const Micros begin = first ? first->from : all.front().from;
    Micros end = last ? last->to : begin;
    for (qsizetype i = 0; i < all.size() && !last; ++i)
        end = std::max(end, all[i].to);

    QList<Silence> between;
    Micros reached = begin;
    for (const Covered &covered : all) {
        if (covered.from > end)
            break;
        if (covered.to < begin)
            continue;
        if (covered.from > reached)
            between.append({reached, covered.from});
        reached = std::max(reached, covered.to);
    }

    QList<Micros> lengths;
    for (const Silence &one : std::as_const(between))
        lengths.append(one.length());
    const Micros least =
        lengths.size() < enoughToCompare ? shortest : std::max(shortest, timesTheUsual * median(lengths));
    between.removeIf([&](const Silence &one) { return one.length() < least; });
    std::stable_sort(between.begin(), between.end(),
                     [](const Silence &a, const Silence &b) { return a.length() > b.length(); });
    between.resize(std::min(between.size(), mostShown));
    std::sort(between.begin(), between.end(), [](const Silence &a, const Silence &b) { return a.from < b.from; });
    return between;
}

QString silenceText(const Silence &silence)
{
    return Words::tr("%1 with nothing recorded: ask").arg(durationText({silence.length(), silence.length()}));
}

} // namespace story
