#include "app/desk/action_steps.h"

#include "app/core/text.h"
#include "app/desk/action_advice.h"
#include "app/desk/field_text.h"
#include "app/desk/step.h"
#include "app/model/moment_text.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::ActionSteps)
};

// `alter` changes the action; all that differs is the step, with the days that its status asks for: also where it has that status already,
// and a day is what it lacks.
Result<> decide(OpenReview &review, Id action, const QString &what, const auto &alter)
{
    review.endTyping();
    Step step(review.review());
    Action *changed = step.change<Action>(action);
    if (!changed)
        return fail({Failure::NotFound, Words::tr("The action is not there any more."), Words::tr("Nothing was changed."), {}, {}});
    alter(*changed);
    proposeDays(*changed, review.review().about().severity, dayAt(review.clock().now(), zoneOf(review.review().about())));
    return review.set(step.edit(what));
}

} // namespace

Result<> acceptAction(OpenReview &review, Id action)
{
    return decide(review, action, Words::tr("Accept an action"), [](Action &one) { one.status = ActionStatus::Accepted; });
}

Result<> soakAction(OpenReview &review, Id action)
{
    return decide(review, action, Words::tr("Let an action soak"), [](Action &one) { one.status = ActionStatus::Soaking; });
}

Result<> declineAction(OpenReview &review, Id action, const QString &reason)
{
    const QString why = cleanText(reason).trimmed();
    if (why.isEmpty())
        return fail({Failure::BadInput, Words::tr("Why is it declined?"), Words::tr("Nothing was changed."),
                     Words::tr("Somebody had this idea: a sentence is enough."), {}});
    return decide(review, action, Words::tr("Decline an action"), [&](Action &one) {
        one.status = ActionStatus::Declined;
        one.declinedReason = why;
    });
}

Result<> finishAction(OpenReview &review, Id action)
{
    return decide(review, action, Words::tr("Finish an action"), [](Action &one) { one.status = ActionStatus::Done; });
}

QList<Id> parkingLot(const Review &review)
{
    QList<Id> ideas;
    for (const Action *action : inOrder(review.actions)) {
        if (action->status == ActionStatus::Idea)
            ideas.append(action->id);
    }
    return ideas;
}

} // namespace story
