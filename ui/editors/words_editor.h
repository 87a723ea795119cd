// Short words: tags, services, marks. A comma or Enter ends one.
#pragma once

#include "ui/editors/chip_row.h"
#include "ui/editors/field_editor.h"

namespace story {

class Proposals;

class WordsEditor : public FieldEditor {
    Q_OBJECT
public:
    WordsEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    QWidget *control() const override { return m_row->line(); }
    // Words to offer while typing.
    void setProposals(const QStringList &words);

protected:
    void showValue(const Value &value) override;
    void setEditable(bool editable) override { m_row->setEditable(editable); }
    void finishPending() override;
    void aboutToMove() override;

private:
    void takeLine(bool all);

    ChipRow *m_row;
    Proposals *m_proposals;
};

} // namespace story
