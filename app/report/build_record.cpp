// How the review was held and what it stands on: premises, background, sources, evidence, and the report about itself.
#include "app/core/language.h"
#include "app/model/checks.h"
#include "app/model/guide.h"
#include "app/model/measures.h"
#include "app/report/build_sections.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

QString rollCallText(const RollCall &roll)
{
    QString text = Words::tr("%1 of %2 accepted").arg(roll.accepted).arg(roll.asked);
    if (roll.late > 0)
        text += u", "_s + (roll.late == 1 ? Words::tr("one later") : Words::tr("%1 later").arg(roll.late));
    if (roll.exceptions > 0)
        text += u", "_s + (roll.exceptions == 1 ? Words::tr("one did not") : Words::tr("%1 did not").arg(roll.exceptions));
    const int open = roll.asked - roll.accepted - roll.exceptions;
    if (open > 0)
        text += u", "_s + (open == 1 ? Words::tr("one was not asked") : Words::tr("%1 were not asked").arg(open));
    return text + u'.';
}

QString partTitle(Part part)
{
    switch (part) {
    case Part::Facilitator: return Words::tr("Facilitator");
    case Part::NoteTaker: return Words::tr("Note-taker");
    case Part::Responder: return Words::tr("Responders");
    case Part::Expert: return Words::tr("Subject experts");
    case Part::Observer: return Words::tr("Observers");
    case Part::None: return Words::tr("Also spoken of or in the room");
    }
    return {};
}

markup::Tree codeTree(const QString &text)
{
    markup::Tree tree;
    tree.blocks.push_back({markup::CodeBlock{{}, text}});
    return tree;
}

QString clockText(qint64 correction)
{
    if (correction == 0)
        return {};
    const Micros length = std::abs(correction);
    const QString text = durationText({length, length});
    return correction > 0 ? Words::tr("%1 added to its times").arg(text) : Words::tr("%1 taken from its times").arg(text);
}

// The picture, or why it is not there.
std::variant<Image, Line> imageOf(const Evidence &evidence, const BuildContext &context)
{
    if (context.audience() == Audience::Deidentified)
        return Line{Words::tr("The picture is not in this report: nobody can take names out of a picture."), true};
    const QByteArray bytes = context.image(evidence.image);
    const auto head = pictureHead(bytes);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != evidence.image || !head || !isWholePicture(bytes, head->format))
        return Line{Words::tr("The picture is missing: its bytes are not in the library, or are damaged."), false};
    Image image{withoutMetadata(bytes, head->format), *head, context.plain(evidence.alternative).simplified(), context.line(evidence.caption)};
    if (image.alternative.isEmpty())
        image.alternative = image.caption.isEmpty() ? Words::tr("A picture that nobody has described yet") : image.caption;
    return image;
}

// "Timeline 35 min (held in 34)".
QString agendaText(const AgendaItem &item, const BuildContext &context)
{
    const QString title = item.title.isEmpty() ? textOf(item.phase) : Words::tr("%1 (%2)", "title, phase").arg(context.line(item.title), textOf(item.phase));
    QString text = item.minutes > 0 ? Words::tr("%1 %2 min").arg(title).arg(item.minutes) : title;
    if (const qint64 held = (item.spentSeconds + 30) / 60; held > 0)
        text = Words::tr("%1, held in %2 min").arg(text).arg(held);
    return item.anotherDay ? Words::tr("on another day: %1").arg(text) : text;
}

