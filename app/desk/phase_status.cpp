#include "app/desk/phase_status.h"

#include "app/model/preparation.h"

#include <QLatin1String>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PhaseStatus)
};

QString countText(qsizetype count)
{
    return count > 0 ? QString::number(count) : QString();
}

QString noteOf(const Review &review, Phase phase, const PhaseStatus &status)
{
    if (!status.done)
        return Words::tr("%1 missing").arg(status.missing.size());
    switch (phase) {
    case Phase::Prepare: return Words::tr("done");
    case Phase::Premises: {
        const RollCall call = rollCall(review);
        return Words::tr("%1 of %2").arg(call.accepted).arg(call.asked);
    }
    case Phase::Timeline: return countText(review.events.size());
    case Phase::Explore: return countText(review.findings.size() + review.factors.size());
    case Phase::Actions: return countText(review.actions.size());
    case Phase::Publish: return Choices<ReviewState>::list[static_cast<size_t>(review.about().state)].text();
    }
    return {};
}

} // namespace

QList<PhaseStatus> phaseStatuses(const Review &review, const TimelineFacts &timeline)
{
    QList<PhaseStatus> all(std::size(Choices<Phase>::list));
    for (const Gap &gap : gaps(review, timeline)) {
        if (!gap.isAdvice)
            all[static_cast<int>(gap.phase)].missing.append(gap.sentence);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        all[i].done = all[i].missing.isEmpty();
        all[i].note = noteOf(review, static_cast<Phase>(i), all[i]);
    }
    return all;
}

Phase phaseOf(const FieldRef &ref)
{
    const auto isField = [&](std::initializer_list<const char *> names) {
        return ref.field && std::any_of(names.begin(), names.end(), [&](const char *name) {
            return qstrcmp(ref.field->name, name) == 0;
        });
    };
    switch (ref.kind) {
    case EntityKind::Review:
        if (isField({"premises_read", "premises_waiver"}))
            return Phase::Premises;
        if (isField({"no_measure_reason"}))
            return Phase::Actions;
        if (isField({"summary", "external_summary", "state", "reopen_reason", "pulse_hands", "pulse_learned", "pulse_come_again", "pulse_felt_safe", "next_meeting", "report_plan"}))
            return Phase::Publish;
        return Phase::Prepare;
    case EntityKind::Person:
        return isField({"premises", "premises_reason", "joined_late"}) ? Phase::Premises : Phase::Prepare;
    case EntityKind::Event:
    case EntityKind::Evidence:
        return Phase::Timeline;
    case EntityKind::Factor:
    case EntityKind::Finding:
    case EntityKind::Question:
        return Phase::Explore;
    case EntityKind::Action:
        return Phase::Actions;
    case EntityKind::Lesson:
    case EntityKind::WeakSignal:
    case EntityKind::ExportRecord:
        return Phase::Publish;
    case EntityKind::Source:
    case EntityKind::Passage:
    case EntityKind::PrivateNote:
    case EntityKind::AgendaItem:
    case EntityKind::Entry:
    case EntityKind::Setting:
        return Phase::Prepare;
    }
    return Phase::Prepare;
}

QString railFoot(const Review &review, const TimelineFacts &timeline, Phase phase, Micros now)
{
    const ReviewFacts &facts = review.about();
    if (phase == Phase::Actions || phase == Phase::Publish)
        return Words::tr("One preventive measure at least before closing: %1 so far.").arg(preventiveMeasures(review));
    if (facts.kind != ReviewKind::Incident)
        return {};
    const auto fresh = freshness(review, timeline, now);
    return fresh ? fresh->sentence(facts.severity) : Words::tr("How old the memory is shows here once the impact has a time.");
}

} // namespace story
