#include "app/desk/presenter.h"

#include "app/desk/field_text.h"
#include "app/model/guide.h"
#include "app/model/moment_text.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Presenter)
};

using Kind = PresenterLine::Kind;

// Longer texts are for the report; nobody reads them from the back of the room.
constexpr qsizetype longestText = 400;

// As the day that need not be said: every other is.
const QDate anyOtherDay(1, 1, 1);

// Outside of the template that wants it: in there lupdate loses sight of Words.
QString moreText(qsizetype left)
{
    return left == 1 ? Words::tr("and one more") : Words::tr("and %1 more").arg(left);
}

// Of a list that is in no order of time.
QString aroundText(qsizetype before, qsizetype after)
{
    if (before == 0)
        return after > 0 ? moreText(after) : QString();
    QStringList left{before == 1 ? Words::tr("one before") : Words::tr("%1 before").arg(before)};
    if (after > 0)
        left.append(after == 1 ? Words::tr("one after") : Words::tr("%1 after").arg(after));
    return left.join(QStringLiteral(" · "));
}

struct Shown {
    qsizetype first = 0;
    qsizetype last = -1;
};

// Which of `all` stand around the one at `at`: the later ones after it as far as there is room.
Shown around(qsizetype at, qsizetype all, qsizetype most)
{
    const qsizetype after = std::min<qsizetype>(all - 1 - at, std::max<qsizetype>(most / 3, most - 1 - at));
    return {std::max<qsizetype>(0, at + after - most + 1), at + after};
}

QString shortened(const QString &text)
{
    return text.size() <= longestText ? text : text.left(longestText).trimmed() + QChar(0x2026);
}

template <class E>
QString choiceText(E value)
{
    return Choices<E>::list[static_cast<size_t>(value)].text();
}

template <class E>
QString choiceName(E value)
{
    return QString::fromLatin1(Choices<E>::list[static_cast<size_t>(value)].name);
}

