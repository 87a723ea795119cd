// What others read: summary, lessons, weak signals; the end of the meeting, with what is still missing and the state of the review; and
// the exports.
#pragma once

#include "ui/pages/tabbed_page.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace story {

class PublishPage : public TabbedPage {
    Q_OBJECT
public:
    PublishPage(const PageNeeds &needs, QWidget *parent = nullptr);

    // Shows the end of the meeting; the keys go there.
    void showClose();
    PresenterView presented() const override;
    // Shows where the reason for reopening is written.
    void askReopenReason();

Q_SIGNALS:
    void audienceChosen(int audience); // report::Audience
    void gapAsked(story::Phase phase, const story::FieldRef &about);

protected:
    void showEvent(QShowEvent *event) override;
    int tabFor(const FieldRef &ref) const override;

private:
    QWidget *finishPart();
    QWidget *exportPart();
    void refreshState();
    void refreshGaps();
    void refreshExports();
    void moveTo(ReviewState state);
    void reopenNow();

    QTimer m_gapsSoon;
    int m_finishTab = 0;
    int m_exportTab = 0;
    QVBoxLayout *m_gaps;
    TextLabel *m_adviceHead;
    QVBoxLayout *m_advice;
    QVBoxLayout *m_exports;
    QWidget *m_stateRow;
    QWidget *m_reopenRow;
    QLineEdit *m_reason;
    TextLabel *m_stateWords;
    QList<QPushButton *> m_stateButtons; // in the order of ReviewState
};

} // namespace story
