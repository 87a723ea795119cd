#include "ui/picture_flow.h"

#include "app/desk/export_file.h"
#include "app/desk/intents.h"
#include "app/desk/open_review.h"
#include "app/report/file_name.h"
#include "app/report/svg_painter.h"
#include "ui/parts/drawing_painter.h"

#include <QBuffer>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QStandardPaths>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr double width = 960;
constexpr double points = 2;
constexpr double mostPoints = 16'000; // of a side; what is higher gets fewer points for each of its own
constexpr double fewestPoints = 0.5;
constexpr int pointsPerMetre = 3780;  // 96 to the inch

QByteArray svgOf(const report::TimelineFigure &figure)
{
    return report::svgFile(report::drawingOf(figure, width, {}, report::svgMeasure()));
}

// On a light ground, whatever the window looks like: it is for paper, mail and wikis. Null where it would be too high.
QImage imageOf(const report::TimelineFigure &figure)
{
    const Tokens tokens = makeTokens(Theme::Light, QGuiApplication::font());
    const figure::Drawing drawing = report::drawingOf(figure, width, {}, measureOf(tokens));
    const double scale = std::min(points, mostPoints / std::max(1.0, drawing.picture.height()));
    if (scale < fewestPoints)
        return {};
    QImage image(QSizeF(drawing.picture.width() * scale, drawing.picture.height() * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(tokens.surface);
    QPainter painter(&image);
    paintDrawing(painter, drawing, tokens);
    painter.end();
    image.setDevicePixelRatio(1);
    image.setDotsPerMeterX(qRound(pointsPerMetre * scale)); // so that it is pasted as large as it was meant
    image.setDotsPerMeterY(qRound(pointsPerMetre * scale));
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QString partWords(const report::TimelineFigure &figure)
{
    return figure.window ? PictureFlow::tr("It shows the part that the lanes show. Press 0 in the lanes first to have the whole story.")
                         : QString();
}

} // namespace

PictureFlow::PictureFlow(OpenReview &review, QWidget *window, QObject *parent)
    : QObject(parent), m_review(review), m_window(window),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

std::optional<report::TimelineFigure> PictureFlow::figure(const report::TimelineShown &shown, const QTimeZone &zone)
{
    report::BuildOptions options;
    options.audience = m_audience;
    options.relativeTimes = m_relativeTimes;
    options.zone = zone;
    options.now = m_review.clock().now();
    auto figure = report::timelineFigure(m_review.review(), options, shown);
    if (!figure)
        Q_EMIT noticed({Notice::Weight::Info, tr("A picture of the timeline needs at least two events with a time."),
                        tr("Nothing was made."), tr("Say when something happened, or show more kinds of events."), {}});
    return figure;
}

void PictureFlow::copy(const report::TimelineShown &shown, const QTimeZone &zone)
{
    const auto made = figure(shown, zone);
    if (!made)
        return;
    auto *data = new QMimeData;
    data->setData(u"image/svg+xml"_s, svgOf(*made));
    if (const QImage image = imageOf(*made); !image.isNull()) {
        data->setData(u"image/png"_s, pngOf(image));
        data->setImageData(image);
    }
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT noticed({Notice::Weight::Good, tr("The timeline is on the clipboard as a picture."), {}, partWords(*made), {}});
}

void PictureFlow::save(const report::TimelineShown &shown, const QTimeZone &zone)
{
    const auto made = figure(shown, zone);
    if (!made)
        return;
    const QString svg = tr("SVG, sharp at any size (*.svg)");
    const QString png = tr("PNG, points (*.png)");
    auto *dialog = new QFileDialog(m_window, made->window ? tr("Save the part of the timeline that is seen") : tr("Save the whole timeline"),
                                   m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({svg, png});
    dialog->setDefaultSuffix(u"svg"_s);
    dialog->selectFile(report::proposedFileName(m_review.review(), "svg"_L1, m_audience, m_relativeTimes));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, png](const QString &filter) { dialog->setDefaultSuffix(filter == png ? u"png"_s : u"svg"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, made](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        write(*made, path);
    });
    dialog->open();
}

void PictureFlow::write(const report::TimelineFigure &made, const QString &path)
{
    const bool isPng = QFileInfo(path).suffix().compare("png"_L1, Qt::CaseInsensitive) == 0;
    const QByteArray bytes = isPng ? pngOf(imageOf(made)) : svgOf(made);
    if (bytes.isEmpty()) {
        Q_EMIT noticed({Notice::Weight::Warn, tr("The picture has too many lanes to be made of points."), tr("Nothing was written."),
                        tr("Save it as SVG, or show fewer lanes."), {}});
        return;
    }
    if (const auto written = writeExport(path, bytes); !written) {
        Q_EMIT noticed(Notice::of(written.error()));
        return;
    }
    m_review.flush();
    const auto noted = recordExport(m_review, QLatin1String(report::audienceName(m_audience)), isPng ? u"png"_s : u"svg"_s,
                                    QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), m_review.headSeq());
    if (!noted && noted.error().failure != Failure::ReadOnly)
        Q_EMIT noticed(Notice::of(noted.error()));
    Q_EMIT noticed({Notice::Weight::Good, tr("Saved as “%1”.").arg(QDir::toNativeSeparators(path)), {}, partWords(made), {}});
}

} // namespace story
