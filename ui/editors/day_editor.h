// A day, typed as people say it: "27 Nov", "friday", "tomorrow", "in 2 weeks". Days ahead are meant, counted from today.
#pragma once

#include "ui/editors/typed_editor.h"

#include <QDate>

namespace story {

class Proposals;

class DayEditor : public TypedEditor {
    Q_OBJECT
public:
    DayEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

    // Days to offer first, such as the due day that the severity proposes.
    void setProposedDays(const QList<QDate> &days);

protected:
    Reading read(const QString &typed) const override;
    QString wording(const Value &value) const override;
    void showValue(const Value &value) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QDate today() const;
    void refreshProposals();

    Proposals *m_proposals;
    QList<QDate> m_proposedDays;
};

} // namespace story
