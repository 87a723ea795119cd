#include "tests/figure/timeline_judges.h"

#include <QHash>

#include <algorithm>

namespace story::figure::judges {

using namespace Qt::StringLiterals;

namespace {

constexpr double hair = 0.01; // what rounding may do

QString told(const QRectF &rect)
{
    return u"(%1..%2, %3..%4)"_s.arg(rect.left())
        .arg(rect.right())
        .arg(rect.top())
        .arg(rect.bottom());
}

} // namespace

QString intersecting(const TimelineLayout &layout)
{
    std::vector<const Label *> labels = layout.labels();
    std::ranges::sort(labels, {}, [](const Label *label) { return label->rect.left(); });
    for (size_t i = 0; i < labels.size(); ++i) {
        const QRectF one = labels[i]->rect.adjusted(hair, hair, -hair, -hair);
        for (size_t j = i + 1; j < labels.size() && labels[j]->rect.left() < one.right(); ++j) {
            if (one.intersects(labels[j]->rect))
                return u"\"%1\" %2 and \"%3\" %4"_s.arg(
                    labels[i]->text.left(20), told(labels[i]->rect), labels[j]->text.left(20),
                    told(labels[j]->rect));
        }
    }
    return {};
}

QString covering(const TimelineLayout &layout)
{
    constexpr double edge = 12;
    QHash<std::pair<int, int>, QList<QRectF>> rows;
    for (const TimelineThing &thing : layout.things) {
        const bool isCut = thing.body.left() < layout.plot.left() + edge || thing.body.right() > layout.plot.right() - edge;
        if (!thing.unknown && !isCut && thing.form == TimelineThing::Form::Sign)
            rows[{thing.lane, thing.row}].append(thing.body);
    }
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        std::ranges::sort(*row, {}, [](const QRectF &body) { return body.left(); });
        for (qsizetype i = 1; i < row->size(); ++i) {
            if (row->at(i).left() < row->at(i - 1).right() - hair)
                return u"in lane %1, row %2, %3 covers %4"_s.arg(row.key().first).arg(row.key().second)
                    .arg(told(row->at(i)), told(row->at(i - 1)));
        }
    }
    return {};
}

QString leaving(const TimelineLayout &layout)
{
    const QRectF room = layout.picture.adjusted(-hair, -hair, hair, hair);
    QString wrong;
    const auto look = [&](const QRectF &rect, const QString &what) {
        if (wrong.isEmpty() && !room.contains(rect))
            wrong = u"%1 at %2 in %3"_s.arg(what, told(rect), told(room));
    };
    for (const Label *label : layout.labels())
        look(label->rect, u"label \"%1\""_s.arg(label->text.left(20)));
    for (const TimelineThing &thing : layout.things) {
        look(thing.body, u"thing"_s);
        if (thing.bracket)
            look(QRectF(thing.bracket->first, thing.body.top(),
                        std::max(0.1, thing.bracket->second - thing.bracket->first), 1),
                 u"bracket"_s);
    }
    for (const BandBox &band : layout.impact)
        look(band.rect, u"band"_s);
    for (const VeilBox &veil : layout.veils)
        look(veil.rect, u"veil"_s);
    for (const double x : layout.gridLines)
        look(QRectF(x, layout.plot.top(), 0.1, 1), u"grid line"_s);
    for (const LaneBox &lane : layout.lanes)
        look(lane.rect, u"lane"_s);
    return wrong;
}

QString miscounted(const TimelineIndex &index, const TimelineLayout &layout,
                   const QList<TimelineItem> &items)
{
    QHash<Id, int> shown;
    for (const TimelineThing &thing : layout.things) {
        if (thing.what == TimelineThing::What::Event) {
            ++shown[thing.id];
            continue;
        }
        const std::vector<Id> members =
            membersOf(index, layout, thing, static_cast<int>(items.size()) + 1);
        if (members.size() != static_cast<size_t>(thing.count))
            return u"a pile counts %1 and holds %2"_s.arg(thing.count).arg(members.size());
        if (members.size() < 2 && !thing.goingOn && !thing.unknown)
            return u"a pile of %1"_s.arg(members.size());
        for (const Id &id : members)
            ++shown[id];
    }
    qsizetype before = 0;
    qsizetype after = 0;
    for (const TimelineItem &item : items) {
        int expected = 1;
        if (item.at && std::max(*item.at, item.until.value_or(*item.at)) < layout.window.from) {
            ++before;
            expected = 0;
        } else if (item.at && *item.at > layout.window.to) {
            ++after;
            expected = 0;
        }
        if (shown.value(item.id) != expected)
            return u"event %1 is shown %2 times and not %3"_s.arg(item.order)
                .arg(shown.value(item.id))
                .arg(expected);
    }
    if (layout.before.count != before || layout.after.count != after)
        return u"%1 before and %2 after, but %3 and %4 are counted"_s.arg(before)
            .arg(after)
            .arg(layout.before.count)
            .arg(layout.after.count);
    return {};
}

QString chosenUnlabelled(const TimelineIndex &index, const TimelineLayout &layout, Id chosen)
{
    const TimelineItem *item = index.find(chosen);
    if (!item || firstWords(item->label).isEmpty())
        return {};
    if (layout.callOut && layout.callOut->words.isShown())
        return {};
    for (const TimelineThing &thing : layout.things) {
        if (thing.what == TimelineThing::What::Event && thing.id == chosen
            && thing.label.text == firstWords(item->label))
            return {};
    }
    return u"event %1 is chosen and has no label"_s.arg(item->order);
}

} // namespace story::figure::judges
