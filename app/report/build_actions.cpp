// Action items: what will change, who sees to it, and what was declined and why.
#include "app/report/build_sections.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

void append(markup::Tree &tree, const Prose &prose)
{
    tree.blocks.insert(tree.blocks.end(), prose.tree.blocks.begin(), prose.tree.blocks.end());
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::NotSaid: return {};
    case Priority::Low: return Words::tr("low priority");
    case Priority::Medium: return Words::tr("medium priority");
    case Priority::High: return Words::tr("high priority");
    }
    return {};
}

Cell whatCell(const Action &action, BuildContext &context)
{
    Cell cell;
    cell.tree = context.prose(action.text);
    if (!action.tracker.trimmed().isEmpty() && context.mayTellInside(Words::tr("links into the tracker"))) {
        Prose link = labelled(labelOf(EntityKind::Action, "tracker"), QString());
        markup::Inline space;
        space.text = u" "_s;
        auto &inlines = std::get<markup::Paragraph>(link.tree.blocks.front().content).inlines;
        inlines.push_back(space);
        inlines.push_back(context.address(action.tracker));
        append(cell.tree, link);
    }
    if (!action.helpedHow.isEmpty())
        append(cell.tree, labelled(labelOf(EntityKind::Action, "helped_how"), context.prose(action.helpedHow)));
    if (action.status != ActionStatus::Declined && !action.declinedReason.isEmpty())
        append(cell.tree, labelled(labelOf(EntityKind::Action, "declined_reason"), context.prose(action.declinedReason)));

    QStringList answers;
    for (const Ref<Factor> ref : action.factors) {
        if (const Factor *factor = context.review().factors.find(ref))
            answers.append(u"“%1”"_s.arg(context.shortly(factor->text)));
    }
    for (const Ref<Finding> ref : action.findings) {
        if (const Finding *finding = context.review().findings.find(ref))
            answers.append(u"“%1”"_s.arg(context.shortly(finding->text)));
    }
    const QString tags = context.words(action.tags);
    cell.secondary = joined({action.preventsRepeat ? Words::tr("would prevent a repeat") : QString(),
                             priorityText(action.priority),
                             answers.isEmpty() ? QString() : Words::tr("answers %1").arg(answers.join(u", "_s)),
                             tags.isEmpty() ? QString() : Words::tr("tags: %1").arg(tags)});
    return cell;
}

Cell stateCell(const Action &action, const BuildContext &context)
{
    const QString helped = action.helped != Helped::NotAsked ? textOf(action.helped)
        : action.askHelpedOn.isValid() ? Words::tr("helped? asked on %1").arg(context.day(action.askHelpedOn)) : QString();
    const QString asked = action.helped != Helped::NotAsked && action.askHelpedOn.isValid()
        ? Words::tr("asked on %1").arg(context.day(action.askHelpedOn)) : QString();
    const QString soaks = action.soakUntil.isValid() ? Words::tr("to be decided on %1").arg(context.day(action.soakUntil)) : QString();
    return {plainTree(textOf(action.status)), {}, joined({soaks, helped, asked})};
}

Table actionTable(const QList<const Action *> &actions, bool declined, BuildContext &context)
{
    Table table;
    table.caption = declined ? Words::tr("Action items not taken on") : Words::tr("What will change, who sees to it, and how we will know");
    table.columns = {{Words::tr("What"), false, 4},
                     {Words::tr("Kind"), false, 2},
                     {Words::tr("Owner"), false, 2},
                     {Words::tr("Due"), false, 2},
                     {Words::tr("Done when"), false, 3},
                     {Words::tr("State"), false, 2}};
    if (declined)
        table.columns.insert(1, {labelOf(EntityKind::Action, "declined_reason"), false, 4});
    for (const Action *action : actions) {
        QList<Cell> row{whatCell(*action, context),
                        {action->kind == ActionKind::NotSaid ? markup::Tree() : plainTree(textOf(action->kind)), {}, {}},
                        {plainTree(context.who(action->owner)), {}, {}},
                        {plainTree(context.day(action->due)), {}, {}},
                        {context.prose(action->doneWhen), {}, {}},
                        stateCell(*action, context)};
        if (declined) {
            row.insert(1, {context.prose(action->declinedReason), {}, {}});
            row.last().tree = {}; // the heading says it
        }
        table.rows.append(row);
    }
    dropEmptyColumns(table);
    return table;
}

} // namespace

Section actionsSection(BuildContext &context)
{
    Section section{Words::tr("Action items"), u"actions"_s, {}, {}};
    QList<const Action *> kept;
    QList<const Action *> declined;
    bool anyPrevents = false;
    for (const Action *action : inOrder(context.review().actions)) {
        (action->status == ActionStatus::Declined ? declined : kept).append(action);
        anyPrevents = anyPrevents || (action->status != ActionStatus::Declined && action->preventsRepeat);
    }
    if (!kept.isEmpty())
        section.blocks.append(actionTable(kept, false, context));
    const QString &reason = context.about().noMeasureReason;
    if (!reason.isEmpty())
        section.blocks.append(labelled(labelOf(EntityKind::Review, "no_measure_reason"), context.prose(reason)));
    else if (!kept.isEmpty() && !anyPrevents)
        section.blocks.append(Line{Words::tr("None of them is said to prevent a repeat."), true});
    if (!declined.isEmpty()) {
        if (kept.isEmpty())
            section.blocks.append(Line{Words::tr("None was taken on."), true});
        section.sections.append({Words::tr("Declined, and why"), u"actions-declined"_s,
                                 {actionTable(declined, true, context)}, {}});
    }
    return section;
}

} // namespace story::report
