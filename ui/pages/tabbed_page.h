// A page whose work is in several parts: lists with their forms, forms about the review as a whole, or anything else.
#pragma once

#include "ui/pages/entity_pane.h"

#include <QSet>
#include <QStackedWidget>

namespace story {

class FieldForm;
class SectionTabs;

class TabbedPage : public Page {
    Q_OBJECT
public:
    TabbedPage(const PageNeeds &needs, const QString &title, QWidget *parent = nullptr);

    void reveal(const FieldRef &ref, bool focus) override;
    void takeFocus() override;
    PagePlace placeHere() const override;
    void goTo(const PagePlace &place) override;
    void finish() override;
    // Of a list what is chosen in it.
    PresenterView presented() const override;
    void setForRoom(bool forRoom) override;
    int currentTab() const { return m_stack->currentIndex(); }

protected:
    // A part with a list and a form. Its count stands behind its name.
    // `above`, where there is one, stands over the list.
    EntityPane *addPane(const QString &name, const EntityPane::Plan &plan, QWidget *above = nullptr);
    // Forms about the review: a card with a head for each.
    struct Section {
        QString head;
        QList<QList<QLatin1String>> rows;
    };
    // `below`, where there is one, stands under them.
    int addForms(const QString &name, const QList<Section> &sections, QWidget *below = nullptr);
    int addPart(const QString &name, QWidget *widget);
    void setCount(int tab, int count);
    // Stands right of the title while that part is shown.
    void addToHead(int tab, QWidget *widget);
    void showTab(int tab);
    // A hidden one that is shown gives way to the first, and nothing leads there.
    void setTabVisible(int tab, bool visible);
    // Stands at the right of the names of the parts while that part is shown.
    void addToTabs(int tab, QWidget *widget);
    // Shows that widget instead of all parts and of what stands beside them but for `kept`; nullptr shows the parts again.
    void setCover(QWidget *cover, const QList<QWidget *> &kept = {});
    // The list of that part; null: it has none.
    EntityPane *paneOf(int tab) const;
    // The part that a widget is, or is in; -1: none.
    int tabOf(const QWidget *widget) const;
    QWidget *part(int tab) const { return m_stack->widget(tab); }
    // Which part shows it, for what is neither in a list nor in a form; -1: none.
    virtual int tabFor(const FieldRef &) const { return -1; }
    // A form that shows the review's own fields.
    void follow(FieldForm *form);
    // The same, where it stands in a part that was added: its fields are found there.
    void addForm(int tab, FieldForm *form);
    virtual void tabShown(int) {}

private:
    SectionTabs *m_tabs;
    QHBoxLayout *m_tabRow;
    QStackedWidget *m_stack;
    QList<EntityPane *> m_panes;
    QList<std::pair<int, FieldForm *>> m_forms;
    QList<std::pair<int, QWidget *>> m_headWidgets;
    QSet<int> m_hiddenTabs; // a button that was never shown yet is hidden to Qt, too
    QWidget *m_cover = nullptr;
};

} // namespace story
