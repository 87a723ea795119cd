// A review on a desk, without a file, to work on its events; expectations are a person's. Berlin is an hour ahead of UTC.
#pragma once

#include "app/desk/open_review.h"
#include "app/model/differences.h"
#include "app/model/position.h"
#include "tests/support/fixed_clock.h"

#include <QDateTime>
#include <QTest>

namespace story::support {

using namespace Qt::StringLiterals;

inline Micros utc(const char *time)
{
    return QDateTime::fromString(u"2026-11-14T%1:00Z"_s.arg(QLatin1String(time)), Qt::ISODate).toMSecsSinceEpoch() * 1000;
}

// As told in Berlin, an hour ahead: told("14:32") is 13:32 UTC.
inline Moment told(const char *time)
{
    return Moment::exactly(utc(time) - microsPerHour, u"Europe/Berlin"_s, 3600, QLatin1String(time));
}

inline Moment about(const char *time)
{
    Moment moment = told(time);
    moment.precision = Precision::About;
    *moment.earliest -= 5 * microsPerMinute;
    *moment.latest += 5 * microsPerMinute;
    moment.typed.prepend(u'~');
    return moment;
}

struct Desk {
    Desk() : ids(clock)
    {
        ReviewFacts &facts = *review.facts.add(Id(1, 1));
        facts.zone = u"Europe/Berlin"_s;
    }

    Event &event(const Moment &start, const QString &text = {})
    {
        Event &event = *review.events.add(Id(2, static_cast<quint64>(review.events.size()) + 1));
        event.start = start;
        event.text = text;
        event.position = positionAtEnd(review.events);
        return event;
    }
    template <class T>
    T &add(Table<T> &table, quint64 kind)
    {
        T &row = *table.add(Id(kind, static_cast<quint64>(table.size()) + 1));
        row.position = positionAtEnd(table);
        return row;
    }

    OpenReview &open()
    {
        if (!opened) {
            OpenReview::Surroundings around;
            around.clock = &clock;
            around.ids = &ids;
            around.submit = [](const store::Job &) {};
            opened = std::make_unique<OpenReview>(review, 1, std::move(around));
        }
        return *opened;
    }
    const Review &now() { return open().review(); }
    const Event &at(const Id &id) { return *now().events.find(id); }

    FixedClock clock;
    IdSource ids;
    Review review; // as it was before it was opened
    std::unique_ptr<OpenReview> opened;
};

// The ids in entry order.
inline QList<Id> entryOrder(const Review &review)
{
    QList<Id> ids;
    for (const Event *event : inOrder(review.events))
        ids.append(event->id);
    return ids;
}

// That what was just done is one step: undone it is as before, done again as after.
inline void isOneStep(Desk &desk, const Review &before)
{
    const Review after = desk.now();
    QVERIFY(!differences(before, after).isEmpty());
    QVERIFY(desk.open().undo());
    QCOMPARE(differences(before, desk.now()), QList<FieldRef>());
    QVERIFY(desk.open().redo());
    QCOMPARE(differences(after, desk.now()), QList<FieldRef>());
}

} // namespace story::support
