// Words on their way from keys, clipboard, drags and input methods into a review: none lost, none changed, none refused.
#include "app/core/text.h"
#include "tests/support/effort.h"
#include "tests/support/random_review.h"
#include "tests/ui/desk_bench.h"
#include "ui/editors/text_editor.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace story;
using namespace story::support;

namespace {

const Field &summaryField()
{
    return *entityType(EntityKind::Review).field(u"summary");
}

const Field &titleField()
{
    return *entityType(EntityKind::Review).field(u"title");
}

// A window with the summary and the title of a review, its undo and its redo.
struct Window {
    explicit Window(const Look &look, Review review = smallReview()) : desk(std::move(review))
    {
        auto *middle = new QWidget;
        auto *layout = new QVBoxLayout(middle);
        summary = new TextEditor(look, summaryField());
        title = new TextEditor(look, titleField());
        layout->addWidget(summary);
        layout->addWidget(title);
        window.setCentralWidget(middle);
        auto *undo = new QAction(&window);
        undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
        QObject::connect(undo, &QAction::triggered, &window, [this] {
            ++undos;
            undone = desk.open->undo().has_value();
        });
        auto *redo = new QAction(&window);
        redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
        QObject::connect(redo, &QAction::triggered, &window, [this] { undone = desk.open->redo().has_value(); });
        window.addActions({undo, redo});
        bind();
        window.resize(500, 400);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
        edit()->setFocus();
    }

    void bind()
    {
        summary->bind(desk.open.get(), EntityKind::Review, desk.open->id());
        title->bind(desk.open.get(), EntityKind::Review, desk.open->id());
    }

    PlainEdit *edit() const { return qobject_cast<PlainEdit *>(summary->control()); }
    PlainEdit *line() const { return qobject_cast<PlainEdit *>(title->control()); }
    QString stored() const { return desk.open->review().about().summary; }
    QString storedTitle() const { return desk.open->review().about().title; }

    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        if (!commit.isEmpty())
            event.setCommitString(commit);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }

    DeskBench desk;
    QMainWindow window;
    TextEditor *summary;
    TextEditor *title;
    int undos = 0;
    bool undone = false;
};

// Where two texts part, as code units around it.
QByteArray firstDifference(const QString &is, const QString &expected)
{
    qsizetype at = 0;
    while (at < is.size() && at < expected.size() && is[at] == expected[at])
        ++at;
    const auto around = [at](const QString &text) {
        QByteArray units;
        for (const QChar c : text.mid(std::max<qsizetype>(0, at - 6), 18))
            units += ' ' + QByteArray::number(c.unicode(), 16);
        return units;
    };
    return " at " + QByteArray::number(at) + " is" + around(is) + " expected" + around(expected);
}

} // namespace

class TestTyping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }

    void everyKeyReachesTheReview();
    void undoOfTheWindowIsHeardOnceWhileTyping();
    void undoAndRedoMoveTheWordsOnTheScreen();
    void keysOfTheWindowAreNotEaten();
    void pastedControlCharactersAreCleaned();
    void pasteIsPlainTextOnly();
    void lineBreaksPastedIntoOneLineBecomeSpaces();
    void enterInOneLineIsNoLineBreak();
    void shiftEnterIsAnOrdinaryLineBreak();
    void tabMovesOn();
    void whatIsCopiedIsExactlyWhatIsHeld();
    void charactersThatADocumentCannotHoldStay();
    void deadKeysGiveOneCharacter();
    void halvesOfACharacterAreJoined();
    void compositionIsNotLostWhenTheFocusLeaves();
    void compositionIsNotLostWhenTheEditorMovesOn();
    void theCursorStaysWhenSomethingElseChangesTheText();
    void aDragInsideMovesTheWords();
    void aMillionCharactersInALineAreKeptAndTheirBeginningShown();
    void tenMegabytesArePastedAsFastAsIntoABareEditor();
    void aTextOfWhichTheBeginningIsShownTakesEveryKey();
    void aTextThatIsShortAgainIsShownWhole();
    void undoOfALongPasteGivesTheFieldBack();
    void aReadOnlyReviewTakesNoKeys();
    void aTextGrowsWithItsLines();
    void undoIsNotInTheContextMenu();
    void randomWorkReplaysToTheSameText_data();
    void randomWorkReplaysToTheSameText();

