#include "app/report/pdf_writer.h"

#include "app/report/pdf_draw.h"
#include "app/report/pdf_finish.h"
#include "app/report/pdf_report.h"
#include "app/report/pdf_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cairo-pdf.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PdfWriter)
};

struct Destroy {
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t *cairo) const { cairo_destroy(cairo); }
};

// Where cairo writes; beyond the limit nothing is kept. cairo is not told, because it does not survive a stream that
// fails: with an outline, version 1.16 ends the program in an assertion.
struct Output {
    QByteArray bytes;
    qint64 maximum = 0;
    bool tooLarge = false;
};

cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    auto &output = *static_cast<Output *>(closure);
    if (output.tooLarge || output.bytes.size() + qint64(length) > output.maximum) {
        output.tooLarge = true;
        return CAIRO_STATUS_SUCCESS;
    }
    output.bytes.append(reinterpret_cast<const char *>(data), qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t *surface, const Tree &tree, const PdfOptions &options)
{
    const QString date = QDateTime::fromMSecsSinceEpoch(options.now / 1000, Qt::UTC)
                             .toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                   pdf::utf8Of(tree.title).constData());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Second Story");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   date.toLatin1().constData());
}

Error drawingError(cairo_status_t status, const Output &output)
{
    const QString what = output.tooLarge ? Words::tr("The report is too long for one PDF.")
                                         : Words::tr("The PDF could not be drawn.");
    return {Failure::CannotWrite, what, Words::tr("The review is as it was."),
            Words::tr("Export it as HTML instead."),
            QString::fromUtf8(cairo_status_to_string(status))};
}

} // namespace

Paper usualPaper(QLocale::Territory territory)
{
    switch (territory) {
    case QLocale::Belize:
    case QLocale::Canada:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::CostaRica:
    case QLocale::ElSalvador:
    case QLocale::Guatemala:
    case QLocale::Mexico:
    case QLocale::Nicaragua:
    case QLocale::Panama:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::UnitedStates:
    case QLocale::Venezuela: return Paper::Letter;
    default: return Paper::A4;
    }
}

Result<QByteArray> writePdf(const Tree &tree, const PdfOptions &options, QString *unprintable)
{
    auto context = pdf::makeTextContext(tree.language);
    if (!context)
        return fail(context.error());
    const pdf::Typesetter typesetter(std::move(*context));
    const pdf::Sheet sheet = options.paper == Paper::A4 ? pdf::a4 : pdf::letter;
    const pdf::Pages pages = paginate(composeReport(tree, typesetter, sheet.textWidth()), sheet);

    Output output{{}, options.maximum};
    const std::unique_ptr<cairo_surface_t, Destroy> surface(
        cairo_pdf_surface_create_for_stream(append, &output, sheet.width, sheet.height));
    describe(surface.get(), tree, options);
    const std::unique_ptr<cairo_t, Destroy> cairo(cairo_create(surface.get()));

    pdf::Foot foot;
    for (const QString &part : {tree.title, tree.audienceText, tree.draftMark}) {
        if (!part.isEmpty())
            foot.parts.append(part);
    }
    const pdf::Drawn drawn = drawPages(cairo.get(), pages, sheet, typesetter, foot);
    const cairo_status_t drawing = cairo_status(cairo.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t writing = cairo_surface_status(surface.get());
    if (drawing != CAIRO_STATUS_SUCCESS || writing != CAIRO_STATUS_SUCCESS || output.tooLarge)
        return fail(drawingError(drawing != CAIRO_STATUS_SUCCESS ? drawing : writing, output));
    PdfDetails details{QString::fromUtf8(pdf::utf8Of(tree.title)), tree.language, options.now, drawn.missing.empty()};
    for (const pdf::DrawnPicture &picture : drawn.pictures)
        details.pictures.append({picture.rect, picture.alternative});
    details.lists = drawn.lists;
    details.rows = drawn.rows;
    for (const char32_t character : drawn.missing) {
        if (unprintable)
            *unprintable += QString::fromUcs4(&character, 1);
    }
    return finishPdf(output.bytes, details);
}

} // namespace story::report
