#include "app/report/pdf_text.h"

#include "app/markup/links.h"

#include <QList>

#include <algorithm>

namespace story::report::pdf {

struct SetParagraph {
    StyledText text;
    Face face;
};

namespace {

// A text is set in pieces of about this many bytes, because Pango shapes the rest of a run anew for each line of it.
constexpr int chunkBytes = 1024;

constexpr char families[] = "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew";
constexpr char fixedFamilies[] = "Noto Sans Mono, DejaVu Sans Mono, monospace";

double points(int pangoUnits)
{
    return double(pangoUnits) / PANGO_SCALE;
}

void appendInlines(const markup::Inlines &inlines, Span look, StyledText &text)
{
    using Kind = markup::Inline::Kind;
    for (const markup::Inline &part : inlines) {
        Span inner = look;
        switch (part.kind) {
        case Kind::SoftBreak:
            text.utf8 += ' ';
            continue;
        case Kind::HardBreak:
            text.utf8 += '\n';
            continue;
        case Kind::Text:
        case Kind::Code:
            inner.code = inner.code || part.kind == Kind::Code;
            inner.from = int(text.utf8.size());
            text.utf8 += utf8Of(part.text);
            inner.to = int(text.utf8.size());
            if (inner.strong || inner.emphasis || inner.strike || inner.code
                || !inner.href.isEmpty())
                text.spans.push_back(inner);
            continue;
        case Kind::Strong:
            inner.strong = true;
            break;
        case Kind::Emphasis:
            inner.emphasis = true;
            break;
        case Kind::Strike:
            inner.strike = true;
            break;
        case Kind::Link:
            // The tree promises as much; a link is the one thing in it that could do harm.
            if (markup::isLinkAllowed(part.href) || part.href.startsWith(u'#'))
                inner.href = part.href;
            break;
        }
        appendInlines(part.children, inner, text);
    }
}

PangoFontDescription *describe(const Face &face)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, face.fixed ? fixedFamilies : families);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(face.weight));
    pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
    return font;
}

// The attributes of the bytes [from, to) of `text`, counted from `from`.
PangoAttrList *attributes(const SetParagraph &paragraph, int from, int to)
{
    PangoAttrList *list = pango_attr_list_new();
    // Hyphens would change what is copied out of the document; contextual forms turn "->" into an arrow.
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
    pango_attr_list_insert(
        list, pango_attr_font_features_new(paragraph.face.tabular ? "calt=0,tnum=1" : "calt=0"));
    const auto &spans = paragraph.text.spans;
    auto span = std::partition_point(spans.begin(), spans.end(),
                                     [from](const Span &s) { return s.to <= from; });
    for (; span != spans.end() && span->from < to; ++span) {
        const auto add = [&](PangoAttribute *attribute) {
            attribute->start_index = static_cast<guint>(std::max(span->from, from) - from);
            attribute->end_index = static_cast<guint>(std::min(span->to, to) - from);
            pango_attr_list_insert(list, attribute);
        };
        if (span->strong)
            add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
        if (span->emphasis)
            add(pango_attr_style_new(PANGO_STYLE_ITALIC));
        if (span->code && !paragraph.face.fixed) {
            add(pango_attr_family_new(fixedFamilies));
            add(pango_attr_size_new_absolute(int(paragraph.face.size * 0.9 * PANGO_SCALE)));
        }
        // A colour of its own makes Pango end a run where a link ends; drawing decides what colour it really is.
        if (!span->href.isEmpty() || span->strike)
            add(pango_attr_foreground_new(static_cast<guint16>(span - spans.begin()), 0, 1));
    }
    return list;
}

// Where the chunk that begins at `from` ends: behind a space if there is one, else between two characters.
int chunkEnd(const QByteArray &utf8, int from)
{
    const int size = int(utf8.size());
    if (size - from <= chunkBytes)
        return size;
    int end = from + chunkBytes;
    for (int at = end; at > from + chunkBytes / 2; --at) {
        if (utf8[at - 1] == ' ' || utf8[at - 1] == '\n')
            return at;
    }
    while (end > from + 1 && (static_cast<unsigned char>(utf8[end]) & 0xc0) == 0x80)
        --end;
    return end;
}

