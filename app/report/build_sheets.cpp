// Timeline and actions as rows of plain text.
#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "app/report/build_context.h"
#include "app/report/lists.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

// As it was typed. What is a name only to those who read the Markdown ("K&#97;rl") is not found in that: then what they read. So may an
// address be cut by marks ("db-**eu**-3"): where those give way, all is what they read.
QString source(const QString &text, const BuildContext &context)
{
    if (context.audience() == Audience::Deidentified)
        return context.plain(text);
    const QString typed = context.quoted(text);
    const int found = context.namesReplaced();
    const QString read = context.plain(typed);
    return context.namesReplaced() == found ? typed : read;
}

QString listOf(const QStringList &words, const BuildContext &context)
{
    QStringList all;
    for (const QString &word : words)
        all.append(context.quoted(word));
    return all.join(u", "_s);
}

template <class T>
QString textsOf(const QList<Ref<T>> &refs, const story::Table<T> &table, const BuildContext &context)
{
    QStringList texts;
    for (const Ref<T> ref : refs) {
        if (const T *one = table.find(ref))
            texts.append(source(one->text, context));
    }
    return texts.join(u'\n');
}

// What nobody chose is not said.
template <class E>
QString choiceText(E value, E notSaid)
{
    return value == notSaid ? QString() : textOf(value);
}

QString precisionText(const Moment &moment)
{
    switch (moment.precision) {
    case Precision::Unknown:
        return moment.isEmpty() ? QString() : moment.isPlaced() ? Words::tr("unclear") : Words::tr("unknown", "precision of a time");
    case Precision::Exact: return Words::tr("exact", "precision of a time");
    case Precision::About: return Words::tr("about", "precision of a time");
    case Precision::Before: return Words::tr("before", "precision of a time");
    case Precision::After: return Words::tr("after", "precision of a time");
    case Precision::Hour: return Words::tr("that hour", "precision of a time");
    case Precision::Day: return Words::tr("that day", "precision of a time");
    }
    return {};
}

QString isoText(const std::optional<Micros> &at)
{
    return at ? isoUtc(*at) : QString();
}

// "2026-11-14T14:32:00+01:00"; seconds of the offset only where clocks of old had them.
QString isoThere(const std::optional<Micros> &at, const QTimeZone &zone)
{
    if (!at)
        return {};
    const int offset = offsetAt(*at, zone);
    const int size = std::abs(offset);
    QString text = isoUtc(wallTime(*at, zone));
    text.chop(1); // the Z
    text += u"%1%2:%3"_s.arg(QChar(offset < 0 ? u'-' : u'+')).arg(size / 3600, 2, 10, QChar(u'0')).arg(size / 60 % 60, 2, 10, QChar(u'0'));
    return size % 60 == 0 ? text : text + u":%1"_s.arg(size % 60, 2, 10, QChar(u'0'));
}

// The columns of a time. Titles and cells are made in one place, so that they stay beside each other.
class TimeColumns {
public:
    explicit TimeColumns(const BuildContext &context) : m_context(context), m_zone(zoneName(context.zone())) {}

    QStringList titles(const QString &of) const
    {
        QStringList all{Words::tr("%1 (%2)", "a time, its zone").arg(of, u"UTC"_s)};
        if (sayZone())
            all.append(Words::tr("%1 (%2)", "a time, its zone").arg(of, m_zone));
        return all << Words::tr("%1: how exact", "a time").arg(of) << Words::tr("%1: earliest (UTC)", "a time").arg(of)
                   << Words::tr("%1: latest (UTC)", "a time").arg(of) << Words::tr("%1: as typed", "a time").arg(of);
    }

    QStringList cells(const Moment &moment) const
    {
        const auto told = toldInstant(moment);
        QStringList all{isoText(told)};
        if (sayZone())
            all.append(isoThere(told, m_context.zone()));
        return all << precisionText(moment) << isoText(moment.earliest) << isoText(moment.latest) << typed(moment);
    }

private:
    // Typed times name their zone, which says where somebody was.
    QString typed(const Moment &moment) const
    {
        return m_context.audience() == Audience::Deidentified ? QString() : m_context.quoted(moment.typed);
    }
    bool sayZone() const { return m_zone != "UTC"_L1; }

    const BuildContext &m_context;
    const QString m_zone;
};

QString marksText(const QStringList &marks, const BuildContext &context)
{
    QStringList all;
    for (const QString &mark : marks) {
        const Field *field = entityType(EntityKind::Review).field(mark);
        all.append(field ? withinSentence(field->labelText()) : context.quoted(mark));
    }
    return all.join(u", "_s);
}

} // namespace

Sheet timelineSheet(const Review &review, const BuildOptions &options)
{
    const BuildContext context(review, options);
    const TimeColumns times(context);
    const auto label = [](const char *field) { return labelOf(EntityKind::Event, field); };
    QHash<Id, qsizetype> numbers;
    for (qsizetype i = 0; i < context.events().size(); ++i)
        numbers.insert(context.events()[i]->id, i + 1);

    Sheet sheet;
    sheet.titles << Words::tr("No.") << times.titles(label("start")) << times.titles(label("end")) << label("text") << label("kind")
                 << label("people") << label("system") << label("marks") << label("tags") << label("known_then")
                 << times.titles(label("known_at")) << label("known_by") << Words::tr("Another telling of No.") << label("told_by")
                 << Words::tr("Taken from") << label("source");
    for (const Event *event : context.events()) {
        const qsizetype other = numbers.value(event->versionOf.id);
        QStringList row;
        row << QString::number(numbers.value(event->id)) << times.cells(event->start) << times.cells(event->end)
            << source(event->text, context) << textOf(event->kind) << context.who(event->people) << context.quoted(event->system)
            << marksText(event->marks, context) << listOf(event->tags, context) << source(event->knownThen, context)
            << times.cells(event->knownAt) << context.who(event->knownBy) << (other > 0 ? QString::number(other) : QString())
            << context.who(event->toldBy) << textOf(event->origin) << context.sourceName(event->source, event->sourceLines);
        sheet.rows.append(row);
    }
    return sheet;
}

Sheet actionsSheet(const Review &review, const BuildOptions &options)
{
    const BuildContext context(review, options);
    const auto label = [](const char *field) { return labelOf(EntityKind::Action, field); };
    Sheet sheet;
    sheet.titles << Words::tr("No.") << Words::tr("What") << label("kind") << label("priority") << label("prevents_repeat")
                 << Words::tr("Owner") << label("due") << Words::tr("Done when") << label("status") << label("soak_until")
                 << label("declined_reason") << label("tracker") << label("factors") << label("findings") << label("ask_helped_on")
                 << label("helped") << label("helped_how") << label("tags");
    for (const Action *action : inOrder(review.actions)) {
        QStringList row;
        row << QString::number(sheet.rows.size() + 1) << source(action->text, context) << choiceText(action->kind, ActionKind::NotSaid)
            << choiceText(action->priority, Priority::NotSaid) << (action->preventsRepeat ? Words::tr("yes") : QString())
            << context.who(action->owner) << isoDay(action->due) << source(action->doneWhen, context) << textOf(action->status)
            << isoDay(action->soakUntil) << source(action->declinedReason, context) << context.quoted(action->tracker)
            << textsOf(action->factors, review.factors, context) << textsOf(action->findings, review.findings, context)
            << isoDay(action->askHelpedOn) << choiceText(action->helped, Helped::NotAsked) << source(action->helpedHow, context)
            << listOf(action->tags, context);
        sheet.rows.append(row);
    }
    return sheet;
}

} // namespace story::report
