// Spelling in the real window, by keys and with a dictionary of a few words: what is marked, what the menu does, and how it is switched off.
#include "tests/support/by_keys.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/tiny_dictionary.h"
#include "ui/editors/plain_edit.h"
#include "ui/main_window.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// The program as main() builds it, with a file of preferences and dictionaries of its own.
struct Program {
    Program(const QString &folder, const QStringList &dictionaries)
        : file(folder + u"/config.conf"_s), preferences(file.read()), look(*qApp, ThemeChoice::Light),
          window({look, preferences, clock, folder + u"/state"_s, u"tester"_s, &file, dictionaries})
    {
        theWindow = &window;
        window.resize(1280, 800);
        window.show();
        window.openLast(folder + u"/Library.secondstory"_s);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    FixedClock clock;
    PreferencesFile file;
    Preferences preferences;
    Look look;
    MainWindow window;
};

} // namespace

class TestSpelling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void aWrongWordIsMarkedOnceItIsLeft();
    void theCaptureLineMarksItsTextAlone();
    void aWordIsCorrectedByKeysAndByOneUndo();
    void theMenuOfTheMouseCorrectsWhereItPoints();
    void theNextOneIsFoundInAnotherField();
    void theWordsOfTheReviewAreKnown();
    void aWordIsAddedForGood();
    void switchedOffNothingIsMarked();
    void otherDictionariesCanBeChosen();
    void withoutADictionaryItIsSaidAndAllElseWorks();
    void aBrokenDictionaryIsSaid();
    void ofALongTextOnlyWhatIsSeenIsMarked();
    void whatCannotBeChangedIsNotMarked();

private:
    QString dictionaries() const { return m_folder->filePath(u"dictionaries"_s); }
    void start(const QStringList &folders) { m_program = std::make_unique<Program>(m_folder->path(), folders); }
    // A new review, with the keys in the capture line.
    void startInReview()
    {
        start({dictionaries()});
        key(Qt::Key_N, Qt::ControlModifier);
        line(u"the pager"_s);
        QCOMPARE(focusName(), u"Capture line"_s);
    }
    PlainEdit *field(const QString &name) const
    {
        for (PlainEdit *edit : m_program->window.findChildren<PlainEdit *>()) {
            if (edit->isVisible() && edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    // The field of that name on the page Prepare, with the keys.
    PlainEdit *goTo(const QString &name)
    {
        key(Qt::Key_1, Qt::ControlModifier);
        for (int i = 0; i < 60 && focusName() != name; ++i)
            key(Qt::Key_Tab);
        return qobject_cast<PlainEdit *>(QApplication::focusWidget());
    }
    static QStringList marked(const PlainEdit *edit)
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &one : edit->extraSelections()) {
            if (one.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                words.append(one.cursor.selectedText());
        }
        return words;
    }
    PlainEdit *capture() const { return field(u"Capture line"_s); }
    bool says(const QString &words) const
    {
        for (const QLabel *label : m_program->window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    // Does something that opens a menu, and something with the menu, which takes all keys while it is open.
    static QStringList withMenu(const std::function<void()> &open, const std::function<void(QMenu *)> &then)
    {
        QStringList entries;
        bool done = false;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu || done)
                return;
            done = true;
            for (const QAction *action : menu->actions())
                entries.append(action->isSeparator() ? u"-"_s : action->text());
            then(menu);
            if (menu->isVisible())
                menu->close();
        });
        timer.start(10);
        open();
        for (int i = 0; i < 500 && !done; ++i)
            QTest::qWait(10);
        QTest::qWait(10);
        giveTheFocusBack();
        return entries;
    }
    static void chooseFirst(QMenu *menu) { QTest::keyClick(menu, Qt::Key_Return); }
    static void menuKey()
    {
        QWidget *focus = QApplication::focusWidget();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, focus->rect().center(), focus->mapToGlobal(focus->rect().center()));
        QCoreApplication::sendEvent(focus, &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestSpelling::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    tinyDictionary(dictionaries(), u"en_US"_s, "the\npager\nfired\ntwice\nwords\nare\nhere\nand\n");
}

void TestSpelling::aWrongWordIsMarkedOnceItIsLeft()
{
    startInReview();
    PlainEdit *edit = goTo(u"Impact"_s);
    QVERIFY(edit);
    words(u"the pagr"_s);
    QTest::qWait(400); // longer than it takes to look
    QCOMPARE(marked(edit), QStringList());
    words(u" "_s);
    QTRY_COMPARE(marked(edit), QStringList{u"pagr"_s});
    QCOMPARE(edit->extraSelections().front().format.underlineColor(), m_program->look.tokens().misspelt);
    words(u"fird"_s);
    QTest::qWait(200);
    QCOMPARE(marked(edit), QStringList{u"pagr"_s});
    key(Qt::Key_Tab); // the field is left
    QTRY_COMPARE(marked(edit), (QStringList{u"pagr"_s, u"fird"_s}));
    // What is put right is not marked any more.
    edit->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    words(u" "_s);
    for (int i = 0; i < 2; ++i)
        key(Qt::Key_Backspace);
    words(u"ed"_s);
    key(Qt::Key_Left);
    QTRY_COMPARE(marked(edit), QStringList{u"pagr"_s});
}

void TestSpelling::theCaptureLineMarksItsTextAlone()
{
    startInReview();
    words(u"14:32 pagr firedd @oncal #alrt twice "_s);
    QTRY_COMPARE(marked(capture()), (QStringList{u"pagr"_s, u"firedd"_s}));
    key(Qt::Key_Return);
    QTRY_COMPARE(marked(capture()), QStringList());
    words(u"! pagr due friday "_s);
    QTRY_COMPARE(marked(capture()), QStringList{u"pagr"_s});
}

void TestSpelling::aWordIsCorrectedByKeysAndByOneUndo()
{
    startInReview();
    PlainEdit *edit = goTo(u"Impact"_s);
    words(u"the pagr fired"_s);
    QTRY_COMPARE(marked(edit), QStringList{u"pagr"_s});
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(6); // within the word, as by arrow keys
    edit->setTextCursor(cursor);
    const QStringList entries = withMenu(menuKey, chooseFirst);
    QCOMPARE(entries.mid(0, 4), (QStringList{u"pager"_s, u"-"_s, u"&Add “pagr” to my words"_s, u"-"_s}));
    QVERIFY(entries.size() > 5); // and what every field has
    QCOMPARE(edit->text(), u"the pager fired"_s);
    QCOMPARE(edit->textCursor().position(), 9);
    QTRY_COMPARE(marked(edit), QStringList());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->text(), u"the pagr fired"_s);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit->text(), u"the pager fired"_s);
}

