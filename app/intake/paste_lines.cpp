// Lines of programs, lists of times, and lines that are nothing else.
#include "app/intake/entry.h"
#include "app/intake/paste_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

// A line of a log, taken apart.
struct LogLine {
    bool isStamped = false;
    bool isLogLike = false; // seconds, or the time stands where only programs write it
    QString time;
    QString system;
    QString text;
    QString fields; // what else a line of JSON says
};

QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const QVariant number = value.toVariant();
        return number.typeId() == QMetaType::LongLong ? number.toString() : QString::number(value.toDouble(), 'f', 6);
    }
    return QString::fromUtf8(QJsonDocument(value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
                                 .toJson(QJsonDocument::Compact));
}

// Takes the first of the names that the object has.
QString taken(QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = object.value(name);
        if (!value.isString() && !value.isDouble())
            continue;
        object.remove(name);
        return wordsOf(value);
    }
    return {};
}

LogLine jsonLine(const QString &line, const PastedRules &rules)
{
    LogLine read;
    const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
    if (!document.isObject())
        return read;
    QJsonObject object = document.object();
    read.time = taken(object, {"time"_L1, "ts"_L1, "timestamp"_L1, "@timestamp"_L1, "__REALTIME_TIMESTAMP"_L1, "datetime"_L1, "date"_L1});
    const auto stamp = readPastedStamp(read.time, rules);
    if (!stamp || stamp->stamp.clock.isEmpty())
        return {};
    read.isStamped = read.isLogLike = true;
    read.text = taken(object, {"msg"_L1, "message"_L1, "MESSAGE"_L1, "event"_L1, "text"_L1});
    read.system = taken(object, {"service"_L1, "host"_L1, "hostname"_L1, "_HOSTNAME"_L1, "logger"_L1, "app"_L1});
    if (!object.isEmpty())
        read.fields = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return read;
}

LogLine logLine(const QString &whole, const PastedRules &rules)
{
    static const QRegularExpression priority(uR"(^<\d{1,3}>(\d )?)"_s);
    static const QRegularExpression keyed(uR"~(^(?:time|ts|timestamp|t|at)=(?:"([^"]{8,40})"|(\S{8,40})) ?)~"_s);
    static const QRegularExpression host(uR"(^(\S{1,80}) ([\w./()@-]{1,80}(?:\[\d+\])?: .*)$)"_s);
    static const QRegularExpression host5424(uR"(^(\S{1,255}) (\S{1,48} \S{1,128} \S{1,32} .*)$)"_s);
    LogLine read;
    if (whole.startsWith(u'{'))
        return jsonLine(whole, rules);
    QStringView line(whole);
    const auto before = priority.match(whole.left(12));
    line = line.sliced(before.capturedLength());
    if (const auto key = keyed.match(line.left(80).toString()); key.hasMatch()) {
        const QString words = key.captured(1) + key.captured(2);
        const auto stamp = readPastedStamp(words, rules);
        if (stamp && stamp->length == words.size() && !stamp->stamp.clock.isEmpty()) {
            read.isStamped = read.isLogLike = true;
            read.time = words;
            read.text = line.sliced(key.capturedLength()).toString();
            return read;
        }
    }
    const auto stamp = readPastedStamp(line, rules);
    if (stamp && !stamp->stamp.clock.isEmpty()) {
        read.isStamped = true;
        read.time = line.first(stamp->length).trimmed().toString();
        const bool hasSeconds = stamp->stamp.clock.count(u':') >= 2;
        read.isLogLike = before.hasMatch() || hasSeconds;
        QStringView rest = line.sliced(stamp->length);
        while (!rest.isEmpty() && (rest.front().isSpace() || QStringView(u":,;|]").contains(rest.front())))
            rest = rest.sliced(1);
        if (rest.startsWith(u"- "))
            rest = rest.sliced(2);
        read.text = rest.toString();
        const bool is5424 = before.capturedLength(1) > 0;
        const bool isSyslog = stamp->stamp.date && stamp->stamp.date->year < 0 && line.front().isLetter();
        if (is5424 || isSyslog) {
            const auto match = (is5424 ? host5424 : host).match(read.text);
            if (match.hasMatch()) {
                read.system = match.captured(1);
                read.text = match.captured(2);
            }
        }
        return read;
    }
    // The first time in brackets: 203.0.113.7 - - [14/Nov/2026:14:32:07 +0100] "GET / HTTP/1.1" 500
    constexpr qsizetype lookAt = 200;
    for (qsizetype open = line.left(lookAt).indexOf(u'['); open >= 0; open = line.left(lookAt).indexOf(u'[', open + 1)) {
        const auto inside = readPastedStamp(line.sliced(open), rules);
        if (!inside || !inside->stamp.date || inside->stamp.clock.isEmpty())
            continue;
        read.isStamped = read.isLogLike = true;
        read.time = line.sliced(open, inside->length).toString();
        read.text = line.first(open).toString() + line.sliced(open + inside->length).trimmed().toString();
        break;
    }
    return read;
}

QString withoutBullet(const QString &line)
{
    static const QRegularExpression bullet(uR"(^\s*(?:>\s*)?(?:(?:[-*+\x{2022}\x{2013}\x{25CF}\x{25E6}]|\d{1,3}[.)])\s+)(?:\[[ xX]\]\s+)?)"_s);
    const auto match = bullet.match(line.left(40));
    return match.hasMatch() ? line.mid(match.capturedLength()) : line;
}

} // namespace

