#include "app/intake/entry.h"

#include <QRegularExpression>

#include <vector>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookAt = 200; // a stamp is shorter

// The beginning of a source line without emphasis and code marks, and where each character stood.
struct Stripped {
    QString text;
    std::vector<qsizetype> at;
};

bool isEmphasis(QStringView source, qsizetype i)
{
    const QChar c = source[i];
    if (c == u'*' || c == u'`' || c == u'\\')
        return true;
    if (c == u'~')
        return (i + 1 < source.size() && source[i + 1] == u'~') || (i > 0 && source[i - 1] == u'~');
    if (c != u'_')
        return false;
    const bool before = i > 0 && source[i - 1].isLetterOrNumber();
    const bool after = i + 1 < source.size() && source[i + 1].isLetterOrNumber();
    return !(before && after);
}

Stripped stripped(QStringView source)
{
    Stripped out;
    const qsizetype size = std::min(source.size(), lookAt);
    out.at.reserve(static_cast<size_t>(size));
    for (qsizetype i = 0; i < size; ++i) {
        if (source[i] == u'\n')
            break;
        if (isEmphasis(source, i))
            continue;
        out.text += source[i];
        out.at.push_back(i);
    }
    return out;
}

// The runs of emphasis that are open at the end of `source`.
std::vector<QString> openMarks(QStringView source)
{
    std::vector<QString> open;
    for (qsizetype i = 0; i < source.size();) {
        if (!isEmphasis(source, i) || source[i] == u'\\') {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < source.size() && source[end] == source[i])
            ++end;
        const QString run = source.sliced(i, end - i).toString();
        if (!open.empty() && open.back() == run)
            open.pop_back();
        else
            open.push_back(run);
        i = end;
    }
    return open;
}

// Spaces, and the marks people put between a time and its text: ":", "-", "|", "::::", "=>".
qsizetype skipSeparators(QStringView text, qsizetype at, QChar &separator)
{
    for (bool again = true; again && at < text.size();) {
        again = false;
        while (at < text.size() && text[at].isSpace())
            ++at;
        if (at >= text.size())
            break;
        const QChar c = text[at];
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar(u' ');
        const bool isLong = c == u'\u2013' || c == u'\u2014' || c == u'|' || c == u'\u2192';
        const bool isShort = c == u':' || c == u',' || c == u';';
        const bool isDash =
            (c == u'-' || c == u'=') && (next.isSpace() || next == c || next == u'>');
        if (isLong || isShort || isDash) {
            if (separator.isNull())
                separator = c;
            at += c != u':' && next == u'>' ? 2 : 1;
            again = true;
        }
    }
    return at;
}

} // namespace

std::optional<Lead> leadOf(const QString &source, const StampRules &rules)
{
    const Stripped plain = stripped(source);
    if (plain.text.isEmpty())
        return std::nullopt;

    // "[2:54 PM](https://…) merged": the address stays with the text.
    static const QRegularExpression link(uR"(^\s*\[([^\]\n]{1,80})\](?:\(|\[))"_s);
    if (const auto match = link.match(plain.text); match.hasMatch()) {
        const auto stamp = readStamp(match.capturedView(1), rules);
        if (!stamp || !match.capturedView(1).mid(stamp->length).trimmed().isEmpty())
            return std::nullopt;
        return Lead{*stamp, source, u'['};
    }

    auto stamp = readStamp(plain.text, rules);
    if (!stamp || stamp->length == 0)
        return std::nullopt;
    Lead lead;
    lead.stamp = *stamp;
    qsizetype end = plain.at[static_cast<size_t>(stamp->length - 1)] + 1;
    std::vector<QString> open = openMarks(QStringView(source).first(end));
    for (bool again = true; again;) {
        end = skipSeparators(source, end, lead.separator);
        again = false;
        if (!open.empty() && QStringView(source).mid(end).startsWith(open.back())) {
            end += open.back().size();
            open.pop_back();
            again = true;
        }
    }
    lead.rest = source.mid(end);
    for (auto mark = open.rbegin(); mark != open.rend(); ++mark)
        lead.rest.prepend(*mark);
    return lead;
}

} // namespace story::intake
