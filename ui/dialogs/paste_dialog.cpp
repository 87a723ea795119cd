#include "ui/dialogs/paste_dialog.h"

#include "app/model/moment_text.h"
#include "app/model/time_reader.h"
#include "app/model/zones.h"
#include "ui/dialogs/paste_table.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"
#include "ui/parts/zone_completion.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

using namespace intake;

namespace {

// A control with its label over it.
QWidget *labelled(const Look &look, const QString &words, QWidget *control)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::tiny);
    TextLabel *label = secondaryLabel(look, words);
    label->setBuddy(control);
    layout->addWidget(label);
    layout->addWidget(control);
    return part;
}

} // namespace

PasteDialog::PasteDialog(OpenReview &review, const Look &look, const PasteInput &input, QWidget *parent)
    : QDialog(parent), m_review(review), m_look(look), m_input(input), m_title(sectionLabel(look)),
      m_warnings(new TextLabel(look, TextSize::Secondary, Tone::Warn)),
      m_question(new TextLabel(look, TextSize::Secondary, Tone::Warn)), m_table(new PasteTable(look)), m_kind(new QComboBox),
      m_day(new QLineEdit), m_zone(new QLineEdit), m_order(new QComboBox), m_add(new QPushButton), m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowTitle(tr("Paste into the timeline"));
    resize(940, 620);
    build();
    connect(m_kind, &QComboBox::activated, this, &PasteDialog::chooseKind);
    connect(m_day, &QLineEdit::textEdited, this, &PasteDialog::takeDay);
    connect(m_zone, &QLineEdit::textEdited, this, &PasteDialog::takeZone);
    connect(m_order, &QComboBox::activated, this, [this] {
        m_choices.order = static_cast<DateOrder>(m_order->currentData().toInt());
        readAgain();
    });
    connect(m_table->head(), &PasteHead::meaningChosen, this, &PasteDialog::chooseMeaning);
    connect(m_table->paste(), &PasteModel::chosenChanged, this, &PasteDialog::showCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PasteDialog::showQuestion);
    connect(m_add, &QPushButton::clicked, this, &PasteDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &PasteDialog::reject);
    const PasteReading first = readPaste(m_input);
    if (first.zone.isValid())
        m_zone->setText(zoneName(first.zone));
    if (first.day)
        m_day->setText(dayText(*first.day));
    showReading(first);
    m_table->setFocus();
}

const PasteReading &PasteDialog::reading() const
{
    return m_table->paste()->reading();
}

void PasteDialog::build()
{
    m_title->setWordWrap(true);
    m_warnings->setWordWrap(true);
    m_question->setElided(true);
    m_question->setAccessibleName(tr("About this row"));
    auto *words = secondaryLabel(m_look, tr("Each row becomes an event. Untick with Space what is not to be kept."));
    words->setWordWrap(true);
    setButtonKind(m_add, ButtonKind::Accent);
    m_add->setDefault(true);
    m_cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap::small);
    buttons->addWidget(m_question, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::medium);
    layout->addWidget(m_title);
    layout->addWidget(words);
    layout->addWidget(questions());
    layout->addWidget(m_warnings);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

QWidget *PasteDialog::questions()
{
    m_kind->setAccessibleName(tr("Read as"));
    const std::pair<QString, PasteKind> kinds[]{{tr("Chat"), PasteKind::Chat},
                                                {tr("Table"), PasteKind::Table},
                                                {tr("Log"), PasteKind::Log},
                                                {tr("List"), PasteKind::List}};
    for (const auto &[name, kind] : kinds)
        m_kind->addItem(name, static_cast<int>(kind));
    m_day->setAccessibleName(tr("Day of times that tell none"));
    m_day->setPlaceholderText(tr("14 Nov 2026"));
    m_zone->setAccessibleName(tr("Zone of times that tell none"));
    m_zone->setPlaceholderText(QStringLiteral("Europe/Berlin"));
    connect(proposeZones(m_zone), qOverload<const QString &>(&QCompleter::activated), this, &PasteDialog::takeZone);
    m_order->setAccessibleName(tr("What 05/06 means"));
    m_order->addItem(tr("not said"), static_cast<int>(DateOrder::Unknown));
    m_order->addItem(tr("5 June, day first"), static_cast<int>(DateOrder::DayFirst));
    m_order->addItem(tr("May 6, month first"), static_cast<int>(DateOrder::MonthFirst));

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::large);
    m_dayPart = labelled(m_look, tr("Day"), m_day);
    m_zonePart = labelled(m_look, tr("Zone"), m_zone);
    m_orderPart = labelled(m_look, tr("05/06 is"), m_order);
    layout->addWidget(labelled(m_look, tr("Read as"), m_kind));
    layout->addWidget(m_dayPart);
    layout->addWidget(m_zonePart);
    layout->addWidget(m_orderPart);
    layout->addStretch(1);
    return row;
}

