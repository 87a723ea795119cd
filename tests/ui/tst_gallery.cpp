// One window with every part and editor, in every theme and with large text: its pictures are for eyes, what the test holds is that
// nothing is cut off and that every control can be named and reached.
#include "app/desk/entity_model.h"
#include "app/desk/sample.h"
#include "tests/ui/desk_bench.h"
#include "ui/editors/field_form.h"
#include "ui/editors/plain_edit.h"
#include "ui/parts/card.h"
#include "ui/parts/command_palette.h"
#include "ui/parts/commands.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/icons.h"
#include "ui/parts/notice_bar.h"
#include "ui/parts/shortcut_sheet.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"
#include "ui/parts/word_chip.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// The shapes of all event kinds, sure and about, and times in columns.
class Shapes : public QWidget {
public:
    explicit Shapes(const Look &look) : m_look(look) { setFixedHeight(64); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = m_look.tokens();
        painter.setFont(t.font(TextSize::Secondary));
        for (int i = 0; i < static_cast<int>(std::size(Choices<EventKind>::list)); ++i) {
            const auto kind = static_cast<EventKind>(i);
            paintKind(painter, QPointF(16 + i * 88, 14), 12, kind, t);
            paintKind(painter, QPointF(16 + i * 88, 44), 12, kind, t, true);
            painter.setPen(t.text);
            painter.drawText(QRectF(28 + i * 88, 0, 76, 28), Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(Choices<EventKind>::list[i].text(), Qt::ElideRight, 58));
            painter.setPen(t.muted);
            paintTabular(painter, QRectF(28 + i * 88, 30, 60, 28), Qt::AlignVCenter, u"14:%1"_s.arg(11 * i, 2, 10, QLatin1Char('0')));
        }
    }

private:
    const Look &m_look;
};

struct Gallery {
    explicit Gallery(const Look &look_) : look(look_), desk(draft()), palette(look, commands, &window), sheet(look, commands, &window)
    {
        commands.addTo(&window);
        commands.fill(window.menuBar());
        commands.action(CommandId::TryAgain)->setEnabled(false);
        auto *middle = new QWidget;
        auto *layout = new QVBoxLayout(middle);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        notice = new NoticeBar(look);
        notice->show({Notice::Weight::Info, u"Two reviews were imported."_s, {}, {}, {}});
        notice->show({Notice::Weight::Bad,
                      u"The library could not be written: the disk is full."_s,
                      u"All you typed is kept in memory and in an emergency journal."_s,
                      u"Make room, then try again."_s,
                      {{u"Try again"_s, {}}, {u"Save a copy…"_s, {}}}});
        layout->addWidget(notice);
        auto *columns = new QHBoxLayout;
        columns->setContentsMargins(gap::page, gap::large, gap::page, gap::page);
        columns->setSpacing(gap::page);
        columns->addLayout(left(), 3);
        columns->addLayout(right(), 1);
        layout->addLayout(columns, 1);
        window.setCentralWidget(middle);
    }

    static Review draft()
    {
        FixedClock clock;
        IdSource ids(clock);
        Review review = sampleReview(ids).review;
        const_cast<ReviewFacts &>(review.about()).state = ReviewState::InReview;
        return review;
    }

    QLayout *left()
    {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(gap::medium);
        auto *top = new QHBoxLayout;
        top->setSpacing(gap::small);
        top->addWidget(titleLabel(look, u"Actions"_s));
        auto *summary = new TextLabel(look, TextSize::Body, Tone::Muted, u"2 accepted · 1 soaking until Wed · 1 idea"_s);
        summary->setElided(true);
        top->addWidget(summary, 1);
        auto *group = new QPushButton(u"Group: state"_s);
        group->setMenu(new QMenu(group));
        top->addWidget(group);
        auto *add = new QPushButton(u"New action"_s);
        setButtonKind(add, ButtonKind::Accent);
        top->addWidget(add);
        layout->addLayout(top);

        auto *table = new QTreeView;
        auto *model = new EntityModel(*desk.open, EntityKind::Action, {"text"_L1, "kind"_L1, "owner"_L1, "due"_L1, "status"_L1},
                                      {}, table);
        table->setModel(model);
        table->setRootIsDecorated(false);
        table->setUniformRowHeights(true);
        table->setAllColumnsShowFocus(true);
        table->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->header()->setStretchLastSection(false);
        table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        table->setCurrentIndex(model->index(0, 0));
        table->setFixedHeight(170);
        table->setAccessibleName(u"Actions"_s);
        layout->addWidget(table);

        auto *card = new Card(look);
        auto *inside = new QVBoxLayout(card);
        inside->setSpacing(gap::medium);
        auto *head = new QHBoxLayout;
        auto *name = sectionLabel(look, u"Alert on queue depth"_s);
        head->addWidget(name, 1);
        head->addWidget(secondaryLabel(look, u"answers the factor"_s));
        head->addWidget(new WordChip(look, u"no signal before the second page"_s));
        inside->addLayout(head);
        form = new FieldForm(look, EntityKind::Action,
                             {{"text"_L1}, {"owner"_L1, "due"_L1}, {"done_when"_L1, "ask_helped_on"_L1},
                              {"kind"_L1, "priority"_L1, "status"_L1}, {"tags"_L1, "factors"_L1}, {"prevents_repeat"_L1, "tracker"_L1}});
        form->setLabel("due"_L1, u"Due (SEV2: 30 days proposed)"_s);
        form->point(desk.open.get(), inOrder(desk.open->review().actions).first()->id);
        inside->addWidget(form);
        layout->addWidget(card);
        events = new FieldForm(look, EntityKind::Event, {{"start"_L1, "end"_L1, "people"_L1}});
        events->point(desk.open.get(), inTimelineOrder(desk.open->review().events).first()->id);
        layout->addWidget(events);
        layout->addWidget(new Shapes(look));
        layout->addStretch();
        return layout;
    }

