#include "app/report/pdf_draw.h"

#include "app/markup/links.h"
#include "app/report/pdf_photo.h"
#include "app/report/pdf_picture.h"
#include "app/report/pdf_shapes.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <cairo-pdf.h>

#include <algorithm>
#include <cstring>

namespace story::report::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PdfPage)
};

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

// Letters, digits and '-', as report_tree.h promises; anything else could end the attribute it stands in.
QByteArray anchorName(const QString &anchor)
{
    const bool plain = std::all_of(anchor.begin(), anchor.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    });
    return plain ? anchor.toLatin1() : QByteArray();
}

// The attributes of a Link that leads to an address; empty if it cannot be one. All that means something to cairo's
// attributes or to a PDF string is percent-encoded, because cairo 1.16 writes the address as it gets it.
QByteArray addressAttribute(const QString &href)
{
    if (!markup::isLinkAllowed(href))
        return {};
    QByteArray address = QUrl(href, QUrl::TolerantMode).toEncoded(QUrl::FullyEncoded);
    address.replace('\'', "%27").replace('(', "%28").replace(')', "%29").replace('\\', "%5C");
    const bool printable =
        std::all_of(address.begin(), address.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return address.isEmpty() || !printable ? QByteArray() : "uri='" + address + "'";
}

class Drawer {
public:
    Drawer(cairo_t *cairo, const Pages &pages, const Sheet &sheet, const Typesetter &typesetter,
           const Foot &foot)
        : m_cairo(cairo),
          m_pages(pages),
          m_sheet(sheet),
          m_typesetter(typesetter),
          m_foot(foot)
    {
        for (const PlacedMark &placed : pages.marks) {
            if (const QByteArray name = anchorName(placed.mark.anchor); !name.isEmpty())
                m_anchors.insert(name);
        }
    }

    Drawn run()
    {
        m_open.push_back({Begin{"Document"}, false});
        for (size_t i = 0; i < m_pages.pages.size(); ++i) {
            // All artifacts of a page come before its text, so that none falls into an element that is open.
            for (const Placed &placed : m_pages.pages[i])
                decorate(placed.op, measure::side, placed.y, placed.repeated);
            drawFoot(int(i));
            drawDestinations(int(i));
            std::vector<Spot> spots;
            for (const Placed &placed : m_pages.pages[i]) {
                if (!placed.repeated)
                    spots.push_back({&placed.op, measure::side, placed.y});
            }
            drawText(spots);
            if (i + 1 == m_pages.pages.size())
                endElement();
            cairo_show_page(m_cairo);
        }
        return m_drawn;
    }

    void addOutline(cairo_surface_t *surface) const
    {
        int section = CAIRO_PDF_OUTLINE_ROOT;
        for (const PlacedMark &placed : m_pages.marks) {
            if (placed.mark.title.isEmpty())
                continue;
            const QByteArray target = "page=" + QByteArray::number(placed.page + 1) + " pos=["
                + number(placed.x) + " " + number(placed.y) + "]";
            const int parent = placed.mark.level == 0 ? CAIRO_PDF_OUTLINE_ROOT : section;
            const int entry = cairo_pdf_surface_add_outline(
                surface, parent, utf8Of(placed.mark.title).constData(), target.constData(),
                cairo_pdf_outline_flags_t(0));
            if (placed.mark.level == 0)
                section = entry;
        }
    }

private:
    struct Spot {
        const Op *op = nullptr;
        double x = 0; // of the flow's left edge
        double y = 0; // of the strip's upper edge
    };
    struct Element {
        Begin begin;
        bool begun = false; // cairo knows of it: from its first text on
        bool continued = false; // see Columns
    };
    struct PieceSpot {
        Piece piece;
        double x = 0;
        double y = 0;
    };

    static std::vector<Spot> spotsOf(const Flow &flow, double x, double y)
    {
        std::vector<Spot> spots;
        for (const Op &op : flow) {
            spots.push_back({&op, x, y});
            y += heightOf(op);
        }
        return spots;
    }

    void colour(Colour c) const { cairo_set_source_rgb(m_cairo, c.red, c.green, c.blue); }

    // Draws what is seen and not read: of a repeated head, all of it.
    void decorate(const Op &op, double x, double y, bool textToo)
    {
        if (const auto *space = std::get_if<Space>(&op)) {
            decorate(space->decorations, x, y, space->height);
        } else if (const auto *line = std::get_if<TextLine>(&op)) {
            decorate(line->decorations, x, y, line->height);
            if (textToo) {
                for (const Piece &piece : piecesOf(*line->line))
                    drawPiece(m_cairo, piece, x + line->x, y + line->y, &m_drawn.missing);
            }
        } else if (const auto *row = std::get_if<Columns>(&op)) {
            if (row->rule)
                decorate({*row->rule}, x, y + row->height - row->rule->height, row->rule->height);
            for (const Columns::Column &column : row->columns) {
                for (const Spot &spot : spotsOf(column.flow, x + column.x, y + row->above))
                    decorate(*spot.op, spot.x, spot.y, textToo);
            }
        }
    }

    void decorate(const std::vector<Decoration> &decorations, double x, double y, double height)
    {
        for (const Decoration &part : decorations) {
            const double left = x + part.x;
            const double upper = y + part.y;
            const double high = part.height > 0 ? part.height : height;
            colour(part.colour);
            switch (part.shape) {
            case Decoration::Shape::Filled:
                cairo_rectangle(m_cairo, left, upper, part.width, high);
                cairo_fill(m_cairo);
                break;
            case Decoration::Shape::Outlined:
                roundedOutline(left, upper, part.width, high);
                break;
            case Decoration::Shape::Kind:
                drawKind(m_cairo, part.kind, left, upper, part.width);
                break;
            }
        }
    }

    void roundedOutline(double x, double y, double width, double height)
    {
        constexpr double radius = 3;
        constexpr double quarter = 1.5707963267948966;
        cairo_new_path(m_cairo);
        cairo_arc(m_cairo, x + width - radius, y + radius, radius, -quarter, 0);
        cairo_arc(m_cairo, x + width - radius, y + height - radius, radius, 0, quarter);
        cairo_arc(m_cairo, x + radius, y + height - radius, radius, quarter, 2 * quarter);
        cairo_arc(m_cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(m_cairo);
        cairo_set_line_width(m_cairo, 0.8);
        cairo_stroke(m_cairo);
    }

    double drawArtifact(const Line &line, double x, double baseline)
    {
        for (const Piece &piece : piecesOf(line))
            drawPiece(m_cairo, piece, x, baseline - line.baseline, &m_drawn.missing);
        return x + line.width;
    }

    void drawFoot(int page)
    {
        const double left = measure::side;
        const double right = m_sheet.width - measure::side;
        const double baseline = m_sheet.height - measure::footLine;
        colour(colour::line);
        cairo_rectangle(m_cairo, left, m_sheet.height - measure::footRule, right - left,
                        measure::hairline);
        cairo_fill(m_cairo);

        Face tabular = face::foot;
        tabular.tabular = true;
        const QString numbers = Words::tr("%1 of %2").arg(page + 1).arg(m_pages.pages.size());
        const Line pageLine = m_typesetter.singleLine(numbers, tabular, 120);
        drawArtifact(pageLine, right - pageLine.width, baseline);

        if (m_footLines.empty()) {
            // The first part is the title and may be long; the others are ours and short.
            double room = right - left - 140;
            for (auto part = m_foot.parts.rbegin(); part != m_foot.parts.rend(); ++part) {
                const bool first = part + 1 == m_foot.parts.rend();
                m_footLines.push_back(
                    m_typesetter.singleLine(*part, face::foot, std::max(room, 60.0)));
                room -= m_footLines.back().width;
                if (!first) {
                    m_footLines.push_back(
                        m_typesetter.singleLine(QStringLiteral("·"), face::foot, 20));
                    room -= m_footLines.back().width + 2 * dotSpace;
                }
            }
            std::reverse(m_footLines.begin(), m_footLines.end());
        }
        double x = left;
        for (size_t i = 0; i < m_footLines.size(); ++i)
            x = drawArtifact(m_footLines[i], x, baseline) + dotSpace;
    }

    void drawDestinations(int page)
    {
        for (; m_nextMark < m_pages.marks.size() && m_pages.marks[m_nextMark].page <= page;
             ++m_nextMark) {
            const PlacedMark &placed = m_pages.marks[m_nextMark];
            const QByteArray name = anchorName(placed.mark.anchor);
            // cairo aborts on a name that is given twice.
            if (name.isEmpty() || m_named.contains(name))
                continue;
            m_named.insert(name);
            const QByteArray attributes =
                "name='" + name + "' x=" + number(placed.x) + " y=" + number(placed.y);
            cairo_tag_begin(m_cairo, CAIRO_TAG_DEST, attributes.constData());
            cairo_tag_end(m_cairo, CAIRO_TAG_DEST);
        }
    }

    void beginAll()
    {
        for (Element &element : m_open) {
            if (element.begun)
                continue;
            cairo_tag_begin(m_cairo, element.begin.tag, "");
            element.begun = true;
            if (std::strcmp(element.begin.tag, "L") == 0)
                m_drawn.lists.append(element.begin.numbering);
            if (std::strcmp(element.begin.tag, "TR") == 0)
                m_drawn.rows.append(element.continued);
        }
    }

    void endElement()
    {
        // An empty cell still is a cell; any other element without text is left out.
        const char *tag = m_open.back().begin.tag;
        if (std::strcmp(tag, "TD") == 0 || std::strcmp(tag, "TH") == 0)
            beginAll();
        if (m_open.back().begun)
            cairo_tag_end(m_cairo, tag);
        m_open.pop_back();
    }

    void drawText(const std::vector<Spot> &spots)
    {
        for (size_t i = 0; i < spots.size(); ++i) {
            const Op &op = *spots[i].op;
            if (const auto *begin = std::get_if<Begin>(&op)) {
                m_open.push_back({*begin, false});
            } else if (std::holds_alternative<End>(op)) {
                endElement();
            } else if (const auto *row = std::get_if<Columns>(&op)) {
                if (row->tag)
                    m_open.push_back({Begin{row->tag}, false, row->continued});
                for (const Columns::Column &column : row->columns)
                    drawText(spotsOf(column.flow, spots[i].x + column.x, spots[i].y + row->above));
                if (row->tag)
                    endElement();
            } else if (const auto *picture = std::get_if<Picture>(&op)) {
                drawFigure(*picture, spots[i].x, spots[i].y);
            } else if (const auto *photo = std::get_if<Photo>(&op)) {
                drawFigure(*photo, spots[i].x + photo->x, spots[i].y);
            } else if (std::holds_alternative<TextLine>(op)) {
                size_t end = i + 1;
                while (end < spots.size() && std::holds_alternative<TextLine>(*spots[end].op))
                    ++end;
                const bool ends = end < spots.size() && std::holds_alternative<End>(*spots[end].op);
                drawLines(spots, i, end, ends);
                i = end - 1;
            }
        }
    }

    // All of a picture is one element; its words in full are added when the document is finished.
    void drawFigure(const Picture &picture, double x, double y)
    {
        beginAll();
        cairo_tag_begin(m_cairo, "Figure", "");
        drawPicture(m_cairo, *picture.drawing, x, y, picture.scale, m_typesetter, &m_drawn.missing);
        cairo_tag_end(m_cairo, "Figure");
        QStringList words{picture.drawing->title + u'.', picture.drawing->description};
        words += picture.drawing->groups;
        m_drawn.pictures.append({QRectF(x, m_sheet.height - y - picture.height(), picture.width(), picture.height()), words.join(u'\n')});
    }

    void drawFigure(const Photo &photo, double x, double y)
    {
        beginAll();
        cairo_tag_begin(m_cairo, "Figure", "");
        drawPhoto(m_cairo, *photo.image, QRectF(x, y, photo.width, photo.height));
        cairo_tag_end(m_cairo, "Figure");
        m_drawn.pictures.append({QRectF(x, m_sheet.height - y - photo.height, photo.width, photo.height), photo.image->alternative});
    }

    // The lines of one paragraph on one page: one leaf of the structure per stretch of text or link.
    void drawLines(const std::vector<Spot> &spots, size_t from, size_t to, bool ends)
    {
        std::vector<PieceSpot> pieces;
        for (size_t i = from; i < to; ++i) {
            const auto &line = std::get<TextLine>(*spots[i].op);
            for (const Piece &piece : piecesOf(*line.line))
                pieces.push_back({piece, spots[i].x + line.x, spots[i].y + line.y});
        }
        if (pieces.empty())
            return;
        const auto attributesOf = [this](const PieceSpot &spot) {
            return linkAttribute(linkOf(spot.piece));
        };
        // Where the paragraph is all here and has no link, its element is the leaf itself.
        const bool leaf = ends && !m_open.back().begun && m_open.back().begin.text
            && std::all_of(pieces.begin(), pieces.end(),
                           [&](const PieceSpot &spot) { return attributesOf(spot).isEmpty(); });
        beginAll();
        for (size_t i = 0; i < pieces.size();) {
            const QByteArray link = attributesOf(pieces[i]);
            size_t end = i + 1;
            while (end < pieces.size() && attributesOf(pieces[end]) == link)
                ++end;
            const char *tag = link.isEmpty() ? "Span" : CAIRO_TAG_LINK;
            if (!leaf)
                cairo_tag_begin(m_cairo, tag,
                                link.isEmpty() ? ""
                                               : (link + " " + areas(pieces, i, end)).constData());
            for (; i < end; ++i)
                drawPiece(m_cairo, pieces[i].piece, pieces[i].x, pieces[i].y, &m_drawn.missing);
            if (!leaf)
                cairo_tag_end(m_cairo, tag);
        }
    }

    // Empty where `href` leads nowhere that this document or the world knows.
    QByteArray linkAttribute(const QString &href) const
    {
        if (href.isEmpty())
            return {};
        if (!href.startsWith(u'#'))
            return addressAttribute(href);
        const QByteArray name = anchorName(href.mid(1));
        return m_anchors.contains(name) ? "dest='" + name + "'" : QByteArray();
    }

    // Where a link can be pressed: one rectangle per line.
    static QByteArray areas(const std::vector<PieceSpot> &pieces, size_t from, size_t to)
    {
        QByteArray text = "rect=[";
        for (size_t i = from; i < to;) {
            const Line *line = pieces[i].piece.line;
            double left = pieces[i].x + pieces[i].piece.x;
            double right = left;
            const double y = pieces[i].y;
            for (; i < to && pieces[i].piece.line == line; ++i) {
                left = std::min(left, pieces[i].x + pieces[i].piece.x);
                right = std::max(right, pieces[i].x + pieces[i].piece.x + pieces[i].piece.width);
            }
            text += number(left) + " " + number(y) + " " + number(right - left) + " "
                + number(line->height) + " ";
        }
        return text + "]";
    }

    static constexpr double dotSpace = 3;

    cairo_t *m_cairo;
    const Pages &m_pages;
    const Sheet m_sheet;
    const Typesetter &m_typesetter;
    const Foot &m_foot;
    std::vector<Line> m_footLines;
    std::vector<Element> m_open;
    QSet<QByteArray> m_anchors; // that links can lead to
    QSet<QByteArray> m_named;   // already given to cairo
    size_t m_nextMark = 0;      // marks come in the order of their pages
    Drawn m_drawn;
};

} // namespace

Drawn drawPages(cairo_t *cairo, const Pages &pages, const Sheet &sheet,
                const Typesetter &typesetter, const Foot &foot)
{
    Drawer drawer(cairo, pages, sheet, typesetter, foot);
    const Drawn drawn = drawer.run();
    // Entries that lead to pages which were not drawn would end the program in an assertion of cairo.
    if (cairo_status(cairo) == CAIRO_STATUS_SUCCESS)
        drawer.addOutline(cairo_get_target(cairo));
    return drawn;
}

} // namespace story::report::pdf
