#include "app/markup/inline_builder.h"

#include "app/markup/entities.h"
#include "app/markup/links.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

using Kind = Inline::Kind;

void addText(Inlines &inlines, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!inlines.empty() && inlines.back().kind == Kind::Text)
        inlines.back().text += text;
    else
        inlines.push_back({Kind::Text, text, {}, {}});
}

// Inside the label of an image everything is source text again.
QString markOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return u"*"_s;
    case MD_SPAN_STRONG:
        return u"**"_s;
    case MD_SPAN_CODE:
        return u"`"_s;
    case MD_SPAN_DEL:
        return u"~~"_s;
    default:
        return {};
    }
}

QString behindLabel(const QString &address, const QString &title)
{
    return title.isEmpty() ? "](%1)"_L1.arg(address) : "](%1 \"%2\")"_L1.arg(address, title);
}

} // namespace

// The lines of the source come as breaks; one that stands in a title, in what was no link after all, or as "&#10;" is a space.
void InlineBuilder::add(const QString &text)
{
    addText(target(), text.contains(u'\n') ? QString(text).replace(u'\n', u' ') : text);
}

void InlineBuilder::addBreak(Kind kind)
{
    target().push_back({kind, {}, {}, {}});
    ++m_nodes;
}

Inlines InlineBuilder::take()
{
    keepBefore(nullptr);
    closeMarks(0);
    while (!m_spans.empty())
        closeSpan();
    return std::exchange(m_inlines, {});
}

void InlineBuilder::enterMark(MD_SPANTYPE type, const void *detail)
{
    openLink({});
    Mark mark{type, inImage() ? markOf(type) : QString(), {}};
    if (inImage())
        add(type == MD_SPAN_IMG ? u"!["_s : mark.after);
    if (type == MD_SPAN_IMG) {
        const auto *const image = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
        mark.after = behindLabel(m_map.attribute(image->src), m_map.attribute(image->title));
        if (!inImage())
            add(u"!["_s);
    }
    if (type == MD_SPAN_A)
        mark.address = m_map.attribute(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href);
    m_marks.push_back(std::move(mark));
}

void InlineBuilder::openLink(const QString &text)
{
    if (m_marks.empty() || m_marks.back().address.isEmpty())
        return;
    const QString address = std::exchange(m_marks.back().address, {});
    if (!text.isEmpty() && address.endsWith(text))
        return;
    m_marks.back().after = behindLabel(address, {});
    add(u"["_s);
}

void InlineBuilder::enter(MD_SPANTYPE type, const void *detail)
{
    ++m_nodes;
    if (inImage() || !m_marks.empty() || m_spans.size() > m_depth) {
        enterMark(type, detail);
        return;
    }
    Span span{type, {}, {}, {}};
    switch (type) {
    case MD_SPAN_EM:
        span.value.kind = Kind::Emphasis;
        break;
    case MD_SPAN_CODE:
        span.value.kind = Kind::Code;
        break;
    case MD_SPAN_DEL:
        span.value.kind = Kind::Strike;
        if (!m_map.isDoubleTilde())
            span.before = span.after = u"~"_s;
        break;
    case MD_SPAN_IMG: {
        const auto *const image = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
        span.before = u"!["_s;
        span.after = behindLabel(m_map.attribute(image->src), m_map.attribute(image->title));
        break;
    }
    case MD_SPAN_A: {
        const auto *const link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        span.value.kind = Kind::Link;
        span.value.href = m_map.attribute(link->href);
        const QString title = m_map.attribute(link->title);
        if (!isLinkAllowed(span.value.href)) {
            span.before = u"["_s;
            span.after = behindLabel(span.value.href, title);
            span.address = link->href.text;
        }
        break;
    }
    default:
        span.value.kind = Kind::Strong;
        break;
    }
    m_spans.push_back(std::move(span));
}

void InlineBuilder::leave(MD_SPANTYPE type)
{
    for (size_t i = m_marks.size(); i > 0; --i) {
        if (m_marks[i - 1].type == type) {
            closeMarks(i - 1);
            return;
        }
    }
    for (size_t i = m_spans.size(); i > 0; --i) {
        if (m_spans[i - 1].type == type) {
            closeMarks(0);
            while (m_spans.size() >= i)
                closeSpan();
            return;
        }
    }
    m_orphan |= type == MD_SPAN_A || type == MD_SPAN_IMG;
}

void InlineBuilder::keepBefore(const char *text)
{
    if (std::exchange(m_orphan, false))
        add(m_map.markupBefore(text));
}

void InlineBuilder::closeMarks(size_t from)
{
    while (m_marks.size() > from) {
        openLink({});
        add(m_marks.back().after);
        m_marks.pop_back();
    }
}

void InlineBuilder::closeSpan()
{
    Span span = std::move(m_spans.back());
    m_spans.pop_back();
    Inline &value = span.value;
    if (span.before.isEmpty()) {
        if (value.kind == Kind::Link && value.children.empty())
            addText(value.children, value.href);
        target().push_back(std::move(value));
        return;
    }
    const bool bare = span.address != nullptr && span.address == span.first; // <file:///x>
    add(bare ? u"<"_s : span.before);
    for (Inline &one : value.children) {
        if (one.kind == Kind::Text)
            add(one.text);
        else
            target().push_back(std::move(one));
    }
    add(bare ? u">"_s : span.after);
}

void InlineBuilder::text(MD_TEXTTYPE type, const MD_CHAR *from, MD_SIZE size)
{
    if (!m_spans.empty() && m_spans.back().first == nullptr)
        m_spans.back().first = from;
    const QString part = QString::fromUtf8(from, size);
    openLink(part);
    if (!m_spans.empty() && m_spans.back().value.kind == Kind::Code) {
        m_spans.back().value.text += part;
        return;
    }
    switch (type) {
    case MD_TEXT_BR:
        addBreak(Kind::HardBreak);
        break;
    case MD_TEXT_SOFTBR:
        addBreak(Kind::SoftBreak);
        break;
    case MD_TEXT_NULLCHAR:
        add(QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_ENTITY:
        add(decodeEntity(part));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
        add(part);
        break;
    }
}

} // namespace story::markup
