#include "app/intake/roles.h"

#include <QRegularExpression>

#include <array>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 120;

struct Rule {
    Role role;
    const char *pattern; // of the words in lower case, with single spaces
};

// The first that matches counts, so the narrow ones stand first.
constexpr std::array rules{
    Rule{Role::KeyTimes, "^(key (events|times|timestamps)|incident tim(es|ing)|important times)$"},
    Rule{
        Role::Timeline,
        "\\b(timeline|chronology|(chain|sequence|order|log) of events|event log|incident log|timeline summary)\\b"},
    Rule{
        Role::Differently,
        "\\b(could have gone better|could (be|have been) (improved|better)|do(ne)? (differently|better)|needs? improvement|what (to|we can) improve)\\b"
        "|^(opportunities|improvements|areas (of|for) improvement)( for improvement)?$"},
    Rule{
        Role::Wrong,
        "\\b(went wrong|went poorly|went badly|went less well|did ?n.?o?t go (so |that )?well|did ?n.?o?t work|not so well|went not so well)\\b"},
    Rule{Role::Right, "\\b(went well|went right|worked well|what worked|did well|go well)\\b"},
    Rule{Role::Luck, "\\b(got lucky|get lucky|were lucky|lucky)\\b"},
    Rule{Role::Surprise, "\\bsurprised?( us)?$"},
    Rule{
        Role::Actions,
        "\\b(action ?(items?|points?)|corrective (and preventative |and preventive )?(actions?|measures?)|preventative measures?|preventive measures?"
        "|remediation (items?|actions?)|follow ?ups?|next steps|review actions|actions following (the )?review|resulting actions?"
        "|recommend(ed actions|ations))\\b|^(actions|tasks|to ?dos?)$"},
    Rule{Role::Lessons,
         "\\b(lessons?|learnings|what (did )?we (have )?learn(ed|t)?|takeaways?)\\b"},
    Rule{
        Role::Factors,
        "\\b(contributing (factors?|conditions?|causes?)|root causes?|identified causes?|what caused|causal factors?)\\b"
        "|^(causes?|triggers?|process breakdowns?|why did (it|this) happen|underlying causes?)$"},
    Rule{
        Role::Impact,
        "^(summary of )?(the )?((customer|user|end user|business|client|infrastructure|productivity|service) )?impact( on .*|s)?$|^impact (assessment|summary|analysis)$"
        "|^(fallout|affected users|who was affected|what was (impacted|affected)|scope of (the )?impact)$"},
    Rule{
        Role::Detection,
        "^(detection|how (was|did) (it|this|we|the \\w+) (get )?(detected|detect( it| this)?|noticed)|discovery|incident detection|how we (found|noticed|detected)( out| it)?)$"},
    Rule{
        Role::Summary,
        "^((executive|issue|incident|high level|brief|short|quick|outage|event) )?(summary|overview)( of (the )?(incident|issue|events?|outage))?$"
        "|^(tl ?dr|abstract|brief description|in short|outage description)$"},
    Rule{Role::Questions, "^(open|unanswered|outstanding|remaining) questions$"},
};

QString normalised(const QString &heading)
{
    QString out;
    out.reserve(heading.size());
    for (const QChar c : heading) {
        const bool keep = c.isLetterOrNumber() || c == u'\'' || c == u'\u2019';
        if (keep)
            out += c == u'\u2019' ? QChar(u'\'') : c.toLower();
        else if (!out.isEmpty() && !out.endsWith(u' '))
            out += u' ';
    }
    static const QRegularExpression number(uR"(^(?:\d+ )+)"_s); // "3. Timeline", "1) Impact"
    out.remove(number);
    return out.trimmed();
}

Role ruleFor(const QString &words)
{
    static const auto compiled = [] {
        std::array<QRegularExpression, rules.size()> all;
        for (size_t i = 0; i < rules.size(); ++i) {
            all[i] = QRegularExpression(QLatin1StringView(rules[i].pattern));
            all[i].optimize();
        }
        return all;
    }();
    for (size_t i = 0; i < rules.size(); ++i) {
        if (compiled[i].match(words).hasMatch())
            return rules[i].role;
    }
    return Role::None;
}

} // namespace

Role roleOf(const QString &heading)
{
    if (heading.size() > longestHeading)
        return Role::None;
    // "Timeline (all times PST) …": what stands in brackets is about times.
    static const QRegularExpression brackets(uR"(\([^()]*\))"_s);
    QString plain = heading;
    plain.remove(brackets);
    return ruleFor(normalised(plain));
}

Role roleOfLabel(const QString &label)
{
    const QString words = normalised(label);
    if (words.isEmpty() || words.count(u' ') > 4)
        return Role::None;
    if (words == "identified"_L1)
        return Role::Detection;
    return ruleFor(words);
}

int placeholdersIn(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\$\{[^}\n]{0,200}\}|\{\{[^}\n]{1,200}\}\}|<(?:put|list|link|short|include|your|describe|insert|add)\b[^>]{1,400}>|\[(?:date|title|name)[^\]\n]{0,20}\](?!\()|\blorem ipsum\b|\bYYYY\b|\byyyy-mm-dd\b|\bDD/MM\b|\b20xx\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    int count = 0;
    auto matches = pattern.globalMatch(text.left(100'000));
    for (; matches.hasNext(); matches.next())
        ++count;
    return count;
}

bool isPlaceholder(const QString &text)
{
    const QString body = text.trimmed();
    if (placeholdersIn(body) > 0)
        return true;
    static const QRegularExpression italics(
        uR"(^(?:_[^_]{12,}_|\*[^*]{12,}\*)$)"_s); // "_Include a short description of what happened._"
    static const QRegularExpression todo(
        uR"(^[-*\s_]*(?:tbd|todo|tba|n/?a|none|xxx|\?+|\.{3})[.\s_*]*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return italics.match(body).hasMatch() || todo.match(body).hasMatch();
}

} // namespace story::intake
