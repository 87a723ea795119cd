// What is chosen in the lanes: one event that the keys are on, and, where the lanes choose many, any others with it.
#include "ui/pages/timeline_lanes.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace story {

void TimelineLanes::setChosen(Id id, bool show)
{
    if (id == m_chosen && !m_pile && !m_together)
        return;
    m_chosen = id;
    m_together.reset();
    m_pile.reset();
    if (show)
        bringIntoWindow(id);
    m_moved = m_moved || show;
    invalidate();
}

void TimelineLanes::setAllChosen(const QList<Id> &ids)
{
    if (ids.size() == 1 || !ids.contains(m_anchor))
        m_anchor = ids.size() == 1 ? ids.front() : m_chosen;
    auto together = ids == QList<Id>{m_chosen} ? std::nullopt : std::optional(QSet<Id>(ids.begin(), ids.end()));
    if (together == m_together)
        return;
    m_together = std::move(together);
    invalidate();
}

QSet<Id> TimelineLanes::allChosen() const
{
    return m_together.value_or(m_chosen.isNull() ? QSet<Id>() : QSet<Id>{m_chosen});
}

bool TimelineLanes::isChosen(size_t thing) const
{
    const figure::TimelineLayout &all = layout();
    return m_together ? m_standing.contains(thing) : all.things[thing].chosen;
}

// Which things of the new layout show those that are chosen together.
void TimelineLanes::findStanding() const
{
    m_standing.clear();
    if (!m_together)
        return;
    for (size_t i = 0; i < m_layout.things.size(); ++i) {
        figure::TimelineThing &thing = m_layout.things[i];
        bool isOneOfThem = thing.what == figure::TimelineThing::What::Event && m_together->contains(thing.id);
        if (thing.what == figure::TimelineThing::What::Pile && !m_together->isEmpty()) {
            const std::vector<Id> members = figure::membersOf(m_feed.index(), m_layout, thing, thing.count);
            isOneOfThem = std::any_of(members.begin(), members.end(), [this](Id id) { return m_together->contains(id); });
        }
        if (isOneOfThem)
            m_standing.insert(i);
        else
            thing.chosen = false; // only the keys are on it
    }
}

// The one with the keys is painted as chosen already.
void TimelineLanes::paintStanding(QPainter &painter) const
{
    painter.setPen(QPen(m_look.tokens().accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    for (const size_t thing : m_standing) {
        if (!layout().things[thing].chosen)
            painter.drawRoundedRect(layout().things[thing].body.adjusted(-4, -3, 4, 3), 5, 5);
    }
}

void TimelineLanes::setChoosesMany()
{
    m_choosesMany = true;
}

std::optional<size_t> TimelineLanes::current() const
{
    const auto &things = layout().things;
    if (m_pile) {
        for (size_t i = 0; i < things.size(); ++i) {
            if (things[i].what == figure::TimelineThing::What::Pile && things[i].lane == m_pileLane && things[i].time == *m_pile)
                return i;
        }
    }
    if (m_chosen.isNull())
        return {};
    return layout().thingOf(m_feed.index(), m_chosen);
}

void TimelineLanes::setCurrent(size_t thing)
{
    const figure::TimelineThing target = layout().things[thing];
    if (target.what == figure::TimelineThing::What::Pile) {
        m_pile = target.time;
        m_pileLane = target.lane;
        update();
        m_tell.start();
        Q_EMIT currentMoved();
    } else {
        chooseAlone(target.id);
    }
    tellCurrent();
}

void TimelineLanes::chooseAlone(Id id)
{
    m_pile.reset();
    m_together.reset();
    m_chosen = m_anchor = id;
    m_moved = true;
    invalidate();
    Q_EMIT chosenChanged(m_chosen);
}

// The current one may be none of them.
void TimelineLanes::chooseTogether(const QSet<Id> &ids, Id current)
{
    m_pile.reset();
    m_chosen = current;
    m_together = ids;
    m_moved = true;
    invalidate();
    Q_EMIT severalChosen({ids.begin(), ids.end()}, current);
    tellCurrent();
}

void TimelineLanes::tellCurrent()
{
    const auto now = current();
    if (!now || !QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(*now));
    QAccessible::updateAccessibility(&event);
}

QList<Id> TimelineLanes::eventsOf(size_t thing) const
{
    const figure::TimelineThing &target = layout().things[thing];
    if (target.what == figure::TimelineThing::What::Event)
        return {target.id};
    const std::vector<Id> members = figure::membersOf(m_feed.index(), layout(), target, target.count);
    return {members.begin(), members.end()};
}

// Of a pile all, or none where all are chosen.
void TimelineLanes::toggle(const QList<Id> &ids)
{
    if (ids.isEmpty())
        return;
    QSet<Id> all = allChosen();
    const QSet<Id> these(ids.begin(), ids.end());
    if (all.contains(these))
        all.subtract(these);
    else
        all.unite(these);
    const Id current = these.contains(m_chosen) ? m_chosen : ids.front();
    m_anchor = all.size() == 1 ? *all.cbegin() : current;
    chooseTogether(all, current);
}

// From where the choice began, in the order of the timeline, so far that all of these are in it.
void TimelineLanes::extendTo(const QList<Id> &ids)
{
    if (ids.isEmpty())
        return;
    if (m_anchor.isNull() || !m_feed.index().find(m_anchor))
        m_anchor = m_chosen.isNull() ? ids.front() : m_chosen;
    QSet<Id> all;
    for (const Id &end : {ids.front(), ids.back()}) {
        const QList<Id> stretch = m_feed.between(m_anchor, end);
        all.unite({stretch.begin(), stretch.end()});
    }
    chooseTogether(all, all.contains(ids.back()) ? ids.back() : m_chosen);
}

// As in the list: Up and Down go by the order of the timeline here.
bool TimelineLanes::chooseByKey(const QKeyEvent &event)
{
    const auto held = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if (event.matches(QKeySequence::SelectAll)) {
        const QList<Id> all = m_feed.shown();
        if (!all.isEmpty())
            chooseTogether({all.begin(), all.end()}, m_chosen.isNull() ? all.front() : m_chosen);
        return true;
    }
    if (event.key() == Qt::Key_Space && held == Qt::ControlModifier) {
        if (const auto now = current())
            toggle(eventsOf(*now));
        return true;
    }
    if ((event.key() != Qt::Key_Up && event.key() != Qt::Key_Down) || (held != Qt::ShiftModifier && held != Qt::ControlModifier))
        return false;
    const Id next = m_feed.beside(m_chosen, event.key() == Qt::Key_Down ? 1 : -1);
    if (next.isNull())
        return true;
    if (held == Qt::ShiftModifier)
        extendTo({next});
    else
        chooseTogether(allChosen(), next);
    bringIntoWindow(next);
    return true;
}

} // namespace story