Item evidenceItem(const Evidence &evidence, BuildContext &context)
{
    Item item;
    const QString title = textOf(evidence.kind);
    const QString caption = context.line(evidence.caption);
    const bool hasImage = !evidence.image.isEmpty();
    const std::variant<Image, Line> image = hasImage ? imageOf(evidence, context) : Line{};
    const bool shown = std::holds_alternative<Image>(image);
    if (shown)
        item.blocks.append(std::get<Image>(image));
    else
        item.blocks.append(labelled(title.left(1).toUpper() + title.mid(1), caption));
    if (hasImage && !shown)
        item.blocks.append(std::get<Line>(image));
    if (!evidence.url.trimmed().isEmpty()) {
        markup::Tree tree;
        tree.blocks.push_back({markup::Paragraph{{context.address(evidence.url)}}});
        item.blocks.append(Prose{tree});
    }
    if (!evidence.quote.isEmpty())
        item.blocks.append(Prose{codeTree(context.quoted(evidence.quote))});
    if (!evidence.alternative.isEmpty() && !shown)
        item.blocks.append(labelled(labelOf(EntityKind::Evidence, "alternative"), context.prose(evidence.alternative)));
    const QString event = context.eventName(evidence.event);
    const QString origin = context.line(evidence.origin);
    item.blocks.append(Line{
        joined({event.isEmpty() ? QString() : Words::tr("belongs to “%1”").arg(event),
                origin.isEmpty() ? QString() : Words::tr("taken from %1").arg(origin),
                !hasImage || shown || context.audience() == Audience::Deidentified ? QString()
                                   : Words::tr("picture in the library, SHA-256 %1").arg(QLatin1String(evidence.image.toHex())),
                evidence.internal ? Words::tr("not for readers outside") : QString()}),
        true});
    if (std::get<Line>(item.blocks.last()).text.isEmpty())
        item.blocks.removeLast();
    return item;
}

} // namespace

Section premisesSection(BuildContext &context)
{
    Section section{Words::tr("Premises and roll call"), u"premises"_s, {}, {}};
    const RollCall roll = rollCall(context.review());
    const QString &waiver = context.about().premisesWaiver;
    if (roll.asked > 0)
        section.blocks.append(Line{rollCallText(roll), false});
    // An exception is told as its reason and never with a person.
    for (const Person *person : inOrder(context.review().people)) {
        if (!person->premisesReason.isEmpty() && context.mayTellInside(Words::tr("why somebody could not accept the premises")))
            section.blocks.append(labelled(labelOf(EntityKind::Person, "premises_reason"), context.prose(person->premisesReason)));
    }
    if (!waiver.isEmpty() && context.mayTellInside(Words::tr("why there was no roll call")))
        section.blocks.append(labelled(labelOf(EntityKind::Review, "premises_waiver"), context.prose(waiver)));
    if (section.blocks.isEmpty())
        return section;
    markup::List list;
    list.ordered = true;
    const QList<Premise> all = premises();
    for (const Premise &premise : all)
        list.items.push_back(plainTree(premise.text).blocks);
    section.blocks.append(Prose{markup::Tree{{{list}}}});
    return section;
}

Section backgroundSection(BuildContext &context)
{
    Section section{Words::tr("Background"), u"background"_s, {}, {}};
    if (!context.review().passages.isEmpty() && !context.mayTellInside(Words::tr("background")))
        return section;
    Items items;
    for (const Passage *passage : inOrder(context.review().passages)) {
        Item item;
        if (const QString heading = context.line(passage->heading); !heading.isEmpty()) {
            markup::Inline strong;
            strong.kind = markup::Inline::Kind::Strong;
            strong.children = std::get<markup::Paragraph>(plainTree(heading).blocks.front().content).inlines;
            item.blocks.append(Prose{markup::Tree{{{markup::Paragraph{{strong}}}}}});
        }
        item.blocks.append(Prose{context.prose(passage->text)});
        QString lines;
        if (passage->firstLine > 0)
            lines = passage->lastLine > passage->firstLine ? u"%1-%2"_s.arg(passage->firstLine).arg(passage->lastLine)
                                                           : QString::number(passage->firstLine);
        if (const QString from = context.sourceName(passage->source, lines); !from.isEmpty())
            item.blocks.append(Line{Words::tr("from %1").arg(from), true});
        items.items.append(item);
    }
    if (!items.items.isEmpty())
        section.blocks.append(items);
    return section;
}

