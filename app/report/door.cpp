#include "app/report/door.h"

#include "app/core/text.h"
#include "app/markup/parse.h"
#include "app/markup/plain.h"

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

using markup::Inline;

// Calls `f` with each list of inlines that a reader takes as one run of text: a paragraph, a cell. Code goes by itself.
template <class F, class G>
void eachRun(markup::Blocks &blocks, F &&f, G &&code)
{
    struct Visitor {
        F &f;
        G &code;

        void operator()(markup::Paragraph &paragraph) const { f(paragraph.inlines); }
        void operator()(markup::Quote &quote) const { eachRun(quote.blocks, f, code); }
        void operator()(markup::CodeBlock &block) const { code(block); }
        void operator()(markup::Rule &) const {}
        void operator()(markup::List &list) const
        {
            for (markup::Blocks &item : list.items)
                eachRun(item, f, code);
        }
        void operator()(markup::Table &table) const
        {
            for (markup::Inlines &cell : table.header)
                f(cell);
            for (std::vector<markup::Inlines> &row : table.rows) {
                for (markup::Inlines &cell : row)
                    f(cell);
            }
        }
    };
    for (markup::Block &block : blocks)
        std::visit(Visitor{f, code}, block.content);
}

// What became a name only as Markdown was read, such as "K&#97;rl".
void redactNames(markup::Inlines &inlines, const Redaction &names, QList<Replacement> &given)
{
    for (Inline &one : inlines) {
        one.text = names.redacted(one.text, &given);
        redactNames(one.children, names, given);
    }
}

// Links become their words, with the address behind them where it says something else.
void unlink(markup::Inlines &inlines)
{
    markup::Inlines out;
    for (Inline &one : inlines) {
        unlink(one.children);
        if (one.kind != Inline::Kind::Link) {
            out.push_back(std::move(one));
            continue;
        }
        const QString words = markup::plainText(one.children);
        out.insert(out.end(), one.children.begin(), one.children.end());
        const bool saysSo = one.href == words || one.href == "mailto:"_L1 + words || one.href == "http://"_L1 + words;
        if (!saysSo) {
            Inline address;
            address.text = u" ("_s + one.href + u')';
            out.push_back(address);
        }
    }
    inlines = std::move(out);
}

struct Leaf {
    Inline *one = nullptr;
    qsizetype at = 0; // in the text of the run
};

void gather(markup::Inlines &inlines, QString &text, std::vector<Leaf> &leaves)
{
    for (Inline &one : inlines) {
        switch (one.kind) {
        case Inline::Kind::Text:
        case Inline::Kind::Code:
            leaves.push_back({&one, text.size()});
            text += one.text;
            break;
        case Inline::Kind::SoftBreak:
        case Inline::Kind::HardBreak:
            text += u'\n';
            break;
        default:
            gather(one.children, text, leaves);
        }
    }
}

void dropEmpty(markup::Inlines &inlines)
{
    for (Inline &one : inlines)
        dropEmpty(one.children);
    std::erase_if(inlines, [](const Inline &one) {
        const bool isLeaf = one.kind == Inline::Kind::Text || one.kind == Inline::Kind::Code;
        const bool isBreak = one.kind == Inline::Kind::SoftBreak || one.kind == Inline::Kind::HardBreak;
        return isLeaf ? one.text.isEmpty() : !isBreak && one.children.empty();
    });
}

} // namespace

Door::Door(const Review &review, Audience audience, std::optional<QDate> start, Passed passed)
    : m_placeholders(review, audience == Audience::Deidentified, start),
      m_names(review, audience == Audience::Deidentified, m_placeholders),
      m_unlinks(audience == Audience::Deidentified), m_passed(std::move(passed))
{
}

QString Door::through(const QString &text, const QString &source) const
{
    QList<Replacement> given;
    const QString names = m_names.redacted(text, m_passed ? &given : nullptr);
    const QString out = m_placeholders.replaced(names, m_passed ? &given : nullptr);
    if (m_passed)
        m_passed(source, given, out);
    return out;
}

QString Door::line(const QString &text) const
{
    return through(oneLine(text), text);
}

QString Door::quoted(const QString &text) const
{
    return through(text, text);
}

markup::Tree Door::prose(const QString &text) const
{
    QList<Replacement> given;
    markup::Tree tree = markup::parse(m_names.redacted(text, m_passed ? &given : nullptr));
    redact(tree, given);
    if (m_passed)
        m_passed(text, given, markup::plainText(tree));
    return tree;
}

// An address may be cut by marks ("db-**eu**-3"), so the run as a whole is looked at; what is found in several pieces gives way in the
// first of them.
void Door::redact(markup::Tree &tree, QList<Replacement> &given) const
{
    eachRun(
        tree.blocks,
        [&](markup::Inlines &inlines) {
            if (m_unlinks)
                unlink(inlines);
            redactNames(inlines, m_names, given);
            if (!m_placeholders.isOn())
                return;
            QString text;
            std::vector<Leaf> leaves;
            gather(inlines, text, leaves);
            const QList<Placed> found = m_placeholders.in(text);
            if (found.isEmpty())
                return;
            for (auto one = found.rbegin(); one != found.rend(); ++one) {
                const qsizetype end = one->at + one->size;
                // The last leaf that begins before the end, and so on back to where it begins.
                auto leaf = std::upper_bound(leaves.begin(), leaves.end(), end - 1, [](qsizetype at, const Leaf &l) { return at < l.at; });
                while (leaf != leaves.begin()) {
                    --leaf;
                    const qsizetype from = std::max<qsizetype>(one->at - leaf->at, 0);
                    const qsizetype to = std::min(end - leaf->at, leaf->one->text.size());
                    const bool isFirst = leaf->at <= one->at;
                    if (to > from)
                        leaf->one->text.replace(from, to - from, isFirst ? one->replacement.replacement : QString());
                    if (isFirst)
                        break;
                }
            }
            for (const Placed &one : found)
                given.append(one.replacement);
            m_inTrees += static_cast<int>(found.size());
            dropEmpty(inlines);
        },
        [&](markup::CodeBlock &code) {
            code.info = m_placeholders.replaced(m_names.redacted(code.info, &given), &given);
            code.text = m_placeholders.replaced(m_names.redacted(code.text, &given), &given);
        });
}

} // namespace story::report
