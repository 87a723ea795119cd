#include "ui/editors/plain_edit.h"

#include "app/core/text.h"
#include "app/markup/html_walk.h"

#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace story {

namespace {

constexpr int sidePadding = 10;
constexpr int documentMargin = 2; // QPlainTextEdit scrolls where there is less than a line and this
constexpr int mostLines = 20; // then it scrolls

QString withSplice(QString text, const TextSplice &splice)
{
    text.replace(splice.at, splice.removed.size(), splice.inserted);
    return text;
}

// Ends a block of a QTextDocument, so it can be in none.
bool breaksBlock(QChar c)
{
    return c == QChar::ParagraphSeparator || c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar(0xfdd0)
        || c == QChar(0xfdd1);
}

} // namespace

QString pastedText(const QMimeData &source)
{
    if (source.hasText() || !source.hasHtml())
        return source.text();
    return markup::htmlWords(source.html());
}

PlainEdit::PlainEdit(const Look &look, Lines lines, QWidget *parent)
    : QPlainTextEdit(parent), m_look(look), m_lines(lines)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(documentMargin);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (lines == Lines::One) {
        setLineWrapMode(NoWrap);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &PlainEdit::fitHeight);
    }
    connect(this, &QPlainTextEdit::textChanged, this, &PlainEdit::takeChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &PlainEdit::leaveCharactersWhole);
    connect(&look, &Look::changed, this, [this] {
        updateMargins();
        fitHeight();
    });
    updateMargins();
    fitHeight();
}

PlainEdit::~PlainEdit()
{
    // The base class may still report changes and give up the focus while it goes.
    disconnect(this, nullptr, this, nullptr);
}

QString PlainEdit::documentText() const
{
    QString text = document()->toRawText(); // toPlainText would change no-break spaces and line separators
    text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    return text;
}

// As long as `text`, unit by unit, so that places in the one are places in the other.
QString PlainEdit::shownOf(const QString &text) const
{
    QString shown = text;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = text[i];
        if (m_lines == Lines::One ? breaksBlock(c) || c == QChar::LineSeparator : breaksBlock(c) && c != QLatin1Char('\n'))
            shown[i] = m_lines == Lines::One ? QLatin1Char(' ') : QLatin1Char('\n');
    }
    return shown;
}

bool PlainEdit::isTooLong(const QString &text)
{
    if (text.size() > longestText)
        return true;
    qsizetype begin = 0;
    while (text.size() - begin > longestLine) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        if ((end < 0 ? text.size() : end) - begin > longestLine)
            return true;
        begin = end + 1;
    }
    return false;
}

// As much as may be shown: whole lines up to the limit, the first one that is too long up to its own.
QString PlainEdit::beginningOf(const QString &shown)
{
    qsizetype end = std::min(shown.size(), longestText / 10);
    qsizetype begin = 0;
    while (begin < end) {
        const qsizetype stop = shown.indexOf(QLatin1Char('\n'), begin);
        const qsizetype lineEnd = stop < 0 ? shown.size() : stop;
        if (lineEnd - begin > longestLine) {
            end = std::min(end, begin + longestLine);
            break;
        }
        begin = lineEnd + 1;
    }
    if (end > 0 && shown[end - 1].isHighSurrogate())
        --end;
    return shown.left(end);
}

void PlainEdit::setText(const QString &text)
{
    if (text == m_held)
        return;
    m_held = text;
    showHeld();
}

// Brings the document to what is held, by the one splice between the two.
void PlainEdit::showHeld()
{
    QString shown = shownOf(m_held);
    const bool cut = isTooLong(shown);
    if (cut)
        shown = beginningOf(shown);
    if (const auto splice = spliceBetween(m_shown, shown)) {
        const QScopedValueRollback refreshing(m_refreshing, true);
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        cursor.setPosition(static_cast<int>(splice->at));
        cursor.setPosition(static_cast<int>(splice->at + splice->removed.size()), QTextCursor::KeepAnchor);
        cursor.insertText(splice->inserted);
        cursor.endEditBlock();
        m_shown = shown;
    }
    if (cut != m_cut) {
        m_cut = cut;
        Q_EMIT cutChanged();
    }
}

