// One text field, read as Markdown: plain values that a report writer walks from front to back.
// There is no raw HTML and no image in it; both stay the text that was typed (see parse.h).
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace story::markup {

struct Inline;
using Inlines = std::vector<Inline>;

struct Inline {
    enum class Kind {
        Text,      // `text`, without line breaks
        Code,      // `text`, in a fixed-width face
        Strong,    // `children`
        Emphasis,  // `children`
        Strike,    // `children`
        Link,      // `children` lead to `href`, which isLinkAllowed() accepts; never empty
        SoftBreak, // a line break in the source that a writer may show as a space
        HardBreak, // a line break that was meant
    };

    Kind kind = Kind::Text;
    QString text;
    QString href;
    Inlines children;

    friend bool operator==(const Inline &, const Inline &) = default;
};

struct Block;
using Blocks = std::vector<Block>;

// Headings inside a field come as a paragraph whose only inline is Strong: a field is a part of a page whose own
// headings it must not disturb.
struct Paragraph {
    Inlines inlines;

    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

struct List {
    bool ordered = false;
    qint64 start = 1;  // number of the first item where `ordered`
    bool tight = true; // no blank lines between the items
    std::vector<Blocks> items;

    friend bool operator==(const List &, const List &) = default;
};

struct Quote {
    Blocks blocks;

    friend bool operator==(const Quote &, const Quote &) = default;
};

struct CodeBlock {
    QString info; // what stands behind the opening fence, such as "sql"
    QString text; // without a line break at its end

    friend bool operator==(const CodeBlock &, const CodeBlock &) = default;
};

struct Table {
    enum class Align { None, Left, Center, Right };

    // All rows, the header and `alignments` are equally long.
    std::vector<Align> alignments;
    std::vector<Inlines> header;
    std::vector<std::vector<Inlines>> rows;

    friend bool operator==(const Table &, const Table &) = default;
};

struct Rule {
    friend bool operator==(const Rule &, const Rule &) = default;
};

struct Block {
    std::variant<Paragraph, List, Quote, CodeBlock, Table, Rule> content;

    friend bool operator==(const Block &, const Block &) = default;
};

struct Tree {
    Blocks blocks;

    friend bool operator==(const Tree &, const Tree &) = default;
};

} // namespace story::markup
