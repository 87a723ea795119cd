// The journal of a review as somebody reads it: step by step, newest first, each with what it changed in words.
#pragma once

#include "app/model/review.h"
#include "app/store/library_file.h"

#include <QSet>
#include <QTimeZone>

namespace story {

// What a step did to one field, or to one thing as a whole.
struct StepChange {
    FieldRef ref; // `field` nullptr: the thing as a whole came or went
    Touched::How how = Touched::How::Changed;
    QString thing;  // "Event “Pager fired”", as it was called then
    QString label;  // of the field; empty for a whole thing
    QString before; // in words, of a long text what is around the difference; empty: there was nothing
    QString after;
};

struct JournalStep {
    qint64 first = 0; // seq of its first entry, by which it is known
    qint64 last = 0;  // and of its newest
    store::Cause cause = store::Cause::Do;
    Micros at = 0;    // of its newest entry
    QString by;
    QString what;
    QList<StepChange> changes; // at most `mostThings` of them
    qsizetype more = 0;        // things beyond these

    static constexpr qsizetype mostThings = 40;
};

// Makes steps of entries that are read backwards. An entry of the journal only says what it changed; what a text was before and after it
// comes from walking a copy of the review back in time, entry by entry.
class StepsBackwards {
public:
    // `now` is the review as entry `head` left it; moments are worded in `zone`. Only steps that have all of `words` in them are given.
    StepsBackwards(Review now, qint64 head, const QTimeZone &zone, const QStringList &words = {});

    // The next older entries, newest first; gives the steps that are whole with them, newest first.
    QList<JournalStep> take(const QList<store::StoredEntry> &newestFirst);
    // The review as it was before the oldest entry taken. False where entries and review did not fit each other: nothing can be told from it then.
    const Review &past() const { return m_past; }
    bool fits() const { return m_fits; }
    qint64 oldest() const { return m_next + 1; } // seq of the oldest entry taken

private:
    struct Seen {
        FieldRef ref;
        bool wasThere = false; // before the step
        bool isThere = false;  // after it
        QString thing;
        QString before; // whole
        QString after;
    };
    struct Pending {
        JournalStep step;
        QList<Seen> seen;
        QSet<Id> entities;
    };

    void look(Pending &pending, const Change &change, bool after);
    Seen *seenOf(Pending &pending, const FieldRef &ref);
    QString wordsOf(const FieldRef &ref, const Change &change, bool after) const;
    void finish(Pending &pending, QList<JournalStep> &steps) const;
    bool matches(const Pending &pending) const;

    Review m_past;
    qint64 m_next; // seq of the entry that comes next
    QTimeZone m_zone;
    QStringList m_words;
    bool m_fits = true;
    QHash<qint64, Pending> m_pending; // steps whose first entry is further back
};

// The edit that makes everything in `touched` what it was in `past`: fields get their values back, what went comes back, what came goes.
// Links to what is not there any more are left out. Empty where all is as it was.
Edit restoringEdit(const Review &now, const Review &past, const QList<FieldRef> &touched);

} // namespace story
