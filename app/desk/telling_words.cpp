#include "app/desk/telling_words.h"

#include "app/core/text.h"
#include "app/desk/field_text.h"
#include "app/model/measures.h"
#include "app/model/moment_text.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::TellingWords)
};

// Whether both can have been at one time, as far as their bounds say.
bool mayMeet(const Moment &a, const Moment &b)
{
    const auto endsBefore = [](const Moment &one, const Moment &other) {
        return one.latest && other.earliest && *one.latest < *other.earliest;
    };
    return !endsBefore(a, b) && !endsBefore(b, a);
}

} // namespace

QString tellerText(const Review &review, const Event &event)
{
    if (const Person *person = review.people.find(event.toldBy))
        return oneLine(personText(*person)).left(60);
    switch (event.origin) {
    case Origin::Chat: return Words::tr("the chat");
    case Origin::Alert: return Words::tr("the alert");
    case Origin::Log: return Words::tr("the log");
    case Origin::Import: return Words::tr("the import");
    case Origin::Typed: break;
    }
    return Words::tr("somebody");
}

QString tellingTimesText(const Review &review, const QList<const Event *> &tellings, const QTimeZone &zone)
{
    if (tellings.size() < 2)
        return {};
    QList<const Event *> placed;
    QStringList silent;
    std::optional<QDate> day;
    bool oneDay = true;
    for (const Event *event : tellings) {
        if (!event->start.isPlaced()) {
            silent.append(tellerText(review, *event));
            continue;
        }
        placed.append(event);
        const auto its = dayOf(event->start, zone);
        oneDay = oneDay && (!day || day == its);
        day = its;
    }
    QStringList sentences;
    const auto same = [&](const Event *event) { return timeText(event->start, zone, oneDay ? day.value_or(QDate()) : QDate(1, 1, 1)); };
    const bool agree = placed.size() > 1
        && std::all_of(placed.begin(), placed.end(), [&](const Event *event) { return same(event) == same(placed.front()); });
    if (agree) {
        sentences.append(placed.size() == 2 ? Words::tr("Both say %1.").arg(same(placed.front())) : Words::tr("All say %1.").arg(same(placed.front())));
    } else if (!placed.isEmpty()) {
        QStringList says;
        for (const Event *event : std::as_const(placed))
            says.append(Words::tr("%1 says %2", "teller, time").arg(tellerText(review, *event), same(event)));
        const auto [first, last] = std::minmax_element(placed.begin(), placed.end(), [](const Event *a, const Event *b) {
            return a->start.sortKey() < b->start.sortKey();
        });
        QString apart;
        if (placed.size() > 1 && !mayMeet((*first)->start, (*last)->start))
            apart = durationText(between((*first)->start, (*last)->start));
        const QString all = says.join(QStringLiteral(", "));
        sentences.append(apart.isEmpty() ? all + QLatin1Char('.') : Words::tr("%1: %2 apart.", "who says what, duration").arg(all, apart));
        if (placed.size() > 1 && apart.isEmpty())
            sentences.append(Words::tr("These may be the same time."));
    }
    for (const QString &teller : std::as_const(silent))
        sentences.append(Words::tr("%1 gives no time.").arg(teller));
    return sentences.join(QLatin1Char(' '));
}

} // namespace story
