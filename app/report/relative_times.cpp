#include "app/report/relative_times.h"

#include "app/core/language.h"
#include "app/figure/time_axis.h"
#include "app/model/moment_text.h"

#include <QCoreApplication>
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

QString sinceText(Micros at, Micros start)
{
    const Micros since = at - start;
    return figure::elapsedText(since, since % microsPerMinute == 0 ? microsPerMinute : microsPerSecond);
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

} // namespace

Micros startOf(const Review &review)
{
    const ReviewFacts &about = review.about();
    if (const auto at = about.impactStart.sortKey())
        return *at;
    for (const Event *event : inTimelineOrder(review.events)) {
        if (const auto at = event->start.sortKey())
            return *at;
    }
    for (const Moment *moment : {&about.detected, &about.acknowledged, &about.mitigated, &about.resolved}) {
        if (const auto at = moment->sortKey())
            return *at;
    }
    return about.createdAt;
}

QString dayFromStart(QDate day, QDate start)
{
    if (!day.isValid())
        return {};
    const qint64 days = start.daysTo(day);
    if (days == 0)
        return Words::tr("the day of the start");
    const QString count = QString::number(std::abs(days));
    if (days > 0)
        return days == 1 ? Words::tr("1 day after the start") : Words::tr("%1 days after the start").arg(count);
    return days == -1 ? Words::tr("1 day before the start") : Words::tr("%1 days before the start").arg(count);
}

QString timeFromStart(const Moment &moment, Micros start, const QTimeZone &zone)
{
    if (moment.isEmpty())
        return {};
    const auto key = moment.sortKey();
    if (!key || moment.precision == Precision::Unknown)
        return Words::tr("unclear");
    switch (moment.precision) {
    case Precision::Exact: return sinceText(*key, start);
    case Precision::About: return Words::tr("about %1").arg(sinceText(*key, start));
    case Precision::Before: return Words::tr("before %1").arg(sinceText(*key, start));
    case Precision::After: return Words::tr("after %1").arg(sinceText(*key, start));
    case Precision::Day: return dayFromStart(dayAt(*key, zone), dayAt(start, zone));
    case Precision::Hour:
    case Precision::Unknown: break;
    }
    // The end of an hour is its last microsecond.
    return Words::tr("%1 to %2", "a stretch of time").arg(sinceText(*key, start), sinceText(moment.latest.value_or(*key - 1) + 1, start));
}

QList<WrittenDay> writtenDaysIn(const QString &text, QDate start)
{
    std::map<qsizetype, WrittenDay> all;
    const auto add = [&](qsizetype at, qsizetype size, const QString &words) {
        const auto after = all.lower_bound(at);
        const bool isFree = (after == all.end() || after->first >= at + size)
            && (after == all.begin() || std::prev(after)->first + std::prev(after)->second.size <= at);
        if (isFree && !words.isEmpty())
            all.insert({at, {at, size, words}});
    };
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (!hasDigit)
        return {};
    // With the T of a timestamp, which parts day and time: "2026-11-14T14:02".
    static const QRegularExpression iso(u"(?<![0-9])(\\d{4})([-/.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:(T)(?=\\d\\d:?\\d\\d)|(?![0-9]))"_s);
    for (auto it = iso.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QDate day(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
        // Eight digits alone are a day near the start, or anything.
        if (match.capturedView(2).isEmpty() && std::abs(start.daysTo(day)) > 3660)
            continue;
        add(match.capturedStart(), match.capturedLength(), dayFromStart(day, start) + (match.capturedLength(5) > 0 ? u" "_s : QString()));
    }
    static const QRegularExpression numbers(u"(?<![0-9A-Za-z.:/-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![0-9.:]\\d|[0-9/-])"_s);
    for (auto it = numbers.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int first = match.captured(1).toInt();
        const int second = match.captured(3).toInt();
        const bool isShort = match.capturedLength(4) == 2;
        const int year = match.captured(4).toInt() + (isShort ? 2000 : 0);
        // With dots the day comes first; else it is told by what cannot be a month. 1.2.26 may be a version.
        const QDate dayFirst(year, second, first);
        const QDate monthFirst(year, first, second);
        if ((!dayFirst.isValid() && !monthFirst.isValid()) || std::abs(start.daysTo(dayFirst.isValid() ? dayFirst : monthFirst)) > 3660)
            continue;
        const bool isClear = match.capturedView(2) == u"." || !dayFirst.isValid() || !monthFirst.isValid() || dayFirst == monthFirst;
        add(match.capturedStart(), match.capturedLength(),
            isClear ? dayFromStart(dayFirst.isValid() ? dayFirst : monthFirst, start) : Words::tr("some day"));
    }
    // The longest first, so that no name is taken for its beginning.
    static const QString months = [] {
        QStringList names = monthNames().keys();
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
        return names.join(u'|');
    }();
    static const QRegularExpression named(
        u"(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:st|nd|rd|th)?(?:\\.|,)?(?:\\s|-|\\sof\\s)?)?(%1)(?!\\p{L})\\.?(?:(?:\\s|-)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}:]|\\.\\d))?"
        "(?:(?:,|-|\\s){1,2}(\\d{4})(?![\\p{N}:]))?"_s.arg(months),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    for (auto it = named.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int month = monthNames().value(match.captured(2).toLower());
        const bool isBehind = match.capturedLength(1) == 0 && match.capturedLength(3) > 0;
        const int dayOfMonth = isBehind ? match.captured(3).toInt() : match.captured(1).toInt();
        const int year = match.captured(4).toInt();
        // "12 may have failed"
        if (month == 0 || !match.captured(2).front().isUpper() || (dayOfMonth == 0 && year == 0))
            continue;
        const QDate day = year > 0 ? QDate(year, month, std::max(dayOfMonth, 1)) : nearest(month, dayOfMonth, start);
        if (day.isValid())
            add(match.capturedStart(), match.capturedLength(), dayOfMonth > 0 ? dayFromStart(day, start) : Words::tr("some month"));
    }
    QList<WrittenDay> inOrder;
    for (const auto &[at, day] : all)
        inOrder.append(day);
    return inOrder;
}

} // namespace story::report
