// The door for text, and the splices between two texts.
#include "tests/fuzz/fuzz_input.h"

using namespace story;
using namespace story::fuzz;

namespace {

void isPlain(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        promise(!text[i].isNull() && text[i] != u'\r', "no NUL and no CR gets in");
        if (text[i].isHighSurrogate())
            promise(i + 1 < text.size() && text[i + 1].isLowSurrogate(), "no high surrogate alone");
        if (text[i].isLowSurrogate())
            promise(i > 0 && text[i - 1].isHighSurrogate(), "no low surrogate alone");
    }
}

bool cutsAPair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    TextRepairs repairs;
    const QString text = cleanText(bytesOf(data, size), &repairs);
    isPlain(text);
    TextRepairs none;
    promise(cleanText(text, &none) == text && none.lossless() && none.lineEndings == 0, "what is clean stays as it is");
    promise(QString::fromUtf8(text.toUtf8()).size() == text.size() || text.startsWith(QChar(QChar::ByteOrderMark)),
            "a clean text is valid");

    const QString raw(reinterpret_cast<const QChar *>(data), static_cast<qsizetype>(size / 2));
    const QString cleaned = cleanText(raw);
    isPlain(cleaned);
    isPlain(oneLine(cleaned));
    promise(!oneLine(cleaned).contains(u'\n'), "one line is one line");

    const QString before = text.left(text.size() / 2);
    const QString after = text.mid(text.size() / 2);
    const QString a = cleanText(before);
    const QString b = cleanText(after);
    const auto splice = spliceBetween(a, b);
    promise(splice.has_value() == (a != b), "a splice where there is a difference");
    if (splice) {
        QString spliced = a;
        promise(QStringView(a).mid(splice->at, splice->removed.size()) == splice->removed, "it removes what is there");
        spliced.replace(splice->at, splice->removed.size(), splice->inserted);
        promise(spliced == b, "it leads from one text to the other");
        promise(!cutsAPair(a, splice->at) && !cutsAPair(a, splice->at + splice->removed.size()), "it never cuts a pair");
        isPlain(splice->removed);
        isPlain(splice->inserted);
    }
    return 0;
}
