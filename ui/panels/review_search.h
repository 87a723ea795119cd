// Ctrl+F: looks for words in the review that is open. Typing narrows, Up and Down choose, Enter goes there, Esc leaves.
#pragma once

#include "app/desk/find_in_review.h"
#include "ui/parts/overlay.h"

class QListWidget;

namespace story {

class OpenReview;
class TextLabel;

class ReviewSearch : public Overlay {
    Q_OBJECT
public:
    // `review` must outlive this; `window` is what it lies over.
    ReviewSearch(OpenReview &review, const Look &look, QWidget *window);

    // The room sees what is found: nothing of the facilitator's alone.
    void setForRoom(bool forRoom);

Q_SIGNALS:
    void goAsked(const story::FieldRef &ref);

protected:
    int wantedHeight() const override { return 420; }
    void aboutToOpen() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &words);
    void goToChosen();

    OpenReview &m_review;
    QListWidget *m_list;
    TextLabel *m_nothing;
    QList<Found> m_found;
    bool m_forRoom = false;
};

} // namespace story
