#include "app/report/redaction.h"

#include "app/core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

constexpr qsizetype shortestPart = 3;
constexpr qsizetype longestWord = 256; // nobody's name; Unicode text takes time with its square to be folded

bool isMark(QChar c)
{
    return u"*_`~"_s.contains(c);
}

// As a word, and not within an address, a host or a path.
bool standsAlone(QStringView text, const NameWord &word)
{
    const auto isJoined = [&](qsizetype i) { return i >= 0 && i < text.size() && u"@._-+/%"_s.contains(text[i]); };
    const bool endsSentence = word.end + 1 >= text.size() || text[word.end + 1].isSpace();
    return !isJoined(word.begin - 1) && (!isJoined(word.end) || endsSentence);
}

// Where addresses stand in a text, asked for from its beginning to its end.
class Addresses {
public:
    explicit Addresses(QStringView text) : m_text(text) { find(0); }

    bool holds(qsizetype at)
    {
        while (m_next >= 0 && m_next < at) {
            m_end = m_next;
            while (m_end < m_text.size() && !m_text[m_end].isSpace() && !u"<>\""_s.contains(m_text[m_end]))
                ++m_end;
            find(m_end);
        }
        return at < m_end;
    }

private:
    void find(qsizetype from)
    {
        const auto isOfAddress = [this](qsizetype colon) {
            return m_text.mid(colon, 3) == u"://" || m_text.left(colon).endsWith("mailto"_L1, Qt::CaseInsensitive);
        };
        m_next = m_text.indexOf(u':', from);
        while (m_next >= 0 && !isOfAddress(m_next))
            m_next = m_text.indexOf(u':', m_next + 1);
    }

    QStringView m_text;
    qsizetype m_next = -1; // the colon of the next one
    qsizetype m_end = 0;
};

} // namespace

Redaction::Redaction(const Review &review, bool everybody, const Placeholders &placeholders)
{
    for (const Person &person : review.people)
        add(person, person.mayBeNamed && !everybody);
    if (std::all_of(m_names.begin(), m_names.end(), [](const Named &name) { return name.isSaid; })) {
        m_firsts.clear();
        return;
    }
    for (qsizetype n = 0; n < m_names.size(); ++n) {
        const Named &name = m_names[n];
        m_firsts[name.parts.first()].append(n);
        if (const QString &turned = name.parts[name.parts.size() - name.last]; turned != name.parts.first())
            m_firsts[turned].append(n);
        for (const QString &part : name.parts)
            m_initials.insert(foldedInitial(part));
    }
    // The longest first: "Kim Lee" before "Kim". Of two people with one name the same role stands every time.
    for (QList<qsizetype> &names : m_firsts) {
        std::sort(names.begin(), names.end(), [this](qsizetype one, qsizetype other) {
            const Named &a = m_names[one];
            const Named &b = m_names[other];
            return a.parts.size() != b.parts.size() ? a.parts.size() > b.parts.size()
                                                    : std::tie(a.whole, a.role) < std::tie(b.whole, b.role);
        });
    }
    for (QList<Part> &parts : m_parts)
        std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.words.size() > b.words.size(); });
    findOrdinaryWords(review);
    cleanRoles(placeholders);
}

void Redaction::add(const Person &person, bool isSaid)
{
    Named name;
    name.whole = oneLine(person.name);
    // A single letter stands for too much else.
    if (name.whole.size() < 2)
        return;
    QList<QStringList> parts;
    qsizetype end = -1;
    for (const NameWord &word : nameWordsIn(name.whole)) {
        if (word.begin != end)
            parts.append(QStringList());
        parts.last().append(folded(word.in(name.whole)));
        name.parts.append(parts.last().last());
        end = word.end;
    }
    if (name.parts.isEmpty())
        return;
    name.tail = name.whole.mid(end);
    name.last = parts.last().size();
    name.role = person.role.isEmpty() ? Words::tr("a person") : oneLine(person.role);
    name.isSaid = isSaid;
    m_names.append(name);
    for (const QStringList &words : std::as_const(parts)) {
        if (parts.size() == 1 || (words.size() == 1 && words.first().size() < shortestPart))
            continue;
        QList<Part> &known = m_parts[words.first()];
        auto part = std::find_if(known.begin(), known.end(), [&](const Part &one) { return one.words == words; });
        if (part == known.end())
            part = known.insert(known.end(), Part{words, {}});
        if (part->names.isEmpty() || part->names.last() != m_names.size() - 1)
            part->names.append(m_names.size() - 1);
    }
}

QList<NameWord> Redaction::wordsOf(QStringView text) const
{
    QList<NameWord> words = nameWordsIn(text);
    for (NameWord &word : words) {
        if (word.end - word.begin <= longestWord && m_initials.contains(foldedInitial(word.in(text))))
            word.folded = folded(word.in(text));
    }
    return words;
}

