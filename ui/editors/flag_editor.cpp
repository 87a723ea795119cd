#include "ui/editors/flag_editor.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace story {

FlagEditor::FlagEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent), m_box(new QCheckBox(field.labelText()))
{
    body()->insertWidget(0, m_box, 0, Qt::AlignLeft);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { store(on); });
}

QWidget *FlagEditor::control() const
{
    return m_box;
}

void FlagEditor::setName(const QString &name)
{
    m_box->setText(name);
    FieldEditor::setName(name);
}

void FlagEditor::showValue(const Value &value)
{
    m_box->setChecked(std::get<bool>(value));
}

void FlagEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
}

} // namespace story
