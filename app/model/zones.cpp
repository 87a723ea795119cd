#include "app/model/zones.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cstdlib>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Zones)
};

constexpr qint64 julianDayOf1970 = 2440588;

struct Abbreviation {
    const char *name;
    int minutes;       // east of UTC
    const char *place; // where clocks carry it, and change with the seasons; may be empty
};

// Those that mean one thing in practice. Abbreviations that are also words of this trade in
// capitals (ICT, CAT, WEST, ART, …) are left out: "14:32 WEST region down" tells no zone.
constexpr Abbreviation abbreviations[] = {
    {"WET", 0, "Europe/Lisbon"},
    {"BST", 60, "Europe/London"},
    {"CET", 60, "Europe/Berlin"},
    {"CEST", 120, "Europe/Berlin"},
    {"EET", 120, "Europe/Helsinki"},
    {"EEST", 180, "Europe/Helsinki"},
    {"MSK", 180, ""},
    {"TRT", 180, ""},
    {"SAST", 120, ""},
    {"IDT", 180, "Asia/Jerusalem"},
    {"PKT", 300, ""},
    {"NPT", 345, ""},
    {"WIB", 420, ""},
    {"HKT", 480, ""},
    {"SGT", 480, ""},
    {"MYT", 480, ""},
    {"PHT", 480, ""},
    {"AWST", 480, ""},
    {"JST", 540, ""},
    {"KST", 540, ""},
    {"ACST", 570, ""},
    {"ACDT", 630, "Australia/Adelaide"},
    {"AEST", 600, ""},
    {"AEDT", 660, "Australia/Sydney"},
    {"NZST", 720, "Pacific/Auckland"},
    {"NZDT", 780, "Pacific/Auckland"},
    {"NST", -210, "America/St_Johns"},
    {"NDT", -150, "America/St_Johns"},
    {"ADT", -180, "America/Halifax"},
    {"BRT", -180, ""},
    {"EST", -300, "America/New_York"},
    {"EDT", -240, "America/New_York"},
    {"CDT", -300, "America/Chicago"},
    {"MST", -420, ""},
    {"MDT", -360, "America/Denver"},
    {"PST", -480, "America/Los_Angeles"},
    {"PDT", -420, "America/Los_Angeles"},
    {"AKST", -540, "America/Anchorage"},
    {"AKDT", -480, "America/Anchorage"},
    {"HST", -600, ""},
};

// "Pacific time": summer or winter as that place has it.
struct PlaceName {
    const char *name;
    const char *zone;
};
constexpr PlaceName placeNames[] = {
    {"PT", "America/Los_Angeles"}, {"MT", "America/Denver"},    {"CT", "America/Chicago"},
    {"ET", "America/New_York"},    {"AET", "Australia/Sydney"},
};

QList<ZoneMeaning> meaningsOf(QStringView name)
{
    const auto at = [](int minutes) { return QTimeZone(minutes * 60); };
    if (name == "CST"_L1)
        return {{at(-360), Words::tr("central North America (UTC−6)")},
                {at(-300), Words::tr("Cuba (UTC−5)")},
                {at(480), Words::tr("China (UTC+8)")}};
    if (name == "IST"_L1)
        return {{at(330), Words::tr("India (UTC+5:30)")},
                {at(120), Words::tr("Israel (UTC+2)")},
                {at(60), Words::tr("Ireland in summer (UTC+1)")}};
    if (name == "AST"_L1)
        return {{at(-240), Words::tr("Atlantic North America (UTC−4)")},
                {at(180), Words::tr("Arabia (UTC+3)")}};
    if (name == "GST"_L1)
        return {{at(240), Words::tr("the Gulf (UTC+4)")},
                {at(-120), Words::tr("South Georgia (UTC−2)")}};
    if (name == "SST"_L1)
        return {{at(-660), Words::tr("Samoa (UTC−11)")}, {at(480), Words::tr("Singapore (UTC+8)")}};
    return {};
}

