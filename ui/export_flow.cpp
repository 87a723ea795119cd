#include "ui/export_flow.h"

#include "app/desk/editions.h"
#include "app/desk/export_file.h"
#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/desk/workspace.h"
#include "app/report/file_name.h"
#include "ui/dialogs/preview_dialog.h"
#include "ui/dialogs/redaction_dialog.h"
#include "ui/preferences.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace story {

namespace {

QString filterOf(report::Format format)
{
    switch (format) {
    case report::Format::Html: return ExportFlow::tr("HTML (*.html)");
    case report::Format::Pdf: return ExportFlow::tr("PDF (*.pdf)");
    case report::Format::Markdown: return ExportFlow::tr("Markdown (*.md)");
    case report::Format::Json: return ExportFlow::tr("Archive JSON (*.json)");
    case report::Format::ReportJson: return ExportFlow::tr("Report JSON (*.json)");
    case report::Format::TimelineCsv:
    case report::Format::ActionsCsv: return ExportFlow::tr("CSV (*.csv)");
    case report::Format::Calendar: return ExportFlow::tr("Calendar (*.ics)");
    }
    return {};
}

// The path beside it that is free: "report 2.pdf".
QString freePath(const QString &path)
{
    const QFileInfo taken(path);
    for (int n = 2;; ++n) {
        const QString other = QStringLiteral("%1/%2 %3.%4").arg(taken.absolutePath(), taken.completeBaseName()).arg(n).arg(taken.suffix());
        if (!QFileInfo::exists(other))
            return other;
    }
}

} // namespace

ExportFlow::ExportFlow(Workspace &workspace, OpenReview &review, const Preferences &preferences, const Look &look, QWidget *window,
                       QObject *parent)
    : QObject(parent), m_workspace(workspace), m_review(review), m_preferences(preferences), m_look(look), m_window(window)
{
}

// Where the last one went, unless the preferences say something else since.
QString ExportFlow::folder()
{
    if (const QString preferred = m_preferences.folderForExports(); preferred != m_preferred)
        m_folder = m_preferred = preferred;
    return m_folder;
}

void ExportFlow::start(const QList<report::Format> &formats)
{
    if (formats.isEmpty())
        Q_EMIT noticed({Notice::Weight::Info, tr("No format is chosen."), {}, tr("Tick at least one on the Publish page, under Export."), {}});
    else if (formats.size() == 1)
        askForFile(formats.front(), std::nullopt);
    else
        askForFolder(formats);
}

void ExportFlow::askForFile(report::Format format, const std::optional<RenderedReport> &made)
{
    auto *dialog = new QFileDialog(m_preview ? m_preview : m_window, tr("Export the review"), folder(), filterOf(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(report::fileEnding(format)));
    dialog->selectFile(report::proposedFileName(m_review.review(), format, made ? made->audience : m_choice.audience, m_choice.relativeTimes));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format, made](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        if (made)
            write({*made}, {path});
        else
            renderTo({format}, {path});
    });
    dialog->open();
}

void ExportFlow::askForFolder(const QList<report::Format> &formats)
{
    auto *dialog = new QFileDialog(m_window, tr("Export the review into a folder"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, formats](const QString &chosen) {
        m_folder = chosen;
        QStringList paths;
        QStringList beside = {};
        int taken = 0;
        for (const report::Format format : formats) {
            const QString path = QDir(chosen).filePath(report::proposedFileName(m_review.review(), format, m_choice.audience, m_choice.relativeTimes));
            const bool isThere = QFileInfo::exists(path);
            taken += isThere;
            paths.append(path);
            beside.append(isThere ? freePath(path) : path);
        }
        if (taken == 0) {
            renderTo(formats, paths);
            return;
        }
        Q_EMIT noticed({Notice::Weight::Warn, taken == 1 ? tr("One of these files is there already.") : tr("%1 of these files are there already.").arg(taken), tr("Nothing was written yet."), {},
                        {{tr("Replace them"), [this, formats, paths] { renderTo(formats, paths); }},
                         {tr("Keep both"), [this, formats, beside] { renderTo(formats, beside); }}}});
    });
    dialog->open();
}