void PlainEdit::takeChange()
{
    if (m_refreshing)
        return;
    QString now = documentText();
    const auto splice = spliceBetween(m_shown, now);
    if (!splice)
        return; // formats only
    const QString after = withEnd(now).value_or(withSplice(m_held, *splice));
    m_shown = std::move(now);
    hold(after, m_keys);
}

std::optional<qsizetype> PlainEdit::reachesEnd() const
{
    const QTextCursor cursor = textCursor();
    if (!m_cut || cursor.selectionEnd() < document()->characterCount() - 1)
        return std::nullopt;
    return cursor.selectionStart();
}

// What is held after a change at the end of a beginning; nothing where it was not one.
std::optional<QString> PlainEdit::withEnd(const QString &now) const
{
    if (!m_end || !m_cut || *m_end > now.size() || QStringView(now).left(*m_end) != QStringView(m_shown).left(*m_end))
        return std::nullopt;
    QString after = *m_end == m_shown.size() ? m_held : m_held.left(*m_end);
    after += QStringView(now).mid(*m_end);
    return after;
}

// Backspace behind a beginning takes the end of the text away, which is not to be seen.
void PlainEdit::shortenEnd(bool byWord)
{
    qsizetype end = m_held.size();
    if (byWord) {
        while (end > 0 && m_held[end - 1].isSpace())
            --end;
        while (end > 0 && !m_held[end - 1].isSpace())
            --end;
    } else {
        end -= end > 1 && m_held[end - 1].isLowSurrogate() && m_held[end - 2].isHighSurrogate() ? 2 : 1;
    }
    hold(m_held.left(end), OpenReview::Keys::Deleting);
}

