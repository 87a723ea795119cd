// What the room sees: the right thing large, and never anything private.
#include "app/desk/presenter.h"
#include "app/desk/speaking_balance.h"
#include "app/model/guide.h"
#include "tests/desk/event_desk.h"
#include "tests/support/random_review.h"

using namespace story;
using namespace story::support;
using Show = PresenterView::Show;

namespace {

QString allText(const PresenterPage &page)
{
    QStringList all{page.eyebrow, page.title, page.note, page.foot};
    for (const PresenterLine &line : page.lines)
        all << line.first << line.text << line.aside << line.choice;
    return all.join(u'\n');
}

// Every page there can be of a review.
QStringList everyPage(const Review &review)
{
    QStringList all;
    const Replay replay(review);
    for (int show = 0; show <= static_cast<int>(Show::Close); ++show) {
        PresenterView view;
        view.show = static_cast<Show>(show);
        QList<Id> about{{}};
        about += review.events.ids() + review.findings.ids() + review.factors.ids() + review.privateNotes.ids() + review.people.ids();
        for (const Id &id : about) {
            view.about = id;
            view.lit = id;
            for (std::optional<Micros> at = replay.first(); at; at = view.show == Show::Replay ? replay.next(*at) : std::nullopt) {
                view.instant = *at;
                all.append(allText(presenterPage(review, view, replay.at(*at), 1000)));
            }
            for (view.premise = 0; view.show == Show::Premise && view.premise < 6; ++view.premise)
                all.append(allText(presenterPage(review, view)));
        }
    }
    return all;
}

} // namespace

class TestPresenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_private_word_is_on_any_page();
    void what_is_for_the_room_is_there();
    void the_six_premises_come_one_at_a_time();
    void the_timeline_shows_what_is_around_the_newest_event();
    void a_day_is_said_once_where_it_begins();
    void a_replay_says_nothing_of_the_future();
    void a_finding_stands_large_with_its_events();
    void only_open_questions_and_live_actions_are_listed();
    void the_chosen_one_of_a_list_is_lit_and_in_sight();
    void what_is_published_is_shown_part_by_part();
    void nothing_of_what_is_written_in_silence_is_shown();
    void the_clock_says_part_time_and_over();
    void the_clock_of_nothing_says_nothing();
    void who_was_not_heard_is_known_and_never_stored();
};

// A review from the fields table has a word of its own in every field; those of private fields are the canaries.
void TestPresenter::no_private_word_is_on_any_page()
{
    Review review = markedReview(4);
    // The first two may not be named, the second has no role to be called by.
    const QList<Id> people = review.people.ids();
    review.people.find(people[0])->mayBeNamed = false;
    review.people.find(people[1])->mayBeNamed = false;
    review.people.find(people[1])->role.clear();
    for (const Id &id : review.actions.ids())
        review.actions.find(id)->owner = {people[1]};
    for (const Id &id : review.events.ids())
        review.events.find(id)->people = {{people[0]}, {people[1]}};
    for (const Id &id : review.questions.ids()) {
        review.questions.find(id)->mayKnow = {people[1]};
        review.questions.find(id)->answer.clear();
    }

    QStringList canaries;
    for (EntityKind kind : review.kinds()) {
        const EntityType &type = entityType(kind);
        for (const Field &field : type.fields) {
            if (!(field.uses & (Uses(Use::Private) | Use::Internal)) && !field.uses.testFlag(Use::NamesPerson))
                continue;
            if (qstrcmp(field.name, "position") == 0)
                continue;
            for (int n = 1; n <= 4; ++n) {
                if (!field.uses.testFlag(Use::NamesPerson) || n <= 2)
                    canaries.append(markerOf(type, field, n));
            }
        }
    }
    QVERIFY(canaries.size() > 20);
    QVERIFY(canaries.contains(markerOf(entityType(EntityKind::PrivateNote), *entityType(EntityKind::PrivateNote).field(u"text"), 1)));
    const QStringList pages = everyPage(review);
    QVERIFY(pages.size() > 50);
    for (const QString &page : pages) {
        for (const QString &canary : std::as_const(canaries))
            QVERIFY2(!page.contains(canary), qPrintable(canary + u" is in\n"_s + page));
        // Nor what was said at the roll call, nor how somebody is tied to the incident.
        QVERIFY(!page.contains(u"PersonPremisesReason"_s));
        for (const Choice &tie : Choices<Tie>::list)
            QVERIFY(qstrcmp(tie.name, "none") == 0 || !page.contains(QLatin1String(tie.label)));
    }
    QVERIFY(pages.join(u'\n').contains(u"somebody"_s)); // the owner who may not be named and has no role
}

