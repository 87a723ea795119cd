// Pictures come to an event by pasting and dropping, in the real window, and stay with their words.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAccessible>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aMoment = 5'000; // ms

QImage drawn(QColor colour)
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QByteArray png(QColor colour)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    drawn(colour).save(&buffer, "png");
    return bytes;
}

// What a file manager or a browser does when something is let go of over a widget.
bool drop(QWidget *on, const QMimeData &data, QPoint at)
{
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &event);
    return event.isAccepted();
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPastedPictureAsksForItsWordsAndIsThereAtTheNextStart();
    void aPictureIsPastedInTheFormToo();
    void filesAndPicturesAreDropped();
    void whatCannotBeAddedIsSaidAndNothingIsLost();
    void enterShowsItLargeAndEscapeGoesBack();
    void theListShowsThemSmallAndOneKeyShowsThemLarge();
    void aDoubleClickOnASmallOneShowsThatOne();
    void enterInTheTableOfEvidenceShowsAPictureAndTheFormOfALink();
    void aPictureThatIsStillBeingReadSurvivesClosing();
    void linksAndQuotedLinesStandBesideThem();

private:
    void start();
    void toTheTimeline();
    QListWidget *evidence() const;
    QStringList evidenceTexts() const;
    bool isSaid(const QString &words) const;
    // Points of that colour in what the list of events paints.
    static int pointsOf(QAbstractItemView *list, QColor colour);
    void paste(QColor colour);
    void toTheEvidence();
    QDialog *large() const;
    void closeLarge();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestPictures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:32 Pager fired #alert"_s);
    line(u"14:40 Rolled back #action"_s);
    toTheTimeline();
}

void TestPictures::cleanup()
{
    QApplication::clipboard()->clear();
    m_start.reset();
}

void TestPictures::start()
{
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Second Story.secondstory"_s));
    theWindow = &m_start->window();
}

// The keys are in the list of events, on the first of them.
void TestPictures::toTheTimeline()
{
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Home);
    QVERIFY(qobject_cast<QAbstractItemView *>(QApplication::focusWidget()));
}

QListWidget *TestPictures::evidence() const
{
    for (QListWidget *list : m_start->window().findChildren<QListWidget *>()) {
        if (list->accessibleName().startsWith("Evidence of"_L1))
            return list;
    }
    return nullptr;
}

QStringList TestPictures::evidenceTexts() const
{
    QStringList all;
    for (int i = 0; evidence() && i < evidence()->count(); ++i)
        all.append(evidence()->item(i)->data(Qt::AccessibleTextRole).toString());
    return all;
}

bool TestPictures::isSaid(const QString &words) const
{
    for (const QWidget *widget : m_start->window().findChildren<QWidget *>()) {
        if (widget->inherits("story::NoticeBar") && widget->isVisible() && widget->accessibleName().contains(words))
            return true;
    }
    return false;
}

void TestPictures::aPastedPictureAsksForItsWordsAndIsThereAtTheNextStart()
{
    QApplication::clipboard()->setImage(drawn(Qt::darkCyan));
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(focusName().startsWith("Caption"_L1), aMoment);
    words(u"Queue depth"_s);
    key(Qt::Key_Tab);
    QVERIFY2(focusName().startsWith("What the picture shows"_L1), qPrintable(focusName()));
    words(u"The queue grows"_s);
    QTRY_COMPARE(evidenceTexts(), QStringList{u"Picture: The queue grows"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!evidence()->item(0)->icon().isNull(), aMoment);

    // Undo takes the words back, then the picture; redo brings all of it again.
    for (int i = 0; i < 10 && !evidenceTexts().isEmpty(); ++i)
        key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(evidenceTexts(), QStringList());
    for (int i = 0; i < 10; ++i)
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(evidenceTexts(), QStringList{u"Picture: The queue grows"_s});

    key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!m_start->window().isVisible());
    m_start.reset();
    start();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    toTheTimeline();
    QTRY_COMPARE(evidenceTexts(), QStringList{u"Picture: The queue grows"_s});
}