private:
    std::unique_ptr<Look> m_look;
};

void TestTyping::everyKeyReachesTheReview()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("ab"));
    QTest::keyClick(w.edit(), Qt::Key_Return);
    QTest::keyClicks(w.edit(), QStringLiteral("c"));
    QCOMPARE(w.stored(), QStringLiteral("ab\nc"));
    QTest::keyClick(w.edit(), Qt::Key_Backspace);
    QCOMPARE(w.stored(), QStringLiteral("ab\n"));
    QCOMPARE(w.desk.replayed().about().summary, QStringLiteral("ab\n"));
}

void TestTyping::undoOfTheWindowIsHeardOnceWhileTyping()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("some words"));
    QTest::keyClick(w.edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.undos, 1);
    QCOMPARE(w.stored(), QString());
    w.line()->setFocus();
    QTest::keyClicks(w.line(), QStringLiteral("x"));
    QTest::keyClick(w.line(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.undos, 2);
    QCOMPARE(w.storedTitle(), QStringLiteral("Checkout latency"));
}

void TestTyping::undoAndRedoMoveTheWordsOnTheScreen()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("one"));
    QTest::keyClick(w.edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.edit()->toPlainText(), QString());
    QTest::keyClick(w.edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(w.edit()->toPlainText(), QStringLiteral("one"));
    QCOMPARE(w.edit()->textCursor().position(), 3);
    QTest::keyClicks(w.edit(), QStringLiteral(" two"));
    QCOMPARE(w.stored(), QStringLiteral("one two"));
}

