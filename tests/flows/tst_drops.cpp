// Files and text from another program, let go of over the window: each goes the way its command goes, and what cannot be taken is said.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/the_program.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aMoment = 5'000; // ms

// Asks with an event what a pointer over a widget would; the widget, or one around it, may take it.
bool drop(QWidget *on, const QMimeData &data)
{
    const QPoint at = on->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    if (!enter.isAccepted())
        return false;
    for (QWidget *widget = on; widget; widget = widget->parentWidget()) {
        QDropEvent event(widget->mapFrom(on->window(), on->mapTo(on->window(), at)), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        if (widget->acceptDrops())
            QApplication::sendEvent(widget, &event);
        if (event.isAccepted() || widget->isWindow())
            return event.isAccepted();
    }
    return false;
}

bool dropFiles(QWidget *on, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    return drop(on, data);
}

QString noticed()
{
    for (const QWidget *bar : theWindow->findChildren<QWidget *>()) {
        if (bar->inherits("story::NoticeBar") && bar->isVisible())
            return bar->accessibleName();
    }
    return {};
}

QByteArray someLog()
{
    return "2026-11-14 14:32:07 pager: checkout latency over 2 s\n2026-11-14 14:33:10 deploy: 4812 finished\n"
           "2026-11-14 14:40:00 deploy: 4812 rolled back\n2026-11-14 14:41:30 pager: checkout latency is back\n";
}

} // namespace

class TestDrops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLibraryIsOpened();
    void aPostMortemIsImported();
    void severalPostMortemsAreAllImported();
    void aLogOnTheTimelineIsLookedAtFirst();
    void linesOfTextOnTheTimelineAreLookedAtFirst();
    void oneLineStandsInTheCaptureLineAfterWhatIsThere();
    void aFileOverATextFieldIsNotItsName();
    void whatIsNoneOfTheseIsSaid();
    void theRoomSeesNoOtherLibrary();
    void whatIsReadOnlyTakesNothing();

private:
    story::MainWindow &window() const { return m_start->window(); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QString made(const QString &name, const QString &title) const;
    void toTheTimeline();
    static QWidget *list();
    static QString inTheLine();
    QString shownLibrary() const { return window().windowTitle(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestDrops::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Mine.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
}

void TestDrops::cleanup()
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->close();
    m_start.reset();
}

QString TestDrops::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("no file was written");
    return path;
}

QString TestDrops::made(const QString &name, const QString &title) const
{
    const QString path = m_folder->filePath(name);
    run({u"new"_s, u"--library"_s, path, u"--title"_s, title, u"--zone"_s, u"UTC"_s});
    return path;
}

void TestDrops::toTheTimeline()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    line(u"2026-11-14 14:32 Pager fired #alert"_s);
    key(Qt::Key_3, Qt::ControlModifier);
}

QWidget *TestDrops::list()
{
    auto *view = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    return view ? view->viewport() : nullptr;
}

QString TestDrops::inTheLine()
{
    for (const QPlainTextEdit *edit : theWindow->findChildren<QPlainTextEdit *>()) {
        if (edit->accessibleName() == "Capture line"_L1)
            return edit->toPlainText();
    }
    return {};
}

void TestDrops::aLibraryIsOpened()
{
    const QString other = made(u"Theirs.secondstory"_s, u"Their review"_s);
    QVERIFY(dropFiles(&window(), {other}));
    QTRY_VERIFY(shownLibrary().startsWith("Theirs"_L1));
}

void TestDrops::aPostMortemIsImported()
{
    const QString file = write(u"outage.md"_s, "# Outage of the queue\n\n## Timeline\n\n- 2026-11-14 14:32 UTC: the pager rang\n");
    QVERIFY(dropFiles(&window(), {file}));
    QTRY_VERIFY2(noticed().contains(u"“outage.md” was imported."_s), qPrintable(noticed()));
    QVERIFY(window().windowTitle().contains("Outage of the queue"_L1));
}

void TestDrops::severalPostMortemsAreAllImported()
{
    const QString one = write(u"one.md"_s, "# The first outage\n\nThe queue was full.\n");
    const QString two = write(u"two.txt"_s, "The second outage\n\nThe queue was full again.\n");
    QVERIFY(dropFiles(&window(), {one, two}));
    QTRY_COMPARE_WITH_TIMEOUT(window().saveText(), u"Saved"_s, aMoment);
    const QByteArray listed = run({u"list"_s, u"--library"_s, m_folder->filePath(u"Mine.secondstory"_s), u"--json"_s});
    QCOMPARE(listed.trimmed().count('\n') + 1, 2);
}

