// An archive from elsewhere: what is taken over is sound, and goes out and comes in as the same.
#include "app/model/edit.h"
#include "app/report/archive_json.h"
#include "tests/fuzz/fuzz_input.h"

using namespace story;
using namespace story::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto archive = report::readArchive(bytesOf(data, size).toByteArray());
    if (!archive)
        return 0;
    promise(archive->review.facts.size() == 1, "an archive holds one review");
    // References lead to something that is there.
    for (EntityKind kind : archive->review.kinds()) {
        for (const Field &field : entityType(kind).fields) {
            if (field.type != FieldType::Ref && field.type != FieldType::Refs)
                continue;
            const AnyTable *targets = archive->review.table(field.target);
            for (const Id &id : archive->review.table(kind)->ids()) {
                const Value value = field.read(*archive->review.table(kind)->find(id));
                const QList<Id> named = field.type == FieldType::Ref ? QList<Id>{std::get<Id>(value)} : std::get<QList<Id>>(value);
                for (const Id &target : named)
                    promise(target.isNull() || (targets && targets->find(target)), "no reference leads to nothing");
            }
        }
    }
    const QByteArray written = report::archiveJson(archive->review, archive->images);
    const auto again = report::readArchive(written);
    promise(again.has_value(), "what we write we read");
    promise(again->warnings.isEmpty(), "without a warning");
    promise(report::archiveJson(again->review, again->images) == written, "to the byte");
    return 0;
}