void TestTyping::keysOfTheWindowAreNotEaten()
{
    Window w(*m_look);
    auto *palette = new QAction(&w.window);
    palette->setShortcut(QKeySequence(QStringLiteral("Ctrl+K")));
    w.window.addAction(palette);
    QSignalSpy opened(palette, &QAction::triggered);
    QTest::keyClicks(w.edit(), QStringLiteral("words"));
    QTest::keyClick(w.edit(), Qt::Key_Home);
    QTest::keyClick(w.edit(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(w.stored(), QStringLiteral("words"));
}

void TestTyping::pastedControlCharactersAreCleaned()
{
    Window w(*m_look);
    QSignalSpy repaired(w.edit(), &PlainEdit::repaired);
    QString hostile = QStringLiteral("a\r\nb\rc");
    hostile += QChar(0) + QStringLiteral("d") + QChar(0xd800) + QStringLiteral("e") + QChar(0x202e);
    QApplication::clipboard()->setText(hostile);
    w.edit()->paste();
    const QString expected = QStringLiteral("a\nb\nc\uFFFDd\uFFFDe\u202e");
    QCOMPARE(w.stored(), expected);
    QCOMPARE(repaired.count(), 1);
    QCOMPARE(repaired.at(0).at(0).toInt(), 2);
    QCOMPARE(w.desk.replayed().about().summary, expected);
}

void TestTyping::pasteIsPlainTextOnly()
{
    Window w(*m_look);
    auto *mime = new QMimeData;
    mime->setHtml(QStringLiteral("<b>bold</b><img src=\"file:///etc/hostname\">"));
    mime->setText(QStringLiteral("<b>bold</b>"));
    QApplication::clipboard()->setMimeData(mime);
    w.edit()->paste();
    QCOMPARE(w.stored(), QStringLiteral("<b>bold</b>"));
}

void TestTyping::lineBreaksPastedIntoOneLineBecomeSpaces()
{
    Window w(*m_look);
    w.line()->setFocus();
    w.line()->selectAll();
    QApplication::clipboard()->setText(QStringLiteral("two\nlines\u2028here\n"));
    w.line()->paste();
    QCOMPARE(w.storedTitle(), QStringLiteral("two lines here"));
    QCOMPARE(w.line()->document()->blockCount(), 1);
}

void TestTyping::enterInOneLineIsNoLineBreak()
{
    Window w(*m_look);
    QSignalSpy entered(w.line(), &PlainEdit::entered);
    w.line()->setFocus();
    QTest::keyClick(w.line(), Qt::Key_Return);
    QTest::keyClick(w.line(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(entered.count(), 2);
    QCOMPARE(w.storedTitle(), QStringLiteral("Checkout latency"));
}

void TestTyping::shiftEnterIsAnOrdinaryLineBreak()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("a"));
    QTest::keyClick(w.edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(w.edit(), QStringLiteral("b"));
    QCOMPARE(w.stored(), QStringLiteral("a\nb"));
}

void TestTyping::tabMovesOn()
{
    Window w(*m_look);
    QTest::keyClick(w.edit(), Qt::Key_Tab);
    QVERIFY(w.line()->hasFocus());
    QCOMPARE(w.stored(), QString());
    QTest::keyClick(w.line(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(w.edit()->hasFocus());
}

void TestTyping::whatIsCopiedIsExactlyWhatIsHeld()
{
    Review review = smallReview();
    const QString odd = QStringLiteral("no\u00a0break\u2028line\nend\ttab");
    review.facts.find(review.id());
    const_cast<ReviewFacts &>(review.about()).summary = odd;
    Window w(*m_look, review);
    w.edit()->selectAll();
    w.edit()->copy();
    QCOMPARE(QApplication::clipboard()->text(), odd);
}

void TestTyping::charactersThatADocumentCannotHoldStay()
{
    Review review = smallReview();
    const QString odd = QString::fromUtf16(u"a\u2029b\ufdd0c\ufdd1d\nlast\u00a0words\u2028x\ufffc");
    const_cast<ReviewFacts &>(review.about()).summary = odd;
    Window w(*m_look, review);
    QCOMPARE(w.stored(), odd);
    w.edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(w.edit(), QStringLiteral("!"));
    QCOMPARE(w.stored(), odd + QLatin1Char('!'));
    w.edit()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(w.edit(), QStringLiteral(">"));
    QCOMPARE(w.stored(), QLatin1Char('>') + odd + QLatin1Char('!'));
}

void TestTyping::deadKeysGiveOneCharacter()
{
    Window w(*m_look);
    // As a compose table delivers ´ and e: composing, then the character.
    w.compose(QStringLiteral("´"));
    QCOMPARE(w.stored(), QString());
    w.compose({}, QStringLiteral("é"));
    QCOMPARE(w.stored(), QStringLiteral("é"));
    QTest::sendKeyEvent(QTest::Click, w.edit(), Qt::Key_Dead_Acute, QString(), Qt::NoModifier);
    QTest::sendKeyEvent(QTest::Click, w.edit(), Qt::Key_E, QStringLiteral("é"), Qt::NoModifier);
    QCOMPARE(w.stored(), QStringLiteral("éé"));
}

void TestTyping::halvesOfACharacterAreJoined()
{
    Window w(*m_look);
    const QString smile = QString::fromUcs4(U"\U0001F642");
    for (const QChar half : smile)
        QTest::sendKeyEvent(QTest::Click, w.edit(), Qt::Key_unknown, QString(half), Qt::NoModifier);
    QCOMPARE(w.stored(), smile);
    QTest::keyClick(w.edit(), Qt::Key_Backspace);
    QCOMPARE(w.stored(), QString());
    QTest::sendKeyEvent(QTest::Click, w.edit(), Qt::Key_unknown, QString(smile[1]), Qt::NoModifier);
    QCOMPARE(w.stored(), QString(QChar(QChar::ReplacementCharacter)));
}

void TestTyping::compositionIsNotLostWhenTheFocusLeaves()
{
    Window w(*m_look);
    w.compose(QStringLiteral("日本語未確定"));
    QCOMPARE(w.stored(), QString());
    w.line()->setFocus();
    QCOMPARE(w.stored(), QStringLiteral("日本語未確定"));
}

void TestTyping::compositionIsNotLostWhenTheEditorMovesOn()
{
    Review review = smallReview();
    Event *one = review.events.add(Id(2, 1));
    Event *two = review.events.add(Id(2, 2));
    one->text = QStringLiteral("first ");
    two->text = QStringLiteral("second ");
    DeskBench desk(review);
    TextEditor editor(*m_look, *entityType(EntityKind::Event).field(u"text"));
    editor.bind(desk.open.get(), EntityKind::Event, Id(2, 1));
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *edit = qobject_cast<PlainEdit *>(editor.control());
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QInputMethodEvent composing(QStringLiteral("未"), {});
    QCoreApplication::sendEvent(edit, &composing);
    editor.bind(desk.open.get(), EntityKind::Event, Id(2, 2));
    QCOMPARE(desk.open->review().events.find(Id(2, 1))->text, QStringLiteral("first 未"));
    QCOMPARE(desk.open->review().events.find(Id(2, 2))->text, QStringLiteral("second "));
    QCOMPARE(edit->text(), QStringLiteral("second "));
}

void TestTyping::theCursorStaysWhenSomethingElseChangesTheText()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("begin end"));
    QTextCursor cursor = w.edit()->textCursor();
    cursor.setPosition(6);
    w.edit()->setTextCursor(cursor);
    QVERIFY(w.desk.open->set({EntityKind::Review, w.desk.open->id(), &summaryField()}, QStringLiteral("the begin end")));
    QCOMPARE(w.edit()->toPlainText(), QStringLiteral("the begin end"));
    QCOMPARE(w.edit()->textCursor().position(), 10);
}

void TestTyping::aDragInsideMovesTheWords()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("one two"));
    const QMimeData *words = nullptr;
    QMimeData mime;
    mime.setText(QStringLiteral("three "));
    words = &mime;
    QDropEvent drop(QPointF(0, 4), Qt::CopyAction, words, Qt::LeftButton, Qt::NoModifier);
    QDragEnterEvent enter(QPoint(0, 4), Qt::CopyAction, words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(w.edit()->viewport(), &enter);
    QCoreApplication::sendEvent(w.edit()->viewport(), &drop);
    QCOMPARE(w.stored(), QStringLiteral("three one two"));
    QCOMPARE(w.desk.replayed().about().summary, w.stored());
}

void TestTyping::aMillionCharactersInALineAreKeptAndTheirBeginningShown()
{
    Window w(*m_look);
    const QString line(1'000'000, QLatin1Char('x'));
    QApplication::clipboard()->setText(line);
    // A bare QPlainTextEdit takes 17 s for such a line; in lines of 80 it takes a quarter of a second.
    const double ours = support::processorSeconds([&] {
        w.edit()->paste();
        QCoreApplication::processEvents();
    });
    const double floor = support::processorSeconds([&] {
        QPlainTextEdit bare;
        bare.show();
        bare.setPlainText((QString(79, QLatin1Char('x')) + QLatin1Char('\n')).repeated(12'500));
        QCoreApplication::processEvents();
    });
    qInfo("%.2f s; in lines, into a bare editor, %.2f s", ours, floor);
    QVERIFY2(ours < 10 * floor, qPrintable(QStringLiteral("%1 s beside %2 s").arg(ours).arg(floor)));
    QCOMPARE(w.stored(), line);
    QVERIFY(w.edit()->isCut());
    for (QTextBlock block = w.edit()->document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= PlainEdit::longestLine + 1);
    // A word about it stands under the text.
    bool said = false;
    for (const auto *label : w.summary->findChildren<TextLabel *>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("All of it is kept")));
    QVERIFY(said);
    QTest::keyClicks(w.edit(), QStringLiteral("y"));
    QCOMPARE(w.stored(), line + QLatin1Char('y'));
}

void TestTyping::aTextOfWhichTheBeginningIsShownTakesEveryKey()
{
    Window w(*m_look);
    PlainEdit *edits[] = {w.edit(), w.line()};
    for (PlainEdit *edit : edits) {
        const auto stored = [&] { return edit == w.edit() ? w.stored() : w.storedTitle(); };
        edit->setFocus();
        // All alike, so that nothing but the place of the cursor can say where a key belongs.
        const QString line(12'000, QLatin1Char('x'));
        QApplication::clipboard()->setText(line);
        edit->selectAll();
        edit->paste();
        QVERIFY(edit->isCut());

        // Behind the beginning is the end of the text.
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, QStringLiteral("end"));
        QCOMPARE(stored(), line + QStringLiteral("end"));
        QTest::keyClick(edit, Qt::Key_Backspace);
        QCOMPARE(stored(), line + QStringLiteral("en"));
        // In it a key does what it always does.
        edit->moveCursor(QTextCursor::Start);
        QTest::keyClicks(edit, QStringLiteral("a"));
        QCOMPARE(stored(), QLatin1Char('a') + line + QStringLiteral("en"));
        QTest::keyClick(edit, Qt::Key_Delete);
        QCOMPARE(stored(), QLatin1Char('a') + line.mid(1) + QStringLiteral("en"));

        // All of it is chosen, copied, cut and typed over.
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), stored());
        QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(stored(), QString());
        QVERIFY(!edit->isCut());
        edit->paste();
        QCOMPARE(stored(), QLatin1Char('a') + line.mid(1) + QStringLiteral("en"));
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, QStringLiteral("new"));
        QCOMPARE(stored(), QStringLiteral("new"));
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->setText(line);
        edit->paste();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Delete);
        QCOMPARE(stored(), QString());
        QVERIFY(!edit->isCut());
    }
}

