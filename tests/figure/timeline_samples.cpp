#include "tests/figure/timeline_samples.h"

#include "app/figure/outline.h"

namespace story::figure::samples {

using namespace Qt::StringLiterals;

Micros clock(int hours, int minutes, int seconds)
{
    return noon + (hours - 12) * microsPerHour + minutes * microsPerMinute
        + seconds * microsPerSecond;
}

Id idOf(int number)
{
    return {0x7e57, static_cast<quint64>(number) + 1};
}

TimelineItem instant(int number, Micros at, int lane, const QString &label)
{
    TimelineItem item = unknown(number, lane, label);
    item.at = at;
    return item;
}

TimelineItem span(int number, Micros at, Micros until, int lane, const QString &label)
{
    TimelineItem item = instant(number, at, lane, label);
    item.until = until;
    return item;
}

TimelineItem unknown(int number, int lane, const QString &label)
{
    TimelineItem item;
    item.id = idOf(number);
    item.lane = lane;
    item.label = label.isEmpty() ? u"event %1"_s.arg(number) : label;
    item.order = number;
    return item;
}

QList<TimelineItem> checkoutItems()
{
    QList<TimelineItem> items{
        instant(0, clock(14, 22), 0, u"deploy 4812 finished on half of the hosts"_s),
        instant(1, clock(14, 32), 1, u"pager: latency"_s),
        instant(2, clock(14, 57), 1, u"pager: queue depth"_s),
        instant(3, clock(14, 35), 2, u"cache believed at fault"_s),
        instant(4, clock(15, 29), 2, u"roll back 4812"_s),
        span(5, clock(14, 40), clock(14, 55), 3, u"failover drill to standby"_s),
        instant(6, clock(14, 19), 4, u"support"_s),
        instant(7, clock(15, 31), 4, u"status page"_s),
        instant(8, clock(15, 0), 4, u"retries seen by the mobile team"_s),
        unknown(9, 4, u"dashboard green all morning"_s),
    };
    const int kinds[] = {1, 2, 2, 5, 5, 6, 4, 4, 3, 3};
    for (qsizetype i = 0; i < items.size(); ++i)
        items[i].kind = kinds[i];
    items[3].approximate = true;
    items[3].range = TimeWindow{clock(14, 30), clock(14, 40)};
    items[8].approximate = true;
    items[8].range = TimeWindow{clock(15, 0), clock(16, 0)};
    return items;
}

TimelineRequest checkoutRequest()
{
    TimelineRequest request;
    request.window = {clock(14, 10), clock(16, 0)};
    request.width = 960;
    request.zone = QTimeZone::utc();
    request.lanes = {u"changes"_s, u"alerts"_s, u"decisions"_s, u"actions"_s, u"communication"_s};
    request.impactName = u"impact"_s;
    request.impact = {{{clock(14, 22), clock(15, 36)},
                       false,
                       false,
                       false,
                       u"checkout slow for about 4 in 10 customers"_s}};
    request.marks = {{clock(14, 32), u"detected"_s, u"det."_s},
                     {clock(15, 28), u"mitigated"_s, u"mit."_s}};
    request.silences = {{{clock(15, 6), clock(15, 28)},
                         {u"22 min with nothing recorded: ask"_s, u"22 min: ask"_s, u"22 min"_s}}};
    request.measure = narrowFont();
    return request;
}

QList<TimelineItem> chance(QRandomGenerator &random, int count)
{
    static const QStringList words{u"pager"_s,
                                   u"latency of the checkout rises"_s,
                                   u"\u65e5\u672c\u8a9e\u306e\u30ed\u30b0"_s,
                                   u"\u062a\u0623\u062e\u0631 \u0627\u0644\u062f\u0641\u0639"_s,
                                   u"x"_s,
                                   u"\U0001f6a8 down \U0001f468\u200d\U0001f692"_s,
                                   QString(900, u'w'),
                                   u"a\nb"_s,
                                   u"e\u0301\u0301 accents"_s};
    const auto below = [&](Micros bound) {
        return static_cast<Micros>(random.generate64() % static_cast<quint64>(bound));
    };
    QList<TimelineItem> items;
    items.reserve(count);
    for (int i = 0; i < count; ++i) {
        TimelineItem item =
            unknown(i, random.bounded(6), words[random.bounded(static_cast<int>(words.size()))]);
        item.kind = random.bounded(eventKinds);
        items << item;
        TimelineItem &last = items.last();
        const int form = random.bounded(100);
        if (form < 4)
            continue;
        Micros at = noon + below(4 * microsPerHour);
        if (form < 14)
            at = noon + below(5) * microsPerHour; // many at one instant
        else if (form < 24)
            at = noon + below(200 * microsPerDay);
        else if (form < 26)
            at = noon + (below(80) - 40) * 365 * microsPerDay;
        else if (form == 26)
            at = -62'167'219'200 * microsPerSecond + below(1000); // year 0
        else if (form == 27)
            at = 253'402'300'799 * microsPerSecond - below(1000); // the end of 9999
        last.at = at;
        if (form >= 60 && form < 85)
            last.until = at
                + below(form < 70       ? microsPerMinute
                            : form < 80 ? 3 * microsPerHour
                                        : 90 * microsPerDay);
        last.approximate = random.bounded(4) == 0;
        if (form >= 85 && form < 92)
            last.range = TimeWindow{at - below(microsPerHour), at + below(microsPerHour)};
        last.openStart = random.bounded(12) == 0;
        last.openEnd = random.bounded(12) == 0;
    }
    return items;
}

TextMeasure narrowFont()
{
    return {[](const QString &text, TextRole role) {
                double width = 0;
                for (const QChar c : text)
                    width += (c.isLowSurrogate() || c.isMark()          ? 0
                                  : c == u'i' || c == u'l' || c == u' ' ? 3.5
                                                                        : 7)
                        * (role == TextRole::Label ? 1 : 0.87);
                return width;
            },
            16, 14};
}

TextMeasure wideFont()
{
    return {[](const QString &text, TextRole role) {
                return static_cast<double>(text.size()) * (role == TextRole::Label ? 19 : 17);
            },
            22, 19};
}

} // namespace story::figure::samples
