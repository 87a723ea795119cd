// One picture as large as the window allows, with what is said of it.
#pragma once

#include "app/model/event.h"
#include "ui/parts/pictures.h"
#include "ui/parts/text_label.h"

#include <QDialog>

class QLabel;
class QScrollArea;

namespace story {

class PictureDialog : public QDialog {
    Q_OBJECT
public:
    // `pictures` must outlive it.
    PictureDialog(const Look &look, Pictures &pictures, const Evidence &evidence, QWidget *parent);

    // Of the picture's own size; 0: as large as the window allows.
    double zoom() const { return m_zoom; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showImage(const Result<QImage> &image);
    void setZoom(double zoom);
    double fitting() const;
    void paintSoon();

    QImage m_image;
    double m_zoom = 0;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    TextLabel *m_size;
    SideThread m_thread;
    bool m_painting = false;
    QSize m_painted; // of the picture as it is shown
};

} // namespace story