Section sourcesSection(BuildContext &context)
{
    Section section{Words::tr("Sources"), u"sources"_s, {}, {}};
    Table table;
    table.caption = Words::tr("Files that times and texts were taken from");
    table.columns = {{Words::tr("File"), false, 3},
                     {Words::tr("Format"), false, 1},
                     {Words::tr("Time zone"), false, 2},
                     {Words::tr("Clock"), false, 2},
                     {Words::tr("SHA-256"), false, 4}};
    const bool isDeidentified = context.audience() == Audience::Deidentified;
    for (const Source *source : inOrder(context.review().sources)) {
        markup::Tree hash;
        // A hash is the same everywhere, and whoever has the file knows it: nobody is to be recognised by it.
        if (!source->sha256.isEmpty() && !isDeidentified) {
            markup::Inline code;
            code.kind = markup::Inline::Kind::Code;
            code.text = QString::fromLatin1(source->sha256.toHex());
            hash.blocks.push_back({markup::Paragraph{{code}}});
        }
        table.rows.append({Cell{plainTree(context.sourceName({source->id}, {})), {}, {}},
                           Cell{plainTree(context.line(source->format)), {}, {}},
                           Cell{plainTree(isDeidentified ? QString() : context.line(source->zone)), {}, {}},
                           Cell{plainTree(clockText(source->clockCorrection)), {}, {}}, Cell{hash, {}, {}}});
    }
    if (table.rows.isEmpty())
        return section;
    dropEmptyColumns(table);
    section.blocks.append(table);
    return section;
}

Section evidenceSection(BuildContext &context)
{
    Section section{Words::tr("Evidence"), u"evidence"_s, {}, {}};
    Items items;
    int withheld = 0;
    // In the order of the timeline, then of entry.
    QHash<Id, qsizetype> place;
    for (qsizetype i = 0; i < context.events().size(); ++i)
        place.insert(context.events()[i]->id, i);
    QList<const Evidence *> all = inOrder(context.review().evidence);
    std::stable_sort(all.begin(), all.end(), [&](const Evidence *a, const Evidence *b) {
        return place.value(a->event.id, place.size()) < place.value(b->event.id, place.size());
    });
    for (const Evidence *evidence : std::as_const(all)) {
        if (evidence->internal && context.audience() != Audience::Inside)
            ++withheld;
        else
            items.items.append(evidenceItem(*evidence, context));
    }
    if (!items.items.isEmpty())
        section.blocks.append(items);
    if (withheld > 0)
        section.blocks.append(Line{withheld == 1 ? Words::tr("One piece of evidence is for readers inside only.")
                                                 : Words::tr("%1 pieces of evidence are for readers inside only.").arg(withheld),
                                   true});
    return section;
}

Section aboutSection(BuildContext &context)
{
    const ReviewFacts &about = context.about();
    Section section{Words::tr("About this review"), u"about"_s, {}, {}};
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            section.blocks.append(labelled(label, text));
    };
    add(labelOf(EntityKind::Review, "state"), textOf(about.state));
    add(labelOf(EntityKind::Review, "meeting"), context.when(about.meeting));
    for (const Part part : {Part::Facilitator, Part::NoteTaker, Part::Responder, Part::Expert, Part::Observer, Part::None}) {
        QStringList people;
        for (const Person *person : inOrder(context.review().people)) {
            if (person->part == part)
                people.append(context.who(*person));
        }
        add(partTitle(part), people.join(u", "_s));
    }
    QStringList agenda;
    for (const AgendaItem *item : inOrder(context.review().agenda))
        agenda.append(agendaText(*item, context));
    add(Words::tr("Agenda"), agenda.join(u", "_s));
    if (about.pulseHands > 0 || about.pulseLearned > 0 || about.pulseComeAgain > 0 || about.pulseFeltSafe > 0)
        add(Words::tr("Exit pulse"),
            Words::tr("of %1 people in the room, %2 learned something that changes their work, %3 would come again and %4 felt safe to speak")
                .arg(about.pulseHands).arg(about.pulseLearned).arg(about.pulseComeAgain).arg(about.pulseFeltSafe));
    add(labelOf(EntityKind::Review, "next_meeting"), context.when(about.nextMeeting));
    if (!about.reportPlan.isEmpty() && context.mayTellInside(withinSentence(labelOf(EntityKind::Review, "report_plan"))))
        section.blocks.append(labelled(labelOf(EntityKind::Review, "report_plan"), context.prose(about.reportPlan)));
    if (!about.reopenReason.isEmpty() && context.mayTellInside(withinSentence(labelOf(EntityKind::Review, "reopen_reason"))))
        section.blocks.append(labelled(labelOf(EntityKind::Review, "reopen_reason"), context.prose(about.reopenReason)));
    add(labelOf(EntityKind::Review, "tags"), context.words(about.tags));
    if (!context.start())
        add(labelOf(EntityKind::Review, "zone"), context.line(about.zone));
    return section;
}

} // namespace story::report
