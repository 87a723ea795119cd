// How wide columns and how high rows are, and that the chosen row stays in sight while they change.
#include "ui/pages/entity_cells.h"
#include "ui/pages/entity_table.h"

#include <QHeaderView>
#include <QResizeEvent>

namespace story {

namespace {

// Up to this many rows get their true height at once; of longer tables only what is seen is measured.
constexpr int measuredWhole = 150;
constexpr int wordsWidth = 260; // an open column has at least this, at 100 % text,
constexpr int wordsShare = 50;  // or this share of the table, in percent

} // namespace

void EntityTable::fitColumns()
{
    horizontalHeader()->setFixedHeight(std::max(28, QFontMetrics(m_look.tokens().font(TextSize::Secondary)).height() + 12));
    const int whole = viewport()->width();
    const int scale = m_look.textPercent();
    int fixed = 0;
    int open = 0;
    QList<int> wanted; // never less than the head has words for
    for (int i = 0; i < m_columns.size(); ++i) {
        const bool isFixed = m_columns[i].width > 0 && !isColumnHidden(i);
        wanted.append(isFixed ? std::max(m_columns[i].width * scale / 100, horizontalHeader()->sectionSizeHint(i)) : 0);
        fixed += wanted.back();
        open += m_columns[i].width == 0 && !isColumnHidden(i);
    }
    // Where the room is short, the words keep their share of it, and the others give up theirs alike.
    const int words = open * std::max(120, std::min(wordsWidth * scale / 100, whole * wordsShare / 100));
    const int left = std::max(0, whole - words);
    const double share = fixed > left ? double(left) / fixed : 1;
    int rest = whole;
    for (int i = 0; i < m_columns.size(); ++i) {
        const int width = static_cast<int>(wanted[i] * share);
        if (width == 0)
            continue;
        setColumnWidth(i, width);
        rest -= width;
    }
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].width == 0 && !isColumnHidden(i))
            setColumnWidth(i, rest / std::max(1, open));
    }
    keepInSight();
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
    keepInSight();
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

bool EntityTable::isChosenInSight() const
{
    const int row = currentIndex().row();
    const int top = rowViewportPosition(row);
    return row >= 0 && top < viewport()->height() && top + rowHeight(row) > 0;
}

void EntityTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    m_sawChosen = isChosenInSight();
}

// Everything around the chosen row is about to change, or has: once all of it has, it is in sight again where it was before. Where
// somebody has scrolled away from it, nothing moves.
void EntityTable::keepInSight(bool isNew)
{
    m_keepsInSight = m_keepsInSight || m_sawChosen || isNew;
    if (!m_keepsInSight || std::exchange(m_keepsSoon, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        m_keepsSoon = false;
        if (!std::exchange(m_keepsInSight, false) || !currentIndex().isValid())
            return;
        // Rows that come into sight get their true height only then.
        for (int i = 0; i < 3; ++i) {
            const int top = rowViewportPosition(currentIndex().row());
            if (top >= 0 && top + rowHeight(currentIndex().row()) <= viewport()->height())
                break;
            scrollTo(currentIndex());
        }
    }, Qt::QueuedConnection);
}

} // namespace story
