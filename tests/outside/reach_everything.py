#!/usr/bin/python3
"""That keys and a screen reader reach everything: the real program on a display of its own, gone through by keys alone, and looked at over
AT-SPI. Every page, tab, panel, dialog and menu is judged by the rules of reach_judge; see there.

    reach_everything.py PROGRAM [sample] [empty] [mirrored]    which of its walks; all, where none is named"""
import os
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from desktop import Desktop, command  # noqa: E402

PAGES = ["Prepare", "Premises", "Timeline", "Explore", "Actions", "Publish"]
PANELS = "Side panels"


def parts(page):
    return "Parts of " + page


def go(walk, page):
    return walk.to("alt+%d" % (PAGES.index(page) + 1), sees=parts(page))


def list_of(walk, page, name):
    """The list of that name in the first part of the page, with the keys in it."""
    go(walk, page)
    next(walk.each_tab(parts(page)))
    go(walk, page)
    walk.reader.until(lambda: (focus := walk.reader.focused()) is not None and focus.name == name, "the keys are not in “%s”" % name)


def palette(walk, words):
    """Does what the palette finds first for these words."""
    walk.to("ctrl+k", sees="Commands")
    walk.type(words)
    first = lambda: next(iter(walk.reader.named("Commands"))).name or ""
    walk.reader.until(lambda: first().casefold().startswith(words.casefold()), "the palette does not find “%s”" % words)
    walk.press("Return")


def library(walk):
    walk.reader.named("Search in all reviews")
    walk.look("library")
    walk.to("ctrl+n", sees="Title, in the words of the room")
    walk.look("library, new review")
    walk.away("Escape", unseen="Title, in the words of the room")
    walk.to("F2", sees="New title")
    walk.look("library, a new title")
    walk.away("Escape", unseen="New title")
    for shelf in walk.each_tab("Shelves", "Down"):
        walk.look("library, shelf " + shelf)
    walk.press("Up", "Up")
    walk.reader.named("Reviews")
    walk.to("ctrl+shift+f", sees="Search in all reviews")
    walk.type("no such words")
    walk.reader.named("No review has these words.")
    walk.look("library, nothing found")
    walk.press("Escape")
    walk.reader.named("Reviews")


def pages(walk, kind):
    for page in PAGES:
        go(walk, page)
        for tab in walk.each_tab(parts(page)):
            walk.look("%s: %s, %s" % (kind, page, tab))


def panels(walk):
    go(walk, "Actions")
    for panel in walk.each_tab(PANELS):
        walk.look("panel " + panel)


def choose_event(walk, words):
    """In the list of events, filtered to those with the words, the first one."""
    go(walk, "Timeline")
    next(walk.each_tab(parts("Timeline")))
    walk.press("ctrl+t")
    walk.press("ctrl+a")
    walk.type(words)
    walk.press("Down", "Home")
    walk.reader.until(lambda: (focus := walk.reader.focused()) is not None and focus.name == "Events", "the keys are not in the list of events")


def timeline(walk):
    choose_event(walk, "pager")
    walk.to("Return", sees="The chosen event")
    walk.look("timeline, the form of an event")
    walk.away("Escape", unseen="The chosen event")
    walk.to("ctrl+r", sees="What was known then")
    walk.look("timeline, replay")
    walk.away("Escape", unseen="What was known then")


def meeting(walk):
    """What stands beside the pages for a while."""
    list_of(walk, "Actions", "Actions")
    walk.to("n", sees="Why it is not taken on")
    walk.look("actions, declining")
    walk.away("Escape", unseen="Why it is not taken on")
    walk.to("ctrl+shift+x", sees="Silent writing")
    walk.look("explore, silent writing")
    walk.away("ctrl+shift+x", unseen="Silent writing")
    palette(walk, "About Second Story")
    walk.reader.named("Close the message")
    walk.look("a message")
    walk.away("shift+Escape", unseen="Close the message")


def overlays(walk):
    for keys, name, inside in (("ctrl+k", "What do you want to do?", "Commands"), ("ctrl+question", "Find a key or what it does", "Keyboard shortcuts"),
                               ("ctrl+f", "Find in this review", "Found")):
        walk.to(keys, sees=inside)
        walk.look("over the window: " + inside, within=name)
        walk.away("Escape", unseen=inside)


# By their titles: how to get there, and words of an event that has to be chosen first.
DIALOGS = [("Preferences", "ctrl+comma", ""), ("History", "ctrl+h", ""), ("Take a text out for ever", None, ""), ("Earlier versions", None, ""),
           ("Columns of the list", "ctrl+F8", "pager"), ("Change events", "ctrl+b", "pager"), ("Tellings side by side", "ctrl+shift+b", "someone saw"),
           ("picture", "F4", "pager"), ("Manual", "F1", ""),
           ("Preview of the report", "ctrl+alt+v", ""), ("What readers will not see", "ctrl+alt+r", ""), ("Web site of the library", "ctrl+alt+w", "")]

