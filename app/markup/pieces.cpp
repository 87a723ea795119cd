#include "app/markup/pieces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

// Follows fences at the left margin. Inside one md4c copies lines, which costs nothing.
class Fence {
public:
    bool isOpen() const { return m_length > 0; }

    void read(QStringView line)
    {
        const qsizetype indent =
            std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; })
            - line.begin();
        if (indent > 3 || indent == line.size())
            return;
        const QChar mark = line[indent];
        if (mark != u'`' && mark != u'~')
            return;
        const QStringView rest = line.mid(indent);
        const qsizetype length =
            std::find_if(rest.begin(), rest.end(), [mark](QChar c) { return c != mark; })
            - rest.begin();
        const QStringView info = rest.mid(length);
        if (isOpen()) {
            if (mark == m_mark && length >= m_length && info.trimmed().isEmpty())
                m_length = 0;
        } else if (length >= 3 && (mark == u'~' || !info.contains(u'`'))) {
            m_mark = mark;
            m_length = length;
        }
    }

private:
    QChar m_mark;
    qsizetype m_length = 0;
};

// "|-|:-:|", perhaps in a quote or a list.
bool isDelimiter(QStringView line)
{
    bool bar = false;
    bool dash = false;
    for (const QChar c : line) {
        bar = bar || c == u'|';
        dash = dash || c == u'-';
        if (c != u'|' && c != u'-' && c != u':' && c != u' ' && (c != u'>' || bar || dash))
            return false;
    }
    return bar && dash;
}

} // namespace

QByteArray forMd4c(QStringView text)
{
    QString out;
    qsizetype copied = 0;
    bool below = false; // a line with bars, outside fences
    bool inTable = false;
    Fence fence;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype lineBreak = text.indexOf(u'\n', at);
        const qsizetype end = lineBreak < 0 ? text.size() : lineBreak;
        const QStringView line = text.mid(at, end - at);
        const bool delimiter = below && isDelimiter(line);
        inTable = !fence.isOpen() && (delimiter || inTable) && !line.trimmed().isEmpty();
        if (delimiter || (inTable && line.contains("||"_L1))) {
            out += text.mid(copied, at - copied);
            for (qsizetype i = 0; i < line.size(); ++i) {
                if (delimiter && line[i] == u'-' && (i == 0 || line[i - 1] != u'-'))
                    out += "--"_L1;
                if (!delimiter && line[i] == u'|' && i > 0 && line[i - 1] == u'|')
                    out += u' ';
                out += line[i];
            }
            copied = end;
        }
        fence.read(line);
        below = !fence.isOpen() && line.contains(u'|');
        at = end + 1;
    }
    if (copied == 0)
        return text.toUtf8();
    out += text.mid(copied);
    return out.toUtf8();
}

std::vector<Piece> cutIntoPieces(QStringView text, const Limits &limits)
{
    std::vector<Piece> pieces;
    qsizetype start = 0;  // of the piece that grows
    qsizetype costly = 0; // its characters outside fences
    const auto close = [&](qsizetype end) {
        if (end > start)
            pieces.push_back({text.mid(start, end - start), false});
        start = end;
        costly = 0;
    };
    Fence fence;
    bool afterBlank = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype lineBreak = text.indexOf(u'\n', at);
        const qsizetype next = lineBreak < 0 ? text.size() : lineBreak + 1;
        const QStringView line = text.mid(at, (lineBreak < 0 ? next : lineBreak) - at);
        if (next > limits.characters) {
            close(at);
            break;
        }
        if (!fence.isOpen()) {
            if (line.size() > limits.line) {
                close(at);
                pieces.push_back({line, true});
                start = at = next;
                afterBlank = false;
                continue;
            }
            const bool atMargin = !line.isEmpty() && !line.front().isSpace();
            if ((costly >= limits.piece && afterBlank && atMargin)
                || costly + line.size() > limits.pieceAtMost)
                close(at);
            costly += line.size() + 1;
        }
        fence.read(line);
        afterBlank = line.trimmed().isEmpty();
        at = next;
    }
    if (text.size() <= limits.characters)
        close(text.size());
    else
        pieces.push_back({text.mid(start), true});
    return pieces;
}

} // namespace story::markup
