// What others read: summary, lessons, weak signals; the end of the meeting, with what is still missing and the state of the review; and
// the exports.
#pragma once

#include "ui/export_choice.h"
#include "ui/pages/tabbed_page.h"

#include <QTimer>

class QLineEdit;
class QVBoxLayout;

namespace story {

class ExportPart;

class PublishPage : public TabbedPage {
    Q_OBJECT
public:
    PublishPage(const PageNeeds &needs, QWidget *parent = nullptr);

    // Shows the end of the meeting; the keys go there.
    void showClose();
    PresenterView presented() const override;
    void setForRoom(bool forRoom) override;
    // Shows where the reason for reopening is written.
    void askReopenReason();

Q_SIGNALS:
    void exportChosen(const story::ExportChoice &choice);
    void gapAsked(story::Phase phase, const story::FieldRef &about);

protected:
    void showEvent(QShowEvent *event) override;
    int tabFor(const FieldRef &ref) const override;

private:
    QWidget *finishPart();
    void refreshState();
    void refreshGaps();
    void moveTo(ReviewState state);
    void reopenNow();

    QTimer m_gapsSoon;
    bool m_forRoom = false;
    int m_summaryTab = 0;
    int m_finishTab = 0;
    int m_exportTab = 0;
    ExportPart *m_exports;
    QVBoxLayout *m_gaps;
    TextLabel *m_adviceHead;
    QVBoxLayout *m_advice;
    QWidget *m_stateRow;
    QWidget *m_reopenRow;
    QLineEdit *m_reason;
    TextLabel *m_stateWords;
    QList<QPushButton *> m_stateButtons; // in the order of ReviewState
};

} // namespace story
