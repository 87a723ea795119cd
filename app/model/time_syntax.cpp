#include "app/model/time_syntax.h"

#include <QSet>

#include <algorithm>

namespace story::syntax {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isInlineSpace(QChar c)
{
    return c.isSpace() && c != u'\n' && c != QChar::LineSeparator && c != QChar::ParagraphSeparator;
}

} // namespace

bool Cursor::eat(char16_t c)
{
    if (atEnd() || peek() != c)
        return false;
    ++at;
    return true;
}

bool Cursor::eatWord(QLatin1String word)
{
    if (text.mid(at, word.size()).compare(word, Qt::CaseInsensitive) != 0
        || goesOn(peek(word.size())))
        return false;
    at += word.size();
    return true;
}

bool Cursor::eatShown(const QString &word)
{
    if (word.isEmpty() || text.mid(at, word.size()).compare(word, Qt::CaseInsensitive) != 0 || goesOn(peek(word.size())))
        return false;
    at += word.size();
    return true;
}

bool Cursor::skipSpace()
{
    const qsizetype from = at;
    while (!atEnd() && isInlineSpace(peek()))
        ++at;
    return at > from;
}

qsizetype Cursor::digitsAhead() const
{
    qsizetype count = 0;
    while (isAsciiDigit(peek(count)))
        ++count;
    return count;
}

std::optional<int> Cursor::eatDigits(qsizetype least, qsizetype most)
{
    const qsizetype count = digitsAhead();
    if (count < least || count > std::min<qsizetype>(most, 9))
        return std::nullopt;
    const int value = text.mid(at, count).toInt();
    at += count;
    return value;
}

QStringView Cursor::lettersAhead() const
{
    qsizetype count = 0;
    while (isAsciiLetter(peek(count)))
        ++count;
    return text.mid(at, count);
}

bool goesOn(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || c.isMark();
}

bool isDash(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2014') || c == u'\u2212';
}

bool endsHere(const Cursor &cursor)
{
    if (cursor.atEnd() || cursor.peek().isSpace())
        return true;
    const QChar c = cursor.peek();
    const QChar next = cursor.peek(1);
    const bool nextIsOpen = cursor.at + 1 >= cursor.text.size() || next.isSpace();
    switch (c.unicode()) {
    case u',':
    case u';':
    case u'|':
    case u')':
    case u']':
    case u'}':
    case u'"':
    case u'\u201d':
    case u'\u2026':
        return true;
    case u'\'':
    case u'\u2019':
        return !next.isLetter(); // "yesterday's deploy"
    case u'\u2013':
    case u'\u2014':
        return !isAsciiDigit(next);
    case u':':
    case u'.':
    case u'!':
    case u'?':
    case u'-':
        return nextIsOpen;
    default:
        return false;
    }
}

