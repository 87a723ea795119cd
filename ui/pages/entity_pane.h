// A list and, under it, the chosen entity as a form; where the list is empty, what goes here and the key that starts it.
#pragma once

#include "ui/pages/entity_table.h"
#include "ui/pages/page.h"

class QPushButton;
class QScrollArea;

namespace story {

class Card;
class EmptyState;
class FieldForm;

// Forms are not wider than is good to read, in px at a text size of 100 %.
constexpr int widestForm = 960;

class EntityPane : public QWidget {
    Q_OBJECT
public:
    struct Plan {
        EntityKind kind = EntityKind::Event;
        QList<TableColumn> columns;
        QList<QList<QLatin1String>> rows; // of the form
        QString empty;                    // what goes here
        QString formName;                 // for screen readers
        std::function<bool(const Entity &)> filter;
        QLatin1String groupedBy = {};     // a field: its values are headings in the list
        // The form is shown when Enter or a field asks for it, and goes with Escape; the list has the room.
        bool foldsForm = false;
    };

    EntityPane(const PageNeeds &needs, const Plan &plan, QWidget *parent = nullptr);

    EntityTable *table() const { return m_table; }
    FieldForm *form() const { return m_form; }
    EmptyState *emptyState() const { return m_empty; }
    // Words or chips at the right of the form's head.
    QWidget *aside() const { return m_aside; }

    // Stands in the form, under its fields.
    void addUnderForm(QWidget *widget);
    // Everything of the form, with its head.
    QWidget *formCard() const;
    // Scrolls the form to it.
    void bringIntoView(QWidget *widget);

    // Shows that entity; with `focus` the keys go to its field, else to the list. False where it is not in the list.
    bool reveal(const FieldRef &ref, bool focus);
    void takeFocus();
    void finish();
    // What Enter and a double click do with an entity, where that is something else than to open its form: true where it was done.
    void setOpening(std::function<bool(Id)> opening) { m_opening = std::move(opening); }
    // Only of a form that folds.
    void showForm(bool shown);
    // Names and whatever else the room may not see are blank in the list and not in the form.
    void setForRoom(bool forRoom);
    bool isFormShown() const { return m_formShown; }

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void pointed(story::Id id); // the form shows another entity, or the same one changed

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pointForm();
    void showHead();
    void arrange();
    void arrangeSoon();

    PageNeeds m_needs;
    EntityKind m_kind;
    EntityTable *m_table;
    EmptyState *m_empty;
    Card *m_card;
    QScrollArea *m_scroll;
    QWidget *m_inside;
    TextLabel *m_name;
    QWidget *m_aside;
    QPushButton *m_remove;
    FieldForm *m_form;
    std::function<bool(Id)> m_opening;
    bool m_folds;
    bool m_formShown;
    bool m_arranging = false;
    bool m_soon = false;
};

} // namespace story
