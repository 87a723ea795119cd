#include "app/figure/timeline_layout.h"

#include "app/figure/timeline_backdrop.h"
#include "app/figure/timeline_rows.h"
#include "app/figure/timeline_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace story::figure {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Timeline)
};

class Frame {
public:
    Frame(const TimelineIndex &index, const TimelineRequest &request)
        : m_index(index),
          m_request(request),
          m_metrics(request.metrics),
          m_measure(request.measure),
          m_rowHeight(std::max(request.metrics.row, request.measure.labelHeight + 6))
    {}

    TimelineLayout layOut()
    {
        m_layout.window = held(m_request.window);
        m_layout.zone = m_request.zone.isValid() ? m_request.zone : QTimeZone::utc();
        m_layout.elapsed = m_request.elapsed;
        layOutColumns();
        const double foot = layOutLanes();
        layOutAxis(foot);
        layOutMarks(m_layout, m_request, m_markRows, m_marksTop);
        layOutVeils(m_layout, m_request, m_veilWordsTop);
        layOutImpact(m_layout, m_request);
        layOutEvents();
        layOutGutterName(foot);
        layOutCallOut();
        return std::move(m_layout);
    }

private:
    double widthOf(const QString &text, TextRole role) const { return m_measure.width(text, role); }

    // Names on the left, the gutter on the right, the plot between them.
    void layOutColumns()
    {
        const double width = std::max(m_request.width, 120.0);
        double names = widthOf(u"\u2039 0000"_s, TextRole::Secondary);
        for (const QString &name : m_request.lanes)
            names = std::max(names, widthOf(firstWords(name), TextRole::Label));
        if (!m_request.impact.isEmpty())
            names = std::max(names, widthOf(firstWords(m_request.impactName), TextRole::Label));
        m_names = std::ceil(std::min(names, width * 0.25));

        const double half = m_metrics.sign / 2;
        const double left = m_metrics.padding + m_names + m_metrics.gap + half;
        double right = width - m_metrics.padding;
        const bool unknown = std::ranges::any_of(
            m_index.lanes(), [](const auto &lane) { return !lane.unknown.empty(); });
        if (unknown) {
            const double wanted =
                widthOf(Words::tr("time unknown"), TextRole::Secondary) + 2 * m_metrics.gap;
            const double gutter =
                std::min(std::clamp(wanted, 4 * m_metrics.sign, 12 * m_metrics.sign), width * 0.25);
            m_layout.gutter = QRectF(right - gutter, 0, gutter, 0);
            right -= gutter + m_metrics.gap;
        }
        m_layout.plot = QRectF(left, 0, std::max(20.0, right - half - left), 0);
        m_layout.picture = QRectF(0, 0, width, 0);
    }

    // From top to bottom; gives where the ruler's words begin.
    double layOutLanes()
    {
        double y = m_metrics.padding;
        m_markRows = m_request.marks.isEmpty() ? 0 : m_request.marks.size() > 2 ? 2 : 1;
        m_marksTop = y;
        y += m_markRows * lineHeight(m_measure);
        m_callOutTop = y;
        if (!m_request.chosen.isNull() || m_request.keepCallOut)
            y += m_measure.labelHeight + 6;
        m_layout.plot.moveTop(y);
        const double width = m_layout.picture.width();
        if (!m_request.impact.isEmpty()) {
            m_layout.impactLane =
                laneBox(m_request.impactName, QRectF(0, y, width, m_rowHeight), 1);
            y += m_rowHeight;
        }
        const size_t lanes = std::max(m_index.lanes().size(),
                                      std::min<size_t>(static_cast<size_t>(m_request.lanes.size()),
                                                       TimelineIndex::mostLanes));
        for (size_t i = 0; i < lanes; ++i) {
            const int rows = i < m_index.lanes().size() ? m_index.lanes()[i].rows() : 1;
            const QRectF rect(0, y, width, rows * m_rowHeight);
            m_layout.lanes.push_back(
                laneBox(m_request.lanes.value(static_cast<qsizetype>(i)), rect, rows));
            y = rect.bottom();
        }
        m_veilWordsTop = y;
        if (!m_request.silences.isEmpty())
            y += lineHeight(m_measure);
        m_layout.plot.setBottom(y);
        if (m_layout.gutter) {
            m_layout.gutter->moveTop(m_layout.plot.top());
            m_layout.gutter->setBottom(y);
        }
        const double foot = y + 4;
        m_layout.picture.setBottom(foot + 2 * lineHeight(m_measure) + m_metrics.padding - 2);
        return foot;
    }

