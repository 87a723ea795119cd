// What stands in the place of hosts, addresses, handles and phone numbers in a report that names nobody: "host 1", the same for the
// same thing in the whole report and in every other report of the same review.
#pragma once

#include "app/model/review.h"
#include "app/report/identifiers.h"

#include <QDate>

#include <functional>
#include <optional>

namespace story::report {

// What gave way.
enum class Hidden { Name, Host, Mail, Handle, Phone, Login, Day };

struct Replacement {
    Hidden what = Hidden::Name;
    QString original;
    QString replacement; // empty: it was left out
};

// The same, with its place in a text.
struct Placed {
    qsizetype at = 0;
    qsizetype size = 0;
    Replacement replacement;
};

// Notes what it replaces, where it is asked for. `text` itself where there is nothing to replace.
QString replacedIn(const QString &text, const QList<Placed> &all, QList<Replacement> *given = nullptr);

// Told of each text that passes into a report: as it stands in the review, what was replaced in it, and what the report says.
using Passed = std::function<void(const QString &text, const QList<Replacement> &given, const QString &printed)>;

class Placeholders {
public:
    // Numbers go by the order of the fields table and of entry, so they do not depend on what of the review is shown. With `start`
    // days that are written in a text are counted from it ("2 days after the start"). Nothing gives way where `isOn` is false.
    Placeholders(const Review &review, bool isOn, std::optional<QDate> start);

    bool isOn() const { return m_isOn || m_start.has_value(); }
    // In the order of the text. What comes here for the first time gets the next number.
    QList<Placed> in(const QString &text) const;
    QString replaced(const QString &text, QList<Replacement> *given = nullptr) const;
    // How many things gave way so far.
    int count() const { return m_count; }

private:
    QString placeholderOf(const Identifier &one) const;

    bool m_isOn;
    std::optional<QDate> m_start;
    KeptWords m_kept;
    mutable QHash<QString, int> m_numbers;      // kind and key → number
    mutable QHash<int, int> m_last;             // kind → the last number given
    mutable int m_count = 0;
};

// Words that are no identifiers in that review.
KeptWords keptWordsOf(const Review &review);

} // namespace story::report
