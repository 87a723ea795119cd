// The end of a report: what its words mean, and how it was made.
#include "app/report/build_sections.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

// As incident response guides agree on them, in plain words.
QString meaningOf(Severity severity)
{
    switch (severity) {
    case Severity::NotSaid: return {};
    case Severity::Sev1: return Words::tr("Critical: a service is down, or data is lost or open, for most who use it.");
    case Severity::Sev2: return Words::tr("Major: something important is down or very slow for many, without a way around.");
    case Severity::Sev3: return Words::tr("Moderate: something works badly for some, or for many who have a way around.");
    case Severity::Sev4: return Words::tr("Minor: few notice it, and it can be mended in the usual course of work.");
    case Severity::Sev5: return Words::tr("Slight: nobody outside notices it, or it is a near miss.");
    }
    return {};
}

} // namespace

Section severitiesSection(BuildContext &context)
{
    const Severity own = context.about().severity;
    if (own == Severity::NotSaid)
        return {Words::tr("Severity"), u"severities"_s, {}, {}};
    Section section{Words::tr("What the severities mean"), u"severities"_s, {}, {}};
    Table table;
    table.caption = Words::tr("Severities, from the gravest");
    table.columns = {{Words::tr("Severity"), true, 0}, {Words::tr("Meaning"), false, 1}};
    for (const Severity one : {Severity::Sev1, Severity::Sev2, Severity::Sev3, Severity::Sev4, Severity::Sev5})
        table.rows.append({Cell{plainTree(textOf(one)), {}, one == own ? Words::tr("this one") : QString()},
                           Cell{plainTree(meaningOf(one)), {}, {}}});
    section.blocks.append(table);
    section.blocks.append(Line{Words::tr("As they are commonly used; where an organisation has definitions of its own, those count."), true});
    return section;
}

void addClosingLines(Section &section, const BuildContext &context)
{
    const auto say = [&](const QString &sentence) { section.blocks.append(Line{sentence, true}); };
    if (context.start())
        say(context.about().impactStart.isPlaced() ? Words::tr("Times count from the start of the impact (T); days and clocks are not said.")
                                                   : Words::tr("Times count from the first that is known (T); days and clocks are not said."));
    if (context.namesReplaced() > 0)
        say(Words::tr("Roles stand in the place of names."));
    if (context.othersReplaced() > 0 && context.audience() == Audience::Deidentified)
        say(Words::tr("Hosts, addresses, handles and phone numbers have placeholders, each the same one wherever it stands."));
    if (!context.allForInside().isEmpty())
        say(Words::tr("For readers inside only: %1.").arg(context.allForInside().join(u", "_s)));
    if (!context.allLeftOut().isEmpty())
        say(Words::tr("Left out by choice: %1.").arg(context.allLeftOut().join(u", "_s)));
    if (!context.allMissing().isEmpty())
        say(Words::tr("Not recorded: %1.").arg(context.allMissing().join(u", "_s)));
}

} // namespace story::report
