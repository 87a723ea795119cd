// One captured line: spans in order, no word lost, and always something that can be stored.
#include "app/capture/keep.h"
#include "tests/fuzz/fuzz_input.h"

using namespace story;
using namespace story::fuzz;

namespace {

class StandingClock final : public Clock {
public:
    Micros now() const override { return Micros(1'794'819'600) * microsPerSecond; }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QString line = textOf(data + 1, size - 1).remove(u'\n');
    const StandingClock clock;
    IdSource ids(clock);
    Review review;
    review.facts.add(ids.next())->zone = QStringLiteral("Europe/Berlin");
    capture::Context context = capture::contextOf(review, clock.now(),
                                                  data[0] & 1 ? std::optional(QDate(2026, 3, 29)) : std::nullopt);
    context.timeAsText = data[0] & 2;
    const capture::Draft draft = capture::read(line, context);

    promise(draft.typed == line, "the line is kept as it was typed");
    qsizetype at = 0;
    for (const capture::Span &span : draft.spans) {
        promise(span.from >= at && span.length > 0, "spans are in order and never overlap");
        at = span.from + span.length;
    }
    promise(at <= line.size(), "spans are in the line");
    // Each word is in what is stored, or within a span that says what it became.
    QString rest = line;
    for (const capture::Span &span : draft.spans)
        rest.replace(span.from, span.length, QString(span.length, u' '));
    for (const QString &word : wordsOf(rest))
        promise(draft.keptText.contains(word), "no word is lost");

    const Edit edit = capture::keep(draft, review, ids, Phase::Actions);
    promise(!edit.isEmpty() && apply(review, edit).has_value(), "any line can be stored");
    promise(apply(review, inverse(edit)).has_value(), "and taken back");

    for (const QString &pasted : capture::pastedLines(textOf(data, size)))
        promise(!pasted.contains(u'\n') && !pasted.trimmed().isEmpty(), "pasted lines are lines");
    return 0;
}
