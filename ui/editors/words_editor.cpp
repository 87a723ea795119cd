#include "ui/editors/words_editor.h"

#include "app/core/text.h"
#include "ui/editors/proposals.h"

#include <QVBoxLayout>

namespace story {

WordsEditor::WordsEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent), m_row(new ChipRow(look)), m_proposals(new Proposals(m_row->line()))
{
    body()->insertWidget(0, m_row);
    setFocusProxy(m_row);
    PlainEdit *line = m_row->line();
    connect(line, &PlainEdit::edited, this, [this] { takeLine(false); });
    connect(line, &PlainEdit::entered, this, [this] { takeLine(true); });
    connect(line, &PlainEdit::left, this, [this] { takeLine(true); });
    connect(m_proposals, &Proposals::chosen, this, [this, line](const QString &word) {
        line->setText(word);
        takeLine(true);
    });
    connect(m_row, &ChipRow::removed, this, [this](int index) {
        QStringList words = std::get<QStringList>(stored());
        if (index < words.size()) {
            words.removeAt(index);
            store(words);
        }
    });
}

void WordsEditor::setProposals(const QStringList &words)
{
    m_proposals->setWords(words);
}

// Takes the words that are finished out of the line: those before a comma, or all of them.
void WordsEditor::takeLine(bool all)
{
    if (!isBound())
        return;
    QStringList parts = m_row->line()->text().split(QLatin1Char(','));
    const QString rest = all ? QString() : parts.takeLast();
    if (parts.isEmpty() || (all && m_row->line()->text().trimmed().isEmpty()))
        return;
    QStringList words = std::get<QStringList>(stored());
    for (const QString &part : std::as_const(parts)) {
        const QString word = oneLine(part);
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    m_row->line()->setText(rest.trimmed());
    store(words);
}

void WordsEditor::showValue(const Value &value)
{
    m_row->setWords(std::get<QStringList>(value));
}

void WordsEditor::finishPending()
{
    m_row->line()->commitPreedit();
    takeLine(true);
}

void WordsEditor::aboutToMove()
{
    m_row->line()->setText({});
}

} // namespace story
