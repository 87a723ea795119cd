// The rows of a paste with a tick each, and over every column a box that says what it is.
#pragma once

#include "app/intake/paste.h"
#include "ui/parts/look.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPointer>
#include <QTableView>

class QComboBox;

namespace story {

// First column: when it was, as it was understood, with the tick. Then the columns as they were pasted.
class PasteModel : public QAbstractTableModel {
    Q_OBJECT
public:
    PasteModel(const Look &look, QObject *parent);

    void setReading(const intake::PasteReading &reading);
    const intake::PasteReading &reading() const { return m_reading; }
    void setChosen(const QList<int> &rows, bool chosen);
    QSet<qsizetype> leftOut() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    QString when(const intake::PasteRow &row) const;

    const Look &m_look;
    intake::PasteReading m_reading;
};

// The head: names of the columns, and under each the box with its meaning. The boxes lie in a strip of their own over the head, beside the
// table: of what is in a table a screen reader finds its cells and heads alone.
class PasteHead : public QHeaderView {
    Q_OBJECT
public:
    explicit PasteHead(QTableView *table);
    ~PasteHead() override;

    void setColumns(const QList<intake::PasteColumn> &columns);
    QList<QComboBox *> boxes() const { return m_boxes; }
    QSize sizeHint() const override;
    void place(); // puts the boxes where their columns are

Q_SIGNALS:
    void meaningChosen(int column, story::intake::Column meaning);
    void boxFocused(int column);

protected:
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    QPointer<QWidget> m_strip; // belongs to what the table lies in
    QList<QComboBox *> m_boxes;
};

class PasteTable : public QTableView {
    Q_OBJECT
public:
    PasteTable(const Look &look, QWidget *parent = nullptr);

    PasteModel *paste() const { return m_model; }
    PasteHead *head() const { return m_head; }
    // Keeps the place and the row that was current.
    void setReading(const intake::PasteReading &reading);

protected:
    void keyPressEvent(QKeyEvent *event) override; // Space ticks all selected rows
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    const Look &m_look;
    PasteModel *m_model;
    PasteHead *m_head;
};

} // namespace story
