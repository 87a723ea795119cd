#include "app/report/pdf_finish.h"

#include "app/report/pdf_artifacts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PdfFinish)
};

QPDFObjectHandle textString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

// `text` as character data of XML 1.0: what XML cannot hold becomes U+FFFD.
QString xmlText(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        const bool allowed = c.unicode() >= 0x20 || c == u'\t' || c == u'\n';
        if (!allowed || c.unicode() == 0xfffe || c.unicode() == 0xffff)
            result += QChar::ReplacementCharacter;
        else
            result += c;
    }
    return result.toHtmlEscaped();
}

QByteArray metadata(const PdfDetails &details, const QString &producer)
{
    const QString date = QDateTime::fromMSecsSinceEpoch(details.now / 1000, Qt::UTC)
                             .toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    const QString text =
        u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>\n"
        "<xmp:CreateDate>%3</xmp:CreateDate>\n"
        "<xmp:CreatorTool>Second Story</xmp:CreatorTool>\n"
        "<pdf:Producer>%4</pdf:Producer>\n"
        "%5"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"_s.arg(
            xmlText(details.title), xmlText(details.language), date, xmlText(producer),
            details.universal ? u"<pdfuaid:part>1</pdfuaid:part>\n"_s : QString());
    return text.toUtf8();
}

QPDFObjectHandle attributes(const char *owner)
{
    auto found = QPDFObjectHandle::newDictionary();
    found.replaceKey("/O", QPDFObjectHandle::newName(owner));
    return found;
}

void describe(QPDFObjectHandle figure, const PdfPicture &picture)
{
    figure.replaceKey("/Alt", textString(picture.alternative));
    auto box = QPDFObjectHandle::newArray();
    for (const double edge : {picture.rect.left(), picture.rect.top(), picture.rect.right(), picture.rect.bottom()})
        box.appendItem(QPDFObjectHandle::newReal(edge, 2));
    auto layout = attributes("/Layout");
    layout.replaceKey("/Placement", QPDFObjectHandle::newName("/Block"));
    layout.replaceKey("/BBox", box);
    figure.replaceKey("/A", layout);
}

std::vector<QPDFObjectHandle> kidsOf(QPDFObjectHandle element)
{
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray())
        return kids.getArrayAsVector();
    return kids.isNull() ? std::vector<QPDFObjectHandle>() : std::vector{kids};
}

// Says in the parent tree that `mark`, a reference to marked content of a page, belongs to `element`.
void adopt(QPDFObjectHandle element, QPDFObjectHandle mark, QPDFObjectHandle parents)
{
    const auto page = mark.getKey("/Pg").getKey("/StructParents").getIntValue();
    QPDFObjectHandle numbers = parents.getKey("/Nums");
    for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2) {
        if (numbers.getArrayItem(i).getIntValue() == page)
            numbers.getArrayItem(i + 1).setArrayItem(mark.getKey("/MCID").getIntValueAsInt(), element);
    }
}

// Moves what the cells of `rest` hold to the cells of `row`, of which it is the other part.
void moveCells(QPDFObjectHandle rest, QPDFObjectHandle row, QPDFObjectHandle parents)
{
    auto from = kidsOf(rest);
    auto to = kidsOf(row);
    for (size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
        auto kids = kidsOf(to[i]);
        for (QPDFObjectHandle kid : kidsOf(from[i])) {
            if (kid.isInteger()) {
                auto mark = QPDFObjectHandle::newDictionary();
                mark.replaceKey("/Type", QPDFObjectHandle::newName("/MCR"));
                mark.replaceKey("/Pg", from[i].getKey("/Pg"));
                mark.replaceKey("/MCID", kid);
                kid = mark;
            }
            if (kid.hasKey("/MCID"))
                adopt(to[i], kid, parents);
            else if (kid.hasKey("/S"))
                kid.replaceKey("/P", to[i]);
            kids.push_back(kid);
        }
        to[i].replaceKey("/K", QPDFObjectHandle::newArray(kids));
    }
}

// Gives the figures, lists and rows below an element what only the drawing knew of them. Each come in the order of the structure.
struct Describer {
    const PdfDetails &details;
    QPDFObjectHandle parents; // the parent tree
    qsizetype nextPicture = 0;
    qsizetype nextList = 0;
    qsizetype nextRow = 0;