Redaction::Match Redaction::wholeNameAt(QStringView text, const QList<NameWord> &words, qsizetype at) const
{
    const auto names = m_firsts.constFind(words[at].folded);
    if (words[at].folded.isEmpty() || names == m_firsts.constEnd())
        return {};
    for (const qsizetype n : *names) {
        const Named &name = m_names[n];
        const qsizetype size = name.parts.size();
        if (at + size > words.size())
            continue;
        const auto matches = [&](bool turned) {
            for (qsizetype i = 0; i < size; ++i) {
                // "Lee, Kim Ann": the last part first, the others behind it.
                const QString &part = name.parts[turned ? (i + size - name.last) % size : i];
                if (words[at + i].folded != part)
                    return false;
                if (i > 0 && !isGapInName(text.mid(words[at + i - 1].end, words[at + i].begin - words[at + i - 1].end)))
                    return false;
            }
            return true;
        };
        // One word alone is a name as it is written in the list, or with a capital; in lower case it may be any word.
        if (size == 1) {
            if (isUsedAsName(text, words[at]) || words[at].in(text) == name.whole)
                return {1, &name};
        } else if (matches(false) || matches(true)) {
            return {size, &name};
        }
    }
    return {};
}

const Redaction::Part *Redaction::partAt(QStringView text, const QList<NameWord> &words, qsizetype at) const
{
    const auto parts = m_parts.constFind(words[at].folded);
    if (words[at].folded.isEmpty() || parts == m_parts.constEnd())
        return nullptr;
    for (const Part &part : *parts) {
        bool matches = at + part.words.size() <= words.size();
        for (qsizetype i = 1; matches && i < part.words.size(); ++i)
            matches = words[at + i].folded == part.words[i] && isGapInName(text.mid(words[at + i - 1].end, words[at + i].begin - words[at + i - 1].end));
        if (matches)
            return &part;
    }
    return nullptr;
}

const Redaction::Named *Redaction::hiddenOf(const Part &part) const
{
    const auto hidden = std::find_if(part.names.begin(), part.names.end(), [this](qsizetype n) { return !m_names[n].isSaid; });
    return hidden == part.names.end() ? nullptr : &m_names[*hidden];
}

bool Redaction::isUsedAsName(QStringView text, const NameWord &word) const
{
    return beginsWithCapital(word.in(text)) || (word.begin > 0 && text[word.begin - 1] == u'@');
}

Redaction::Match Redaction::usedPartAt(QStringView text, const QList<NameWord> &words, qsizetype at) const
{
    const Part *part = partAt(text, words, at);
    const NameWord &word = words[at];
    const bool isHandle = word.begin > 0 && text[word.begin - 1] == u'@';
    if (!part || !isUsedAsName(text, word) || (!isHandle && m_ordinary.contains(word.folded)))
        return {};
    Match match{part->words.size(), hiddenOf(*part), true};
    if (!match.name)
        return {};
    // Two parts of three, with what stands between them.
    while (at + match.words < words.size() && part->words.size() == 1 && match.name->parts.contains(words[at + match.words].folded)
           && isGapInName(text.mid(words[at + match.words - 1].end, words[at + match.words].begin - words[at + match.words - 1].end)))
        ++match.words;
    match.isShared = part->names.size() > 1 && match.words == part->words.size();
    return match;
}

