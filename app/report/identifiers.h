// What in a text leads to a machine or a person without being one of the review's names: host names and addresses, mail addresses,
// handles, phone numbers, who logs in. One set of rules finds them, whether they give way or are only pointed out.
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace story::report {

enum class Identifying { Host, Mail, Handle, Phone, Login };

struct Identifier {
    qsizetype at = 0; // in UTF-16 units
    qsizetype size = 0;
    Identifying kind = Identifying::Host;
    QString key; // the same for what is the same: "DB-EU-3" and "db-eu-3"
};

// Words of a review that look like identifiers and are not.
struct KeptWords {
    QSet<QString> services; // case-folded
    QStringList roles;      // behind an @ they are nobody's handle
    QString hostPlaceholder; // "host ": with a number behind it, it already stands for one
};

// In the order of the text, none within another. Takes time in proportion to the text, whatever is in it.
QList<Identifier> identifiersIn(const QString &text, const KeptWords &kept);
// The same, but an address reaches from its scheme to the end of its path and query, which may say as much as the host; what else stands
// in it is not listed. Who logs in stands for itself, with the scheme.
QList<Identifier> wholeAddressesIn(const QString &text, const KeptWords &kept);

} // namespace story::report
