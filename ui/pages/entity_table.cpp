#include "ui/pages/entity_table.h"

#include "app/desk/event_intents.h"
#include "app/desk/intents.h"
#include "ui/pages/entity_cells.h"
#include "ui/parts/commands.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>

namespace story {

namespace {

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
    Heads(const QList<TableColumn> &columns, const QList<QString> &signs, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent), m_columns(columns), m_signs(signs)
    {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (section < m_columns.size() && !m_columns[section].head.isEmpty())
            option->text = m_columns[section].head;
        if (section < m_signs.size() && !m_signs[section].isEmpty())
            option->text = m_signs[section].arg(option->text);
    }

    // Of the words that are shown, not of the field's own.
    QSize sectionSizeFromContents(int section) const override
    {
        QStyleOptionHeader option;
        initStyleOption(&option);
        initStyleOptionForIndex(&option, section);
        option.fontMetrics = fontMetrics();
        return style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, this);
    }

private:
    const QList<TableColumn> &m_columns;
    const QList<QString> &m_signs;
};

} // namespace

EntityTable::EntityTable(OpenReview &review, EntityKind kind, const QList<TableColumn> &columns, const Look &look,
                         const Commands &commands, std::function<bool(const Entity &)> filter, QWidget *parent)
    : QTableView(parent), m_look(look), m_columns(columns),
      m_model(new EntityModel(review, kind, fieldsOf(columns), std::move(filter), this))
{
    setHorizontalHeader(new Heads(m_columns, m_signs, this));
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
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
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
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntityTable::markedChanged);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT activatedRow(chosen()); });
    for (const auto about : {&EntityModel::rowsAboutToBeInserted, &EntityModel::rowsAboutToBeRemoved})
        connect(m_model, about, this, [this] { keepInSight(); });
    connect(m_model, &EntityModel::rowsAboutToBeMoved, this, [this] { keepInSight(); });
    connect(m_model, &EntityModel::layoutAboutToBeChanged, this, [this] { keepInSight(); });
    connect(m_model, &EntityModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { fitRows(first, last); });
    connect(m_model, &EntityModel::rowsRemoved, this, &EntityTable::afterReset);
    connect(m_model, &EntityModel::modelReset, this, [this] {
        fitRows(0, m_model->rowCount() - 1);
        afterReset();
        Q_EMIT chosenChanged(chosen());
    });
    connect(m_model, &EntityModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                keepInSight();
                fitRows(from.row(), to.row());
            });
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

void EntityTable::setOrderSign(QLatin1String field, const QString &sign)
{
    m_signs.clear();
    for (const TableColumn &column : std::as_const(m_columns))
        m_signs.append(column.field == field ? sign : QString());
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

void EntityTable::setChoosesMany()
{
    setSelectionMode(ExtendedSelection);
}

QList<Id> EntityTable::allChosen() const
{
    QList<Id> ids = marked();
    if (ids.isEmpty() && !chosen().isNull())
        ids.append(chosen());
    return ids;
}

QList<Id> EntityTable::marked() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<Id> ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model->idAt(row));
    return ids;
}

void EntityTable::chooseAll(const QList<Id> &ids, Id current)
{
    const int at = m_model->rowOf(current);
    if (ids == QList<Id>{current}) {
        if (at >= 0)
            chooseAlone(at);
    } else {
        const QSet<Id> wanted(ids.begin(), ids.end());
        QItemSelection rows;
        int first = -1;
        for (int row = 0; row <= m_model->rowCount(); ++row) {
            const bool isWanted = row < m_model->rowCount() && wanted.contains(m_model->idAt(row));
            if (isWanted && first < 0)
                first = row;
            if (isWanted || first < 0)
                continue;
            rows.append(QItemSelectionRange(m_model->index(first, 0), m_model->index(row - 1, m_model->columnCount() - 1)));
            first = -1;
        }
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        if (at >= 0)
            selectionModel()->setCurrentIndex(m_model->index(at, 0), QItemSelectionModel::NoUpdate);
    }
    if (at >= 0) {
        scrollTo(currentIndex());
        keepInSight(true);
    }
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
    keepInSight(true);
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
    if (!currentIndex().isValid() && m_model->rowCount() > 0) {
        chooseAlone(std::clamp(m_lastRow, 0, m_model->rowCount() - 1));
        keepInSight(true);
    }
    if (m_model->isGrouped())
        fitRows(0, m_model->rowCount() - 1);
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
    // The view would go on from where its own keys or a click last chose; a choice made elsewhere, as in the lanes, begins there too. So it
    // goes on from the other end of what is chosen around the current row.
    static const QHash<int, CursorAction> ways{{Qt::Key_Up, MoveUp},         {Qt::Key_Down, MoveDown},         {Qt::Key_Home, MoveHome},
                                               {Qt::Key_End, MoveEnd},       {Qt::Key_PageUp, MovePageUp},     {Qt::Key_PageDown, MovePageDown}};
    if (selectionMode() == ExtendedSelection && ways.contains(event->key())
        && (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::ShiftModifier && currentIndex().isValid()) {
        const int row = currentIndex().row();
        const int next = std::max(0, moveCursor(ways[event->key()], event->modifiers()).row());
        const auto isMarked = [this](int at) { return selectionModel()->isRowSelected(at, {}); };
        int from = row;
        if (isMarked(row) && !(isMarked(row - 1) && isMarked(row + 1))) {
            for (const int by : {-1, 1}) {
                while (isMarked(from + by))
                    from += by;
                if (from != row)
                    break;
            }
        }
        selectionModel()->select(QItemSelection(m_model->index(std::min(from, next), 0),
                                                m_model->index(std::max(from, next), m_model->columnCount() - 1)),
                                 QItemSelectionModel::ClearAndSelect);
        selectionModel()->setCurrentIndex(m_model->index(next, 0), QItemSelectionModel::NoUpdate);
        scrollTo(currentIndex());
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
