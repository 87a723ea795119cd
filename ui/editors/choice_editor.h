// One of a fixed list.
#pragma once

#include "ui/editors/field_editor.h"

class QComboBox;

namespace story {

class ChoiceEditor : public FieldEditor {
    Q_OBJECT
public:
    ChoiceEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    QWidget *control() const override;

protected:
    void showValue(const Value &value) override;
    void setEditable(bool editable) override;
    // The wheel scrolls the page and changes nothing, unless the list has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
};

} // namespace story
