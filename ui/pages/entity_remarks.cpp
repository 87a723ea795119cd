// What stands beside the main text of the rows of a table: words, and small pictures.
#include "ui/pages/entity_cells.h"
#include "ui/pages/entity_table.h"
#include "ui/parts/pictures.h"

#include <QMouseEvent>

namespace story {

void EntityTable::setRemarks(std::function<RowRemark(const Entity &)> remarks)
{
    m_remarks = std::move(remarks);
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].look == CellLook::Text && m_columns[i].width == 0)
            m_model->setWordsBeside(i, [this](const Entity &entity) { return wordsBeside(entity); });
    }
    fitRows(0, m_model->rowCount() - 1);
}

void EntityTable::setLit(const QSet<Id> &ids)
{
    m_lit = ids;
    fitRows(0, m_model->rowCount() - 1); // remarks may say it too
    viewport()->update();
}

RowRemark EntityTable::remarkOf(int row) const
{
    const Entity *entity = m_remarks ? m_model->review().review().table(m_model->kind())->find(m_model->idAt(row)) : nullptr;
    return entity ? m_remarks(*entity) : RowRemark();
}

// As painted, in one sentence, with words for the pictures.
QString EntityTable::wordsBeside(const Entity &entity) const
{
    const RowRemark remark = m_remarks(entity);
    QStringList words;
    for (QString part : {remark.lead, remark.tail, remark.said, remark.below}) {
        part.replace(QChar(QChar::Nbsp), u' ').replace(QStringLiteral("\n"), QStringLiteral(" \u00b7 "));
        if (part.startsWith(u"\u00b7 "))
            part.remove(0, 2);
        if (!part.isEmpty())
            words.append(part);
    }
    return words.join(QStringLiteral(" \u00b7 "));
}

void EntityTable::setPictures(Pictures &pictures, const QString &tip)
{
    m_pictures = &pictures;
    m_pictureTip = tip;
    viewport()->setMouseTracking(true);
    connect(&pictures, &Pictures::ready, viewport(), qOverload<>(&QWidget::update));
}

int EntityTable::pictureAt(const QPoint &point) const
{
    return static_cast<const EntityCells *>(itemDelegate())->pictureAt(indexAt(point), visualRect(indexAt(point)), point);
}

void EntityTable::remarkAnew(const QSet<Id> &ids)
{
    keepInSight();
    for (const Id &id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            fitRows(row, row);
    }
    viewport()->update();
}

void EntityTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    if (m_pictures)
        viewport()->setCursor(pictureAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void EntityTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int picture = m_pictures && event->button() == Qt::LeftButton ? pictureAt(event->pos()) : -1;
    if (picture < 0)
        QTableView::mouseDoubleClickEvent(event);
    else
        Q_EMIT pictureActivated(m_model->idAt(indexAt(event->pos()).row()), picture);
}

} // namespace story
