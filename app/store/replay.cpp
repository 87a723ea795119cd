#include "app/store/replay.h"

#include <iterator>

namespace story::store {

namespace {

constexpr size_t piece = 64;

} // namespace

Replay::Replay(Chain chain) : m_chain(chain), m_document(blank()) {}

std::unique_ptr<Document> Replay::blank() const
{
    if (m_chain.isNull())
        return std::make_unique<Shelf>();
    return std::make_unique<Review>();
}

Replay::Step Replay::add(const JournalRow &row)
{
    const bool snapshot = row.cause == causeName(Cause::Snapshot);
    const bool first = m_head.seq == 0 && snapshot && row.seq > 0;
    if (row.chain != m_chain || (row.seq != m_head.seq + 1 && !first))
        return Step::Gap;
    if (row.hash != row.hashAfter(m_head.hash))
        return Step::WrongHash;
    auto entry = row.entry();
    if (!entry)
        return Step::Unreadable;
    if (snapshot)
        m_document = blank();
    if (!applyInPieces(*m_document, std::move(entry->changes)))
        return Step::DoesNotFit;
    m_head = {row.seq, row.hash};
    return Step::Good;
}

std::vector<Change> insertsOf(const Document &document)
{
    std::vector<Change> changes;
    for (EntityKind kind : document.kinds()) {
        for (const Id &id : document.table(kind)->ids())
            changes.push_back(Change::insert(kind, *document.table(kind)->find(id)));
    }
    return changes;
}

bool applyInPieces(Document &document, std::vector<Change> changes)
{
    for (size_t begin = 0; begin < changes.size(); begin += piece) {
        const auto from = changes.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to =
            changes.begin() + static_cast<std::ptrdiff_t>(std::min(begin + piece, changes.size()));
        Edit edit;
        edit.changes.assign(std::make_move_iterator(from), std::make_move_iterator(to));
        if (!apply(document, edit))
            return false;
    }
    return true;
}

} // namespace story::store
