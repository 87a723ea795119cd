#include "app/report/builder.h"

#include "app/core/language.h"
#include "app/model/measures.h"
#include "app/model/moment_text.h"
#include "app/report/build_sections.h"

#include <QCoreApplication>

#include <array>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

QString subtitle(const BuildContext &context)
{
    const ReviewFacts &about = context.about();
    QString howLong;
    for (const Measure &measure : measures(context.review())) {
        if (measure.what == Measure::What::Impact && !measure.text().isEmpty())
            howLong = measure.text() + u' ' + measure.label;
    }
    QStringList facilitators;
    for (const Person *person : inOrder(context.review().people)) {
        if (person->part == Part::Facilitator)
            facilitators.append(context.who(*person));
    }
    return joined({dayText(incidentDay(context)), context.words(about.services),
                   about.severity == Severity::NotSaid ? QString()
                                                       : Words::tr("severity %1").arg(static_cast<int>(about.severity)),
                   howLong, about.state == ReviewState::Draft ? QString() : textOf(about.state),
                   facilitators.isEmpty() ? QString() : Words::tr("facilitated by %1").arg(listed(facilitators))});
}

// The pages on which a section is worked on are the ones that it is printed with.
bool isOn(std::optional<Phase> page, Phase home)
{
    return !page || *page == Phase::Publish || *page == home;
}

// A part of the report: the page it is worked on, and how it is made. Its name is the anchor of what it makes.
struct Part {
    Phase home;
    Section (*make)(BuildContext &context);
};

template <Goal goal>
Section goalPart(BuildContext &context)
{
    return goalSection(context, goal);
}

constexpr std::array parts{
    Part{Phase::Prepare, keyFiguresSection},
    Part{Phase::Prepare, impactSection},
    Part{Phase::Timeline, timelineSection},
    Part{Phase::Timeline, knownWhenSection},
    Part{Phase::Explore, goalPart<Goal::Sense>},
    Part{Phase::Explore, goalPart<Goal::Right>},
    Part{Phase::Explore, goalPart<Goal::Wrong>},
    Part{Phase::Explore, goalPart<Goal::Differently>},
    Part{Phase::Explore, goalPart<Goal::Luck>},
    Part{Phase::Explore, goalPart<Goal::Surprise>},
    Part{Phase::Explore, factorsSection},
    Part{Phase::Actions, actionsSection},
    Part{Phase::Publish, lessonsSection},
    Part{Phase::Publish, signalsSection},
    Part{Phase::Explore, questionsSection},
    Part{Phase::Premises, premisesSection},
    Part{Phase::Prepare, backgroundSection},
    Part{Phase::Prepare, sourcesSection},
    Part{Phase::Publish, evidenceSection},
    Part{Phase::Publish, severitiesSection},
};

const auto summaryName = u"summary"_s;
const auto aboutName = u"about"_s;

// Which part a name means: made of a review that holds nothing, each says what it is called.
QList<SectionChoice> partNames()
{
    Review blank;
    blank.facts.add(Id(1, 1));
    const BuildOptions options;
    BuildContext context(blank, options);
    QList<SectionChoice> names;
    for (const Part &part : parts) {
        const Section section = part.make(context);
        names.append({section.anchor, section.title});
    }
    return names;
}

bool hasContent(const Section &section)
{
    return !section.blocks.isEmpty() || !section.sections.isEmpty();
}

// Which parts come, in their order, by their place in the table.
QList<size_t> chosenParts(const BuildOptions &options, const QList<SectionChoice> &names)
{
    QList<size_t> chosen;
    const auto take = [&](size_t n) {
        if (isOn(options.page, parts[n].home) && !chosen.contains(n))
            chosen.append(n);
    };
    if (options.sections.isEmpty()) {
        for (size_t n = 0; n < parts.size(); ++n)
            take(n);
    }
    for (const QString &name : options.sections) {
        for (size_t n = 0; n < parts.size(); ++n) {
            if (names[static_cast<qsizetype>(n)].name == name)
                take(n);
        }
    }
    return chosen;
}

