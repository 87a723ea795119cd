#include "ui/pages/export_part.h"

#include "app/desk/editions.h"
#include "app/desk/field_text.h"
#include "app/desk/since_export.h"
#include "app/model/moment_text.h"
#include "ui/dialogs/sections_dialog.h"
#include "ui/parts/card.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

namespace {

constexpr int soonMilliseconds = 200;
constexpr int mostEntries = 2'000; // of the journal, looked at for what changed
constexpr qsizetype saidSteps = 8;

QVBoxLayout *columnOf(Card *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::small);
    return layout;
}

TextLabel *headOf(const Look &look, const QString &words)
{
    auto *head = new TextLabel(look, TextSize::Body, Tone::Text, words);
    head->setWeight(QFont::DemiBold);
    head->setWordWrap(true);
    return head;
}

const ExportRecord *newest(const Review &review)
{
    const ExportRecord *last = nullptr;
    for (const ExportRecord &record : review.exports) {
        if (!last || std::tie(record.journalSeq, record.at) > std::tie(last->journalSeq, last->at))
            last = &record;
    }
    return last;
}

// "Mon 16 Nov 2026, 14:02"
QString whenText(const ExportRecord &record, const QTimeZone &zone)
{
    return ExportPart::tr("%1, %2", "day, time").arg(dayText(dayAt(record.at, zone)), timeText(Moment::exactly(record.at), zone).left(5));
}

} // namespace

ExportPart::ExportPart(const PageNeeds &needs, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_audience(new QComboBox), m_paper(new QComboBox), m_fromStart(new QCheckBox(tr("Times from the &start"))),
      m_sectionWords(secondaryLabel(needs.look)),
      m_sinceHead(headOf(needs.look, {})), m_since(new TextLabel(needs.look, TextSize::Body, Tone::Text))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, gap::large);
    column->setSpacing(gap::medium);
    column->addWidget(choosing());
    column->addWidget(since());
    column->addWidget(made());
    column->addWidget(site());
    column->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &ExportPart::refreshSince);
    connect(&needs.review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::ExportRecord))
            refresh();
        if (isVisible())
            m_soon.start();
    });
    m_sectionWords->setWordWrap(true);
    saySections();
    refresh();
}

ExportChoice ExportPart::choice() const
{
    ExportChoice choice;
    choice.audience = static_cast<report::Audience>(m_audience->currentData().toInt());
    choice.sections = m_sections;
    choice.relativeTimes = choice.audience == report::Audience::Deidentified && m_fromStart->isChecked();
    choice.paper = static_cast<report::Paper>(m_paper->currentData().toInt());
    choice.formats.clear();
    for (const auto &[format, box] : m_formats) {
        if (box->isChecked() && box->isEnabled())
            choice.formats.append(format);
    }
    return choice;
}

