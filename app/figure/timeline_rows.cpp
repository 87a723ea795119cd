#include "app/figure/timeline_rows.h"

#include <algorithm>
#include <cmath>

namespace story::figure {

using namespace Qt::StringLiterals;

namespace {

using Thing = TimelineThing;

// A thing on its way into the row: which entries it stands for, and where it may be.
struct Cell {
    size_t first = 0;
    size_t last = 0; // not within
    qsizetype count = 1;
    Thing::Form form = Thing::Form::Sign;
    bool pile = false;
    bool goingOn = false;
    double x = 0;     // of the sign, or the middle of the pile
    double left = 0;  // nothing of it stands further left
    double right = 0; // of a bar
};

class Row {
public:
    Row(TimelineLayout &layout, const TimelineIndex &index, const TimelineRequest &request,
        int lane, int row, double y)
        : m_layout(layout),
          m_index(index),
          m_request(request),
          m_metrics(request.metrics),
          m_track(index.lanes()[static_cast<size_t>(lane)].tracks[static_cast<size_t>(row)]),
          m_lane(lane),
          m_row(row),
          m_y(y),
          m_half(request.metrics.sign / 2)
    {
        m_perMicro =
            layout.plot.width() / static_cast<double>(std::max<Micros>(layout.window.span(), 1));
        m_bits = slotBits(m_perMicro, m_metrics.sign);
        if (const TimelineItem *chosen = index.find(request.chosen); chosen && chosen->at
            && index.rowOf(request.chosen) == row && TimelineIndex::laneNumber(*chosen) == lane)
            m_chosen = chosen;
    }

    void layOut()
    {
        findCells();
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const Cell &cell = m_cells[i];
            const double edge =
                i + 1 < m_cells.size() ? m_cells[i + 1].left : m_layout.plot.right() + m_half;
            m_layout.things.push_back(cell.pile ? pileOf(cell, edge)
                                                : eventOf(cell, edge, i + 1 == m_cells.size()));
        }
    }

private:
    double xOf(Micros at) const { return m_layout.xOf(at); }
    static Micros startOf(Micros slot, int bits) { return slot * (Micros(1) << bits); }

    void findCells()
    {
        const TimeWindow &window = m_layout.window;
        const size_t begin = m_track.startedBefore(window.from);
        const size_t end = m_track.startedBefore(window.to + 1);
        const size_t goingOn = begin - m_track.endedBefore(window.from);
        size_t next = begin;
        if (goingOn > 0 && m_track.isExclusive()) {
            addEvent(begin - 1, m_bits);
        } else if (goingOn > 0) {
            // They have no room of their own, so they share the first slot's pile.
            const int bits = begin < m_track.size() ? bitsAt(m_layout.window.from, begin) : m_bits;
            const Micros slot = m_layout.window.from >> bits;
            next = std::min(end, m_track.startedBefore(startOf(slot + 1, bits), begin));
            Cell cell{begin, next, static_cast<qsizetype>(goingOn + next - begin)};
            cell.pile = true;
            cell.goingOn = true;
            cell.x = m_layout.plot.left() + m_half;
            cell.left = m_layout.plot.left() - m_half;
            m_cells.push_back(cell);
        }
        while (next < end) {
            const int bits = bitsAt(m_track[next].at, next);
            const Micros slot = m_track[next].at >> bits;
            const size_t after =
                std::min(end, m_track.startedBefore(startOf(slot + 1, bits), next));
            if (after - next == 1)
                addEvent(next, bits);
            else
                addPile(next, after, bits);
            next = after;
        }
    }

    static constexpr int most = 2; // times that a slot may double

    double longestSlot() const
    {
        return static_cast<double>(Micros(1) << (m_bits + most)) * m_perMicro + m_half;
    }

    // How long the slots around an instant are. Four neighbours share one length: the shortest in which each count can be read,
    // or all four in one. It follows from the events alone, not from what part of them is seen.
    int bitsAt(Micros at, size_t hint) const
    {
        const Micros block = at >> (m_bits + most);
        const Micros begin = startOf(block, m_bits + most);
        const size_t first = m_track.startedBefore(begin);
        const size_t last = m_track.startedBefore(startOf(block + 1, m_bits + most), hint);
        for (int more = 0; more < most; ++more) {
            const int bits = m_bits + more;
            const double room = static_cast<double>(Micros(1) << bits) * m_perMicro - 6;
            bool readable = true;
            for (size_t i = first; i < last && readable;) {
                const size_t next =
                    m_track.startedBefore(startOf((m_track[i].at >> bits) + 1, bits), i);
                readable = next - i == 1
                    || m_request.measure.width(QString::number(next - i), TextRole::Secondary)
                        <= room;
                i = next;
            }
            if (readable)
                return bits;
        }
        return m_bits + most;
    }

