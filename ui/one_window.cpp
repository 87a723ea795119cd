#include "ui/one_window.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <memory>
#include <tuple>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr auto name = "org.secondstory.SecondStory"_L1; // of the service and of its interface
constexpr auto path = "/org/secondstory/SecondStory"_L1;
constexpr int busMilliseconds = 1'000;    // for the bus itself, which answers at once or not at all
constexpr int windowMilliseconds = 3'000; // for a window that may be in the middle of something
constexpr uint isQueued = 2;              // answer of RequestName: somebody has the name, and it is ours when they go

// A bus that takes connections and never answers would hold up the start, so it is waited for beside it.
bool hasBus()
{
    // Without one that is already there, asking would start one.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1))
        return false;
    std::unique_ptr<QThread> asking(QThread::create([] { QDBusConnection::sessionBus(); }));
    asking->start();
    if (!asking->wait(QDeadlineTimer(busMilliseconds))) {
        std::ignore = asking.release(); // it waits on, as long as the program runs
        return false;
    }
    return QDBusConnection::sessionBus().isConnected();
}

} // namespace

OneWindow::OneWindow(const QString &stateFolder)
    : m_service(name + ".s"_L1
                + QString::fromLatin1(QCryptographicHash::hash(stateFolder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{
}

bool OneWindow::handOver(const QString &library)
{
    if (!hasBus())
        return false;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots);
    QDBusMessage claim = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                                                        u"RequestName"_s);
    claim << m_service << uint(0);
    const QDBusMessage claimed = bus.call(claim, QDBus::Block, busMilliseconds);
    if (claimed.type() != QDBusMessage::ReplyMessage || claimed.arguments().value(0).toUInt() != isQueued)
        return false;
    QDBusMessage open = QDBusMessage::createMethodCall(m_service, path, name, u"Open"_s);
    open << library;
    // Where the other one went at this very moment, the name is ours and we asked ourselves.
    return bus.call(open, QDBus::Block, windowMilliseconds).type() == QDBusMessage::ReplyMessage && !m_wasAsked;
}

void OneWindow::Open(const QString &library)
{
    m_wasAsked = true;
    Q_EMIT asked(library);
}

} // namespace story
