// The one door through which words of a review reach a report: names become roles, and for readers who may recognise nobody, hosts,
// addresses, handles and phone numbers become placeholders. Whoever wants to know what it changed is told by the door itself.
#pragma once

#include "app/markup/tree.h"
#include "app/report/placeholders.h"
#include "app/report/redaction.h"
#include "app/report/report_tree.h"

namespace story::report {

class Door {
public:
    // `review` must outlive it. With `start` days written in texts are counted from it.
    Door(const Review &review, Audience audience, std::optional<QDate> start = {}, Passed passed = {});

    QString line(const QString &text) const;       // one line
    QString quoted(const QString &text) const;     // as it is, with its line breaks
    markup::Tree prose(const QString &text) const; // parsed. De-identified, its links lead nowhere: their hosts are not said
    // How many names gave way to roles so far, and other things to placeholders.
    int namesReplaced() const { return m_names.namesReplaced(); }
    int othersReplaced() const { return m_placeholders.count(); }

private:
    // `source` is the text as it stands in the review.
    QString through(const QString &text, const QString &source) const;
    void redact(markup::Tree &tree, QList<Replacement> &given) const;

    Placeholders m_placeholders;
    Redaction m_names;
    bool m_unlinks;
    Passed m_passed;
};

} // namespace story::report