    void addEvent(size_t i, int bits)
    {
        const TimelineTrack::Entry &entry = m_track[i];
        Cell cell{i, i + 1};
        const double at = xOf(entry.at);
        const double until = xOf(entry.until);
        if (m_track.isExclusive() && until - at >= m_metrics.sign) {
            cell.form = Thing::Form::Bar;
            cell.left = std::max(at, m_layout.plot.left());
            cell.right = std::min(until, m_layout.plot.right());
            cell.x = cell.left;
        } else {
            cell.x = std::clamp(besideNeighbours(i, at, bits), m_layout.plot.left(),
                                m_layout.plot.right());
            // The arrow of a "before" takes its room too.
            cell.left = cell.x - m_half - (m_index.item(entry.item).openStart ? m_metrics.sign : 0);
        }
        m_cells.push_back(cell);
    }

    // A sign stands where its time is, unless something stands in its way: then it keeps within its own slot.
    double besideNeighbours(size_t i, double x, int bits) const
    {
        const std::optional<Micros> before = i > 0 ? std::optional(m_track[i - 1].at) : std::nullopt;
        const std::optional<Micros> after =
            i + 1 < m_track.size() ? std::optional(m_track[i + 1].at) : std::nullopt;
        const auto isNear = [&](std::optional<Micros> other, double reach) {
            return other && std::abs(xOf(*other) - x) < reach;
        };
        const Micros slot = m_track[i].at >> bits;
        const double low = xOf(startOf(slot, bits)) + m_half;
        const double high = std::max(low, xOf(startOf(slot + 1, bits)) - m_half);
        if (isNear(before, m_metrics.sign) || isNear(after, m_metrics.sign))
            return std::clamp(x, low, high);
        // What stands in the slot beside it may fill that slot to its end, far from where its own event is.
        if (x < low && isNear(before, longestSlot())) {
            const int itsBits = bitsAt(*before, i - 1);
            return std::max(x, std::min(low, xOf(startOf((*before >> itsBits) + 1, itsBits)) + m_half));
        }
        if (x > high && isNear(after, longestSlot())) {
            const int itsBits = bitsAt(*after, i);
            return std::min(x, std::max(high, xOf(startOf(*after >> itsBits, itsBits)) - m_half));
        }
        return x;
    }

    void addPile(size_t first, size_t last, int bits)
    {
        Cell cell{first, last, static_cast<qsizetype>(last - first)};
        cell.pile = true;
        const Micros slot = m_track[first].at >> bits;
        cell.x = (xOf(m_track[first].at) + xOf(m_track[last - 1].at)) / 2;
        cell.left = std::max(xOf(startOf(slot, bits)), m_layout.plot.left() - m_half);
        m_cells.push_back(cell);
    }

    Thing common(const Cell &cell) const
    {
        Thing thing;
        thing.lane = m_lane;
        thing.row = m_row;
        thing.form = cell.form;
        thing.count = static_cast<int>(cell.count);
        const TimelineItem &item = m_index.item(m_track[cell.goingOn ? 0 : cell.first].item);
        thing.kind = item.kind;
        return thing;
    }

