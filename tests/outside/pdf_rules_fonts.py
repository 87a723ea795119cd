"""Fonts, ISO 14289-1, 7.21: embedded, complete, and clear about which characters they show."""
from pikepdf import Dictionary, Name, Stream

from fontTools import agl
from pdf_conditions import condition
from pdf_fonts import NOTDEF, SIMPLE_ENCODINGS

# ISO 32000-1, table 118.
PREDEFINED = {"/" + name for name in """GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V
UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V
CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H
90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H
UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H
UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V Identity-H Identity-V""".split()}
COLLECTIONS = {"GB1", "CNS1", "Japan1", "Korea1"}


def composite(document):
    return [font for font in document.fonts.values() if font.composite]


def true_type(document, symbolic):
    return [font for font in document.fonts.values() if font.subtype == "/TrueType" and font.symbolic == symbolic]


def own_cmaps(document):
    return [(font, font.encoding) for font in composite(document) if isinstance(font.encoding, Stream)]


def system_infos(document):
    for font, cmap in own_cmaps(document):
        yield font, cmap.get("/CIDSystemInfo", Dictionary()), font.cid.get("/CIDSystemInfo", Dictionary())


@condition("31-001", "a font and its CMap are of two registries")
def registries(document):
    yield from (font.name for font, of_map, of_font in system_infos(document) if str(of_map.get("/Registry")) != str(of_font.get("/Registry")))


@condition("31-002", "a font and its CMap are of two orderings")
def orderings(document):
    yield from (font.name for font, of_map, of_font in system_infos(document) if str(of_map.get("/Ordering")) != str(of_font.get("/Ordering")))


@condition("31-003", "a font has an older supplement than its CMap")
def supplements(document):
    yield from (font.name for font, of_map, of_font in system_infos(document)
                if int(of_font.get("/Supplement", 0)) < int(of_map.get("/Supplement", 0)))


@condition("31-004", "the map from characters to glyphs is neither one nor Identity")
def odd_gid_map(document):
    for font in composite(document):
        found = font.cid.get("/CIDToGIDMap")
        if font.cid.get("/Subtype") == Name.CIDFontType2 and found is not None and not isinstance(found, Stream) and found != Name.Identity:
            yield font.name


@condition("31-005", "there is no map from characters to glyphs")
def no_gid_map(document):
    yield from (font.name for font in composite(document)
                if font.cid.get("/Subtype") == Name.CIDFontType2 and "/CIDToGIDMap" not in font.cid)


@condition("31-006", "a CMap is neither known nor embedded")
def unknown_cmap(document):
    yield from (font.name for font in composite(document)
                if not isinstance(font.encoding, Stream) and str(font.encoding) not in PREDEFINED)


@condition("31-007", "a CMap says two directions of writing")
def two_directions(document):
    for font, cmap in own_cmaps(document):
        words = cmap.read_bytes().split()
        inside = int(words[words.index(b"/WMode") + 1]) if b"/WMode" in words else 0
        if inside != int(cmap.get("/WMode", 0)):
            yield font.name


@condition("31-008", "a CMap uses another that is not known")
def cmap_of_cmap(document):
    for font, cmap in own_cmaps(document):
        used = cmap.get("/UseCMap")
        if used is not None and str(used) not in PREDEFINED:
            yield font.name


@condition("31-009", "a font is not embedded")
def not_embedded(document):
    yield from (font.name for font in document.fonts.values() if font.painted and not font.program.there)


def glyphs(document):
    """Each code that is used, with the name of its glyph: None where there is none."""
    for font in document.fonts.values():
        if font.program.there:
            for code in sorted(font.used):
                yield font, code, font.glyph(code)


@condition("31-011", "a font has no glyph for what is shown in it")
def no_glyph(document):
    for font, code, glyph in glyphs(document):
        looked_up = font.subtype == "/TrueType" and (not font.symbolic or not font.program.cmaps()) # 31-018 and 31-025
        if glyph is None and code in font.painted and not looked_up:
            yield f"{font.name}: code {code:#x} for {font.text(code)!r}"


def cid_sets(document):
    for font in composite(document):
        listed = font.descriptor.get("/CIDSet")
        if isinstance(listed, Stream) and font.program.there:
            data = listed.read_bytes()
            bits = {8 * i + bit for i, byte in enumerate(data) for bit in range(8) if byte & 0x80 >> bit}
            there = {int(name[3:]) for name in font.program.names if name.startswith("cid")} | {0} \
                if hasattr(font.program.cff, "ROS") else set(range(len(font.program.names)))
            yield font, bits, there


@condition("31-014", "a font has more glyphs than its CIDSet")
def unlisted_glyphs(document):
    yield from (font.name for font, bits, there in cid_sets(document) if there - bits)


