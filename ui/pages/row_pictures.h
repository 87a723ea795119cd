// The small pictures at the end of a row: where they stand, and how they are painted.
#pragma once

#include "ui/parts/tokens.h"

#include <QByteArray>
#include <QList>
#include <QRectF>

class QPainter;

namespace story {

class Pictures;

class RowPictures {
public:
    // `cell`: what the text and the pictures share; they stand at its right end. Of many the first few are shown, and how many more.
    RowPictures(const QList<QByteArray> &pictures, const QRectF &cell, const Tokens &tokens);

    // What they take from the text; 0 where there are none.
    qreal room() const;
    // The least height of the row.
    int height() const;
    // Which picture is there, beginning at 0; over "+2" the first of those that are not shown; -1: none.
    int at(const QPointF &point) const;
    // Those that are not read yet are empty frames.
    void paint(QPainter &painter, Pictures &pictures, const Tokens &tokens) const;

private:
    QRectF frame(qsizetype i) const;
    QString more() const; // "+2"

    const QList<QByteArray> &m_pictures;
    QRectF m_cell;
    QSizeF m_size;       // of a frame
    qsizetype m_shown;
    qreal m_moreWidth = 0;
};

} // namespace story
