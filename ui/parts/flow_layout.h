// Widgets in a row that goes on below where there is no room: buttons and boxes whose words are longer in another language or a larger
// type are never cut.
#pragma once

#include <QLayout>

namespace story {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    enum class Side { Leading, Middle, Trailing }; // where rows that are not full stand

    // `spacing` in px, between neighbours and between rows.
    explicit FlowLayout(int spacing, Side side = Side::Leading);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override; // takes it over
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override; // gives it away; nullptr where there is none

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;    // all in one row
    QSize minimumSize() const override; // each in a row of its own
    void setGeometry(const QRect &rect) override;

private:
    // Gives the height; moves the items only where asked to.
    int place(const QRect &whole, bool move) const;

    QList<QLayoutItem *> m_items;
    Side m_side;
};

} // namespace story
