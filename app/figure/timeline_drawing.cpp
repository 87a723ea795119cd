#include "app/figure/timeline_drawing.h"

#include "app/figure/timeline_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::figure {

using namespace Qt::StringLiterals;
using Role = Ink::Role;

double TextRun::x() const
{
    switch (anchor) {
    case Anchor::Start:
        return rect.left();
    case Anchor::Middle:
        return rect.center().x();
    case Anchor::End:
        return rect.right();
    }
    return rect.left();
}

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Timeline)
};

QString events(qsizetype count)
{
    return count == 1 ? Words::tr("1 event")
                      : Words::tr("%n events", nullptr, static_cast<int>(count));
}

QString saidIn(const TimelineLayout &layout, Micros at, bool withDay)
{
    if (layout.elapsed)
        return elapsedText(at, at % microsPerMinute == 0 ? microsPerMinute : microsPerSecond);
    return instantText(at, layout.zone, withDay);
}

// Two instants as one reads a stretch: the second day only where it is another.
QString stretchText(const TimeWindow &time, const TimelineLayout &layout)
{
    const QTimeZone &zone = layout.zone;
    const bool withDay = localDay(layout.window.from, zone) != localDay(layout.window.to, zone);
    const QString from = saidIn(layout, time.from, withDay);
    const QString to = saidIn(layout, time.to, withDay);
    return from == to ? from : from + (withDay ? u" \u2013 "_s : u"\u2013"_s) + to;
}

class Pen {
public:
    Pen(const TimelineIndex &index, const TimelineLayout &layout, const TimelineMetrics &metrics,
        const TimelineWords &words)
        : m_index(index),
          m_layout(layout),
          m_metrics(metrics),
          m_words(words)
    {}

    Drawing draw()
    {
        m_drawing.picture = m_layout.picture;
        m_drawing.title = m_words.title;
        if (m_words.areWanted) {
            m_drawing.description = m_words.description.isEmpty() ? description() : m_words.description;
            for (const TimelineThing &thing : m_layout.things)
                m_drawing.groups << nameOf(m_index, m_layout, thing, m_words);
        }
        drawGround();
        drawImpact();
        drawMarks();
        for (size_t i = 0; i < m_layout.things.size(); ++i)
            drawThing(m_layout.things[i], m_words.areWanted ? static_cast<int>(i) : -1);
        drawNames();
        drawCallOut();
        return std::move(m_drawing);
    }

private:
    static Stroke line(Role role, double width = 1, std::vector<double> dashes = {})
    {
        return {{role}, width, std::move(dashes)};
    }

    int group(const QString &name)
    {
        if (!m_words.areWanted)
            return -1;
        m_drawing.groups << name;
        return static_cast<int>(m_drawing.groups.size()) - 1;
    }

    void addLine(QPointF from, QPointF to, Stroke stroke, int group = -1)
    {
        m_drawing.shapes.emplace_back(LineShape{from, to, std::move(stroke), group});
    }

    void addText(const Label &label, Ink ink, TextRun::Anchor anchor = TextRun::Anchor::Start,
                 int group = -1, bool bold = false)
    {
        if (label.isShown())
            m_drawing.shapes.emplace_back(
                TextRun{label.text, label.rect, anchor, label.role, bold, ink, group});
    }

    // A vertical line that leaves out what is written in its way.
    void addClearLine(double x, double top, double bottom, const Stroke &stroke, int group)
    {
        std::vector<QRectF> inTheWay;
        for (const Label *label : m_layout.labels()) {
            const QRectF around = label->rect.adjusted(-2, -1, 2, 1);
            if (around.left() < x && around.right() > x && around.bottom() > top
                && around.top() < bottom)
                inTheWay.push_back(around);
        }
        std::ranges::sort(inTheWay, {}, [](const QRectF &rect) { return rect.top(); });
        for (const QRectF &rect : inTheWay) {
            if (rect.top() > top)
                addLine({x, top}, {x, rect.top()}, stroke, group);
            top = std::max(top, rect.bottom());
        }
        if (top < bottom)
            addLine({x, top}, {x, bottom}, stroke, group);
    }