QList<Placed> Redaction::in(const QString &text) const
{
    QList<Placed> all;
    if (m_firsts.isEmpty())
        return all;
    const QStringView view(text);
    const QList<NameWord> words = wordsOf(view);
    Addresses addresses(view);
    qsizetype from = 0;
    qsizetype mailEnd = 0; // of the characters of an address around the last word that was looked at
    for (qsizetype at = 0; at < words.size(); ++at) {
        Match match = wholeNameAt(view, words, at);
        if (!match.name)
            match = usedPartAt(view, words, at);
        qsizetype begin = words[at].begin;
        qsizetype end = match.name ? words[at + match.words - 1].end : words[at].end;
        if (match.name && !match.isPart && view.mid(end).startsWith(match.name->tail))
            end += match.name->tail.size();
        // "J. Doester"
        if (match.isPart && at > 0 && words[at - 1].begin >= from && words[at - 1].end - words[at - 1].begin == 1) {
            const QStringView gap = view.mid(words[at - 1].end, begin - words[at - 1].end);
            const bool isInitial = std::any_of(match.name->parts.begin(), match.name->parts.end(),
                                               [&](const QString &one) { return !words[at - 1].folded.isEmpty() && one.startsWith(words[at - 1].folded); });
            if (isInitial && (gap == u"." || gap == u". ") && beginsWithCapital(words[at - 1].in(view)))
                begin = words[at - 1].begin;
        }
        // Marks that open before a name and close within it, or the other way round, go with it.
        for (qsizetype i = 1; i < match.words; ++i) {
            const QStringView gap = view.mid(words[at + i - 1].end, words[at + i].begin - words[at + i - 1].end);
            const auto first = std::find_if(gap.begin(), gap.end(), isMark);
            const auto last = std::find_if_not(first, gap.end(), isMark);
            const QStringView marks = gap.mid(first - gap.begin(), last - first);
            if (gap.size() < 2 || marks.isEmpty())
                continue;
            if (view.mid(from, begin - from).endsWith(marks))
                begin -= marks.size();
            else if (view.mid(end).startsWith(marks))
                end += marks.size();
        }
        // A mail address goes as a whole, where any part of its first half is a part of a name.
        const Part *part = match.name ? nullptr : partAt(view, words, at);
        if (match.name || part) {
            mailEnd = std::max(mailEnd, end);
            while (mailEnd < view.size() && isOfMailAddress(view[mailEnd]))
                ++mailEnd;
            if (mailEnd + 1 < view.size() && view[mailEnd] == u'@' && view[mailEnd + 1].isLetterOrNumber()) {
                if (part)
                    match = {1, hiddenOf(*part), true, part->names.size() > 1};
                while (begin > from && isOfMailAddress(view[begin - 1]))
                    --begin;
                end = mailEnd + 1;
                while (end < view.size() && isOfMailAddress(view[end]))
                    ++end;
                while (view[end - 1] == u'.' || view[end - 1] == u'-')
                    --end;
            }
        }
        if (!match.name)
            continue;
        if (!match.name->isSaid) {
            QString role = match.isShared ? Words::tr("a person") : match.name->role;
            // Its end is where white space is.
            if (addresses.holds(begin))
                role.replace(u' ', "%20"_L1);
            all.append({begin, end - begin, {Hidden::Name, text.mid(begin, end - begin), role}});
            from = end;
        }
        while (at + 1 < words.size() && words[at + 1].begin < end)
            ++at;
    }
    m_replaced += static_cast<int>(all.size());
    return all;
}

QString Redaction::redacted(const QString &text, QList<Replacement> *given) const
{
    return replacedIn(text, in(text), given);
}

QStringList Redaction::partsIn(const QString &text) const
{
    QStringList all;
    if (m_parts.isEmpty())
        return all;
    const QList<NameWord> words = wordsOf(text);
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (const Match whole = wholeNameAt(text, words, at); whole.name) {
            at += whole.words - 1;
        } else if (const Part *part = partAt(text, words, at); part && hiddenOf(*part) && (isUsedAsName(text, words[at]) || standsAlone(text, words[at]))) {
            const qsizetype last = at + part->words.size() - 1;
            all.append(text.mid(words[at].begin, words[last].end - words[at].begin));
            at = last;
        }
    }
    return all;
}

// A role may name somebody itself ("deputy of …"), even its own person; that one is nobody then.
void Redaction::cleanRoles(const Placeholders &placeholders)
{
    QStringList roles;
    for (Named &name : m_names) {
        roles.append(name.role);
        name.role = Words::tr("a person");
    }
    for (QString &role : roles)
        role = placeholders.replaced(redacted(role));
    for (qsizetype n = 0; n < m_names.size(); ++n)
        m_names[n].role = roles[n];
    m_replaced = 0;
}

// Words that are more often in lower case than they have a capital within a sentence: who writes "pinged jane" once does not mean a word.
// Lower case within a whole name or an address is no ordinary use.
void Redaction::findOrdinaryWords(const Review &review)
{
    if (m_parts.isEmpty())
        return;
    QHash<QString, int> ordinary; // uses as a word, less those as a name
    const auto look = [&](const QString &text) {
        const QStringView view(text);
        const QList<NameWord> words = wordsOf(view);
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (words[at].folded.isEmpty())
                continue;
            if (const Match whole = wholeNameAt(view, words, at); whole.name) {
                at += whole.words - 1;
                continue;
            }
            const QStringView word = words[at].in(view);
            if (!partAt(view, words, at) || !standsAlone(view, words[at]))
                continue;
            const QStringView before = view.left(words[at].begin);
            const bool beginsSentence = before.trimmed().isEmpty() || before.back() == u'\n' || u".!?:"_s.contains(before.trimmed().back());
            if (word.front().isLower())
                ++ordinary[words[at].folded];
            else if (!beginsSentence)
                --ordinary[words[at].folded];
        }
    };
    for (EntityKind kind : review.kinds()) {
        if (kind == EntityKind::Person)
            continue;
        for (const Field &field : entityType(kind).fields) {
            // What is in no report says nothing about how its words are used.
            const bool isShown = !(field.uses & (Uses(Use::Internal) | Use::Private));
            if (!isShown || (field.type != FieldType::Text && field.type != FieldType::Line))
                continue;
            for (const Id &id : review.table(kind)->ids())
                look(std::get<QString>(field.read(*review.table(kind)->find(id))));
        }
    }
    for (auto it = ordinary.cbegin(); it != ordinary.cend(); ++it) {
        if (*it > 0)
            m_ordinary.insert(it.key());
    }
}

} // namespace story::report