@condition("31-015", "a CIDSet lists glyphs that its font has not")
def listed_glyphs(document):
    yield from (font.name for font, bits, there in cid_sets(document) if bits - there)


@condition("31-016", "a glyph is not as wide as it is said to be")
def widths(document):
    for font, code, glyph in glyphs(document):
        if glyph is None or code not in font.painted:
            continue
        said, real = font.said_width(code), font.program.width(glyph)
        if abs(said - real) > 1:
            yield f"{font.name}: {font.text(code)!r} is {real:.1f} wide and not {said:.1f}"


def symbolic_only(font):
    return not {(3, 1), (1, 0), (0, 3), (0, 4), (3, 10)} & set(font.program.cmaps())


@condition("31-017", "a TrueType font of letters has only cmaps of symbols")
def no_letter_cmap(document):
    yield from (font.name for font in true_type(document, False) if font.painted and font.program.there and symbolic_only(font))


@condition("31-018", "a letter is not found by the cmaps of its TrueType font")
def letter_without_glyph(document):
    for font in true_type(document, False):
        if font.program.there and not symbolic_only(font):
            for code in sorted(font.painted):
                if font.glyph(code) is None:
                    yield f"{font.name}: code {code:#x} for {font.text(code)!r}"


@condition("31-019", "a TrueType font of letters has no encoding")
def no_encoding(document):
    yield from (font.name for font in true_type(document, False) if font.encoding is None)


@condition("31-020", "the encoding of a TrueType font has no base")
def no_base_encoding(document):
    yield from (font.name for font in true_type(document, False)
                if isinstance(font.encoding, Dictionary) and "/BaseEncoding" not in font.encoding)


@condition("31-021", "a TrueType font has an encoding that is neither MacRoman nor WinAnsi")
def odd_encoding(document):
    yield from (font.name for font in true_type(document, False)
                if font.base_encoding not in SIMPLE_ENCODINGS and font.base_encoding != "None")


def differences(document):
    return [(font, font.encoding.Differences) for font in true_type(document, False)
            if isinstance(font.encoding, Dictionary) and "/Differences" in font.encoding]


@condition("31-022", "an encoding names a glyph that is not in the Adobe Glyph List")
def unlisted_names(document):
    for font, names in differences(document):
        yield from (f"{font.name}: {name}" for name in names if isinstance(name, Name) and str(name)[1:] not in agl.AGL2UV
                    and str(name) != "/" + NOTDEF)


@condition("31-023", "a TrueType font with an encoding of its own has no (3,1) cmap")
def no_unicode_cmap(document):
    yield from (font.name for font, _ in differences(document) if font.program.there and (3, 1) not in font.program.cmaps())


@condition("31-024", "a TrueType font of symbols has an encoding")
def symbolic_encoding(document):
    yield from (font.name for font in true_type(document, True) if font.encoding is not None)


@condition("31-025", "a TrueType font of symbols has no cmap")
def symbolic_without_cmap(document):
    yield from (font.name for font in true_type(document, True) if font.program.there and not font.program.cmaps())


@condition("31-026", "a TrueType font of symbols has several cmaps, but none of symbols")
def symbolic_cmaps(document):
    yield from (font.name for font in true_type(document, True) if len(font.program.cmaps()) > 1 and (3, 0) not in font.program.cmaps())


def known_without_map(font):
    """Where a ToUnicode entry is not needed. That glyphs are called by known names is not looked at: cairo's fonts have one of these."""
    if font.composite:
        info = font.cid.get("/CIDSystemInfo", Dictionary())
        return str(info.get("/Registry")) == "Adobe" and str(info.get("/Ordering")) in COLLECTIONS
    return font.base_encoding in SIMPLE_ENCODINGS or font.base_encoding == "/MacExpertEncoding" \
        or (font.subtype == "/TrueType" and not font.symbolic)


@condition("31-027", "a font does not say which characters it shows")
def no_to_unicode(document):
    yield from (font.name for font in document.fonts.values() if not font.has_to_unicode and not known_without_map(font))


@condition("10-001", "a character cannot be known")
def unknown_character(document):
    for font in document.fonts.values():
        yield from (f"{font.name}: code {code:#x}" for code in sorted(font.used) if font.text(code) is None)


@condition("31-028", "a character is said to be U+0000")
def zero_character(document):
    yield from (font.name for font in document.fonts.values() if any("\0" in text for text in font.to_unicode.values()))


@condition("31-029", "a character is said to be a byte order mark")
def order_mark(document):
    yield from (font.name for font in document.fonts.values()
                if any(c in text for text in font.to_unicode.values() for c in "\ufeff\ufffe"))


@condition("31-030", "text shows .notdef")
def not_defined(document):
    yield from (f"{font.name}: code {code:#x} for {font.text(code)!r}" for font, code, glyph in glyphs(document) if glyph == NOTDEF)
