// A form made from the fields table: a label above each editor, several fields in a row where asked. It shows one entity and can be
// pointed to another.
#pragma once

#include "ui/editors/field_editor.h"

#include <QHash>
#include <QList>
#include <QWidget>

namespace story {

class FieldForm : public QWidget {
    Q_OBJECT
public:
    using Row = QList<QLatin1String>; // names of fields, side by side and equally wide

    // A form for entities of `kind`. Every name must be one of its fields.
    FieldForm(const Look &look, EntityKind kind, const QList<Row> &rows, QWidget *parent = nullptr);
    // What is being typed is handed over.
    ~FieldForm() override;

    // Shows that entity; without a review, or with an id that is not there, the form is empty and disabled.
    void point(OpenReview *review, Id entity);
    Id entity() const { return m_entity; }

    // nullptr where the form has no such field.
    FieldEditor *editor(QLatin1String field) const { return m_cells.value(field).editor; }
    // Other words than the table's: "Due (SEV2: 30 days proposed)".
    void setLabel(QLatin1String field, const QString &words);
    void setFieldVisible(QLatin1String field, bool visible);
    // Fields that only the facilitator may see are not there while the room sees the form.
    void setForRoom(bool forRoom);
    // The first field that can be changed gets the focus.
    void focusFirst();
    void focusField(QLatin1String field);
    // Hands over what is being typed, before a page changes, an export, closing.
    void finish();

Q_SIGNALS:
    void failed(const story::Error &error);

private:
    void fitVisible(QLatin1String field);

    struct Cell {
        QWidget *widget = nullptr;
        TextLabel *label = nullptr; // nullptr: the editor shows its name itself
        FieldEditor *editor = nullptr;
        bool isPrivate = false;
        bool isWanted = true;
    };

    QWidget *makeCell(const Field &field, const Look &look);

    EntityKind m_kind;
    Id m_entity;
    bool m_forRoom = false;
    QHash<QLatin1String, Cell> m_cells;
    QList<FieldEditor *> m_order;
};

// The editor for a type of field; nullptr for blobs, which no form shows.
FieldEditor *makeEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

} // namespace story
