"""Somebody at a window with nothing but a keyboard, who hears from a screen reader where they are. They wait for what they hear and never
for a time.

While a screen reader is there, Qt asks it about each key before the program hears of it, but does the program's shortcuts at once: Ctrl+L right
behind a letter comes before the letter. Nobody's fingers are that fast; these are, and wait until what they pressed has been heard."""
import time

import pyatspi

from screen_reader import children, shows

MOST_STOPS = 200
NEVER_SHORTCUTS = {"Tab", "shift+Tab", "Down", "Up", "Left", "Right", "Home", "End", "shift+Down", "shift+Up", "BackSpace"}
SIGN = 105  # the code of the right Ctrl key, which nobody uses otherwise


class Hands:
    def __init__(self, reader, keyboard, mirrored=False):
        self.reader = reader
        self.keyboard = keyboard
        self.mirrored = mirrored  # a layout from right to left
        self.behind = False  # the program may not have heard of all keys yet
        self.signs = 0
        pyatspi.Registry.registerKeystrokeListener(self.hear_key, mask=pyatspi.allModifiers(), kind=(pyatspi.KEY_RELEASED_EVENT,),
                                                   synchronous=False, preemptive=False)

    def press(self, *keys):
        for key in keys:
            if self.behind and key not in NEVER_SHORTCUTS:
                self.catch_up()
            self.reader.listen()
            self.keyboard.key(key)
            self.behind = True

    def type(self, text):
        self.keyboard.type(text)
        self.behind = True

    def catch_up(self):
        """Waits until the program has what was pressed. The registry tells of Ctrl, which does nothing by itself; what it says then
        comes after the answer to the program, and what the program says after the keys."""
        for _ in range(5):
            self.signs = 0
            self.keyboard.key("Control_R")
            self.keyboard.pressed -= 1
            deadline = time.monotonic() + 2  # the key is lost while no window has the keys
            while not self.signs and time.monotonic() < deadline:
                self.reader.listen()
                time.sleep(0.001)
            if self.signs:
                break
        self.behind = False
        try:
            pyatspi.Registry.getDesktop(0).getRelationSet()  # what is asked each time; most of what one may ask is remembered here
            self.reader.program().getRelationSet()
        except Exception:  # it ends
            pass

    def hear_key(self, event):
        if event.hw_code == SIGN:
            self.signs += 1

    def to(self, *keys, sees, role=None):
        """Presses the keys and waits until what is called so is seen."""
        self.press(*keys)
        return self.reader.named(sees, role)

    def away(self, *keys, unseen):
        self.press(*keys)
        self.reader.until(lambda: self.reader.find(lambda node: node.name == unseen) is None, "“%s” does not go" % unseen)

    def focus(self):
        """What has the focus, once something has; None where nothing ever does."""
        try:
            return self.reader.until(self.reader.focused, "nothing has the focus", 5)
        except LookupError:
            return None

    def tab_to(self, fits, key="Tab"):
        """Presses Tab until what has the focus fits."""
        here = self.focus()
        for _ in range(MOST_STOPS):
            if here is not None and fits(here):
                return here
            self.press(key)
            before = here.path if here is not None else None
            here = self.reader.after(before, 5) or self.focus()
        raise LookupError("Tab never comes to what was looked for")

    def tabs(self, name):
        """The tabs of the bar of that name, as they stand."""
        bar = self.reader.named(name)
        return [node for node in children(bar) if node.getRole() == pyatspi.ROLE_PAGE_TAB and shows(node)]

    def each_tab(self, name, onward=None):
        """Goes to every tab of a bar, by arrows, and gives the name of each when it is there, the first one first."""
        count = len(self.tabs(name))
        onward = onward or ("Left" if self.mirrored else "Right")
        back = {"Left": "Right", "Right": "Left", "Down": "Up"}[onward]
        is_in_bar = lambda node: node.parent is not None and node.parent.name == name
        if self.chosen_tab(name) > 0:
            self.tab_to(is_in_bar)
            while (number := self.chosen_tab(name)) > 0:
                self.step(name, back, number - 1)
        yield self.tabs(name)[0].name
        for number in range(1, count):
            self.tab_to(is_in_bar)
            self.step(name, onward, number)
            yield self.tabs(name)[number].name

    def chosen_tab(self, name):
        return next(number for number, tab in enumerate(self.tabs(name)) if tab.getState().contains(pyatspi.STATE_SELECTED))

    def step(self, name, arrow, to):
        self.press(arrow)
        self.reader.until(lambda: self.chosen_tab(name) == to, "%s does not lead to tab %d of “%s”" % (arrow, to + 1, name), 10)
