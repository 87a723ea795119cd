"""A font of a PDF, read by fontTools: which glyph a code shows, how wide it is said to be and how wide it is, and which characters it
stands for. It knows the kinds of fonts that cairo writes: simple Type 1 (CFF) and TrueType, and composite ones over CFF and TrueType."""
import io
import re

import pikepdf
from fontTools import agl
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont

NOTDEF = ".notdef"
SIMPLE_ENCODINGS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")


def characters(digits):
    """UTF-16BE, as the CMap of a ToUnicode entry writes characters."""
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "surrogatepass")


def read_to_unicode(data):
    """A ToUnicode CMap as {code: characters}."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.S):
        words = HEX.findall(block)
        for code, text in zip(words[::2], words[1::2]):
            found[int(code, 16)] = characters(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.S):
        for first, last, one, many in re.findall(rb"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[(.*?)\])", block, re.S):
            codes = range(int(first, 16), int(last, 16) + 1)
            texts = [characters(each) for each in HEX.findall(many)]
            if one:
                start = characters(one)
                texts = [start[:-1] + chr(ord(start[-1]) + i) for i in range(len(codes))]
            found.update(zip(codes, texts))
    return found


def read_widths(array, default):
    """The W entry of a CID font as {CID: width}."""
    widths = {}
    items = list(array or [])
    at = 0
    while at < len(items):
        first, second = int(items[at]), items[at + 1]
        if isinstance(second, pikepdf.Array):
            widths.update({first + i: float(width) for i, width in enumerate(second)})
            at += 2
        else:
            widths.update({cid: float(items[at + 2]) for cid in range(first, int(second) + 1)})
            at += 3
    return lambda cid: widths.get(cid, default)


class Program:
    """An embedded font program: its glyphs by name, and how wide they are in thousandths of the text size."""

    def __init__(self, descriptor):
        self.cff = self.sfnt = None
        stream = next((descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in descriptor), None)
        if stream is None:
            return
        data = io.BytesIO(stream.read_bytes())
        if "/FontFile2" in descriptor or stream.get("/Subtype") == pikepdf.Name.OpenType:
            self.sfnt = TTFont(data, lazy=True)
            self.names = self.sfnt.getGlyphOrder()
        else:
            fonts = CFFFontSet()
            fonts.decompile(data, None)
            self.cff = fonts.topDictIndex[0]
            self.names = list(self.cff.charset)
        self.known = set(self.names)

    @property
    def there(self):
        return self.cff is not None or self.sfnt is not None

    def width(self, name):
        if self.sfnt is not None:
            return 1000 * self.sfnt["hmtx"][name][0] / self.sfnt["head"].unitsPerEm
        outline = self.cff.CharStrings[name]
        if getattr(outline, "width", None) is None:
            outline.draw(NullPen())
        return 1000 * outline.width * self.cff.FontMatrix[0]

    def cmaps(self):
        """Platform and encoding of each cmap of a TrueType font, with its table."""
        if self.sfnt is None or "cmap" not in self.sfnt:
            return {}
        return {(table.platformID, table.platEncID): table.cmap for table in self.sfnt["cmap"].tables}


class Font:
    def __init__(self, obj):
        self.obj = obj
        self.subtype = str(obj.get("/Subtype"))
        self.composite = self.subtype == "/Type0"
        self.name = str(obj.get("/BaseFont", "a font without a name"))
        self.cid = obj.DescendantFonts[0] if self.composite else None
        self.descriptor = (self.cid if self.composite else obj).get("/FontDescriptor", pikepdf.Dictionary())
        self.symbolic = bool(int(self.descriptor.get("/Flags", 0)) & 4)
        self.program = Program(self.descriptor)
        self.encoding = obj.get("/Encoding")
        self.has_to_unicode = isinstance(obj.get("/ToUnicode"), pikepdf.Stream)
        self.to_unicode = read_to_unicode(obj.ToUnicode.read_bytes()) if self.has_to_unicode else {}
        self.used = set()    # codes that text shows, in any way
        self.painted = set() # of these, those that can be seen
        self._cmap = None
        if self.composite:
            self._width = read_widths(self.cid.get("/W"), float(self.cid.get("/DW", 1000)))
            if isinstance(self.encoding, pikepdf.Stream):
                self._cmap = self._cid_ranges(self.encoding.read_bytes())
        else:
            first, widths = int(obj.get("/FirstChar", 0)), [float(each) for each in obj.get("/Widths", [])]
            missing = float(self.descriptor.get("/MissingWidth", 0))
            self._width = lambda code: widths[code - first] if 0 <= code - first < len(widths) else missing

    @staticmethod
    def _cid_ranges(data):
        found = []
        for block in re.findall(rb"begincidrange(.*?)endcidrange", data, re.S):
            found += [(int(a, 16), int(b, 16), int(c)) for a, b, c in re.findall(rb"<(\w+)>\s*<(\w+)>\s*(\d+)", block)]
        return found

    def codes(self, data):
        if not self.composite:
            return list(data)
        return [data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2)]

    def cid_of(self, code):
        if self._cmap is None:
            return code
        return next((cid + code - first for first, last, cid in self._cmap if first <= code <= last), 0)

    @property
    def base_encoding(self):
        if isinstance(self.encoding, pikepdf.Dictionary):
            return str(self.encoding.get("/BaseEncoding"))
        return str(self.encoding)

    def encoded(self, code):
        """What the encoding of a simple font says that a code is; None where it says nothing."""
        # A TrueType font without one of these has the standard encoding, of which what is ASCII suffices here.
        codec = SIMPLE_ENCODINGS.get(self.base_encoding, "ascii" if self.subtype == "/TrueType" else None)
        try:
            return bytes([code]).decode(codec) if codec else None
        except UnicodeDecodeError:
            return None

    def text(self, code):
        """The characters of a code; None where there is no way to know them."""
        found = self.to_unicode.get(code)
        if found is None and not self.composite:
            return self.encoded(code)
        return found

    def glyph(self, code):
        """The name of the glyph that a code shows, or None where the program has none for it."""
        program = self.program
        if self.composite:
            cid = self.cid_of(code)
            if program.cff is not None and hasattr(program.cff, "ROS"):
                name = NOTDEF if cid == 0 else f"cid{cid:05d}"
                return name if name in program.known else None
            map_ = self.cid.get("/CIDToGIDMap")
            if isinstance(map_, pikepdf.Stream):
                data = map_.read_bytes()
                cid = int.from_bytes(data[2 * cid:2 * cid + 2], "big")
            return program.names[cid] if cid < len(program.names) else None
        character = self.encoded(code)
        if program.sfnt is not None:
            cmaps = program.cmaps()
            if (3, 1) in cmaps and character is not None:
                return cmaps[(3, 1)].get(ord(character))
            if (1, 0) in cmaps:
                return cmaps[(1, 0)].get(code)
            symbol = cmaps.get((3, 0), {})
            return symbol.get(0xF000 + code, symbol.get(code))
        if character is None:
            return None
        names = [agl.UV2AGL.get(ord(character)), *ALIASES.get(character, ())]
        return next((name for name in names if name in program.known), None)

    def said_width(self, code):
        return self._width(self.cid_of(code) if self.composite else code)


# Names that WinAnsiEncoding gives to a character, where the Adobe Glyph List has another or none.
ALIASES = {"\u00a0": ("space",), "\u00ad": ("hyphen",), "\u00b5": ("mu",), "\u2022": ("bullet",), "\u00b7": ("periodcentered",),
           "\u00af": ("macron",)}
