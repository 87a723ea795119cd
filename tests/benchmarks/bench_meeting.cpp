// A meeting by keys in the real window, with a long review in a large library: how long the loop of events is held up at a stretch, and by
// what; and what memory does when the same meeting is held again and again in one process.
//
// A stretch is one turn of the loop: a key and everything that was ready when it came, or what timers and threads brought later. While it
// lasts, nothing is painted and no key is taken. The time from one turn to the next in which there was nothing to do is not counted.
//
// Run it with QT_QPA_PLATFORM=offscreen, and with QT_NO_GLIB=1, so that the turns of the loop are Qt's own.
#include "app/desk/workspace.h"
#include "tests/benchmarks/bench_support.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/started_window.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMetaEnum>
#include <QTest>

#include <algorithm>
#include <malloc.h>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize screen(1920, 1080);
constexpr int patience = 20'000; // ms

// Knows which event of a turn took longest, and whom it was for.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside)
            return QApplication::notify(receiver, event);
        // Asked before: either may be gone afterwards.
        const char *name = receiver->metaObject()->className();
        const QEvent::Type type = event->type();
        m_inside = true;
        QElapsedTimer timer;
        timer.start();
        const bool done = QApplication::notify(receiver, event);
        m_inside = false;
        if (const qint64 took = timer.nsecsElapsed(); took > m_longest) {
            m_longest = took;
            m_name = name;
            m_type = type;
        }
        return done;
    }

    void forget() { m_longest = 0; }
    QString longest() const
    {
        if (m_longest == 0)
            return u"-"_s;
        const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_type);
        return u"%1 for %2, %3 ms"_s.arg(QLatin1String(type ? type : "an event of ours"), QLatin1String(m_name)).arg(double(m_longest) / 1e6, 0, 'f', 1);
    }

private:
    bool m_inside = false;
    qint64 m_longest = 0;
    const char *m_name = "";
    QEvent::Type m_type = QEvent::None;
};

struct Stretch {
    qint64 nanoseconds = 0;
    QString what;
    QString longest;
};

// The hands on the keys, and the loop that runs between them.
class Hands {
public:
    Hands(Application &application, int pace) : m_application(application), m_pace(pace) {}

    void setWindow(QWidget &window) { m_window = &window; }
    void begin(const QString &step) { m_step = step; }
    // What counts from now on; what was counted so far is forgotten.
    void count(bool on)
    {
        m_counts = on;
        m_stretches.clear();
        m_keys = 0;
    }
    const std::vector<Stretch> &stretches() const { return m_stretches; }
    int keys() const { return m_keys; }

    void press(QKeyCombination key)
    {
        QWidget *target = focus();
        m_what = QKeySequence(key).toString();
        ++m_keys;
        timed([&] { QTest::keyClick(target, key.key(), key.keyboardModifiers()); });
        m_what = u"after "_s + m_what;
        giveTheFocusBack();
        run(m_pace);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QWidget *target = focus();
            m_what = u"“%1”"_s.arg(letter);
            ++m_keys;
            timed([&] { QTest::keyClick(target, letter.toLatin1()); });
            m_what = u"after "_s + m_what;
            run(m_pace);
        }
    }
    void line(const QString &text)
    {
        type(text);
        press(Qt::Key_Return);
    }
    // Whoever speaks meanwhile: what waits for a pause is done in it.
    void pause() { run(m_pace * 60); }
    void run(int milliseconds)
    {
        QElapsedTimer whole;
        whole.start();
        do {
            if (!timed([] {}))
                QTest::qSleep(1);
        } while (whole.elapsed() < milliseconds);
    }
    template <class Is>
    void wait(const QString &what, const Is &is)
    {
        QElapsedTimer whole;
        whole.start();
        while (!is()) {
            if (whole.elapsed() > patience)
                giveUp(u"waited too long in “%1” for %2"_s.arg(m_step, what));
            run(1);
        }
        giveTheFocusBack();
    }