    void drawGround()
    {
        const QRectF &plot = m_layout.plot;
        const double left = plot.left() - m_metrics.sign / 2;
        const double right = plot.right() + m_metrics.sign / 2;
        for (const VeilBox &veil : m_layout.veils)
            m_drawing.shapes.emplace_back(RectShape{veil.rect, 0, Ink{Role::Veil}, {}, -1});
        for (const double x : m_layout.gridLines)
            addLine({x, plot.top()}, {x, plot.bottom()}, line(Role::Line));
        const double foot = plot.bottom();
        if (m_layout.impactLane)
            addLine({left, m_layout.impactLane->rect.bottom()},
                    {right, m_layout.impactLane->rect.bottom()}, line(Role::Line));
        for (const LaneBox &lane : m_layout.lanes)
            addLine({left, lane.rect.bottom()}, {right, lane.rect.bottom()}, line(Role::Line));
        if (m_layout.lanes.empty() || m_layout.lanes.back().rect.bottom() < foot)
            addLine({left, foot}, {right, foot}, line(Role::Line));
        if (m_layout.gutter)
            addLine(m_layout.gutter->topLeft(), m_layout.gutter->bottomLeft(), line(Role::Line));
    }

    void drawImpact()
    {
        for (const BandBox &band : m_layout.impact) {
            const int name = group(
                Words::tr("impact: %1")
                    .arg(band.words.isShown() ? band.words.text : m_layout.impactLane->name.text));
            Stroke edge = line(Role::ImpactEdge);
            if (band.approximate)
                edge.dashes = {4, 3};
            const double radius = std::min(4.0, band.rect.width() / 2);
            if (!band.openStart && !band.openEnd) {
                m_drawing.shapes.emplace_back(
                    RectShape{band.rect, radius, Ink{Role::ImpactFill}, edge, name});
            } else {
                // An end that nobody knows, or that lies outside, has no edge.
                m_drawing.shapes.emplace_back(
                    RectShape{band.rect, 0, Ink{Role::ImpactFill}, {}, name});
                addLine(band.rect.topLeft(), band.rect.topRight(), edge, name);
                addLine(band.rect.bottomLeft(), band.rect.bottomRight(), edge, name);
                if (!band.openStart)
                    addLine(band.rect.topLeft(), band.rect.bottomLeft(), edge, name);
                if (!band.openEnd)
                    addLine(band.rect.topRight(), band.rect.bottomRight(), edge, name);
            }
            const bool isBeside = band.words.rect.left() >= band.rect.right();
            addText(band.words, {Role::ImpactText},
                    isBeside ? TextRun::Anchor::Start : TextRun::Anchor::Middle, name);
        }
    }

    void drawMarks()
    {
        const QRectF &plot = m_layout.plot;
        for (const MarkLine &mark : m_layout.marks) {
            const int name = group(
                Words::tr("%1 at %2").arg(mark.name, saidIn(m_layout, mark.at, false)));
            const double top = mark.words.isShown() ? mark.words.rect.bottom() : plot.top();
            addClearLine(mark.x, top, plot.bottom(), line(Role::Text, 1.25, {3, 3}), name);
            addText(mark.words, {Role::Text}, TextRun::Anchor::Start, name);
        }
        for (const VeilBox &veil : m_layout.veils)
            addText(veil.words, {Role::Muted}, TextRun::Anchor::Middle, group(veil.name));
    }

