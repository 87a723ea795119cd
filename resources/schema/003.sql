-- Schema 3 of a Second Story library. It is run once, into an empty file, and never altered afterwards: root pages and
-- the text kept in sqlite_schema are the same in every library, which is how a file of somebody else, or a damaged one, is told.
-- A later schema is a new script; a migration copies rows into a fresh file made from it.
--
-- Ids and hashes are blobs (16 and 32 bytes), times are microseconds since 1970-01-01T00:00:00Z, days are 2026-11-14,
-- flags are 0 and 1, choices are their names in lower_snake, lists of words are JSON arrays of strings.
-- A moment is six columns: the bounds of when it may have been (NULL: open on that side), how exact it was told
-- (unknown, exact, about, before, after, hour, day), the zone it was told in with the offset in seconds east of UTC, and the typed words.
-- An ordered list of other things is a table of its own: owner, place (0, 1, 2, ...), target.
-- References are checked at the end of a transaction, so that one edit may insert things that name each other.

-- library_id (36 characters), min_reader (the oldest schema number whose readers can read this file), written_by.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every edit there ever was; the tables below are what it leads to. Only ever appended to. "review" is 16 zero bytes for
-- the library itself. How "changes" and "hash" are made is described in journal.md.
CREATE TABLE journal (
    review BLOB NOT NULL,
    seq INTEGER NOT NULL,
    step INTEGER NOT NULL,
    cause TEXT NOT NULL,
    target INTEGER NOT NULL,
    schema INTEGER NOT NULL,
    at INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    what TEXT NOT NULL,
    changes TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (review, seq)
) STRICT;