void TestPresenter::what_is_for_the_room_is_there()
{
    const Review review = markedReview(2);
    const QString all = everyPage(review).join(u'\n');
    for (const auto &[kind, field] : {std::pair{EntityKind::Event, "text"}, {EntityKind::Finding, "text"}, {EntityKind::Finding, "alternative"},
                                      {EntityKind::Factor, "text"}, {EntityKind::Factor, "standing_why"}, {EntityKind::Action, "text"},
                                      {EntityKind::Person, "role"}}) {
        const EntityType &type = entityType(kind);
        QVERIFY2(all.contains(markerOf(type, *type.field(QLatin1String(field)), 1)), field);
    }
    QVERIFY(all.contains(review.about().title));
}

void TestPresenter::the_six_premises_come_one_at_a_time()
{
    Desk desk;
    PresenterView view;
    view.show = Show::Premise;
    for (int i = 0; i < 6; ++i) {
        view.premise = i;
        const PresenterPage page = presenterPage(desk.review, view);
        QCOMPARE(page.title, premises()[i].text);
        QCOMPARE(page.eyebrow, u"Premise %1 of 6"_s.arg(i + 1));
        QCOMPARE(page.lines.size(), 1);
        QCOMPARE(page.foot, blamelessReminder());
        QVERIFY(page.foot.startsWith("This review is blameless:"_L1));
        QVERIFY(presenterPage(desk.review, view, {}, 12, ReviewWord::BlameAware).foot.startsWith("This review is blame-aware:"_L1));
    }
    view.premise = 99;
    QCOMPARE(presenterPage(desk.review, view).eyebrow, u"Premise 6 of 6"_s);
}

void TestPresenter::the_timeline_shows_what_is_around_the_newest_event()
{
    Desk desk;
    PresenterView view;
    view.show = Show::Timeline;
    QVERIFY(presenterPage(desk.review, view).lines.isEmpty());
    for (int minute = 10; minute < 40; ++minute)
        desk.event(told(qPrintable(u"14:%1"_s.arg(minute))), u"event %1"_s.arg(minute));
    PresenterPage page = presenterPage(desk.review, view, {}, 6);
    QCOMPARE(page.lines.size(), 6);
    QCOMPARE(page.lines.last().text, u"event 39"_s);
    QCOMPARE(page.lines.last().first, u"14:39"_s);
    QVERIFY(page.lines.last().isLit && !page.lines.first().isLit);
    QCOMPARE(page.note, u"24 earlier"_s);
    // The newest that was entered, wherever it stands in time.
    Event &late = desk.event(told("14:20"), u"remembered later"_s);
    page = presenterPage(desk.review, view, {}, 6);
    const auto lit = std::find_if(page.lines.begin(), page.lines.end(), [](const PresenterLine &line) { return line.isLit; });
    QVERIFY(lit != page.lines.end());
    QCOMPARE(lit->text, u"remembered later"_s);
    QCOMPARE(page.lines.size(), 6);
    QVERIFY(page.note.contains(u"earlier"_s) && page.note.contains(u"later"_s));
    // Or the one that is chosen.
    view.lit = Id(2, 1);
    page = presenterPage(desk.review, view, {}, 6);
    QVERIFY(page.lines.first().isLit);
    QCOMPARE(page.lines.first().text, u"event 10"_s);
    QVERIFY(late.id != view.lit);
}

