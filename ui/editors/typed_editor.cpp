#include "ui/editors/typed_editor.h"

#include "ui/parts/story_style.h"

#include <QVBoxLayout>

namespace story {

namespace {

// As long as an open review waits with typing: the commit needs its share of the 300 ms.
constexpr int pauseMilliseconds = 150;

} // namespace

TypedEditor::TypedEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent), m_edit(new PlainEdit(look, PlainEdit::Lines::One)), m_shown(field.blank())
{
    body()->insertWidget(0, m_edit);
    setFocusProxy(m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TypedEditor::storeTyped);
    connect(m_edit, &PlainEdit::edited, this, &TypedEditor::followTyping);
    connect(m_edit, &PlainEdit::refused, this, &TypedEditor::refuse);
    connect(m_edit, &PlainEdit::entered, this, &TypedEditor::settle);
    connect(m_edit, &PlainEdit::left, this, &TypedEditor::settle);
}

TypedEditor::Reading TypedEditor::readLine() const
{
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty())
        return {field().blank(), {}, Tone::Muted, {}};
    return read(typed);
}

TypedEditor::Reading TypedEditor::mark()
{
    m_typing = true;
    const Reading reading = readLine();
    say(reading.word, reading.tone);
    setMarked(m_edit, !reading.value);
    return reading;
}

void TypedEditor::followTyping()
{
    const bool isRead = mark().value.has_value();
    keepUnread(isRead && !waitsForEnter() ? QString() : m_edit->text());
    if (!waitsForEnter())
        m_pause.start();
}

void TypedEditor::storeTyped()
{
    m_pause.stop();
    if (!m_typing || !isBound() || review()->isReadOnly())
        return;
    const Reading reading = readLine();
    if (!reading.value)
        return;
    keepUnread({});
    m_shown = *reading.value;
    if (reading.also && reading.also->first) {
        Edit edit = setField(review()->review(), ref(), *reading.value);
        Edit more = setField(review()->review(), {ref().kind, ref().id, reading.also->first}, reading.also->second);
        if (edit.isEmpty())
            edit.what = more.what;
        edit.changes.insert(edit.changes.end(), more.changes.begin(), more.changes.end());
        report(review()->set(edit));
    } else {
        store(*reading.value);
    }
}

void TypedEditor::settle()
{
    if (!m_typing)
        return;
    storeTyped();
    if (!readLine().value)
        return; // stays as it was typed, marked
    m_typing = false;
    showValue(stored());
}

void TypedEditor::take(const QString &words)
{
    m_edit->setText(words);
    followTyping();
    settle();
}

void TypedEditor::showValue(const Value &value)
{
    if (m_typing) {
        // Our own storing, or nothing that concerns the words being typed.
        if (value == m_shown)
            return;
        m_typing = false;
        m_pause.stop();
    }
    m_shown = value;
    m_edit->setText(wording(value));
    setMarked(m_edit, false);
    const Remark about = remark(value);
    say(about.word, about.tone);
    if (const QString words = unread(); !words.isEmpty()) {
        m_edit->setText(words);
        mark();
    }
}

void TypedEditor::finishPending()
{
    m_edit->commitPreedit();
    settle();
}

void TypedEditor::aboutToMove()
{
    m_typing = false;
    m_pause.stop();
}

} // namespace story
