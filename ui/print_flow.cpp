#include "ui/print_flow.h"

#include "app/desk/export_file.h"
#include "app/desk/print_job.h"
#include "ui/preferences.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QPrintDialog>
#include <QPrintEngine>
#include <QPrinter>
#include <QPrinterInfo>
#include <QUrl>

namespace story {

namespace {

// Reports know two sizes; whatever else is in the printer takes the one that is more like it.
report::Paper paperFor(const QPrinter &printer)
{
    constexpr double between = 0.74; // 210 to 297 mm is 0.71, 8.5 to 11 inches 0.77
    const QSizeF size = printer.pageLayout().pageSize().size(QPageSize::Point);
    return size.width() / size.height() > between ? report::Paper::Letter : report::Paper::A4;
}

bool isOf(const QPrinter &printer, report::Paper paper)
{
    return printer.pageLayout().pageSize().id() == (paper == report::Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

// What the dialog keeps for CUPS beside what QPrinter itself knows: sheets with a cover, odd pages alone, several pages on one sheet.
// Its key is Qt's own, and no header has it; an engine that does not know it answers nothing.
QList<std::pair<QString, QString>> cupsOptions(const QPrinter &printer)
{
    constexpr auto key = static_cast<QPrintEngine::PrintEnginePropertyKey>(0xfe00);
    const QStringList flat = printer.printEngine()->property(key).toStringList();
    QList<std::pair<QString, QString>> pairs;
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        pairs.append({flat[i], flat[i + 1]});
    return pairs;
}

PrintJob::Sides sidesOf(const QPrinter &printer)
{
    switch (printer.duplex()) {
    case QPrinter::DuplexNone: return PrintJob::Sides::One;
    case QPrinter::DuplexLongSide: return PrintJob::Sides::LongEdge;
    case QPrinter::DuplexShortSide: return PrintJob::Sides::ShortEdge;
    case QPrinter::DuplexAuto: break;
    }
    return PrintJob::Sides::AsThePrinterDoes;
}

PrintJob jobOf(const QPrinter &printer, const QString &title, report::Paper paper)
{
    PrintJob job;
    job.printer = printer.printerName();
    job.title = title;
    job.copies = printer.copyCount();
    job.collate = printer.collateCopies();
    if (printer.printRange() == QPrinter::PageRange)
        job.pages = printer.pageRanges().toString();
    job.paper = printer.pageLayout().pageSize().key();
    job.fit = !isOf(printer, paper);
    job.sides = sidesOf(printer);
    job.grey = printer.colorMode() == QPrinter::GrayScale;
    job.options = cupsOptions(printer);
    return job;
}

} // namespace

PrintFlow::PrintFlow(const Preferences &preferences, QWidget *window) : QObject(window), m_preferences(preferences), m_window(window) {}

PrintFlow::~PrintFlow() = default;

void PrintFlow::start(const PrintedPage &page)
{
    // Only here is anybody asked for printers: looking for them may use the network.
    if (!m_printer) {
        m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        const bool metric = QLocale().measurementSystem() == QLocale::MetricSystem;
        if (m_printer->outputFormat() == QPrinter::PdfFormat || m_printer->printerName().isEmpty())
            m_printer->setPageSize(QPageSize(metric ? QPageSize::A4 : QPageSize::Letter));
    }
    m_printer->setDocName(QFileInfo(page.fileName).completeBaseName());
    m_printer->setPrintRange(QPrinter::AllPages);
    if (m_printer->outputFormat() == QPrinter::PdfFormat || QPrinterInfo::availablePrinterNames().isEmpty())
        m_printer->setOutputFileName(QDir(m_preferences.folderForExports()).filePath(page.fileName));
    auto *dialog = new QPrintDialog(m_printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print"));
    dialog->setOptions(QPrintDialog::PrintToFile | QPrintDialog::PrintPageRange | QPrintDialog::PrintShowPageSize | QPrintDialog::PrintCollateCopies);
    connect(dialog, &QDialog::accepted, this, [this, page] { print(page, *m_printer); });
    dialog->open();
}

void PrintFlow::print(const PrintedPage &page, const QPrinter &printer)
{
    const report::Paper paper = paperFor(printer);
    const bool toFile = printer.outputFormat() == QPrinter::PdfFormat;
    QString remark;
    if (!isOf(printer, paper) || printer.pageLayout().orientation() == QPageLayout::Landscape)
        remark = paper == report::Paper::A4 ? tr("Its pages are A4, upright.") : tr("Its pages are Letter, upright.");
    else if (printer.printRange() == QPrinter::PageRange)
        remark = tr("All its pages are in it.");
    m_side.start([this, page, paper, toFile, remark, path = printer.outputFileName(),
                  job = toFile ? PrintJob() : jobOf(printer, page.title, paper)]() -> SideThread::Answer {
        return [this, page, toFile, remark, path, job, pdf = page.pdf(paper)] {
            if (!pdf)
                Q_EMIT noticed(Notice::of(pdf.error()));
            else if (toFile)
                write(page, *pdf, path, remark);
            else
                send(page, job, *pdf);
        };
    });
}

void PrintFlow::send(const PrintedPage &page, const PrintJob &job, const QByteArray &pdf)
{
    sendToPrinter(job, pdf, this, [this, page, pdf, to = job.printer](const Result<> &sent) {
        if (sent) {
            if (page.printed)
                page.printed(pdf);
            Q_EMIT noticed({Notice::Weight::Good, tr("Handed over to the printer “%1”.").arg(to), {}, {}, {}});
            return;
        }
        Notice notice = Notice::of(sent.error());
        notice.buttons.append({tr("Save as PDF…"), [self = QPointer(this), page, pdf] {
                                   if (self)
                                       self->askForFile(page, pdf);
                               }});
        Q_EMIT noticed(notice);
    });
}

void PrintFlow::write(const PrintedPage &page, const QByteArray &pdf, const QString &path, const QString &remark)
{
    if (const auto written = writeExport(path, pdf); !written) {
        Q_EMIT noticed(Notice::of(written.error()));
        return;
    }
    if (page.printed)
        page.printed(pdf);
    Q_EMIT noticed({Notice::Weight::Good, tr("Printed to “%1”.").arg(QDir::toNativeSeparators(path)), remark, {},
                    {{tr("Look at it"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}}});
}

void PrintFlow::askForFile(const PrintedPage &page, const QByteArray &pdf)
{
    auto *dialog = new QFileDialog(m_window, tr("Save as PDF"), m_preferences.folderForExports(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(page.fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, page, pdf](const QString &path) { write(page, pdf, path, {}); });
    dialog->open();
}

} // namespace story