# What comes into it a while after it has opened.
LATER = {"Preview of the report": "Pages"}


def dialogs(walk):
    for title, keys, event in DIALOGS:
        if event:
            choose_event(walk, event)
        in_the_way = walk.reader.active()
        if keys:
            walk.press(keys)
        else:
            palette(walk, title)
        try:
            walk.reader.until(lambda: (window := walk.reader.active()) is not None and window.path != in_the_way.path, "no dialog comes", 15)
        except LookupError as nothing:
            walk.lost("dialog " + title, nothing)
            continue
        if title in LATER:
            walk.reader.named(LATER[title])
        walk.look("dialog " + title)
        walk.press("Escape")
        walk.reader.until(lambda: (window := walk.reader.active()) is not None and window.path == in_the_way.path, "“%s” does not close" % title)


def parts_of_the_report(walk):
    """The one dialog that only a button opens."""
    go(walk, "Publish")
    for tab in walk.each_tab(parts("Publish")):
        if tab.startswith("Export"):
            break
    go(walk, "Publish")
    walk.tab_to(lambda node: (node.name or "").startswith("Parts of the report"))
    in_the_way = walk.reader.active()
    walk.press("space")
    walk.reader.until(lambda: (window := walk.reader.active()) is not None and window.path != in_the_way.path, "no dialog comes")
    walk.look("dialog Parts of the report")
    walk.press("Escape")
    walk.reader.until(lambda: (window := walk.reader.active()) is not None and window.path == in_the_way.path, "it does not close")


def paste(walk):
    """Lines of a log, written into a field, copied there, and pasted into the capture line."""
    go(walk, "Prepare")
    next(walk.each_tab(parts("Prepare")))
    walk.tab_to(lambda node: node.name == "Impact")
    walk.press("ctrl+a")
    for second in range(3):
        walk.type("2026-11-14 14:22:0%d INFO checkout queue is full" % second)
        walk.press("Return")
    walk.press("ctrl+a", "ctrl+c", "ctrl+l", "ctrl+v")
    walk.reader.until(lambda: (window := walk.reader.active()) is not None and window.name == "Paste into the timeline", "no dialog comes")
    walk.look("dialog Paste into the timeline")
    walk.to("Escape", sees="Close the message")
    walk.look("a message with answers")
    walk.away("shift+Escape", unseen="Close the message")


def presenter(walk):
    name = "Presenter: what the room sees"
    walk.to("F5", sees=name)
    for page in PAGES:
        walk.press("alt+%d" % (PAGES.index(page) + 1))
        walk.look("presenter, " + page, way=False, within=name)
    walk.away("F5", unseen=name)


def run(walk_kind, desktop, program, folder):
    from places import Walk
    from screen_reader import Keyboard, Reader

    path = os.path.join(folder, walk_kind + ".secondstory")
    if walk_kind != "empty":
        command(desktop, program, "sample", "--to", path)
    window = desktop.start([program, *(["-reverse"] if walk_kind == "mirrored" else []), path])
    keyboard = Keyboard()
    walk = Walk(Reader(window.pid), keyboard, walk_kind == "mirrored")
    try:
        WALKS[walk_kind](walk)
    except LookupError as lost:
        walk.lost("on the way", lost)
    finally:
        keyboard.close()
        window.terminate()
        window.wait(20)
    return walk


def sample(walk):
    library(walk)
    walk.press("Down", "Return")
    walk.reader.named("Capture line")
    pages(walk, "sample")
    panels(walk)
    timeline(walk)
    meeting(walk)
    overlays(walk)
    dialogs(walk)
    parts_of_the_report(walk)
    paste(walk)
    presenter(walk)


def empty(walk):
    walk.reader.named("Search in all reviews")
    walk.look("empty library")
    walk.to("ctrl+n", sees="Title, in the words of the room")
    walk.type("Queue is full")
    walk.to("Return", sees="Capture line")
    pages(walk, "empty")
    panels(walk)


def mirrored(walk):
    walk.reader.named("Search in all reviews")
    walk.look("mirrored library")
    walk.press("Down", "Return")
    walk.reader.named("Capture line")
    for page in PAGES:
        go(walk, page)
        walk.look("mirrored: " + page)


WALKS = {"sample": sample, "empty": empty, "mirrored": mirrored}


def main():
    program = sys.argv[1]
    folder = tempfile.mkdtemp(prefix="reach-")
    desktop = Desktop(folder)
    began = time.monotonic()
    try:
        desktop.enter()
        walks = [run(kind, desktop, program, folder) for kind in sys.argv[2:] or list(WALKS)]
    finally:
        desktop.stop()
        shutil.rmtree(folder, ignore_errors=True)
    complaints = [one for walk in walks for one in walk.complaints]
    print("%d places, %d stops, %d things looked at, %.0f s, %d complaints" % (
        sum(walk.places for walk in walks), sum(walk.stops for walk in walks), sum(walk.seen for walk in walks), time.monotonic() - began,
        len(complaints)))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