void TestSpelling::theMenuOfTheMouseCorrectsWhereItPoints()
{
    startInReview();
    PlainEdit *edit = goTo(u"Impact"_s);
    words(u"pagr and twic "_s);
    QTRY_COMPARE(marked(edit), (QStringList{u"pagr"_s, u"twic"_s}));
    const auto pointAt = [edit](int position) {
        return [edit, position] {
            QTextCursor cursor(edit->document());
            cursor.setPosition(position);
            const QPoint at = edit->cursorRect(cursor).center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, edit->viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(edit->viewport(), &event);
        };
    };
    // On a word that is right it is the usual menu.
    QCOMPARE(withMenu(pointAt(6), [](QMenu *menu) { menu->close(); }).contains(u"&Add “and” to my words"_s), false);
    QCOMPARE(withMenu(pointAt(11), chooseFirst).front(), u"twice"_s);
    QCOMPARE(edit->text(), u"pagr and twice "_s);
}

void TestSpelling::theNextOneIsFoundInAnotherField()
{
    startInReview();
    PlainEdit *edit = goTo(u"Impact"_s);
    words(u"twic pagr "_s);
    key(Qt::Key_L, Qt::ControlModifier);
    words(u"words are heer "_s);
    QCOMPARE(withMenu([] { key(Qt::Key_F12); }, chooseFirst).front(), u"twice"_s);
    QCOMPARE(edit->text(), u"twice pagr "_s);
    QCOMPARE(withMenu([] { key(Qt::Key_F12); }, chooseFirst).front(), u"pager"_s);
    QCOMPARE(withMenu([] { key(Qt::Key_F12); }, chooseFirst).front(), u"here"_s);
    QCOMPARE(capture()->text(), u"words are here "_s);
    key(Qt::Key_F12);
    QTRY_VERIFY(says(u"No word on this page is underlined"_s));
}

void TestSpelling::theWordsOfTheReviewAreKnown()
{
    startInReview();
    line(u"14:32 the pager fired #kestreltag"_s);
    line(u"14:33 the pager and Kestrel"_s);
    line(u"14:34 words are here and Kestrel"_s);
    words(u"kestreltag Kestrel kestrell "_s);
    QTRY_COMPARE_WITH_TIMEOUT(marked(capture()), QStringList{u"kestrell"_s}, 10'000);
}

void TestSpelling::aWordIsAddedForGood()
{
    startInReview();
    words(u"kestrel kestrell "_s);
    QTRY_COMPARE(marked(capture()), (QStringList{u"kestrel"_s, u"kestrell"_s}));
    withMenu([] { key(Qt::Key_Home); key(Qt::Key_F12); }, [](QMenu *menu) { QTest::keyClick(menu, Qt::Key_A); });
    QTRY_COMPARE(marked(capture()), QStringList{u"kestrell"_s});
    QFile file(m_folder->filePath(u"words.txt"_s));
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("kestrel\n"));
    m_program->window.close();
    m_program.reset();
    start({dictionaries()});
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"the pager"_s);
    words(u"kestrel kestrell "_s);
    QTRY_COMPARE(marked(capture()), QStringList{u"kestrell"_s});
}

