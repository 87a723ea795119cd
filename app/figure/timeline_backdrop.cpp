#include "app/figure/timeline_backdrop.h"

#include <algorithm>

namespace story::figure {

double lineHeight(const TextMeasure &measure)
{
    return measure.secondaryHeight + 2;
}

Label secondary(const TextMeasure &measure, const QString &text, double x, double y)
{
    return {text,
            QRectF(x, y, text.isEmpty() ? 0 : measure.width(text, TextRole::Secondary),
                   measure.secondaryHeight),
            TextRole::Secondary, false};
}

void layOutMarks(TimelineLayout &layout, const TimelineRequest &request, int rows, double top)
{
    const TimelineMetrics &metrics = request.metrics;
    const TextMeasure &measure = request.measure;
    QList<TimelineMark> marks = request.marks;
    std::ranges::stable_sort(marks, {}, &TimelineMark::at);
    const QRectF &plot = layout.plot;
    std::vector<QRectF> taken;
    for (const TimelineMark &mark : marks) {
        if (!layout.window.holds(mark.at))
            continue;
        MarkLine line;
        line.at = mark.at;
        line.x = layout.xOf(mark.at);
        line.name = firstWords(mark.words);
        for (const QString &form : {line.name, firstWords(mark.shortWords)}) {
            for (int row = rows - 1; row >= 0 && !line.words.isShown() && !form.isEmpty(); --row) {
                Label label = secondary(measure, form, line.x - 1, top + row * lineHeight(measure));
                // Its own line leads up to it on the left, or at the right edge on the right.
                if (label.rect.right() > plot.right() + metrics.sign / 2)
                    label.rect.moveRight(line.x + 1);
                const auto near = label.rect.adjusted(-metrics.gap, 0, metrics.gap, 0);
                if (label.rect.left() < metrics.padding
                    || std::ranges::any_of(
                        taken, [&](const QRectF &other) { return other.intersects(near); }))
                    continue;
                taken.push_back(label.rect);
                line.words = label;
            }
        }
        layout.marks.push_back(line);
    }
}

void layOutVeils(TimelineLayout &layout, const TimelineRequest &request, double wordsTop)
{
    const TimelineMetrics &metrics = request.metrics;
    const TextMeasure &measure = request.measure;
    QList<Silence> silences = request.silences;
    std::ranges::stable_sort(silences, {},
                             [](const Silence &silence) { return silence.window.from; });
    const QRectF &plot = layout.plot;
    double free = plot.left();
    for (const Silence &silence : silences) {
        const TimeWindow &window = silence.window;
        if (window.to <= layout.window.from || window.from >= layout.window.to
            || window.to <= window.from)
            continue;
        const double left = std::max(plot.left(), layout.xOf(window.from));
        const double right = std::min(plot.right(), layout.xOf(window.to));
        const double top = layout.lanes.empty() ? plot.top() : layout.lanes.front().rect.top();
        VeilBox veil{QRectF(left, top, right - left, plot.bottom() - top), {}, {}};
        veil.name = silence.forms.isEmpty() ? QString() : firstWords(silence.forms.first());
        // The words end where the silence ends; they may begin before it where nothing else stands there.
        const double end = right - metrics.gap / 2;
        QStringList forms;
        for (const QString &form : silence.forms)
            forms << firstWords(form);
        if (right - left >= metrics.sign)
            veil.words =
                secondary(measure, firstFitting(forms, end - free, TextRole::Secondary, measure), 0,
                          wordsTop);
        if (veil.words.isShown()) {
            const double inside = left + (right - left - veil.words.rect.width()) / 2;
            veil.words.rect.moveLeft(inside >= left ? std::max(inside, free)
                                                    : end - veil.words.rect.width());
            free = veil.words.rect.right() + 2 * metrics.gap;
        }
        layout.veils.push_back(veil);
    }
}

void layOutImpact(TimelineLayout &layout, const TimelineRequest &request)
{
    const TimelineMetrics &metrics = request.metrics;
    const TextMeasure &measure = request.measure;
    if (!layout.impactLane)
        return;
    QList<ImpactBand> bands = request.impact;
    std::ranges::stable_sort(bands, {}, [](const ImpactBand &band) { return band.window.from; });
    const QRectF &plot = layout.plot;
    const QRectF lane = layout.impactLane->rect;
    for (const ImpactBand &band : bands) {
        if (band.window.to < layout.window.from || band.window.from > layout.window.to)
            continue;
        const double left = std::max(plot.left(), layout.xOf(band.window.from));
        const double right =
            std::clamp(layout.xOf(band.window.to), std::min(left + 3, plot.right()), plot.right());
        BandBox box{QRectF(left, lane.top() + 3, right - left, lane.height() - 6),
                    {},
                    band.openStart,
                    band.openEnd,
                    band.approximate};
        box.openStart = box.openStart || band.window.from < layout.window.from;
        box.openEnd = box.openEnd || band.window.to > layout.window.to;
        layout.impact.push_back(box);
    }
    // Words stand in their band, or beside it where the next leaves room.
    size_t shown = 0;
    for (const ImpactBand &band : bands) {
        if (band.window.to < layout.window.from || band.window.from > layout.window.to)
            continue;
        BandBox &box = layout.impact[shown++];
        const double next =
            shown < layout.impact.size() ? layout.impact[shown].rect.left() : plot.right();
        const QString words = firstWords(band.words);
        if (words.isEmpty())
            continue;
        const double wide = measure.width(words, TextRole::Label);
        // Bands may overlap: what the next one covers is no room.
        const double within = std::min(box.rect.right(), next) - box.rect.left() - 2 * metrics.gap;
        const double beside = next - box.rect.right() - 2 * metrics.gap;
        const bool inside = within >= wide || within >= beside;
        const double room = inside ? within : beside;
        if (room < std::min(wide, metrics.leastLabel))
            continue;
        Label &label = box.words;
        label.text = elided(words, room, label.role, measure);
        label.shortened = label.text != words;
        const double width = label.isShown() ? measure.width(label.text, label.role) : 0;
        const double x = inside ? box.rect.left() + metrics.gap + (within - width) / 2
                                : box.rect.right() + metrics.gap;
        label.rect =
            QRectF(x, box.rect.center().y() - measure.labelHeight / 2, width, measure.labelHeight);
    }
}

} // namespace story::figure
