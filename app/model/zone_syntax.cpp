#include "app/model/time_syntax.h"

#include <algorithm>
#include <iterator>

namespace story::syntax {

using namespace Qt::StringLiterals;

namespace {

// An offset: "+05:30", "+0530", "+05", "+5" (the short ones only where `mayBeShort`).
std::optional<NamedZone> eatOffset(Cursor &cursor, bool mayBeShort)
{
    Cursor c = cursor;
    const QChar sign = c.peek();
    if (sign != u'+' && sign != u'-' && sign != u'\u2212')
        return std::nullopt;
    ++c.at;
    const qsizetype digits = c.digitsAhead();
    if (digits < 1 || digits > 4 || digits == 3)
        return std::nullopt;
    c.at += digits;
    bool isShort = digits < 3;
    if (digits < 3 && c.peek() == u':') {
        ++c.at;
        if (!c.eatDigits(2, 2))
            return std::nullopt;
        isShort = false;
    }
    if ((isShort && !mayBeShort) || goesOn(c.peek())
        || c.peek() == u':') // "08:40:00-08:55:00" is a range
        return std::nullopt;
    auto zone = zoneNamed(c.text.mid(cursor.at, c.at - cursor.at));
    if (zone)
        cursor = c;
    return zone;
}

void skipZonePath(Cursor &cursor)
{
    const auto isPart = [](QChar part) {
        return part.unicode() < 0x80 && (part.isLetterOrNumber() || part == u'/' || part == u'_');
    };
    while (isPart(cursor.peek()) || ((cursor.peek() == u'-' || cursor.peek() == u'+') && goesOn(cursor.peek(1))))
        ++cursor.at;
}

// A name: "UTC+2", "CET", "Europe/Berlin".
std::optional<NamedZone> eatZoneName(Cursor &cursor)
{
    Cursor c = cursor;
    const QStringView letters = c.lettersAhead();
    if (letters.isEmpty() || letters.size() > 40)
        return std::nullopt;
    c.at += letters.size();
    if (c.peek() == u'/' || c.peek() == u'_') {
        skipZonePath(c);
    } else if (goesOn(c.peek())) {
        return std::nullopt;
    } else if (letters.compare("UTC"_L1, Qt::CaseInsensitive) == 0
               || letters.compare("GMT"_L1, Qt::CaseInsensitive) == 0) {
        eatOffset(c, true);
    } else if (letters == "z"_L1) {
        return std::nullopt; // a small letter apart from the time is a word
    }
    auto zone = zoneNamed(c.text.mid(cursor.at, c.at - cursor.at));
    if (zone)
        cursor = c;
    return zone;
}

} // namespace

std::optional<ZoneWords> eatZone(Cursor &cursor, bool isIso)
{
    Cursor c = cursor;
    const bool apart = c.skipSpace();
    const bool bracket = c.eat(u'(');
    ZoneWords words;
    words.from = c.at;
    std::optional<NamedZone> zone;
    const QChar first = c.peek();
    if (first == u'+' || first == u'-' || first == u'\u2212') {
        // "14:40-08:00" is a range, "14:40 -08:00" and "2026-11-14T14:40-08:00" tell an offset;
        // "+1200 users" counts.
        if (first == u'+' || isIso || apart || bracket)
            zone = eatOffset(c, bracket || (!apart && (isIso || first == u'+')));
        if (zone && apart && !bracket && c.text[c.at - 3] != u':' && countsSomething(c))
            zone.reset();
    } else if (!apart && !bracket && (first == u'Z' || first == u'z') && !goesOn(c.peek(1))) {
        ++c.at;
        zone = zoneNamed(u"Z");
    } else {
        zone = eatZoneName(c);
    }
    if (!zone)
        return std::nullopt;
    words.zone = *zone;
    words.length = c.at - words.from;
    if (bracket && !c.eat(u')'))
        return std::nullopt;
    cursor = c;
    return words;
}

qsizetype unknownZoneAhead(const Cursor &cursor)
{
    // The areas of the tz database (its file "theory.html", names of timezones).
    static constexpr QLatin1String areas[] = {"Africa"_L1, "America"_L1, "Antarctica"_L1, "Arctic"_L1, "Asia"_L1,    "Atlantic"_L1,
                                              "Australia"_L1, "Etc"_L1,  "Europe"_L1,     "Indian"_L1, "Pacific"_L1};
    Cursor c = cursor;
    if (!c.skipSpace())
        return 0;
    const Cursor from = c;
    const QStringView area = c.lettersAhead();
    if (std::none_of(std::begin(areas), std::end(areas), [&](QLatin1String known) { return area.compare(known, Qt::CaseInsensitive) == 0; }))
        return 0;
    c.at += area.size();
    if (c.peek() != u'/' || !c.peek(1).isLetter())
        return 0;
    skipZonePath(c);
    return zoneNamed(c.text.mid(from.at, c.at - from.at)) ? 0 : c.at - from.at;
}

} // namespace story::syntax