void TestTyping::aTextThatIsShortAgainIsShownWhole()
{
    Window w(*m_look);
    QApplication::clipboard()->setText(QString(PlainEdit::longestLine + 1, QLatin1Char('x')));
    w.edit()->paste();
    QVERIFY(w.edit()->isCut());
    QTest::keyClick(w.edit(), Qt::Key_Backspace);
    QVERIFY(!w.edit()->isCut());
    QCOMPARE(w.edit()->document()->toRawText(), w.stored());
    QCOMPARE(w.stored().size(), PlainEdit::longestLine);
}

void TestTyping::tenMegabytesArePastedAsFastAsIntoABareEditor()
{
    Window w(*m_look);
    QString text;
    while (text.size() < 10'000'000)
        text += QStringLiteral("A line of a log, with some words in it and a number: %1\n").arg(text.size());
    QApplication::clipboard()->setText(text);
    const double ours = support::processorSeconds([&] {
        w.edit()->paste();
        QCoreApplication::processEvents();
    });
    const double floor = support::processorSeconds([&] {
        QPlainTextEdit bare;
        bare.show();
        bare.setPlainText(text);
        QCoreApplication::processEvents();
    });
    qInfo("%.2f s; into a bare editor %.2f s", ours, floor);
    QVERIFY2(ours < 2 * floor, qPrintable(QStringLiteral("%1 s beside %2 s").arg(ours).arg(floor)));
    QVERIFY(w.stored() == text);
    QVERIFY(w.edit()->isCut());
}