    LaneBox laneBox(const QString &name, const QRectF &rect, int rows) const
    {
        LaneBox lane{{}, rect, rows};
        const QString words = firstWords(name);
        Label &label = lane.name;
        label.text = words.isEmpty() ? words : elided(words, m_names, label.role, m_measure);
        label.shortened = label.text != words;
        label.rect =
            QRectF(m_metrics.padding, rect.top() + (m_rowHeight - m_measure.labelHeight) / 2,
                   label.isShown() ? widthOf(label.text, label.role) : 0, m_measure.labelHeight);
        return lane;
    }

    void layOutAxis(double y)
    {
        countSides(y);
        const QRectF &plot = m_layout.plot;
        const auto width = [&](const QString &text) { return widthOf(text, TextRole::Secondary); };
        const TimeAxis axis = m_layout.elapsed
            ? elapsedAxis(m_layout.window, plot.width(), m_metrics.leastGrid, width)
            : timeAxis(m_layout.window, plot.width(), m_layout.zone, m_metrics.leastGrid, width);
        for (const Micros at : axis.lines)
            m_layout.gridLines.push_back(m_layout.xOf(at));
        double from = m_layout.before.words.isShown()
            ? m_layout.before.words.rect.right() + m_metrics.gap
            : m_metrics.padding;
        const double to = m_layout.after.words.isShown()
            ? m_layout.after.words.rect.left() - m_metrics.gap
            : plot.right() + m_metrics.sign / 2;
        const QStringList words = tickWords(axis);
        for (size_t i = 0; i < axis.ticks.size(); ++i) {
            const Micros at = axis.ticks[i];
            Label tick = secondary(m_measure, words[static_cast<qsizetype>(i)], 0, y);
            tick.rect.moveLeft(m_layout.xOf(at) - tick.rect.width() / 2);
            if (tick.rect.left() < from || tick.rect.right() > to)
                continue;
            from = tick.rect.right() + m_metrics.gap;
            m_layout.ticks.push_back(tick);
        }
        for (size_t i = 0; i < axis.context.size(); ++i) {
            const double left =
                std::max(plot.left() - m_metrics.sign / 2, m_layout.xOf(axis.context[i].at));
            const double right = i + 1 < axis.context.size()
                ? m_layout.xOf(axis.context[i + 1].at) - m_metrics.gap
                : plot.right() + m_metrics.sign / 2;
            const QString text =
                firstFitting(axis.context[i].forms, right - left, TextRole::Secondary, m_measure);
            if (!text.isEmpty())
                m_layout.context.push_back(
                    secondary(m_measure, text, left, y + lineHeight(m_measure)));
        }
    }

    // "Sat 14", or of every day "14" where these would not all have room.
    QStringList tickWords(const TimeAxis &axis) const
    {
        QStringList words;
        double widest = 0;
        for (const Micros at : axis.ticks) {
            words << (m_layout.elapsed ? elapsedText(at, axis.words.count)
                                       : tickText(axis.words, at, m_layout.zone));
            widest = std::max(widest, widthOf(words.last(), TextRole::Secondary));
        }
        const double step = m_layout.plot.width() * static_cast<double>(axis.words.roughly())
            / static_cast<double>(std::max<Micros>(m_layout.window.span(), 1));
        if (axis.words.unit == AxisStep::Unit::Day && widest + 2 * m_metrics.gap > step) {
            for (QString &day : words)
                day = day.section(u' ', 1);
        }
        return words;
    }

    void countSides(double y)
    {
        for (const TimelineIndex::Lane &lane : m_index.lanes()) {
            for (const TimelineTrack &track : lane.tracks) {
                m_layout.before.count +=
                    static_cast<qsizetype>(track.endedBefore(m_layout.window.from));
                m_layout.after.count += static_cast<qsizetype>(
                    track.size() - track.startedBefore(m_layout.window.to + 1));
            }
        }
        const auto words = [&](const SideCount &side, QLatin1StringView form) {
            QStringList forms;
            for (const QString &count : countForms(side.count))
                forms << QString(form).arg(count);
            forms << QString(form).arg(QString()).trimmed();
            return side.count == 0 ? QString()
                                   : firstFitting(forms, m_names, TextRole::Secondary, m_measure);
        };
        SideCount &before = m_layout.before;
        before.words = secondary(m_measure, words(before, "< %1"_L1).replace(u'<', QChar(0x2039)),
                                 m_metrics.padding, y);
        SideCount &after = m_layout.after;
        after.words =
            secondary(m_measure, words(after, "%1 >"_L1).replace(u'>', QChar(0x203a)), 0, y);
        after.words.rect.moveRight(m_layout.plot.right() + m_metrics.sign / 2);
    }

