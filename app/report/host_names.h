// Which words of a text are names of machines. Prose, logs and file names are full of words with dots, hyphens and digits that are
// none, so the ending, the neighbours and short lists of what is common decide.
#pragma once

#include <QSet>
#include <QString>
#include <QStringView>

#include <optional>

namespace story::report {

struct HostSpan {
    qsizetype at = 0; // in the word
    qsizetype size = 0;
};

// `word` is a run of letters, digits, '.' and '-' that begins with a letter or digit; `next` is what stands behind it, null at the end
// of the text. Names of services (`services`, case-folded) are no hosts, although many are written like one. Nothing where no part
// of it is a host: "db-eu-3.corp.example" is one as a whole, of "db-eu-3.log" the part before the ending.
std::optional<HostSpan> hostIn(QStringView word, QChar next, const QSet<QString> &services);

// Four numbers up to 255 that are no mask and not the machine itself (127.…, 0.0.0.0).
bool isIpv4(QStringView word);
// Written in groups, and not the machine itself (::1) nor a scope of a programming language ("face::add").
bool isIpv6(QStringView word);
// "localhost", 127.0.0.1, ::1: what every machine calls itself.
bool isThisMachine(QStringView host);

} // namespace story::report
