"""Goes through a window by keys, and has every place of it judged (reach_judge): names first, then Tab all the way round and Shift+Tab back."""
import time

import reach_judge
from hands import MOST_STOPS, Hands
from reach_judge import Complaint, Round


class Walk(Hands):
    def __init__(self, reader, keyboard, mirrored=False):
        super().__init__(reader, keyboard, mirrored)
        self.places = 0
        self.stops = 0
        self.seen = 0
        self.complaints = []

    def look(self, place, way=True, within=None):
        """Judges the window that has the keys, or what is called `within` in it; without `way` only what it says."""
        began = time.monotonic()
        try:
            node = self.reader.until(self.reader.active, "no window has the keys")
            if within is not None:
                node = self.reader.named(within)
        except LookupError as nothing:
            self.lost(place, nothing)
            return None
        tree = self.reader.look(node)
        rounds = self.rounds(tree) if way else None
        found = self.judge(tree, rounds)
        if found:  # it may have been looked at while it was laid out; what was seen of the keys stays as it was
            tree = self.reader.look(node)
            found = self.judge(tree, rounds)
        count = len(self.stops_of(tree))
        self.places += 1
        self.stops += count
        self.seen += sum(1 for _ in tree.everything())
        self.complain(place, found)
        print("%5.1f s  %3d stops  %s%s" % (time.monotonic() - began, count, place, "" if not found else "  %d COMPLAINTS" % len(found)), flush=True)
        return tree

    def stops_of(self, tree):
        return [thing for thing in reach_judge.stops(tree) if not reach_judge.is_one_of_many(thing)]

    def judge(self, tree, rounds):
        found = [*reach_judge.judge_names(tree), *reach_judge.judge_twins(tree), *reach_judge.judge_labels(tree),
                 *reach_judge.judge_cells(tree, self.reader.rows)]
        if rounds is not None:
            found += reach_judge.judge_round(tree, *rounds, self.mirrored)
        return found

    def rounds(self, tree):
        """Tab all the way round and Shift+Tab back; of no stops where nothing can have the focus."""
        count = len(self.stops_of(tree))
        start = self.focus()
        if start is None:
            nowhere = Round([], "lost" if count else None, {})
            return nowhere, nowhere
        forth = self.round("Tab", start, count)
        back = self.round("shift+Tab", self.focus() or start, count) if not forth.end else Round([start.path], None, {})
        return forth, back

    def round(self, key, start, count):
        paths = [start.path]
        names = {start.path: start.name}
        while len(paths) < MOST_STOPS:
            self.press(key)
            stop = self.reader.after(paths[-1], 5 if count > 1 else 0.3)
            if stop is None:
                if count == 1 and len(paths) == 1:
                    return Round(paths, None, names)
                return Round(paths, "lost" if self.reader.focused() is None else "trap", names)
            names[stop.path] = self.name_of(stop)
            if not self.stays():
                return Round(paths + [stop.path], "lost", names)
            if stop.path == paths[0]:
                return Round(paths, None, names)
            if stop.path in paths:
                return Round(paths, "start", names)
            paths.append(stop.path)
        return Round(paths, "start", names)

    def name_of(self, node):
        try:
            return node.name or node.getRoleName()
        except Exception:  # it went while we looked
            return "something that is gone"

    def stays(self):
        """Whether something keeps the focus that it was given. A glance tells where it does; where it does not, it may be on its way still."""
        try:
            return self.reader.until(self.reader.focused, "nothing has the focus", 2) is not None
        except LookupError:
            return False

    def lost(self, place, error):
        """The way did not lead to the place."""
        self.complain(place, [Complaint("lost", str(error))])

    def complain(self, place, complaints):
        for one in complaints:
            self.complaints.append((place, one))
            print("         %s: %s: %s" % (place, one.rule, one.sentence), flush=True)
