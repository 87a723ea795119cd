#include "tests/support/contrast_on_screen.h"

#include "ui/parts/story_style.h"

#include <QFontInfo>
#include <QHash>
#include <QPainterPath>

#include <algorithm>

namespace story::support {

namespace {

constexpr double groundShare = 0.25; // of the pixels under a word; less are other words, lines and shapes

QHash<QRgb, int> coloursIn(const QImage &image, const QRect &box, const QRect &without)
{
    QHash<QRgb, int> counts;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = box.left(); x <= box.right(); ++x) {
            if (!without.contains(x, y))
                ++counts[line[x]];
        }
    }
    return counts;
}

QColor over(const QColor &front, const QColor &ground, qreal opacity)
{
    const qreal alpha = front.alphaF() * opacity;
    return alpha >= 0.999 ? QColor(front.rgb()) : mixed(ground, QColor(front.rgb()), alpha);
}

} // namespace

ContrastEngine::ContrastEngine(QSize size, const Tokens &t) : QPaintEngine(AllFeatures), m_tokens(t), m_image(size, QImage::Format_RGB32)
{
    m_image.fill(t.window);
    QList<QColor> faint{t.window, t.surface, t.raised, t.line, t.accentSoft, t.selection, t.match, t.veil, t.impactFill, t.spanTime,
                        t.spanTag, t.spanPerson, t.spanDue};
    // In the lanes: fine lines in high contrast, and the grounds of labels.
    faint << mixed(t.surface, t.line, 0.36);
    for (const QColor &kind : t.kinds)
        faint << mixed(t.surface, kind, 0.14);
    faint << mixed(t.surface, t.accent, 0.14) << mixed(t.surface, t.impactEdge, 0.14);
    // Qt draws the lines of the tables in the manual so.
    faint << t.line.lighter();
    // The bar of a list that scrolls, which nobody needs to see to scroll it.
    faint << mixed(t.line, t.edge, 0.5);
    for (const QColor &colour : std::as_const(faint))
        m_faint.append(colour.rgb());
    m_disabled = paletteOf(t).color(QPalette::Disabled, QPalette::Text).rgb();
}

bool ContrastEngine::begin(QPaintDevice *)
{
    m_painter = std::make_unique<QPainter>(&m_image);
    return true;
}

bool ContrastEngine::end()
{
    m_painter.reset();
    return true;
}

void ContrastEngine::updateState(const QPaintEngineState &now)
{
    const auto dirty = now.state();
    m_painter->paintEngine()->setSystemClip(systemClip());
    if (dirty & DirtyTransform)
        m_painter->setTransform(now.transform());
    if (dirty & DirtyClipRegion)
        m_painter->setClipRegion(now.clipRegion(), now.clipOperation());
    if (dirty & DirtyClipPath)
        m_painter->setClipPath(now.clipPath(), now.clipOperation());
    if (dirty & DirtyClipEnabled)
        m_painter->setClipping(now.isClipEnabled());
    if (dirty & DirtyPen)
        m_painter->setPen(now.pen());
    if (dirty & DirtyBrush)
        m_painter->setBrush(now.brush());
    if (dirty & DirtyBrushOrigin)
        m_painter->setBrushOrigin(now.brushOrigin());
    if (dirty & DirtyFont)
        m_painter->setFont(now.font());
    if (dirty & DirtyOpacity)
        m_painter->setOpacity(now.opacity());
    if (dirty & DirtyCompositionMode)
        m_painter->setCompositionMode(now.compositionMode());
    if (dirty & DirtyHints)
        m_painter->setRenderHints(now.renderHints());
}

void ContrastEngine::drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from)
{
    m_painter->drawPixmap(to, pixmap, from);
}

void ContrastEngine::drawImage(const QRectF &to, const QImage &image, const QRectF &from, Qt::ImageConversionFlags flags)
{
    m_painter->drawImage(to, image, from, flags);
}

void ContrastEngine::drawPath(const QPainterPath &path)
{
    judgeShape(path);
    m_painter->drawPath(path);
}

void ContrastEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    path.moveTo(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode == PolylineMode) {
        const QBrush brush = m_painter->brush();
        m_painter->setBrush(Qt::NoBrush);
        drawPath(path);
        m_painter->setBrush(brush);
        return;
    }
    path.closeSubpath();
    drawPath(path);
}

// What of a box, in the coordinates of whoever paints, is really painted: whole pixels of the picture.
QRect ContrastEngine::visible(const QRectF &box) const
{
    QRect rect = m_painter->transform().mapRect(box).toAlignedRect() & m_image.rect();
    if (!systemClip().isEmpty())
        rect &= systemClip().boundingRect();
    if (m_painter->hasClipping())
        rect &= m_painter->transform().mapRect(m_painter->clipBoundingRect()).toAlignedRect();
    return rect;
}

// What a shape borders on: of its larger neighbours the one it is told from most easily, so that a ring beside a line is no fault.
QColor ContrastEngine::groundAround(const QRect &box, const QColor &colour) const
{
    const QHash<QRgb, int> counts = coloursIn(m_image, box.adjusted(-2, -2, 2, 2) & m_image.rect(), box);
    int all = 0;
    for (const int count : counts)
        all += count;
    QColor best = m_tokens.window;
    double most = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const double is = contrast(colour, QColor(it.key()));
        if (it.value() >= groundShare * all && is > most) {
            most = is;
            best = QColor(it.key());
        }
    }
    return best;
}

void ContrastEngine::judgeShape(const QPainterPath &path)
{
    const QRect box = visible(path.controlPointRect());
    if (box.isEmpty())
        return;
    const auto judgeColour = [&](const char *what, const QColor &colour) {
        // A breath of colour over a ground changes the ground.
        if (colour.alphaF() < 0.25F || m_faint.contains(colour.rgb()) || colour.rgb() == m_disabled)
            return;
        const QColor ground = groundAround(box, QColor(colour.rgb()));
        judge(QString::fromLatin1(what), over(colour, ground, m_painter->opacity()), ground, leastForShapes);
    };
    if (const QPen pen = m_painter->pen(); pen.style() != Qt::NoPen)
        judgeColour("a line", pen.color());
    if (m_painter->brush().style() == Qt::SolidPattern)
        judgeColour("a shape", m_painter->brush().color());
}

void ContrastEngine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    const QString words = item.text().simplified();
    const QRect box = visible(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
    const QColor colour = m_painter->pen().color();
    if (!words.isEmpty() && box.width() > 2 && box.height() > 4 && colour.rgb() != m_disabled) {
        const double height = QFontInfo(item.font()).pixelSize() * m_painter->transform().m22();
        const bool isLarge = height >= 24 || (item.font().weight() >= QFont::Bold && height >= 18.7);
        const QHash<QRgb, int> counts = coloursIn(m_image, box, {});
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            const QColor ground(it.key());
            const QColor front = over(colour, ground, m_painter->opacity());
            // What is painted twice, once as it is chosen, stands on itself.
            if (it.value() >= groundShare * box.width() * box.height() && front != ground)
                judge(u'“' + words.left(40) + u'”', front, ground, isLarge ? leastForShapes : leastForWords);
        }
    }
    m_painter->setFont(item.font());
    m_painter->drawText(at, item.text());
}

void ContrastEngine::judge(const QString &what, const QColor &front, const QColor &ground, double least)
{
    ++m_judged;
    const double is = contrast(front, ground);
    if (is < least)
        m_findings.insert(QStringLiteral("%1 on %2").arg(front.name(), ground.name()), what + QStringLiteral(": %1 of %2").arg(is, 0, 'f', 2).arg(least));
}

int ContrastPaper::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmWidthMM: return m_size.width() * 254 / 960;
    case PdmHeightMM: return m_size.height() * 254 / 960;
    case PdmNumColors: return 1 << 24;
    case PdmDepth: return 32;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return qRound(devicePixelRatioFScale());
    default: return 96;
    }
}

} // namespace story::support
