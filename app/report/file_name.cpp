#include "app/report/file_name.h"

#include "app/model/moment_text.h"
#include "app/report/door.h"
#include "app/report/relative_times.h"

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::FileName)
};

constexpr qsizetype longestTitle = 120;

QString whatIsInIt(Format format)
{
    switch (format) {
    case Format::ReportJson: return Words::tr("report");
    case Format::TimelineCsv: return Words::tr("timeline");
    case Format::ActionsCsv:
    case Format::Calendar: return Words::tr("actions");
    case Format::Html:
    case Format::Pdf:
    case Format::Markdown:
    case Format::Json: break;
    }
    return {};
}

} // namespace

QString proposedFileName(const Review &review, Format format, Audience audience, bool relativeTimes)
{
    const QLatin1String ending(fileEnding(format));
    QString name = proposedFileName(review, ending, audience, relativeTimes);
    if (const QString what = whatIsInIt(format); !what.isEmpty())
        name.insert(name.size() - ending.size() - 1, QStringLiteral(", ") + what);
    return name;
}

QString proposedFileName(const Review &review, QLatin1String ending, Audience audience, bool relativeTimes)
{
    const ReviewFacts &facts = review.about();
    QString title;
    // Who may not be named in a report may not be named by its file either.
    QTimeZone zone(facts.zone.toUtf8());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const std::optional<QDate> start = relativeTimes ? std::optional(dayAt(startOf(review), zone)) : std::nullopt;
    const QString said = Door(review, audience, start).line(facts.title);
    for (const QChar c : said.left(longestTitle)) {
        const bool forbidden = c.unicode() < 0x20 || c.category() == QChar::Other_Format
            || QStringLiteral("/\\:*?\"<>|").contains(c);
        title += forbidden ? QLatin1Char(' ') : c;
    }
    title = title.simplified();
    while (title.startsWith(QLatin1Char('.')) || title.startsWith(QLatin1Char('-')))
        title.remove(0, 1);
    if (title.isEmpty())
        title = Words::tr("review");
    if (start)
        return title + QLatin1Char('.') + ending;
    const QDate day = dayOf(facts.impactStart, zone).value_or(dayAt(facts.createdAt, zone));
    return isoDay(day) + QLatin1Char(' ') + title + QLatin1Char('.') + ending;
}

} // namespace story::report
