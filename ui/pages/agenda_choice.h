// The ready-made agendas in a menu, and taking one: asked first where there is an agenda already.
#pragma once

#include "app/desk/agenda.h"
#include "ui/parts/notice_bar.h"

#include <QPushButton>

class QMenu;

namespace story {

class AgendaChoice : public QPushButton {
    Q_OBJECT
public:
    // `review` must outlive this.
    explicit AgendaChoice(OpenReview &review, QWidget *parent = nullptr);

    void openMenu();

Q_SIGNALS:
    void used(); // the agenda of the review is another now
    void noticed(const story::Notice &notice);

private:
    void choose(const AgendaTemplate &agenda);
    void use(const AgendaTemplate &agenda);

    OpenReview &m_review;
    QMenu *m_menu;
};

} // namespace story
