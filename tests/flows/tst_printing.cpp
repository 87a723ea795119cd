// Ctrl+P prints what is in sight, as it stands in the report. Where there is no printer, as here, the desktop's own dialog prints to a file.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/the_program.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aMoment = 5'000; // ms

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(30'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// All words of a PDF, in the order they are read.
QString wordsOf(const QString &pdf)
{
    return outputOf(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
}

QDialog *dialog()
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

} // namespace

class TestPrinting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_start.reset(); }
    void eachPageIsPrintedWithWhatItIsAbout();
    void theWholeReportIsPrintedFromPublishAndCountsAsAnExport();
    void aPartIsNoExport();
    void theListOfReviewsIsPrintedAsItIsShown();
    void whileTheRoomLooksTheListIsNotPrinted();
    void aLibraryIsNeverPrintedOver();
    void nothingPrivateIsOnPaper();

private:
    void print(const QString &path);
    // How many exports the saved file holds.
    int exportsNoted() const;
    bool isSaid(const QString &words) const { return wordsOnScreen(m_start->window()).join(u'\n').contains(words); }
    // The command of that name.
    QAction *action(const QString &name) const
    {
        const QList<QAction *> all = m_start->window().actions();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QAction *one) { return one->objectName() == name; });
        return found == all.end() ? nullptr : *found;
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestPrinting::initTestCase()
{
    qputenv("CUPS_SERVER", "/nonexistent"); // whatever printers are here, none of them is meant
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext reads what was printed");
}

void TestPrinting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(file(u"Second Story.secondstory"_s));
    theWindow = &m_start->window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    for (const QString &text : {u"2026-11-14 14:32 Pager fired #alert @on-call"_s, u"14:40 Rolled back #action"_s, u"+ the rollback took four minutes"_s,
                                u"! An alert on queue depth @on-call"_s, u"? why did the dashboard stay green"_s})
        line(text);
    key(Qt::Key_Escape);
}

// Through the dialog of the desktop, by keys from the field for the file's name.
void TestPrinting::print(const QString &path)
{
    key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    auto *name = dialog()->findChild<QLineEdit *>(u"filename"_s);
    QVERIFY2(name && name->isEnabled(), "the dialog of this Qt asks for a file in another way");
    name->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    line(path);
    QTRY_VERIFY(!dialog());
    giveTheFocusBack();
}

int TestPrinting::exportsNoted() const
{
    if (!QTest::qWaitFor([this] { return m_start->window().saveText() == u"Saved"_s; }, aMoment))
        return -1;
    const QJsonObject all = archiveOf(file(u"Second Story.secondstory"_s), file(u"archive.json"_s))[u"entities"_s].toObject();
    return static_cast<int>(all[u"export_record"_s].toArray().size());
}

void TestPrinting::eachPageIsPrintedWithWhatItIsAbout()
{
    struct Expected {
        Qt::Key page;
        QString there;
        QString notThere;
    };
    const Expected all[] = {{Qt::Key_3, u"Pager fired"_s, u"queue depth"_s},
                            {Qt::Key_4, u"rollback took four minutes"_s, u"Pager fired"_s},
                            {Qt::Key_5, u"An alert on queue depth"_s, u"Pager fired"_s},
                            {Qt::Key_1, u"About this review"_s, u"Pager fired"_s}};
    for (const Expected &one : all) {
        key(one.page, Qt::ControlModifier);
        const QString pdf = file(u"page %1.pdf"_s.arg(int(one.page)));
        print(pdf);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Printed to"_s), aMoment);
        const QString words = wordsOf(pdf).simplified();
        QVERIFY2(words.contains(one.there), qPrintable(words));
        QVERIFY2(!words.contains(one.notThere), qPrintable(words));
        QVERIFY(words.contains(u"one part of the report"_s));
        key(Qt::Key_Escape, Qt::ShiftModifier);
    }
}

void TestPrinting::theWholeReportIsPrintedFromPublishAndCountsAsAnExport()
{
    key(Qt::Key_6, Qt::ControlModifier);
    print(file(u"whole.pdf"_s));
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Printed to"_s), aMoment);
    const QString words = wordsOf(file(u"whole.pdf"_s)).simplified();
    for (const QString &part : {u"Pager fired"_s, u"rollback took four minutes"_s, u"An alert on queue depth"_s, u"About this review"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(!words.contains(u"one part of the report"_s));
    QCOMPARE(exportsNoted(), 1);
}

void TestPrinting::aPartIsNoExport()
{
    key(Qt::Key_3, Qt::ControlModifier);
    print(file(u"part.pdf"_s));
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Printed to"_s), aMoment);
    QCOMPARE(exportsNoted(), 0);
}

void TestPrinting::theListOfReviewsIsPrintedAsItIsShown()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Disk full on the backup host"_s);
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    print(file(u"list.pdf"_s));
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file(u"list.pdf"_s)), aMoment);
    QString words = wordsOf(file(u"list.pdf"_s)).simplified();
    QVERIFY2(words.contains(u"Slow checkout"_s) && words.contains(u"Disk full on the backup host"_s) && words.contains(u"2 reviews"_s),
             qPrintable(words));
    // And what a search left of it.
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"backup"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"1 of 2 reviews"_s), aMoment);
    print(file(u"found.pdf"_s));
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file(u"found.pdf"_s)), aMoment);
    words = wordsOf(file(u"found.pdf"_s)).simplified();
    QVERIFY2(words.contains(u"with the words “backup”"_s) && words.contains(u"Disk full"_s) && !words.contains(u"Slow checkout"_s), qPrintable(words));
}

void TestPrinting::whileTheRoomLooksTheListIsNotPrinted()
{
    key(Qt::Key_F8);
    const QAction *print = action(u"print"_s);
    QVERIFY(print && print->isEnabled());
    key(Qt::Key_0, Qt::ControlModifier); // the list of reviews, which is folded away
    QVERIFY(!print->isEnabled());
    key(Qt::Key_F8);
    QVERIFY(print->isEnabled());
}

void TestPrinting::aLibraryIsNeverPrintedOver()
{
    key(Qt::Key_3, Qt::ControlModifier);
    print(file(u"report.secondstory"_s));
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"no export takes its place"_s), aMoment);
    QVERIFY(!QFile::exists(file(u"report.secondstory"_s)));
}

void TestPrinting::nothingPrivateIsOnPaper()
{
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    words(u"PRIVATE-CANARY"_s);
    for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        key(page, Qt::ControlModifier);
        const QString pdf = file(u"p%1.pdf"_s.arg(int(page)));
        print(pdf);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(pdf).size() > 1000, aMoment);
        QVERIFY(!wordsOf(pdf).contains(u"PRIVATE-CANARY"_s));
    }
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
