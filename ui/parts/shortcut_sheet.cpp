#include "ui/parts/shortcut_sheet.h"

#include "ui/parts/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace story {

ShortcutSheet::ShortcutSheet(const Look &look, const Commands &commands, QWidget *window)
    : Overlay(look, tr("Find a key or what it does"), 820, window), m_look(look), m_commands(commands),
      m_tree(new QTreeWidget)
{
    m_tree->setColumnCount(3);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setItemsExpandable(false);
    m_tree->setFocusPolicy(Qt::NoFocus);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    body()->addWidget(m_tree, 1);
    connect(field(), &QLineEdit::textChanged, this, &ShortcutSheet::fill);
    connect(&look, &Look::changed, this, [this] {
        if (isVisible())
            fill(field()->text());
    });
}

int ShortcutSheet::wantedHeight() const
{
    return parentWidget()->height();
}

void ShortcutSheet::aboutToOpen()
{
    fill({});
}

void ShortcutSheet::fill(const QString &words)
{
    const Tokens &tokens = m_look.tokens();
    const QFont heading = tokens.font(TextSize::Secondary, QFont::DemiBold);
    m_tree->clear();
    QTreeWidgetItem *group = nullptr;
    const CommandInfo *before = nullptr;
    for (const CommandInfo &info : commandTable()) {
        QStringList keys;
        for (const QKeySequence &one : m_commands.action(info.id)->shortcuts())
            keys.append(one.toString(QKeySequence::NativeText));
        if (keys.isEmpty())
            continue;
        const QString all = info.plainName() + QLatin1Char(' ') + info.helpText() + QLatin1Char(' ') + keys.join(QLatin1Char(' '));
        if (!all.contains(words.simplified(), Qt::CaseInsensitive))
            continue;
        if (!before || before->menu != info.menu) {
            group = new QTreeWidgetItem(m_tree, {menuName(info.menu).remove(QLatin1Char('&'))});
            group->setFlags(Qt::ItemIsEnabled);
            group->setFont(0, heading);
            group->setForeground(0, tokens.accent);
            group->setFirstColumnSpanned(true);
        }
        before = &info;
        auto *item = new QTreeWidgetItem(group, {info.plainName(), keys.join(tr(" or ")), info.helpText()});
        item->setForeground(1, tokens.accent);
        item->setForeground(2, tokens.muted);
        item->setFont(2, tokens.font(TextSize::Secondary));
        item->setToolTip(2, info.helpText());
    }
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->resizeColumnToContents(1);
}

bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == field() && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: QCoreApplication::sendEvent(m_tree, event); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: close(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace story
