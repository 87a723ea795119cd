#include "pdf_sample.h"

#include "app/markup/parse.h"

using namespace Qt::StringLiterals;

namespace story {

namespace {

using report::Cell;
using report::Column;
using report::Item;
using report::Items;
using report::Prose;
using report::Section;

Prose prose(const QString &text)
{
    return {markup::parse(text)};
}

Item item(const QString &text, const QString &quiet = {})
{
    Item result;
    result.blocks.append(prose(text));
    if (!quiet.isEmpty())
        result.blocks.append(report::Line{quiet, true});
    return result;
}

QList<Cell> event(const QString &time, EventKind kind, const QString &word, const QString &text,
                  const QString &who, const QString &secondary = {})
{
    return {Cell{paragraph(time), {}, {}}, Cell{paragraph(word), kind, {}},
            Cell{markup::parse(text), {}, secondary}, Cell{paragraph(who), {}, {}}};
}

report::Table timeline()
{
    report::Table table;
    table.caption = u"The timeline: what happened when, and who or what did it"_s;
    table.columns = {{u"Berlin (UTC+1)"_s, true, 0},
                     {u"Kind"_s, false, 0},
                     {u"Event"_s, false, 5},
                     {u"Who or what"_s, false, 1}};
    using K = EventKind;
    table.rows = {
        event(u"14:22"_s, K::Change, u"change"_s,
              u"Deploy 4812 finished on half of the checkout hosts"_s, u"deploy system"_s),
        event(u"14:28"_s, K::Communication, u"communication"_s,
              u"Support heard from the first customer"_s, u"support"_s,
              u"known to on-call at 14:41"_s),
        event(u"14:32"_s, K::Alert, u"alert"_s, u"Pager fired for checkout latency (detected)"_s,
              u"on-call"_s),
        event(u"about 14:35"_s, K::Decision, u"decision"_s,
              u"On-call believed the cache was at fault"_s, u"on-call"_s),
        event(
            u"14:40–14:55"_s, K::Action, u"action"_s,
            u"Failover drill to the standby, as [the runbook](https://runbooks.example.com/checkout/failover) says"_s,
            u"database"_s),
        event(u"14:57"_s, K::Alert, u"alert"_s,
              u"Pager fired for queue depth: `queue_depth{queue=\"checkout\"} > 5000`"_s,
              u"on-call"_s),
        event(u"15:06"_s, K::Observation, u"observation"_s,
              u"The dashboard stayed green, because it averages over both halves of the hosts"_s,
              u"on-call"_s),
        event(u"15:20"_s, K::Escalation, u"escalation"_s, u"The platform team was called in"_s,
              u"on-call"_s),
        event(u"15:28"_s, K::Decision, u"decision"_s, u"Roll back 4812 (mitigated)"_s,
              u"platform engineer"_s),
        event(u"15:31"_s, K::Communication, u"communication"_s,
              u"Status page says that checkout is recovering"_s, u"support"_s),
        event(u"15:36"_s, K::Recovery, u"recovery"_s, u"Latency back to normal (resolved)"_s,
              u"checkout"_s),
        event(u"time unknown"_s, K::Note, u"note"_s,
              u"Two retries of the mobile app share one request id"_s, u"mobile team"_s),
    };
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        table.anchors.append(u"event-%1"_s.arg(i + 1));
    return table;
}

report::Table actions()
{
    report::Table table;
    table.caption = u"Action items"_s;
    table.columns = {{u"What"_s, false, 3}, {u"Kind"_s, false, 1},      {u"Owner"_s, false, 1},
                     {u"Due"_s, true, 0},   {u"Done when"_s, false, 2}, {u"Status"_s, false, 0}};
    const auto row = [](const QString &what, const QString &kind, const QString &owner,
                        const QString &due, const QString &done, const QString &status) {
        QList<Cell> cells;
        for (const QString &text : {what, kind, owner, due, done, status})
            cells.append(Cell{markup::parse(text), {}, {}});
        return cells;
    };
    table.rows = {
        row(u"Limit retries of the mobile app to two, with growing pauses"_s, u"safety limit"_s,
            u"mobile team"_s, u"Fri 27 Nov 2026"_s,
            u"A drill with a slow cache keeps the load under 1.5 times normal"_s, u"accepted"_s),
        row(u"Alert on cache misses per second"_s, u"new telemetry or alert"_s, u"on-call"_s,
            u"Fri 20 Nov 2026"_s, u"The alert fires in a rehearsal"_s, u"in progress"_s),
        row(u"Changes of the cache configuration need a second reader"_s,
            u"change type that needs extra review"_s, u"platform"_s, u"Mon 30 Nov 2026"_s,
            u"Two such changes went through it"_s, u"soaking"_s),
    };
    return table;
}

} // namespace

markup::Tree paragraph(const QString &text)
{
    markup::Inline inline_;
    inline_.text = text;
    return {{markup::Block{markup::Paragraph{{inline_}}}}};
}

report::Tree checkoutReport()
{
    report::Tree tree;
    tree.language = u"en"_s;
    tree.kindLine = u"Post-mortem review"_s;
    tree.title = u"Checkout latency"_s;
    tree.subtitle =
        u"Saturday 14 November 2026 · checkout, cache · severity 2 · facilitated by a platform engineer not involved in the incident"_s;
    tree.draftMark = u"draft of Mon 16 Nov 2026"_s;
    tree.summary =
        u"About four in ten customers waited over ten seconds at checkout for 74 minutes. A cache change doubled the misses, and retries from the mobile app multiplied the load until the first signs could no longer be seen. Rolling the change back restored service; two limits will keep retries from hiding a failure again."_s;
    tree.audienceText = u"for everyone inside"_s;
    tree.provenance =
        u"Second Story 0.1.0 · journal entry 214 · written Mon 16 Nov 2026 14:02 UTC"_s;

    const report::KeyFigures figures{
        {{u"74 min"_s, u"customers affected"_s, u"impact start to resolved"_s},
         {u"10 min"_s, u"to detect"_s, u"impact start to detected"_s},
         {u"64–66 min"_s, u"to mitigate, from impact"_s, u"impact start to mitigated"_s},
         {u"2 days"_s, u"from incident to review"_s, {}}}};
    tree.sections = {
        Section{u"Key figures"_s, u"key-figures"_s, {figures}, {}},
        Section{u"What happened"_s, u"what-happened"_s, {timeline()}, {}},
        Section{
            u"Why it made sense"_s,
            u"why-it-made-sense"_s,
            {prose(
                u"The alert text named the cache, and the last three latency pages had come from it. Looking there first was what the signals suggested."_s)},
            {}},
        Section{
            u"What went right"_s,
            u"what-went-right"_s,
            {prose(
                u"The rollback took four minutes, because the deploy tool keeps the previous version warm."_s)},
            {}},
        Section{u"What went wrong"_s,
                u"what-went-wrong"_s,
                {Items{{item(u"No one could see the cache misses while they doubled."_s,
                             u"Instead: an alert on misses per second."_s),
                        item(u"Retries **multiplied** the load, and hid the first failure."_s,
                             u"Instead: at most two retries, with growing pauses."_s)}}},
                {}},
        Section{u"What should be done differently"_s,
                u"do-differently"_s,
                {Items{{item(u"Ask for review on cache changes."_s),
                        item(u"Look at both halves of a rollout side by side."_s)}}},
                {}},
        Section{
            u"Contributing factors"_s,
            u"factors"_s,
            {report::Line{u"No single one of them would have been enough."_s, false}},
            {Section{
                 u"Retries without a limit"_s,
                 u"factor-1"_s,
                 {prose(
                      u"The mobile app retried at once and for ever:\n\n```\nwhile (!ok) { ok = post(\"/checkout\"); }\n```\n\n> It had been that way since the first release, and it had never mattered."_s),
                  report::Line{u"Shown by: 14:22 deploy 4812; 14:57 queue depth"_s, true}},
                 {}},
             Section{
                 u"A dashboard that averages"_s,
                 u"factor-2"_s,
                 {prose(
                     u"Half of the hosts were healthy, so the mean stayed below the line:\n\n1. the mean of both halves was 2.1 s\n2. the slow half alone had 11 s\n3. nobody had asked for that view\n\n| hosts | median | worst |\n|---|---|---|\n| old version | 0.4 s | 1.2 s |\n| 4812 | 11 s | 38 s |"_s)},
                 {}}}},
        Section{u"Action items"_s, u"actions"_s, {actions()}, {}},
        Section{u"Lessons"_s,
                u"lessons"_s,
                {Items{{item(u"A retry storm hides the first failure."_s,
                             u"Holds for every client that retries. Sure: seen twice."_s)}}},
                {}},
        Section{u"Premises and roll call"_s,
                u"premises"_s,
                {report::Line{u"8 of 9 accepted, one later."_s, false}},
                {}},
        Section{
            u"Sources"_s,
            u"sources"_s,
            {Items{
                {item(
                     u"checkout-channel.json"_s,
                     u"SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s),
                 item(
                     u"alerts.csv"_s,
                     u"SHA-256 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"_s)}}},
            {}},
        Section{u"Not recorded"_s,
                u"not-recorded"_s,
                {report::Line{u"Not recorded: luck, surprise, weak signals."_s, true}},
                {}},
    };
    return tree;
}

report::Tree shortReport(const QList<report::Block> &blocks)
{
    report::Tree tree;
    tree.language = u"en"_s;
    tree.title = u"A report"_s;
    tree.audienceText = u"for everyone inside"_s;
    tree.sections = {report::Section{u"Only section"_s, u"only"_s, blocks, {}}};
    return tree;
}

report::Table longTable(int rows)
{
    report::Table table;
    table.caption = u"A long table"_s;
    table.columns = {{u"Moment"_s, true, 0}, {u"Occurrence"_s, false, 3}};
    for (int i = 1; i <= rows; ++i) {
        table.rows.append(
            {report::Cell{paragraph(u"row %1"_s.arg(i)), {}, {}},
             report::Cell{paragraph(u"something happened, and somebody saw it"_s), {}, {}}});
    }
    return table;
}

} // namespace story
