// The real window, at 1920 x 1080, with a timeline of any length in it, under the hands of somebody who works with keys alone: from
// the key that is sent until everything that was asked for by it is done and painted. At three lengths side by side, each beside a
// floor taken in the same run: a bare table and a bare field of Qt in a bare window of that size.
//
// Run it with QT_QPA_PLATFORM=offscreen. Qt then paints into memory as everywhere, and what is left out is what comes behind that:
// handing the picture to the screen, and the screen's own 8 ms or so.
#include "app/desk/workspace.h"
#include "tests/benchmarks/bench_support.h"
#include "tests/support/started_window.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize screen(1920, 1080);
// What keys leave to be done when nobody types (the rail, the lanes behind the filter) has come by then.
constexpr int untilQuiet = 400; // ms

// Four columns of words, as the list of events has them.
class BareTable : public QAbstractTableModel {
public:
    explicit BareTable(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"the on-call asks for help, %1 of %2"_s.arg(index.column()).arg(index.row())) : QVariant();
    }

private:
    int m_rows;
};

// Sends keys, and knows what came of them.
class Hands : public QObject {
public:
    explicit Hands(QWidget &window) : m_window(window) { qApp->installEventFilter(this); }

    // Nanoseconds until what the key changed is painted; 0 where it changed nothing that is seen.
    qint64 press(QKeyCombination key)
    {
        return timed([&] { QTest::keyClick(focus(), key.key(), key.keyboardModifiers()); });
    }
    qint64 type(QChar letter)
    {
        return timed([&] { QTest::keyClick(focus(), letter.toLatin1()); });
    }
    // A key again and again: whatever is asked of it, at least one of them must show something.
    template <class Which>
    Times press(int times, const Which &which)
    {
        Times all;
        bool any = false;
        for (int n = 0; n < times; ++n) {
            if (const qint64 took = press(which(n))) {
                all.add(took);
                any = true;
            }
        }
        if (!any)
            giveUp(u"a key shows nothing: %1 in %2"_s.arg(QKeySequence(which(0)).toString(), QString::fromLatin1(focus()->metaObject()->className())));
        return all;
    }
    // What waits, and then a while of nothing; gives the longest that the thread was busy at a stretch.
    qint64 rest(int milliseconds = untilQuiet)
    {
        QElapsedTimer whole, one;
        whole.start();
        qint64 longest = 0;
        while (whole.elapsed() < milliseconds) {
            one.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, one.nsecsElapsed());
            QTest::qSleep(1);
        }
        return longest;
    }

    QWidget *focus() const
    {
        QWidget *focus = m_window.focusWidget();
        return focus ? focus : &m_window;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && static_cast<QWidget *>(watched)->window() == &m_window)
            m_painted = true;
        return false;
    }

private:
    template <class Work>
    qint64 timed(const Work &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        // Tables lay their rows out with a timer of no time, so one turn of the loop does not show everything.
        constexpr int mostTurns = 4;
        qint64 shown = 0;
        for (int turn = 0; turn < mostTurns; ++turn) {
            m_painted = false;
            QCoreApplication::processEvents();
            if (m_painted)
                shown = timer.nsecsElapsed();
            else if (turn > 0)
                break;
        }
        return shown;
    }

    QWidget &m_window;
    bool m_painted = false;
};

Times painting(QWidget *widget, int times)
{
    Times all;
    QElapsedTimer timer;
    for (int n = 0; n < times; ++n) {
        timer.start();
        widget->repaint();
        all.add(timer.nsecsElapsed());
    }
    return all;
}

QWidget *named(const QWidget &window, const QString &name)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->accessibleName() == name && widget->isVisible())
            return widget;
    }
    giveUp(u"the window has no “%1”"_s.arg(name));
}

void floors(Figures &table, int length, int times)
{
    QWidget window;
    auto *field = new QLineEdit;
    auto *list = new QTableView;
    BareTable model(length);
    list->setModel(&model);
    list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(field);
    layout->addWidget(list);
    window.resize(screen);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        giveUp(u"the bare window did not become active"_s);
    Hands hands(window);
    table.add(u"floor: a bare table of Qt is painted"_s, painting(list->viewport(), times));
    field->setFocus();
    hands.rest();
    Times typed;
    for (int n = 0; n < times; ++n)
        typed.add(hands.type(QChar(u'a' + n % 26)));
    table.add(u"floor: a key in a bare field of Qt"_s, typed);
    list->setFocus();
    list->setCurrentIndex(model.index(0, 0));
    hands.rest();
    table.add(u"floor: Down in a bare table of Qt"_s, hands.press(times, [](int) { return Qt::Key_Down; }));
}

