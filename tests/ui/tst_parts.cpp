// The parts every page is made of: notice bar, palette, sheet, labels, digits.
#include "ui/parts/command_palette.h"
#include "ui/parts/commands.h"
#include "ui/parts/drawing_painter.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/notice_bar.h"
#include "ui/parts/shortcut_sheet.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"
#include "ui/parts/word_chip.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <functional>

using namespace story;

class TestParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }

    void aNoticeSaysItsThreeSentences();
    void hostileWordsStayWords();
    void olderNoticesAreCounted();
    void theSameNoticeIsNotShownTwice();
    void aButtonOfANoticeDoesItsWorkAndClosesIt();
    void escapeClosesANoticeThatHasTheFocus();
    void readersHearANoticeAsAnAlert();
    void aWithdrawnNoticeIsGoneWhereverItStands();

    void thePaletteNarrowsAndDoes();
    void thePaletteDoesNothingThatIsDisabled();
    void thePaletteGivesTheFocusBack();
    void theSheetShowsEveryKey();

    void digitsAreAllAsWideAsTheWidest();
    void longTabularTextEndsInAnEllipsis();
    void numbersAmongWordsFromRightToLeftStandWhereTheyAreRead_data();
    void numbersAmongWordsFromRightToLeftStandWhereTheyAreRead();
    void linesOfOneWidthAreEquallyWideWhereverTheyStand();
    void manySmallShapesLookAsIfEachWerePainted();
    void aTooltipNeverBecomesRichText();
    void anElidedLabelKeepsItsWordsInTheTooltip();
    void anEmptyStateOffersItsActionAndKey();
    void wordsFollowTheThemeAndTheSize();
    void controlsAreLargeEnough();

private:
    std::unique_ptr<Look> m_look;
};

void TestParts::aNoticeSaysItsThreeSentences()
{
    NoticeBar bar(*m_look);
    QVERIFY(bar.isHidden());
    bar.show(Notice::of({Failure::CannotWrite, QStringLiteral("The disk is full."), QStringLiteral("All you typed is kept in memory."),
                         QStringLiteral("Make room and try again."), QStringLiteral("ENOSPC")}));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.accessibleName(),
             QStringLiteral("The disk is full. All you typed is kept in memory. Make room and try again."));
    QStringList shown;
    for (const auto *label : bar.findChildren<TextLabel *>())
        shown << label->text();
    QCOMPARE(shown, QStringList({QStringLiteral("The disk is full."),
                                 QStringLiteral("All you typed is kept in memory. Make room and try again.")}));
    bar.closeCurrent();
    QVERIFY(bar.isHidden());
}

