#include "tests/support/started_window.h"

#include "tests/support/fixed_clock.h"

#include <QApplication>
#include <QFileInfo>
#include <QTest>

namespace story::support {

struct StartedWindow::Parts {
    explicit Parts(const QString &library)
        : look(*qApp, ThemeChoice::Light),
          window({look, preferences, clock, QFileInfo(library).absolutePath() + QStringLiteral("/state"), QStringLiteral("tester")})
    {
    }

    FixedClock clock;
    Preferences preferences;
    Look look;
    MainWindow window;
};

StartedWindow::StartedWindow(const QString &library) : StartedWindow(library, FixedClock().now()) {}

StartedWindow::StartedWindow(const QString &library, Micros now) : m_parts(std::make_unique<Parts>(library))
{
    m_parts->clock.set(now);
    m_parts->window.show();
    m_parts->window.openLibrary(library);
    m_parts->window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_parts->window))
        qWarning("the window did not become active");
}

StartedWindow::~StartedWindow() = default;

FixedClock &StartedWindow::clock() const
{
    return m_parts->clock;
}

MainWindow &StartedWindow::window() const
{
    return m_parts->window;
}

} // namespace story::support
