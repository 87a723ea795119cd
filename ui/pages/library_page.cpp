#include "ui/pages/library_page.h"

#include "app/core/text.h"
#include "app/model/zones.h"
#include "app/report/library_list.h"
#include "ui/pages/library_detail.h"
#include "ui/pages/library_rows.h"
#include "ui/panels/rail.h"
#include "ui/parts/card.h"
#include "ui/parts/commands.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"
#include "ui/preferences.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace story {

namespace {

constexpr int searchMilliseconds = 80;

} // namespace

LibraryPage::LibraryPage(Workspace &workspace, const Look &look, const Commands &commands, const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_look(look), m_commands(commands), m_preferences(preferences), m_model(new LibraryModel(workspace, this)),
      m_rows(new LibraryRows(look, this)), m_rail(new Rail(look, tr("Shelves"), {tr("Reviews"), tr("Game days"), tr("Trash")}, this)),
      m_detail(new LibraryDetail(look, commands, this))
{
    m_rail->setFoot(tr("Nothing leaves this computer unless you export it."));
    m_rail->setCurrent(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(buildMiddle(), 1);
    layout->addWidget(m_detail);
    connectAll();
    refreshed();
}

QWidget *LibraryPage::buildMiddle()
{
    auto *middle = new QWidget;
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search in all reviews"));
    m_search->setAccessibleName(tr("Search in all reviews"));
    m_search->setClearButtonEnabled(false);
    m_search->setFixedHeight(40);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap::small);
    top->addWidget(m_search, 1);
    for (const CommandId id : {CommandId::NewReview, CommandId::NewGameDay, CommandId::Import}) {
        QPushButton *button = actionButton(m_commands.action(id));
        button->setFixedHeight(40);
        if (id == CommandId::NewReview)
            setButtonKind(button, ButtonKind::Accent);
        top->addWidget(button);
    }
    m_count = secondaryLabel(m_look);
    m_list = new QListView;
    m_list->setAccessibleName(tr("Reviews"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_rows);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTabKeyNavigation(false);
    m_empty = new EmptyState(m_look, tr("Here your reviews will stand: what happened, why it made sense, what changes."));
    for (const CommandId id : {CommandId::NewReview, CommandId::NewGameDay, CommandId::Import, CommandId::OpenSample})
        m_empty->addAction(m_commands.action(id));
    m_nothing = new EmptyState(m_look, {});
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);

    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(gap::page, 20, gap::page, 0);
    layout->setSpacing(gap::medium);
    layout->addLayout(top);
    layout->addWidget(buildNewForm());
    layout->addWidget(m_count);
    layout->addWidget(m_stack, 1);
    return middle;
}

QWidget *LibraryPage::buildNewForm()
{
    m_newForm = new Card(m_look);
    m_newHead = new TextLabel(m_look, TextSize::Body, Tone::Text);
    m_newHead->setWeight(QFont::DemiBold);
    m_newTitle = new QLineEdit;
    m_newTitle->setMaxLength(1'000'000);
    m_newTitle->installEventFilter(this);
    auto *titleLabel = secondaryLabel(m_look, tr("&Title, in the words of the room"));
    titleLabel->setBuddy(m_newTitle);
    m_newSeverity = new QComboBox;
    for (const Choice &choice : Choices<Severity>::list)
        m_newSeverity->addItem(choice.text());
    m_newSeverity->setAccessibleName(tr("Severity of the new review"));
    m_newSeverity->installEventFilter(this);
    auto *severityLabel = secondaryLabel(m_look, tr("Se&verity"));
    severityLabel->setBuddy(m_newSeverity);
    auto *start = new QPushButton(tr("Start"));
    setButtonKind(start, ButtonKind::Accent);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(start, &QPushButton::clicked, this, &LibraryPage::makeReview);
    connect(cancel, &QPushButton::clicked, this, &LibraryPage::endNew);

    auto *grid = new QGridLayout(m_newForm);
    grid->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    grid->setHorizontalSpacing(gap::small);
    grid->setVerticalSpacing(gap::tiny);
    grid->addWidget(m_newHead, 0, 0, 1, 4);
    grid->addWidget(titleLabel, 1, 0);
    grid->addWidget(severityLabel, 1, 1);
    grid->addWidget(m_newTitle, 2, 0);
    grid->addWidget(m_newSeverity, 2, 1);
    grid->addWidget(start, 2, 2);
    grid->addWidget(cancel, 2, 3);
    grid->setColumnStretch(0, 1);
    m_newForm->hide();
    return m_newForm;
}

void LibraryPage::connectAll()
{
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    connect(m_search, &QLineEdit::textChanged, pause, [pause] { pause->start(searchMilliseconds); });
    connect(pause, &QTimer::timeout, this, [this] {
        m_rows->setWords(m_search->text());
        m_model->search(cleanText(m_search->text()));
    });
    m_search->installEventFilter(this);
    connect(m_model, &LibraryModel::refreshed, this, &LibraryPage::refreshed);
    connect(m_model, &LibraryModel::searchFailed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPage::showChosen);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, m_detail, &LibraryDetail::openAsked);
    connect(m_rail, &Rail::chosen, this, [this](int shelf) {
        m_model->setShelf(static_cast<LibraryModel::Shelf>(shelf));
    });
    connect(m_detail, &LibraryDetail::openAsked, this, [this] {
        if (const auto *s = chosen(); s && s->trashedAt == 0)
            Q_EMIT openAsked(s->id);
    });
    connect(m_detail, &LibraryDetail::renamed, this, &LibraryPage::rename);
    addAction(m_commands.action(CommandId::Rename));
    // In a field its keys delete a word.
    m_list->addAction(m_commands.action(CommandId::MoveToTrash));
    const auto on = [this](CommandId id, auto what) {
        connect(m_commands.action(id), &QAction::triggered, this, [this, what] {
            if (isVisible())
                (this->*what)();
        });
    };
    connect(m_commands.action(CommandId::Rename), &QAction::triggered, m_detail, [this] {
        if (isVisible() && !m_workspace.isReadOnly())
            m_detail->startRename();
    });
    for (const auto &[id, undoing] : {std::pair{CommandId::Undo, true}, {CommandId::Redo, false}})
        connect(m_commands.action(id), &QAction::triggered, this, [this, undoing = undoing] {
            if (isVisible())
                turn(undoing);
        });
    on(CommandId::MoveToTrash, &LibraryPage::moveToTrash);
    on(CommandId::Restore, &LibraryPage::restore);
    on(CommandId::Purge, &LibraryPage::purge);
}

