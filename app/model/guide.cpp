#include "app/model/guide.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Guide)
};

} // namespace

QList<Premise> premises()
{
    return {
        {Words::tr("Everyone did the best they could with what they understood at the time."),
         Words::tr("Nobody comes to work to do harm.")},
        {Words::tr("Decisions were made under stress and with incomplete information."),
         Words::tr("What looks clear today was one signal among many then.")},
        {Words::tr("People are often asked to do what they were never trained for, with the tools and means at hand."),
         Words::tr("The gap belongs to the work, not to the person who stood in it.")},
        {Words::tr("Under such conditions mistakes will happen."),
         Words::tr("They tell us about the conditions.")},
        {Words::tr("We look for what happened and what it teaches, not for someone at fault."),
         Words::tr("Looking for fault ends the search too early.")},
        {Words::tr("What we produce judges our processes and how to improve them, never a person or a group."),
         Words::tr("Nothing said here is used against anyone.")},
    };
}

QString wordText(ReviewWord word)
{
    return word == ReviewWord::BlameAware ? Words::tr("blame-aware") : Words::tr("blameless");
}

QString openingWords(ReviewKind kind, ReviewWord word)
{
    const QString purpose = kind == ReviewKind::GameDay
        ? Words::tr("Thank you for coming. Today we look back at our game day: at what we expected, what we saw, and what lies between.")
        : Words::tr("Thank you for coming. Today we want to understand how the incident looked from inside, while it went on.");
    return purpose + QStringLiteral("\n\n") + blamelessReminder(word) + QStringLiteral("\n\n")
        + Words::tr("You know the work; I ask the questions and watch the time. I do not decide, and I take no side.") + QStringLiteral("\n\n")
        + Words::tr("We go forward in time, from before the first sign. Tell us what you saw and what it meant to you then, not what we know "
                    "today. Where two of you remember it differently, we write down both.")
        + QStringLiteral("\n\n")
        + Words::tr("Ideas for what to change are welcome: say them in a word, they go to the parking lot, and we come back to them at the end.")
        + QStringLiteral("\n\n") + Words::tr("Before we begin, we read six premises, and I ask each of you whether you can accept them.");
}

QString blamelessReminder(ReviewWord word)
{
    return Words::tr("This review is %1: we look for what happened and what it teaches, not for someone at fault.", "blameless or blame-aware")
        .arg(wordText(word));
}

QString goalQuestion(Goal goal)
{
    switch (goal) {
    case Goal::Right: return Words::tr("What helped, so that we can do it again on purpose?");
    case Goal::Differently: return Words::tr("What would we try in another way next time?");
    case Goal::Wrong: return Words::tr("What got in the way, and what other approach or safety measure would have held?");
    case Goal::Sense: return Words::tr("What did people see and know that made this the reasonable thing to do?");
    case Goal::Luck: return Words::tr("What could have made it worse, and by what margin did it not?");
    case Goal::Surprise: return Words::tr("What did not behave as anyone expected?");
    }
    return {};
}

qint64 plannedMinutes(Phase phase)
{
    switch (phase) {
    case Phase::Prepare: return 0;
    case Phase::Premises: return 5;
    case Phase::Timeline: return 35;
    case Phase::Explore: return 8;
    case Phase::Actions: return 10;
    case Phase::Publish: return 2;
    }
    return 0;
}

int reviewWithinDays(Severity severity)
{
    return severity == Severity::Sev1 ? 3 : 5;
}

int actionDueDays(Severity severity)
{
    return severity == Severity::Sev1 ? 15 : 30;
}

} // namespace story
