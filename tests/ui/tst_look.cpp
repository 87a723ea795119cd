// The theme the desktop asks for, told by a portal of our own on a bus of our own.
#include "ui/parts/look.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr auto group = "org.freedesktop.appearance"_L1;

// As xdg-desktop-portal answers: Read wraps the value once more than the signal does.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &asked, const QString &key)
    {
        const uint value = asked == group && key == "color-scheme"_L1 ? scheme : 0;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace

class TestLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void thePortalIsHeardAtStartAndLater();
    void aChosenThemeIsNotOverruled();
    void theStartDoesNotWait();

private:
    QProcess m_bus;
    FakePortal m_portal;
};

void TestLook::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--print-address"_s, u"--nofork"_s});
    QVERIFY2(m_bus.waitForReadyRead(5000), "dbus-daemon is in installer/packages");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestLook::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"portal"_s);
    m_bus.kill();
    m_bus.waitForFinished();
}

void TestLook::thePortalIsHeardAtStartAndLater()
{
    m_portal.scheme = 1;
    Look look(*qApp);
    QCOMPARE(look.tokens().theme, Theme::Light); // what the palette of this platform says, at once
    QTRY_COMPARE(look.tokens().theme, Theme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), look.tokens().window);
    QTest::qWait(100); // the second question is answered, too
    Q_EMIT m_portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(2U));
    QTRY_COMPARE(look.tokens().theme, Theme::Light);
    Q_EMIT m_portal.SettingChanged(group, u"contrast"_s, QDBusVariant(1U));
    QTRY_COMPARE(look.tokens().theme, Theme::HighContrast);
    Q_EMIT m_portal.SettingChanged(group, u"contrast"_s, QDBusVariant(0U));
    QTRY_COMPARE(look.tokens().theme, Theme::Light);
}

void TestLook::aChosenThemeIsNotOverruled()
{
    m_portal.scheme = 1;
    Look look(*qApp, ThemeChoice::Light);
    QTest::qWait(200);
    QCOMPARE(look.tokens().theme, Theme::Light);
    look.setChoice(ThemeChoice::System);
    QCOMPARE(look.tokens().theme, Theme::Dark);
    look.setChoice(ThemeChoice::Light);
}

void TestLook::theStartDoesNotWait()
{
    // A bus on which the portal does not answer: nobody calls its slots while this thread does not turn.
    QElapsedTimer timer;
    timer.start();
    Look look(*qApp);
    // Who waits for an answer waits for D-Bus's own limit, 25 s.
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
