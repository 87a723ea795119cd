// A chain of the journal read forwards: every hash checked, every change applied. For this folder only.
#pragma once

#include "app/store/journal.h"

#include <memory>

namespace story::store {

class Replay {
public:
    explicit Replay(Chain chain);

    enum class Step {
        Good,
        Gap,        // the number before it is missing
        WrongHash,  // a column is not as it was written, or an entry before it is another
        Unreadable, // the hash holds, but this version does not know what it says
        DoesNotFit, // the hash holds, but the change is of something else than what was there
    };
    // Anything but Good: this and what follows cannot be believed, and the document is not to be used any more.
    Step add(const JournalRow &row);

    // What the chain leads to: a Review, or the Shelf for the library's own chain.
    const Document &document() const { return *m_document; }
    Head head() const { return m_head; }

private:
    std::unique_ptr<Document> blank() const;

    Chain m_chain;
    Head m_head;
    std::unique_ptr<Document> m_document;
};

// All that a document holds, as the changes of one entry.
std::vector<Change> insertsOf(const Document &document);

// Applies changes in pieces, because the change set of one edit is made for a person's edits and grows slow over
// those of a whole import. False where one does not fit.
bool applyInPieces(Document &document, std::vector<Change> changes);

} // namespace story::store