void TestPresenter::a_day_is_said_once_where_it_begins()
{
    Desk desk;
    desk.review.facts.find(Id(1, 1))->impactStart = told("14:00");
    desk.review.facts.find(Id(1, 1))->nextMeeting = told("14:00"); // on that day, too
    Moment before = told("14:00");
    before.typed.clear();
    *before.earliest -= microsPerDay;
    *before.latest -= microsPerDay;
    desk.event(before, u"the day before"_s);
    desk.event(told("14:10"), u"first"_s);
    desk.event(told("14:20"), u"second"_s);
    PresenterView view;
    view.show = Show::Timeline;
    view.lit = Id(2, 1);
    const PresenterPage page = presenterPage(desk.review, view, {}, 3);
    QCOMPARE(page.lines.size(), 3); // there is room, so the later ones are there
    QCOMPARE(page.lines[0].first, u"Fri 13 Nov 2026 14:00"_s);
    QCOMPARE(page.lines[1].first, u"Sat 14 Nov 2026 14:10"_s);
    QCOMPARE(page.lines[2].first, u"14:20"_s);
    view.show = Show::Close;
    QCOMPARE(presenterPage(desk.review, view).lines.front().text, u"We meet again: Sat 14 Nov 2026 14:00"_s);
}

void TestPresenter::a_replay_says_nothing_of_the_future()
{
    Desk desk;
    desk.event(told("14:22"), u"deploy"_s);
    Event &heard = desk.event(told("14:28"), u"support heard"_s);
    heard.knownAt = told("14:41");
    desk.event(told("14:32"), u"pager"_s);
    PresenterView view;
    view.show = Show::Replay;
    view.instant = *told("14:35").earliest;
    view.replayOf = u"on-call"_s;
    const PresenterPage page = presenterPage(desk.review, view, Replay(desk.review).at(view.instant));
    QCOMPARE(page.lines.size(), 2);
    QCOMPARE(page.lines.last().text, u"pager"_s);
    QVERIFY(page.lines.last().isLit);
    QVERIFY(!allText(page).contains(u"support heard"_s));
    QVERIFY(page.eyebrow.contains(u"on-call"_s));
    QCOMPARE(page.title, u"14:35"_s);
    QCOMPARE(page.note, QString());
}

void TestPresenter::a_finding_stands_large_with_its_events()
{
    Desk desk;
    const Id pager = desk.event(told("14:32"), u"Pager fired"_s).id;
    Finding &finding = desk.add(desk.review.findings, 3);
    finding.goal = Goal::Wrong;
    finding.text = u"No one could see the retries"_s;
    finding.alternative = u"Count them apart"_s;
    finding.events = {{pager}};
    PresenterView view;
    view.show = Show::Finding;
    view.about = finding.id;
    const PresenterPage page = presenterPage(desk.review, view);
    QCOMPARE(page.eyebrow, u"what went wrong"_s);
    QCOMPARE(page.title, u"No one could see the retries"_s);
    QCOMPARE(page.lines.size(), 2);
    QCOMPARE(page.lines[1].text, u"Pager fired"_s);
    finding.text = QString(5000, u'x');
    QVERIFY(presenterPage(desk.review, view).title.size() < 500);
}

