// From the review to those who were not there: what is chosen on the Publish page is looked at, written, copied, and known to be the newest.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
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
    void thePreviewIsGoneThroughAndLeftByKeys_data();
    void thePreviewIsGoneThroughAndLeftByKeys();
    void whatIsShownIsWhatIsWritten();
    void severalFormatsGoIntoOneFolder();
    void filesThatAreThereAreReplacedOnlyWhenAskedTo();
    void theReportIsCopiedForAMailAndAsMarkdown();
    void whatChangedSinceTheLastExportIsSaid();
    void nothingChosenIsSaid();
    void onlyTheChosenPartsStandInTheReportInTheirOrder();
    void whatReadersWillNotSeeIsListedAndLeadsToWhereItStands();
    void aDeidentifiedReportCanTellItsTimesFromTheStart();
    void theReviewedReviewsGoIntoAWebSite();

private:
    // A button of the window or of the dialog over it.
    void press(const QString &words);
    void chooseReaders(const QString &words);
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
        if (box->text().remove(u'&') == format && box->isVisible()) {
            box->setFocus();
            key(Qt::Key_Space);
            return;
        }
    }
    QFAIL(qPrintable(format));
}

void TestPublishing::press(const QString &words)
{
    QWidget *over = QApplication::activeModalWidget();
    for (QPushButton *button : (over ? over : &m_start->window())->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == words && button->isVisible() && button->isEnabled())
            return button->click();
    }
    QFAIL(qPrintable(words));
}

void TestPublishing::chooseReaders(const QString &words)
{
    for (QComboBox *box : m_start->window().findChildren<QComboBox *>()) {
        if (box->accessibleName() == u"For whom"_s && box->isVisible() && box->findText(words) >= 0)
            return box->setCurrentText(words);
    }
    QFAIL(qPrintable(words));
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

void TestPublishing::thePreviewIsGoneThroughAndLeftByKeys_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("stops");
    QTest::addColumn<int>("role");
    QTest::newRow("PDF") << u"PDF"_s << QStringList{u"Format"_s, u"Export…"_s, u"Close"_s, u"Pages"_s} << int(QAccessible::Document);
    QTest::newRow("HTML") << u"HTML"_s << QStringList{u"Format"_s, u"Open in the browser"_s, u"Export…"_s, u"Close"_s, u"Text of the file"_s} << int(QAccessible::EditableText);
}

