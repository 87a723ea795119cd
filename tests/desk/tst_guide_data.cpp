// The guide's data: agendas to begin from, the question bank, and advice about action items.
#include "app/desk/action_advice.h"
#include "app/desk/agenda.h"
#include "app/desk/meeting_clock.h"
#include "app/desk/question_bank.h"
#include "app/model/guide.h"
#include "tests/desk/event_desk.h"

#include <QSet>

using namespace story;
using namespace story::support;

class TestGuideData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_agenda_is_as_long_as_it_says();
    void the_two_part_agenda_goes_on_another_day();
    void an_agenda_takes_the_place_of_the_one_before_in_one_step();
    void parts_that_have_begun_stay();
    void every_phase_and_kind_of_statement_has_questions();
    void questions_are_questions_in_our_own_words();
    void a_question_that_was_asked_is_marked();
    void events_are_statements();
    void another_language_falls_back_to_english();
    void days_are_proposed();
    void a_good_action_has_no_hint();
    void hints_ask_about_words_that_have_no_end_data();
    void hints_ask_about_words_that_have_no_end();
    void a_thing_without_a_verb_is_asked_about();
    void owner_and_end_are_asked_once_it_is_taken_on();
    void other_languages_are_silent_about_words();
};

namespace {

const AgendaTemplate &named(const QList<AgendaTemplate> &all, const char *name)
{
    for (const AgendaTemplate &one : all) {
        if (one.name == QLatin1String(name))
            return one;
    }
    qFatal("no agenda of that name");
}

QStringList hintsFor(const QString &text)
{
    static const ActionWords words = actionWords(u"en"_s);
    Action action;
    action.text = text;
    QStringList sentences;
    for (const ActionHint &hint : actionHints(action, words))
        sentences.append(hint.sentence);
    return sentences;
}

} // namespace

void TestGuideData::every_agenda_is_as_long_as_it_says()
{
    const QList<AgendaTemplate> all = agendaTemplates(u"en"_s);
    QStringList names;
    for (const AgendaTemplate &one : all) {
        names.append(one.name);
        QVERIFY(!one.title.isEmpty() && !one.about.isEmpty());
        QSet<int> phases;
        for (const AgendaTemplate::Item &item : one.items)
            phases.insert(static_cast<int>(item.phase));
        QCOMPARE(phases.size(), 6); // nobody loses a page
    }
    QCOMPARE(names, QStringList({u"review-60"_s, u"quick-30"_s, u"review-90"_s, u"two-part"_s, u"game-day-debrief"_s}));
    QCOMPARE(named(all, "review-60").minutes(), 60);
    QCOMPARE(named(all, "quick-30").minutes(), 30);
    QCOMPARE(named(all, "review-90").minutes(), 90);
    QCOMPARE(named(all, "two-part").minutes(), 60);
    QCOMPARE(named(all, "game-day-debrief").minutes(), 45);
    // The first is what a new review has.
    const AgendaTemplate usual = named(all, "review-60");
    for (const AgendaTemplate::Item &item : usual.items)
        QCOMPARE(qint64(item.minutes), plannedMinutes(item.phase));
}

void TestGuideData::the_two_part_agenda_goes_on_another_day()
{
    int days = 1;
    int second = 0;
    const AgendaTemplate agenda = named(agendaTemplates(u"en"_s), "two-part");
    for (const AgendaTemplate::Item &item : agenda.items) {
        days += item.anotherDay ? 1 : 0;
        second += days == 2 ? item.minutes : 0;
    }
    QCOMPARE(days, 2);
    QCOMPARE(second, 30);
}

void TestGuideData::an_agenda_takes_the_place_of_the_one_before_in_one_step()
{
    Desk desk;
    desk.add(desk.review.agenda, 9).minutes = 7;
    OpenReview &open = desk.open();
    const Review before = open.review();
    QVERIFY(useAgenda(open, named(agendaTemplates(u"en"_s), "quick-30")));
    QCOMPARE(open.review().agenda.size(), 6);
    QCOMPARE(inOrder(open.review().agenda)[2]->minutes, 15);
    QCOMPARE(inOrder(open.review().agenda)[1]->titleText(), u"Opening and premises"_s);
    QCOMPARE(inOrder(open.review().agenda)[2]->titleText(), u"Timeline"_s);
    QVERIFY(open.undo());
    QVERIFY(differences(before, open.review()).isEmpty());
}