QString clockText(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

// By role; a name stands here only where it may be said and there is no role.
QString roleOf(const Room &room, Id person)
{
    const auto found = room.person(person);
    return found ? personText(*found) : QString();
}

QString rolesOf(const Room &room, const QList<Ref<Person>> &people)
{
    QStringList all;
    for (const Ref<Person> ref : people) {
        const QString role = roleOf(room, ref.id);
        if (!role.isEmpty() && !all.contains(role))
            all.append(role);
    }
    return all.join(QStringLiteral(", "));
}

struct Page {
    const Room &room;
    const PresenterView &view;
    QTimeZone zone;
    int most;
    PresenterPage page;

    PresenterLine lineOf(const Event &event, QDate knownDay) const
    {
        return {Kind::Event, spanText(event.start, event.end, zone, knownDay), shortened(event.text), rolesOf(room, event.people),
                choiceName(event.kind), event.id == view.lit};
    }

    template <class CopyOf>
    void addTimeline(const QList<Id> &events, Id lit, CopyOf copyOf)
    {
        const qsizetype found = events.indexOf(lit);
        const qsizetype at = found < 0 ? events.size() - 1 : found;
        const auto [first, last] = around(at, events.size(), most);
        // The day of the incident stands with its title; another is said where it begins.
        QDate knownDay = dayOf(room.facts().impactStart, zone).value_or(QDate());
        for (qsizetype i = first; i <= last && i < events.size(); ++i) {
            const Event event = copyOf(i);
            PresenterLine line = lineOf(event, knownDay);
            knownDay = dayOf(event.start, zone).value_or(knownDay);
            line.isLit = i == at;
            page.lines.append(line);
        }
        QStringList left;
        if (first > 0)
            left.append(first == 1 ? Words::tr("one earlier") : Words::tr("%1 earlier").arg(first));
        if (const qsizetype later = events.size() - 1 - last; later > 0)
            left.append(later == 1 ? Words::tr("one later") : Words::tr("%1 later").arg(later));
        page.note = left.join(QStringLiteral(" · "));
    }

    void addShownBy(const QList<Ref<Event>> &events)
    {
        for (const Ref<Event> ref : events) {
            if (const auto event = room.event(ref.id); event && page.lines.size() < most)
                page.lines.append(lineOf(*event, {}));
        }
    }

    template <class T, class Keep, class Make>
    void addList(const QList<T> &all, Keep keep, Make make)
    {
        QList<const T *> kept;
        qsizetype at = 0; // nothing chosen: from the beginning
        for (const T &one : all) {
            if (!keep(one))
                continue;
            if (one.id == view.lit)
                at = kept.size();
            kept.append(&one);
        }
        if (kept.isEmpty())
            return;
        const auto [first, last] = around(at, kept.size(), most);
        for (qsizetype i = first; i <= last; ++i) {
            PresenterLine line = make(*kept[i]);
            line.isLit = kept[i]->id == view.lit;
            page.lines.append(line);
        }
        page.note = aroundText(first, kept.size() - 1 - last);
    }
};

Id newestEntered(const QList<Id> &events)
{
    const auto newest = std::max_element(events.begin(), events.end());
    return newest == events.end() ? Id() : *newest;
}

void fill(Page &p, const QList<KnownEvent> &replay)
{
    using Show = PresenterView::Show;
    const ReviewFacts facts = p.room.facts();
    PresenterPage &page = p.page;
    switch (p.view.show) {
    case Show::Opening:
        page.eyebrow = facts.kind == ReviewKind::GameDay ? Words::tr("Game day") : Words::tr("Review");
        page.title = facts.title;
        page.lines.append({Kind::Text, {}, shortened(facts.summary), {}, {}, false});
        if (facts.summary.isEmpty())
            page.lines.clear();
        return;
    case Show::Premise: {
        const QList<Premise> all = premises();
        const qsizetype at = std::clamp<qsizetype>(p.view.premise, 0, all.size() - 1);
        page.eyebrow = Words::tr("Premise %1 of %2").arg(at + 1).arg(all.size());
        page.title = all[at].text;
        page.lines.append({Kind::Text, {}, all[at].meaning, {}, {}, false});
        return;
    }
    case Show::Timeline: {
        const QList<Id> events = p.room.eventIds();
        page.eyebrow = Words::tr("Timeline");
        page.title = facts.title;
        p.addTimeline(events, p.view.lit.isNull() ? newestEntered(events) : p.view.lit,
                      [&](qsizetype i) { return p.room.event(events[i]).value_or(Event()); });
        return;
    }
    case Show::Replay: {
        QList<Id> known;
        for (const KnownEvent &one : replay)
            known.append(one.event.id);
        page.eyebrow = p.view.replayOf.isEmpty() ? Words::tr("What was known then") : Words::tr("What %1 knew then").arg(p.view.replayOf);
        page.title = timeText(Moment::exactly(p.view.instant), p.zone, dayOf(facts.impactStart, p.zone).value_or(QDate()));
        p.addTimeline(known, p.view.lit, [&](qsizetype i) { return Room::forRoom(replay[i].event); });
        page.note.clear(); // how much is still hidden is not said
        return;
    }
    case Show::Finding:
        if (const auto finding = p.room.finding(p.view.about)) {
            page.eyebrow = choiceText(finding->goal);
            page.title = shortened(finding->text);
            if (!finding->alternative.isEmpty())
                page.lines.append({Kind::Text, {}, shortened(finding->alternative), Words::tr("for next time"), {}, false});
            p.addShownBy(finding->events);
        }
        return;
    case Show::Factor:
        if (const auto factor = p.room.factor(p.view.about)) {
            page.eyebrow = factor->standing == Standing::Named
                ? Words::tr("Contributing factor")
                : Words::tr("Contributing factor, %1", "how it stands").arg(choiceText(factor->standing));
            page.title = shortened(factor->text);
            if (!factor->standingWhy.isEmpty())
                page.lines.append({Kind::Text, {}, shortened(factor->standingWhy), {}, {}, false});
            p.addShownBy(factor->events);
        }
        return;
    case Show::Questions:
        page.eyebrow = Words::tr("Open questions");
        page.title = facts.title;
        p.addList(p.room.questions(), [](const Question &q) { return q.answer.isEmpty() && !q.text.isEmpty(); },
                  [&](const Question &q) {
                      const QString who = roleOf(p.room, q.mayKnow.id);
                      return PresenterLine{Kind::Question, {}, shortened(q.text), who.isEmpty() ? QString() : Words::tr("may know: %1").arg(who), {}, false};
                  });
        return;
    case Show::Writing: // nothing of what is written, nor how much it is
        page.eyebrow = Words::tr("Silent writing");
        page.title = Words::tr("Everyone writes for themselves");
        page.lines.append({Kind::Text, {}, Words::tr("What is written is shown when it is revealed, all at once."), {}, {}, false});
        page.note = p.view.seconds > 0 ? Words::tr("%1 left", "minutes and seconds").arg(clockText(p.view.seconds)) : Words::tr("Time to reveal");
        return;
    case Show::Actions:
        page.eyebrow = Words::tr("Action items");
        page.title = facts.title;
        p.addList(p.room.actions(), [](const Action &a) { return a.status != ActionStatus::Declined && !a.text.isEmpty(); },
                  [&](const Action &a) {
                      const QString who = roleOf(p.room, a.owner.id);
                      return PresenterLine{Kind::Action, shortDayText(a.due), shortened(a.text), who.isEmpty() ? choiceText(a.status) : who,
                                           choiceName(a.status), false};
                  });
        return;
    case Show::Summary:
        page.eyebrow = Words::tr("Summary");
        page.title = facts.title;
        if (!facts.summary.isEmpty())
            page.lines.append({Kind::Text, {}, shortened(facts.summary), {}, {}, false});
        return;
    case Show::Lessons:
        page.eyebrow = Words::tr("Lessons");
        page.title = facts.title;
        p.addList(p.room.lessons(), [](const Lesson &lesson) { return !lesson.text.isEmpty(); },
                  [](const Lesson &lesson) {
                      return PresenterLine{Kind::Text, {}, shortened(lesson.text), shortened(lesson.holdsWhere), {}, false};
                  });
        return;
    case Show::Signals:
        page.eyebrow = Words::tr("Weak signals");
        page.title = facts.title;
        p.addList(p.room.weakSignals(), [](const WeakSignal &signal) { return !signal.text.isEmpty(); },
                  [](const WeakSignal &signal) {
                      return PresenterLine{Kind::Text, {}, shortened(signal.text), shortened(signal.system), {}, false};
                  });
        return;
    case Show::Close:
        page.eyebrow = Words::tr("Thank you");
        page.title = Words::tr("Thank you for your openness, and for your time.");
        if (facts.nextMeeting.isPlaced())
            page.lines.append({Kind::Text, {}, Words::tr("We meet again: %1").arg(timeText(facts.nextMeeting, p.zone, anyOtherDay)), {}, {}, false});
        if (!facts.reportPlan.isEmpty())
            page.lines.append({Kind::Text, {}, shortened(facts.reportPlan), Words::tr("the report"), {}, false});
        return;
    }
}

} // namespace

