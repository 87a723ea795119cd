#include "app/report/exporter.h"

#include "app/report/archive_json.h"
#include "app/report/calendar_writer.h"
#include "app/report/csv_writer.h"
#include "app/report/html_writer.h"
#include "app/report/markdown_writer.h"
#include "app/report/report_json.h"

#include <QCoreApplication>

#include <array>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Exporter)
};

struct FormatNames {
    const char *name;
    const char *ending;
};
constexpr std::array<FormatNames, 8> formats{{{"html", "html"},
                                               {"pdf", "pdf"},
                                               {"markdown", "md"},
                                               {"json", "json"},
                                               {"report-json", "json"},
                                               {"timeline-csv", "csv"},
                                               {"actions-csv", "csv"},
                                               {"ics", "ics"}}};
constexpr std::array<const char *, 3> audiences{"inside", "outside", "deidentified"};

} // namespace

const char *formatName(Format format)
{
    return formats[static_cast<size_t>(format)].name;
}

std::optional<Format> formatFromName(QStringView name)
{
    for (size_t i = 0; i < formats.size(); ++i) {
        if (name == QLatin1String(formats[i].name))
            return static_cast<Format>(i);
    }
    return std::nullopt;
}

QStringList formatNames()
{
    QStringList names;
    for (const FormatNames &format : formats)
        names.append(QLatin1String(format.name));
    return names;
}

const char *fileEnding(Format format)
{
    return formats[static_cast<size_t>(format)].ending;
}

bool canCountFromStart(Format format)
{
    return format == Format::Html || format == Format::Pdf || format == Format::Markdown;
}

const char *audienceName(Audience audience)
{
    return audiences[static_cast<size_t>(audience)];
}

std::optional<Audience> audienceFromName(QStringView name)
{
    for (size_t i = 0; i < audiences.size(); ++i) {
        if (name == QLatin1String(audiences[i]))
            return static_cast<Audience>(i);
    }
    return std::nullopt;
}

QString unprintableText(const QString &unprintable)
{
    constexpr qsizetype named = 8;
    QStringList all;
    for (const uint character : unprintable.toUcs4())
        all.append(u"U+%1"_s.arg(character, 4, 16, QChar(u'0')).toUpper().prepend(u"“%1” "_s.arg(QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1))));
    if (all.isEmpty())
        return {};
    const QString list = all.mid(0, named).join(u", "_s) + (all.size() > named ? u" …"_s : QString());
    return all.size() == 1 ? Words::tr("In the PDF one character is an empty box, because no font of this computer has it: %1.").arg(list)
                           : Words::tr("In the PDF %1 characters are empty boxes, because no font of this computer has them: %2.").arg(all.size()).arg(list);
}

std::optional<Paper> paperFromName(QStringView name)
{
    if (name == u"a4")
        return Paper::A4;
    return name == u"letter" ? std::optional(Paper::Letter) : std::nullopt;
}

Result<QByteArray> render(const Review &review, Format format, const BuildOptions &options,
                          const QHash<QByteArray, QByteArray> &images, Paper paper, QString *unprintable)
{
    BuildOptions all = options;
    all.images = images;
    switch (format) {
    case Format::Html: return writeHtml(build(review, all));
    case Format::Pdf: return writePdf(build(review, all), PdfOptions{.paper = paper, .now = options.relativeTimes ? 0 : options.now}, unprintable);
    case Format::Markdown: return writeMarkdown(build(review, all));
    case Format::ReportJson: return writeReportJson(build(review, all));
    case Format::TimelineCsv: return writeCsv(timelineSheet(review, all));
    case Format::ActionsCsv: return writeCsv(actionsSheet(review, all));
    case Format::Calendar: return writeCalendar(actionsCalendar(review, all), options.now, options.journalSeq);
    case Format::Json: break;
    }
    return archiveJson(review, images);
}

} // namespace story::report
