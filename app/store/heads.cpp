#include "app/store/heads.h"

#include "app/store/connection.h"

namespace story::store {

Result<QHash<Id, Standing>> standings(const LibraryFile &file)
{
    try {
        QHash<Id, Standing> all;
        Statement row = file.connection().prepare(
            "SELECT h.review, h.seq, h.hash, j.at FROM head h JOIN journal j ON j.review = h.review AND j.seq = h.seq");
        while (row.step()) {
            // The library's own chain is named by an id of no bytes or of nothing but zeros.
            if (const auto review = Id::fromBytes(row.view(0)); review && !review->isNull())
                all.insert(*review, {{row.number(1), row.bytes(2)}, row.number(3)});
        }
        return all;
    } catch (const SQLite::Exception &e) {
        return fail(readError(file.path(), e));
    }
}

} // namespace story::store
