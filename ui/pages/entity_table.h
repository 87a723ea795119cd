// The entities of one kind as a table: one row each, painted from tokens, chosen and ordered by keys.
#pragma once

#include "app/desk/entity_model.h"
#include "ui/parts/look.h"
#include "ui/parts/notice_bar.h"

#include <QPointer>
#include <QSet>
#include <QTableView>

namespace story {

class Commands;
class FieldEditor;
class Pictures;

// How the cells of a column are painted.
enum class CellLook {
    Text,  // body type, broken into lines
    Muted, // the same, quieter
    Time,  // digits stand under each other
    Kind,  // the shape of an event kind and its word
    Chip,  // a word in a pill
};

struct TableColumn {
    QLatin1String field;
    CellLook look = CellLook::Text;
    int width = 0;    // px at a text size of 100 %; 0: takes the room that is left
    QString head;     // instead of the field's label
    QString ifBlank;  // shown, quietly, where the field is blank
};

// What stands beside the main text of a row, in quieter type.
struct RowRemark {
    QString tail = {};  // after the text
    QString below = {}; // on a line of its own, or on several
    QString lead = {};  // short, before the text, in a column of its own
    QList<QByteArray> pictures = {}; // small, at the end of the text, by their SHA-256; empty bytes are a picture that cannot be shown
    QString said = {};  // what they are in words, for those who do not see them
};

class EntityTable : public QTableView {
    Q_OBJECT
public:
    // `filter` as in EntityModel. The first Text column is the main one.
    EntityTable(OpenReview &review, EntityKind kind, const QList<TableColumn> &columns, const Look &look,
                const Commands &commands, std::function<bool(const Entity &)> filter = {}, QWidget *parent = nullptr);

    EntityModel *entities() const { return m_model; }
    const QList<TableColumn> &columns() const { return m_columns; }
    // Other words over a column.
    void setHead(QLatin1String field, const QString &words);
    // In the head of that column a sign stands for the order of the rows; `sign` holds a %1 for what the head says otherwise.
    void setOrderSign(QLatin1String field, const QString &sign);
    // Only those columns, named by their fields, are seen from now on; the model keeps all.
    void showColumns(const QStringList &fields);
    void setRemarks(std::function<RowRemark(const Entity &)> remarks);
    RowRemark remarkOf(int row) const;
    // Where the pictures of remarks come from; it must outlive this. `tip` is shown over them.
    void setPictures(Pictures &pictures, const QString &tip);
    Pictures *pictures() const { return m_pictures; }
    const QString &pictureTip() const { return m_pictureTip; }
    // Which picture of its row is there, beginning at 0; -1 where there is none.
    int pictureAt(const QPoint &point) const;
    // Their remarks say something else.
    void remarkAnew(const QSet<Id> &ids);
    // Rows that stand out: what is new.
    void setLit(const QSet<Id> &ids);
    bool isLit(int row) const { return !m_lit.isEmpty() && m_lit.contains(m_model->idAt(row)); }

    Id chosen() const; // null where nothing is
    // Several rows can be chosen: Shift and Ctrl with the keys or the pointer, Ctrl+A.
    void setChoosesMany();
    QList<Id> allChosen() const; // in the order of the list; where no row is marked, the one the keys are on
    QList<Id> marked() const;    // the rows that are marked as chosen, which may be none
    // Marks exactly those of them that are shown, and goes to `current`, which may be none of them. Where that is the only one and not
    // shown, nothing changes.
    void chooseAll(const QList<Id> &ids, Id current);
    // Opens an editor over the cell of the chosen row; Tab goes on to the next cell, Enter leads back to the list. What is typed is kept
    // as everywhere; Escape gives it up and leads back, too, and Undo brings it again. Nothing where there is no such column.
    void editInPlace(QLatin1String field);
    // Chooses a row, alone, whatever keys are held, and scrolls to it. `keepOthers`: where it is one of several that are chosen, they stay so.
    // False where it is not shown.
    bool choose(Id id, bool keepOthers = false);
    // The height that shows all rows, with the head.
    int wholeHeight() const;

Q_SIGNALS:
    void chosenChanged(story::Id id);
    void markedChanged(); // may be told before chosenChanged
    void activatedRow(story::Id id); // Enter or double click
    void pictureActivated(story::Id id, int picture); // double click on it
    void noticed(const story::Notice &notice);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void editCell(int column);
    void endEditing(bool backToList, bool isGivenUp = false);
    void fitColumns();
    int heightOfRow(int row) const;
    QString wordsBeside(const Entity &entity) const;
    int nextColumn(int column, int by) const; // -1: there is none on that side
    void fitRows(int first, int last);
    void fitVisibleRows();
    bool isChosenInSight() const;
    void keepInSight(bool isNew = false);
    bool hasTheKeys() const;
    void removeChosen();
    void moveChosen(int by);
    void rememberRow();
    // setCurrentIndex() of the view would ask the keys that are held: with Ctrl, what was chosen before would stay chosen.
    void chooseAlone(int row);
    void afterReset();

    const Look &m_look;
    QList<TableColumn> m_columns; // the heads read it,
    QList<QString> m_signs;       // and this, where there is one
    EntityModel *m_model;
    std::function<RowRemark(const Entity &)> m_remarks;
    Pictures *m_pictures = nullptr;
    QString m_pictureTip;
    QSet<Id> m_lit;
    int m_lastRow = -1; // of what was chosen, so that removing chooses its neighbour
    bool m_fitting = false;
    bool m_sawChosen = false; // the chosen row was in sight when this was last painted
    bool m_keepsInSight = false;
    bool m_keepsSoon = false;
    QPointer<FieldEditor> m_cellEditor;
    int m_cellColumn = -1;
};

} // namespace story
