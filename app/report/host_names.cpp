#include "app/report/host_names.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> setOf(const char16_t *words)
{
    const QStringList all = QString::fromUtf16(words).split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(all.begin(), all.end());
}

// Endings of files, and of code and metrics that read like a domain. They come before the domains: more reports speak of "deploy.sh"
// than of machines on Saint Helena.
const QSet<QString> &fileEndings()
{
    static const QSet<QString> all = setOf(
        u"log txt md markdown rst adoc csv tsv json jsonl ndjson yaml yml toml ini cfg conf xml html htm css scss js mjs cjs jsx ts tsx "
        u"vue py pyc ipynb rb rs go java kt kts scala c cc cpp cxx h hh hpp hxx cs vb m mm swift php pl pm lua r jl sh bash zsh fish ps1 "
        u"bat cmd exe dll so dylib a o jar war class deb rpm apk msi dmg iso img bin dat db sqlite sql dump bak old orig tmp temp swp "
        u"lock pid sock service socket timer target gz tgz bz2 xz zst zip tar rar 7z pdf doc docx xls xlsx ppt pptx odt ods odp png jpg "
        u"jpeg gif svg webp ico bmp mp3 mp4 mov avi mkv wav eml msg ics pem crt cer key csr p12 pfx pub gpg asc tf tfvars tfstate hcl "
        u"proto graphql tmpl tpl j2 erb env example sample patch diff out err trace pcap har map min spec test prof heap core "
        u"properties gradle lst mk cmake dockerfile ms ns us ps st la to");
    return all;
}

// Endings that only domains have in such texts, and those that are kept for names at home (RFC 2606, RFC 6762, RFC 8375, ICANN's
// "internal").
const QSet<QString> &domainEndings()
{
    static const QSet<QString> all = [] {
        QSet<QString> endings = setOf(u"com org net edu gov mil int biz io dev cloud ai eu uk ac su tech online site xyz "
                                      u"internal local localdomain localhost lan corp intranet home arpa example invalid private svc consul");
        // Every country has one, in its own two letters.
        for (int n = 1; n <= QLocale::LastTerritory; ++n) {
            if (const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(n)); code.size() == 2)
                endings.insert(code.toLower());
        }
        return endings - fileEndings() + setOf(u"example");
    }();
    return all;
}

// Countries whose letters are also the ending of a file that programs and people write. With three labels or more ("payments.firma.pl") it
// is the country, unless the label before is a word of file names ("foo.test.py").
bool isCountryOfDomain(const QList<QStringView> &labels)
{
    static const QSet<QString> countries = setOf(u"pl rs md mk py");
    static const QSet<QString> ofFiles = setOf(
        u"test tests spec unit e2e bench min mod main lib utils helper helpers common config conf settings setup init index module script "
        u"handler model models schema types generated pb rules build env readme changelog notes old new orig bak local draft final template");
    if (labels.size() < 3 || !countries.contains(labels.last().toString().toLower()))
        return false;
    const QString name = labels.first(labels.size() - 1).last().toString();
    const bool isOneCase = std::all_of(labels.begin(), labels.end(), [](QStringView label) { return label == label.toString().toLower(); })
        || std::all_of(labels.begin(), labels.end(), [](QStringView label) { return label == label.toString().toUpper(); });
    return isOneCase && name.size() > 1 && !name.front().isDigit() && !ofFiles.contains(name.toLower());
}

// Domains too, but more often the second half of a sentence without its space, a member in code, or a unit.
const QSet<QString> &doubtfulEndings()
{
    static const QSet<QString> all = setOf(
        u"in it is no so at be as me my by do id am an we he if of or us all and info name run link page one live zone team group email "
        u"media host network services store tools app size read write open close test prototype");
    return all;
}

// What looks like a domain and is a word of the trade.
const QSet<QString> &knownWords()
{
    static const QSet<QString> all = setOf(u"asp.net vb.net ado.net java.io java.net node.io system.io std.io e.g i.e a.m p.m");
    return all;
}

