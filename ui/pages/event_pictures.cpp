#include "ui/pages/event_pictures.h"

#include "app/desk/timeline_feed.h"
#include "ui/dialogs/picture_dialog.h"
#include "ui/pages/entity_pane.h"
#include "ui/pages/timeline_lanes.h"

#include <QAction>
#include <QPointer>

#include <algorithm>

namespace story {

EventPictures::EventPictures(const PageNeeds &needs, const TimelineFeed &feed, Pictures &pictures, const Places &places, QObject *parent)
    : QObject(parent), m_needs(needs), m_feed(feed), m_pictures(pictures), m_places(places)
{
    QAction *large = needs.commands.action(CommandId::LookAtPictures);
    QAction *edit = needs.commands.action(CommandId::EditInList);
    EntityTable *events = places.events->table();
    EntityTable *evidence = places.evidence->table();
    events->setPictures(pictures, tr("Double click, or %1, shows it large").arg(keysText(*large)));
    connect(&feed, &TimelineFeed::evidenceChanged, events, &EntityTable::remarkAnew);
    connect(events, &EntityTable::pictureActivated, this, &EventPictures::lookAtEvent);
    places.evidence->setOpening([this](Id id) { return look(id); });

    for (QWidget *widget : {static_cast<QWidget *>(events), static_cast<QWidget *>(evidence), static_cast<QWidget *>(places.lanes)})
        widget->addAction(large);
    connect(large, &QAction::triggered, this, &EventPictures::lookAtChosen);
    // Enter looks at a picture there, so its words have the other key, as in the list of events.
    evidence->addAction(edit);
    connect(edit, &QAction::triggered, evidence, [evidence] {
        if (evidence->hasFocus())
            evidence->editInPlace(QLatin1String("caption"));
    });
}

QList<Evidence> EventPictures::picturesAmong(const QList<Id> &evidence) const
{
    QList<Evidence> all;
    for (const Id &id : evidence) {
        const Evidence *one = m_needs.review.review().evidence.find(id);
        if (one && one->kind == EvidenceKind::Image)
            all.append(*one);
    }
    return all;
}

bool EventPictures::look(Id evidence)
{
    const Evidence *one = m_needs.review.review().evidence.find(evidence);
    if (!one || one->kind != EvidenceKind::Image)
        return false;
    const QList<Evidence> all = picturesAmong(one->event.isNull() ? QList<Id>{evidence} : m_feed.evidence().of(one->event.id));
    const auto at = std::find_if(all.begin(), all.end(), [&](const Evidence &other) { return other.id == evidence; });
    open(all, at - all.begin());
    return true;
}

void EventPictures::lookAtEvent(Id event, qsizetype first)
{
    const QList<Evidence> all = picturesAmong(m_feed.evidence().of(event));
    if (!all.isEmpty()) {
        open(all, std::min(first, all.size() - 1));
        return;
    }
    Q_EMIT noticed({Notice::Weight::Info, tr("This event has no picture."), {}, tr("Paste one on it, or add one from a file."), {}});
}

void EventPictures::lookAtChosen()
{
    const EntityTable *events = m_places.events->table();
    const EntityTable *evidence = m_places.evidence->table();
    const Id event = m_places.lanes->hasFocus() ? m_places.lanes->chosen() : events->chosen();
    if (evidence->hasFocus()) {
        if (!look(evidence->chosen()))
            Q_EMIT noticed({Notice::Weight::Info, tr("This is no picture."), {}, tr("Enter opens its form."), {}});
    } else if ((events->hasFocus() || m_places.lanes->hasFocus()) && !event.isNull()) {
        lookAtEvent(event, 0);
    }
}

void EventPictures::open(const QList<Evidence> &all, qsizetype at)
{
    QWidget *window = m_places.events->window();
    auto *dialog = new PictureDialog(m_needs.look, m_pictures, all, at, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, window, [keys = QPointer(window->focusWidget())] {
        if (keys)
            keys->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

} // namespace story
