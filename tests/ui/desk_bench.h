// An open review without a file: what would be written is collected, so that a test can replay it.
#pragma once

#include "app/desk/open_review.h"
#include "tests/support/fixed_clock.h"

#include <QtGlobal>

#include <memory>

namespace story::support {

struct DeskBench {
    explicit DeskBench(Review review) : ids(clock), start(review)
    {
        OpenReview::Surroundings around;
        around.clock = &clock;
        around.ids = &ids;
        around.by = QStringLiteral("tester");
        around.submit = [this](store::Job job) {
            for (store::JournalEntry &entry : job.entries)
                entries.append(std::move(entry));
        };
        open = std::make_unique<OpenReview>(std::move(review), 1, std::move(around));
    }

    // The start with every journal entry applied again, from its JSON.
    Review replayed() const
    {
        open->flush();
        Review review = start;
        for (const store::JournalEntry &entry : entries) {
            const auto changes = decodeChanges(encodeChanges(entry.changes));
            if (!changes || !apply(review, {entry.what, entry.by, *changes}))
                qFatal("journal entry %lld does not apply", static_cast<long long>(entry.seq));
        }
        return review;
    }

    FixedClock clock; // Mon 16 Nov 2026
    IdSource ids;
    Review start;
    QList<store::JournalEntry> entries;
    std::unique_ptr<OpenReview> open;
};

inline Review smallReview()
{
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    facts->title = QStringLiteral("Checkout latency");
    facts->zone = QStringLiteral("Europe/Berlin");
    return review;
}

} // namespace story::support
