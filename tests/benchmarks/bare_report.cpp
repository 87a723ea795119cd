// The floor of bench_report: the same words through cairo and Pango and nothing else. bare_report TEXT PDF: each line of TEXT becomes one
// layout, one below the other on A4; no table, no tags, no outline.
#include <pango/pangocairo.h>

#include <cairo-pdf.h>

#include <fstream>
#include <string>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    constexpr double width = 595;
    constexpr double height = 842;
    constexpr double margin = 45;
    cairo_surface_t *surface = cairo_pdf_surface_create(argv[2], width, height);
    cairo_t *cr = cairo_create(surface);
    PangoFontDescription *font = pango_font_description_from_string("Inter, Noto Sans 9.5");
    double y = margin;
    std::ifstream text(argv[1]);
    for (std::string line; std::getline(text, line);) {
        PangoLayout *layout = pango_cairo_create_layout(cr);
        pango_layout_set_font_description(layout, font);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(layout, static_cast<int>((width - 2 * margin) * PANGO_SCALE));
        pango_layout_set_text(layout, line.c_str(), -1);
        int high = 0;
        pango_layout_get_pixel_size(layout, nullptr, &high);
        if (y > margin && y + high > height - margin) {
            cairo_show_page(cr);
            y = margin;
        }
        cairo_move_to(cr, margin, y);
        pango_cairo_show_layout(cr, layout);
        y += high + 4;
        g_object_unref(layout);
    }
    pango_font_description_free(font);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    const cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
