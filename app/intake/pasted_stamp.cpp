#include "app/intake/pasted_stamp.h"

#include "app/core/text.h"
#include "app/intake/clues.h"
#include "app/model/moment_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookAt = 100; // a stamp stands within so many characters

// What stands at the beginning, in words readStamp takes.
struct Plain {
    QString words;
    qsizetype length = 0; // of the original
    bool isRelative = false;
    qsizetype goesOn = -1; // from there on `words` are the original behind `length`
};

const std::array<QLatin1StringView, 12> englishMonths{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
                                                      "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};

// How months are called in German, French, Spanish, Italian, Dutch, Portuguese; without a full stop, in lower case.
const QHash<QString, int> &foreignMonths()
{
    static const QHash<QString, int> months = [] {
        const std::array<const char *, 12> names{
            "januar jänner jän janvier janv enero ene gennaio gen januari jan janeiro",
            "februar feber feb février févr fév fevrier febrero febbraio februari fevereiro fev",
            "märz mär mrz mars marzo mar maart mrt março",
            "april apr avril avr abril abr aprile",
            "mai mayo may maggio mag mei maio",
            "juni jun juin junio giugno giu junho",
            "juli jul juillet juil julio luglio lug julho",
            "august aug août aout agosto ago augustus",
            "september sept sep septembre septiembre settembre set setembro",
            "oktober okt oct octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "dezember dez décembre déc decembre dec diciembre dic dicembre december dezembro"};
        QHash<QString, int> all;
        for (size_t i = 0; i < names.size(); ++i) {
            for (const QString &name : QString::fromUtf8(names[i]).split(u' '))
                all.insert(name, static_cast<int>(i) + 1);
        }
        return all;
    }();
    return months;
}

// A name of a weekday of those languages before a date; English ones are readStamp's.
const QString &weekday()
{
    static const QString pattern =
    uR"((?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)(?:\.?,|\.)?\s+)?(?:den |le |el )?)"_s;
    return pattern;
}

const QString &clockPattern()
{
    static const QString pattern = uR"(\d{1,2}[:h.]\d{2}(?::\d{2})?(?:[.,]\d{1,6})?)"_s;
    return pattern;
}

QString clockWords(QString words)
{
    words.replace(u'h', u':');
    if (!words.contains(u':'))
        words.replace(u'.', u':');
    words.replace(u',', u'.');
    return words;
}

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// Seconds, milli-, micro- or nanoseconds since 1970, of this century.
std::optional<Plain> epoch(const QString &head)
{
    static const QRegularExpression pattern(uR"(^\[?(\d{10}(?:\.\d{1,9})?|\d{13}|\d{16}|\d{19})\]?(?=[\s,;|:]|$))"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(1);
    digits.remove(u'.');
    const qsizetype decimals = digits.size() - 10;
    bool fits = true;
    const Micros seconds = digits.left(10).toLongLong(&fits);
    const Micros micros = decimals > 0 ? digits.mid(10, 6).leftJustified(6, u'0').toLongLong(&fits) : 0;
    constexpr Micros of2000 = 946'684'800;
    constexpr Micros of2100 = 4'102'444'800;
    if (!fits || seconds < of2000 || seconds >= of2100)
        return std::nullopt;
    return Plain{isoUtc(seconds * microsPerSecond + micros), match.capturedLength()};
}

// I1114 14:32:07.123456, of Kubernetes and its kin
std::optional<Plain> klog(const QString &head)
{
    static const QRegularExpression pattern(uR"(^[IWEF](\d\d)(\d\d) +(\d\d:\d\d:\d\d(?:\.\d+)?))"_s);
    const auto match = pattern.match(head);
    const int month = match.hasMatch() ? match.capturedView(1).toInt() : 0;
    if (month < 1 || month > 12)
        return std::nullopt;
    return Plain{englishMonths[static_cast<size_t>(month - 1)] + u' ' + match.captured(2) + u' ' + match.captured(3),
                 match.capturedLength()};
}

// 2026-11-14 14:32:07,123 and 2026-11-14T14:32:07.123+0100
std::optional<Plain> withComma(const QString &head)
{
    static const QRegularExpression pattern(uR"(^(\[?)(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d\d:\d\d),(\d{1,9}) ?(Z|UTC|[+-]\d\d:?\d\d)?(\]?))"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch() || match.capturedLength(1) != match.capturedLength(5))
        return std::nullopt;
    return Plain{match.captured(2) + u'.' + match.captured(3) + match.captured(4), match.capturedLength()};
}

// Sat Nov 14 14:32:07 CET 2026, of ctime and `date`; "août 19 11:08:37", of a syslog elsewhere
std::optional<Plain> ctime(const QString &head)
{
    static const QRegularExpression pattern = compiled(
        uR"(^\[?(?:\p{L}{2,4}\.? +)?(\p{L}{3,9})\.? +(\d{1,2}) (\d\d:\d\d:\d\d(?:\.\d+)?)(?: ([A-Z]{3,4}|[+-]\d{4}))?(?: (\d{4}))?\]?(?=\s|$))"_s);
    const auto match = pattern.match(head);
    const int month = match.hasMatch() ? foreignMonths().value(match.captured(1).toLower()) : 0;
    if (month == 0 || (match.captured(5).isEmpty() && !match.captured(4).isEmpty()))
        return std::nullopt;
    QString words = match.captured(2) + u' ' + englishMonths[static_cast<size_t>(month - 1)];
    for (const int part : {5, 3, 4}) {
        if (!match.captured(part).isEmpty())
            words += u' ' + match.captured(part);
    }
    return Plain{words, match.capturedLength()};
}

// 2026年11月14日(土) 午後2:32, 11月14日 14時32分, 下午 2:32
std::optional<Plain> eastern(const QString &head)
{
    static const QRegularExpression pattern(
        uR"(^(?:(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]|(\d{4})/(\d{1,2})/(\d{1,2}))?(?:\s?[(\x{FF08}][月火水木金土日一二三四五六][)\x{FF09}]|\s?[月火水木金土日]曜日|\s?(?:星期|周)[一二三四五六日])?,?\s*(午前|午後|上午|下午|오전|오후)?\s*(?:(\d{1,2})\s?[:時时]\s?(\d{2})(?:\s?[:分]\s?(\d{2})(?:秒)?)?分?)?)"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch() || match.capturedLength() < 3)
        return std::nullopt;
    const QString month = match.captured(2) + match.captured(5);
    const QString half = match.captured(7);
    const QStringView read = match.capturedView();
    if (half.isEmpty() && !read.contains(u'月') && !read.contains(u'월') && !read.contains(u'時') && !read.contains(u'时')
        && !read.contains(u'曜') && !read.contains(u'(') && !read.contains(u'\uFF08'))
        return std::nullopt; // an ordinary time
    Plain plain;
    plain.length = match.capturedLength();
    if (!month.isEmpty()) {
        const int number = month.toInt();
        if (number < 1 || number > 12)
            return std::nullopt;
        plain.words = match.captured(3) + match.captured(6) + u' ' + englishMonths[static_cast<size_t>(number - 1)];
        const QString year = match.captured(1) + match.captured(4);
        if (!year.isEmpty())
            plain.words += u' ' + year;
    }
    if (match.capturedLength(8) > 0) {
        plain.words += (plain.words.isEmpty() ? QString() : u" "_s) + match.captured(8) + u':' + match.captured(9);
        if (match.capturedLength(10) > 0)
            plain.words += u':' + match.captured(10);
        if (!half.isEmpty())
            plain.words += half == u"午前"_s || half == u"上午"_s || half == u"오전"_s ? u" am"_s : u" pm"_s;
    } else if (!half.isEmpty()) {
        return std::nullopt;
    }
    while (plain.length > 0 && head[plain.length - 1].isSpace())
        --plain.length;
    return plain;
}

// "Samstag, 14. November 2026, 14:32 Uhr", "14 nov. 2026 à 14h32", "14 de noviembre de 2026, 14:32"
std::optional<Plain> foreignDate(const QString &head)
{
    static const QRegularExpression pattern = compiled(
        u"^"_s + weekday()
        + uR"((\d{1,2})(?:\.|er|º)?\s*(?:de )?(\p{L}{3,10})\.?,?(?:\s*(?:de |del )?(\d{4})(?!\d|[:.h]\d\d))?(?:,?\s+(?:um |à |a las |alle |om |kl\.? |às )?()"_s
        + clockPattern() + uR"()(?:\s?Uhr)?)?(?![\p{L}\p{N}]))"_s);
    const auto match = pattern.match(head);
    const int month = match.hasMatch() ? foreignMonths().value(match.captured(2).toLower()) : 0;
    if (month == 0)
        return std::nullopt;
    Plain plain{match.captured(1) + u' ' + englishMonths[static_cast<size_t>(month - 1)], match.capturedLength()};
    if (!match.captured(3).isEmpty())
        plain.words += u' ' + match.captured(3);
    if (!match.captured(4).isEmpty())
        plain.words += u' ' + clockWords(match.captured(4));
    return plain;
}

// "Sa., 14.11.2026 um 14:32 Uhr", "14.11. 14.32 Uhr", "sam. 14/11/2026 14h32", "14.32 Uhr"
std::optional<Plain> foreignNumbers(const QString &head)
{
    static const QRegularExpression pattern = compiled(
        u"^"_s + weekday()
        + uR"(((?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{1,2}/\d{1,2})(?=[\s,]|$)|\d{4}[-/]\d{1,2}[-/]\d{1,2}(?=[\s,]|$))?(?:(?:^|(?<=\s)|,?\s+)(?:um |à |a las |alle |om |kl\.? )?()"_s
        + clockPattern() + uR"()(\s?Uhr)?(?![\p{L}\p{N}:]))?)"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch() || match.capturedLength() == 0)
        return std::nullopt;
    const QString date = match.captured(1);
    const QString time = match.captured(2);
    const bool dotted = !time.contains(u':') && !time.contains(u'h');
    if (date.isEmpty() && (time.isEmpty() || match.capturedLength(3) == 0))
        return std::nullopt; // an ordinary time, or a word
    if (dotted && match.capturedLength(3) == 0)
        return std::nullopt; // "14.11. 3.12 is out"
    Plain plain{date, match.capturedLength()};
    if (!time.isEmpty())
        plain.words += (date.isEmpty() ? QString() : u" "_s) + clockWords(time);
    return plain;
}

// "Today at 2:32 PM", "gestern um 14:32", "aujourd’hui à 14:32", "昨日 14:32"
std::optional<Plain> relativeDay(const QString &head, QDate today)
{
    static const QRegularExpression pattern = compiled(
        uR"(^(today|heute|aujourd['’]hui|hoy|oggi|vandaag|今日|今天|(yesterday|gestern|hier|ayer|ieri|gisteren|昨日|昨天))(?:,|\s+at|\s+um|\s+à|\s+a las|\s+alle|\s+om)?\s*(?=\d|午|上|下))"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate day = match.capturedLength(2) > 0 ? today.addDays(-1) : today;
    Plain plain{isoDay(day) + u' ', match.capturedLength(), true, -1};
    const QString rest = head.mid(plain.length);
    if (const auto late = eastern(rest)) {
        plain.words += late->words;
        plain.length += late->length;
    } else {
        plain.goesOn = plain.words.size();
        plain.words += rest;
    }
    return plain;
}

std::optional<PastedStamp> stampOf(const Plain &plain, QStringView text, const PastedRules &rules)
{
    const auto stamp = readStamp(plain.words, rules.stamp);
    if (!stamp)
        return std::nullopt;
    PastedStamp read{*stamp, {}, plain.length, plain.isRelative};
    if (plain.goesOn >= 0) {
        read.length = plain.length + stamp->length - plain.goesOn;
    } else if (stamp->length != plain.words.size()) {
        return std::nullopt;
    } else if (!stamp->clock.isEmpty()) {
        // A zone, or the end of a span, behind words that were put into others: read again with what follows.
        const QString longer = plain.words + text.mid(plain.length, 40).toString();
        const auto again = readStamp(longer, rules.stamp);
        if (again && again->length > stamp->length && (again->hasZone || !again->typedEnd.isEmpty())) {
            read.stamp = *again;
            read.length = plain.length + again->length - plain.words.size();
        }
    }
    read.typed = oneLine(text.left(read.length).toString());
    return read;
}

} // namespace

std::optional<PastedStamp> readPastedStamp(QStringView text, const PastedRules &rules)
{
    qsizetype from = 0;
    while (from < text.size() && from < lookAt && (text[from].isSpace() || text[from] == u'\u200e' || text[from] == u'\u200f'))
        ++from;
    if (from >= text.size())
        return std::nullopt;
    const QStringView body = text.sliced(from);
    const QString head = body.left(lookAt).toString();
    const auto moved = [from](PastedStamp stamp) {
        stamp.length += from;
        return stamp;
    };
    if (head.front() == u'[') { // what has a form of its own may stand in brackets
        const qsizetype close = head.indexOf(u']');
        if (close > 1) {
            const QStringView inner = QStringView(head).sliced(1, close - 1);
            auto stamp = readPastedStamp(inner, rules);
            if (stamp && inner.mid(stamp->length).trimmed().isEmpty()) {
                stamp->length = close + 1;
                return moved(*stamp);
            }
        }
        return std::nullopt;
    }
    using Form = std::optional<Plain> (*)(const QString &);
    constexpr std::array<Form, 7> forms{epoch, klog, withComma, ctime, eastern, foreignDate, foreignNumbers};
    if (rules.today) {
        if (const auto plain = relativeDay(head, *rules.today)) {
            if (const auto stamp = stampOf(*plain, body, rules); stamp && !stamp->stamp.clock.isEmpty())
                return moved(*stamp);
        }
    }
    // Most are ordinary: a regular expression each would be the larger part of the work.
    const bool maySimple = head.front().isDigit() && !head.left(40).contains(u',') && !head.left(40).contains(u'h') && !head.contains(u"Uhr");
    if (maySimple || head.front() == u'~') {
        if (const auto stamp = readStamp(body, rules.stamp); stamp && !stamp->clock.isEmpty())
            return moved({*stamp, stamp->typed, stamp->length, false});
    }
    for (const Form form : forms) {
        if (const auto plain = form(head)) {
            if (const auto stamp = stampOf(*plain, body, rules))
                return moved(*stamp);
        }
    }
    if (const auto stamp = readStamp(body, rules.stamp)) {
        PastedStamp read{*stamp, stamp->typed, stamp->length, false};
        static const QRegularExpression uhr(uR"(^\s?(?:Uhr|h)(?![\p{L}\p{N}]))"_s, QRegularExpression::UseUnicodePropertiesOption);
        if (const auto behind = uhr.match(body.mid(stamp->length, 6).toString()); behind.hasMatch() && !stamp->clock.isEmpty())
            read.length += behind.capturedLength();
        return moved(read);
    }
    return std::nullopt;
}

std::optional<PastedTail> pastedTail(QStringView text, const PastedRules &rules)
{
    constexpr qsizetype longest = 160;
    if (text.size() > longest)
        return std::nullopt;
    constexpr qsizetype longestStamp = 60;
    for (qsizetype at = std::max<qsizetype>(0, text.size() - longestStamp); at < text.size(); ++at) {
        const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
        const QChar c = text[at];
        if (!before.isSpace() && before != u'(' && before != u'\u2014')
            continue;
        if (!c.isLetterOrNumber() && c != u'[')
            continue;
        const auto stamp = readPastedStamp(text.sliced(at), rules);
        if (!stamp || stamp->stamp.clock.isEmpty())
            continue;
        const QStringView rest = text.sliced(at + stamp->length).trimmed();
        if (rest.isEmpty() || rest == u")")
            return PastedTail{*stamp, at};
    }
    return std::nullopt;
}

QString dayWordsOf(QStringView line, const PastedRules &rules)
{
    constexpr qsizetype longest = 80;
    if (line.size() > longest)
        return {};
    static const QRegularExpression dressed(
        uR"(^[\s\x{2014}\x{2013}=*#>-]*(?:Day changed(?: to)?:?\s+|Log (?:opened|closed)\s+)?|[\s\x{2014}\x{2013}=*:-]+$)"_s);
    QString words = line.toString();
    words.remove(dressed);
    if (words.isEmpty())
        return {};
    static const QRegularExpression near(uR"(^(today|heute|aujourd['’]hui|hoy|oggi|今日|今天|(yesterday|gestern|hier|ayer|ieri|昨日|昨天))$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = near.match(words); match.hasMatch() && rules.today)
        return isoDay(match.capturedLength(2) > 0 ? rules.today->addDays(-1) : *rules.today);
    if (!std::any_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    if (const auto date = dayLine(words, rules.stamp.order))
        return words;
    const auto stamp = readPastedStamp(words, rules);
    const bool whole = stamp && stamp->stamp.date && !stamp->stamp.endDate && stamp->stamp.clock.isEmpty()
        && stamp->length == words.size();
    return whole ? stamp->stamp.typed : QString();
}

DateOrder orderOf(const QStringList &words)
{
    int dayFirst = 0;
    int monthFirst = 0;
    static const QRegularExpression pattern(uR"(^\D{0,8}(\d{1,2})[/-](\d{1,2})(?![\d:])(?:[/-]\d{2,4})?(?![/\d]))"_s);
    for (const QString &word : words) {
        const auto match = pattern.match(word.left(40));
        if (!match.hasMatch())
            continue;
        const int first = match.capturedView(1).toInt();
        const int second = match.capturedView(2).toInt();
        dayFirst += first > 12 && first <= 31 && second >= 1 && second <= 12 ? 1 : 0;
        monthFirst += second > 12 && second <= 31 && first >= 1 && first <= 12 ? 1 : 0;
    }
    if ((dayFirst > 0) == (monthFirst > 0))
        return DateOrder::Unknown;
    return dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

} // namespace story::intake
