#!/usr/bin/python3
"""That every action of the one table can be reached by keys: each stands in the menu that the table names, which F10 opens; the palette finds
each by its name, and Enter there does it, or its row says why it cannot be done now. Done in the real window, and seen over AT-SPI.

    every_action.py PROGRAM COMMAND_TABLE    the table as it is in the source, so that none is forgotten"""
import os
import re
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from desktop import Desktop, command  # noqa: E402

ROW = re.compile(r'\{Id::\w+, "([\w-]+)", WORDS\("((?:[^"\\]|\\.)*)"\), Menu::(\w+),')
MENUS = ["Library", "Edit", "Add", "Timeline", "KnownThen", "Meeting", "Discuss", "Publish", "Go", "View", "Help"]
# What the palette does not offer: itself, and a menu.
NOT_IN_PALETTE = {"command-palette", "open-recent"}
# What is found and not done here, and why.
NOT_DONE = {"quit": "ends the program", "close-window": "ends the program", "mail-invitation": "starts the desktop's mail program",
            "open-sample": "leaves this library"}
# What makes others grey is done after them.
LAST = ["room-view", "close-review"]


def plain(name):
    return name.replace("&", "").rstrip("…")


def table(path):
    with open(path, encoding="utf-8") as file:
        rows = [(key, plain(name), menu) for key, name, menu in ROW.findall(file.read())]
    if len(rows) < 100:
        sys.exit("the table of actions cannot be read")
    return rows


class Actions:
    def __init__(self, hands):
        self.hands = hands
        self.reader = hands.reader
        self.faults = []

    def fault(self, sentence):
        self.faults.append(sentence)
        print(sentence, flush=True)

    def is_main(self):
        window = self.reader.active()
        return window is not None and "Checkout latency" in (window.name or "")

    def back(self):
        """Out of whatever came, to the list of events."""
        for _ in range(8):
            self.hands.press("Escape", "Escape")
            self.reader.listen()
            window = self.reader.active()
            if window is not None and "Second Story" in (window.name or "") and not self.is_main():
                self.hands.press("alt+Left")  # it led to the library
            try:
                self.reader.until(self.is_main, "", 2)
                self.hands.press("ctrl+3")
                self.reader.until(lambda: (focus := self.reader.focused()) is not None and focus.name == "Events", "", 3)
                return
            except LookupError:
                continue
        raise LookupError("there is no way back to the list of events")

    def in_menu(self, before):
        """The menu that a screen reader heard an entry of, where it is another than that of the path `before`."""
        import pyatspi

        self.reader.listen()
        heard = self.reader.heard
        if heard is None or heard.getRole() not in (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM, pyatspi.ROLE_MENU):
            return None
        return heard.parent if heard.parent is not None and heard.parent.path != before else None

    def menus(self, rows):
        """Through all menus by keys, and what a screen reader finds in each."""
        from screen_reader import children

        self.hands.press("F10", "Down")
        whole = self.reader.until(lambda: self.in_menu(None), "F10 opens no menu")
        for number, menu in enumerate(MENUS):
            self.hands.press("Right")
            opened = self.reader.until(lambda: self.in_menu(whole.path), "menu %d does not open" % (number + 1))
            there = [plain(item.name or "") for item in children(opened)]
            for key, name, home in rows:
                if home == menu and not any(item.startswith(name) for item in there):
                    self.fault("“%s” is not in the menu %s: %s" % (name, menu, there))
            self.hands.press("Left")
            if number + 1 < len(MENUS):
                self.hands.press("Down")
                self.reader.until(lambda: (menu := self.in_menu(opened.path)) is not None and menu.path == whole.path, "menu %d does not close" % (number + 1))
        self.back()

    def first(self):
        """What the palette shows first, in words of a screen reader."""
        return next(iter(self.reader.named("Commands"))).name or ""

    def open_palette(self):
        for _ in range(3):
            self.hands.press("ctrl+k")
            try:
                return self.reader.named("Commands", None, 5)
            except LookupError:
                self.back()
        raise LookupError("the palette does not open")

    def palette(self, rows, do):
        """Each action by its name. Where it can be done, and `do` says so, Enter does it; what came of it is left again."""
        done = said = 0
        for key, name, _ in rows:
            if key in NOT_IN_PALETTE:
                continue
            self.open_palette()
            self.hands.type(re.sub(r"[^\x20-\x7e]", " ", name))
            try:
                self.reader.until(lambda: self.first().startswith(name), "", 5)
            except LookupError:
                self.fault("the palette does not find “%s” but “%s”" % (name, self.first()))
                self.hands.press("Escape")
                continue
            row = self.first()
            grey = "not now" in row
            if grey:
                said += 1
                if not re.search(r"not now: \w+ \w+", row):
                    self.fault("“%s” cannot be done now, and nothing says why: “%s”" % (name, row))
            doing = do and not grey and key not in NOT_DONE
            self.hands.press("Return" if doing or grey else "Escape")
            if grey:  # nothing happens, and what was typed is still there
                self.hands.press("Escape")
            done += doing
            try:
                self.reader.until(lambda: self.reader.find(lambda node: node.name == "Commands") is None, "", 5)
            except LookupError:
                self.fault("the palette does not go for “%s”" % name)
            if doing:
                self.back()
        return done, said


def main():
    program, source = sys.argv[1:3]
    rows = sorted(table(source), key=lambda row: LAST.index(row[0]) if row[0] in LAST else -1)
    folder = tempfile.mkdtemp(prefix="every-action-")
    desktop = Desktop(folder)
    began = time.monotonic()
    try:
        desktop.enter()
        from hands import Hands
        from screen_reader import Keyboard, Reader

        library = os.path.join(folder, "sample.secondstory")
        command(desktop, program, "sample", "--to", library)
        window = desktop.start([program, library])
        keyboard = Keyboard()
        actions = Actions(Hands(Reader(window.pid), keyboard))
        actions.reader.named("Search in all reviews")
        # On the library most say why they cannot be done; in the review most can.
        _, said = actions.palette(rows, do=False)
        print("library: %d say why not" % said, flush=True)
        actions.hands.press("Down", "Return")
        actions.reader.named("Capture line")
        actions.hands.press("ctrl+3")
        actions.back()
        actions.menus(rows)
        done, said = actions.palette(rows, do=True)
        keyboard.close()
        if window.poll() is not None:
            actions.fault("the program ended")
    except LookupError as lost:
        actions.fault("on the way: %s" % lost)
        done = said = 0
    finally:
        desktop.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print("%d actions, %d done from the palette, %d say why not, %d faults, %.0f s" % (len(rows), done, said, len(actions.faults), time.monotonic() - began))
    return 1 if actions.faults else 0


if __name__ == "__main__":
    sys.exit(main())
