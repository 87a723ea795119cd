"""The structure: everything is tagged or an artifact, once, and the elements stand as ISO 32000-1, 14.8.4 says."""
import re

from pikepdf import Array, Dictionary

from pdf_conditions import condition
from pdf_reading import STANDARD, ancestors, is_dictionary, string
from pdf_text import text_of

ROWS = {"TR"}
GROUPS = {"THead", "TBody", "TFoot"}


def on(key):
    return f"MCID {key[1]} of object {key[0][0] if key[0] else '?'}"


@condition("01-003", "an artifact stands within tagged content")
def artifact_within(document):
    yield from (where for number, where in document.mark_faults if number == "01-003")


@condition("01-004", "tagged content stands within an artifact")
def tagged_within(document):
    yield from (where for number, where in document.mark_faults if number == "01-004")


@condition("01-005", "something is painted that is neither tagged nor an artifact")
def unmarked(document):
    for shown in document.shown:
        if shown.kind != "replaced" and shown.key is None and not any(mark.artifact for mark in shown.marks):
            yield f"page {shown.page + 1}, {shown.kind}"


@condition("01-007", "the tags are called suspect")
def suspects(document):
    if document.root.get("/MarkInfo", Dictionary()).get("/Suspects") is True:
        yield "MarkInfo"


@condition("own-marked", "the document does not say that it is tagged (ISO 32000-1, 14.7.1)")
def not_marked(document):
    if document.root.get("/MarkInfo", Dictionary()).get("/Marked") is not True:
        yield "MarkInfo"


@condition("own-root", "the structure is not one Document (ISO 32000-1, 14.8.4.2)")
def odd_root(document):
    if [element.role for element in document.tree] != ["Document"]:
        yield " ".join(map(str, document.tree)) or "nothing"


@condition("02-001", "a tag is mapped to no standard type")
def unmapped(document):
    for element in document.elements:
        if element.role is None and not goes_round(document, "/" + element.tag):
            yield str(element)


def goes_round(document, tag):
    seen = []
    while tag in document.role_map and tag not in seen:
        seen.append(tag)
        tag = document.role_map[tag]
    return tag in seen


@condition("02-003", "a mapping of tags goes round in a circle")
def circular(document):
    yield from (tag for tag in document.role_map if goes_round(document, tag))


@condition("02-004", "a standard type is mapped to another")
def remapped(document):
    yield from (tag for tag in document.role_map if tag[1:] in STANDARD)


# How the tree hangs together, ISO 32000-1, 14.7.2 and 14.7.4

@condition("own-parent", "an element names another parent than the one that it is a kid of")
def wrong_parent(document):
    root = document.root.get("/StructTreeRoot", Dictionary())
    for element in document.elements:
        parent = root if element.parent is None else element.parent.obj
        if element.obj.get("/P", Dictionary()).objgen != parent.objgen:
            yield str(element)


@condition("own-content", "content is in no element, or in two")
def lost_content(document):
    owners = document.owners()
    for key, times in document.marked.items():
        if times != 1 or len(owners.get(key, [])) != 1:
            yield on(key)


@condition("own-dangling", "an element holds content that is not there")
def dangling(document):
    for key, elements in document.owners().items():
        if key not in document.marked:
            yield f"{elements[0]}, {on(key)}"


@condition("own-parent-tree", "the parent tree does not lead from content to its element")
def parent_tree(document):
    entries = document.parent_tree()
    containers = {page.objgen: page for page in document.pages} | {form.objgen: form for form in document.forms}
    for (container, mcid), elements in document.owners().items():
        if (container, mcid) not in document.marked or len(elements) != 1 or container not in containers:
            continue
        number = containers[container].get("/StructParents")
        entry = entries.get(int(number)) if number is not None else None
        found = entry[mcid] if isinstance(entry, Array) and mcid < len(entry) else None
        if not is_dictionary(found) or found.objgen != elements[0].obj.objgen:
            yield on((container, mcid))


@condition("own-struct-parents", "two pages or annotations have the same place in the parent tree")
def struct_parents_twice(document):
    seen = set()
    holders = document.pages + [annotation for annotation, _ in document.annotations()]
    for holder in holders:
        for key in ("/StructParents", "/StructParent"):
            if key in holder:
                number = int(holder[key])
                if number in seen:
                    yield str(number)
                seen.add(number)


@condition("own-annotation-parent", "the parent tree does not lead from an annotation to its element")
def annotation_parent(document):
    entries, owners = document.parent_tree(), document.owner_of_annotation()
    for annotation, _ in document.annotations():
        held = owners.get(annotation.objgen, [])
        if not held:
            continue
        entry = entries.get(int(annotation.get("/StructParent", -1)))
        if not is_dictionary(entry) or entry.objgen != held[0].obj.objgen:
            yield string(annotation.get("/Contents"))


# How elements may stand in each other

def misplaced(document, allowed, parents):
    """`allowed`: role → roles of its kids. `parents`: role → roles of what it may stand in."""
    for element in document.elements:
        if element.role in allowed:
            for role in element.roles():
                if role not in allowed[element.role]:
                    yield f"<{role}> in {element}"
            if element.marks:
                yield f"content right in {element}"
        if element.role in parents and (element.parent is None or element.parent.role not in parents[element.role]):
            yield f"{element} in {element.parent}"


