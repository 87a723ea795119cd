#include "tests/tour/timelines.h"

#include "app/model/position.h"

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr Micros begin = 1'794'665'520 * microsPerSecond; // Sat 14 Nov 2026 14:12 UTC

QStringList sentences(const QString &language)
{
    if (language == u"de"_s)
        return {u"Bereitschaft wird wegen der Antwortzeiten der Kasse alarmiert"_s,
                u"Warteschlangenüberlaufsbenachrichtigung trifft ein"_s,
                u"Wir hielten den Zwischenspeicher für die Ursache"_s,
                u"Umschaltung auf das Ersatzsystem wird geübt"_s,
                u"Fehlerrate auf den zurückgesetzten Rechnern fällt"_s};
    if (language == u"ar"_s)
        return {u"انطلق التنبيه بسبب بطء الدفع"_s, u"ظننا أن الذاكرة المؤقتة هي السبب"_s, u"بدأ التحويل إلى النظام الاحتياطي"_s,
                u"تراجعت الأخطاء بعد الإرجاع (4812)"_s, u"أبلغ فريق الدعم العملاء"_s};
    if (language == u"ja"_s)
        return {u"決済の遅延でページャが鳴った"_s, u"キャッシュが原因だと考えた"_s, u"待機系への切り替えを開始"_s, u"ロールバック後にエラーが減少"_s,
                u"サポート担当が顧客に連絡した"_s};
    return {u"Pager fired for checkout latency"_s, u"We believed the cache was at fault"_s, u"Failover drill to the standby"_s,
            u"Errors fall on the rolled-back hosts"_s, u"Support told customers that orders are safe"_s};
}

QStringList roles(const QString &language)
{
    if (language == u"de"_s)
        return {u"Bereitschaft"_s, u"Kundendienst"_s, u"Datenbankverwaltung"_s};
    if (language == u"ar"_s)
        return {u"المناوب"_s, u"الدعم"_s, u"قواعد البيانات"_s};
    if (language == u"ja"_s)
        return {u"当番"_s, u"サポート"_s, u"データベース担当"_s};
    return {u"on-call"_s, u"support"_s, u"database"_s, u"network"_s, u"checkout team"_s, u"payments"_s, u"security"_s, u"mobile lead"_s,
            u"storage"_s, u"release manager"_s, u"incident commander"_s, u"search team"_s, u"warehouse"_s, u"fraud desk"_s,
            u"observability"_s, u"duty manager"_s};
}

} // namespace

Review timelineReview(int events, const QString &language)
{
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    const QStringList texts = sentences(language);
    facts->title = texts[0];
    facts->zone = u"Europe/Berlin"_s;
    facts->impactWho = texts[4];
    QString place;
    const QStringList people = roles(language);
    for (qsizetype n = 0; n < people.size(); ++n) {
        Person *person = review.people.add(Id(3, static_cast<quint64>(n) + 1));
        person->role = people[n];
        person->position = place = positionBetween(place, {});
    }
    quint32 random = 20'261'114; // the same picture every time
    const auto next = [&](quint32 below) {
        random = random * 1'664'525 + 1'013'904'223;
        return (random >> 8) % below;
    };
    QString position;
    Micros at = begin;
    for (int n = 0; n < events; ++n) {
        Event *event = review.events.add(Id(2, static_cast<quint64>(n) + 1));
        // Bursts and pauses.
        at += next(10) < 7 ? next(90) * microsPerSecond : next(12) * microsPerMinute;
        event->start = Moment::exactly(at, u"Europe/Berlin"_s, 3600);
        if (n % 7 == 2) {
            event->start.precision = Precision::About;
            *event->start.earliest -= 5 * microsPerMinute;
            *event->start.latest += 5 * microsPerMinute;
        } else if (n % 11 == 3) {
            event->end = Moment::exactly(at + (4 + next(20)) * microsPerMinute, u"Europe/Berlin"_s, 3600);
        } else if (n % 23 == 4) {
            event->start = {};
        }
        event->kind = static_cast<EventKind>(next(static_cast<quint32>(std::size(Choices<EventKind>::list))));
        event->people = {Ref<Person>{Id(3, static_cast<quint64>(n % people.size()) + 1)}};
        event->text = texts[static_cast<qsizetype>(next(5))];
        event->position = position = positionBetween(position, {});
    }
    facts->impactStart = Moment::exactly(begin, u"Europe/Berlin"_s, 3600);
    facts->detected = Moment::exactly(begin + (at - begin) / 5, u"Europe/Berlin"_s, 3600);
    facts->mitigated = Moment::exactly(begin + (at - begin) * 3 / 4, u"Europe/Berlin"_s, 3600);
    return review;
}

} // namespace story
