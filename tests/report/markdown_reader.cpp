#include "tests/report/markdown_reader.h"

#include <md4c.h>

namespace story::support {

using namespace Qt::StringLiterals;

namespace {

struct State {
    MarkdownReading reading;
    QString heading;
    bool inHeading = false;
};

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    return QString::fromUtf8(attribute.text, static_cast<qsizetype>(attribute.size));
}

int enterBlock(MD_BLOCKTYPE type, void *detail, void *user)
{
    State &state = *static_cast<State *>(user);
    MarkdownReading &r = state.reading;
    r.text += u' ';
    switch (type) {
    case MD_BLOCK_H:
        state.inHeading = true;
        state.heading = QString::number(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level) + u' ';
        break;
    case MD_BLOCK_HTML: ++r.html; break;
    case MD_BLOCK_TABLE: ++r.tables; break;
    case MD_BLOCK_TR: ++r.rows; break;
    case MD_BLOCK_LI: ++r.items; break;
    case MD_BLOCK_QUOTE: ++r.quotes; break;
    case MD_BLOCK_CODE: ++r.codeBlocks; break;
    default: break;
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *user)
{
    State &state = *static_cast<State *>(user);
    state.reading.text += u' ';
    if (type == MD_BLOCK_H) {
        state.inHeading = false;
        state.reading.headings += state.heading.simplified();
    }
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *user)
{
    MarkdownReading &r = static_cast<State *>(user)->reading;
    if (type == MD_SPAN_A)
        r.links += attributeText(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
    else if (type == MD_SPAN_IMG)
        ++r.images;
    else if (type == MD_SPAN_STRONG || type == MD_SPAN_EM || type == MD_SPAN_DEL)
        ++r.emphases;
    return 0;
}

int leaveSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int textPiece(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    State &state = *static_cast<State *>(user);
    QString piece = QString::fromUtf8(text, static_cast<qsizetype>(size));
    switch (type) {
    case MD_TEXT_HTML: ++state.reading.html; break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: piece = u" "_s; break;
    case MD_TEXT_ENTITY: // a reference that would be decoded: never ours, but for one sign that would be lost at the end of a line
        piece = piece == u"&#xFEFF;" ? QString(QChar::ByteOrderMark) : u"\uE000"_s;
        break;
    default: break;
    }
    state.reading.text += piece;
    if (state.inHeading)
        state.heading += piece;
    return 0;
}

} // namespace

MarkdownReading readMarkdown(const QByteArray &markdown)
{
    State state;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = textPiece;
    if (md_parse(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), &parser, &state) != 0)
        state.reading.text = u"md4c failed"_s;
    state.reading.text = state.reading.text.simplified();
    return state.reading;
}

} // namespace story::support
