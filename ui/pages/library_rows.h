// How the rows of the library are painted: title and excerpt, severity, day, state.
#pragma once

#include "ui/parts/look.h"

#include <QStyledItemDelegate>

namespace story {

class LibraryRows : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit LibraryRows(const Look &look, QObject *parent = nullptr);

    // Words to be marked in excerpts.
    void setWords(const QString &words);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Look &m_look;
    QStringList m_words;
};

} // namespace story
