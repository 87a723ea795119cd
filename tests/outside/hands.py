"""Somebody at a window with nothing but a keyboard, who hears from a screen reader where they are. They wait for what they hear and never
for a time."""
import pyatspi

from screen_reader import children, shows

MOST_STOPS = 200


class Hands:
    def __init__(self, reader, keyboard, mirrored=False):
        self.reader = reader
        self.keyboard = keyboard
        self.mirrored = mirrored  # a layout from right to left

    def press(self, *keys):
        self.reader.listen()
        self.keyboard.key(*keys)

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
