// The statements that write and read the rows of each kind of entity, made from the fields table, once. For this folder only.
#pragma once

#include "app/model/fields.h"

#include <string>
#include <vector>

namespace story::store {

// The columns a field takes in the row of its entity, in their order: six of a moment, none of a list of references.
std::vector<std::string> columnsOf(const Field &field);
// The name of the join table of a list of references.
std::string joinTableOf(const EntityType &type, const Field &field);
// False for the review itself and for what belongs to the library.
bool hasReviewColumn(EntityKind kind);

// A field that stands in the row of its entity.
struct Slot {
    const Field *field = nullptr;
    int column = 0; // its first, counted from the first column after the keys
    Value blank;
    std::vector<Value> choices; // their names, as values
    std::string update;
};

// A field that is a list of references, in a table of its own.
struct JoinPlan {
    const Field *field = nullptr;
    std::string insert, remove, ofReview, ofAll;
};

struct Plan {
    const EntityType *type = nullptr;
    bool hasReview = false;
    std::vector<Slot> slots;
    std::vector<JoinPlan> joins;
    std::string insert, remove, ofReview, ofAll, atRowid;
};

// Of one kind of entity; made at the first call.
const Plan &planOf(EntityKind kind);

} // namespace story::store
