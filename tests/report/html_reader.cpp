#include "tests/report/html_reader.h"

#include <QRegularExpression>
#include <QSet>

namespace story::support {

using namespace Qt::StringLiterals;

namespace {

QString decoded(QString text)
{
    text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s);
    return text.replace(u"&amp;"_s, u"&"_s);
}

const QSet<QString> elementsWeWrite{
    u"html"_s, u"head"_s, u"meta"_s, u"title"_s, u"style"_s, u"body"_s, u"a"_s, u"svg"_s, u"symbol"_s, u"path"_s, u"use"_s,
    u"div"_s, u"nav"_s, u"ol"_s, u"ul"_s, u"li"_s, u"header"_s, u"main"_s, u"footer"_s, u"section"_s, u"script"_s,
    u"label"_s, u"input"_s, u"select"_s, u"option"_s, u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"dl"_s, u"dt"_s, u"dd"_s, u"table"_s, u"caption"_s, u"thead"_s,
    u"tbody"_s, u"tr"_s, u"th"_s, u"td"_s, u"span"_s, u"strong"_s, u"em"_s, u"s"_s, u"code"_s, u"pre"_s, u"blockquote"_s,
    u"br"_s, u"hr"_s, u"figure"_s, u"img"_s, u"figcaption"_s,
    u"time"_s,
    u"g"_s, u"rect"_s, u"text"_s, u"desc"_s};

const QSet<QString> attributesWeWrite{
    u"lang"_s, u"charset"_s, u"http-equiv"_s, u"content"_s, u"name"_s, u"class"_s, u"href"_s, u"id"_s, u"viewBox"_s, u"d"_s,
    u"aria-hidden"_s, u"aria-label"_s, u"focusable"_s, u"tabindex"_s, u"dir"_s, u"scope"_s, u"data-label"_s, u"rel"_s,
    u"role"_s, u"start"_s, u"src"_s, u"alt"_s, u"hidden"_s, u"type"_s, u"autocomplete"_s, u"spellcheck"_s, u"value"_s,
    u"data-count"_s, u"data-copied"_s, u"data-time1"_s, u"data-time2"_s, u"data-note1"_s, u"data-note2"_s,
    u"aria-current"_s, u"datetime"_s, u"title"_s, u"data-found"_s, u"data-none"_s,
    u"x"_s, u"y"_s, u"width"_s, u"height"_s, u"rx"_s, u"fill"_s, u"stroke"_s, u"font-size"_s, u"fill-opacity"_s, u"stroke-width"_s, u"stroke-dasharray"_s, u"direction"_s};

} // namespace

HtmlReading readHtml(const QByteArray &html)
{
    static const QRegularExpression tag(u"<(/?)([a-z0-9]+)((?: [A-Za-z-]+[0-9]?=\"[^\"<>]*\")*)/?>"_s);
    static const QRegularExpression attribute(u" ([A-Za-z-]+[0-9]?)=\"([^\"]*)\""_s);

    HtmlReading reading;
    QString source = QString::fromUtf8(html);
    if (!source.startsWith(u"<!DOCTYPE html>\n"_s)) {
        reading.error = u"no document type"_s;
        return reading;
    }
    source.remove(0, 16);
    // What stands in the first element of that name; taken out of the source.
    const auto taken = [&source](const QString &element) {
        const QString start = u'<' + element + u'>';
        const qsizetype at = source.indexOf(start);
        if (at < 0)
            return QString();
        const qsizetype from = at + start.size();
        const QString content = source.mid(from, source.indexOf(u"</"_s + element + u'>', from) - from);
        source.remove(from, content.size());
        return content;
    };
    reading.style = taken(u"style"_s);
    reading.script = taken(u"script"_s);

    QStringList open;
    QString text;
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype next = source.indexOf(u'<', at);
        const QString between = source.mid(at, next < 0 ? -1 : next - at);
        if (between.contains(u'>')) {
            reading.error = u"a > in: "_s + between.left(80);
            return reading;
        }
        text += decoded(between);
        if (next < 0)
            break;
        const auto match = tag.match(source, next, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption
                                         | QRegularExpression::DontCheckSubjectStringMatchOption);
        const QString name = match.captured(2);
        if (!match.hasMatch() || !elementsWeWrite.contains(name)) {
            reading.error = u"no tag of ours: "_s + source.mid(next, 80);
            return reading;
        }
        static const QSet<QString> withinLines{u"a"_s, u"strong"_s, u"em"_s, u"s"_s, u"code"_s};
        if (!withinLines.contains(name))
            text += u' ';
        const bool closesItself = source.mid(next, match.capturedLength()).endsWith(u"/>"_s) || name == u"meta" || name == u"br"
            || name == u"hr" || name == u"img" || name == u"input";
        if (match.captured(1) == u"/") {
            if (open.isEmpty() || open.takeLast() != name) {
                reading.error = u"not nested: </"_s + name;
                return reading;
            }
        } else {
            reading.elements += name;
            if (!closesItself)
                open += name;
        }
        auto attributes = attribute.globalMatch(match.captured(3));
        while (attributes.hasNext()) {
            const auto one = attributes.next();
            if (!attributesWeWrite.contains(one.captured(1))) {
                reading.error = u"no attribute of ours: "_s + one.captured();
                return reading;
            }
            const QString value = decoded(one.captured(2));
            reading.attributes += one.captured(1) + u'=' + value;
            if (one.captured(1) == u"id")
                reading.ids += value;
            else if (one.captured(1) == u"href")
                reading.addresses += value;
        }
        at = next + match.capturedLength();
    }
    if (!open.isEmpty())
        reading.error = u"left open: "_s + open.join(u' ');
    reading.text = text.simplified();
    return reading;
}

} // namespace story::support
