// What the intake made of a document, as a person compares it: lines of text.
#pragma once

#include "tests/intake/intake_fixture.h"

#include "app/model/moment_text.h"

#include <algorithm>

namespace story::intake {

inline QString instantOf(const Moment &moment)
{
    if (moment.isEmpty())
        return QStringLiteral("-");
    if (!moment.isPlaced())
        return QStringLiteral("open");
    const auto told = toldInstant(moment);
    return told ? isoUtc(*told) : QStringLiteral("unclear");
}

inline QStringList rowsOf(const Review &review)
{
    QStringList rows;
    for (const Event *event : inOrder(review.events)) {
        rows.append(QStringList{event->sourceLines, instantOf(event->start),
                                QString::fromLatin1(precisionName(event->start.precision)),
                                event->text.section(QLatin1Char('\n'), 0, 0)}
                        .join(QLatin1Char('\t')));
    }
    return rows;
}

inline bool warns(const Imported &imported, int line, QLatin1StringView words)
{
    return std::any_of(imported.warnings.begin(), imported.warnings.end(),
                       [&](const Warning &warning) {
                           return warning.line == line && warning.text.contains(words);
                       });
}

} // namespace story::intake
