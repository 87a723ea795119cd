// The grammar of typed times, without their meaning: which words stand there. time_reader gives
// them a place in time, and the due days of the capture line are read with the same words.
#pragma once

#include "app/model/time_reader.h"
#include "app/model/zones.h"

#include <QStringView>

namespace story::syntax {

// A place in a text. What a function could not read it leaves untouched.
struct Cursor {
    QStringView text;
    qsizetype at = 0;

    bool atEnd() const { return at >= text.size(); }
    // U+0000 past the end.
    QChar peek(qsizetype ahead = 0) const
    {
        return at + ahead < text.size() ? text[at + ahead] : QChar(u'\0');
    }
    bool eat(char16_t c);
    // One of our lower-case words, in any case, that ends there.
    bool eatWord(QLatin1String word);
    // A word of the program's language, in any case, that ends there.
    bool eatShown(const QString &word);
    // Spaces of any kind, but no line break. True where there was one.
    bool skipSpace();
    // How many ASCII digits stand here.
    qsizetype digitsAhead() const;
    // All digits that stand here, where there are at least `least` and at most `most` of them (nine
    // at the most).
    std::optional<int> eatDigits(qsizetype least, qsizetype most);
    // The ASCII letters that stand here.
    QStringView lettersAhead() const;
};

// A word goes on with it: letters, digits and the like.
bool goesOn(QChar c);

bool isDash(QChar c);

// Nothing goes on here: the end, a space, or punctuation that closes.
bool endsHere(const Cursor &cursor);

// What stands next makes the number before it a count: "1500 errors", "1500 ms", "1500 of them".
bool countsSomething(Cursor cursor);

struct DateWords {
    enum class Form {
        Full,      // year, month, day
        NoYear,    // month, day
        TwoWays,   // `month` and `day` may be meant the other way round: 05/06
        Weekday,   // `weekday` alone
        FromToday, // `days` from the day that counts as today
    };
    Form form = Form::Full;
    int year = -1; // 0..9999; TwoWays may have one
    int month = 0;
    int day = 0;
    int weekday = 0; // 1 Monday .. 7 Sunday; 0: not said
    int days = 0;
    bool standsAlone = false; // is a date also without a time after it
    bool isPossible = true;   // false: there is no such day
};

// Every date form there is: "2026-11-14", "14 Nov 2026", "Sat 14 Nov", "Nov 14, 2026",
// "14.11.2026", "14/11", "yesterday", "Fri".
std::optional<DateWords> eatDate(Cursor &cursor);

struct ClockWords {
    int hour = 0; // 0..24
    int minute = 0;
    int second = 0;
    int micro = 0;
    bool wholeHour = false; // "15:??"
    bool hasSeconds = false;
    bool isFourDigits = false;
    enum class Half {
        None,
        Morning,
        Afternoon
    } half = Half::None;    // as typed; `hour` has it worked in
    bool isPossible = true; // false: 25:10
};
std::optional<ClockWords> eatClock(Cursor &cursor, TimeForms forms);

struct ZoneWords {
    NamedZone zone;
    qsizetype from = 0;
    qsizetype length = 0;
};
// After a clock time; `isIso`: a minus sign that follows at once is an offset and no range.
std::optional<ZoneWords> eatZone(Cursor &cursor, bool isIso);
// How many characters after a space look like "Area/City" and are no zone: "Europe/Berln". 0 where nothing such stands there.
qsizetype unknownZoneAhead(const Cursor &cursor);

// "5m", "1h30m", "90s", "2d", "10min": more than nothing and less than a year.
std::optional<Micros> eatDuration(Cursor &cursor);

struct PointWords {
    enum class Hedge { None, About, Before, After };
    Hedge hedge = Hedge::None;
    Micros width = 5 * microsPerMinute; // to each side, of About
    std::optional<DateWords> date;
    bool isDateBehind = false; // it stands behind the clock time
    std::optional<ClockWords> clock;
    std::optional<ZoneWords> zone;
    qsizetype from = 0;
    qsizetype to = 0;
};

struct TimeWords {
    enum class Kind { Point, Now, AfterLast };
    Kind kind = Kind::Point;
    PointWords start;
    std::optional<PointWords> end;
    Micros afterLast = 0;          // AfterLast
    bool startHalfFromEnd = false; // "2:30-3:15pm": the start took the end's half of the day
};

// The whole of it, brackets included. `impossible` gets the words that look like a time or date but
// are none.
std::optional<TimeWords> eatTime(Cursor &cursor, TimeForms forms, PointWords *impossible = nullptr);

} // namespace story::syntax
