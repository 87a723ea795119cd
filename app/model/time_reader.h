// Reads a time as people type it, at the start of a text. A function of its arguments only: no
// clock, no time zone of the computer.
#pragma once

#include "app/model/moment.h"

#include <QDate>
#include <QFlags>
#include <QList>
#include <QTimeZone>

namespace story {

// What a time is read against.
struct TimeContext {
    QTimeZone zone; // of times that tell none
    // Of times that tell no day; "yesterday" and weekdays count from it
    std::optional<QDate> workingDay;
    // A time of its day, but over 12 h before it, is the next day
    std::optional<Micros> lastEvent;
    // "+5m" counts from it, and is no more exact than it is: 5 min after "~14:35" is about 14:40, as
    // wide; after "15:??" between 15:05 and 16:05; after "before 14:20" before 14:25. A whole day is
    // left by whole days only. What nobody knows is as unclear 5 min later, and is asked about.
    // Of no place: from lastEvent, exactly.
    Moment countFrom;
    Micros now = 0;
};

// Ways of writing a time that a caller accepts.
enum class TimeForm : quint16 {
    Clock = 1,       // 14:32, 14:32:07.250, 14:32Z
    FourDigits = 2,  // 1432, unless it counts something: "1500 errors"
    TwelveHours = 4, // 2:32pm, 2 pm
    Hedged = 8,      // ~14:35, 14:35~10m, about/before/after 14:35, 15:??
    Range = 16,      // 14:40-14:55, 14:40 to 14:55
    Date = 32,       // beside a time: 2026-11-14, Sat 14 Nov, Nov 14, 14.11.2026, 14/11
    DayWord = 64,    // before a time: yesterday, today, tomorrow, a weekday
    DateAlone = 128, // a date without a time, as a whole day
    Relative = 256,  // now, +5m, +1h30m
};
Q_DECLARE_FLAGS(TimeForms, TimeForm)
Q_DECLARE_OPERATORS_FOR_FLAGS(TimeForms)

constexpr TimeForms everyTimeForm = TimeForms::fromInt(511);
// Those that mean the same whoever reads them, and when: for documents.
constexpr TimeForms documentTimeForms = TimeForms(TimeForm::Clock) | TimeForm::TwelveHours
    | TimeForm::Hedged | TimeForm::Range | TimeForm::Date | TimeForm::DateAlone;

// Something about a time that a person should look at. None of them stops anything.
struct TimeProblem {
    enum class Code {
        Gap,             // the clock was put forward over that time
        Overlap,         // the clock was put back: that time came twice
        AmbiguousZone,   // "CST"
        ZoneOutOfSeason, // "CET" in July: read as UTC+1, but clocks there said CEST
        UnknownZone,     // "Europe/Berln"; kept as text
        AmbiguousDate,   // 05/06
        WeekdayMismatch, // "Sat 15 Nov 2026" is a Sunday; the date counts
        ImpossibleTime,  // 25:10; kept as text
        ImpossibleDate,  // 2026-02-30; kept as text
        EndsBeforeStart, // of a range
        NextDay,         // taken as the day after the working day
        NoLastEvent,     // "+5m" with nothing, or nothing clear, to count from
    };
    Code code = Code::Gap;
    QString sentence;
    qsizetype from = 0; // of the words it is about, in the text given
    qsizetype length = 0;
};

struct TimeReading {
    // Bounds as in moment.h. Where several instants are possible (gap, overlap, ambiguous zone or
    // date) the bounds span all of them and the precision is Unknown. Where the day is open there
    // are no bounds. `typed` holds the words of each moment.
    Moment start;
    std::optional<Moment> end; // of a range
    qsizetype length = 0; // of the words read, brackets included; 0: the text begins with no time
    qsizetype textFrom =
        0; // where what follows begins: after spaces and one separator (":", ",", "-", "–", "|")
    qsizetype zoneFrom = 0;      // where the zone was typed, for colouring
    qsizetype zoneLength = 0;    // 0: none was
    QString understood;          // in words: "Sat 14:32 Berlin"
    QList<TimeProblem> problems; // also without a time: of words that look like one

    bool isTime() const { return length > 0; }
};

TimeReading readTime(QStringView text, const TimeContext &context, TimeForms forms = everyTimeForm);

// A day-open moment (Moment::isDayOpen) whose day has now been said. `zone` counts where the moment
// names none. What cannot be placed by a day ("+5m" with nothing before it), or has its day, comes
// back as it was.
Moment withDay(const Moment &moment, QDate day, const QTimeZone &zone);
// The same for a range, whose end may lie past midnight.
void placeOnDay(Moment &start, Moment &end, QDate day, const QTimeZone &zone);

} // namespace story