    void drawThing(const TimelineThing &thing, int group)
    {
        if (thing.chosen) {
            const QRectF halo = thing.body.adjusted(-chosenHalo, -3, chosenHalo, 3);
            m_drawing.shapes.emplace_back(
                RectShape{halo, 5, Ink{Role::AccentSoft}, line(Role::Accent, 1.5), group});
        }
        if (thing.bracket) {
            const double y = thing.body.bottom() + 2.5;
            const auto [from, to] = *thing.bracket;
            const Stroke thin{{Role::Kind, thing.kind}, 1, {}};
            addLine({from, y}, {to, y}, thin, group);
            addLine({to, y - 2.5}, {to, y}, thin, group);
            if (thing.what == TimelineThing::What::Event)
                addLine({from, y - 2.5}, {from, y}, thin, group);
        }
        if (thing.what == TimelineThing::What::Pile)
            drawPile(thing, group);
        else if (thing.form == TimelineThing::Form::Bar)
            drawBar(thing, group);
        else
            drawSign(thing, group);
        addText(thing.label, {Role::Text},
                thing.what == TimelineThing::What::Pile ? TextRun::Anchor::Middle
                                                        : TextRun::Anchor::Start,
                group, thing.what == TimelineThing::What::Event && thing.chosen);
    }

    void drawPile(const TimelineThing &thing, int group)
    {
        const double radius = std::min(thing.body.width(), thing.body.height()) / 2;
        const Stroke edge{{Role::Edge},
                          1.25,
                          thing.unknown || thing.goingOn ? std::vector<double>{3, 2}
                                                         : std::vector<double>{}};
        m_drawing.shapes.emplace_back(
            RectShape{thing.body, radius, Ink{Role::Surface}, edge, group});
        if (thing.label.isShown())
            return;
        // No room for a number: three dots say that there is more than one.
        const double size = std::min(1.1, thing.body.width() / 8);
        Outline dots;
        for (const int i : {-1, 0, 1})
            dots.addCircle(thing.body.center() + QPointF(0, i * 3.2), size);
        m_drawing.shapes.emplace_back(OutlineShape{dots, Ink{Role::Text}, {}, group});
    }

    void drawBar(const TimelineThing &thing, int group)
    {
        const Ink colour{Role::Kind, thing.kind};
        const Ink pale{Role::Kind, thing.kind, true};
        const bool openStart = thing.cutStart || thing.openStart;
        const bool openEnd = thing.cutEnd || thing.openEnd;
        Stroke edge{colour, 1.5,
                    thing.approximate ? std::vector<double>{4, 3} : std::vector<double>{}};
        const std::optional<Ink> fill = thing.approximate ? std::nullopt : std::optional(pale);
        const QRectF &body = thing.body;
        if (!openStart && !openEnd) {
            m_drawing.shapes.emplace_back(
                RectShape{body, std::min(3.0, body.width() / 2), fill, edge, group});
            return;
        }
        if (fill)
            m_drawing.shapes.emplace_back(RectShape{body, 0, fill, {}, group});
        addLine(body.topLeft(), body.topRight(), edge, group);
        addLine(body.bottomLeft(), body.bottomRight(), edge, group);
        if (!openStart)
            addLine(body.topLeft(), body.bottomLeft(), edge, group);
        if (!openEnd)
            addLine(body.topRight(), body.bottomRight(), edge, group);
    }

    void drawSign(const TimelineThing &thing, int group)
    {
        const Ink colour{Role::Kind, thing.kind};
        const QPointF middle = thing.body.center();
        const double size = thing.body.width();
        const double half = size / 2;
        // "before" and "after": an arrow to the side of which nothing is known.
        const auto arrow = [&](double way) {
            const QPointF from = middle + QPointF(way * (half + 1), 0);
            const QPointF tip = middle + QPointF(way * (half + size - 1), 0);
            addLine(from, tip, {colour, 1.25, {2, 2}}, group);
            Outline head;
            head.addPolygon({tip + QPointF(way * 1, 0), tip + QPointF(-way * 4, -3),
                             tip + QPointF(-way * 4, 3)});
            m_drawing.shapes.emplace_back(OutlineShape{head, colour, {}, group});
        };
        if (thing.openStart)
            arrow(-1);
        if (thing.openEnd)
            arrow(1);
        OutlineShape sign{
            outlineOf(thing.kind, thing.approximate).placed(middle, size), {}, {}, group};
        if (thing.approximate) {
            sign.fill = Ink{Role::Surface};
            sign.stroke = Stroke{colour, 1.5, {2.4, 1.8}};
        } else {
            sign.fill = colour;
        }
        m_drawing.shapes.emplace_back(std::move(sign));
    }

