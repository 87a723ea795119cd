#include "app/intake/action_words.h"

#include "app/markup/links.h"
#include "app/markup/plain_line.h"

#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

bool saysDone(const QString &words)
{
    static const QRegularExpression done(
        uR"(^\W*(done|complete[d]?|closed|fixed|finished|yes|x|resolved|shipped)\W*$|\x{2705}|\x{2714}|\x{2611})"_s,
        anyCase);
    return done.match(words.trimmed()).hasMatch();
}

// "[done] deploy …", "… (DONE)", "DONE: …"
bool isMarkedDone(const QString &text)
{
    static const QRegularExpression mark(
        uR"(^\W{0,3}\[?done\]?[*_']{0,3}\s*[:\]-]|^\[done\]|[(\[](done|completed|fixed)[)\]][.\s*_]*$|^'''done'''|^\x{2705}|\x{2705}\s*$)"_s,
        anyCase);
    return mark.match(text).hasMatch();
}

} // namespace

ActionColumn actionColumnOf(const QString &head)
{
    struct Rule {
        ActionColumn column;
        const char *pattern;
    };
    static constexpr Rule rules[] = {
        {ActionColumn::Text,
         "^(action ?items?|actions?|items?|tasks?|what|descriptions?|follow ?-?ups?|to ?-?do|measures?|title|improvements?|next steps?)$"},
        {ActionColumn::Owner,
         "^(owners?|who|assignees?|assigned( to)?|responsible|dri|person|by)$"},
        {ActionColumn::Due,
         "^(due( date)?|deadline|target( date)?|eta|by when|when|date|done by)$"},
        {ActionColumn::Status, "^(status|state|done|progress|completed?)\\??$"},
        {ActionColumn::Tracker,
         "^(tickets?|issues?|bugs?( ?#)?|jira|links?|trackers?|tracking|reference|pr|url)$"},
        {ActionColumn::Priority, "^(prio|priority|p|urgency)$"},
        {ActionColumn::Type, "^(type|kind|category)$"},
        {ActionColumn::DoneWhen,
         "^(done when|acceptance( criteria)?|verification|how we know|success criteria)$"},
    };
    static const QRegularExpression brackets(uR"(\([^()]*\))"_s);
    QString words = markup::plainLine(head).toLower();
    words.remove(brackets);
    words = words.simplified();
    for (const Rule &rule : rules) {
        if (QRegularExpression(QLatin1StringView(rule.pattern)).match(words).hasMatch())
            return rule.column;
    }
    return ActionColumn::Other;
}

