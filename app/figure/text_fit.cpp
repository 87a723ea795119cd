#include "app/figure/text_fit.h"

#include "app/core/text.h"

#include <QList>
#include <QTextBoundaryFinder>

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
    if (measure.width(text, role) <= room)
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
    while (tooMany - fits > 1) {
        const qsizetype middle = fits + (tooMany - fits) / 2;
        (measure.width(cut(middle), role) <= room ? fits : tooMany) = middle;
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