void TestPublishing::thePreviewIsGoneThroughAndLeftByKeys()
{
    QFETCH(QString, format);
    QFETCH(QStringList, stops);
    QFETCH(int, role);
    QPointer<QDialog> dialog = preview(format);
    QVERIFY(dialog);
    const auto named = [] {
        QWidget *focus = QApplication::focusWidget();
        const auto *button = qobject_cast<QAbstractButton *>(focus);
        return button ? button->text().remove(u'&') : focus ? focus->accessibleName() : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(named(), stops.back(), aMoment);
    QCOMPARE(int(QAccessible::queryAccessibleInterface(QApplication::focusWidget())->role()), role);
    QStringList forth;
    QStringList back;
    for (qsizetype n = 0; n < stops.size(); ++n) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        forth += named();
    }
    for (qsizetype n = 0; n < stops.size(); ++n) {
        back.prepend(named());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    }
    QCOMPARE(forth, stops);
    QCOMPARE(back, stops);
    QCOMPARE(named(), stops.back());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
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

void TestPublishing::onlyTheChosenPartsStandInTheReportInTheirOrder()
{
    press(u"Parts of the report…"_s);
    QTRY_VERIFY(open<QDialog>());
    auto *list = open<QDialog>()->findChild<QListWidget *>();
    const auto rowOf = [list](const QString &title) { return list->row(list->findItems(title, Qt::MatchExactly).value(0)); };
    QVERIFY(rowOf(u"What happened"_s) > 0 && rowOf(u"Action items"_s) > rowOf(u"What happened"_s));
    const int parts = list->count();
    QTRY_VERIFY(list->hasFocus());
    for (int row = 0; row < parts; ++row) {
        list->setCurrentRow(row);
        if (!QStringList{u"What happened"_s, u"Action items"_s}.contains(list->item(row)->text()))
            QTest::keyClick(list, Qt::Key_Space);
    }
    list->setCurrentRow(rowOf(u"Action items"_s));
    while (rowOf(u"Action items"_s) > rowOf(u"What happened"_s))
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(list->count(), parts);
    QCOMPARE(list->currentItem()->text(), u"Action items"_s);
    QTest::keyClick(list, Qt::Key_Escape);
    giveTheFocusBack();
    QVERIFY(isSaid(u"Only these parts, in this order: Action items · What happened"_s));

    QDialog *dialog = preview(u"Markdown"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"Pager fired"_s), aMoment);
    const QString written = text->toPlainText();
    const qsizetype actions = written.indexOf(u"\n## Action items"_s);
    QVERIFY(actions > 0 && written.indexOf(u"\n## What happened"_s) > actions);
    QVERIFY(!written.contains(u"\n## Premises"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestPublishing::whatReadersWillNotSeeIsListedAndLeadsToWhereItStands()
{
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:50 Mailed team@shop.example, then db-01.shop.example came back"_s);
    key(Qt::Key_Escape);
    showExports();
    chooseReaders(u"de-identified"_s);
    key(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(open<QDialog>(), aMoment);
    QListWidgetItem *mail = nullptr;
    for (QListWidget *list : open<QDialog>()->findChildren<QListWidget *>()) {
        for (QListWidgetItem *item : list->findItems(u"team@shop.example"_s, Qt::MatchContains))
            mail = item;
    }
    QVERIFY(mail);
    QVERIFY2(mail->text().contains(u" → "_s), qPrintable(mail->text()));
    mail->listWidget()->setCurrentItem(mail);
    QTest::keyClick(mail->listWidget(), Qt::Key_Return);
    QTRY_VERIFY(!open<QDialog>());
    QTRY_COMPARE(page(), u"Timeline"_s);
}

void TestPublishing::aDeidentifiedReportCanTellItsTimesFromTheStart()
{
    const auto picture = [] {
        QGuiApplication::clipboard()->clear();
        key(Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
        return QGuiApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s);
    };
    QVERIFY(picture().contains("14:"));
    chooseReaders(u"de-identified"_s);
    tick(u"Times from the start"_s);
    for (QCheckBox *box : m_start->window().findChildren<QCheckBox *>()) {
        if (box->text() == u"Timeline as CSV"_s)
            QVERIFY(!box->isEnabled());
        if (box->text() == u"Markdown"_s)
            QVERIFY(box->isEnabled());
    }
    QVERIFY(picture().contains("Pager fired"));
    QVERIFY(!picture().contains("14:"));
    QDialog *dialog = preview(u"Markdown"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"Pager fired"_s), aMoment);
    QVERIFY(text->toPlainText().contains(u"T+00:08"_s));
    QVERIFY(!text->toPlainText().contains(u"14:40"_s) && !text->toPlainText().contains(u"Nov 2026"_s));
    // Nothing that tells days can be looked at and written from there either.
    auto *formats = dialog->findChild<QComboBox *>();
    QStringList offered;
    for (int n = 0; n < formats->count(); ++n)
        offered += formats->itemText(n);
    QCOMPARE(offered, (QStringList{u"PDF"_s, u"HTML"_s, u"Markdown"_s}));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestPublishing::theReviewedReviewsGoIntoAWebSite()
{
    const auto isThere = [this](const QString &name) { return QFile::exists(file(u"our site/"_s + name)); };
    const auto write = [this] {
        key(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(open<QDialog>());
        auto *folder = open<QDialog>()->findChild<QLineEdit *>();
        folder->setText(u"here"_s); // wherever that is
        QVERIFY(!open<QDialog>()->findChildren<QPushButton *>().isEmpty());
        folder->setFocus();
        QTest::keyClick(folder, Qt::Key_Return);
        QVERIFY(open<QDialog>());
        folder->setText(file(u"our site"_s));
        QTest::keyClick(folder, Qt::Key_Return);
        QTRY_VERIFY(!open<QDialog>());
        giveTheFocusBack();
    };
    write();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"The web site of 0 reviews is in"_s), aMoment);
    QVERIFY(isThere(u"index.html"_s));
    QVERIFY(!bytesOf(file(u"our site/index.html"_s)).contains("Slow checkout"));

    key(Qt::Key_7, Qt::ControlModifier);
    press(u"Reviewed"_s);
    write();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"The web site of 1 review"_s), aMoment);
    QVERIFY(bytesOf(file(u"our site/index.html"_s)).contains("Slow checkout"));
    QVERIFY(!isSaid(u"The web site is being written."_s));
}

QTEST_MAIN(TestPublishing)
#include "tst_publishing.moc"
