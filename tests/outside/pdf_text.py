"""The text of a report in the order in which it is read: of a PDF along its structure, of an HTML file along its elements."""
import re
import unicodedata
from html.parser import HTMLParser

from pdf_reading import Element, string


def content_texts(document):
    """(container, mcid) → its text, as a reader of the structure gets it: an ActualText stands for what is within."""
    if hasattr(document, "texts"):
        return document.texts
    found = {}
    for shown in document.shown:
        replaced = [mark for mark in shown.marks if "/ActualText" in mark.properties]
        if shown.key is None or shown.kind not in ("text", "replaced") or len(replaced) > (shown.kind == "replaced"):
            continue
        if replaced:
            words = string(replaced[0].properties.ActualText)
        else:
            words = "".join(shown.font.text(code) or "\ufffd" for code in shown.codes) if shown.font else "\ufffd"
        found[shown.key] = found.get(shown.key, "") + words
    document.texts = found
    return found


def text_of(document, element):
    """What a screen reader says of an element."""
    for key in ("/ActualText", "/Alt"):
        if key in element.obj:
            return string(element.obj[key])
    texts = content_texts(document)
    parts = []
    for kid in element.kids:
        if isinstance(kid, tuple):
            parts.append(texts.get(kid, ""))
        elif isinstance(kid, Element):
            parts.append(text_of(document, kid))
    return "".join(parts)


def reading_order(document):
    """All of it, but for the labels of lists: an HTML file leaves those to its reader."""
    def parts(element):
        if element.role == "Lbl":
            return
        if element.role == "Figure":
            yield "figure", text_of(document, element)
            return
        texts = content_texts(document)
        for kid in element.kids:
            if isinstance(kid, tuple):
                yield "text", texts.get(kid, "")
            elif isinstance(kid, Element):
                yield from parts(kid)
    return joined(part for element in document.tree for part in parts(element))


def joined(parts):
    """Stretches of text, with the pictures between them."""
    found = [("text", "")]
    for kind, words in parts:
        if kind == "text" == found[-1][0]:
            found[-1] = ("text", found[-1][1] + words)
        else:
            found.append((kind, words))
    return found


class Page(HTMLParser):
    """The words of an HTML report in the order in which they are read. What a PDF does not have is left out:

        the link that skips, and the contents: in a PDF the outline is there for both;
        the first line of the footer: in a PDF it is the running foot, which is an artifact.

    A picture says what it shows, and none of the labels in it, as in a PDF. Where it is drawn, the PDF has the names of its parts after
    that, which in a browser come up under the pointer; how many are drawn as one depends on the width of the page.
    In a key figure the value comes first, as in a PDF: HTML wants the term before what it stands for."""

    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    SILENT = {"head", "script", "style", "template", "nav"}

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.open = []       # (tag, attributes)
        self.parts = []
        self.footer_lines = 0
        self.term = None     # words of a <dt> that wait for their value
        self.feed(markup)
        self.close()

    def is_silent(self, drawn=False):
        tags = [tag for tag, _ in self.open]
        if "svg" in tags and not drawn and tags[-2:] not in (["svg", "title"], ["svg", "desc"]):
            return True
        return any(tag in self.SILENT or attributes.get("aria-hidden") == "true" or "hidden" in attributes
                   or {"skip", "toc"} & set((attributes.get("class") or "").split()) for tag, attributes in self.open) \
            or (self.footer_lines == 1 and any(tag == "footer" for tag, _ in self.open))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "img" and not self.is_silent():
            self.parts.append(("picture", attributes.get("alt") or ""))
        if tag in self.VOID:
            return
        self.open.append((tag, attributes))
        if tag == "svg" and not self.is_silent(drawn=True):
            self.parts.append(("drawing", ""))
        if tag == "p" and any(each == "footer" for each, _ in self.open):
            self.footer_lines += 1
        if tag == "dt":
            self.term = ""

    def handle_startendtag(self, tag, attributes):
        if tag == "img":
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag == "dd" and self.term is not None:
            self.parts.append(("text", self.term))
            self.term = None

    def handle_data(self, data):
        if not self.open or self.is_silent():
            return
        if any(tag == "dt" for tag, _ in self.open):
            self.term = (self.term or "") + data
        elif self.open[-1][0] in ("title", "desc"):
            # A PDF says the title as a sentence, so that a voice rests after it.
            self.parts[-1] = ("drawing", self.parts[-1][1] + data + ("." if self.open[-1][0] == "title" else ""))
        else:
            self.parts.append(("text", data))


def words_of(markup):
    return joined(Page(markup).parts)


def squeezed(text):
    """What is compared: after NFKC, without white space. What no PDF or no HTML file can hold has become U+FFFD there."""
    text = "".join("\ufffd" if is_no_text(c) else c for c in text)
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFKC", text))


def is_no_text(c):
    number = ord(c)
    return (number < 0x20 and c not in "\t\n\r\f") or 0x7F <= number < 0xA0 or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE


def differences(pdf, html):
    """Where the texts of the two are not the same, in words."""
    if [kind == "text" for kind, _ in pdf] != [kind == "text" for kind, _ in html]:
        yield f"{sum(kind != 'text' for kind, _ in pdf)} and {sum(kind != 'text' for kind, _ in html)} pictures, or in other places"
        return
    for (_, one), (kind, other) in zip(pdf, html):
        one, other = squeezed(one), squeezed(other)
        if one != other and not (kind == "drawing" and other and one.startswith(other)):
            yield f"{kind}: {first_difference(one, other)}"


def first_difference(one, other):
    at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"at {at} of {len(one)} and {len(other)}: {one[max(at - 40, 0):at + 40]!r} and {other[max(at - 40, 0):at + 40]!r}"