const store::ReviewSummary *LibraryPage::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void LibraryPage::showChosen()
{
    const auto *s = chosen();
    m_detail->show(s);
    if (s)
        m_wanted = s->id;
    if (isVisible()) // else the commands are another page's
        refreshCommands();
}

void LibraryPage::refreshed()
{
    using Place = LibraryModel::Shelf;
    for (const Place shelf : {Place::Reviews, Place::GameDays, Place::Trash}) {
        const int count = m_model->countOn(shelf);
        m_rail->item(static_cast<int>(shelf))->setNote(count > 0 ? QString::number(count) : QString(), Tone::Muted);
    }
    const int all = m_model->countOn(m_model->shelf());
    const int shown = m_model->rowCount();
    m_count->setText(m_model->words().isEmpty() ? (all == 1 ? tr("1 review · newest first") : tr("%1 reviews · newest first").arg(all))
                                                : tr("%1 of %2 reviews").arg(shown).arg(all));
    const bool none = m_workspace.summaries().isEmpty();
    m_count->setVisible(!none);
    if (none)
        m_stack->setCurrentWidget(m_empty);
    else if (shown > 0)
        m_stack->setCurrentWidget(m_list);
    else {
        m_nothing->setSentence(!m_model->words().isEmpty()     ? tr("No review has these words.")
                                   : m_model->shelf() == Place::Trash    ? tr("The trash is empty.")
                                   : m_model->shelf() == Place::GameDays ? tr("Here game days will stand: failures made on purpose, to learn.")
                                                                         : tr("All reviews are in the trash."));
        m_stack->setCurrentWidget(m_nothing);
    }
    const int row = std::max(0, m_model->rowOf(m_wanted));
    if (shown > 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
    showChosen();
}

void LibraryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryPage::focusList()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        focusSearch();
}

PrintedPage LibraryPage::printedPage() const
{
    using Place = LibraryModel::Shelf;
    QString title = m_model->shelf() == Place::Trash ? tr("Reviews in the trash")
        : m_model->shelf() == Place::GameDays        ? tr("Game days")
                                                     : tr("Reviews");
    if (!m_model->words().isEmpty())
        title = tr("%1 with the words “%2”", "reviews, words").arg(title, m_model->words());
    // Without the line under the title: what was found may stand in a private note, and what it says may name people.
    QList<report::ListedReview> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto said = [index = m_model->index(row)](int role) { return index.data(role).toString(); };
        rows.append({said(LibraryModel::TitleRole), said(LibraryModel::DayRole), said(LibraryModel::BadgeRole),
                     said(LibraryModel::StateRole)});
    }
    const Micros now = m_workspace.clock().now();
    return {tr("Second Story, library"), tr("Reviews.pdf"), [title, rows, now](report::Paper paper) {
                return report::writePdf(report::libraryList(title, rows, now), report::PdfOptions{.paper = paper, .now = now});
            },
            {}};
}