    QLayout *right()
    {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(gap::medium);
        auto *tabs = new QHBoxLayout;
        tabs->setSpacing(2);
        for (const auto *name : {"Wording 1", "Questions", "Parking 3"}) {
            auto *tab = new QToolButton;
            tab->setText(QLatin1String(name));
            tab->setToolButtonStyle(Qt::ToolButtonTextOnly);
            tab->setCheckable(true);
            tab->setChecked(name[0] == 'Q');
            setButtonKind(tab, ButtonKind::Quiet);
            setButtonSmall(tab);
            tabs->addWidget(tab);
        }
        tabs->addStretch();
        layout->addLayout(tabs);
        auto *card = new Card(look, CardGround::Raised);
        card->setEdge(look.tokens().warn);
        auto *inside = new QVBoxLayout(card);
        inside->addWidget(new TextLabel(look, TextSize::Secondary, Tone::Warn, u"be more careful"_s));
        auto *ask = new TextLabel(look, TextSize::Body, Tone::Text, u"What change would make the safe path the easy one?"_s);
        ask->setWeight(QFont::Bold);
        ask->setWordWrap(true);
        inside->addWidget(ask);
        auto *why = new TextLabel(look, TextSize::Body, Tone::Muted,
                                  u"Care runs out under stress. A limit, a check or a default does not."_s);
        why->setWordWrap(true);
        inside->addWidget(why);
        auto *row = new QHBoxLayout;
        for (const auto *name : {"Make it a question", "Leave it"}) {
            auto *button = new QPushButton(QLatin1String(name));
            setButtonSmall(button);
            row->addWidget(button);
        }
        row->addStretch();
        inside->addLayout(row);
        layout->addWidget(card);

        auto *chips = new QHBoxLayout;
        for (const auto &[word, tone, shape] :
             {std::tuple("SEV1", Tone::Bad, ChipShape::Badge), std::tuple("SEV2", Tone::Warn, ChipShape::Badge),
              std::tuple("SEV3", Tone::Muted, ChipShape::Badge), std::tuple("accepted", Tone::Good, ChipShape::Outline),
              std::tuple("idea", Tone::Muted, ChipShape::Outline)})
            chips->addWidget(new WordChip(look, QLatin1String(word), tone, shape));
        chips->addStretch();
        layout->addLayout(chips);
        layout->addWidget(new WordChip(look, u"Actions 4:10 of 10:00"_s, Tone::Accent, ChipShape::Soft));

        auto *buttons = new QHBoxLayout;
        auto *plain = new QPushButton(u"Export…"_s);
        auto *off = new QPushButton(u"Not now"_s);
        off->setEnabled(false);
        auto *danger = new QPushButton(u"Remove"_s);
        setButtonKind(danger, ButtonKind::Danger);
        auto *more = new QToolButton;
        more->setIcon(makeIcon(Icon::More, look.tokens().text));
        more->setAccessibleName(u"More"_s);
        more->setFocusPolicy(Qt::StrongFocus);
        for (QWidget *button : std::initializer_list<QWidget *>{plain, off, danger, more})
            buttons->addWidget(button);
        buttons->addStretch();
        layout->addLayout(buttons);
        auto *check = new QCheckBox(u"In the room"_s);
        check->setChecked(true);
        layout->addWidget(check);
        auto *search = new QLineEdit;
        search->setPlaceholderText(u"Search reviews"_s);
        search->setAccessibleName(u"Search reviews"_s);
        layout->addWidget(search);
        auto *readOnly = new PlainEdit(look, PlainEdit::Lines::Many);
        readOnly->setAccessibleName(u"Read-only words"_s);
        readOnly->setText(u"# Read-only words\n- with **quiet** `Markdown`\n> and a quote"_s);
        readOnly->setEditable(false);
        layout->addWidget(readOnly);
        auto *text = new FieldForm(look, EntityKind::Review, {{"impact"_L1}});
        text->point(desk.open.get(), desk.open->id());
        layout->addWidget(text);
        auto *empty = new EmptyState(look, u"What has been learned goes here, for others to find."_s);
        empty->addAction(commands.action(CommandId::AddLesson));
        layout->addWidget(empty);
        layout->addStretch();
        return layout;
    }

