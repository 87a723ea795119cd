#include "ui/editors/moment_editor.h"

#include "app/desk/field_text.h"
#include "app/model/moment_text.h"
#include "app/model/moved.h"
#include "app/model/zones.h"
#include "ui/parts/story_style.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace story {

namespace {

// No time is on it, so that every time says its day with its year.
QDate noDay(const Moment &moment, const QTimeZone &zone)
{
    const auto day = dayOf(moment, zone);
    return {day && day->year() == 1 ? 3 : 1, 1, 1};
}

// A year far from ours is read behind a month's name as a time, so such days stand as 9998-05-01.
QString withFarDays(QString line, const Moment &moment, const QTimeZone &zone)
{
    for (const auto &bound : {moment.earliest, moment.latest, toldInstant(moment)}) {
        if (!bound)
            continue;
        for (const QTimeZone &one : {zone, zoneOrUtc(moment.zone)}) {
            const QDate day = dayAt(*bound, one);
            if (day.year() < 1900 || day.year() > 2199)
                line.replace(dayText(day), isoDay(day));
        }
    }
    return line;
}

} // namespace

QString momentLine(const Moment &moment, const QTimeZone &zone)
{
    if (moment.isEmpty())
        return {};
    if (moment.precision == Precision::Unknown && !moment.typed.isEmpty())
        return moment.typed; // not placed, or one of several: as it was said
    if (moment.precision == Precision::About && moment.earliest && moment.latest) {
        const Micros width = (*moment.latest - *moment.earliest) / 2;
        if (width != 5 * microsPerMinute && width % microsPerSecond == 0) {
            Moment middle = moment;
            middle.earliest = middle.latest = toldInstant(moment);
            middle.precision = Precision::Exact;
            const bool isMinutes = width % microsPerMinute == 0;
            return QStringLiteral("%1 ~%2%3").arg(withFarDays(timeText(middle, zone, noDay(middle, zone)), middle, zone))
                .arg(width / (isMinutes ? microsPerMinute : microsPerSecond)).arg(QLatin1Char(isMinutes ? 'm' : 's'));
        }
    }
    return withFarDays(timeText(moment, zone, noDay(moment, zone)), moment, zone);
}

MomentEditor::MomentEditor(const Look &look, const Field &field, QWidget *parent)
    : TypedEditor(look, field, parent), m_answers(new QWidget)
{
    setPlaceholder(tr("14:32, about 14:35, yesterday 23:10"));
    auto *layout = new QVBoxLayout(m_answers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::tiny);
    m_answers->hide();
    body()->addWidget(m_answers);
    connect(edit(), &PlainEdit::edited, this, &MomentEditor::showAnswers);
}

// A time without a day belongs to the day the moment already has, else to that of the impact, else to the last event's.
TimeContext MomentEditor::context() const
{
    TimeContext context;
    const Review &all = review()->review();
    const ReviewFacts &facts = all.about();
    context.zone = zoneOf(facts);
    context.now = review()->clock().now();
    context.workingDay = dayOf(std::get<Moment>(stored()), context.zone);
    for (const Moment &instant : {facts.impactStart, facts.detected, facts.acknowledged, facts.mitigated, facts.resolved}) {
        if (!context.workingDay && &field() != entityType(EntityKind::Review).field(u"meeting"))
            context.workingDay = dayOf(instant, context.zone);
    }
    if (const Event *last = all.events.find(review()->timeline().lastPlaced(ref().id))) {
        if (!context.workingDay)
            context.workingDay = dayOf(last->start, context.zone);
        // No time of the last event: a time that is corrected may well lie before it.
        context.countFrom = countedFrom(*last);
    }
    return context;
}

TypedEditor::Reading MomentEditor::read(const QString &typed) const
{
    const TimeReading reading = readTime(typed, context());
    if (!reading.isTime() || reading.length != typed.size()) {
        Moment kept;
        kept.typed = typed;
        const QString why = !reading.problems.isEmpty() ? reading.problems.first().sentence
            : reading.isTime() ? tr("There is more than a time in this. It is kept as you wrote it.")
                               : tr("No time was found in this. It is kept as you wrote it.");
        return {Value(kept), why, Tone::Warn, {}};
    }
    Reading result{Value(reading.start), reading.understood, Tone::Muted, {}};
    if (!reading.problems.isEmpty()) {
        result.word = reading.problems.first().sentence;
        result.tone = Tone::Warn;
    } else if (reading.start.isDayOpen()) {
        result.word = tr("%1. The day is not known yet.").arg(reading.understood);
    }
    // The start of an event was typed with its end.
    if (reading.end && ref().kind == EntityKind::Event && qstrcmp(field().name, "start") == 0)
        result.also = {entityType(EntityKind::Event).field(u"end"), Value(*reading.end)};
    return result;
}

QString MomentEditor::wording(const Value &value) const
{
    return momentLine(std::get<Moment>(value), review() ? zoneOf(review()->review().about()) : QTimeZone::utc());
}

TypedEditor::Remark MomentEditor::remark(const Value &value) const
{
    const Moment &moment = std::get<Moment>(value);
    if (moment.isEmpty() || !isBound())
        return {};
    if (const auto asked = question())
        return {asked->sentence, Tone::Warn};
    if (!moment.isPlaced())
        return {tr("No time was found in this. It is kept as you wrote it."), Tone::Warn};
    const QString told = toldText(moment, zoneOf(review()->review().about()));
    if (told.isEmpty() || wording(value).contains(told))
        return {};
    return {tr("typed as %1").arg(told), Tone::Muted};
}

std::optional<TimeQuestion> MomentEditor::question() const
{
    if (!isBound())
        return std::nullopt;
    for (const FieldTimeQuestion &asked : timeQuestions(review()->review(), ref().kind, ref().id)) {
        if (asked.about.field == &field())
            return asked.question;
    }
    return std::nullopt;
}

void MomentEditor::showValue(const Value &value)
{
    TypedEditor::showValue(value);
    showAnswers();
}

void MomentEditor::setEditable(bool editable)
{
    m_editable = editable;
    TypedEditor::setEditable(editable);
}

void MomentEditor::showAnswers()
{
    const auto asked = isTyping() || !m_editable ? std::nullopt : question();
    const QList<TimeAnswer> answers = asked ? asked->answers : QList<TimeAnswer>();
    QLayout *layout = m_answers->layout();
    if (answers.isEmpty() && layout->isEmpty())
        return;
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose press brought us here
        delete item;
    }
    for (const TimeAnswer &one : answers) {
        auto *button = new QPushButton(one.words, m_answers);
        setButtonSmall(button);
        button->setAccessibleDescription(asked->sentence);
        connect(button, &QPushButton::clicked, this, [this, one] { answer(one); });
        layout->addWidget(button);
        layout->setAlignment(button, Qt::AlignLeft);
    }
    m_answers->setVisible(!answers.isEmpty());
}

void MomentEditor::answer(const TimeAnswer &answer)
{
    control()->setFocus(Qt::OtherFocusReason); // the buttons go
    report(review()->set(answering(review()->review(), ref(), answer)));
}

} // namespace story
