// Shows what pasted lines were taken for, before they become events of the timeline: rows with ticks, columns whose meaning can be
// changed, and the day, the zone and the order of day and month where something hangs on them.
#pragma once

#include "app/desk/open_review.h"
#include "app/intake/paste.h"
#include "ui/parts/notice_bar.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace story {

class PasteTable;
class TextLabel;

class PasteDialog : public QDialog {
    Q_OBJECT
public:
    // Both references must outlive it. It reads at once; open() shows it.
    PasteDialog(OpenReview &review, const Look &look, const intake::PasteInput &input, QWidget *parent);

    const intake::PasteReading &reading() const;

Q_SIGNALS:
    void stored(const story::FieldRef &last); // the last event that was added; then accepted() follows
    void noticed(const story::Notice &notice); // it could not be stored: the dialog stays

protected:
    void accept() override;

private:
    void build();
    QWidget *questions();
    void readAgain();
    void showReading(const intake::PasteReading &reading);
    void orderTabs();
    void showQuestion();
    void showCount();
    void chooseKind();
    void chooseMeaning(int column, intake::Column meaning);
    void takeDay(const QString &words);
    void takeZone(const QString &words);

    OpenReview &m_review;
    const Look &m_look;
    intake::PasteInput m_input;
    intake::PasteChoices m_choices;
    TextLabel *m_title;
    TextLabel *m_warnings;
    TextLabel *m_question;
    PasteTable *m_table;
    QComboBox *m_kind;
    QLineEdit *m_day;
    QLineEdit *m_zone;
    QComboBox *m_order;
    QWidget *m_dayPart = nullptr;
    QWidget *m_zonePart = nullptr;
    QWidget *m_orderPart = nullptr;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace story
