"""What a report may not contain: layers, forms, programs, files, and what happens by itself."""
import re

from pikepdf import Array, Dictionary, Name, Stream

from pdf_conditions import condition
from pdf_reading import is_dictionary, string


def layer_configurations(document):
    return document.root.get("/OCProperties", Dictionary())


def unnamed(configuration):
    return is_dictionary(configuration) and not string(configuration.get("/Name"))


@condition("20-001", "one of the configurations of layers has no name")
def unnamed_configurations(document):
    if any(unnamed(each) for each in layer_configurations(document).get("/Configs", [])):
        yield "Configs"


@condition("20-002", "the first configuration of layers has no name")
def unnamed_configuration(document):
    if unnamed(layer_configurations(document).get("/D")):
        yield "D"


@condition("20-003", "layers are shown and hidden by themselves")
def automatic_layers(document):
    layers = layer_configurations(document)
    if any("/AS" in each for each in [layers.get("/D", Dictionary()), *layers.get("/Configs", [])]):
        yield "AS"


@condition("25-001", "the form is drawn anew by its reader (XFA)")
def dynamic_form(document):
    parts = document.root.get("/AcroForm", Dictionary()).get("/XFA")
    for part in parts if isinstance(parts, Array) else [parts]:
        if isinstance(part, Stream) and re.search(rb"<(\w+:)?dynamicRender>\s*required", part.read_bytes()):
            yield "XFA"


@condition("26-002", "encryption keeps a screen reader from the text")
def encrypted_for_readers(document):
    if document.pdf.is_encrypted and not document.pdf.encryption.P >> 9 & 1:
        yield "the encryption"


@condition("30-001", "a page of another document is shown")
def reference_object(document):
    for each in document.dictionaries():
        if each.get("/Subtype") == Name.Form and "/Ref" in each:
            yield "a form XObject"


@condition("30-002", "a form XObject with tagged content is painted more than once")
def tagged_form_twice(document):
    for form in document.forms:
        if document.times_painted(form) > 1 and any(container == form.objgen for container, _ in document.marked):
            yield "a form XObject"
            return


ALLOWED_ACTIONS = {"/URI", "/GoTo"}


@condition("own-script", "there is JavaScript")
def script(document):
    for each in document.dictionaries():
        if each.get("/S") == Name.JavaScript or "/JS" in each or "/JavaScript" in each:
            yield "JavaScript"
            return


@condition("own-launch", "something starts a program")
def launch(document):
    for each in document.dictionaries():
        if each.get("/S") == Name.Launch:
            yield "Launch"
            return


@condition("own-action", "there is an action that neither follows a link nor leads elsewhere in the report")
def other_action(document):
    for holder in document.dictionaries():
        for action in [holder.get("/A"), holder.get("/Next")]:
            kind = str(action.get("/S")) if is_dictionary(action) and holder.get("/Type") != Name.StructElem else None
            if kind and kind not in ALLOWED_ACTIONS | {"/Launch", "/JavaScript", "/None", "None"}:
                yield kind


@condition("own-open", "something happens when the document is opened")
def open_action(document):
    if is_dictionary(document.root.get("/OpenAction")):
        yield str(document.root.OpenAction.get("/S"))


@condition("own-trigger", "something happens by itself, on a page or an annotation")
def additional_action(document):
    if any("/AA" in each for each in document.dictionaries()):
        yield "AA"


@condition("own-embedded", "a file is embedded")
def embedded_file(document):
    for each in document.dictionaries():
        if "/EF" in each or "/EmbeddedFiles" in each or each.get("/Type") == Name.EmbeddedFile \
                or each.get("/Subtype") == Name.FileAttachment:
            yield "a file"
            return


@condition("own-external", "content is read from another file")
def external_stream(document):
    for obj in document.pdf.objects:
        if isinstance(obj, Stream) and "/F" in obj.stream_dict:
            yield f"object {obj.objgen[0]}"
