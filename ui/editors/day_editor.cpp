#include "ui/editors/day_editor.h"

#include "app/capture/due.h"
#include "app/desk/field_text.h"
#include "app/model/moment_text.h"
#include "ui/editors/proposals.h"

#include <QKeyEvent>

namespace story {

DayEditor::DayEditor(const Look &look, const Field &field, QWidget *parent)
    : TypedEditor(look, field, parent), m_proposals(new Proposals(edit()))
{
    connect(m_proposals, &Proposals::chosen, this, &DayEditor::take);
}

QDate DayEditor::today() const
{
    return review() ? dayAt(review()->clock().now(), zoneOf(review()->review().about())) : QDate();
}

void DayEditor::setProposedDays(const QList<QDate> &days)
{
    m_proposedDays = days;
    refreshProposals();
}

void DayEditor::refreshProposals()
{
    const QDate now = today();
    if (!now.isValid())
        return;
    QList<QDate> days = m_proposedDays;
    for (const int ahead : {1, 2, 7, 14, 30, 90})
        days.append(now.addDays(ahead));
    for (int ahead = 3; ahead < 7; ++ahead)
        days.append(now.addDays(ahead));
    QStringList words;
    for (const QDate day : std::as_const(days)) {
        const QString text = dayText(day);
        if (!text.isEmpty() && !words.contains(text))
            words.append(text);
    }
    m_proposals->setWords(words);
}

TypedEditor::Reading DayEditor::read(const QString &typed) const
{
    const QString words = QStringLiteral("due ") + typed; // read as on the capture line
    const capture::DueReading reading = capture::readDue(words, today());
    if (reading.length == words.size() && reading.day.isValid())
        return {Value(reading.day), dayText(reading.day), Tone::Muted, {}};
    return {{},
            reading.problem ? reading.problem->sentence : tr("No day was found in this. It is kept as you wrote it."),
            Tone::Warn,
            {}};
}

QString DayEditor::wording(const Value &value) const
{
    return dayText(std::get<QDate>(value));
}

void DayEditor::showValue(const Value &value)
{
    refreshProposals();
    TypedEditor::showValue(value);
}

void DayEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && edit()->hasFocus() && !edit()->isReadOnly())
        m_proposals->openAll();
    else
        TypedEditor::keyPressEvent(event);
}

} // namespace story
