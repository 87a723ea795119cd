#include "app/core/language.h"

#include <QCoreApplication>

#include <array>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Language)
};

// Contexts of their own: "May" is short and long.
constexpr std::array shortWeekdays{
    QT_TRANSLATE_NOOP("story::ShortWeekday", "Mon"), QT_TRANSLATE_NOOP("story::ShortWeekday", "Tue"),
    QT_TRANSLATE_NOOP("story::ShortWeekday", "Wed"), QT_TRANSLATE_NOOP("story::ShortWeekday", "Thu"),
    QT_TRANSLATE_NOOP("story::ShortWeekday", "Fri"), QT_TRANSLATE_NOOP("story::ShortWeekday", "Sat"),
    QT_TRANSLATE_NOOP("story::ShortWeekday", "Sun")};
constexpr std::array weekdays{
    QT_TRANSLATE_NOOP("story::Weekday", "Monday"), QT_TRANSLATE_NOOP("story::Weekday", "Tuesday"),
    QT_TRANSLATE_NOOP("story::Weekday", "Wednesday"), QT_TRANSLATE_NOOP("story::Weekday", "Thursday"),
    QT_TRANSLATE_NOOP("story::Weekday", "Friday"), QT_TRANSLATE_NOOP("story::Weekday", "Saturday"),
    QT_TRANSLATE_NOOP("story::Weekday", "Sunday")};
constexpr std::array shortMonths{
    QT_TRANSLATE_NOOP("story::ShortMonth", "Jan"), QT_TRANSLATE_NOOP("story::ShortMonth", "Feb"),
    QT_TRANSLATE_NOOP("story::ShortMonth", "Mar"), QT_TRANSLATE_NOOP("story::ShortMonth", "Apr"),
    QT_TRANSLATE_NOOP("story::ShortMonth", "May"), QT_TRANSLATE_NOOP("story::ShortMonth", "Jun"),
    QT_TRANSLATE_NOOP("story::ShortMonth", "Jul"), QT_TRANSLATE_NOOP("story::ShortMonth", "Aug"),
    QT_TRANSLATE_NOOP("story::ShortMonth", "Sep"), QT_TRANSLATE_NOOP("story::ShortMonth", "Oct"),
    QT_TRANSLATE_NOOP("story::ShortMonth", "Nov"), QT_TRANSLATE_NOOP("story::ShortMonth", "Dec")};
constexpr std::array months{
    QT_TRANSLATE_NOOP("story::Month", "January"), QT_TRANSLATE_NOOP("story::Month", "February"),
    QT_TRANSLATE_NOOP("story::Month", "March"), QT_TRANSLATE_NOOP("story::Month", "April"),
    QT_TRANSLATE_NOOP("story::Month", "May"), QT_TRANSLATE_NOOP("story::Month", "June"),
    QT_TRANSLATE_NOOP("story::Month", "July"), QT_TRANSLATE_NOOP("story::Month", "August"),
    QT_TRANSLATE_NOOP("story::Month", "September"), QT_TRANSLATE_NOOP("story::Month", "October"),
    QT_TRANSLATE_NOOP("story::Month", "November"), QT_TRANSLATE_NOOP("story::Month", "December")};

template <size_t size>
QString nameAt(const char *context, const std::array<const char *, size> &names, int oneBased)
{
    return QCoreApplication::translate(context, names.at(static_cast<size_t>(oneBased - 1)));
}

} // namespace

QString languageOfWords()
{
    return Words::tr("en", "the language of this translation, as BCP 47 has it: fr, pt-BR");
}

QString withinSentence(const QString &label)
{
    const QString small = QStringLiteral("small");
    if (Words::tr("small", "how labels begin within a sentence: small, or “as they are” where nouns have a capital") != small)
        return label;
    const bool isShortening = label.size() > 1 && label[1].isUpper(); // "SHA-256"
    return isShortening ? label : label.left(1).toLower() + label.mid(1);
}

QString weekdayShort(int weekday)
{
    return nameAt("story::ShortWeekday", shortWeekdays, weekday);
}

QString weekdayName(int weekday)
{
    return nameAt("story::Weekday", weekdays, weekday);
}

QString monthShort(int month)
{
    return nameAt("story::ShortMonth", shortMonths, month);
}

QString monthName(int month)
{
    return nameAt("story::Month", months, month);
}

QString dayAndMonth(int day, int month)
{
    return Words::tr("%1 %2", "day, month: 14 Nov").arg(day).arg(monthShort(month));
}

QString weekdayAndDay(int weekday, int day)
{
    return Words::tr("%1 %2", "weekday, day: Sat 14").arg(weekdayShort(weekday)).arg(day);
}

QString weekdayDayAndMonth(int weekday, int day, int month)
{
    return Words::tr("%1 %2", "weekday, day and month: Sat 14 Nov").arg(weekdayShort(weekday), dayAndMonth(day, month));
}

} // namespace story
