#include "app/intake/stamp.h"

#include "app/core/text.h"
#include "app/intake/dotted_time.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace story::intake {

using namespace Qt::StringLiterals;
using syntax::Cursor;

namespace {

constexpr qsizetype longestBracket = 80;

bool hasLetter(QStringView text)
{
    for (const QChar c : text) {
        if (c.isLetter())
            return true;
    }
    return false;
}

void skipWords(Cursor &cursor, std::initializer_list<QLatin1String> words)
{
    for (bool again = true; again;) {
        again = false;
        for (const QLatin1String word : words) {
            Cursor c = cursor;
            if (c.eatWord(word) && c.skipSpace()) {
                cursor = c;
                again = true;
            }
        }
    }
}

// "~", "about ", "roughly " in front of a date or between date and time.
bool eatAbout(Cursor &cursor)
{
    Cursor c = cursor;
    if ((c.eat(u'~') || c.eat(u'\u2248')) && (c.skipSpace(), !c.atEnd())) {
        cursor = c;
        return true;
    }
    for (const QLatin1String word : {"about"_L1, "around"_L1, "approximately"_L1, "approx"_L1,
                                     "roughly"_L1, "circa"_L1, "ca"_L1}) {
        if (!c.eatWord(word))
            continue;
        c.eat(u'.');
        if (!c.skipSpace())
            return false;
        cursor = c;
        return true;
    }
    return false;
}

// What may stand between a date and its time of day.
bool eatJoint(Cursor &cursor)
{
    Cursor c = cursor;
    if (c.peek() == u'T' && c.peek(1).isDigit()) {
        ++c.at;
        cursor = c;
        return true;
    }
    const bool mark = c.eat(u':') || c.eat(u',');
    const bool space = c.skipSpace();
    if (!mark && !space)
        return false;
    if ((syntax::isDash(c.peek()) || c.peek() == u'@') && c.peek(1).isSpace()) {
        ++c.at;
        c.skipSpace();
    } else if (c.peek() == u'@' && c.peek(1).isDigit()) {
        ++c.at;
    }
    skipWords(c, {"at"_L1});
    cursor = c;
    return true;
}

struct Clock {
    syntax::TimeWords words;
    qsizetype from = 0;
    qsizetype to = 0;
};

std::optional<Clock> eatClockWords(Cursor &cursor, TimeForms forms, syntax::PointWords *impossible)
{
    Cursor c = cursor;
    const auto words = syntax::eatTime(c, forms, impossible);
    if (!words || !words->start.clock)
        return std::nullopt;
    const Clock clock{*words, cursor.at, c.at};
    cursor = c;
    return clock;
}

// " approx", " (approx)", " or so", " (maybe earlier?)", " ?" behind a time.
bool eatAboutBehind(Cursor &cursor)
{
    static const QRegularExpression pattern(
        uR"(^\s*(?:(?:approx(?:imately)?\.?|-?ish|or so|est\.?)(?![\p{L}\p{N}])|\((?:[^()]{0,24}\b)?(?:approx|approximately|about|roughly|maybe|not sure|unsure|estimated?|est)\b[^()]{0,24}\)|\(\?\)|\?+(?=\s|$)))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(cursor.text.mid(cursor.at, 80).toString());
    if (!match.hasMatch())
        return false;
    cursor.at += match.capturedLength();
    return true;
}

// "7-13th Nov", "7 - 13 November 2022": the first day and the whole second date.
std::optional<std::pair<WrittenDate, WrittenDate>> eatDaysOfMonth(Cursor &cursor, DateOrder order)
{
    Cursor c = cursor;
    const auto first = c.eatDigits(1, 2);
    if (!first)
        return std::nullopt;
    for (const QLatin1String ending : {"st"_L1, "nd"_L1, "rd"_L1, "th"_L1}) {
        if (c.eatWord(ending))
            break;
    }
    c.skipSpace();
    if (!syntax::isDash(c.peek()))
        return std::nullopt;
    ++c.at;
    c.skipSpace();
    const qsizetype from = c.at;
    const auto last = eatWrittenDate(c, order);
    if (!last || !hasLetter(c.text.sliced(from, c.at - from)) || *first >= last->day || *first < 1)
        return std::nullopt;
    WrittenDate start = *last;
    start.day = *first;
    cursor = c;
    return std::pair(start, *last);
}

// The time of day of a stamp with a colon for its dot or "h", where it has one: "11.50", "14h30". As long as `source`;
// empty where nothing is to be done.
QString withColons(QStringView source, const StampRules &rules)
{
    static const QRegularExpression hours(uR"((?<![\p{L}\p{N}])(\d{1,2})h(?=\d\d(?!\d)))"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression dot(uR"(\d\.\d)"_s);
    const QStringView head = source.left(60);
    QString colons;
    if (head.contains(u'h')) {
        colons = source.toString();
        colons.replace(hours, u"\\1:"_s);
    }
    if (!head.contains(u'.') || !dot.match(head.toString()).hasMatch())
        return colons;
    Cursor c{source, 0};
    c.skipSpace();
    skipWords(c, {"at"_L1, "on"_L1});
    eatAbout(c);
    Cursor dated = c;
    const auto date = eatWrittenDate(dated, rules.order);
    // "10.11 - 10.30" is no day with a time.
    const QStringView day = source.sliced(c.at, dated.at - c.at);
    const bool isDay = date && (date->year >= 0 || hasLetter(day) || day.endsWith(u'.'));
    const bool isBehindDate = isDay && eatJoint(dated);
    if (isBehindDate) {
        c = dated;
        eatAbout(c);
    }
    const auto time = dottedTime(source, c.at);
    const bool isTime = time && !time->counts
        && (isBehindDate ? time->twoDigits || time->isClear
                         : rules.fourDigits && rules.dotted && time->twoDigits && time->isClear);
    if (!isTime)
        return colons;
    if (colons.isEmpty())
        colons = source.toString();
    colons[time->dot] = u':';
    if (time->endDot)
        colons[*time->endDot] = u':';
    return colons;
}

QString wordsBetween(QStringView text, qsizetype from, qsizetype to)
{
    return oneLine(text.sliced(from, to - from).toString());
}

void take(Stamp &stamp, const Clock &clock, QStringView text)
{
    const syntax::PointWords &start = clock.words.start;
    stamp.clock = wordsBetween(text, clock.from, clock.to);
    stamp.minutes = start.clock->hour * 60 + start.clock->minute;
    stamp.hasHalf =
        start.clock->half != syntax::ClockWords::Half::None || clock.words.startHalfFromEnd;
    stamp.isPadded = stamp.clock.startsWith(u'0') || start.clock->isFourDigits;
    const auto &zone = start.zone ? start.zone
        : clock.words.end         ? clock.words.end->zone
                                  : start.zone;
    stamp.hasZone = zone.has_value();
    if (zone)
        stamp.zone = zone->zone.name;
}

// "1930" may be a year; "1625" in a timeline is a time.
bool mayBeYear(const Clock &clock)
{
    const int hour = clock.words.start.clock->hour;
    return clock.words.start.clock->isFourDigits && (hour == 19 || hour == 20);
}

std::optional<Stamp> readBracketed(QStringView text, qsizetype at, const StampRules &rules)
{
    const QChar closing = text[at] == u'[' ? u']' : u')';
    const qsizetype close = text.indexOf(closing, at);
    if (close < 0 || close - at > longestBracket)
        return std::nullopt;
    const QStringView inner = text.sliced(at + 1, close - at - 1);
    auto stamp = readStamp(inner, rules);
    if (!stamp || !inner.mid(stamp->length).trimmed().isEmpty())
        return std::nullopt;
    stamp->length = close + 1;
    return stamp;
}

} // namespace

std::optional<Stamp> readStamp(QStringView source, const StampRules &rules)
{
    const QString colons = withColons(source, rules);
    const QStringView text = colons.isEmpty() ? source : QStringView(colons);
    Cursor c{text, 0};
    c.skipSpace();
    if (c.peek() == u'[' || c.peek() == u'(')
        return readBracketed(text, c.at, rules);
    Stamp stamp;
    const qsizetype from = c.at;
    skipWords(c, {"at"_L1, "on"_L1});
    constexpr TimeForms clockForms =
        TimeForms(TimeForm::Clock) | TimeForm::TwelveHours | TimeForm::Hedged | TimeForm::Range;

    Cursor dated = c;
    stamp.isAbout = eatAbout(dated);
    const auto days = eatDaysOfMonth(dated, rules.order);
    if (days) {
        stamp.date = days->first;
        stamp.endDate = days->second;
    } else {
        stamp.date = eatWrittenDate(dated, rules.order);
    }

    std::optional<Clock> clock;
    syntax::PointWords impossible;
    if (stamp.date) {
        c = dated;
        Cursor timed = c;
        if (!stamp.endDate && eatJoint(timed)) {
            Cursor hedged = timed;
            const bool about = eatAbout(hedged);
            const TimeForms forms = clockForms | TimeForm::FourDigits | TimeForm::Date;
            clock = eatClockWords(about ? hedged : timed, forms, &impossible);
            if (clock && clock->words.start.date)
                clock.reset(); // a second date
            if (clock) {
                c.at = clock->to;
                stamp.isAbout = stamp.isAbout || about;
            }
        }
        if (!clock && !stamp.endDate) {
            Cursor ranged = c;
            ranged.skipSpace();
            if (syntax::isDash(ranged.peek())) {
                ++ranged.at;
                ranged.skipSpace();
                stamp.endDate = eatWrittenDate(ranged, rules.order);
                if (stamp.endDate)
                    c = ranged;
            }
        }
        const bool isImpossibleClock = !clock && impossible.clock && !impossible.clock->isPossible;
        if (isImpossibleClock) {
            stamp.isPossible = false;
            c.at = impossible.to;
        } else if (!clock
                   && !(stamp.date->standsAlone && (syntax::endsHere(c) || c.peek() == u':'))) {
            return std::nullopt;
        }
        stamp.isPossible = stamp.isPossible && stamp.date->isPossible;
    } else {
        stamp.isAbout = false;
        const TimeForms forms = rules.fourDigits ? clockForms | TimeForm::FourDigits : clockForms;
        clock =
            eatClockWords(c, rules.fourDigits ? forms : forms | TimeForm::FourDigits, &impossible);
        if (clock && clock->words.start.clock->isFourDigits && !clock->words.start.zone
            && (!rules.fourDigits || mayBeYear(*clock)))
            return std::nullopt;
        if (!clock) {
            if (!impossible.clock || impossible.clock->isPossible || impossible.date)
                return std::nullopt;
            stamp.isPossible = false;
            c.at = impossible.to;
        }
    }

    if (clock) {
        take(stamp, *clock, text);
        stamp.isAbout = eatAboutBehind(c) || stamp.isAbout;
        if (!stamp.hasZone) {
            if (const auto zone = syntax::eatZone(c, false)) {
                stamp.hasZone = true;
                stamp.zone = zone->zone.name;
                stamp.clock += u' ' + text.sliced(zone->from, zone->length).toString();
                stamp.isAbout = eatAboutBehind(c) || stamp.isAbout;
            }
        }
        if (!stamp.date) { // "11:14 UTC Tuesday Aug 28"
            Cursor late = c;
            late.eat(u',');
            if (late.skipSpace()) {
                skipWords(late, {"on"_L1});
                auto date = eatWrittenDate(late, rules.order);
                if (date && date->standsAlone && date->isPossible
                    && (syntax::endsHere(late) || late.peek() == u':')) {
                    stamp.date = date;
                    c = late;
                }
            }
        }
    }
    stamp.length = c.at;
    stamp.typed = wordsBetween(source, from, c.at);
    if (clock && clock->words.end) {
        const syntax::PointWords &start = clock->words.start;
        const syntax::PointWords &end = *clock->words.end;
        stamp.typed = wordsBetween(source, from, start.to);
        stamp.typedEnd = wordsBetween(source, end.from, c.at);
        if (clock->words.startHalfFromEnd)
            stamp.typed = wordsBetween(source, from, c.at);
    }
    return stamp;
}

std::optional<TrailingStamp> trailingStamp(QStringView text, const StampRules &rules)
{
    constexpr qsizetype longest = 200;
    if (text.size() > longest)
        return std::nullopt;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
        const bool begins = text[at].isDigit() || text[at] == u'~' || text[at].isUpper();
        if (!begins || !(before.isSpace() || before == u':' || before == u'('))
            continue;
        const auto stamp = readStamp(text.sliced(at), rules);
        if (!stamp && looksLikeTime(text.sliced(at)))
            return std::nullopt; // "22025-03-18 09:36": its end alone would be another time
        if (!stamp)
            continue;
        const QStringView rest = text.sliced(at + stamp->length).trimmed();
        if (rest.isEmpty() || rest == u"." || rest == u")" || rest == u").")
            return TrailingStamp{*stamp, at};
        at += stamp->length - 1;
    }
    return std::nullopt;
}

bool looksLikeTime(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^\s*[\[(~]?(?:\d{3,}[-/]\d{1,2}[-/]\d|\d{1,2}:[\dXx?]{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,}|(?:\d[\dXx?]?|\?\??):[Xx?]{2}(?!\w)|\d{4}-(?:\d{1,2}|[Xx?]{1,2})-[Xx?]{1,2}(?!\w)))"_s);
    return pattern.match(text.left(40).toString()).hasMatch();
}

} // namespace story::intake
