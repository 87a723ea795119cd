#include "app/report/pdf_flow.h"

#include <algorithm>

namespace story::report::pdf {

namespace {

// The part of `flow` that fits into `height`, and the rest. The first part is empty if no strip fits.
std::pair<Flow, Flow> split(const Flow &flow, double height)
{
    size_t cut = 0; // behind the last strip that fits, and what ends with it
    double y = 0;
    std::optional<std::pair<Columns, Columns>> torn;
    size_t i = 0;
    for (; i < flow.size(); ++i) {
        const Op &op = flow[i];
        const double needed = heightOf(op);
        if (y + needed > height + 0.01) {
            if (const auto *row = std::get_if<Columns>(&op))
                torn = split(*row, height - y);
            break;
        }
        y += needed;
        if (needed > 0 && !std::holds_alternative<Space>(op))
            cut = i + 1;
        else if (std::holds_alternative<End>(op) && cut == i)
            cut = i + 1;
    }
    if (i == flow.size())
        return {flow, {}};
    if (torn)
        cut = i;

    std::vector<Begin> open;
    for (size_t at = 0; at < cut; ++at) {
        if (const auto *begin = std::get_if<Begin>(&flow[at]))
            open.push_back(*begin);
        else if (std::holds_alternative<End>(flow[at]))
            open.pop_back();
    }
    const auto here = flow.begin() + std::ptrdiff_t(cut);
    std::pair<Flow, Flow> parts{Flow(flow.begin(), here), Flow(open.begin(), open.end())};
    if (torn) {
        parts.first.push_back(std::move(torn->first));
        parts.second.push_back(std::move(torn->second));
        parts.second.insert(parts.second.end(), here + 1, flow.end());
    } else {
        const auto rest = std::find_if(
            here, flow.end(), [](const Op &op) { return !std::holds_alternative<Space>(op); });
        parts.second.insert(parts.second.end(), rest, flow.end());
    }
    parts.first.insert(parts.first.end(), open.size(), Op(End{}));
    return parts;
}

} // namespace

void Columns::fit()
{
    height = 0;
    for (const Column &column : columns)
        height = std::max(height, heightOf(column.flow));
    height += above + below;
}

double heightOf(const Op &op)
{
    if (const auto *space = std::get_if<Space>(&op))
        return space->height;
    if (const auto *line = std::get_if<TextLine>(&op))
        return line->height;
    if (const auto *row = std::get_if<Columns>(&op))
        return row->height;
    if (const auto *picture = std::get_if<Picture>(&op))
        return picture->height();
    if (const auto *photo = std::get_if<Photo>(&op))
        return photo->height;
    return 0;
}

double heightOf(const Flow &flow)
{
    double height = 0;
    for (const Op &op : flow)
        height += heightOf(op);
    return height;
}

bool isStrip(const Op &op)
{
    return std::holds_alternative<Space>(op) || std::holds_alternative<TextLine>(op)
        || std::holds_alternative<Columns>(op) || std::holds_alternative<Picture>(op)
        || std::holds_alternative<Photo>(op);
}

bool keepsNext(const Op &op)
{
    if (const auto *line = std::get_if<TextLine>(&op))
        return line->keep || line->height <= 0;
    if (const auto *row = std::get_if<Columns>(&op))
        return row->keep;
    if (const auto *photo = std::get_if<Photo>(&op))
        return !photo->image->caption.isEmpty(); // its caption stands under it
    if (std::holds_alternative<Picture>(op))
        return false;
    return true; // a space or a tag belongs to what follows it
}

std::optional<std::pair<Columns, Columns>> split(const Columns &row, double height)
{
    std::pair<Columns, Columns> parts{row, row};
    auto &[first, second] = parts;
    bool any = false;
    for (size_t i = 0; i < row.columns.size(); ++i) {
        auto [above, under] = split(row.columns[i].flow, height - row.above - row.below);
        any = any || std::any_of(above.begin(), above.end(), isStrip);
        first.columns[i].flow = std::move(above);
        for (Flow *part : {&above, &under}) {
            if (row.tag && part->empty())
                *part = {Begin{"TD"}, End{}};
        }
        second.columns[i].flow = std::move(under);
    }
    second.continued = true;
    if (!any)
        return {};
    first.fit();
    second.fit();
    return parts;
}

} // namespace story::report::pdf
