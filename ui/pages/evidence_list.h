// What shows the chosen event, in its form: small pictures, links and quoted lines, and what is said of the one that is chosen.
#pragma once

#include "ui/pages/page.h"
#include "ui/parts/pictures.h"

class QListWidget;
class QPushButton;

namespace story {

class FieldForm;

class EvidenceList : public QWidget {
    Q_OBJECT
public:
    // All must outlive it.
    EvidenceList(const PageNeeds &needs, Pictures &pictures, QWidget *parent = nullptr);

    // Shows what belongs to that event; null: nothing.
    void point(Id event);
    Id chosen() const;
    FieldForm *form() const { return m_form; }
    // Chooses that one and, with `ask`, puts the keys where its words go: the caption of a picture, the address of a link.
    void choose(Id evidence, bool ask);
    // A link of the event that is shown; the keys go to its address.
    void addLink();
    void finish();

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void asked(QWidget *field); // the keys are there now
    void lookAsked(story::Id evidence); // to see that picture large

private:
    void refresh();
    void pointForm();
    void add(const char *kind);
    void lookAt();
    void removeChosen();

    PageNeeds m_needs;
    Pictures &m_pictures;
    Id m_event;
    TextLabel *m_empty;
    QListWidget *m_list;
    FieldForm *m_form;
    QWidget *m_buttons;
    QList<QPushButton *> m_adding;
    QPushButton *m_look;
    QPushButton *m_remove;
    bool m_filling = false;
};

} // namespace story
