// Under the form of an event: the factors it shows, each a way to its card.
#pragma once

#include "ui/pages/page.h"

class QVBoxLayout;

namespace story {

class EventFactors : public QWidget {
    Q_OBJECT
public:
    explicit EventFactors(const PageNeeds &needs, QWidget *parent = nullptr);

    void point(Id event);

Q_SIGNALS:
    void goAsked(const story::FieldRef &ref);

private:
    void refresh();

    PageNeeds m_needs;
    QVBoxLayout *m_rows;
    Id m_event;
    QList<Id> m_shown;
};

} // namespace story
