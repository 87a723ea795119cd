// Which parts a report has, and in which order: boxes to tick, and Alt+Up and Alt+Down.
#pragma once

#include "ui/parts/look.h"

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace story {

class SectionsDialog : public QDialog {
    Q_OBJECT
public:
    // `chosen`: names of report::sectionChoices(), in their order; empty: all in the usual order.
    SectionsDialog(const Look &look, const QStringList &chosen, QWidget *parent);

    // Empty where it is all in the usual order, or nothing at all.
    QStringList chosen() const;

Q_SIGNALS:
    void changed(const QStringList &chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QStringList &chosen);
    void move(int by);

    QListWidget *m_list;
};

} // namespace story