void TestPictures::aPictureIsPastedInTheFormToo()
{
    key(Qt::Key_Return);
    QVERIFY2(focusName().startsWith("What happened"_L1), qPrintable(focusName()));
    QApplication::clipboard()->setImage(drawn(Qt::red));
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(focusName().startsWith("Caption"_L1), aMoment);
    QCOMPARE(evidenceTexts().size(), 1);
    // Words that are copied with a picture of them, as a spreadsheet does, are words there.
    auto *both = new QMimeData;
    both->setText(u" and again"_s);
    both->setImageData(drawn(Qt::blue));
    QApplication::clipboard()->setMimeData(both);
    key(Qt::Key_V, Qt::ControlModifier);
    QTest::qWait(50);
    QCOMPARE(evidenceTexts(), QStringList{u"Picture: and again"_s});
}

void TestPictures::filesAndPicturesAreDropped()
{
    auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    QVERIFY(list);
    QFile file(m_folder->filePath(u"graph of the queue.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(png(Qt::darkGreen));
    file.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file.fileName())});
    // On the second row: it is the event that gets it.
    const QPoint second = list->visualRect(list->model()->index(1, 0)).center();
    QVERIFY(drop(list->viewport(), files, second));
    QTRY_COMPARE_WITH_TIMEOUT(evidenceTexts().size(), 1, aMoment);
    QCOMPARE(list->currentIndex().row(), 1);

    QMimeData picture;
    picture.setData(u"image/png"_s, png(Qt::darkYellow));
    QVERIFY(drop(list->viewport(), picture, second));
    QTRY_COMPARE_WITH_TIMEOUT(evidenceTexts().size(), 2, aMoment);

    // The address of a picture is words, and goes where dropped words go (tst_drops).
    QMimeData other;
    other.setUrls({QUrl(u"https://example.org/graph.png"_s)});
    drop(list->viewport(), other, second);
    QTest::qWait(50);
    QCOMPARE(evidenceTexts().size(), 2);
}

void TestPictures::whatCannotBeAddedIsSaidAndNothingIsLost()
{
    auto *data = new QMimeData;
    QByteArray bomb = png(Qt::black);
    bomb.replace(16, 8, QByteArray::fromHex("000186a0000186a0"));
    data->setData(u"image/png"_s, bomb);
    QApplication::clipboard()->setMimeData(data);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"100000 × 100000"_s), aMoment);

    QFile file(m_folder->filePath(u"moving.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("GIF89a\x01\x00\x01\x00", 10);
    file.close();
    QFile good(m_folder->filePath(u"still.png"_s));
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write(png(Qt::white));
    good.close();
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(file.fileName()), QUrl::fromLocalFile(good.fileName())});
    QApplication::clipboard()->setMimeData(files);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"GIF"_s), aMoment);
    QTRY_COMPARE_WITH_TIMEOUT(evidenceTexts().size(), 1, aMoment);

    QApplication::clipboard()->setText(u"14:50 words"_s);
    toTheTimeline();
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"no picture in the clipboard"_s), aMoment);
    QCOMPARE(evidenceTexts().size(), 1);
}

void TestPictures::enterShowsItLargeAndEscapeGoesBack()
{
    QApplication::clipboard()->setImage(drawn(Qt::darkCyan));
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(focusName().startsWith("Caption"_L1), aMoment);
    key(Qt::Key_Tab);
    words(u"The queue grows"_s);
    evidence()->setFocus();
    key(Qt::Key_Return);
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    const auto picture = [&]() -> QLabel * {
        for (QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->accessibleName() == u"The queue grows"_s)
                return label;
        }
        return nullptr;
    };
    QVERIFY(picture());
    QCOMPARE(QAccessible::queryAccessibleInterface(QApplication::focusWidget())->role(), QAccessible::Graphic); // to a screen reader
    QTRY_COMPARE_WITH_TIMEOUT(picture()->pixmap().size(), QSize(320, 200), aMoment); // never enlarged by itself
    QTest::keyClick(dialog, Qt::Key_Plus);
    QTRY_COMPARE_WITH_TIMEOUT(picture()->pixmap().size(), QSize(400, 250), aMoment);
    QTest::keyClick(dialog, Qt::Key_0);
    QTRY_COMPARE_WITH_TIMEOUT(picture()->pixmap().size(), QSize(320, 200), aMoment);
    const QPointer<QDialog> open = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!open);
    giveTheFocusBack();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(evidence()));

    key(Qt::Key_Delete);
    QCOMPARE(evidenceTexts(), QStringList());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(evidenceTexts(), QStringList{u"Picture: The queue grows"_s});
}

