// Events of the timeline are changed through its dialogs, by keys, and taken back as one does it.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

QTableView *events()
{
    for (QTableView *view : theWindow->findChildren<QTableView *>()) {
        if (view->isVisible())
            return view;
    }
    return nullptr;
}

// What the column of that head says, row by row.
QStringList column(const QString &head)
{
    const QAbstractItemModel &model = *events()->model();
    QStringList all;
    for (int at = 0; at < model.columnCount(); ++at) {
        if (model.headerData(at, Qt::Horizontal).toString() != head)
            continue;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, at).data().toString());
    }
    return all;
}

} // namespace

class TestTimelineEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_start.reset(); }
    void severalChangesOfSeveralEventsAreOneStep();
    void whatCannotBeDoneIsSaidInTheDialogAndNothingIsChanged();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestTimelineEdits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Edits.secondstory"_s));
    theWindow = &m_start->window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    line(u"2026-11-14 14:32 Pager fired #observation #cache"_s);
    line(u"14:40 Rolled back #observation"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_A, Qt::ControlModifier);
}

void TestTimelineEdits::severalChangesOfSeveralEventsAreOneStep()
{
    const QStringList kinds = column(u"Kind"_s);
    const QStringList tags = column(u"Tags"_s);
    const QStringList times = column(u"Time"_s);
    QCOMPARE(kinds, (QStringList{u"observation"_s, u"observation"_s}));
    QCOMPARE(tags, (QStringList{u"cache"_s, QString()}));
    key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    words(u"ch"_s); // a list of choices finds what one types
    key(Qt::Key_Tab);
    words(u"deploy"_s);
    key(Qt::Key_Tab);
    words(u"cache"_s);
    key(Qt::Key_Tab);
    words(u"+5m"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    giveTheFocusBack();
    QCOMPARE(column(u"Kind"_s), (QStringList{u"change"_s, u"change"_s}));
    QCOMPARE(column(u"Tags"_s), (QStringList{u"deploy"_s, u"deploy"_s}));
    QVERIFY2(column(u"Time"_s)[0].endsWith("14:37"_L1), qPrintable(column(u"Time"_s)[0]));
    QVERIFY2(column(u"Time"_s)[1].endsWith("14:45"_L1), qPrintable(column(u"Time"_s)[1]));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(column(u"Kind"_s), kinds);
    QCOMPARE(column(u"Tags"_s), tags);
    QCOMPARE(column(u"Time"_s), times);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(column(u"Kind"_s), (QStringList{u"change"_s, u"change"_s}));
    QCOMPARE(column(u"Tags"_s), (QStringList{u"deploy"_s, u"deploy"_s}));
}

void TestTimelineEdits::whatCannotBeDoneIsSaidInTheDialogAndNothingIsChanged()
{
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"9999-12-31 21:30 The last hours #observation"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_A, Qt::ControlModifier);
    const QStringList kinds = column(u"Kind"_s);
    const QStringList times = column(u"Time"_s);
    QCOMPARE(kinds.size(), 3);
    key(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    words(u"ch"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    words(u"+30h"_s); // beyond the year 9999
    key(Qt::Key_Return);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said.append(label->isVisible() ? label->text() : QString());
    QVERIFY2(!said.filter(u"Nothing was changed."_s).isEmpty(), qPrintable(said.join(u" | "_s)));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    giveTheFocusBack();
    QCOMPARE(column(u"Kind"_s), kinds);
    QCOMPARE(column(u"Time"_s), times);
}

QTEST_MAIN(TestTimelineEdits)
#include "tst_timeline_edits.moc"
