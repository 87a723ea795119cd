// One picture as large as the window allows, with what is said of it. Where there are several, Page down and Page up go from one to the next.
#pragma once

#include "app/model/event.h"
#include "ui/parts/pictures.h"
#include "ui/parts/text_label.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;

namespace story {

class PictureDialog : public QDialog {
    Q_OBJECT
public:
    // `pictures` must outlive it. Begins with the one at `at`.
    PictureDialog(const Look &look, Pictures &pictures, const QList<Evidence> &all, qsizetype at, QWidget *parent);

    // Of the picture's own size; 0: as large as the window allows.
    double zoom() const { return m_zoom; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void go(qsizetype at);
    void showImage(const Result<QImage> &image);
    void setZoom(double zoom);
    double fitting() const;
    void paintSoon();

    Pictures &m_pictures;
    QList<Evidence> m_all;
    qsizetype m_at = -1;
    QImage m_image;
    double m_zoom = 0;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    TextLabel *m_caption;
    TextLabel *m_alternative;
    TextLabel *m_origin;
    TextLabel *m_size;
    QPushButton *m_previous;
    QPushButton *m_next;
    SideThread m_thread;
    bool m_painting = false;
    QSize m_painted; // of the picture as it is shown
};

} // namespace story