private:
    QWidget *focus() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        QWidget *focus = QApplication::focusWidget();
        return focus ? focus : m_window;
    }
    // Offscreen nobody hands the keys on when a dialog or another window of ours closes.
    void giveTheFocusBack()
    {
        QWidget *window = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_window;
        if (window->isVisible() && !QApplication::activePopupWidget() && !window->isActiveWindow()) {
            window->activateWindow();
            timed([] {});
        }
    }
    template <class Work>
    bool timed(const Work &work)
    {
        m_application.forget();
        QElapsedTimer timer;
        timer.start();
        work();
        const bool did = QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        // What is to be deleted goes with the loop that runs; here none runs around ours, and it would stay for ever.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const qint64 took = timer.nsecsElapsed();
        constexpr qint64 nothing = 20'000; // ns: the loop looked around and found nothing
        if (m_counts && (did || took > nothing))
        {
            // Words only for those that may be among the longest: what is remembered here counts as memory, too.
            constexpr qint64 worthWords = 8'000'000; // ns
            const bool isLong = took > worthWords;
            m_stretches.push_back({took, isLong ? m_step + u", "_s + m_what : QString(), isLong ? m_application.longest() : QString()});
        }
        return did;
    }

    Application &m_application;
    QWidget *m_window = nullptr;
    int m_pace;
    bool m_counts = false;
    int m_keys = 0;
    QString m_step;
    QString m_what;
    std::vector<Stretch> m_stretches;
};

struct Memory {
    double resident = 0; // MB
    double own = 0;      // MB, its share of what is shared with others
    double heap = 0;     // MB in use
};

double megabytesIn(const QString &file, const char *name)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(qstrlen(name))).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Memory memoryNow()
{
    const struct mallinfo2 heap = ::mallinfo2();
    return {megabytesIn(u"/proc/self/status"_s, "VmRSS:"), megabytesIn(u"/proc/self/smaps_rollup"_s, "Pss:"),
            static_cast<double>(heap.uordblks + heap.hblkhd) / (1024 * 1024)};
}

// One meeting from the list of reviews and back to it. All that it writes is taken back at its end.
class Meeting {
public:
    Meeting(Hands &hands, support::StartedWindow &start, const Id &review, const QString &folder)
        : m_hands(hands), m_start(start), m_review(review), m_folder(folder)
    {
    }

    void hold()
    {
        open();
        premises();
        story();
        lookAtTheStory();
        explore();
        decide();
        close();
        takeBack();
    }

private:
    void open()
    {
        m_hands.begin(u"open"_s);
        m_start.window().openReview(m_review);
        m_hands.pause();
        m_hands.press(Qt::Key_F5); // the window for the room
        m_hands.press(Qt::Key_F7); // and the clock
        m_edits = 0;
        m_hands.pause();
    }

    void premises()
    {
        m_hands.begin(u"premises"_s);
        m_hands.press(Qt::CTRL | Qt::Key_2);
        for (int n = 0; n < 6; ++n)
            m_hands.press(Qt::Key_Right);
        m_hands.pause();
    }

