#include "app/model/time_syntax.h"

#include <QCoreApplication>

#include <utility>
#include <vector>

namespace story::syntax {

using namespace Qt::StringLiterals;

namespace {

using Hedge = PointWords::Hedge;

struct ShownHedge {
    QString word;
    Hedge hedge;
};

// As moment_text writes them, so that a time it wrote can be read again. The program speaks one language from its start to its end.
const std::vector<ShownHedge> &shownHedges()
{
    static const std::vector<ShownHedge> hedges = [] {
        std::vector<ShownHedge> others;
        const auto add = [&](const char *shown, Hedge hedge) {
            const QString translated = QCoreApplication::translate("story::MomentText", shown);
            if (translated != QLatin1String(shown))
                others.push_back({translated.section(u'%', 0, 0).trimmed(), hedge});
        };
        add("about %1", Hedge::About);
        add("before %1", Hedge::Before);
        add("after %1", Hedge::After);
        return others;
    }();
    return hedges;
}

// "about ", "before ", "~", "~10m " before a time. True where there was one.
bool eatHedge(Cursor &cursor, PointWords &point)
{
    Cursor c = cursor;
    if (c.eat(u'~') || c.eat(u'\u2248')) {
        Cursor wide = c;
        if (const auto width = eatDuration(wide); width && wide.skipSpace()) {
            point.width = *width;
            c = wide;
        }
        if (c.peek().isSpace())
            return false; // "~ ask" is a sigil
        point.hedge = Hedge::About;
        cursor = c;
        return true;
    }
    for (const QLatin1String word : {"about"_L1, "around"_L1, "approximately"_L1, "approx"_L1,
                                     "roughly"_L1, "circa"_L1, "ca"_L1, "before"_L1, "after"_L1}) {
        if (!c.eatWord(word))
            continue;
        if (word == "approx"_L1 || word == "ca"_L1)
            c.eat(u'.');
        if (!c.skipSpace())
            return false;
        point.hedge = word == "before"_L1 ? Hedge::Before
            : word == "after"_L1          ? Hedge::After
                                          : Hedge::About;
        cursor = c;
        return true;
    }
    for (const ShownHedge &shown : shownHedges()) {
        if (c.eatShown(shown.word) && c.skipSpace()) {
            point.hedge = shown.hedge;
            cursor = c;
            return true;
        }
        c = cursor;
    }
    return false;
}

// "~" or "~10m" right behind a time, or " ~10m", " ±10m", " +/-10m" after it.
void eatHedgeBehind(Cursor &cursor, PointWords &point)
{
    Cursor c = cursor;
    const bool apart = c.skipSpace();
    bool needsWidth = true;
    if (c.text.mid(c.at, 3) == "+/-"_L1)
        c.at += 3;
    else if (c.eat(u'~'))
        needsWidth = apart;
    else if (!c.eat(u'\u00b1'))
        return;
    Cursor wide = c;
    if (needsWidth)
        wide.skipSpace();
    if (const auto width = eatDuration(wide)) {
        point.width = *width;
        c = wide;
    } else if (needsWidth) {
        return;
    }
    point.hedge = Hedge::About;
    cursor = c;
}

// What may stand between a date and its time. `isIso` becomes true for "T".
bool eatDateTimeJoint(Cursor &cursor, bool &isIso)
{
    if (cursor.peek() == u'T' && cursor.digitsAhead() == 0) {
        ++cursor.at;
        isIso = true;
        return true;
    }
    if (cursor.eat(u':')) { // 14/Nov/2026:14:32:07, and "Sat 14 Nov: 14:32"
        cursor.skipSpace();
        return true;
    }
    cursor.eat(u',');
    if (!cursor.skipSpace())
        return false;
    Cursor dash = cursor;
    if (isDash(dash.peek()) && dash.peek(1).isSpace()) {
        ++dash.at;
        dash.skipSpace();
        cursor = dash;
    } else {
        if (dash.eatWord("starting"_L1))
            dash.skipSpace();
        if (dash.eatWord("at"_L1) && dash.skipSpace())
            cursor = dash;
    }
    return true;
}

// A date behind its time: "14:32 UTC on Tuesday, 29 Jul 2014", "14:32, 14 Nov 2026", "14:32 on
// Fri". Left unread it would put the time on another day.
std::optional<DateWords> eatDateBehind(Cursor &cursor, TimeForms forms)
{
    Cursor c = cursor;
    c.eat(u',');
    if (!c.skipSpace())
        return std::nullopt;
    const bool isOn = c.eatWord("on"_L1) && c.skipSpace();
    const bool capital = c.peek().isUpper();
    const auto date = eatDate(c);
    if (!date || date->form == DateWords::Form::FromToday || !endsHere(c))
        return std::nullopt;
    const bool isWeekday = date->form == DateWords::Form::Weekday;
    if (!forms.testFlag(isWeekday ? TimeForm::DayWord : TimeForm::Date))
        return std::nullopt;
    if (isWeekday ? !isOn || !capital : !isOn && !date->standsAlone)
        return std::nullopt;
    cursor = c;
    return date;
}

// "2026 was a quiet year": a year of these two centuries, and the verb it is the subject of.
bool readsAsYear(const ClockWords &clock, Cursor behind)
{
    if (clock.hour != 19 && clock.hour != 20)
        return false;
    behind.skipSpace();
    for (const QLatin1String verb : {"was"_L1, "is"_L1, "has"_L1, "had"_L1, "saw"_L1, "will"_L1, "brought"_L1}) {
        if (behind.eatWord(verb))
            return true;
    }
    return false;
}

// One point in time with everything that belongs to it. `isEnd`: of a range, where the end takes no
// "before".
std::optional<PointWords> eatPoint(Cursor &cursor, TimeForms forms, bool isEnd)
{
    Cursor c = cursor;
    PointWords point;
    point.from = c.at;
    const bool hedged = forms.testFlag(TimeForm::Hedged);
    bool hasHedge = hedged && eatHedge(c, point);
    bool isIso = false;

    Cursor dated = c;
    std::optional<DateWords> date;
    if (forms.testFlag(TimeForm::Date) || forms.testFlag(TimeForm::DayWord))
        date = eatDate(dated);
    if (date) {
        const bool isDayWord =
            date->form == DateWords::Form::FromToday || date->form == DateWords::Form::Weekday;
        if (!forms.testFlag(isDayWord ? TimeForm::DayWord : TimeForm::Date))
            date.reset();
    }
    if (date) {
        Cursor timed = dated;
        if (eatDateTimeJoint(timed, isIso)) {
            if (hedged && !hasHedge)
                eatHedge(timed, point);
            point.clock = eatClock(timed, forms);
        }
        if (point.clock && !(point.clock->isFourDigits && countsSomething(timed))) {
            c = timed;
            point.date = date;
        } else {
            if (!hasHedge)
                point.hedge = Hedge::None;
            point.clock.reset();
            // "after yesterday" tells too little, and "about 14 Nov" has no width.
            const bool isVague = point.hedge == Hedge::About
                || (point.hedge != Hedge::None && date->form == DateWords::Form::FromToday);
            if (!date->standsAlone || !forms.testFlag(TimeForm::DateAlone) || isVague)
                date.reset();
            else
                c = dated;
            point.date = date;
        }
    }
    if (!date) {
        Cursor timed = c;
        if (!isEnd && !hasHedge && timed.eatWord("at"_L1) && timed.skipSpace())
            c = timed;
        point.clock = eatClock(c, forms);
        if (!point.clock)
            return std::nullopt;
        isIso = false;
    }
    if (isEnd && (point.hedge == Hedge::Before || point.hedge == Hedge::After))
        return std::nullopt;

    if (point.clock) {
        isIso = isIso || point.clock->hasSeconds;
        point.zone = eatZone(c, isIso);
        if (hedged && point.hedge == Hedge::None)
            eatHedgeBehind(c, point);
        if (!point.zone && point.hedge == Hedge::About)
            point.zone = eatZone(c, isIso);
        if (point.clock->isFourDigits && !point.zone && (countsSomething(c) || readsAsYear(*point.clock, c)))
            return std::nullopt;
        if (!point.date && (point.date = eatDateBehind(c, forms)))
            point.isDateBehind = true;
    }
    point.to = c.at;
    cursor = c;
    return point;
}

// "-", "–", "to", "until" and the end after it; leaves `cursor` where no end follows.
std::optional<PointWords> eatRangeEnd(Cursor &cursor, TimeForms forms, const PointWords &start)
{
    Cursor c = cursor;
    const bool apart = c.skipSpace();
    if (isDash(c.peek())) {
        ++c.at;
        c.skipSpace();
    } else if (!apart || !(c.eatWord("to"_L1) || c.eatWord("until"_L1) || c.eatWord("till"_L1))
               || !c.skipSpace()) {
        return std::nullopt;
    }
    auto end = eatPoint(c, forms, true);
    if (!end || end->clock.has_value() != start.clock.has_value() || !endsHere(c))
        return std::nullopt;
    cursor = c;
    return end;
}

// "2:30-3:15pm": the start is of the same half of the day, or of the one before.
bool takeHalfOfEnd(PointWords &start, const PointWords &end)
{
    using Half = ClockWords::Half;
    if (!start.clock || !end.clock || start.clock->half != Half::None
        || end.clock->half == Half::None || start.clock->isFourDigits || start.clock->hour < 1
        || start.clock->hour > 12)
        return false;
    const auto minutes = [](const ClockWords &clock) {
        return clock.hour % 12 * 60 + clock.minute;
    };
    const bool sameHalf = minutes(*start.clock) <= minutes(*end.clock);
    const bool afternoon = (end.clock->half == Half::Afternoon) == sameHalf;
    start.clock->hour = start.clock->hour % 12 + (afternoon ? 12 : 0);
    return true;
}

std::optional<TimeWords> eatRelative(Cursor &cursor)
{
    Cursor c = cursor;
    TimeWords words;
    words.start.from = c.at;
    if (c.eat(u'~'))
        words.start.hedge = Hedge::About;
    if (c.eatWord("now"_L1)) {
        words.kind = TimeWords::Kind::Now;
    } else if (c.eat(u'+')) {
        const auto length = eatDuration(c);
        if (!length)
            return std::nullopt;
        words.kind = TimeWords::Kind::AfterLast;
        words.afterLast = *length;
    } else {
        return std::nullopt;
    }
    words.start.to = c.at;
    cursor = c;
    return words;
}

bool isPossible(const PointWords &point)
{
    return (!point.clock || point.clock->isPossible) && (!point.date || point.date->isPossible);
}

} // namespace

std::optional<TimeWords> eatTime(Cursor &cursor, TimeForms forms, PointWords *impossible)
{
    Cursor c = cursor;
    const QChar bracket = c.peek();
    const char16_t closing = bracket == u'[' ? u']' : bracket == u'(' ? u')' : u'\0';
    if (closing)
        ++c.at;
    const auto close = [&](Cursor &at) {
        return endsHere(at) && (!closing || at.eat(closing)) && endsHere(at);
    };

    if (forms.testFlag(TimeForm::Relative)) {
        Cursor relative = c;
        if (auto words = eatRelative(relative); words && close(relative)) {
            cursor = relative;
            return words;
        }
    }
    const bool isFrom = c.eatWord("from"_L1) && c.skipSpace(); // "from 14:40 to 14:55"
    auto start = eatPoint(c, forms, false);
    if (!start)
        return std::nullopt;
    TimeWords words{TimeWords::Kind::Point, *start, {}, 0, false};
    const bool isOneSided = start->hedge == Hedge::Before || start->hedge == Hedge::After;
    if (forms.testFlag(TimeForm::Range) && !isOneSided) {
        Cursor ranged = c;
        words.end = eatRangeEnd(ranged, forms, *start);
        if (words.end && close(ranged)) {
            words.startHalfFromEnd = takeHalfOfEnd(words.start, *words.end);
            if (words.end->isDateBehind && !words.start.date) // "14:40-14:55 on 14 Nov"
                words.start.date = std::exchange(words.end->date, std::nullopt);
            c = ranged;
        } else {
            words.end.reset();
        }
    }
    if (!words.end && (isFrom || !close(c)))
        return std::nullopt;
    for (const PointWords *point : {&words.start, words.end ? &*words.end : nullptr}) {
        if (point && !isPossible(*point)) {
            if (impossible)
                *impossible = *point;
            return std::nullopt;
        }
    }
    cursor = c;
    return words;
}

} // namespace story::syntax