    Thing eventOf(const Cell &cell, double edge, bool isLast) const
    {
        const TimelineTrack::Entry &entry = m_track[cell.first];
        const TimelineItem &item = m_index.item(entry.item);
        const QRectF &plot = m_layout.plot;
        Thing thing = common(cell);
        thing.id = item.id;
        thing.time = {entry.at, entry.until};
        thing.approximate = item.approximate;
        thing.chosen = &item == m_chosen;
        thing.openStart = item.openStart;
        thing.openEnd = item.openEnd;
        const double height = m_metrics.sign + 4;
        double right = 0;
        if (cell.form == Thing::Form::Bar) {
            thing.cutStart = entry.at < m_layout.window.from;
            thing.cutEnd = entry.until > m_layout.window.to;
            // What begins where it ends gets half of its own sign from it.
            right = std::max(cell.left + 4, std::min(cell.right, edge - 1));
            thing.body = QRectF(cell.left, m_y - height / 2, right - cell.left, height);
        } else {
            thing.body = QRectF(cell.x - m_half, m_y - m_half, 2 * m_half, 2 * m_half);
            right = thing.body.right();
            std::optional<TimeWindow> stretch = item.range;
            if (!stretch && entry.until > entry.at)
                stretch = TimeWindow{entry.at, entry.until};
            if (stretch) {
                const double from = std::clamp(xOf(stretch->from), plot.left(), plot.right());
                const double to = std::clamp(xOf(stretch->to), plot.left(), plot.right());
                if (to - from > m_metrics.sign)
                    thing.bracket = {from, to};
            }
        }
        // An arrow to the right takes some of the label's room.
        const double arrow = item.openEnd ? m_metrics.sign : 0;
        const double halo = thing.chosen ? chosenHalo : 0;
        thing.label = labelOf(item, thing, right + std::max(arrow, halo) + m_metrics.gap,
                              isLast ? plot.right() : std::min(plot.right(), edge - m_metrics.gap));
        if (thing.chosen && (thing.label.shortened || !thing.label.isShown()))
            thing.label = {};
        return thing;
    }

    Label labelOf(const TimelineItem &item, const Thing &thing, double from, double to) const
    {
        const TextMeasure &measure = m_request.measure;
        const QString words = firstWords(item.label);
        Label label;
        const double wide = words.isEmpty() ? 0 : measure.width(words, label.role);
        const double within =
            thing.form == Thing::Form::Bar ? thing.body.width() - 2 * m_metrics.gap : 0;
        const double beside = to - from;
        const bool inside = within >= wide || (beside < wide && within > beside);
        const double room = inside ? within : beside;
        if (words.isEmpty() || room < std::min(wide, m_metrics.leastLabel))
            return label;
        label.text = elided(words, room, label.role, measure);
        label.shortened = label.text != words;
        const double x = inside ? thing.body.left() + m_metrics.gap : from;
        const double width = label.shortened ? measure.width(label.text, label.role) : wide;
        label.rect =
            QRectF(x, m_y - measure.labelHeight / 2, std::min(width, room), measure.labelHeight);
        return label;
    }

    Thing pileOf(const Cell &cell, double edge) const
    {
        const TextMeasure &measure = m_request.measure;
        Thing thing = common(cell);
        thing.what = Thing::What::Pile;
        thing.goingOn = cell.goingOn;
        const Micros first = cell.goingOn ? m_track[0].at : m_track[cell.first].at;
        thing.time = {first, cell.last > 0 ? m_track[cell.last - 1].at : first};
        if (m_chosen && holds(cell, *m_chosen)) {
            thing.chosen = true;
            thing.id = m_chosen->id;
        }
        const double room = std::min(edge - 2, m_layout.plot.right() + m_half) - cell.left;
        const QString count =
            firstFitting(countForms(cell.count), room - 6, TextRole::Secondary, measure);
        const double text = count.isEmpty() ? 0 : measure.width(count, TextRole::Secondary);
        const double width = std::max(
            4.0,
            std::min(room,
                     count.isEmpty() ? m_metrics.sign : std::max(text + 8, m_metrics.sign + 4)));
        const double left = std::clamp(cell.x - width / 2, cell.left,
                                       std::max(cell.left, cell.left + room - width));
        const double height =
            std::min(m_metrics.row - 4, std::max(measure.secondaryHeight + 2, m_metrics.sign));
        thing.body = QRectF(left, m_y - height / 2, width, height);
        if (!count.isEmpty()) {
            thing.label = {count,
                           QRectF(left + (width - text) / 2, m_y - measure.secondaryHeight / 2,
                                  text, measure.secondaryHeight),
                           TextRole::Secondary, false};
        }
        if (cell.last > cell.first && m_track.isExclusive()) {
            const TimelineTrack::Entry &last = m_track[cell.last - 1];
            const double until = std::min(xOf(last.until), m_layout.plot.right());
            if (until > thing.body.right() + 2 && until > xOf(last.at) + 2)
                thing.bracket = {thing.body.center().x(), until};
        }
        return thing;
    }

    bool holds(const Cell &cell, const TimelineItem &item) const
    {
        if (cell.goingOn && *item.at < m_layout.window.from)
            return std::max(*item.at, item.until.value_or(*item.at)) >= m_layout.window.from;
        return cell.last > cell.first && *item.at >= m_track[cell.first].at
            && *item.at <= m_track[cell.last - 1].at;
    }

