#include "app/capture/capture.h"

#include "app/capture/due.h"
#include "app/capture/leftover.h"
#include "app/model/moment_text.h"
#include "app/model/time_syntax.h"
#include "app/model/zones.h"

#include <QCoreApplication>
#include <QSet>

namespace story::capture {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Capture)
};

using Kind = Draft::Kind;

// One code point at `at`, and how many units it takes.
char32_t codePointAt(QStringView text, qsizetype at, qsizetype &units)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        units = 2;
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    }
    units = 1;
    return text[at].unicode();
}

// The length of the word after "#" or "@": letters, digits, "-" and "_", with a letter among them,
// not ending in "-". 0 where there is none, or where it is part of something else: "a@b.example",
// "@scope/package", "#4812".
qsizetype wordLength(QStringView text, qsizetype from)
{
    qsizetype end = from;
    bool hasLetter = false;
    while (end < text.size()) {
        qsizetype units = 1;
        const char32_t c = codePointAt(text, end, units);
        const bool isLetter = QChar::isLetter(c);
        if (!isLetter && !QChar::isMark(c) && !QChar::isDigit(c) && c != U'-' && c != U'_')
            break;
        hasLetter = hasLetter || isLetter;
        end += units;
    }
    while (end > from && text[end - 1] == u'-')
        --end;
    if (!hasLetter || text[from] == u'-')
        return 0;
    if (end < text.size()) {
        const QChar next = text[end];
        const bool goesOn = end + 1 < text.size() && text[end + 1].isLetterOrNumber();
        if (next == u'@' || next == u'#' || next == u'/'
            || ((next == u'.' || next == u':') && goesOn))
            return 0;
    }
    return end - from;
}

// Whether a "#", "@" or "due" there begins a word of its own.
bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || text[at - 1].isSpace()
        || QStringView(u"([{\"',;\u201c\u2018\u201e\u00ab\u00bf\u00a1").contains(text[at - 1]);
}

std::optional<EventKind> eventKindNamed(QStringView word)
{
    const auto &list = Choices<EventKind>::list;
    for (size_t i = 0; i < std::size(list); ++i) {
        if (word.compare(QLatin1String(list[i].name), Qt::CaseInsensitive) == 0 || word.compare(list[i].text(), Qt::CaseInsensitive) == 0)
            return static_cast<EventKind>(i);
    }
    return std::nullopt;
}

class LineReader {
public:
    LineReader(const QString &line, const Context &context)
        : m_line(line),
          m_context(context),
          m_today(dayAt(context.time.now,
                        context.time.zone.isValid() ? context.time.zone : QTimeZone::utc()))
    {
        m_draft.typed = line;
    }

    Draft read();

private:
    bool readSigil(qsizetype at);
    qsizetype readTime(qsizetype at);
    void readWords(qsizetype at);
    qsizetype readTag(qsizetype at);
    void makeKindATag();
    qsizetype readPerson(qsizetype at);
    qsizetype readDue(qsizetype at);
    QString understood(bool isLiteral) const;
    void span(qsizetype from, qsizetype to, Span::Kind kind)
    {
        if (to > from)
            m_draft.spans.append({from, to - from, kind});
    }

    const QString &m_line;
    const Context &m_context;
    const QDate m_today;
    Draft m_draft;
    QList<Cut> m_cuts;
    QSet<QString> m_tags;   // seen so far
    QSet<QString> m_people; // likewise
    QString m_timeWords;
    QString m_kindWord; // that named the kind of the event
};

// A sigil counts only when a space follows.
bool LineReader::readSigil(qsizetype at)
{
    if (at + 1 >= m_line.size() || !m_line[at + 1].isSpace())
        return false;
    const auto finding = [&](Goal goal) {
        m_draft.kind = Kind::Finding;
        m_draft.goal = goal;
    };
    switch (m_line[at].unicode()) {
    case u'!':
        m_draft.kind = Kind::Action;
        break;
    case u'?':
        m_draft.kind = Kind::Question;
        break;
    case u'+':
        finding(Goal::Right);
        break;
    case u'-':
        finding(Goal::Wrong);
        break;
    case u'~':
        finding(Goal::Differently);
        break;
    case u'=':
        finding(Goal::Sense);
        break;
    case u'*':
        m_draft.kind = Kind::Lesson;
        break;
    case u'%':
        m_draft.kind = Kind::Signal;
        break;
    default:
        return false;
    }
    span(at, at + 1, Span::Kind::Sigil);
    m_cuts.append({0, at + 1});
    return true;
}