    void operator()(QPDFObjectHandle element)
    {
        if (!element.isDictionary())
            return;
        QPDFObjectHandle kind = element.getKey("/S");
        if (kind.isNameAndEquals("/Figure") && nextPicture < details.pictures.size()) {
            describe(element, details.pictures[nextPicture++]);
            return;
        }
        if (kind.isNameAndEquals("/L") && nextList < details.lists.size()) {
            if (const char *numbering = details.lists[nextList++]) {
                auto list = attributes("/List");
                list.replaceKey("/ListNumbering", QPDFObjectHandle::newName(std::string("/") + numbering));
                element.replaceKey("/A", list);
            }
        }
        std::vector<QPDFObjectHandle> kept;
        bool torn = false;
        for (QPDFObjectHandle kid : kidsOf(element)) {
            const bool isRow = kid.isDictionary() && kid.getKey("/S").isNameAndEquals("/TR");
            const bool continued = isRow && nextRow < details.rows.size() && details.rows[nextRow++];
            (*this)(kid);
            if (continued && !kept.empty())
                moveCells(kid, kept.back(), parents);
            else
                kept.push_back(kid);
            torn = torn || continued;
        }
        if (torn)
            element.replaceKey("/K", QPDFObjectHandle::newArray(kept));
    }
};

// Header cells say that they stand over their column, links say where they lead, and fonts what ISO 14289-1, 7.21.3.2,
// wants written out although it is the default.
void describeObjects(QPDF &pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary())
            continue;
        if (object.isDictionaryOfType("/StructElem")) {
            QPDFObjectHandle kind = object.getKey("/S");
            if (kind.isNameAndEquals("/TH")) {
                auto scope = attributes("/Table");
                scope.replaceKey("/Scope", QPDFObjectHandle::newName("/Column"));
                object.replaceKey("/A", scope);
            }
        } else if (object.isDictionaryOfType("/Font", "/CIDFontType2")) {
            if (!object.hasKey("/CIDToGIDMap"))
                object.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
        } else if (object.isDictionaryOfType("/Annot", "/Link")) {
            QPDFObjectHandle action = object.getKey("/A");
            QPDFObjectHandle address =
                action.isDictionary() ? action.getKey("/URI") : QPDFObjectHandle::newNull();
            object.replaceKey("/Contents",
                              address.isString()
                                  ? textString(QString::fromStdString(address.getUTF8Value()))
                                  : textString(Words::tr("Elsewhere in this report")));
        }
    }
}

QByteArray finished(const QByteArray &bytes, const PdfDetails &details)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", bytes.constData(), size_t(bytes.size()));

    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", textString(details.language));
    auto viewer = QPDFObjectHandle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
    auto marks = QPDFObjectHandle::newDictionary();
    marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", marks);

    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        page.addContentTokenFilter(std::make_shared<pdf::ArtifactMarker>());
    }
    describeObjects(pdf);
    QPDFObjectHandle structure = root.getKey("/StructTreeRoot");
    if (structure.isDictionary())
        Describer{details, structure.getKey("/ParentTree")}(structure);

    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    QPDFObjectHandle producer =
        info.isDictionary() ? info.getKey("/Producer") : QPDFObjectHandle::newNull();
    const QByteArray xmp = metadata(
        details, producer.isString() ? QString::fromStdString(producer.getUTF8Value()) : QString());
    auto stream = QPDFObjectHandle::newStream(&pdf, xmp.toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", pdf.makeIndirectObject(stream));

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      qsizetype(buffer->getSize()));
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfDetails &details)
{
    try {
        return finished(pdf, details);
    } catch (const std::exception &error) {
        return fail({Failure::BadInput, Words::tr("The PDF could not be completed."),
                     Words::tr("The review is as it was."),
                     Words::tr("Export it as HTML instead, and please report this."),
                     QString::fromUtf8(error.what())});
    }
}

QList<QSizeF> pageSizes(const QByteArray &bytes)
{
    QList<QSizeF> sizes;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes.constData(), static_cast<size_t>(bytes.size()));
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            const QPDFObjectHandle::Rectangle box = page.getMediaBox().getArrayAsRectangle();
            sizes.append({box.urx - box.llx, box.ury - box.lly});
        }
    } catch (const std::exception &) {
        return {};
    }
    return sizes;
}

} // namespace story::report
