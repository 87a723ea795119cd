#include "app/intake/clues.h"

#include <QRegularExpression>

#include <array>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

struct Region {
    QLatin1StringView name;
    QLatin1StringView zone;
};
constexpr std::array regions{
    Region{"pacific"_L1, "America/Los_Angeles"_L1}, Region{"mountain"_L1, "America/Denver"_L1},
    Region{"central european"_L1, "Europe/Berlin"_L1}, Region{"central"_L1, "America/Chicago"_L1},
    Region{"eastern"_L1, "America/New_York"_L1}};

// "Pacific Time", "Eastern Standard Time"
std::optional<NamedZone> regionIn(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\b(pacific|mountain|central european|central|eastern)\s+(?:(?:standard|daylight|summer)\s+)?time\b)"_s,
        anyCase);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    for (const Region &region : regions) {
        if (match.capturedView(1).compare(region.name, Qt::CaseInsensitive) == 0)
            return zoneNamed(region.zone.toString());
    }
    return std::nullopt;
}

} // namespace

std::optional<NamedZone> zoneIn(QStringView view)
{
    static const QRegularExpression pattern(
        uR"((?<![\p{L}\p{N}_/+-])(?:[A-Za-z]+(?:/[A-Za-z_]+)+|[A-Za-z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)(?![\p{L}\p{N}_/]))"_s);
    const QString text = view.left(2'000).toString();
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QString word = matches.next().captured();
        const bool isUtc = word.startsWith("utc"_L1, Qt::CaseInsensitive)
            || word.startsWith("gmt"_L1, Qt::CaseInsensitive);
        if (!isUtc && !word.contains(u'/') && word != word.toUpper())
            continue;
        if (auto zone = zoneNamed(word))
            return zone;
    }
    return regionIn(text);
}

bool tellsZone(QStringView view)
{
    static const QRegularExpression clock(uR"(\d[:.]\d\d|\b\d{4}\s+UTC)"_s);
    static const QRegularExpression times(
        uR"(\b(times?|timestamps?|time ?zone|clock|events are|TZ)\b)"_s, anyCase);
    if (view.size() > 300)
        return false;
    const QString text = view.toString();
    return times.match(text).hasMatch() && !clock.match(text).hasMatch()
        && zoneIn(view).has_value();
}

QStringList zonesOfTimes(QStringView view)
{
    static const QRegularExpression pattern(
        uR"(\d:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*\(?((?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})\b)"_s,
        anyCase);
    QStringList names;
    auto matches = pattern.globalMatch(view.left(4'000).toString());
    while (matches.hasNext()) {
        const QString word = matches.next().captured(1);
        const auto zone = word == word.toUpper() ? zoneNamed(word) : std::nullopt;
        if (zone && !names.contains(zone->name))
            names.append(zone->name);
    }
    return names;
}

bool tellsApproximate(QStringView view)
{
    static const QRegularExpression pattern(
        uR"(\ball\s+(?:the\s+)?times?\b[^.\n]{0,40}\b(approx|estimate|rough))"_s, anyCase);
    return view.size() <= 300 && pattern.match(view.toString()).hasMatch();
}

int minutesOff(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\btimes? (?:may|might|could) be (?:off|wrong|inexact|inaccurate)\b(?: by(?: up to| about)? (a few|a couple of|an?|\d{1,2}) (minute|hour)s?)?)"_s,
        anyCase);
    const auto match = pattern.match(text.section(u'\n', 0, 0).left(300));
    if (!match.hasMatch())
        return 0;
    if (!match.hasCaptured(1))
        return 5;
    const QString count = match.captured(1).toLower();
    const int number = count == "a few"_L1 ? 3
        : count == "a couple of"_L1        ? 2
        : count.startsWith(u'a')           ? 1
                                           : count.toInt();
    return number * (match.captured(2).compare("hour"_L1, Qt::CaseInsensitive) == 0 ? 60 : 1);
}

bool tellsDefaultDay(QStringView view)
{
    static const QRegularExpression pattern(
        uR"(\b(unless (otherwise )?(noted|stated|mentioned|specified)|all (events|times|of (it|this))( \w+)? (happened|took place|are|were|on))\b)"_s,
        anyCase);
    return view.size() <= 300 && pattern.match(view.toString()).hasMatch();
}

std::optional<WrittenDate> dateIn(QStringView view, DateOrder order)
{
    const QStringView text = view.left(2'000);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
        const bool begins = text[at].isDigit() || text[at].isUpper();
        if (!begins || before.isLetterOrNumber() || before == u'-' || before == u'/'
            || before == u'.' || before == u'_')
            continue;
        syntax::Cursor cursor{text, at};
        const auto date = eatWrittenDate(cursor, order);
        if (date && date->isPossible && date->standsAlone)
            return date;
    }
    return std::nullopt;
}

std::optional<WrittenDate> dayLine(QStringView view, DateOrder order)
{
    static const QRegularExpression label(uR"(^(?:date|day|on)\s*[:\-]?\s+)"_s, anyCase);
    QString text = view.trimmed().toString();
    if (text.size() > 60)
        return std::nullopt;
    text.remove(label);
    // A slip of the hand: "-4/25/23_"
    while (!text.isEmpty()
           && (text.front() == u'-' || text.front() == u'_' || text.front() == u'('))
        text.remove(0, 1);
    while (!text.isEmpty() && QStringView(u":_.,)-*").contains(text.back()))
        text.chop(1);
    text = text.trimmed();
    syntax::Cursor cursor{text, 0};
    const auto date = eatWrittenDate(cursor, order);
    if (!date || !date->isPossible || !date->standsAlone)
        return std::nullopt;
    // "2019-01-22 (Tuesday)"
    static const QRegularExpression rest(uR"(^\s*,?\s*\(?(?:[A-Za-z]{3,9}day|[A-Za-z]{3})?\)?$)"_s);
    return rest.match(text.mid(cursor.at)).hasMatch() ? date : std::nullopt;
}

int yearIn(QStringView text)
{
    static const QRegularExpression pattern(uR"((?<!\d)(199\d|20\d\d)(?!\d))"_s);
    const auto match = pattern.match(text.left(2'000).toString());
    return match.hasMatch() ? match.capturedView(1).toInt() : 0;
}

} // namespace story::intake
