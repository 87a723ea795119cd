#include "app/report/build_context.h"

#include "app/core/text.h"
#include "app/markup/links.h"
#include "app/markup/plain.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "app/report/relative_times.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

constexpr qsizetype shortestAddress = 4; // characters of one; fewer stand in too many words

QTimeZone readerZone(const ReviewFacts &about, const BuildOptions &options)
{
    if (options.zone.isValid())
        return options.zone;
    return zoneOrUtc(about.zone);
}

// Finds the addresses that are withheld, if any, wherever they stand in a text, with what follows them ("?page=2"), with or without
// "https://". As the target of a link of Markdown an address goes with what stands around it; so do pointed brackets.
std::optional<QRegularExpression> withheldAddresses(const Review &review, Audience audience)
{
    static const QRegularExpression before(u"^(?:[a-z][a-z0-9+.-]*:(?://)?)?(?:www\\.)?"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList all;
    for (const Evidence &evidence : review.evidence) {
        QString url = evidence.url.trimmed().remove(before);
        while (url.endsWith(u'/'))
            url.chop(1);
        if (audience != Audience::Inside && evidence.internal && url.size() >= shortestAddress)
            all.append(QRegularExpression::escape(url));
    }
    if (all.isEmpty())
        return std::nullopt;
    std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    return QRegularExpression(u"(\\]\\(\\s*)?(<)?(?<![\\w-])(?:[a-z][a-z0-9+.-]*:(?://)?)?(?:www\\.)?(?:%1)(?![\\w-])/?"
                              "(?:[^\\s<>)\\]]*[^\\s<>)\\].,;:!?])?(?(2)>)(?(1)(?:\\s[^)]*)?\\))"_s.arg(all.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

BuildContext::BuildContext(const Review &review, const BuildOptions &options, Passed passed)
    : m_review(review), m_options(options), m_zone(readerZone(review.about(), options)),
      m_start(options.relativeTimes ? std::optional(startOf(review)) : std::nullopt),
      m_events(inTimelineOrder(review.events)),
      m_withheld(withheldAddresses(review, options.audience)),
      m_door(review, options.audience, m_start ? std::optional(dayAt(*m_start, m_zone)) : std::nullopt, std::move(passed))
{
}

QString BuildContext::line(const QString &text) const
{
    return m_door.line(withoutWithheld(text));
}

QString BuildContext::words(const QStringList &words) const
{
    QStringList lines;
    for (const QString &word : words)
        lines.append(line(word));
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

markup::Tree BuildContext::prose(const QString &text) const
{
    return m_door.prose(withoutWithheld(text));
}

QString BuildContext::plain(const QString &text) const
{
    return markup::plainText(prose(text));
}

QString BuildContext::quoted(const QString &text) const
{
    return m_door.quoted(withoutWithheld(text));
}

QString BuildContext::withoutWithheld(const QString &text) const
{
    if (!m_withheld)
        return text;
    QString out;
    qsizetype from = 0;
    for (auto it = m_withheld->globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += (match.capturedLength(1) > 0 ? u"] "_s : QString()) + Words::tr("(an address for readers inside)");
        from = match.capturedEnd();
    }
    if (from == 0)
        return text;
    out += QStringView(text).mid(from);
    return out;
}

bool BuildContext::mayTellInside(const QString &what)
{
    if (audience() == Audience::Inside)
        return true;
    if (!m_forInside.contains(what))
        m_forInside.append(what);
    return false;
}

QString BuildContext::who(const Person &person) const
{
    const QString role = line(person.role);
    const QString name = oneLine(person.name);
    if (name.isEmpty() || !person.mayBeNamed || audience() == Audience::Deidentified)
        return role.isEmpty() ? Words::tr("a person") : role;
    return role.isEmpty() ? name : u"%1 (%2)"_s.arg(name, role);
}

QString BuildContext::who(Ref<Person> ref) const
{
    const Person *person = m_review.people.find(ref);
    return person ? who(*person) : QString();
}

QString BuildContext::who(const QList<Ref<Person>> &people) const
{
    QStringList all;
    for (const Ref<Person> ref : people)
        all.append(who(ref));
    all.removeAll(QString());
    return all.join(u", "_s);
}

QString BuildContext::when(const Moment &moment) const
{
    // A day on which nothing happened makes every time say its own.
    return moment.isEmpty() ? QString() : time(moment, QDate(1, 1, 1));
}

// Only what somebody typed may name people: "Jan" in a date of ours is a month.
Moment BuildContext::shown(const Moment &moment) const
{
    if (moment.isPlaced() && moment.precision != Precision::Unknown)
        return moment;
    Moment other = moment;
    other.typed = line(moment.typed);
    return other;
}

QString BuildContext::time(const Moment &moment, QDate knownDay, const QTimeZone &in) const
{
    return m_start ? timeFromStart(moment, *m_start, m_zone) : timeText(shown(moment), in.isValid() ? in : m_zone, knownDay);
}

QString BuildContext::stretch(const Moment &start, const Moment &end, QDate knownDay, const QTimeZone &in) const
{
    if (!m_start)
        return spanText(shown(start), shown(end), in.isValid() ? in : m_zone, knownDay);
    const QString from = timeFromStart(start, *m_start, m_zone);
    return end.isEmpty() ? from : Words::tr("%1 to %2", "a stretch of time").arg(from, timeFromStart(end, *m_start, m_zone));
}

QString BuildContext::day(QDate day) const
{
    return m_start ? dayFromStart(day, dayAt(*m_start, m_zone)) : dayText(day);
}

QString BuildContext::offsetText(int seconds)
{
    if (seconds == 0)
        return u"UTC"_s;
    const int minutes = std::abs(seconds) / 60;
    QString text = u"UTC"_s + (seconds < 0 ? QChar(0x2212) : u'+') + QString::number(minutes / 60);
    if (minutes % 60 != 0)
        text += u':' + QString::number(minutes % 60).rightJustified(2, u'0');
    return text;
}

QString BuildContext::zoneTitle(const QList<Micros> &instants) const
{
    if (m_start)
        return Words::tr("Since the start");
    const QString name = zoneText(m_zone);
    if (name.startsWith("UTC"_L1) || instants.isEmpty())
        return name;
    const int offset = offsetAt(instants.first(), m_zone);
    const bool isOne = std::all_of(instants.begin(), instants.end(),
                                   [&](Micros at) { return offsetAt(at, m_zone) == offset; });
    return isOne ? u"%1 (%2)"_s.arg(name, offsetText(offset)) : name;
}

QString BuildContext::shortly(const QString &text) const
{
    constexpr qsizetype enough = 64;
    const QString whole = oneLine(plain(text));
    if (whole.size() <= enough)
        return whole;
    qsizetype end = whole.lastIndexOf(u' ', enough);
    if (end < enough / 2)
        end = whole[enough].isLowSurrogate() ? enough - 1 : enough;
    return whole.left(end) + u'…';
}

QString BuildContext::eventName(Ref<Event> ref, const QTimeZone &in) const
{
    const Event *event = m_review.events.find(ref);
    if (!event)
        return {};
    const QString told = event->start.isPlaced() ? time(event->start, {}, in) : QString();
    return (told + u' ' + shortly(event->text)).trimmed();
}

QString BuildContext::eventNames(const QList<Ref<Event>> &events) const
{
    QStringList names;
    for (const Ref<Event> ref : events)
        names.append(eventName(ref));
    names.removeAll(QString());
    return names.join(u"; "_s);
}

QString BuildContext::sourceName(Ref<Source> ref, const QString &lines) const
{
    const Source *source = m_review.sources.find(ref);
    QString name = source ? line(source->name) : QString();
    if (source && name.isEmpty())
        name = Words::tr("a file without a name");
    if (!lines.isEmpty())
        name += (name.isEmpty() ? QString() : u", "_s)
            + (lines.contains(u'-') ? Words::tr("lines %1") : Words::tr("line %1")).arg(line(lines).replace(u'-', u'–'));
    return name;
}

markup::Tree plainTree(const QString &text)
{
    markup::Tree tree;
    if (!text.isEmpty()) {
        markup::Inline one;
        one.text = text;
        tree.blocks.push_back({markup::Paragraph{{one}}});
    }
    return tree;
}

Prose labelled(const QString &label, markup::Tree tree)
{
    markup::Inline text;
    text.text = label + u':';
    markup::Inline strong;
    strong.kind = markup::Inline::Kind::Strong;
    strong.children = {text};
    markup::Inline space;
    space.text = u" "_s;
    if (tree.blocks.empty() || !std::holds_alternative<markup::Paragraph>(tree.blocks.front().content))
        tree.blocks.insert(tree.blocks.begin(), {markup::Paragraph{{strong}}});
    else {
        auto &inlines = std::get<markup::Paragraph>(tree.blocks.front().content).inlines;
        inlines.insert(inlines.begin(), {strong, space});
    }
    return {std::move(tree)};
}

Prose labelled(const QString &label, const QString &text)
{
    return labelled(label, plainTree(text));
}

markup::Inline BuildContext::address(const QString &text) const
{
    markup::Inline label;
    label.text = line(text);
    if (!markup::isLinkAllowed(label.text) || audience() == Audience::Deidentified)
        return label;
    markup::Inline link;
    link.kind = markup::Inline::Kind::Link;
    link.href = label.text;
    link.children = {label};
    return link;
}

QString labelOf(EntityKind kind, const char *field)
{
    return entityType(kind).field(QLatin1String(field))->labelText();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return Words::tr("%1 and %2").arg(parts.first(parts.size() - 1).join(u", "_s), parts.last());
}

void dropEmptyColumns(Table &table)
{
    for (qsizetype i = table.columns.size() - 1; i > 0; --i) {
        const bool isEmpty = std::all_of(table.rows.begin(), table.rows.end(), [i](const QList<Cell> &row) {
            return row[i].tree.blocks.empty() && row[i].secondary.isEmpty() && !row[i].eventKind;
        });
        if (!isEmpty)
            continue;
        table.columns.removeAt(i);
        for (QList<Cell> &row : table.rows)
            row.removeAt(i);
    }
}

} // namespace story::report
