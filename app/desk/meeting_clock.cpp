#include "app/desk/meeting_clock.h"

#include "app/model/measures.h"

namespace story {

namespace {

// Less is the computer's clock being kept in step by the network.
constexpr Micros jumpFrom = 2 * microsPerSecond;
constexpr Micros longestUnseen = 4 * microsPerHour;

QString lengthText(Micros length)
{
    return durationText({length, length});
}

Micros lastEnd(const Review &review)
{
    Micros last = 0;
    for (const AgendaItem &item : review.agenda)
        last = std::max<Micros>(last, item.endedAt);
    return last;
}

} // namespace

MeetingClock::MeetingClock(OpenReview &review, QObject *parent)
    : QObject(parent), m_review(review), m_lastWall(review.clock().now()), m_lastSteady(review.clock().steady())
{
    recover();
    connect(&review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::AgendaItem) || set.touches(EntityKind::Review))
            follow();
    });
}

bool MeetingClock::Time::isShort() const
{
    if (plannedSeconds <= 0 || spentSeconds >= plannedSeconds)
        return false;
    constexpr qint64 twoMinutes = 120;
    const qint64 sign = std::min(std::max(plannedSeconds / 10, twoMinutes), plannedSeconds / 4);
    return remainingSeconds() <= sign;
}

Id MeetingClock::current() const
{
    if (isRunning())
        return m_running;
    Id last;
    Id first;
    Micros end = 0;
    const QList<const AgendaItem *> items = inOrder(m_review.review().agenda);
    for (const AgendaItem *item : items) {
        if (item->endedAt > 0 && item->endedAt >= end) {
            last = item->id;
            end = item->endedAt;
        }
        if (first.isNull() && item->minutes > 0)
            first = item->id;
    }
    if (!last.isNull())
        return last;
    return first.isNull() && !items.isEmpty() ? items.first()->id : first;
}

namespace {

Id neighbour(const Review &review, Id item, qsizetype by)
{
    const QList<const AgendaItem *> items = inOrder(review.agenda);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i]->id == item)
            return i + by >= 0 && i + by < items.size() ? items[i + by]->id : Id();
    }
    return {};
}

// The parts of the day that `item` is held on.
QList<const AgendaItem *> dayOf(const Review &review, Id item)
{
    QList<const AgendaItem *> day;
    bool found = false;
    for (const AgendaItem *one : inOrder(review.agenda)) {
        if (one->anotherDay && found)
            break;
        if (one->anotherDay)
            day.clear();
        day.append(one);
        found = found || one->id == item;
    }
    return day;
}

} // namespace

Id MeetingClock::previous() const
{
    return neighbour(m_review.review(), current(), -1);
}

Id MeetingClock::next() const
{
    return neighbour(m_review.review(), current(), 1);
}

MeetingClock::Time MeetingClock::timeOf(Id id) const
{
    const AgendaItem *item = m_review.review().agenda.find(id);
    if (!item)
        return {};
    const qint64 running = id == m_running ? (elapsed() + m_carry) / microsPerSecond : 0;
    return {(item->minutes + item->extraMinutes) * 60, item->spentSeconds + running};
}

MeetingClock::Time MeetingClock::wholeTime() const
{
    Time whole;
    for (const AgendaItem *item : dayOf(m_review.review(), current())) {
        const Time time = timeOf(item->id);
        whole.plannedSeconds += time.plannedSeconds;
        whole.spentSeconds += time.spentSeconds;
    }
    return whole;
}

QString MeetingClock::leftText() const
{
    const Time whole = wholeTime();
    if (whole.plannedSeconds == 0)
        return {};
    if (const qint64 over = whole.overSeconds() / 60; over > 0)
        return tr("%1 min over in all").arg(over);
    return tr("%1 min left in all").arg((whole.remainingSeconds() + 59) / 60);
}

Micros MeetingClock::expectedEnd() const
{
    qint64 remaining = 0;
    bool isAfter = false;
    for (const AgendaItem *item : dayOf(m_review.review(), current())) {
        isAfter = isAfter || item->id == current();
        if (isAfter)
            remaining += timeOf(item->id).remainingSeconds();
    }
    return m_review.clock().now() + remaining * microsPerSecond;
}

Result<> MeetingClock::start()
{
    const Id item = current();
    if (isRunning() || item.isNull())
        return {};
    Step step(m_review.review());
    begin(step, item, m_review.clock().now());
    return keep(step, tr("Start the clock"));
}

Result<> MeetingClock::pause()
{
    if (!isRunning())
        return {};
    Step step(m_review.review());
    end(step, m_review.clock().now());
    return keep(step, tr("Stop the clock"));
}

Result<> MeetingClock::addMinutes(int minutes)
{
    Step step(m_review.review());
    if (auto *item = step.change<AgendaItem>(current()))
        item->extraMinutes = std::max<qint64>(item->extraMinutes + minutes, -item->minutes);
    return keep(step, tr("Add %1 minutes").arg(minutes));
}

