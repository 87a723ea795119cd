// One premise, large enough to be read from the back of the room.
#pragma once

#include "ui/parts/card.h"
#include "ui/parts/text_label.h"

class QPushButton;

namespace story {

class PremiseView : public QWidget {
    Q_OBJECT
public:
    // `reminder` stands at the foot of each.
    PremiseView(const Look &look, const QString &reminder, QWidget *parent = nullptr);
    void setReminder(const QString &words);

    // `index` from 0; `read`: how many were read so far.
    void showPremise(int index, int read);
    // At the foot: "5 of 9 have said yes".
    void setFoot(const QString &words);

Q_SIGNALS:
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Look &m_look;
    TextLabel *m_number;
    TextLabel *m_text;
    TextLabel *m_meaning;
    QWidget *m_dashes;
    TextLabel *m_reminder;
    TextLabel *m_foot;
    QPushButton *m_previous;
    QPushButton *m_next;
    int m_index = 0;
    int m_read = 0;
};

} // namespace story
