#include "app/model/fields.h"

#include "app/model/review.h"

#include <array>

namespace story {

namespace {

constexpr Uses searchable = Use::Searchable;
constexpr Uses prose = Uses(Use::Searchable) | Use::Coached;
constexpr Uses internal = Use::Internal;

constexpr Field reviewFields[] = {
    field<&ReviewFacts::title>("title", QT_TRANSLATE_NOOP("story::Field", "Title"), prose),
    field<&ReviewFacts::kind>("kind", QT_TRANSLATE_NOOP("story::Field", "Kind")),
    field<&ReviewFacts::severity>("severity", QT_TRANSLATE_NOOP("story::Field", "Severity")),
    field<&ReviewFacts::state>("state", QT_TRANSLATE_NOOP("story::Field", "State")),
    field<&ReviewFacts::services>("services", QT_TRANSLATE_NOOP("story::Field", "Services"), searchable),
    field<&ReviewFacts::tags>("tags", QT_TRANSLATE_NOOP("story::Field", "Tags"), searchable),
    field<&ReviewFacts::zone>("zone", QT_TRANSLATE_NOOP("story::Field", "Time zone")),
    field<&ReviewFacts::impactWho>("impact_who", QT_TRANSLATE_NOOP("story::Field", "Who was affected"), prose),
    field<&ReviewFacts::impactCount>("impact_count", QT_TRANSLATE_NOOP("story::Field", "How many"), searchable),
    field<&ReviewFacts::impactCost>("impact_cost", QT_TRANSLATE_NOOP("story::Field", "What it cost"), searchable),
    textField<&ReviewFacts::impact>("impact", QT_TRANSLATE_NOOP("story::Field", "Impact"), prose),
    textField<&ReviewFacts::detection>("detection", QT_TRANSLATE_NOOP("story::Field", "Who or what noticed"), prose),
    field<&ReviewFacts::impactStart>("impact_start", QT_TRANSLATE_NOOP("story::Field", "Impact start")),
    field<&ReviewFacts::detected>("detected", QT_TRANSLATE_NOOP("story::Field", "Detected")),
    field<&ReviewFacts::acknowledged>("acknowledged", QT_TRANSLATE_NOOP("story::Field", "Acknowledged")),
    field<&ReviewFacts::mitigated>("mitigated", QT_TRANSLATE_NOOP("story::Field", "Mitigated")),
    field<&ReviewFacts::resolved>("resolved", QT_TRANSLATE_NOOP("story::Field", "Resolved")),
    field<&ReviewFacts::meeting>("meeting", QT_TRANSLATE_NOOP("story::Field", "Review meeting")),
    // Said aloud and not reported.
    textField<&ReviewFacts::opening>("opening", QT_TRANSLATE_NOOP("story::Field", "Opening words"), Uses(Use::Coached)),
    field<&ReviewFacts::documentSent>("document_sent", QT_TRANSLATE_NOOP("story::Field", "Draft sent to everyone")),
    textField<&ReviewFacts::summary>("summary", QT_TRANSLATE_NOOP("story::Field", "Summary in three sentences"), prose),
    textField<&ReviewFacts::externalSummary>("external_summary", QT_TRANSLATE_NOOP("story::Field", "Summary for readers outside"), prose),
    field<&ReviewFacts::premisesRead>("premises_read", QT_TRANSLATE_NOOP("story::Field", "Premises read"), internal),
    textField<&ReviewFacts::premisesWaiver>("premises_waiver",
        QT_TRANSLATE_NOOP("story::Field", "Why we went on without everyone’s yes"), prose),
    textField<&ReviewFacts::noMeasureReason>("no_measure_reason",
        QT_TRANSLATE_NOOP("story::Field", "Why no measure prevents a repeat"), prose),
    textField<&ReviewFacts::reopenReason>("reopen_reason", QT_TRANSLATE_NOOP("story::Field", "Why it was reopened"), prose),
    field<&ReviewFacts::pulseHands>("pulse_hands", QT_TRANSLATE_NOOP("story::Field", "People in the room")),
    field<&ReviewFacts::pulseLearned>("pulse_learned", QT_TRANSLATE_NOOP("story::Field", "Learned something that changes their work")),
    field<&ReviewFacts::pulseComeAgain>("pulse_come_again", QT_TRANSLATE_NOOP("story::Field", "Would come again")),
    field<&ReviewFacts::pulseFeltSafe>("pulse_felt_safe", QT_TRANSLATE_NOOP("story::Field", "Felt safe to speak")),
    field<&ReviewFacts::nextMeeting>("next_meeting", QT_TRANSLATE_NOOP("story::Field", "Next meeting")),
    textField<&ReviewFacts::reportPlan>("report_plan", QT_TRANSLATE_NOOP("story::Field", "What happens to the report"), prose),
    field<&ReviewFacts::asked>("asked", QT_TRANSLATE_NOOP("story::Field", "Questions asked"), internal),
    field<&ReviewFacts::createdAt>("created_at", QT_TRANSLATE_NOOP("story::Field", "Begun"), internal),
};

constexpr Field personFields[] = {
    field<&Person::role>("role", QT_TRANSLATE_NOOP("story::Field", "Role"), searchable),
    field<&Person::name>("name", QT_TRANSLATE_NOOP("story::Field", "Name"), Uses(Use::Searchable) | Use::NamesPerson),
    field<&Person::mayBeNamed>("may_be_named", QT_TRANSLATE_NOOP("story::Field", "May be named")),
    field<&Person::part>("part", QT_TRANSLATE_NOOP("story::Field", "Part in the review")),
    field<&Person::tie>("tie", QT_TRANSLATE_NOOP("story::Field", "Tie to the incident"), Use::Private),
    field<&Person::spokenTo>("spoken_to", QT_TRANSLATE_NOOP("story::Field", "Spoken with before"), Use::Private),
    field<&Person::inRoom>("in_room", QT_TRANSLATE_NOOP("story::Field", "In the room")),
    field<&Person::joinedLate>("joined_late", QT_TRANSLATE_NOOP("story::Field", "Joined later")),
    field<&Person::premises>("premises", QT_TRANSLATE_NOOP("story::Field", "Premises")),
    textField<&Person::premisesReason>("premises_reason", QT_TRANSLATE_NOOP("story::Field", "Reason of the exception"), prose),
    field<&Person::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field eventFields[] = {
    field<&Event::start>("start", QT_TRANSLATE_NOOP("story::Field", "Time")),
    field<&Event::end>("end", QT_TRANSLATE_NOOP("story::Field", "Until")),
    textField<&Event::text>("text", QT_TRANSLATE_NOOP("story::Field", "What happened"), prose),
    field<&Event::kind>("kind", QT_TRANSLATE_NOOP("story::Field", "Kind")),
    field<&Event::people>("people", QT_TRANSLATE_NOOP("story::Field", "Who")),
    field<&Event::system>("system", QT_TRANSLATE_NOOP("story::Field", "System"), searchable),
    field<&Event::origin>("origin", QT_TRANSLATE_NOOP("story::Field", "Told by")),
    field<&Event::source>("source", QT_TRANSLATE_NOOP("story::Field", "Source")),
    field<&Event::sourceLines>("source_lines", QT_TRANSLATE_NOOP("story::Field", "Lines of the source"), internal),
    textField<&Event::knownThen>("known_then", QT_TRANSLATE_NOOP("story::Field", "What was known then"), prose),
    field<&Event::knownAt>("known_at", QT_TRANSLATE_NOOP("story::Field", "Known at")),
    field<&Event::knownBy>("known_by", QT_TRANSLATE_NOOP("story::Field", "Known by")),
    field<&Event::tags>("tags", QT_TRANSLATE_NOOP("story::Field", "Tags"), searchable),
    field<&Event::marks>("marks", QT_TRANSLATE_NOOP("story::Field", "Marks")),
    field<&Event::asked>("asked", QT_TRANSLATE_NOOP("story::Field", "Questions asked"), internal),
    field<&Event::versionOf>("version_of", QT_TRANSLATE_NOOP("story::Field", "Another telling of")),
    field<&Event::toldBy>("told_by", QT_TRANSLATE_NOOP("story::Field", "As told by")),
    textField<&Event::typed>("typed", QT_TRANSLATE_NOOP("story::Field", "As it was typed"), internal),
    field<&Event::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field evidenceFields[] = {
    field<&Evidence::event>("event", QT_TRANSLATE_NOOP("story::Field", "Event")),
    field<&Evidence::kind>("kind", QT_TRANSLATE_NOOP("story::Field", "Kind")),
    field<&Evidence::url>("url", QT_TRANSLATE_NOOP("story::Field", "Link"), searchable),
    textField<&Evidence::quote>("quote", QT_TRANSLATE_NOOP("story::Field", "Quoted lines"), searchable),
    field<&Evidence::caption>("caption", QT_TRANSLATE_NOOP("story::Field", "Caption"), searchable),
    textField<&Evidence::alternative>("alternative", QT_TRANSLATE_NOOP("story::Field", "What the picture shows"), searchable),
    field<&Evidence::origin>("origin", QT_TRANSLATE_NOOP("story::Field", "Taken from"), searchable),
    field<&Evidence::image>("image", QT_TRANSLATE_NOOP("story::Field", "Picture")),
    field<&Evidence::internal>("internal", QT_TRANSLATE_NOOP("story::Field", "Not for readers outside")),
    field<&Evidence::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field sourceFields[] = {
    field<&Source::name>("name", QT_TRANSLATE_NOOP("story::Field", "File"), searchable),
    field<&Source::format>("format", QT_TRANSLATE_NOOP("story::Field", "Format")),
    field<&Source::sha256>("sha256", QT_TRANSLATE_NOOP("story::Field", "SHA-256"), internal),
    field<&Source::zone>("zone", QT_TRANSLATE_NOOP("story::Field", "Time zone")),
    field<&Source::clockCorrection>("clock_correction", QT_TRANSLATE_NOOP("story::Field", "Clock correction")),
    field<&Source::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field factorFields[] = {
    textField<&Factor::text>("text", QT_TRANSLATE_NOOP("story::Field", "Contributing factor"), prose),
    field<&Factor::kind>("kind", QT_TRANSLATE_NOOP("story::Field", "Kind")),
    field<&Factor::events>("events", QT_TRANSLATE_NOOP("story::Field", "Shown by")),
    field<&Factor::standing>("standing", QT_TRANSLATE_NOOP("story::Field", "How it stands")),
    textField<&Factor::standingWhy>("standing_why", QT_TRANSLATE_NOOP("story::Field", "What supports or refutes it"), prose),
    field<&Factor::theme>("theme", QT_TRANSLATE_NOOP("story::Field", "Theme"), searchable),
    field<&Factor::votes>("votes", QT_TRANSLATE_NOOP("story::Field", "Votes")),
    field<&Factor::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field findingFields[] = {
    field<&Finding::goal>("goal", QT_TRANSLATE_NOOP("story::Field", "Answers")),
    textField<&Finding::text>("text", QT_TRANSLATE_NOOP("story::Field", "Finding"), prose),
    textField<&Finding::alternative>("alternative", QT_TRANSLATE_NOOP("story::Field", "Other approach or safety measure"), prose),
    field<&Finding::events>("events", QT_TRANSLATE_NOOP("story::Field", "Shown by")),
    field<&Finding::theme>("theme", QT_TRANSLATE_NOOP("story::Field", "Theme"), searchable),
    field<&Finding::votes>("votes", QT_TRANSLATE_NOOP("story::Field", "Votes")),
    textField<&Finding::typed>("typed", QT_TRANSLATE_NOOP("story::Field", "As it was typed"), internal),
    field<&Finding::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field questionFields[] = {
    textField<&Question::text>("text", QT_TRANSLATE_NOOP("story::Field", "Open question"), prose),
    textField<&Question::answer>("answer", QT_TRANSLATE_NOOP("story::Field", "Answer"), prose),
    field<&Question::mayKnow>("may_know", QT_TRANSLATE_NOOP("story::Field", "Who may know")),
    field<&Question::events>("events", QT_TRANSLATE_NOOP("story::Field", "About")),
    textField<&Question::typed>("typed", QT_TRANSLATE_NOOP("story::Field", "As it was typed"), internal),
    field<&Question::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field actionFields[] = {
    textField<&Action::text>("text", QT_TRANSLATE_NOOP("story::Field", "What will be true when it is done"), prose),
    textField<&Action::doneWhen>("done_when", QT_TRANSLATE_NOOP("story::Field", "How we will know it worked"), prose),
    field<&Action::kind>("kind", QT_TRANSLATE_NOOP("story::Field", "Kind")),
    field<&Action::priority>("priority", QT_TRANSLATE_NOOP("story::Field", "Priority")),
    field<&Action::preventsRepeat>("prevents_repeat", QT_TRANSLATE_NOOP("story::Field", "Would prevent a repeat")),
    field<&Action::owner>("owner", QT_TRANSLATE_NOOP("story::Field", "Owner, one person by role")),
    field<&Action::due>("due", QT_TRANSLATE_NOOP("story::Field", "Due")),
    field<&Action::status>("status", QT_TRANSLATE_NOOP("story::Field", "State")),
    field<&Action::soakUntil>("soak_until", QT_TRANSLATE_NOOP("story::Field", "Soaks until")),
    textField<&Action::declinedReason>("declined_reason", QT_TRANSLATE_NOOP("story::Field", "Why it was declined"), prose),
    field<&Action::tracker>("tracker", QT_TRANSLATE_NOOP("story::Field", "Tracker link"), searchable),
    field<&Action::factors>("factors", QT_TRANSLATE_NOOP("story::Field", "Answers the factors")),
    field<&Action::findings>("findings", QT_TRANSLATE_NOOP("story::Field", "Answers the findings")),
    field<&Action::askHelpedOn>("ask_helped_on", QT_TRANSLATE_NOOP("story::Field", "Ask whether it helped on")),
    field<&Action::helped>("helped", QT_TRANSLATE_NOOP("story::Field", "Did it help?")),
    textField<&Action::helpedHow>("helped_how", QT_TRANSLATE_NOOP("story::Field", "How it helped"), prose),
    field<&Action::tags>("tags", QT_TRANSLATE_NOOP("story::Field", "Tags"), searchable),
    textField<&Action::typed>("typed", QT_TRANSLATE_NOOP("story::Field", "As it was typed"), internal),
    field<&Action::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field lessonFields[] = {
    textField<&Lesson::text>("text", QT_TRANSLATE_NOOP("story::Field", "Lesson"), prose),
    textField<&Lesson::holdsWhere>("holds_where", QT_TRANSLATE_NOOP("story::Field", "Where it holds"), prose),
    field<&Lesson::confidence>("confidence", QT_TRANSLATE_NOOP("story::Field", "How sure we are")),
    field<&Lesson::supersededBy>("superseded_by", QT_TRANSLATE_NOOP("story::Field", "Superseded by")),
    field<&Lesson::tags>("tags", QT_TRANSLATE_NOOP("story::Field", "Tags"), searchable),
    textField<&Lesson::typed>("typed", QT_TRANSLATE_NOOP("story::Field", "As it was typed"), internal),
    field<&Lesson::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field weakSignalFields[] = {
    textField<&WeakSignal::text>("text", QT_TRANSLATE_NOOP("story::Field", "Weak signal"), prose),
    field<&WeakSignal::seen>("seen", QT_TRANSLATE_NOOP("story::Field", "Seen")),
    field<&WeakSignal::system>("system", QT_TRANSLATE_NOOP("story::Field", "System"), searchable),
    field<&WeakSignal::tags>("tags", QT_TRANSLATE_NOOP("story::Field", "Tags"), searchable),
    textField<&WeakSignal::typed>("typed", QT_TRANSLATE_NOOP("story::Field", "As it was typed"), internal),
    field<&WeakSignal::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field passageFields[] = {
    textField<&Passage::text>("text", QT_TRANSLATE_NOOP("story::Field", "Passage"), searchable),
    field<&Passage::heading>("heading", QT_TRANSLATE_NOOP("story::Field", "Heading"), searchable),
    field<&Passage::source>("source", QT_TRANSLATE_NOOP("story::Field", "Source")),
    field<&Passage::firstLine>("first_line", QT_TRANSLATE_NOOP("story::Field", "First line"), internal),
    field<&Passage::lastLine>("last_line", QT_TRANSLATE_NOOP("story::Field", "Last line"), internal),
    field<&Passage::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field privateNoteFields[] = {
    textField<&PrivateNote::text>("text", QT_TRANSLATE_NOOP("story::Field", "Private note"), Uses(Use::Searchable) | Use::Private),
    field<&PrivateNote::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field agendaItemFields[] = {
    field<&AgendaItem::phase>("phase", QT_TRANSLATE_NOOP("story::Field", "Phase")),
    field<&AgendaItem::title>("title", QT_TRANSLATE_NOOP("story::Field", "Called")),
    field<&AgendaItem::minutes>("minutes", QT_TRANSLATE_NOOP("story::Field", "Minutes")),
    field<&AgendaItem::anotherDay>("another_day", QT_TRANSLATE_NOOP("story::Field", "Begins on another day")),
    field<&AgendaItem::extraMinutes>("extra_minutes", QT_TRANSLATE_NOOP("story::Field", "Minutes added"), internal),
    field<&AgendaItem::spentSeconds>("spent_seconds", QT_TRANSLATE_NOOP("story::Field", "Time spent"), internal),
    field<&AgendaItem::startedAt>("started_at", QT_TRANSLATE_NOOP("story::Field", "Begun"), internal),
    field<&AgendaItem::endedAt>("ended_at", QT_TRANSLATE_NOOP("story::Field", "Left"), internal),
    field<&AgendaItem::runningSince>("running_since", QT_TRANSLATE_NOOP("story::Field", "Running since"), internal),
    field<&AgendaItem::position>("position", QT_TRANSLATE_NOOP("story::Field", "Order"), internal),
};

constexpr Field exportRecordFields[] = {
    field<&ExportRecord::at>("at", QT_TRANSLATE_NOOP("story::Field", "Exported"), internal),
    field<&ExportRecord::audience>("audience", QT_TRANSLATE_NOOP("story::Field", "Audience"), internal),
    field<&ExportRecord::format>("format", QT_TRANSLATE_NOOP("story::Field", "Format"), internal),
    field<&ExportRecord::sha256>("sha256", QT_TRANSLATE_NOOP("story::Field", "SHA-256"), internal),
    field<&ExportRecord::journalSeq>("journal_seq", QT_TRANSLATE_NOOP("story::Field", "Journal entry"), internal),
};

constexpr Field entryFields[] = {
    field<&Entry::trashedAt>("trashed_at", QT_TRANSLATE_NOOP("story::Field", "Moved to the trash"), internal),
};

constexpr Field settingFields[] = {
    field<&Setting::name>("name", QT_TRANSLATE_NOOP("story::Field", "Name"), internal),
    field<&Setting::value>("value", QT_TRANSLATE_NOOP("story::Field", "Value"), internal),
};

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
