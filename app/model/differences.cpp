#include "app/model/differences.h"

namespace story {

QList<FieldRef> differences(const Document &a, const Document &b, qsizetype limit)
{
    QList<FieldRef> found;
    for (EntityKind kind : a.kinds()) {
        const AnyTable *left = a.table(kind);
        const AnyTable *right = b.table(kind);
        QList<Id> ids = left->ids();
        for (const Id &id : right ? right->ids() : QList<Id>()) {
            if (!left->find(id))
                ids.append(id);
        }
        for (const Id &id : std::as_const(ids)) {
            if (found.size() >= limit)
                return found;
            const Entity *l = left->find(id);
            const Entity *r = right ? right->find(id) : nullptr;
            if (!l || !r) {
                found.append({kind, id, nullptr});
                continue;
            }
            for (const Field &field : entityType(kind).fields) {
                if (field.read(*l) != field.read(*r))
                    found.append({kind, id, &field});
            }
        }
    }
    return found;
}

} // namespace story
