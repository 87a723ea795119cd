#include "app/markup/document_lines.h"

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

qsizetype countOf(QStringView text, QChar c)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == c)
        ++count;
    return count;
}

bool isBlankAt(QStringView text, qsizetype at)
{
    return at >= text.size() || text[at] == u' ' || text[at] == u'\t';
}

} // namespace

int indentOf(QStringView line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            columns += 4 - columns % 4;
        else if (c.isSpace())
            ++columns;
        else
            break;
    }
    return columns;
}

QStringView withoutIndent(QStringView line, int columns)
{
    int column = 0;
    qsizetype at = 0;
    while (at < line.size() && column < columns && line[at].isSpace()) {
        column += line[at] == u'\t' ? 4 - column % 4 : 1;
        ++at;
    }
    return line.mid(at);
}

std::optional<Run> runOf(QStringView body)
{
    if (body.isEmpty() || !QStringView(u"=-~^\"'#*+.:_").contains(body.front()))
        return {};
    const qsizetype length = countOf(body, body.front());
    if (!body.mid(length).trimmed().isEmpty())
        return {};
    return Run{body.front(), length};
}

bool isThematicBreak(QStringView body)
{
    if (body.isEmpty() || !QStringView(u"-*_").contains(body.front()))
        return false;
    int marks = 0;
    for (const QChar c : body) {
        if (c == body.front())
            ++marks;
        else if (!c.isSpace())
            return false;
    }
    return marks >= 3;
}

std::optional<HeadingLine> atxHeading(QStringView body)
{
    const qsizetype level = countOf(body, u'#');
    if (level < 1 || level > 6)
        return {};
    QStringView text = body.mid(level);
    const bool spaced = isBlankAt(text, 0);
    if (!spaced && (level < 2 || !text.front().isLetterOrNumber()))
        return {};
    text = text.trimmed();
    const QStringView closed = text;
    while (text.endsWith(u'#'))
        text.chop(1);
    if (!text.isEmpty() && !text.back().isSpace())
        text = closed; // "C#"
    return HeadingLine{static_cast<int>(level), text.trimmed()};
}

std::optional<HeadingLine> wikiHeading(QStringView body, bool oneSign)
{
    const qsizetype level = countOf(body, u'=');
    if (level < (oneSign ? 1 : 2) || level > 6)
        return {};
    QStringView text = body.mid(level).trimmed();
    qsizetype closing = 0;
    while (text.endsWith(u'=')) {
        text.chop(1);
        ++closing;
    }
    text = text.trimmed();
    if (closing != level || text.isEmpty())
        return {};
    return HeadingLine{static_cast<int>(level), text};
}

std::optional<ListMark> listMark(QStringView body, bool wiki)
{
    if (body.isEmpty())
        return {};
    const QChar first = body.front();
    qsizetype length = 0;
    ListMark found;
    if (first == u'*' || (wiki && first == u'#')) {
        while (
            length < body.size()
            && (body[length] == u'*' || (wiki && (body[length] == u'#' || body[length] == u':'))))
            ++length;
        // "** text **" is bold with spaces that do not belong there
        if (length > 6 || (length > 1 && !wiki && body.mid(length).contains(body.first(length))))
            return {};
        found.ordered = body[length - 1] == u'#';
        found.wikiDepth = wiki || length > 1 ? static_cast<int>(length) : 0;
    } else if (QStringView(u"-+•◦▪‣·").contains(first)) {
        length = 1;
    } else {
        while (length < body.size() && length <= 9 && body[length] >= u'0' && body[length] <= u'9')
            ++length;
        if (length == 0 || length > 9 || length == body.size()
            || (body[length] != u'.' && body[length] != u')'))
            return {};
        found.ordered = true;
        found.number = body.first(length).toLongLong();
        ++length;
    }
    if (!isBlankAt(body, length))
        return {};
    found.mark = body.first(length).toString();
    found.content = body.mid(length).trimmed();
    if (!wiki && length > 1 && first == u'*' && found.content.isEmpty())
        return {};
    return found;
}