    void story()
    {
        m_hands.begin(u"story"_s);
        m_hands.press(Qt::CTRL | Qt::Key_3);
        m_hands.press(Qt::CTRL | Qt::Key_L);
        for (const QString &text : {u"17:32 the pager fires for checkout latency #alert @on-call"_s, u"~17:35 we believed the cache was at fault #decision"_s,
                                    u"17:40-17:55 failover drill to the standby #action @database owner"_s, u"the dashboard stayed green"_s,
                                    u"18:02 retries from mobile clients rise tenfold #observation"_s, u"18:10 roll back deploy 4812 #decision @incident lead"_s,
                                    u"? why did the dashboard stay green"_s, u"! an alert on queue depth @on-call due friday"_s,
                                    u"+ the rollback took four minutes"_s, u"- no one could see the replica lag"_s,
                                    u"% disk latency spikes every night at two"_s, u"18:31 errors fall everywhere #recovery"_s}) {
            m_hands.line(text);
            ++m_edits;
            m_hands.pause();
        }
        m_hands.begin(u"story with the history open"_s);
        m_hands.press(Qt::CTRL | Qt::Key_H);
        m_hands.pause();
        m_start.window().activateWindow();
        m_hands.run(50);
        m_hands.press(Qt::CTRL | Qt::Key_L);
        m_hands.line(u"18:40 the last host answers #recovery @on-call"_s);
        ++m_edits;
        m_hands.pause();
        m_hands.press(Qt::Key_Escape);
        m_hands.press(Qt::Key_Return); // the form of an event, typed into without a pause
        m_hands.press(Qt::CTRL | Qt::Key_End);
        m_hands.type(u" and nobody noticed that for an hour because the alert was muted"_s);
        ++m_edits;
        m_hands.pause();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("story::HistoryDialog"))
                widget->close();
        }
        m_hands.run(50);
        m_hands.press(Qt::CTRL | Qt::Key_3);
    }

    void lookAtTheStory()
    {
        m_hands.begin(u"filter"_s);
        m_hands.press(Qt::CTRL | Qt::Key_T);
        m_hands.type(u"queue depth"_s);
        m_hands.pause();
        m_hands.press(Qt::Key_Escape);
        m_hands.pause();
        m_hands.begin(u"list"_s);
        m_hands.press(Qt::CTRL | Qt::Key_3);
        m_hands.press(Qt::Key_Home);
        for (int n = 0; n < 10; ++n)
            m_hands.press(n % 3 == 2 ? Qt::Key_PageDown : Qt::Key_Down);
        m_hands.press(Qt::CTRL | Qt::Key_Right); // a minute later
        ++m_edits;
        m_hands.pause();
        m_hands.press(Qt::Key_End);
        m_hands.begin(u"lanes"_s);
        m_hands.press(Qt::Key_F6);
        for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_Right, Qt::Key_Minus,
                                  Qt::Key_0})
            m_hands.press(key);
        m_hands.pause();
        m_hands.begin(u"replay"_s);
        m_hands.press(Qt::CTRL | Qt::Key_R);
        for (int n = 0; n < 8; ++n)
            m_hands.press(Qt::Key_Space);
        m_hands.pause();
        m_hands.press(Qt::Key_Escape);
        m_hands.pause();
        m_hands.begin(u"search in the review"_s);
        m_hands.press(Qt::CTRL | Qt::Key_F);
        m_hands.type(u"standby"_s);
        m_hands.pause();
        m_hands.press(Qt::Key_Escape);
    }

    void explore()
    {
        m_hands.begin(u"explore"_s);
        m_hands.press(Qt::CTRL | Qt::Key_4);
        m_hands.press(Qt::CTRL | Qt::Key_L);
        for (const QString &text : {u"= the alert text named the wrong service"_s, u"~ ask for review on schema changes"_s, u"* a retry storm hides the first failure"_s}) {
            m_hands.line(text);
            ++m_edits;
            m_hands.pause();
        }
        m_hands.press(Qt::Key_Escape);
        m_hands.press(Qt::Key_Down);
        m_hands.press(Qt::Key_Down);
        m_hands.pause();
    }

    void decide()
    {
        m_hands.begin(u"actions"_s);
        m_hands.press(Qt::CTRL | Qt::Key_5);
        m_hands.press(Qt::Key_Home);
        m_hands.press(Qt::Key_Y);
        ++m_edits;
        m_hands.press(Qt::Key_Down);
        m_hands.press(Qt::Key_S);
        ++m_edits;
        m_hands.pause();
    }

    void close()
    {
        m_hands.begin(u"close"_s);
        m_hands.press(Qt::CTRL | Qt::Key_7);
        m_hands.pause();
        m_hands.begin(u"export"_s);
        const QString path = m_folder + u"/report.html"_s;
        QFile::remove(path);
        m_hands.press(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
        m_hands.wait(u"the question for a file"_s, [] { return QApplication::activeModalWidget() && QApplication::focusWidget(); });
        m_hands.press(Qt::CTRL | Qt::Key_A);
        m_hands.line(path);
        m_hands.wait(u"the report"_s, [&] { return !QApplication::activeModalWidget() && QFile::exists(path); });
        m_hands.pause();
    }

    void takeBack()
    {
        m_hands.begin(u"undo"_s);
        for (int n = 0; n < m_edits; ++n)
            m_hands.press(Qt::CTRL | Qt::Key_Z);
        m_hands.pause();
        m_hands.begin(u"leave"_s);
        m_hands.press(Qt::Key_F7);
        m_hands.press(Qt::Key_F5);
        m_hands.wait(u"everything to be saved"_s, [&] { return m_start.window().saveText() == u"Saved"_s; });
        m_hands.begin(u"library"_s);
        m_hands.press(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
        m_hands.type(u"failover"_s);
        m_hands.pause();
        m_hands.press(Qt::Key_Escape);
        m_hands.pause();
        for (int n = 0; n < 4; ++n) // what the bar still says
            m_hands.press(Qt::SHIFT | Qt::Key_Escape);
    }

    Hands &m_hands;
    support::StartedWindow &m_start;
    Id m_review;
    QString m_folder;
    int m_edits = 0; // that are taken back at the end
};

Id makeLibrary(const Folder &folder, int reviews, int events)
{
    const SystemClock clock;
    auto workspace = Workspace::fresh({folder.file(u"library.secondstory"_s), folder.path(), u"bench"_s, &clock});
    Id last;
    for (int n = 0; n < reviews; ++n) {
        const auto made = workspace->importReview(reviewOf(n + 1 < reviews ? 20 : events, workspace->ids()), u"Import"_s);
        if (!made)
            giveUp(made.error().sentences());
        workspace->closeReview(*made);
        last = *made;
    }
    if (!workspace->flushAndWait(600'000))
        giveUp(u"the library cannot be made"_s);
    return last;
}

void printStalls(const std::vector<Stretch> &all, int keys)
{
    Times times;
    for (const Stretch &one : all)
        times.add(one.nanoseconds);
    const auto over = std::count_if(all.begin(), all.end(), [](const Stretch &one) { return one.nanoseconds > 16'000'000; });
    say(u"| turns of the loop with work | keys | p50 | p99 | p99.9 | longest | over 16 ms |"_s);
    say(u"|---|---|---|---|---|---|---|"_s);
    say(u"| %1 | %2 | %3 ms | %4 ms | %5 ms | %6 ms | %7 |\n"_s.arg(all.size()).arg(keys).arg(times.percentile(0.5), 0, 'f', 2)
            .arg(times.percentile(0.99), 0, 'f', 2).arg(times.percentile(0.999), 0, 'f', 2).arg(times.percentile(1), 0, 'f', 2).arg(over));
    std::vector<Stretch> longest = all;
    std::sort(longest.begin(), longest.end(), [](const Stretch &a, const Stretch &b) { return a.nanoseconds > b.nanoseconds; });
    longest.resize(std::min<size_t>(longest.size(), static_cast<size_t>(option(u"longest"_s, 10))));
    say(u"| longest, ms | in | the longest event of it |"_s);
    say(u"|---|---|---|"_s);
    for (const Stretch &one : longest)
        say(u"| %1 | %2 | %3 |"_s.arg(double(one.nanoseconds) / 1e6, 0, 'f', 1).arg(one.what, one.longest));
}

void printMemory(const std::vector<Memory> &all)
{
    say(u"\n| meeting | resident, MB | proportional, MB | heap in use, MB |"_s);
    say(u"|---|---|---|---|"_s);
    for (size_t n = 0; n < all.size(); ++n)
        say(u"| %1 | %2 | %3 | %4 |"_s.arg(n + 1).arg(all[n].resident, 0, 'f', 1).arg(all[n].own, 0, 'f', 1).arg(all[n].heap, 0, 'f', 2));
    if (all.size() < 4)
        return;
    const auto growth = [&](double Memory::*what) { return 100 * (all.back().*what / all[2].*what - 1); };
    say(u"\nFrom the third to the last: resident %1 %, proportional %2 %, heap %3 %."_s.arg(growth(&Memory::resident), 0, 'f', 1)
            .arg(growth(&Memory::own), 0, 'f', 1)
            .arg(growth(&Memory::heap), 0, 'f', 1));
}

} // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    QApplication::setApplicationName(u"secondstory"_s);
    const int events = option(u"events"_s, 5000);
    const int reviews = option(u"reviews"_s, 1000);
    const int meetings = std::max(1, option(u"meetings"_s, 20));
    const int pace = option(u"pace"_s, 8); // ms from key to key

    const Folder folder;
    const Id review = makeLibrary(folder, reviews, events);
    support::StartedWindow start(folder.file(u"library.secondstory"_s));
    start.window().resize(screen);
    Hands hands(application, pace);
    hands.setWindow(start.window());
    hands.run(200);
    hands.count(true);
    std::vector<Stretch> stalls;
    std::vector<Memory> memory;
    int keys = 0;
    for (int n = 0; n < meetings; ++n) {
        Meeting(hands, start, review, folder.path()).hold();
        memory.push_back(memoryNow());
        stalls.insert(stalls.end(), hands.stretches().begin(), hands.stretches().end());
        keys += hands.keys();
        hands.count(true);
        start.clock().advance(5 * microsPerMinute);
    }
    say(u"%1 meetings, a review of %2 events in a library of %3, a key every %4 ms; %5.\n"_s.arg(meetings).arg(events).arg(reviews).arg(pace)
            .arg(QGuiApplication::platformName()));
    printStalls(stalls, keys);
    printMemory(memory);
    return 0;
}
