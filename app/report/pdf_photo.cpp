#include "app/report/pdf_photo.h"

#include <cstring>
#include <memory>

namespace story::report::pdf {

namespace {

struct Destroy {
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

cairo_status_t readPart(void *closure, unsigned char *data, unsigned int length)
{
    auto &rest = *static_cast<QByteArrayView *>(closure);
    if (rest.size() < qsizetype(length))
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, rest.data(), length);
    rest = rest.sliced(qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

void letGo(void *bytes)
{
    delete static_cast<QByteArray *>(bytes);
}

// nullptr where it cannot be made.
Surface surfaceOf(const Image &image)
{
    if (image.head.format == PictureFormat::Png) {
        QByteArrayView rest(image.bytes);
        Surface png(cairo_image_surface_create_from_png_stream(readPart, &rest));
        return cairo_surface_status(png.get()) == CAIRO_STATUS_SUCCESS ? std::move(png) : nullptr;
    }
    // The pixels of this surface are never looked at: cairo writes the bytes that go with it.
    Surface jpeg(cairo_image_surface_create(CAIRO_FORMAT_RGB24, image.head.width, image.head.height));
    auto *bytes = new QByteArray(image.bytes);
    const auto *data = reinterpret_cast<const unsigned char *>(bytes->constData());
    const cairo_status_t status = cairo_surface_set_mime_data(jpeg.get(), CAIRO_MIME_TYPE_JPEG, data,
                                                              static_cast<unsigned long>(bytes->size()), letGo, bytes);
    if (status != CAIRO_STATUS_SUCCESS) {
        delete bytes;
        return nullptr;
    }
    return jpeg;
}

} // namespace

bool canBeDrawn(const Image &image)
{
    // Of a JPEG the builder knows that it is whole, and the reader of the document decodes it.
    return image.head.format == PictureFormat::Jpeg || surfaceOf(image) != nullptr;
}

void drawPhoto(cairo_t *cairo, const Image &image, const QRectF &rect)
{
    const Surface surface = surfaceOf(image);
    if (!surface)
        return;
    cairo_save(cairo);
    cairo_translate(cairo, rect.x(), rect.y());
    cairo_scale(cairo, rect.width() / image.head.width, rect.height() / image.head.height);
    cairo_set_source_surface(cairo, surface.get(), 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

} // namespace story::report::pdf
