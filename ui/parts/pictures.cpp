#include "ui/parts/pictures.h"

#include "ui/parts/clean_picture.h"

#include <QPointer>

namespace story {

namespace {

constexpr int thumbnailsKept = 400;
constexpr qsizetype mostAtOnce = 8; // each may be some megabytes until it is decoded

} // namespace

Pictures::Pictures(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace), m_small(thumbnailsKept) {}

QPixmap Pictures::thumbnail(const QByteArray &sha256, int side)
{
    const Key key{sha256, side};
    if (const QPixmap *kept = m_small.object(key))
        return *kept;
    if (sha256.isEmpty() || m_asked.contains(key) || m_asked.size() >= mostAtOnce)
        return {};
    m_asked.insert(key);
    read(sha256, {side, side}, [this, key](const Result<QImage> &image) {
        m_asked.remove(key);
        m_small.insert(key, new QPixmap(image ? QPixmap::fromImage(*image) : QPixmap()));
        Q_EMIT ready(key.first);
    });
    return {};
}

void Pictures::load(const QByteArray &sha256, QObject *asker, std::function<void(const Result<QImage> &)> answer)
{
    read(sha256, {}, [asker = QPointer(asker), answer = std::move(answer)](const Result<QImage> &image) {
        if (asker)
            answer(image);
    });
}

void Pictures::read(const QByteArray &sha256, QSize within, std::function<void(const Result<QImage> &)> answer)
{
    m_workspace.blob(sha256, [self = QPointer(this), within, answer = std::move(answer)](const Result<QByteArray> &bytes) {
        if (!self)
            return;
        self->m_thread.start([bytes, within, answer]() -> SideThread::Answer {
            const Result<QImage> image = bytes ? decodePicture(*bytes, within) : Result<QImage>(tl::unexpected(bytes.error()));
            return [image, answer] { answer(image); };
        });
    });
}

} // namespace story
