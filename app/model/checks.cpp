#include "app/model/checks.h"

#include "app/core/language.h"
#include "app/model/guide.h"
#include "app/model/marks.h"
#include "app/model/preparation.h"
#include "app/model/time_questions.h"
#include "app/model/zones.h"

#include <tuple>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Checks)
};

const Field *fieldOf(EntityKind kind, const char *name)
{
    return entityType(kind).field(QLatin1String(name));
}

} // namespace

RollCall rollCall(const Review &review)
{
    RollCall call;
    for (const Person &person : review.people) {
        if (!person.inRoom)
            continue;
        ++call.asked;
        if (person.premises == Premises::Accepted || person.premises == Premises::AcceptedLate)
            ++call.accepted;
        if (person.premises == Premises::AcceptedLate)
            ++call.late;
        if (person.premises == Premises::Exception)
            ++call.exceptions;
    }
    return call;
}

int preventiveMeasures(const Review &review)
{
    return static_cast<int>(std::count_if(review.actions.begin(), review.actions.end(), [](const Action &a) {
        return a.preventsRepeat
            && (a.status == ActionStatus::Accepted || a.status == ActionStatus::InProgress || a.status == ActionStatus::Done);
    }));
}

TimelineFacts timelineFacts(const Review &review)
{
    TimelineFacts facts;
    for (const Event *event : inTimelineOrder(review.events)) {
        if (facts.firstPlaced.isNull() && event->start.isPlaced())
            facts.firstPlaced = event->id;
        const int asks = timesToAsk(*event);
        if (facts.firstToAsk.isNull() && asks > 0)
            facts.firstToAsk = event->id;
        facts.timesToAsk += asks;
    }
    return facts;
}

QList<Gap> gaps(const Review &review, QDate today)
{
    return gaps(review, timelineFacts(review), today);
}

namespace {

QString beginningOf(const QString &text)
{
    constexpr qsizetype shown = 40;
    return text.size() <= shown ? text : text.left(shown) + QChar(0x2026);
}

// What makes a review better and is missed by nobody who does not look for it.
QList<Gap> advice(const Review &review, QDate today)
{
    QList<Gap> all;
    const ReviewFacts &facts = review.about();
    const auto add = [&](Phase phase, const QString &sentence, const FieldRef &about) { all.append({phase, sentence, about, false, true}); };
    const auto aboutReview = [&](Phase phase, const QString &sentence, const char *field) {
        add(phase, sentence, {EntityKind::Review, facts.id, fieldOf(EntityKind::Review, field)});
    };

    for (const Ready &ready : readiness(review)) {
        // Who facilitates, and that the timeline is empty, is missing and said there.
        if (!ready.isDone && ready.what != Ready::What::DraftTimeline
            && !(ready.what == Ready::What::Facilitator && !ready.about.field))
            all.append({Phase::Prepare, ready.sentence, ready.about, false, true, true});
    }
    for (const Person *person : inOrder(review.people)) {
        if (person->premises == Premises::Exception && person->premisesReason.isEmpty())
            add(Phase::Premises, Words::tr("Somebody does not accept the premises, and the reason is not written down."),
                {EntityKind::Person, person->id, fieldOf(EntityKind::Person, "premises_reason")});
    }
    for (const Factor *factor : inOrder(review.factors)) {
        const FieldRef standing{EntityKind::Factor, factor->id, fieldOf(EntityKind::Factor, "standing")};
        if (factor->standing == Standing::Hypothesis)
            add(Phase::Explore, Words::tr("“%1” is still a hypothesis: what supports or refutes it?").arg(beginningOf(factor->text)), standing);
        else if (factor->standing != Standing::Refuted && factor->events.isEmpty())
            add(Phase::Explore, Words::tr("No event shows “%1”.").arg(beginningOf(factor->text)),
                {EntityKind::Factor, factor->id, fieldOf(EntityKind::Factor, "events")});
    }
    for (const Question *question : inOrder(review.questions)) {
        if (question->answer.isEmpty() && question->mayKnow.isNull())
            add(Phase::Explore, Words::tr("Who may know the answer to “%1”?").arg(beginningOf(question->text)),
                {EntityKind::Question, question->id, fieldOf(EntityKind::Question, "may_know")});
    }
    int ideas = 0;
    Id firstIdea;
    for (const Action *action : inOrder(review.actions)) {
        const auto about = [&](const char *field) { return FieldRef{EntityKind::Action, action->id, fieldOf(EntityKind::Action, field)}; };
        if (action->status == ActionStatus::Idea) {
            ++ideas;
            firstIdea = firstIdea.isNull() ? action->id : firstIdea;
        } else if (action->status == ActionStatus::Soaking && !action->soakUntil.isValid()) {
            add(Phase::Actions, Words::tr("“%1” soaks with no day to decide about it.").arg(beginningOf(action->text)), about("soak_until"));
        } else if (action->status == ActionStatus::Soaking && today.isValid() && action->soakUntil <= today) {
            add(Phase::Actions, Words::tr("“%1” has soaked long enough: accept it, or decline it with the reason.").arg(beginningOf(action->text)),
                about("status"));
        } else if (action->status == ActionStatus::Done && action->helped == Helped::NotAsked
                   && (!action->askHelpedOn.isValid() || (today.isValid() && action->askHelpedOn <= today))) {
            add(Phase::Actions, Words::tr("“%1” is done: did it help?").arg(beginningOf(action->text)),
                about(action->askHelpedOn.isValid() ? "helped" : "ask_helped_on"));
        } else if ((action->status == ActionStatus::Accepted || action->status == ActionStatus::InProgress)
                   && action->factors.isEmpty() && action->findings.isEmpty()) {
            add(Phase::Actions, Words::tr("What does “%1” answer?").arg(beginningOf(action->text)), about("factors"));
        }
    }
    if (ideas > 0)
        add(Phase::Actions, ideas == 1 ? Words::tr("One idea waits in the parking lot.") : Words::tr("%1 ideas wait in the parking lot.").arg(ideas),
            {EntityKind::Action, firstIdea, fieldOf(EntityKind::Action, "status")});
    if (facts.pulseHands == 0)
        aboutReview(Phase::Publish, Words::tr("The exit pulse was not taken."), "pulse_hands");
    if (facts.reportPlan.isEmpty())
        aboutReview(Phase::Publish, Words::tr("What happens to the report is not said."), "report_plan");
    return all;
}

} // namespace

