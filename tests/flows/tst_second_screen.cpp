// Presenting with two screens: what stood on a screen that goes comes back to the facilitator's, wherever it was opened.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QWindow>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

QScreen *otherThan(const QScreen *one)
{
    const QList<QScreen *> all = QGuiApplication::screens();
    return all.front() == one ? all.back() : all.front();
}

} // namespace

class TestSecondScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itOpensOnTheOtherScreen();
    void whereItWasDraggedToIsWhereItIs();
    void aScreenThatItLeftIsNotMissed();

private:
    story::MainWindow &window() const { return m_start->window(); }
    bool saysItIsGone() const { return wordsOnScreen(window()).join(u'\n').contains(u"The other screen is gone."_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestSecondScreen::init()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Room.secondstory"_s));
    theWindow = &window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    key(Qt::Key_F5);
    QVERIFY(presenter());
}

void TestSecondScreen::cleanup()
{
    m_start.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestSecondScreen::itOpensOnTheOtherScreen()
{
    QCOMPARE(presenter()->screen(), otherThan(window().screen()));
    QVERIFY(presenter()->isFullScreen());
}

// Both change places by hand; then the screen that the room looks at is unplugged, as Qt says it.
void TestSecondScreen::whereItWasDraggedToIsWhereItIs()
{
    QScreen *first = window().screen();
    QScreen *second = presenter()->screen();
    window().windowHandle()->setScreen(second);
    presenter()->windowHandle()->setScreen(first);
    QCOMPARE(window().screen(), second);
    QCOMPARE(presenter()->screen(), first);
    Q_EMIT qGuiApp->screenRemoved(first);
    QVERIFY(presenter());
    QVERIFY(!presenter()->isFullScreen());
    QCOMPARE(presenter()->screen(), second);
    QVERIFY(saysItIsGone());
}

void TestSecondScreen::aScreenThatItLeftIsNotMissed()
{
    QScreen *second = presenter()->screen();
    presenter()->windowHandle()->setScreen(window().screen());
    Q_EMIT qGuiApp->screenRemoved(second);
    QVERIFY(presenter());
    QVERIFY(!saysItIsGone());
}

int main(int count, char **words)
{
    const QTemporaryDir folder;
    QJsonArray screens;
    for (const int left : {0, 1920})
        screens.append(QJsonObject{{u"name"_s, u"screen at %1"_s.arg(left)}, {u"x"_s, left}, {u"y"_s, 0}, {u"width"_s, 1920}, {u"height"_s, 1080},
                                   {u"logicalDpi"_s, 96}, {u"logicalBaseDpi"_s, 96}, {u"dpr"_s, 1}});
    QFile file(folder.filePath(u"screens.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(QJsonObject{{u"screens"_s, screens}}).toJson()) < 0)
        return 1;
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    QApplication app(count, words);
    TestSecondScreen test;
    return QTest::qExec(&test, count, words);
}

#include "tst_second_screen.moc"
