// Figures, impact and timeline: what happened, when, and who knew it.
#include "app/core/language.h"
#include "app/model/measures.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "app/report/build_sections.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

struct Instant {
    const char *field;
    const Moment *moment;
};

QList<Instant> instants(const ReviewFacts &about)
{
    return {{"impact_start", &about.impactStart}, {"detected", &about.detected}, {"acknowledged", &about.acknowledged},
            {"mitigated", &about.mitigated}, {"resolved", &about.resolved}};
}

QList<Micros> boundsOf(const Moment &moment)
{
    QList<Micros> bounds;
    if (moment.earliest)
        bounds.append(*moment.earliest);
    if (moment.latest)
        bounds.append(*moment.latest);
    return bounds;
}

QString markText(const QString &mark, const BuildContext &context)
{
    const Field *field = entityType(EntityKind::Review).field(mark);
    return field ? withinSentence(field->labelText()) : context.line(mark);
}

// The zone a time was told in; the reader's where none was, or nobody can say which.
QTimeZone toldZone(const Moment &moment, const QTimeZone &reader)
{
    const auto named = zoneNamed(moment.zone);
    return named && named->zone.isValid() ? named->zone : reader;
}

// How the times of the whole timeline are written: the day once above where there is only one, and the offset in each row
// where the clocks changed, or where each row is told in the zone of its own source.
struct TimeColumn {
    QTimeZone zone;
    bool asTold = false;
    QDate onlyDay;        // invalid: several days, so each row says its own
    bool sayDays = false; // false: times count from the start
    bool sayOffset = false;
    QList<Micros> bounds;

    TimeColumn(const BuildContext &context, const QTimeZone &in, bool told = false) : zone(in), asTold(told), sayOffset(told)
    {
        QList<QDate> days;
        for (const Event *event : context.events()) {
            bounds += boundsOf(event->start) + boundsOf(event->end);
            const QTimeZone its = zoneOf(*event);
            for (const auto &day : {dayOf(event->start, its), dayOf(event->end, its)}) {
                if (day && !days.contains(*day))
                    days.append(*day);
            }
        }
        if (days.size() == 1)
            onlyDay = days.first();
        if (context.start()) {
            onlyDay = {};
            sayOffset = false;
            return;
        }
        sayDays = true;
        sayOffset = sayOffset || std::any_of(bounds.begin(), bounds.end(), [&](Micros at) {
            return offsetAt(at, zone) != offsetAt(bounds.first(), zone);
        });
    }

    QTimeZone zoneOf(const Event &event) const { return asTold ? toldZone(event.start, zone) : zone; }
    QString title(const BuildContext &context) const { return bounds.isEmpty() ? Words::tr("Time") : context.zoneTitle(bounds); }

    // The time of an event, and what stands under it.
    InZone words(const Event &event, const BuildContext &context) const
    {
        constexpr qsizetype narrow = 26; // characters that the column holds without becoming the widest
        const QTimeZone its = zoneOf(event);
        const auto day = dayOf(event.start, its);
        const QDate known = onlyDay.isValid() ? onlyDay : day.value_or(QDate());
        const QString text = context.stretch(event.start, event.end, known, its);
        const bool sayDay = sayDays && !onlyDay.isValid() && day && event.start.precision != Precision::Day;
        const QString offset = sayOffset && event.start.sortKey()
            ? BuildContext::offsetText(offsetAt(*event.start.sortKey(), its)) : QString();
        // A time that came twice names its offset itself.
        const QString under = joined({sayDay ? dayText(*day) : QString(), text.contains(offset) ? QString() : offset});
        if (text.size() <= narrow)
            return {text, under};
        const QString start = context.time(event.start, {}, its);
        return {day && start.size() <= narrow ? start : Words::tr("unclear"), joined({under, text})};
    }
};

// The times of the timeline as its reader has them, and as they can be had besides. Which zone somebody told a time in says
// where they were, so a de-identified report does not.
struct TimeColumns {
    TimeColumn first;
    QList<TimeColumn> others;
    QStringList titles; // of the others

    explicit TimeColumns(const BuildContext &context) : first(context, context.zone())
    {
        if (context.start())
            return; // a clock is what such a report does not tell
        offer(TimeColumn(context, QTimeZone::utc()), u"UTC"_s, context);
        if (context.audience() != Audience::Deidentified)
            offer(TimeColumn(context, context.zone(), true), Words::tr("as told"), context);
    }

private:
    // Where all times are the same in it, it is no choice.
    void offer(TimeColumn column, const QString &title, const BuildContext &context)
    {
        const bool differs = std::ranges::any_of(context.events(), [&](const Event *event) {
            const auto at = event->start.sortKey();
            return at && offsetAt(*at, column.zoneOf(*event)) != offsetAt(*at, first.zone);
        });
        if (!differs)
            return;
        // The table says its only day once, above; where that is another one there, each row has to.
        if (column.onlyDay != first.onlyDay)
            column.onlyDay = QDate();
        others.append(std::move(column));
        titles.append(title);
    }
};

