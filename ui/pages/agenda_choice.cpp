#include "ui/pages/agenda_choice.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QPointer>

namespace story {

AgendaChoice::AgendaChoice(OpenReview &review, QWidget *parent)
    : QPushButton(tr("Choose an agenda…"), parent), m_review(review), m_menu(new QMenu(this))
{
    m_menu->setAccessibleName(tr("Ready-made agendas"));
    m_menu->setToolTipsVisible(true);
    for (const AgendaTemplate &agenda : agendaTemplates(QLocale().name())) {
        QAction *action = m_menu->addAction(QString(agenda.title).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(agenda.about);
        action->setStatusTip(agenda.about);
        connect(action, &QAction::triggered, this, [this, agenda] { choose(agenda); });
    }
    connect(this, &QPushButton::clicked, this, &AgendaChoice::openMenu);
}

void AgendaChoice::openMenu()
{
    if (!isEnabled())
        return;
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    if (!m_menu->actions().isEmpty())
        m_menu->setActiveAction(m_menu->actions().first()); // so that Enter means something at once
}

void AgendaChoice::choose(const AgendaTemplate &agenda)
{
    if (m_review.review().agenda.isEmpty()) {
        use(agenda);
        return;
    }
    Q_EMIT noticed({Notice::Weight::Info, tr("Use the agenda “%1” instead of the one there is?").arg(agenda.title),
                    tr("Parts that have begun stay, with their times."), tr("Undo brings the others back."),
                    {{tr("Use it"), [self = QPointer(this), agenda] {
                          if (self)
                              self->use(agenda);
                      }}}});
}

void AgendaChoice::use(const AgendaTemplate &agenda)
{
    m_review.endTyping();
    const auto done = useAgenda(m_review, agenda);
    if (done)
        Q_EMIT used();
    else
        Q_EMIT noticed(Notice::of(done.error()));
}

} // namespace story