// Reads the time of an event or a signal at `at`; returns where the text goes on.
qsizetype LineReader::readTime(qsizetype at)
{
    // A signal was seen at one time: a range stays in its text.
    const TimeForms forms =
        m_draft.kind == Kind::Signal ? everyTimeForm & ~TimeForms(TimeForm::Range) : everyTimeForm;
    TimeReading reading = story::readTime(QStringView(m_line).mid(at), m_context.time, forms);
    for (TimeProblem &problem : reading.problems) {
        problem.from += at;
        m_draft.problems.append(problem);
    }
    if (!reading.isTime())
        return at;
    m_draft.start = reading.start;
    m_draft.end = reading.end.value_or(Moment());
    m_timeWords = reading.understood;
    const qsizetype end = at + reading.length;
    if (reading.zoneLength > 0) {
        const qsizetype zoneFrom = at + reading.zoneFrom;
        qsizetype timeEnd = zoneFrom;
        while (timeEnd > at && m_line[timeEnd - 1].isSpace())
            --timeEnd;
        span(at, timeEnd, Span::Kind::Time);
        span(zoneFrom, zoneFrom + reading.zoneLength, Span::Kind::Zone);
        qsizetype rest = zoneFrom + reading.zoneLength;
        while (rest < end && m_line[rest].isSpace())
            ++rest;
        span(rest, end, Span::Kind::Time);
    } else {
        span(at, end, Span::Kind::Time);
    }
    m_cuts.append({at, at + reading.textFrom});
    return at + reading.textFrom;
}

// An event has one kind, the last that is named; the one before it is a word like any other.
void LineReader::makeKindATag()
{
    if (!m_tags.contains(m_kindWord)) {
        m_tags.insert(m_kindWord);
        m_draft.tags.append(m_kindWord);
    }
    for (Span &before : m_draft.spans) {
        if (before.kind == Span::Kind::EventKind)
            before.kind = Span::Kind::Tag;
    }
}

// Each of these returns where the word ends, or `at` where there is none.
qsizetype LineReader::readTag(qsizetype at)
{
    const qsizetype length = wordLength(m_line, at + 1);
    if (length == 0)
        return at;
    const qsizetype end = at + 1 + length;
    const QString word = m_line.mid(at + 1, length);
    const auto eventKind = m_draft.kind == Kind::Event ? eventKindNamed(word) : std::nullopt;
    if (eventKind) {
        if (m_draft.saysEventKind && *eventKind != m_draft.eventKind)
            makeKindATag();
        m_kindWord = word;
        m_draft.eventKind = *eventKind;
        m_draft.saysEventKind = true;
    } else if (!m_tags.contains(word)) {
        m_tags.insert(word);
        m_draft.tags.append(word);
    }
    span(at, end, eventKind ? Span::Kind::EventKind : Span::Kind::Tag);
    m_cuts.append({at, end, Cut::What::Mention, m_draft.kind != Kind::Question && m_draft.kind != Kind::Finding});
    return end;
}

qsizetype LineReader::readPerson(qsizetype at)
{
    const qsizetype length = wordLength(m_line, at + 1);
    if (length == 0)
        return at;
    const qsizetype end = at + 1 + length;
    const QString word = m_line.mid(at + 1, length);
    bool hasField = m_draft.kind == Kind::Event;
    if (m_draft.kind == Kind::Action && m_draft.owner.isEmpty()) {
        m_draft.owner = word;
        hasField = true;
    } else if (word != m_draft.owner && !m_people.contains(word.toCaseFolded())) {
        hasField = hasField
            || (m_draft.kind == Kind::Question && m_draft.people.isEmpty()); // who may know
        m_people.insert(word.toCaseFolded());
        m_draft.people.append(word);
    }
    span(at, end, Span::Kind::Person);
    // "@on-call's pager": what is left speaks of a pager.
    const QStringView behind = QStringView(m_line).mid(end);
    const bool isGenitive = (behind.startsWith(u"'s") || behind.startsWith(u"\u2019s")) && (behind.size() == 2 || !behind[2].isLetterOrNumber());
    m_cuts.append({at, isGenitive ? end + 2 : end, Cut::What::Mention, hasField});
    return end;
}