// What a number is put behind without naming a machine: "step-2", "utf-8", "postgres-14".
const QSet<QString> &countedWords()
{
    static const QSet<QString> all = setOf(
        u"utf iso rfc rustsec issuecomment proc cve cwe pep bip eip sha md aes rsa ed crc base ascii http https h tls ssl ssh ip ipv tcp udp usb wpa cat oauth "
        u"phase step part section chapter figure fig table line lines page item point version ver release rel sprint iteration wave round "
        u"attempt try retry run job build deploy deployment commit pr mr issue ticket bug story epic task incident inc sev severity prio "
        u"priority p s t q n x y z k error status code exit signal type class grade top bottom under over pre post mid circa about since "
        u"until covid python node nodejs java jdk jre go rust ruby php perl postgres postgresql pg mysql mariadb mongodb elasticsearch "
        u"kubernetes k8s docker nginx apache openssl debian ubuntu centos rhel fedora alpine windows win linux kernel android ios macos gpt "
        u"llama claude gemini option plan case question answer action lesson factor finding event note appendix rule law article scenario "
        u"group team room floor tier level layer day week month year quarter hour minute second shard partition batch block epoch slot "
        u"height chunk page row column col offset request req response res message msg thread twenty thirty forty fifty sixty seventy eighty "
        u"ninety one two three four five six seven eight nine ten non re multi single double triple first last next api v e r c f b d g "
        u"report postmortem post-mortem backup alerts logs log dump export import snapshot screenshot image img photo pic file copy draft "
        u"migration schema patch hotfix fix feature feat branch tag rc alpha beta gamma preview nightly log4j x86 x64 arm arm64 armv7 amd amd64 i386 intel ryzen "
        u"gen size scale factor ratio percentile mean max min avg rate limit timeout ttl end start state stage test case");
    return all;
}

// What machines are called where only digits follow: "web01", "db3".
const QRegularExpression &machineWord()
{
    static const QRegularExpression words(
        u"^(?:web|www|db|app|srv|server|host|sql|mysql|pgsql|redis|kafka|rabbit|mq|cache|proxy|lb|gw|fw|router|switch|vm|vps|"
        "worker|master|replica|primary|standby|mail|smtp|imap|mx|ns|dns|dhcp|ldap|ntp|vpn|nas|san|esx|esxi|bastion|jump|jumphost|"
        "prod|stg|stage|edge|cdn|pop|rack|node|nfs|ftp|backend|frontend|etcd|consul|zk|es|mon|grafana|prometheus)\\d{1,4}[a-z]?$"_s);
    return words;
}

// Regions of the large clouds: "us-east-1a", "europe-west1-b". Half the world is in one of them.
const QRegularExpression &cloudRegion()
{
    static const QRegularExpression region(
        u"^(?:us|eu|ap|sa|ca|me|af|il|cn|mx|asia|europe|northamerica|southamerica|australia|africa)-(?:gov-|iso-)?"
        "(?:(?:north|south|east|west|central)+)-?\\d{1,2}(?:-?[a-f])?$"_s);
    return region;
}

bool isDigits(QStringView part)
{
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
}

