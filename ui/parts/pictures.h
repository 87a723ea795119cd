// The pictures of a library as something to paint: read and decoded beside the window, small ones kept.
#pragma once

#include "app/core/side_thread.h"
#include "app/desk/workspace.h"

#include <QCache>
#include <QImage>
#include <QPixmap>
#include <QSet>

namespace story {

class Pictures : public QObject {
    Q_OBJECT
public:
    // `workspace` must outlive this.
    explicit Pictures(Workspace &workspace, QObject *parent = nullptr);

    // The picture in a square of that side (device pixels). Null until it is there, and where it is missing or broken. Only a few are read
    // at a time, so that going fast over a long list heaps up no work for rows that have gone by: whoever still wants one asks again
    // when `ready` comes.
    QPixmap thumbnail(const QByteArray &sha256, int side);
    // The whole picture, later; not at all where `asker` is gone by then.
    void load(const QByteArray &sha256, QObject *asker, std::function<void(const Result<QImage> &)> answer);

Q_SIGNALS:
    void ready(const QByteArray &sha256); // it is there, or it is known that it cannot be shown

private:
    void read(const QByteArray &sha256, QSize within, std::function<void(const Result<QImage> &)> answer);

    using Key = std::pair<QByteArray, int>;

    Workspace &m_workspace;
    SideThread m_thread;
    QCache<Key, QPixmap> m_small; // a null pixmap: it cannot be shown
    QSet<Key> m_asked;
};

} // namespace story