qsizetype LineReader::readDue(qsizetype at)
{
    const DueReading reading = capture::readDue(QStringView(m_line).mid(at), m_today, QStringView(m_line).first(at));
    if (reading.problem) {
        m_draft.problems.append(*reading.problem);
        m_draft.problems.last().from += at;
    }
    if (reading.length == 0)
        return at;
    const qsizetype end = at + reading.length;
    m_draft.due = reading.day;
    span(at, end, Span::Kind::Due);
    if (!reading.hasMore)
        m_cuts.append({at, end, Cut::What::Due});
    return end;
}

void LineReader::readWords(qsizetype at)
{
    while (at < m_line.size()) {
        const QChar c = m_line[at];
        qsizetype end = at;
        const bool mayBeDue = c.isLetter() && m_draft.kind == Kind::Action && !m_draft.due.isValid();
        if ((c == u'#' || c == u'@' || mayBeDue) && beginsWord(m_line, at))
            end = c == u'#' ? readTag(at) : c == u'@' ? readPerson(at) : readDue(at);
        at = end > at ? end : at + 1;
    }
}

QString LineReader::understood(bool isLiteral) const
{
    QStringList parts;
    switch (m_draft.kind) {
    case Kind::Event:
        parts.append(Words::tr("event"));
        break;
    case Kind::Action:
        parts.append(Words::tr("action"));
        break;
    case Kind::Question:
        parts.append(Words::tr("open question"));
        break;
    case Kind::Finding:
        parts.append(Choices<Goal>::list[static_cast<size_t>(m_draft.goal)].text());
        break;
    case Kind::Lesson:
        parts.append(Words::tr("lesson"));
        break;
    case Kind::Signal:
        parts.append(Words::tr("weak signal"));
        break;
    }
    if (isLiteral)
        parts.append(Words::tr("as typed"));
    if (!m_timeWords.isEmpty())
        parts.append(m_timeWords);
    else if (m_draft.kind == Kind::Event && !isLiteral)
        parts.append(Words::tr("time unknown"));
    if (m_draft.saysEventKind)
        parts.append(Choices<EventKind>::list[static_cast<size_t>(m_draft.eventKind)].text());
    if (!m_draft.owner.isEmpty())
        parts.append(Words::tr("owner %1").arg(m_draft.owner));
    if (m_draft.due.isValid())
        parts.append(Words::tr("due %1").arg(m_draft.due.year() == m_today.year()
                                                 ? shortDayText(m_draft.due)
                                                 : dayText(m_draft.due)));
    parts.append(Words::tr("Enter stores"));
    return parts.join(u" \u00b7 "_s);
}

Draft LineReader::read()
{
    if (m_draft.isEmpty())
        return m_draft;
    qsizetype at = 0;
    while (m_line[at].isSpace())
        ++at;
    const bool isLiteral = m_line[at] == u'\\';
    if (isLiteral) {
        span(at, at + 1, Span::Kind::Literal);
        m_cuts.append({0, at + 1});
    } else {
        if (readSigil(at)) {
            ++at;
            while (at < m_line.size() && m_line[at].isSpace())
                ++at;
        }
        const bool mayHaveTime = m_draft.kind == Kind::Event || m_draft.kind == Kind::Signal;
        if (mayHaveTime && !m_context.timeAsText)
            at = readTime(at);
        readWords(at);
    }
    m_draft.text = leftOf(m_line, m_cuts, Taken::Everything);
    m_draft.keptText = leftOf(m_line, m_cuts, Taken::WhatHasAField);
    m_draft.understood = understood(isLiteral);
    return m_draft;
}

} // namespace

Draft read(const QString &line, const Context &context)
{
    return LineReader(line, context).read();
}

QString kindName(Draft::Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return u"event"_s;
    case Kind::Action:
        return u"action"_s;
    case Kind::Question:
        return u"question"_s;
    case Kind::Finding:
        return u"finding"_s;
    case Kind::Lesson:
        return u"lesson"_s;
    case Kind::Signal:
        return u"signal"_s;
    }
    return {};
}

} // namespace story::capture
