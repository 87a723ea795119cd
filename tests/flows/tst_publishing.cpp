// From the review to those who were not there: what is chosen on the Publish page is looked at, written, copied, and known to be the newest.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::support;

namespace {

constexpr int aMoment = 20'000; // ms

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class Dialog>
Dialog *open()
{
    return qobject_cast<Dialog *>(QApplication::activeModalWidget());
}

} // namespace

class TestPublishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_start.reset(); }
    void thePagesOfThePdfAreSeenBeforeItIsWritten();
    void whatIsShownIsWhatIsWritten();
    void severalFormatsGoIntoOneFolder();
    void filesThatAreThereAreReplacedOnlyWhenAskedTo();
    void theReportIsCopiedForAMailAndAsMarkdown();
    void whatChangedSinceTheLastExportIsSaid();
    void nothingChosenIsSaid();

private:
    void tick(const QString &format);
    void choose(const QString &path);
    void showExports();
    QDialog *preview(const QString &format);
    bool isSaid(const QString &words) const { return wordsOnScreen(m_start->window()).join(u'\n').contains(words); }
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestPublishing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(file(u"Second Story.secondstory"_s));
    theWindow = &m_start->window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    for (const QString &text : {u"2026-11-14 14:32 Pager fired #alert @on-call"_s, u"14:40 Rolled back #action"_s, u"! An alert on queue depth @on-call"_s})
        line(text);
    key(Qt::Key_Escape);
    showExports();
}

void TestPublishing::showExports()
{
    key(Qt::Key_6, Qt::ControlModifier);
    for (QToolButton *tab : m_start->window().findChildren<QToolButton *>()) {
        if (tab->text() == u"Export"_s && tab->isVisible())
            tab->click();
    }
    QTRY_VERIFY(isSaid(u"Exported so far"_s));
}

void TestPublishing::tick(const QString &format)
{
    for (QCheckBox *box : m_start->window().findChildren<QCheckBox *>()) {
        if (box->text() == format && box->isVisible()) {
            box->setFocus();
            key(Qt::Key_Space);
            return;
        }
    }
    QFAIL(qPrintable(format));
}

// In the file dialog that is open.
void TestPublishing::choose(const QString &path)
{
    QTRY_VERIFY(open<QFileDialog>());
    auto *name = open<QFileDialog>()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setFocus();
    name->setText(path); // no key of Qt Test has an emoji
    key(Qt::Key_Return);
    QTRY_VERIFY(!open<QFileDialog>());
    giveTheFocusBack();
}

QDialog *TestPublishing::preview(const QString &format)
{
    key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    if (!QTest::qWaitFor([] { return open<QDialog>() != nullptr; }, aMoment))
        return nullptr;
    auto *dialog = open<QDialog>();
    auto *box = dialog->findChild<QComboBox *>();
    if (box->currentText() != format) {
        box->setCurrentText(format);
        Q_EMIT box->activated(box->currentIndex());
    }
    return dialog;
}

void TestPublishing::thePagesOfThePdfAreSeenBeforeItIsWritten()
{
    if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
        QSKIP("pdftoppm draws the pages");
    QDialog *dialog = preview(u"PDF"_s);
    QVERIFY(dialog);
    const auto all = dialog->findChildren<QAbstractScrollArea *>();
    const auto paper = std::find_if(all.begin(), all.end(), [](const QWidget *widget) { return widget->accessibleName() == u"Pages"_s; });
    QVERIFY(paper != all.end());
    // Words are dark on paper, whatever the theme.
    const auto darkPixels = [&] {
        const QImage seen = (*paper)->viewport()->grab().toImage();
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = seen.width() / 4; x < seen.width() * 3 / 4; ++x)
                dark += qGray(seen.pixel(x, y)) < 80;
        return dark;
    };
    QTRY_VERIFY_WITH_TIMEOUT(darkPixels() > 500, aMoment);
    QCOMPARE((*paper)->accessibleDescription().left(9), u"Page 1 of"_s);
    const int pages = (*paper)->accessibleDescription().section(u' ', -1).toInt();
    QVERIFY(pages >= 1);
    QTest::keyClick(*paper, Qt::Key_End);
    QCOMPARE((*paper)->accessibleDescription(), u"Page %1 of %1"_s.arg(pages));
    QTRY_VERIFY_WITH_TIMEOUT(darkPixels() > 100, aMoment);
}

void TestPublishing::whatIsShownIsWhatIsWritten()
{
    QDialog *dialog = preview(u"Markdown"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"Pager fired"_s), aMoment);
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == u"Export…"_s)
            button->click();
    }
    choose(file(u"seen.md"_s));
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromUtf8(bytesOf(file(u"seen.md"_s))), text->toPlainText(), aMoment);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Edition 1 · "_s), aMoment);
}

void TestPublishing::severalFormatsGoIntoOneFolder()
{
    for (const QString &format : {u"HTML"_s, u"Timeline as CSV"_s})
        tick(format);
    QDir().mkpath(file(u"out 📦"_s));
    key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    choose(file(u"out 📦"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"3 files were exported to"_s), aMoment);
    const QDir out(file(u"out 📦"_s));
    const QStringList names = out.entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, (QStringList{u"2026-11-16 Slow checkout, timeline.csv"_s, u"2026-11-16 Slow checkout.html"_s, u"2026-11-16 Slow checkout.pdf"_s}));
    for (const QString &name : names)
        QVERIFY2(bytesOf(out.filePath(name)).size() > 100, qPrintable(name));
    QVERIFY(bytesOf(out.filePath(names[1])).contains("edition 1"));
}

void TestPublishing::filesThatAreThereAreReplacedOnlyWhenAskedTo()
{
    tick(u"Markdown"_s);
    const QDir out(m_folder->path());
    QFile old(out.filePath(u"2026-11-16 Slow checkout.md"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("mine");
    old.close();
    const auto press = [this](const QString &name) {
        for (QPushButton *button : m_start->window().findChildren<QPushButton *>()) {
            if (button->text() == name && button->isVisible())
                return button->click();
        }
        QFAIL(qPrintable(name));
    };
    key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    choose(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"One of these files is there already."_s), aMoment);
    QCOMPARE(bytesOf(old.fileName()), QByteArray("mine"));
    QVERIFY(!QFile::exists(out.filePath(u"2026-11-16 Slow checkout.pdf"_s)));
    press(u"Keep both"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"2 files were exported to"_s), aMoment);
    QCOMPARE(bytesOf(old.fileName()), QByteArray("mine"));
    QVERIFY(bytesOf(out.filePath(u"2026-11-16 Slow checkout 2.md"_s)).contains("Pager fired"));
}

void TestPublishing::theReportIsCopiedForAMailAndAsMarkdown()
{
    key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"The report is on the clipboard, with its headings"_s), aMoment);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->data(u"text/html"_s).contains("Pager fired"));
    QVERIFY(data->text().startsWith(u"# "_s) || data->text().contains(u"\n# "_s));
    QVERIFY(data->text().contains(u"Pager fired"_s));
}

void TestPublishing::whatChangedSinceTheLastExportIsSaid()
{
    key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    choose(file(u"first.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Nothing was changed: an export now is the same edition."_s), aMoment);
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"15:10 Quiet again"_s);
    key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Add event"_s), aMoment);
    key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    choose(file(u"second.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Edition 2 · "_s), aMoment);
    QVERIFY(isSaid(u"Edition 1 · "_s));
}

void TestPublishing::nothingChosenIsSaid()
{
    tick(u"PDF"_s);
    key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"No format is chosen."_s), aMoment);
}

QTEST_MAIN(TestPublishing)
#include "tst_publishing.moc"
