"""The document as a whole: metadata, language, outline, links and other annotations."""
import re
import xml.etree.ElementTree as xml

from pikepdf import Array, Dictionary, Name, Stream, String

from pdf_conditions import condition
from pdf_reading import is_dictionary, string

DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# RFC 5646, the common form: language, script, region, variants, extensions, private use.
LANGUAGE = re.compile(r"^([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
                      r"(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$|^x(-[a-z0-9]{1,8})+$", re.I)
# ISO 32000-1, table 169, without those of the conditions that name them.
SUBTYPES = {"/" + name for name in """Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp
Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact""".split()}


def xmp(document):
    """The metadata as a tree of XML, or None."""
    stream = document.root.get("/Metadata")
    if not isinstance(stream, Stream):
        return None
    try:
        return xml.fromstring(stream.read_bytes())
    except xml.ParseError:
        return None


def titles(document):
    """The title in each of its languages."""
    tree = xmp(document)
    return [] if tree is None else [li for title in tree.iter(DC + "title") for li in title.iter(RDF + "li")]


@condition("06-001", "the document has no XMP metadata")
def no_metadata(document):
    if xmp(document) is None:
        yield "the catalog"


@condition("06-002", "the metadata do not name PDF/UA")
def no_pdfua(document):
    tree = xmp(document)
    if tree is not None and [part.text for part in tree.iter(PDFUA + "part")] != ["1"] \
            and not any(node.get(PDFUA + "part") == "1" for node in tree.iter()):
        yield "the metadata"


@condition("06-003", "the metadata have no title")
def no_title(document):
    if xmp(document) is not None and not any((title.text or "").strip() for title in titles(document)):
        yield "the metadata"


@condition("own-title", "the title of the metadata is not that of the document information")
def titles_differ(document):
    info = document.pdf.trailer.get("/Info", Dictionary())
    for title in titles(document)[:1]:
        # XML has fewer control characters than PDF.
        if "/Title" in info and re.sub("[\x00-\x08\x0b-\x1f\ufffe\uffff]", "\ufffd", string(info.Title)) != title.text:
            yield repr(string(info.Title))


def viewer(document):
    return document.root.get("/ViewerPreferences", Dictionary())


@condition("07-001", "nothing says that the title is to be shown")
def title_not_shown(document):
    if "/DisplayDocTitle" not in viewer(document):
        yield "the catalog"


@condition("07-002", "the title is said not to be shown")
def title_hidden(document):
    if viewer(document).get("/DisplayDocTitle") is False:
        yield "the catalog"


# Language. That of an element is its own, else that of what it stands in, else that of the document.

def language_of(element):
    while element is not None:
        if string(element.obj.get("/Lang")):
            return string(element.obj.get("/Lang"))
        element = element.parent
    return None


def document_language(document):
    return string(document.root.get("/Lang"))


@condition("own-language", "a language is no tag of RFC 5646")
def bad_language(document):
    said = [document.root.get("/Lang")] + [element.obj.get("/Lang") for element in document.elements]
    for language in said:
        if language is not None and not LANGUAGE.match(string(language)):
            yield repr(string(language))


@condition("11-001", "text of a page has no language")
def text_without_language(document):
    if document_language(document):
        return
    owners = document.owners()
    for shown in document.shown:
        if shown.kind != "text" or shown.key is None or any("/Lang" in mark.properties for mark in shown.marks):
            continue
        if not any(language_of(element) for element in owners.get(shown.key, [])):
            yield f"page {shown.page + 1}, MCID {shown.key[1]}"


@condition("11-002", "an alternative text has no language")
def alternative_without_language(document):
    for element in document.elements:
        if any(key in element.obj for key in ("/Alt", "/ActualText", "/E")) and not document_language(document) and not language_of(element):
            yield str(element)


@condition("11-003", "the outline has no language")
def outline_without_language(document):
    for entry in document.outline():
        # A text may begin with its own language, between two ESC (ISO 32000-1, 7.9.2.2).
        if not document_language(document) and not string(entry.get("/Title")).startswith("\x1b"):
            yield string(entry.get("/Title"))


@condition("11-004", "the words of an annotation have no language")
def annotation_without_language(document):
    owners = document.owner_of_annotation()
    for annotation, _ in document.annotations():
        held = owners.get(annotation.objgen, [])
        if string(annotation.get("/Contents")) and "/Lang" not in annotation and not document_language(document) \
                and not any(language_of(element) for element in held):
            yield string(annotation.Contents)


@condition("11-006", "the metadata have no language")
def metadata_without_language(document):
    for title in titles(document):
        if title.get(XML_LANG, "x-default") == "x-default" and not document_language(document):
            yield title.text or ""


# Where one gets to

def leads_somewhere(document, destination):
    names = document.destinations()
    if isinstance(destination, (Name, String)):
        found = names.get(str(destination).lstrip("/") if isinstance(destination, Name) else str(destination))
        destination = found.get("/D") if is_dictionary(found) else found
    return isinstance(destination, Array) and len(destination) > 1 and is_dictionary(destination[0]) \
        and destination[0].objgen in document.page_of


