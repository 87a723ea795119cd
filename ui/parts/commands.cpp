#include "ui/parts/commands.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace story {

Commands::Commands(QObject *parent) : QObject(parent)
{
    auto *themes = new QActionGroup(this);
    for (const CommandInfo &info : commandTable()) {
        auto *action = new QAction(info.nameText(), this);
        action->setObjectName(QLatin1String(info.key));
        action->setShortcuts(info.shortcuts());
        action->setShortcutContext(info.scope == CommandScope::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        action->setMenuRole(info.id == CommandId::Quit ? QAction::QuitRole
                                : info.id == CommandId::About ? QAction::AboutRole
                                : info.id == CommandId::Preferences ? QAction::PreferencesRole
                                                                    : QAction::NoRole);
        const QString keys = keysText(*action);
        action->setToolTip(keys.isEmpty() ? info.helpText()
                                          : tr("%1 (%2)", "help, keys").arg(info.helpText(), keys));
        action->setStatusTip(info.helpText());
        action->setCheckable(info.shape != CommandShape::Plain);
        if (info.shape == CommandShape::OneOfThemes)
            themes->addAction(action);
        m_actions[static_cast<size_t>(info.id)] = action;
    }
    action(CommandId::ThemeSystem)->setChecked(true);
    action(CommandId::ShowPanels)->setChecked(true);
}

void Commands::addTo(QWidget *window) const
{
    for (const CommandInfo &info : commandTable()) {
        if (info.scope == CommandScope::Window)
            window->addAction(action(info.id));
    }
}

void Commands::fill(QMenuBar *bar) const
{
    std::array<QMenu *, commandMenuCount> menus{};
    for (int i = 0; i < commandMenuCount; ++i)
        menus[static_cast<size_t>(i)] = bar->addMenu(menuName(static_cast<CommandMenu>(i)));
    for (const CommandInfo &info : commandTable()) {
        QMenu *menu = menus[static_cast<size_t>(info.menu)];
        if (info.beginsGroup)
            menu->addSeparator();
        if (info.id == CommandId::OpenRecent)
            action(info.id)->setMenu(new QMenu(menu));
        menu->addAction(action(info.id));
    }
}

QMenu *Commands::recentMenu() const
{
    return action(CommandId::OpenRecent)->menu();
}

QString keysText(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace story
