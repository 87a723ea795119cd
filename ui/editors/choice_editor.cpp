#include "ui/editors/choice_editor.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace story {

ChoiceEditor::ChoiceEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent), m_box(new QComboBox)
{
    for (const Choice &choice : field.choices)
        m_box->addItem(choice.text(), QString::fromLatin1(choice.name));
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_box->setMaxVisibleItems(12);
    m_box->installEventFilter(this);
    body()->insertWidget(0, m_box);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int row) { store(m_box->itemData(row).toString()); });
}

QWidget *ChoiceEditor::control() const
{
    return m_box;
}

void ChoiceEditor::showValue(const Value &value)
{
    m_box->setCurrentIndex(isBound() ? m_box->findData(std::get<QString>(value)) : -1);
}

void ChoiceEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace story