QList<Gap> gaps(const Review &review, const TimelineFacts &timeline, QDate today)
{
    QList<Gap> all;
    const ReviewFacts &facts = review.about();
    const auto aboutReview = [&](Phase phase, const QString &sentence, const char *field, bool blocks = false) {
        all.append({phase, sentence, {EntityKind::Review, facts.id, fieldOf(EntityKind::Review, field)}, blocks});
    };
    const auto toMake = [&](Phase phase, const QString &sentence, EntityKind kind) {
        all.append({phase, sentence, {kind, {}, nullptr}, false});
    };

    // Prepare
    if (facts.title.isEmpty())
        aboutReview(Phase::Prepare, Words::tr("The review has no title."), "title");
    if (facts.severity == Severity::NotSaid && facts.kind == ReviewKind::Incident)
        aboutReview(Phase::Prepare, Words::tr("The severity is not said."), "severity");
    if (!facts.zone.isEmpty()) {
        const auto zone = zoneNamed(facts.zone);
        if (!zone)
            aboutReview(Phase::Prepare, Words::tr("“%1” is no time zone that is known: times are read in UTC.").arg(facts.zone.left(40)), "zone");
        else if (zone->isAmbiguous())
            aboutReview(Phase::Prepare, Words::tr("“%1” can be several time zones: times are read in UTC.").arg(facts.zone.left(40)), "zone");
    }
    const std::tuple<const Moment &, QString, const char *> instants[] = {
        {facts.impactStart, Words::tr("When did the impact start?"), "impact_start"},
        {facts.detected, Words::tr("When was it detected?"), "detected"},
        {facts.mitigated, Words::tr("When was it mitigated?"), "mitigated"}};
    for (const auto &[instant, question, field] : instants) {
        if (instant.isPlaced() || facts.kind != ReviewKind::Incident)
            continue;
        aboutReview(Phase::Prepare,
                    instant.isEmpty() ? question : Words::tr("%1 “%2” is kept, and is no point in time yet.").arg(question, instant.typed.left(40)),
                    field);
    }
    if (facts.impactWho.isEmpty() && facts.impact.isEmpty())
        aboutReview(Phase::Prepare, Words::tr("Who was affected, and how?"), "impact_who");
    if (facts.detection.isEmpty() && facts.kind == ReviewKind::Incident)
        aboutReview(Phase::Prepare, Words::tr("Who or what noticed it?"), "detection");
    const bool facilitated = std::any_of(review.people.begin(), review.people.end(),
                                         [](const Person &p) { return p.part == Part::Facilitator; });
    if (!facilitated)
        toMake(Phase::Prepare, Words::tr("Nobody is named as facilitator."), EntityKind::Person);

    // Premises
    const RollCall call = rollCall(review);
    const int total = static_cast<int>(premises().size());
    if (facts.premisesRead < total)
        aboutReview(Phase::Premises, Words::tr("%1 of %2 premises were read.").arg(facts.premisesRead).arg(total),
                    "premises_read");
    if (call.asked == 0)
        toMake(Phase::Premises, Words::tr("Nobody is in the room yet."), EntityKind::Person);
    else if (!call.isComplete() && facts.premisesWaiver.isEmpty())
        aboutReview(Phase::Premises,
                    Words::tr("%1 of %2 have accepted the premises.").arg(call.accepted).arg(call.asked),
                    "premises_waiver");

    // Timeline
    if (review.events.isEmpty())
        toMake(Phase::Timeline, Words::tr("The timeline is empty."), EntityKind::Event);
    if (const Event *asked = review.events.find(timeline.firstToAsk)) {
        const QString sentence = timeline.timesToAsk == 1 ? Words::tr("One time needs an answer.")
                                                          : Words::tr("%1 times need an answer.").arg(timeline.timesToAsk);
        all.append({Phase::Timeline, sentence, timeQuestions(review, *asked).front().about, false});
    }
    for (const MarkApart &apart : marksApart(review)) {
        all.append({Phase::Timeline,
                    Words::tr("“%1” on Prepare is not the time of the event that is marked so.")
                        .arg(fieldOf(EntityKind::Review, apart.mark.toLatin1().constData())->labelText()),
                    {EntityKind::Event, apart.event, fieldOf(EntityKind::Event, "start")}, false});
    }

    // Explore
    for (const Goal goal : {Goal::Sense, Goal::Right, Goal::Wrong, Goal::Differently}) {
        const bool answered = std::any_of(review.findings.begin(), review.findings.end(),
                                          [&](const Finding &f) { return f.goal == goal; });
        if (!answered)
            toMake(Phase::Explore, Words::tr("Nothing under “%1”.").arg(Choices<Goal>::list[static_cast<size_t>(goal)].text()),
                   EntityKind::Finding);
    }
    for (const Finding *finding : inOrder(review.findings)) {
        if (finding->goal == Goal::Wrong && finding->alternative.isEmpty()) {
            all.append({Phase::Explore, Words::tr("Something went wrong without another approach or safety measure."),
                        {EntityKind::Finding, finding->id, fieldOf(EntityKind::Finding, "alternative")}, false});
            break;
        }
    }
    if (review.factors.isEmpty())
        toMake(Phase::Explore, Words::tr("No contributing factor is named."), EntityKind::Factor);

    // Actions
    if (preventiveMeasures(review) == 0 && facts.noMeasureReason.isEmpty())
        aboutReview(Phase::Actions, Words::tr("No accepted measure would prevent a repeat."), "no_measure_reason", true);
    for (const Action *action : inOrder(review.actions)) {
        if (action->status != ActionStatus::Accepted && action->status != ActionStatus::InProgress)
            continue;
        const char *missing = action->owner.isNull() ? "owner" : !action->due.isValid() ? "due"
            : action->doneWhen.isEmpty()             ? "done_when"
                                                     : nullptr;
        if (missing)
            all.append({Phase::Actions, Words::tr("“%1” has no %2.").arg(action->text.left(40),
                                                                         withinSentence(fieldOf(EntityKind::Action, missing)->labelText())),
                        {EntityKind::Action, action->id, fieldOf(EntityKind::Action, missing)}, false});
    }
    for (const Action *action : inOrder(review.actions)) {
        if (action->status == ActionStatus::Declined && action->declinedReason.isEmpty())
            all.append({Phase::Actions, Words::tr("“%1” was declined without a reason.").arg(action->text.left(40)),
                        {EntityKind::Action, action->id, fieldOf(EntityKind::Action, "declined_reason")}, false});
    }

    // Publish
    if (facts.summary.isEmpty())
        aboutReview(Phase::Publish, Words::tr("The summary is empty."), "summary");
    if (review.lessons.isEmpty())
        toMake(Phase::Publish, Words::tr("No lesson is written down."), EntityKind::Lesson);
    all += advice(review, today);
    std::stable_sort(all.begin(), all.end(), [](const Gap &a, const Gap &b) { return a.phase < b.phase; });
    return all;
}

} // namespace story
