// The pages of a PDF one under another, as wide as there is room, each drawn when it comes into sight.
#pragma once

#include "app/core/result.h"
#include "ui/parts/look.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QSizeF>
#include <QTimer>

namespace story {

class PaperView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PaperView(const Look &look, QWidget *parent = nullptr);

    // `sizes` are those of the pages, in points; begins with the first page.
    void setPages(const QByteArray &pdf, const QList<QSizeF> &sizes);
    int pageCount() const { return static_cast<int>(m_sizes.size()); }
    int pageInSight() const; // the one in the middle of the view, from 1; 0 where there is none
    bool isDrawn(int page) const { return m_pages.value(page).width > 0; }

Q_SIGNALS:
    void pageInSightChanged(int page);
    void failed(const story::Error &error); // told once for a document

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Drawn {
        QImage image;
        int width = 0; // of the image, in its own pixels
    };

    void arrange();
    QRect placeOf(int page) const; // in the view
    std::pair<int, int> inSight() const; // first and last page
    void drawMissing();

    const Look &m_look;
    QByteArray m_pdf;
    QList<QSizeF> m_sizes;
    QList<int> m_tops; // of the pages, from the top of the first; one more than pages
    int m_width = 0;   // of a page on the screen
    QHash<int, Drawn> m_pages;
    int m_drawing = 0; // the page that is being drawn; 0: none
    int m_document = 0; // changes with each, so that what was asked of an earlier one is passed over
    int m_told = 0;
    bool m_failed = false;
    QTimer m_soon;
};

} // namespace story
