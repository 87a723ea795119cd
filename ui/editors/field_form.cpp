#include "ui/editors/field_form.h"

#include "app/desk/room.h"
#include "ui/editors/choice_editor.h"
#include "ui/editors/day_editor.h"
#include "ui/editors/flag_editor.h"
#include "ui/editors/length_editor.h"
#include "ui/editors/moment_editor.h"
#include "ui/editors/number_editor.h"
#include "ui/editors/ref_editor.h"
#include "ui/editors/text_editor.h"
#include "ui/editors/words_editor.h"
#include "ui/editors/zone_editor.h"
#include "ui/parts/flow_layout.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

FieldEditor *makeEditor(const Look &look, const Field &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Line:
        if (qstrcmp(field.name, "zone") == 0)
            return new ZoneEditor(look, field, parent);
        return new TextEditor(look, field, parent);
    case FieldType::Number:
        if (qstrcmp(field.name, "clock_correction") == 0)
            return new LengthEditor(look, field, parent);
        return new NumberEditor(look, field, parent);
    case FieldType::Choice: return new ChoiceEditor(look, field, parent);
    case FieldType::Flag: return new FlagEditor(look, field, parent);
    case FieldType::Moment: return new MomentEditor(look, field, parent);
    case FieldType::Day: return new DayEditor(look, field, parent);
    case FieldType::Ref: return new RefEditor(look, field, parent);
    case FieldType::Refs: return new RefsEditor(look, field, parent);
    case FieldType::Words: return new WordsEditor(look, field, parent);
    case FieldType::Blob: return nullptr;
    }
    return nullptr;
}

FieldForm::FieldForm(const Look &look, EntityKind kind, const QList<Row> &rows, QWidget *parent)
    : QWidget(parent), m_kind(kind)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::medium);
    for (const Row &names : rows) {
        QList<const Field *> fields;
        for (const QLatin1String name : names) {
            fields.append(entityType(kind).field(name));
            Q_ASSERT_X(fields.back(), "FieldForm", name.data());
        }
        // Boxes to tick have their words beside them, which cannot be narrower.
        if (std::all_of(fields.begin(), fields.end(), [](const Field *field) { return field->type == FieldType::Flag; })) {
            auto *row = new FlowLayout(gap::page);
            for (const Field *field : std::as_const(fields))
                row->addWidget(makeCell(*field, look));
            layout->addLayout(row);
            continue;
        }
        auto *row = new QHBoxLayout;
        row->setSpacing(gap::medium);
        for (const Field *field : std::as_const(fields))
            row->addWidget(makeCell(*field, look), 1);
        layout->addLayout(row);
    }
    for (qsizetype i = 1; i < m_order.size(); ++i)
        setTabOrder(m_order[i - 1]->control(), m_order[i]->control());
}

FieldForm::~FieldForm()
{
    finish();
}

QWidget *FieldForm::makeCell(const Field &field, const Look &look)
{
    Cell cell;
    cell.isPrivate = isForFacilitator(field);
    cell.widget = new QWidget;
    auto *layout = new QVBoxLayout(cell.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::tiny);
    cell.editor = makeEditor(look, field);
    Q_ASSERT(cell.editor);
    cell.editor->setName(field.labelText());
    if (field.type == FieldType::Flag) {
        layout->addStretch();
    } else {
        cell.label = secondaryLabel(look, field.labelText());
        cell.label->setElided(true);
        cell.label->setBuddy(cell.editor->control());
        layout->addWidget(cell.label);
    }
    layout->addWidget(cell.editor);
    if (field.type != FieldType::Flag)
        layout->addStretch();
    connect(cell.editor, &FieldEditor::failed, this, &FieldForm::failed);
    m_cells.insert(QLatin1String(field.name), cell);
    m_order.append(cell.editor);
    return cell.widget;
}

void FieldForm::point(OpenReview *review, Id entity)
{
    m_entity = entity;
    for (FieldEditor *editor : std::as_const(m_order))
        editor->bind(review, m_kind, entity);
}

void FieldForm::setLabel(QLatin1String field, const QString &words)
{
    const Cell cell = m_cells.value(field);
    if (!cell.editor)
        return;
    if (cell.label)
        cell.label->setText(words);
    cell.editor->setName(words);
}

void FieldForm::setFieldVisible(QLatin1String field, bool visible)
{
    if (!m_cells.contains(field))
        return;
    m_cells[field].isWanted = visible;
    fitVisible(field);
}

void FieldForm::setForRoom(bool forRoom)
{
    m_forRoom = forRoom;
    const QList<QLatin1String> fields = m_cells.keys();
    for (const QLatin1String field : fields) {
        if (m_cells.value(field).isPrivate)
            fitVisible(field);
    }
}

void FieldForm::fitVisible(QLatin1String field)
{
    const Cell cell = m_cells.value(field);
    cell.widget->setVisible(cell.isWanted && !(m_forRoom && cell.isPrivate));
}

void FieldForm::focusFirst()
{
    for (FieldEditor *editor : std::as_const(m_order)) {
        if (editor->isVisibleTo(this) && editor->isEnabled()) {
            editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void FieldForm::focusField(QLatin1String field)
{
    if (FieldEditor *found = editor(field))
        found->setFocus(Qt::OtherFocusReason);
}

void FieldForm::finish()
{
    for (FieldEditor *editor : std::as_const(m_order))
        editor->finish();
}

} // namespace story