QString knownText(const Event &event, const TimeColumn &times, const BuildContext &context)
{
    const QString by = context.who(event.knownBy);
    if (event.knownAt.isEmpty())
        return by.isEmpty() ? QString() : Words::tr("known to %1").arg(by);
    const QDate day = dayOf(event.start, times.zoneOf(event)).value_or(times.onlyDay);
    const QString at = context.time(event.knownAt, day.isValid() ? day : QDate(1, 1, 1), times.zoneOf(event));
    const QString time = event.knownAt.precision == Precision::Exact ? Words::tr("at %1").arg(at) : at;
    return by.isEmpty() ? Words::tr("known %1").arg(time) : Words::tr("known to %1 %2").arg(by, time);
}

QString originText(const Event &event, const BuildContext &context)
{
    const QString from = context.sourceName(event.source, event.sourceLines);
    const QString kind = event.origin == Origin::Typed || event.origin == Origin::Import ? QString() : textOf(event.origin);
    QStringList parts{kind, from};
    parts.removeAll(QString());
    if (parts.isEmpty())
        return event.origin == Origin::Import ? Words::tr("imported") : QString();
    return (event.origin == Origin::Import ? Words::tr("imported from %1") : Words::tr("from %1")).arg(parts.join(u", "_s));
}

Cell timeCell(const Event &event, const TimeColumns &times, const BuildContext &context)
{
    const InZone words = times.first.words(event, context);
    Cell cell{plainTree(words.text), {}, words.secondary};
    for (const TimeColumn &other : times.others)
        cell.inZones.append(other.words(event, context));
    return cell;
}

Cell eventCell(const Event &event, const TimeColumns &times, const BuildContext &context)
{
    Cell cell;
    cell.tree = context.prose(event.text);
    QStringList marks;
    for (const QString &mark : event.marks)
        marks.append(markText(mark, context));
    QString markNote = marks.isEmpty() ? QString() : u'(' + marks.join(u", "_s) + u')';
    if (!markNote.isEmpty() && !cell.tree.blocks.empty()) {
        if (auto *last = std::get_if<markup::Paragraph>(&cell.tree.blocks.back().content)) {
            markup::Inline note;
            note.text = u' ' + markNote;
            last->inlines.push_back(note);
            markNote.clear();
        }
    }
    if (!event.knownThen.isEmpty()) {
        const markup::Tree known =
            labelled(labelOf(EntityKind::Event, "known_then"), context.prose(event.knownThen)).tree;
        cell.tree.blocks.insert(cell.tree.blocks.end(), known.blocks.begin(), known.blocks.end());
    }
    const QString told = context.who(event.toldBy);
    const QString tags = context.words(event.tags);
    const auto under = [&](const TimeColumn &column) {
        const QString other = context.eventName(event.versionOf, column.zoneOf(event));
        return joined({markNote, knownText(event, column, context),
                       other.isEmpty() ? QString() : Words::tr("another telling of “%1”").arg(other),
                       told.isEmpty() ? QString() : Words::tr("as told by %1").arg(told),
                       tags.isEmpty() ? QString() : Words::tr("tags: %1").arg(tags), originText(event, context)});
    };
    cell.secondary = under(times.first);
    const bool namesTimes = !event.knownAt.isEmpty() || context.review().events.find(event.versionOf);
    for (qsizetype i = 0; namesTimes && i < times.others.size(); ++i)
        cell.inZones.append({QString(), under(times.others[i])});
    return cell;
}

} // namespace

Section keyFiguresSection(BuildContext &context)
{
    Section section{Words::tr("Key figures"), u"key-figures"_s, {}, {}};
    KeyFigures figures;
    QStringList backwards;
    const QList<Measure> all = measures(context.review());
    for (const Measure &measure : all) {
        if (!measure.text().isEmpty())
            figures.figures.append({measure.text(), measure.label, measure.definition});
        if (measure.backwards)
            backwards.append(measure.label);
    }
    if (!figures.figures.isEmpty())
        section.blocks.append(figures);
    if (!backwards.isEmpty())
        section.blocks.append(Line{Words::tr("The times recorded contradict each other: %1.").arg(listed(backwards)), true});
    return section;
}

