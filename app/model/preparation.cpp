#include "app/model/preparation.h"

#include "app/model/guide.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Preparation)
};

const Field *fieldOf(EntityKind kind, const char *name)
{
    return entityType(kind).field(QLatin1String(name));
}

bool standsIn(const Event &event, Id person)
{
    const auto holds = [&](const QList<Ref<Person>> &people) {
        return std::any_of(people.begin(), people.end(), [&](Ref<Person> ref) { return ref.id == person; });
    };
    return holds(event.people) || holds(event.knownBy);
}

QString concernOf(const Review &review, const Person &person)
{
    switch (person.tie) {
    case Tie::Owner:
        return Words::tr("The facilitator owns what the incident was in. It is hard to ask openly about one’s own work: could somebody from "
                         "another team hold the meeting?");
    case Tie::Commander:
        return Words::tr("The facilitator led the response. They will have much to tell, and cannot well tell it and lead the talk at once: "
                         "could somebody else hold the meeting?");
    case Tie::Manager:
        return Words::tr("The facilitator is the line manager of somebody in the incident. People may speak more freely when somebody else "
                         "asks the questions.");
    case Tie::NotSaid:
    case Tie::None:
        break;
    }
    const bool acted = std::any_of(review.events.begin(), review.events.end(), [&](const Event &e) { return standsIn(e, person.id); });
    return acted ? Words::tr("The facilitator stands in the timeline. Somebody who was not there asks what those who were take for granted.")
                 : QString();
}

QString ageText(Micros age)
{
    if (age < microsPerHour) {
        const qint64 minutes = age / microsPerMinute;
        return minutes == 1 ? Words::tr("1 minute") : Words::tr("%1 minutes").arg(minutes);
    }
    if (age < microsPerDay) {
        const qint64 hours = (age + microsPerHour / 2) / microsPerHour;
        return hours == 1 ? Words::tr("1 hour") : Words::tr("%1 hours").arg(hours);
    }
    const qint64 days = (age + microsPerDay / 2) / microsPerDay;
    return days == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(days);
}

const Person *whoseParts(const Review &review, Part part)
{
    for (const Person *person : inOrder(review.people)) {
        if (person->part == part)
            return person;
    }
    return nullptr;
}

Ready facilitatorReady(const Review &review)
{
    const Person *person = whoseParts(review, Part::Facilitator);
    if (!person)
        return {Ready::What::Facilitator, false, Words::tr("Ask somebody who was not in the incident to be the facilitator."),
                {EntityKind::Person, {}, nullptr}};
    const QList<Concern> concerns = facilitatorConcerns(review);
    const FieldRef tie{EntityKind::Person, person->id, fieldOf(EntityKind::Person, "tie")};
    if (!concerns.isEmpty())
        return {Ready::What::Facilitator, false, concerns.front().sentence, concerns.front().about};
    if (person->tie == Tie::NotSaid)
        return {Ready::What::Facilitator, false, Words::tr("Say whether the facilitator has a tie to the incident."), tie};
    return {Ready::What::Facilitator, true, Words::tr("The facilitator was not in the incident."), tie};
}

Ready noteTakerReady(const Review &review)
{
    const Person *person = whoseParts(review, Part::NoteTaker);
    const FieldRef about = person ? FieldRef{EntityKind::Person, person->id, fieldOf(EntityKind::Person, "part")}
                                  : FieldRef{EntityKind::Person, {}, nullptr};
    return {Ready::What::NoteTaker, person != nullptr,
            person ? Words::tr("There is a note-taker.") : Words::tr("Ask somebody to take notes, so that the facilitator can listen."), about};
}

Ready spokenToReady(const Review &review)
{
    int toAsk = 0;
    int asked = 0;
    const Person *next = nullptr;
    for (const Person *person : inOrder(review.people)) {
        if (person->part != Part::Responder)
            continue;
        ++toAsk;
        asked += person->spokenTo ? 1 : 0;
        if (!person->spokenTo && !next)
            next = person;
    }
    const FieldRef about = next ? FieldRef{EntityKind::Person, next->id, fieldOf(EntityKind::Person, "spoken_to")}
                                : FieldRef{EntityKind::Person, {}, nullptr};
    if (toAsk == 0)
        return {Ready::What::SpokenTo, false, Words::tr("Name those who responded, and speak with them before the meeting."), about};
    return {Ready::What::SpokenTo, asked == toAsk,
            asked == toAsk ? Words::tr("You spoke with everyone who responded.")
                           : Words::tr("%1 of %2 who responded were spoken with. Ask what worries them, and whether you may call on them.")
                                 .arg(asked)
                                 .arg(toAsk),
            about};
}

Ready documentReady(const Review &review)
{
    const ReviewFacts &facts = review.about();
    const FieldRef about{EntityKind::Review, facts.id, fieldOf(EntityKind::Review, "document_sent")};
    if (!facts.documentSent.isPlaced())
        return {Ready::What::DocumentSent, false, Words::tr("Send the draft to everyone a day before the meeting."), about};
    if (facts.meeting.isPlaced() && *facts.meeting.sortKey() - *facts.documentSent.sortKey() < microsPerDay)
        return {Ready::What::DocumentSent, false,
                Words::tr("The draft went out less than a day before the meeting: leave some minutes to read it together."), about};
    return {Ready::What::DocumentSent, true, Words::tr("The draft is with everyone."), about};
}

} // namespace

QList<Concern> facilitatorConcerns(const Review &review)
{
    QList<Concern> concerns;
    for (const Person *person : inOrder(review.people)) {
        if (person->part != Part::Facilitator)
            continue;
        const QString sentence = concernOf(review, *person);
        if (!sentence.isEmpty())
            concerns.append({person->id, sentence, {EntityKind::Person, person->id, fieldOf(EntityKind::Person, "part")}});
    }
    return concerns;
}

QList<Ready> readiness(const Review &review)
{
    const bool hasDraft = !review.events.isEmpty();
    const Ready draft{Ready::What::DraftTimeline, hasDraft,
                      hasDraft ? Words::tr("There is a draft of the timeline.")
                               : Words::tr("Build a draft of the timeline from what was written at the time."),
                      {EntityKind::Event, {}, nullptr}};
    return {facilitatorReady(review), noteTakerReady(review), spokenToReady(review), draft, documentReady(review)};
}

QString Freshness::sentence(Severity severity) const
{
    const QString first = Words::tr("Memory is %1 old.").arg(ageText(age));
    QString second;
    if (isLate())
        second = Words::tr("Advised are %1 days at most: what was written down early counts more now.").arg(advisedDays);
    else if (severity == Severity::NotSaid)
        second = Words::tr("Good: within the %1 days advised.").arg(advisedDays);
    else
        second = Words::tr("Good: within the %1 days advised for %2.")
                     .arg(advisedDays)
                     .arg(Choices<Severity>::list[static_cast<size_t>(severity)].text());
    return first + QLatin1Char(' ') + second;
}

std::optional<Freshness> freshness(const Review &review, const TimelineFacts &timeline, Micros now)
{
    const ReviewFacts &facts = review.about();
    const Event *first = review.events.find(timeline.firstPlaced);
    for (const Moment *end : {&facts.resolved, &facts.mitigated, &facts.impactStart, first ? &first->start : nullptr}) {
        if (!end || !end->isPlaced())
            continue;
        // What was held is as old as it was on that day.
        const Micros until = facts.meeting.isPlaced() ? std::min(now, *facts.meeting.sortKey()) : now;
        return Freshness{std::max<Micros>(0, until - *end->sortKey()), reviewWithinDays(facts.severity)};
    }
    return std::nullopt;
}

} // namespace story
