#include "app/intake/chat_header.h"

#include <QRegularExpression>

namespace story::intake::chat {

using namespace Qt::StringLiterals;

constexpr qsizetype longestHeader = 160;

QString bare(QStringView words)
{
    const auto isMark = [](QChar c) {
        return c.isSpace() || (c.unicode() >= 0x200e && c.unicode() <= 0x200f) || (c.unicode() >= 0x202a && c.unicode() <= 0x202e)
            || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    };
    while (!words.isEmpty() && isMark(words.front()))
        words = words.sliced(1);
    while (!words.isEmpty() && isMark(words.back()))
        words.chop(1);
    return words.toString();
}

bool mayBeName(QStringView words)
{
    const QString name = bare(words);
    if (name.isEmpty() || name.size() > 60 || name.count(u' ') > 5)
        return false;
    bool hasLetter = false;
    for (const QChar c : name) {
        hasLetter = hasLetter || c.isLetter();
        if (QStringView(u"<>{}=;\"`*|!?:[]\t").contains(c))
            return false;
    }
    return hasLetter && !QStringView(u".,-/").contains(name.back()) && !QStringView(u"-#>/").contains(name.front())
        && !name.contains("://"_L1);
}

QStringView unquoted(QStringView line)
{
    if (line.startsWith(u'>'))
        line = line.sliced(1);
    return line;
}

Header headerOf(QStringView whole, const PastedRules &rules)
{
    Header header;
    const QStringView line = unquoted(whole);
    const QStringView trimmed = line.trimmed();
    if (trimmed.isEmpty())
        return header;
    static const QRegularExpression nick(uR"(^\s*(?:<[@+%~& ]?([^<>\s]{1,40}|[^<>]{1,40})>\s?|[@+%~&]?(\S{1,30}) \| ))"_s);
    static const QRegularExpression told(uR"(^\s*(\*|-!-|-->|<--|---|===|\*\*\*)\s)"_s);

    if (const auto stamp = readPastedStamp(line, rules); stamp && !stamp->stamp.clock.isEmpty()) {
        const QStringView rest = line.sliced(stamp->length);
        header.time = bare(line.first(stamp->length));
        header.hasHalf = stamp->stamp.hasHalf;
        header.minutes = stamp->stamp.minutes;
        header.isSquare = header.time.startsWith(u'[');
        if (header.isSquare)
            header.time = header.time.mid(1, header.time.size() - 2);
        if (rest.trimmed().isEmpty()) {
            header.shape = Shape::TimeAlone;
            header.isIndented = !line.isEmpty() && line.front().isSpace();
            return header;
        }
        const QString behind = rest.left(longestHeader).toString();
        if (const auto match = nick.match(behind); match.hasMatch()) {
            header.shape = Shape::Nick;
            header.who = match.captured(1) + match.captured(2);
            header.text = rest.sliced(match.capturedLength()).toString();
            return header;
        }
        if (told.match(behind).hasMatch()) {
            header.shape = Shape::Nick;
            header.text = rest.trimmed().toString();
            return header;
        }
        QStringView name = rest;
        const bool isDash = name.trimmed().startsWith(u"- ") || name.trimmed().startsWith(u"\u2013 ");
        if (isDash)
            name = name.trimmed().sliced(2);
        qsizetype colon = name.indexOf(u": ");
        if (colon < 0 && name.endsWith(u':'))
            colon = name.size() - 1;
        if (colon > 0 && mayBeName(name.first(colon))) {
            header.shape = header.isSquare ? Shape::TimeThenName : Shape::NameColon;
            header.who = bare(name.first(colon));
            header.text = name.sliced(colon + 1).trimmed().toString();
            header.isDash = isDash;
            return header;
        }
        if (header.isSquare && trimmed.size() <= longestHeader && mayBeName(rest)) {
            header.shape = Shape::TimeThenName;
            header.who = bare(rest);
            return header;
        }
        header = {};
    }
    if (trimmed.size() > longestHeader)
        return header;
    const QChar last = trimmed.back();
    const bool mayEndInTime = last.isDigit() || last == u']' || last == u')' || last == u'M' || last == u'm' || last == u'.'
        || last == u'r' || last == u'h' || last == u'C' || last == u'分';
    if (!mayEndInTime)
        return header;
    const auto tail = pastedTail(trimmed, rules);
    if (!tail || tail->from == 0)
        return header;
    header.hasHalf = tail->stamp.stamp.hasHalf;
    header.minutes = tail->stamp.stamp.minutes;
    QStringView name = trimmed.first(tail->from).trimmed();
    header.isApart = tail->from - name.size() > 1 || trimmed[tail->from] == u'[';
    static constexpr QStringView dashes(u"\u2014\u2013\u00b7\u2022,-(");
    while (!name.isEmpty() && dashes.contains(name.back())) {
        header.isDash = header.isDash || name.back() == u'\u2014';
        header.isApart = true;
        name = name.chopped(1).trimmed();
    }
    if (!mayBeName(name))
        return {};
    header.shape = Shape::NameThenTime;
    header.who = bare(name);
    header.time = trimmed.sliced(tail->from, tail->stamp.length).toString();
    header.isSquare = header.time.startsWith(u'[');
    if (header.isSquare)
        header.time = header.time.mid(1, header.time.size() - 2);
    return header;
}

} // namespace story::intake::chat