QWidget *ExportPart::choosing()
{
    auto *card = new Card(m_needs.look);
    QVBoxLayout *column = columnOf(card);
    const auto changed = [this] { Q_EMIT choiceChanged(choice()); };
    auto *label = secondaryLabel(m_needs.look, tr("For &whom"));
    for (const report::Audience audience : offeredAudiences)
        m_audience->addItem(readersText(audience), static_cast<int>(audience));
    m_audience->setAccessibleName(tr("For whom"));
    label->setBuddy(m_audience);
    connect(m_audience, &QComboBox::currentIndexChanged, this, [this, changed] {
        fitFormats();
        changed();
    });
    column->addWidget(label);
    auto *readers = new FlowLayout(gap::small);
    readers->addWidget(m_audience);
    addButton(readers, CommandId::ReviewRedaction, tr("What they will not see…"));
    auto *sections = new QPushButton(tr("&Parts of the report…"));
    connect(sections, &QPushButton::clicked, this, &ExportPart::chooseSections);
    readers->addWidget(sections);
    m_fromStart->setToolTip(tr("No clock and no day is told: T+00:14 instead of 14:02."));
    connect(m_fromStart, &QCheckBox::toggled, this, [this, changed] {
        fitFormats();
        changed();
    });
    readers->addWidget(m_fromStart);
    column->addLayout(readers);
    column->addWidget(m_sectionWords);
    column->addSpacing(gap::tiny);

    column->addWidget(secondaryLabel(m_needs.look, tr("Formats")));
    auto *formats = new FlowLayout(gap::small);
    auto *paper = secondaryLabel(m_needs.look, tr("on paper of"));
    for (const auto &[size, name] : {std::pair{report::Paper::A4, tr("A4")}, std::pair{report::Paper::Letter, tr("Letter")}})
        m_paper->addItem(name, static_cast<int>(size));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(ExportChoice().paper)));
    m_paper->setAccessibleName(tr("Of the PDF, on paper of"));
    paper->setBuddy(m_paper);
    connect(m_paper, &QComboBox::currentIndexChanged, this, changed);
    auto *sheet = new QWidget; // stays together where the row is broken
    auto *sheetRow = new QHBoxLayout(sheet);
    sheetRow->setContentsMargins(0, 0, 0, 0);
    sheetRow->setSpacing(gap::small);
    sheetRow->addWidget(paper);
    sheetRow->addWidget(m_paper);
    for (const report::Format format : offeredFormats) {
        auto *box = new QCheckBox(formatText(format));
        box->setChecked(choice().formats.isEmpty() && format == report::Format::Pdf);
        connect(box, &QCheckBox::toggled, this, changed);
        formats->addWidget(box);
        if (format == report::Format::Pdf)
            formats->addWidget(sheet);
        m_formats.append({format, box});
    }
    column->addLayout(formats);
    fitFormats();
    column->addSpacing(gap::tiny);

    auto *buttons = new FlowLayout(gap::small);
    addButton(buttons, CommandId::ExportChosen, tr("Export…"), true);
    addButton(buttons, CommandId::PreviewReport, tr("Preview…"));
    addButton(buttons, CommandId::Print, tr("Print…"));
    addButton(buttons, CommandId::CopyReport, tr("Copy for a mail"));
    addButton(buttons, CommandId::CopyReportMarkdown, tr("Copy as Markdown"));
    column->addLayout(buttons);
    auto *words = secondaryLabel(m_needs.look, tr("People are written by role unless they may be named. Private notes are in no report; "
                                                  "the archive JSON holds everything, private notes included."));
    words->setWordWrap(true);
    column->addWidget(words);
    return card;
}

// What programs read tells days; whoever wants none told cannot have it.
void ExportPart::fitFormats()
{
    const bool mayCount = m_audience->currentData().toInt() == static_cast<int>(report::Audience::Deidentified);
    m_fromStart->setVisible(mayCount);
    for (const auto &[format, box] : std::as_const(m_formats)) {
        const bool isOffered = report::canCountFromStart(format) || !mayCount || !m_fromStart->isChecked();
        box->setEnabled(isOffered);
        box->setToolTip(isOffered ? QString() : tr("It tells days, which a report with times from the start does not."));
    }
}

void ExportPart::chooseSections()
{
    auto *dialog = new SectionsDialog(m_needs.look, m_sections, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SectionsDialog::changed, this, [this](const QStringList &chosen) {
        m_sections = chosen;
        saySections();
        Q_EMIT choiceChanged(choice());
    });
    dialog->open();
}

void ExportPart::saySections()
{
    QStringList titles;
    for (const QString &name : std::as_const(m_sections)) {
        for (const report::SectionChoice &section : report::sectionChoices()) {
            if (section.name == name)
                titles.append(section.title);
        }
    }
    m_sectionWords->setText(tr("Only these parts, in this order: %1").arg(titles.join(QStringLiteral(" · "))));
    m_sectionWords->setVisible(!m_sections.isEmpty());
}

QPushButton *ExportPart::addButton(QLayout *row, CommandId id, const QString &words, bool isMain)
{
    QPushButton *button = actionButton(m_needs.commands.action(id));
    button->setText(words);
    if (isMain)
        setButtonKind(button, ButtonKind::Accent);
    row->addWidget(button);
    return button;
}

