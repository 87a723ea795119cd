#include "app/desk/history.h"

#include <algorithm>

namespace story {

namespace {

// A review's own beginning is no step: the trash is for that.
bool beginsTheReview(const std::vector<Change> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const Change &c) {
        return c.op == Change::Op::Insert && c.kind == EntityKind::Review;
    });
}

} // namespace

void History::prepend(const QList<store::StoredEntry> &newestFirst, bool reachedEnd)
{
    using store::Cause;
    for (const store::StoredEntry &stored : newestFirst) {
        const store::JournalEntry &entry = stored.entry;
        m_oldestSeq = entry.seq;
        switch (entry.cause) {
        case Cause::Undo:
            if (!m_decided.contains(entry.target))
                m_decided.insert(entry.target, m_sawDoSinceUndo ? Cause::Restore : Cause::Undo); // Restore: gone for good
            continue;
        case Cause::Redo:
            if (!m_decided.contains(entry.target))
                m_decided.insert(entry.target, Cause::Redo);
            continue;
        case Cause::Aside:
            continue;
        case Cause::Snapshot:
        case Cause::Scrub:
        case Cause::Restore:
            m_complete = true;
            return;
        case Cause::Do:
        case Cause::Import:
            break;
        }
        if (beginsTheReview(entry.changes)) {
            m_complete = true;
            return;
        }
        const Cause decided = m_decided.value(entry.step, Cause::Do);
        if (decided == Cause::Do)
            m_sawDoSinceUndo = true;
        std::vector<Change> &parts = m_laterParts[entry.step];
        parts.insert(parts.begin(), entry.changes.begin(), entry.changes.end());
        if (entry.seq != entry.step)
            continue; // the beginning of this step is further back
        HistoryStep step{entry.step, entry.what, entry.at, true, std::move(parts)};
        m_laterParts.remove(entry.step);
        if (decided == Cause::Undo)
            m_undone.insert(m_undone.end(), std::move(step));
        else if (decided != Cause::Restore)
            m_done.insert(m_done.begin(), std::move(step));
    }
    // Undone steps were met oldest step last, and the oldest step was undone last: it is the first to be done again.
    std::sort(m_undone.begin(), m_undone.end(),
              [](const HistoryStep &a, const HistoryStep &b) { return a.step > b.step; });
    if (reachedEnd)
        m_complete = true;
}

void History::did(HistoryStep step)
{
    m_undone.clear();
    m_sawDoSinceUndo = true;
    m_done.push_back(std::move(step));
}

void History::extendNewest(const std::vector<Change> &changes, Micros at)
{
    HistoryStep &newest = m_done.back();
    newest.at = at;
    for (const Change &change : changes) {
        if (!joinSplices(newest.changes.back(), change))
            newest.changes.push_back(change);
    }
}

void History::undid()
{
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
}

void History::redid()
{
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
}

void History::barrier()
{
    m_done.clear();
    m_undone.clear();
    m_complete = true;
}

const HistoryStep *History::undoable() const
{
    return m_done.empty() ? nullptr : &m_done.back();
}

const HistoryStep *History::redoable() const
{
    return m_undone.empty() ? nullptr : &m_undone.back();
}

bool History::wantsMore() const
{
    constexpr size_t enoughAhead = 50;
    return !m_complete && m_done.size() < enoughAhead;
}

} // namespace story