// Qt 6.4 steps into the middle of some characters outside the BMP (an emoji after joined ones); what is typed there would split
// them into halves, which are no text.
void PlainEdit::leaveCharactersWhole()
{
    QTextCursor cursor = textCursor();
    const int at = cursor.position();
    const int before = std::exchange(m_lastPosition, at);
    if (m_refreshing || at == 0 || !document()->characterAt(at).isLowSurrogate()
        || !document()->characterAt(at - 1).isHighSurrogate())
        return;
    m_lastPosition = at >= before ? at + 1 : at - 1;
    cursor.setPosition(m_lastPosition, cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setTextCursor(cursor);
}

void PlainEdit::hold(const QString &after, OpenReview::Keys keys)
{
    const QString before = std::exchange(m_held, after);
    if (m_cut || isTooLong(m_held))
        showHeld();
    Q_EMIT edited(before, after, keys);
}

void PlainEdit::setEditable(bool editable)
{
    if (isReadOnly() == !editable)
        return;
    setReadOnly(!editable);
    // Also without the right to change it, it can be reached, read and copied by keys.
    if (!editable)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    update();
}

void PlainEdit::setBare()
{
    setFrameShape(NoFrame);
    updateMargins();
    fitHeight();
}

void PlainEdit::commitPreedit()
{
    if (hasFocus())
        QGuiApplication::inputMethod()->commit();
    // An input method that did not answer, or is not there, leaves it in the layout of the block.
    const QTextLayout *layout = textCursor().block().layout();
    const QString composed = layout ? layout->preeditAreaText() : QString();
    if (composed.isEmpty() || isReadOnly())
        return;
    QInputMethodEvent confirmed;
    confirmed.setCommitString(composed);
    inputMethodEvent(&confirmed);
}

void PlainEdit::setCompleter(QCompleter *completer)
{
    m_completer = completer;
    completer->setWidget(this);
}

void PlainEdit::setProse(bool prose, const QList<spelling::Stretch> &except)
{
    if (prose == m_isProse && except == m_exceptProse)
        return;
    m_isProse = prose;
    m_exceptProse = except;
    Q_EMIT proseChanged();
}

void PlainEdit::replace(const spelling::Stretch &stretch, const QString &words)
{
    if (isReadOnly())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(stretch.from));
    cursor.setPosition(static_cast<int>(stretch.end()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    const QScopedValueRollback end(m_end, reachesEnd());
    const QScopedValueRollback keys(m_keys, OpenReview::Keys::Other);
    textCursor().insertText(words);
}

QMimeData *PlainEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const int from = cursor.selectionStart();
    const qsizetype to = reachesEnd() ? m_held.size() : cursor.selectionEnd();
    auto *words = new QMimeData;
    words->setText(m_held.mid(from, to - from));
    return words;
}

// What is held once `text` stands in place of what is chosen.
QString PlainEdit::withInserted(const QString &text) const
{
    const QTextCursor cursor = textCursor();
    const qsizetype from = cursor.selectionStart();
    QString after = m_held;
    // In the middle of a drag the document is ahead of what is held: what was dragged is out of it already.
    if (const auto splice = spliceBetween(m_shown, documentText()))
        after = withSplice(after, *splice);
    if (reachesEnd())
        return (cursor.hasSelection() ? after.left(from) : after) + text;
    return after.replace(from, cursor.selectionEnd() - from, text);
}

void PlainEdit::insertWhole(const QString &text)
{
    const QString after = withInserted(text);
    m_shown = documentText();
    const QString before = std::exchange(m_held, after);
    showHeld();
    Q_EMIT edited(before, after, OpenReview::Keys::Other);
}

void PlainEdit::insertFromMimeData(const QMimeData *source)
{
    TextRepairs repairs;
    QString text = cleanText(pastedText(*source), &repairs);
    if (isReadOnly() || text.isEmpty())
        return;
    if (m_lines == Lines::One) {
        while (text.endsWith(QLatin1Char('\n')))
            text.chop(1);
        text = shownOf(text);
    }
    // What would freeze the document never goes through it.
    if (m_cut || isTooLong(withInserted(text))) {
        insertWhole(text);
    } else {
        const QScopedValueRollback keys(m_keys, OpenReview::Keys::Other);
        textCursor().insertText(text);
        // A drop comes in the middle of an edit of the document, whose lines are laid out after it: asked now, Qt 6.4 looks at none.
        QMetaObject::invokeMethod(this, [this] { ensureCursorVisible(); }, Qt::QueuedConnection);
    }
    if (!repairs.lossless())
        Q_EMIT repaired(static_cast<int>(repairs.replaced));
}

// ---- size ----

void PlainEdit::updateMargins()
{
    const bool framed = frameShape() != NoFrame;
    const int side = framed ? sidePadding - frameWidth() - documentMargin : 0;
    const int line = qCeil(QFontMetricsF(font()).lineSpacing()) + 2 * documentMargin;
    const int height = framed ? std::max(measure::row, line + 12) : line;
    const int above = framed ? (height - line) / 2 - frameWidth() : 0;
    setViewportMargins(side, above, framed ? gap::tiny : 0, framed ? height - line - above - 2 * frameWidth() : 0);
}

int PlainEdit::heightOfLines(qreal lines) const
{
    const QMargins margins = viewportMargins();
    const qreal text = lines * QFontMetricsF(font()).lineSpacing();
    return qCeil(text) + 2 * documentMargin + margins.top() + margins.bottom() + 2 * frameWidth();
}

void PlainEdit::fitHeight()
{
    if (m_fitting)
        return;
    m_fitting = true;
    const qreal wanted = m_lines == Lines::One ? 1 : document()->size().height();
    const int height = heightOfLines(std::clamp<qreal>(wanted, 1, mostLines));
    if (m_lines == Lines::Many)
        setVerticalScrollBarPolicy(wanted > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    m_fitting = false;
}

QSize PlainEdit::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, heightOfLines(1)};
}

QSize PlainEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, heightOfLines(1)};
}

void PlainEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void PlainEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateMargins();
        fitHeight();
    }
}

} // namespace story