void ExportFlow::renderTo(const QList<report::Format> &formats, const QStringList &paths)
{
    render(formats, [this, paths](const Result<Reports> &made) {
        if (made)
            write(*made, paths);
        else
            Q_EMIT noticed(Notice::of(made.error()));
    });
}

report::BuildOptions ExportFlow::options()
{
    m_review.flush();
    report::BuildOptions options;
    options.audience = m_choice.audience;
    options.zone = zoneOf(m_review.review().about());
    options.now = m_review.clock().now();
    options.journalSeq = m_review.headSeq();
    options.edition = editionAt(m_review.review(), options.journalSeq);
    options.sections = m_choice.sections;
    return options;
}

int ExportFlow::readPictures(const Review &review, report::BuildOptions &options)
{
    int missing = 0;
    for (const Evidence &evidence : review.evidence) {
        if (evidence.image.isEmpty() || options.images.contains(evidence.image))
            continue;
        const auto bytes = m_workspace.blob(evidence.image);
        if (bytes)
            options.images.insert(evidence.image, *bytes);
        else
            ++missing;
    }
    return missing;
}

void ExportFlow::render(const QList<report::Format> &formats, const std::function<void(const Result<Reports> &)> &then, bool isRecorded)
{
    m_side.start([this, review = m_review.review(), formats, given = options(), isRecorded, choice = m_choice, then]() -> SideThread::Answer {
        report::BuildOptions all = given;
        if (!isRecorded)
            all.edition = 0; // the next export that is recorded may be of another state
        const int missing = readPictures(review, all);
        Reports made;
        for (const report::Format format : formats) {
            all.relativeTimes = choice.relativeTimes && report::canCountFromStart(format);
            QString unprintable;
            const auto bytes = report::render(review, format, all, all.images, choice.paper, &unprintable);
            if (!bytes)
                return [then, error = bytes.error()] { then(fail(error)); };
            made.append({format, all.audience, all.journalSeq, *bytes, missing, unprintable});
        }
        return [then, made] { then(made); };
    });
}

void ExportFlow::write(const Reports &reports, const QStringList &paths)
{
    m_side.start([this, reports, paths]() -> SideThread::Answer {
        for (qsizetype i = 0; i < reports.size(); ++i) {
            if (const Result<> written = writeExport(paths[i], reports[i].bytes); !written)
                return [this, done = reports.first(i), error = written.error()] {
                    for (const RenderedReport &made : done)
                        note(made);
                    Q_EMIT noticed(Notice::of(error));
                };
        }
        return [this, reports, paths] { tellWritten(reports, paths); };
    });
}

void ExportFlow::tellWritten(const Reports &reports, const QStringList &paths)
{
    for (const RenderedReport &made : reports)
        note(made);
    const bool isOne = paths.size() == 1;
    const QString shown = isOne ? paths.front() : QFileInfo(paths.front()).absolutePath();
    Notice notice{Notice::Weight::Good,
                  isOne ? tr("Exported to “%1”.").arg(QDir::toNativeSeparators(shown))
                        : tr("%n files were exported to “%1”.", nullptr, static_cast<int>(paths.size())).arg(QDir::toNativeSeparators(shown)),
                  {},
                  {},
                  {{isOne ? tr("Open it") : tr("Open the folder"), [shown] { QDesktopServices::openUrl(QUrl::fromLocalFile(shown)); }}}};
    if (const int missing = reports.front().missingPictures) {
        notice.weight = Notice::Weight::Warn;
        notice.kept = missing == 1 ? tr("One picture is missing in it: it is damaged in the library.")
                                   : tr("%1 pictures are missing in it: they are damaged in the library.").arg(missing);
        notice.next = tr("Verify library, in the Library menu, says more.");
    }
    for (const RenderedReport &made : reports) {
        if (made.unprintable.isEmpty())
            continue;
        notice.weight = Notice::Weight::Warn;
        notice.kept = (notice.kept + u' ' + report::unprintableText(made.unprintable)).trimmed();
    }
    Q_EMIT noticed(notice);
}

void ExportFlow::note(const RenderedReport &made)
{
    const auto noted = recordExport(m_review, QLatin1String(report::audienceName(made.audience)), QLatin1String(report::formatName(made.format)),
                                    QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256), made.journalSeq);
    if (!noted && noted.error().failure != Failure::ReadOnly)
        Q_EMIT noticed(Notice::of(noted.error()));
}