int TestPictures::pointsOf(QAbstractItemView *list, QColor colour)
{
    const QImage seen = list->viewport()->grab().toImage();
    int points = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            points += seen.pixelColor(x, y) == colour;
    }
    return points;
}

void TestPictures::paste(QColor colour)
{
    const qsizetype before = evidenceTexts().size();
    QApplication::clipboard()->setImage(drawn(colour));
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(evidenceTexts().size(), before + 1, aMoment);
    key(Qt::Key_Escape); // its words are not asked for now
}

// The keys are in the table of all evidence, on its first row.
void TestPictures::toTheEvidence()
{
    for (QAbstractButton *tab : m_start->window().findChildren<QAbstractButton *>()) {
        if (tab->isVisible() && tab->text().startsWith("Evidence"_L1))
            tab->click();
    }
    for (QAbstractItemView *view : m_start->window().findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->inherits("story::EntityTable"))
            view->setFocus();
    }
    QVERIFY(QApplication::focusWidget()->inherits("story::EntityTable"));
    key(Qt::Key_Home);
}

QDialog *TestPictures::large() const
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

void TestPictures::closeLarge()
{
    const QPointer<QDialog> open = large();
    QTest::keyClick(open, Qt::Key_Escape);
    QTRY_VERIFY(!open);
    giveTheFocusBack();
}

void TestPictures::theListShowsThemSmallAndOneKeyShowsThemLarge()
{
    m_start->window().resize(1600, 900); // room for several in a row
    auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    QVERIFY(list);
    const QModelIndex row = list->model()->index(0, 0);
    const int before = list->visualRect(row).height();
    key(Qt::Key_F4);
    QVERIFY(!large());
    QVERIFY(isSaid(u"no picture"_s));
    paste(Qt::red);
    paste(Qt::blue);
    QCOMPARE(QApplication::focusWidget(), list);
    QVERIFY(list->visualRect(row).height() > before);
    QTRY_VERIFY_WITH_TIMEOUT(pointsOf(list, Qt::red) > 500, aMoment);
    QTRY_VERIFY_WITH_TIMEOUT(pointsOf(list, Qt::blue) > 500, aMoment);
    // Those who do not see them are told how many there are.
    QStringList said;
    for (int column = 0; column < list->model()->columnCount(); ++column)
        said.append(list->model()->index(0, column).data(Qt::AccessibleTextRole).toString());
    QVERIFY2(!said.filter(u"2 pictures"_s).isEmpty(), qPrintable(said.join(u" | "_s)));

    // Enter is for the words, as in every row.
    key(Qt::Key_Return);
    QVERIFY(!large());
    QVERIFY2(focusName().startsWith("What happened"_L1), qPrintable(focusName()));
    key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), list);

    key(Qt::Key_F4);
    QVERIFY(large());
    QVERIFY2(large()->windowTitle().contains(u"1 of 2"_s), qPrintable(large()->windowTitle()));
    const auto shows = [this](QColor colour) {
        for (QLabel *label : large()->findChildren<QLabel *>()) {
            if (!label->pixmap().isNull())
                return label->pixmap().toImage().pixelColor(10, 10) == colour;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows(Qt::red), aMoment);
    key(Qt::Key_PageDown);
    QVERIFY(large()->windowTitle().contains(u"2 of 2"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shows(Qt::blue), aMoment);
    key(Qt::Key_PageDown); // there is no third
    QVERIFY(large()->windowTitle().contains(u"2 of 2"_s));
    key(Qt::Key_PageUp);
    QTRY_VERIFY_WITH_TIMEOUT(shows(Qt::red), aMoment);
    closeLarge();
    QCOMPARE(QApplication::focusWidget(), list);

    // Without them the row is as it was.
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(list->visualRect(row).height(), before);
    QCOMPARE(pointsOf(list, Qt::red), 0);
}

void TestPictures::aDoubleClickOnASmallOneShowsThatOne()
{
    m_start->window().resize(1600, 900);
    auto *list = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    paste(Qt::red);
    paste(Qt::blue);
    QTRY_VERIFY_WITH_TIMEOUT(pointsOf(list, Qt::blue) > 500, aMoment);
    const QImage seen = list->viewport()->grab().toImage();
    QPoint blue;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            if (seen.pixelColor(x, y) == QColor(Qt::blue))
                blue = {x, y};
        }
    }
    blue -= QPoint(3, 3);
    const auto doubleClick = [list](const QPoint &at) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at); // as a pointer does
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
    };
    doubleClick(blue);
    QVERIFY(large());
    QVERIFY2(large()->windowTitle().contains(u"2 of 2"_s), qPrintable(large()->windowTitle()));
    closeLarge();
    // Beside them it opens the words.
    doubleClick(list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(!large());
    QVERIFY2(focusName().startsWith("What happened"_L1), qPrintable(focusName()));
}

