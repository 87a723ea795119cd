// What keys, input methods and the focus do to the field.
#include "ui/editors/plain_edit.h"

#include "app/core/text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <memory>

namespace story {

namespace {

// Keys that a text field would eat and that belong to the window: its undo, its redo, its palette.
bool belongsToWindow(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)
        || event->matches(QKeySequence::DeleteEndOfLine) || event->matches(QKeySequence::DeleteCompleteLine)
        || (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier);
}

} // namespace

bool PlainEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && belongsToWindow(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    // Tab would move the focus; while proposals are open it is the list's, which takes what is chosen there.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab && m_completer
        && m_completer->popup()->isVisible()) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void PlainEdit::keyPressEvent(QKeyEvent *event)
{
    if (belongsToWindow(event)) {
        event->ignore();
        return;
    }
    const QScopedValueRollback end(m_end, reachesEnd());
    const bool proposing = m_completer && m_completer->popup()->isVisible();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (proposing) {
        if (enter && !m_completer->popup()->currentIndex().isValid()) {
            m_completer->popup()->hide();
        } else if (enter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab
                   || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
            event->ignore(); // the list takes it
            return;
        }
    }
    if (m_lines == Lines::One) {
        if (enter) {
            commitPreedit();
            Q_EMIT entered();
            return;
        }
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp
            || event->key() == Qt::Key_PageDown) {
            event->ignore(); // there is nowhere to go in one line; a form or list may know
            return;
        }
    } else if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly()) {
        textCursor().insertBlock(); // Shift+Enter: no second kind of line break
        ensureCursorVisible();
        return;
    }

    if (isReadOnly() && !event->text().isEmpty() && event->text()[0].isPrint())
        Q_EMIT refused();

    // Some keyboards send the halves of a character one by one; a half is no text.
    const QString typed = event->text();
    if (typed.size() == 1 && typed[0].isSurrogate() && !isReadOnly()) {
        if (typed[0].isHighSurrogate()) {
            m_highSurrogate = typed[0];
            return;
        }
        const QChar pair[] = {m_highSurrogate, typed[0]};
        const QScopedValueRollback keys(m_keys, OpenReview::Keys::Typing);
        textCursor().insertText(m_highSurrogate.isNull() ? QString(QChar(QChar::ReplacementCharacter)) : QString(pair, 2));
        m_highSurrogate = {};
        return;
    }
    m_highSurrogate = {};

    const bool deletes = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    const bool chosen = textCursor().hasSelection();
    if (m_end && event->key() == Qt::Key_Backspace && !chosen && !isReadOnly()) {
        shortenEnd(event->modifiers() & Qt::ControlModifier);
        return;
    }
    const bool types = !typed.isEmpty() && typed[0].isPrint();
    const QScopedValueRollback keys(m_keys, chosen ? OpenReview::Keys::Other
                                        : deletes ? OpenReview::Keys::Deleting
                                        : types   ? OpenReview::Keys::Typing
                                                  : OpenReview::Keys::Other);
    QPlainTextEdit::keyPressEvent(event);
}

void PlainEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback keys(m_keys, textCursor().hasSelection() ? OpenReview::Keys::Other : OpenReview::Keys::Typing);
    const QScopedValueRollback end(m_end, reachesEnd());
    QString commit = cleanText(event->commitString());
    if (m_lines == Lines::One)
        commit = shownOf(commit);
    QInputMethodEvent clean(event->preeditString(), event->attributes());
    clean.setCommitString(commit, event->replacementStart(), event->replacementLength());
    QPlainTextEdit::inputMethodEvent(&clean);
    event->setAccepted(clean.isAccepted());
}

void PlainEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (m_lines == Lines::One && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        selectAll();
    update(); // the ring is on the frame
}

void PlainEdit::focusOutEvent(QFocusEvent *event)
{
    commitPreedit();
    QPlainTextEdit::focusOutEvent(event);
    if (m_lines == Lines::One && event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    update();
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void PlainEdit::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(event->globalPos());
}

void PlainEdit::showMenu(const QPoint &globalPosition, const QList<QAction *> &first)
{
    const QScopedValueRollback end(m_end, reachesEnd());
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    // Its undo is not ours; the Edit menu has the real one.
    for (QAction *action : menu->actions()) {
        if (action->objectName() == QLatin1String("edit-undo") || action->objectName() == QLatin1String("edit-redo"))
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().first()->isSeparator())
        menu->removeAction(menu->actions().first());
    if (!first.isEmpty()) {
        QAction *usual = menu->actions().value(0);
        menu->insertActions(usual, first);
        menu->insertSeparator(usual);
        menu->setActiveAction(first.front());
    }
    menu->exec(globalPosition);
}

} // namespace story
