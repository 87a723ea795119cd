// Lines that were pasted, as lines of the capture line: what are bullets and marks of a list there would be signs here.
#include "app/capture/capture.h"

#include <algorithm>

namespace story::capture {

namespace {

bool isBullet(QStringView line)
{
    return line.size() > 2 && QStringView(u"-*+\u2022").contains(line.front()) && line[1].isSpace();
}

// What stands behind "1." or "2)"; empty where no number begins the line.
QStringView behindNumber(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 3 && line[at].isDigit())
        ++at;
    const bool isItem = at > 0 && at + 1 < line.size() && (line[at] == u'.' || line[at] == u')') && line[at + 1].isSpace();
    return isItem ? line.mid(at + 1).trimmed() : QStringView();
}

// How much of the beginning is a clock time, with its date; 0: none.
qsizetype timeLength(QStringView text)
{
    TimeContext context;
    context.zone = QTimeZone::utc();
    const TimeForms clocks = TimeForms(TimeForm::Clock) | TimeForm::TwelveHours | TimeForm::Hedged | TimeForm::Range | TimeForm::Date;
    return readTime(text, context, clocks).length;
}

// The entry of a list item that begins with a time, without Markdown's marks around the time: "**14:32** Pager", "**14:32:** Pager".
// Empty where there is no time.
QString entryWithTime(QStringView item)
{
    if (timeLength(item) > 0)
        return item.toString();
    for (const QStringView mark : {QStringView(u"**"), QStringView(u"__"), QStringView(u"*"), QStringView(u"_"), QStringView(u"`")}) {
        const qsizetype end = item.startsWith(mark) ? item.indexOf(mark, mark.size()) : -1;
        if (end < 0)
            continue;
        QStringView inside = item.mid(mark.size(), end - mark.size()).trimmed();
        while (!inside.isEmpty() && QStringView(u":,-\u2013\u2014").contains(inside.back()))
            inside = inside.chopped(1).trimmed();
        if (!inside.isEmpty() && timeLength(inside) == inside.size())
            return inside.toString() + item.mid(end + mark.size()).toString();
    }
    return {};
}

QList<QStringView> filledLines(const QString &text)
{
    QList<QStringView> lines;
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        if (const QStringView line = whole.trimmed(); !line.isEmpty())
            lines.append(line);
    }
    return lines;
}

} // namespace

QStringList pastedLines(const QString &text)
{
    const QList<QStringView> filled = filledLines(text);
    const bool isOneList = std::all_of(filled.begin(), filled.end(), [&](QStringView line) {
        return isBullet(line) && line.front() == filled.front().front();
    });
    const bool allBullets = isOneList && isListOfTimes(text);
    QStringList lines;
    for (const QStringView line : filled) {
        const QStringView item = isBullet(line) ? line.mid(1).trimmed() : QStringView();
        const QString entry = item.isEmpty() ? QString() : entryWithTime(item);
        if (!entry.isEmpty())
            lines.append(entry);
        else
            lines.append((allBullets ? item : line).toString());
    }
    return lines;
}

bool isListOfTimes(const QString &text)
{
    const QList<QStringView> lines = filledLines(text);
    return std::any_of(lines.begin(), lines.end(), [](QStringView line) {
        const QStringView item = isBullet(line) ? line.mid(1).trimmed() : behindNumber(line);
        return !item.isEmpty() && !entryWithTime(item).isEmpty();
    });
}

} // namespace story::capture
