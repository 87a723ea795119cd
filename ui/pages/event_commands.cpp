#include "ui/pages/event_commands.h"

#include "ui/dialogs/change_events_dialog.h"
#include "ui/dialogs/tellings_dialog.h"
#include "ui/editors/field_form.h"
#include "ui/editors/plain_edit.h"
#include "ui/pages/entity_pane.h"
#include "ui/pages/timeline_lanes.h"

#include <QAction>
#include <QPointer>

namespace story {

namespace {

const Field *textField()
{
    return entityType(EntityKind::Event).field(u"text");
}

} // namespace

EventCommands::EventCommands(const PageNeeds &needs, EntityPane *pane, TimelineLanes *lanes, QObject *parent)
    : QObject(parent), m_needs(needs), m_pane(pane), m_lanes(lanes)
{
    on(CommandId::MoveEarlier, [this] { shift(-microsPerMinute); });
    on(CommandId::MoveLater, [this] { shift(microsPerMinute); });
    on(CommandId::MoveEarlierSecond, [this] { shift(-microsPerSecond); });
    on(CommandId::MoveLaterSecond, [this] { shift(microsPerSecond); });
    on(CommandId::StartEarlier, [this] { shiftStart(-microsPerMinute); });
    on(CommandId::StartLater, [this] { shiftStart(microsPerMinute); });
    on(CommandId::EndEarlier, [this] { shiftEnd(-microsPerMinute); });
    on(CommandId::EndLater, [this] { shiftEnd(microsPerMinute); });
    on(CommandId::ChangeEvents, [this] { change(); });
    on(CommandId::DuplicateEvents, [this] { duplicate(); });
    on(CommandId::MergeEvents, [this] { merge(); });
    on(CommandId::MarkImpactStart, [this] { mark("impact_start"); });
    on(CommandId::MarkDetected, [this] { mark("detected"); });
    on(CommandId::MarkAcknowledged, [this] { mark("acknowledged"); });
    on(CommandId::MarkMitigated, [this] { mark("mitigated"); });
    on(CommandId::MarkResolved, [this] { mark("resolved"); });
    on(CommandId::KnownLater, [this] {
        if (!chosen().isEmpty())
            Q_EMIT revealAsked({EntityKind::Event, chosen().front(), entityType(EntityKind::Event).field(u"known_at")}, true);
    });
    on(CommandId::ShowTellings, [this] { showTellings(); });
    on(CommandId::AddTelling, [this] { addTelling(); });
    on(CommandId::SeparateTelling, [this] {
        for (const Id &id : chosen())
            say(separateTelling(m_needs.review, id));
    });
    on(CommandId::EditInList, [this] {
        if (!chosen().isEmpty())
            m_pane->table()->editInPlace(QLatin1String("text"));
    });
    // The cursor is in the form or in the list's own editor.
    on(CommandId::SplitEvent, [this] { split(); }, false);

    connect(lanes, &TimelineLanes::dragged, this, &EventCommands::drag);
}

void EventCommands::on(CommandId id, const std::function<void()> &what, bool needsList)
{
    QAction *action = m_needs.commands.action(id);
    if (needsList) {
        m_pane->table()->addAction(action);
        m_lanes->addAction(action);
    }
    connect(action, &QAction::triggered, this, [this, what, needsList] {
        if (needsList ? hasTheKeys() : m_pane->isVisible())
            what();
    });
}

bool EventCommands::hasTheKeys() const
{
    const QWidget *focus = m_pane->window()->focusWidget();
    return m_pane->isVisible() && (focus == m_pane->table() || focus == m_lanes);
}

QList<Id> EventCommands::chosen() const
{
    // What the filter has just hidden is in the lanes a little longer.
    if (m_lanes->hasFocus() && !m_lanes->chosen().isNull() && m_lanes->chosen() != m_pane->table()->chosen())
        return {m_lanes->chosen()};
    return m_pane->table()->allChosen();
}

void EventCommands::say(const Result<> &result)
{
    if (!result)
        Q_EMIT noticed(Notice::of(result.error()));
}

void EventCommands::shift(Micros by)
{
    const QList<Id> events = chosen();
    if (!events.isEmpty())
        say(shiftEvents(m_needs.review, events, by));
}

void EventCommands::shiftStart(Micros by)
{
    const QList<Id> events = chosen();
    if (!events.isEmpty())
        say(shiftStarts(m_needs.review, events, by));
}

void EventCommands::shiftEnd(Micros by)
{
    const QList<Id> events = chosen();
    if (!events.isEmpty())
        say(shiftEnds(m_needs.review, events, by));
}

// Moved whole it takes along what is chosen with it; an edge is that of the one bar.
void EventCommands::drag(Id event, Shifted what, Micros by)
{
    const QList<Id> all = m_pane->table()->allChosen();
    switch (what) {
    case Shifted::Whole: say(shiftEvents(m_needs.review, all.contains(event) ? all : QList<Id>{event}, by)); break;
    case Shifted::Known: say(shiftKnown(m_needs.review, all.contains(event) ? all : QList<Id>{event}, by)); break;
    case Shifted::Start: say(shiftStarts(m_needs.review, {event}, by)); break;
    case Shifted::End: say(shiftEnds(m_needs.review, {event}, by)); break;
    }
}

void EventCommands::mark(const char *name)
{
    const QList<Id> events = chosen();
    if (events.isEmpty())
        return;
    const QString word = QString::fromLatin1(name);
    const Event *event = m_needs.review.review().events.find(events.front());
    if (event && event->marks.contains(word))
        say(unmarkEvent(m_needs.review, event->id, word));
    else
        say(markEvent(m_needs.review, events.front(), word));
}

void EventCommands::split()
{
    auto *edit = qobject_cast<PlainEdit *>(m_pane->window()->focusWidget());
    const Id id = m_pane->table()->chosen();
    const Event *event = m_needs.review.review().events.find(id);
    if (!edit || !event || !m_pane->isAncestorOf(edit) || edit->text() != event->text) {
        Q_EMIT noticed({Notice::Weight::Info, tr("An event is split where the cursor is in its text."), {},
                        tr("Open the event, put the cursor there, and split again."), {}});
        return;
    }
    const auto made = splitEvent(m_needs.review, id, edit->textCursor().position());
    if (made)
        Q_EMIT revealAsked({EntityKind::Event, *made, textField()}, false);
    else
        Q_EMIT noticed(Notice::of(made.error()));
}

void EventCommands::merge()
{
    const auto left = mergeEvents(m_needs.review, chosen());
    if (left)
        Q_EMIT revealAsked({EntityKind::Event, *left, textField()}, false);
    else
        Q_EMIT noticed(Notice::of(left.error()));
}

void EventCommands::duplicate()
{
    const auto copies = duplicateEvents(m_needs.review, chosen());
    if (!copies)
        Q_EMIT noticed(Notice::of(copies.error()));
    else if (!copies->isEmpty())
        Q_EMIT revealAsked({EntityKind::Event, copies->back(), textField()}, false);
}

void EventCommands::addTelling()
{
    const QList<Id> events = chosen();
    if (events.isEmpty())
        return;
    const auto made = story::addTelling(m_needs.review, events.front(), {});
    if (made)
        Q_EMIT revealAsked({EntityKind::Event, *made, entityType(EntityKind::Event).field(u"told_by")}, true);
    else
        Q_EMIT noticed(Notice::of(made.error()));
}

void EventCommands::showTellings()
{
    const QList<Id> events = chosen();
    if (events.isEmpty())
        return;
    QWidget *keys = m_pane->window()->focusWidget();
    auto *dialog = new TellingsDialog(m_needs.review, m_needs.look, m_needs.commands, events.front(), m_pane->table()->entities()->zone(),
                                      m_pane->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TellingsDialog::noticed, this, &EventCommands::noticed);
    connect(dialog, &QDialog::finished, this, [keys = QPointer(keys)] {
        if (keys)
            keys->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void EventCommands::change()
{
    const QList<Id> events = chosen();
    if (events.isEmpty())
        return;
    auto *dialog = new ChangeEventsDialog(m_needs.review, m_needs.look, events, m_pane->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] { m_pane->table()->setFocus(Qt::OtherFocusReason); });
    dialog->open();
}

} // namespace story
