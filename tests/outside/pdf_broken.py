"""One broken PDF for each condition: each function takes one report of ours, opened by pikepdf, and breaks that and nothing else.
What it gives back, if anything, goes to `save`."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

BROKEN = {}


def broken(number):
    def keep(function):
        assert number not in BROKEN, number
        BROKEN[number] = function
        return function
    return keep


# What is in the report

def elements(pdf, *tags):
    """All elements of these types, in order."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        obj = waiting.pop()
        if "/S" in obj and str(obj.S)[1:] in tags:
            found.append(obj)
        kids = obj.get("/K")
        kids = list(kids) if isinstance(kids, Array) else [kids]
        waiting += [kid for kid in reversed(kids) if isinstance(kid, Dictionary) and ("/S" in kid)]
    return found


def kids(element):
    found = element.get("/K")
    return list(found) if isinstance(found, Array) else [] if found is None else [found]


def document(pdf):
    return elements(pdf, "Document")[0]


def paragraph(pdf):
    """One that is the leaf itself, on the first page."""
    return next(p for p in elements(pdf, "P") if isinstance(p.get("/K"), int) and p.Pg.objgen == pdf.pages[0].obj.objgen)


def link(pdf, inside=False):
    return next(a for page in pdf.pages for a in page.obj.get("/Annots", []) if ("/Dest" in a or a.A.S == Name.GoTo) == inside)


def link_element(pdf):
    return elements(pdf, "Link")[0]


def add_element(pdf, parent, tag, **keys):
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + tag), P=parent, **keys))
    parent.K = Array(kids(parent) + [element])
    return element


def add_annotation(pdf, tag, **keys):
    """On the first page; in a new element `tag`, where it is given."""
    page = pdf.pages[0].obj
    annotation = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([10, 10, 20, 20]), **keys))
    page.Annots = Array(list(page.get("/Annots", [])) + [annotation])
    page.Tabs = Name.S
    if tag:
        element = add_element(pdf, document(pdf), tag)
        element.K = Array([Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)])
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        annotation.StructParent = max(int(number) for number in list(numbers)[::2]) + 1
        numbers.append(annotation.StructParent)
        numbers.append(element)
    return annotation


def edit(pdf, change, page=0):
    """`change` gets the instructions of a page as a list of (operands, operator)."""
    instructions = [(list(operands), operator) for operands, operator in pikepdf.parse_content_stream(pdf.pages[page])]
    change(instructions)
    pdf.pages[page].obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def edit_metadata(pdf, before, after):
    data = pdf.Root.Metadata.read_bytes()
    assert before in data, before
    pdf.Root.Metadata.write(data.replace(before, after))


# The document

@broken("06-001")
def _(pdf):
    del pdf.Root.Metadata


@broken("06-002")
def _(pdf):
    edit_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


@broken("06-003")
def _(pdf):
    data = pdf.Root.Metadata.read_bytes()
    begin, end = data.index(b"<dc:title>"), data.index(b"</dc:title>")
    edit_metadata(pdf, data[begin:end] + b"</dc:title>", b"")


@broken("own-title")
def _(pdf):
    pdf.trailer.Info.Title = "Another"


@broken("07-001")
def _(pdf):
    del pdf.Root.ViewerPreferences.DisplayDocTitle


