// Who changed what and when in a review, in a window of its own that stands beside the work: steps at the left, newest first, with a field
// that filters them; at the right what the chosen one changed, with a way to each place and a way to bring it back.
#pragma once

#include "app/desk/history_model.h"
#include "ui/parts/notice_bar.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QListView;
class QPushButton;
class QScrollArea;

namespace story {

class TextLabel;

class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    // All must outlive this. Times are told in `zone`.
    HistoryDialog(OpenReview &review, const Look &look, const QTimeZone &zone, QWidget *parent);

Q_SIGNALS:
    void goAsked(const story::FieldRef &ref);
    void noticed(const story::Notice &notice);

protected:
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *stepList();
    QWidget *stepPart();
    void showStep();
    QWidget *changeCard(const JournalStep &step, const StepChange &change);
    void bringBack(const std::optional<FieldRef> &only);
    void refreshCount();
    void refreshButtons();
    bool mayBringBack(const JournalStep &step) const;
    const JournalStep *chosen() const;

    OpenReview &m_review;
    const Look &m_look;
    HistoryModel *m_model;
    QLineEdit *m_words;
    QTimer m_filterSoon; // when the typing pauses
    QListView *m_list;
    TextLabel *m_count;
    TextLabel *m_what;
    TextLabel *m_when;
    TextLabel *m_said; // what came of the last thing asked for
    QScrollArea *m_changes;
    QPushButton *m_all;
    qint64 m_shown = 0; // first seq of the step whose changes are shown
    qint64 m_shownLast = 0;
};

} // namespace story
