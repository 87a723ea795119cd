// The rules follow what good tools agree on, and leave out what only laws of one country know (numbers of cards, of insurance):
// - Microsoft Presidio (predefined recognizers of e-mail, IP, phone, URL): a pattern, then a check of what was found, then words beside it;
// - scrubadub (detectors of e-mail, handle, phone, URL, credential): one placeholder a kind, the same for the same thing, and e-mail
//   written with "(at)";
// - RFC 1123 and 5891 for labels of hosts, RFC 5322 and 6531 for mail (letters of any script), RFC 3986 for what stands before a host,
//   ITU-T E.164 for the length of phone numbers (at most 15 digits).
// Every pattern begins where a word begins and takes possessively (++), so no character is looked at more than a few times.
#include "app/report/identifiers.h"

#include "app/report/host_names.h"

#include <QRegularExpression>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

// Letters of a pattern are those of scripts that part their words, so that an address is found among Japanese or Thai as well.
QRegularExpression patternOf(QString pattern)
{
    pattern.replace(u"\\p{L}"_s, u"\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{Hebrew}\\p{Arabic}"_s);
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

qsizetype digitsIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Behind the end of a sentence or a bracket nothing of an address follows.
qsizetype trimmedSize(QStringView word)
{
    while (!word.isEmpty() && !word.back().isLetterOrNumber() && word.back() != u']')
        word.chop(1);
    return word.size();
}

class Finder {
public:
    Finder(const QString &text, const KeptWords &kept) : m_text(text), m_kept(kept) {}

    QList<Identifier> find()
    {
        const bool hasAt = m_text.contains(u'@');
        // The more a rule knows of what it finds, the earlier it comes: what is taken is nothing else.
        if (m_text.contains("://"_L1))
            findUrls();
        if (hasAt || m_text.contains("%40"_L1) || m_text.contains("at"_L1, Qt::CaseInsensitive))
            findMail();
        if (digitsIn(m_text) > 2)
            findNumbers();
        if (m_text.contains(u':'))
            findIpv6();
        if (hasAt)
            findHandles();
        if (m_text.contains("home/"_L1) || m_text.contains("Users"_L1))
            findHomes();
        if (m_text.contains(u'.') || digitsIn(m_text) > 0)
            findHosts();
        std::sort(m_found.begin(), m_found.end(), [](const Identifier &a, const Identifier &b) { return a.at < b.at; });
        return m_found;
    }

private:
    // Where nothing lies that an earlier rule found.
    void add(qsizetype at, qsizetype size, Identifying kind, const QString &key)
    {
        if (size > 0 && isFree(at, size))
            m_fresh.append({at, size, kind, key.toCaseFolded()});
    }

    bool isFree(qsizetype at, qsizetype size) const
    {
        const auto after = std::upper_bound(m_found.begin(), m_found.end(), at,
                                            [](qsizetype where, const Identifier &one) { return where < one.at; });
        return (after == m_found.end() || after->at >= at + size)
            && (after == m_found.begin() || std::prev(after)->at + std::prev(after)->size <= at);
    }

    void close()
    {
        m_found.append(m_fresh);
        m_fresh.clear();
        std::sort(m_found.begin(), m_found.end(), [](const Identifier &a, const Identifier &b) { return a.at < b.at; });
    }

    template <class F>
    void each(const QRegularExpression &pattern, F &&f)
    {
        for (auto it = pattern.globalMatch(m_text); it.hasNext();)
            f(it.next());
        close();
    }

    QStringView at(qsizetype from, qsizetype size) const { return QStringView(m_text).mid(from, size); }
    QChar charAt(qsizetype at) const { return at >= 0 && at < m_text.size() ? m_text[at] : QChar(); }

    // Who logs in, and where: user:password@host:port. Of several hosts in one address the others are found as words.
    void findUrls()
    {
        static const QRegularExpression authority = patternOf(
            u"(?<=[A-Za-z0-9])://((?:\\[[0-9A-Fa-f:.%]{2,60}\\]|[^\\s/?#<>\"'`|\\\\,()\\[\\]{}]){1,300}+)"_s);
        each(authority, [this](const QRegularExpressionMatch &match) {
            const qsizetype begin = match.capturedStart(1);
            QStringView all = match.capturedView(1);
            all.truncate(trimmedSize(all));
            const qsizetype login = all.lastIndexOf(u'@') + 1;
            if (login > 0)
                add(begin, login, Identifying::Login, all.left(login).toString());
            QStringView host = all.mid(login);
            if (host.startsWith(u'['))
                host = host.left(host.indexOf(u']') + 1);
            else if (const qsizetype port = host.indexOf(u':'); port >= 0)
                host = host.left(port);
            const bool isHost = std::all_of(host.begin(), host.end(), [](QChar c) { return c.isLetterOrNumber() || u".-_~%[]:"_s.contains(c); });
            const qsizetype known = m_kept.hostPlaceholder.size();
            const bool isReplaced = known > 0 && at(begin + login, known) == m_kept.hostPlaceholder && charAt(begin + login + known).isDigit();
            if (isHost && !isReplaced && !isThisMachine(host))
                add(begin + login, host.size(), Identifying::Host, host.toString().remove(u'[').remove(u']'));
        });
    }

    void findMail()
    {
        static const QRegularExpression mail = patternOf(
            u"(?<![\\p{L}\\p{N}.+_&~-])([\\p{L}\\p{N}.+_&~-]++)(?:@|%40|\\s?[\\[({]\\s?at\\s?[\\])}]\\s?)([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*+)"_s);
        static const QRegularExpression domain = patternOf(u"\\.(?:[\\p{L}]{2,}|xn--[a-z0-9-]+)$"_s);
        static const QRegularExpression version = patternOf(u"^v?\\d"_s);
        each(mail, [this](const QRegularExpressionMatch &match) {
            QStringView host = match.capturedView(2);
            host.truncate(trimmedSize(host));
            // package@1.2.3 and checkout@v4 are versions.
            const bool isNumber = version.match(host.toString()).hasMatch();
            const bool isAddress = isIpv4(host) || (!isNumber && domain.match(host.toString()).hasMatch())
                || hostIn(host, {}, m_kept.services).has_value();
            if (!isAddress)
                return;
            qsizetype begin = match.capturedStart();
            const qsizetype end = match.capturedStart(2) + host.size();
            const QString key = match.captured(1) + u'@' + host.toString();
            while (charAt(begin) == u'.' || charAt(begin) == u'-')
                ++begin;
            if (at(0, begin).endsWith("mailto:"_L1, Qt::CaseInsensitive))
                begin -= 7;
            add(begin, end - begin, Identifying::Mail, key);
        });
    }

    void findNumbers()
    {
        // Which of four numbers are a version is said by the word before them.
        static const QRegularExpression ipv4 = patternOf(u"(?<![\\p{L}\\p{N}.])(?<!\\p{L}-)(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2}(?!\\d))?(?![\\p{L}\\p{N}]|\\.\\d)"_s);
        static const QRegularExpression versionBefore = patternOf(
            u"(?:^|[^\\p{L}])(?:v|ver|version|release|build|driver|firmware|rev|revision|section|chrome|chromium|firefox|edge)[ .:]{0,2}$"_s);
        each(ipv4, [this](const QRegularExpressionMatch &match) {
            const QString address = match.captured().section(u'/', 0, 0);
            const qsizetype begin = match.capturedStart();
            if (isIpv4(address) && !versionBefore.match(at(std::max<qsizetype>(0, begin - 14), std::min<qsizetype>(14, begin)).toString()).hasMatch())
                add(begin, match.capturedLength(), Identifying::Host, address);
        });
        // "+49 30 1234567", "0049-30-1234567"
        static const QRegularExpression abroad = patternOf(u"(?<![\\p{L}\\p{N}+.:/-])(?:\\+|00)[1-9]\\d{0,2}+(?:[ ().\\/\\x{a0}-]{0,3}+\\d{1,14}+){1,6}+"_s);
        each(abroad, [this](const QRegularExpressionMatch &match) {
            QStringView number = match.capturedView();
            addPhone(match.capturedStart(), number, number.startsWith(u'+') ? 8 : 10, number.startsWith(u'+') ? 10 : 99);
        });
        // "(555) 010-1234", "1-555-010-1234"
        static const QRegularExpression american = patternOf(u"(?<![\\p{L}\\p{N}.:+/-])(?:1[ .-])?\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[.-]\\d{4}(?![\\p{L}\\p{N}]|[.-]\\d)"_s);
        each(american, [this](const QRegularExpressionMatch &match) { addPhone(match.capturedStart(), match.capturedView(), 10, 0); });
        // "030 1234567", "(0171) 123 45 67": a zero, and nine to twelve digits in groups, which no date has.
        static const QRegularExpression national = patternOf(u"(?<![\\p{L}\\p{N}.:+/-])\\(?0[1-9]\\d{0,4}+\\)?[ /-]{1,2}\\d{2,8}+(?:[ -]\\d{1,6}+){0,4}+(?![\\p{L}\\p{N}:]|\\.\\d)"_s);
        each(national, [this](const QRegularExpressionMatch &match) {
            if (digitsIn(match.capturedView()) <= 12)
                addPhone(match.capturedStart(), match.capturedView(), 9, 0);
        });
        // Whatever is called one.
        static const QRegularExpression called = patternOf(
            u"(?<!\\p{L})(?:tel|phone|telephone|telefon|mobile|mobil|cell|fax|call|dial|ring|handy|hotline)[.:]?[ ]{0,2}(?:no\\.?|nr\\.?|number|nummer)?[ :]{0,2}"
            "(\\+?\\(?\\d[\\d ().\\/-]{4,20}+)(?![\\p{L}:])"_s);
        static const QRegularExpression day = patternOf(u"^\\d{4}-\\d{2}-\\d{2}|^\\d{1,2}[./]\\d{1,2}[./]\\d{4}"_s);
        each(called, [this](const QRegularExpressionMatch &match) {
            QStringView number = match.capturedView(1);
            number.truncate(trimmedSize(number));
            if (!day.match(number.toString()).hasMatch())
                addPhone(match.capturedStart(1), number, 6, 0);
        });
    }

    // `atLeast` digits, or `alone` of them where nothing parts them (0: as many as otherwise).
    void addPhone(qsizetype begin, QStringView number, qsizetype atLeast, qsizetype alone)
    {
        // "+49 30 1234567 14:02": what a colon follows is a time.
        const QChar next = charAt(begin + number.size());
        if (next == u':' || next == u'%' || next.isLetter()) {
            const auto last = std::find_if(number.rbegin(), number.rend(), [](QChar c) { return !c.isDigit(); });
            number.chop(std::distance(number.rbegin(), last));
            number.truncate(trimmedSize(number));
        }
        const qsizetype digits = digitsIn(number);
        const bool isParted = digits + 1 < number.size();
        if (digits > 15 || digits < (isParted ? atLeast : std::max(atLeast, alone)))
            return;
        QString key;
        std::copy_if(number.begin(), number.end(), std::back_inserter(key), [](QChar c) { return c.isDigit(); });
        add(begin, number.size(), Identifying::Phone, key);
    }

    void findIpv6()
    {
        static const QRegularExpression groups = patternOf(u"(?<![\\p{L}\\p{N}:.])[0-9A-F]{0,4}+:[0-9A-F:.]{1,45}+"_s);
        each(groups, [this](const QRegularExpressionMatch &match) {
            QStringView address = match.capturedView();
            while (address.endsWith(u'.') || (address.endsWith(u':') && !address.endsWith(u"::")))
                address.chop(1);
            const QChar next = charAt(match.capturedStart() + address.size());
            if (!next.isLetterOrNumber() && isIpv6(address))
                add(match.capturedStart(), address.size(), Identifying::Host, address.toString());
        });
        static const QRegularExpression mac = patternOf(u"(?<![\\p{L}\\p{N}:-])[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\\1){4}[0-9A-F]{2}(?![\\p{L}\\p{N}:-])"_s);
        each(mac, [this](const QRegularExpressionMatch &match) {
            const QStringView address = match.capturedView();
            if (std::any_of(address.begin(), address.end(), [](QChar c) { return c.isLetter(); }))
                add(match.capturedStart(), address.size(), Identifying::Host, address.toString());
        });
    }

    void findHandles()
    {
        // Slack writes <@U024BE7LH|somebody>.
        static const QRegularExpression handle = patternOf(u"(?<![\\p{L}\\p{N}_@.+-])@([\\p{L}][\\p{L}\\p{N}_.-]{1,63}+)(?:\\|[^>\\s|]{1,64}(?=>))?"_s);
        // Everybody at once, and what programs write behind an @.
        static const QSet<QString> nobody{u"here"_s, u"channel"_s, u"everyone"_s, u"all"_s, u"room"_s, u"latest"_s, u"next"_s, u"override"_s,
                                          u"param"_s, u"return"_s, u"returns"_s, u"throws"_s, u"deprecated"_s, u"test"_s, u"see"_s, u"since"_s,
                                          u"media"_s, u"import"_s, u"todo"_s, u"types"_s, u"property"_s, u"staticmethod"_s, u"timestamp"_s};
        each(handle, [this](const QRegularExpressionMatch &match) {
            QStringView name = match.capturedView(1);
            name.truncate(trimmedSize(name));
            const qsizetype begin = match.capturedStart();
            // "@ops" is the role "ops"; "@ops-jane" is somebody.
            const bool isRole = std::any_of(m_kept.roles.begin(), m_kept.roles.end(), [&](const QString &role) {
                const qsizetype after = begin + 1 + role.size();
                const bool goesOn = u"._-"_s.contains(charAt(after)) && charAt(after + 1).isLetterOrNumber();
                return at(begin + 1, role.size()).compare(role, Qt::CaseInsensitive) == 0 && !charAt(after).isLetterOrNumber() && !goesOn;
            });
            const qsizetype end = name.size() == match.capturedLength(1) ? match.capturedEnd() : match.capturedStart(1) + name.size();
            if (!isRole && name.size() > 1 && charAt(end) != u'(' && !nobody.contains(name.toString().toLower()))
                add(begin, end - begin, Identifying::Handle, name.toString());
        });
    }

    // Whose folder it is.
    void findHomes()
    {
        static const QRegularExpression home = patternOf(u"(?:/home/|/Users/|\\\\Users\\\\)([\\p{L}\\p{N}._-]{2,64}+)"_s);
        static const QSet<QString> nobody{u"public"_s, u"shared"_s, u"default"_s, u"root"_s, u"admin"_s, u"ubuntu"_s, u"ec2-user"_s, u"runner"_s,
                                          u"app"_s, u"node"_s, u"git"_s, u"jenkins"_s, u"vagrant"_s, u"user"_s, u"users"_s, u"build"_s};
        each(home, [this](const QRegularExpressionMatch &match) {
            if (!nobody.contains(match.captured(1).toLower()))
                add(match.capturedStart(1), match.capturedLength(1), Identifying::Handle, match.captured(1));
        });
    }

    void findHosts()
    {
        static const QRegularExpression word = patternOf(u"(?<![\\p{L}\\p{N}.-])[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*+"_s);
        each(word, [this](const QRegularExpressionMatch &match) {
            if (const auto host = hostIn(match.capturedView(), charAt(match.capturedEnd()), m_kept.services))
                add(match.capturedStart() + host->at, host->size, Identifying::Host,
                    at(match.capturedStart() + host->at, host->size).toString());
        });
    }

    const QString &m_text;
    const KeptWords &m_kept;
    QList<Identifier> m_found; // sorted
    QList<Identifier> m_fresh; // of the rule at work
};

// Up to white space, a quote, a bracket that was not opened in it, or the punctuation of scripts that use no space; not the signs at the
// end of a sentence.
qsizetype addressEnd(QStringView text, qsizetype from)
{
    int open = 0;
    qsizetype end = from;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        open += u"([{"_s.contains(c) ? 1 : u")]}"_s.contains(c) ? -1 : 0;
        if (c.isSpace() || c.unicode() < 0x20 || open < 0 || u"<>\"`、。「」『』（），"_s.contains(c))
            break;
        if (!u".,;:!?'*_"_s.contains(c))
            end = i + 1;
    }
    return end;
}

