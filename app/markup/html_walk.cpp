#include "app/markup/html_walk.h"

#include "app/markup/entities.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace story::markup {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTag = 20'000;

bool isOneOf(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1StringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

// Where the ">" of the tag that begins at `open` stands, quoted ones passed over; -1 where there is none within reach, and `stopped` is how
// far was looked.
qsizetype endOfTag(QStringView html, qsizetype open, qsizetype &stopped)
{
    QChar quote;
    for (stopped = open + 1; stopped < html.size() && stopped - open < longestTag; ++stopped) {
        const QChar c = html[stopped];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return stopped;
    }
    return -1;
}

} // namespace

void walkHtml(QStringView html, const HtmlVisitor &visitor)
{
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype found = html.indexOf(u'<', at);
        const qsizetype open = found < 0 ? html.size() : found;
        visitor.text(html.sliced(at, open - at));
        at = open;
        if (found < 0)
            break;
        if (html.sliced(open).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->", open + 4);
            at = end < 0 ? html.size() : end + 3;
            continue;
        }
        const QChar next = open + 1 < html.size() ? html[open + 1] : QChar();
        if (!next.isLetter() && next != u'/' && next != u'!' && next != u'?') {
            visitor.text(u"<");
            ++at;
            continue;
        }
        qsizetype stopped = 0;
        const qsizetype end = endOfTag(html, open, stopped);
        if (end < 0) {
            visitor.text(html.sliced(open, stopped - open));
            at = stopped;
            continue;
        }
        const QStringView whole = html.sliced(open + 1, end - open - 1);
        at = end + 1;
        const bool isEnd = whole.startsWith(u'/');
        QStringView name = isEnd ? whole.sliced(1) : whole;
        const auto after = std::find_if_not(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); });
        name = name.first(std::distance(name.begin(), after));
        if (!isEnd && isOneOf(name, {"style"_L1, "script"_L1, "head"_L1, "title"_L1})) {
            const qsizetype close = html.indexOf(u"</"_s + name.toString(), at, Qt::CaseInsensitive);
            at = close < 0 ? html.size() : close;
        } else {
            visitor.tag(name, isEnd, whole);
        }
    }
}

QString decodedHtml(QStringView words)
{
    QString plain;
    qsizetype at = 0;
    while (at < words.size()) {
        const qsizetype amp = words.indexOf(u'&', at);
        if (amp < 0)
            break;
        plain += words.sliced(at, amp - at);
        const qsizetype end = words.sliced(amp, std::min<qsizetype>(words.size() - amp, 34)).indexOf(u';');
        if (end < 0) {
            plain += u'&';
            at = amp + 1;
        } else {
            plain += decodeEntity(words.sliced(amp, end + 1));
            at = amp + end + 1;
        }
    }
    plain += words.sliced(std::min(at, words.size()));
    return plain;
}

QString htmlWords(QStringView html)
{
    QStringList lines{QString()};
    const auto next = [&lines] {
        lines.back() = lines.back().simplified();
        if (!lines.back().isEmpty())
            lines.append(QString());
    };
    int preformatted = 0; // how deep
    HtmlVisitor visitor;
    visitor.text = [&](QStringView words) {
        const QStringList parts = decodedHtml(words).split(u'\n');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0 && preformatted > 0)
                next();
            lines.back() += i > 0 ? u' ' + parts[i] : parts[i];
        }
    };
    visitor.tag = [&](QStringView name, bool isEnd, QStringView) {
        if (isOneOf(name, {"pre"_L1}))
            preformatted = std::max(0, preformatted + (isEnd ? -1 : 1));
        if (isOneOf(name, {"td"_L1, "th"_L1}))
            lines.back() += u' ';
        else if (isOneOf(name, {"br"_L1, "p"_L1, "div"_L1, "li"_L1, "ul"_L1, "ol"_L1, "tr"_L1, "table"_L1, "pre"_L1, "blockquote"_L1,
                                "hr"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "section"_L1, "article"_L1}))
            next();
    };
    walkHtml(html, visitor);
    next();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace story::markup