// One key again and again, as long as something comes of it.
Times repeated(Hands &hands, Qt::Key key, int most)
{
    Times all;
    for (int n = 0; n < most; ++n) {
        const qint64 took = hands.press(key);
        if (took == 0)
            break;
        all.add(took);
    }
    return all;
}

class Typist {
public:
    Typist(Figures &table, int length, int times) : m_table(table), m_length(length), m_times(times) {}

    void work()
    {
        const Id review = makeLibrary();
        support::StartedWindow started(m_folder.file(u"library.secondstory"_s));
        MainWindow &window = started.window();
        window.resize(screen);
        Hands hands(window);
        m_hands = &hands;
        hands.rest();
        open(window, review);
        inLanes(window);
        inList(window);
        inCaptureLine();
        inFilter();
    }

private:
    Id makeLibrary()
    {
        const SystemClock clock;
        auto workspace = Workspace::fresh({m_folder.file(u"library.secondstory"_s), m_folder.path(), u"bench"_s, &clock});
        const auto made = workspace->importReview(reviewOf(m_length, workspace->ids()), u"Import"_s);
        if (!made || !workspace->flushAndWait(600'000))
            giveUp(u"the library cannot be made"_s);
        return *made;
    }

    void one(const QString &what, qint64 nanoseconds)
    {
        Times times;
        times.add(nanoseconds);
        m_table.add(what, times);
    }

    // A key that is followed by a pause, and what that is used for.
    // How often a key is pressed that waits for others.
    int few() const { return std::max(2, m_times / 10); }

    void alone(const QString &what, const std::function<qint64()> &key)
    {
        Times times;
        qint64 after = 0;
        for (int n = 0; n < std::max(1, m_times / 20); ++n) {
            times.add(key());
            after = std::max(after, m_hands->rest());
        }
        m_table.add(what, times);
        one(u"%1: longest piece of work in the pause after it"_s.arg(what), after);
    }

    void open(MainWindow &window, Id review)
    {
        QElapsedTimer timer;
        timer.start();
        window.openReview(review);
        QCoreApplication::sendPostedEvents();
        one(u"open the review: read it, all pages, first picture"_s, timer.nsecsElapsed());
        m_hands->rest();
        one(u"first look at the Timeline page (Alt+3)"_s, m_hands->press(Qt::ALT | Qt::Key_3));
        one(u"the first letter in the filter right after it"_s, firstLetter());
        one(u"longest piece of work in the pause after that"_s, m_hands->rest(1500));
        clearFilter();
        Times again;
        for (int n = 0; n < std::max(2, m_times / 20); ++n) {
            m_hands->press(Qt::ALT | Qt::Key_1);
            m_hands->rest(50);
            again.add(m_hands->press(Qt::ALT | Qt::Key_3));
            m_hands->rest(50);
        }
        m_table.add(u"to the Timeline page again (Alt+3)"_s, again);
        m_hands->rest();
    }

    qint64 firstLetter()
    {
        m_hands->press(Qt::CTRL | Qt::Key_T);
        return m_hands->type(u'q');
    }

    void clearFilter()
    {
        m_hands->press(Qt::CTRL | Qt::Key_T);
        m_hands->press(Qt::Key_Escape);
        m_hands->rest();
    }

    void inLanes(MainWindow &window)
    {
        QWidget *lanes = named(window, u"Timeline in lanes"_s);
        lanes->setFocus();
        m_hands->rest();
        m_table.add(u"paint the lanes, all of the story"_s, painting(lanes, m_times));
        m_hands->press(Qt::Key_0);
        m_table.add(u"Right and Left in the lanes"_s, m_hands->press(m_times, [](int n) { return n % 4 < 2 ? Qt::Key_Right : Qt::Key_Left; }));
        m_hands->press(Qt::Key_0);
        // From the nearest look to the farthest and back, whichever way it is to the first of them.
        constexpr int mostLevels = 200;
        repeated(*m_hands, Qt::Key_Plus, mostLevels);
        m_table.add(u"zoom out through every level (-)"_s, repeated(*m_hands, Qt::Key_Minus, mostLevels));
        m_table.add(u"zoom in through every level (+)"_s, repeated(*m_hands, Qt::Key_Plus, mostLevels));
        m_hands->press(Qt::Key_0);
        for (int n = 0; n < 4; ++n)
            m_hands->press(Qt::Key_Plus);
        m_table.add(u"PageUp and PageDown in the lanes, from near"_s,
                    m_hands->press(m_times, [](int n) { return n % 8 < 4 ? Qt::Key_PageUp : Qt::Key_PageDown; }));
        m_table.add(u"paint the lanes, a part of the story"_s, painting(lanes, m_times));
        m_hands->press(Qt::Key_0);
    }

    void inList(MainWindow &window)
    {
        auto *list = qobject_cast<QTableView *>(named(window, u"Events"_s));
        if (!list)
            giveUp(u"the list is no table"_s);
        list->setFocus();
        m_hands->press(Qt::Key_Home);
        m_hands->rest();
        m_table.add(u"paint the list"_s, painting(list->viewport(), m_times));
        Times scrolled;
        m_table.add(u"Down in the list"_s, m_hands->press(m_times, [](int) { return Qt::Key_Down; }));
        m_table.add(u"PageDown and PageUp in the list"_s,
                    m_hands->press(m_times, [](int n) { return n % 10 < 5 ? Qt::Key_PageDown : Qt::Key_PageUp; }));
        alone(u"End in the list"_s, [&] {
            m_hands->press(Qt::Key_Home);
            return m_hands->press(Qt::Key_End);
        });
        QElapsedTimer timer;
        for (int n = 0; n < m_times; ++n) {
            timer.start();
            list->verticalScrollBar()->setValue(static_cast<int>(qint64(list->verticalScrollBar()->maximum()) * ((n * 37) % 100) / 100));
            QCoreApplication::sendPostedEvents();
            scrolled.add(timer.nsecsElapsed());
        }
        m_table.add(u"scroll the list to anywhere"_s, scrolled);
    }

    void inCaptureLine()
    {
        m_hands->press(Qt::CTRL | Qt::Key_L);
        m_hands->rest();
        const QString line = u"14:32 the on-call asks for help because the queue grows #alert @on-call"_s;
        Times letters, entered;
        for (int n = 0; n < few(); ++n) {
            for (const QChar letter : line)
                letters.add(m_hands->type(letter));
            entered.add(m_hands->press(Qt::Key_Return));
        }
        m_table.add(u"a letter in the capture line"_s, letters);
        m_table.add(u"Enter stores an event"_s, entered);
        alone(u"Enter, with a pause after it"_s, [&] {
            for (const QChar letter : line.first(20))
                m_hands->type(letter);
            return m_hands->press(Qt::Key_Return);
        });
        m_hands->press(Qt::Key_Escape);
        m_hands->rest();
        m_table.add(u"remove an event (Del)"_s, m_hands->press(few(), [](int) { return QKeyCombination(Qt::Key_Delete); }));
        m_table.add(u"undo"_s, m_hands->press(2 * few(), [](int) { return Qt::CTRL | Qt::Key_Z; }));
        m_table.add(u"redo"_s, m_hands->press(few(), [](int) { return Qt::CTRL | Qt::SHIFT | Qt::Key_Z; }));
        m_hands->rest();
    }

    void inFilter()
    {
        m_hands->press(Qt::CTRL | Qt::Key_T);
        m_hands->rest();
        Times first, later, gone;
        qint64 after = 0;
        for (int n = 0; n < few(); ++n) {
            first.add(m_hands->type(u'q'));
            for (const QChar letter : u"ueue depth"_s)
                later.add(m_hands->type(letter));
            if (n % 5 == 0)
                after = std::max(after, m_hands->rest());
            for (int back = 0; back < 11; ++back)
                gone.add(m_hands->press(Qt::Key_Backspace));
            if (n % 5 == 0)
                after = std::max(after, m_hands->rest());
        }
        m_table.add(u"first letter in the filter: its first screen"_s, first);
        m_table.add(u"each other letter"_s, later);
        m_table.add(u"Backspace in the filter"_s, gone);
        one(u"longest piece of work in the pauses after them"_s, after);
    }

    Figures &m_table;
    int m_length;
    int m_times;
    Folder m_folder;
    Hands *m_hands = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"secondstory"_s);
    const int times = option(u"times"_s, 200);
    const QList<int> lengths{option(u"meeting"_s, 120), option(u"small"_s, 1000), option(u"middle"_s, 10'000), option(u"large"_s, 100'000)};
    Figures table;
    for (const int length : lengths) {
        floors(table, length, times);
        Typist(table, length, times).work();
    }
    say(u"Keys in the window at %1 x %2 until what they changed is painted; %3.\n"_s.arg(screen.width()).arg(screen.height()).arg(QGuiApplication::platformName()));
    table.print(lengths);
    return 0;
}
