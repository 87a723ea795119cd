// Pasted lines from elsewhere, as plain text and as HTML: every row of what was given is there, and no time is invented.
#include "app/intake/paste.h"
#include "tests/fuzz/fuzz_input.h"

#include <QHash>

using namespace story;
using namespace story::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    intake::PasteInput input;
    const QString text = textOf(data + 1, size - 1);
    input.zone = QTimeZone::utc();
    input.now = Micros(1'794'819'600) * microsPerSecond;
    if (data[0] & 1)
        input.day = QDate(2026, 11, 14);
    const bool isHtml = data[0] & 2;
    (isHtml ? input.html : input.text) = text;
    intake::PasteChoices choices;
    if (data[0] & 4)
        choices.kind = static_cast<intake::PasteKind>((data[0] >> 3) % 5);
    const intake::PasteReading reading = intake::readPaste(input, choices);

    QHash<QString, int> words;
    for (const intake::PasteColumn &column : reading.columns) {
        for (const QString &word : wordsOf(column.name))
            ++words[word];
    }
    const qsizetype lines = text.count(u'\n') + 1;
    for (const intake::PasteRow &row : reading.rows) {
        promise(row.firstLine >= 1 && row.lastLine >= row.firstLine && row.lastLine <= lines + 1, "a row is of lines that are there");
        if (row.start.earliest && row.start.latest)
            promise(*row.start.earliest <= *row.start.latest, "bounds are in order");
        promise(!row.start.isPlaced() || !row.start.typed.isEmpty(), "no time without words that tell it");
        for (const QString &word : wordsOf(row.source))
            ++words[word];
    }
    if (!isHtml) {
        for (const QString &word : wordsOf(text))
            promise(--words[word] >= 0, "every word is kept");
    }
    return 0;
}
