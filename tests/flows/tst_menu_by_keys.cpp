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

// Presses a key of the display; key() and its like press those of a widget.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyPress(theWindow->windowHandle(), key, modifiers);
}

void letGo(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyRelease(theWindow->windowHandle(), key, modifiers);
}

// As the display offers a key, before anybody hears of it as a key.
void offer(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(theWindow->windowHandle(), &event);
}

// A key that has waited.
void hear(QEvent::Type type, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent event(type, key, modifiers);
    QCoreApplication::sendEvent(theWindow->windowHandle(), &event);
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
    QVERIFY(opensTheMenu([] {
        press(Qt::Key_Alt);
        letGo(Qt::Key_Alt, Qt::AltModifier);
    }));
}

void TestMenuByKeys::altWithADigitOpensAPage()
{
    QVERIFY(!opensTheMenu([] {
        press(Qt::Key_Alt);
        press(Qt::Key_1, Qt::AltModifier);
        letGo(Qt::Key_1, Qt::AltModifier);
        letGo(Qt::Key_Alt, Qt::AltModifier);
    }));
    QCOMPARE(page(), u"Prepare"_s);
}

void TestMenuByKeys::altWithADigitPressedWhileTheWindowIsBusyOpensNoMenu()
{
    QVERIFY(!opensTheMenu([] {
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_3}) {
            offer(Qt::Key_Alt);
            offer(page, Qt::AltModifier);
        }
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_3}) {
            hear(QEvent::KeyPress, Qt::Key_Alt);
            hear(QEvent::KeyRelease, Qt::Key_Alt, Qt::AltModifier);
            hear(QEvent::KeyRelease, page);
        }
    }));
}

QTEST_MAIN(TestMenuByKeys)
#include "tst_menu_by_keys.moc"
