// How the cells of an EntityTable are painted and measured.
#pragma once

#include "ui/parts/look.h"

#include <QStyledItemDelegate>

namespace story {

class EntityTable;

class EntityCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    EntityCells(EntityTable &table, const Look &look);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The height a cell needs in the column as wide as it is now.
    int heightOf(const QModelIndex &index, int width) const;

    // Which picture of a row is at that point of its cell, which is `box`; -1 where there is none.
    int pictureAt(const QModelIndex &index, const QRect &box, const QPoint &point) const;

    static constexpr int sidePadding = 8;
    static constexpr int topPadding = 8;

protected:
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    bool isMain(const QModelIndex &index) const;
    QString textOf(const QModelIndex &index) const;
    // What the heading of a group takes above the row that begins it; 0 where none does.
    int headingHeight(const QModelIndex &index) const;
    void paintHeading(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    int heightUnderHeading(const QModelIndex &index, int width) const;

    EntityTable &m_table;
    const Look &m_look;
};

} // namespace story
