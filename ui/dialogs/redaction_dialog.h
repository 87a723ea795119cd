// What whoever publishes a report should have looked at: what gives way in it, and what looks as if it should and does not.
#pragma once

#include "app/report/redaction_review.h"
#include "ui/parts/look.h"

#include <QDialog>

class QListWidget;

namespace story {

class RedactionDialog : public QDialog {
    Q_OBJECT
public:
    // `readers` are who the report is for, in words.
    RedactionDialog(const Look &look, const report::RedactionReview &review, const QString &readers, QWidget *parent);

Q_SIGNALS:
    void goAsked(const story::FieldRef &ref); // Enter on a line: to where it stands

private:
    void addLine(QListWidget *list, const QString &words, const FieldRef &place);
};

} // namespace story
