// A whole number; an empty line is 0, "not said".
#pragma once

#include "ui/editors/typed_editor.h"

namespace story {

class NumberEditor : public TypedEditor {
    Q_OBJECT
public:
    NumberEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

protected:
    Reading read(const QString &typed) const override;
    QString wording(const Value &value) const override;
};

} // namespace story
