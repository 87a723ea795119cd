// Whether what a window shows can be seen: a paint engine that paints into a picture, and before each word and each shape looks at the ground
// it is about to cover. Whoever paints a colour is judged, whatever it is called and wherever it comes from.
#pragma once

#include "ui/parts/tokens.h"

#include <QImage>
#include <QMap>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <memory>

namespace story::support {

// What WCAG 2.1 AA asks for: 4.5 for words, 3 for large ones and for shapes that say something.
constexpr double leastForWords = 4.5;
constexpr double leastForShapes = 3.0;

class ContrastEngine : public QPaintEngine {
public:
    ContrastEngine(QSize size, const Tokens &tokens);

    bool begin(QPaintDevice *) override;
    bool end() override;
    void updateState(const QPaintEngineState &now) override;
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override;
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from, Qt::ImageConversionFlags flags) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    Type type() const override { return User; }

    const QMap<QString, QString> &findings() const { return m_findings; } // by the colours
    int judged() const { return m_judged; }

private:
    QRect visible(const QRectF &box) const;
    QColor groundAround(const QRect &box, const QColor &colour) const;
    void judgeShape(const QPainterPath &path);
    void judge(const QString &what, const QColor &front, const QColor &ground, double least);

    Tokens m_tokens;
    QList<QRgb> m_faint; // colours that say nothing by themselves: grounds, and lines that separate
    QRgb m_disabled;
    QImage m_image;
    std::unique_ptr<QPainter> m_painter;
    QMap<QString, QString> m_findings;
    int m_judged = 0;
};

// Paper of the size of a window.
class ContrastPaper : public QPaintDevice {
public:
    ContrastPaper(QSize size, const Tokens &tokens) : m_size(size), m_engine(size, tokens) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const ContrastEngine &engine() const { return m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    mutable ContrastEngine m_engine;
};

} // namespace story::support
