// What stands in the presenter window: labels whose text is what a screen reader says, painted large, as plain text that breaks anywhere.
#pragma once

#include "app/desk/presenter.h"
#include "ui/parts/look.h"

#include <QLabel>

namespace story {

// Words of one size; cut after `lines`.
class PresenterWords : public QLabel {
    Q_OBJECT
public:
    explicit PresenterWords(QWidget *parent);

    void setLook(const QFont &font, const QColor &colour, int lines);
    // A clock or a count: one line, at the right, its digits stand still.
    void setCounting() { m_counts = true; }
    int heightFor(int width) const;
    int widthOfAll() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont m_font;
    QColor m_colour;
    int m_lines = 1;
    bool m_counts = false;
};

// One line of a list: when, the shape of its kind, what, and who. The lit one stands on a ground of its own with a bar at its side.
class PresenterRow : public QLabel {
    Q_OBJECT
public:
    PresenterRow(const Look &look, QWidget *parent);

    // `unit` is the height of the type in px, `column` the width of what stands first; cut after `lines`.
    void show(const PresenterLine &line, int unit, int column, int lines);
    // The width its first words want.
    static int firstWidth(const PresenterLine &line, const QFont &font);
    int heightFor(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int textLeft() const;
    QFont font(bool strong) const;
    QString words() const;

    const Look &m_look;
    PresenterLine m_line;
    int m_unit = 0;
    int m_column = 0;
    int m_lines = 1;
};

} // namespace story
