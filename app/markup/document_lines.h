// What a single line of a written document looks like, whatever stands around it. Pure functions; each looks at the
// line once. `line` never holds a line break; functions that say "body" want it without leading white space.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace story::markup {

// Width of the leading white space in columns, tabs reaching to the next multiple of four.
int indentOf(QStringView line);

// `line` without leading white space of at most `columns`.
QStringView withoutIndent(QStringView line, int columns);

// "-----", "=====", "~~~~": one and the same ASCII punctuation character from end to end.
struct Run {
    QChar mark;
    qsizetype length = 0;
};
std::optional<Run> runOf(QStringView body);

// "---", "* * *", "___".
bool isThematicBreak(QStringView body);

struct HeadingLine {
    int level = 1;
    QStringView text;
};
// "## Timeline ##"; "##Timeline" too, from two signs on, because many people write it.
std::optional<HeadingLine> atxHeading(QStringView body);
// "== Timeline ==". One sign only where `oneSign`.
std::optional<HeadingLine> wikiHeading(QStringView body, bool oneSign);

struct ListMark {
    QString mark; // as written: "-", "12.", "**"
    bool ordered = false;
    qint64 number = 0;   // where ordered by a number
    int wikiDepth = 0;   // "**" is 2; 0 for Markdown marks, whose depth is their indentation
    QStringView content; // what follows, without white space before it
};
// "- text", "12) text", "• text", "** text"; with `wiki` also "# text" and "#* text".
std::optional<ListMark> listMark(QStringView body, bool wiki);

enum class Box { None, Open, Done };
// Takes "[ ]", "[]", "[x]", "☐" or "☑" off the beginning of `content`.
Box takeBox(QStringView &content);

struct FenceLine {
    QChar mark;
    qsizetype length = 0;
    QStringView info;
};
// "```sql" or "~~~".
std::optional<FenceLine> fence(QStringView body);

// "|---|:--:|" or "--- | ---": the line that makes the one above it the header of a table.
bool isTableDelimiter(QStringView body);
// "+----+----+": a border of a table drawn in text.
bool isGridBorder(QStringView body);
// The cells of "| a | b \| c |", trimmed, `\|` as a bar; at most 200, the last one holds the rest.
QStringList tableCells(QStringView body);

struct DefinitionLine {
    QStringView label;
    QStringView address;
};
// "[label]: address" with nothing or a quoted title behind it; no footnotes.
std::optional<DefinitionLine> linkDefinition(QStringView body);

} // namespace story::markup
