#include "ui/pages/entity_table.h"

#include "app/desk/event_intents.h"
#include "app/desk/intents.h"
#include "ui/editors/field_form.h"
#include "ui/pages/entity_cells.h"
#include "ui/parts/commands.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace story {

namespace {

// Up to this many rows get their true height at once; of longer tables only what is seen is measured.
constexpr int measuredWhole = 500;
constexpr int wordsWidth = 260; // an open column has at least this, at 100 % text,
constexpr int wordsShare = 50;  // or this share of the table, in percent

QList<QLatin1String> fieldsOf(const QList<TableColumn> &columns)
{
    QList<QLatin1String> fields;
    for (const TableColumn &column : columns)
        fields.append(column.field);
    return fields;
}

// The heads a table gives its columns, over those of the fields.
class Heads : public QHeaderView {
public:
    Heads(const QList<TableColumn> &columns, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_columns(columns) {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (section < m_columns.size() && !m_columns[section].head.isEmpty())
            option->text = m_columns[section].head;
    }

private:
    const QList<TableColumn> &m_columns;
};

} // namespace

EntityTable::EntityTable(OpenReview &review, EntityKind kind, const QList<TableColumn> &columns, const Look &look,
                         const Commands &commands, std::function<bool(const Entity &)> filter, QWidget *parent)
    : QTableView(parent), m_look(look), m_columns(columns),
      m_model(new EntityModel(review, kind, fieldsOf(columns), std::move(filter), this))
{
    setHorizontalHeader(new Heads(m_columns, this));
    setModel(m_model);
    setItemDelegate(new EntityCells(*this, look));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now, const QModelIndex &before) {
        // The ring is around the whole row; the view paints the cell alone.
        for (const int row : {now.row(), before.row()})
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        rememberRow();
        endEditing(false);
        Q_EMIT chosenChanged(chosen());
    });
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT activatedRow(chosen()); });
    connect(m_model, &EntityModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { fitRows(first, last); });
    connect(m_model, &EntityModel::rowsRemoved, this, &EntityTable::afterReset);
    connect(m_model, &EntityModel::modelReset, this, [this] {
        fitRows(0, m_model->rowCount() - 1);
        afterReset();
        Q_EMIT chosenChanged(chosen());
    });
    connect(m_model, &EntityModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { fitRows(from.row(), to.row()); });
    const auto reordered = [this] {
        fitRows(0, m_model->rowCount() - 1);
        rememberRow();
    };
    connect(m_model, &EntityModel::layoutChanged, this, reordered);
    connect(m_model, &EntityModel::rowsMoved, this, reordered);
    connect(&look, &Look::changed, this, [this] {
        fitColumns();
        viewport()->update();
    });
    for (const auto &[id, what] : {std::pair{CommandId::RemoveSelected, 0}, {CommandId::MoveUp, -1}, {CommandId::MoveDown, 1}}) {
        QAction *action = commands.action(id);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, what = what] {
            if (!hasTheKeys())
                return;
            if (what == 0)
                removeChosen();
            else
                moveChosen(what);
        });
    }
    fitColumns();
}

void EntityTable::setHead(QLatin1String field, const QString &words)
{
    for (TableColumn &column : m_columns) {
        if (column.field == field)
            column.head = words;
    }
    horizontalHeader()->viewport()->update();
}

void EntityTable::showColumns(const QStringList &fields)
{
    endEditing(false);
    for (int i = 0; i < m_columns.size(); ++i)
        setColumnHidden(i, !fields.contains(m_columns[i].field));
    fitColumns();
    viewport()->update();
}

int EntityTable::nextColumn(int column, int by) const
{
    do
        column += by;
    while (column >= 0 && column < m_columns.size() && isColumnHidden(column));
    return column < m_columns.size() ? std::max(-1, column) : -1;
}

void EntityTable::setChoosesMany()
{
    setSelectionMode(ExtendedSelection);
}

QList<Id> EntityTable::allChosen() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<Id> ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model->idAt(row));
    if (ids.isEmpty() && !chosen().isNull())
        ids.append(chosen());
    return ids;
}

