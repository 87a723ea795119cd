#!/usr/bin/python3
"""The lanes of the timeline as a screen reader has them: an AT-SPI client outside of the program looks at the real window with the
sample in it. What it must find comes from the archive that the command line writes, not from the window.

- The lanes are a list. Each of its children is one event, by its name, or a pile of some, by their number; together they are all events.
- Each has a role, can have the focus, and stands on the screen within the lanes.
- One that is focused through the client is selected, in the lanes and in the list below; pressed, its own form opens.

    read_lanes.py PROGRAM [--forget N]    --forget: the Nth event is taken out of what is expected, so that the client must object
"""
import json
import os
import shutil
import sys
import tempfile
import time
from datetime import datetime
from zoneinfo import ZoneInfo

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from desktop import Desktop, command  # noqa: E402

LANES = "Timeline in lanes"
LIST = "Events"


def tellings(events):
    """How often the moment of each event is told: of those that name one another, directly or over others."""
    first = {event["id"]: event.get("version_of") for event in events}

    def root(event):
        seen = set()
        while first.get(event) in first and event not in seen:
            seen.add(event)
            event = first[event]
        return event

    roots = [root(event["id"]) for event in events]
    return [roots.count(one) for one in roots]


def wanted(archive):
    """What is known of each event: its words, and where its time is one instant how that reads on a clock there."""
    zone = ZoneInfo(archive["review"]["zone"])
    events = []
    for event, told in zip(archive["entities"]["event"], tellings(archive["entities"]["event"])):
        start = event.get("start") or {}
        clock = None
        if start.get("precision") == "exact":
            clock = datetime.fromtimestamp(int(start["earliest"]) / 1e6, zone).strftime("%H:%M")
        text = event["text"].split("\n")[0][:200] + (" (%d tellings)" % told if told > 1 else "")
        events.append({"text": text, "kind": event.get("kind", "note"), "clock": clock})
    return {"title": archive["review"]["title"], "events": events}


def fail(words):
    print("not as expected: " + words, flush=True)
    sys.exit(1)


def act(node, name):
    actions = node.queryAction()
    names = [actions.getName(i).lower() for i in range(actions.nActions)]
    if name not in names:
        fail("“%s” offers %s and not “%s”" % (node.name, names, name))
    actions.doAction(names.index(name))


def is_named_after(name, event):
    """"14:32, alert: Pager fired": the words at the end, the kind before them, the time at the beginning."""
    if not name.endswith(": " + event["text"]) or (", " + event["kind"]) not in name:
        return False
    return event["clock"] is None or name.startswith(event["clock"])


def look(pid, title, expected):
    import pyatspi
    from screen_reader import Keyboard, Reader, box_of

    client = Reader(pid)
    keyboard = Keyboard()
    # From the search, which has the focus, to the list of reviews, into the review and to its third page; there all of the story.
    client.until(lambda: client.find(lambda node: title in (node.name or "")), "the library does not show “%s”" % title)
    keyboard.key("Down", "Return")
    client.named("Capture line")
    keyboard.key("alt+3")
    lanes = client.named(LANES, pyatspi.ROLE_LIST)
    act(lanes, "setfocus")
    keyboard.key("0")
    time.sleep(1)
    frame = box_of(lanes)
    if frame[2] - frame[0] < 300 or frame[3] - frame[1] < 50:
        fail("the lanes have no place on the screen: %s" % (frame,))

    missing = list(expected)
    piled = 0
    single = []
    for child in lanes:
        if child.getRoleName() != "list item":
            fail("“%s” is a %s" % (child.name, child.getRoleName()))
        state = child.getState()
        if not state.contains(pyatspi.STATE_FOCUSABLE) or not state.contains(pyatspi.STATE_SELECTABLE):
            fail("“%s” can be neither focused nor selected" % child.name)
        left, top, right, bottom = box_of(child)
        if left >= right or top >= bottom or left < frame[0] or top < frame[1] or right > frame[2] or bottom > frame[3]:
            fail("“%s” stands at %s, the lanes at %s" % (child.name, (left, top, right, bottom), frame))
        words = child.name.split()
        if len(words) > 1 and words[0].isdigit() and words[1] in ("event", "events", "event(s)"):
            piled += int(words[0])
            continue
        event = next((event for event in missing if is_named_after(child.name, event)), None)
        if event is None:
            fail("“%s” is no event of the archive" % child.name)
        missing.remove(event)
        single.append((child.name, event))
    if piled != len(missing):
        fail("%d events stand by themselves, %d in piles, and %d should be there; not by themselves: %s"
             % (len(single), piled, len(expected), [event["text"] for event in missing]))
    print("%d events by themselves, %d in piles" % (len(single), piled), flush=True)
    if len(single) < 3:
        fail("too few events stand by themselves to choose from")

    table = client.named(LIST, pyatspi.ROLE_TABLE)

    def child_named(name):
        return next(child for child in lanes if child.name == name)

    def rows_selected():
        cells = table.queryTable()
        return [" ".join(cells.getAccessibleAt(row, column).name for column in range(cells.nColumns)) for row in cells.getSelectedRows()]

    for name, event in (single[1], single[-1], single[0]):
        act(child_named(name), "setfocus")
        client.until(lambda: child_named(name).getState().contains(pyatspi.STATE_SELECTED)
                     and child_named(name).getState().contains(pyatspi.STATE_FOCUSED),
                     "“%s” was focused, and is not selected" % name)
        client.until(lambda: len(rows_selected()) == 1 and event["text"] in rows_selected()[0],
                     "“%s” was selected in the lanes, and the list did not follow" % name)
    name, event = single[-1]
    act(child_named(name), "press")
    client.named("The chosen event")
    client.until(lambda: event["text"] in rows_selected()[0], "“%s” was pressed, and the list shows another" % name)
    print("selected and pressed: “%s”" % name, flush=True)


def main():
    program = sys.argv[1]
    folder = tempfile.mkdtemp(prefix="read-lanes-")
    desktop = Desktop(folder)
    try:
        library = os.path.join(folder, "sample.secondstory")
        command(desktop, program, "sample", "--to", library)
        review = json.loads(command(desktop, program, "list", "--library", library, "--json").splitlines()[0])["id"]
        archive = os.path.join(folder, "archive.json")
        command(desktop, program, "export", "--library", library, "--review", review, "--format", "json", "-o", archive)
        with open(archive, encoding="utf-8") as file:
            expected = wanted(json.load(file))
        if "--forget" in sys.argv:
            del expected["events"][int(sys.argv[sys.argv.index("--forget") + 1])]
        window = desktop.start([program, library])
        desktop.enter()
        look(window.pid, expected["title"], expected["events"])
        return 0
    except LookupError as lost:
        fail(str(lost))
    finally:
        desktop.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