// Where the path of an address begins; -1 where nothing follows. Without a scheme a slash between words may be one of prose.
qsizetype pathBegin(QStringView text, qsizetype at, bool hasScheme)
{
    const qsizetype host = at;
    if (at + 1 < text.size() && text[at] == u':' && text[at + 1].isDigit()) {
        while (++at < text.size() && text[at].isDigit()) {}
    }
    if (hasScheme)
        return at;
    const bool isPath = at + 1 < text.size() && (text[at] == u'/' || text[at] == u'?' || text[at] == u'#')
        && (text[at + 1].isLetterOrNumber() || u"~%_@(-=&"_s.contains(text[at + 1]));
    return isPath && host > 0 ? at : -1;
}

qsizetype schemeBegin(QStringView text, qsizetype at)
{
    if (at < 3 || text.mid(at - 3, 3) != u"://")
        return at;
    const auto isOfScheme = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-'); };
    qsizetype begin = at - 3;
    while (begin > 0 && at - begin < 32 && isOfScheme(text[begin - 1]))
        --begin;
    return begin;
}

} // namespace

QList<Identifier> wholeAddressesIn(const QString &text, const KeptWords &kept)
{
    const QStringView view(text);
    QList<Identifier> all;
    qsizetype taken = 0;
    for (Identifier one : identifiersIn(text, kept)) {
        if (one.at < taken)
            continue;
        qsizetype end = one.at + one.size;
        const qsizetype begin = schemeBegin(view, one.at);
        const QChar next = end < view.size() ? view[end] : QChar();
        if (one.kind == Identifying::Host) {
            const bool hasScheme = begin < one.at || (!all.isEmpty() && all.last().kind == Identifying::Login && taken == one.at);
            const QStringView host = view.mid(one.at, one.size);
            const bool mayHavePath = hasScheme || (host.contains(u'.') && !host.contains(u'/'));
            if (const qsizetype path = mayHavePath ? pathBegin(view, end, hasScheme) : -1; path >= 0)
                end = std::max(end, addressEnd(view, path));
        } else if (one.kind == Identifying::Mail) {
            // "mailto:jane@corp.example?subject=…", "git@git.corp.example:jane/cart.git"
            const QChar second = end + 1 < view.size() ? view[end + 1] : QChar();
            if ((next == u'?' && second.isLetter()) || (next == u':' && (second.isLetter() || second == u'/' || second == u'~')))
                end = addressEnd(view, end);
        }
        if (one.kind == Identifying::Host || one.kind == Identifying::Login)
            one.at = std::max(begin, taken);
        one.size = end - one.at;
        taken = end;
        all.append(one);
    }
    return all;
}

QList<Identifier> identifiersIn(const QString &text, const KeptWords &kept)
{
    return Finder(text, kept).find();
}

} // namespace story::report
