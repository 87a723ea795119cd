// Words: a text of any number of lines with quiet Markdown, or a single line. Every key goes to the review at once.
#pragma once

#include "ui/editors/field_editor.h"
#include "ui/editors/plain_edit.h"

namespace story {

class TextEditor : public FieldEditor {
    Q_OBJECT
public:
    // For fields of type Text and Line.
    TextEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    QWidget *control() const override { return m_edit; }
    void setPlaceholder(const QString &words) { m_edit->setPlaceholderText(words); }

protected:
    void showValue(const Value &value) override;
    void setEditable(bool editable) override { m_edit->setEditable(editable); }
    void finishPending() override;

private:
    PlainEdit *m_edit;
};

} // namespace story
