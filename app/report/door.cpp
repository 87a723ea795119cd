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

// Without the signs that would end it among words, and without what a letter would say.
QString asOneWord(QString address)
{
    if (address.startsWith("mailto:"_L1))
        address = address.section(u'?', 0, 0);
    for (const auto &[sign, escape] : {std::pair{u'(', "%28"_L1}, {u')', "%29"_L1}, {u'[', "%5B"_L1}, {u']', "%5D"_L1}, {u'{', "%7B"_L1}, {u'}', "%7D"_L1},
                                       {u'<', "%3C"_L1}, {u'>', "%3E"_L1}, {u'"', "%22"_L1}, {u'`', "%60"_L1}})
        address.replace(sign, escape);
    return address;
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
            address.text = u" ("_s + asOneWord(one.href) + u')';
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

// What `find` finds in a run may be cut by marks ("db-**eu**-3", "J**ane**"); it gives way in the first of its pieces.
template <class F>
void replaceInRun(markup::Inlines &inlines, QList<Replacement> &given, F &&find)
{
    QString text;
    std::vector<Leaf> leaves;
    gather(inlines, text, leaves);
    const QList<Placed> found = find(text);
    if (found.isEmpty())
        return;
    auto one = found.begin();
    for (const Leaf &leaf : leaves) {
        const qsizetype end = leaf.at + leaf.one->text.size();
        QString out;
        qsizetype from = leaf.at;
        for (; one != found.end() && one->at < end; ++one) {
            if (one->at >= leaf.at) {
                out += QStringView(text).mid(from, one->at - from);
                out += one->replacement.replacement;
            }
            from = std::min(one->at + one->size, end);
            if (one->at + one->size > end)
                break;
        }
        out += QStringView(text).mid(from, end - from);
        leaf.one->text = out;
    }
    for (const Placed &placed : found)
        given.append(placed.replacement);
    dropEmpty(inlines);
}

// Where a link leads to is not said in its words.
void redactLinks(markup::Inlines &inlines, const Redaction &names, QList<Replacement> &given)
{
    for (Inline &one : inlines) {
        if (one.kind == Inline::Kind::Link)
            one.href = names.redacted(one.href, &given);
        redactLinks(one.children, names, given);
    }
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

void Door::redact(markup::Tree &tree, QList<Replacement> &given) const
{
    eachRun(
        tree.blocks,
        [&](markup::Inlines &inlines) {
            redactLinks(inlines, m_names, given);
            if (m_unlinks)
                unlink(inlines);
            // What became a name only as Markdown was read, such as "K&#97;rl".
            replaceInRun(inlines, given, [this](const QString &text) { return m_names.in(text); });
            if (m_placeholders.isOn())
                replaceInRun(inlines, given, [this](const QString &text) { return m_placeholders.in(text); });
        },
        [&](markup::CodeBlock &code) {
            code.info = m_placeholders.replaced(m_names.redacted(code.info, &given), &given);
            code.text = m_placeholders.replaced(m_names.redacted(code.text, &given), &given);
        });
}

} // namespace story::report
