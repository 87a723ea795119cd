// A time as typed: bounds in order, places within the text, and nothing made up.
#include "app/model/moment_text.h"
#include "app/model/time_reader.h"
#include "tests/fuzz/fuzz_input.h"

using namespace story;
using namespace story::fuzz;

namespace {

void check(const Moment &moment)
{
    if (moment.earliest && moment.latest)
        promise(*moment.earliest <= *moment.latest, "bounds are in order");
    if (moment.precision == Precision::Exact)
        promise(moment.earliest == moment.latest && moment.earliest, "an exact time is one instant");
    if (moment.isPlaced())
        timeText(moment, QTimeZone("Europe/Berlin"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    // The first byte says what it is read against.
    const QString text = textOf(data + 1, size - 1);
    static const QList<QByteArray> zones{"Europe/Berlin", "UTC", "Australia/Lord_Howe", "Pacific/Apia"};
    TimeContext context;
    context.zone = QTimeZone(zones[data[0] % zones.size()]);
    context.now = Micros(1'794'819'600) * microsPerSecond;
    if (data[0] & 4)
        context.workingDay = QDate(2026, 3, 29);
    if (data[0] & 8)
        context.lastEvent = context.now - microsPerDay;
    const TimeForms forms = data[0] & 16 ? documentTimeForms : everyTimeForm;

    const TimeReading reading = readTime(text, context, forms);
    promise(reading.length >= 0 && reading.length <= text.size(), "what was read is in the text");
    if (reading.isTime()) {
        promise(reading.textFrom >= reading.length && reading.textFrom <= text.size(), "the rest is behind it");
        promise(reading.zoneFrom >= 0 && reading.zoneFrom + reading.zoneLength <= text.size(), "the zone is in the text");
        promise(text.contains(reading.start.typed), "the words of a time are those that were typed");
        check(reading.start);
        if (reading.end)
            check(*reading.end);
        if (reading.start.isDayOpen()) {
            const Moment placed = withDay(reading.start, QDate(2026, 10, 25), context.zone);
            promise(placed.typed == reading.start.typed, "placing a time keeps its words");
            check(placed);
        }
    }
    for (const TimeProblem &problem : reading.problems)
        promise(problem.from >= 0 && problem.from + problem.length <= text.size() && !problem.sentence.isEmpty(),
                "a problem is about words of the text, and says so");
    return 0;
}
