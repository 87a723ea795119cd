#include "app/model/fresh_ids.h"

namespace story {

Review withFreshIds(const Review &review, IdSource &ids)
{
    QHash<Id, Id> fresh;
    for (EntityKind kind : review.kinds()) {
        for (const Id &old : review.table(kind)->ids())
            fresh.insert(old, ids.next());
    }
    Review copy;
    for (EntityKind kind : review.kinds()) {
        const AnyTable &from = *review.table(kind);
        for (const Id &old : from.ids()) {
            const Entity &source = *from.find(old);
            Entity &target = *copy.table(kind)->add(fresh.value(old));
            for (const Field &field : entityType(kind).fields) {
                Value value = field.read(source);
                if (field.type == FieldType::Ref) {
                    value = fresh.value(std::get<Id>(value));
                } else if (field.type == FieldType::Refs) {
                    QList<Id> targets;
                    for (const Id &id : std::get<QList<Id>>(value)) {
                        if (fresh.contains(id))
                            targets.append(fresh.value(id));
                    }
                    value = targets;
                }
                field.write(target, value);
            }
        }
    }
    return copy;
}

} // namespace story
