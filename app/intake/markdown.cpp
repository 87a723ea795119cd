// From the bytes of a written document to a review: the order in which the parts of this room are asked.
#include "app/intake/actions.h"
#include "app/intake/dotted_time.h"
#include "app/intake/events.h"
#include "app/intake/facts.h"
#include "app/intake/passages.h"
#include "app/intake/sections.h"
#include "app/intake/surroundings.h"
#include "app/intake/timeline.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

namespace story::intake {

using namespace Qt::StringLiterals;
using Kind = markup::DocBlock::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Intake)
};

QString megabytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024.0 * 1024.0), 'f',
                           bytes < 10 * 1024 * 1024 ? 1 : 0);
}

// `bytes` up to the limit, without a character cut in half.
QByteArrayView capped(const QByteArray &bytes, qint64 limit, Draft &draft)
{
    if (bytes.size() <= limit)
        return bytes;
    qsizetype end = static_cast<qsizetype>(limit);
    while (end > 0 && (static_cast<uchar>(bytes[end]) & 0xC0) == 0x80)
        --end;
    draft.warn(0,
               Words::tr("The file has %1 MB; only its first %2 MB were taken in.")
                   .arg(megabytes(bytes.size()), megabytes(end)));
    return QByteArrayView(bytes).first(end);
}

