#include "ui/editors/text_editor.h"

#include "ui/editors/markdown_highlighter.h"

#include <QVBoxLayout>

namespace story {

namespace {

// Words somebody here writes: not a link or a number, and not what is quoted as it was found.
bool isProse(const Field &field)
{
    return field.type == FieldType::Text ? qstrcmp(field.name, "quote") != 0 : field.uses.testFlag(Use::Coached);
}

} // namespace

TextEditor::TextEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent),
      m_edit(new PlainEdit(look, field.type == FieldType::Text ? PlainEdit::Lines::Many : PlainEdit::Lines::One))
{
    body()->insertWidget(0, m_edit);
    setFocusProxy(m_edit);
    if (field.type == FieldType::Text)
        new MarkdownHighlighter(look, m_edit->document());
    m_edit->setProse(isProse(field));

    connect(m_edit, &PlainEdit::edited, this, [this](const QString &before, const QString &after, OpenReview::Keys keys) {
        if (isBound())
            report(review()->type(ref(), before, after, keys));
    });
    connect(m_edit, &PlainEdit::left, this, [this] {
        if (review())
            review()->endTyping();
    });
    connect(m_edit, &PlainEdit::refused, this, &TextEditor::refuse);
    connect(m_edit, &PlainEdit::repaired, this, [this](int count) {
        say(tr("%n characters that no text can hold were replaced by �.", nullptr, count), Tone::Warn);
    });
    connect(m_edit, &PlainEdit::cutChanged, this, [this] {
        say(m_edit->isCut() ? tr("Only its beginning is shown. All of it is kept, and what you type at the end goes to its very end.") : QString(),
            Tone::Warn);
    });
}

void TextEditor::showValue(const Value &value)
{
    m_edit->setText(std::get<QString>(value));
}

void TextEditor::finishPending()
{
    m_edit->commitPreedit();
    review()->endTyping();
}

} // namespace story
