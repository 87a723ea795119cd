// The name of a time zone. One that is not known, or can be several, stays as it was typed, marked.
#pragma once

#include "ui/editors/text_editor.h"

namespace story {

class ZoneEditor : public TextEditor {
    Q_OBJECT
public:
    ZoneEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

protected:
    void showValue(const Value &value) override;
};

} // namespace story
