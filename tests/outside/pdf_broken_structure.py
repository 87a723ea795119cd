"""Broken PDFs for the conditions of the structure, as `pdf_broken` has them."""
from pikepdf import Array, Dictionary, Name, Operator

from pdf_broken import add_element, broken, document, edit, elements, link, paragraph


def first_tagged(instructions):
    return next(i for i, (operands, operator) in enumerate(instructions) if str(operator) == "BDC" and "/MCID" in operands[1])


@broken("01-003")
def _(pdf):
    edit(pdf, lambda all_: all_.__setitem__(
        slice(first_tagged(all_) + 1, first_tagged(all_) + 1), [([Name.Artifact], Operator("BMC")), ([], Operator("EMC"))]))


@broken("01-004")
def _(pdf):
    def wrap(instructions):
        begin = first_tagged(instructions)
        end, depth = begin, 0
        while True:
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(instructions[end][1]), 0)
            end += 1
            if depth == 0:
                break
        instructions.insert(end, ([], Operator("EMC")))
        instructions.insert(begin, ([Name.Artifact], Operator("BMC")))
    edit(pdf, wrap)


@broken("01-005")
def _(pdf):
    edit(pdf, lambda all_: all_.extend([([0, 0, 9, 9], Operator("re")), ([], Operator("f"))]))


@broken("01-007")
def _(pdf):
    pdf.Root.MarkInfo.Suspects = True


@broken("own-marked")
def _(pdf):
    pdf.Root.MarkInfo.Marked = False


@broken("own-root")
def _(pdf):
    document(pdf).S = Name.Div


@broken("02-001")
def _(pdf):
    paragraph(pdf).S = Name.Absatz
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Absatz=Name.Alinea)


@broken("02-003")
def _(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Absatz=Name.Alinea, Alinea=Name.Absatz)


@broken("02-004")
def _(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


@broken("own-parent")
def _(pdf):
    paragraph(pdf).P = elements(pdf, "Figure")[0]


@broken("own-content")
def _(pdf):
    del paragraph(pdf).K


@broken("own-dangling")
def _(pdf):
    element = paragraph(pdf)
    element.K = Array([element.K, 9999])


@broken("own-parent-tree")
def _(pdf):
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    entry = numbers[numbers.index(pdf.pages[0].obj.StructParents) + 1]
    entry[int(paragraph(pdf).K)] = elements(pdf, "H1")[0]


@broken("own-struct-parents")
def _(pdf):
    pdf.add_blank_page()
    pdf.pages[-1].obj.StructParents = pdf.pages[0].obj.StructParents


@broken("own-annotation-parent")
def _(pdf):
    del link(pdf).StructParent


@broken("09-004")
def _(pdf):
    elements(pdf, "TR")[1].S = Name.Div


@broken("09-005")
def _(pdf):
    elements(pdf, "LI")[0].S = Name.Div


@broken("09-006")
def _(pdf):
    paragraph(pdf).S = Name.TOCI


@broken("13-004")
def _(pdf):
    del elements(pdf, "Figure")[0].Alt


@broken("own-figure-place")
def _(pdf):
    del elements(pdf, "Figure")[0].A


@broken("14-002")
def _(pdf):
    elements(pdf, "H1")[0].S = Name.H2


@broken("14-003")
def _(pdf):
    elements(pdf, "H3")[0].S = Name.H4


@broken("14-006")
def _(pdf):
    headings = elements(pdf, "H1", "H2", "H3")
    for heading in headings:
        heading.S = Name.H
    add_element(pdf, headings[-1].P, "H", ActualText="another")


@broken("14-007")
def _(pdf):
    elements(pdf, "H3")[0].S = Name.H


@broken("own-empty-heading")
def _(pdf):
    add_element(pdf, document(pdf), "H2")


@broken("own-no-heading")
def _(pdf):
    for heading in elements(pdf, "H1", "H2", "H3"):
        heading.S = Name.P


@broken("15-003")
def _(pdf):
    del elements(pdf, "TH")[0].A


@broken("own-rows")
def _(pdf):
    add_element(pdf, elements(pdf, "TR")[1], "TD")


@broken("own-no-header")
def _(pdf):
    for cell in elements(pdf, "TH")[:2]:
        cell.S = Name.TD


@broken("16-001")
def _(pdf):
    del elements(pdf, "L")[0].A


@broken("16-002")
def _(pdf):
    elements(pdf, "L")[0].A.ListNumbering = Name.UpperRoman
