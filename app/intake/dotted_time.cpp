#include "app/intake/dotted_time.h"

#include "app/model/time_syntax.h"

#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookAt = 80; // a range and its mark are shorter

} // namespace

std::optional<DottedTime> dottedTime(QStringView text, qsizetype at)
{
    static const QRegularExpression pattern(
        uR"(^([01]?\d|2[0-3])\.[0-5]\d(?!\d|\.\d|%)(?:\s*[-\x{2013}\x{2014}]\s*((?:[01]?\d|2[0-3])\.[0-5]\d)(?!\d|\.\d|%))?)"_s);
    static const QRegularExpression half(uR"(^\s*[ap]\.?m\b)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mark(
        uR"(^\s*(?:\.?$|[:,;](?!\d)(?!\s*\d{1,2}[:.]\d\d)|[|)\]\x{2013}\x{2014}\x{2192}]|[-=]+(?:\s|>)))"_s);
    const QString near = text.mid(at, lookAt).toString();
    const auto match = pattern.match(near);
    if (!match.hasMatch())
        return std::nullopt;
    const QString rest = near.mid(match.capturedLength());
    syntax::Cursor behind{text, at + match.capturedLength()};
    DottedTime found;
    found.dot = at + match.capturedLength(1);
    if (match.hasCaptured(2))
        found.endDot = at + match.capturedEnd(2) - 3;
    found.twoDigits = match.capturedLength(1) == 2;
    const bool hasHalf = half.match(rest).hasMatch();
    if (!hasHalf && syntax::goesOn(behind.peek()))
        return std::nullopt;
    found.counts = !hasHalf && syntax::countsSomething(behind);
    found.isClear = hasHalf || mark.match(rest).hasMatch() || syntax::eatZone(behind, false);
    return found;
}

bool hasDottedTimes(const QString &document)
{
    // "22.05" alone may be a day in May; "22.15" and "22.00" are not.
    static const QRegularExpression pattern(
        uR"(^[ \t]*(?:[-*+|]|\d{1,3}[.)])?[ \t]*[\[(*_~`]*(\d\d)\.(\d\d)(?=[*_`]*[ \t]*(?:[:|)\]\x{2013}\x{2014}]|-[ \t\d])))"_s,
        QRegularExpression::MultilineOption);
    bool found = false;
    for (auto matches = pattern.globalMatch(document); matches.hasNext();) {
        const auto match = matches.next();
        const int minutes = match.capturedView(2).toInt();
        if (match.capturedView(1).toInt() > 23 || minutes > 59)
            return false;
        found = found || minutes == 0 || minutes > 12;
    }
    return found;
}

bool mayBeDottedTime(QStringView text, bool needsMark)
{
    syntax::Cursor c{text, 0};
    c.skipSpace();
    if (c.peek() == u'[' || c.peek() == u'(' || c.peek() == u'~')
        ++c.at;
    const auto time = dottedTime(text, c.at);
    return time && !time->counts && (time->isClear || !needsMark);
}

} // namespace story::intake
