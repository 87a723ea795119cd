// The table of commands: nothing twice, nothing without words.
#include "ui/parts/commands.h"

#include <QAction>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace story;

class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableIsInTheOrderOfItsIds();
    void noKeyDoesTwoThings();
    void everyKeyCanBeRead();
    void everyCommandHasANameAndASentence();
    void noMnemonicStandsTwiceInAMenu();
    void menusHoldEveryCommand();
    void keysOfAPartWorkOnlyThere();
    void oneThemeIsChosenAtATime();
};

void TestCommands::theTableIsInTheOrderOfItsIds()
{
    int i = 0;
    for (const CommandInfo &info : commandTable())
        QCOMPARE(static_cast<int>(info.id), i++);
}

void TestCommands::noKeyDoesTwoThings()
{
    QHash<QString, QString> taken;
    for (const CommandInfo &info : commandTable()) {
        for (const QKeySequence &keys : info.shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            QVERIFY2(!taken.contains(text), qPrintable(text + taken.value(text) + QLatin1String(info.key)));
            taken.insert(text, QLatin1String(info.key));
        }
    }
    QVERIFY(taken.size() > 40);
}

void TestCommands::everyKeyCanBeRead()
{
    for (const CommandInfo &info : commandTable()) {
        for (const QKeySequence &keys : info.shortcuts()) {
            QCOMPARE(keys.count(), 1);
            QVERIFY2(keys[0].key() != Qt::Key_unknown, info.key);
        }
    }
}

void TestCommands::everyCommandHasANameAndASentence()
{
    QSet<QString> names;
    QSet<QString> keys;
    for (const CommandInfo &info : commandTable()) {
        QVERIFY2(info.nameText().contains(QLatin1Char('&')), info.key);
        QVERIFY2(info.helpText().endsWith(QLatin1Char('.')), info.key);
        QVERIFY2(!info.helpText().contains(QLatin1Char('!')), info.key);
        QVERIFY2(!names.contains(info.plainName()), info.key);
        QVERIFY2(!keys.contains(QLatin1String(info.key)), info.key);
        names.insert(info.plainName());
        keys.insert(QLatin1String(info.key));
    }
}

void TestCommands::noMnemonicStandsTwiceInAMenu()
{
    QSet<QString> taken;
    for (const CommandInfo &info : commandTable()) {
        const QString name = info.nameText();
        const QString here = QString::number(static_cast<int>(info.menu)) + name.at(name.indexOf(QLatin1Char('&')) + 1).toLower();
        QVERIFY2(!taken.contains(here), info.key);
        taken.insert(here);
    }
    for (int i = 0; i < commandMenuCount; ++i) {
        const QString name = menuName(static_cast<CommandMenu>(i));
        const QString here = QStringLiteral("bar") + name.at(name.indexOf(QLatin1Char('&')) + 1).toLower();
        QVERIFY2(!taken.contains(here), qPrintable(name));
        taken.insert(here);
    }
}

void TestCommands::menusHoldEveryCommand()
{
    QMenuBar bar;
    Commands commands;
    commands.fill(&bar);
    QSet<QAction *> found;
    for (const QAction *menu : bar.actions()) {
        for (QAction *action : menu->menu()->actions())
            found.insert(action);
    }
    for (const CommandInfo &info : commandTable())
        QVERIFY2(found.contains(commands.action(info.id)), info.key);
    QVERIFY(commands.recentMenu());
}

void TestCommands::keysOfAPartWorkOnlyThere()
{
    QMainWindow window;
    Commands commands;
    commands.addTo(&window);
    commands.fill(window.menuBar());
    auto *middle = new QWidget;
    auto *list = new QListWidget(middle);
    auto *edit = new QPlainTextEdit(middle);
    edit->setPlainText(QStringLiteral("some words"));
    list->addAction(commands.action(CommandId::RemoveSelected));
    window.setCentralWidget(middle);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    QSignalSpy removed(commands.action(CommandId::RemoveSelected), &QAction::triggered);
    QSignalSpy palette(commands.action(CommandId::CommandPalette), &QAction::triggered);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Delete);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(edit->toPlainText(), QStringLiteral("ome words"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    QTest::keyClick(list, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(palette.count(), 1);
    QSignalSpy sheet(commands.action(CommandId::ShortcutSheet), &QAction::triggered);
    QTest::keyClick(list, Qt::Key_Question, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY2(sheet.count() >= 1, "Shift+F1 always works; Ctrl+? depends on the keyboard");
}

void TestCommands::oneThemeIsChosenAtATime()
{
    Commands commands;
    QVERIFY(commands.action(CommandId::ThemeSystem)->isChecked());
    commands.action(CommandId::ThemeDark)->trigger();
    QVERIFY(commands.action(CommandId::ThemeDark)->isChecked());
    QVERIFY(!commands.action(CommandId::ThemeSystem)->isChecked());
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
