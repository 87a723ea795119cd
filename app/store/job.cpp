#include "app/store/job.h"

#include <array>

namespace story::store {

const char *causeName(Cause cause)
{
    static constexpr std::array<const char *, 8> names{"do",      "undo",     "redo", "import",
                                                       "restore", "snapshot", "scrub", "aside"};
    return names[static_cast<size_t>(cause)];
}

std::vector<RowWrite> rowWrites(Chain chain, const Document &document, const ChangeSet &set)
{
    std::vector<RowWrite> writes;
    writes.reserve(static_cast<size_t>(set.touched.size()));
    for (const Touched &touched : set.touched) {
        RowWrite write{chain, touched.kind, touched.id, touched.how, {}};
        if (touched.how != Touched::How::Removed) {
            const AnyTable *table = document.table(touched.kind);
            const Entity *entity = table ? table->find(touched.id) : nullptr;
            if (!entity)
                continue; // a later edit of the same set took it away again
            if (touched.how == Touched::How::Inserted) {
                for (const Field &field : entityType(touched.kind).fields) {
                    Value value = field.read(*entity);
                    if (value != field.blank())
                        write.fields.emplace_back(&field, std::move(value));
                }
            } else {
                for (const Field *field : touched.fields)
                    write.fields.emplace_back(field, field->read(*entity));
            }
        }
        writes.push_back(std::move(write));
    }
    return writes;
}

} // namespace story::store
