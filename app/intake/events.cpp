#include "app/intake/events.h"

#include "app/core/text.h"
#include "app/intake/event_kind.h"
#include "app/markup/entities.h"

#include <QRegularExpression>

#include <array>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct LabelRule {
    const char *time;
    const char *pattern;
};
constexpr std::array labelRules{
    LabelRule{
        "impact_start",
        "^(fault (occur(s|red)|start(s|ed)?)|(incident|impact|outage|issue|problem|fault)?( )?(start(s|ed)?|began|begins?|start time|start date/time)|start (date ?/ ?time|time|date))$"},
    LabelRule{
        "detected",
        "^((first|fault|incident|issue|problem|time) )?detected$|^(detection|time of detection)( time)?$|^detected( at)?$"},
    LabelRule{"acknowledged", "^((incident|alert|page) )?acknowledged$"},
    LabelRule{"mitigated",
              "^((incident|impact|issue|fault) )?(mitigated|repaired)$|^mitigation( time)?$"},
    LabelRule{
        "resolved",
        "^((incident|issue|fault|outage|problem|fully) )?(resolved|fixed|ended|end(s)?|end time|recovered|service restored|restored)( at)?$|^resolution( time)?$|^end (date ?/ ?time|time|date)$"},
};

QString sourceLines(int first, int last)
{
    return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
}

// A text as people read it: without "**…**" around all of it, character references decoded and <br> a line break,
// where they stand in no code.
QString asRead(const QString &source)
{
    static const QRegularExpression bold(uR"(^\*\*(?=\S)((?:(?!\*\*)[^\n])+)(?<=\S)\*\*$)"_s);
    static const QRegularExpression mark(
        uR"((`+)|(&(?:[A-Za-z]{2,8}|#\d{2,7}|#[xX][0-9A-Fa-f]{2,6});)|<br ?/?>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = source;
    if (text.size() < 10'000)
        text.replace(bold, u"\\1"_s);
    if (!text.contains(u'&') && !text.contains(u'<'))
        return text;
    QString out;
    qsizetype at = 0;
    while (true) {
        const auto match = mark.match(text, at);
        if (!match.hasMatch())
            break;
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (match.hasCaptured(1)) { // code, where it is closed
            const qsizetype close = text.indexOf(match.captured(1), at);
            const qsizetype end = close < 0 ? at : close + match.capturedLength(1);
            out += QStringView(text).sliced(match.capturedStart(), end - match.capturedStart());
            at = end;
        } else if (match.hasCaptured(2)) {
            const QString decoded = markup::decodeEntity(match.capturedView(2));
            const bool isText = !decoded.isEmpty() && decoded[0].category() != QChar::Other_Control;
            out += isText ? decoded : match.captured(2);
        } else {
            while (out.endsWith(u' '))
                out.chop(1);
            out += u'\n';
            while (at < text.size() && text[at] == u' ')
                ++at;
        }
    }
    out += QStringView(text).sliced(at);
    return out;
}

} // namespace

QString incidentTimeOf(const QString &label)
{
    static const auto compiled = [] {
        std::array<QRegularExpression, labelRules.size()> all;
        for (size_t i = 0; i < labelRules.size(); ++i)
            all[i] = QRegularExpression(QLatin1StringView(labelRules[i].pattern));
        return all;
    }();
    static const QRegularExpression edges(uR"(^[\s*_`:.-]+|[\s*_`:.\x{2013}-]+$)"_s);
    if (label.size() > 60)
        return {};
    QString words = label.toLower().simplified();
    words.remove(edges);
    for (size_t i = 0; i < compiled.size(); ++i) {
        if (compiled[i].match(words).hasMatch())
            return QLatin1StringView(labelRules[i].time);
    }
    return {};
}

bool setIncidentTime(ReviewFacts &facts, const QString &name, const Moment &moment)
{
    const Field *field = entityType(EntityKind::Review).field(name);
    if (!field || moment.isEmpty() || !field->isBlank(facts))
        return false;
    return field->write(facts, moment);
}

void addEvents(const QList<Entry> &entries, Draft &draft)
{
    static const QRegularExpression actor(uR"(^[`*_\[\s]*@([\p{L}\p{N}][\p{L}\p{N}_.-]*))"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    for (const Entry &entry : entries) {
        // People first: adding rows of another table leaves the event's address alone, but it reads better.
        QList<Ref<Person>> people;
        if (const auto match = actor.match(entry.text.left(80)); match.hasMatch())
            people.append(draft.person(match.captured(1)));
        for (const QString &name : entry.who) {
            const Ref<Person> person = draft.person(name);
            if (!person.isNull() && !people.contains(person))
                people.append(person);
        }
        Event &event = draft.add(draft.review().events);
        event.start = entry.start;
        event.end = entry.end;
        event.text = asRead(entry.text);
        event.kind = eventKindOf(entry.text);
        event.people = people;
        event.system = oneLine(entry.system);
        event.origin = Origin::Import;
        event.source = {draft.source().id};
        event.sourceLines = sourceLines(entry.firstLine, entry.lastLine);
        event.typed = entry.source;
        if (!entry.mark.isEmpty() && setIncidentTime(draft.facts(), entry.mark, entry.start))
            event.marks = {entry.mark};
        for (const auto &[address, label] : entry.links) {
            Evidence &evidence = draft.add(draft.review().evidence);
            evidence.event = {event.id};
            evidence.kind = EvidenceKind::Link;
            evidence.url = address;
            evidence.caption = oneLine(label);
        }
    }
}

} // namespace story::intake
