"""A screen reader's view of a program: an AT-SPI client outside of it, and a keyboard. Nothing here presses, sets or moves anything over
AT-SPI: whatever happens in the program comes from keys.

Import it only after Desktop.enter(), because pyatspi asks for its bus at once."""
import subprocess
import time

import pyatspi
from gi.repository import Atspi, GLib

# What has things in it that are no stops of their own for Tab: keys of its own lead through it.
COMPOSITE = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_BOX,
             pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_MENU, pyatspi.ROLE_POPUP_MENU}
TABLES = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE}
MOST_ROWS = 60  # that are looked at in one table or list
PATIENCE = 30   # seconds, on a machine that does other things, too


class Thing:
    """One object as it was when it was looked at."""

    def __init__(self, node, parent):
        self.node = node
        self.parent = parent
        self.path = node.path
        self.name = node.name or ""
        self.role = node.getRole()
        self.role_name = node.getRoleName()
        self.states = frozenset(node.getState().getStates())
        self.box = None  # left, top, right, bottom on the screen
        self.children = []
        self.labels = []  # paths of what labels it
        self.choices = []  # of a combo box, what can be chosen in it

    def has(self, state):
        return state in self.states

    def __repr__(self):
        return "“%s” (%s)" % (self.name, self.role_name)

    def everything(self):
        yield self
        for child in self.children:
            yield from child.everything()


def shows(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def children(node):
    """Asked for their number once; iterating over a node asks before each."""
    return [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child is not None]


def box_of(node):
    place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return place.x, place.y, place.x + place.width, place.y + place.height


class Keyboard:
    """Keys for whatever window has them, as xdotool presses them."""

    def __init__(self):
        self.pressed = 0  # keys, those of texts not counted
        self.typed = 0    # letters of texts
        self.keys = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                     text=True, bufsize=1)

    def key(self, *names):
        for name in names:
            self.keys.stdin.write("key %s\n" % name)
            self.pressed += 1
        self.keys.stdin.flush()

    def type(self, text):
        """Letters of the keyboard only: what has no key would change the keys of the display."""
        self.typed += len(text)
        self.keys.stdin.write("exec --sync echo\n")  # the letters come from another process, and the keys before them have to be pressed
        self.keys.stdout.readline()
        subprocess.run(["xdotool", "type", "--delay", "4", "--", text], check=True, timeout=120, stdin=subprocess.DEVNULL)

    def close(self):
        self.keys.stdin.close()
        self.keys.wait(10)


