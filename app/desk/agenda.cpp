#include "app/desk/agenda.h"

#include "app/desk/guide_data.h"
#include "app/desk/step.h"
#include "app/model/position.h"

#include <QJsonArray>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Agenda)
};

} // namespace

int AgendaTemplate::minutes() const
{
    int sum = 0;
    for (const Item &item : items) {
        if (item.anotherDay)
            break;
        sum += item.minutes;
    }
    return sum;
}

QList<AgendaTemplate> agendaTemplates(const QString &language)
{
    QList<AgendaTemplate> all;
    for (const QJsonValue &value : guideData(u"agendas"_s, language).array()) {
        AgendaTemplate one{value["name"_L1].toString(), value["title"_L1].toString(), value["about"_L1].toString(), {}};
        for (const QJsonValue &item : value["items"_L1].toArray()) {
            if (const auto phase = choiceNamed<Phase>(item["phase"_L1].toString()))
                one.items.append({*phase, item["title"_L1].toString(), item["minutes"_L1].toInt(), item["another_day"_L1].toBool()});
        }
        all.append(one);
    }
    return all;
}

Result<> useAgenda(OpenReview &review, const AgendaTemplate &agenda)
{
    Step step(review.review());
    QSet<int> begun;
    QString position;
    for (const AgendaItem *item : inOrder(review.review().agenda)) {
        if (item->startedAt > 0) {
            begun.insert(static_cast<int>(item->phase));
            position = item->position;
        } else {
            step.remove(EntityKind::AgendaItem, item->id);
        }
    }
    for (const AgendaTemplate::Item &item : agenda.items) {
        if (begun.remove(static_cast<int>(item.phase)))
            continue; // that part runs or is over; later parts of the same phase come
        AgendaItem row;
        row.id = review.ids().next();
        row.phase = item.phase;
        row.title = item.title;
        row.minutes = item.minutes;
        row.anotherDay = item.anotherDay;
        row.position = position = positionBetween(position, {});
        step.add(row);
    }
    return review.apply(step.edit(Words::tr("Use the agenda “%1”").arg(agenda.title)));
}

} // namespace story
