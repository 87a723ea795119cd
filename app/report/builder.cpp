#include "app/report/builder.h"

#include "app/model/moment_text.h"
#include "app/report/build_sections.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

QString audienceText(Audience audience)
{
    switch (audience) {
    case Audience::Inside: return Words::tr("for everyone inside");
    case Audience::Outside: return Words::tr("for readers outside");
    case Audience::Deidentified: return Words::tr("de-identified");
    }
    return {};
}

// The day of the incident: of its first known instant, else of the first event that has one.
QString incidentDay(const BuildContext &context)
{
    const ReviewFacts &about = context.about();
    for (const Moment *moment : {&about.impactStart, &about.detected, &about.acknowledged, &about.mitigated, &about.resolved}) {
        if (const auto day = dayOf(*moment, context.zone()))
            return dayText(*day);
    }
    for (const Event *event : context.events()) {
        if (const auto day = dayOf(event->start, context.zone()))
            return dayText(*day);
    }
    return {};
}

QString subtitle(const BuildContext &context)
{
    const ReviewFacts &about = context.about();
    QStringList facilitators;
    for (const Person *person : inOrder(context.review().people)) {
        if (person->part == Part::Facilitator)
            facilitators.append(context.who(*person));
    }
    return joined({incidentDay(context), context.words(about.services),
                   about.severity == Severity::NotSaid ? QString()
                                                       : Words::tr("severity %1").arg(static_cast<int>(about.severity)),
                   facilitators.isEmpty() ? QString() : Words::tr("facilitated by %1").arg(listed(facilitators))});
}

} // namespace

Tree build(const Review &review, const BuildOptions &options)
{
    BuildContext context(review, options);
    const ReviewFacts &about = review.about();

    Tree tree;
    tree.language = u"en"_s;
    tree.kindLine = about.kind == ReviewKind::GameDay ? Words::tr("Game day") : Words::tr("Post-mortem review");
    tree.title = context.line(about.title);
    if (tree.title.isEmpty())
        tree.title = Words::tr("Review without a title");
    tree.subtitle = subtitle(context);
    if (about.state == ReviewState::Draft || about.state == ReviewState::InReview)
        tree.draftMark = Words::tr("draft of %1").arg(dayText(dayAt(options.now, context.zone())));
    tree.summary = context.plain(about.summary);
    tree.audience = options.audience;
    tree.audienceText = audienceText(options.audience);
    const QTimeZone utc = QTimeZone::utc();
    tree.provenance = joined({u"Second Story "_s + options.version,
                              options.journalSeq > 0 ? Words::tr("journal entry %1").arg(options.journalSeq) : QString(),
                              Words::tr("written %1 %2 UTC")
                                  .arg(dayText(dayAt(options.now, utc)),
                                       timeText(Moment::exactly(options.now / microsPerMinute * microsPerMinute), utc))});

    if (tree.summary.isEmpty())
        context.missing(Words::tr("summary"));
    const auto add = [&](Section section) {
        if (section.blocks.isEmpty() && section.sections.isEmpty())
            context.missing(section.title.left(1).toLower() + section.title.mid(1));
        else
            tree.sections.append(std::move(section));
    };
    add(keyFiguresSection(context));
    add(impactSection(context));
    add(timelineSection(context));
    for (const Goal goal : {Goal::Sense, Goal::Right, Goal::Wrong, Goal::Differently, Goal::Luck, Goal::Surprise})
        add(goalSection(context, goal));
    add(factorsSection(context));
    add(actionsSection(context));
    add(lessonsSection(context));
    add(signalsSection(context));
    add(questionsSection(context));
    add(premisesSection(context));
    add(backgroundSection(context));
    add(sourcesSection(context));
    add(evidenceSection(context));
    add(aboutSection(context));
    return tree;
}

} // namespace story::report
