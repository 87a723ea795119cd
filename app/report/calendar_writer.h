// Days as iCalendar (RFC 5545), by libical.
#pragma once

#include "app/report/lists.h"

#include <QByteArray>

namespace story::report {

// Events of a whole day, and not to-dos: Google Calendar and Outlook pass over VTODO without a word. They take no time (TRANSP) and
// ring no bell (no VALARM): whoever takes them in decides that. There is no METHOD: it would make an invitation of the file, which
// needs an organiser. `now` (UTC) is when they were written, `edition` the journal entry they stand on: a calendar that holds an event
// already takes the later one. A calendar without days holds the zone UTC, because RFC 5545 asks for one component at least.
// Control characters become U+FFFD.
QByteArray writeCalendar(const Calendar &calendar, Micros now, qint64 edition);

} // namespace story::report
