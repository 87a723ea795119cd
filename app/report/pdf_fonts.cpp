#include "app/report/pdf_fonts.h"

#include <QCoreApplication>

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

namespace story::report::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PdfFonts)
};

struct DestroyConfig {
    void operator()(FcConfig *config) const { FcConfigDestroy(config); }
};
using ConfigPtr = std::unique_ptr<FcConfig, DestroyConfig>;

// Bitmap fonts go with the colour fonts: they have no outlines to embed.
constexpr char rejections[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig><selectfont><rejectfont>"
    "<pattern><patelt name=\"color\"><bool>true</bool></patelt></pattern>"
    "<pattern><patelt name=\"scalable\"><bool>false</bool></patelt></pattern>"
    "</rejectfont></selectfont></fontconfig>";

// The computer's configuration with our rejections; null where fontconfig has none.
ConfigPtr loadConfig()
{
    ConfigPtr config(FcInitLoadConfig());
    if (!config)
        return {};
    const auto *text = reinterpret_cast<const FcChar8 *>(rejections);
    if (!FcConfigParseAndLoadFromMemory(config.get(), text, FcTrue)
        || !FcConfigBuildFonts(config.get()))
        return {};
    const FcFontSet *fonts = FcConfigGetFonts(config.get(), FcSetSystem);
    return fonts && fonts->nfont > 0 ? std::move(config) : ConfigPtr();
}

} // namespace

void TextContextRelease::operator()(PangoContext *context) const
{
    GObjectPtr<PangoFontMap> fonts(pango_context_get_font_map(context));
    g_object_ref(fonts.get());
    g_object_unref(context);
    pango_fc_font_map_set_config(reinterpret_cast<PangoFcFontMap *>(fonts.get()), nullptr);
}

Result<TextContextPtr> makeTextContext(const QString &language)
{
    const ConfigPtr config = loadConfig();
    GObjectPtr<PangoFontMap> fonts(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!config || !fonts)
        return fail({Failure::CannotRead,
                     Words::tr("No font was found on this computer, so the PDF was not written."),
                     Words::tr("The review is as it was."),
                     Words::tr("Install a font such as Noto Sans, or export as HTML."), QString()});
    pango_fc_font_map_set_config(reinterpret_cast<PangoFcFontMap *>(fonts.get()), config.get());
    pango_cairo_font_map_set_resolution(reinterpret_cast<PangoCairoFontMap *>(fonts.get()), 72);

    TextContextPtr context(pango_font_map_create_context(fonts.get()));
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    if (!language.isEmpty())
        pango_context_set_language(context.get(),
                                   pango_language_from_string(language.toUtf8().constData()));
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context;
}

} // namespace story::report::pdf