def destination_of(thing):
    action = thing.get("/A", Dictionary())
    return action.get("/D") if action.get("/S") == Name.GoTo else thing.get("/Dest")


@condition("own-outline", "an entry of the outline has no words or leads nowhere")
def bad_outline(document):
    for entry in document.outline():
        if not string(entry.get("/Title")).strip() or not leads_somewhere(document, destination_of(entry)):
            yield repr(string(entry.get("/Title")))


@condition("own-no-outline", "a document of many sections has no outline")
def no_outline(document):
    if len(document.pages) > 1 and not document.outline():
        yield f"{len(document.pages)} pages"


@condition("own-link", "a link leads nowhere")
def link_to_nowhere(document):
    for link, _ in document.annotations():
        if link.get("/Subtype") == Name.Link and link.get("/A", Dictionary()).get("/S", Name.GoTo) == Name.GoTo \
                and not leads_somewhere(document, destination_of(link)):
            yield string(link.get("/Contents"))


@condition("own-address", "a link leads to an address that is neither of the web nor of mail")
def odd_address(document):
    for each in document.dictionaries():
        address = each.get("/URI")
        if isinstance(address, String) and not re.match(r"(https?|mailto):", str(address), re.I):
            yield str(address)


# Annotations

def described(annotation, owners):
    return bool(string(annotation.get("/Contents")).strip()) \
        or any(string(owner.obj.get("/Alt")).strip() for owner in owners.get(annotation.objgen, []))


def of_subtype(document, *subtypes):
    return [(a, page) for a, page in document.annotations() if str(a.get("/Subtype"))[1:] in subtypes]


@condition("28-002", "an annotation is not in an Annot element")
def outside_annot(document):
    owners = document.owner_of_annotation()
    for annotation, _ in document.annotations():
        subtype = str(annotation.get("/Subtype"))
        if subtype in SUBTYPES - {"/Widget", "/Link", "/PrinterMark"} \
                and not any(owner.role == "Annot" for owner in owners.get(annotation.objgen, [])):
            yield subtype


@condition("28-004", "an annotation has no words that say what it is")
def annotation_without_words(document):
    owners = document.owner_of_annotation()
    for annotation, _ in document.annotations():
        subtype = str(annotation.get("/Subtype"))
        if subtype in SUBTYPES - {"/Widget"} and not described(annotation, owners):
            yield subtype


@condition("28-005", "a field of a form has no words that say what it is")
def field_without_words(document):
    owners = document.owner_of_annotation()
    for annotation, _ in of_subtype(document, "Widget"):
        if not string(annotation.get("/TU")).strip() \
                and not any(string(owner.obj.get("/Alt")).strip() for owner in owners.get(annotation.objgen, [])):
            yield string(annotation.get("/T"))


@condition("28-006", "an annotation of a kind that PDF does not know is not tagged as one")
def unknown_annotation(document):
    owners = document.owner_of_annotation()
    for annotation, _ in document.annotations():
        subtype = str(annotation.get("/Subtype"))
        if subtype not in SUBTYPES and not (described(annotation, owners) and any(
                owner.role == "Annot" for owner in owners.get(annotation.objgen, []))):
            yield subtype


@condition("28-007", "there is a TrapNet annotation")
def trap_net(document):
    for _, page in of_subtype(document, "TrapNet"):
        yield f"page {document.page_of[page.objgen] + 1}"


@condition("28-008", "a page with annotations does not say in which order Tab goes")
def no_tab_order(document):
    for i, page in enumerate(document.pages):
        if len(page.get("/Annots", [])) and "/Tabs" not in page:
            yield f"page {i + 1}"


@condition("28-009", "Tab does not go in the order of the structure")
def odd_tab_order(document):
    for i, page in enumerate(document.pages):
        if len(page.get("/Annots", [])) and page.get("/Tabs", Name.S) != Name.S:
            yield f"page {i + 1}"


def not_within(document, subtype, role):
    owners = document.owner_of_annotation()
    for annotation, page in of_subtype(document, subtype):
        if not any(owner.role == role for owner in owners.get(annotation.objgen, [])):
            yield f"page {document.page_of[page.objgen] + 1}, {string(annotation.get('/Contents'))!r}"


@condition("28-010", "a field of a form is not in a Form element")
def outside_form(document):
    yield from not_within(document, "Widget", "Form")


@condition("28-011", "a link is not in a Link element")
def outside_link(document):
    yield from not_within(document, "Link", "Link")


@condition("28-012", "a link has no words in its Contents")
def link_without_contents(document):
    for link, page in of_subtype(document, "Link"):
        if not string(link.get("/Contents")).strip():
            yield f"page {document.page_of[page.objgen] + 1}"


@condition("28-017", "a printer's mark is in the structure")
def printer_mark(document):
    owners = document.owner_of_annotation()
    for mark, page in of_subtype(document, "PrinterMark"):
        if owners.get(mark.objgen):
            yield f"page {document.page_of[page.objgen] + 1}"
