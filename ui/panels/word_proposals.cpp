#include "ui/panels/word_proposals.h"

#include "ui/editors/plain_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace story {

namespace {

constexpr int mostShown = 8;

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_';
}

// A sign in the middle of something else is none: "a@b.example", "page#part".
bool mayBegin(const QString &text, int at)
{
    return at == 0 || text[at - 1].isSpace() || QStringView(u"([{\"',;\u201c\u2018\u201e\u00ab").contains(text[at - 1]);
}

} // namespace

WordProposals::WordProposals(PlainEdit *edit, std::function<QStringList(QChar)> words)
    : QObject(edit), m_edit(edit), m_words(std::move(words)), m_model(new QStringListModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setMaxVisibleItems(mostShown);
    edit->setCompleter(m_completer);
    connect(edit, &PlainEdit::edited, this, &WordProposals::follow);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &WordProposals::take);
}

bool WordProposals::isOpen() const
{
    return m_completer->popup()->isVisible();
}

std::optional<WordProposals::Word> WordProposals::wordAtCursor() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    if (cursor.hasSelection() || line.trimmed().startsWith(u'\\'))
        return std::nullopt; // taken literally
    int from = at;
    while (from > 0 && isOfWord(line[from - 1]))
        --from;
    if (from == 0 || (line[from - 1] != u'@' && line[from - 1] != u'#') || !mayBegin(line, from - 1))
        return std::nullopt;
    int to = at;
    while (to < line.size() && isOfWord(line[to]))
        ++to;
    return Word{from - 1, to, line[from - 1], line.mid(from, at - from)};
}

void WordProposals::follow()
{
    const auto word = wordAtCursor();
    if (!word || !m_edit->hasFocus() || m_edit->isReadOnly()) {
        m_askedFor = -1;
        m_completer->popup()->hide();
        return;
    }
    if (m_askedFor != word->from || m_askedSign != word->sign) {
        m_askedFor = word->from;
        m_askedSign = word->sign;
        m_model->setStringList(m_words(word->sign));
    }
    m_completer->setCompletionPrefix(word->begun);
    const int count = m_completer->completionCount();
    const bool isThere = count == 1 && m_completer->currentCompletion().compare(word->begun, Qt::CaseInsensitive) == 0;
    if (count == 0 || isThere) {
        m_completer->popup()->hide();
        return;
    }
    QTextCursor start = m_edit->textCursor();
    start.setPosition(start.block().position() + word->from);
    QRect box = m_edit->cursorRect(start).translated(m_edit->viewport()->pos());
    box.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(box);
    // Nothing is chosen before somebody walks there.
    m_completer->popup()->setCurrentIndex({});
}

void WordProposals::take(const QString &chosen)
{
    const auto word = wordAtCursor();
    if (!word)
        return;
    QTextCursor cursor = m_edit->textCursor();
    const QString line = cursor.block().text();
    const int begin = cursor.block().position();
    cursor.setPosition(begin + word->from + 1);
    cursor.setPosition(begin + word->to, QTextCursor::KeepAnchor);
    const bool spaceFollows = word->to < line.size() && line[word->to].isSpace();
    cursor.insertText(spaceFollows ? chosen : chosen + u' ');
    m_edit->setTextCursor(cursor);
}

} // namespace story
