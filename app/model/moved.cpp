#include "app/model/moved.h"

#include "app/model/moment_text.h"
#include "app/model/time_reader.h"
#include "app/model/zones.h"

#include <QRegularExpression>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr Micros calendarBegins = -719'528 * microsPerDay; // 0000-01-01
constexpr Micros calendarEnds = 2'932'897 * microsPerDay;  // 10000-01-01

// ---- what stands behind the words; it is stored, so it is in no language ----

struct Told {
    QString words;
    bool placed = false; // by a person, where the words told no place
    Micros moved = 0;
    QString zone; // "read in Europe/Berlin"

    QString text() const;
};

QString lengthText(Micros length)
{
    QString text;
    const auto part = [&](Micros unit, QChar letter) {
        if (const Micros count = length / unit; count > 0)
            text += QString::number(count) + letter;
        length %= unit;
    };
    part(microsPerDay, u'd');
    part(microsPerHour, u'h');
    part(microsPerMinute, u'm');
    if (length > 0) {
        text += QString::number(length / microsPerSecond);
        if (length % microsPerSecond != 0) {
            text += u'.' + QString::number(length % microsPerSecond).rightJustified(6, u'0');
            while (text.endsWith(u'0'))
                text.chop(1);
        }
        text += u's';
    }
    return text;
}

QString Told::text() const
{
    QString all = words;
    if (words.isEmpty())
        return all;
    if (placed)
        all += " [placed]"_L1;
    else if (moved != 0)
        all += u" [%1%2]"_s.arg(QChar(moved < 0 ? u'-' : u'+')).arg(lengthText(moved < 0 ? -moved : moved));
    if (!zone.isEmpty())
        all += u" [%1]"_s.arg(zone);
    return all;
}

Told toldOf(const QString &typed)
{
    Told told;
    told.words = typed;
    if (!typed.endsWith(u']'))
        return told;
    static const QRegularExpression zone(uR"( \[((?:read|same instant) in [A-Za-z0-9_/+:-]+)\]$)"_s);
    static const QRegularExpression moved(
        uR"( \[([+-])(?:(\d{1,7})d)?(?:(\d{1,2})h)?(?:(\d{1,2})m)?(?:(\d{1,2})(?:\.(\d{1,6}))?s)?\]$)"_s);
    const auto cut = [&](const QRegularExpressionMatch &match) {
        if (match.hasMatch())
            told.words.truncate(match.capturedStart());
        return match.hasMatch();
    };
    if (const auto match = zone.match(told.words); cut(match))
        told.zone = match.captured(1);
    if (told.words.endsWith(" [placed]"_L1)) {
        told.words.chop(9);
        told.placed = true;
    } else if (const auto match = moved.match(told.words); cut(match)) {
        const Micros length = match.captured(2).toLongLong() * microsPerDay
            + match.captured(3).toLongLong() * microsPerHour + match.captured(4).toLongLong() * microsPerMinute
            + match.captured(5).toLongLong() * microsPerSecond + match.captured(6).leftJustified(6, u'0').toLongLong();
        told.moved = match.captured(1) == u"-" ? -length : length;
    }
    return told;
}

// ---- zones ----

// The zone a moment names, where it names one that means one thing.
std::optional<QTimeZone> ownZone(const Moment &moment)
{
    const auto named = zoneNamed(moment.zone);
    return named && named->zone.isValid() ? std::optional(named->zone) : std::nullopt;
}

// What the clock showed that the moment was told by.
Micros wallOf(Micros utc, const Moment &moment)
{
    if (const auto zone = ownZone(moment))
        return wallTime(utc, *zone);
    int offset = moment.offsetSeconds;
    if (const auto named = zoneNamed(moment.zone); named && named->isAmbiguous()) {
        // The earliest of what "CST" can mean is that of the zone farthest east.
        for (const ZoneMeaning &meaning : named->meanings)
            offset = std::max(offset, offsetAt(utc, meaning.zone));
    }
    return utc + offset * microsPerSecond;
}

void setOffset(Moment &moment, const QTimeZone &zone)
{
    const auto at = toldInstant(moment);
    if (const auto instant = at ? at : moment.sortKey())
        moment.offsetSeconds = offsetAt(*instant, zone);
}

// The day of a calendar that it is, in its zone.
std::optional<qint64> wholeDay(const Moment &moment)
{
    if (moment.precision != Precision::Day || !moment.earliest || !moment.latest)
        return std::nullopt;
    const QTimeZone zone = ownZone(moment).value_or(QTimeZone::utc());
    const qint64 day = dayNumberAt(*moment.earliest, zone);
    const auto bounds = dayBounds(day, zone);
    return bounds && bounds->first == *moment.earliest && bounds->last == *moment.latest ? std::optional(day) : std::nullopt;
}

// The words with another zone in the place of the one they name; as they are where they name none.
QString withZoneWords(const QString &words, const QTimeZone &zone)
{
    TimeContext context;
    context.zone = zone;
    const TimeReading reading = readTime(words, context);
    QString other = words;
    if (reading.length == words.size() && reading.zoneLength > 0)
        other.replace(reading.zoneFrom, reading.zoneLength, zoneName(zone));
    return other;
}

