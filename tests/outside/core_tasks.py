#!/usr/bin/python3
"""What a facilitator does in a meeting, task after task, by keys alone: xdotool presses them in the real window, and whether a task is done is
seen from outside, in the library by the command line or in the window by a screen reader. Says of each task its keys and how long it took.

    core_tasks.py PROGRAM [N]    only the first N tasks"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from desktop import Desktop, command  # noqa: E402

MOST_KEYS = 25  # of one task, texts not counted: more is a way too long
TITLE = "Slow checkout"

MARKDOWN = """# Queue is full

## Timeline
- 2026-11-02 09:14 UTC Orders wait in the queue
- 2026-11-02 09:40 UTC A second worker is started

## Action items
- Add an alert on the length of the queue
"""


class Text(NamedTuple):  # letters, one after the other
    words: str


class Path(NamedTuple):  # of a file in the folder of the test, for a dialog that asks for one
    name: str


class Sees(NamedTuple):  # waits until what is called so, or begins so, is seen
    name: str


class Unseen(NamedTuple):
    name: str


class At(NamedTuple):  # waits until what has the focus is called so, or begins so
    name: str


class TabTo(NamedTuple):  # Tab until it is
    name: str
    key: str = "Tab"


class Window(NamedTuple):  # waits until a window of that title, or whose title has it, has the keys
    title: str


class Do(NamedTuple):  # with the palette
    words: str


class Facts:
    """What the library holds, and what the settings are, seen from outside."""

    def __init__(self, desktop, program, folder, library, hands):
        self.desktop = desktop
        self.program = program
        self.folder = folder
        self.library = library
        self.hands = hands

    def reviews(self):
        lines = command(self.desktop, self.program, "list", "--library", self.library, "--json").splitlines()
        return {row["title"]: row for row in map(json.loads, lines)}

    def all_of(self, kind, title=TITLE):
        path = os.path.join(self.folder, "archive.json")
        done = subprocess.run([self.program, "export", "--library", self.library, "--review", self.reviews()[title]["id"], "--format", "json",
                               "-o", path, "--force"], env=self.desktop.environment, capture_output=True, timeout=120, check=False)
        if not os.path.exists(path):
            raise LookupError(done.stderr)
        with open(path, encoding="utf-8") as file:
            archive = json.load(file)
        return archive["review"] if kind == "review" else archive["entities"].get(kind, [])

    # What is as it is by itself, such as the status of an idea, does not stand in the archive.
    def one(self, kind, words, field="text"):
        return next(one for one in self.all_of(kind) if one.get(field, "").startswith(words))

    def texts(self, kind):
        return [one["text"] for one in self.all_of(kind)]

    def minute(self, words):
        """The time of the event with these words, in UTC."""
        return time.strftime("%H:%M", time.gmtime(int(self.one("event", words)["start"]["earliest"]) // 1_000_000))

    def setting(self, name):
        path = os.path.join(self.folder, "config", "secondstory", "secondstory.conf")
        with open(path, encoding="utf-8") as file:
            return dict(line.split("=", 1) for line in file.read().splitlines() if "=" in line)[name]

    def file(self, name, begins):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path) or os.path.getsize(path) < 1000:
            return False
        with open(path, "rb") as file:
            return file.read(len(begins)) == begins

    def seen(self, fits):
        return self.hands.reader.find(lambda node: fits(node.name or "")) is not None

    def title(self, words):
        return any(words in (window.name or "") for window in self.hands.reader.windows())

    def agenda(self):
        return [item for item in self.all_of("agenda_item")]


def line(words):
    """Stored by the capture line, from anywhere."""
    return ["ctrl+l", At("Capture line"), Text(words), "Return"]


def event(steps_down=0):
    """The timeline, and in its list the first event or one further down."""
    return ["alt+3", At("Events"), "Home", *["Down"] * steps_down]


TASKS = [
    ("begin a review", ["ctrl+n", At("Title, in the words of the room"), Text(TITLE), "Return", At("Capture line")],
     lambda f: TITLE in f.reviews()),
    ("add an event", line("2026-11-14 14:22 Deploy 4812 finished #change @deployer"),
     lambda f: f.minute("Deploy") == "14:22" and f.one("event", "Deploy")["kind"] == "change"),
    ("add three more", line("14:33 Pager fired for checkout latency #alert @on-call") + [Text("14:35 The cache was suspected, and the cache was restarted #decision"),
                                                                                         "Return", Text("14:50 Errors fall #recovery"), "Return"],
     lambda f: len(f.all_of("event")) == 4),
    ("correct the time of an event", event(1) + ["Return", At("What happened"), TabTo("Time"), Text("14:32"), "Return", "Escape", At("Events")],
     lambda f: f.minute("Pager") == "14:32"),
    ("mark where it was detected", event(1) + ["ctrl+shift+2"], lambda f: "detected" in f.one("event", "Pager").get("marks", [])),
    ("filter the events", ["ctrl+t", At("Filter events"), Text("pager")], lambda f: f.seen(lambda name: name == "1 of 4 events")),
    ("see them all again", ["Escape", At("Events")], lambda f: not f.seen(lambda name: name.endswith(" of 4 events"))),
    ("look at the lanes from near", ["F6", At("Timeline in lanes"), "plus", "plus"],
     lambda f: f.seen(lambda name: name.startswith("The lanes show 1") and " min" in name)),
    ("give several events a tag", event() + ["shift+Down", "shift+Down", "ctrl+b", Window("Change events"), TabTo("Add the tag"), Text("checkout"),
                                             "Return", At("Events")],
     lambda f: sum("checkout" in one.get("tags", []) for one in f.all_of("event")) == 3),
    ("split an event", event(2) + ["Return", At("What happened"), "ctrl+Home"] + ["ctrl+Right"] * 4 + ["ctrl+shift+k"],
     lambda f: len(f.all_of("event")) == 5),
    ("take it back", ["ctrl+z"], lambda f: len(f.all_of("event")) == 4),
    ("do it again", ["ctrl+shift+z"], lambda f: len(f.all_of("event")) == 5),
    ("merge two events", event(2) + ["shift+Down", "ctrl+m"], lambda f: len(f.all_of("event")) == 4),
    ("show an event by a link", event(1) + [Do("Add a link"), At("Link"), Text("https://graphs.example/checkout"), "Return"],
     lambda f: [one["url"] for one in f.all_of("evidence")] == ["https://graphs.example/checkout"]),
    ("read the premises", ["alt+2", Sees("Parts of Premises")] + ["Right"] * 6, lambda f: int(f.all_of("review").get("premises_read", 0)) == 6),
    ("call the roll, with one who joined later",
     [At("Add somebody by role"), Text("facilitator"), "Return", Text("database"), "Return", "Down", At("Roll call"),
      "Home", "a", "l"],
     lambda f: f.one("person", "facilitator", "role")["premises"] == "accepted" and f.one("person", "database", "role")["premises"] == "accepted_late"),
    ("write down what went right", line("+ the rollback took four minutes"),
     lambda f: f.one("finding", "the rollback").get("goal", "right") == "right"),
    ("link a contributing factor to an event", ["ctrl+shift+c", At("Contributing factor"), Text("Retries hide the first failure"), TabTo("Shown by"),
                                                Text("Pager"), "Down", "Return"],
     lambda f: f.one("factor", "Retries")["events"] == [f.one("event", "Pager")["id"]]),
    ("ask, and answer the question", line("? why did the dashboard stay green") + ["ctrl+f", At("Find in this review"), Text("dashboard"), "Return",
                                                                                  At("Open question"), "Tab", At("Answer"), Text("It shows the last good value")],
     lambda f: f.one("question", "why did")["answer"] == "It shows the last good value"),
    ("park an idea", line("! An alert on queue depth"), lambda f: f.one("action", "An alert").get("status", "idea") == "idea"),
    ("take it on, with an owner and a day", ["alt+5", At("Actions"), "Home", "y", "Return", At("What will be true"), "Tab", At("Owner"), Text("on-call"),
                                             "Return", "Tab", At("Due"), Text("in 2 weeks"), "Return"],
     lambda f: (one := f.one("action", "An alert"))["status"] == "accepted" and "owner" in one and "due" in one),
    ("say that it is done", ["alt+5", At("Actions"), "Home", "d"], lambda f: f.one("action", "An alert")["status"] == "done"),
    ("start the clock", ["F7"], lambda f: any(int(item.get("running_since", 0)) for item in f.agenda())),
    ("give the part five minutes more", ["shift+F7"], lambda f: any(int(item.get("extra_minutes", 0)) == 5 for item in f.agenda())),
    ("present, and hold what is presented", ["alt+3", "F5", Sees("Presenter"), "shift+F5", "alt+5", At("Actions")],
     lambda f: f.seen(lambda name: name.startswith("Timeline, ")) or f.seen(lambda name: "held" in name)),
    ("end presenting", ["shift+F5", "F5"], lambda f: len(f.hands.reader.windows()) == 1),
    ("let the room see the window", ["F8"], lambda f: f.seen(lambda name: name == "The room sees this")),
    ("and no more", ["F8"], lambda f: not f.seen(lambda name: name == "The room sees this")),
    ("make a PDF", ["ctrl+alt+p", Window("Export the review"), Path("report.pdf"), Window(TITLE)], lambda f: f.file("report.pdf", b"%PDF-")),
    ("make a page for browsers", ["ctrl+shift+p", Window("Export the review"), Path("report.html"), Window(TITLE)],
     lambda f: f.file("report.html", b"<!DOCTYPE html>") or f.file("report.html", b"<!doctype html>")),
    ("find a review in the library", ["ctrl+shift+f", At("Search in all reviews"), Text("rollback took")],
     lambda f: f.seen(lambda name: name.startswith("1 of 2 reviews") or name.startswith("2 of 2 reviews"))),
    ("open another review", ["ctrl+a", "BackSpace", Text("payment provider"), Sees("1 of 2 reviews"), "Return", At("")], lambda f: f.title("Checkout latency")),
    ("import a written post-mortem", ["ctrl+i", Window("Import a post-mortem"), Path("post-mortem.md"), Window("Queue is full")],
     lambda f: f.reviews()["Queue is full"]["events"] == 2),
    ("trash a review", ["ctrl+0", At("Search in all reviews"), "Down", At("Reviews"), "ctrl+BackSpace"],
     lambda f: any(row["trashed"] for row in f.reviews().values())),
    ("bring it back", ["ctrl+z"], lambda f: not any(row["trashed"] for row in f.reviews().values())),
    ("bring back an earlier version", [Do("Earlier versions"), Window("Earlier versions"), "Return", Window("Bring back"), Path("earlier.secondstory"), Window("")],
     lambda f: os.path.exists(os.path.join(f.folder, "earlier.secondstory"))),
    ("dark colours", [Do("Dark")], lambda f: f.setting("theme") == "dark"),
    ("larger text", ["ctrl+plus"], lambda f: int(f.setting("text")) > 100),
    ("look something up in the manual", ["F1", Window("Manual"), Text("merge"), Sees("In ")], lambda f: f.title("Manual")),
    ("close the manual", ["Escape", "Escape"], lambda f: not f.title("Manual")),
]


class Facilitator:
    def __init__(self, hands, folder):
        self.hands = hands
        self.folder = folder
        self.said = []  # the keys of the task, as they are printed

    def begins(self, name):
        return lambda text: (text or "").startswith(name)

    def at(self, name):
        return self.hands.reader.until(lambda: (focus := self.hands.reader.focused()) is not None and self.begins(name)(focus.name) and focus,
                                       "the keys are not at “%s”" % name)

    def active(self, title):
        self.hands.reader.until(lambda: (window := self.hands.reader.active()) is not None and title in (window.name or "")
                                and self.hands.reader.focused() is not None, "no window “%s” has the keys" % title)

    def do(self, step):
        hands, reader = self.hands, self.hands.reader
        if isinstance(step, str):
            self.said.append(step)
            hands.press(step)
        elif isinstance(step, Text):
            self.said.append("“%s”" % step.words)
            hands.type(step.words)
        elif isinstance(step, Path):
            self.do("ctrl+a")
            self.do(Text(os.path.join(self.folder, step.name)))
            self.do("Return")
        elif isinstance(step, Sees):
            reader.named(self.begins(step.name))
        elif isinstance(step, Unseen):
            reader.until(lambda: reader.find(lambda node: self.begins(step.name)(node.name)) is None, "“%s” does not go" % step.name)
        elif isinstance(step, At):
            self.at(step.name)
        elif isinstance(step, TabTo):
            before = hands.keyboard.pressed
            hands.tab_to(lambda node: self.begins(step.name)(node.name), step.key)
            self.said.append("%s × %d" % (step.key, hands.keyboard.pressed - before))
        elif isinstance(step, Window):
            self.active(step.title)
        elif isinstance(step, Do):
            self.do("ctrl+k")
            self.at("What do you want to do?")
            self.do(Text(step.words))
            reader.until(lambda: (next(iter(reader.named("Commands"))).name or "").startswith(step.words), "the palette does not find it")
            self.do("Return")


def main():
    program = sys.argv[1]
    tasks = TASKS[:int(sys.argv[2])] if len(sys.argv) > 2 else TASKS
    folder = tempfile.mkdtemp(prefix="core-tasks-")
    desktop = Desktop(folder)
    began = time.monotonic()
    failed = []
    try:
        desktop.enter()
        from hands import Hands
        from screen_reader import Keyboard, Reader

        library = os.path.join(folder, "sample.secondstory")
        command(desktop, program, "sample", "--to", library)
        with open(os.path.join(folder, "post-mortem.md"), "w", encoding="utf-8") as file:
            file.write(MARKDOWN)
        window = desktop.start([program, library])
        keyboard = Keyboard()
        hands = Hands(Reader(window.pid), keyboard)
        facts = Facts(desktop, program, folder, library, hands)
        hands.reader.named("Search in all reviews")
        for number, (name, steps, done) in enumerate(tasks):
            facilitator = Facilitator(hands, folder)
            keyboard.pressed = keyboard.typed = 0
            start = time.monotonic()
            trouble = ""
            try:
                for step in steps:
                    facilitator.do(step)
                spent = time.monotonic() - start
                hands.reader.until(lambda: done(facts), "it is not done")
                if keyboard.pressed > MOST_KEYS:
                    trouble = "%d keys are too many" % keyboard.pressed
            except LookupError as error:
                trouble = str(error)
                spent = time.monotonic() - start
            print("%2d %-42s %2d keys, %3d letters %5.1f s  %s   %s" % (number + 1, name, keyboard.pressed, keyboard.typed, spent, trouble or "ok",
                                                                      " ".join(facilitator.said)), flush=True)
            if trouble:
                failed.append(name)
        keyboard.close()
    finally:
        desktop.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print("%d tasks, %d not done, %.0f s" % (len(tasks), len(failed), time.monotonic() - began))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