void TestGuideData::parts_that_have_begun_stay()
{
    Desk desk;
    OpenReview &open = desk.open();
    QVERIFY(useAgenda(open, named(agendaTemplates(u"en"_s), "review-60")));
    {
        MeetingClock clock(open);
        QVERIFY(clock.start());
        desk.clock.advance(100 * microsPerSecond);
        QVERIFY(clock.pause());
    }
    QVERIFY(useAgenda(open, named(agendaTemplates(u"en"_s), "review-90")));
    const QList<const AgendaItem *> items = inOrder(open.review().agenda);
    QCOMPARE(items.size(), 7);
    QCOMPARE(items[0]->phase, Phase::Premises);
    QCOMPARE(items[0]->spentSeconds, 100);
    QCOMPARE(items[0]->minutes, 5);
    QCOMPARE(items[2]->minutes, 45);
}

void TestGuideData::every_phase_and_kind_of_statement_has_questions()
{
    const QList<Prompt> bank = questionBank(u"en"_s);
    Desk desk;
    for (size_t i = 0; i < std::size(Choices<Phase>::list); ++i)
        QVERIFY2(promptsFor(bank, desk.review, static_cast<Phase>(i)).size() >= 2, Choices<Phase>::list[i].name);
    for (int i = 0; i <= static_cast<int>(Statement::Surprise); ++i)
        QVERIFY2(promptsFor(bank, desk.review, static_cast<Statement>(i)).size() >= 3, qPrintable(QString::number(i)));
    QSet<QString> names;
    for (const Prompt &prompt : bank) {
        QVERIFY2(!names.contains(prompt.name), qPrintable(prompt.name));
        names.insert(prompt.name);
        QVERIFY2(!prompt.phases.isEmpty() || !prompt.statements.isEmpty(), qPrintable(prompt.name)); // else nobody ever sees it
    }
}

void TestGuideData::questions_are_questions_in_our_own_words()
{
    // What the guides warn of.
    const std::pair<QString, QStringList> warnings[] = {
        {u"en"_s, {u"why did"_s, u"why didn"_s, u"should have"_s, u"could have"_s, u"who did"_s, u"fault"_s, u"mistake"_s, u"root cause"_s}},
        {u"de"_s, {u"warum hast"_s, u"warum habt"_s, u"hättest sollen"_s, u"wer hat das"_s, u"schuld"_s, u"fehler"_s, u"ursache"_s}}};
    for (const auto &[language, words] : warnings) {
        for (const Prompt &prompt : questionBank(language)) {
            QVERIFY2(prompt.text.contains(u'?'), qPrintable(prompt.text));
            QVERIFY(!prompt.source.isEmpty());
            for (const QString &word : words)
                QVERIFY2(!prompt.text.contains(word, Qt::CaseInsensitive), qPrintable(prompt.text));
        }
    }
}

void TestGuideData::a_question_that_was_asked_is_marked()
{
    Desk desk;
    Event &event = desk.event(told("14:32"), u"Pager fired"_s);
    event.kind = EventKind::Alert;
    const Id id = event.id;
    OpenReview &open = desk.open();
    const QList<Prompt> bank = questionBank(u"en"_s);
    const auto offered = [&] { return promptsFor(bank, *open.review().events.find(id)); };
    QVERIFY(!offered()[0].wasAsked);
    const QString name = offered()[0].prompt->name;
    QVERIFY(markAsked(open, id, name));
    QVERIFY(offered()[0].wasAsked);
    QVERIFY(!offered()[1].wasAsked);
    QVERIFY(!open.canUndo());
    QVERIFY(markAsked(open, id, name, false));
    QVERIFY(!offered()[0].wasAsked);
    QVERIFY(markAsked(open, {}, u"missing"_s));
    QCOMPARE(open.review().about().asked, QStringList{u"missing"_s});
    QVERIFY(!markAsked(open, Id(8, 8), name));
}

void TestGuideData::events_are_statements()
{
    Event event;
    event.kind = EventKind::Alert;
    QCOMPARE(statementsOf(event), QList<Statement>{Statement::Cue});
    event.knownThen = u"the last three came from the cache"_s;
    QCOMPARE(statementsOf(event), (QList<Statement>{Statement::Cue, Statement::Judgement}));
    event.tags = {u"Surprise"_s};
    QCOMPARE(statementsOf(event), (QList<Statement>{Statement::Cue, Statement::Judgement, Statement::Surprise}));
    for (size_t i = 0; i < std::size(Choices<EventKind>::list); ++i) {
        Event other;
        other.kind = static_cast<EventKind>(i);
        QVERIFY(!statementsOf(other).isEmpty());
    }
}

void TestGuideData::another_language_falls_back_to_english()
{
    QCOMPARE(questionBank(u"xx"_s).size(), questionBank(u"en"_s).size());
    QCOMPARE(agendaTemplates(u"en_GB"_s).size(), 5);
    QCOMPARE(agendaTemplates(QString()).size(), 5);
    QCOMPARE(agendaTemplates(u"../../secret"_s).size(), 5);
}

