#include "app/report/written_days.h"

#include "app/core/language.h"
#include "app/report/relative_times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

constexpr int nearDays = 3660; // what has another meaning too is a day only within ten years of the start
constexpr int nearYears = 30;

QRegularExpression patternOf(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

// Names and short names of the twelve months, in lower case → 1..12.
const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> all{{u"sept"_s, 9}};
        const QLocale english = QLocale::c();
        for (int month = 1; month <= 12; ++month) {
            for (const QString &name : {english.monthName(month), english.monthName(month, QLocale::ShortFormat), story::monthName(month), monthShort(month)})
                all.insert(name.toLower().remove(u'.'), month);
        }
        return all;
    }();
    return names;
}

// The longest first, so that no name is taken for its beginning.
QString anyOf(QStringList names)
{
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    return names.join(u'|');
}

const QString &anyWeekday()
{
    static const QString names = [] {
        QStringList all{u"tues"_s, u"thur"_s, u"thurs"_s};
        const QLocale english = QLocale::c();
        for (int day = 1; day <= 7; ++day) {
            for (const QString &name : {english.dayName(day), english.dayName(day, QLocale::ShortFormat), weekdayName(day), weekdayShort(day)})
                all.append(name.toLower().remove(u'.'));
        }
        return anyOf(all);
    }();
    return names;
}

// The year that brings it nearest to the start.
QDate nearest(int month, int day, QDate start)
{
    QDate best;
    for (const int year : {start.year() - 1, start.year(), start.year() + 1}) {
        const QDate one(year, month, day);
        if (one.isValid() && (!best.isValid() || std::abs(one.daysTo(start)) < std::abs(best.daysTo(start))))
            best = one;
    }
    return best;
}

class Days {
public:
    Days(const QString &text, QDate start) : m_text(text), m_start(start)
    {
        if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
            return;
        findYearFirst();
        findNumbers();
        findNamed();
        findWeeksAndMonths();
        findSecondsSince1970();
        findShort();
        takeWeekdays();
    }

    QList<WrittenDay> sure() const
    {
        QList<WrittenDay> all;
        for (const auto &[at, day] : m_sure)
            all.append(day);
        return all;
    }

    QList<WrittenDay> likely()
    {
        static const QRegularExpression year = patternOf(u"(?<![\\p{L}\\p{N}.:/_-])(?:19|20)\\d\\d(?![\\p{N}:]|[.,/_-]\\d)"_s);
        each(year, [this](const QRegularExpressionMatch &match) {
            if (std::abs(match.captured().toInt() - m_start.year()) <= 2)
                doubt(match.capturedStart(), match.capturedLength());
        });
        static const QRegularExpression ofWeek = patternOf(u"(?<![\\p{L}\\p{N}])(?:%1)[.,]?\\s(?:the\\s|den\\s)?(?:[12]?\\d|3[01])(?:st|nd|rd|th|\\.)(?!\\p{N})"_s.arg(anyWeekday()));
        each(ofWeek, [this](const QRegularExpressionMatch &match) { doubt(match.capturedStart(), match.capturedLength()); });
        std::map<qsizetype, WrittenDay> all;
        for (auto &[at, day] : m_sure)
            all.insert({at, {at, day.size, {}}});
        for (const WrittenDay &day : std::as_const(m_doubtful)) {
            if (isFreeIn(all, day.at, day.size))
                all.insert({day.at, day});
        }
        QList<WrittenDay> inOrder;
        for (const auto &[at, day] : all)
            inOrder.append(day);
        return inOrder;
    }

private:
    static bool isFreeIn(const std::map<qsizetype, WrittenDay> &days, qsizetype at, qsizetype size)
    {
        const auto after = days.lower_bound(at);
        return (after == days.end() || after->first >= at + size)
            && (after == days.begin() || std::prev(after)->first + std::prev(after)->second.size <= at);
    }

    void add(qsizetype at, qsizetype size, const QString &words)
    {
        if (isFreeIn(m_sure, at, size))
            m_sure.insert({at, {at, size, words}});
    }

    void add(qsizetype at, qsizetype size, QDate day)
    {
        if (day.isValid())
            add(at, size, dayFromStart(day, m_start));
    }

    // A time that hangs on the day by a sign gets a space: "2026-11-14T14:02", "14/Nov/2026:14:02:11".
    void addWithTime(qsizetype at, qsizetype size, QDate day)
    {
        static const QRegularExpression sign = patternOf(u"^[T:](?=\\d\\d:?\\d\\d)"_s);
        const bool hasTime = sign.match(behind(at + size)).hasMatch();
        if (day.isValid())
            add(at, size + hasTime, dayFromStart(day, m_start) + (hasTime ? u" "_s : QString()));
    }

