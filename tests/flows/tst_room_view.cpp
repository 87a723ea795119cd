// Room view, in the real window: what only the facilitator may know, and what leads to it, is folded away.
#include "tests/support/by_keys.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::support;

namespace {

const QString notNow = u"not while the room sees this window"_s;

} // namespace

class TestRoomView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void publishSaysNothingOfTheChecklist();
    void whatWasChangedSinceAnExportIsFoldedAway();
    void undoDoesNotOpenAPartThatIsFoldedAway();
    void whatShowsPrivateWordsIsGrey_data();
    void whatShowsPrivateWordsIsGrey();
    void whatIsDoneToReviewsInTheLibraryIsGrey();
    void nothingIsBegunOutOfSight();

private:
    MainWindow &window() const { return m_start->window(); }
    bool says(const QString &words) const { return wordsOnScreen(window()).join(u'\n').contains(words); }
    QAction *action(const QString &name) const;
    // Whether the palette says of the command of that name that it cannot be done now because of the room.
    bool isKeptFromTheRoom(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestRoomView::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"Room.secondstory"_s);
    const auto id = [](quint64 number) { return Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'0000ULL + number); };
    Review review;
    review.facts.add(id(1))->title = u"Slow checkout"_s;
    Person *facilitator = review.people.add(id(2));
    facilitator->role = u"team lead"_s;
    facilitator->part = Part::Facilitator;
    facilitator->tie = Tie::Manager;
    Person *responder = review.people.add(id(3));
    responder->role = u"on-call"_s;
    responder->part = Part::Responder;
    ExportRecord *record = review.exports.add(id(4));
    record->audience = u"internal"_s;
    record->format = u"html"_s;
    {
        FixedClock clock;
        const auto workspace = Workspace::fresh({path, m_folder->filePath(u"state"_s), u"tester"_s, &clock, true});
        QVERIFY(workspace->importReview(review, u"test"_s));
        QVERIFY(workspace->flushAndWait(60'000));
    }
    m_start = std::make_unique<StartedWindow>(path);
    theWindow = &window();
    window().resize(1280, 800);
    window().openReview(id(1));
}

void TestRoomView::cleanup()
{
    m_start.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QAction *TestRoomView::action(const QString &name) const
{
    for (const QMenu *menu : window().findChildren<QMenu *>()) {
        for (QAction *one : menu->actions()) {
            if (one->objectName() == name)
                return one;
        }
    }
    return nullptr;
}

bool TestRoomView::isKeptFromTheRoom(const QString &name) const
{
    key(Qt::Key_K, Qt::ControlModifier);
    const QString plain = QString(action(name)->text()).remove(u'&').remove(u'…');
    words(plain);
    bool isSaid = false;
    for (const QAbstractItemView *view : window().findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || view->inherits("story::EntityTable"))
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString() != plain)
                continue;
            for (int role = Qt::UserRole; role < Qt::UserRole + 8; ++role)
                isSaid = isSaid || view->model()->index(row, 0).data(role).toString().contains(notNow);
        }
    }
    key(Qt::Key_Escape);
    return isSaid;
}

// How the facilitator is tied to the incident, and with whom they spoke, is theirs alone.
void TestRoomView::publishSaysNothingOfTheChecklist()
{
    const QStringList own{u"is the line manager of somebody"_s, u"were spoken with"_s, u"Send the draft"_s};
    key(Qt::Key_7, Qt::ControlModifier);
    for (const QString &sentence : own)
        QVERIFY2(says(sentence), qPrintable(sentence));
    key(Qt::Key_F8);
    for (const QString &sentence : own)
        QVERIFY2(!says(sentence), qPrintable(sentence));
    QVERIFY(says(u"The exit pulse was not taken."_s)); // the rest is there
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_7, Qt::ControlModifier);
    for (const QString &sentence : own)
        QVERIFY2(!says(sentence), qPrintable(sentence));
    key(Qt::Key_F8);
    for (const QString &sentence : own)
        QVERIFY2(says(sentence), qPrintable(sentence));
}

// That a private note was written is the facilitator's alone as well.
void TestRoomView::whatWasChangedSinceAnExportIsFoldedAway()
{
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    words(u"ask the pelican first"_s);
    key(Qt::Key_6, Qt::ControlModifier);
    for (QToolButton *button : window().findChildren<QToolButton *>()) {
        if (button->isVisible() && button->text() == "Export"_L1)
            button->click();
    }
    const QString written = u"Add private note"_s;
    QTRY_VERIFY(says(written));
    key(Qt::Key_F8);
    QTest::qWait(400); // longer than it waits to look again
    QVERIFY(says(u"Exported so far"_s));
    QVERIFY(!says(written));
    key(Qt::Key_F8);
    QTRY_VERIFY(says(written));
}

void TestRoomView::undoDoesNotOpenAPartThatIsFoldedAway()
{
    key(Qt::Key_1, Qt::ControlModifier);
    QPushButton *ours = nullptr;
    for (QPushButton *button : window().findChildren<QPushButton *>())
        ours = button->text() == "Use our words"_L1 ? button : ours;
    QVERIFY(ours);
    ours->click();
    key(Qt::Key_F8);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!says(u"Is everything ready?"_s));
    QCOMPARE(page(), u"Prepare"_s);
    // Without it the part is opened, where one sees what was taken back.
    key(Qt::Key_F8);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(says(u"Is everything ready?"_s));
}

void TestRoomView::whatShowsPrivateWordsIsGrey_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"preview-report", "review-redaction", "verify-library", "history", "scrub-text", "earlier-versions", "import",
                             "search-library", "open-library", "open-sample", "move-library", "write-site", "somebody-spoke", "new-review", "new-game-day"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRoomView::whatShowsPrivateWordsIsGrey()
{
    QFETCH(QString, name);
    QAction *one = action(name);
    QVERIFY(one);
    QVERIFY(one->isEnabled());
    key(Qt::Key_F8);
    QVERIFY(!one->isEnabled());
    QVERIFY(isKeptFromTheRoom(name));
    // Nor after going to another page, or to the library that is folded away.
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(!one->isEnabled());
    key(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(!one->isEnabled());
    key(Qt::Key_F8);
    window().openReview(Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'0001ULL));
    QVERIFY(one->isEnabled());
}

// The list they are chosen in is not seen.
void TestRoomView::whatIsDoneToReviewsInTheLibraryIsGrey()
{
    key(Qt::Key_0, Qt::ControlModifier);
    for (const QString &name : {u"rename"_s, u"move-to-trash"_s})
        QVERIFY2(action(name)->isEnabled(), qPrintable(name));
    key(Qt::Key_F8);
    for (const QString &name : {u"rename"_s, u"move-to-trash"_s})
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
}

void TestRoomView::nothingIsBegunOutOfSight()
{
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_F8);
    for (const Qt::KeyboardModifiers with : {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::ControlModifier | Qt::ShiftModifier}) {
        key(Qt::Key_N, with);
        QCOMPARE(page(), u"Timeline"_s);
        QVERIFY(!says(u"other reviews are folded away"_s));
    }
    key(Qt::Key_F8);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Another one"_s);
    QVERIFY(window().windowTitle().contains(u"Another one"_s));
}

QTEST_MAIN(TestRoomView)
#include "tst_room_view.moc"