Result<> MeetingClock::go(Id item)
{
    if (item == current() || !m_review.review().agenda.find(item))
        return {};
    const Micros now = m_review.clock().now();
    Step step(m_review.review());
    if (isRunning()) {
        end(step, now);
        begin(step, item, now);
    } else {
        // The last that was left is where the clock stands; later than any other, whatever the computer's clock says.
        step.change<AgendaItem>(item)->endedAt = std::max(now, lastEnd(m_review.review()) + 1);
    }
    return keep(step, tr("Go on with “%1”").arg(m_review.review().agenda.find(item)->titleText()));
}

void MeetingClock::look()
{
    const Micros wall = m_review.clock().now();
    const Micros steady = m_review.clock().steady();
    const Micros apart = (wall - m_lastWall) - (steady - m_lastSteady);
    m_lastWall = wall;
    m_lastSteady = steady;
    if (!isRunning() || std::abs(apart) < jumpFrom)
        return;
    // What is kept is put right at once, so that a crash after it counts right as well.
    Step step(m_review.review());
    const Id item = m_running;
    end(step, wall);
    begin(step, item, wall);
    if (!keep(step, tr("The computer’s clock jumped")))
        return;
    if (apart > 0) {
        m_jump += apart;
        Q_EMIT noticed(tr("The computer slept, or its clock was set: %1 are not counted for the meeting.").arg(lengthText(apart)));
    } else {
        Q_EMIT noticed(tr("The computer’s clock was set back by %1. The clock of the meeting goes on as before.").arg(lengthText(-apart)));
    }
}

Result<> MeetingClock::countJump()
{
    if (m_jump == 0 || current().isNull())
        return {};
    Step step(m_review.review());
    step.change<AgendaItem>(current())->spentSeconds += std::exchange(m_jump, 0) / microsPerSecond;
    return keep(step, tr("Count the time in which the computer slept"));
}

Micros MeetingClock::elapsed() const
{
    return isRunning() ? std::max<Micros>(0, m_review.clock().steady() - m_steadySince) : 0;
}

void MeetingClock::begin(Step &step, Id id, Micros now)
{
    AgendaItem &item = *step.change<AgendaItem>(id);
    item.runningSince = now;
    item.endedAt = 0;
    if (item.startedAt == 0)
        item.startedAt = now;
    m_running = id;
    m_since = now;
    m_steadySince = m_review.clock().steady();
    m_lastWall = now;
    m_lastSteady = m_steadySince;
}

void MeetingClock::end(Step &step, Micros now)
{
    if (auto *item = step.change<AgendaItem>(m_running)) {
        const Micros counted = elapsed() + m_carry;
        item->spentSeconds += counted / microsPerSecond;
        m_carry = counted % microsPerSecond;
        item->runningSince = 0;
        item->endedAt = std::max(now, lastEnd(m_review.review()) + 1);
    }
    m_running = {};
    m_since = 0;
}

Result<> MeetingClock::keep(const Step &step, const QString &what)
{
    const auto kept = m_review.note(step.edit(what));
    if (!kept)
        recover(); // nothing was changed: as the review has it
    return kept;
}

// Somebody else changed the agenda: an edit, an undo, the end of the review.
void MeetingClock::follow()
{
    const AgendaItem *item = m_review.review().agenda.find(m_running);
    const bool goesOn = item && item->runningSince == m_since && !m_review.isReadOnly();
    const bool runsElsewhere = !m_review.isReadOnly()
        && std::any_of(m_review.review().agenda.begin(), m_review.review().agenda.end(),
                       [this](const AgendaItem &one) { return one.runningSince > 0 && one.id != m_running; });
    if (isRunning() ? !goesOn : runsElsewhere)
        recover();
    Q_EMIT changed();
}

void MeetingClock::recover()
{
    m_running = {};
    m_since = 0;
    if (m_review.isReadOnly())
        return;
    const Micros now = m_review.clock().now();
    for (const AgendaItem *item : inOrder(m_review.review().agenda)) {
        if (item->runningSince == 0 || item->id == m_running)
            continue;
        const Micros unseen = now - item->runningSince;
        if (unseen >= 0 && unseen <= longestUnseen && !isRunning()) {
            m_running = item->id;
            m_since = item->runningSince;
            m_steadySince = m_review.clock().steady() - unseen;
            m_lastWall = now;
            m_lastSteady = m_review.clock().steady();
            continue;
        }
        const Id id = item->id;
        Step step(m_review.review());
        auto *left = step.change<AgendaItem>(id);
        left->endedAt = left->runningSince;
        left->runningSince = 0;
        m_notice = tr("The clock of the meeting was left running in “%1”. What came after is not counted.").arg(item->titleText());
        if (!m_review.note(step.edit(tr("Stop the clock"))))
            return;
    }
}

} // namespace story
