// One field of one entity, as something to look at and change. Each type of field has its editor; all of them go through the open
// review, follow its changes, and are read-only when it is.
#pragma once

#include "app/desk/open_review.h"
#include "ui/parts/text_label.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace story {

class FieldEditor : public QWidget {
    Q_OBJECT
public:
    ~FieldEditor() override;

    const Field &field() const { return m_field; }
    // Shows that field of that entity from now on. With no review, or an entity that is not there (any more), it is empty and disabled.
    // What was being typed for the one before is handed over first.
    void bind(OpenReview *review, EntityKind kind, Id id);
    // Hands over whatever is not yet: an input method's composing, a line not confirmed. Before a page changes, an export, closing.
    void finish();
    // Where giveUp() leads back to.
    void begin();
    // What was typed since begin() is not meant: words that are not stored yet never are, and what is stored is taken back as a step of
    // its own, so that Undo brings it again.
    void giveUp();
    // What it is called by screen readers and in the form.
    virtual void setName(const QString &name);
    // The widget that has the focus and belongs to the label.
    virtual QWidget *control() const = 0;

Q_SIGNALS:
    void failed(const story::Error &error); // the review did not take a change; what it holds is shown again

protected:
    FieldEditor(const Look &look, const Field &field, QWidget *parent);

    const Look &look() const { return m_look; }
    OpenReview *review() const { return m_review; }
    FieldRef ref() const { return {m_kind, m_id, &m_field}; }
    // The entity is there.
    bool isBound() const { return entity() != nullptr; }
    const Entity *entity() const;
    // What the review holds; blank where nothing is bound.
    Value stored() const;
    // Sets the field as one step.
    void store(const Value &value);
    void report(const Result<> &result);
    // Somebody types into it while it is read-only: says why that does nothing.
    void refuse();

    // Words in the control that are not a value of the field: kept with the review, for this field of this entity, until they are.
    QString unread() const;
    void keepUnread(const QString &words);

    // A sentence under the control; empty takes it away.
    void say(const QString &sentence, Tone tone = Tone::Muted);
    QVBoxLayout *body() const { return m_body; }

    virtual void showValue(const Value &value) = 0;
    virtual void setEditable(bool editable) = 0;
    virtual void finishPending() {}
    // The same field of another entity is shown from now on, or the same anew: what was being typed is none of it.
    virtual void aboutToMove() {}

private:
    QString place() const;
    void follow(const ChangeSet &set);
    void refresh();

    const Look &m_look;
    const Field &m_field;
    QPointer<OpenReview> m_review;
    EntityKind m_kind = EntityKind::Review;
    Id m_id;
    QList<Value> m_begun; // of all fields of the entity, because one line may speak of two
    QString m_begunUnread;
    QVBoxLayout *m_body;
    TextLabel *m_word;
};

} // namespace story
