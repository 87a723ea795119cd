#include "tests/report/checkout_review.h"

#include "app/model/position.h"

#include <QCryptographicHash>

namespace story::support {

using namespace Qt::StringLiterals;

namespace {

constexpr Micros midnight = 1'794'610'800 * microsPerSecond; // 2026-11-14T00:00 in Berlin

class Maker {
public:
    Review review;

    template <class T>
    T &add(Table<T> &table)
    {
        T *row = table.add(Id(0x019a'8000'0000'7000ULL, 0x8000'0000'0000'0000ULL + ++m_count));
        if constexpr (requires { row->position; })
            row->position = positionAtEnd(table);
        return *row;
    }

    Ref<Person> person(const QString &role, Part part, Premises premises)
    {
        Person &p = add(review.people);
        p.role = role;
        p.part = part;
        p.premises = premises;
        p.inRoom = premises != Premises::NotAsked;
        p.joinedLate = premises == Premises::AcceptedLate;
        return {p.id};
    }

    Event &event(const Moment &at, EventKind kind, const QString &text, QList<Ref<Person>> who = {})
    {
        Event &e = add(review.events);
        e.start = at;
        e.kind = kind;
        e.text = text;
        e.people = std::move(who);
        return e;
    }

    Finding &finding(Goal goal, const QString &text)
    {
        Finding &f = add(review.findings);
        f.goal = goal;
        f.text = text;
        return f;
    }