void TestGuideData::days_are_proposed()
{
    const QDate friday(2026, 11, 13);
    QCOMPARE(proposedDue(Severity::Sev1, friday), QDate(2026, 11, 28));
    QCOMPARE(proposedDue(Severity::Sev2, friday), QDate(2026, 12, 13));
    QCOMPARE(proposedSoakUntil(friday), QDate(2026, 11, 17));                     // Tuesday
    QCOMPARE(proposedSoakUntil(QDate(2026, 11, 14)), QDate(2026, 11, 17));        // from Saturday
    QCOMPARE(proposedSoakUntil(QDate(2026, 11, 16)), QDate(2026, 11, 18));        // Monday to Wednesday
    QCOMPARE(proposedEffectCheck(QDate(2026, 12, 13), friday), QDate(2027, 1, 12));
    QCOMPARE(proposedEffectCheck({}, friday), QDate(2026, 12, 13));
    QCOMPARE(proposedEffectCheck(QDate(2026, 1, 1), friday), QDate(2026, 12, 13)); // long overdue: a month from today
}

void TestGuideData::a_good_action_has_no_hint()
{
    for (const char *good : {"Add an alert on queue depth", "An alert fires when the queue holds over 5,000 for two minutes",
                             "The mobile app spends at most 10 % extra load on retries", "Cache changes roll out to one host for an hour first",
                             "Support can page on-call directly", "Everyone attends, and the runbook says how", ""})
        QCOMPARE(hintsFor(QLatin1String(good)), QStringList());
}

void TestGuideData::hints_ask_about_words_that_have_no_end_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("improve") << u"Improve the dashboard so that it shows lag"_s << u"improve"_s;
    QTest::newRow("investigate") << u"Investigate and list why the queue is slow"_s << u"investigate"_s;
    QTest::newRow("ensure") << u"Ensure that alerts fire"_s << u"ensure"_s;
    QTest::newRow("look into") << u"Look into retries and write it down"_s << u"look into"_s;
    QTest::newRow("careful") << u"Be more careful with cache settings and check them"_s << u"be more careful"_s;
    QTest::newRow("remind") << u"Remind everyone to check the cache"_s << u"remind"_s;
}

void TestGuideData::hints_ask_about_words_that_have_no_end()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const QStringList hints = hintsFor(text);
    QCOMPARE(hints.size(), 1);
    QVERIFY2(hints[0].contains(u'“' + word + u'”'), qPrintable(hints[0]));
    QVERIFY(hints[0].endsWith(u'?'));
    QVERIFY(hintsFor(u"Reimproved listings load"_s).isEmpty()); // whole words only
}

void TestGuideData::a_thing_without_a_verb_is_asked_about()
{
    QCOMPARE(hintsFor(u"Queue depth dashboards"_s).size(), 1);
    QVERIFY(hintsFor(u"Queue depth dashboards"_s)[0].contains(u"verb"_s));
    QCOMPARE(hintsFor(u"Add an alert; rewrite the runbook"_s).size(), 1);
}

void TestGuideData::owner_and_end_are_asked_once_it_is_taken_on()
{
    Action action;
    action.text = u"Add an alert"_s;
    const auto fields = [&] {
        QStringList names;
        for (const ActionHint &hint : actionHints(action, actionWords(u"en"_s)))
            names.append(QLatin1String(hint.about.field->name));
        return names;
    };
    QCOMPARE(fields(), QStringList());
    action.status = ActionStatus::Soaking;
    QCOMPARE(fields(), QStringList({u"owner"_s, u"done_when"_s}));
    action.owner = {Id(2, 1)};
    action.doneWhen = u"It fired in a test"_s;
    QCOMPARE(fields(), QStringList());
}

void TestGuideData::other_languages_are_silent_about_words()
{
    Action action;
    action.text = u"Warteschlange besser beobachten"_s;
    QVERIFY(actionWords(u"fr"_s).verbs.isEmpty());
    QVERIFY(actionHints(action, actionWords(u"fr"_s)).isEmpty());
    QVERIFY(!actionHints(action, actionWords(u"en_US"_s)).isEmpty());
    // German verbs stand at the end and come apart, so nobody looks for one; words without an end are known.
    QVERIFY(actionHints(action, actionWords(u"de_AT"_s)).isEmpty());
    for (const QString &vague : {u"Überwachung verbessern"_s, u"Beim Ausrollen mehr achten auf die Latenz"_s, u"Alarm einrichten; Runbook schreiben"_s}) {
        action.text = vague;
        QCOMPARE(actionHints(action, actionWords(u"de"_s)).size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestGuideData)
#include "tst_guide_data.moc"