@condition("09-004", "a table is not made as tables are (ISO 32000-1, table 337)")
def table_syntax(document):
    cells = {"TH", "TD"}
    yield from misplaced(
        document,
        {"Table": ROWS | GROUPS | {"Caption"}, "THead": ROWS, "TBody": ROWS, "TFoot": ROWS, "TR": cells},
        {"TR": GROUPS | {"Table"}, "TH": ROWS, "TD": ROWS} | {group: {"Table"} for group in GROUPS})
    for element in document.elements:
        roles = element.roles()
        if element.role == "Table" and (roles.count("THead") > 1 or roles.count("TFoot") > 1 or roles.count("Caption") > 1
                                        or "Caption" in roles[1:-1] or (GROUPS & set(roles) and ROWS & set(roles))):
            yield f"<Table> of {' '.join(map(str, roles))}"


@condition("09-005", "a list is not made as lists are (ISO 32000-1, table 336)")
def list_syntax(document):
    yield from misplaced(document, {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}, {"LI": {"L"}, "LBody": {"LI"}})


@condition("09-006", "a table of contents is not made as those are (ISO 32000-1, table 333)")
def contents_syntax(document):
    yield from misplaced(document, {"TOC": {"TOC", "TOCI", "Caption"}}, {"TOCI": {"TOC"}})


@condition("13-004", "a figure has no text in its place")
def figure_without_text(document):
    for element in document.elements:
        if element.role == "Figure" and not any(string(element.obj.get(key)).strip() for key in ("/Alt", "/ActualText")):
            yield f"{element} in {element.parent}"


@condition("own-figure-place", "a figure does not say where on its page it is (ISO 32000-1, 14.8.5.4.3)")
def figure_without_place(document):
    for element in document.elements:
        if element.role != "Figure":
            continue
        box = [float(edge) for edge in element.attribute("/BBox") or []]
        page = document.pages[0].MediaBox
        if len(box) != 4 or not (0 <= box[0] < box[2] <= float(page[2]) + 1 and 0 <= box[1] < box[3] <= float(page[3]) + 1):
            yield f"{element}: {box}"


# Headings

def headings(document):
    return [(int(element.role[1:]), element) for element in document.elements if re.fullmatch(r"H[1-6]", element.role or "")]


@condition("14-002", "the first heading is not <H1>")
def first_heading(document):
    for level, element in headings(document)[:1]:
        if level != 1:
            yield str(element)


@condition("14-003", "a level of headings is left out")
def skipped_heading(document):
    levels = headings(document)
    for (before, _), (level, element) in zip(levels, levels[1:]):
        if level > before + 1:
            yield f"{element} {text_of(document, element)!r} after <H{before}>"


@condition("14-006", "an element has more than one <H>")
def headings_side_by_side(document):
    for element in document.elements:
        if element.roles().count("H") > 1:
            yield str(element)


@condition("14-007", "headings with a level and without one are mixed")
def mixed_headings(document):
    if headings(document) and any(element.role == "H" for element in document.elements):
        yield "the document"


@condition("own-empty-heading", "a heading says nothing")
def empty_heading(document):
    for _, element in headings(document):
        if not text_of(document, element).strip():
            yield f"{element} in {element.parent}"


@condition("own-no-heading", "the document has no heading")
def no_heading(document):
    if not headings(document) and not any(element.role == "H" for element in document.elements):
        yield "the document"


# Tables and lists

@condition("15-003", "a header cell does not say what it stands over")
def header_without_scope(document):
    for element in document.elements:
        if element.role == "TH" and str(element.attribute("/Scope")) not in ("/Row", "/Column", "/Both") \
                and not any(cell.attribute("/Headers") is not None for cell in table_cells(element)):
            yield f"{element} {text_of(document, element)!r}"


def table_cells(cell):
    table = next((element for element in ancestors(cell) if element.role == "Table"), None)
    return [each for row in table_rows(table) for each in row.elements] if table else []


def table_rows(table):
    rows = []
    for kid in table.elements:
        rows += [kid] if kid.role == "TR" else [row for row in kid.elements if row.role == "TR"] if kid.role in GROUPS else []
    return rows


@condition("own-rows", "the rows of a table are not equally long (ISO 14289-1, 7.5)")
def uneven_rows(document):
    for element in document.elements:
        if element.role == "Table":
            lengths = {sum(int(cell.attribute("/ColSpan") or 1) for cell in row.elements) for row in table_rows(element)}
            if len(lengths) != 1:
                yield f"{element}: rows of {sorted(lengths)} cells"


@condition("own-no-header", "a table has no header cell (ISO 14289-1, 7.5)")
def table_without_header(document):
    for element in document.elements:
        if element.role == "Table" and not any(cell.role == "TH" for row in table_rows(element) for cell in row.elements):
            yield str(element)


def labels(document, element):
    return [text_of(document, label).strip() for item in element.elements for label in item.elements if label.role == "Lbl"]


@condition("16-001", "a numbered list does not say that it is one")
def list_without_numbering(document):
    for element in document.elements:
        if element.role == "L" and any(re.match(r"\d", label) for label in labels(document, element)) \
                and element.attribute("/ListNumbering") is None:
            yield f"{element} of {labels(document, element)}"


@condition("16-002", "a list says that it is numbered in another way than it is")
def wrong_numbering(document):
    for element in document.elements:
        said = element.attribute("/ListNumbering") if element.role == "L" else None
        numbered = any(re.match(r"\d", label) for label in labels(document, element)) if said is not None else False
        if said is not None and (str(said) == "/Decimal") != numbered:
            yield f"{element} of {labels(document, element)}: {said}"
