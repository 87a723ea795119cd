// How the sample is put together, so that its text reads as a story. Used by sample.cpp only.
#pragma once

#include "app/model/guide.h"
#include "app/model/position.h"
#include "app/model/review.h"

#include <QDateTime>
#include <QTimeZone>

namespace story::sample {

// All times are those of a clock in Berlin in November (UTC+1), on 14 Nov 2026 unless said.
struct Build {
    Review &review;
    IdSource &ids;
    ReviewFacts &facts;
    QByteArray picture; // SHA-256
    QHash<QString, Id> people; // by role
    QHash<QString, Id> named;  // events by a word, factors and findings by their text
    QString lastPosition;

    template <class T>
    T &add(Table<T> &table)
    {
        T &row = *table.add(ids.next());
        row.position = lastPosition = positionBetween(lastPosition, {});
        return row;
    }

    // ---- moments ----

    static constexpr int offset = 3600;

    Moment on(QDate day, const char *clock) const
    {
        const QDateTime there(day, QTime::fromString(QLatin1String(clock), QStringLiteral("HH:mm")), Qt::OffsetFromUTC, offset);
        return Moment::exactly(there.toMSecsSinceEpoch() * 1000, QStringLiteral("Europe/Berlin"), offset,
                               QString::fromLatin1(clock));
    }
    Moment at(const char *clock) const { return on(QDate(2026, 11, 14), clock); }
    Moment about(const char *clock, int minutes) const
    {
        Moment moment = at(clock);
        moment.precision = Precision::About;
        moment.earliest = *moment.earliest - minutes * microsPerMinute;
        moment.latest = *moment.latest + minutes * microsPerMinute;
        moment.typed = minutes == 5 ? QStringLiteral("~%1").arg(QLatin1String(clock))
                                    : QStringLiteral("%1~%2m").arg(QLatin1String(clock)).arg(minutes);
        return moment;
    }
    Moment before(const char *clock) const
    {
        Moment moment = at(clock);
        moment.precision = Precision::Before;
        moment.earliest.reset();
        moment.typed.prepend(QLatin1String("before "));
        return moment;
    }
    Moment after(const char *clock) const
    {
        Moment moment = at(clock);
        moment.precision = Precision::After;
        moment.latest.reset();
        moment.typed.prepend(QLatin1String("after "));
        return moment;
    }
    Moment hour(const char *hour) const
    {
        Moment moment = at((QByteArray(hour) + ":00").constData());
        moment.precision = Precision::Hour;
        moment.latest = *moment.earliest + microsPerHour - 1;
        moment.typed = QStringLiteral("%1:??").arg(QLatin1String(hour));
        return moment;
    }
    Moment day(QDate date) const
    {
        Moment moment = on(date, "00:00");
        moment.precision = Precision::Day;
        moment.latest = *moment.earliest + microsPerDay - 1;
        moment.typed = date.toString(Qt::ISODate);
        return moment;
    }

    // ---- entities ----

    // Held from `began` on; when it ended.
    Micros agenda(Phase phase, int spentSeconds, Micros began)
    {
        AgendaItem &item = add(review.agenda);
        item.phase = phase;
        item.minutes = plannedMinutes(phase);
        item.spentSeconds = spentSeconds;
        const Micros ended = began + spentSeconds * microsPerSecond;
        if (spentSeconds > 0) {
            item.startedAt = began;
            item.endedAt = ended;
        }
        return ended;
    }
    Person &person(const QString &role, Part part, Premises premises)
    {
        Person &person = add(review.people);
        person.role = role;
        person.part = part;
        person.inRoom = true;
        person.premises = premises;
        people.insert(role, person.id);
        return person;
    }
    Event &event(const Moment &start, EventKind kind, const QString &text, const QStringList &roles)
    {
        Event &event = add(review.events);
        event.start = start;
        event.kind = kind;
        event.text = text;
        for (const QString &role : roles)
            event.people.append({people.value(role)});
        return event;
    }
    Evidence &evidence(const Event &event, EvidenceKind kind)
    {
        Evidence &evidence = add(review.evidence);
        evidence.event = {event.id};
        evidence.kind = kind;
        return evidence;
    }
    QList<Ref<Event>> eventRefs(const QStringList &words) const
    {
        QList<Ref<Event>> refs;
        for (const QString &word : words)
            refs.append({named.value(word)});
        return refs;
    }
    Finding &finding(Goal goal, const QString &text, const QStringList &events)
    {
        Finding &finding = add(review.findings);
        finding.goal = goal;
        finding.text = text;
        finding.events = eventRefs(events);
        named.insert(text, finding.id);
        return finding;
    }
    Factor &factor(FactorKind kind, const QString &text, const QStringList &events)
    {
        Factor &factor = add(review.factors);
        factor.kind = kind;
        factor.text = text;
        factor.events = eventRefs(events);
        named.insert(text, factor.id);
        return factor;
    }
    Action &action(ActionKind kind, ActionStatus status, const QString &text, const QString &owner)
    {
        Action &action = add(review.actions);
        action.kind = kind;
        action.status = status;
        action.text = text;
        if (!owner.isEmpty())
            action.owner = {people.value(owner)};
        return action;
    }
};

} // namespace story::sample
