#include "app/report/pdf_page.h"

#include <algorithm>

namespace story::report::pdf {

namespace {

// Less than this is not used for the beginning of a row that has to be torn anyway.
constexpr double leastTorn = 120;

class Paginator {
public:
    explicit Paginator(const Sheet &sheet) : m_sheet(sheet), m_y(sheet.textTop())
    {
        m_result.pages.emplace_back();
    }

    Pages run(Flow flow)
    {
        auto from = flow.begin();
        while (from != flow.end()) {
            const auto to = chunkEnd(from, flow.end());
            placeChunk(from, to);
            from = to;
        }
        return std::move(m_result);
    }

private:
    using At = Flow::iterator;

    // Behind the first strip that may end a page, and the elements that end with it.
    static At chunkEnd(At from, At end)
    {
        At at = std::find_if(from, end, [](const Op &op) { return isStrip(op) && !keepsNext(op); });
        if (at != end)
            ++at;
        return std::find_if(at, end, [](const Op &op) {
            return !std::holds_alternative<End>(op) && !std::holds_alternative<HeadEnd>(op);
        });
    }

    double room() const { return m_sheet.textBottom() - m_y; }
    double heightOfChunk(At from, At to) const
    {
        double height = 0;
        bool top = m_atTop;
        for (At at = from; at != to; ++at) {
            if (top && std::holds_alternative<Space>(*at))
                continue;
            height += heightOf(*at);
            top = top && !isStrip(*at);
        }
        return height;
    }

    void placeChunk(At from, At to)
    {
        const double height = heightOfChunk(from, to);
        if (height > room() + 0.01 && !m_atTop && (height < wholePage() || room() < leastTorn))
            newPage();
        for (At at = from; at != to; ++at)
            place(*at);
    }

    double wholePage() const
    {
        return m_sheet.textBottom() - m_sheet.textTop() - (m_head ? m_head->height : 0);
    }

    void newPage()
    {
        m_result.pages.emplace_back();
        m_y = m_sheet.textTop();
        m_atTop = true;
        if (m_head && m_head->height < m_sheet.height / 3) {
            m_result.pages.back().push_back({*m_head, m_y, true});
            m_y += m_head->height;
        }
    }

    void place(Op &op)
    {
        if (const auto *mark = std::get_if<Mark>(&op)) {
            m_waiting.push_back(*mark);
            return;
        }
        if (const auto *begin = std::get_if<HeadBegin>(&op)) {
            m_head = begin->head;
            return;
        }
        if (std::holds_alternative<HeadEnd>(op)) {
            m_head.reset();
            return;
        }
        if (m_atTop && std::holds_alternative<Space>(op))
            return;
        const double height = heightOf(op);
        if (height > room() + 0.01 && isStrip(op)) {
            auto *row = std::get_if<Columns>(&op);
            if (row && (row->height > wholePage() || m_atTop)) {
                placeTorn(std::move(*row));
                return;
            }
            if (!m_atTop)
                newPage();
            if (std::holds_alternative<Space>(op))
                return;
        }
        if (isStrip(op))
            putStrip(std::move(op));
        else
            m_result.pages.back().push_back({std::move(op), m_y, false});
    }

    void placeTorn(Columns row)
    {
        while (row.height > room() + 0.01) {
            auto parts = split(row, room());
            if (!parts && m_atTop)
                break; // not even a line fits: it runs over the edge rather than being lost
            if (!parts) {
                newPage();
                continue;
            }
            putStrip(std::move(parts->first));
            newPage();
            row = std::move(parts->second);
        }
        putStrip(std::move(row));
    }

    void putStrip(Op op)
    {
        const int page = int(m_result.pages.size()) - 1;
        // A space before the place that a mark names is not part of it.
        if (!std::holds_alternative<Space>(op)) {
            for (Mark &mark : m_waiting)
                m_result.marks.push_back({std::move(mark), page, measure::side, m_y});
            m_waiting.clear();
        }
        if (const auto *row = std::get_if<Columns>(&op)) {
            for (const Columns::Column &column : row->columns)
                markWithin(column.flow, page, measure::side + column.x, m_y + row->above);
        }
        const double height = heightOf(op);
        m_result.pages.back().push_back({std::move(op), m_y, false});
        m_y += height;
        m_atTop = m_atTop && height <= 0;
    }

    void markWithin(const Flow &flow, int page, double x, double y)
    {
        for (const Op &op : flow) {
            if (const auto *mark = std::get_if<Mark>(&op))
                m_result.marks.push_back({*mark, page, x, y});
            if (const auto *row = std::get_if<Columns>(&op)) {
                for (const Columns::Column &column : row->columns)
                    markWithin(column.flow, page, x + column.x, y + row->above);
            }
            y += heightOf(op);
        }
    }

    const Sheet m_sheet;
    Pages m_result;
    double m_y;
    bool m_atTop = true;
    std::shared_ptr<const Columns> m_head;
    std::vector<Mark> m_waiting;
};

} // namespace

Pages paginate(Flow flow, const Sheet &sheet)
{
    return Paginator(sheet).run(std::move(flow));
}

} // namespace story::report::pdf
