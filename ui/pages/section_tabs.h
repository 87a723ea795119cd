// The parts of a page, or the panels at the right, as words in a row: one is shown at a time. Wraps where there is no room.
#pragma once

#include "ui/parts/look.h"

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace story {

class SectionTabs : public QWidget {
    Q_OBJECT
public:
    // `name` is for screen readers.
    SectionTabs(const Look &look, const QString &name, QWidget *parent = nullptr);

    int add(const QString &name);
    // The first one is always there.
    void setTabVisible(int tab, bool visible);
    bool isTabVisible(int tab) const;
    // A count behind the name; below zero there is none.
    void setCount(int tab, int count);
    int current() const;
    // Shows it without telling anybody.
    void setCurrent(int tab);
    int count() const { return static_cast<int>(m_buttons.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(width, false); }

Q_SIGNALS:
    void chosen(int tab);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int place(int width, bool move) const;

    const Look &m_look;
    QButtonGroup *m_group;
    QList<QToolButton *> m_buttons;
    QStringList m_names;
};

} // namespace story
