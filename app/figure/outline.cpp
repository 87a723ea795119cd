#include "app/figure/outline.h"

namespace story::figure {

void Outline::addPolygon(const std::vector<QPointF> &points)
{
    for (size_t i = 0; i < points.size(); ++i)
        i == 0 ? moveTo(points[i]) : lineTo(points[i]);
    close();
}

void Outline::addCircle(QPointF centre, double radius)
{
    const double pull =
        radius * 0.5522847498; // of the curve that is nearest to a quarter of a circle
    const auto at = [&](double x, double y) { return centre + QPointF(x, y); };
    moveTo(at(radius, 0));
    curveTo(at(radius, pull), at(pull, radius), at(0, radius));
    curveTo(at(-pull, radius), at(-radius, pull), at(-radius, 0));
    curveTo(at(-radius, -pull), at(-pull, -radius), at(0, -radius));
    curveTo(at(pull, -radius), at(radius, -pull), at(radius, 0));
    close();
}

Outline Outline::placed(QPointF centre, double size) const
{
    Outline other = *this;
    for (Step &step : other.steps) {
        step.to = step.to * size + centre;
        step.control1 = step.control1 * size + centre;
        step.control2 = step.control2 * size + centre;
    }
    return other;
}

Outline outlineOf(int kind, bool hollow)
{
    Outline outline;
    switch (kind) {
    case 1:
        outline.addPolygon({{-0.44, -0.44}, {0.44, -0.44}, {0.44, 0.44}, {-0.44, 0.44}});
        break;
    case 2:
        outline.addPolygon({{0, -0.46}, {0.5, 0.42}, {-0.5, 0.42}});
        break;
    case 3:
        outline.addCircle({}, 0.46);
        break;
    case 4: // a box with round corners, and its tail
        outline.moveTo({-0.4, -0.42});
        outline.lineTo({0.4, -0.42});
        outline.curveTo({0.455, -0.42}, {0.5, -0.375}, {0.5, -0.32});
        outline.lineTo({0.5, 0.1});
        outline.curveTo({0.5, 0.155}, {0.455, 0.2}, {0.4, 0.2});
        outline.lineTo({0.03, 0.2});
        outline.lineTo({-0.28, 0.48});
        outline.lineTo({-0.28, 0.2});
        outline.lineTo({-0.4, 0.2});
        outline.curveTo({-0.455, 0.2}, {-0.5, 0.155}, {-0.5, 0.1});
        outline.lineTo({-0.5, -0.32});
        outline.curveTo({-0.5, -0.375}, {-0.455, -0.42}, {-0.4, -0.42});
        outline.close();
        break;
    case 5:
        outline.addPolygon({{0, -0.5}, {0.5, 0}, {0, 0.5}, {-0.5, 0}});
        break;
    case 6:
        outline.addPolygon({{-0.4, -0.48}, {0.48, 0}, {-0.4, 0.48}});
        break;
    case 7:
        outline.addPolygon({{0, -0.48}, {0.44, -0.02}, {-0.44, -0.02}});
        outline.addPolygon({{0, -0.02}, {0.44, 0.44}, {-0.44, 0.44}});
        break;
    case 8: // a tick, 0.22 wide
        outline.addPolygon({{-0.302, -0.058},
                            {-0.109, 0.135},
                            {0.294, -0.369},
                            {0.466, -0.231},
                            {-0.091, 0.465},
                            {-0.458, 0.098}});
        break;
    default:
        outline.addCircle({}, 0.34);
        if (!hollow)
            outline.addCircle({}, 0.2);
        break;
    }
    return outline;
}

} // namespace story::figure
