// A rounded frame around what belongs together.
#pragma once

#include "ui/parts/look.h"

#include <QWidget>

namespace story {

enum class CardGround {
    Surface, // forms and tables
    Raised,  // cards in a side panel
};

class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(const Look &look, CardGround ground = CardGround::Surface, QWidget *parent = nullptr);

    // The edge in a colour that asks for care; an invalid colour gives the quiet line back.
    void setEdge(const QColor &edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    CardGround m_ground;
    QColor m_edge;
};

} // namespace story
