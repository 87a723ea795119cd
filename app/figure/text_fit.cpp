#include "app/figure/text_fit.h"

#include "app/core/text.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace story::figure {

QString firstWords(const QString &text)
{
    constexpr qsizetype most = 400;
    if (text.size() <= most)
        return oneLine(text);
    qsizetype cut = most;
    while (cut > 0 && text[cut].isLowSurrogate())
        --cut;
    return oneLine(text.left(cut)) + QChar(0x2026);
}

QString elided(const QString &text, double room, TextRole role, const TextMeasure &measure)
{
    const double whole = measure.width(text, role);
    if (whole <= room)
        return text;
    QList<qsizetype> ends; // of whole characters as people see them
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary())
        ends.append(at);
    const auto cut = [&](qsizetype characters) {
        return QStringView(text).left(ends[characters - 1]).trimmed().toString() + QChar(0x2026);
    };
    qsizetype fits = 0;
    qsizetype tooMany = ends.size() + 1;
    // Letters are about alike, so it is looked for where it would be if they were, and only then by halves: measuring is what costs.
    constexpr int guesses = 4;
    const double letter = std::max(whole / static_cast<double>(std::max<qsizetype>(1, ends.size())), 0.01);
    auto guess = static_cast<qsizetype>(std::max(0.0, room / letter));
    for (int tried = 0; tooMany - fits > 1; ++tried) {
        const qsizetype at = tried < guesses ? std::clamp(guess, fits + 1, tooMany - 1) : fits + (tooMany - fits) / 2;
        const double width = measure.width(cut(at), role);
        (width <= room ? fits : tooMany) = at;
        guess = at + static_cast<qsizetype>((room - width) / letter) + (width <= room ? 1 : 0);
    }
    return fits > 0 ? cut(fits) : QString();
}

QString firstFitting(const QStringList &forms, double room, TextRole role,
                     const TextMeasure &measure)
{
    for (const QString &form : forms) {
        if (!form.isEmpty() && measure.width(form, role) <= room)
            return form;
    }
    return {};
}

} // namespace story::figure