GObjectPtr<PangoLayout> layOut(PangoContext *context, const SetParagraph &paragraph, int from,
                               int to, double width)
{
    GObjectPtr<PangoLayout> layout(pango_layout_new(context));
    PangoFontDescription *font = describe(paragraph.face);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    PangoAttrList *list = attributes(paragraph, from, to);
    pango_layout_set_attributes(layout.get(), list);
    pango_attr_list_unref(list);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), width < 0 ? -1 : int(width * PANGO_SCALE));
    pango_layout_set_text(layout.get(), paragraph.text.utf8.constData() + from, to - from);
    return layout;
}

Line lineFrom(PangoLayoutLine *shape, const std::shared_ptr<const SetParagraph> &paragraph,
              int from, bool rightToLeft)
{
    PangoRectangle logical;
    pango_layout_line_get_extents(shape, nullptr, &logical);
    const double ascent = -points(logical.y);
    const double natural = points(logical.height);
    Line line;
    line.paragraph = paragraph;
    line.shape.reset(pango_layout_line_ref(shape));
    line.from = from;
    line.width = points(logical.width);
    line.height = std::max(paragraph->face.leading, natural);
    line.baseline = (line.height - natural) / 2 + ascent;
    line.rightToLeft = rightToLeft;
    return line;
}

// What stands for no glyph: a joiner, a mark of direction, a tab, the space at which a line breaks.
bool isEmpty(PangoGlyph glyph)
{
    return glyph == PANGO_GLYPH_EMPTY || glyph == (0x20U | PANGO_GLYPH_UNKNOWN_FLAG);
}

// 0 where the font has none.
hb_codepoint_t spaceOf(PangoFont *font)
{
    hb_codepoint_t space = 0;
    if (font)
        hb_font_get_nominal_glyph(pango_font_get_hb_font(font), 0x20, &space);
    return space;
}

bool isBlank(const PangoLayoutRun &run)
{
    const hb_codepoint_t space = spaceOf(run.item->analysis.font);
    const PangoGlyphInfo *glyphs = run.glyphs->glyphs;
    return std::all_of(glyphs, glyphs + run.glyphs->num_glyphs, [space](const PangoGlyphInfo &info) {
        return isEmpty(info.glyph) || (space != 0 && info.glyph == space);
    });
}

struct GlyphText {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters; // which bytes each group of glyphs stands for
    cairo_text_cluster_flags_t direction = cairo_text_cluster_flags_t(0);
    struct Missing {
        double from;
        double wide;
        char32_t character;
    };
    std::vector<Missing> missing; // characters without a glyph
};

// Calls `each` with the first and the end of a cluster's glyphs and the number of its bytes, in the order of the text.
template <class Function>
void forEachCluster(PangoLayoutRun *run, const char *text, Function each)
{
    PangoGlyphItemIter iter;
    for (gboolean more = pango_glyph_item_iter_init_start(&iter, run, text); more;
         more = pango_glyph_item_iter_next_cluster(&iter))
        each(std::min(iter.start_glyph, iter.end_glyph + 1),
             std::max(iter.start_glyph + 1, iter.end_glyph), iter.end_index - iter.start_index);
}

// Puts a blank before or after the rest, as spaces of the same font.
void join(GlyphText &rest, const Blank &blank, bool after, const char *text, hb_codepoint_t space,
          double left, double baseline)
{
    std::vector<double> places;
    double at = left + blank.x;
    for (int i = 0; i < blank.run->glyphs->num_glyphs; ++i) {
        places.push_back(at);
        at += points(blank.run->glyphs->glyphs[i].geometry.width);
    }
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    forEachCluster(blank.run, text, [&](int first, int, int bytes) {
        clusters.push_back({bytes, 1});
        glyphs.push_back({space, places[size_t(first)], baseline});
    });
    const bool backward = (rest.direction & CAIRO_TEXT_CLUSTER_FLAG_BACKWARD) != 0;
    if (backward)
        std::reverse(glyphs.begin(), glyphs.end());
    rest.clusters.insert(after ? rest.clusters.end() : rest.clusters.begin(), clusters.begin(), clusters.end());
    rest.glyphs.insert(after != backward ? rest.glyphs.end() : rest.glyphs.begin(), glyphs.begin(), glyphs.end());
}