-- Where each chain of the journal ends, written in the same transaction: an end that was cut off shows here.
CREATE TABLE head (
    review BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Bytes of images, once each.
CREATE TABLE blob (
    sha256 BLOB PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- What there is once per review: the incident times, those of the meetings, the impact, the exit pulse.
CREATE TABLE review (
    id BLOB PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'incident',
    severity TEXT NOT NULL DEFAULT 'not_said',
    state TEXT NOT NULL DEFAULT 'draft',
    services TEXT NOT NULL DEFAULT '[]',
    tags TEXT NOT NULL DEFAULT '[]',
    zone TEXT NOT NULL DEFAULT '',
    impact_who TEXT NOT NULL DEFAULT '',
    impact_count TEXT NOT NULL DEFAULT '',
    impact_cost TEXT NOT NULL DEFAULT '',
    impact TEXT NOT NULL DEFAULT '',
    detection TEXT NOT NULL DEFAULT '',
    impact_start_earliest INTEGER, impact_start_latest INTEGER, impact_start_precision TEXT NOT NULL DEFAULT 'unknown', impact_start_zone TEXT NOT NULL DEFAULT '', impact_start_offset INTEGER NOT NULL DEFAULT 0, impact_start_typed TEXT NOT NULL DEFAULT '',
    detected_earliest INTEGER, detected_latest INTEGER, detected_precision TEXT NOT NULL DEFAULT 'unknown', detected_zone TEXT NOT NULL DEFAULT '', detected_offset INTEGER NOT NULL DEFAULT 0, detected_typed TEXT NOT NULL DEFAULT '',
    acknowledged_earliest INTEGER, acknowledged_latest INTEGER, acknowledged_precision TEXT NOT NULL DEFAULT 'unknown', acknowledged_zone TEXT NOT NULL DEFAULT '', acknowledged_offset INTEGER NOT NULL DEFAULT 0, acknowledged_typed TEXT NOT NULL DEFAULT '',
    mitigated_earliest INTEGER, mitigated_latest INTEGER, mitigated_precision TEXT NOT NULL DEFAULT 'unknown', mitigated_zone TEXT NOT NULL DEFAULT '', mitigated_offset INTEGER NOT NULL DEFAULT 0, mitigated_typed TEXT NOT NULL DEFAULT '',
    resolved_earliest INTEGER, resolved_latest INTEGER, resolved_precision TEXT NOT NULL DEFAULT 'unknown', resolved_zone TEXT NOT NULL DEFAULT '', resolved_offset INTEGER NOT NULL DEFAULT 0, resolved_typed TEXT NOT NULL DEFAULT '',
    meeting_earliest INTEGER, meeting_latest INTEGER, meeting_precision TEXT NOT NULL DEFAULT 'unknown', meeting_zone TEXT NOT NULL DEFAULT '', meeting_offset INTEGER NOT NULL DEFAULT 0, meeting_typed TEXT NOT NULL DEFAULT '',
    opening TEXT NOT NULL DEFAULT '',
    document_sent_earliest INTEGER, document_sent_latest INTEGER, document_sent_precision TEXT NOT NULL DEFAULT 'unknown', document_sent_zone TEXT NOT NULL DEFAULT '', document_sent_offset INTEGER NOT NULL DEFAULT 0, document_sent_typed TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    external_summary TEXT NOT NULL DEFAULT '',
    premises_read INTEGER NOT NULL DEFAULT 0,
    premises_waiver TEXT NOT NULL DEFAULT '',
    no_measure_reason TEXT NOT NULL DEFAULT '',
    reopen_reason TEXT NOT NULL DEFAULT '',
    pulse_hands INTEGER NOT NULL DEFAULT 0,
    pulse_learned INTEGER NOT NULL DEFAULT 0,
    pulse_come_again INTEGER NOT NULL DEFAULT 0,
    pulse_felt_safe INTEGER NOT NULL DEFAULT 0,
    next_meeting_earliest INTEGER, next_meeting_latest INTEGER, next_meeting_precision TEXT NOT NULL DEFAULT 'unknown', next_meeting_zone TEXT NOT NULL DEFAULT '', next_meeting_offset INTEGER NOT NULL DEFAULT 0, next_meeting_typed TEXT NOT NULL DEFAULT '',
    report_plan TEXT NOT NULL DEFAULT '',
    asked TEXT NOT NULL DEFAULT '[]',
    created_at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Who is in the room and who was in the incident, by role. No export writes a name without may_be_named.
CREATE TABLE person (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    may_be_named INTEGER NOT NULL DEFAULT 0,
    part TEXT NOT NULL DEFAULT 'none',
    tie TEXT NOT NULL DEFAULT 'not_said',
    spoken_to INTEGER NOT NULL DEFAULT 0,
    in_room INTEGER NOT NULL DEFAULT 0,
    joined_late INTEGER NOT NULL DEFAULT 0,
    premises TEXT NOT NULL DEFAULT 'not_asked',
    premises_reason TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_review ON person(review);

-- The timeline. Sorted by start (its earliest bound, else its latest), then position.
CREATE TABLE event (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    start_earliest INTEGER, start_latest INTEGER, start_precision TEXT NOT NULL DEFAULT 'unknown', start_zone TEXT NOT NULL DEFAULT '', start_offset INTEGER NOT NULL DEFAULT 0, start_typed TEXT NOT NULL DEFAULT '',
    end_earliest INTEGER, end_latest INTEGER, end_precision TEXT NOT NULL DEFAULT 'unknown', end_zone TEXT NOT NULL DEFAULT '', end_offset INTEGER NOT NULL DEFAULT 0, end_typed TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'note',
    system TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT 'typed',
    source BLOB REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    source_lines TEXT NOT NULL DEFAULT '',
    known_then TEXT NOT NULL DEFAULT '',
    known_at_earliest INTEGER, known_at_latest INTEGER, known_at_precision TEXT NOT NULL DEFAULT 'unknown', known_at_zone TEXT NOT NULL DEFAULT '', known_at_offset INTEGER NOT NULL DEFAULT 0, known_at_typed TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    marks TEXT NOT NULL DEFAULT '[]',
    asked TEXT NOT NULL DEFAULT '[]',
    version_of BLOB REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    told_by BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    typed TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_review ON event(review);
CREATE INDEX event_source ON event(source) WHERE source IS NOT NULL;
CREATE INDEX event_version_of ON event(version_of) WHERE version_of IS NOT NULL;
CREATE INDEX event_told_by ON event(told_by) WHERE told_by IS NOT NULL;
CREATE TABLE event_people (
    owner BLOB NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_people_target ON event_people(target);
CREATE TABLE event_known_by (
    owner BLOB NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_known_by_target ON event_known_by(target);

-- What shows an event. "image" names bytes in the table blob.
CREATE TABLE evidence (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    event BLOB REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT 'link',
    url TEXT NOT NULL DEFAULT '',
    quote TEXT NOT NULL DEFAULT '',
    caption TEXT NOT NULL DEFAULT '',
    alternative TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT '',
    image BLOB REFERENCES blob(sha256),
    internal INTEGER NOT NULL DEFAULT 0,
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX evidence_review ON evidence(review);
CREATE INDEX evidence_event ON evidence(event) WHERE event IS NOT NULL;
CREATE INDEX evidence_image ON evidence(image) WHERE image IS NOT NULL;

-- Files that something was taken from. "sha256" is that of the file, whose bytes are not kept here.
CREATE TABLE source (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT '',
    sha256 BLOB,
    zone TEXT NOT NULL DEFAULT '',
    clock_correction INTEGER NOT NULL DEFAULT 0,
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX source_review ON source(review);

-- Contributing factors; never a single root cause.
CREATE TABLE factor (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'technical',
    standing TEXT NOT NULL DEFAULT 'named',
    standing_why TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '',
    votes INTEGER NOT NULL DEFAULT 0,
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX factor_review ON factor(review);
CREATE TABLE factor_events (
    owner BLOB NOT NULL REFERENCES factor(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX factor_events_target ON factor_events(target);

-- Answers to the four goals, luck and surprise.
CREATE TABLE finding (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    goal TEXT NOT NULL DEFAULT 'right',
    text TEXT NOT NULL DEFAULT '',
    alternative TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '',
    votes INTEGER NOT NULL DEFAULT 0,
    typed TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX finding_review ON finding(review);
CREATE TABLE finding_events (
    owner BLOB NOT NULL REFERENCES finding(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_events_target ON finding_events(target);

-- Open questions; answered when "answer" is not empty.
CREATE TABLE question (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    may_know BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    typed TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX question_review ON question(review);
CREATE INDEX question_may_know ON question(may_know) WHERE may_know IS NOT NULL;
CREATE TABLE question_events (
    owner BLOB NOT NULL REFERENCES question(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_events_target ON question_events(target);

-- Action items, from an idea in the parking lot to "did it help?".
CREATE TABLE "action" (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    done_when TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'not_said',
    priority TEXT NOT NULL DEFAULT 'not_said',
    prevents_repeat INTEGER NOT NULL DEFAULT 0,
    owner BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    status TEXT NOT NULL DEFAULT 'idea',
    soak_until TEXT,
    declined_reason TEXT NOT NULL DEFAULT '',
    tracker TEXT NOT NULL DEFAULT '',
    ask_helped_on TEXT,
    helped TEXT NOT NULL DEFAULT 'not_asked',
    helped_how TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    typed TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX action_review ON "action"(review);
CREATE INDEX action_owner ON "action"(owner) WHERE owner IS NOT NULL;
CREATE TABLE action_factors (
    owner BLOB NOT NULL REFERENCES "action"(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES factor(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_factors_target ON action_factors(target);
CREATE TABLE action_findings (
    owner BLOB NOT NULL REFERENCES "action"(id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    target BLOB NOT NULL REFERENCES finding(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_findings_target ON action_findings(target);

-- What others can learn, where it holds, and what superseded it.
CREATE TABLE lesson (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    holds_where TEXT NOT NULL DEFAULT '',
    confidence TEXT NOT NULL DEFAULT 'not_said',
    superseded_by BLOB REFERENCES lesson(id) DEFERRABLE INITIALLY DEFERRED,
    tags TEXT NOT NULL DEFAULT '[]',
    typed TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX lesson_review ON lesson(review);
CREATE INDEX lesson_superseded_by ON lesson(superseded_by) WHERE superseded_by IS NOT NULL;

-- Oddities and near misses that may repeat.
CREATE TABLE weak_signal (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    seen_earliest INTEGER, seen_latest INTEGER, seen_precision TEXT NOT NULL DEFAULT 'unknown', seen_zone TEXT NOT NULL DEFAULT '', seen_offset INTEGER NOT NULL DEFAULT 0, seen_typed TEXT NOT NULL DEFAULT '',
    system TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    typed TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX weak_signal_review ON weak_signal(review);

-- Text kept from an imported source that waits to be placed.
CREATE TABLE passage (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    heading TEXT NOT NULL DEFAULT '',
    source BLOB REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    first_line INTEGER NOT NULL DEFAULT 0,
    last_line INTEGER NOT NULL DEFAULT 0,
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX passage_review ON passage(review);
CREATE INDEX passage_source ON passage(source) WHERE source IS NOT NULL;

-- The facilitator's own; the archive JSON is the only export that holds it.
CREATE TABLE private_note (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX private_note_review ON private_note(review);

-- The parts of the meeting with their time budgets, and what the clock of each did.
CREATE TABLE agenda_item (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    phase TEXT NOT NULL DEFAULT 'prepare',
    title TEXT NOT NULL DEFAULT '',
    minutes INTEGER NOT NULL DEFAULT 0,
    another_day INTEGER NOT NULL DEFAULT 0,
    extra_minutes INTEGER NOT NULL DEFAULT 0,
    spent_seconds INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER NOT NULL DEFAULT 0,
    running_since INTEGER NOT NULL DEFAULT 0,
    position TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX agenda_item_review ON agenda_item(review);

-- What was exported, when, for whom, and which journal entry it stands on.
CREATE TABLE export_record (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL REFERENCES review(id) DEFERRABLE INITIALLY DEFERRED,
    at INTEGER NOT NULL DEFAULT 0,
    audience TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT '',
    sha256 BLOB,
    journal_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX export_record_review ON export_record(review);

-- The library's own (chain 0): each review's place on the shelf; its id is the review's. trashed_at 0: not in the trash.
CREATE TABLE entry (
    id BLOB PRIMARY KEY,
    trashed_at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The library's own (chain 0): settings that travel with the file.
CREATE TABLE setting (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row per searchable field that is not empty; its rowid is that of its text in the search index.
CREATE TABLE search_row (
    rowid INTEGER PRIMARY KEY,
    review BLOB NOT NULL,
    entity TEXT NOT NULL,
    id BLOB NOT NULL,
    field TEXT NOT NULL,
    UNIQUE (id, field)
) STRICT;
CREATE INDEX search_row_review ON search_row(review);

-- Written by the program's own statements and by no trigger. Runs of Chinese, Japanese and Thai stand in it as pairs.
CREATE VIRTUAL TABLE search USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