void TestParts::hostileWordsStayWords()
{
    NoticeBar bar(*m_look);
    const QString hostile = QStringLiteral("<img src=file:///etc/passwd><b>bold</b>");
    bar.show({Notice::Weight::Info, hostile, hostile, hostile, {}});
    for (const auto *label : bar.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestParts::olderNoticesAreCounted()
{
    NoticeBar bar(*m_look);
    for (const auto *what : {"one", "two", "three"})
        bar.show({Notice::Weight::Info, QLatin1String(what), {}, {}, {}});
    const auto *label = bar.findChild<TextLabel *>();
    QCOMPARE(label->text(), QStringLiteral("three"));
    auto *more = bar.findChild<QPushButton *>();
    QCOMPARE(more->text(), QStringLiteral("2 more"));
    more->click();
    QCOMPARE(label->text(), QStringLiteral("two"));
    more->click();
    QCOMPARE(label->text(), QStringLiteral("one"));
    bar.closeCurrent();
    QCOMPARE(bar.count(), 2);
    QCOMPARE(more->text(), QStringLiteral("1 more"));
}

void TestParts::theSameNoticeIsNotShownTwice()
{
    NoticeBar bar(*m_look);
    for (int i = 0; i < 5; ++i)
        bar.show({Notice::Weight::Bad, QStringLiteral("The disk is full."), {}, {}, {}});
    QCOMPARE(bar.count(), 1);
}

void TestParts::aButtonOfANoticeDoesItsWorkAndClosesIt()
{
    NoticeBar bar(*m_look);
    int tried = 0;
    bar.show({Notice::Weight::Bad, QStringLiteral("Not saved."), {}, {},
              {{QStringLiteral("Try again"), [&] { ++tried; }}, {QStringLiteral("Save a copy…"), {}, false}}});
    QPushButton *again = nullptr;
    for (auto *button : bar.findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Save a copy…"))
            button->click();
        if (button->text() == QStringLiteral("Try again"))
            again = button;
    }
    QCOMPARE(bar.count(), 1);
    QVERIFY(again);
    again->click();
    QCOMPARE(tried, 1);
    QCOMPARE(bar.count(), 0);
}

void TestParts::escapeClosesANoticeThatHasTheFocus()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new NoticeBar(*m_look);
    layout->addWidget(bar);
    bar->show({Notice::Weight::Warn, QStringLiteral("Something."), {}, {}, {}});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    bar->findChild<QToolButton *>()->setFocus();
    QTest::keyClick(bar->findChild<QToolButton *>(), Qt::Key_Escape);
    QCOMPARE(bar->count(), 0);
}

void TestParts::readersHearANoticeAsAnAlert()
{
    NoticeBar bar(*m_look);
    bar.show({Notice::Weight::Warn, QStringLiteral("Something."), {}, {}, {}});
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(heard);
    QCOMPARE(heard->role(), QAccessible::AlertMessage);
    QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Something."));
}

void TestParts::aWithdrawnNoticeIsGoneWhereverItStands()
{
    NoticeBar bar(*m_look);
    const auto first = bar.show({Notice::Weight::Info, QStringLiteral("one"), {}, {}, {}});
    bar.show({Notice::Weight::Info, QStringLiteral("two"), {}, {}, {}});
    bar.withdraw(first);
    bar.withdraw(first);
    QCOMPARE(bar.count(), 1);
    QCOMPARE(bar.findChild<TextLabel *>()->text(), QStringLiteral("two"));
}

void TestParts::thePaletteNarrowsAndDoes()
{
    QMainWindow window;
    window.resize(900, 600);
    Commands commands;
    CommandPalette palette(*m_look, commands, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy premises(commands.action(CommandId::GoPremises), &QAction::triggered);
    QSignalSpy redo(commands.action(CommandId::Redo), &QAction::triggered);

    palette.open();
    auto *field = palette.findChild<QLineEdit *>();
    auto *list = palette.findChild<QListView *>();
    QVERIFY(field->hasFocus());
    const int all = list->model()->rowCount();
    QTest::keyClicks(field, QStringLiteral("premi"));
    QVERIFY(list->model()->rowCount() < all);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Premises"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(premises.count(), 1);
    QVERIFY(palette.isHidden());

    palette.open();
    QCOMPARE(list->model()->rowCount(), all);
    QTest::keyClicks(field, QStringLiteral("taken back"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(redo.count(), 1);

    palette.open();
    QTest::keyClicks(field, QStringLiteral("no such thing"));
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(palette.isHidden());
}

void TestParts::thePaletteDoesNothingThatIsDisabled()
{
    QMainWindow window;
    Commands commands;
    commands.action(CommandId::Undo)->setEnabled(false);
    CommandPalette palette(*m_look, commands, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy undo(commands.action(CommandId::Undo), &QAction::triggered);
    palette.open();
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("undo"));
    QCOMPARE(palette.findChild<QListView *>()->currentIndex().data().toString(), QStringLiteral("Undo"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(undo.count(), 0);
    QVERIFY(palette.isVisible());
}

void TestParts::thePaletteGivesTheFocusBack()
{
    QMainWindow window;
    auto *edit = new QLineEdit;
    window.setCentralWidget(edit);
    Commands commands;
    CommandPalette palette(*m_look, commands, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    palette.open();
    QVERIFY(!edit->hasFocus());
    QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(edit->hasFocus());
}

void TestParts::theSheetShowsEveryKey()
{
    QMainWindow window;
    Commands commands;
    ShortcutSheet sheet(*m_look, commands, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    sheet.open();
    const auto *tree = sheet.findChild<QTreeWidget *>();
    QSet<QString> names;
    for (int g = 0; g < tree->topLevelItemCount(); ++g) {
        for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i)
            names.insert(tree->topLevelItem(g)->child(i)->text(0));
    }
    for (const CommandInfo &info : commandTable())
        QCOMPARE(names.contains(info.plainName()), !info.shortcuts().isEmpty());
    QTest::keyClicks(sheet.findChild<QLineEdit *>(), QStringLiteral("ctrl+shift+i"));
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), QStringLiteral("New finding"));
}

void TestParts::digitsAreAllAsWideAsTheWidest()
{
    const QFont font(QStringLiteral("Inter"), 12);
    const qreal ones = tabularWidth(font, QStringLiteral("11:11"));
    for (const auto *time : {"00:00", "14:32", "17:47", "88:88"})
        QCOMPARE(tabularWidth(font, QLatin1String(time)), ones);
    QVERIFY(tabularWidth(font, QStringLiteral("11:111")) > ones);
}

void TestParts::longTabularTextEndsInAnEllipsis()
{
    // Painted into a narrow box nothing may reach beyond it.
    QImage image(200, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    paintTabular(painter, QRectF(0, 0, 60, 40), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("14:40–14:55 and much more"));
    painter.end();
    bool inside = false;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 200; ++x) {
            const bool ink = image.pixelColor(x, y) != Qt::white;
            inside = inside || (ink && x < 62);
            QVERIFY(!ink || x < 62);
        }
    }
    QVERIFY(inside);
}

void TestParts::numbersAmongWordsFromRightToLeftStandWhereTheyAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a number at the end") << QStringLiteral("\u062a\u0631\u0627\u062c\u0639\u062a \u0627\u0644\u0623\u062e\u0637\u0627\u0621 (4812)");
    QTest::newRow("cut") << QStringLiteral("\u0627\u0646\u0637\u0644\u0642 \u0627\u0644\u062a\u2026");
    QTest::newRow("Hebrew, a time first") << QStringLiteral("\u05d1-14:32 \u05d4\u05ea\u05e8\u05d0\u05d4");
    QTest::newRow("Latin first") << QStringLiteral("pager 12 \u0627\u0646\u0637\u0644\u0642 34");
}
// Qt's own lines of text are the judge; they know the order but not the digits of one width.
void TestParts::numbersAmongWordsFromRightToLeftStandWhereTheyAreRead()
{
    QFETCH(QString, text);
    QFont font;
    font.setPixelSize(20);
    const qreal wide = QFontMetricsF(font).horizontalAdvance(text);
    QCOMPARE(tabularWidth(font, text), wide);
    const auto painted = [&](const std::function<void(QPainter &)> &paint) {
        QImage image(400, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font);
        painter.setPen(Qt::black);
        paint(painter);
        return image;
    };
    const QFontMetricsF metrics(font);
    const QPointF baseline(20, 20 + (metrics.ascent() - metrics.descent()) / 2);
    const QImage expected = painted([&](QPainter &painter) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(1000);
        layout.endLayout();
        // An RTL line ends where the width ends, unless it is told to begin on the left.
        layout.draw(&painter, baseline - QPointF(line.naturalTextRect().left(), line.ascent()));
    });
    const QImage ours = painted([&](QPainter &painter) {
        paintTabular(painter, QRectF(20, 0, 380, 40), Qt::AlignLeft | Qt::AlignVCenter, text);
    });
    QCOMPARE(ours, expected);
}

void TestParts::linesOfOneWidthAreEquallyWideWhereverTheyStand()
{
    // Where a line stands between pixels it may not become twice as wide as its neighbour.
    for (const double width : {1.0, 1.25, 2.0}) {
        for (int step = 0; step < 20; ++step) {
            figure::Drawing drawing;
            const double x = 10 + step / 20.0;
            drawing.shapes.emplace_back(figure::LineShape{{x, 0}, {x, 40}, {{figure::Ink::Role::Text}, width, {}}, -1});
            QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintDrawing(painter, drawing, m_look->tokens());
            painter.end();
            int inked = 0;
            for (int column = 0; column < image.width(); ++column)
                inked += image.pixelColor(column, 20) != Qt::white;
            QCOMPARE(inked, qRound(width));
        }
    }
}

void TestParts::manySmallShapesLookAsIfEachWerePainted()
{
    // Qt's own rounded rectangles are the judge; at quarters of a pixel nothing is rounded.
    const Tokens &tokens = m_look->tokens();
    const figure::Stroke edge{{figure::Ink::Role::Edge}, 1.25, {}};
    figure::Drawing drawing;
    QImage expected(200, 100, QImage::Format_ARGB32_Premultiplied);
    expected.fill(tokens.surface);
    QImage ours = expected;
    QPainter judge(&expected);
    judge.setRenderHint(QPainter::Antialiasing);
    judge.setBrush(tokens.accentSoft);
    judge.setPen(QPen(tokens.edge, 1.25, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    for (const QPointF &at : {QPointF(5, 5), {40.25, 5}, {80.5, 7.75}, {120.25, 5}, {5, 60}, {40.25, 60.5}}) {
        const QRectF box(at, QSizeF(24, 16.5));
        drawing.shapes.emplace_back(figure::RectShape{box, 8, figure::Ink{figure::Ink::Role::AccentSoft}, edge, -1});
        judge.drawRoundedRect(box, 8, 8);
    }
    judge.end();
    QPainter painter(&ours);
    paintDrawing(painter, drawing, tokens);
    painter.end();
    int largest = 0;
    for (int y = 0; y < ours.height(); ++y) {
        for (int x = 0; x < ours.width(); ++x) {
            const QColor a = ours.pixelColor(x, y), b = expected.pixelColor(x, y);
            largest = std::max({largest, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
        }
    }
    QVERIFY2(largest <= 3, qPrintable(QString::number(largest)));
}

void TestParts::aTooltipNeverBecomesRichText()
{
    QCOMPARE(plainToolTip(QStringLiteral("plain words")), QStringLiteral("plain words"));
    const QString hostile = QStringLiteral("<b>x</b><img src=\"file:///a\">");
    QVERIFY(!plainToolTip(hostile).contains(QStringLiteral("<img")));
    QVERIFY(plainToolTip(hostile).contains(QStringLiteral("&lt;img")));
}

void TestParts::anElidedLabelKeepsItsWordsInTheTooltip()
{
    TextLabel label(*m_look, TextSize::Body, Tone::Text, QStringLiteral("A title that is far too long for the room it has here"));
    label.setElided(true);
    label.resize(80, 24);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(900, 24);
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
}

void TestParts::anEmptyStateOffersItsActionAndKey()
{
    Commands commands;
    EmptyState empty(*m_look, QStringLiteral("Nothing has been written down yet."));
    empty.addAction(commands.action(CommandId::AddEvent));
    auto *button = empty.findChild<QPushButton *>();
    QSignalSpy done(commands.action(CommandId::AddEvent), &QAction::triggered);
    button->click();
    QCOMPARE(done.count(), 1);
    QStringList words;
    for (const auto *label : empty.findChildren<TextLabel *>())
        words << label->text();
    QVERIFY(words.contains(QStringLiteral("Ctrl+E")));
    commands.action(CommandId::AddEvent)->setEnabled(false);
    QVERIFY(!button->isEnabled());
}

void TestParts::wordsFollowTheThemeAndTheSize()
{
    TextLabel label(*m_look, TextSize::Body, Tone::Bad, QStringLiteral("late"));
    const qreal size = label.font().pointSizeF();
    m_look->setChoice(ThemeChoice::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), m_look->tokens().bad);
    m_look->setTextPercent(200);
    QCOMPARE(label.font().pointSizeF(), size * 2);
    m_look->setTextPercent(100);
    m_look->setChoice(ThemeChoice::Light);
    QCOMPARE(label.font().pointSizeF(), size);
}

void TestParts::controlsAreLargeEnough()
{
    QPushButton plain(QStringLiteral("Go"));
    QPushButton small(QStringLiteral("Go"));
    setButtonSmall(&small);
    QLineEdit line;
    QToolButton icon;
    QVERIFY(plain.sizeHint().height() >= measure::row);
    QVERIFY(small.sizeHint().height() >= measure::target);
    QVERIFY(line.sizeHint().height() >= measure::row);
    QVERIFY(icon.sizeHint().width() >= measure::target && icon.sizeHint().height() >= measure::target);
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
