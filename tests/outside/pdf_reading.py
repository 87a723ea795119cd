"""A PDF read for a judge, with pikepdf and nothing of ours: the tree of structure, and what each page paints within which marks."""
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from pdf_fonts import Font

# ISO 32000-1, 14.8.4: the standard types.
STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula
Form""".split())

OPERATORS = "q Q BT ET Tf Tr Tj TJ ' \" BDC BMC EMC Do sh BI ID EI S s f F f* B B* b b*"
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}


def is_dictionary(value):
    return isinstance(value, Dictionary)


def string(value):
    return str(value) if isinstance(value, pikepdf.String) else ""


def ancestors(element):
    while element is not None:
        yield element
        element = element.parent


class Element:
    """One node of the structure. `kids` are elements, (container, mcid) pairs, and dictionaries of annotations."""

    def __init__(self, obj, parent, tag, role):
        self.obj, self.parent, self.tag, self.role = obj, parent, tag, role
        self.kids = []

    @property
    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def marks(self):
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    @property
    def annotations(self):
        return [kid for kid in self.kids if isinstance(kid, Dictionary)]

    def attribute(self, key):
        owners = self.obj.get("/A")
        for owner in owners if isinstance(owners, Array) else [owners]:
            if is_dictionary(owner) and key in owner:
                return owner[key]
        return None

    def roles(self):
        return [kid.role for kid in self.elements]

    def __str__(self):
        return f"<{self.tag}>"


class Mark:
    """A stretch of marked content."""

    def __init__(self, tag, properties, container):
        self.tag, self.container = tag, container
        self.properties = properties if is_dictionary(properties) else Dictionary()
        mcid = self.properties.get("/MCID")
        self.mcid = None if mcid is None else int(mcid)

    @property
    def artifact(self):
        return self.tag == "/Artifact"


class Shown:
    """One thing that is painted, and the marks it stands within: text with its font and codes, path, image or shading. Where an
    ActualText begins there is one more, "replaced", whatever is painted within."""

    def __init__(self, kind, marks, page, font=None, codes=()):
        self.kind, self.marks, self.page, self.font, self.codes = kind, marks, page, font, codes

    @property
    def key(self):
        """(container, mcid) of the innermost mark that belongs to the structure."""
        return next(((m.container, m.mcid) for m in reversed(self.marks) if m.mcid is not None), None)


class Document:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.pages = [page.obj for page in self.pdf.pages]
        self.page_of = {page.objgen: i for i, page in enumerate(self.pages)}
        self.fonts = {}     # objgen or text of the dictionary → Font, all that the pages name
        self.forms = []     # (form XObject, how often it is painted)
        self.shown = []
        self.mark_faults = []  # of nesting: (which condition, where)
        self.marked = {}    # (container, mcid) → how often it stands in the content
        self.role_map = {str(k): str(v) for k, v in self._struct_root().get("/RoleMap", Dictionary()).items()}
        self.tree = []
        self._dictionaries = None
        self._read_structure()
        self._painted = {}
        for i, page in enumerate(self.pages):
            self._read_content(page, page.get("/Resources", Dictionary()), i, [], page.objgen)

    def _struct_root(self):
        return self.root.get("/StructTreeRoot", Dictionary())

    def role(self, tag):
        """The standard type that a tag stands for, without the slash; None where its mapping ends nowhere or goes round."""
        seen = set()
        while tag[1:] not in STANDARD:
            if tag in seen or tag not in self.role_map:
                return None
            seen.add(tag)
            tag = self.role_map[tag]
        return tag[1:]

    # Structure

    def _read_structure(self):
        self.elements = []
        root = self._struct_root()
        seen = set()
        waiting = [(kid, None, None) for kid in reversed(self._kids(root))]
        while waiting:
            obj, parent, page = waiting.pop()
            if isinstance(obj, int):
                parent.kids.append((page.objgen if page is not None else None, obj))
                continue
            if not is_dictionary(obj):
                continue
            kind = str(obj.get("/Type", ""))
            if kind == "/MCR":
                container = obj.get("/Stm", obj.get("/Pg", page))
                parent.kids.append((container.objgen, int(obj.MCID)))
            elif kind == "/OBJR":
                parent.kids.append(obj.Obj)
            elif obj.objgen not in seen:
                seen.add(obj.objgen)
                tag = str(obj.get("/S", "/"))
                element = Element(obj, parent, tag[1:], self.role(tag))
                (self.tree if parent is None else parent.kids).append(element)
                self.elements.append(element)
                page = obj.get("/Pg", page)
                # Kids are put where they belong in order, because the last put is the first taken.
                waiting.extend((kid, element, page) for kid in reversed(self._kids(obj)))

    @staticmethod
    def _kids(obj):
        kids = obj.get("/K")
        return list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]

    def owners(self):
        """(container, mcid) → the elements that hold it."""
        found = {}
        for element in self.elements:
            for mark in element.marks:
                found.setdefault(mark, []).append(element)
        return found

    def owner_of_annotation(self):
        """objgen of an annotation → the elements that hold it."""
        found = {}
        for element in self.elements:
            for annotation in element.annotations:
                found.setdefault(annotation.objgen, []).append(element)
        return found

    def annotations(self):
        """Each annotation with its page."""
        return [(annotation, page) for page in self.pages for annotation in page.get("/Annots", [])]

    # Content

    def _font(self, resources, name):
        obj = resources.get("/Font", Dictionary()).get(str(name))
        if obj is None:
            return None
        key = obj.objgen if obj.objgen != (0, 0) else repr(obj)
        if key not in self.fonts:
            self.fonts[key] = Font(obj)
        return self.fonts[key]

    def _read_content(self, stream, resources, page, outer, container):
        for name in resources.get("/Font", Dictionary()).keys():
            self._font(resources, name)
        first_time = container not in self._painted
        self._painted[container] = self._painted.get(container, 0) + 1
        marks = list(outer)
        font, mode, saved = None, 0, []
        for operands, operator in pikepdf.parse_content_stream(stream, OPERATORS):
            name = str(operator)
            if name in ("BDC", "BMC"):
                properties = operands[1] if name == "BDC" else None
                if isinstance(properties, Name):
                    properties = resources.get("/Properties", Dictionary()).get(str(properties))
                mark = Mark(str(operands[0]), properties, container)
                self._note(mark, marks, page, first_time)
                marks.append(mark)
                if "/ActualText" in mark.properties:
                    self.shown.append(Shown("replaced", tuple(marks), page))
            elif name == "EMC":
                if len(marks) > len(outer):
                    marks.pop()
            elif name == "q":
                saved.append((font, mode))
            elif name == "Q":
                font, mode = saved.pop() if saved else (None, 0)
            elif name == "Tf":
                font = self._font(resources, operands[0])
            elif name == "Tr":
                mode = int(operands[0])
            elif name in ("Tj", "TJ", "'", '"'):
                self._show_text(operands[-1], font, mode, marks, page)
            elif name in PAINTING:
                self.shown.append(Shown("path", tuple(marks), page))
            elif name in ("sh", "INLINE IMAGE"):
                self.shown.append(Shown("shading" if name == "sh" else "image", tuple(marks), page))
            elif name == "Do":
                self._paint_object(resources.get("/XObject", Dictionary()).get(str(operands[0])), resources, marks, page)

    def _note(self, mark, marks, page, first_time):
        inside = [m for m in marks if m.artifact or m.mcid is not None]
        if mark.artifact and any(m.mcid is not None for m in inside):
            self.mark_faults.append(("01-003", f"page {page + 1}"))
        if mark.mcid is not None and any(m.artifact for m in inside):
            self.mark_faults.append(("01-004", f"page {page + 1}, MCID {mark.mcid}"))
        if mark.mcid is not None and first_time:
            key = (mark.container, mark.mcid)
            self.marked[key] = self.marked.get(key, 0) + 1

    def _show_text(self, operand, font, mode, marks, page):
        parts = operand if isinstance(operand, Array) else [operand]
        data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        codes = font.codes(data) if font else []
        if font:
            font.used.update(codes)
            if mode != 3:
                font.painted.update(codes)
        self.shown.append(Shown("text", tuple(marks), page, font, codes))

    def _paint_object(self, obj, resources, marks, page):
        if obj is None:
            return
        if obj.get("/Subtype") != Name.Form:
            self.shown.append(Shown("image", tuple(marks), page))
            return
        self.forms.append(obj)
        self._read_content(obj, obj.get("/Resources", resources), page, marks, obj.objgen)

    def times_painted(self, form):
        return self._painted.get(form.objgen, 0)

    # Everything

    def dictionaries(self):
        """Every dictionary of the file, those of streams and those that stand within others included."""
        if self._dictionaries is None:
            self._dictionaries = list(self._all_dictionaries())
        return self._dictionaries

    def _all_dictionaries(self):
        waiting = [obj for obj in self.pdf.objects if isinstance(obj, (Dictionary, Array, Stream))]
        while waiting:
            obj = waiting.pop()
            if isinstance(obj, Stream):
                obj_dict = obj.stream_dict
            elif isinstance(obj, Array):
                waiting.extend(each for each in obj if isinstance(each, (Dictionary, Array)) and not each.is_indirect)
                continue
            else:
                obj_dict = obj
            yield obj_dict
            waiting.extend(each for _, each in obj_dict.items() if isinstance(each, (Dictionary, Array)) and not each.is_indirect)

    def parent_tree(self):
        """{StructParent: entry}, the whole number tree flat."""
        found = {}
        waiting = [self._struct_root().get("/ParentTree", Dictionary())]
        while waiting:
            node = waiting.pop()
            numbers = list(node.get("/Nums", []))
            found.update({int(key): value for key, value in zip(numbers[::2], numbers[1::2])})
            waiting.extend(node.get("/Kids", []))
        return found

    def destinations(self):
        """The names that links can lead to."""
        found = {str(key)[1:]: value for key, value in self.root.get("/Dests", Dictionary()).items()}
        waiting = [self.root.get("/Names", Dictionary()).get("/Dests", Dictionary())]
        while waiting:
            node = waiting.pop()
            names = list(node.get("/Names", []))
            found.update({str(key): value for key, value in zip(names[::2], names[1::2])})
            waiting.extend(node.get("/Kids", []))
        return found

    def outline(self):
        """The entries of the outline, in order."""
        found = []
        waiting = [self.root.get("/Outlines", Dictionary()).get("/First")]
        while waiting:
            entry = waiting.pop()
            if entry is None:
                continue
            found.append(entry)
            waiting += [entry.get("/Next"), entry.get("/First")]
        return found
