// From the start of the program to its first painted window, with a library of many reviews, against an empty QMainWindow.
// Measured from outside, in the same way for both: a bare X server, the time from before the program is started until a pixel
// of its window is no longer what lay below it. Memory is the peak resident size one second later.
#include "app/desk/workspace.h"
#include "tests/benchmarks/bench_support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

// Behind Qt's headers: Xlib makes macros of everyday words.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long below = 0xff00ff; // what no program of ours paints
constexpr int patience = 60'000;

// A server of our own, so that nothing else draws or takes keys.
class Server {
public:
    Server()
    {
        m_process.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s, u"tcp"_s});
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead(patience))
            giveUp(u"Xvfb cannot be started: "_s + m_process.errorString());
        m_name = u':' + QString::fromLatin1(m_process.readLine().trimmed());
        m_display = XOpenDisplay(m_name.toLatin1().constData());
        if (!m_display)
            giveUp(u"the display cannot be opened"_s);
        m_root = XDefaultRootWindow(m_display);
        XSetWindowBackground(m_display, m_root, below);
        XSelectInput(m_display, m_root, SubstructureNotifyMask);
        clear();
    }
    ~Server()
    {
        XCloseDisplay(m_display);
        m_process.terminate();
        m_process.waitForFinished();
    }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    QString name() const { return m_name; }

    void clear()
    {
        XClearWindow(m_display, m_root);
        XSync(m_display, True); // and forgets what happened so far
    }

    // Waits for a large window, then for its first paint.
    bool waitForPaint(const QElapsedTimer &timer)
    {
        Window window = 0;
        XWindowAttributes size{};
        while (timer.elapsed() < patience) {
            while (XPending(m_display) > 0) {
                XEvent event;
                XNextEvent(m_display, &event);
                XWindowAttributes now{};
                if (event.type == MapNotify && XGetWindowAttributes(m_display, event.xmap.window, &now) && now.width > 300) {
                    window = event.xmap.window;
                    size = now;
                }
            }
            if (window && isPainted(size))
                return true;
            QThread::usleep(500);
        }
        return false;
    }

private:
    // Whether any of nine places spread over the window is painted, as the screen shows them.
    bool isPainted(const XWindowAttributes &size)
    {
        for (int row = 1; row <= 3; ++row) {
            for (int column = 1; column <= 3; ++column) {
                XImage *image = XGetImage(m_display, m_root, size.x + size.width * column / 4, size.y + size.height * row / 4, 1, 1,
                                          AllPlanes, ZPixmap);
                const unsigned long pixel = image ? XGetPixel(image, 0, 0) & 0xffffff : below;
                if (image)
                    XDestroyImage(image);
                if (pixel != below && pixel != 0)
                    return true;
            }
        }
        return false;
    }

    QProcess m_process;
    QString m_name;
    Display *m_display = nullptr;
    Window m_root = 0;
};

double peakMegabytes(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

struct Started {
    Times times;
    std::vector<double> megabytes;

    double memory() const
    {
        std::vector<double> sorted = megabytes;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[sorted.size() / 2];
    }
};

void startOnce(Server &server, const QString &program, const QStringList &arguments, const Folder &folder, int settle, Started &into)
{
    server.clear();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, server.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, folder.path());
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool painted = server.waitForPaint(timer);
    const qint64 nanoseconds = timer.nsecsElapsed();
    // Asked only now: until somebody has waited for it, QProcess says that it is still starting.
    if (!painted || !process.waitForStarted(patience) || process.state() != QProcess::Running)
        giveUp(program + u" shows no window"_s);
    into.times.add(nanoseconds);
    QThread::msleep(static_cast<unsigned long>(settle));
    into.megabytes.push_back(peakMegabytes(process.processId()));
    process.terminate();
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int starts = option(u"starts"_s, 20);
    const int reviews = option(u"reviews"_s, 1000);
    const int settle = option(u"settle"_s, 1000);

    const Folder folder;
    const QString library = folder.file(u"start.secondstory"_s);
    {
        const SystemClock clock;
        auto workspace = Workspace::fresh({library, folder.path(), u"bench"_s, &clock});
        for (int n = 0; n < reviews; ++n) {
            const auto made = workspace->importReview(reviewOf(30, workspace->ids()), u"Import"_s);
            if (!made)
                giveUp(made.error().sentences());
            workspace->closeReview(*made);
        }
        if (!workspace->flushAndWait(600'000))
            giveUp(u"the library cannot be made"_s);
    }
    Server server;
    Started ours;
    Started floor;
    // Once for nothing: what is read for the first time comes from the disk.
    Started warm;
    startOnce(server, QStringLiteral(SECONDSTORY), {library}, folder, 0, warm);
    startOnce(server, QStringLiteral(EMPTY_WINDOW), {}, folder, 0, warm);
    for (int n = 0; n < starts; ++n) {
        startOnce(server, QStringLiteral(EMPTY_WINDOW), {}, folder, settle, floor);
        startOnce(server, QStringLiteral(SECONDSTORY), {library}, folder, settle, ours);
    }
    say(u"Start to first paint, a library of %1 reviews, %2 times each, interleaved, X server without a window manager.\n"_s.arg(reviews)
            .arg(starts));
    say(u"| | ours | empty QMainWindow | ratio | aim |"_s);
    say(u"|---|---|---|---|---|"_s);
    say(u"| first paint, ms (p50 / p99) | %1 | %2 | %3, %4 | 5 |"_s.arg(ours.times.both(), floor.times.both(),
                                                                       ratio(ours.times.percentile(0.5), floor.times.percentile(0.5)),
                                                                       ratio(ours.times.percentile(0.99), floor.times.percentile(0.99))));
    say(u"| peak memory, MB (median) | %1 | %2 | %3 | 3 |"_s.arg(ours.memory(), 0, 'f', 1)
            .arg(floor.memory(), 0, 'f', 1)
            .arg(ratio(ours.memory(), floor.memory())));
    return 0;
}