void TestTyping::undoOfALongPasteGivesTheFieldBack()
{
    Window w(*m_look);
    QTest::keyClicks(w.edit(), QStringLiteral("short"));
    QApplication::clipboard()->setText(QString(20'000, QLatin1Char('x')));
    w.edit()->paste();
    QVERIFY(w.edit()->isCut());
    QTest::keyClick(w.edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.stored(), QStringLiteral("short"));
    QVERIFY(!w.edit()->isCut());
    QTest::keyClicks(w.edit(), QStringLiteral("er"));
    QCOMPARE(w.stored(), QStringLiteral("shorter"));
}

void TestTyping::aReadOnlyReviewTakesNoKeys()
{
    Review review = smallReview();
    const_cast<ReviewFacts &>(review.about()).state = ReviewState::Closed;
    const_cast<ReviewFacts &>(review.about()).summary = QStringLiteral("done");
    Window w(*m_look, review);
    QVERIFY(w.edit()->isReadOnly());
    QTest::keyClicks(w.edit(), QStringLiteral("x"));
    w.compose({}, QStringLiteral("y"));
    w.edit()->paste();
    QCOMPARE(w.stored(), QStringLiteral("done"));
    QVERIFY(w.desk.entries.isEmpty());
    // Reopened, it takes them at once.
    const FieldRef state{EntityKind::Review, w.desk.open->id(), entityType(EntityKind::Review).field(u"state")};
    QVERIFY(w.desk.open->set(state, QStringLiteral("reviewed")));
    QVERIFY(!w.edit()->isReadOnly());
}

void TestTyping::aTextGrowsWithItsLines()
{
    Window w(*m_look);
    const int one = w.edit()->height();
    QVERIFY(one >= measure::row);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(w.edit(), Qt::Key_Return);
    const qreal line = QFontMetricsF(w.edit()->font()).lineSpacing();
    QVERIFY2(qAbs(w.edit()->minimumHeight() - one - 4 * line) < 3, qPrintable(QString::number(w.edit()->minimumHeight())));
    QCOMPARE(w.line()->minimumHeight(), one);
}

void TestTyping::undoIsNotInTheContextMenu()
{
    Window w(*m_look);
    QStringList names;
    QTimer::singleShot(0, &w.window, [&names] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        for (const QAction *action : menu->actions())
            names << action->objectName();
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), w.edit()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(w.edit(), &event);
    QVERIFY(names.contains(QStringLiteral("edit-paste")));
    QVERIFY(!names.contains(QStringLiteral("edit-undo")));
}

void TestTyping::randomWorkReplaysToTheSameText_data()
{
    QTest::addColumn<bool>("oneLine");
    QTest::addColumn<quint32>("seed");
    const quint32 seed = qEnvironmentVariableIsSet("STORY_SEED") ? static_cast<quint32>(qEnvironmentVariableIntValue("STORY_SEED"))
                                                                 : QRandomGenerator::global()->generate();
    QTest::newRow("text") << false << seed;
    QTest::newRow("line") << true << seed;
    // A text that is one line longer without its scroll bar than with it: the height was fitted for ever.
    QTest::newRow("the bar comes and goes") << false << 708522183U;
    // A drop behind the lines that were laid out.
    QTest::newRow("a drop at the end") << false << 1418071477U;
}

// Keys, pastes, drops, input methods, undo and redo by chance. An oracle made of QString alone follows what each of them means; at
// each step the review, the screen and the replayed journal say the same.
void TestTyping::randomWorkReplaysToTheSameText()
{
    QFETCH(const bool, oneLine);
    QFETCH(const quint32, seed);
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces = QStringList{QStringLiteral("a"), QStringLiteral("é"), QStringLiteral("日本"), QStringLiteral("\n"),
                                           QStringLiteral("**b**"), QStringLiteral("`code`"), QStringLiteral("- x\n> y"),
                                           QString::fromUcs4(U"\U0001F642"), QStringLiteral("\u00a0"), QStringLiteral("\u2028"),
                                           QStringLiteral("\u2029"), QString(QChar(0xfdd0)), QStringLiteral("\r\n"),
                                           QString(QChar(0)), QString(QChar(0xd800)), QStringLiteral("\u202e"), QStringLiteral("\t"),
                                           QStringLiteral("e\u0301")} + hostileTexts();
    Window w(*m_look);
    PlainEdit *edit = oneLine ? w.line() : w.edit();
    edit->setFocus();
    const auto stored = [&] { return oneLine ? w.storedTitle() : w.stored(); };
    const auto asShown = [&](QString text) { // what a field may hold of a piece that comes in
        text = cleanText(text);
        for (QChar &c : text) {
            const bool breaks = c == QChar(0x2029) || c == QChar(0xfdd0) || c == QChar(0xfdd1) || c == QLatin1Char('\n');
            if (oneLine && (breaks || c == QChar(0x2028)))
                c = QLatin1Char(' ');
            else if (breaks)
                c = QLatin1Char('\n');
        }
        return text;
    };
    for (int step = 0; step < 600; ++step) {
        if (edit->isCut()) { // grown too long to be edited
            QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(!edit->isCut());
            edit->moveCursor(QTextCursor::Start);
            edit->moveCursor(QTextCursor::End, QTextCursor::KeepAnchor);
            QTest::keyClick(edit, Qt::Key_Delete);
        }
        const QString before = stored();
        const QTextCursor cursor = edit->textCursor();
        const int from = cursor.selectionStart();
        const int length = cursor.selectionEnd() - from;
        QString piece = pieces[random.bounded(static_cast<int>(pieces.size()))];
        QString expected = before;
        bool known = true;
        const int what = random.bounded(12);
        switch (what) {
        case 0:
        case 1:
        case 2: { // a key
            const QChar c = QLatin1Char(static_cast<char>('!' + random.bounded(90)));
            expected.replace(from, length, QString(c));
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(c), Qt::NoModifier);
            break;
        }
        case 3: // paste
        case 4: { // drop at the cursor: the same door
            QMimeData mime;
            mime.setText(piece);
            QString arrives = cleanText(piece);
            while (oneLine && arrives.endsWith(QLatin1Char('\n')))
                arrives.chop(1);
            expected.replace(from, length, asShown(arrives));
            if (what == 3) {
                auto *owned = new QMimeData;
                owned->setText(piece);
                QApplication::clipboard()->setMimeData(owned);
                edit->paste();
            } else if (length == 0) {
                const QRect caret = edit->cursorRect();
                QDragEnterEvent enter(caret.center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
                QDropEvent drop(caret.center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
                QCoreApplication::sendEvent(edit->viewport(), &enter);
                QCoreApplication::sendEvent(edit->viewport(), &drop);
                known = false; // where the pointer falls among bidirectional text is the layout's to say
            } else {
                expected = before;
            }
            break;
        }
        case 5: // input method
            expected.replace(from, length, asShown(piece));
            w.compose(QStringLiteral("composing"));
            w.compose({}, piece);
            known = length == 0; // composing over a selection removes it first, as its own change
            break;
        case 6: // composing, and then the focus goes away and comes back
            if (length == 0) {
                expected.insert(from, QStringLiteral("未"));
                w.compose(QStringLiteral("未"));
                (oneLine ? w.edit() : w.line())->setFocus();
                edit->setFocus();
            }
            break;
        case 7:
            QTest::keyClick(edit, Qt::Key_Backspace, random.bounded(4) == 0 ? Qt::ControlModifier : Qt::NoModifier);
            known = false;
            break;
        case 8:
            QTest::keyClick(edit, Qt::Key_Delete);
            known = false;
            break;
        case 9: { // move or select
            const auto mode = random.bounded(3) == 0 ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor;
            QTextCursor moved = edit->textCursor();
            moved.movePosition(random.bounded(2) == 0 ? QTextCursor::Left : QTextCursor::Right, mode, random.bounded(1, 12));
            edit->setTextCursor(moved);
            break;
        }
        case 10:
            QTest::keyClick(edit, Qt::Key_Return);
            if (!oneLine)
                expected.replace(from, length, QStringLiteral("\n"));
            break;
        case 11:
            if (random.bounded(2) == 0)
                QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
            else
                QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            known = false;
            break;
        }
        const QByteArray where = QStringLiteral("seed %1 step %2 kind %3").arg(seed).arg(step).arg(what).toUtf8();
        if (known)
            QVERIFY2(stored() == expected, where + firstDifference(stored(), expected));
        const QTextCursor after = edit->textCursor();
        for (const int place : {after.position(), after.anchor()})
            QVERIFY2(place == 0 || place >= stored().size() || !stored()[place].isLowSurrogate()
                         || !stored()[place - 1].isHighSurrogate(),
                     where + " cursor inside a character");
        QVERIFY2(edit->text() == stored(), where);
        QString raw = edit->document()->toRawText();
        raw.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
        QVERIFY2(edit->isCut() ? asShown(stored()).startsWith(raw) : raw == asShown(stored()), where);
    }
    const Review again = w.desk.replayed();
    QCOMPARE(oneLine ? again.about().title : again.about().summary, stored());
}

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
