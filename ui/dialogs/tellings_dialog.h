// One moment as each of several people tells it, in columns: who, when, what, from where and what they knew then. Everything can be changed
// where it stands; nothing is ever merged.
#pragma once

#include "app/desk/open_review.h"
#include "ui/parts/commands.h"
#include "ui/parts/look.h"
#include "ui/parts/notice_bar.h"

#include <QDialog>
#include <QTimeZone>

class QHBoxLayout;
class QScrollArea;

namespace story {

class FieldForm;
class TextLabel;

class TellingsDialog : public QDialog {
    Q_OBJECT
public:
    // All must outlive this. `event` is any of the tellings; times are compared in `zone`.
    TellingsDialog(OpenReview &review, const Look &look, const Commands &commands, Id event, const QTimeZone &zone, QWidget *parent);
    ~TellingsDialog() override;

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    void refresh();
    void fill(const QList<const Event *> &tellings);
    QWidget *columnFor(const Event &event);
    void finish();
    void add();
    void separate(Id id);
    QList<const Event *> tellings() const;

    OpenReview &m_review;
    const Look &m_look;
    Id m_event;
    QTimeZone m_zone;
    TextLabel *m_times;
    QScrollArea *m_scroll;
    QList<Id> m_shown;
    QList<FieldForm *> m_forms; // as m_shown
    QList<TextLabel *> m_heads;
};

} // namespace story