    void layOutEvents()
    {
        for (size_t lane = 0; lane < m_index.lanes().size(); ++lane) {
            const LaneBox &box = m_layout.lanes[lane];
            const auto middle = [&](int row) { return box.rect.top() + (row + 0.5) * m_rowHeight; };
            for (int row = 0; row < box.rows; ++row)
                layOutRow(m_layout, m_index, m_request, static_cast<int>(lane), row, middle(row));
            layOutUnknown(m_layout, m_index, m_request, static_cast<int>(lane), middle(0));
        }
        std::ranges::stable_sort(
            m_layout.things, [](const TimelineThing &one, const TimelineThing &other) {
                return std::tie(one.unknown, one.time.from, one.lane, one.row)
                    < std::tie(other.unknown, other.time.from, other.lane, other.row);
            });
    }

    void layOutGutterName(double y)
    {
        if (!m_layout.gutter)
            return;
        const double room = m_layout.gutter->width();
        const QString text = firstFitting({Words::tr("time unknown"), Words::tr("unknown"), u"?"_s},
                                          room, TextRole::Secondary, m_measure);
        m_layout.gutterName = secondary(m_measure, text, m_layout.gutter->left(), y);
        m_layout.gutterName.rect.moveLeft(m_layout.gutter->left()
                                          + (room - m_layout.gutterName.rect.width()) / 2);
    }

    void layOutCallOut()
    {
        const TimelineItem *chosen = m_index.find(m_request.chosen);
        if (!chosen)
            return;
        const auto shown = std::ranges::find_if(m_layout.things, &TimelineThing::chosen);
        const bool isThere = shown != m_layout.things.end();
        if (isThere && shown->what == TimelineThing::What::Event && shown->label.isShown())
            return;
        const QRectF &plot = m_layout.plot;
        CallOut out;
        QString words = firstWords(chosen->label);
        if (words.isEmpty())
            return;
        if (isThere) {
            out.x = shown->form == TimelineThing::Form::Bar
                ? std::min(shown->body.left() + m_metrics.sign / 2, shown->body.center().x())
                : shown->body.center().x();
            out.y = shown->body.top();
        } else {
            const bool early = *chosen->at < m_layout.window.from;
            out.x = early ? plot.left() : plot.right();
            // The sign stands on its side also where the words run from right to left.
            if (words.isRightToLeft())
                words = u"\u200e%1\u2068%2\u2069%3"_s.arg(early ? u"\u2039 "_s : QString(), words, early ? QString() : u" \u203a"_s);
            else
                words = early ? u"\u2039 "_s + words : words + u" \u203a"_s;
        }
        Label &label = out.words;
        const double right = m_layout.picture.right() - m_metrics.padding;
        const double room = right - m_metrics.padding;
        label.text = elided(words, room, label.role, m_measure);
        label.shortened = label.text != words;
        const double width = std::min(room, widthOf(label.text, label.role));
        const double x = std::clamp(out.x - m_metrics.sign, m_metrics.padding, right - width);
        label.rect = QRectF(x, m_callOutTop + 2, width, m_measure.labelHeight);
        m_layout.callOut = out;
    }

    const TimelineIndex &m_index;
    const TimelineRequest &m_request;
    const TimelineMetrics &m_metrics;
    const TextMeasure &m_measure;
    const double m_rowHeight;
    TimelineLayout m_layout;
    double m_names = 0; // width of their column
    int m_markRows = 0;
    double m_marksTop = 0;
    double m_callOutTop = 0;
    double m_veilWordsTop = 0;
};

} // namespace

TimelineLayout layOut(const TimelineIndex &index, const TimelineRequest &request)
{
    return Frame(index, request).layOut();
}

double TimelineLayout::xOf(Micros at) const
{
    return plot.left()
        + static_cast<double>(at - window.from)
        * (plot.width() / static_cast<double>(std::max<Micros>(window.span(), 1)));
}

Micros TimelineLayout::timeAt(double x) const
{
    const double part = plot.width() > 0 ? (x - plot.left()) / plot.width() : 0;
    return window.from
        + static_cast<Micros>(std::llround(part * static_cast<double>(window.span())));
}

std::vector<const Label *> TimelineLayout::labels() const
{
    std::vector<const Label *> all;
    const auto add = [&](const Label &label) {
        if (label.isShown())
            all.push_back(&label);
    };
    if (impactLane)
        add(impactLane->name);
    for (const BandBox &band : impact)
        add(band.words);
    for (const LaneBox &lane : lanes)
        add(lane.name);
    for (const TimelineThing &thing : things)
        add(thing.label);
    for (const MarkLine &mark : marks)
        add(mark.words);
    for (const VeilBox &veil : veils)
        add(veil.words);
    for (const Label &tick : ticks)
        add(tick);
    for (const Label &day : context)
        add(day);
    add(before.words);
    add(after.words);
    add(gutterName);
    if (callOut)
        add(callOut->words);
    return all;
}

} // namespace story::figure
