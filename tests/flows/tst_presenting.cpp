// The presenter window and room view, in the real window: what the room sees is right, and nothing of it is the facilitator's alone. A
// review from the fields table has a word of its own in every field; those of private fields are the canaries.
#include "tests/support/by_keys.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_review.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::support;

namespace {

constexpr int people = 3;
const QString otherTitle = u"Capybara at the other table"_s;

// Longer than the window waits to gather edits.
void settle()
{
    QTest::qWait(80);
}

} // namespace

class TestPresenting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itOpensWithOneKeyAndTheKeysStayWithTheFacilitator();
    void itFollowsThePageAndWhatIsChosen();
    void whatIsLeftOfTheMeetingStandsByTheClock();
    void theNewestEventIsLit();
    void heldItStaysWhereItWas();
    void aReplaySaysNothingOfTheFuture();
    void closingItIsHarmless();
    void itFillsTheScreenAndComesBack();
    void aScreenThatGoesTakesNothingAlong();
    void itsWordsAreNeverSmall();
    void noCanaryIsInThePresenterWindow();
    void noCanaryIsInTheWindowInRoomView();
    void theWalkFindsWhatIsThere();
    void otherReviewsAreFoldedAwayInRoomView();
    void roomViewGoesAsItCame();

private:
    MainWindow &window() const { return m_start->window(); }
    void openCanaries();
    void writeTheStory();
    QStringList said() const { return presenter() ? wordsOnScreen(*presenter()) : QStringList(); }
    bool shows(const QString &words) const { return said().join(u'\n').contains(words); }
    QStringList canaries() const;
    // Every page, part, row and panel; what the walked window shows at each stop.
    QStringList walk(const std::function<QWidget *()> &looked);
    void stop(const std::function<QWidget *()> &looked, QStringList &all);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestPresenting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPresenting::cleanup()
{
    m_start.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestPresenting::writeTheStory()
{
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Room.secondstory"_s));
    theWindow = &window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    line(u"2026-11-14 14:22 Walrus was rolled out #change @deployer"_s);
    line(u"14:32 Pelican rang #alert @on-call"_s);
    line(u"15:47 Quokka saved the day #recovery @on-call"_s);
    line(u"? why did nobody see the quokka"_s);
    line(u"= the pelican rang for another reason"_s);
    line(u"! add a pelican filter @on-call"_s);
    line(u"! feed the walrus @deployer"_s);
}

void TestPresenting::openCanaries()
{
    Review review = markedReview(people);
    review.facts.find(review.id())->state = ReviewState::Draft;
    for (const Id &id : review.people.ids())
        review.people.find(id)->mayBeNamed = false;
    for (const Id &id : review.questions.ids())
        review.questions.find(id)->answer.clear();
    // What is said about them to the facilitator.
    const QList<Id> ids = review.people.ids();
    const std::pair<Part, Tie> parts[] = {{Part::Facilitator, Tie::Manager}, {Part::Facilitator, Tie::Owner}, {Part::Responder, Tie::NotSaid}};
    for (int i = 0; i < people; ++i) {
        Person *person = review.people.find(ids[i]);
        std::tie(person->part, person->tie) = parts[i];
        person->spokenTo = person->part != Part::Responder;
    }
    const QString path = m_folder->filePath(u"Room.secondstory"_s);
    const Id id = review.id();
    {
        FixedClock clock;
        const auto workspace = Workspace::fresh({path, m_folder->filePath(u"state"_s), u"tester"_s, &clock, true});
        Review other;
        other.facts.add(Id(0x019a'0000'0000'7000ULL, 0x9000'0000'0000'0001ULL))->title = otherTitle;
        QVERIFY(workspace->importReview(review, u"test"_s, pictures().values()));
        QVERIFY(workspace->importReview(other, u"test"_s));
        QVERIFY(workspace->flushAndWait(60'000));
    }
    m_start = std::make_unique<StartedWindow>(path);
    theWindow = &window();
    window().openReview(id);
    settle();
}

QStringList TestPresenting::canaries() const
{
    QStringList all{otherTitle};
    for (int kind = 0; kind < entityKindCount; ++kind) {
        const EntityType &type = entityType(static_cast<EntityKind>(kind));
        for (const Field &field : type.fields) {
            const bool isText = field.type == FieldType::Text || field.type == FieldType::Line || field.type == FieldType::Words;
            const bool isHidden = field.uses.testFlag(Use::Private) || field.uses.testFlag(Use::NamesPerson);
            for (int n = 1; n <= people && isText && isHidden; ++n)
                all.append(markerOf(type, field, n));
        }
    }
    for (const Choice &tie : Choices<Tie>::list) {
        if (qstrcmp(tie.name, "none") != 0 && qstrcmp(tie.name, "not_said") != 0)
            all.append(tie.text());
    }
    // Sentences that say it.
    return all << u"The facilitator"_s << u"spoken with"_s << u"spoke with"_s;
}

void TestPresenting::stop(const std::function<QWidget *()> &looked, QStringList &all)
{
    settle();
    QWidget *widget = looked();
    QVERIFY(widget);
    all += wordsOnScreen(*widget);
}

QStringList TestPresenting::walk(const std::function<QWidget *()> &looked)
{
    QStringList all;
    for (int panel = 0; panel < 3; ++panel) {
        key(Qt::Key_F9, Qt::ControlModifier);
        stop(looked, all);
    }
    for (int phase = 0; phase < 6; ++phase) {
        key(static_cast<Qt::Key>(Qt::Key_1 + phase), Qt::ControlModifier);
        stop(looked, all);
        const auto buttons = window().findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (!button->parentWidget()->accessibleName().startsWith("Parts of"_L1) || !button->isVisible())
                continue;
            button->click();
            stop(looked, all);
            const auto tables = window().findChildren<QTableView *>();
            for (QTableView *table : tables) {
                for (int row = 0; table->isVisible() && row < table->model()->rowCount(); ++row) {
                    table->setCurrentIndex(table->model()->index(row, 0));
                    table->setFocus();
                    key(Qt::Key_Return); // forms that fold open
                    stop(looked, all);
                    key(Qt::Key_Escape);
                }
            }
        }
    }
    key(Qt::Key_R, Qt::ControlModifier);
    for (int i = 0; i < 4; ++i) {
        stop(looked, all);
        key(Qt::Key_Space);
    }
    key(Qt::Key_Escape);
    key(Qt::Key_F, Qt::ControlModifier);
    words(u"x"_s);
    stop(looked, all);
    key(Qt::Key_Escape);
    key(Qt::Key_K, Qt::ControlModifier);
    stop(looked, all);
    key(Qt::Key_Escape);
    return all;
}

void TestPresenting::itOpensWithOneKeyAndTheKeysStayWithTheFacilitator()
{
    writeTheStory();
    QVERIFY(!presenter());
    key(Qt::Key_F5);
    QVERIFY(presenter());
    QVERIFY(presenter()->isWindow());
    QVERIFY(presenter()->windowTitle().contains(u"Slow checkout"_s));
    QVERIFY(window().isActiveWindow());
    key(Qt::Key_F5);
    QVERIFY(!presenter());
}

void TestPresenting::itFollowsThePageAndWhatIsChosen()
{
    writeTheStory();
    key(Qt::Key_F5);
    key(Qt::Key_2, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Premise 1 of 6"_s));
    key(Qt::Key_PageDown);
    settle();
    QVERIFY(shows(u"Premise 2 of 6"_s));
    QVERIFY(!shows(u"Premise 1 of 6"_s));
    key(Qt::Key_4, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"the pelican rang for another reason"_s));
    key(Qt::Key_5, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"add a pelican filter"_s));
    QVERIFY(shows(u"deployer"_s));
    key(Qt::Key_7, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Thank you for your openness"_s));
    QVERIFY(shows(u"not for someone at fault"_s));
}

void TestPresenting::whatIsLeftOfTheMeetingStandsByTheClock()
{
    writeTheStory();
    key(Qt::Key_F7);
    key(Qt::Key_F5);
    QVERIFY(presenter());
    presenter()->resize(1920, 1080);
    QVERIFY(shows(u"min left in all"_s));
    // It goes first where the title needs the room.
    presenter()->resize(presenter()->minimumSize());
    QVERIFY(!shows(u"left in all"_s));
    QVERIFY(shows(u"Premises 0:00"_s));
}

void TestPresenting::theNewestEventIsLit()
{
    writeTheStory();
    key(Qt::Key_F5);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:40 Ostrich was suspected #decision @on-call"_s);
    settle();
    QVERIFY(shows(u"Ostrich was suspected, on-call, at hand"_s));
    QVERIFY(!shows(u"Pelican rang, on-call, at hand"_s));
}

void TestPresenting::heldItStaysWhereItWas()
{
    writeTheStory();
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_F5);
    key(Qt::Key_F5, Qt::ShiftModifier);
    settle();
    QVERIFY(shows(u"held"_s));
    key(Qt::Key_5, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Walrus was rolled out"_s));
    QVERIFY(!shows(u"add a pelican filter"_s));
    key(Qt::Key_F5, Qt::ShiftModifier);
    settle();
    QVERIFY(shows(u"add a pelican filter"_s));
}

void TestPresenting::aReplaySaysNothingOfTheFuture()
{
    writeTheStory();
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_F5);
    settle();
    QVERIFY(shows(u"Quokka saved"_s));
    key(Qt::Key_R, Qt::ControlModifier);
    settle();
    QVERIFY(shows(u"Walrus was rolled out"_s));
    QVERIFY(!shows(u"Pelican"_s));
    QVERIFY(!shows(u"Quokka"_s));
    key(Qt::Key_Space);
    settle();
    QVERIFY(shows(u"Pelican rang"_s));
    QVERIFY(!shows(u"Quokka"_s));
}

void TestPresenting::closingItIsHarmless()
{
    writeTheStory();
    key(Qt::Key_F5);
    QVERIFY(presenter());
    QTest::keyClick(presenter(), Qt::Key_Escape);
    settle();
    QVERIFY(!presenter());
    QVERIFY(window().isVisible());
    key(Qt::Key_F5);
    QVERIFY(presenter());
    // Another review is another room's.
    key(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(presenter());
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Another one"_s);
    QVERIFY(!presenter());
    key(Qt::Key_F5);
    QVERIFY(presenter());
    window().close();
    QVERIFY(!presenter());
}

void TestPresenting::itFillsTheScreenAndComesBack()
{
    writeTheStory();
    key(Qt::Key_F5);
    QVERIFY(presenter());
    presenter()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(presenter()));
    const bool isFull = presenter()->isFullScreen();
    QTest::keyClick(presenter(), Qt::Key_F11);
    QCOMPARE(presenter()->isFullScreen(), !isFull);
    QTest::keyClick(presenter(), Qt::Key_F11);
    QCOMPARE(presenter()->isFullScreen(), isFull);
    if (!isFull)
        QTest::keyClick(presenter(), Qt::Key_F11);
    QTest::keyClick(presenter(), Qt::Key_Escape);
    QVERIFY(presenter());
    QVERIFY(!presenter()->isFullScreen());
}

// What Qt says when a screen was unplugged.
void TestPresenting::aScreenThatGoesTakesNothingAlong()
{
    writeTheStory();
    key(Qt::Key_F5);
    presenter()->showFullScreen();
    Q_EMIT qGuiApp->screenRemoved(presenter()->screen());
    settle();
    QVERIFY(presenter());
    QVERIFY(!presenter()->isFullScreen());
    QVERIFY(window().screen()->geometry().intersects(presenter()->geometry()));
    QVERIFY(shows(u"Slow checkout"_s));
    QVERIFY(wordsOnScreen(window()).join(u'\n').contains(u"The other screen is gone."_s));
}

// 28 pt of the screen's own resolution, whatever the window is like.
void TestPresenting::itsWordsAreNeverSmall()
{
    writeTheStory();
    key(Qt::Key_F5);
    for (const QSize size : {QSize(960, 540), QSize(1280, 800), QSize(1920, 1080)}) {
        presenter()->resize(size);
        for (int phase = 0; phase < 6; ++phase) {
            key(static_cast<Qt::Key>(Qt::Key_1 + phase), Qt::ControlModifier);
            settle();
            int shown = 0;
            for (const QLabel *label : presenter()->findChildren<QLabel *>()) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                ++shown;
                QVERIFY2(label->height() >= 28 * presenter()->logicalDpiY() / 72, qPrintable(label->text()));
                QVERIFY2(presenter()->rect().adjusted(0, 0, 1, 1).contains(label->geometry()), qPrintable(label->text()));
            }
            QVERIFY(shown >= 3);
        }
    }
}