Section impactSection(BuildContext &context)
{
    const ReviewFacts &about = context.about();
    Section section{Words::tr("Impact and detection"), u"impact"_s, {}, {}};
    const auto addLine = [&](const char *field, const QString &text) {
        if (!text.isEmpty())
            section.blocks.append(labelled(labelOf(EntityKind::Review, field), context.line(text)));
        else
            context.missing(withinSentence(labelOf(EntityKind::Review, field)));
    };
    addLine("impact_who", about.impactWho);
    addLine("impact_count", about.impactCount);
    addLine("impact_cost", about.impactCost);
    if (!about.impact.isEmpty())
        section.blocks.append(Prose{context.prose(about.impact)});
    if (!about.detection.isEmpty())
        section.blocks.append(labelled(labelOf(EntityKind::Review, "detection"), context.prose(about.detection)));
    else
        context.missing(withinSentence(labelOf(EntityKind::Review, "detection")));

    Table table;
    table.caption = Words::tr("Key times");
    QList<Micros> bounds;
    for (const Instant &instant : instants(about)) {
        const QString label = labelOf(EntityKind::Review, instant.field);
        if (instant.moment->isEmpty()) {
            context.missing(withinSentence(label));
            continue;
        }
        bounds += boundsOf(*instant.moment);
        table.rows.append({Cell{plainTree(label), {}, {}}, Cell{plainTree(context.when(*instant.moment)), {}, {}}});
    }
    table.columns = {{Words::tr("Instant"), true, 0},
                     {bounds.isEmpty() ? Words::tr("Time") : context.zoneTitle(bounds), false, 1}};
    if (!table.rows.isEmpty())
        section.blocks.append(table);
    return section;
}

Section knownWhenSection(BuildContext &context)
{
    Section section{Words::tr("What was known when"), u"known-when"_s, {}, {}};
    QList<const Event *> known;
    for (const Event *event : context.events()) {
        if (event->knownAt.isPlaced())
            known.append(event);
    }
    if (known.isEmpty())
        return section;
    std::stable_sort(known.begin(), known.end(), [](const Event *a, const Event *b) { return *a->knownAt.sortKey() < *b->knownAt.sortKey(); });
    Table table;
    table.caption = Words::tr("Events in the order they became known");
    QList<Micros> bounds;
    for (const Event *event : std::as_const(known))
        bounds += boundsOf(event->knownAt) + boundsOf(event->start);
    const QString title = context.start() ? Words::tr("Known") : Words::tr("Known, %1", "title of a column of times, their zone").arg(context.zoneTitle(bounds));
    table.columns = {{title, true, 0}, {Words::tr("To whom"), false, 1}, {Words::tr("Happened"), true, 0}, {Words::tr("Event"), false, 3}};
    for (const Event *event : std::as_const(known)) {
        const QDate day = dayOf(event->knownAt, context.zone()).value_or(QDate(1, 1, 1));
        table.rows.append({Cell{plainTree(context.when(event->knownAt)), {}, {}}, Cell{plainTree(context.who(event->knownBy)), {}, {}},
                           Cell{plainTree(event->start.isEmpty() ? QString() : context.time(event->start, day)), {}, {}},
                           Cell{plainTree(context.shortly(event->text)), {}, {}}});
    }
    dropEmptyColumns(table);
    section.blocks.append(table);
    return section;
}

Section timelineSection(BuildContext &context)
{
    Section section{Words::tr("What happened"), u"what-happened"_s, {}, {}};
    if (context.events().isEmpty())
        return section;
    const TimeColumns times(context);
    const QDate onlyDay = times.first.onlyDay;
    Table table;
    table.caption = onlyDay.isValid() ? Words::tr("Timeline of %1").arg(dayText(onlyDay)) : Words::tr("Timeline");
    table.zones = times.titles;
    table.columns = {{times.first.title(context), true, 0},
                     {Words::tr("Kind"), false, 0},
                     {Words::tr("Event"), false, 4},
                     {Words::tr("Who or what"), false, 1}};
    for (const Event *event : context.events()) {
        QStringList who{context.who(event->people), context.line(event->system)};
        who.removeAll(QString());
        table.rows.append({timeCell(*event, times, context), Cell{plainTree(textOf(event->kind)), event->kind, {}},
                           eventCell(*event, times, context), Cell{plainTree(who.join(u", "_s)), {}, {}}});
        table.anchors.append(u"event-%1"_s.arg(table.rows.size()));
    }
    dropEmptyColumns(table);
    if (const auto picture = timelineFigure(context))
        section.blocks.append(*picture);
    section.blocks.append(table);
    return section;
}

} // namespace story::report