bool countsSomething(Cursor cursor)
{
    // Units and plural nouns that numbers count in reports. Short on purpose: every word here keeps
    // a time from being read.
    static const QSet<QString> nouns = [] {
        const QStringList words =
            QStringLiteral("ms us ns s sec secs second seconds m min mins minute minutes h "
                           "hr hrs hour hours d day days week weeks month months year "
                           "years b k m kb mb gb tb pb kib mib gib tib byte bytes bits "
                           "kbps mbps gbps bn thousand million billion hz khz mhz ghz rps "
                           "qps rpm tps iops times percent degrees v w kw km eur usd gbp "
                           "chf euro euros dollars pounds of more less fewer other others "
                           "errors failures exceptions timeouts retries requests responses "
                           "calls queries rows records lines messages events alerts pages "
                           "tickets orders payments transactions jobs tasks threads "
                           "processes workers connections sessions users customers clients "
                           "people persons accounts hosts nodes pods servers instances "
                           "containers machines devices shards replicas partitions queues "
                           "files images objects keys items entries packets mails emails "
                           "builds deploys tests commits metrics views clicks visitors "
                           "visits hits misses tokens carts employees colleagues staff members students "
                           "patients passengers subscribers companies tenants stores shops branches "
                           "flights trips rides deliveries bookings parcels")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    cursor.skipSpace();
    const QChar c = cursor.peek();
    if (c == u'%' || c == u'\u00b0' || c == u'$' || c == u'\u20ac' || c == u'\u00a3')
        return true;
    const QStringView word = cursor.lettersAhead();
    return !word.isEmpty() && !goesOn(cursor.peek(word.size()))
        && nouns.contains(word.toString().toLower());
}

namespace {

// " am", "pm", "p.m.", attached or after a space
std::optional<ClockWords::Half> eatHalf(Cursor &cursor)
{
    Cursor c = cursor;
    c.skipSpace();
    const QChar letter = c.peek().toLower();
    if (letter != u'a' && letter != u'p')
        return std::nullopt;
    ++c.at;
    const bool dotted = c.eat(u'.');
    if (c.peek().toLower() != u'm')
        return std::nullopt;
    ++c.at;
    if (dotted)
        c.eat(u'.');
    if (goesOn(c.peek()))
        return std::nullopt;
    cursor = c;
    return letter == u'a' ? ClockWords::Half::Morning : ClockWords::Half::Afternoon;
}

void workIn(ClockWords &clock, ClockWords::Half half)
{
    clock.half = half;
    if (half == ClockWords::Half::Afternoon) {
        if (clock.hour == 0)
            clock.isPossible = false;
        else if (clock.hour < 12)
            clock.hour += 12;
    } else if (clock.hour == 12) {
        clock.hour = 0;
    } else if (clock.hour > 12) {
        clock.isPossible = false;
    }
}

// ":07", ":07.250", ":07,250" after hours and minutes. False where a colon is followed by something
// else.
bool eatSeconds(Cursor &cursor, ClockWords &clock)
{
    if (cursor.peek() != u':' || !isAsciiDigit(cursor.peek(1)))
        return true;
    ++cursor.at;
    const auto second = cursor.eatDigits(2, 2);
    if (!second)
        return false;
    clock.second = *second;
    clock.hasSeconds = true;
    const QChar mark = cursor.peek();
    Cursor fraction = cursor;
    ++fraction.at;
    const qsizetype digits = fraction.digitsAhead();
    // A comma only as logs write it, so that "14:32:07,5 hosts" stays what it is.
    if ((mark == u'.' && digits > 0)
        || (mark == u',' && (digits == 3 || digits == 6 || digits == 9))) {
        const QStringView all = fraction.text.mid(fraction.at, digits);
        clock.micro = all.left(6)
                          .toString()
                          .leftJustified(6, u'0')
                          .toInt(); // finer than a microsecond stays in the typed words
        fraction.at += digits;
        cursor = fraction;
    }
    return true;
}

} // namespace

std::optional<ClockWords> eatClock(Cursor &cursor, TimeForms forms)
{
    Cursor c = cursor;
    ClockWords clock;
    const qsizetype digits = c.digitsAhead();
    const auto take = [&](ClockWords read) {
        clock = read;
        const bool ranOver =
            clock.hour == 24 && (clock.minute > 0 || clock.second > 0 || clock.micro > 0);
        const bool leap = clock.second == 60 && clock.minute == 59;
        if (clock.hour > 24 || ranOver || clock.minute > 59 || (clock.second > 59 && !leap))
            clock.isPossible = false;
        cursor = c;
        return std::optional(clock);
    };

    if (digits == 4 && forms.testFlag(TimeForm::FourDigits)) {
        const int number = *c.eatDigits(4, 4);
        clock.hour = number / 100;
        clock.minute = number % 100;
        clock.isFourDigits = true;
        const QChar joint = c.peek();
        const qsizetype dateEnd = isAsciiDigit(c.peek(2)) ? 3 : 2;
        const bool isDate = (joint == u'-' || joint == u'/' || joint == u'.')
            && isAsciiDigit(c.peek(1)) && c.peek(dateEnd) == joint; // 2026-11-14
        if (clock.hour > 23 || clock.minute > 59 || isDate)
            return std::nullopt;
        return take(clock);
    }
    if (digits < 1 || digits > 2)
        return std::nullopt;
    clock.hour = *c.eatDigits(1, 2);
    if (c.eat(u':')) {
        if (forms.testFlag(TimeForm::Hedged)) {
            Cursor open = c;
            const auto isOpen = [](QChar mark) {
                return mark == u'?' || mark == u'x' || mark == u'X';
            };
            if (isOpen(open.peek()) && (open.peek() == u'?' || isOpen(open.peek(1)))) {
                open.at += isOpen(open.peek(1)) ? 2 : 1;
                c = open;
                clock.wholeHour = true;
                if (clock.hour > 23)
                    clock.isPossible = false;
                return take(clock);
            }
        }
        const auto minute = c.eatDigits(2, 2);
        if (!minute || !forms.testFlag(TimeForm::Clock))
            return std::nullopt;
        clock.minute = *minute;
        if (!eatSeconds(c, clock))
            return std::nullopt;
        if (forms.testFlag(TimeForm::TwelveHours)) {
            if (const auto half = eatHalf(c)) {
                workIn(clock, *half);
                return take(clock);
            }
        }
        if (c.peek() == u'h' && !goesOn(c.peek(1)))
            ++c.at; // "14:32h"
        return take(clock);
    }
    if (forms.testFlag(TimeForm::TwelveHours)) {
        if (const auto half = eatHalf(c)) {
            if (clock.hour < 1 || clock.hour > 12)
                return std::nullopt; // "15 am" is no slip of a time but something else
            workIn(clock, *half);
            return take(clock);
        }
    }
    return std::nullopt;
}

std::optional<Micros> eatDuration(Cursor &cursor)
{
    struct Unit {
        QLatin1String name;
        Micros length;
    };
    static constexpr Unit units[] = {
        {"d"_L1, microsPerDay},          {"day"_L1, microsPerDay},
        {"days"_L1, microsPerDay},       {"h"_L1, microsPerHour},
        {"hr"_L1, microsPerHour},        {"hrs"_L1, microsPerHour},
        {"hour"_L1, microsPerHour},      {"hours"_L1, microsPerHour},
        {"m"_L1, microsPerMinute},       {"min"_L1, microsPerMinute},
        {"mins"_L1, microsPerMinute},    {"minute"_L1, microsPerMinute},
        {"minutes"_L1, microsPerMinute}, {"s"_L1, microsPerSecond},
        {"sec"_L1, microsPerSecond},     {"secs"_L1, microsPerSecond},
        {"second"_L1, microsPerSecond},  {"seconds"_L1, microsPerSecond},
        {"ms"_L1, Micros(1000)},
    };
    Cursor c = cursor;
    Micros sum = 0;
    Micros last = 367 * microsPerDay; // parts grow smaller: "1h30m"
    while (c.digitsAhead() > 0) {
        const auto number = c.eatDigits(1, 8);
        const QStringView word = c.lettersAhead();
        const auto unit = std::find_if(std::begin(units), std::end(units), [&](const Unit &known) {
            return word.compare(known.name, Qt::CaseInsensitive) == 0;
        });
        if (!number || unit == std::end(units) || unit->length >= last)
            return std::nullopt;
        c.at += word.size();
        last = unit->length;
        sum += *number * unit->length;
    }
    if (sum <= 0 || sum > 366 * microsPerDay || goesOn(c.peek()))
        return std::nullopt;
    cursor = c;
    return sum;
}

} // namespace story::syntax
