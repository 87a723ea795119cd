#include "app/intake/facts.h"

#include "app/core/text.h"
#include "app/intake/events.h"
#include "app/markup/plain_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace story::intake {

using namespace Qt::StringLiterals;
using Kind = markup::DocBlock::Kind;

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

// "2021-05-09-negative-coin-values.md" → "2021-05-09 negative coin values"
QString titleFromName(const QString &fileName)
{
    static const QRegularExpression ending(
        uR"((\.(html|md|markdown|mdown|erb|txt|text|rst|mediawiki|wiki))+$)"_s, anyCase);
    static const QRegularExpression joints(uR"((?<!\d)[-_]|[-_](?!\d))"_s);
    QString title = oneLine(cleanText(fileName));
    title.remove(ending);
    if (!title.contains(u' '))
        title.replace(joints, u" "_s);
    return title.simplified();
}

// "Title: …" among the lines above the first heading, as proposals and mails begin.
QString titleOfHead(const Outline &outline)
{
    static const QRegularExpression line(uR"(^[ \t]*Title:[ \t]+(\S.{2,200})$)"_s,
                                         QRegularExpression::MultilineOption);
    for (const Unit &unit : outline.units) {
        const Kind kind = unit.block->kind;
        if (kind == Kind::Heading)
            break;
        if (unit.isHuge || (kind != Kind::Paragraph && kind != Kind::Code))
            continue;
        if (const auto match = line.match(unit.block->text.left(4'000)); match.hasMatch())
            return oneLine(match.captured(1)).trimmed();
    }
    return {};
}

bool isSameWords(const QString &a, const QString &b)
{
    const auto words = [](const QString &text) {
        QString out;
        for (const QChar c : text) {
            if (c.isLetterOrNumber())
                out += c;
        }
        return out;
    };
    return words(a) == words(b);
}

void readTitle(Outline &outline, const FrontMatter &front, const QString &fileName, Draft &draft)
{
    ReviewFacts &facts = draft.facts();
    if (const FrontField *field = front.first({"title"}))
        facts.title = oneLine(field->value());
    for (Unit &unit : outline.units) {
        if (!unit.isHeading || unit.block->kind != Kind::Heading)
            continue;
        Part &part = outline.parts[unit.part];
        const QString text = part.text;
        static const QRegularExpression blank(
            uR"(^(issue name|incident title|title( \(.*\)| of the incident.*)?|post-?mortem template)$)"_s,
            anyCase);
        const auto sameLevel =
            std::count_if(outline.units.begin(), outline.units.end(), [&](const Unit &other) {
                return other.block->kind == Kind::Heading
                    && other.block->level <= unit.block->level;
            });
        const bool isTitle = part.role == Role::None && !blank.match(text).hasMatch()
            && (unit.block->level == 1 || sameLevel == 1);
        if (isTitle && facts.title.isEmpty())
            facts.title = text;
        if (isTitle && isSameWords(facts.title, text))
            part.isKept = true;
        break; // only the first heading can be the title
    }
    if (facts.title.isEmpty())
        facts.title = titleOfHead(outline);
    if (facts.title.isEmpty())
        facts.title = titleFromName(fileName);
    static const QRegularExpression gameDay(uR"(\bgame ?-?day\b)"_s, anyCase);
    if (gameDay.match(facts.title).hasMatch())
        facts.kind = ReviewKind::GameDay;
}

QStringList wordsOf(const FrontMatter &front, std::initializer_list<const char *> names)
{
    QStringList words;
    for (const char *name : names) {
        const FrontField *field = front.first({name});
        if (!field)
            continue;
        for (const QString &value : field->values) {
            const QString word = oneLine(value);
            if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
                words.append(word);
        }
    }
    return words;
}

void readFront(const FrontMatter &front, Placing &placing, const StampRules &rules, Draft &draft)
{
    ReviewFacts &facts = draft.facts();
    facts.services = wordsOf(
        front, {"services", "service", "product", "affected_services", "systems", "components"});
    facts.tags = wordsOf(front, {"tags", "keywords", "categories", "labels"});
    if (const FrontField *field = front.first({"severity", "sev", "priority"}))
        facts.severity = severityIn(field->value(), true);
    if (const FrontField *field = front.first({"summary"}); field && facts.summary.isEmpty())
        facts.summary = field->value();
    if (const FrontField *field = front.first({"impact"}); field && facts.impact.isEmpty())
        facts.impact = field->value();
    const std::pair<const char *, const FrontField *> times[]{
        {"impact_start", front.first({"start_time", "started_at", "incident_start", "impact_start"})},
        {"detected", front.first({"detected", "detected_at", "detection_time"})},
        {"mitigated", front.first({"mitigated", "mitigated_at"})},
        {"resolved", front.first({"resolved", "resolved_at", "end_time", "ended_at", "incident_end"})}};
    for (const auto &[name, field] : times) {
        const auto stamp = field ? readStamp(field->value(), rules) : std::nullopt;
        if (stamp && stamp->date
            && QStringView(field->value()).mid(stamp->length).trimmed().isEmpty())
            setIncidentTime(facts, QLatin1StringView(name), placing.placeOne(*stamp, field->line));
    }
}

struct NameAndValue {
    QString name;
    QString value;
    int line;
};

// "Severity: SEV2", "**Detected**: 2026-11-14 14:32", "| Start Time | 14:32 | … |"
QList<NameAndValue> namesAndValues(const Unit &unit)
{
    static const QRegularExpression pattern(
        uR"(^\W*([\p{L}][\p{L} /_-]{1,30}?)\s*:\s+(\S.{0,120})$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<NameAndValue> found;
    const markup::DocBlock &block = *unit.block;
    if (block.kind == Kind::TableRow) {
        for (qsizetype i = 0; i + 1 < block.cells.size(); i += 2)
            found.append({markup::plainLine(block.cells[i]).simplified(),
                          markup::plainLine(block.cells[i + 1]).simplified(), block.firstLine});
        return found;
    }
    int line = block.firstLine;
    const QStringList lines = block.plain.split(u'\n');
    for (const QString &text : lines) {
        if (const auto match = pattern.match(text); match.hasMatch())
            found.append({match.captured(1).simplified(), match.captured(2).trimmed(), line});
        ++line;
    }
    return found;
}

} // namespace

Severity severityIn(const QString &words, bool isField)
{
    static const QRegularExpression named(uR"(\b(?:sev|severity)[ -]?([1-5])\b)"_s, anyCase);
    static const QRegularExpression priority(uR"(^\W*P([1-5])\b)"_s);
    static const QRegularExpression number(uR"(^\W*([1-5])\W*$)"_s);
    static const QRegularExpression critical(uR"(^\W*critical\W*$)"_s, anyCase);
    const auto level = [](const QRegularExpressionMatch &match) {
        return static_cast<Severity>(match.capturedView(1).toInt());
    };
    if (const auto match = named.match(words); match.hasMatch())
        return level(match);
    if (!isField)
        return Severity::NotSaid;
    if (const auto match = priority.match(words); match.hasMatch())
        return level(match);
    if (const auto match = number.match(words); match.hasMatch())
        return level(match);
    return critical.match(words).hasMatch() ? Severity::Sev1 : Severity::NotSaid;
}

void readFacts(Outline &outline, const FrontMatter &front, const QString &fileName,
               Placing &placing, const StampRules &rules, Draft &draft)
{
    ReviewFacts &facts = draft.facts();
    readTitle(outline, front, fileName, draft);
    readFront(front, placing, rules, draft);
    if (facts.severity == Severity::NotSaid)
        facts.severity = severityIn(facts.title, false);

    constexpr int mostUnits = 3'000;
    int looked = 0;
    static const QRegularExpression severity(uR"(^(incident )?(severity|sev|priority)( level)?$)"_s,
                                             anyCase);
    static const QRegularExpression services(
        uR"(^(affected |impacted )?(services?|systems?|products?|components?)( affected| impacted)?$)"_s,
        anyCase);
    for (const Unit &unit : std::as_const(outline.units)) {
        const Kind kind = unit.block->kind;
        if (++looked > mostUnits)
            break;
        const bool mayTell =
            kind == Kind::Paragraph || kind == Kind::ListItem || kind == Kind::TableRow;
        if (unit.isHuge || !mayTell || unit.role == Role::Actions || unit.role == Role::Timeline
            || unit.block->depth > 2)
            continue;
        for (const NameAndValue &pair : namesAndValues(unit)) {
            if (severity.match(pair.name).hasMatch()) {
                if (facts.severity == Severity::NotSaid)
                    facts.severity = severityIn(pair.value, true);
            } else if (services.match(pair.name).hasMatch()) {
                if (facts.services.isEmpty() && !isPlaceholder(pair.value)
                    && pair.value.size() < 80) {
                    for (const QString &word : pair.value.split(u',', Qt::SkipEmptyParts))
                        facts.services.append(oneLine(word));
                }
            } else if (const QString name = incidentTimeOf(pair.name); !name.isEmpty()) {
                const auto stamp = readStamp(pair.value, rules);
                if (stamp && QStringView(pair.value).mid(stamp->length).trimmed().isEmpty())
                    setIncidentTime(facts, name, placing.placeOne(*stamp, pair.line));
            }
        }
    }
}

} // namespace story::intake