void TestDrops::aLogOnTheTimelineIsLookedAtFirst()
{
    toTheTimeline();
    const QString log = write(u"pager.log"_s, someLog());
    QVERIFY(list());
    QVERIFY(dropFiles(list(), {log}));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(QApplication::activeModalWidget()->inherits("story::PasteDialog"));
    QVERIFY2(inTheLine().contains("rolled back"_L1), "what is being looked at is kept, whatever is answered");
}

void TestDrops::linesOfTextOnTheTimelineAreLookedAtFirst()
{
    toTheTimeline();
    QMimeData data;
    data.setText(QString::fromUtf8(someLog()));
    QVERIFY(list());
    QVERIFY(drop(list(), data));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(QApplication::activeModalWidget()->inherits("story::PasteDialog"));
}

void TestDrops::oneLineStandsInTheCaptureLineAfterWhatIsThere()
{
    toTheTimeline();
    QWidget *events = list();
    QVERIFY(events);
    key(Qt::Key_L, Qt::ControlModifier);
    words(u"14:50 they said"_s);
    QMimeData data;
    data.setText(u"the cache is cold"_s);
    QVERIFY(drop(events, data));
    QCOMPARE(inTheLine(), u"14:50 they said the cache is cold"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
}

void TestDrops::aFileOverATextFieldIsNotItsName()
{
    toTheTimeline();
    const QString other = made(u"Theirs.secondstory"_s, u"Their review"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QVERIFY(dropFiles(edit->viewport(), {other}));
    QTRY_VERIFY(shownLibrary().startsWith("Theirs"_L1));
}

void TestDrops::whatIsNoneOfTheseIsSaid()
{
    toTheTimeline();
    const QString before = window().windowTitle();
    const QString program = write(u"archive.zip"_s, QByteArray("PK\3\4\0\0", 6));
    QVERIFY(dropFiles(&window(), {program}));
    QTRY_VERIFY2(noticed().contains("archive.zip"_L1), qPrintable(noticed()));
    QVERIFY(dropFiles(&window(), {m_folder->path()}));
    const QString other = made(u"Theirs.secondstory"_s, u"Their review"_s);
    const QString log = write(u"pager.log"_s, someLog());
    QVERIFY(dropFiles(&window(), {other, log}));
    QTRY_VERIFY2(noticed().contains("one by one"_L1), qPrintable(noticed()));
    QVERIFY(dropFiles(&window(), {m_folder->filePath(u"not there.md"_s)}));
    QCOMPARE(window().windowTitle(), before);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestDrops::theRoomSeesNoOtherLibrary()
{
    toTheTimeline();
    const QString before = window().windowTitle();
    const QString other = made(u"Theirs.secondstory"_s, u"Their review"_s);
    const QString file = write(u"outage.md"_s, "# Outage of the queue\n");
    key(Qt::Key_K, Qt::ControlModifier);
    line(u"room view"_s);
    for (const QString &path : {other, file}) {
        QVERIFY(dropFiles(&window(), {path}));
        QTRY_VERIFY2(noticed().contains("The room sees this window"_L1), qPrintable(noticed()));
        QVERIFY(!noticed().contains("Theirs"_L1));
        QCOMPARE(window().windowTitle(), before);
    }
    // What belongs to the review goes on.
    key(Qt::Key_3, Qt::ControlModifier);
    QMimeData data;
    data.setText(QString::fromUtf8(someLog()));
    QVERIFY(list());
    QVERIFY(drop(list(), data));
    QTRY_VERIFY(QApplication::activeModalWidget());
}

void TestDrops::whatIsReadOnlyTakesNothing()
{
    const QString held = made(u"Held.secondstory"_s, u"Held review"_s);
    StartedWindow first(held); // has the right to write
    theWindow = &window();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(dropFiles(&window(), {held}));
    QTRY_COMPARE(window().saveText(), u"Read-only"_s);
    const QString file = write(u"outage.md"_s, "# Outage of the queue\n");
    QVERIFY(dropFiles(&window(), {file}));
    QTRY_VERIFY2(noticed().contains("reading only"_L1), qPrintable(noticed()));
    QVERIFY(shownLibrary().startsWith("Held"_L1));
}

QTEST_MAIN(TestDrops)
#include "tst_drops.moc"
