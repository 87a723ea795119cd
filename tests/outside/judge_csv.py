#!/usr/bin/python3
"""Reads the timelines and actions that were written as CSV with Python's own reader, and asks whether they hold what the archive of the
same review holds: every word, every time.

    judge_csv.py FOLDER            judges what write_formats wrote there
    judge_csv.py FOLDER --trial    shows that it objects: to each of several faults, and to nothing else"""
import csv
import io
import json
import os
import re
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

READER = "Europe/Berlin"
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"

KINDS = {"reviewed_change": "change type with extra review", "telemetry": "telemetry or alert", "test": "automated test", "safety_limit": "safety limit",
         "not_said": ""}
HELPED = {"not_asked": "", "yes": "it helped", "partly": "it helped a little", "no": "it did not help"}
MARKS = {"impact_start": "impact start"}
WIDTH = {"hour": "that hour", "day": "that day"}


def one_line(text):
    return re.sub("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+", " ", text).strip(" ")


def person(archive, id_):
    for one in archive["entities"].get("person", []):
        if one["id"] == id_:
            role, name = one_line(one.get("role", "")), one_line(one.get("name", ""))
            return "%s (%s)" % (name, role) if role and name else name or role or "a person"
    return ""


def people(archive, ids):
    return ", ".join(filter(None, (person(archive, one) for one in ids)))


def instant(micros):
    return EPOCH + timedelta(microseconds=int(micros))


