// What Enter does: the line is stored, or corrects what an older one became; and the way back to the older ones.
#include "ui/panels/capture_line.h"

#include "app/capture/keep.h"

namespace story {

namespace {

constexpr qsizetype pastLimit = 200;

} // namespace

// The first line says what it is; more of them, pasted, are its text.
capture::Draft CaptureLine::readWhole(const QString &text, const capture::Context &context) const
{
    qsizetype begin = 0;
    while (begin < text.size() && text[begin] == QLatin1Char('\n'))
        ++begin;
    const qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
    if (begin == 0 && end < 0)
        return capture::read(text, context);
    capture::Draft draft = capture::read(text.mid(begin, end < 0 ? -1 : end - begin), context);
    for (capture::Span &span : draft.spans)
        span.from += begin;
    const QString rest = end < 0 ? QString() : text.mid(end);
    draft.text += rest;
    draft.keptText += rest;
    draft.typed = text;
    return draft;
}

// A line that was fetched is read as it was then, as long as it corrects what it became; else as a new one.
std::optional<capture::Correction> CaptureLine::readLine()
{
    const QString text = m_edit->text();
    if (m_corrects && looksBack()) {
        capture::StoredLine line = m_past[m_recalled];
        line.context.timeAsText = m_timeAsText;
        m_draft = readWhole(text, line.context);
        if (auto correction = capture::correction(line, m_draft, m_review.review(), m_review.ids(),
                                                  m_review.endPosition(capture::entityKind(m_draft.kind))))
            return correction;
    }
    m_draft = readWhole(text, context());
    return std::nullopt;
}

void CaptureLine::store()
{
    if (m_review.isReadOnly())
        refuse();
    if (m_review.isReadOnly() || m_draft.isEmpty())
        return;
    const QString begun = begunLine(); // is there again
    const auto correction = readLine();
    const capture::Context now = context();
    if (correction ? correct(*correction) : storeDraft(readWhole(m_edit->text(), now), now))
        empty(begun);
}

bool CaptureLine::storeDraft(const capture::Draft &draft, const capture::Context &context)
{
    const Edit edit = capture::keep(draft, m_review.review(), m_review.ids(), m_phase,
                                    m_review.endPosition(capture::entityKind(draft.kind)));
    const auto done = m_review.set(edit); // an action that soaks gets its day
    if (!done) {
        Q_EMIT noticed(Notice::of(done.error()));
        return false;
    }
    if (draft.kind == capture::Draft::Kind::Event && draft.start.isPlaced())
        m_chosenDay.reset();
    remember(capture::storedLine(draft, context, m_phase, edit));
    tellStored(edit.changes.back().kind, edit.changes.back().id);
    return true;
}

bool CaptureLine::correct(const capture::Correction &correction)
{
    if (const auto done = correction.edit.isEmpty() ? Result<>() : m_review.set(correction.edit); !done) {
        Q_EMIT noticed(Notice::of(done.error()));
        return false;
    }
    m_past[m_recalled] = correction.line;
    tellStored(correction.line.became.back().kind, correction.line.became.back().id);
    return true;
}

void CaptureLine::remember(const capture::StoredLine &line)
{
    m_past.append(line);
    if (m_past.size() > pastLimit)
        m_past.removeFirst();
    m_recalled = m_past.size();
}

void CaptureLine::tellStored(EntityKind kind, Id id)
{
    Q_EMIT stored({kind, id, nullptr});
    const Event *event = kind == EntityKind::Event ? m_review.review().events.find(id) : nullptr;
    if (event && waitsForDay(event->start))
        askOpenDay();
    else
        askWhichTime(kind, id);
}

void CaptureLine::empty(const QString &begun)
{
    m_timeAsText = m_corrects = false;
    m_left.clear();
    m_recalled = m_past.size();
    m_edit->setText(begun);
    m_edit->moveCursor(QTextCursor::End);
    keepUnsent();
    readAgain();
}

void CaptureLine::recall(int by)
{
    const qsizetype to = std::clamp<qsizetype>(m_recalled + by, 0, m_past.size());
    if (to == m_recalled || m_review.isReadOnly())
        return;
    m_left.insert(m_recalled, m_edit->text());
    m_recalled = to;
    m_edit->setText(m_left.value(to, looksBack() ? m_past[to].typed : QString()));
    m_edit->moveCursor(QTextCursor::End);
    m_corrects = looksBack() && !m_edit->text().isEmpty();
    m_timeAsText = m_corrects && m_past[to].context.timeAsText;
    keepUnsent();
    readAgain();
}

} // namespace story