Box takeBox(QStringView &content)
{
    qsizetype length = 0;
    Box box = Box::None;
    if (content.startsWith("[ ]"_L1) || content.startsWith(u'☐')) {
        box = Box::Open;
        length = content.startsWith(u'[') ? 3 : 1;
    } else if (content.startsWith("[]"_L1)) {
        box = Box::Open;
        length = 2;
    } else if (content.startsWith("[x]"_L1, Qt::CaseInsensitive) || content.startsWith(u'☑')
               || content.startsWith(u'☒')) {
        box = Box::Done;
        length = content.startsWith(u'[') ? 3 : 1;
    }
    if (box == Box::None || !isBlankAt(content, length))
        return Box::None;
    content = content.mid(length).trimmed();
    return box;
}

std::optional<FenceLine> fence(QStringView body)
{
    if (body.isEmpty() || (body.front() != u'`' && body.front() != u'~'))
        return {};
    const qsizetype length = countOf(body, body.front());
    const QStringView info = body.mid(length).trimmed();
    if (length < 3 || (body.front() == u'`' && info.contains(u'`')))
        return {};
    return FenceLine{body.front(), length, info};
}

bool isTableDelimiter(QStringView body)
{
    bool bar = false;
    bool dash = false;
    for (const QChar c : body) {
        bar = bar || c == u'|';
        dash = dash || c == u'-';
        if (c != u'|' && c != u'-' && c != u':' && c != u' ' && c != u'\t')
            return false;
    }
    return bar && dash;
}

bool isGridBorder(QStringView body)
{
    if (!body.startsWith(u'+') || body.size() < 3 || !body.trimmed().endsWith(u'+'))
        return false;
    bool line = false;
    for (const QChar c : body.trimmed()) {
        line = line || c == u'-' || c == u'=';
        if (c != u'+' && c != u'-' && c != u'=')
            return false;
    }
    return line;
}

QStringList tableCells(QStringView body)
{
    constexpr qsizetype mostCells = 200;
    QStringView rest = body.trimmed();
    if (rest.startsWith(u'|'))
        rest = rest.mid(1);
    if (rest.endsWith(u'|') && !rest.endsWith("\\|"_L1))
        rest.chop(1);
    QStringList cells;
    qsizetype from = 0; // where to look for the next bar
    while (cells.size() < mostCells - 1) {
        const qsizetype bar = rest.indexOf(u'|', from);
        if (bar < 0)
            break;
        if (bar > 0 && rest[bar - 1] == u'\\') {
            from = bar + 1;
            continue;
        }
        cells += rest.first(bar).trimmed().toString().replace("\\|"_L1, "|"_L1);
        rest = rest.mid(bar + 1);
        from = 0;
    }
    cells += rest.trimmed().toString().replace("\\|"_L1, "|"_L1);
    return cells;
}

std::optional<DefinitionLine> linkDefinition(QStringView body)
{
    if (!body.startsWith(u'[') || body.startsWith("[^"_L1))
        return {};
    const qsizetype end = body.first(qMin<qsizetype>(body.size(), 1'000)).indexOf("]:"_L1);
    if (end < 2)
        return {};
    const QStringView rest = body.mid(end + 2).trimmed();
    qsizetype length = 0;
    while (length < rest.size() && !rest[length].isSpace())
        ++length;
    const QStringView title = rest.mid(length).trimmed();
    const QStringView address = rest.first(length);
    const bool like = address.contains(u'/') || address.contains(u'#') || address.contains(u':')
        || address.contains(u'.');
    if (!like || (!title.isEmpty() && !QStringView(u"\"'(").contains(title.front())))
        return {};
    return DefinitionLine{body.mid(1, end - 1), address};
}

} // namespace story::markup