    Action &action(const QString &text, ActionKind kind, ActionStatus status)
    {
        Action &a = add(review.actions);
        a.text = text;
        a.kind = kind;
        a.status = status;
        return a;
    }

private:
    quint64 m_count = 0;
};

Moment exact(int hour, int minute)
{
    return Moment::exactly(checkoutTime(hour, minute), u"Europe/Berlin"_s, 3600);
}

Moment about(int hour, int minute, int width = 5)
{
    Moment m = exact(hour, minute);
    m.earliest = *m.earliest - width * microsPerMinute;
    m.latest = *m.latest + width * microsPerMinute;
    m.precision = Precision::About;
    return m;
}

} // namespace

Micros checkoutTime(int hour, int minute)
{
    return midnight + hour * microsPerHour + minute * microsPerMinute;
}

Review checkoutReview()
{
    Maker make;
    ReviewFacts &facts = make.add(make.review.facts);
    facts.title = u"Checkout latency"_s;
    facts.severity = Severity::Sev2;
    facts.services = {u"checkout"_s, u"cache"_s};
    facts.zone = u"Europe/Berlin"_s;
    facts.impactWho = u"customers at checkout"_s;
    facts.impactCount = u"about four in ten"_s;
    facts.detection = u"The **pager**, ten minutes after support had heard from a customer."_s;
    facts.impactStart = exact(14, 22);
    facts.detected = exact(14, 32);
    facts.mitigated = about(15, 27, 1);
    facts.resolved = exact(15, 36);
    facts.meeting = Moment::exactly(checkoutTime(10, 0) + 2 * microsPerDay, u"Europe/Berlin"_s, 3600);
    facts.summary = u"About four in ten customers waited over ten seconds at checkout for 74 minutes. A cache change doubled the "
                    "misses, and retries from the mobile app multiplied the load until the first signs could no longer be seen. "
                    "Rolling the change back restored service; two limits will keep retries from hiding a failure again."_s;
    facts.pulseHands = 6;
    facts.pulseLearned = 5;
    facts.pulseComeAgain = 6;

    make.person(u"platform engineer not involved in the incident"_s, Part::Facilitator, Premises::Accepted);
    const auto onCall = make.person(u"on-call"_s, Part::Responder, Premises::Accepted);
    const auto support = make.person(u"support"_s, Part::Responder, Premises::AcceptedLate);
    const auto database = make.person(u"database"_s, Part::Expert, Premises::Exception);
    auto *alex = static_cast<Person *>(make.review.table(EntityKind::Person)->find(database.id));
    alex->name = u"Alex Example"_s;
    alex->premisesReason = u"wanted to read them again first"_s;

    Source &chat = make.add(make.review.sources);
    chat.name = u"incident-channel.json"_s;
    chat.format = u"slack"_s;
    chat.zone = u"UTC"_s;
    chat.sha256 = QCryptographicHash::hash("chat", QCryptographicHash::Sha256);
    chat.clockCorrection = 42 * microsPerSecond;

    make.event(exact(14, 22), EventKind::Change, u"Deploy 4812 finished on half of the checkout hosts"_s).system = u"deploy system"_s;
    Event &heard = make.event(exact(14, 28), EventKind::Communication, u"Support heard from the first customer"_s, {support});
    heard.knownBy = {onCall};
    heard.knownAt = exact(14, 41);
    heard.origin = Origin::Chat;
    heard.source = {chat.id};
    heard.sourceLines = u"12-14"_s;
    Event &pager = make.event(exact(14, 32), EventKind::Alert, u"Pager fired for checkout latency"_s, {onCall});
    pager.marks = {u"detected"_s};
    const Ref<Event> fired{pager.id};
    Event &believed = make.event(about(14, 35), EventKind::Decision, u"On-call believed the cache was at fault"_s, {onCall});
    believed.knownThen = u"The alert named the cache."_s;
    const Ref<Event> decision{believed.id};
    Event &drill = make.event(exact(14, 40), EventKind::Action, u"Failover drill to the standby with Alex Example"_s, {database});
    drill.end = exact(14, 55);
    drill.tags = {u"standby"_s};
    Event &other = make.event(exact(14, 58), EventKind::Observation, u"The dashboard stayed green"_s, {database});
    other.versionOf = decision;
    other.toldBy = database;
    make.event(exact(15, 5), EventKind::Escalation, u"The database team was called"_s, {onCall, database});
    make.event(exact(15, 27), EventKind::Recovery, u"Rolled back 4812"_s, {onCall}).marks = {u"mitigated"_s};
    make.event({}, EventKind::Note, u"Nobody remembers when the queue was drained"_s);

    make.finding(Goal::Sense, u"The alert text named the cache, and the last three latency pages had come from it. "
                              "Looking there first was what the signals suggested."_s).events = {decision};
    make.finding(Goal::Right, u"The rollback took four minutes, because the deploy tool keeps the previous version warm."_s);
    Finding &wrong = make.finding(Goal::Wrong, u"No one could see the replica lag."_s);
    wrong.alternative = u"A panel with the lag of every replica."_s;
    const Ref<Finding> lag{wrong.id};
    make.finding(Goal::Differently, u"Ask for review on schema changes."_s);

    Factor &factor = make.add(make.review.factors);
    factor.text = u"Retries without a limit multiply the load."_s;
    factor.events = {fired};
    const Ref<Factor> retries{factor.id};
    Factor &second = make.add(make.review.factors);
    second.text = u"The alert text is written by hand."_s;
    second.kind = FactorKind::Communication;

    Action &limit = make.action(u"Retries of the mobile app back off and stop after three"_s, ActionKind::SafetyLimit,
                                ActionStatus::Accepted);
    limit.owner = onCall;
    limit.due = QDate(2026, 12, 14);
    limit.doneWhen = u"A game day with a failing cache shows less than twice the load."_s;
    limit.preventsRepeat = true;
    limit.priority = Priority::High;
    limit.factors = {retries};
    limit.tracker = u"https://tracker.example/4813"_s;
    Action &panel = make.action(u"A panel shows the lag of every replica"_s, ActionKind::Telemetry, ActionStatus::Soaking);
    panel.owner = database;
    panel.findings = {lag};
    Action &declined = make.action(u"Deploy to one host first"_s, ActionKind::Process, ActionStatus::Declined);
    declined.declinedReason = u"The new tool does it from January on."_s;

    Lesson &lesson = make.add(make.review.lessons);
    lesson.text = u"A retry storm hides the first failure."_s;
    lesson.holdsWhere = u"Clients that retry at once."_s;
    lesson.confidence = Confidence::Medium;
    WeakSignal &signal = make.add(make.review.weakSignals);
    signal.text = u"Disk latency spikes every night at two."_s;
    signal.system = u"db-1"_s;
    Question &question = make.add(make.review.questions);
    question.text = u"Why did the dashboard stay green?"_s;
    question.mayKnow = database;
    Question &answered = make.add(make.review.questions);
    answered.text = u"Who gets the alert?"_s;
    answered.answer = u"On-call for checkout."_s;

    Passage &passage = make.add(make.review.passages);
    passage.text = u"The checkout service keeps carts in a cache."_s;
    passage.heading = u"How it works"_s;
    passage.source = {chat.id};
    passage.firstLine = 3;
    passage.lastLine = 3;
    make.add(make.review.privateNotes).text = u"PRIVATE-CANARY"_s;
    Evidence &link = make.add(make.review.evidence);
    link.event = fired;
    link.url = u"https://metrics.example/d/7"_s;
    link.caption = u"Latency of checkout"_s;
    Evidence &quote = make.add(make.review.evidence);
    quote.event = decision;
    quote.kind = EvidenceKind::Quote;
    quote.quote = u"14:32:07 WARN cache miss ratio 0.81\n14:32:09 WARN INTERNAL-CANARY"_s;
    quote.origin = u"cache-3"_s;
    quote.internal = true;
    return std::move(make.review);
}

} // namespace story::support