void TestPresenter::only_open_questions_and_live_actions_are_listed()
{
    Desk desk;
    Person &database = desk.add(desk.review.people, 5);
    database.role = u"database"_s;
    database.name = u"Robin Example"_s;
    Question &open = desk.add(desk.review.questions, 6);
    open.text = u"Why did it stay green?"_s;
    open.mayKnow = {database.id};
    Question &answered = desk.add(desk.review.questions, 6);
    answered.text = u"answered already"_s;
    answered.answer = u"yes"_s;
    for (const ActionStatus status : {ActionStatus::Accepted, ActionStatus::Declined}) {
        Action &action = desk.add(desk.review.actions, 7);
        action.text = QLatin1String(Choices<ActionStatus>::list[static_cast<size_t>(status)].label);
        action.status = status;
        action.owner = {database.id};
        action.due = QDate(2026, 11, 27);
    }
    PresenterView view;
    view.show = Show::Questions;
    PresenterPage page = presenterPage(desk.review, view);
    QCOMPARE(page.lines.size(), 1);
    QCOMPARE(page.lines[0].aside, u"may know: database"_s);
    view.show = Show::Actions;
    page = presenterPage(desk.review, view);
    QCOMPARE(page.lines.size(), 1);
    QCOMPARE(page.lines[0].aside, u"database"_s);
    QCOMPARE(page.lines[0].first, u"Fri 27 Nov"_s);
    QCOMPARE(page.lines[0].choice, u"accepted"_s);
    QVERIFY(!allText(page).contains(u"Robin"_s));
    for (int i = 0; i < 20; ++i)
        desk.add(desk.review.actions, 7).text = u"more"_s;
    page = presenterPage(desk.review, view, {}, 5);
    QCOMPARE(page.lines.size(), 5);
    QCOMPARE(page.note, u"and 16 more"_s);
}

// One that comes after what has room is what the room talks about all the same.
void TestPresenter::the_chosen_one_of_a_list_is_lit_and_in_sight()
{
    Desk desk;
    QList<Id> actions;
    QList<Id> questions;
    for (int i = 1; i <= 13; ++i) {
        Action &action = desk.add(desk.review.actions, 7);
        action.text = u"action %1"_s.arg(i);
        actions.append(action.id);
        Question &question = desk.add(desk.review.questions, 6);
        question.text = u"question %1"_s.arg(i);
        questions.append(question.id);
    }
    const auto litOf = [](const PresenterPage &page) {
        QStringList lit;
        for (const PresenterLine &line : page.lines)
            lit += line.isLit ? QStringList{line.text} : QStringList();
        return lit.join(u'|');
    };
    PresenterView view;
    view.show = Show::Actions;
    for (int i = 0; i < 13; ++i) {
        for (const int most : {1, 2, 5, 12, 13}) {
            view.show = Show::Actions;
            view.lit = actions[i];
            QCOMPARE(litOf(presenterPage(desk.review, view, {}, most)), u"action %1"_s.arg(i + 1));
            QCOMPARE(presenterPage(desk.review, view, {}, most).lines.size(), most);
            view.show = Show::Questions;
            view.lit = questions[i];
            QCOMPARE(litOf(presenterPage(desk.review, view, {}, most)), u"question %1"_s.arg(i + 1));
        }
    }
    view.show = Show::Actions;
    view.lit = actions.last();
    QCOMPARE(presenterPage(desk.review, view, {}, 12).note, u"one before"_s);
    view.lit = actions[6];
    QCOMPARE(presenterPage(desk.review, view, {}, 5).note, u"3 before · 5 after"_s);
    view.lit = actions[0];
    QCOMPARE(presenterPage(desk.review, view, {}, 12).note, u"and one more"_s);
    // What is not in the list lights nothing in it.
    desk.review.actions.find(actions[0])->status = ActionStatus::Declined;
    QCOMPARE(litOf(presenterPage(desk.review, view, {}, 12)), QString());
    QCOMPARE(presenterPage(desk.review, view, {}, 12).note, QString());
}

void TestPresenter::what_is_published_is_shown_part_by_part()
{
    Desk desk;
    desk.review.facts.find(Id(1, 1))->summary = u"It was slow for an hour."_s;
    Lesson &lesson = desk.add(desk.review.lessons, 8);
    lesson.text = u"a retry storm hides the first failure"_s;
    lesson.holdsWhere = u"behind a queue"_s;
    desk.add(desk.review.weakSignals, 10).text = u"latency spikes at two"_s;
    PresenterView view;
    view.show = Show::Summary;
    QCOMPARE(presenterPage(desk.review, view).lines.front().text, u"It was slow for an hour."_s);
    view.show = Show::Lessons;
    view.lit = lesson.id;
    const PresenterPage page = presenterPage(desk.review, view);
    QCOMPARE(page.lines.size(), 1);
    QCOMPARE(page.lines.front().text, lesson.text);
    QCOMPARE(page.lines.front().aside, lesson.holdsWhere);
    QVERIFY(page.lines.front().isLit);
    view.show = Show::Signals;
    QCOMPARE(presenterPage(desk.review, view).lines.front().text, u"latency spikes at two"_s);
}