QString trackerIn(const QString &text, const Definitions &definitions)
{
    static const QRegularExpression address(uR"(https?://[^\s<>()\[\]"'|]+)"_s);
    static const QRegularExpression like(
        uR"(/(issues?|pull|pulls|merge_requests|browse|tickets?|bugs?|tasks?|cards?|c)/|show_bug\.cgi|bugzilla|jira|/-/)"_s,
        anyCase);
    auto matches = address.globalMatch(text.left(4'000));
    while (matches.hasNext()) {
        QString found = matches.next().captured();
        while (!found.isEmpty() && QStringView(u".,;:").contains(found.back()))
            found.chop(1);
        if (like.match(found).hasMatch() && markup::isLinkAllowed(found))
            return found;
    }
    static const QRegularExpression label(uR"(\[([^\[\]\n]{1,60})\])"_s);
    auto labels = label.globalMatch(text.left(4'000));
    while (labels.hasNext()) {
        const QString found = definitions.value(labels.next().captured(1).toLower());
        if (like.match(found).hasMatch() && markup::isLinkAllowed(found))
            return found;
    }
    return {};
}

ActionStatus statusIn(const QString &text)
{
    static const QRegularExpression progress(uR"([(\[](in progress|wip)[)\]][.\s]*$)"_s, anyCase);
    if (isMarkedDone(text))
        return ActionStatus::Done;
    return progress.match(text).hasMatch() ? ActionStatus::InProgress : ActionStatus::Idea;
}

ActionStatus statusOf(const QString &words)
{
    static const QRegularExpression progress(
        uR"(^\W*(in progress|in review|started|doing|wip|ongoing)\b)"_s, anyCase);
    static const QRegularExpression declined(
        uR"(^\W*(declined|won'?t (do|fix)|rejected|cancell?ed|dropped)\b)"_s, anyCase);
    if (saysDone(words))
        return ActionStatus::Done;
    if (progress.match(words).hasMatch())
        return ActionStatus::InProgress;
    return declined.match(words).hasMatch() ? ActionStatus::Declined : ActionStatus::Idea;
}

Priority priorityOf(const QString &words)
{
    static const QRegularExpression high(uR"(^\W*(p[01]|high(est)?|urgent|critical|must)\b)"_s,
                                         anyCase);
    static const QRegularExpression medium(uR"(^\W*(p2|med(ium)?|normal|should)\b)"_s, anyCase);
    static const QRegularExpression low(uR"(^\W*(p[345]|low(est)?|could|nice to have)\b)"_s,
                                        anyCase);
    if (high.match(words).hasMatch())
        return Priority::High;
    if (medium.match(words).hasMatch())
        return Priority::Medium;
    return low.match(words).hasMatch() ? Priority::Low : Priority::NotSaid;
}

QString ownerIn(const QString &text)
{
    static const QRegularExpression front(uR"(^\[([\p{L}][\p{L}\p{N}_.-]{1,30})\]\s)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression handle(
        uR"((?<![\p{L}\p{N}/])@([\p{L}\p{N}][\p{L}\p{N}_.-]*))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression label(
        uR"((?:^|[\s(*_])(?:owner|assignee|assigned to|dri)[*_]*\s*:[*_]*\s*([^\n,;)|]{2,40}))"_s,
        anyCase);
    static const QRegularExpression status(
        uR"(^(done|todo|wip|tbd|open|closed|ongoing|bug|fixed|optional|x|none|nobody|unassigned|n/a)$)"_s,
        anyCase);
    if (const auto match = front.match(text);
        match.hasMatch() && !status.match(match.captured(1)).hasMatch())
        return match.captured(1);
    if (const auto match = label.match(text); match.hasMatch()) {
        static const QRegularExpression due(uR"(\s+(?:due|by)\s.*$)"_s, anyCase);
        const QString name = match.captured(1).remove(due).trimmed();
        return status.match(name).hasMatch() ? QString() : name;
    }
    const QString first = text.section(u'\n', 0, 0);
    auto matches = handle.globalMatch(first);
    if (!matches.hasNext())
        return {};
    const auto only = matches.next();
    static const QRegularExpression due(uR"(^[\s,(]*(?:by|due)\s[^.;]{4,30}$)"_s, anyCase);
    const QString rest = first.mid(only.capturedEnd());
    const bool atEdge = only.capturedStart() < 3 || rest.trimmed().size() < 3
        || due.match(rest.trimmed()).hasMatch();
    return !matches.hasNext() && atEdge ? only.captured(1) : QString();
}

QDate dueIn(const QString &text, DateOrder order)
{
    static const QRegularExpression word(
        uR"((?<![\p{L}\p{N}])(?:due(?: date)?|deadline|eta|by)[*_]*\s*:?[*_]*\s*(?:(?:on|by)\s+)?(?=[\p{L}\d]))"_s,
        anyCase | QRegularExpression::UseUnicodePropertiesOption);
    const QString near = text.left(4'000);
    for (auto matches = word.globalMatch(near); matches.hasNext();) {
        syntax::Cursor cursor{near, matches.next().capturedEnd()};
        const auto date = eatWrittenDate(cursor, order);
        const auto day = date ? date->certain() : std::nullopt;
        if (day && (syntax::endsHere(cursor) || cursor.peek() == u'.' || cursor.peek() == u'*'))
            return *day;
    }
    return {};
}

} // namespace story::intake