class Reader:
    def __init__(self, pid):
        self.pid = pid
        self.heard = None  # the object that last said it has the focus
        self.application = None
        pyatspi.Registry.registerEventListener(self.hear, "object:state-changed:focused")

    def hear(self, event):
        if event.detail1 and event.source is not None:
            self.heard = event.source

    def listen(self):
        """Takes what the program has said meanwhile."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def program(self):
        if self.application is None:
            for program in children(pyatspi.Registry.getDesktop(0)):
                if program.get_process_id() == self.pid:
                    self.application = program
                    program.set_cache_mask(Atspi.Cache.ALL ^ Atspi.Cache.STATES ^ Atspi.Cache.NAME)  # asked for each time: nobody tells of all that change
        return self.application

    def windows(self):
        """Those that are seen: frames, dialogs, open menus."""
        program = self.program()
        return [window for window in children(program) if shows(window)] if program is not None else []

    def active(self):
        """The window that has the keys; None for a moment, while they go from one to another. After two dialogs in a row the only window does
        not say so with Qt 6.4, and has them."""
        windows = self.windows()
        for window in windows:
            try:
                if window.getState().contains(pyatspi.STATE_ACTIVE):
                    return window
            except Exception:  # it went while we looked
                continue
        return windows[0] if len(windows) == 1 else None

    def until(self, holds, what, seconds=PATIENCE):
        """Waits until it holds, and gives what it gave; raises LookupError with `what` where it never does."""
        deadline = time.monotonic() + seconds
        pause = 0.01
        while True:
            try:
                found = holds()
                if found:
                    return found
            except Exception as error:  # things come and go while we look
                if isinstance(error, (NameError, TypeError)):
                    raise
            if time.monotonic() > deadline:
                raise LookupError(what)
            self.listen()
            time.sleep(pause)
            pause = min(0.1, pause * 1.5)

    def find(self, matches, within=None, into_lists=True):
        """The first that is seen and matches, or None. Not within tables."""
        queue = [within] if within is not None else self.windows()
        while queue:
            node = queue.pop(0)
            try:
                if node is None or not shows(node):
                    continue
                if matches(node):
                    return node
                if node.getRole() not in (TABLES if into_lists else COMPOSITE):
                    queue.extend(children(node))
            except Exception:  # it went while we looked
                continue
        return None

    def named(self, name, role=None, seconds=PATIENCE):
        """The one of that name (a text, or a function of it) when it is seen."""
        fits = name if callable(name) else lambda text: text == name
        return self.until(lambda: self.find(lambda node: fits(node.name or "") and (role is None or node.getRole() == role)),
                          "“%s” is not to be seen" % (name if isinstance(name, str) else "what was looked for"), seconds)

    # The focus.

    def stop_of(self, node):
        """What Tab stops at: of a cell its table, of an entry its list."""
        stop = node
        here = node
        while here is not None and here.getRole() not in (pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG, pyatspi.ROLE_APPLICATION):
            if here.getRole() in COMPOSITE:
                stop = here
            here = here.parent
        return stop

    def has_focus(self, stop):
        state = stop.getState()
        return state.contains(pyatspi.STATE_FOCUSED) and state.contains(pyatspi.STATE_SHOWING)

    def window_of(self, node):
        while node.parent is not None and node.parent.getRole() != pyatspi.ROLE_APPLICATION:
            node = node.parent
        return node

    def focused(self):
        """The stop that has the focus now, or None: what last said so, if it still has it in the window with the keys. With Qt 6.4 the chosen row
        of a list says so, too, whenever another is chosen, be the list focused or not."""
        self.listen()
        window = self.active()
        if window is None:
            return None
        try:
            if self.heard is not None and self.has_focus(stop := self.stop_of(self.heard)) and self.window_of(stop).path == window.path:
                return stop
        except Exception:  # it is gone
            pass
        found = self.find(lambda node: node.getState().contains(pyatspi.STATE_FOCUSED) and node.getState().contains(pyatspi.STATE_FOCUSABLE),
                          window, into_lists=False)
        return self.stop_of(found) if found is not None else None

    def after(self, before, seconds):
        """The stop the focus went to from the stop of the path `before`, or None where it stayed there or is lost."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.listen()
            try:
                if self.heard is not None and (stop := self.stop_of(self.heard)).path != before and self.has_focus(stop):
                    return stop
            except Exception:  # it went while we looked
                pass
            time.sleep(0.002)
        return None

    # The whole of a window.

    def look(self, node, parent=None):
        """Everything that is seen in it."""
        thing = Thing(node, parent)
        try:
            thing.box = box_of(node)
        except NotImplementedError:
            pass
        if thing.role in TABLES:
            return thing
        if thing.has(pyatspi.STATE_FOCUSABLE):
            for relation in node.getRelationSet():
                if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                    thing.labels += [relation.getTarget(i).path for i in range(relation.getNTargets())]
        if thing.role == pyatspi.ROLE_COMBO_BOX and thing.has(pyatspi.STATE_FOCUSABLE):
            entries = node.getChildAtIndex(0) if node.childCount else None
            thing.choices = [entries.getChildAtIndex(i).name or "" for i in range(min(MOST_ROWS, entries.childCount))] if entries is not None else []
        if thing.role in COMPOSITE - TABLES - {pyatspi.ROLE_MENU, pyatspi.ROLE_POPUP_MENU}:
            return thing
        for child in children(node):
            try:
                if shows(child):
                    thing.children.append(self.look(child, thing))
            except Exception:  # it went while we looked
                continue
        return thing

    def rows(self, thing):
        """The names of the cells of a table's rows that are seen, or of a list's entries one by one."""
        rows = []
        if thing.role in TABLES | {pyatspi.ROLE_TREE}:
            try:
                table = thing.node.queryTable()
            except NotImplementedError:
                table = None
            if table is not None:
                columns = table.nColumns
                for row in range(table.nRows):
                    cells = [table.getAccessibleAt(row, column) for column in range(columns)]
                    names = [cell.name or "" for cell in cells if cell is not None and shows(cell)]
                    if names:
                        rows.append(names)
                    elif rows or row > 2000:
                        break
                    if len(rows) >= MOST_ROWS:
                        break
                return rows
        for child in thing.node:
            if child is not None and shows(child):
                rows.append([child.name or ""])
            elif rows:
                break
            if len(rows) >= MOST_ROWS:
                break
        return rows
