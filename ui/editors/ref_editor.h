// Another entity, chosen by typing its name. For people a new role can be typed: the person is made in the same step.
#pragma once

#include "ui/editors/chip_row.h"
#include "ui/editors/field_editor.h"

namespace story {

class Proposals;

// One reference.
class RefEditor : public FieldEditor {
    Q_OBJECT
public:
    RefEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    QWidget *control() const override { return m_edit; }
    void setPlaceholder(const QString &words) { m_edit->setPlaceholderText(words); }

protected:
    void showValue(const Value &value) override;
    void setEditable(bool editable) override { m_edit->setEditable(editable); }
    void finishPending() override;
    void aboutToMove() override { m_typing = false; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    void settle();
    void markUnread();

    PlainEdit *m_edit;
    Proposals *m_proposals;
    bool m_typing = false;
    Id m_shown;
};

// Several, as chips.
class RefsEditor : public FieldEditor {
    Q_OBJECT
public:
    RefsEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    QWidget *control() const override { return m_row->line(); }

protected:
    void showValue(const Value &value) override;
    void setEditable(bool editable) override { m_row->setEditable(editable); }
    void finishPending() override;
    void aboutToMove() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void settle();
    void markUnread();

    ChipRow *m_row;
    Proposals *m_proposals;
};

} // namespace story
