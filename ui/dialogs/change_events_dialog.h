// Kind, tags, time and zone of several events at once. All of it is one step; where it cannot be done, the dialog says why and stays.
#pragma once

#include "app/desk/event_intents.h"
#include "ui/parts/look.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace story {

class TextLabel;

class ChangeEventsDialog : public QDialog {
    Q_OBJECT
public:
    ChangeEventsDialog(OpenReview &review, const Look &look, const QList<Id> &events, QWidget *parent);

private:
    void apply();
    void check();
    void say(const QString &word);

    OpenReview &m_review;
    QList<Id> m_events;
    QComboBox *m_kind;
    QLineEdit *m_addTag;
    QLineEdit *m_removeTag;
    QLineEdit *m_shift;
    QLineEdit *m_zone;
    QComboBox *m_retold;
    TextLabel *m_word;
    QPushButton *m_ok;
};

} // namespace story