void ExportFlow::preview()
{
    if (!m_preview) {
        m_preview = new PreviewDialog(m_look, m_window);
        m_preview->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_preview, &PreviewDialog::formatAsked, this, [this](report::Format format) {
            render({format}, [this](const Result<Reports> &made) {
                if (m_preview)
                    m_preview->show(made ? Result<RenderedReport>(made->front()) : fail(made.error()));
            });
        });
        connect(m_preview, &PreviewDialog::exportAsked, this, [this](const RenderedReport &made) { askForFile(made.format, made); });
        connect(m_preview, &PreviewDialog::browserAsked, this, &ExportFlow::openInBrowser);
    }
    m_preview->open(m_choice);
}

void ExportFlow::reviewRedaction()
{
    m_side.start([this, review = m_review.review(), given = options(), relativeTimes = m_choice.relativeTimes]() -> SideThread::Answer {
        report::BuildOptions all = given;
        all.relativeTimes = relativeTimes;
        readPictures(review, all);
        return [this, found = report::redactionReview(review, all), audience = all.audience] {
            auto *dialog = new RedactionDialog(m_look, found, readersText(audience), m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &RedactionDialog::goAsked, this, &ExportFlow::goAsked);
            dialog->open();
        };
    });
}

void ExportFlow::openInBrowser(const RenderedReport &page)
{
    if (!m_looked)
        m_looked.emplace();
    const QString path = m_looked->filePath(QStringLiteral("preview.html"));
    if (const Result<> written = writeExport(path, page.bytes); !written)
        Q_EMIT noticed(Notice::of(written.error()));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT noticed({Notice::Weight::Warn, tr("No browser could be opened."), {}, tr("Export the page and open the file by hand."), {}});
}

void ExportFlow::copyRich()
{
    render({report::Format::Html, report::Format::Markdown}, [this](const Result<Reports> &made) {
        if (!made) {
            Q_EMIT noticed(Notice::of(made.error()));
            return;
        }
        auto *data = new QMimeData;
        data->setData(QStringLiteral("text/html"), made->at(0).bytes);
        data->setText(QString::fromUtf8(made->at(1).bytes));
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT noticed({Notice::Weight::Good, tr("The report is on the clipboard, with its headings and tables."), {},
                        tr("Paste it into a mail or a document."), {}});
    }, false);
}

void ExportFlow::copyMarkdown()
{
    render({report::Format::Markdown}, [this](const Result<Reports> &made) {
        if (!made) {
            Q_EMIT noticed(Notice::of(made.error()));
            return;
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(made->front().bytes));
        Q_EMIT noticed({Notice::Weight::Good, tr("The report is on the clipboard as Markdown."), {}, tr("Paste it into a chat or a wiki."), {}});
    }, false);
}

PrintedPage ExportFlow::printed(Phase page, const QTimeZone &zone)
{
    PrintedPage printed;
    const QString name = Choices<Phase>::list[static_cast<size_t>(page)].text();
    printed.title = tr("Second Story, %1", "page").arg(name);
    printed.fileName = report::proposedFileName(m_review.review(), report::Format::Pdf, m_choice.audience, m_choice.relativeTimes);
    if (page != Phase::Publish)
        printed.fileName.insert(printed.fileName.size() - 4, tr(", %1", "page").arg(name));
    report::BuildOptions all = options();
    readPictures(m_review.review(), all); // the report says where one is missing
    all.zone = zone.isValid() ? zone : all.zone;
    all.page = page;
    all.relativeTimes = m_choice.relativeTimes;
    if (page != Phase::Publish) {
        // What is chosen on the Publish page is chosen of the whole report; and only that is recorded, and so has an edition.
        all.sections.clear();
        all.edition = 0;
    }
    printed.pdf = [review = m_review.review(), all](report::Paper paper) {
        return report::writePdf(report::build(review, all), report::PdfOptions{.paper = paper, .now = all.relativeTimes ? 0 : all.now});
    };
    if (page == Phase::Publish)
        printed.printed = [self = QPointer(this), all](const QByteArray &pdf) {
            if (self)
                self->note({report::Format::Pdf, all.audience, all.journalSeq, pdf, 0, {}});
        };
    return printed;
}

} // namespace story
