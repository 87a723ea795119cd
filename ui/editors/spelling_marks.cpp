#include "ui/editors/spelling_marks.h"

#include "ui/editors/plain_edit.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <memory>

namespace story {

namespace {

// After a key, so that the key itself is on the screen first.
constexpr int soonMilliseconds = 60;

QString asActionText(QString words)
{
    return words.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

SpellingMarks::SpellingMarks(const Look &look, spelling::Checker &checker, PlainEdit *edit)
    : QObject(edit), m_look(look), m_checker(checker), m_edit(edit)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &SpellingMarks::look);
    connect(edit, &PlainEdit::edited, this, [this] { m_typedAt = m_edit->textCursor().position(); });
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_typedAt && *m_typedAt != m_edit->textCursor().position())
            leaveWord();
    });
    connect(edit, &QPlainTextEdit::textChanged, this, &SpellingMarks::lookSoon);
    connect(edit, &PlainEdit::proseChanged, this, &SpellingMarks::lookSoon);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &SpellingMarks::lookSoon);
    connect(&checker, &spelling::Checker::changed, this, &SpellingMarks::lookSoon);
    connect(&look, &Look::changed, this, &SpellingMarks::mark);
    edit->installEventFilter(this);
    edit->viewport()->installEventFilter(this);
    lookSoon();
}

void SpellingMarks::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void SpellingMarks::look()
{
    if (!m_edit->isVisible())
        return; // it is looked at when it is shown
    const QString text = m_edit->text();
    if (!m_edit->isProse() || m_edit->isReadOnly()) {
        take(text, {});
        return;
    }
    const QTextBlock first = m_edit->cursorForPosition(QPoint(0, 0)).block();
    const QTextBlock last = m_edit->cursorForPosition(m_edit->viewport()->rect().bottomRight()).block();
    m_checker.check(text, first.position(), last.position() + last.length() - 1, m_edit->exceptProse(),
                    [self = QPointer(this), text](const QList<spelling::Stretch> &wrong) {
                        if (self)
                            self->take(text, wrong);
                    });
}

void SpellingMarks::take(const QString &text, const QList<spelling::Stretch> &wrong)
{
    if (text != m_edit->text())
        return; // it is looked at again by now
    m_text = text;
    m_wrong = wrong;
    mark();
}

void SpellingMarks::mark()
{
    QList<spelling::Stretch> marked;
    if (m_text == m_edit->text()) {
        for (const spelling::Stretch &word : std::as_const(m_wrong)) {
            if (!m_typedAt || *m_typedAt < word.from || *m_typedAt > word.end())
                marked.append(word);
        }
    }
    if (marked.isEmpty() && m_marked.isEmpty())
        return;
    m_marked = marked;
    QTextCharFormat wave;
    wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wave.setUnderlineColor(m_look.tokens().misspelt);
    QList<QTextEdit::ExtraSelection> selections;
    for (const spelling::Stretch &word : std::as_const(marked)) {
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(static_cast<int>(word.from));
        cursor.setPosition(static_cast<int>(word.end()), QTextCursor::KeepAnchor);
        selections.append({cursor, wave});
    }
    m_edit->setExtraSelections(selections);
}

void SpellingMarks::leaveWord()
{
    // Not at once: the cursor may have moved because of a key whose change of the text is told only now.
    m_typedAt.reset();
    lookSoon();
}

bool SpellingMarks::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ContextMenu: {
        const auto &asked = *static_cast<QContextMenuEvent *>(event);
        if (asked.reason() == QContextMenuEvent::Mouse ? watched == m_edit->viewport() : watched == m_edit) {
            if (asked.reason() == QContextMenuEvent::Mouse)
                return offerAt(m_edit->cursorForPosition(asked.pos()).position(), asked.globalPos());
            const QTextCursor cursor = m_edit->textCursor();
            return offerAt(cursor.hasSelection() ? cursor.selectionStart() : cursor.position(), asked.globalPos());
        }
        break;
    }
    case QEvent::FocusOut:
        if (watched == m_edit && m_typedAt)
            leaveWord();
        break;
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::ReadOnlyChange:
        lookSoon();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

// False where no marked word is there: the field opens its usual menu.
bool SpellingMarks::offerAt(int position, const QPoint &globalPosition)
{
    if (m_text != m_edit->text())
        return false;
    for (const spelling::Stretch &word : std::as_const(m_marked)) {
        if (position >= word.from && position <= word.end()) {
            offer(word, globalPosition);
            return true;
        }
    }
    return false;
}

void SpellingMarks::offer(const spelling::Stretch &word, const QPoint &globalPosition)
{
    const QString text = m_edit->text();
    m_checker.propose(text.mid(word.from, word.length), [self = QPointer(this), word, text, globalPosition](const QStringList &proposals) {
        if (!self)
            return;
        // The menu stays open as long as somebody likes, and other answers are waiting.
        QMetaObject::invokeMethod(self.data(), [self, word, text, proposals, globalPosition] { self->openMenu(word, text, proposals, globalPosition); },
                                  Qt::QueuedConnection);
    });
}

void SpellingMarks::openMenu(const spelling::Stretch &word, const QString &text, const QStringList &proposals, const QPoint &globalPosition)
{
    if (text != m_edit->text() || !m_edit->isVisible())
        return;
    const QString written = text.mid(word.from, word.length);
    const auto owner = std::make_unique<QObject>();
    QList<QAction *> actions;
    for (const QString &proposal : proposals) {
        auto *action = new QAction(asActionText(proposal), owner.get());
        connect(action, &QAction::triggered, this, [this, word, text, proposal] {
            if (text == m_edit->text())
                m_edit->replace(word, proposal);
        });
        actions.append(action);
    }
    if (proposals.isEmpty()) {
        actions.append(new QAction(tr("No word like it is known"), owner.get()));
        actions.back()->setEnabled(false);
    }
    auto *between = new QAction(owner.get());
    between->setSeparator(true);
    auto *add = new QAction(tr("&Add “%1” to my words").arg(asActionText(written)), owner.get());
    connect(add, &QAction::triggered, this, [this, written] { m_checker.addOwnWord(written); });
    actions << between << add;
    m_edit->showMenu(globalPosition, actions);
}

void SpellingMarks::goToNext(qsizetype from, std::function<void()> none)
{
    const QString text = m_edit->text();
    const qsizetype shown = m_edit->document()->characterCount() - 1;
    m_checker.findFirst(text, from, shown, m_edit->exceptProse(),
                        [self = QPointer(this), text, none = std::move(none)](const std::optional<spelling::Stretch> &word) {
                            if (!self || text != self->m_edit->text())
                                return;
                            if (!word) {
                                none();
                                return;
                            }
                            PlainEdit *edit = self->m_edit;
                            edit->setFocus(Qt::OtherFocusReason);
                            QTextCursor cursor(edit->document());
                            cursor.setPosition(static_cast<int>(word->from));
                            cursor.setPosition(static_cast<int>(word->end()), QTextCursor::KeepAnchor);
                            edit->setTextCursor(cursor);
                            edit->ensureCursorVisible();
                            self->offer(*word, edit->viewport()->mapToGlobal(edit->cursorRect().bottomLeft()));
                        });
}

} // namespace story
