#!/usr/bin/env python3
"""Prints what typed times and clocks on the wall mean, worked out by Python's zoneinfo and not by us.

    python3 times_oracle.py zones > zones.tsv
    python3 times_oracle.py times > times.tsv
    python3 times_oracle.py questions > questions.tsv
    python3 times_oracle.py check              are the three files what it writes today?

A person wrote what each line says (`start`, `end`); zoneinfo says which instant that is.
"""
import contextlib
import io
import pathlib
import random
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MICRO = timedelta(microseconds=1)


def micros(instant):
    return (instant - EPOCH) // MICRO


def zone(name):
    if name[0] in "+-":
        sign = 1 if name[0] == "+" else -1
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[4:6])))
    return timezone.utc if name == "UTC" else ZoneInfo(name)


def readings(wall, tz):
    """Kind and the one or two instants (UTC) of a wall clock time."""
    both = [wall.replace(tzinfo=tz, fold=fold).astimezone(timezone.utc) for fold in (0, 1)]
    real = sorted({u for u in both if u.astimezone(tz).replace(tzinfo=None, fold=0) == wall})
    if not real:
        return "never", min(both), max(both)
    return ("once" if len(real) == 1 else "twice"), real[0], real[-1]


# ---- zones ----

def transitions(tz, year):
    at = datetime(year, 1, 1, tzinfo=timezone.utc)
    end = datetime(year, 12, 30, tzinfo=timezone.utc)
    while at < end:
        then = at + timedelta(hours=6)
        if at.astimezone(tz).utcoffset() != then.astimezone(tz).utcoffset():
            low, high = at, then
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                if middle.astimezone(tz).utcoffset() == low.astimezone(tz).utcoffset():
                    low = middle
                else:
                    high = middle
            yield low.astimezone(tz).replace(tzinfo=None), high.astimezone(tz).replace(tzinfo=None)
        at = then