    // What stands close behind a place. (To match from there on in the whole text takes time with the whole text.)
    QString behind(qsizetype at) const { return m_text.mid(at, 64); }

    void doubt(qsizetype at, qsizetype size) { m_doubtful.append({at, size, {}}); }

    bool isNear(QDate day) const { return day.isValid() && std::abs(m_start.daysTo(day)) <= nearDays; }
    bool isYear(int year) const { return std::abs(year - m_start.year()) <= nearYears; }

    template <class F>
    void each(const QRegularExpression &pattern, F &&f)
    {
        for (auto it = pattern.globalMatch(m_text); it.hasNext();)
            f(it.next());
    }

    void findYearFirst()
    {
        // "20261114140233" is a day and the time behind it.
        static const QRegularExpression padded = patternOf(
            u"(?<![0-9])(\\d{4})([-/._]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])((?=(?:[01]\\d|2[0-3])(?:[0-5]\\d(?:[0-5]\\d(?:\\d{2,6})?)?)?(?!\\d))|(?!\\d))"_s);
        each(padded, [this](const QRegularExpressionMatch &match) {
            const QDate day(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
            const bool isRun = match.capturedView(2).isEmpty();
            const bool hasTime = match.capturedEnd() < m_text.size() && m_text[match.capturedEnd()].isDigit();
            // Digits alone are a day near the start, or anything.
            if (!day.isValid() || (isRun && !isNear(day)) || (hasTime && !isRun))
                return;
            if (hasTime)
                add(match.capturedStart(), match.capturedLength(), dayFromStart(day, m_start) + u' ');
            else
                addWithTime(match.capturedStart(), match.capturedLength(), day);
        });
        static const QRegularExpression bare = patternOf(u"(?<![0-9.])(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?![0-9])"_s);
        static const QRegularExpression signs = patternOf(u"(?<![0-9])(?:(\\d{4})\\s?[年년]\\s?)?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号일]"_s);
        each(bare, [this](const QRegularExpressionMatch &match) {
            const QDate day(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
            if (isNear(day))
                addWithTime(match.capturedStart(), match.capturedLength(), day);
        });
        each(signs, [this](const QRegularExpressionMatch &match) {
            const int month = match.captured(2).toInt();
            const int day = match.captured(3).toInt();
            add(match.capturedStart(), match.capturedLength(),
                match.capturedLength(1) > 0 ? QDate(match.captured(1).toInt(), month, day) : nearest(month, day, m_start));
        });
    }

    void findNumbers()
    {
        static const QRegularExpression numbers = patternOf(
            u"(?<![0-9.])(\\d{1,2})([./_-])(\\d{1,2})\\2(\\d{4})(?!\\d|\\.\\d)"
            "|(?<![0-9A-Za-z.:/-])(\\d{1,2})([./-])(\\d{1,2})\\6(\\d{2})(?![0-9.:]\\d|[0-9/-])"_s);
        each(numbers, [this](const QRegularExpressionMatch &match) {
            const bool isShort = match.capturedLength(4) <= 0;
            const int group = isShort ? 5 : 1;
            const int one = match.captured(group).toInt();
            const int two = match.captured(group + 2).toInt();
            const int year = match.captured(group + 3).toInt() + (isShort ? 2000 : 0);
            // With dots the day comes first; else it is told by what cannot be a month. 1.2.26 may be a version.
            const QDate dayFirst(year, two, one);
            const QDate monthFirst(year, one, two);
            const QDate day = dayFirst.isValid() ? dayFirst : monthFirst;
            if (!isNear(day))
                return;
            const bool isClear = match.capturedView(group + 1) == u"." || !dayFirst.isValid() || !monthFirst.isValid() || dayFirst == monthFirst;
            if (isClear)
                addWithTime(match.capturedStart(), match.capturedLength(), day);
            else
                add(match.capturedStart(), match.capturedLength(), Words::tr("some day"));
        });
    }

    void findNamed()
    {
        static const QRegularExpression named = patternOf(
            u"(?<![\\p{L}\\p{N}])(?:(\\d{4})[-/_\\s])?(?:(\\d{1,2})(?:st|nd|rd|th)?[.,]?(?:[-/_\\s]|\\sof\\s)?)?(%1)(?!\\p{L})\\.?"
            "(?:[-/_\\s]?\\s?(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}:]|\\.\\d))?(?:[-/_,.\\s]{0,2}(\\d{4})(?!\\p{N}|:\\d\\d(?!:)))?"_s.arg(anyOf(monthNames().keys())));
        // "Sat Nov 14 14:02:33 UTC 2026"
        static const QRegularExpression yearBehind = patternOf(
            u"^\\s\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:\\s?[AP]M)?(?:\\s(?:[A-Z]{2,5}|[+-]\\d\\d:?\\d\\d))?(\\s(?:19|20)\\d\\d)(?![\\p{N}:])"_s);
        each(named, [this](const QRegularExpressionMatch &match) {
            const int month = monthNames().value(match.captured(3).toLower());
            const bool isBehind = match.capturedLength(2) <= 0 && match.capturedLength(4) > 0;
            const int dayOfMonth = match.captured(isBehind ? 4 : 2).toInt();
            const qsizetype begin = match.capturedStart();
            qsizetype size = match.capturedLength();
            int year = match.capturedLength(1) > 0 ? match.captured(1).toInt() : match.captured(5).toInt();
            if (year > 0 && !isYear(year))
                return;
            QRegularExpressionMatch farther;
            if (year == 0 && dayOfMonth > 0) {
                farther = yearBehind.match(behind(begin + size));
                year = farther.hasMatch() && isYear(farther.captured(1).trimmed().toInt()) ? farther.captured(1).trimmed().toInt() : 0;
            }
            if (month == 0 || (dayOfMonth == 0 && year == 0))
                return;
            // "12 may have failed"
            const bool isCapital = match.captured(3).front().isUpper();
            if (!isCapital && (dayOfMonth == 0 || year == 0)) {
                if (match.captured(3) != u"may" && match.captured(3) != u"march")
                    doubt(begin, size);
                return;
            }
            const QDate day = year > 0 ? QDate(year, month, std::max(dayOfMonth, 1)) : nearest(month, dayOfMonth, m_start);
            if (dayOfMonth > 0)
                addWithTime(begin, size, day);
            else if (day.isValid())
                add(begin, size, Words::tr("some month"));
            if (farther.hasMatch() && year > 0)
                add(begin + size + farther.capturedStart(1), farther.capturedLength(1), QString());
        });
    }

    void findWeeksAndMonths()
    {
        static const QRegularExpression week = patternOf(
            u"(?<![\\p{L}\\p{N}])(?:(\\d{4})-?W(0[1-9]|[1-4]\\d|5[0-3])(?:-?([1-7]))?(?!\\p{N})|(?:KW|CW|W|week|Woche)\\s?\\d{1,2}(?:\\s?[/-]\\s?|\\sof\\s|\\s)(\\d{4})(?!\\p{N}))"_s);
        each(week, [this](const QRegularExpressionMatch &match) {
            const int year = match.captured(match.lastCapturedIndex() == 4 ? 4 : 1).toInt();
            if (!isYear(year))
                return;
            if (match.capturedLength(3) > 0) {
                // The week with the fourth of January is the first.
                const QDate fourth(year, 1, 4);
                addWithTime(match.capturedStart(), match.capturedLength(),
                            fourth.addDays(1 - fourth.dayOfWeek() + 7 * (match.captured(2).toInt() - 1) + match.captured(3).toInt() - 1));
            } else {
                add(match.capturedStart(), match.capturedLength(), Words::tr("some week"));
            }
        });
        static const QRegularExpression month = patternOf(
            u"(?<![\\p{L}\\p{N}./:_-])(?:(\\d{4})[-/](?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(\\d{4}))(?![\\p{N}:/_-]|\\.\\d)"_s);
        each(month, [this](const QRegularExpressionMatch &match) {
            if (std::abs(match.captured(match.lastCapturedIndex()).toInt() - m_start.year()) <= nearDays / 366)
                add(match.capturedStart(), match.capturedLength(), Words::tr("some month"));
        });
    }

    void findSecondsSince1970()
    {
        static const QRegularExpression digits = patternOf(u"(?<![0-9a-f.])(\\d{10})(?:\\d{3}|\\d{6}|\\d{9})?(?:\\.\\d{1,9})?(?![0-9a-f])"_s);
        each(digits, [this](const QRegularExpressionMatch &match) {
            const QDate day = QDateTime::fromSecsSinceEpoch(match.captured(1).toLongLong(), Qt::UTC).date();
            if (isNear(day))
                add(match.capturedStart(), match.capturedLength(), day);
        });
    }

    // A day and a month in digits, where what stands around them says so.
    void findShort()
    {
        static const QRegularExpression before = patternOf(
            u"(?:^|[^\\p{L}])(?:on|since|until|till|by|from|before|after|between|am|vom|bis|seit|ab|zum|den|dem|vor|nach|(?:%1)[.,]?)\\s$"_s.arg(anyWeekday()));
        const auto isTold = [this](qsizetype at) {
            const qsizetype from = std::max<qsizetype>(0, at - 24);
            return before.match(m_text.mid(from, at - from)).hasMatch();
        };
        static const QRegularExpression dots = patternOf(u"(?<![\\p{L}\\p{N}.:/,-])(\\d{1,2})\\.(\\d{1,2})\\.(?![\\p{N}.])(\\s(?=[\\p{L}\\d(]))?"_s);
        each(dots, [&](const QRegularExpressionMatch &match) {
            const QDate day = nearest(match.captured(2).toInt(), match.captured(1).toInt(), m_start);
            const qsizetype size = match.capturedEnd(2) + 1 - match.capturedStart();
            if (!day.isValid())
                return;
            const QChar next = match.capturedEnd() < m_text.size() ? m_text[match.capturedEnd()] : QChar();
            const bool goesOn = match.capturedLength(3) > 0 ? !next.isUpper() : u",;:)–-"_s.contains(next);
            const bool isPadded = match.capturedLength(1) == 2 && match.capturedLength(2) == 2;
            if (isPadded && (goesOn || isTold(match.capturedStart())))
                add(match.capturedStart(), size, day);
            else if (isPadded || goesOn)
                doubt(match.capturedStart(), size);
        });
        static const QRegularExpression slash = patternOf(
            u"(?<![\\p{L}\\p{N}.:/,$€-])(\\d{1,2})/(\\d{1,2})(?![\\p{L}\\p{N}/%-]|[.,]\\d)(?=(\\s(?:at\\s)?\\d{1,2}:\\d\\d)?)"_s);
        each(slash, [&](const QRegularExpressionMatch &match) {
            const int one = match.captured(1).toInt();
            const int two = match.captured(2).toInt();
            const QDate monthFirst = nearest(one, two, m_start);
            const QDate dayFirst = nearest(two, one, m_start);
            const bool isSaid = match.capturedLength(3) > 0 || isTold(match.capturedStart());
            const bool isClear = monthFirst.isValid() != dayFirst.isValid();
            if (isClear && isSaid)
                add(match.capturedStart(), match.capturedLength(), monthFirst.isValid() ? monthFirst : dayFirst);
            else if (isClear || (isSaid && monthFirst.isValid()))
                doubt(match.capturedStart(), match.capturedLength());
        });
    }

    // The day of the week goes with the day. In lower case it goes only in full: "sun" and "so" are words.
    void takeWeekdays()
    {
        static const QRegularExpression before = patternOf(u"(?<![\\p{L}\\p{N}])(%1)(?:[.,]{0,2}\\s{1,2}|[-_])(?:the\\s|den\\s|dem\\s)?$"_s.arg(anyWeekday()));
        static const QRegularExpression after = patternOf(u"^(?:(?:,?\\s{1,2}|[-_])(%1)(?![\\p{L}\\p{N}])|,?\\s?\\((%1)\\.?\\))"_s.arg(anyWeekday()));
        constexpr qsizetype longest = 24;
        qsizetype from = 0;
        std::map<qsizetype, WrittenDay> days;
        for (const auto &[at, one] : m_sure) {
            WrittenDay day = one;
            const qsizetype left = std::max(from, at - longest);
            if (const auto match = before.match(m_text.mid(left, at - left)); match.hasMatch()
                && (match.captured(1).front().isUpper() || match.capturedLength(1) > 5)) {
                day.at = left + match.capturedStart();
                day.size += at - day.at;
            }
            if (const auto match = after.match(behind(at + one.size)); match.hasMatch() && !one.words.endsWith(u' ')) {
                const auto next = m_sure.upper_bound(at);
                const qsizetype end = at + one.size + match.capturedLength();
                const bool isOfNext = next != m_sure.end() && next->first <= end + 2;
                const bool isInBrackets = match.lastCapturedIndex() == 2;
                if (isInBrackets || (!isOfNext && match.capturedLength(1) > 2 && match.captured(1).front().isUpper()))
                    day.size = end - day.at;
            }
            from = day.at + day.size;
            days.insert({day.at, day});
        }
        m_sure = std::move(days);
    }

    const QString &m_text;
    QDate m_start;
    std::map<qsizetype, WrittenDay> m_sure;
    QList<WrittenDay> m_doubtful;
};

} // namespace

QList<WrittenDay> writtenDaysIn(const QString &text, QDate start)
{
    return Days(text, start).sure();
}

QList<WrittenDay> likelyDaysIn(const QString &text, QDate start)
{
    return Days(text, start).likely();
}

} // namespace story::report