    void drawNames()
    {
        if (m_layout.impactLane)
            addText(m_layout.impactLane->name, {Role::Muted});
        for (const LaneBox &lane : m_layout.lanes)
            addText(lane.name, {Role::Muted});
        for (const Label &tick : m_layout.ticks)
            addText(tick, {Role::Muted}, TextRun::Anchor::Middle);
        for (const Label &day : m_layout.context)
            addText(day, {Role::Muted});
        const auto side = [&](const SideCount &count, const QString &name, TextRun::Anchor anchor) {
            if (count.words.isShown())
                addText(count.words, {Role::Accent}, anchor, group(name), true);
        };
        side(m_layout.before, Words::tr("%1 earlier").arg(events(m_layout.before.count)),
             TextRun::Anchor::Start);
        side(m_layout.after, Words::tr("%1 later").arg(events(m_layout.after.count)),
             TextRun::Anchor::End);
        addText(m_layout.gutterName, {Role::Muted}, TextRun::Anchor::Middle);
    }

    void drawCallOut()
    {
        if (!m_layout.callOut)
            return;
        const CallOut &out = *m_layout.callOut;
        int name = -1;
        for (size_t i = 0; i < m_layout.things.size() && m_words.areWanted; ++i)
            name = m_layout.things[i].chosen ? static_cast<int>(i) : name;
        if (out.y)
            addClearLine(out.x, out.words.rect.bottom() + 2, *out.y - 3, line(Role::Accent, 1.25),
                         name);
        addText(out.words, {Role::Text}, TextRun::Anchor::Start, name, true);
    }

    QString description() const
    {
        qsizetype seen = 0;
        qsizetype unknown = 0;
        for (const TimelineThing &thing : m_layout.things)
            (thing.unknown ? unknown : seen) += thing.count;
        QStringList parts{
            Words::tr("%1, %2").arg(events(seen), stretchText(m_layout.window, m_layout))};
        if (unknown > 0)
            parts << Words::tr("%n of unknown time", nullptr, static_cast<int>(unknown));
        if (m_layout.before.count > 0)
            parts << Words::tr("%n earlier", nullptr, static_cast<int>(m_layout.before.count));
        if (m_layout.after.count > 0)
            parts << Words::tr("%n later", nullptr, static_cast<int>(m_layout.after.count));
        return parts.join(u"; "_s) + u'.';
    }

    const TimelineIndex &m_index;
    const TimelineLayout &m_layout;
    const TimelineMetrics &m_metrics;
    const TimelineWords &m_words;
    Drawing m_drawing;
};

} // namespace

QString nameOf(const TimelineIndex &index, const TimelineLayout &layout, const TimelineThing &thing,
               const TimelineWords &words)
{
    if (thing.what == TimelineThing::What::Event) {
        const TimelineItem *item = index.find(thing.id);
        if (!item)
            return {};
        return words.nameOf ? words.nameOf(*item) : firstWords(item->label);
    }
    if (thing.unknown)
        return Words::tr("%n more of unknown time", nullptr, thing.count);
    if (thing.goingOn)
        return Words::tr("%n events that go on here, the first since %1", nullptr, thing.count)
            .arg(saidIn(layout, thing.time.from, true));
    return Words::tr("%n events, %1", nullptr, thing.count).arg(stretchText(thing.time, layout));
}

Drawing draw(const TimelineIndex &index, const TimelineLayout &layout,
             const TimelineMetrics &metrics, const TimelineWords &words)
{
    return Pen(index, layout, metrics, words).draw();
}

} // namespace story::figure