void TestPresenter::nothing_of_what_is_written_in_silence_is_shown()
{
    Desk desk;
    desk.add(desk.review.findings, 3).text = u"pelican"_s;
    desk.add(desk.review.factors, 4).text = u"pelican"_s;
    desk.add(desk.review.questions, 6).text = u"pelican"_s;
    PresenterView view;
    view.show = Show::Writing;
    view.seconds = 65;
    const PresenterPage page = presenterPage(desk.review, view);
    QVERIFY(!allText(page).contains(u"pelican"_s));
    QCOMPARE(page.note, u"1:05 left"_s);
    view.seconds = 0;
    QCOMPARE(presenterPage(desk.review, view).note, u"Time to reveal"_s);
}

void TestPresenter::the_clock_says_part_time_and_over()
{
    Desk desk;
    AgendaItem &item = desk.add(desk.review.agenda, 9);
    item.phase = Phase::Timeline;
    item.title = u"Walk"_s;
    item.minutes = 10;
    OpenReview &open = desk.open();
    MeetingClock clock(open);
    QCOMPARE(presenterClock(open.review(), clock), PresenterClock());
    QVERIFY(clock.start());
    desk.clock.advance(65 * microsPerSecond);
    QCOMPARE(presenterClock(open.review(), clock), (PresenterClock{u"Walk 1:05 of 10:00"_s, false, false, u"9 min left in all"_s}));
    desk.clock.advance(7 * microsPerMinute);
    QCOMPARE(presenterClock(open.review(), clock), (PresenterClock{u"Walk 8:05 of 10:00"_s, true, false, u"2 min left in all"_s}));
    desk.clock.advance(3 * microsPerMinute);
    QCOMPARE(presenterClock(open.review(), clock), (PresenterClock{u"Walk 11:05 of 10:00, over by 1:05"_s, false, true, u"1 min over in all"_s}));
}

void TestPresenter::the_clock_of_nothing_says_nothing()
{
    Desk desk;
    MeetingClock clock(desk.open());
    QCOMPARE(presenterClock(desk.now(), clock), PresenterClock());
}

void TestPresenter::who_was_not_heard_is_known_and_never_stored()
{
    Desk desk;
    QList<Id> ids;
    for (const Part part : {Part::Facilitator, Part::Responder, Part::Expert, Part::Observer, Part::NoteTaker}) {
        Person &person = desk.add(desk.review.people, 5);
        person.part = part;
        person.inRoom = true;
        ids.append(person.id);
    }
    desk.add(desk.review.people, 5).part = Part::Responder; // not in the room
    SpeakingBalance balance;
    QCOMPARE(balance.notHeard(desk.review), ids.mid(1, 3));
    balance.tap(ids[1]);
    balance.tap(ids[1]);
    balance.tap(ids[2]);
    QCOMPARE(balance.notHeard(desk.review), QList<Id>{ids[3]});
    QCOMPARE(balance.quietestFirst(desk.review), QList<Id>({ids[3], ids[2], ids[1]}));
    balance.untap(ids[2]);
    balance.untap(ids[2]);
    QCOMPARE(balance.notHeard(desk.review), QList<Id>({ids[2], ids[3]}));
    QCOMPARE(balance.taps(ids[1]), 2);
    balance.clear();
    QCOMPARE(balance.taps(ids[1]), 0);
}

QTEST_GUILESS_MAIN(TestPresenter)
#include "tst_presenter.moc"