void LibraryPage::choose(Id review)
{
    m_wanted = review;
    const int row = m_model->rowOf(review);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

bool LibraryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (watched == m_newTitle || watched == m_newSeverity) {
        if (enter) {
            makeReview();
            return true;
        }
        if (key.key() == Qt::Key_Escape) {
            endNew();
            return true;
        }
    }
    if (watched == m_search) {
        if (key.key() == Qt::Key_Down) {
            focusList();
            return true;
        }
        if (key.key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (enter && chosen()) {
            Q_EMIT m_detail->openAsked();
            return true;
        }
    }
    if (watched == m_list && enter && chosen()) {
        Q_EMIT m_detail->openAsked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPage::startNew(ReviewKind kind)
{
    m_newKind = kind;
    m_newHead->setText(kind == ReviewKind::Incident ? tr("New review") : tr("New game day"));
    m_newTitle->clear();
    m_newSeverity->setCurrentIndex(0);
    m_newForm->show();
    m_newTitle->setFocus(Qt::ShortcutFocusReason);
}

void LibraryPage::endNew()
{
    m_newForm->hide();
    focusSearch();
}

void LibraryPage::makeReview()
{
    const QString zone = zoneName(m_preferences.readerZone());
    const auto id = m_workspace.createReview(m_newTitle->text(), m_newKind, static_cast<Severity>(m_newSeverity->currentIndex()), zone);
    if (!id) {
        Q_EMIT noticed(Notice::of(id.error()));
        return;
    }
    m_newForm->hide();
    m_wanted = *id;
    Q_EMIT made(*id);
}

void LibraryPage::say(const Result<> &result)
{
    if (!result)
        Q_EMIT noticed(Notice::of(result.error()));
}

void LibraryPage::moveToTrash()
{
    const auto *s = chosen();
    if (!s || s->trashedAt != 0)
        return;
    const Id id = s->id;
    const QString title = s->title;
    const auto moved = m_workspace.moveToTrash(id);
    say(moved);
    if (moved)
        did({Step::How::Trashed, id, 0});
    if (moved)
        Q_EMIT noticed({Notice::Weight::Info, tr("“%1” is in the trash.").arg(title), tr("Nothing of it is lost."), {},
                        {{tr("Bring back"), [self = QPointer(this), id] { if (self) self->bringBack(id); }}}});
}

void LibraryPage::restore()
{
    if (const auto *s = chosen(); s && s->trashedAt != 0)
        bringBack(s->id);
}

void LibraryPage::bringBack(Id review)
{
    const auto back = m_workspace.takeFromTrash(review);
    say(back);
    if (back)
        did({Step::How::Restored, review, 0});
}

void LibraryPage::did(const Step &step)
{
    m_done.append(step);
    m_undone.clear();
    refreshUndo();
}

void LibraryPage::refreshCommands()
{
    const auto *s = chosen();
    const bool trashed = s && s->trashedAt != 0;
    m_commands.action(CommandId::Rename)->setEnabled(s && !trashed);
    m_commands.action(CommandId::MoveToTrash)->setEnabled(s && !trashed);
    m_commands.action(CommandId::Restore)->setEnabled(trashed);
    m_commands.action(CommandId::Purge)->setEnabled(trashed);
    refreshUndo();
}

void LibraryPage::refreshUndo()
{
    for (const auto &[id, steps] : {std::pair{CommandId::Undo, &m_done}, {CommandId::Redo, &m_undone}}) {
        m_commands.action(id)->setText(commandInfo(id).nameText());
        m_commands.action(id)->setEnabled(!steps->isEmpty());
    }
}

void LibraryPage::turn(bool undoing)
{
    QList<Step> &from = undoing ? m_done : m_undone;
    if (from.isEmpty())
        return;
    Step step = from.takeLast();
    Result<> turned;
    if (step.how == Step::How::Renamed) {
        const auto review = m_workspace.openReview(step.review);
        // What was done in the review since is taken back there.
        if (review && (*review)->headSeq() == step.seq) {
            const auto set = undoing ? (*review)->undo() : (*review)->redo();
            if (!set)
                turned = fail(set.error());
            step.seq = (*review)->headSeq();
        }
    } else {
        turned = (step.how == Step::How::Trashed) == undoing ? m_workspace.takeFromTrash(step.review)
                                                             : m_workspace.moveToTrash(step.review);
    }
    say(turned);
    if (turned)
        (undoing ? m_undone : m_done).append(step);
    choose(step.review);
    refreshUndo();
}

void LibraryPage::purge()
{
    const auto *s = chosen();
    if (!s || s->trashedAt == 0)
        return;
    const Id id = s->id;
    Q_EMIT noticed({Notice::Weight::Warn, tr("Remove “%1” for ever?").arg(s->title),
                    tr("Every version of it goes, and every earlier version of the library with it."),
                    m_preferences.backupFolder.isEmpty() || QFileInfo(m_preferences.backupFolder).isDir()
                        ? tr("Copies that were exported cannot be called back.")
                        : tr("Copies that were exported cannot be called back, nor those in the folder for backups, which is not there just now."),
                    {{tr("Remove for ever"), [self = QPointer(this), id] { if (self) self->say(self->m_workspace.purge(id)); }}}});
}

void LibraryPage::rename(const QString &title)
{
    m_list->setFocus();
    const auto *s = chosen();
    if (!s || s->title == title)
        return;
    const Id id = s->id;
    const auto review = m_workspace.openReview(id);
    if (!review) {
        Q_EMIT noticed(Notice::of(review.error()));
        return;
    }
    const auto renamed = (*review)->set({EntityKind::Review, id, entityType(EntityKind::Review).field(u"title")}, title);
    say(renamed);
    if (renamed)
        did({Step::How::Renamed, id, (*review)->headSeq()});
}

} // namespace story
