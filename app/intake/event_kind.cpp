#include "app/intake/event_kind.h"

#include <QRegularExpression>

#include <array>

namespace story::intake {

namespace {

constexpr qsizetype lookAt = 240;

struct KindRule {
    EventKind kind;
    const char *pattern;
};

// The first that matches counts. Words that stand in many kinds of entries ("check", "issue", "error") are in none.
constexpr std::array rules{
    KindRule{
        EventKind::Alert,
        "\\b(alerts? (was |were )?(fired|fires|firing|received|triggered|detects?|about)|(lots? of|received|got) alerts|alarms?\\b.{0,20}\\b(fired|triggered|received)"
        "|monitor(ing)? (is down|reports?|alert\\w*)|paged|pager fired|got paged|pages? (sent|received)|pingdom (alert|reported))\\b"},
    KindRule{EventKind::Escalation, "\\bescalat(e|es|ed|ing|ion)\\b"},
    KindRule{
        EventKind::Communication,
        "\\b(status ?page|announce(s|d|ment)?|notif(y|ies|ied)|inform(s|ed)|told|tweet(s|ed)?|comms|mailing list|emailed|(official|public) statement"
        "|posts? (in|to|on) |posted (in|to|on|a) |publish(es|ed) (a |the )?(statement|post|disclosure)|disclosure)\\b|\\bstatus\\.[a-z]"},
    KindRule{
        EventKind::Decision,
        "\\b(decid(e|es|ed)|decision (was )?(made|taken)|(made?|makes|took|takes) (a |the )?decision|final decision)\\b"},
    KindRule{EventKind::Action, "\\b(roll(s|ed|ing)? back|rollback|revert(s|ed|ing)?)\\b"},
    KindRule{
        EventKind::Recovery,
        "\\b(recover(s|ed|ing|y)|restor(es|ed|ing)|resolved|repaired|back (online|to normal)|(is|are) (now )?back|mitigated|all clear|incident (closed|over)|working again)\\b"},
    KindRule{
        EventKind::Change,
        "\\b(deploy(s|ed)|merg(es|ed)|released|roll(s|ed) out|rollout (started|complete[ds]?|finished)|upgrad(es|ed)|migrat(es|ed)|landed|lands|bump(s|ed))\\b"},
    KindRule{
        EventKind::Action,
        "\\b(restart(s|ed|ing)?|delet(es|ed|ing)|disabl(es|ed|ing)|enabl(es|ed|ing)|kill(s|ed|ing)|scal(es|ed|ing) (up|down)|begins? (looking|investigating)|start(s|ed) (investigating|looking|debugging))\\b"},
    KindRule{
        EventKind::Observation,
        "\\b(notic(es|ed|ing)|observ(es|ed)|discover(s|ed)|detect(s|ed)|identif(y|ies|ied)|report(s|ed)|reports? of|confirm(s|ed)|realiz(es|ed)|realis(es|ed)|found)\\b"},
};

} // namespace

EventKind eventKindOf(const QString &text)
{
    static const auto compiled = [] {
        std::array<QRegularExpression, rules.size()> all;
        for (size_t i = 0; i < rules.size(); ++i) {
            all[i] = QRegularExpression(QLatin1StringView(rules[i].pattern),
                                        QRegularExpression::CaseInsensitiveOption);
            all[i].optimize();
        }
        return all;
    }();
    const QString beginning = text.left(lookAt);
    for (size_t i = 0; i < rules.size(); ++i) {
        if (compiled[i].match(beginning).hasMatch())
            return rules[i].kind;
    }
    return EventKind::Note;
}

} // namespace story::intake
