// A written report from elsewhere: a whole review, with nothing invented that is not in the text.
#include "app/intake/intake.h"
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
    const StandingClock clock;
    IdSource ids(clock);
    intake::Options options;
    options.zone = QTimeZone::utc();
    options.now = clock.now();
    const QByteArray bytes = bytesOf(data, size).toByteArray();
    intake::sniff(bytes.left(4096), QStringLiteral("report.md"));
    const auto imported = intake::readMarkdown(bytes, QStringLiteral("report.md"), ids, options);
    if (!imported)
        return 0;
    const Review &review = imported->review;
    promise(review.facts.size() == 1, "one review");
    const qsizetype lines = cleanText(QByteArrayView(bytes)).count(u'\n') + 1;
    for (const intake::Warning &warning : imported->warnings)
        promise(warning.line >= 0 && warning.line <= lines && !warning.text.isEmpty(), "a warning names a line that is there");
    for (const Event &event : review.events) {
        if (event.start.earliest && event.start.latest)
            promise(*event.start.earliest <= *event.start.latest, "bounds are in order");
        promise(!event.start.isPlaced() || !event.start.typed.isEmpty(), "no time without words that tell it");
        promise(event.source.isNull() || review.sources.find(event.source), "its source is there");
    }
    for (const Passage &passage : review.passages)
        promise(passage.firstLine >= 0 && passage.lastLine <= lines, "a passage is of lines that are there");
    return 0;
}
