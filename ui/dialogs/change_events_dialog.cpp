#include "ui/dialogs/change_events_dialog.h"

#include "app/model/zones.h"
#include "ui/editors/length_editor.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

ChangeEventsDialog::ChangeEventsDialog(OpenReview &review, const Look &look, const QList<Id> &events, QWidget *parent)
    : QDialog(parent), m_review(review), m_events(events), m_kind(new QComboBox), m_addTag(new QLineEdit),
      m_removeTag(new QLineEdit), m_shift(new QLineEdit), m_zone(new QLineEdit), m_retold(new QComboBox),
      m_word(new TextLabel(look, TextSize::Secondary, Tone::Warn)),
      m_ok(new QPushButton(events.size() == 1 ? tr("Change 1 event") : tr("Change %1 events").arg(events.size())))
{
    setWindowTitle(tr("Change events"));
    resize(480, 0);
    m_kind->addItem(tr("as it is"), -1);
    for (size_t i = 0; i < std::size(Choices<EventKind>::list); ++i)
        m_kind->addItem(Choices<EventKind>::list[i].text(), static_cast<int>(i));
    m_shift->setPlaceholderText(tr("+5m, -1h30m, +20s"));
    m_zone->setPlaceholderText(tr("Europe/Berlin, CET, +05:30"));
    m_retold->addItem(tr("The clock was right, but hung in that zone"), static_cast<int>(Retold::SameClock));
    m_retold->addItem(tr("The instant is right, only told in that zone"), static_cast<int>(Retold::SameInstant));
    m_retold->setAccessibleName(tr("What the zone changes"));
    m_word->setWordWrap(true);
    m_word->hide();

    auto *form = new QFormLayout;
    form->setVerticalSpacing(gap::medium);
    form->setHorizontalSpacing(gap::large);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Add the tag"), m_addTag);
    form->addRow(tr("&Remove the tag"), m_removeTag);
    form->addRow(tr("&Move by"), m_shift);
    form->addRow(tr("Told in the &zone"), m_zone);
    form->addRow(QString(), m_retold);
    setButtonKind(m_ok, ButtonKind::Accent);
    m_ok->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(m_ok, &QPushButton::clicked, this, &ChangeEventsDialog::apply);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (QLineEdit *edit : {m_addTag, m_removeTag, m_shift, m_zone})
        connect(edit, &QLineEdit::textChanged, this, &ChangeEventsDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeEventsDialog::check);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_ok);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::large);
    layout->addLayout(form);
    layout->addWidget(m_word);
    layout->addLayout(buttons);
    check();
}

void ChangeEventsDialog::check()
{
    QString word;
    if (!m_shift->text().trimmed().isEmpty() && !typedLength(m_shift->text()))
        word = tr("“%1” is no length of time: write it like +5m or -1h30m.").arg(m_shift->text().left(40));
    const auto zone = zoneNamed(m_zone->text().trimmed());
    if (!m_zone->text().trimmed().isEmpty() && (!zone || zone->isAmbiguous()))
        word = zone ? tr("“%1” means several zones: write one like Europe/Berlin or +05:30.").arg(m_zone->text().left(40))
                    : tr("“%1” is no zone that is known.").arg(m_zone->text().left(40));
    setMarked(m_shift, !m_shift->text().trimmed().isEmpty() && !typedLength(m_shift->text()));
    setMarked(m_zone, !m_zone->text().trimmed().isEmpty() && (!zone || zone->isAmbiguous()));
    say(word);
    m_retold->setEnabled(zone && !zone->isAmbiguous());
    const bool says = m_kind->currentIndex() > 0 || !m_addTag->text().trimmed().isEmpty() || !m_removeTag->text().trimmed().isEmpty()
        || !m_shift->text().trimmed().isEmpty() || !m_zone->text().trimmed().isEmpty();
    m_ok->setEnabled(says && word.isEmpty());
}

void ChangeEventsDialog::say(const QString &word)
{
    m_word->setText(word);
    m_word->setVisible(!word.isEmpty());
}

void ChangeEventsDialog::apply()
{
    EventChanges changes;
    if (m_kind->currentIndex() > 0)
        changes.kind = static_cast<EventKind>(m_kind->currentData().toInt());
    changes.addTag = m_addTag->text().trimmed();
    changes.removeTag = m_removeTag->text().trimmed();
    changes.shift = typedLength(m_shift->text()).value_or(0);
    if (const auto zone = zoneNamed(m_zone->text().trimmed()); zone && !zone->isAmbiguous()) {
        changes.zone = zone->zone;
        changes.retold = static_cast<Retold>(m_retold->currentData().toInt());
    }
    const auto done = changeEvents(m_review, m_events, changes);
    if (done) {
        accept();
        return;
    }
    QStringList words{done.error().what, done.error().kept, done.error().next};
    words.removeAll(QString());
    say(words.join(QLatin1Char(' ')));
}

} // namespace story
