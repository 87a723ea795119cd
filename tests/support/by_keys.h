// Keys as from a keyboard, for tests that drive the real window.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QtTest>

namespace story::support {

inline QPointer<QWidget> theWindow;

// What a window manager does when a popup or a dialog closes; where there is none, as here, nobody does it.
inline void giveTheFocusBack()
{
    QCoreApplication::processEvents();
    // Offscreen a list that opens under a field takes the activation with it, from a dialog as well.
    QWidget *window = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : theWindow.data();
    if (!window || !window->isVisible() || QApplication::activePopupWidget() || window->isActiveWindow())
        return;
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

// Keys go where the focus is, as from a keyboard.
inline void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus, "nothing has the focus");
    QTest::keyClick(focus, which, modifiers);
    giveTheFocusBack();
}

inline void words(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus, "nothing has the focus");
    QTest::keyClicks(focus, text);
    giveTheFocusBack();
}

inline void line(const QString &text)
{
    words(text);
    key(Qt::Key_Return);
}

// The page that is shown, as the rail marks it.
inline QString page()
{
    for (const QAbstractButton *button : theWindow->findChildren<QAbstractButton *>()) {
        if (button->inherits("story::RailItem") && button->isVisible() && button->isChecked())
            return button->text();
    }
    return {};
}

// Answers a question for a file.
inline void answerWithPath(const QString &path)
{
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->inherits("QLineEdit"));
    key(Qt::Key_A, Qt::ControlModifier);
    line(path);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    giveTheFocusBack();
}

// What has the focus, by the name a screen reader says.
inline QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->accessibleName() : QString();
}

// The window that the room sees, where it is open.
inline QWidget *presenter()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("story::PresenterWindow") && widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace story::support
