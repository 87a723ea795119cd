#include "app/desk/action_advice.h"

#include "app/desk/guide_data.h"
#include "app/model/guide.h"

#include <QJsonArray>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::ActionAdvice)
};

constexpr int effectDays = 30;
constexpr int soakDays = 2;

QStringList listed(const QJsonDocument &data, QLatin1String name)
{
    QStringList all;
    for (const QJsonValue &word : data[name].toArray())
        all.append(word.toString());
    return all;
}

QString lettersOnly(const QString &text)
{
    QString out(u" "_s);
    for (const QChar c : text.toLower())
        out += c.isLetterOrNumber() || c == u'\'' || c == u';' ? c : u' ';
    return out.simplified().prepend(u' ').append(u' ');
}

// Whether one of the phrases stands in the text as whole words; which one.
QString firstFound(const QString &words, const QStringList &phrases)
{
    for (const QString &phrase : phrases) {
        if (words.contains(u' ' + phrase + u' ') || (phrase == u";"_s && words.contains(u';')))
            return phrase;
    }
    return {};
}

// "adds", "switches" and "carries" are "add", "switch" and "carry".
bool hasVerb(const QString &words, const QStringList &verbs)
{
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        QStringList forms{word};
        if (word.endsWith(u'd'))
            forms << word.chopped(1) << word.chopped(2);
        if (word.endsWith(u's'))
            forms << word.chopped(1);
        if (word.endsWith("es"_L1))
            forms << word.chopped(2);
        if (word.endsWith("ies"_L1))
            forms << word.chopped(3) + u'y';
        if (std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return verbs.contains(form); }))
            return true;
    }
    return false;
}

} // namespace

QDate proposedDue(Severity severity, QDate from)
{
    return from.addDays(actionDueDays(severity));
}

QDate proposedSoakUntil(QDate from)
{
    QDate day = from;
    for (int left = soakDays; day.isValid() && left > 0;) {
        day = day.addDays(1);
        left -= day.dayOfWeek() <= Qt::Friday ? 1 : 0;
    }
    return day;
}

QDate proposedEffectCheck(QDate due, QDate today)
{
    const QDate soonest = today.addDays(effectDays);
    return due.isValid() ? std::max(due.addDays(effectDays), soonest) : soonest;
}

void proposeDays(Action &action, Severity severity, QDate today)
{
    if (action.status == ActionStatus::Accepted) {
        if (!action.due.isValid())
            action.due = proposedDue(severity, today);
        if (!action.askHelpedOn.isValid())
            action.askHelpedOn = proposedEffectCheck(action.due, today);
    } else if (action.status == ActionStatus::Soaking && !action.soakUntil.isValid()) {
        action.soakUntil = proposedSoakUntil(today);
    } else if (action.status == ActionStatus::Done && !action.askHelpedOn.isValid()) {
        action.askHelpedOn = proposedEffectCheck(today, today);
    }
}

ActionWords actionWords(const QString &language)
{
    const QJsonDocument data = guideData(u"actions"_s, language, false);
    return {listed(data, "verbs"_L1), listed(data, "unbounded"_L1), listed(data, "memory"_L1), listed(data, "several"_L1)};
}

QList<ActionHint> actionHints(const Action &action, const ActionWords &words)
{
    QList<ActionHint> hints;
    const auto add = [&](const char *field, const QString &sentence) {
        hints.append({sentence, {EntityKind::Action, action.id, entityType(EntityKind::Action).field(QLatin1String(field))}});
    };
    const QString text = lettersOnly(action.text);
    if (text.trimmed().isEmpty())
        return hints;
    if (!words.verbs.isEmpty() && !hasVerb(text, words.verbs))
        add("text", Words::tr("This names a thing. Who does what to it? Begin with a verb."));
    if (const QString found = firstFound(text, words.memory); !found.isEmpty())
        add("text", Words::tr("“%1” asks people to remember. What change would make the safe way the easy way?").arg(found));
    else if (const QString vague = firstFound(text, words.unbounded); !vague.isEmpty())
        add("text", Words::tr("“%1” has no end. What will be true when it is done?").arg(vague));
    if (!firstFound(text, words.several).isEmpty())
        add("text", Words::tr("This may be two actions. Could each have its own owner and date?"));
    const bool isTakenOn = action.status != ActionStatus::Idea && action.status != ActionStatus::Declined;
    if (isTakenOn && action.owner.isNull())
        add("owner", Words::tr("Which one person sees to it?"));
    if (isTakenOn && action.doneWhen.isEmpty())
        add("done_when", Words::tr("How will everyone see that it is done?"));
    return hints;
}

} // namespace story