    TimelineLayout &m_layout;
    const TimelineIndex &m_index;
    const TimelineRequest &m_request;
    const TimelineMetrics &m_metrics;
    const TimelineTrack &m_track;
    int m_lane;
    int m_row;
    double m_y;
    double m_half;
    int m_bits = 0;
    double m_perMicro = 1;
    const TimelineItem *m_chosen = nullptr; // where it stands in this row
    std::vector<Cell> m_cells;
};

} // namespace

int slotBits(double pixelsPerMicro, double sign)
{
    return std::clamp(static_cast<int>(std::ceil(std::log2(sign / pixelsPerMicro))), 0, 58);
}

QStringList countForms(qsizetype count)
{
    QStringList forms{QString::number(count)};
    if (count >= 1'000'000)
        forms << QString::number(count / 1'000'000) + u'M';
    else if (count >= 1'000)
        forms << QString::number(count / 1'000) + u'k';
    return forms;
}

void layOutRow(TimelineLayout &layout, const TimelineIndex &index, const TimelineRequest &request,
               int lane, int row, double y)
{
    Row(layout, index, request, lane, row, y).layOut();
}

void layOutUnknown(TimelineLayout &layout, const TimelineIndex &index,
                   const TimelineRequest &request, int lane, double y)
{
    const auto &unknown = index.lanes()[static_cast<size_t>(lane)].unknown;
    if (unknown.empty() || !layout.gutter)
        return;
    const TimelineMetrics &metrics = request.metrics;
    const TextMeasure &measure = request.measure;
    const QRectF room = layout.gutter->adjusted(metrics.gap, 0, -metrics.gap / 2, 0);
    const double pitch = metrics.sign + metrics.gap;
    const size_t fit =
        std::max<size_t>(1, static_cast<size_t>((room.width() + metrics.gap) / pitch));
    // The last two places hold the count of the others.
    const size_t alone = unknown.size() <= fit ? unknown.size() : fit > 2 ? fit - 2 : 0;
    double x = room.left();
    for (size_t i = 0; i < alone; ++i, x += pitch) {
        const TimelineItem &item = index.item(unknown[i].item);
        Thing thing;
        thing.id = item.id;
        thing.lane = lane;
        thing.kind = item.kind;
        thing.unknown = true;
        thing.approximate = true;
        thing.chosen = item.id == request.chosen;
        thing.body = QRectF(x, y - metrics.sign / 2, metrics.sign, metrics.sign);
        if (const double width = room.right() - x - pitch;
            unknown.size() == 1 && width >= metrics.leastLabel) {
            const QString words = firstWords(item.label);
            Label &label = thing.label;
            label.text = elided(words, width, label.role, measure);
            label.shortened = label.text != words;
            label.rect = QRectF(x + pitch, y - measure.labelHeight / 2,
                                measure.width(label.text, label.role), measure.labelHeight);
            if (thing.chosen && label.shortened)
                label = {};
        }
        layout.things.push_back(thing);
    }
    if (alone == unknown.size())
        return;
    Thing pile;
    pile.what = Thing::What::Pile;
    pile.lane = lane;
    pile.unknown = true;
    pile.count = static_cast<int>(unknown.size() - alone);
    pile.kind = index.item(unknown[alone].item).kind;
    const QString count =
        firstFitting(countForms(pile.count), room.right() - x - 6, TextRole::Secondary, measure);
    const double text = count.isEmpty() ? 0 : measure.width(count, TextRole::Secondary);
    const double width = std::min(room.right() - x, std::max(text + 8, metrics.sign + 4));
    const double height =
        std::min(metrics.row - 4, std::max(measure.secondaryHeight + 2, metrics.sign));
    pile.body = QRectF(x, y - height / 2, width, height);
    if (!count.isEmpty()) {
        pile.label = {count,
                      QRectF(x + (width - text) / 2, y - measure.secondaryHeight / 2, text,
                             measure.secondaryHeight),
                      TextRole::Secondary, false};
    }
    if (const TimelineItem *chosen = index.find(request.chosen);
        chosen && !chosen->at && TimelineIndex::laneNumber(*chosen) == lane) {
        const bool shown =
            std::any_of(unknown.begin(), unknown.begin() + static_cast<std::ptrdiff_t>(alone),
                        [&](const auto &one) { return index.item(one.item).id == chosen->id; });
        pile.chosen = !shown;
        pile.id = shown ? Id() : chosen->id;
    }
    layout.things.push_back(pile);
}

} // namespace story::figure
