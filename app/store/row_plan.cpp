#include "app/store/row_plan.h"

namespace story::store {

namespace {

std::string quoted(const std::string &name)
{
    return '"' + name + '"';
}

Plan makePlan(const EntityType &type)
{
    Plan plan;
    plan.type = &type;
    plan.hasReview = hasReviewColumn(type.kind);
    const std::string table = quoted(type.name);
    std::string names;
    std::string marks;
    int columns = 0;
    for (const Field &field : type.fields) {
        if (field.type == FieldType::Refs) {
            const std::string join = joinTableOf(type, field);
            const std::string ordered = " ORDER BY j.owner, j.place";
            const std::string from = "SELECT j.owner, j.target FROM " + join + " j";
            plan.joins.push_back(
                {&field, "INSERT INTO " + join + "(owner, place, target) VALUES (?, ?, ?)",
                 "DELETE FROM " + join + " WHERE owner = ?",
                 from + " JOIN " + table + " e ON e.id = j.owner WHERE e.review = ?" + ordered,
                 from + ordered});
            continue;
        }
        Slot slot;
        slot.field = &field;
        slot.column = columns;
        slot.blank = field.blank();
        for (const Choice &choice : field.choices)
            slot.choices.emplace_back(QString::fromLatin1(choice.name));
        std::string sets;
        for (const std::string &column : columnsOf(field)) {
            names += ", " + quoted(column);
            marks += ", ?";
            sets += (sets.empty() ? "" : ", ") + quoted(column) + " = ?";
            ++columns;
        }
        slot.update = "UPDATE " + table + " SET " + sets + " WHERE id = ?";
        plan.slots.push_back(std::move(slot));
    }
    const char *review = plan.hasReview ? ", review" : "";
    plan.insert = "INSERT INTO " + table + "(id" + review + names + ") VALUES (?"
        + (plan.hasReview ? ", ?" : "") + marks + ")";
    plan.remove = "DELETE FROM " + table + " WHERE id = ?";
    plan.ofAll = "SELECT id" + names + " FROM " + table;
    plan.ofReview = plan.ofAll + " WHERE " + (plan.hasReview ? "review" : "id") + " = ?";
    plan.atRowid = "SELECT id" + names + (plan.hasReview ? ", review" : ", id") + " FROM " + table
        + " WHERE rowid = ?";
    return plan;
}

} // namespace

std::vector<std::string> columnsOf(const Field &field)
{
    const std::string name = field.name;
    if (field.type == FieldType::Refs)
        return {};
    if (field.type != FieldType::Moment)
        return {name};
    std::vector<std::string> columns;
    for (const char *part : {"_earliest", "_latest", "_precision", "_zone", "_offset", "_typed"})
        columns.push_back(name + part);
    return columns;
}

std::string joinTableOf(const EntityType &type, const Field &field)
{
    return std::string(type.name) + '_' + field.name;
}

bool hasReviewColumn(EntityKind kind)
{
    return kind != EntityKind::Review && kind != EntityKind::Entry && kind != EntityKind::Setting;
}

const Plan &planOf(EntityKind kind)
{
    static const std::vector<Plan> plans = [] {
        std::vector<Plan> all;
        for (const EntityType &type : entityTypes())
            all.push_back(makePlan(type));
        return all;
    }();
    return plans[static_cast<size_t>(kind)];
}

} // namespace story::store
