#include "app/desk/sample.h"

#include "app/desk/sample_build.h"

#include <QCryptographicHash>
#include <QFile>

// Q_INIT_RESOURCE wants to stand outside of every namespace.
static void initSampleResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace story {

using namespace Qt::StringLiterals;
using sample::Build;

namespace {

void addFacts(Build &b)
{
    ReviewFacts &f = b.facts;
    f.title = u"Checkout latency"_s;
    f.severity = Severity::Sev2;
    f.state = ReviewState::InReview;
    f.services = {u"checkout"_s, u"cache"_s};
    f.tags = {u"latency"_s, u"retries"_s};
    f.zone = u"Europe/Berlin"_s;
    f.impactWho = u"Customers at checkout, on the web and in the mobile app"_s;
    f.impactCount = u"About 4 in 10 customers"_s;
    f.impactCost = u"1,900 baskets left, about a third of them came back"_s;
    f.impact = u"Checkout took over ten seconds. Nobody was charged twice and no order was lost."_s;
    f.detection = u"The pager of the checkout latency alert; support had heard of it four minutes before."_s;
    f.impactStart = b.at("14:22");
    f.detected = b.at("14:32");
    f.acknowledged = b.at("14:33");
    f.mitigated = b.about("15:27", 1);
    f.resolved = b.at("15:36");
    f.meeting = b.on(QDate(2026, 11, 16), "10:00");
    f.summary = u"About four in ten customers waited over ten seconds at checkout for 74 minutes. A cache change "
                "doubled the misses, and retries from the mobile app multiplied the load until the first signs could "
                "no longer be seen. Rolling the change back restored service; two limits will keep retries from "
                "hiding a failure again."_s;
    f.externalSummary = u"For 74 minutes checkout took longer than ten seconds for about four in ten customers. No order and no "
                        "data was lost. Two limits will keep it from going the same way again."_s;
    f.premisesRead = 6;
    f.premisesWaiver = u"The observer listens only and takes no part in the findings, so we went on."_s;
    f.pulseHands = 9;
    f.pulseLearned = 7;
    f.pulseComeAgain = 8;
    f.pulseFeltSafe = 9;
    f.documentSent = b.on(QDate(2026, 11, 15), "09:30");
    f.nextMeeting = b.on(QDate(2026, 11, 18), "14:00");
    f.reportPlan = u"The report goes to all three teams on Thursday, and to the library of reviews after that."_s;
    f.createdAt = *b.on(QDate(2026, 11, 14), "18:05").earliest;
    const int spent[] = {0, 290, 2060, 455, 560, 0};
    Micros clock = *f.meeting.earliest;
    for (size_t i = 0; i < std::size(spent); ++i)
        clock = b.agenda(static_cast<Phase>(i), spent[i], clock);
}

void addPeople(Build &b)
{
    Person &lead = b.person(u"platform engineer"_s, Part::Facilitator, Premises::Accepted);
    lead.name = u"Robin Example"_s;
    lead.mayBeNamed = true;
    lead.tie = Tie::None;
    b.person(u"search engineer"_s, Part::NoteTaker, Premises::Accepted);
    b.person(u"on-call"_s, Part::Responder, Premises::Accepted).spokenTo = true;
    Person &commander = b.person(u"incident lead"_s, Part::Responder, Premises::Accepted);
    commander.tie = Tie::Commander;
    commander.spokenTo = true;
    b.person(u"database"_s, Part::Expert, Premises::Accepted);
    b.person(u"mobile lead"_s, Part::Expert, Premises::Accepted);
    Person &manager = b.person(u"on-call lead"_s, Part::Responder, Premises::Accepted);
    manager.tie = Tie::Manager;
    manager.spokenTo = true;
    Person &late = b.person(u"support"_s, Part::Responder, Premises::AcceptedLate);
    late.joinedLate = true;
    late.spokenTo = true;
    Person &guest = b.person(u"auditor"_s, Part::Observer, Premises::Exception);
    guest.premisesReason = u"I report to somebody who may ask me for names, so I cannot promise it."_s;
    Person &away = b.person(u"mobile team"_s, Part::None, Premises::NotAsked);
    away.inRoom = false;
}

void addEvents(Build &b)
{
    Source &notes = b.add(b.review.sources);
    notes.name = u"incident-channel.md"_s;
    notes.format = u"markdown"_s;
    notes.sha256 = QCryptographicHash::hash("incident-channel.md", QCryptographicHash::Sha256);
    notes.zone = u"Europe/Berlin"_s;
    notes.clockCorrection = 0;

    Event &test = b.event(b.day(QDate(2026, 11, 13)), EventKind::Note,
                          u"The load test of the mobile release passed, with the old retry setting"_s, {u"mobile team"_s});
    test.tags = {u"release"_s};

    Event &prepared = b.event(b.before("14:20"), EventKind::Change,
                              u"Cache setting prepared: entries live one minute, not ten"_s, {u"database"_s});
    prepared.system = u"cache"_s;

    Event &deploy = b.event(b.at("14:22"), EventKind::Change,
                            u"Deploy 4812 finished on half of the checkout hosts"_s, {});
    deploy.system = u"deploy system"_s;
    deploy.origin = Origin::Log;
    deploy.marks = {u"impact_start"_s};
    deploy.tags = {u"deploy"_s};
    Evidence &log = b.evidence(deploy, EvidenceKind::Quote);
    log.quote = u"14:21:58 4812 rollout batch 1 of 2: 12 hosts\n14:22:07 4812 rollout batch 1 of 2: healthy"_s;
    log.caption = u"The deploy system called the batch healthy"_s;
    log.origin = u"deploy system, log of 14 Nov"_s;
    log.internal = true;

    Event &support = b.event(b.at("14:28"), EventKind::Communication,
                             u"Support heard from the first customer"_s, {u"support"_s});
    support.knownAt = b.at("14:41");
    support.knownBy = {{b.people[u"on-call"_s]}};
    support.origin = Origin::Chat;
    support.source = {notes.id};
    support.sourceLines = u"3"_s;

    Event &pager = b.event(b.at("14:32"), EventKind::Alert,
                           u"Pager fired for checkout latency"_s, {u"on-call"_s});
    pager.typed = u"14:32 Pager fired for checkout latency #alert @on-call"_s;
    pager.origin = Origin::Alert;
    pager.system = u"checkout"_s;
    pager.marks = {u"detected"_s};
    pager.knownThen = u"The text of the alert named the cache; the last three latency pages had come from it."_s;
    Evidence &graph = b.evidence(pager, EvidenceKind::Image);
    graph.image = b.picture;
    graph.caption = u"Checkout latency, 95th percentile"_s;
    graph.alternative = u"A line that lies at half a second until 14:22, climbs to eleven seconds by 14:35 and falls "
                        "back after 15:29."_s;
    graph.origin = u"dashboard “checkout”, 14:00 to 16:00"_s;

    Event &belief = b.event(b.about("14:35", 5), EventKind::Decision,
                            u"We believed the cache was at fault"_s, {u"on-call"_s});
    belief.typed = u"~14:35 We believed the cache was at fault #decision @on-call"_s;
    belief.knownThen = u"Misses had doubled. Nobody could see that retries had multiplied the requests."_s;

    Event &drill = b.event(b.at("14:40"), EventKind::Action,
                           u"Failover drill to the standby; it came up in four minutes"_s, {u"database"_s});
    drill.end = b.at("14:55");
    drill.typed = u"14:40-14:55 Failover drill to the standby; it came up in four minutes #action @database"_s;

    Event &second = b.event(b.at("14:57"), EventKind::Alert,
                            u"Second page: queue depth over 40,000"_s, {u"on-call"_s});
    second.system = u"order queue"_s;
    Evidence &link = b.evidence(second, EvidenceKind::Link);
    link.url = u"https://dashboards.example/queue-depth"_s;
    link.caption = u"Queue depth"_s;

    Event &called = b.event(b.at("15:05"), EventKind::Escalation,
                            u"The incident lead joined and called all three teams"_s, {u"incident lead"_s});
    called.source = {notes.id};
    called.sourceLines = u"12-14"_s;
    called.origin = Origin::Import;

    Event &retries = b.event(b.hour("15"), EventKind::Observation,
                             u"Someone saw retries from the mobile app rise tenfold"_s, {u"mobile team"_s});
    retries.toldBy = {b.people[u"mobile lead"_s]};
    retries.typed = u"15:?? Someone saw retries from the mobile app rise tenfold #observation"_s;

    Event &other = b.event(b.about("15:10", 10), EventKind::Observation,
                           u"Customers wrote that the app “kept trying by itself”"_s, {u"support"_s});
    other.versionOf = {retries.id};
    other.toldBy = {b.people[u"support"_s]};

    Event &rollback = b.event(b.at("15:29"), EventKind::Decision, u"Roll back deploy 4812"_s, {u"incident lead"_s});
    rollback.tags = {u"deploy"_s};

    b.event(b.at("15:31"), EventKind::Recovery, u"Errors fall on the rolled-back hosts"_s, {u"on-call"_s});
    Event &page = b.event(b.at("15:32"), EventKind::Communication,
                          u"Status page: checkout is recovering"_s, {u"support"_s});
    page.system = u"status page"_s;
    b.event(b.after("15:40"), EventKind::Note, u"The last ticket about it was closed"_s, {u"support"_s});
    b.event({}, EventKind::Observation, u"The dashboard stayed green all afternoon"_s, {});

    b.named = {{u"deploy"_s, deploy.id}, {u"pager"_s, pager.id}, {u"belief"_s, belief.id},
               {u"second"_s, second.id}, {u"retries"_s, retries.id}, {u"rollback"_s, rollback.id}};
}

void addExplore(Build &b)
{
    b.finding(Goal::Sense, u"The alert text named the cache, and the last three latency pages had come from it. Looking "
                           "there first was what the signals suggested."_s, {u"pager"_s, u"belief"_s});
    b.finding(Goal::Right, u"The rollback took four minutes, because the deploy tool keeps the previous version warm."_s,
              {u"rollback"_s});
    b.finding(Goal::Right, u"Support told on-call within minutes and kept the customers informed."_s, {});
    b.finding(Goal::Wrong, u"No one could see how many requests were retries."_s, {u"retries"_s})
        .alternative = u"Count first tries and retries apart, and show both beside the latency."_s;
    b.finding(Goal::Wrong, u"The second batch was not held back while the first was slow."_s, {u"deploy"_s})
        .alternative = u"The deploy tool waits for ten calm minutes between batches."_s;
    b.finding(Goal::Differently, u"Ask for a second pair of eyes on cache settings, as we do for schema changes."_s, {});
    b.finding(Goal::Luck, u"It was a Saturday afternoon; on a Monday evening the queue would have been full in ten minutes."_s,
              {u"second"_s});
    b.finding(Goal::Surprise, u"The app retries at once and for ever; all three teams had expected a backoff."_s,
              {u"retries"_s});

    Factor &storm = b.factor(FactorKind::Technical, u"Retries without a budget multiply any slowness"_s, {u"retries"_s});
    storm.standing = Standing::Supported;
    storm.standingWhy = u"The requests per basket rose tenfold while the baskets stayed the same."_s;
    storm.theme = u"Retries"_s;
    storm.votes = 6;
    b.factor(FactorKind::Interface, u"No signal before the second page"_s, {u"pager"_s, u"second"_s});
    b.factor(FactorKind::Process, u"Cache settings go out without a second look"_s, {u"deploy"_s});
    b.factor(FactorKind::Organisational, u"Three teams share the path, none of them watches all of it"_s, {});
    b.factor(FactorKind::Communication, u"What support heard reached on-call thirteen minutes later"_s, {});
    Factor &unknown = b.factor(FactorKind::Knowledge, u"Nobody knew how the app retries"_s, {u"belief"_s});
    unknown.theme = u"Retries"_s;
    unknown.votes = 2;
    Factor &sale = b.factor(FactorKind::Load, u"The autumn sale had begun at noon"_s, {});
    sale.standing = Standing::Hypothesis;
    Factor &provider = b.factor(FactorKind::External, u"The payment provider was slow for five minutes at 14:50"_s, {});
    provider.standing = Standing::Refuted;
    provider.standingWhy = u"Checkout was just as slow before and after those five minutes."_s;

    Question &green = b.add(b.review.questions);
    green.text = u"Why did the dashboard stay green?"_s;
    green.mayKnow = {b.people[u"database"_s]};
    green.typed = u"? Why did the dashboard stay green?"_s;
    Question &standby = b.add(b.review.questions);
    standby.text = u"Was the standby under load during the drill?"_s;
    standby.answer = u"No; it was drained before, and took no customer traffic."_s;
    standby.mayKnow = {b.people[u"database"_s]};
    Question &shown = b.add(b.review.questions);
    shown.text = u"What made the second batch wait until 14:30?"_s;
    shown.events = {{b.named[u"deploy"_s]}};
}

void addActions(Build &b)
{
    Action &alert = b.action(ActionKind::Telemetry, ActionStatus::Accepted,
                             u"An alert fires when the queue holds over 5,000 for two minutes"_s, u"on-call lead"_s);
    alert.due = QDate(2026, 11, 27);
    alert.doneWhen = u"It fired in the next game day before the page"_s;
    alert.askHelpedOn = QDate(2027, 2, 15);
    alert.preventsRepeat = true;
    alert.priority = Priority::High;
    alert.factors = {{b.named[u"No signal before the second page"_s]}};
    alert.tracker = u"https://tracker.example/OPS-311"_s;
    alert.tags = {u"queue"_s};

    Action &budget = b.action(ActionKind::SafetyLimit, ActionStatus::Accepted,
                              u"The mobile app spends at most 10 % extra load on retries"_s, u"mobile lead"_s);
    budget.due = QDate(2026, 12, 14);
    budget.doneWhen = u"A slow checkout in the test system leads to at most 10 % more requests"_s;
    budget.preventsRepeat = true;
    budget.priority = Priority::High;
    budget.factors = {{b.named[u"Retries without a budget multiply any slowness"_s]}};

    Action &slow = b.action(ActionKind::ReviewedChange, ActionStatus::Soaking,
                            u"Cache changes roll out to one host for an hour first"_s, {});
    slow.priority = Priority::Medium;
    slow.soakUntil = QDate(2026, 11, 18);
    b.action(ActionKind::NotSaid, ActionStatus::Idea, u"Be more careful with cache settings"_s, {}).typed
        = u"! Be more careful with cache settings"_s;

    Action &book = b.action(ActionKind::Runbook, ActionStatus::InProgress,
                            u"The runbook says how to tell retries from first tries"_s, u"on-call"_s);
    book.due = QDate(2026, 11, 30);
    book.doneWhen = u"Two people who were not there follow it without asking"_s;

    Action &told = b.action(ActionKind::Process, ActionStatus::Done,
                            u"Support can page on-call directly"_s, u"support"_s);
    told.due = QDate(2026, 11, 16);
    told.doneWhen = u"A test page arrives within a minute"_s;
    told.askHelpedOn = QDate(2026, 12, 16);
    told.helped = Helped::Yes;
    told.helpedHow = u"The next customer report reached on-call in two minutes."_s;

    Action &replay = b.action(ActionKind::Test, ActionStatus::Done,
                              u"A test slows the cache and counts the requests that follow"_s, u"database"_s);
    replay.due = QDate(2026, 11, 18);
    replay.doneWhen = u"It fails with the setting of deploy 4812"_s;
    replay.helped = Helped::Partly;
    replay.helpedHow = u"It finds this setting, not others like it."_s;

    Action &names = b.action(ActionKind::Training, ActionStatus::Declined,
                             u"Everyone attends a course on caches"_s, {});
    names.declinedReason = u"It would not have changed what anybody could see that day."_s;
    names.helped = Helped::NotAsked;
    names.priority = Priority::Low;

    b.action(ActionKind::Refactoring, ActionStatus::Idea,
             u"One client library does all retries"_s, {});
    b.action(ActionKind::Decoupling, ActionStatus::Idea,
             u"Checkout works without the recommendation service"_s, {});
    Action &wait = b.action(ActionKind::Tooling, ActionStatus::InProgress,
                            u"The deploy tool waits for ten calm minutes between batches"_s, u"incident lead"_s);
    wait.due = QDate(2026, 12, 4);
    wait.doneWhen = u"A slow first batch in the test system stops the second"_s;
    wait.findings = {{b.named[u"The second batch was not held back while the first was slow."_s]}};
    wait.helped = Helped::NotAsked;
}

void addPublish(Build &b)
{
    Lesson &storm = b.add(b.review.lessons);
    storm.text = u"A retry storm hides the first failure: look for what changed before the loudest alert."_s;
    storm.holdsWhere = u"Wherever clients retry on their own"_s;
    storm.confidence = Confidence::High;
    storm.tags = {u"retries"_s};
    storm.typed = u"* A retry storm hides the first failure: look for what changed before the loudest alert."_s;
    Lesson &warm = b.add(b.review.lessons);
    warm.text = u"Keeping the previous version warm makes going back the cheap choice."_s;
    warm.holdsWhere = u"Services without a change of schema"_s;
    warm.confidence = Confidence::Medium;
    Lesson &old = b.add(b.review.lessons);
    old.text = u"After a latency page, look at the cache first."_s;
    old.confidence = Confidence::Low;
    old.supersededBy = {storm.id};

    WeakSignal &disk = b.add(b.review.weakSignals);
    disk.text = u"Disk latency spikes every night at two"_s;
    disk.seen = b.on(QDate(2026, 11, 13), "02:00");
    disk.system = u"database"_s;
    disk.tags = {u"nightly"_s};
    disk.typed = u"% Disk latency spikes every night at two"_s;

    Passage &rota = b.add(b.review.passages);
    rota.text = u"The rota changes at 16:00 on Saturdays; both shifts stayed until the end."_s;
    rota.heading = u"Remarks"_s;
    rota.source = {b.review.sources.begin()->id};
    rota.firstLine = 21;
    rota.lastLine = 22;
    Passage &sale = b.add(b.review.passages);
    sale.text = u"The autumn sale is planned by the shop team a month ahead."_s;
    sale.heading = u"Background"_s;
    sale.source = rota.source;
    sale.firstLine = 25;
    sale.lastLine = 25;

    PrivateNote &ask = b.add(b.review.privateNotes);
    ask.text = u"Ask the mobile lead first; the database has been asked twice already."_s;

    ExportRecord &draft = *b.review.exports.add(b.ids.next());
    draft.at = *b.on(QDate(2026, 11, 16), "11:10").earliest;
    draft.audience = u"inside"_s;
    draft.format = u"pdf"_s;
    draft.sha256 = QCryptographicHash::hash("checkout-latency.pdf", QCryptographicHash::Sha256);
    draft.journalSeq = 1;
}

} // namespace

Sample sampleReview(IdSource &ids)
{
    initSampleResources();
    Sample sample;
    QFile picture(u":/sample/checkout-latency.png"_s);
    if (picture.open(QIODevice::ReadOnly))
        sample.blobs.append(picture.readAll());
    Build b{sample.review, ids, *sample.review.facts.add(ids.next()), {}, {}, {}, {}};
    if (!sample.blobs.isEmpty())
        b.picture = QCryptographicHash::hash(sample.blobs.front(), QCryptographicHash::Sha256);
    addFacts(b);
    addPeople(b);
    addEvents(b);
    addExplore(b);
    addActions(b);
    addPublish(b);
    return sample;
}

} // namespace story
