// Outlines as plain points, for every painter alike; and the shapes that tell the kinds of events apart.
#pragma once

#include <QPointF>

#include <vector>

namespace story::figure {

// A path of straight lines and Bézier curves; filled by the odd-even rule.
struct Outline {
    struct Step {
        enum class Verb { Move, Line, Curve, Close };
        Verb verb = Verb::Move;
        QPointF to;
        QPointF control1; // of a curve
        QPointF control2;
    };
    std::vector<Step> steps;

    void moveTo(QPointF to) { steps.push_back({Step::Verb::Move, to, {}, {}}); }
    void lineTo(QPointF to) { steps.push_back({Step::Verb::Line, to, {}, {}}); }
    void curveTo(QPointF control1, QPointF control2, QPointF to)
    {
        steps.push_back({Step::Verb::Curve, to, control1, control2});
    }
    void close() { steps.push_back({Step::Verb::Close, {}, {}, {}}); }

    void addPolygon(const std::vector<QPointF> &points);
    void addCircle(QPointF centre, double radius);
    // Scaled first, then moved.
    Outline placed(QPointF centre, double size) const;
};

constexpr int eventKinds = 9;

// The outline of a kind around (0, 0), one unit wide and high at most. Kinds are numbered as the review numbers them: note (a
// small ring), change (square), alert (triangle), observation (circle), communication (speech bubble), decision (diamond), action
// (triangle to the right), escalation (two triangles), recovery (tick). `hollow`: for a dashed line along it, without an inner ring.
Outline outlineOf(int kind, bool hollow = false);

} // namespace story::figure
