#include "app/report/builder.h"

#include "app/core/language.h"
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

// The pages on which a section is worked on are the ones that it is printed with.
bool isOn(std::optional<Phase> page, Phase home)
{
    return !page || *page == Phase::Publish || *page == home;
}

// The end of a part of the report that does not tell how the review was held.
Section aboutPart(const BuildContext &context)
{
    Section section{Words::tr("About these pages"), u"about"_s, {}, {}};
    if (context.namesReplaced() > 0)
        section.blocks.append(Line{Words::tr("Roles stand in the place of names."), true});
    if (!context.allMissing().isEmpty())
        section.blocks.append(Line{Words::tr("Not recorded: %1.").arg(context.allMissing().join(u", "_s)), true});
    return section;
}

} // namespace

Tree build(const Review &review, const BuildOptions &options)
{
    BuildContext context(review, options);
    const ReviewFacts &about = review.about();

    Tree tree;
    tree.language = languageOfWords();
    const bool whole = isOn(options.page, Phase::Publish);
    const QString page = whole ? QString() : textOf(*options.page);
    tree.kindLine = joined({about.kind == ReviewKind::GameDay ? Words::tr("Game day") : Words::tr("Post-mortem review"), page});
    tree.title = context.line(about.title);
    if (tree.title.isEmpty())
        tree.title = Words::tr("Review without a title");
    tree.subtitle = subtitle(context);
    if (about.state == ReviewState::Draft || about.state == ReviewState::InReview)
        tree.draftMark = Words::tr("draft of %1").arg(dayText(dayAt(options.now, context.zone())));
    tree.summary = whole ? context.plain(about.summary) : QString();
    tree.audience = options.audience;
    tree.audienceText = audienceText(options.audience);
    const QTimeZone utc = QTimeZone::utc();
    tree.provenance = joined({u"Second Story "_s + options.version,
                              options.edition > 0 ? Words::tr("edition %1").arg(options.edition) : QString(),
                              options.journalSeq > 0 ? Words::tr("journal entry %1").arg(options.journalSeq) : QString(),
                              Words::tr("written %1 %2 UTC")
                                  .arg(dayText(dayAt(options.now, utc)),
                                       timeText(Moment::exactly(options.now / microsPerMinute * microsPerMinute), utc))});

    if (whole && tree.summary.isEmpty())
        context.missing(Words::tr("summary"));
    const auto add = [&](Section section) {
        if (section.blocks.isEmpty() && section.sections.isEmpty())
            context.missing(withinSentence(section.title));
        else
            tree.sections.append(std::move(section));
    };
    const bool prepare = isOn(options.page, Phase::Prepare);
    const bool explore = isOn(options.page, Phase::Explore);
    if (prepare) {
        add(keyFiguresSection(context));
        add(impactSection(context));
    }
    if (isOn(options.page, Phase::Timeline))
        add(timelineSection(context));
    if (explore) {
        for (const Goal goal : {Goal::Sense, Goal::Right, Goal::Wrong, Goal::Differently, Goal::Luck, Goal::Surprise})
            add(goalSection(context, goal));
        add(factorsSection(context));
    }
    if (isOn(options.page, Phase::Actions))
        add(actionsSection(context));
    if (whole) {
        add(lessonsSection(context));
        add(signalsSection(context));
    }
    if (explore)
        add(questionsSection(context));
    if (isOn(options.page, Phase::Premises))
        add(premisesSection(context));
    if (prepare) {
        add(backgroundSection(context));
        add(sourcesSection(context));
    }
    if (whole)
        add(evidenceSection(context));
    Section last = prepare ? aboutSection(context) : aboutPart(context);
    if (!whole)
        last.blocks.prepend(Line{Words::tr("This is one part of the report, “%1”; the whole says more.").arg(page), true});
    add(last);
    return tree;
}

} // namespace story::report