void EntityTable::editInPlace(QLatin1String field)
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].field == field)
            editCell(i);
    }
}

void EntityTable::editCell(int column)
{
    endEditing(false);
    const Id id = chosen();
    if (id.isNull() || m_model->review().isReadOnly())
        return;
    const Field &field = m_model->fieldAt(column);
    FieldEditor *editor = makeEditor(m_look, field, viewport());
    if (!editor)
        return;
    m_cellEditor = editor;
    m_cellColumn = column;
    editor->setName(m_columns[column].head.isEmpty() ? field.labelText() : m_columns[column].head);
    editor->setAutoFillBackground(true);
    editor->bind(&m_model->review(), m_model->kind(), id);
    const QRect cell = visualRect(currentIndex().siblingAtColumn(column));
    const int width = std::max(cell.width(), editor->minimumSizeHint().width());
    const int height = std::max(cell.height(), editor->sizeHint().height());
    editor->setGeometry(std::min(cell.left(), std::max(0, viewport()->width() - width)),
                        std::min(cell.top(), std::max(0, viewport()->height() - height)), width, height);
    connect(editor, &FieldEditor::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    editor->control()->installEventFilter(this);
    editor->show();
    editor->setFocus(Qt::OtherFocusReason);
}

void EntityTable::endEditing(bool backToList)
{
    if (!m_cellEditor)
        return;
    FieldEditor *editor = std::exchange(m_cellEditor, nullptr);
    editor->finish();
    editor->control()->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    if (backToList)
        setFocus(Qt::OtherFocusReason);
}

bool EntityTable::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_cellEditor || watched != m_cellEditor->control())
        return QTableView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        // Proposals and menus give the focus back.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QMetaObject::invokeMethod(this, [this, editor = m_cellEditor] {
                if (editor && editor == m_cellEditor && !editor->isAncestorOf(window()->focusWidget()))
                    endEditing(false);
            }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if ((enter && !(key.modifiers() & Qt::ShiftModifier)) || key.key() == Qt::Key_Escape) {
            // The editor takes what was typed first: Enter is how a time is confirmed.
            if (enter)
                m_cellEditor->finish();
            endEditing(true);
            return true;
        }
        if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab) {
            const int by = key.key() == Qt::Key_Tab ? 1 : -1;
            int column = nextColumn(m_cellColumn, by);
            if (column < 0) {
                const int row = currentIndex().row() + by;
                if (row < 0 || row >= m_model->rowCount()) {
                    endEditing(true);
                    return true;
                }
                chooseAlone(row);
                column = by < 0 ? nextColumn(static_cast<int>(m_columns.size()), -1) : nextColumn(-1, 1);
            }
            editCell(column);
            return true;
        }
    }
    return QTableView::eventFilter(watched, event);
}

Id EntityTable::chosen() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->idAt(index.row()) : Id();
}

void EntityTable::chooseAlone(int row)
{
    selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool EntityTable::choose(Id id, bool keepOthers)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model->index(row, 0);
    // What is chosen already stays so, with everything that is chosen beside it.
    if (currentIndex().row() != row) {
        if (keepOthers && selectionModel()->isRowSelected(row, {}))
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        else
            chooseAlone(row);
    }
    scrollTo(index);
    return true;
}

int EntityTable::wholeHeight() const
{
    return horizontalHeader()->height() + verticalHeader()->length() + 2 * frameWidth();
}

bool EntityTable::hasTheKeys() const
{
    return isVisible() && window()->focusWidget() == this;
}

void EntityTable::removeChosen()
{
    const QList<Id> all = allChosen();
    if (all.isEmpty())
        return;
    const auto removed = all.size() > 1 && m_model->kind() == EntityKind::Event
        ? removeEvents(m_model->review(), all)
        : removeEntity(m_model->review(), m_model->kind(), all.front());
    if (!removed)
        Q_EMIT noticed(Notice::of(removed.error()));
}