QString readText(const QByteArray &bytes, const Options &options, Draft &draft)
{
    TextRepairs repairs;
    QString text = cleanText(capped(bytes, options.limitBytes, draft), &repairs);
    if (repairs.replaced > 0) {
        const qsizetype at = text.indexOf(QChar(QChar::ReplacementCharacter));
        const int line =
            at < 0 ? 0 : static_cast<int>(QStringView(text).first(at).count(u'\n')) + 1;
        draft.warn(
            line,
            Words::tr(
                "%n character(s) of the file are no valid text and were replaced by “\uFFFD”; the first is in this line.",
                nullptr, static_cast<int>(std::min<qsizetype>(repairs.replaced, 1'000'000'000))));
    }
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

// Where the part ends that is read for structure: at a line's end.
qsizetype endOfRead(const QString &text, const Options &options)
{
    if (text.size() <= options.limitCharacters)
        return text.size();
    const qsizetype end = text.lastIndexOf(u'\n', options.limitCharacters);
    return end <= 0 ? 0 : end + 1;
}

void warnOfLongLines(const Outline &outline, Draft &draft)
{
    for (const Unit &unit : outline.units) {
        if (unit.isHuge)
            draft.warn(unit.block->firstLine,
                       Words::tr("A line here is very long; the text is kept whole as it stands."));
    }
}

// "On September 5th we …" below a heading that promises a timeline: said once.
void warnOfUnreadTimes(const Outline &outline, const Timeline &timeline, DateOrder order,
                       Draft &draft)
{
    static const QRegularExpression clock(
        uR"((?<![\w:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:])|(?<![\w:.])1?\d ?[ap]\.?m\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QSet<int> context; // lines that tell the day or the zone
    for (const Turn &turn : timeline.turns)
        context.insert(turn.line);
    for (const Unit &unit : outline.units) {
        const markup::DocBlock &block = *unit.block;
        const bool isProse = block.kind == Kind::Paragraph || block.kind == Kind::ListItem
            || block.kind == Kind::Quote;
        if (unit.role != Role::Timeline || unit.isDone || unit.isHuge || unit.isHeading || !isProse
            || context.contains(block.firstLine))
            continue;
        const QStringList texts = block.plain.split(u'\n');
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (!clock.match(texts[i]).hasMatch() && !dateIn(texts[i], order))
                continue;
            draft.warn(block.firstLine + static_cast<int>(i),
                       Words::tr("Times in the text were not read; here is the first."));
            return;
        }
    }
}

bool isTemplate(const QString &fileName, const QString &text, const QList<Entry> &entries)
{
    for (const Entry &entry : entries) {
        if (entry.start.isPlaced())
            return false;
    }
    static const QRegularExpression name(uR"((?<![\p{L}\p{N}])template(?![\p{L}\p{N}]))"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    return name.match(fileName).hasMatch() || placeholdersIn(text) >= 2;
}

} // namespace

Result<Imported> readMarkdown(const QByteArray &bytes, const QString &fileName, IdSource &ids,
                              const Options &options)
{
    if (QByteArrayView(bytes).trimmed().isEmpty())
        return fail({Failure::BadInput,
                     Words::tr("“%1” is empty.").arg(oneLine(cleanText(fileName))),
                     Words::tr("Nothing was changed."),
                     {},
                     {}});
    Draft draft(ids, options, fileName,
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    const QString all = readText(bytes, options, draft);
    const qsizetype end = endOfRead(all, options);
    const QString text = end == all.size() ? all : all.first(end);
    const SourceLines lines(text);
    const QList<markup::DocBlock> blocks =
        markup::readDocument(text, {.blocks = options.limitBlocks});

    StampRules rules;
    rules.order = dateOrderOf(text);
    rules.dotted = hasDottedTimes(text);
    FrontMatter front;
    if (!blocks.isEmpty() && blocks.front().kind == Kind::FrontMatter)
        front = readFrontMatter(blocks.front().text, blocks.front().firstLine + 1);
    Outline outline = outlineOf(blocks, lines, rules, options.limitLine);
    warnOfLongLines(outline, draft);

    const QTimeZone fallback = options.zone.isValid() ? options.zone : QTimeZone::utc();
    const Surroundings around = surroundingsOf(outline, front, fileName, rules, fallback);
    Placing placing(around, [&draft](int line, const QString &sentence) { draft.warn(line, sentence); });
    Timeline timeline = readTimeline(outline, lines, rules);
    placing.place(timeline.entries, timeline.turns);
    for (const int line : std::as_const(timeline.unread))
        draft.warn(line,
                   Words::tr("This seems to tell a time that cannot be read, so it stays text."));
    warnOfUnreadTimes(outline, timeline, rules.order, draft);
    addEvents(timeline.entries, draft);

    if (around.zone && around.zone->zone.isValid()) {
        draft.facts().zone = around.zone->name;
        draft.source().zone = around.zone->name;
    }
    readFacts(outline, front, fileName, placing, rules, draft);
    if (isTemplate(fileName, text, timeline.entries)) {
        draft.warn(
            0,
            Words::tr(
                "This looks like a template that nobody has filled in; its text is kept as it stands."));
    } else {
        QList<qsizetype> tables;
        readActions(outline, lines, rules.order, draft, tables);
        for (const qsizetype unit : std::as_const(tables)) {
            const markup::DocBlock &block = *outline.units[unit].block;
            timeline.heads.append({block.firstLine, lines.slice(block.firstLine, block.firstLine),
                                   outline.units[unit].part});
        }
        readSections(outline, lines, draft);
    }
    if (placing.usedFallbackZone()) {
        const QTimeZone zone =
            around.zone && around.zone->zone.isValid() ? around.zone->zone : fallback;
        draft.warn(
            0,
            around.zoneIsFar
                ? Words::tr(
                      "No time zone stands with the timeline; times without one are read as %1, from the text.")
                      .arg(zoneText(zone))
                : Words::tr("The document names no time zone; times without one are read as %1.")
                      .arg(zoneText(fallback)));
    }

    addPassages(outline, lines, timeline.loose, timeline.heads, options.limitPassage, draft);
    keepLostWords(lines, draft);
    const bool hasRest = !blocks.isEmpty() && blocks.back().kind == Kind::Rest;
    if (hasRest || end < all.size()) {
        draft.warn(
            hasRest ? blocks.back().firstLine : lines.count(),
            Words::tr(
                "The text is very long (%1 MB): up to here it was read, what follows is kept as it stands.")
                .arg(megabytes(bytes.size())));
    }
    if (end < all.size()) {
        addUnread(QStringView(all).sliced(end), end == 0 ? 1 : lines.count(), options.limitPassage, draft);
    }
    return draft.finish();
}

} // namespace story::intake