QString offsetName(int seconds)
{
    if (seconds == 0)
        return u"UTC"_s;
    const int minutes = std::abs(seconds) / 60;
    return u"%1%2:%3"_s.arg(QChar(seconds < 0 ? u'-' : u'+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

NamedZone fixedZone(int seconds)
{
    return {seconds == 0 ? QTimeZone::utc() : QTimeZone(seconds), offsetName(seconds), {}, {}};
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// "+05:30", "-0800", "+2": seconds, at most 14 hours from UTC; nothing where it is anything else.
std::optional<int> offsetFrom(QStringView text)
{
    if (text.size() < 2)
        return std::nullopt;
    const QChar sign = text.front();
    if (sign != u'+' && sign != u'-' && sign != u'\u2212')
        return std::nullopt;
    text = text.mid(1);
    QStringView hours = text;
    QStringView minutes;
    if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        hours = text.left(colon);
        minutes = text.mid(colon + 1);
        if (minutes.size() != 2)
            return std::nullopt;
    } else if (text.size() == 4) {
        hours = text.left(2);
        minutes = text.mid(2);
    }
    if (hours.isEmpty() || hours.size() > 2
        || !std::all_of(hours.begin(), hours.end(), isAsciiDigit)
        || !std::all_of(minutes.begin(), minutes.end(), isAsciiDigit))
        return std::nullopt;
    const int m = minutes.isEmpty() ? 0 : minutes.toInt();
    const int seconds = hours.toInt() * 3600 + m * 60;
    if (m > 59 || seconds > 14 * 3600)
        return std::nullopt;
    return sign == u'+' ? seconds : -seconds;
}

std::optional<NamedZone> ianaZone(QStringView name)
{
    if (name.size() > 64 || !name.contains(u'/'))
        return std::nullopt;
    const auto allowed = [](QChar c) {
        return c.unicode() < 0x80
            && (c.isLetterOrNumber() || c == u'/' || c == u'_' || c == u'+' || c == u'-');
    };
    if (!std::all_of(name.begin(), name.end(), allowed))
        return std::nullopt;
    QByteArray id = name.toLatin1();
    if (!QTimeZone::isTimeZoneIdAvailable(id)) {
        const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
        const auto it = std::find_if(all.begin(), all.end(), [&](const QByteArray &known) {
            return known.compare(id, Qt::CaseInsensitive) == 0;
        });
        // Links such as "US/Pacific" are in no list of Qt, and open all the same.
        if (it != all.end())
            id = *it;
    }
    const QTimeZone zone(id);
    if (!zone.isValid())
        return std::nullopt;
    return NamedZone{zone, QString::fromLatin1(id), {}, {}};
}

} // namespace

std::optional<NamedZone> zoneNamed(QStringView name)
{
    if (name.isEmpty())
        return std::nullopt;
    if (const auto offset = offsetFrom(name))
        return fixedZone(*offset);
    if (name.compare("Z"_L1, Qt::CaseInsensitive) == 0)
        return fixedZone(0);
    if (name.startsWith("UTC"_L1, Qt::CaseInsensitive)
        || name.startsWith("GMT"_L1, Qt::CaseInsensitive)) {
        if (name.size() == 3)
            return fixedZone(0);
        const auto offset = offsetFrom(name.mid(3));
        return offset ? std::optional(fixedZone(*offset)) : std::nullopt;
    }
    for (const Abbreviation &known : abbreviations) {
        if (name == QLatin1String(known.name)) {
            NamedZone zone = fixedZone(known.minutes * 60);
            if (*known.place)
                zone.place = QTimeZone(known.place);
            return zone;
        }
    }
    for (const PlaceName &known : placeNames) {
        if (name == QLatin1String(known.name))
            return NamedZone{QTimeZone(known.zone), QString::fromLatin1(known.zone), {}, {}};
    }
    if (QList<ZoneMeaning> meanings = meaningsOf(name); !meanings.isEmpty())
        return NamedZone{{}, name.toString(), {}, std::move(meanings)};
    return ianaZone(name);
}

QTimeZone zoneOrUtc(const QString &name)
{
    const auto zone = zoneNamed(name);
    return zone && zone->zone.isValid() ? zone->zone : QTimeZone::utc();
}

QString zoneName(const QTimeZone &zone)
{
    const QByteArray id = zone.id();
    if (id.contains('/'))
        return QString::fromLatin1(id);
    // Qt calls fixed offsets "UTC+05:30"; a zone of the system may have a name without a slash,
    // too.
    const auto named = zoneNamed(QString::fromLatin1(id));
    return named ? named->name : offsetName(offsetAt(0, zone));
}

QString zoneText(const QTimeZone &zone)
{
    const QString name = zoneName(zone);
    if (name == "UTC"_L1)
        return name;
    if (const auto offset = offsetFrom(name)) {
        const int minutes = std::abs(*offset) / 60;
        QString text = u"UTC"_s + (*offset < 0 ? QChar(u'\u2212') : QChar(u'+'))
            + QString::number(minutes / 60);
        if (minutes % 60 != 0)
            text += u':' + QString::number(minutes % 60).rightJustified(2, u'0');
        return text;
    }
    return name.mid(name.lastIndexOf(u'/') + 1).replace(u'_', u' ');
}

namespace {

qint64 floorDivide(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

int offsetAt(Micros utc, const QTimeZone &zone)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(floorDivide(utc, 1000), Qt::UTC));
}

Micros wallTime(Micros utc, const QTimeZone &zone)
{
    return utc + offsetAt(utc, zone) * microsPerSecond;
}

WallReading fromWall(Micros wall, const QTimeZone &zone)
{
    // No zone was ever further from UTC than 16 h (Manila, -15:56), and no clock was changed twice
    // within half an hour, so looking every half hour sees every offset that can matter.
    constexpr Micros reach = 16 * microsPerHour;
    constexpr Micros step = 30 * microsPerMinute;
    struct Jump {
        Micros at;
        int before;
        int after;
    };
    QList<Jump> jumps;
    Micros from = floorDivide(wall, microsPerSecond) * microsPerSecond - reach;
    int before = offsetAt(from, zone);
    QList<int> offsets{before};
    for (Micros to = from + step; to <= wall + reach + step; from = to, to += step) {
        const int after = offsetAt(to, zone);
        if (after == before)
            continue;
        Micros low = from; // still `before`
        Micros high = to;  // already `after`
        while (high - low > microsPerSecond) {
            const Micros middle = low + (high - low) / microsPerSecond / 2 * microsPerSecond;
            (offsetAt(middle, zone) == before ? low : high) = middle;
        }
        jumps.append({high, before, after});
        if (!offsets.contains(after))
            offsets.append(after);
        before = after;
    }

    QList<Micros> instants;
    for (const int offset : offsets) {
        const Micros utc = wall - offset * microsPerSecond;
        if (offsetAt(utc, zone) == offset)
            instants.append(utc);
    }
    if (!instants.isEmpty()) {
        const auto [least, most] = std::minmax_element(instants.cbegin(), instants.cend());
        return {*least == *most ? WallReading::Happens::Once : WallReading::Happens::Twice, *least,
                *most, 0};
    }
    for (const Jump &jump : jumps) {
        if (wall >= jump.at + jump.before * microsPerSecond
            && wall < jump.at + jump.after * microsPerSecond)
            return {WallReading::Happens::Never, wall - jump.after * microsPerSecond,
                    wall - jump.before * microsPerSecond, jump.at};
    }
    const Micros utc = wall - offsets.front() * microsPerSecond; // an invalid zone: taken as it is
    return {WallReading::Happens::Once, utc, utc, 0};
}

qint64 dayNumber(QDate day)
{
    return day.toJulianDay() - julianDayOf1970;
}

QDate dayOfNumber(qint64 number)
{
    return QDate::fromJulianDay(number + julianDayOf1970);
}

qint64 dayNumberAt(Micros utc, const QTimeZone &zone)
{
    return floorDivide(wallTime(utc, zone), microsPerDay);
}

std::optional<DayBounds> dayBounds(qint64 day, const QTimeZone &zone)
{
    const auto begin = [&](qint64 number) {
        const WallReading midnight = fromWall(number * microsPerDay, zone);
        return midnight.happens == WallReading::Happens::Never ? midnight.jump : midnight.earlier;
    };
    const DayBounds bounds{begin(day), begin(day + 1) - 1};
    if (bounds.last < bounds.first)
        return std::nullopt;
    return bounds;
}

} // namespace story
