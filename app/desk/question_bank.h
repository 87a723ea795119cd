// What a facilitator can ask: questions by phase and by the kind of statement, shown on demand, those that were asked marked.
#pragma once

#include "app/desk/open_review.h"

namespace story {

// What somebody just told, which decides what is worth asking next.
enum class Statement { Cue, Judgement, Decision, Action, Communication, Handover, Surprise };

struct Prompt {
    QString name;   // stays the same in every language; what the review remembers
    QString text;   // in our own words
    QString source; // whose guide it is in the spirit of; "ours"
    QList<Phase> phases;
    QList<Statement> statements;
};

// "Cue", "Handover": for whoever picks one by hand, in the order of the enumeration.
QString statementText(Statement statement);
constexpr int statementCount = 7;

// All of them, in the order they are good to ask; English where there is no file of that language.
QList<Prompt> questionBank(const QString &language);

// Which kinds of statement an event is: by its kind, by what was known then (a judgement), and by the tag “surprise”. A note may be any of
// seeing, thinking and deciding.
QList<Statement> statementsOf(const Event &event);

struct Offered {
    const Prompt *prompt = nullptr; // into the bank that was given
    bool wasAsked = false;
};
// For a phase as a whole, or for an event of the timeline; in the order of the bank. `bank` must outlive what comes back.
QList<Offered> promptsFor(const QList<Prompt> &bank, const Review &review, Phase phase);
QList<Offered> promptsFor(const QList<Prompt> &bank, const Event &event);
// For a kind of statement that somebody picks by hand, about an event or (null) the whole.
QList<Offered> promptsFor(const QList<Prompt> &bank, const Review &review, Statement statement, Id event = {});

// Remembers that it was asked, of an event or (null) of the whole; or that it was not. No step: undo passes it by.
Result<> markAsked(OpenReview &review, Id event, const QString &prompt, bool asked = true);

} // namespace story
