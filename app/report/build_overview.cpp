// What lists of reviews say of a review, through the same door as everything else in its report.
#include "app/core/text.h"
#include "app/model/moment_text.h"
#include "app/report/build_sections.h"

namespace story::report {

namespace {

void addWords(QStringList &to, const QStringList &words, const BuildContext &context)
{
    for (const QString &word : words) {
        const QString said = context.line(word);
        if (!said.isEmpty() && said == oneLine(word) && !to.contains(said, Qt::CaseInsensitive))
            to.append(said);
    }
}

QStringList wordsOf(const QStringList &words, const BuildContext &context)
{
    QStringList all;
    addWords(all, words, context);
    return all;
}

} // namespace

QDate incidentDay(const BuildContext &context)
{
    if (context.start())
        return {};
    const ReviewFacts &about = context.about();
    for (const Moment *moment : {&about.impactStart, &about.detected, &about.acknowledged, &about.mitigated, &about.resolved}) {
        if (const auto day = dayOf(*moment, context.zone()))
            return *day;
    }
    for (const Event *event : context.events()) {
        if (const auto day = dayOf(event->start, context.zone()))
            return *day;
    }
    return {};
}

Overview overviewOf(const BuildContext &context)
{
    const Review &review = context.review();
    Overview overview;
    overview.day = incidentDay(context);
    overview.severity = static_cast<int>(context.about().severity);
    addWords(overview.services, context.about().services, context);
    addWords(overview.tags, context.about().tags, context);
    for (const Event *event : context.events())
        addWords(overview.tags, event->tags, context);
    for (const WeakSignal *signal : inOrder(review.weakSignals))
        addWords(overview.tags, signal->tags, context);
    for (const Factor *factor : inOrder(review.factors)) {
        const QString text = factor->standing == Standing::Refuted ? QString() : oneLine(context.plain(factor->text));
        if (!text.isEmpty())
            overview.factors.append({textOf(factor->kind), text});
    }
    for (const Lesson *lesson : inOrder(review.lessons)) {
        addWords(overview.tags, lesson->tags, context);
        const Lesson *successor = review.lessons.find(lesson->supersededBy);
        if (const QString text = oneLine(context.plain(lesson->text)); !text.isEmpty())
            overview.lessons.append({text, oneLine(context.plain(lesson->holdsWhere)),
                                     successor ? context.shortly(successor->text) : QString(), wordsOf(lesson->tags, context)});
    }
    return overview;
}

} // namespace story::report