def told(moment):
    earliest, latest = moment.get("earliest"), moment.get("latest")
    precision = moment.get("precision", "unknown")
    if precision == "unknown":
        return None
    if precision == "before":
        return latest and instant(latest)
    if precision == "about" and earliest and latest:
        return instant(int(earliest) + (int(latest) - int(earliest)) // 2)
    return instant(earliest or latest) if earliest or latest else None


def times(label, moment):
    precision = moment.get("precision", "unknown")
    if precision == "unknown":
        precision = "unclear" if moment.get("earliest") or moment.get("latest") else "unknown" if moment.get("typed") else ""
    bound = lambda side: instant(moment[side]) if side in moment else None
    return {label + " (UTC)": told(moment), label + " (%s)" % READER: told(moment), label + ": how exact": WIDTH.get(precision, precision),
            label + ": earliest (UTC)": bound("earliest"), label + ": latest (UTC)": bound("latest"), label + ": as typed": moment.get("typed", "")}


def expected_timeline(archive):
    events = archive["entities"].get("event", [])
    sources = {one["id"]: one for one in archive["entities"].get("source", [])}
    texts = {one["id"]: one.get("text", "") for one in events}
    rows = []
    for event in events:
        source = sources.get(event.get("source"))
        name = (one_line(source.get("name", "")) or "a file without a name") if source else ""
        lines = event.get("source_lines", "")
        if lines:
            name += (", " if name else "") + ("lines " if "-" in lines else "line ") + one_line(lines).replace("-", "–")
        row = {"What happened": event.get("text", ""), "Kind": event.get("kind", "note"), "Who": people(archive, event.get("people", [])),
               "System": event.get("system", ""), "Marks": ", ".join(MARKS.get(one, one) for one in event.get("marks", [])),
               "Tags": ", ".join(event.get("tags", [])), "What was known then": event.get("known_then", ""),
               "Known by": people(archive, event.get("known_by", [])), "As told by": person(archive, event.get("told_by")),
               "Another telling of No.": texts.get(event.get("version_of")), "Taken from": event.get("origin", "typed"), "Source": name}
        for label, field in (("Time", "start"), ("Until", "end"), ("Known at", "known_at")):
            row.update(times(label, event.get(field, {})))
        rows.append(row)
    return rows


def expected_actions(archive):
    texts = lambda kind: {one["id"]: one.get("text", "") for one in archive["entities"].get(kind, [])}
    factors, findings = texts("factor"), texts("finding")
    rows = []
    for action in archive["entities"].get("action", []):
        kind, priority = action.get("kind", "not_said"), action.get("priority", "not_said")
        rows.append({"What": action.get("text", ""), "Kind": KINDS.get(kind, kind), "Priority": KINDS.get(priority, priority),
                     "Would prevent a repeat": "yes" if action.get("prevents_repeat") else "", "Owner": person(archive, action.get("owner")),
                     "Due": action.get("due", ""), "Done when": action.get("done_when", ""), "State": action.get("status", "idea").replace("_", " "),
                     "Soaks until": action.get("soak_until", ""), "Why it was declined": action.get("declined_reason", ""),
                     "Tracker link": action.get("tracker", ""),
                     "Answers the factors": "\n".join(factors[one] for one in action.get("factors", []) if one in factors),
                     "Answers the findings": "\n".join(findings[one] for one in action.get("findings", []) if one in findings),
                     "Ask whether it helped on": action.get("ask_helped_on", ""), "Did it help?": HELPED[action.get("helped", "not_asked")],
                     "How it helped": action.get("helped_how", ""), "Tags": ", ".join(action.get("tags", []))})
    return rows


def unguarded(cell):
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and bare[:1] and bare[0] in FORMULA else cell


def read(data, complaints):
    """The rows as dictionaries, without the guard."""
    if not data.startswith(b"\xef\xbb\xbf"):
        complaints.append("no byte order mark")
    text = data.decode("utf-8-sig")
    if not text.endswith("\r\n"):
        complaints.append("the last line does not end in CRLF")
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in table:
        if len(row) != len(table[0]):
            complaints.append("a row of %d cells under %d titles" % (len(row), len(table[0])))
        complaints.extend("a formula: %r" % cell[:40] for cell in row if cell[:1] and cell[0] in FORMULA)
    if len(set(table[0])) != len(table[0]):
        complaints.append("two titles are alike")
    return [dict(zip(table[0], map(unguarded, row))) for row in table[1:]]


def as_read(row):
    """A time as the instant it is, with the offset where it is not UTC, so that another spelling of it is the same."""
    out = {}
    for title, cell in row.items():
        if "(" in title and cell:
            at = datetime.fromisoformat(cell.replace("Z", "+00:00"))
            zone = timezone.utc if "(UTC)" in title else ZoneInfo(READER)
            wrong = at.utcoffset() != at.astimezone(zone).utcoffset()
            out[title] = (at.astimezone(timezone.utc), "wrong offset" if wrong else "")
        else:
            out[title] = cell
    return out


def as_expected(row):
    return {title: (cell, "") if isinstance(cell, datetime) else cell if cell is not None else "" for title, cell in row.items()}


def judge(data, expected):
    complaints = []
    try:
        rows = read(data, complaints)
        numbers = {row["No."]: row for row in rows}
        if sorted(map(int, numbers)) != list(range(1, len(rows) + 1)):
            complaints.append("the rows are not numbered from 1 on")
        found = []
        for row in rows:
            del row["No."]
            if "Another telling of No." in row and row["Another telling of No."]:
                row["Another telling of No."] = numbers[row["Another telling of No."]]["What happened"]
            found.append(as_read(row))
    except (csv.Error, ValueError, KeyError, IndexError) as error:
        return complaints + ["not readable: %r" % error]
    key = lambda row: repr(sorted(row.items()))
    want, have = Counter(key(as_expected(row)) for row in expected), Counter(key(row) for row in found)
    complaints.extend("missing: %s" % one[:1500] for one in want - have)
    complaints.extend("not in the review: %s" % one[:1500] for one in have - want)
    return complaints


def trial(folder):
    archive = json.load(open(os.path.join(folder, "times.archive.json"), encoding="utf-8"))
    data = open(os.path.join(folder, "times.timeline.csv"), "rb").read()
    expected = expected_timeline(archive)
    faults = [("none", data, None), ("no mark", data[3:], "byte order"), ("LF alone", data.replace(b"\r\n", b"\n"), "CRLF"),
              ("a guard that is lost", data.replace(b"\"'=14", b'"=14'), "formula"),
              ("a guard too few", data.replace(b"\"''=1+1", b"\"'=1+1", 1), "missing"),
              ("a word that is lost", data.replace(b"event 3", b"event", 1), "missing"),
              ("another instant", data.replace(b"00:59:59.999999Z", b"00:59:59.999998Z", 1), "missing"),
              ("the wrong offset", data.replace(b"2026-10-25T02:00:00+01:00", b"2026-10-25T03:00:00+02:00", 1), "wrong offset"),
              ("a row less", data[:data.rindex(b"\r\n", 0, -2) + 2], "missing"),
              ("a quote that is not doubled", data.replace(b"event 2", b'event "2', 1), "readable"),
              ("a title twice", data.replace(b'"Kind"', b'"Who"', 1), "alike")]
    wrong = 0
    for name, broken, word in faults:
        said = judge(broken, expected)
        if (word is None) != (not said) or (word and (broken == data or not any(word in one for one in said))):
            wrong += 1
            print("%s: %s" % (name, said[:3] or "nothing was said"))
    print("%d files, %d judged wrongly" % (len(faults), wrong))
    return 1 if wrong else 0


def main():
    folder = sys.argv[1]
    if "--trial" in sys.argv:
        return trial(folder)
    files, rows, wrong = 0, 0, 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".archive.json"):
            continue
        archive = json.load(open(os.path.join(folder, name), encoding="utf-8"))
        for kind, expected in (("timeline", expected_timeline(archive)), ("actions", expected_actions(archive))):
            data = open(os.path.join(folder, name.replace("archive.json", kind + ".csv")), "rb").read()
            files += 1
            rows += len(expected)
            for said in judge(data, expected)[:4]:
                wrong += 1
                print("%s of %s: %s" % (kind, name, said))
    print("%d files with %d rows, %d complaints" % (files, rows, wrong))
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
