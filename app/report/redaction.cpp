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

constexpr qsizetype shortestPart = 4;
constexpr qsizetype longestGap = 24; // between two parts of a name

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

// Soft hyphens and other invisible signs may stand within a word; they do not part it.
bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isInvisible(c);
}

QString folded(QStringView word)
{
    QString text;
    text.reserve(word.size());
    for (const QChar c : word) {
        if (!isInvisible(c))
            text += c;
    }
    // In ASCII, as most words are, both are the same.
    const bool isAscii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    return isAscii ? text.toLower() : text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

// Without its accent, which may be a sign of its own.
char16_t initialOf(QStringView word)
{
    const QChar c = word.front();
    const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
    return (parts.isEmpty() ? c : parts.front()).toCaseFolded().unicode();
}

bool beginsWithCapital(QStringView word)
{
    if (word.front().isHighSurrogate() && word.size() > 1)
        return QChar::isUpper(QChar::surrogateToUcs4(word[0], word[1]));
    return word.front().isUpper() || word.front().isTitleCase();
}

// What may stand between the parts of a name: white space with marks of Markdown and a comma, or one sign that joins, as in a handle.
bool isGap(QStringView between)
{
    if (between.isEmpty() || between.size() > longestGap)
        return false;
    if (between.size() == 1 && u".-_+"_s.contains(between.front()))
        return true;
    return std::all_of(between.begin(), between.end(),
                       [](QChar c) { return c.isSpace() || u"*_`~[]()\\>#,"_s.contains(c); });
}

bool isMark(QChar c)
{
    return u"*_`~"_s.contains(c);
}

bool isOfAddress(QChar c)
{
    return c.isLetterOrNumber() || u".-_+%"_s.contains(c);
}

} // namespace

struct Redaction::Word {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString folded; // empty where no name begins as this word does

    QStringView in(QStringView text) const { return text.mid(begin, end - begin); }
};

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
        if (name.parts.size() > 1 && name.parts.last() != name.parts.first())
            m_firsts[name.parts.last()].append(n);
        for (const QString &part : name.parts) {
            m_initials.insert(initialOf(part));
            if (part.size() < shortestPart || name.parts.size() == 1)
                continue;
            if (QList<qsizetype> &names = m_parts[part]; names.isEmpty() || names.last() != n)
                names.append(n);
        }
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
    const QStringView view(name.whole);
    for (qsizetype i = 0; i < view.size();) {
        qsizetype end = i;
        while (end < view.size() && isWordCharacter(view[end]))
            ++end;
        if (const QString part = folded(view.mid(i, end - i)); !part.isEmpty())
            name.parts.append(part);
        if (end > i)
            name.tail = name.whole.mid(end);
        i = end + 1;
    }
    if (name.parts.isEmpty())
        return;
    name.role = person.role.isEmpty() ? Words::tr("a person") : oneLine(person.role);
    name.isSaid = isSaid;
    m_names.append(name);
}

QList<Redaction::Word> Redaction::wordsOf(QStringView text) const
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isWordCharacter(text[i]) || isInvisible(text[i])) {
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        Word word{i, end, {}};
        if (m_initials.contains(initialOf(word.in(text))))
            word.folded = folded(word.in(text));
        words.append(word);
        i = end;
    }
    return words;
}

Redaction::Match Redaction::wholeNameAt(QStringView text, const QList<Word> &words, qsizetype at) const
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
                const QString &part = name.parts[turned ? (i + size - 1) % size : i];
                if (words[at + i].folded != part)
                    return false;
                if (i > 0 && !isGap(text.mid(words[at + i - 1].end, words[at + i].begin - words[at + i - 1].end)))
                    return false;
            }
            return true;
        };
        // One word alone is a name as it is written in the list, or with a capital; in lower case it may be any word.
        if (size == 1) {
            const QStringView word = words[at].in(text);
            const bool isHandle = words[at].begin > 0 && text[words[at].begin - 1] == u'@';
            if (beginsWithCapital(word) || isHandle || word == name.whole)
                return {1, &name, false};
        } else if (matches(false) || matches(true)) {
            return {size, &name, false};
        }
    }
    return {};
}

