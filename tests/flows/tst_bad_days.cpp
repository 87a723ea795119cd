// Days on which a library cannot be opened, is open elsewhere, or is about to be written over: what the window offers then.
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int aMoment = 5'000; // ms; longer than anything here takes

QStringList buttonsOf(const QWidget &window)
{
    QStringList texts;
    for (const QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled())
            texts.append(button->text());
    }
    return texts;
}

void press(QWidget &window, const QString &text)
{
    // A button that has just come is placed when the events are handled.
    QTRY_VERIFY2_WITH_TIMEOUT(buttonsOf(window).contains(text), qPrintable(text + u" is not among "_s + buttonsOf(window).join(u", "_s)), 2'000);
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no button “%1” among %2"_s.arg(text, buttonsOf(window).join(u", "_s))));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

// Types a path into the file dialog that is open, and says Yes where it asks whether to replace.
void answerWith(const QString &path)
{
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->inherits("QLineEdit"));
    QTimer yes;
    QObject::connect(&yes, &QTimer::timeout, &yes, [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            QTest::keyClick(box->button(QMessageBox::Yes), Qt::Key_Space);
    });
    yes.start(50);
    QWidget *line = QApplication::focusWidget();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, path);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

} // namespace

class TestBadDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_library_that_is_damaged_can_be_brought_back_or_repaired();
    void a_library_that_is_open_elsewhere_is_there_to_read();
    void an_export_never_takes_the_place_of_the_library();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

// A sitting of a minute: one review, one line, closed.
void TestBadDays::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = path(u"Second Story.secondstory"_s);
    story::support::StartedWindow start(m_library);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Checkout latency"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"14:32 Pager fired #alert"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
}

void TestBadDays::a_library_that_is_damaged_can_be_brought_back_or_repaired()
{
    QByteArray damaged = bytesOf(m_library);
    damaged.replace(0, 100, QByteArray(100, '\xff'));
    writeBytes(m_library, damaged);

    story::support::StartedWindow start(m_library);
    const QStringList offered = buttonsOf(start.window());
    QVERIFY2(offered.contains(u"Earlier versions…"_s), qPrintable(offered.join(u", "_s)));
    press(start.window(), u"Repair to…"_s);
    answerWith(path(u"Repaired.secondstory"_s));
    QTRY_VERIFY(QFileInfo::exists(path(u"Repaired.secondstory"_s)));
    QCOMPARE(bytesOf(m_library), damaged);
    press(start.window(), u"Open it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.window().saveText().startsWith(u"Saved"_s), aMoment);
    QVERIFY(start.window().windowTitle().startsWith(u"Repaired"_s));
}

void TestBadDays::a_library_that_is_open_elsewhere_is_there_to_read()
{
    auto first = std::make_unique<story::support::StartedWindow>(m_library);
    story::support::StartedWindow second(m_library);
    QTRY_VERIFY(second.window().saveText().startsWith(u"Read-only"_s));
    QVERIFY(first->window().saveText().startsWith(u"Saved"_s));
    // When the first is closed the second may go on.
    first.reset();
    press(second.window(), u"Open it again"_s);
    QTRY_VERIFY(second.window().saveText().startsWith(u"Saved"_s));
}

void TestBadDays::an_export_never_takes_the_place_of_the_library()
{
    story::support::StartedWindow start(m_library);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(start.window().windowTitle().startsWith(u"Checkout latency"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    answerWith(m_library);
    QTest::qWait(100);
    QVERIFY(bytesOf(m_library).startsWith("SQLite format 3"));
}

QTEST_MAIN(TestBadDays)
#include "tst_bad_days.moc"