bool isHex(QStringView part)
{
    return std::all_of(part.begin(), part.end(), [](QChar c) {
        return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
}

bool hasDigit(QStringView part)
{
    return std::any_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
}

bool isYear(QStringView part)
{
    return part.size() == 4 && isDigits(part) && (part.startsWith(u"19") || part.startsWith(u"20"));
}

// "v2", "rc1": a version is no machine.
bool isVersion(QStringView part)
{
    static const QRegularExpression version(u"^(?:v|rc|beta|alpha|r|p|m|build)\\d+$"_s);
    return version.match(part.toString()).hasMatch();
}

// A name without a domain: "db-eu-3", "web01", "ip-10-0-3-7".
bool isShortName(QStringView label, const QSet<QString> &services)
{
    if (label.size() < 3 || label.size() > 63 || !label.front().isLetter() || !hasDigit(label) || label.back() == u'-')
        return false;
    const bool isAscii = std::all_of(label.begin(), label.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString lower = label.toString().toLower();
    const QList<QStringView> parts = QStringView(lower).split(u'-', Qt::SkipEmptyParts);
    // Keys of trackers are in capitals (INC-4812), sentences begin with one; a machine in capitals has three parts or more.
    const bool isLower = label == lower;
    if (!isAscii || parts.isEmpty() || (!isLower && (label != label.toString().toUpper() || parts.size() < 3)) || services.contains(lower))
        return false;
    if (parts.size() == 1)
        return machineWord().match(lower).hasMatch();
    if (countedWords().contains(parts.first().toString()) && parts.first() != u"ip")
        return false;
    if (parts.first() == u"ip" && parts.size() != 5)
        return false;
    if (cloudRegion().match(lower).hasMatch() || (lower.size() >= 20 && std::all_of(parts.begin(), parts.end(), isHex)))
        return false;
    if (parts.first().size() == 1 || std::any_of(parts.begin(), parts.end(), [](QStringView part) { return part == u"cve" || part == u"rfc"; }))
        return false;
    // The digits have to be somewhere else than in versions, years, lengths of time and words with one of their own ("s3-bucket",
    // "k8s-upgrade", "proc-macro2").
    static const QRegularExpression counted(u"^(?:\\d+(?:ms|s|m|h|d|w|y|min|hr|k|x|kb|mb|gb|tb|th|st|nd|rd)|[a-z]{4,}\\d)$"_s);
    return std::any_of(parts.begin() + 1, parts.end(), [&](QStringView part) {
        const QString word = part.toString();
        return hasDigit(part) && !isYear(part) && !isVersion(part) && !countedWords().contains(word)
            && (!counted.match(word).hasMatch() || machineWord().match(word).hasMatch());
    }) || machineWord().match(parts.first().toString()).hasMatch();
}

bool isDomain(const QList<QStringView> &labels, QChar next, const QSet<QString> &services)
{
    const QString ending = labels.last().toString();
    const bool isCapital = ending == ending.toUpper();
    const QString lower = ending.toLower();
    // "Fixed.It": the next sentence. All in capitals is a way to write a domain, if the rest is too.
    if (ending != lower && (!isCapital || labels.first() != labels.first().toString().toUpper()))
        return false;
    const bool isPunycode = lower.startsWith("xn--"_L1);
    const bool isDoubtful = doubtfulEndings().contains(lower) || next == u'(';
    if (!isPunycode && !isDoubtful && !domainEndings().contains(lower))
        return false;
    const auto before = labels.first(labels.size() - 1);
    // "2.0.dev" is a version, "a.b.io" somebody's shorthand.
    if (std::all_of(before.begin(), before.end(), [](QStringView label) { return label.size() < 2 || isDigits(label); }))
        return false;
    if (!isDoubtful)
        return true;
    return before.first() == u"www" || (before.size() > 1 && next != u'(')
        || std::any_of(before.begin(), before.end(), [&](QStringView label) { return isShortName(label, services); });
}

} // namespace

std::optional<HostSpan> hostIn(QStringView word, QChar next, const QSet<QString> &services)
{
    while (!word.isEmpty() && !word.back().isLetterOrNumber())
        word.chop(1);
    const bool hasDot = word.contains(u'.');
    if ((!hasDot && !hasDigit(word)) || word.size() > 253 || knownWords().contains(word.toString().toLower()))
        return std::nullopt;
    QList<QStringView> labels = word.split(u'.');
    if (labels.contains(QStringView()))
        return std::nullopt;
    if (labels.size() > 1 && labels.first() == u"www")
        return HostSpan{0, word.size()};
    // "db-eu-3.corp.example.log.gz"
    qsizetype size = word.size();
    while (labels.size() > 1 && !isCountryOfDomain(labels) && fileEndings().contains(labels.last().toString().toLower()) && !domainEndings().contains(labels.last().toString().toLower())) {
        size -= labels.last().size() + 1;
        labels.removeLast();
        next = u'.';
    }
    if (isCountryOfDomain(labels) || (labels.size() > 1 && isDomain(labels, next, services)))
        return HostSpan{0, size};
    if (labels.size() == 1)
        return isShortName(labels.first(), services) ? std::optional(HostSpan{0, size}) : std::nullopt;
    // "postgres-14.2": a version. Anything else behind a name belongs to it: "db-eu-3.prod".
    const bool isNumbered = std::any_of(labels.begin() + 1, labels.end(), [](QStringView label) { return label.front().isDigit(); });
    if (!isNumbered && isShortName(labels.first(), services))
        return HostSpan{0, std::all_of(labels.begin(), labels.end(), [](QStringView label) { return label.front().isLower(); })
                               ? size : labels.first().size()};
    // "fixed.db-eu-3": the space of the sentence is missing.
    if (isShortName(labels.last(), services))
        return HostSpan{size - labels.last().size(), labels.last().size()};
    return std::nullopt;
}

bool isThisMachine(QStringView host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 || host == "[::1]"_L1 || host == "::"_L1
        || host.startsWith("127."_L1) || host == "0.0.0.0"_L1;
}

bool isIpv4(QStringView word)
{
    const QList<QStringView> parts = word.split(u'.');
    return parts.size() == 4 && !isThisMachine(word) && !word.startsWith("255."_L1)
        && std::all_of(parts.begin(), parts.end(), [](QStringView part) { return isDigits(part) && part.size() < 4 && part.toInt() < 256; });
}

bool isIpv6(QStringView word)
{
    const QStringView first = word.left(std::max<qsizetype>(word.indexOf(u':'), 0));
    // "face::add" and "a1::b" are valid addresses, and names in a program.
    const bool isLikely = word.count(u':') >= 5 || first.size() >= 3 || word.startsWith("::ffff:"_L1);
    if (word.count(u':') < 2 || !isLikely || !hasDigit(word) || isThisMachine(word))
        return false;
    return !QUrl(u"http://["_s + word.toString() + u"]/"_s, QUrl::StrictMode).host().isEmpty();
}

} // namespace story::report