void TestPresenting::noCanaryIsInThePresenterWindow()
{
    openCanaries();
    key(Qt::Key_F5);
    QVERIFY(presenter());
    const QString all = walk([] { return presenter(); }).join(u'\n');
    for (const QString &canary : canaries())
        QVERIFY2(!all.contains(canary), qPrintable(canary));
    // It did show what is for the room.
    for (const auto &[kind, field] : {std::pair{EntityKind::Event, "text"}, {EntityKind::Finding, "text"}, {EntityKind::Factor, "text"},
                                      {EntityKind::Question, "text"}, {EntityKind::Action, "text"}, {EntityKind::Person, "role"}}) {
        const EntityType &type = entityType(kind);
        const QString marker = markerOf(type, *type.field(QLatin1String(field)), 2);
        QVERIFY2(all.contains(marker), qPrintable(marker));
    }
}

void TestPresenting::noCanaryIsInTheWindowInRoomView()
{
    openCanaries();
    key(Qt::Key_F8);
    QString all = walk([this] { return &window(); }).join(u'\n');
    key(Qt::Key_0, Qt::ControlModifier);
    settle();
    all += wordsOnScreen(window()).join(u'\n');
    for (const QString &canary : canaries())
        QVERIFY2(!all.contains(canary), qPrintable(canary));
    QVERIFY(all.contains(u"The room sees this"_s));
}