void EntityTable::moveChosen(int by)
{
    const Id id = chosen();
    if (id.isNull())
        return;
    // Its neighbours decide; a list may be long.
    QList<Id> shown;
    const int at = currentIndex().row();
    for (int row = std::max(0, at - 2); row < std::min(m_model->rowCount(), at + 3); ++row)
        shown.append(m_model->idAt(row));
    const auto moved = moveEntity(m_model->review(), m_model->kind(), id, shown, by);
    if (!moved)
        Q_EMIT noticed(Notice::of(moved.error()));
    choose(id);
}

void EntityTable::rememberRow()
{
    if (currentIndex().isValid())
        m_lastRow = currentIndex().row();
}

void EntityTable::afterReset()
{
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        chooseAlone(std::clamp(m_lastRow, 0, m_model->rowCount() - 1));
    if (m_model->isGrouped())
        fitRows(0, m_model->rowCount() - 1);
    fitVisibleRows();
}

void EntityTable::fitColumns()
{
    horizontalHeader()->setFixedHeight(std::max(28, QFontMetrics(m_look.tokens().font(TextSize::Secondary)).height() + 12));
    const int whole = viewport()->width();
    const int scale = m_look.textPercent();
    int fixed = 0;
    int open = 0;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (isColumnHidden(i))
            continue;
        fixed += m_columns[i].width * scale / 100;
        open += m_columns[i].width == 0;
    }
    // Where the room is short, the words keep their share of it, and the others give up theirs alike.
    const int words = open * std::max(120, std::min(wordsWidth * scale / 100, whole * wordsShare / 100));
    const int left = std::max(0, whole - words);
    const double share = fixed > left ? double(left) / fixed : 1;
    int rest = whole;
    for (int i = 0; i < m_columns.size(); ++i) {
        const int width = static_cast<int>(m_columns[i].width * scale / 100 * share);
        if (isColumnHidden(i) || width == 0)
            continue;
        setColumnWidth(i, width);
        rest -= width;
    }
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].width == 0 && !isColumnHidden(i))
            setColumnWidth(i, rest / std::max(1, open));
    }
    verticalHeader()->setDefaultSectionSize(QFontMetrics(m_look.tokens().body).height() + 2 * EntityCells::topPadding + 1);
    fitRows(0, m_model->rowCount() - 1);
}

int EntityTable::heightOfRow(int row) const
{
    const auto *cells = static_cast<const EntityCells *>(itemDelegate());
    int height = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (!isColumnHidden(column))
            height = std::max(height, cells->heightOf(m_model->index(row, column), columnWidth(column)));
    }
    return height;
}

void EntityTable::fitRows(int first, int last)
{
    if (m_model->rowCount() > measuredWhole) {
        fitVisibleRows();
        return;
    }
    if (m_model->isGrouped()) { // a heading comes and goes with a neighbour
        first = 0;
        last = m_model->rowCount() - 1;
    }
    for (int row = std::max(0, first); row <= last && row < m_model->rowCount(); ++row) {
        const int height = heightOfRow(row);
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void EntityTable::fitVisibleRows()
{
    if (m_fitting || m_model->rowCount() <= measuredWhole)
        return;
    int row = rowAt(0);
    if (row < 0) // it still looks behind the end of what has become a shorter list; it comes here again when it has scrolled
        return;
    m_fitting = true;
    // Counted along: after a change of height the view adds up those of all rows to say where one is.
    int top = rowViewportPosition(row);
    for (; row < m_model->rowCount() && top < viewport()->height(); ++row) {
        const int height = heightOfRow(row);
        if (rowHeight(row) != height)
            setRowHeight(row, height);
        top += height;
    }
    m_fitting = false;
}

void EntityTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
    else
        fitVisibleRows();
}

void EntityTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    fitVisibleRows();
}

void EntityTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        chooseAlone(0);
    viewport()->update();
}

void EntityTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!chosen().isNull())
            Q_EMIT activatedRow(chosen());
        return;
    }
    QTableView::keyPressEvent(event);
}

// Rows are what is chosen here: the ends are those of the list, and with Shift everything up to there.
QModelIndex EntityTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_model->rowCount();
    if (rows > 0 && (action == MoveHome || action == MoveEnd))
        return m_model->index(action == MoveHome ? 0 : rows - 1, 0);
    return QTableView::moveCursor(action, modifiers);
}

} // namespace story
