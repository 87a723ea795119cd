// What one sees of a timeline, through the real window and by keys: the columns of its list, and its picture for the clipboard and a file.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractButton>
#include <QClipboard>
#include <QHeaderView>
#include <QImage>
#include <QMimeData>
#include <QTableView>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aMoment = 10'000;

void writeReview()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    line(u"2026-11-14 14:32 Pager fired for checkout latency #alert @on-call"_s);
    line(u"14:40-14:55 Failover drill to the standby #action @database"_s);
    line(u"~15:10 We believed <the cache> & nothing else #decision"_s);
    line(u"the dashboard stayed green all morning"_s);
    key(Qt::Key_3, Qt::ControlModifier);
}

QTableView *events()
{
    for (QTableView *view : theWindow->findChildren<QTableView *>()) {
        if (view->isVisible())
            return view;
    }
    return nullptr;
}

QStringList heads()
{
    QStringList all;
    const QTableView *view = events();
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        if (!view->isColumnHidden(column))
            all.append(view->model()->headerData(column, Qt::Horizontal).toString());
    }
    return all;
}

} // namespace

class TestTimelineViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void columnsAreChosenByKeysAndTimeAndTextStay();
    void theTimelineIsCopiedAsPicture();
    void theTimelineIsSavedAsPictureAndNeverOverALibrary();

private:
    void save(const QString &path);

    QTemporaryDir m_folder;
};

void TestTimelineViews::columnsAreChosenByKeysAndTimeAndTextStay()
{
    StartedWindow start(m_folder.filePath(u"Columns.secondstory"_s));
    theWindow = &start.window();
    writeReview();
    const qsizetype before = heads().size();
    QCOMPARE(before, 4);
    key(Qt::Key_F8, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QList<QAbstractButton *> always;
    for (auto *box : QApplication::activeModalWidget()->findChildren<QAbstractButton *>()) {
        if (!box->isEnabled())
            always.append(box);
    }
    QCOMPARE(always.size(), 2); // time and text
    key(Qt::Key_Space); // until, the first that can be chosen
    QCOMPARE(heads().size(), 5);
    key(Qt::Key_Tab);
    key(Qt::Key_Space); // no kinds
    QCOMPARE(heads().size(), 4);
    key(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    giveTheFocusBack();
    // The words have room, and the last column ends where the list does.
    const QTableView *view = events();
    QCOMPARE(view->horizontalHeader()->length(), view->viewport()->width());
    // Tab goes on over what is seen: from the time to its end, to the text.
    key(Qt::Key_Home);
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Backtab);
    QCOMPARE(focusName(), u"Until"_s);
    key(Qt::Key_Escape);
    // Another review shows the same.
    key(Qt::Key_0, Qt::ControlModifier);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Another"_s);
    line(u"15:00 One"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(heads().size(), 4);
}

void TestTimelineViews::theTimelineIsCopiedAsPicture()
{
    StartedWindow start(m_folder.filePath(u"Copy.secondstory"_s));
    theWindow = &start.window();
    writeReview();
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    words(u"keep this away from everybody"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasFormat(u"image/svg+xml"_s));
    QVERIFY(data->hasFormat(u"image/png"_s));
    const QByteArray svg = data->data(u"image/svg+xml"_s);
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char *part : {"Pager fired for checkout latency", "Failover drill to the standby", "We believed &lt;the cache&gt; &amp; nothing else"})
        QVERIFY2(svg.contains(part), part);
    QVERIFY(!svg.contains("keep this away"));
    const QImage png = QImage::fromData(data->data(u"image/png"_s), "PNG");
    QCOMPARE(png.width(), 1920); // twice the points
    QVERIFY(png.height() > 300);
    QCOMPARE(png.pixelColor(2, 2), QColor(Qt::white)); // a light ground
    // What the filter hides is not in it either.
    key(Qt::Key_T, Qt::ControlModifier);
    words(u"pager"_s);
    QTest::qWait(300); // the lanes follow
    words(u" "_s);
    key(Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s).contains("Failover")); // one event is no picture: as it was
}

void TestTimelineViews::save(const QString &path)
{
    for (QAction *action : theWindow->actions()) {
        if (action->objectName() == u"save-picture"_s)
            action->trigger();
    }
    answerWithPath(path);
}

void TestTimelineViews::theTimelineIsSavedAsPictureAndNeverOverALibrary()
{
    const QString library = m_folder.filePath(u"Save.secondstory"_s);
    StartedWindow start(library);
    theWindow = &start.window();
    writeReview();
    const QString svg = m_folder.filePath(u"timeline.svg"_s);
    save(svg);
    QTRY_VERIFY(QFileInfo(svg).size() > 1000);
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Pager fired"));
    const QString png = m_folder.filePath(u"timeline.png"_s);
    save(png);
    QTRY_VERIFY(QFileInfo(png).size() > 1000);
    QCOMPARE(QImage(png).width(), 1920);
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    // A library of that name is left alone, even one that is not there yet.
    const QString other = m_folder.filePath(u"Other.secondstory"_s);
    save(other);
    QTest::qWait(200);
    QVERIFY(!QFileInfo::exists(other));
}

QTEST_MAIN(TestTimelineViews)
#include "tst_timeline_views.moc"
