// What the review found: goals, factors, lessons, weak signals, questions.
#include "app/report/build_sections.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

struct GoalHeading {
    QString title;
    QString anchor;
};

GoalHeading headingOf(Goal goal)
{
    switch (goal) {
    case Goal::Sense: return {Words::tr("Why it made sense"), u"why-it-made-sense"_s};
    case Goal::Right: return {Words::tr("What went right"), u"what-went-right"_s};
    case Goal::Wrong: return {Words::tr("What went wrong"), u"what-went-wrong"_s};
    case Goal::Differently: return {Words::tr("What should be done differently"), u"done-differently"_s};
    case Goal::Luck: return {Words::tr("Where we got lucky"), u"luck"_s};
    case Goal::Surprise: return {Words::tr("What surprised us"), u"surprise"_s};
    }
    return {};
}

// `pattern` with the text in its place, where there is text.
QString said(const QString &pattern, const QString &text)
{
    return text.isEmpty() ? QString() : pattern.arg(text);
}

void addLine(Item &item, QStringList parts)
{
    const QString text = joined(std::move(parts));
    if (!text.isEmpty())
        item.blocks.append(Line{text, true});
}

QString votesText(qint64 votes)
{
    return votes == 0 ? QString() : votes == 1 ? Words::tr("one vote") : Words::tr("%1 votes").arg(votes);
}

Section sectionOf(const QString &title, const QString &anchor, const Items &items)
{
    Section section{title, anchor, {}, {}};
    if (!items.items.isEmpty())
        section.blocks.append(items);
    return section;
}

} // namespace

Section goalSection(BuildContext &context, Goal goal)
{
    Items items;
    for (const Finding *finding : inOrder(context.review().findings)) {
        if (finding->goal != goal)
            continue;
        Item item{{Prose{context.prose(finding->text)}}};
        if (!finding->alternative.isEmpty())
            item.blocks.append(labelled(labelOf(EntityKind::Finding, "alternative"), context.prose(finding->alternative)));
        addLine(item, {said(Words::tr("theme: %1"), context.line(finding->theme)), votesText(finding->votes),
                       said(Words::tr("shown by %1"), context.eventNames(finding->events))});
        items.items.append(item);
    }
    const GoalHeading heading = headingOf(goal);
    return sectionOf(heading.title, heading.anchor, items);
}

Section factorsSection(BuildContext &context)
{
    Items items;
    for (const Factor *factor : inOrder(context.review().factors)) {
        Item item{{Prose{context.prose(factor->text)}}};
        if (!factor->standingWhy.isEmpty())
            item.blocks.append(labelled(labelOf(EntityKind::Factor, "standing_why"), context.prose(factor->standingWhy)));
        addLine(item, {textOf(factor->kind), factor->standing == Standing::Named ? QString() : textOf(factor->standing),
                       said(Words::tr("theme: %1"), context.line(factor->theme)), votesText(factor->votes),
                       said(Words::tr("shown by %1"), context.eventNames(factor->events))});
        items.items.append(item);
    }
    return sectionOf(Words::tr("Contributing factors"), u"factors"_s, items);
}

Section lessonsSection(BuildContext &context)
{
    Items items;
    for (const Lesson *lesson : inOrder(context.review().lessons)) {
        Item item{{Prose{context.prose(lesson->text)}}};
        if (!lesson->holdsWhere.isEmpty())
            item.blocks.append(labelled(labelOf(EntityKind::Lesson, "holds_where"), context.prose(lesson->holdsWhere)));
        const Lesson *successor = context.review().lessons.find(lesson->supersededBy);
        addLine(item, {lesson->confidence == Confidence::NotSaid ? QString()
                                                                 : Words::tr("how sure we are: %1").arg(textOf(lesson->confidence)),
                       successor ? said(Words::tr("superseded by “%1”"), context.shortly(successor->text)) : QString(),
                       said(Words::tr("tags: %1"), context.words(lesson->tags))});
        items.items.append(item);
    }
    return sectionOf(Words::tr("Lessons"), u"lessons"_s, items);
}

Section signalsSection(BuildContext &context)
{
    Items items;
    for (const WeakSignal *signal : inOrder(context.review().weakSignals)) {
        Item item{{Prose{context.prose(signal->text)}}};
        addLine(item, {said(Words::tr("seen %1"), context.when(signal->seen)), context.line(signal->system),
                       said(Words::tr("tags: %1"), context.words(signal->tags))});
        items.items.append(item);
    }
    return sectionOf(Words::tr("Weak signals"), u"weak-signals"_s, items);
}

Section questionsSection(BuildContext &context)
{
    Items open;
    Items answered;
    for (const Question *question : inOrder(context.review().questions)) {
        Item item{{Prose{context.prose(question->text)}}};
        if (!question->answer.isEmpty())
            item.blocks.append(labelled(labelOf(EntityKind::Question, "answer"), context.prose(question->answer)));
        addLine(item, {said(Words::tr("may know: %1"), context.who(question->mayKnow)),
                       said(Words::tr("about %1"), context.eventNames(question->events))});
        (question->answer.isEmpty() ? open : answered).items.append(item);
    }
    Section section = sectionOf(Words::tr("Open questions"), u"questions"_s, open);
    if (!answered.items.isEmpty()) {
        if (open.items.isEmpty())
            section.blocks.append(Line{Words::tr("None is left open."), true});
        section.sections.append(sectionOf(Words::tr("Answered"), u"questions-answered"_s, answered));
    }
    return section;
}

} // namespace story::report
