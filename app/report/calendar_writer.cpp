#include "app/report/calendar_writer.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

// RFC 5545, 3.3.11: no control characters in text but the line break.
QByteArray textBytes(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t')
            c = u' ';
        else if (c != u'\n' && (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)))
            c = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

void add(icalcomponent *to, icalproperty *property)
{
    icalcomponent_add_property(to, property);
}

void addOwn(icalcomponent *to, const char *name, const QByteArray &value)
{
    icalproperty *property = icalproperty_new_x(value.constData());
    icalproperty_set_x_name(property, name);
    add(to, property);
}

// Written as it is, because libical knows no years after 2582.
void addDay(icalcomponent *to, const char *name, QDate day)
{
    addOwn(to, name, day.toString(u"yyyyMMdd"_s).toLatin1());
}

icalcomponent *dayEvent(const CalendarDay &day, icaltimetype now, int edition)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(day.uid.toString(QUuid::WithoutBraces).toLatin1().constData()));
    add(event, icalproperty_new_dtstamp(now));
    add(event, icalproperty_new_sequence(edition));
    addDay(event, "DTSTART;VALUE=DATE", day.day);
    // A day without an end is one day long; it is said, because not all calendars know that. There is no day after the year 9999.
    if (const QDate next = day.day.addDays(1); next.year() <= 9999)
        addDay(event, "DTEND;VALUE=DATE", next);
    add(event, icalproperty_new_summary(textBytes(day.title).constData()));
    add(event, icalproperty_new_description(textBytes(day.text).constData()));
    if (!day.link.isEmpty())
        add(event, icalproperty_new_url(day.link.toLatin1().constData()));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

icalcomponent *utcZone()
{
    icalcomponent *zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    add(zone, icalproperty_new_tzid("Etc/UTC"));
    icalcomponent *standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT);
    icaltimetype begin = icaltime_null_time();
    begin.year = 1970;
    begin.month = 1;
    begin.day = 1;
    add(standard, icalproperty_new_dtstart(begin));
    add(standard, icalproperty_new_tzoffsetfrom(0));
    add(standard, icalproperty_new_tzoffsetto(0));
    icalcomponent_add_component(zone, standard);
    return zone;
}

} // namespace

QByteArray writeCalendar(const Calendar &calendar, Micros now, qint64 edition)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT),
                                                                             &icalcomponent_free);
    Q_CHECK_PTR(root.get());
    add(root.get(), icalproperty_new_version("2.0"));
    add(root.get(), icalproperty_new_prodid("-//Second Story//Second Story " STORY_VERSION "//EN"));
    // The name that RFC 7986 gave a calendar, and the one that calendars read.
    const QByteArray name = textBytes(calendar.title);
    add(root.get(), icalproperty_new_name(name.constData()));
    addOwn(root.get(), "X-WR-CALNAME", name);

    const icaltimetype stamp = icaltime_from_timet_with_zone(static_cast<time_t>(now / microsPerSecond), 0, icaltimezone_get_utc_timezone());
    const int sequence = static_cast<int>(std::clamp<qint64>(edition, 0, std::numeric_limits<int>::max()));
    for (const CalendarDay &day : calendar.days)
        icalcomponent_add_component(root.get(), dayEvent(day, stamp, sequence));
    if (calendar.days.isEmpty())
        icalcomponent_add_component(root.get(), utcZone());

    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(root.get()), &std::free);
    Q_CHECK_PTR(text.get());
    return QByteArray(text.get());
}

} // namespace story::report