std::optional<RawTable> readLogLines(const PasteLines &lines, const PastedRules &rules, bool isSure)
{
    RawTable table;
    table.kind = PasteKind::Log;
    table.columns = {{{}, Column::Time}, {{}, Column::System}, {{}, Column::Text}, {{}, Column::Other}};
    qsizetype filled = 0;
    qsizetype stamped = 0;
    qsizetype like = 0;
    qsizetype first = -1;
    bool hasSystem = false;
    bool hasFields = false;
    for (qsizetype i = 0; i < lines.all.size(); ++i) {
        const QString &line = lines.all[i];
        if (line.trimmed().isEmpty())
            continue;
        ++filled;
        const LogLine read = lines.isTooLong(i) ? LogLine() : logLine(line, rules);
        if (read.isStamped && first < 0)
            first = filled;
        stamped += read.isStamped ? 1 : 0;
        like += read.isLogLike ? 1 : 0;
        hasSystem = hasSystem || !read.system.isEmpty();
        hasFields = hasFields || !read.fields.isEmpty();
        const int number = static_cast<int>(i) + 1;
        if (read.isStamped) {
            table.rows.push_back({number, number, {read.time, read.system, read.text, read.fields}, {}, {}, false});
        } else if (table.rows.empty() || stamped == 0) {
            table.rows.push_back({number, number, {{}, {}, line, {}}, {}, {}, false});
        } else { // a stack trace, a query over many lines
            RawRow &row = table.rows.back();
            row.cells[2] += (row.cells[2].isEmpty() ? QString() : u"\n"_s) + line;
            row.lastLine = number;
        }
        constexpr qsizetype enough = 400; // no log by now, no log at all
        if (!isSure && filled == enough && stamped * 4 < filled)
            return std::nullopt;
    }
    if (!isSure && (stamped == 0 || filled < 2 || first > 3 || stamped * 4 < filled || like * 2 <= stamped))
        return std::nullopt;
    for (qsizetype column = 3; column >= 1; column -= 2) {
        if (column == 3 ? hasFields : hasSystem)
            continue;
        table.columns.removeAt(column);
        for (RawRow &row : table.rows)
            row.cells.removeAt(column);
    }
    return table;
}

RawTable readPlainLines(const PasteLines &lines, const PastedRules &rules)
{
    RawTable table;
    table.columns = {{{}, Column::Time}, {{}, Column::Text}};
    qsizetype stamped = 0;
    QString day;
    int dayLine = 0;
    bool mayGoOn = false; // an indented line belongs to the item above
    for (qsizetype i = 0; i < lines.all.size(); ++i) {
        const QString &line = lines.all[i];
        const int number = static_cast<int>(i) + 1;
        if (line.trimmed().isEmpty()) {
            mayGoOn = false;
            continue;
        }
        QString time;
        QString text = line.trimmed();
        if (!lines.isTooLong(i)) {
            const QString item = withoutBullet(line).trimmed();
            if (const QString words = dayWordsOf(item, rules); !words.isEmpty()) {
                day = words;
                dayLine = dayLine == 0 ? number : dayLine;
                mayGoOn = false;
                continue;
            }
            const auto stamp = readPastedStamp(item, rules);
            const auto lead = stamp ? std::optional<Lead>() : leadOf(item, rules.stamp);
            if (stamp && (!stamp->stamp.clock.isEmpty() || stamp->length < item.size())) {
                QStringView rest = QStringView(item).sliced(stamp->length).trimmed();
                if (!rest.isEmpty() && QStringView(u":,;|-\u2013\u2014\u2192").contains(rest.front()))
                    rest = rest.sliced(1).trimmed();
                time = item.first(stamp->length);
                text = rest.toString();
                ++stamped;
            } else if (lead) {
                time = lead->stamp.typed + (lead->stamp.typedEnd.isEmpty() ? QString() : u" - "_s + lead->stamp.typedEnd);
                text = lead->rest.trimmed();
                ++stamped;
            } else if (mayGoOn && line.front().isSpace() && item.size() == line.trimmed().size()) {
                RawRow &above = table.rows.back();
                above.cells[1] += u'\n' + item;
                above.lastLine = number;
                continue;
            } else {
                text = item;
            }
        }
        RawRow row{dayLine > 0 ? dayLine : number, number, {time, text}, {}, day, false};
        table.rows.push_back(row);
        day.clear();
        dayLine = 0;
        mayGoOn = true;
    }
    if (dayLine > 0) { // days with nothing under them are text
        int last = static_cast<int>(lines.all.size());
        while (lines.all[last - 1].trimmed().isEmpty())
            --last;
        table.rows.push_back({dayLine, last, {{}, lines.all.mid(dayLine - 1, last - dayLine + 1).join(u'\n')}, {}, {}, false});
    }
    table.kind = stamped > 0 && stamped * 3 >= static_cast<qsizetype>(table.rows.size()) ? PasteKind::List : PasteKind::Lines;
    return table;
}

} // namespace story::intake