// Readers outside get what was written for them, or none: the other one was written for those inside. De-identified it says nothing of
// them any more, and may stand where there is none for others.
const QString &summaryOf(const ReviewFacts &about, Audience audience)
{
    if (audience == Audience::Deidentified && about.externalSummary.trimmed().isEmpty())
        return about.summary;
    return audience == Audience::Inside ? about.summary : about.externalSummary;
}

} // namespace

QString audienceText(Audience audience)
{
    switch (audience) {
    case Audience::Inside: return Words::tr("for everyone inside");
    case Audience::Outside: return Words::tr("for readers outside");
    case Audience::Deidentified: return Words::tr("de-identified");
    }
    return {};
}

QList<SectionChoice> sectionChoices()
{
    QList<SectionChoice> all = partNames();
    all.prepend({summaryName, Words::tr("Summary")});
    all.append({aboutName, Words::tr("About this review")});
    return all;
}

Tree build(const Review &review, const BuildOptions &options, const Passed &passed)
{
    BuildContext context(review, options, passed);
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
        tree.draftMark = context.start() ? Words::tr("draft") : Words::tr("draft of %1").arg(dayText(dayAt(options.now, context.zone())));
    const bool chooses = !options.sections.isEmpty();
    const bool withSummary = whole && (!chooses || options.sections.contains(summaryName));
    const QString &summary = summaryOf(about, options.audience);
    tree.summary = withSummary ? context.plain(summary).trimmed() : QString();
    tree.audience = options.audience;
    tree.audienceText = audienceText(options.audience);
    const QTimeZone utc = QTimeZone::utc();
    tree.provenance = joined({u"Second Story "_s + options.version,
                              options.edition > 0 ? Words::tr("edition %1").arg(options.edition) : QString(),
                              options.journalSeq > 0 ? Words::tr("journal entry %1").arg(options.journalSeq) : QString(),
                              context.start() ? QString() : Words::tr("written %1 %2 UTC")
                                  .arg(dayText(dayAt(options.now, utc)),
                                       timeText(Moment::exactly(options.now / microsPerMinute * microsPerMinute), utc))});

    if (withSummary && tree.summary.isEmpty())
        context.missing(options.audience == Audience::Outside ? Words::tr("summary for readers outside") : Words::tr("summary"));
    else if (whole && chooses && !withSummary && !summary.trimmed().isEmpty())
        context.leaveOut(Words::tr("summary"));
    const QList<SectionChoice> names = chooses ? partNames() : QList<SectionChoice>();
    const QList<size_t> chosen = chosenParts(options, names);
    for (const size_t n : chosen) {
        Section section = parts[n].make(context);
        if (hasContent(section))
            tree.sections.append(std::move(section));
        else if (!context.allForInside().contains(withinSentence(section.title)))
            context.missing(withinSentence(section.title));
    }
    if (chooses) {
        // What would have stood there is looked at apart, so that nothing of it counts as replaced, or as missing.
        BuildContext apart(review, options);
        for (size_t n = 0; n < parts.size(); ++n) {
            if (!chosen.contains(n) && isOn(options.page, parts[n].home) && hasContent(parts[n].make(apart)))
                context.leaveOut(withinSentence(names[static_cast<qsizetype>(n)].title));
        }
    }
    const bool saysAll = isOn(options.page, Phase::Prepare) && (!chooses || options.sections.contains(aboutName));
    if (chooses && isOn(options.page, Phase::Prepare) && !saysAll)
        context.leaveOut(withinSentence(Words::tr("About this review")));
    Section last = saysAll ? aboutSection(context) : Section{Words::tr("About these pages"), aboutName, {}, {}};
    if (!whole)
        last.blocks.prepend(Line{Words::tr("This is one part of the report, “%1”; the whole says more.").arg(page), true});
    addClosingLines(last, context);
    if (hasContent(last))
        tree.sections.append(std::move(last));
    tree.overview = overviewOf(context);
    return tree;
}

} // namespace story::report
