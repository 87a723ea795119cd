// What the pages of a review have in common: a title on top, the work below, and a way to show any field of the review.
#pragma once

#include "app/desk/presenter.h"
#include "app/desk/workspace.h"
#include "ui/panels/pane.h"
#include "ui/parts/commands.h"
#include "ui/parts/flow_layout.h"
#include "ui/parts/notice_bar.h"

class QVBoxLayout;

namespace story {

// What a page works with; all outlive it.
struct PageNeeds {
    Workspace &workspace;
    OpenReview &review;
    const Look &look;
    const Commands &commands;
};

class Page : public QWidget {
    Q_OBJECT
public:
    Page(const PageNeeds &needs, const QString &title, QWidget *parent = nullptr);

    // Shows what `ref` is about; with `focus` the keys go there.
    virtual void reveal(const FieldRef &ref, bool focus) = 0;
    // The keys go to the main thing of this page.
    virtual void takeFocus() = 0;
    // Where somebody is on it, and back there; a place that is not there any more is passed over.
    virtual PagePlace placeHere() const { return {}; }
    virtual void goTo(const PagePlace &) {}
    // Hands over what is being typed or composed.
    virtual void finish() {}
    // Waits for what is still under way, such as a picture that is being read, before an export or closing.
    virtual void settle() {}
    // What the room is shown of it.
    virtual PresenterView presented() const { return {}; }
    // The room sees this window: fields that are the facilitator's alone are folded away.
    virtual void setForRoom(bool) {}
    // What a new entity of this kind begins with here: the goal that is being talked about.
    virtual std::vector<std::pair<const char *, Value>> preset(EntityKind) const { return {}; }

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void goAsked(const story::FieldRef &ref); // to a field of another page
    void presentedChanged();

protected:
    const PageNeeds &needs() const { return m_needs; }
    OpenReview &review() const { return m_needs.review; }
    const Review &data() const { return m_needs.review.review(); }
    const Look &look() const { return m_needs.look; }
    QAction *action(CommandId id) const { return m_needs.commands.action(id); }

    FlowLayout *head() const { return m_head; } // right of the title, in several rows where there is little room
    QVBoxLayout *body() const { return m_body; }
    void setAside(const QString &words, const QString &help = {}); // beside the title; `help` is its tip
    void say(const Result<> &result);
    template <class T>
    void say(const Result<T> &result)
    {
        if (!result)
            Q_EMIT noticed(Notice::of(result.error()));
    }
    FieldRef aboutReview(const char *field) const;

private:
    PageNeeds m_needs;
    FlowLayout *m_head;
    QVBoxLayout *m_body;
    TextLabel *m_aside;
};

} // namespace story