// What Pango itself would draw, but for two things: a character without a glyph becomes a space that keeps its text, and
// a box around it, instead of a box of hexadecimal digits, which would be read as text; and what is not seen (the space at
// which a line breaks, a tab, joiners, marks of direction) is a space, too, so that where text is searched, copied and read
// aloud words stay apart, and emoji and writing from the right stay what they are. `left` is the line's edge.
GlyphText glyphsOf(const Piece &piece, PangoFont *font, double left, double baseline)
{
    constexpr PangoGlyph unknown = PANGO_GLYPH_UNKNOWN_FLAG;
    const PangoGlyphString *shapes = piece.run->glyphs;
    const char *text = piece.line->paragraph->text.utf8.constData() + piece.line->from;
    const auto count = size_t(shapes->num_glyphs);
    std::vector<bool> drawn(count, false);
    for (size_t i = 0; i < count; ++i)
        drawn[i] = !isEmpty(shapes->glyphs[i].glyph);

    const hb_codepoint_t space = spaceOf(font);
    GlyphText result;
    if (piece.run->item->analysis.level % 2 != 0)
        result.direction = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD;
    forEachCluster(piece.run, text, [&](int first, int end, int bytes) {
        auto shown = std::count(drawn.begin() + first, drawn.begin() + end, true);
        if (space != 0 && shown == 0) {
            drawn[size_t(first)] = true;
            shown = 1;
        }
        result.clusters.push_back({bytes, int(shown)});
    });
    double at = left + piece.x;
    for (size_t i = 0; i < count; ++i) {
        const PangoGlyphInfo &info = shapes->glyphs[i];
        if (drawn[i]) {
            const bool isMissing = !isEmpty(info.glyph) && (info.glyph & unknown) != 0;
            result.glyphs.push_back({isEmpty(info.glyph) || isMissing ? space : info.glyph,
                                     at + points(info.geometry.x_offset),
                                     baseline + points(info.geometry.y_offset - piece.run->y_offset)});
            if (isMissing)
                result.missing.push_back({at, points(info.geometry.width), static_cast<char32_t>(info.glyph & ~unknown)});
        }
        at += points(info.geometry.width);
    }
    for (auto blank = piece.before.rbegin(); blank != piece.before.rend(); ++blank)
        join(result, *blank, false, text, space, left, baseline);
    for (const Blank &blank : piece.after)
        join(result, blank, true, text, space, left, baseline);
    return result;
}

// Gives each blank piece of a line to the one before it or, where there is none, after it.
void giveBlanks(std::vector<Piece> &pieces)
{
    Piece *last = nullptr; // that can take blanks
    std::vector<Piece *> waiting;
    for (Piece &piece : pieces) {
        if (!isBlank(*piece.run)) {
            last = spaceOf(piece.run->item->analysis.font) != 0 ? &piece : nullptr;
            for (Piece *blank : waiting) {
                if (last)
                    last->before.push_back({blank->run, blank->x});
                blank->elsewhere = last != nullptr;
            }
            waiting.clear();
        } else if (last) {
            last->after.push_back({piece.run, piece.x});
            piece.elsewhere = true;
        } else {
            waiting.push_back(&piece);
        }
    }
}

} // namespace

QByteArray utf8Of(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    const auto refused = [](uint c) {
        return c == 0 || QChar::isNonCharacter(c) || QChar::isSurrogate(c);
    };
    if (std::none_of(characters.begin(), characters.end(), refused))
        return text.toUtf8();
    QString result;
    for (const uint c : characters)
        result += refused(c) ? QStringView(u"\uFFFD") : QStringView(QChar::fromUcs4(c));
    return result.toUtf8();
}

StyledText plainText(const QString &text)
{
    return {utf8Of(text), {}};
}

StyledText styledText(const markup::Inlines &inlines)
{
    StyledText text;
    appendInlines(inlines, {}, text);
    return text;
}

Typesetter::Typesetter(TextContextPtr context) : m_context(std::move(context)) {}

