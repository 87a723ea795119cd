#include "app/desk/field_text.h"

#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/model/time_questions.h"
#include "app/model/zones.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::FieldText)
};

QString firstLine(const QString &text)
{
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    return end < 0 ? text : text.left(end);
}

} // namespace

QTimeZone zoneOf(const ReviewFacts &facts)
{
    return zoneOrUtc(facts.zone);
}

QString personText(const Person &person)
{
    if (!person.role.isEmpty())
        return person.role;
    return person.name.isEmpty() ? Words::tr("somebody") : person.name;
}

QString entityText(const Review &review, EntityKind kind, Id id)
{
    const AnyTable *table = review.table(kind);
    const Entity *entity = table ? table->find(id) : nullptr;
    if (!entity)
        return {};
    if (kind == EntityKind::Person)
        return personText(static_cast<const Person &>(*entity));
    if (kind == EntityKind::AgendaItem)
        return Choices<Phase>::list[static_cast<size_t>(static_cast<const AgendaItem &>(*entity).phase)].text();
    for (const char *name : {"text", "title", "caption", "url", "quote", "name"}) {
        if (const Field *field = entityType(kind).field(QLatin1String(name))) {
            const QString text = std::get<QString>(field->read(*entity));
            if (!text.isEmpty())
                return firstLine(text);
        }
    }
    return entityType(kind).labelText();
}

QString fieldText(const Review &review, const Entity &entity, const Field &field, const QTimeZone &zone)
{
    struct Visitor {
        const Review &review;
        const Field &field;
        const QTimeZone &zone;

        QString operator()(const QString &text) const
        {
            if (field.type != FieldType::Choice)
                return firstLine(text);
            for (const Choice &choice : field.choices) {
                if (text == QLatin1String(choice.name))
                    return choice.text();
            }
            return text;
        }
        QString operator()(qint64 number) const { return number == 0 ? QString() : QString::number(number); }
        QString operator()(bool flag) const { return flag ? Words::tr("yes") : QString(); }
        QString operator()(const Moment &moment) const
        {
            return moment.isEmpty() ? QString() : timeText(moment, zone);
        }
        QString operator()(QDate day) const { return day.isValid() ? shortDayText(day) : QString(); }
        QString operator()(Id id) const { return entityText(review, field.target, id); }
        QString operator()(const QList<Id> &ids) const
        {
            QStringList texts;
            for (const Id &id : ids)
                texts.append(entityText(review, field.target, id));
            return texts.join(QLatin1String(", "));
        }
        QString operator()(const QStringList &words) const { return words.join(QLatin1String(", ")); }
        QString operator()(const QByteArray &hash) const { return QString::fromLatin1(hash.toHex()); }
    };
    return std::visit(Visitor{review, field, zone}, field.read(entity));
}

QDate storyDay(const Review &review, Id firstPlaced, const QTimeZone &zone)
{
    if (const auto day = dayOf(review.about().impactStart, zone))
        return *day;
    const Event *first = review.events.find(firstPlaced);
    return first ? dayOf(first->start, zone).value_or(QDate()) : QDate();
}

EventRemark eventRemark(const Review &review, const Event &event, const QTimeZone &zone, int tellings, const QList<Id> &evidence)
{
    QStringList tail;
    for (const QString &mark : event.marks) {
        const Field *field = entityType(EntityKind::Review).field(mark);
        tail.append(field ? withinSentence(field->labelText()) : mark);
    }
    if (tellings > 1)
        tail.append(Words::tr("%1 tellings").arg(tellings));
    else if (event.knownAt.isEmpty() && !event.versionOf.isNull())
        tail.append(Words::tr("another telling"));
    if (timesToAsk(event) > 0)
        tail.append(Words::tr("time unclear"));
    EventRemark remark;
    int quotes = 0;
    int links = 0;
    for (const Id &id : evidence) {
        const Evidence *one = review.evidence.find(id);
        if (one && one->kind == EvidenceKind::Image)
            remark.pictures.append(one->image);
        else if (one)
            ++(one->kind == EvidenceKind::Quote ? quotes : links);
    }
    if (quotes > 0)
        tail.append(Words::tr("lines quoted"));
    if (links > 0)
        tail.append(links == 1 ? Words::tr("link") : Words::tr("%1 links").arg(links));
    // Each part stays whole where the line breaks.
    for (const QString &part : std::as_const(tail))
        remark.tail += QString(QStringLiteral("· ") + part).replace(QLatin1Char(' '), QChar(QChar::Nbsp)) + QLatin1Char(' ');
    remark.tail = remark.tail.trimmed();
    if (!event.knownAt.isEmpty()) {
        QStringList who;
        for (const Ref<Person> &ref : event.knownBy) {
            if (const Person *person = review.people.find(ref))
                who.append(personText(*person));
        }
        const QString when = timeText(event.knownAt, zone, event.start.isPlaced() ? dayOf(event.start, zone).value_or(QDate()) : QDate());
        remark.below = who.isEmpty() ? Words::tr("known at %1").arg(when)
                                     : Words::tr("known to %1 at %2").arg(who.join(QLatin1String(", ")), when);
    }
    return remark;
}

} // namespace story
