#include "ui/editors/proposals.h"

#include "ui/editors/plain_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

namespace story {

Proposals::Proposals(PlainEdit *edit)
    : QObject(edit), m_edit(edit), m_model(new QStringListModel(this)), m_completer(new QCompleter(m_model, this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setMaxVisibleItems(8);
    edit->setCompleter(m_completer);
    connect(edit, &PlainEdit::edited, this, &Proposals::narrow);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &Proposals::chosen);
}

void Proposals::setWords(const QStringList &words)
{
    if (m_model->stringList() != words)
        m_model->setStringList(words);
}

void Proposals::setSource(std::function<QStringList()> source)
{
    m_source = std::move(source);
    m_stale = true;
}

void Proposals::askSource()
{
    if (m_source && std::exchange(m_stale, false))
        setWords(m_source());
}

void Proposals::openAll()
{
    askSource();
    m_completer->setCompletionPrefix({});
    if (m_completer->completionCount() > 0)
        m_completer->complete();
}

void Proposals::narrow()
{
    const QString typed = m_edit->text().trimmed();
    if (!typed.isEmpty())
        askSource();
    m_completer->setCompletionPrefix(typed);
    const int count = typed.isEmpty() || !m_edit->hasFocus() ? 0 : m_completer->completionCount();
    if (count == 0 || (count == 1 && m_completer->currentCompletion() == typed))
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

} // namespace story
