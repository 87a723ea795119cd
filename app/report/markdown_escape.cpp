#include "app/report/markdown_escape.h"

#include "app/report/html_prose.h"

#include <QRegularExpression>

namespace story::report {

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

// One line without control characters: what a reader of the raw file may meet in a terminal.
QString flattened(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += u' ';
        else
            out += isControl(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out;
}

bool isWord(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || text[i].isSurrogate());
}

// Whether the sign at `i` is what makes readers take the text around it for an address.
bool makesAddress(QStringView text, qsizetype i)
{
    switch (text[i].unicode()) {
    case u':': return text.sliced(i).startsWith(u"://") && isWord(text, i - 1);
    case u'@': return i > 0 && !text[i - 1].isSpace() && isWord(text, i + 1);
    case u'.': return text.first(i).endsWith(u"www", Qt::CaseInsensitive) && !isWord(text, i - 4);
    default: return false;
    }
}

// The length of a list number such as "12." or "12)" at the start, up to its delimiter; 0 where there is none.
qsizetype numberLength(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const bool delimited = digits > 0 && digits < text.size() && (text[digits] == u'.' || text[digits] == u')');
    return delimited ? digits : 0;
}

} // namespace

QString markdownEscaped(QStringView raw, bool atLineStart)
{
    const QString flat = flattened(raw);
    QStringView text(flat);
    if (atLineStart) {
        while (text.startsWith(u' '))
            text = text.mid(1);
    }
    const qsizetype number = atLineStart ? numberLength(text) : 0;
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool escape = false;
        switch (text[i].unicode()) {
        case u'\\': case u'`': case u'*': case u'[': case u']': case u'<': case u'~': case u'|': case u'$': case u'{': case u'}':
            escape = true;
            break;
        case u'&':
            escape = i + 1 < text.size() && (text[i + 1] == u'#' || text[i + 1].isLetter());
            break;
        case u'_':
            escape = !isWord(text, i - 1) || !isWord(text, i + 1);
            break;
        case u'#': case u'-': case u'+': case u'>': case u'=': case u'%':
            escape = atLineStart && i == 0;
            break;
        case u':':
            escape = (atLineStart && i == 0) || makesAddress(text, i);
            break;
        case u'@':
            escape = makesAddress(text, i);
            break;
        case u'.': case u')':
            escape = (number > 0 && i == number) || makesAddress(text, i);
            break;
        default: break;
        }
        // A number sign that ends a heading would be taken for its closing mark.
        if (text[i] == u'#' && i + 1 == text.size())
            escape = true;
        if (escape)
            out += u'\\';
        // At the end of a line some take it for white space, and all lose it at the beginning of the file.
        if (text[i] == QChar::ByteOrderMark)
            out += QStringLiteral("&#xFEFF;");
        else
            out += text[i];
    }
    return out;
}

QString markdownCode(QStringView raw, bool inTable)
{
    const QString text = flattened(raw);
    // Readers disagree whether a pipe within code may be escaped: in a cell such code is written as text.
    if (inTable && text.contains(u'|'))
        return markdownEscaped(text, false);
    if (text.trimmed().isEmpty())
        return text.isEmpty() ? QString() : QStringLiteral("` `");
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool pad = text.startsWith(u'`') || text.endsWith(u'`') || (text.startsWith(u' ') && text.endsWith(u' '));
    return pad ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

QString markdownAutolink(const QString &text, const QString &href)
{
    static const QRegularExpression address(QStringLiteral("\\Ahttps?://[A-Za-z0-9][!#-%'-;=?-\\[\\]^_a-z{}~]*\\z"));
    static const QRegularExpression mail(QStringLiteral("\\A[A-Za-z0-9.+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\z"));
    const bool isAddress = text == href && address.match(text).hasMatch();
    const bool isMail = QLatin1String("mailto:") + text == href && mail.match(text).hasMatch();
    return isAddress || isMail ? u'<' + text + u'>' : QString();
}

QString markdownAddress(const QString &href)
{
    QString address = QString::fromLatin1(htmlAddress(href));
    // Parentheses may stand in it where each has its other one.
    int depth = 0;
    bool isBalanced = true;
    for (const QChar c : std::as_const(address)) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        isBalanced = isBalanced && depth >= 0;
    }
    if (!isBalanced || depth != 0)
        address.replace(u'(', QStringLiteral("%28")).replace(u')', QStringLiteral("%29"));
    address.replace(u'*', QStringLiteral("%2A")).replace(u'\'', QStringLiteral("%27"));
    return address.replace(u'&', QStringLiteral("\\&"));
}

} // namespace story::report
