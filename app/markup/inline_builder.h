// Puts together the inlines of one paragraph or cell from what md4c calls.
#pragma once

#include "app/markup/source_map.h"
#include "app/markup/tree.h"

#include <vector>

namespace story::markup {

class InlineBuilder {
public:
    // Spans inside each other beyond `depth` lose their marks, not their text. `map` must outlive this.
    InlineBuilder(SourceMap &map, int depth) : m_map(map), m_depth(static_cast<size_t>(depth)) {}

    void enter(MD_SPANTYPE type, const void *detail);
    // md4c 0.4.8 does not nest spans properly where a mark of emphasis stands in the address of a link: this one may
    // close an outer span, or none.
    void leave(MD_SPANTYPE type);
    // To be called before text that is not yet seen by the map: keeps what md4c skips with the end of a link that it
    // never began. (An image whose address runs over a line and holds the beginning of a link.)
    void keepBefore(const char *text);
    void text(MD_TEXTTYPE type, const MD_CHAR *from, MD_SIZE size);
    void add(const QString &text);

    // What came since the last call; spans that are still open end here.
    Inlines take();
    // How many nodes were made so far, over all calls of take().
    qsizetype nodes() const { return m_nodes; }

private:
    // A span whose end has not come yet.
    struct Span {
        MD_SPANTYPE type;
        Inline value;
        QString before; // where it is no span for us: the source text around it
        QString after;
        const char *address = nullptr; // of an address that may not be a link, in the source
        const char *first = nullptr;   // first text inside
    };
    // A span inside an image or beyond the depth; all text goes to the last Span.
    struct Mark {
        MD_SPANTYPE type;
        QString after;
        QString address; // of a link whose text has not begun
    };

    Inlines &target() { return m_spans.empty() ? m_inlines : m_spans.back().value.children; }
    bool inImage() const { return !m_spans.empty() && m_spans.back().type == MD_SPAN_IMG; }
    void addBreak(Inline::Kind kind);
    void enterMark(MD_SPANTYPE type, const void *detail);
    void closeMarks(size_t from);
    // Writes the marks of the link that begins with `text`, unless it is an address by itself.
    void openLink(const QString &text);
    void closeSpan();

    SourceMap &m_map;
    const size_t m_depth;
    Inlines m_inlines;
    std::vector<Span> m_spans;
    std::vector<Mark> m_marks;
    qsizetype m_nodes = 0;
    bool m_orphan = false; // the end of a link came without its beginning
};

} // namespace story::markup
