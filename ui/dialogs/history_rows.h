// How the steps of the history are painted: what was done, and below it when and by whom.
#pragma once

#include "ui/parts/look.h"

#include <QStyledItemDelegate>

namespace story {

class HistoryRows : public QStyledItemDelegate {
    Q_OBJECT
public:
    // `look` must outlive this.
    HistoryRows(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Look &m_look;
};

} // namespace story
