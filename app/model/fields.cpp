#include "app/model/fields.h"

#include "app/model/review.h"

#include <array>

namespace story {

namespace {

#define LABEL(text) QT_TRANSLATE_NOOP("story::Field", text)

constexpr Uses searchable = Use::Searchable;
constexpr Uses prose = Uses(Use::Searchable) | Use::Coached;
constexpr Uses internal = Use::Internal;

constexpr Field reviewFields[] = {
    field<&ReviewFacts::title>("title", LABEL("Title"), prose),
    field<&ReviewFacts::kind>("kind", LABEL("Kind")),
    field<&ReviewFacts::severity>("severity", LABEL("Severity")),
    field<&ReviewFacts::state>("state", LABEL("State")),
    field<&ReviewFacts::services>("services", LABEL("Services"), searchable),
    field<&ReviewFacts::tags>("tags", LABEL("Tags"), searchable),
    field<&ReviewFacts::zone>("zone", LABEL("Time zone")),
    field<&ReviewFacts::impactWho>("impact_who", LABEL("Who was affected"), prose),
    field<&ReviewFacts::impactCount>("impact_count", LABEL("How many"), searchable),
    field<&ReviewFacts::impactCost>("impact_cost", LABEL("What it cost"), searchable),
    textField<&ReviewFacts::impact>("impact", LABEL("Impact"), prose),
    textField<&ReviewFacts::detection>("detection", LABEL("Who or what noticed"), prose),
    field<&ReviewFacts::impactStart>("impact_start", LABEL("Impact start")),
    field<&ReviewFacts::detected>("detected", LABEL("Detected")),
    field<&ReviewFacts::acknowledged>("acknowledged", LABEL("Acknowledged")),
    field<&ReviewFacts::mitigated>("mitigated", LABEL("Mitigated")),
    field<&ReviewFacts::resolved>("resolved", LABEL("Resolved")),
    field<&ReviewFacts::meeting>("meeting", LABEL("Review meeting")),
    // Said aloud and not reported.
    textField<&ReviewFacts::opening>("opening", LABEL("Opening words"), Uses(Use::Coached)),
    field<&ReviewFacts::documentSent>("document_sent", LABEL("Draft sent to everyone")),
    textField<&ReviewFacts::summary>("summary", LABEL("Summary in three sentences"), prose),
    field<&ReviewFacts::premisesRead>("premises_read", LABEL("Premises read"), internal),
    textField<&ReviewFacts::premisesWaiver>("premises_waiver", LABEL("Why we went on without everyone’s yes"), prose),
    textField<&ReviewFacts::noMeasureReason>("no_measure_reason", LABEL("Why no measure prevents a repeat"), prose),
    textField<&ReviewFacts::reopenReason>("reopen_reason", LABEL("Why it was reopened"), prose),
    field<&ReviewFacts::pulseHands>("pulse_hands", LABEL("People in the room")),
    field<&ReviewFacts::pulseLearned>("pulse_learned", LABEL("Learned something that changes their work")),
    field<&ReviewFacts::pulseComeAgain>("pulse_come_again", LABEL("Would come again")),
    field<&ReviewFacts::pulseFeltSafe>("pulse_felt_safe", LABEL("Felt safe to speak")),
    field<&ReviewFacts::nextMeeting>("next_meeting", LABEL("Next meeting")),
    textField<&ReviewFacts::reportPlan>("report_plan", LABEL("What happens to the report"), prose),
    field<&ReviewFacts::asked>("asked", LABEL("Questions asked"), internal),
    field<&ReviewFacts::createdAt>("created_at", LABEL("Begun"), internal),
};

constexpr Field personFields[] = {
    field<&Person::role>("role", LABEL("Role"), searchable),
    field<&Person::name>("name", LABEL("Name"), Uses(Use::Searchable) | Use::NamesPerson),
    field<&Person::mayBeNamed>("may_be_named", LABEL("May be named")),
    field<&Person::part>("part", LABEL("Part in the review")),
    field<&Person::tie>("tie", LABEL("Tie to the incident"), Use::Private),
    field<&Person::spokenTo>("spoken_to", LABEL("Spoken with before"), Use::Private),
    field<&Person::inRoom>("in_room", LABEL("In the room")),
    field<&Person::joinedLate>("joined_late", LABEL("Joined later")),
    field<&Person::premises>("premises", LABEL("Premises")),
    textField<&Person::premisesReason>("premises_reason", LABEL("Reason of the exception"), prose),
    field<&Person::position>("position", LABEL("Order"), internal),
};

constexpr Field eventFields[] = {
    field<&Event::start>("start", LABEL("Time")),
    field<&Event::end>("end", LABEL("Until")),
    textField<&Event::text>("text", LABEL("What happened"), prose),
    field<&Event::kind>("kind", LABEL("Kind")),
    field<&Event::people>("people", LABEL("Who")),
    field<&Event::system>("system", LABEL("System"), searchable),
    field<&Event::origin>("origin", LABEL("Told by")),
    field<&Event::source>("source", LABEL("Source")),
    field<&Event::sourceLines>("source_lines", LABEL("Lines of the source"), internal),
    textField<&Event::knownThen>("known_then", LABEL("What was known then"), prose),
    field<&Event::knownAt>("known_at", LABEL("Known at")),
    field<&Event::knownBy>("known_by", LABEL("Known by")),
    field<&Event::tags>("tags", LABEL("Tags"), searchable),
    field<&Event::marks>("marks", LABEL("Marks")),
    field<&Event::asked>("asked", LABEL("Questions asked"), internal),
    field<&Event::versionOf>("version_of", LABEL("Another telling of")),
    field<&Event::toldBy>("told_by", LABEL("As told by")),
    textField<&Event::typed>("typed", LABEL("As it was typed"), internal),
    field<&Event::position>("position", LABEL("Order"), internal),
};

constexpr Field evidenceFields[] = {
    field<&Evidence::event>("event", LABEL("Event")),
    field<&Evidence::kind>("kind", LABEL("Kind")),
    field<&Evidence::url>("url", LABEL("Link"), searchable),
    textField<&Evidence::quote>("quote", LABEL("Quoted lines"), searchable),
    field<&Evidence::caption>("caption", LABEL("Caption"), searchable),
    textField<&Evidence::alternative>("alternative", LABEL("What the picture shows"), searchable),
    field<&Evidence::origin>("origin", LABEL("Taken from"), searchable),
    field<&Evidence::image>("image", LABEL("Picture")),
    field<&Evidence::internal>("internal", LABEL("Not for readers outside")),
    field<&Evidence::position>("position", LABEL("Order"), internal),
};

constexpr Field sourceFields[] = {
    field<&Source::name>("name", LABEL("File"), searchable),
    field<&Source::format>("format", LABEL("Format")),
    field<&Source::sha256>("sha256", LABEL("SHA-256"), internal),
    field<&Source::zone>("zone", LABEL("Time zone")),
    field<&Source::clockCorrection>("clock_correction", LABEL("Clock correction")),
    field<&Source::position>("position", LABEL("Order"), internal),
};

constexpr Field factorFields[] = {
    textField<&Factor::text>("text", LABEL("Contributing factor"), prose),
    field<&Factor::kind>("kind", LABEL("Kind")),
    field<&Factor::events>("events", LABEL("Shown by")),
    field<&Factor::standing>("standing", LABEL("How it stands")),
    textField<&Factor::standingWhy>("standing_why", LABEL("What supports or refutes it"), prose),
    field<&Factor::theme>("theme", LABEL("Theme"), searchable),
    field<&Factor::votes>("votes", LABEL("Votes")),
    field<&Factor::position>("position", LABEL("Order"), internal),
};

constexpr Field findingFields[] = {
    field<&Finding::goal>("goal", LABEL("Answers")),
    textField<&Finding::text>("text", LABEL("Finding"), prose),
    textField<&Finding::alternative>("alternative", LABEL("Other approach or safety measure"), prose),
    field<&Finding::events>("events", LABEL("Shown by")),
    field<&Finding::theme>("theme", LABEL("Theme"), searchable),
    field<&Finding::votes>("votes", LABEL("Votes")),
    textField<&Finding::typed>("typed", LABEL("As it was typed"), internal),
    field<&Finding::position>("position", LABEL("Order"), internal),
};

constexpr Field questionFields[] = {
    textField<&Question::text>("text", LABEL("Open question"), prose),
    textField<&Question::answer>("answer", LABEL("Answer"), prose),
    field<&Question::mayKnow>("may_know", LABEL("Who may know")),
    field<&Question::events>("events", LABEL("About")),
    textField<&Question::typed>("typed", LABEL("As it was typed"), internal),
    field<&Question::position>("position", LABEL("Order"), internal),
};

constexpr Field actionFields[] = {
    textField<&Action::text>("text", LABEL("What will be true when it is done"), prose),
    textField<&Action::doneWhen>("done_when", LABEL("How we will know it worked"), prose),
    field<&Action::kind>("kind", LABEL("Kind")),
    field<&Action::priority>("priority", LABEL("Priority")),
    field<&Action::preventsRepeat>("prevents_repeat", LABEL("Would prevent a repeat")),
    field<&Action::owner>("owner", LABEL("Owner, one person by role")),
    field<&Action::due>("due", LABEL("Due")),
    field<&Action::status>("status", LABEL("State")),
    field<&Action::soakUntil>("soak_until", LABEL("Soaks until")),
    textField<&Action::declinedReason>("declined_reason", LABEL("Why it was declined"), prose),
    field<&Action::tracker>("tracker", LABEL("Tracker link"), searchable),
    field<&Action::factors>("factors", LABEL("Answers the factors")),
    field<&Action::findings>("findings", LABEL("Answers the findings")),
    field<&Action::askHelpedOn>("ask_helped_on", LABEL("Ask whether it helped on")),
    field<&Action::helped>("helped", LABEL("Did it help?")),
    textField<&Action::helpedHow>("helped_how", LABEL("How it helped"), prose),
    field<&Action::tags>("tags", LABEL("Tags"), searchable),
    textField<&Action::typed>("typed", LABEL("As it was typed"), internal),
    field<&Action::position>("position", LABEL("Order"), internal),
};

constexpr Field lessonFields[] = {
    textField<&Lesson::text>("text", LABEL("Lesson"), prose),
    textField<&Lesson::holdsWhere>("holds_where", LABEL("Where it holds"), prose),
    field<&Lesson::confidence>("confidence", LABEL("How sure we are")),
    field<&Lesson::supersededBy>("superseded_by", LABEL("Superseded by")),
    field<&Lesson::tags>("tags", LABEL("Tags"), searchable),
    textField<&Lesson::typed>("typed", LABEL("As it was typed"), internal),
    field<&Lesson::position>("position", LABEL("Order"), internal),
};

constexpr Field weakSignalFields[] = {
    textField<&WeakSignal::text>("text", LABEL("Weak signal"), prose),
    field<&WeakSignal::seen>("seen", LABEL("Seen")),
    field<&WeakSignal::system>("system", LABEL("System"), searchable),
    field<&WeakSignal::tags>("tags", LABEL("Tags"), searchable),
    textField<&WeakSignal::typed>("typed", LABEL("As it was typed"), internal),
    field<&WeakSignal::position>("position", LABEL("Order"), internal),
};

constexpr Field passageFields[] = {
    textField<&Passage::text>("text", LABEL("Passage"), searchable),
    field<&Passage::heading>("heading", LABEL("Heading"), searchable),
    field<&Passage::source>("source", LABEL("Source")),
    field<&Passage::firstLine>("first_line", LABEL("First line"), internal),
    field<&Passage::lastLine>("last_line", LABEL("Last line"), internal),
    field<&Passage::position>("position", LABEL("Order"), internal),
};

constexpr Field privateNoteFields[] = {
    textField<&PrivateNote::text>("text", LABEL("Private note"), Uses(Use::Searchable) | Use::Private),
    field<&PrivateNote::position>("position", LABEL("Order"), internal),
};

constexpr Field agendaItemFields[] = {
    field<&AgendaItem::phase>("phase", LABEL("Phase")),
    field<&AgendaItem::title>("title", LABEL("Called")),
    field<&AgendaItem::minutes>("minutes", LABEL("Minutes")),
    field<&AgendaItem::anotherDay>("another_day", LABEL("Begins on another day")),
    field<&AgendaItem::extraMinutes>("extra_minutes", LABEL("Minutes added"), internal),
    field<&AgendaItem::spentSeconds>("spent_seconds", LABEL("Time spent"), internal),
    field<&AgendaItem::startedAt>("started_at", LABEL("Begun"), internal),
    field<&AgendaItem::endedAt>("ended_at", LABEL("Left"), internal),
    field<&AgendaItem::runningSince>("running_since", LABEL("Running since"), internal),
    field<&AgendaItem::position>("position", LABEL("Order"), internal),
};

constexpr Field exportRecordFields[] = {
    field<&ExportRecord::at>("at", LABEL("Exported"), internal),
    field<&ExportRecord::audience>("audience", LABEL("Audience"), internal),
    field<&ExportRecord::format>("format", LABEL("Format"), internal),
    field<&ExportRecord::sha256>("sha256", LABEL("SHA-256"), internal),
    field<&ExportRecord::journalSeq>("journal_seq", LABEL("Journal entry"), internal),
};

constexpr Field entryFields[] = {
    field<&Entry::trashedAt>("trashed_at", LABEL("Moved to the trash"), internal),
};

constexpr Field settingFields[] = {
    field<&Setting::name>("name", LABEL("Name"), internal),
    field<&Setting::value>("value", LABEL("Value"), internal),
};

#undef LABEL

constexpr std::array<EntityType, entityKindCount> types{{
    {EntityKind::Review, "review", QT_TRANSLATE_NOOP("story::Entity", "review"), reviewFields},
    {EntityKind::Person, "person", QT_TRANSLATE_NOOP("story::Entity", "person"), personFields},
    {EntityKind::Event, "event", QT_TRANSLATE_NOOP("story::Entity", "event"), eventFields},
    {EntityKind::Evidence, "evidence", QT_TRANSLATE_NOOP("story::Entity", "evidence"), evidenceFields},
    {EntityKind::Source, "source", QT_TRANSLATE_NOOP("story::Entity", "source"), sourceFields},
    {EntityKind::Factor, "factor", QT_TRANSLATE_NOOP("story::Entity", "contributing factor"), factorFields},
    {EntityKind::Finding, "finding", QT_TRANSLATE_NOOP("story::Entity", "finding"), findingFields},
    {EntityKind::Question, "question", QT_TRANSLATE_NOOP("story::Entity", "open question"), questionFields},
    {EntityKind::Action, "action", QT_TRANSLATE_NOOP("story::Entity", "action item"), actionFields},
    {EntityKind::Lesson, "lesson", QT_TRANSLATE_NOOP("story::Entity", "lesson"), lessonFields},
    {EntityKind::WeakSignal, "weak_signal", QT_TRANSLATE_NOOP("story::Entity", "weak signal"), weakSignalFields},
    {EntityKind::Passage, "passage", QT_TRANSLATE_NOOP("story::Entity", "passage"), passageFields},
    {EntityKind::PrivateNote, "private_note", QT_TRANSLATE_NOOP("story::Entity", "private note"), privateNoteFields},
    {EntityKind::AgendaItem, "agenda_item", QT_TRANSLATE_NOOP("story::Entity", "phase of the agenda"), agendaItemFields},
    {EntityKind::ExportRecord, "export_record", QT_TRANSLATE_NOOP("story::Entity", "export"), exportRecordFields},
    {EntityKind::Entry, "entry", QT_TRANSLATE_NOOP("story::Entity", "review in the library"), entryFields},
    {EntityKind::Setting, "setting", QT_TRANSLATE_NOOP("story::Entity", "setting"), settingFields},
}};

} // namespace

Value Field::blank() const
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Line: return QString();
    case FieldType::Number: return qint64(0);
    case FieldType::Choice: return QString::fromLatin1(choices.front().name);
    case FieldType::Flag: return false;
    case FieldType::Moment: return Moment();
    case FieldType::Day: return QDate();
    case FieldType::Ref: return Id();
    case FieldType::Refs: return QList<Id>();
    case FieldType::Words: return QStringList();
    case FieldType::Blob: return QByteArray();
    }
    return QString();
}

const Field *EntityType::field(QAnyStringView fieldName) const
{
    for (const Field &f : fields) {
        if (fieldName == QLatin1String(f.name))
            return &f;
    }
    return nullptr;
}

const EntityType &entityType(EntityKind kind)
{
    return types[static_cast<size_t>(kind)];
}

const EntityType *entityTypeNamed(QAnyStringView name)
{
    for (const EntityType &type : types) {
        if (name == QLatin1String(type.name))
            return &type;
    }
    return nullptr;
}

std::span<const EntityType> entityTypes()
{
    return types;
}

} // namespace story