// An unclear time, read again from its words: another zone may be the answer to what was unclear.
std::optional<Moment> readAgain(const Moment &moment, const Told &told, const QTimeZone &zone)
{
    const QString words = withZoneWords(told.words, zone);
    TimeContext context;
    context.zone = zone;
    context.workingDay = dayOfNumber(dayNumberAt(wallOf(*moment.sortKey() - told.moved, moment), QTimeZone::utc()));
    context.now = *moment.sortKey();
    const TimeReading reading = readTime(words, context);
    if (words.isEmpty() || reading.length != words.size() || !reading.start.isPlaced())
        return std::nullopt;
    Moment again = movedBy(reading.start, told.moved);
    again.zone = zoneName(zone);
    return again;
}

// The bounds where clocks of `zone` show what the clock it was told by showed.
Moment onTheClockOf(const Moment &moment, const QTimeZone &zone)
{
    Moment again = moment;
    if (const auto day = wholeDay(moment)) {
        if (const auto bounds = dayBounds(*day, zone)) {
            again.earliest = bounds->first;
            again.latest = bounds->last;
            return again;
        }
    }
    const Micros width = moment.precision == Precision::About && moment.earliest && moment.latest
        ? (*moment.latest - *moment.earliest) / 2
        : 0;
    bool isUnclear = false;
    const auto read = [&](Micros utc) {
        const WallReading reading = fromWall(wallOf(utc, moment), zone);
        isUnclear = isUnclear || reading.happens != WallReading::Happens::Once;
        return reading;
    };
    if (moment.latest)
        again.latest = read(*moment.latest - width).later + width;
    if (moment.earliest) {
        isUnclear = false; // an hour that ends in a gap is an hour all the same
        again.earliest = read(*moment.earliest + width).earlier - width;
    }
    const bool hasOpenSide = moment.precision == Precision::Before || moment.precision == Precision::After;
    if (isUnclear && !hasOpenSide)
        again.precision = Precision::Unknown;
    return again;
}

} // namespace

bool canMoveBy(const Moment &moment, Micros by)
{
    for (const auto &bound : {moment.earliest, moment.latest}) {
        Micros moved = 0;
        if (bound
            && (__builtin_add_overflow(*bound, by, &moved) || moved < calendarBegins || moved >= calendarEnds))
            return false;
    }
    return true;
}

Moment movedBy(const Moment &moment, Micros by)
{
    if (!moment.isPlaced())
        return moment;
    if (moment.precision == Precision::Day)
        by = by / microsPerDay * microsPerDay;
    if (by == 0)
        return moment;
    Moment moved = moment;
    const auto day = wholeDay(moment);
    const auto bounds =
        day ? dayBounds(*day + by / microsPerDay, ownZone(moment).value_or(QTimeZone::utc())) : std::nullopt;
    if (bounds) {
        moved.earliest = bounds->first;
        moved.latest = bounds->last;
    } else {
        if (moved.earliest)
            *moved.earliest += by;
        if (moved.latest)
            *moved.latest += by;
    }
    Told told = toldOf(moment.typed);
    told.moved += by;
    moved.typed = told.text();
    if (const auto zone = ownZone(moment))
        setOffset(moved, *zone);
    return moved;
}

const Moment &countedFrom(const Event &event)
{
    return event.end.isPlaced() ? event.end : event.start;
}

Moment toldAfter(const Moment &from, Micros by, Micros width)
{
    if (!from.isPlaced())
        return {};
    Moment after = movedBy(from, by);
    after.typed.clear();
    if (after.precision == Precision::Day || width == 0)
        return after;
    if (after.earliest)
        *after.earliest -= width;
    if (after.latest)
        *after.latest += width;
    if (after.precision == Precision::Exact)
        after.precision = Precision::About;
    return after;
}

Moment movedTo(const Moment &moment, Micros at, const QTimeZone &zone)
{
    if (const auto told = toldInstant(moment)) {
        if (moment.precision != Precision::Day)
            return movedBy(moment, at - *told);
        const QTimeZone own = ownZone(moment).value_or(QTimeZone::utc());
        return movedBy(moment, (dayNumberAt(at, own) - dayNumberAt(*told, own)) * microsPerDay);
    }
    Told told = toldOf(moment.typed);
    told.placed = true;
    const auto own = ownZone(moment);
    const QTimeZone in = own.value_or(zone);
    return Moment::exactly(at, own ? moment.zone : zoneName(zone), offsetAt(at, in), told.text());
}

Moment toldIn(const Moment &moment, const QTimeZone &zone, Retold how)
{
    const QString name = zoneName(zone);
    if (moment.isEmpty() || moment.zone == name)
        return moment;
    Told told = toldOf(moment.typed);
    if (!moment.isPlaced()) {
        if (how == Retold::SameInstant)
            return moment;
        // These words are still to be read, so they must name the right zone.
        Moment open = moment;
        open.typed = withZoneWords(moment.typed, zone);
        open.zone = name;
        return open;
    }
    if (how == Retold::SameInstant && moment.precision == Precision::Day)
        return moment;

    Moment again = moment;
    if (how == Retold::SameClock) {
        const auto read = moment.precision == Precision::Unknown ? readAgain(moment, told, zone) : std::nullopt;
        again = read ? *read : onTheClockOf(moment, zone);
    }
    told.zone = (how == Retold::SameClock ? u"read in "_s : u"same instant in "_s) + name;
    again.typed = told.text();
    again.zone = name;
    setOffset(again, zone);
    return again;
}

QString wordsAsTold(const Moment &moment)
{
    return toldOf(moment.typed).words;
}

Moment corrected(const Moment &moment, const Source &source)
{
    return canMoveBy(moment, source.clockCorrection) ? movedBy(moment, source.clockCorrection) : moment;
}

} // namespace story
