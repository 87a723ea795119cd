// The changes of a journal entry: what can be read is written and read again as the same.
#include "app/model/edit.h"
#include "app/model/review.h"
#include "tests/fuzz/fuzz_input.h"

using namespace story;
using namespace story::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto changes = decodeChanges(bytesOf(data, size).toByteArray());
    if (!changes)
        return 0;
    const QByteArray written = encodeChanges(*changes);
    const auto again = decodeChanges(written);
    promise(again.has_value() && *again == *changes, "what was written is read as the same");
    promise(encodeChanges(*again) == written, "and written as the same");

    // Applied to anything, it fits or it changes nothing.
    Review review;
    const Edit edit{{}, {}, *changes};
    if (apply(review, edit)) {
        promise(apply(review, inverse(edit)).has_value(), "what was applied can be taken back");
    }
    for (EntityKind kind : review.kinds())
        promise(review.table(kind)->size() == 0, "nothing is left of what did not fit or was taken back");
    return 0;
}
