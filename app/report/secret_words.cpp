// The beginnings of keys and tokens are those that their makers publish and that gitleaks (config/gitleaks.toml), trufflehog and
// GitHub's secret scanning agree on. Words of chance: as detect-secrets has it, Shannon entropy of at least 4.5 bits a character in the
// alphabet of Base64, and a mix of capitals, small letters and digits; hexadecimal words are left alone, because nearly all of them in a
// report are commits, hashes and traces.
#include "app/report/secret_words.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastEntropy = 4.5; // bits a character

double entropyOf(QStringView word)
{
    QHash<QChar, int> counts;
    for (const QChar c : word)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = double(count) / double(word.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

bool isOfChance(QStringView word)
{
    const auto has = [&](auto &&is) { return std::any_of(word.begin(), word.end(), is); };
    return has([](QChar c) { return c.isDigit(); }) && has([](QChar c) { return c.isUpper(); }) && has([](QChar c) { return c.isLower(); })
        && entropyOf(word) >= leastEntropy;
}

const QRegularExpression &marked()
{
    static const QRegularExpression pattern(
        u"-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----"
        "|(?<![A-Za-z0-9])(?:"
        "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])"                    // Amazon
        "|gh[pousr]_[A-Za-z0-9]{36,255}+|github_pat_[A-Za-z0-9_]{40,255}+"       // GitHub
        "|gl(?:pat|dt|rt|soat|ptt)-[A-Za-z0-9_-]{20,255}+"                       // GitLab
        "|xox[abeoprs]-[A-Za-z0-9-]{10,255}+|xapp-\\d-[A-Za-z0-9-]{10,255}+"     // Slack
        "|[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}+|whsec_[A-Za-z0-9]{20,255}+"   // Stripe
        "|sk-[A-Za-z0-9_-]{20,255}+"                                             // OpenAI, Anthropic
        "|AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,255}+"                   // Google
        "|SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}"                      // SendGrid
        "|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,255}+"                       // package registries
        "|dop_v1_[a-f0-9]{64}|hv[sbr]\\.[A-Za-z0-9_-]{20,255}+|dapi[a-f0-9]{32}" // DigitalOcean, Vault, Databricks
        "|eyJ[A-Za-z0-9_-]{8,4000}+\\.eyJ[A-Za-z0-9_-]{8,4000}+\\.[A-Za-z0-9_-]{0,4000}+" // JSON web tokens
        ")"_s);
    return pattern;
}

// A password in an address, what stands behind a word for a secret, also where that is the end of another word (PGPASSWORD), and behind
// an option of a command.
const QRegularExpression &said()
{
    static const QRegularExpression pattern(
        u"(?<=://)[^\\s/:@]{1,64}:([^\\s/@]{1,256})(?=@)"
        "|(?:passwords?|passwd|passwort|kennwort|pwd|(?:secret|api|access)[ _-]?(?:access[ _-]?)?key|secret|access[ _-]?token|auth[ _-]?token|"
        "token|credentials?|(?<![A-Za-z])bearer|private[ _-]?key)\\b[\"']?(?:\\s{0,3}(?::=|=>|[:=])\\s{0,3}|(?<=bearer)\\s{1,3})[\"'`]?([^\\s\"'`,;<>]{6,256}+)"
        "|(?<![A-Za-z0-9-])--?(?:[a-z]{1,20}-)?(?:password|passwd|pass|pwd|secret|token|api-?key)[ \\t]{1,3}[\"']?([^\\s\"'`,;<>]{6,256}+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

QList<Suspect> secretsIn(const QString &text)
{
    QList<Suspect> all;
    const auto each = [&](const QRegularExpression &pattern, auto &&f) {
        const QList<Suspect> before = all;
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto [at, size] = f(it.next());
            const auto after = std::upper_bound(before.begin(), before.end(), at, [](qsizetype where, const Suspect &one) { return where < one.at; });
            const bool isFree = (after == before.end() || after->at >= at + size)
                && (after == before.begin() || std::prev(after)->at + std::prev(after)->size <= at);
            if (size > 0 && isFree)
                all.append({at, size, Suspicion::Secret});
        }
        std::sort(all.begin(), all.end(), [](const Suspect &a, const Suspect &b) { return a.at < b.at; });
    };
    each(marked(), [](const QRegularExpressionMatch &match) { return std::pair(match.capturedStart(), match.capturedLength()); });
    each(said(), [](const QRegularExpressionMatch &match) {
        const int group = match.lastCapturedIndex();
        const QStringView value = match.capturedView(group);
        // "the token: expired" is said of one; a secret has a digit or a sign, or is no word.
        const bool isWord = std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLetter() || c == u'.' || c == u'-'; });
        return std::pair(match.capturedStart(group), group > 1 && isWord ? qsizetype(0) : match.capturedLength(group));
    });
    static const QRegularExpression word(u"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{24,512}+={0,2}(?![A-Za-z0-9+/_=-])"_s);
    each(word, [](const QRegularExpressionMatch &match) {
        // A path has many short parts.
        const bool isPath = match.capturedView().count(u'/') > 2;
        return std::pair(match.capturedStart(), !isPath && isOfChance(match.capturedView()) ? match.capturedLength() : qsizetype(0));
    });
    return all;
}

namespace {

// Capitals that are no names: the calendar, the trade, and the makers of what everybody uses.
const QSet<QString> &knownCapitals()
{
    static const QSet<QString> all = [] {
        const QStringList words = u"monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
            "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec utc gmt "
            "google amazon microsoft azure apple cloud web services service platform kubernetes docker slack github gitlab jira confluence "
            "pagerduty datadog grafana prometheus kafka redis postgres mysql mongo elastic search linux windows mac chrome firefox safari "
            "android north south east west central europe america asia africa the a an and or of for to in on at by with from we our they "
            "it he she this that these those when where who what why how if then after before during while since until because so but "
            "not no yes all some any each every more most new old first second third last next incident post mortem postmortem review action "
            "item items root cause contributing factor factors lesson lessons learned timeline summary impact detection response resolution "
            "recovery severity status page customer support team engineering engineer on call commander lead manager owner service level "
            "objective indicator agreement database server client user users data center load balancer key value black cyber open source "
            "internet explorer visual studio code pull request merge high low medium critical major minor availability zone zones measure measures preventative looking forward ahead apply pipeline dashboard performance "
            "disclosure public usability issues improvements future bad gateway instance group immediate reaction helm rack attack i"_s.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return all;
}

} // namespace

void addOrdinaryWords(const QString &text, QSet<QString> &ordinary)
{
    static const QRegularExpression lower(u"(?<![\\p{L}\\p{N}@._-])\\p{Ll}[\\p{L}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = lower.globalMatch(text); it.hasNext();)
        ordinary.insert(it.next().captured().toLower());
}

QList<Suspect> namesIn(const QString &text, const QSet<QString> &ordinary)
{
    QList<Suspect> all;
    static const QRegularExpression pair(
        u"(?<![\\p{L}\\p{N}@._/-])\\p{Lu}[\\p{Ll}'\u2019-](?:(?!\\p{Lo})[\\p{L}'\u2019-]){0,30}+(?:[ \\x{a0}]\\p{Lu}(?:\\.|(?:(?!\\p{Lo})[\\p{L}'\u2019-]){1,30}+)){1,3}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = pair.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QStringList words = match.captured().split(QRegularExpression(u"[ \\x{a0}]"_s), Qt::SkipEmptyParts);
        const bool isName = std::none_of(words.begin(), words.end(), [&](const QString &word) {
            QString plain = word.toLower();
            while (!plain.isEmpty() && !plain.back().isLetter())
                plain.chop(1);
            if (plain.endsWith("'s"_L1) || plain.endsWith(u"\u2019s"_s))
                plain.chop(2);
            // "HTTP Server": an acronym.
            const bool isAcronym = word.size() > 1 && word == word.toUpper() && !word.endsWith(u'.');
            return isAcronym || knownCapitals().contains(plain) || ordinary.contains(plain);
        });
        if (isName)
            all.append({match.capturedStart(), match.capturedLength(), Suspicion::Name});
    }
    return all;
}

} // namespace story::report
