// The menu opens by F10 and by Alt alone. Alt with another key is that key's, however late the window hears of it.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

// Whether the menu comes while the keys are pressed; closes it.
template<typename Keys>
bool opensTheMenu(Keys keys)
{
    bool opened = false;
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &looks, [&opened] {
        if (QWidget *menu = QApplication::activePopupWidget()) {
            opened = true;
            menu->close();
        }
    });
    looks.start(5);
    keys();
    QTest::qWait(50);
    giveTheFocusBack();
    return opened;
}

void send(QEvent::Type type, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(type, key, modifiers);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from the display
    qApp->notify(QApplication::focusWidget(), &event);
}

} // namespace

class TestMenuByKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_start.reset(); }
    void f10OpensIt();
    void altPressedAndLetGoOpensIt();
    void altWithADigitOpensAPage();
    void altWithADigitPressedWhileTheWindowIsBusyOpensNoMenu();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestMenuByKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Menu.secondstory"_s));
    theWindow = &m_start->window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
}

void TestMenuByKeys::f10OpensIt()
{
    QVERIFY(opensTheMenu([] { key(Qt::Key_F10); }));
}

void TestMenuByKeys::altPressedAndLetGoOpensIt()
{
    QVERIFY(opensTheMenu([] { key(Qt::Key_Alt); }));
}

void TestMenuByKeys::altWithADigitOpensAPage()
{
    QVERIFY(!opensTheMenu([] {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyPress(focus, Qt::Key_Alt);
        QTest::keyClick(focus, Qt::Key_1, Qt::AltModifier);
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Alt);
    }));
    QCOMPARE(page(), u"Prepare"_s);
}

// Keys that wait in a queue are offered as shortcuts when they are taken from the display, and come as keys afterwards.
void TestMenuByKeys::altWithADigitPressedWhileTheWindowIsBusyOpensNoMenu()
{
    QVERIFY(!opensTheMenu([] {
        send(QEvent::ShortcutOverride, Qt::Key_Alt, Qt::NoModifier);
        send(QEvent::ShortcutOverride, Qt::Key_1, Qt::AltModifier);
        send(QEvent::KeyPress, Qt::Key_Alt, Qt::NoModifier);
        send(QEvent::KeyRelease, Qt::Key_1, Qt::AltModifier);
        send(QEvent::KeyRelease, Qt::Key_Alt, Qt::AltModifier);
    }));
}

QTEST_MAIN(TestMenuByKeys)
#include "tst_menu_by_keys.moc"