std::vector<Line> Typesetter::lines(StyledText text, const Face &face, double width) const
{
    const auto paragraph =
        std::make_shared<const SetParagraph>(SetParagraph{std::move(text), face});
    const QByteArray &utf8 = paragraph->text.utf8;
    const bool rightToLeft = QString::fromUtf8(utf8).isRightToLeft();
    pango_context_set_base_dir(m_context.get(),
                               rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

    std::vector<Line> result;
    int from = 0;
    do {
        const int to = chunkEnd(utf8, from);
        const bool last = to == utf8.size();
        const auto layout = layOut(m_context.get(), *paragraph, from, to, width);
        GSList *list = pango_layout_get_lines_readonly(layout.get());
        int next = to;
        for (; list; list = list->next) {
            auto *shape = static_cast<PangoLayoutLine *>(list->data);
            // The last line of a chunk is set again as the first one of the next, with what follows it.
            if (!last && !list->next && shape->start_index > 0) {
                next = from + shape->start_index;
                break;
            }
            result.push_back(lineFrom(shape, paragraph, from, rightToLeft));
        }
        from = next;
    } while (from < utf8.size());
    return result;
}

double Typesetter::naturalWidth(const QString &text, const Face &face) const
{
    const SetParagraph paragraph{plainText(text), face};
    const auto layout = layOut(m_context.get(), paragraph, 0, int(paragraph.text.utf8.size()), -1);
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return points(logical.width);
}

Line Typesetter::singleLine(const QString &text, const Face &face, double width) const
{
    // No line of a page holds more characters than this; it keeps the search below short.
    QString kept = text.left(300).simplified();
    bool cut = text.size() > 300;
    while (!kept.isEmpty() && naturalWidth(cut ? kept + u'…' : kept, face) > width) {
        kept.chop(kept.size() > 1 && kept.back().isLowSurrogate() ? 2 : 1);
        cut = true;
    }
    return std::move(lines(plainText(cut ? kept + u'…' : kept), face, -1).front());
}

std::vector<Piece> piecesOf(const Line &line)
{
    std::vector<Piece> pieces;
    double x = 0;
    const auto &spans = line.paragraph->text.spans;
    for (GSList *list = line.shape->runs; list; list = list->next) {
        auto *run = static_cast<PangoLayoutRun *>(list->data);
        const double width = points(pango_glyph_string_get_width(run->glyphs));
        const int at = line.from + run->item->offset;
        const auto span = std::partition_point(spans.begin(), spans.end(),
                                               [at](const Span &s) { return s.to <= at; });
        const bool inside = span != spans.end() && span->from <= at;
        pieces.push_back({&line, run, inside ? int(span - spans.begin()) : -1, x, width});
        x += width;
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
        return a.run->item->offset < b.run->item->offset;
    });
    giveBlanks(pieces);
    return pieces;
}

QString linkOf(const Piece &piece)
{
    return piece.span < 0 ? QString() : piece.line->paragraph->text.spans[size_t(piece.span)].href;
}

void drawPiece(cairo_t *cairo, const Piece &piece, double x, double y, std::set<char32_t> *missing)
{
    const SetParagraph &paragraph = *piece.line->paragraph;
    const Span *span = piece.span < 0 ? nullptr : &paragraph.text.spans[size_t(piece.span)];
    const bool link = span && !span->href.isEmpty();
    const Colour colour = link ? colour::accent : paragraph.face.colour;
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);

    const double left = x + piece.x;
    const double baseline = y + piece.line->baseline;
    PangoFont *font = piece.run->item->analysis.font;
    cairo_scaled_font_t *scaled =
        font ? pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont *>(font)) : nullptr;
    if (!scaled)
        return;
    cairo_set_scaled_font(cairo, scaled);

    const GlyphText glyphs = piece.elsewhere ? GlyphText() : glyphsOf(piece, font, x, baseline);
    for (const GlyphText::Missing &one : glyphs.missing) {
        if (missing)
            missing->insert(one.character);
    }
    if (!piece.elsewhere) {
        const PangoItem *first = (piece.before.empty() ? piece.run : piece.before.front().run)->item;
        const PangoItem *last = (piece.after.empty() ? piece.run : piece.after.back().run)->item;
        const char *text = paragraph.text.utf8.constData() + piece.line->from + first->offset;
        cairo_show_text_glyphs(cairo, text, last->offset + last->length - first->offset,
                               glyphs.glyphs.data(), int(glyphs.glyphs.size()), glyphs.clusters.data(),
                               int(glyphs.clusters.size()), glyphs.direction);
    }

    cairo_set_line_width(cairo, measure::hairline);
    for (const GlyphText::Missing &one : glyphs.missing) {
        const double high = paragraph.face.size * 0.7;
        cairo_rectangle(cairo, one.from + one.wide * 0.1, baseline - high, one.wide * 0.8, high);
    }
    if (!glyphs.missing.empty())
        cairo_stroke(cairo);
    const auto stroke = [&](double above) {
        cairo_move_to(cairo, left, baseline - above);
        cairo_line_to(cairo, left + piece.width, baseline - above);
        cairo_stroke(cairo);
    };
    if (link)
        stroke(-1.8);
    if (span && span->strike)
        stroke(paragraph.face.size * 0.28);
}

} // namespace story::report::pdf