void TestSpelling::switchedOffNothingIsMarked()
{
    startInReview();
    words(u"pagr twic "_s);
    QTRY_COMPARE(marked(capture()).size(), 2);
    const auto toggle = [] {
        key(Qt::Key_Comma, Qt::ControlModifier);
        for (int i = 0; i < 40 && focusName() != u"Spelling"_s; ++i)
            key(Qt::Key_Tab);
        key(Qt::Key_Space);
        key(Qt::Key_Escape);
    };
    toggle();
    QTRY_COMPARE(marked(capture()).size(), 0);
    key(Qt::Key_F12);
    QTRY_VERIFY(says(u"Spelling is switched off"_s));
    toggle();
    QTRY_COMPARE(marked(capture()).size(), 2);
}

void TestSpelling::otherDictionariesCanBeChosen()
{
    tinyDictionary(dictionaries(), u"de_DE"_s, "wir\nsind\nhier\n");
    startInReview();
    words(u"wir are heer "_s);
    QTRY_COMPARE(marked(capture()), (QStringList{u"wir"_s, u"heer"_s}));
    key(Qt::Key_Comma, Qt::ControlModifier);
    for (int i = 0; i < 40 && !focusName().startsWith("Dictionaries"_L1); ++i)
        key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Dictionaries: American English (en_US)"_s);
    withMenu([] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); },
             [](QMenu *menu) {
                 QTest::keyClick(menu, Qt::Key_Down);
                 QTest::keyClick(menu, Qt::Key_Return);
             });
    QTRY_COMPARE(focusName(), u"Dictionaries: Deutsch (de_DE), American English (en_US)"_s);
    QCOMPARE(m_program->preferences.dictionaries, (QStringList{u"de_DE"_s, u"en_US"_s}));
    key(Qt::Key_Escape);
    QTRY_COMPARE(marked(capture()), QStringList{u"heer"_s});
}

void TestSpelling::withoutADictionaryItIsSaidAndAllElseWorks()
{
    const QString nowhere = m_folder->filePath(u"nowhere"_s);
    start({nowhere});
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"the pager"_s);
    words(u"pagr twic "_s);
    QTest::qWait(300);
    QCOMPARE(marked(capture()), QStringList());
    key(Qt::Key_F12);
    QTRY_VERIFY(says(u"no dictionary was found"_s));
    QVERIFY(says(nowhere));
    key(Qt::Key_Return);
    key(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(says(u"hunspell-en-us"_s));
    key(Qt::Key_Escape);
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(capture()->text().isEmpty()); // what was typed was stored
}

void TestSpelling::aBrokenDictionaryIsSaid()
{
    writeBytes(dictionaries() + u"/en_US.dic"_s, "no number at all\n");
    startInReview();
    words(u"pagr twic "_s);
    QTRY_VERIFY(says(u"en_US” cannot be read"_s));
    QCOMPARE(marked(capture()), QStringList());
    key(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QStringList hints;
    for (const QLabel *label : QApplication::activeModalWidget()->findChildren<QLabel *>())
        hints.append(label->text());
    QVERIFY2(hints.join(u'\n').contains(u"en_US” cannot be read"_s), qPrintable(hints.join(u'\n')));
    key(Qt::Key_Escape);
}

void TestSpelling::ofALongTextOnlyWhatIsSeenIsMarked()
{
    startInReview();
    PlainEdit *edit = goTo(u"Impact"_s);
    QGuiApplication::clipboard()->setText(u"the pagr fired and twic\n"_s.repeated(40'000)); // 960 KB
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!marked(edit).isEmpty());
    QVERIFY2(marked(edit).size() < 100, qPrintable(QString::number(marked(edit).size())));
    key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(edit->textCursor().position(), 0);
    QTRY_COMPARE(edit->extraSelections().isEmpty() ? -1 : edit->extraSelections().front().cursor.selectionStart(), 4);
}

void TestSpelling::whatCannotBeChangedIsNotMarked()
{
    startInReview();
    PlainEdit *edit = goTo(u"Impact"_s);
    words(u"pagr "_s);
    QTRY_COMPARE(marked(edit), QStringList{u"pagr"_s});
    edit->setEditable(false);
    QTRY_COMPARE(marked(edit), QStringList());
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
