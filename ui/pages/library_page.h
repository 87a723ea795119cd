// The library: the first thing seen. Search on top, reviews below, the chosen one at the right, and the doors to begin.
#pragma once

#include "ui/pages/library_model.h"
#include "ui/parts/notice_bar.h"
#include "ui/print_flow.h"

class QComboBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace story {

struct Preferences;

class Card;
class Commands;
class EmptyState;
class LibraryDetail;
class LibraryRows;
class Rail;

class LibraryPage : public QWidget {
    Q_OBJECT
public:
    // All must outlive this.
    LibraryPage(Workspace &workspace, const Look &look, const Commands &commands, const Preferences &preferences, QWidget *parent = nullptr);

    // Asks for the title of a new review; its Enter makes it.
    void startNew(ReviewKind kind);
    void focusSearch();
    void focusList();
    // Chooses a review in the list.
    void choose(Id review);
    // The list as it is shown, on paper.
    PrintedPage printedPage() const;
    // The commands are about this page while it is shown: what is chosen, and what can be taken back.
    void refreshCommands();

Q_SIGNALS:
    void openAsked(story::Id review);
    void made(story::Id review);
    void noticed(const story::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshUndo();
    // A step of this sitting that can be taken back here.
    struct Step {
        enum class How { Trashed, Restored, Renamed };
        How how = How::Trashed;
        Id review;
        qint64 seq = 0; // Renamed: the entry that must still be the newest of that review
    };

    void did(const Step &step);
    QWidget *buildMiddle();
    QWidget *buildNewForm();
    void connectAll();
    const store::ReviewSummary *chosen() const;
    void showChosen();
    void refreshed();
    void makeReview();
    void endNew();
    void moveToTrash();
    void restore();
    void bringBack(Id review);
    void purge();
    void rename(const QString &title);
    void say(const Result<> &result);
    void turn(bool undoing);

    Workspace &m_workspace;
    const Look &m_look;
    const Commands &m_commands;
    const Preferences &m_preferences;
    LibraryModel *m_model;
    LibraryRows *m_rows;
    Rail *m_rail;
    QLineEdit *m_search;
    TextLabel *m_count;
    QListView *m_list;
    QStackedWidget *m_stack; // list, or what to say where there is nothing
    EmptyState *m_empty;     // no review at all
    EmptyState *m_nothing;   // nothing found, or an empty shelf
    LibraryDetail *m_detail;
    Card *m_newForm;
    TextLabel *m_newHead;
    QLineEdit *m_newTitle;
    QComboBox *m_newSeverity;
    ReviewKind m_newKind = ReviewKind::Incident;
    QList<Step> m_done;
    QList<Step> m_undone;
    Id m_wanted; // to be chosen when it appears
};

} // namespace story