PresenterPage presenterPage(const Review &review, const PresenterView &view, const QList<KnownEvent> &replay, int most, ReviewWord word)
{
    const Room room(review);
    Page page{room, view, view.zone.isValid() ? view.zone : zoneOf(room.facts()), std::max(1, most), {}};
    fill(page, replay);
    page.page.foot = blamelessReminder(word);
    return page.page;
}

PresenterClock presenterClock(const Review &review, const MeetingClock &clock)
{
    const AgendaItem *item = review.agenda.find(clock.current());
    if (!item || (item->startedAt == 0 && !clock.isRunning()))
        return {};
    const MeetingClock::Time time = clock.partTime();
    const QString name = Room::forRoom(*item).titleText();
    PresenterClock face;
    face.left = clock.leftText();
    face.isShort = time.isShort();
    face.isOver = time.overSeconds() > 0;
    if (face.isOver)
        face.text = Words::tr("%1 %2 of %3, over by %4", "part, spent, planned")
                        .arg(name, clockText(time.spentSeconds), clockText(time.plannedSeconds), clockText(time.overSeconds()));
    else if (time.plannedSeconds > 0)
        face.text = Words::tr("%1 %2 of %3", "part, spent, planned").arg(name, clockText(time.spentSeconds), clockText(time.plannedSeconds));
    else
        face.text = Words::tr("%1 %2", "part, spent").arg(name, clockText(time.spentSeconds));
    return face;
}

} // namespace story
