// A sentence that leads somewhere: a button whose words take as many lines as they need. Enter presses it, too.
#pragma once

#include "ui/parts/look.h"

#include <QPushButton>

namespace story {

class LinkButton : public QPushButton {
    Q_OBJECT
public:
    LinkButton(const Look &look, const QString &sentence, QWidget *parent = nullptr);

    QSize sizeHint() const override;        // in one line
    QSize minimumSizeHint() const override; // a few words wide
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
};

} // namespace story
