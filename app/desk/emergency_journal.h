// Edits that could not be written to the library, kept in the state folder so that the next start can bring them back.
#pragma once

#include "app/store/job.h"

namespace story {

// Where the emergency journal of a library is kept.
QString emergencyJournalPath(const QString &stateFolder, Id libraryId);

// Writes all of `jobs` there, in place of what was there (safe_file). One line of JSON per entry.
Result<> writeEmergencyJournal(const QString &path, const std::vector<store::Job> &jobs);

// What is there, job by job, without rows (they follow from replaying the entries). Empty where there is no file;
// Damaged where a line cannot be read: what stands before it is lost with it, so the caller keeps the file.
Result<std::vector<store::Job>> readEmergencyJournal(const QString &path);

} // namespace story
