// The review chosen in the library: what it was about, what was learnt, what is open, and what can be done with it.
#pragma once

#include "app/desk/workspace.h"
#include "ui/panels/pane.h"
#include "ui/parts/text_label.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace story {

class Commands;

class LibraryDetail : public Pane {
    Q_OBJECT
public:
    LibraryDetail(const Look &look, const Commands &commands, QWidget *parent = nullptr);

    // nullptr: nothing is chosen.
    void show(const store::ReviewSummary *summary);
    // Lets the title be typed over.
    void startRename();

    using QWidget::show;

Q_SIGNALS:
    void openAsked();
    void renamed(const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillCard(QWidget *card, TextLabel *words, const QStringList &lines);
    void endRename();
    void fit();

    TextLabel *m_title;
    QLineEdit *m_titleEdit;
    TextLabel *m_facts;
    TextLabel *m_summary;
    QWidget *m_learnt;
    TextLabel *m_learntWords;
    QWidget *m_open;
    TextLabel *m_openWords;
    QPushButton *m_openButton;
    QPushButton *m_rename;
    QPushButton *m_trash;
    QPushButton *m_restore;
    QPushButton *m_purge;
};

} // namespace story