void TestPictures::enterInTheTableOfEvidenceShowsAPictureAndTheFormOfALink()
{
    paste(Qt::red);
    toTheEvidence();
    QWidget *table = QApplication::focusWidget();
    key(Qt::Key_Return);
    QVERIFY(large());
    closeLarge();
    QCOMPARE(QApplication::focusWidget(), table);
    key(Qt::Key_F4);
    QVERIFY(large());
    closeLarge();
    // Its words have the key that they have in the list of events.
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(focusName().startsWith("Caption"_L1), qPrintable(focusName()));
    words(u"Queue depth"_s);
    key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), table);
    QTRY_COMPARE(evidenceTexts(), QStringList{u"Picture: Queue depth"_s});

    for (QAbstractButton *one : m_start->window().findChildren<QAbstractButton *>()) {
        if (one->isVisible() && one->text() == u"New evidence"_s)
            one->click();
    }
    table->setFocus();
    key(Qt::Key_End);
    key(Qt::Key_Return);
    QVERIFY(!large());
    QVERIFY(QApplication::focusWidget() != table); // the form of what is no picture
}

void TestPictures::aPictureThatIsStillBeingReadSurvivesClosing()
{
    QImage large(4'000, 2'000, QImage::Format_RGB32);
    large.fill(Qt::darkMagenta);
    QApplication::clipboard()->setImage(large);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(evidenceTexts(), QStringList()); // not there yet: nobody waited for it
    key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!m_start->window().isVisible());
    m_start.reset();
    start();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    toTheTimeline();
    QTRY_COMPARE(evidenceTexts().size(), 1);
}

void TestPictures::linksAndQuotedLinesStandBesideThem()
{
    key(Qt::Key_Return);
    for (const auto &[button, field, text] : {std::tuple{u"Add a link"_s, u"Link"_s, u"https://graphs.example/7"_s},
                                              {u"Quote lines"_s, u"Quoted lines"_s, u"14:32:07 WARN cache miss"_s}}) {
        for (QAbstractButton *one : m_start->window().findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text() == button)
                one->click();
        }
        QTRY_COMPARE(focusName(), field);
        words(text);
    }
    QTRY_COMPARE(evidenceTexts(), (QStringList{u"Link: https://graphs.example/7"_s, u"Quoted lines: 14:32:07 WARN cache miss"_s}));
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
