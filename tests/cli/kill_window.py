#!/usr/bin/python3
"""kill -9 of the real window while somebody types into it.

An X server, a window manager, a session bus and the accessibility bus of our own; xdotool types into a field of the window at the
speed of a fast typist. A second process, as a screen reader would, asks the window over AT-SPI again and again, first for the text in the
field, then for the word in the header. What the field held before the header said "Saved" must be in the file after the kill; and
so must be what it held a second before the kill, whatever the header said.

    kill_window.py PROGRAM        STORY_LONG: 100 times instead of 8; STORY_SEED: the same times of death again
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from desktop import Desktop, command  # noqa: E402

FIELD = "Impact"
TITLE = "Killed in the middle"
WORDS = "the on-call asks for help because checkout answers slowly and nobody sees why the queue grows".split()


def watch(pid, field):
    """Prints a line of JSON per look at the window, until it is gone: when the text was asked for, the text, whether it was
    called Saved after that. Run as a process of its own, so that nothing of the typing waits for it."""
    import pyatspi

    def find(root, wanted):
        queue = [root]
        while queue:
            node = queue.pop(0)
            try:
                if wanted(node):
                    return node
                queue.extend(child for child in node if child is not None)
            except Exception:  # it went while we looked
                continue
        return None

    def window():
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.get_process_id() == pid:
                return program
        return None

    def is_header_word(node):
        return node.getRoleName() == "label" and node.name.startswith(("Saved", "Saving", "Not saved", "Nothing to save"))

    def has_keys(node):
        return node.getState().contains(pyatspi.STATE_FOCUSED)

    def is_field(node):
        return node.name == field and "text" in node.getRoleName() and node.getState().contains(pyatspi.STATE_SHOWING)

    # First the list with the review in it, which is what the keys that open it are for; then the field.
    deadline = time.monotonic() + 60
    row = header = editor = None
    while time.monotonic() < deadline and not (header and editor):
        program = window()
        if program is not None and not row:
            # Keys that come before the window has them would be lost.
            row = find(program, has_keys) and find(program, lambda node: TITLE in node.name)
            if row:
                print(json.dumps({"ready": True}), flush=True)
        if program is not None and row:
            header = header or find(program, is_header_word)
            editor = editor or find(program, is_field)
        time.sleep(0.05)
    if not (header and editor):
        print(json.dumps({"error": "row: %s, header: %s, field: %s" % (bool(row), bool(header), bool(editor))}), flush=True)
        return 1
    editor.queryComponent().grabFocus()
    text = editor.queryText()
    while True:
        try:
            asked = time.monotonic()
            held = text.getText(0, -1)
            word = header.name
            print(json.dumps({"at": asked, "held": held, "saved": word.startswith("Saved"), "word": word}), flush=True)
        except Exception:
            return 0
        time.sleep(0.01)


def keys(desktop, *arguments):
    subprocess.run(["xdotool", *arguments], env=desktop.environment, check=True, timeout=60, stdin=subprocess.DEVNULL)


def sentence(rng):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(3, 9))) + " "


def lines(path):
    with open(path, "rb") as file:
        return file.read().count(b"\n")


def wait_for_line(path, number, window, seconds=90):
    """Waits until the file has so many lines. Only the first of them must come."""
    deadline = time.monotonic() + seconds
    while lines(path) < number and time.monotonic() < deadline:
        if window.poll() is not None:
            sys.exit("the window ended by itself")
        time.sleep(0.05)
    if lines(path) == 0:
        sys.exit("the window cannot be seen over AT-SPI")


def die_once(desktop, program, folder, number, rng):
    library = os.path.join(folder, "l%d.secondstory" % number)
    review = command(desktop, program, "new", "--library", library, "--title", TITLE, "--zone", "UTC")
    window = desktop.start([program, library])
    looks = open(os.path.join(folder, "looks%d" % number), "w+b")
    watcher = None
    typist = None
    try:
        watcher = desktop.start([sys.executable, os.path.abspath(__file__), "--watch", str(window.pid), FIELD], stdout=looks)
        wait_for_line(looks.name, 1, window)
        keys(desktop, "key", "Down", "Return")  # from the search, which has the focus, to the list and into the review
        while lines(looks.name) < 2:
            keys(desktop, "key", "alt+1")  # its first page
            wait_for_line(looks.name, 2, window, 1)
        with open(looks.name, "rb") as seen:
            second = json.loads(seen.readlines()[1])
        if "error" in second:
            sys.exit("the window is not as expected: " + second["error"])

        life = rng.uniform(0.2, 4.0)
        text = "".join(sentence(rng) for _ in range(60))
        # Without a pause, or in bursts with pauses in which the header comes to say Saved.
        pause = rng.choice([None, None, 0.4])
        began = time.monotonic()
        while time.monotonic() - began < life:
            part, text = text[:40], text[40:]
            typist = desktop.start(["xdotool", "type", "--delay", str(rng.choice([8, 15, 30])), part])
            while typist.poll() is None and time.monotonic() - began < life:
                time.sleep(0.002)
            if pause and typist.poll() is not None:
                time.sleep(min(pause, max(0.0, began + life - time.monotonic())))
        killed = time.monotonic()
        os.kill(window.pid, signal.SIGKILL)
        window.wait(10)
        # Killed in the middle it would leave a key down, which then types into the next window.
        if typist.poll() is None:
            typist.wait(10)
    finally:
        for process in (typist, watcher, window):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait(10)
    looks.seek(0)
    seen = []
    for line in looks.read().split(b"\n"):
        try:
            look = json.loads(line)
            if "at" in look:
                seen.append(look)
        except ValueError:
            continue  # the last line may be cut
    looks.close()

    command(desktop, program, "verify", library)
    archive = os.path.join(folder, "a%d.json" % number)
    command(desktop, program, "export", "--library", library, "--review", review, "--format", "json", "-o", archive)
    with open(archive, encoding="utf-8") as file:
        kept = json.load(file)["review"].get("impact", "")
    os.remove(archive)

    before = [look for look in seen if look["at"] < killed]
    saved = [look["held"] for look in before if look["saved"] and look["held"]]
    old = [look["held"] for look in before if look["at"] <= killed - 1.0 and look["held"]]
    newest = before[-1]["held"] if before else ""
    for what, held in (("called Saved", saved), ("typed a second before", old)):
        if held and not kept.startswith(held[-1]):
            sys.exit("run %d: %s and not there:\n  field: %r\n  file:  %r" % (number, what, held[-1], kept))
    return {"looks": len(seen), "saved": len(saved), "typed": len(newest), "lost": max(0, len(newest) - len(kept)),
            "words": sorted({look["word"] for look in before})}


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--watch":
        return watch(int(sys.argv[2]), sys.argv[3])
    program = sys.argv[1]
    times = 100 if os.environ.get("STORY_LONG") else 8
    seed = int(os.environ.get("STORY_SEED") or random.SystemRandom().randrange(1 << 32))
    rng = random.Random(seed)
    print("seed %d" % seed, flush=True)
    folder = tempfile.mkdtemp(prefix="kill-window-")
    desktop = Desktop(folder)
    runs = []
    try:
        for number in range(times):
            runs.append(die_once(desktop, program, folder, number, rng))
            print("run %d: %s" % (number, runs[-1]), flush=True)
    finally:
        desktop.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print("%d kills, %d looks, %d while Saved was said, %d characters typed, at most %d lost" % (
        len(runs), sum(run["looks"] for run in runs), sum(run["saved"] for run in runs), sum(run["typed"] for run in runs),
        max(run["lost"] for run in runs)))
    # A test that never saw what it looks for would prove nothing.
    if not any(run["saved"] for run in runs) or not any("Saving…" in run["words"] for run in runs):
        sys.exit("the header was never seen to say both words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