void PasteDialog::readAgain()
{
    m_choices.leftOut = m_table->paste()->leftOut();
    showReading(readPaste(m_input, m_choices));
}

void PasteDialog::showReading(const PasteReading &reading)
{
    m_table->setReading(reading);
    m_title->setText(pasteTitle(reading));
    const auto kind = reading.kind == PasteKind::Lines ? PasteKind::List : reading.kind;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    // What was asked once stays to be changed.
    m_dayPart->setVisible(reading.hangsOnDay || m_choices.day.has_value());
    m_zonePart->setVisible(reading.hangsOnZone || m_choices.zone.isValid());
    m_orderPart->setVisible(reading.hangsOnOrder || m_choices.order != DateOrder::Unknown);
    setMarked(m_day, reading.hangsOnDay && !reading.day);
    m_warnings->setText(reading.warnings.join(u'\n'));
    m_warnings->setVisible(!reading.warnings.isEmpty());
    showCount();
    showQuestion();
    orderTabs();
}

// From top to bottom; the boxes lie on the head of the table, so they come behind it, from left to right.
void PasteDialog::orderTabs()
{
    QList<QWidget *> order{m_kind, m_day, m_zone, m_order, m_table};
    for (QComboBox *box : m_table->head()->boxes())
        order.append(box);
    order << m_cancel << m_add;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void PasteDialog::showQuestion()
{
    const int row = m_table->currentIndex().row();
    const bool isThere = row >= 0 && row < reading().rows.size();
    m_question->setText(isThere ? reading().rows[row].question : QString());
    m_question->setAccessibleDescription(m_question->text());
}

void PasteDialog::showCount()
{
    const qsizetype count = reading().chosen();
    m_add->setText(count == 1 ? tr("Add 1 event") : tr("Add %1 events").arg(count));
    m_add->setEnabled(count > 0 && !m_review.isReadOnly());
}

void PasteDialog::chooseKind()
{
    m_choices.kind = static_cast<PasteKind>(m_kind->currentData().toInt());
    m_choices.columns.clear(); // those of another reading
    m_table->paste()->setReading({});
    readAgain();
}

void PasteDialog::chooseMeaning(int column, Column meaning)
{
    QList<Column> meanings;
    for (const PasteColumn &each : reading().columns)
        meanings.append(each.meaning);
    // One thing is said by one column: who had this meaning before gives it up. Text alone may have several.
    const Column before = meanings[column];
    if (meaning != Column::Other && meaning != Column::Text && meaning != Column::Link) {
        for (Column &other : meanings)
            other = other == meaning ? (before == Column::Text ? Column::Other : before) : other;
    }
    meanings[column] = meaning;
    m_choices.columns = meanings;
    readAgain();
}

void PasteDialog::takeDay(const QString &words)
{
    TimeContext context;
    context.zone = reading().zone;
    context.workingDay = m_input.day;
    context.now = m_input.now;
    const TimeReading read = readTime(words, context, TimeForm::Date | TimeForm::DayWord | TimeForm::DateAlone);
    const auto day = read.isTime() && read.length == words.size() ? dayOf(read.start, context.zone) : std::nullopt;
    setMarked(m_day, !day);
    if (!day || read.start.precision != Precision::Day)
        return;
    m_choices.day = day;
    readAgain();
}

void PasteDialog::takeZone(const QString &words)
{
    const auto zone = zoneNamed(words.trimmed());
    const bool isZone = zone && !zone->isAmbiguous();
    setMarked(m_zone, !isZone);
    if (!isZone)
        return;
    m_choices.zone = zone->zone;
    readAgain();
}

void PasteDialog::accept()
{
    const Edit edit = keepPaste(reading(), m_review.review(), m_review.ids());
    if (edit.isEmpty())
        return;
    const auto done = m_review.apply(edit);
    if (!done) {
        Q_EMIT noticed(Notice::of(done.error()));
        m_warnings->setText(done.error().what);
        m_warnings->setVisible(true);
        return;
    }
    Id last;
    for (const Change &change : edit.changes)
        last = change.kind == EntityKind::Event ? change.id : last;
    Q_EMIT stored({EntityKind::Event, last, nullptr});
    QDialog::accept();
}

} // namespace story
