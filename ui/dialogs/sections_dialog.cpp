#include "ui/dialogs/sections_dialog.h"

#include "app/report/builder.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

SectionsDialog::SectionsDialog(const Look &look, const QStringList &chosen, QWidget *parent) : QDialog(parent), m_list(new QListWidget)
{
    setWindowTitle(tr("Parts of the report"));
    auto *words = new TextLabel(look, TextSize::Body, Tone::Muted,
                                tr("What is not ticked is left out, and the report says so once at its end. Space ticks, Alt+Up and Alt+Down move."));
    words->setWordWrap(true);
    m_list->setAccessibleName(tr("Parts, in the order of the report"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    fill(chosen);
    connect(m_list, &QListWidget::itemChanged, this, [this] { Q_EMIT changed(this->chosen()); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { Q_EMIT changed(this->chosen()); });
    auto *up = new QPushButton(tr("&Up"));
    auto *down = new QPushButton(tr("&Down"));
    auto *usual = new QPushButton(tr("&All, in the usual order"));
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    for (QPushButton *button : {up, down, usual})
        button->setAutoDefault(false);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(usual, &QPushButton::clicked, this, [this] {
        fill({});
        Q_EMIT changed({});
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {up, down, usual})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::medium);
    layout->addWidget(words);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    resize(560 * look.textPercent() / 100, 560);
    m_list->setFocus();
}

// Those that are chosen first, as they were put; the others behind them, in the usual order.
void SectionsDialog::fill(const QStringList &chosen)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QList<report::SectionChoice> all = report::sectionChoices();
    std::stable_sort(all.begin(), all.end(), [&](const report::SectionChoice &a, const report::SectionChoice &b) {
        const auto place = [&](const QString &name) { return chosen.contains(name) ? chosen.indexOf(name) : chosen.size(); };
        return place(a.name) < place(b.name);
    });
    for (const report::SectionChoice &section : std::as_const(all)) {
        auto *item = new QListWidgetItem(section.title, m_list);
        item->setData(Qt::UserRole, section.name);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(chosen.isEmpty() || chosen.contains(section.name) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
}

QStringList SectionsDialog::chosen() const
{
    QStringList names, usual;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_list->item(row)->data(Qt::UserRole).toString());
    }
    for (const report::SectionChoice &section : report::sectionChoices())
        usual.append(section.name);
    return names == usual ? QStringList() : names;
}

void SectionsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(row + by, m_list->takeItem(row));
        m_list->setCurrentRow(row + by);
    }
    Q_EMIT changed(chosen());
}

bool SectionsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.modifiers() == Qt::AltModifier && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
            move(key.key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace story
