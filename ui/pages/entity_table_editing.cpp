// Changing a cell of a table where it stands.
#include "ui/editors/field_form.h"
#include "ui/pages/entity_table.h"

#include <QKeyEvent>

namespace story {

int EntityTable::nextColumn(int column, int by) const
{
    do
        column += by;
    while (column >= 0 && column < m_columns.size() && isColumnHidden(column));
    return column < m_columns.size() ? std::max(-1, column) : -1;
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
    editor->begin();
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

void EntityTable::endEditing(bool backToList, bool isGivenUp)
{
    if (!m_cellEditor)
        return;
    FieldEditor *editor = std::exchange(m_cellEditor, nullptr);
    if (isGivenUp)
        editor->giveUp();
    else
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
        if (key.key() == Qt::Key_Escape) {
            endEditing(true, true);
            return true;
        }
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (enter && !(key.modifiers() & Qt::ShiftModifier)) {
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

} // namespace story
