"""Broken PDFs for the conditions of fonts, as `pdf_broken` has them."""
import io

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Operator, String

from pdf_broken import broken, edit

CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 1 def /WMode 0 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap end end"""


def font(pdf, subtype, descendant=None):
    """(page, name, dictionary) of the first font of that kind."""
    for i, page in enumerate(pdf.pages):
        for name, each in page.obj.Resources.get("/Font", Dictionary()).items():
            if each.Subtype == subtype and (descendant is None or each.DescendantFonts[0].Subtype == descendant):
                return i, name, each
    raise LookupError(subtype)


def composite(pdf, descendant=None):
    return font(pdf, Name.Type0, descendant)[2]


def letters(pdf):
    """The TrueType font of letters that the report has for code."""
    return font(pdf, Name.TrueType)[2]


def own_cmap(pdf, extra=None, **info):
    found = composite(pdf)
    cmap = pdf.make_stream(CMAP, Type=Name.CMap, CMapName=Name.Own, WMode=0,
                           CIDSystemInfo=Dictionary({"/Registry": String("Adobe"), "/Ordering": String("Identity"), "/Supplement": 0, **info}))
    for key, value in (extra or {}).items():
        cmap[key] = value
    found.Encoding = cmap


@broken("31-001")
def _(pdf):
    own_cmap(pdf, **{"/Registry": String("Other")})


@broken("31-002")
def _(pdf):
    own_cmap(pdf, **{"/Ordering": String("Other")})


@broken("31-003")
def _(pdf):
    own_cmap(pdf, **{"/Supplement": 5})


@broken("31-004")
def _(pdf):
    composite(pdf, Name.CIDFontType2).DescendantFonts[0].CIDToGIDMap = Name.Other


@broken("31-005")
def _(pdf):
    del composite(pdf, Name.CIDFontType2).DescendantFonts[0].CIDToGIDMap


@broken("31-006")
def _(pdf):
    composite(pdf).Encoding = Name("/Unheard-H")


@broken("31-007")
def _(pdf):
    own_cmap(pdf, {"/WMode": 1})


@broken("31-008")
def _(pdf):
    own_cmap(pdf, {"/UseCMap": Name("/Unheard-H")})


@broken("31-009")
def _(pdf):
    del composite(pdf, Name.CIDFontType0).DescendantFonts[0].FontDescriptor.FontFile3


def say(found, code, text):
    """Adds what `code` stands for to the ToUnicode entry of a font."""
    data = found.ToUnicode.read_bytes()
    entry = f"1 beginbfchar\n<{code:04X}> <{text}>\nendbfchar\nendcmap".encode()
    found.ToUnicode.write(data.replace(b"endcmap", entry))


def show(pdf, code, descendant):
    """Shows one more code where a composite font shows text."""
    page, name, found = font(pdf, Name.Type0, descendant)

    def insert(instructions):
        at = next(i for i, (operands, operator) in enumerate(instructions) if str(operator) == "Tf" and operands[0] == Name(name))
        shown = next(i for i in range(at, len(instructions)) if str(instructions[i][1]) in ("Tj", "TJ"))
        instructions.insert(shown, ([String(code.to_bytes(2, "big"))], Operator("Tj")))
    edit(pdf, insert, page)
    return found


@broken("31-011")
def _(pdf):
    say(show(pdf, 0x0FFF, Name.CIDFontType2), 0x0FFF, "0041")


@broken("31-030")
def _(pdf):
    say(show(pdf, 0, Name.CIDFontType2), 0, "0041")


def listed(pdf, change):
    descriptor = composite(pdf, Name.CIDFontType2).DescendantFonts[0].FontDescriptor
    count = len(TTFont(io.BytesIO(descriptor.FontFile2.read_bytes())).getGlyphOrder()) + change
    bits = "1" * count + "0" * (-count % 8)
    descriptor.CIDSet = pdf.make_stream(bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)))


@broken("31-014")
def _(pdf):
    listed(pdf, -1)


@broken("31-015")
def _(pdf):
    listed(pdf, 1)


@broken("31-016")
def _(pdf):
    found = letters(pdf)
    found.Widths = Array([int(width) + 20 for width in found.Widths])


def edit_program(found, change):
    stream = found.FontDescriptor.FontFile2
    program = TTFont(io.BytesIO(stream.read_bytes()))
    change(program)
    data = io.BytesIO()
    program.save(data)
    stream.write(data.getvalue())


def call_cmaps(*names):
    """The first cmap under other names, (platform, encoding)."""
    def change(program):
        table = program["cmap"].tables[0]
        program["cmap"].tables = []
        for platform, encoding in names:
            copy = type(table)(table.format)
            copy.__dict__.update(table.__dict__)
            copy.platformID, copy.platEncID = platform, encoding
            program["cmap"].tables.append(copy)
    return change


@broken("31-017")
def _(pdf):
    edit_program(letters(pdf), call_cmaps((3, 0)))


@broken("31-018")
def _(pdf):
    edit_program(letters(pdf), lambda program: program["cmap"].tables[0].cmap.pop(ord("c")))


@broken("31-019")
def _(pdf):
    del letters(pdf).Encoding


@broken("31-020")
def _(pdf):
    letters(pdf).Encoding = Dictionary(Type=Name.Encoding)


@broken("31-021")
def _(pdf):
    letters(pdf).Encoding = Name.StandardEncoding


@broken("31-022")
def _(pdf):
    letters(pdf).Encoding = Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name.unheard]))


@broken("31-023")
def _(pdf):
    letters(pdf).Encoding = Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name.a]))
    edit_program(letters(pdf), call_cmaps((1, 0)))


@broken("31-024")
def _(pdf):
    letters(pdf).FontDescriptor.Flags = 4


@broken("31-025")
def _(pdf):
    letters(pdf).FontDescriptor.Flags = 4
    del letters(pdf).Encoding
    edit_program(letters(pdf), lambda program: program.__delitem__("cmap"))


@broken("31-026")
def _(pdf):
    letters(pdf).FontDescriptor.Flags = 4
    del letters(pdf).Encoding
    edit_program(letters(pdf), call_cmaps((1, 0), (3, 1)))


@broken("31-027")
def _(pdf):
    page, _, found = font(pdf, Name.Type0)
    copy = Dictionary({key: value for key, value in found.items() if key != "/ToUnicode"})
    pdf.pages[page].obj.Resources.Font.Silent = pdf.make_indirect(copy)


@broken("10-001")
def _(pdf):
    composite(pdf, Name.CIDFontType2).ToUnicode.write(b"begincmap endcmap")


@broken("31-028")
def _(pdf):
    say(composite(pdf), 0x0FFE, "0000")


@broken("31-029")
def _(pdf):
    say(composite(pdf), 0x0FFE, "FEFF")
