// Yes or no; its name stands beside the box.
#pragma once

#include "ui/editors/field_editor.h"

class QCheckBox;

namespace story {

class FlagEditor : public FieldEditor {
    Q_OBJECT
public:
    FlagEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    QWidget *control() const override;
    void setName(const QString &name) override;

protected:
    void showValue(const Value &value) override;
    void setEditable(bool editable) override;

private:
    QCheckBox *m_box;
};

} // namespace story
