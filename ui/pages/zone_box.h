// In which time zone the times of a page are read, and what stands beside them: another zone, or the source's own words. A choice of the
// reader, kept as long as the page is there.
#pragma once

#include <QComboBox>
#include <QTimeZone>

namespace story {

class Look;

class ZoneBox : public QComboBox {
    Q_OBJECT
public:
    explicit ZoneBox(const Look &look, QWidget *parent = nullptr);

    // The review's own zone. What was chosen before stays chosen where it is still offered.
    void setOwn(const QTimeZone &own);

    QTimeZone zone() const { return chosen().zone; }
    QTimeZone second() const { return chosen().second; } // invalid where no zone stands beside
    bool isAsTold() const { return chosen().isAsTold; }  // what the source said stands beside

Q_SIGNALS:
    void choiceChanged();

private:
    struct Choice {
        QTimeZone zone;
        QTimeZone second;
        bool isAsTold = false;
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    const Choice &chosen() const { return m_choices.at(m_chosen); }
    void offer();
    void take(int index);
    void askForAnother();

    const Look &m_look;
    QTimeZone m_own = QTimeZone::utc();
    QList<QTimeZone> m_others; // asked for, to stand beside
    QList<Choice> m_choices;
    qsizetype m_chosen = 0;
};

} // namespace story