def print_zones():
    names = ["Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York", "America/Los_Angeles",
             "America/St_Johns", "America/Sao_Paulo", "America/Havana", "Australia/Lord_Howe", "Australia/Sydney",
             "Pacific/Apia", "Pacific/Chatham", "Pacific/Kwajalein", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran",
             "Asia/Beirut", "Asia/Manila", "Africa/Casablanca", "Africa/Monrovia", "Antarctica/Troll", "Asia/Pyongyang"]
    years = {"Pacific/Apia": [1892, 2010, 2011], "Pacific/Kwajalein": [1969, 1993], "Africa/Monrovia": [1972],
             "Asia/Manila": [1844, 1978], "Asia/Pyongyang": [2015, 2018]}
    for name in names:
        tz = ZoneInfo(name)
        walls = set()
        for year in years.get(name, [1916, 1947, 1975, 2006, 2018, 2026, 2038, 2099, 9998]):
            for before, after in transitions(tz, year):
                low, high = min(before, after), max(before, after)
                for wall in (low - timedelta(seconds=1), low, low + timedelta(seconds=1), low + (high - low) / 2,
                             high - timedelta(seconds=1), high, high + timedelta(microseconds=1)):
                    walls.add(wall.replace(microsecond=wall.microsecond // 1000 * 1000))
        draw = random.Random(name)
        for _ in range(12):
            walls.add(datetime(draw.randint(2, 9998), draw.randint(1, 12), draw.randint(1, 28), draw.randint(0, 23),
                               draw.randint(0, 59), draw.randint(0, 59), draw.randint(0, 999999)))
        for wall in sorted(walls):
            kind, earlier, later = readings(wall, tz)
            print(name, micros(wall.replace(tzinfo=timezone.utc)), kind, micros(earlier), micros(later), sep="\t")


# ---- times ----

HOME = "Europe/Berlin"
DAY = "2026-11-14"
NOW = "2026-11-16 10:00:07.9"


def parse(text):
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S.%f"):
        try:
            return datetime.strptime(text, form)
        except ValueError:
            pass
    raise ValueError(text)


def possible(walls, zones):
    found = []
    for wall in walls:
        for name in zones:
            found += readings(parse(wall), zone(name))[1:]
    return min(found), max(found)


def exact(wall, name=HOME, precision="exact"):
    kind, one, other = readings(parse(wall), zone(name))
    assert kind == "once", (wall, name)
    return micros(one), micros(one), precision, name


def about(wall, name=HOME, seconds=300):
    at = exact(wall, name)[0]
    return at - seconds * 1000000, at + seconds * 1000000, "about", name


def before(wall, name=HOME):
    return "", exact(wall, name)[0], "before", name


def after(wall, name=HOME):
    return exact(wall, name)[0], "", "after", name


def hour(wall, name=HOME):
    at = exact(wall, name)[0]
    return at, at + 3600 * 1000000 - 1, "hour", name


def day(text, name=HOME):
    first = datetime.combine(date.fromisoformat(text), datetime.min.time())

    def begin(midnight):
        # Where the clock was put forward at midnight the day begins with the jump.
        kind, earlier, later = readings(midnight, zone(name))
        return micros(later if kind == "never" else earlier)

    return begin(first), begin(first + timedelta(days=1)) - 1, "day", name


def unclear(*walls, zones=(HOME,), told=None, width=0):
    low, high = possible(walls, zones)
    return micros(low) - width * 1000000, micros(high) + width * 1000000, "unknown", told or zones[0]


def open_day(name=HOME):
    return "", "", "unknown", name


NONE = ("", "", "none", "")


def print_times():
    def case(text, rest, start, end=None, problems="", at=DAY, home=HOME, last="", now=NOW):
        end = end or ("", "", "", "")
        last = micros(parse(last).replace(tzinfo=timezone.utc)) if last else ""
        now = micros(parse(now).replace(tzinfo=timezone.utc))
        print(text, home, at, last, now, rest, *start, *end[:3], problems, sep="\t")

    # clocks
    case("14:32 Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("9:05 Pager fired", "Pager fired", exact("2026-11-14 09:05"))
    case("00:00 midnight", "midnight", exact("2026-11-14 00:00"))
    case("24:00 end of the day", "end of the day", exact("2026-11-15 00:00"))
    case("14:32", "", exact("2026-11-14 14:32"))
    case("14:32: Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("14:32 - Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("14:32 – Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("14:32 | Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("[14:32] Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("(14:32) Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("[14:32 UTC] Pager", "Pager", exact("2026-11-14 14:32", "UTC"))
    case("at 14:32 it broke", "it broke", exact("2026-11-14 14:32"))
    case("14:32h it broke", "it broke", exact("2026-11-14 14:32"))
    case("14:32:07 x", "x", exact("2026-11-14 14:32:07"))
    case("14:32:07.250 x", "x", exact("2026-11-14 14:32:07.25"))
    case("14:32:07,250 x", "x", exact("2026-11-14 14:32:07.25"))
    case("14:32:07.000001 x", "x", exact("2026-11-14 14:32:07.000001"))
    case("14:32:07.1234567 x", "x", exact("2026-11-14 14:32:07.123456"))
    case("14:32:07,5 hosts", "5 hosts", exact("2026-11-14 14:32:07"))
    case("23:59:60Z leap", "leap", exact("2026-11-15 00:00", "UTC"))
    case("1432 Pager fired", "Pager fired", exact("2026-11-14 14:32"))
    case("0007 x", "x", exact("2026-11-14 00:07"))
    case("1432Z x", "x", exact("2026-11-14 14:32", "UTC"))
    case("1432 CET users complained", "users complained", exact("2026-11-14 14:32", "+01:00"))
    case("1500 errors a minute", "1500 errors a minute", NONE)
    case("1100 employees were asked to wait", "1100 employees were asked to wait", NONE)
    case("2026 was a quiet year", "2026 was a quiet year", NONE)
    case("2026 UTC is when it began", "is when it began", exact("2026-11-14 20:26", "UTC"))
    case("2026 pager fired", "pager fired", exact("2026-11-14 20:26"))
    case("1500 ms latency", "1500 ms latency", NONE)
    case("1200 % more", "1200 % more", NONE)
    case("1500% more", "1500% more", NONE)
    case("1200 of 4000 hosts", "1200 of 4000 hosts", NONE)
    case("2400 x", "2400 x", NONE)
    case("1460 x", "1460 x", NONE)
    case("14325 x", "14325 x", NONE)
    case("143 x", "143 x", NONE)
    case("25:10 x", "25:10 x", NONE, problems="ImpossibleTime")
    case("14:75 x", "14:75 x", NONE, problems="ImpossibleTime")
    case("14:5 x", "14:5 x", NONE)
    case("1:1 with the lead", "1:1 with the lead", NONE)
    case("14:32:7 x", "14:32:7 x", NONE)
    case("14:32Pager", "14:32Pager", NONE)
    case("14:32-ish x", "14:32-ish x", NONE)
    case("10:10:10:10 x", "10:10:10:10 x", NONE)
    case("10.5.3 released", "10.5.3 released", NONE)
    case("٠٩:٠٥ x", "٠٩:٠٥ x", NONE)
    # twelve hours
    case("2:32pm x", "x", exact("2026-11-14 14:32"))
    case("2:32 PM x", "x", exact("2026-11-14 14:32"))
    case("2:32\u202fPM x", "x", exact("2026-11-14 14:32"))
    case("2:32 p.m. x", "x", exact("2026-11-14 14:32"))
    case("2pm x", "x", exact("2026-11-14 14:00"))
    case("12am x", "x", exact("2026-11-14 00:00"))
    case("12:05am x", "x", exact("2026-11-14 00:05"))
    case("12:05pm x", "x", exact("2026-11-14 12:05"))
    case("11:59:59 pm x", "x", exact("2026-11-14 23:59:59"))
    case("13:05pm x", "x", exact("2026-11-14 13:05"))
    case("13:05am x", "13:05am x", NONE, problems="ImpossibleTime")
    case("2:32 a man called", "a man called", exact("2026-11-14 02:32"))
    case("2:32pm ET x", "x", exact("2026-11-14 14:32", "America/New_York"))
    # zones
    case("14:32Z x", "x", exact("2026-11-14 14:32", "UTC"))
    case("14:32z x", "x", exact("2026-11-14 14:32", "UTC"))
    case("14:32 UTC x", "x", exact("2026-11-14 14:32", "UTC"))
    case("14:32 utc x", "x", exact("2026-11-14 14:32", "UTC"))
    case("14:32 (UTC) x", "x", exact("2026-11-14 14:32", "UTC"))
    case("14:32 GMT x", "x", exact("2026-11-14 14:32", "UTC"))
    case("14:32 Europe/Berln x", "Europe/Berln x", exact("2026-11-14 14:32"), problems="UnknownZone")
    case("14:40-14:55 asia/kolkatta x", "asia/kolkatta x", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"), problems="UnknownZone")
    case("14:32 Pacific/ocean-facing hosts", "Pacific/ocean-facing hosts", exact("2026-11-14 14:32"), problems="UnknownZone")
    case("14:32 Europe/ x", "Europe/ x", exact("2026-11-14 14:32"))
    case("14:32 api/v2 failed", "api/v2 failed", exact("2026-11-14 14:32"))
    case("14:32 CET x", "x", exact("2026-11-14 14:32", "+01:00"))
    case("14:32CET x", "x", exact("2026-11-14 14:32", "+01:00"))
    case("14:32 PST x", "x", exact("2026-11-14 14:32", "-08:00"))
    case("14:32 PT x", "x", exact("2026-11-14 14:32", "America/Los_Angeles"))
    case("14:32 PT x", "x", exact("2026-07-14 14:32", "America/Los_Angeles"), at="2026-07-14")
    case("14:32 EST x", "x", exact("2026-11-14 14:32", "-05:00"))
    case("14:32 NPT x", "x", exact("2026-11-14 14:32", "+05:45"))
    case("14:32 CET x", "x", exact("2026-07-14 14:32", "+01:00"), problems="ZoneOutOfSeason", at="2026-07-14")
    case("14:32 CEST x", "x", exact("2026-07-14 14:32", "+02:00"), at="2026-07-14")
    case("14:32 EDT x", "x", exact("2026-11-14 14:32", "-04:00"), problems="ZoneOutOfSeason")
    case("14:32 +05:30 x", "x", exact("2026-11-14 14:32", "+05:30"))
    case("14:32 +0530 x", "x", exact("2026-11-14 14:32", "+05:30"))
    case("14:32+05:30 x", "x", exact("2026-11-14 14:32", "+05:30"))
    case("14:32 -08:00 x", "x", exact("2026-11-14 14:32", "-08:00"))
    case("14:32 UTC+2 x", "x", exact("2026-11-14 14:32", "+02:00"))
    case("14:32 UTC-03:30 x", "x", exact("2026-11-14 14:32", "-03:30"))
    case("14:32 GMT+1 x", "x", exact("2026-11-14 14:32", "+01:00"))
    case("14:32 America/New_York x", "x", exact("2026-11-14 14:32", "America/New_York"))
    case("14:32 asia/kolkata x", "x", exact("2026-11-14 14:32", "Asia/Kolkata"))
    case("14:32 et al", "et al", exact("2026-11-14 14:32"))
    case("14:32 -5 degrees", "-5 degrees", exact("2026-11-14 14:32"))
    case("14:32 +1200 users", "+1200 users", exact("2026-11-14 14:32"))
    case("14:32 N/A", "N/A", exact("2026-11-14 14:32"))
    case("14:32 CST x", "x", unclear("2026-11-14 14:32", zones=("-06:00", "-05:00", "+08:00"), told="CST"),
         problems="AmbiguousZone")
    case("14:32 IST x", "x", unclear("2026-11-14 14:32", zones=("+05:30", "+02:00", "+01:00"), told="IST"),
         problems="AmbiguousZone")
    # dates
    case("2026-11-13 23:10 x", "x", exact("2026-11-13 23:10"))
    case("2026-11-13T23:10:05Z x", "x", exact("2026-11-13 23:10:05", "UTC"))
    case("2026-11-13T23:10-08:00 x", "x", exact("2026-11-13 23:10", "-08:00"))
    case("2026-11-13 23:10:05-08:00 x", "x", exact("2026-11-13 23:10:05", "-08:00"))
    case("2026-11-13 23:10:05.123456+00 x", "x", exact("2026-11-13 23:10:05.123456", "UTC"))
    case("2026/11/13 23:10 x", "x", exact("2026-11-13 23:10"))
    case("14 Nov 2026 14:32 x", "x", exact("2026-11-14 14:32"))
    case("14 November 2026, 14:32 x", "x", exact("2026-11-14 14:32"))
    case("14th of November 2026 at 14:32 x", "x", exact("2026-11-14 14:32"))
    case("Nov 13 14:32 x", "x", exact("2026-11-13 14:32"))
    case("Nov 13, 2025 14:32 x", "x", exact("2025-11-13 14:32"))
    case("November 13th 2:32pm x", "x", exact("2026-11-13 14:32"))
    case("Sat 14 Nov 14:32 x", "x", exact("2026-11-14 14:32"))
    case("Sat, 14 Nov 2026 14:32:07 +0000 x", "x", exact("2026-11-14 14:32:07", "UTC"))
    case("Sun 14 Nov 2026 14:32 x", "x", exact("2026-11-14 14:32"), problems="WeekdayMismatch")
    case("14/Nov/2026:14:32:07 +0100 x", "x", exact("2026-11-14 14:32:07", "+01:00"))
    case("14.11.2026 14:32 x", "x", exact("2026-11-14 14:32"))
    case("14.11. 14:32 x", "x", exact("2026-11-14 14:32"))
    case("14/11 14:32 x", "x", exact("2026-11-14 14:32"))
    case("11/14/2026 14:32 x", "x", exact("2026-11-14 14:32"))
    case("05/06/2026 14:32 x", "x", unclear("2026-06-05 14:32", "2026-05-06 14:32"), problems="AmbiguousDate")
    case("31 Dec 23:50 x", "x", exact("2025-12-31 23:50"), at="2026-01-01")
    case("2026-02-30 14:32 x", "2026-02-30 14:32 x", NONE, problems="ImpossibleDate")
    case("2024-02-29 14:32 x", "x", exact("2024-02-29 14:32"))
    case("yesterday 23:10 CET deploy 4812 finished", "deploy 4812 finished", exact("2026-11-13 23:10", "+01:00"))
    case("Yesterday at 23:10 x", "x", exact("2026-11-13 23:10"))
    case("today 14:32 x", "x", exact("2026-11-14 14:32"))
    case("Fri 22:00 x", "x", exact("2026-11-13 22:00"))
    case("Sun 02:00 x", "x", exact("2026-11-15 02:00"))
    case("Thursday 22:00 x", "x", exact("2026-11-12 22:00"))
    case("sat 14:32 x", "x", exact("2026-11-14 14:32"))
    case("2026-11-14 the dashboard stayed green", "the dashboard stayed green", day("2026-11-14"))
    case("14 Nov 2026: the dashboard", "the dashboard", day("2026-11-14"))
    case("yesterday nobody saw it", "nobody saw it", day("2026-11-13"))
    case("yesterday's deploy", "yesterday's deploy", NONE)
    case("2026-11-14 1500 errors", "1500 errors", day("2026-11-14"))
    case("2026-03-29 the clocks changed", "the clocks changed", day("2026-03-29"))
    case("Sun spots", "Sun spots", NONE)
    case("May 5 nodes were lost", "May 5 nodes were lost", NONE)
    case("24/7 support was out", "24/7 support was out", NONE)
    case("3/4 of the hosts", "3/4 of the hosts", NONE)
    # a date behind its time
    case("At 15:10 PDT on Tuesday, July 29, 2014, the", "the", exact("2014-07-29 15:10", "-07:00"))
    case("14:32 UTC 14 Nov 2025 x", "x", exact("2025-11-14 14:32", "UTC"))
    case("~19:00 UTC Friday Nov 13 - x", "x", about("2026-11-13 19:00", "UTC"))
    case("14:32, 13 Nov 2026: x", "x", exact("2026-11-13 14:32"))
    case("14:32 on Friday x", "x", exact("2026-11-13 14:32"))
    case("14:32 on sun servers", "on sun servers", exact("2026-11-14 14:32"))
    case("14:32 Monday reports failed", "Monday reports failed", exact("2026-11-14 14:32"))
    case("14:32 yesterday was quieter", "yesterday was quieter", exact("2026-11-14 14:32"))
    case("14:32 10.5 s latency", "10.5 s latency", exact("2026-11-14 14:32"))
    case("14:32 3/4 of the hosts", "3/4 of the hosts", exact("2026-11-14 14:32"))
    case("14:32 May 5 nodes were lost", "May 5 nodes were lost", exact("2026-11-14 14:32"))
    case("14:40-14:55 on 13 Nov drill", "drill", exact("2026-11-13 14:40"), exact("2026-11-13 14:55"))
    case("23:40-00:10, 13 Nov 2026 drill", "drill", exact("2026-11-13 23:40"), exact("2026-11-14 00:10"))
    case("Friday November 13 2026, starting at 16:30 UTC, x", "x", exact("2026-11-13 16:30", "UTC"))
    # hedges
    case("~14:35 we believed", "we believed", about("2026-11-14 14:35"))
    case("14:35~ we believed", "we believed", about("2026-11-14 14:35"))
    case("about 14:35 we believed", "we believed", about("2026-11-14 14:35"))
    case("around 2:35pm we believed", "we believed", about("2026-11-14 14:35"))
    case("~1435 we believed", "we believed", about("2026-11-14 14:35"))
    case("14:35~10m we believed", "we believed", about("2026-11-14 14:35", seconds=600))
    case("14:35 ~10m we believed", "we believed", about("2026-11-14 14:35", seconds=600))
    case("~10m 14:35 we believed", "we believed", about("2026-11-14 14:35", seconds=600))
    case("14:35 ±30s we believed", "we believed", about("2026-11-14 14:35", seconds=30))
    case("14:35 CET ~1h we believed", "we believed", about("2026-11-14 14:35", "+01:00", seconds=3600))
    case("yesterday ~23:10 CET x", "x", about("2026-11-13 23:10", "+01:00"))
    case("before 14:35 x", "x", before("2026-11-14 14:35"))
    case("after 14:35 UTC x", "x", after("2026-11-14 14:35", "UTC"))
    case("yesterday after 22:00 x", "x", after("2026-11-13 22:00"))
    case("before 2026-11-13 x", "x", before("2026-11-13 00:00"))
    case("before the failover", "before the failover", NONE)
    case("about 1500 errors", "about 1500 errors", NONE)
    case("~ ask for review", "~ ask for review", NONE)
    case("15:?? someone saw", "someone saw", hour("2026-11-14 15:00"))
    case("15:xx UTC someone saw", "someone saw", hour("2026-11-14 15:00", "UTC"))
    # ranges
    case("14:40-14:55 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("14:40–14:55 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("14:40 - 14:55 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("From 14:40 to 14:55 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("from 14:40 we saw it", "from 14:40 we saw it", NONE)
    case("14:40-14:55 : drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("14:40 to 14:55 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("1440-1455 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("14:40-14:55 CET drill", "drill", exact("2026-11-14 14:40", "+01:00"), exact("2026-11-14 14:55", "+01:00"))
    case("14:40 UTC-14:55 UTC drill", "drill", exact("2026-11-14 14:40", "UTC"), exact("2026-11-14 14:55", "UTC"))
    case("08:40:00-08:55:00 drill", "drill", exact("2026-11-14 08:40"), exact("2026-11-14 08:55"))
    case("~14:40-14:55 drill", "drill", about("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("23:40-00:10 drill", "drill", exact("2026-11-14 23:40"), exact("2026-11-15 00:10"))
    case("14:55-14:40 drill", "drill", exact("2026-11-14 14:55"), exact("2026-11-15 14:40"), problems="EndsBeforeStart")
    case("yesterday 23:40-00:10 drill", "drill", exact("2026-11-13 23:40"), exact("2026-11-14 00:10"))
    case("2026-11-13 22:00 to 2026-11-14 01:00 drill", "drill", exact("2026-11-13 22:00"), exact("2026-11-14 01:00"))
    case("2026-11-14 22:00 to 2026-11-13 01:00 drill", "drill", exact("2026-11-14 22:00"), exact("2026-11-13 01:00"),
         problems="EndsBeforeStart")
    case("2026-11-12 - 2026-11-13 drill", "drill", day("2026-11-12"), day("2026-11-13"))
    case("2:30-3:15pm drill", "drill", exact("2026-11-14 14:30"), exact("2026-11-14 15:15"))
    case("11:30-1:15pm drill", "drill", exact("2026-11-14 11:30"), exact("2026-11-14 13:15"))
    case("14:40 - 1500 errors", "1500 errors", exact("2026-11-14 14:40"))
    case("14:40-25:10 x", "14:40-25:10 x", NONE, problems="ImpossibleTime")
    # relative
    case("+5m x", "x", exact("2026-11-14 14:37", "UTC")[:3] + (HOME,), last="2026-11-14 14:32")
    case("+1h30m x", "x", exact("2026-11-14 16:02", "UTC")[:3] + (HOME,), last="2026-11-14 14:32")
    case("+90s x", "x", exact("2026-11-14 14:33:30", "UTC")[:3] + (HOME,), last="2026-11-14 14:32")
    case("+5m x", "x", open_day(), problems="NoLastEvent")
    case("+5 hosts", "+5 hosts", NONE)
    case("+ rollback took four minutes", "+ rollback took four minutes", NONE)
    case("now it is back", "it is back", exact("2026-11-16 10:00:07", "UTC")[:3] + (HOME,))
    case("nowhere", "nowhere", NONE)
    # which day
    case("14:32 x", "x", open_day(), at="")
    case("14:32 CET x", "x", open_day("+01:00"), at="")
    case("yesterday 23:10 x", "x", open_day(), at="")
    case("2026-11-14 14:32 x", "x", exact("2026-11-14 14:32"), at="")
    case("14 Nov 14:32 x", "x", exact("2026-11-14 14:32"), at="")
    case("24 Dec 14:32 x", "x", exact("2025-12-24 14:32"), at="")
    case("00:10 x", "x", exact("2026-11-15 00:10"), problems="NextDay", last="2026-11-14 22:50")
    case("11:00 x", "x", exact("2026-11-14 11:00"), last="2026-11-14 21:59")
    case("00:10 x", "x", exact("2026-11-14 00:10"), last="2026-11-14 11:00")
    case("today 00:10 x", "x", exact("2026-11-14 00:10"), last="2026-11-14 22:50")
    # clocks that jump
    case("02:30 x", "x", unclear("2026-03-29 02:30"), problems="Gap", at="2026-03-29")
    case("01:59:59.999999 x", "x", exact("2026-03-29 01:59:59.999999"), at="2026-03-29")
    case("03:00 x", "x", exact("2026-03-29 03:00"), at="2026-03-29")
    case("02:30 x", "x", unclear("2026-10-25 02:30"), problems="Overlap", at="2026-10-25")
    case("02:30 CET x", "x", exact("2026-10-25 02:30", "+01:00"), at="2026-10-25")
    case("02:30 CEST x", "x", exact("2026-10-25 02:30", "+02:00"), problems="", at="2026-10-25")
    case("~02:30 x", "x", unclear("2026-10-25 02:30", width=300), problems="Overlap", at="2026-10-25")
    case("02:15 x", "x", unclear("2026-10-04 02:15", zones=("Australia/Lord_Howe",)), problems="Gap",
         at="2026-10-04", home="Australia/Lord_Howe")
    case("01:45 x", "x", unclear("2026-04-05 01:45", zones=("Australia/Lord_Howe",)), problems="Overlap",
         at="2026-04-05", home="Australia/Lord_Howe")
    case("02:45 x", "x", exact("2026-10-04 02:45", "Australia/Lord_Howe"), at="2026-10-04", home="Australia/Lord_Howe")
    case("12:00 x", "x", unclear("2011-12-30 12:00", zones=("Pacific/Apia",)), problems="Gap", at="2011-12-30",
         home="Pacific/Apia")
    case("23:59 x", "x", exact("2011-12-29 23:59", "Pacific/Apia"), at="2011-12-29", home="Pacific/Apia")
    case("01:30 x", "x", unclear("2026-11-01 01:30", zones=("America/New_York",)), problems="Overlap", at="2026-11-01",
         home="America/New_York")
    case("01:30 EST x", "x", exact("2026-11-01 01:30", "-05:00"), at="2026-11-01", home="America/New_York")
    case("01:30-03:30 x", "x", exact("2026-03-29 01:30"), exact("2026-03-29 03:30"), at="2026-03-29")
    case("0001-01-02 03:04 x", "x", exact("0001-01-02 03:04"))
    case("9999-12-30 23:59:59.999999Z x", "x", exact("9999-12-30 23:59:59.999999", "UTC"))
    # fractions of every length; what is finer than a microsecond is cut off, never rounded up
    for digits in ("5", "25", "250", "2504", "25041", "250417"):
        case(f"14:32:07.{digits} x", "x", exact(f"2026-11-14 14:32:07.{digits}"))
        case(f"2026-11-14T14:32:07.{digits}Z x", "x", exact(f"2026-11-14 14:32:07.{digits}", "UTC"))
    case("2026-11-14T14:32:07.123456789Z x", "x", exact("2026-11-14 14:32:07.123456", "UTC"))
    case("14:32:07.9999999 x", "x", exact("2026-11-14 14:32:07.999999"))
    case("14:32:59.999999 x", "x", exact("2026-11-14 14:32:59.999999"))
    case("2026-11-14 14:32:07,123 x", "x", exact("2026-11-14 14:32:07.123"))
    case("2:32:07.250pm x", "x", exact("2026-11-14 14:32:07.25"))
    # the leap second is the first of the next day, as everybody's clocks have it
    case("2016-12-31T23:59:60Z x", "x", exact("2017-01-01 00:00", "UTC"))
    case("2017-01-01 00:59:60 CET x", "x", exact("2017-01-01 01:00", "+01:00"))
    case("23:59:60.5Z x", "x", exact("2026-11-15 00:00:00.5", "UTC"))
    case("23:59:61Z x", "23:59:61Z x", NONE, problems="ImpossibleTime")
    case("24:00:01 x", "24:00:01 x", NONE, problems="ImpossibleTime")
    # abbreviations that mean one thing
    for name, offset in (("WET", "UTC"), ("EET", "+02:00"), ("MSK", "+03:00"), ("SAST", "+02:00"), ("PKT", "+05:00"), ("WIB", "+07:00"),
                         ("HKT", "+08:00"), ("SGT", "+08:00"), ("AWST", "+08:00"), ("JST", "+09:00"), ("KST", "+09:00"),
                         ("ACST", "+09:30"), ("AEST", "+10:00"), ("NST", "-03:30"), ("BRT", "-03:00"), ("MST", "-07:00"),
                         ("HST", "-10:00"), ("AKST", "-09:00")):
        case(f"14:32 {name} x", "x", exact("2026-11-14 14:32", offset))
    case("14:32 BST x", "x", exact("2026-07-14 14:32", "+01:00"), at="2026-07-14")
    case("14:32 NZDT x", "x", exact("2026-11-14 14:32", "+13:00"))
    case("14:32 AEDT x", "x", exact("2026-11-14 14:32", "+11:00"))
    case("14:32 PDT x", "x", exact("2026-07-14 14:32", "-07:00"), at="2026-07-14")
    case("14:32 NDT x", "x", exact("2026-07-14 14:32", "-02:30"), at="2026-07-14")
    case("14:32 ET x", "x", exact("2026-07-14 14:32", "America/New_York"), at="2026-07-14")
    case("14:32 CT x", "x", exact("2026-11-14 14:32", "America/Chicago"))
    case("14:32 MT x", "x", exact("2026-07-14 14:32", "America/Denver"), at="2026-07-14")
    # those that ask
    case("14:32 AST x", "x", unclear("2026-11-14 14:32", zones=("-04:00", "+03:00"), told="AST"), problems="AmbiguousZone")
    case("14:32 GST x", "x", unclear("2026-11-14 14:32", zones=("+04:00", "-02:00"), told="GST"), problems="AmbiguousZone")
    case("14:32 SST x", "x", unclear("2026-11-14 14:32", zones=("-11:00", "+08:00"), told="SST"), problems="AmbiguousZone")
    case("before 14:32 CST x", "x", ("", unclear("2026-11-14 14:32", zones=("-06:00", "-05:00", "+08:00"))[1], "before", "CST"),
         problems="AmbiguousZone")
    case("after 14:32 CST x", "x", (unclear("2026-11-14 14:32", zones=("-06:00", "-05:00", "+08:00"))[0], "", "after", "CST"),
         problems="AmbiguousZone")
    # capitals that are words of the trade
    case("14:32 WEST region down", "WEST region down", exact("2026-11-14 14:32"))
    case("14:32 ART failed", "ART failed", exact("2026-11-14 14:32"))
    case("14:32 cet x", "cet x", exact("2026-11-14 14:32"))
    # offsets
    case("14:32+0530 x", "x", exact("2026-11-14 14:32", "+05:30"))
    case("14:32 -0800 x", "x", exact("2026-11-14 14:32", "-08:00"))
    case("14:32 −08:00 x", "x", exact("2026-11-14 14:32", "-08:00"))
    case("14:32+02 x", "x", exact("2026-11-14 14:32", "+02:00"))
    case("14:32:07+5:45 x", "x", exact("2026-11-14 14:32:07", "+05:45"))
    case("14:32 +14:00 x", "x", exact("2026-11-14 14:32", "+14:00"))
    case("14:32 +15:00 x", "+15:00 x", exact("2026-11-14 14:32"))
    case("14:32 (+05:30) x", "x", exact("2026-11-14 14:32", "+05:30"))
    case("14:32 UTC+5:30 x", "x", exact("2026-11-14 14:32", "+05:30"))
    case("14:32 UTC−3 x", "x", exact("2026-11-14 14:32", "-03:00"))
    case("14:32 GMT-0330 x", "x", exact("2026-11-14 14:32", "-03:30"))
    case("2026-11-13T23:10:05+0100 x", "x", exact("2026-11-13 23:10:05", "+01:00"))
    case("2026-11-13T23:10:05.25−03:30 x", "x", exact("2026-11-13 23:10:05.25", "-03:30"))
    # twelve hours
    case("12pm x", "x", exact("2026-11-14 12:00"))
    case("12:00am x", "x", exact("2026-11-14 00:00"))
    case("0:30am x", "x", exact("2026-11-14 00:30"))
    case("2:32PM x", "x", exact("2026-11-14 14:32"))
    case("2.32pm x", "2.32pm x", NONE)
    case("2:32 P.M. x", "x", exact("2026-11-14 14:32"))
    case("11am-2pm drill", "drill", exact("2026-11-14 11:00"), exact("2026-11-14 14:00"))
    case("11pm to 1am drill", "drill", exact("2026-11-14 23:00"), exact("2026-11-15 01:00"))
    case("11:45-12:15am drill", "drill", exact("2026-11-14 23:45"), exact("2026-11-15 00:15"))
    case("yesterday 11pm ET x", "x", exact("2026-11-13 23:00", "America/New_York"))
    case("13pm x", "13pm x", NONE)
    # ranges
    case("23:59-00:01 x", "x", exact("2026-11-14 23:59"), exact("2026-11-15 00:01"))
    case("31 Dec 23:50 to 1 Jan 00:10 x", "x", exact("2025-12-31 23:50"), exact("2026-01-01 00:10"), at="2026-01-01")
    case("14:40 until 14:55 drill", "drill", exact("2026-11-14 14:40"), exact("2026-11-14 14:55"))
    case("14:40 EST - 14:55 EST drill", "drill", exact("2026-11-14 14:40", "-05:00"), exact("2026-11-14 14:55", "-05:00"))
    case("14:40:07.250-14:40:09.500 x", "x", exact("2026-11-14 14:40:07.25"), exact("2026-11-14 14:40:09.5"))
    case("22:00-02:30 x", "x", exact("2026-10-24 22:00"), unclear("2026-10-25 02:30"), problems="Overlap", at="2026-10-24")
    case("22:00-02:30 x", "x", exact("2026-03-28 22:00"), unclear("2026-03-29 02:30"), problems="Gap", at="2026-03-28")
    case("02:10-02:50 x", "x", unclear("2026-10-25 02:10"), unclear("2026-10-25 02:50"), problems="Overlap,Overlap", at="2026-10-25")
    # clocks that jump, elsewhere
    case("00:30 x", "x", unclear("2018-11-04 00:30", zones=("America/Sao_Paulo",)), problems="Gap", at="2018-11-04",
         home="America/Sao_Paulo")
    case("2018-11-04 x", "x", day("2018-11-04", "America/Sao_Paulo"), home="America/Sao_Paulo")
    case("00:30 x", "x", unclear("2026-03-29 00:30", zones=("Asia/Beirut",)), problems="Gap", at="2026-03-29", home="Asia/Beirut")
    case("02:45 x", "x", unclear("2026-09-27 02:45", zones=("Pacific/Chatham",)), problems="Gap", at="2026-09-27",
         home="Pacific/Chatham")
    case("02:50 x", "x", unclear("2026-04-05 02:50", zones=("Pacific/Chatham",)), problems="Overlap", at="2026-04-05",
         home="Pacific/Chatham")
    case("02:30 x", "x", exact("2026-03-29 02:30", "Asia/Kolkata"), at="2026-03-29", home="Asia/Kolkata")
    case("01:30 x", "x", unclear("2026-10-25 01:30", zones=("Europe/London",)), problems="Overlap", at="2026-10-25",
         home="Europe/London")
    case("01:30 GMT x", "x", exact("2026-10-25 01:30", "UTC"), at="2026-10-25", home="Europe/London")
    case("02:?? x", "x", unclear("2026-03-29 02:00", "2026-03-29 02:59:59.999999"), problems="Gap", at="2026-03-29")
    case("02:?? x", "x", unclear("2026-10-25 02:00", "2026-10-25 02:59:59.999999"), problems="Overlap", at="2026-10-25")
    # an hour of which the clock left the second half: 02:00 to 02:30 never were
    case("02:?? x", "x", (exact("2026-10-04 02:30", "Australia/Lord_Howe")[0],
                          exact("2026-10-04 02:59:59.999999", "Australia/Lord_Howe")[0], "hour", "Australia/Lord_Howe"),
         at="2026-10-04", home="Australia/Lord_Howe")
    # and one whose second half came twice
    case("01:?? x", "x", (exact("2026-04-05 01:00", "Australia/Lord_Howe")[0],
                          micros(readings(parse("2026-04-05 01:59:59.999999"), zone("Australia/Lord_Howe"))[2]), "hour",
                          "Australia/Lord_Howe"), at="2026-04-05", home="Australia/Lord_Howe")
    case("2011-12-30 x", "x", (day("2011-12-29", "Pacific/Apia")[0], day("2011-12-31", "Pacific/Apia")[1], "unknown", "Pacific/Apia"),
         problems="Gap", at="2011-12-29", home="Pacific/Apia")
    case("yesterday 12:00 x", "x", unclear("2011-12-30 12:00", zones=("Pacific/Apia",)), problems="Gap", at="2011-12-31",
         home="Pacific/Apia")
    case("2026-10-25 x", "x", day("2026-10-25"))
    # words for days
    case("tomorrow 00:10 x", "x", exact("2026-11-15 00:10"))
    case("yesterday 14:40-15:00 x", "x", exact("2026-11-13 14:40"), exact("2026-11-13 15:00"))
    case("yesterday 15:?? x", "x", hour("2026-11-13 15:00"))
    case("Mon 09:00 x", "x", exact("2026-11-16 09:00"))
    case("Tuesday 09:00 x", "x", exact("2026-11-10 09:00"))
    case("Fri, 13 Nov 09:00 x", "x", exact("2026-11-13 09:00"))
    case("today x", "x", day("2026-11-14"))
    case("yesterday 02:30 x", "x", unclear("2026-10-25 02:30"), problems="Overlap", at="2026-10-26")
    # dates without a year lie behind us
    case("05/06 14:32 x", "x", unclear("2026-06-05 14:32", "2026-05-06 14:32"), problems="AmbiguousDate")
    case("6 May 14:32 x", "x", exact("2026-05-06 14:32"))
    case("17 Nov 14:32 x", "x", exact("2026-11-17 14:32"))
    case("20 Nov 14:32 x", "x", exact("2025-11-20 14:32"))
    case("29 Feb 14:32 x", "x", exact("2024-02-29 14:32"))
    case("13/06 14:32 x", "x", exact("2026-06-13 14:32"))
    case("06/13 14:32 x", "x", exact("2026-06-13 14:32"))
    case("2026-11-31 14:32 x", "2026-11-31 14:32 x", NONE, problems="ImpossibleDate")
    case("31.11.2026 14:32 x", "31.11.2026 14:32 x", NONE, problems="ImpossibleDate")
    # hedges
    case("≈14:35 x", "x", about("2026-11-14 14:35"))
    case("approx. 14:35 x", "x", about("2026-11-14 14:35"))
    case("ca. 14:35 x", "x", about("2026-11-14 14:35"))
    case("14:35 +/-2m x", "x", about("2026-11-14 14:35", seconds=120))
    case("14:35~ CET x", "x", about("2026-11-14 14:35", "+01:00"))
    case("~2pm x", "x", about("2026-11-14 14:00"))
    case("~14:32:07.250 x", "x", about("2026-11-14 14:32:07.25"))
    case("~15:?? x", "x", hour("2026-11-14 15:00"))
    case("before 15:?? x", "x", before("2026-11-14 15:00"))
    case("after 15:?? x", "x", after("2026-11-14 16:00"))
    case("before 2pm PT x", "x", before("2026-11-14 14:00", "America/Los_Angeles"))
    case("after 2026-11-13 x", "x", after("2026-11-14 00:00"))
    # relative
    case("~+5m x", "x", (exact("2026-11-14 14:32", "UTC")[0], exact("2026-11-14 14:42", "UTC")[0], "about", HOME),
         last="2026-11-14 14:32")
    case("+2d x", "x", exact("2026-11-16 14:32", "UTC")[:3] + (HOME,), last="2026-11-14 14:32")
    case("+10min x", "x", exact("2026-11-14 14:42", "UTC")[:3] + (HOME,), last="2026-11-14 14:32")
    case("+5m x", "x", exact("2026-10-25 01:02", "UTC")[:3] + (HOME,), last="2026-10-25 00:57", at="2026-10-25")
    case("+0m x", "+0m x", NONE, last="2026-11-14 14:32")
    case("+5mx", "+5mx", NONE, last="2026-11-14 14:32")
    case("~now x", "x", (exact("2026-11-16 09:55:07", "UTC")[0], exact("2026-11-16 10:05:07", "UTC")[0], "about", HOME))
    case("now 5 hosts are back", "5 hosts are back", exact("2026-11-16 10:00:07", "UTC")[:3] + (HOME,))
    # early years and late ones; a year before 0 is no date here (Python knows no year 0: counted by hand)
    case("0000-01-01 00:00Z x", "x", (-62167219200000000, -62167219200000000, "exact", "UTC"))
    case("0000-02-29 12:00Z x", "x", (-62162078400000000, -62162078400000000, "exact", "UTC"))
    case("0001-01-01 00:00:00.000001Z x", "x", exact("0001-01-01 00:00:00.000001", "UTC"))
    case("1066-10-14 09:00 x", "x", exact("1066-10-14 09:00"))
    case("1582-10-10 12:00Z x", "x", exact("1582-10-10 12:00", "UTC"))
    case("1900-02-29 12:00 x", "1900-02-29 12:00 x", NONE, problems="ImpossibleDate")
    case("1969-12-31T23:59:59.999999Z x", "x", exact("1969-12-31 23:59:59.999999", "UTC"))
    case("1970-01-01 00:00 x", "x", exact("1970-01-01 00:00"))
    case("2000-02-29 12:00 x", "x", exact("2000-02-29 12:00"))
    case("9998-07-01 12:00 x", "x", exact("9998-07-01 12:00"))
    case("-0044-03-15 12:00 x", "-0044-03-15 12:00 x", NONE)
    case("10000-01-01 12:00 x", "10000-01-01 12:00 x", NONE)


# ---- questions ----

def at(words, wall, name, seconds=0, told=None):
    """An answer: the instant of a wall clock with that offset."""
    instant = micros(parse(wall).replace(tzinfo=zone(name)))
    return words, instant - seconds * 1000000, instant + seconds * 1000000, told or name


def the_day(words, text, name):
    first, last = day(text, name)[:2]
    return words, first, last, name


def the_hour(words, wall, name, told):
    first = micros(parse(wall).replace(tzinfo=zone(name)))
    return words, first, first + 3600 * 1000000 - 1, told


def print_questions():
    def case(text, home, on, kind, *answers):
        print(text, home, on, kind, *(f"{w}|{a}|{b}|{z}" for w, a, b, z in answers), sep="\t")

    berlin, york, howe, apia = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"
    # the clock was put back
    case("02:30", berlin, "2026-10-25", "Overlap",
         at("02:30 summer time (UTC+2)", "2026-10-25 02:30", "+02:00", told=berlin),
         at("02:30 winter time (UTC+1)", "2026-10-25 02:30", "+01:00", told=berlin))
    case("~02:30", berlin, "2026-10-25", "Overlap",
         at("02:30 summer time (UTC+2)", "2026-10-25 02:30", "+02:00", 300, berlin),
         at("02:30 winter time (UTC+1)", "2026-10-25 02:30", "+01:00", 300, berlin))
    case("02:30 ~20m", berlin, "2026-10-25", "Overlap",
         at("02:30 summer time (UTC+2)", "2026-10-25 02:30", "+02:00", 1200, berlin),
         at("02:30 winter time (UTC+1)", "2026-10-25 02:30", "+01:00", 1200, berlin))
    case("02:00:00.000001", berlin, "2026-10-25", "Overlap",
         at("02:00:00.000001 summer time (UTC+2)", "2026-10-25 02:00:00.000001", "+02:00", told=berlin),
         at("02:00:00.000001 winter time (UTC+1)", "2026-10-25 02:00:00.000001", "+01:00", told=berlin))
    case("25 Oct 02:30", berlin, "2026-10-26", "Overlap",
         at("02:30 summer time (UTC+2)", "2026-10-25 02:30", "+02:00", told=berlin),
         at("02:30 winter time (UTC+1)", "2026-10-25 02:30", "+01:00", told=berlin))
    case("yesterday 02:30", berlin, "2026-10-26", "Overlap",
         at("02:30 summer time (UTC+2)", "2026-10-25 02:30", "+02:00", told=berlin),
         at("02:30 winter time (UTC+1)", "2026-10-25 02:30", "+01:00", told=berlin))
    case("Sun 02:30", berlin, "2026-10-27", "Overlap",
         at("02:30 summer time (UTC+2)", "2026-10-25 02:30", "+02:00", told=berlin),
         at("02:30 winter time (UTC+1)", "2026-10-25 02:30", "+01:00", told=berlin))
    case("02:??", berlin, "2026-10-25", "Overlap",
         the_hour("02:00 summer time (UTC+2)", "2026-10-25 02:00", "+02:00", berlin),
         the_hour("02:00 winter time (UTC+1)", "2026-10-25 02:00", "+01:00", berlin))
    case("01:30", york, "2026-11-01", "Overlap",
         at("01:30 summer time (UTC−4)", "2026-11-01 01:30", "-04:00", told=york),
         at("01:30 winter time (UTC−5)", "2026-11-01 01:30", "-05:00", told=york))
    case("01:30 ET", berlin, "2026-11-01", "Overlap",
         at("01:30 summer time (UTC−4)", "2026-11-01 01:30", "-04:00", told=york),
         at("01:30 winter time (UTC−5)", "2026-11-01 01:30", "-05:00", told=york))
    case("01:45", howe, "2026-04-05", "Overlap",
         at("01:45 summer time (UTC+11)", "2026-04-05 01:45", "+11:00", told=howe),
         at("01:45 winter time (UTC+10:30)", "2026-04-05 01:45", "+10:30", told=howe))
    case("01:30", "Europe/Dublin", "2026-10-25", "Overlap",
         at("01:30 summer time (UTC+1)", "2026-10-25 01:30", "+01:00", told="Europe/Dublin"),
         at("01:30 winter time (UTC)", "2026-10-25 01:30", "UTC", told="Europe/Dublin"))
    # North Korea put its clocks back by half an hour for good, so neither is summer's
    case("23:45", "Asia/Pyongyang", "2015-08-14", "Overlap",
         at("23:45 UTC+9", "2015-08-14 23:45", "+09:00", told="Asia/Pyongyang"),
         at("23:45 UTC+8:30", "2015-08-14 23:45", "+08:30", told="Asia/Pyongyang"))
    # the clock was put forward
    case("02:30", berlin, "2026-03-29", "Gap",
         at("01:30 winter time (UTC+1)", "2026-03-29 01:30", "+01:00", told=berlin),
         at("03:30 summer time (UTC+2)", "2026-03-29 03:30", "+02:00", told=berlin))
    case("02:??", berlin, "2026-03-29", "Gap",
         the_hour("01:00 winter time (UTC+1)", "2026-03-29 01:00", "+01:00", berlin),
         the_hour("03:00 summer time (UTC+2)", "2026-03-29 03:00", "+02:00", berlin))
    case("02:15", howe, "2026-10-04", "Gap",
         at("01:45 winter time (UTC+10:30)", "2026-10-04 01:45", "+10:30", told=howe),
         at("02:45 summer time (UTC+11)", "2026-10-04 02:45", "+11:00", told=howe))
    case("12:00", apia, "2011-12-30", "Gap",
         at("Thu 29 Dec 12:00", "2011-12-29 12:00", "-10:00", told=apia),
         at("Sat 31 Dec 12:00", "2011-12-31 12:00", "+14:00", told=apia))
    case("2011-12-30", apia, "2011-12-29", "Gap",
         the_day("Thu 29 Dec", "2011-12-29", apia), the_day("Sat 31 Dec", "2011-12-31", apia))
    # a name of several zones
    case("14:32 CST", berlin, "2026-11-14", "Zone",
         at("China (UTC+8)", "2026-11-14 14:32", "+08:00"),
         at("Cuba (UTC−5)", "2026-11-14 14:32", "-05:00"),
         at("central North America (UTC−6)", "2026-11-14 14:32", "-06:00"))
    case("14:32 IST", york, "2026-11-14", "Zone",
         at("India (UTC+5:30)", "2026-11-14 14:32", "+05:30"),
         at("Israel (UTC+2)", "2026-11-14 14:32", "+02:00"),
         at("Ireland in summer (UTC+1)", "2026-11-14 14:32", "+01:00"))
    case("~10m 14:32 AST", york, "2026-11-14", "Zone",
         at("Arabia (UTC+3)", "2026-11-14 14:32", "+03:00", 600),
         at("Atlantic North America (UTC−4)", "2026-11-14 14:32", "-04:00", 600))
    # a date that may be read two ways
    case("05/06/2026 14:32", berlin, "2026-11-14", "Date",
         at("Wed 6 May", "2026-05-06 14:32", berlin), at("Fri 5 Jun", "2026-06-05 14:32", berlin))
    case("05/06 14:32", berlin, "2026-06-01", "Date",
         at("Wed 6 May", "2026-05-06 14:32", berlin), at("Fri 5 Jun", "2026-06-05 14:32", berlin))
    case("01/12 14:32", berlin, "2026-12-30", "Date",
         at("Tue 1 Dec 2026", "2026-12-01 14:32", berlin), at("Tue 12 Jan 2027", "2027-01-12 14:32", berlin))
    case("05/06 14:32", berlin, "2025-11-14", "Date",
         at("Thu 5 Jun 2025", "2025-06-05 14:32", berlin), at("Wed 6 May 2026", "2026-05-06 14:32", berlin))
    # several at once
    case("05/06/2026 14:32 CST", berlin, "2026-11-14", "Several",
         at("Wed 6 May China (UTC+8)", "2026-05-06 14:32", "+08:00"),
         at("Wed 6 May Cuba (UTC−5)", "2026-05-06 14:32", "-05:00"),
         at("Wed 6 May central North America (UTC−6)", "2026-05-06 14:32", "-06:00"),
         at("Fri 5 Jun China (UTC+8)", "2026-06-05 14:32", "+08:00"),
         at("Fri 5 Jun Cuba (UTC−5)", "2026-06-05 14:32", "-05:00"),
         at("Fri 5 Jun central North America (UTC−6)", "2026-06-05 14:32", "-06:00"))
    # no question
    for text, home, on in (("14:32", berlin, "2026-11-14"), ("02:30 CET", berlin, "2026-10-25"), ("02:??", howe, "2026-10-04"),
                           ("02:30 +01:00", berlin, "2026-10-25"), ("before 02:30", berlin, "2026-10-25"),
                           ("2026-11-14", berlin, "2026-11-14"), ("15:??", berlin, "2026-11-14"), ("13/06 14:32", berlin, "2026-06-01"),
                           ("now", berlin, "2026-11-14"), ("14:32 EST", berlin, "2026-11-14")):
        case(text, home, on, "none")


TABLES = {"zones": print_zones, "times": print_times, "questions": print_questions}


def check():
    same = True
    for name, write in TABLES.items():
        written = io.StringIO()
        with contextlib.redirect_stdout(written):
            write()
        path = pathlib.Path(__file__).with_name(name + ".tsv")
        kept = path.read_text(encoding="utf-8").splitlines()
        today = written.getvalue().splitlines()
        for at in range(max(len(kept), len(today))):
            pair = [lines[at] if at < len(lines) else "(nothing)" for lines in (kept, today)]
            if pair[0] != pair[1]:
                print(f"{path.name}:{at + 1}\n   kept {pair[0]}\n  today {pair[1]}")
                same = False
                break
    print("The tables are what this script writes." if same
          else "Somebody changed a table by hand, or the zones of this computer are newer: write the tables again, and look.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(check() if sys.argv[1] == "check" else TABLES[sys.argv[1]]())
