// The manual says what is true: its keys are those of the commands, and everything in it is found.
#include "ui/dialogs/manual_dialog.h"
#include "ui/parts/commands.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace story;
using namespace Qt::StringLiterals;

class TestManual : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyChapterBeginsWithItsTitle()
    {
        const Commands commands;
        const QList<ManualChapter> chapters = manualChapters(commands);
        QVERIFY(chapters.size() >= 9);
        for (const ManualChapter &chapter : chapters) {
            QVERIFY2(!chapter.title.isEmpty(), qPrintable(chapter.text.left(80)));
            QVERIFY(chapter.text.startsWith(u"# "_s + chapter.title + u'\n'));
        }
    }
    void everyKeyItNamesIsOneOfACommand()
    {
        const Commands commands;
        static const QRegularExpression place(QStringLiteral(R"(\{[a-z0-9-]+\})"));
        for (const ManualChapter &chapter : manualChapters(commands)) {
            const QRegularExpressionMatch left = place.match(chapter.text);
            QVERIFY2(!left.hasMatch(), qPrintable(chapter.title + u": "_s + left.captured()));
        }
    }
    void keysFollowTheCommands()
    {
        const Commands commands;
        commands.action(CommandId::NewReview)->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U));
        QVERIFY(manualChapters(commands).first().text.contains(QStringLiteral("Press **Ctrl+Alt+U**")));
    }
    void everyCommandIsInTheChapterOfKeys()
    {
        const Commands commands;
        const QList<ManualChapter> chapters = manualChapters(commands);
        const QString keys = chapters[chapters.size() - 2].text;
        for (const CommandInfo &info : commandTable())
            QVERIFY2(keys.contains(u"| "_s + info.plainName() + u" |"_s), info.key);
    }
    void searchingLeavesChaptersWithTheWordsAndGoesToThem()
    {
        const Look look(*qApp, ThemeChoice::Light);
        const Commands commands;
        ManualDialog dialog(look, commands, nullptr);
        dialog.show();
        auto *words = dialog.findChild<QLineEdit *>();
        auto *list = dialog.findChild<QListWidget *>();
        auto *page = dialog.findChild<QTextBrowser *>();
        QTest::keyClicks(words, QStringLiteral("premises"));
        const auto shown = [&] {
            QStringList titles;
            for (int i = 0; i < list->count(); ++i) {
                if (!list->item(i)->isHidden())
                    titles.append(list->item(i)->text());
            }
            return titles;
        };
        QVERIFY(shown().contains(QStringLiteral("Leading the meeting")));
        QVERIFY(!shown().contains(QStringLiteral("Times")));
        QCOMPARE(page->textCursor().selectedText().toLower(), QStringLiteral("premises"));
        const QString first = list->currentItem()->text();
        for (int i = 0; i < 40 && list->currentItem()->text() == first; ++i)
            QTest::keyClick(words, Qt::Key_Return);
        QVERIFY2(list->currentItem()->text() != first, "Enter goes on to the next chapter that has the words");
        QCOMPARE(page->textCursor().selectedText().toLower(), QStringLiteral("premises"));
        QTest::keyClick(words, Qt::Key_Escape);
        QCOMPARE(words->text(), QString());
        QCOMPARE(shown().size(), list->count());
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(words, QStringLiteral("zzzz"));
        QVERIFY(shown().isEmpty());
        QTest::keyClick(words, Qt::Key_Return);
        QTest::keyClick(words, Qt::Key_Escape);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
