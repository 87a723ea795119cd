#include "ui/dialogs/columns_dialog.h"

#include "ui/parts/story_style.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

ColumnsDialog::ColumnsDialog(const QList<Column> &columns, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Columns of the list"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::small);
    for (const Column &column : columns) {
        auto *box = new QCheckBox(column.words);
        box->setChecked(column.isShown || column.isAlways);
        box->setEnabled(!column.isAlways);
        if (column.isAlways)
            box->setToolTip(tr("This column is always there."));
        connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT changed(shown()); });
        layout->addWidget(box);
        m_boxes.append({column.field, box});
    }
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addSpacing(gap::small);
    layout->addLayout(buttons);
    for (const auto &[field, box] : std::as_const(m_boxes)) {
        if (box->isEnabled()) {
            box->setFocus();
            break;
        }
    }
}

QStringList ColumnsDialog::shown() const
{
    QStringList fields;
    for (const auto &[field, box] : m_boxes) {
        if (box->isChecked())
            fields.append(field);
    }
    return fields;
}

} // namespace story
