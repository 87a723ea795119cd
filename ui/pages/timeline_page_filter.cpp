// The part of the timeline page that shows fewer events: by their words or by their kind, in the list at once and in the lanes when the
// typing pauses.
#include "ui/pages/timeline_page.h"

#include "app/desk/timeline_feed.h"
#include "ui/parts/empty_state.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace story {

void TimelinePage::addFilter()
{
    m_filter->setPlaceholderText(tr("Filter events"));
    m_filter->setAccessibleName(tr("Filter events by their words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(200);
    m_filter->installEventFilter(this);
    m_lanesSoon.setSingleShot(true);
    m_lanesSoon.setInterval(150);
    connect(&m_lanesSoon, &QTimer::timeout, this, &TimelinePage::filterLanes);
    const auto follow = [this] {
        sayHowMany();
        m_lanesSoon.start();
    };
    EntityModel *model = m_events->table()->entities();
    connect(m_filter, &QLineEdit::textChanged, model, &EntityModel::setWords);
    connect(m_filter, &QLineEdit::textChanged, this, follow);
    connect(model, &EntityModel::foundMore, this, follow);
    addToTabs(0, m_filter);
}

// The filter's first key is to find everything read.
void TimelinePage::showEvent(QShowEvent *event)
{
    TabbedPage::showEvent(event);
    m_events->table()->entities()->prepareWords();
}

// Down leads from the filter to what it found, Escape takes it away.
bool TimelinePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_events->takeFocus();
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_filter->clear();
            m_events->takeFocus();
            return true;
        }
    }
    return TabbedPage::eventFilter(watched, event);
}

void TimelinePage::filterLanes()
{
    EntityModel *model = m_events->table()->entities();
    if (m_kinds->currentData().toInt() < 0 && !model->hasWords()) {
        m_feed->setFilter({});
        return;
    }
    QSet<Id> shown;
    for (int row = 0; row < model->rowCount(); ++row)
        shown.insert(model->idAt(row));
    m_feed->setFilter([shown](const Event &event) { return shown.contains(event.id); });
}

void TimelinePage::filterKinds()
{
    const int wanted = m_kinds->currentData().toInt();
    EntityModel *model = m_events->table()->entities();
    if (wanted < 0)
        model->setFilter({});
    else
        model->setFilter([wanted](const Entity &entity) {
            return static_cast<int>(static_cast<const Event &>(entity).kind) == wanted;
        });
    sayHowMany();
    m_lanesSoon.start();
}

void TimelinePage::sayHowMany()
{
    const EntityModel *model = m_events->table()->entities();
    const bool all = m_kinds->currentData().toInt() < 0 && !model->hasWords();
    m_events->emptyState()->setSentence(all ? emptyTimelineWords() : tr("No event matches. Esc in the filter, and All kinds, bring the others back."));
    setAside(all ? QString() : tr("%1 of %2 events").arg(model->rowCount()).arg(data().events.size()));
}

} // namespace story