QWidget *ExportPart::since()
{
    auto *card = new Card(m_needs.look);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(m_sinceHead);
    m_since->setWordWrap(true);
    column->addWidget(m_since);
    auto *row = new FlowLayout(gap::small);
    m_history = addButton(row, CommandId::History, tr("What was changed…"));
    column->addLayout(row);
    m_sinceCard = card;
    return card;
}

QWidget *ExportPart::made()
{
    auto *card = new Card(m_needs.look);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(headOf(m_needs.look, tr("Exported so far")));
    m_made = new QVBoxLayout;
    m_made->setSpacing(gap::small);
    column->addLayout(m_made);
    return card;
}

QWidget *ExportPart::site()
{
    auto *card = new Card(m_needs.look);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(headOf(m_needs.look, tr("Web site of the library")));
    auto *words = secondaryLabel(m_needs.look, tr("All reviews of this library that are reviewed or closed, with search, as pages for one audience."));
    words->setWordWrap(true);
    column->addWidget(words);
    auto *row = new FlowLayout(gap::small);
    addButton(row, CommandId::WriteSite, tr("Write a web site…"));
    column->addLayout(row);
    return card;
}

void ExportPart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshSince();
}

void ExportPart::refresh()
{
    while (QLayoutItem *item = m_made->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const Review &review = m_needs.review.review();
    QList<const ExportRecord *> records;
    for (const ExportRecord &record : review.exports)
        records.append(&record);
    std::sort(records.begin(), records.end(), [](const auto *a, const auto *b) { return std::tie(a->at, a->id) > std::tie(b->at, b->id); });
    const QHash<Id, int> numbers = editions(review);
    const QTimeZone zone = zoneOf(review.about());
    for (const ExportRecord *record : std::as_const(records)) {
        const auto format = report::formatFromName(record->format);
        const auto audience = report::audienceFromName(record->audience);
        auto *line = new TextLabel(m_needs.look, TextSize::Body, Tone::Text,
                                   tr("Edition %1 · %2 · %3 · %4", "number, when, format, audience")
                                       .arg(QString::number(numbers.value(record->id)), whenText(*record, zone),
                                            format ? formatText(*format) : record->format, audience ? readersText(*audience) : record->audience));
        line->setWordWrap(true);
        line->setToolTip(tr("It stands on entry %1 of the journal. SHA-256 of the file: %2").arg(QString::number(record->journalSeq), QString::fromLatin1(record->sha256.toHex())));
        m_made->addWidget(line);
    }
    if (records.isEmpty())
        m_made->addWidget(new TextLabel(m_needs.look, TextSize::Body, Tone::Muted, tr("Nothing was exported yet.")));
    m_sinceCard->setVisible(!records.isEmpty() && !m_forRoom);
    if (isVisible())
        m_soon.start();
}

void ExportPart::setForRoom(bool forRoom)
{
    m_forRoom = forRoom;
    refresh();
}

void ExportPart::refreshSince()
{
    const Review &review = m_needs.review.review();
    const ExportRecord *last = newest(review);
    if (!last)
        return;
    m_sinceHead->setText(tr("Since edition %1 of %2").arg(QString::number(editions(review).value(last->id)), whenText(*last, zoneOf(review.about()))));
    const qint64 head = m_needs.review.headSeq();
    const auto count = static_cast<int>(std::min<qint64>(mostEntries, head - last->journalSeq));
    if (count <= 0) {
        tellSince({});
        return;
    }
    m_needs.review.journal(head + 1, count, [self = QPointer(this)](const QList<store::StoredEntry> &entries) {
        if (self)
            self->tellSince(stepsSince(entries));
    });
}

void ExportPart::tellSince(const QStringList &steps)
{
    m_history->setVisible(!steps.isEmpty());
    if (steps.isEmpty()) {
        m_since->setText(tr("Nothing was changed: an export now is the same edition."));
        return;
    }
    QString words = steps.first(std::min(saidSteps, steps.size())).join(QStringLiteral(" · "));
    if (steps.size() > saidSteps)
        words = tr("%1 · and %n more", nullptr, static_cast<int>(steps.size() - saidSteps)).arg(words);
    m_since->setText(words);
}

} // namespace story