    const Look &look;
    DeskBench desk;
    QMainWindow window;
    Commands commands;
    CommandPalette palette;
    ShortcutSheet sheet;
    NoticeBar *notice = nullptr;
    FieldForm *form = nullptr;
    FieldForm *events = nullptr;
};

} // namespace

class TestGallery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPointSizeF(10.8);
        QApplication::setFont(font);
        m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light);
        QVERIFY(QDir(QStringLiteral(STORY_BINARY_DIR)).mkpath(u"gallery"_s));
    }

    void nothingIsCutOffAndAllIsNamed_data();
    void nothingIsCutOffAndAllIsNamed();

private:
    void save(QWidget &widget, const QString &name) const
    {
        QVERIFY(widget.grab().save(QStringLiteral(STORY_BINARY_DIR "/gallery/%1.png").arg(name)));
    }
    std::unique_ptr<Look> m_look;
};

void TestGallery::nothingIsCutOffAndAllIsNamed_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << ThemeChoice::Light << 100;
    QTest::newRow("dark") << ThemeChoice::Dark << 100;
    QTest::newRow("contrast") << ThemeChoice::HighContrast << 100;
    QTest::newRow("large") << ThemeChoice::Light << 150;
}

void TestGallery::nothingIsCutOffAndAllIsNamed()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const int, percent);
    m_look->setChoice(theme);
    m_look->setTextPercent(percent);
    Gallery g(*m_look);
    g.window.resize(1280 * percent / 100, 980 * percent / 100);
    g.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&g.window));
    auto *owner = g.form->editor("owner"_L1)->control();
    owner->setFocus();
    QTest::qWait(50);
    const QString name = QLatin1String(QTest::currentDataTag());
    save(g.window, name);

    QStringList bad;
    for (const auto *button : g.window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        if (button->text().isEmpty() && button->accessibleName().isEmpty())
            bad << u"a button without a name"_s;
        if (button->height() < measure::target || button->width() + 1 < button->minimumSizeHint().width())
            bad << u"too small: "_s + button->text();
    }
    for (const auto *label : g.window.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->wordWrap() && label->width() + 1 < label->minimumSizeHint().width())
            bad << u"cut off: "_s + label->text();
    }
    for (const auto *edit : g.window.findChildren<QPlainTextEdit *>()) {
        if (edit->isVisible() && edit->accessibleName().isEmpty())
            bad << u"a text field without a name"_s;
    }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));

    qobject_cast<PlainEdit *>(owner)->selectAll();
    QTest::keyClicks(owner, u"lead"_s);
    if (QWidget *popup = QApplication::activePopupWidget()) {
        save(*popup, name + u"-proposals"_s);
        popup->hide();
    }
    auto *start = qobject_cast<PlainEdit *>(g.events->editor("start"_L1)->control());
    start->setFocus();
    start->selectAll();
    QTest::keyClicks(start, u"half past"_s);
    auto *due = qobject_cast<PlainEdit *>(g.form->editor("due"_L1)->control());
    due->setFocus();
    due->selectAll();
    QTest::keyClicks(due, u"friday"_s);
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    save(g.window, name + u"-typing"_s);
    g.palette.open();
    QTest::keyClicks(g.palette.findChild<QLineEdit *>(), u"re"_s);
    save(g.window, name + u"-palette"_s);
    g.palette.close();
    g.sheet.open();
    save(g.window, name + u"-sheet"_s);
    g.sheet.close();
    QMenu *menu = g.window.menuBar()->actions().first()->menu();
    menu->popup(QPoint(0, 30));
    QTest::keyClick(menu, Qt::Key_Down);
    save(*menu, name + u"-menu"_s);
    menu->close();
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