Redaction::Match Redaction::partAt(QStringView text, const QList<Word> &words, qsizetype at) const
{
    const Word &word = words[at];
    const auto names = m_parts.constFind(word.folded);
    if (word.folded.isEmpty() || names == m_parts.constEnd())
        return {};
    const bool isHandle = word.begin > 0 && text[word.begin - 1] == u'@';
    if (!isHandle && (!beginsWithCapital(word.in(text)) || m_ordinary.contains(word.folded)))
        return {};
    const auto hidden = std::find_if(names->begin(), names->end(), [this](qsizetype n) { return !m_names[n].isSaid; });
    if (hidden == names->end())
        return {};
    Match match{1, &m_names[*hidden], true};
    // Two parts of three, with what stands between them.
    while (at + match.words < words.size() && match.name->parts.contains(words[at + match.words].folded)
           && isGap(text.mid(words[at + match.words - 1].end, words[at + match.words].begin - words[at + match.words - 1].end)))
        ++match.words;
    return match;
}

QString Redaction::redacted(const QString &text, QList<Replacement> *given) const
{
    if (m_firsts.isEmpty())
        return text;
    const QStringView view(text);
    const QList<Word> words = wordsOf(view);
    QString out;
    qsizetype from = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        Match match = wholeNameAt(view, words, at);
        if (!match.name)
            match = partAt(view, words, at);
        qsizetype begin = words[at].begin;
        qsizetype end = match.name ? words[at + match.words - 1].end : words[at].end;
        if (match.name && !match.isPart && view.mid(end).startsWith(match.name->tail))
            end += match.name->tail.size();
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
        if (match.name || (!words[at].folded.isEmpty() && m_parts.contains(words[at].folded))) {
            qsizetype left = begin;
            qsizetype right = end;
            while (left > from && isOfAddress(view[left - 1]))
                --left;
            while (right < view.size() && isOfAddress(view[right]))
                ++right;
            if (right + 1 < view.size() && view[right] == u'@' && view[right + 1].isLetterOrNumber()) {
                if (!match.name) {
                    const QList<qsizetype> &names = *m_parts.constFind(words[at].folded);
                    const auto hidden = std::find_if(names.begin(), names.end(), [this](qsizetype n) { return !m_names[n].isSaid; });
                    match = {1, hidden == names.end() ? nullptr : &m_names[*hidden], true};
                }
                ++right;
                while (right < view.size() && isOfAddress(view[right]))
                    ++right;
                while (view[right - 1] == u'.' || view[right - 1] == u'-')
                    --right;
                begin = left;
                end = right;
            }
        }
        if (!match.name)
            continue;
        if (!match.name->isSaid) {
            const bool isShared = match.isPart && m_parts.value(words[at].folded).size() > 1 && match.words == 1;
            const QString role = isShared ? Words::tr("a person") : match.name->role;
            out += view.mid(from, begin - from);
            out += role;
            if (given)
                given->append({Hidden::Name, view.mid(begin, end - begin).toString(), role});
            from = end;
            ++m_replaced;
        }
        while (at + 1 < words.size() && words[at + 1].begin < end)
            ++at;
    }
    if (from == 0)
        return text;
    out += view.mid(from);
    return out;
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

// Lower case within a whole name or an address is no ordinary use.
void Redaction::findOrdinaryWords(const Review &review)
{
    if (m_parts.isEmpty())
        return;
    const auto look = [this](const QString &text) {
        const QStringView view(text);
        const QList<Word> words = wordsOf(view);
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (words[at].folded.isEmpty())
                continue;
            if (const Match whole = wholeNameAt(view, words, at); whole.name) {
                at += whole.words - 1;
                continue;
            }
            const QStringView word = words[at].in(view);
            const auto isJoined = [&](qsizetype i) { return i >= 0 && i < view.size() && u"@._-+/"_s.contains(view[i]); };
            const bool endsSentence = words[at].end + 1 >= view.size() || view[words[at].end + 1].isSpace();
            if (word.front().isLower() && m_parts.contains(words[at].folded) && !isJoined(words[at].begin - 1)
                && (!isJoined(words[at].end) || endsSentence))
                m_ordinary.insert(words[at].folded);
        }
    };
    for (EntityKind kind : review.kinds()) {
        if (kind == EntityKind::Person)
            continue;
        for (const Field &field : entityType(kind).fields) {
            if (field.type != FieldType::Text && field.type != FieldType::Line)
                continue;
            for (const Id &id : review.table(kind)->ids())
                look(std::get<QString>(field.read(*review.table(kind)->find(id))));
        }
    }
}

} // namespace story::report