@broken("07-002")
def _(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@broken("own-language")
def _(pdf):
    pdf.Root.Lang = "Plain English"


def keep_languages(pdf, document_too=False, outline=True, metadata=True):
    """The document itself says no language any more; other things still say theirs."""
    del pdf.Root.Lang
    for element in [document(pdf)] if document_too else kids(document(pdf)):
        element.Lang = "en"
    if metadata:
        edit_metadata(pdf, b'xml:lang="x-default"', b'xml:lang="en"')
    waiting = [pdf.Root.Outlines.First] if outline else []
    while waiting:
        entry = waiting.pop()
        entry.Title = "\x1ben\x1b" + str(entry.Title)
        waiting += [entry[key] for key in ("/First", "/Next") if key in entry]


@broken("11-001")
def _(pdf):
    keep_languages(pdf)
    del elements(pdf, "H1")[0]["/Lang"]


@broken("11-002")
def _(pdf):
    keep_languages(pdf)
    box = Dictionary(O=Name.Layout, BBox=Array([10, 10, 20, 20]))
    add_element(pdf, document(pdf), "Figure", Alt="what it shows", A=box)


@broken("11-003")
def _(pdf):
    keep_languages(pdf, document_too=True, outline=False)


@broken("11-004")
def _(pdf):
    keep_languages(pdf)
    add_annotation(pdf, "Annot", Subtype=Name.Text, Contents="a remark")


@broken("11-006")
def _(pdf):
    keep_languages(pdf, document_too=True, metadata=False)


@broken("own-outline")
def _(pdf):
    entry = pdf.Root.Outlines.First
    for key in ("/Dest", "/A"):
        if key in entry:
            del entry[key]


@broken("own-no-outline")
def _(pdf):
    del pdf.Root.Outlines


@broken("own-link")
def _(pdf):
    annotation = link(pdf, inside=True)
    if "/A" in annotation:
        del annotation.A
    annotation.Dest = String("no such place")


@broken("own-address")
def _(pdf):
    link(pdf).A.URI = String("file:///etc/passwd")


@broken("28-002")
def _(pdf):
    add_annotation(pdf, None, Subtype=Name.Text, Contents="a remark")


@broken("28-004")
def _(pdf):
    add_annotation(pdf, "Annot", Subtype=Name.Text)


@broken("28-005")
def _(pdf):
    add_annotation(pdf, "Form", Subtype=Name.Widget, FT=Name.Tx, T="field")


@broken("28-006")
def _(pdf):
    add_annotation(pdf, "Span", Subtype=Name.Balloon, Contents="a balloon")


@broken("28-007")
def _(pdf):
    add_annotation(pdf, "Annot", Subtype=Name.TrapNet, Contents="a net")


@broken("28-008")
def _(pdf):
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj.Tabs


@broken("28-009")
def _(pdf):
    for page in pdf.pages:
        page.obj.Tabs = Name.R


@broken("28-010")
def _(pdf):
    add_annotation(pdf, None, Subtype=Name.Widget, FT=Name.Tx, T="field", TU="what to write")


@broken("28-011")
def _(pdf):
    link_element(pdf).S = Name.Span


@broken("28-012")
def _(pdf):
    held = next(kid.Obj for kid in kids(link_element(pdf)) if isinstance(kid, Dictionary) and "/Obj" in kid)
    del held.Contents
    link_element(pdf).Alt = "where it leads"


@broken("28-017")
def _(pdf):
    add_annotation(pdf, "Annot", Subtype=Name.PrinterMark, Contents="a mark")


@broken("20-001")
def _(pdf):
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(Name="layers"), Configs=Array([Dictionary(Name="")]))


@broken("20-002")
def _(pdf):
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


@broken("20-003")
def _(pdf):
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(Name="layers", AS=Array()))


@broken("25-001")
def _(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(
        b"<config><dynamicRender>required</dynamicRender></config>"))


@broken("26-002")
def _(pdf):
    return {"encryption": pikepdf.Encryption(owner="owner", user="", R=3, aes=False, metadata=False, allow=pikepdf.Permissions(accessibility=False))}


def add_form(pdf, data, **keys):
    form = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), **keys)
    pdf.pages[0].add_resource(form, Name.XObject, Name.Added)
    return form


@broken("30-001")
def _(pdf):
    add_form(pdf, b"", Ref=Dictionary(F="other.pdf", Page=0))


@broken("30-002")
def _(pdf):
    form = add_form(pdf, b"/P <</MCID 0>> BDC EMC", StructParents=900)
    page = pdf.pages[0].obj
    element = add_element(pdf, document(pdf), "P")
    element.K = Dictionary(Type=Name.MCR, Pg=page, Stm=form, MCID=0)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers.append(900)
    numbers.append(pdf.make_indirect(Array([element])))
    edit(pdf, lambda all_: all_.extend([([Name.Added], Operator("Do"))] * 2))


@broken("own-script")
def _(pdf):
    script = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), script]))


@broken("own-launch")
def _(pdf):
    link(pdf).A = Dictionary(S=Name.Launch, F="program")


@broken("own-action")
def _(pdf):
    link(pdf).A = Dictionary(S=Name.SubmitForm, F="https://example.com")


@broken("own-open")
def _(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))


@broken("own-trigger")
def _(pdf):
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


@broken("own-embedded")
def _(pdf):
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, b"text", filename="a.txt")


@broken("own-external")
def _(pdf):
    stream = pdf.make_stream(b"")
    stream.stream_dict.F = "other.txt"
    pdf.Root.Other = stream