// Without room view the same walk meets the canaries: it would find them.
void TestPresenting::theWalkFindsWhatIsThere()
{
    openCanaries();
    QString all = walk([this] { return &window(); }).join(u'\n');
    key(Qt::Key_0, Qt::ControlModifier);
    settle();
    all += wordsOnScreen(window()).join(u'\n');
    QStringList met{u"The facilitator"_s, u"spoken with"_s};
    for (const auto &[kind, field] : {std::pair{EntityKind::PrivateNote, "text"}, {EntityKind::Person, "name"}}) {
        const EntityType &type = entityType(kind);
        met.append(markerOf(type, *type.field(QLatin1String(field)), 2));
    }
    for (const QString &canary : std::as_const(met)) {
        QVERIFY2(all.contains(canary), qPrintable(canary));
        QVERIFY(canaries().contains(canary));
    }
    QVERIFY(all.contains(otherTitle));
}

void TestPresenting::otherReviewsAreFoldedAwayInRoomView()
{
    openCanaries();
    key(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(wordsOnScreen(window()).join(u'\n').contains(otherTitle));
    key(Qt::Key_F8);
    settle();
    QVERIFY(!wordsOnScreen(window()).join(u'\n').contains(otherTitle));
    QVERIFY(!window().windowTitle().contains(u"Room"_s));
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QVERIFY(!wordsOnScreen(window()).join(u'\n').contains(otherTitle));
    key(Qt::Key_F8);
    settle();
    QVERIFY(wordsOnScreen(window()).join(u'\n').contains(otherTitle));
}

void TestPresenting::roomViewGoesAsItCame()
{
    openCanaries();
    const auto has = [this](const QString &words) { return wordsOnScreen(window()).join(u'\n').contains(words); };
    const auto hasTab = [this](const QString &words) { return wordsOnScreen(window()).contains(words); };
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_F9, Qt::ControlModifier); // the panel, also where the screen is narrow
    QVERIFY(hasTab(u"Notes"_s));
    QVERIFY(!has(u"The room sees this"_s));
    key(Qt::Key_F8);
    QVERIFY(has(u"The room sees this"_s));
    QVERIFY(!hasTab(u"Notes"_s));
    key(Qt::Key_F8);
    QVERIFY(!has(u"The room sees this"_s));
    QVERIFY(hasTab(u"Notes"_s));
}

QTEST_MAIN(TestPresenting)
#include "tst_presenting.moc"
