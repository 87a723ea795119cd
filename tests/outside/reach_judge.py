"""What has to be true of a window for those who have a keyboard and a screen reader, and nothing else. Each rule gives complaints: its word
and a sentence. It judges what was seen; who looks and presses Tab is in `places`.

    name    what can have the focus has a name that says something: not blank, no sign alone, neither its class nor its role nor what it holds
    filler  and a role that says what it is
    twins   of those side by side no two are called the same and do the same, unless in a table
    label   the words of a label that stands at a field, or belongs to it for a screen reader, are in the field's name
    cells   a list says each of its entries, a table something of each of its rows
    trap    Tab goes on from everywhere
    lost    and always to something
    skipped everything that can have the focus gets it, once, and nothing that is not to be seen does
    start   after the last comes the first again
    order   and in reading order: within each container from line to line, in a line from its beginning to its end
    back    Shift+Tab goes the same way back"""
import re
from typing import NamedTuple

import pyatspi

FILLERS = {pyatspi.ROLE_FILLER, pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_PANEL, pyatspi.ROLE_INVALID, pyatspi.ROLE_REDUNDANT_OBJECT,
           pyatspi.ROLE_EXTENDED, pyatspi.ROLE_CANVAS, pyatspi.ROLE_DRAWING_AREA}
# Of a group of these, of which one is chosen, Tab stops at that one, and arrows go to the others.
ONE_OF_MANY = {pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_PAGE_TAB}
FIELDS = {pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON}
WITH_ROWS = {pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_BOX}
CLASS_NAME = re.compile(r"^(Q[A-Z]\w+|\w+::\w+|qt_\w+)$")
LINE = 12  # pixels by which things in one line may stand higher or lower


class Complaint(NamedTuple):
    rule: str
    sentence: str


def has_a_place(thing):
    return thing.box is None or (thing.box[2] > thing.box[0] and thing.box[3] > thing.box[1])


def can_have_focus(thing):
    return has_a_place(thing) and thing.has(pyatspi.STATE_FOCUSABLE) and thing.has(pyatspi.STATE_SENSITIVE) and thing.has(pyatspi.STATE_SHOWING)


def stops(window):
    return [thing for thing in window.everything() if can_have_focus(thing) and thing is not window]


def siblings(thing):
    return [one for one in thing.parent.children if one is not thing] if thing.parent else []


def is_one_of_many(thing):
    """Not the chosen one of a group: arrows go there, Tab does not."""
    return thing.role in ONE_OF_MANY and not is_chosen(thing) and any(one.role == thing.role and is_chosen(one) for one in siblings(thing))


def is_chosen(thing):
    return thing.has(pyatspi.STATE_CHECKED) or thing.has(pyatspi.STATE_SELECTED)


def judge_names(window):
    for thing in stops(window):
        name = thing.name.strip()
        if not name:
            yield Complaint("name", "a %s in “%s” at %s has no name" % (thing.role_name, place_of(thing), thing.box))
        elif CLASS_NAME.match(name):
            yield Complaint("name", "%s is named after its class" % thing)
        elif name.casefold() == thing.role_name.casefold():
            yield Complaint("name", "%s is named after its role" % thing)
        elif thing.role == pyatspi.ROLE_COMBO_BOX and not thing.labels and name in thing.choices:
            yield Complaint("name", "%s is called by what is chosen in it, and has no label" % thing)
        elif not re.search(r"\w", name):
            yield Complaint("name", "%s says nothing" % thing)
        if thing.role in FILLERS:
            yield Complaint("filler", "%s can have the focus, and its role says nothing" % thing)


def place_of(thing):
    while thing.parent is not None:
        thing = thing.parent
        if thing.name.strip():
            return thing.name
    return "?"


def judge_twins(window):
    seen = set()
    for thing in stops(window):
        key = (id(thing.parent), thing.name, thing.role)
        if thing.name.strip() and key in seen:
            yield Complaint("twins", "two of %s stand side by side" % thing)
        seen.add(key)


def plain(text):
    return " ".join(text.replace("&", "").split()).casefold().rstrip(":…")


def stands_at(label, field):
    """Right above it, or right before it in its line. What counts, quotes or tells a time, and a sentence, says how things are, and is no label of what follows."""
    if " · " in label.name or "“" in label.name or label.name.endswith(".") or re.search(r"^\d|\d:\d\d", label.name):
        return False
    left, top, right, bottom = label.box
    above = 0 <= field.box[1] - bottom <= 8 and abs(field.box[0] - left) <= 8
    before = 0 <= field.box[0] - right <= 12 and top < field.box[3] and bottom > field.box[1]
    return above or before


def judge_labels(window):
    labels = [thing for thing in window.everything() if thing.role == pyatspi.ROLE_LABEL and re.search(r"\w", thing.name) and thing.box]
    for field in stops(window):
        if field.role not in FIELDS or not field.box:
            continue
        for label in labels:
            if label.path not in field.labels and (field.labels or label.parent is field or not stands_at(label, field)):
                continue
            if plain(label.name) not in plain(field.name) and field.name not in field.choices:
                yield Complaint("label", "at %s stands “%s”, and its name says something else" % (field, label.name))


def judge_cells(window, rows_of):
    for thing in window.everything():
        if thing.role not in WITH_ROWS:
            continue
        for number, row in enumerate(rows_of(thing)):
            if not any(name.strip() for name in row):
                yield Complaint("cells", "row %d of %s says nothing" % (number + 1, thing))


class Round(NamedTuple):
    """What was seen of Tab, pressed until it came round: the paths in their order, how it ended: None well, else "trap", "lost" or "start",
    and by path what each was called then."""
    paths: list
    end: str
    names: dict


def judge_round(window, forth, back, mirrored=False):
    """Of the whole window: `forth` with Tab and `back` with Shift+Tab, from the same place."""
    known = {thing.path: thing for thing in stops(window)}
    # The words of a label may be marked with a mouse, which gives it the focus; a screen reader reads them without.
    wanted = {path: thing for path, thing in known.items() if not is_one_of_many(thing) and thing.role != pyatspi.ROLE_LABEL}
    names = lambda path: repr(known[path]) if path in known else "“%s”" % forth.names.get(path, back.names.get(path, path))
    if not forth.paths:
        if forth.end:
            yield Complaint("lost", "nothing has the focus")
        return
    if forth.end:
        last = names(forth.paths[-1])
        yield Complaint(forth.end, {"trap": "Tab does not lead on from %s", "lost": "after %s nothing has the focus",
                                    "start": "after %s Tab came back to another than where it began"}[forth.end] % last)
        return  # what comes later was never seen
    for path, thing in wanted.items():
        if path not in forth.paths:
            yield Complaint("skipped", "Tab never comes to %s in “%s”" % (thing, place_of(thing)))
    for path in forth.paths:
        if path not in known:
            yield Complaint("skipped", "Tab comes to something that was not to be seen: %s" % names(path))
    if back.end or back.paths[1:] != forth.paths[:0:-1]:
        off = next((i for i, (a, b) in enumerate(zip(back.paths[1:], forth.paths[:0:-1])) if a != b), min(len(back.paths), len(forth.paths)) - 2)
        yield Complaint("back", "Shift+Tab does not go the same way back: at %s" % names(back.paths[max(0, off + 1)]))
    yield from judge_order(window, [known[path] for path in forth.paths if path in known], mirrored)


def comes_before(one, other, mirrored):
    """Whether a reader comes to `one` first."""
    a, b = one.box, other.box
    if a[3] <= b[1] + LINE and b[3] > a[3]:
        return True
    if b[3] <= a[1] + LINE and a[3] > b[3]:
        return False
    return a[2] >= b[2] if mirrored else a[0] <= b[0]


def judge_order(window, visited, mirrored):
    """From outside in: the things of each container are one stretch of the way, and the stretches stand in reading order."""
    ours = {id(thing) for thing in visited}

    def within(thing):
        return [one for one in thing.everything() if id(one) in ours]

    def parts_of(container):
        return [child for child in container.children if within(child)]

    def first(container):
        """What a reader comes to first in it."""
        parts = parts_of(container)
        if not parts or id(container) in ours:
            return container
        return first(max(parts, key=lambda part: sum(comes_before(part, other, mirrored) for other in parts if other is not part)))

    def said(part):
        return repr(part) if part.name.strip() else repr(within(part)[0])

    def judge(container, way):
        parts = parts_of(container)
        owner = {id(one): part for part in parts for one in within(part)}
        stretches = []
        for one in way:
            part = owner.get(id(one))
            if part is not None and (not stretches or stretches[-1] is not part):
                stretches.append(part)
        for number, part in enumerate(stretches):
            if part in stretches[:number]:
                yield Complaint("order", "the way leaves %s in “%s” and comes back to it" % (said(part), container.name or place_of(container)))
                break
        else:
            for one, other in zip(stretches, stretches[1:]):
                if not comes_before(one, other, mirrored):
                    yield Complaint("order", "in “%s” %s comes after %s, and stands before it"
                                    % (container.name or place_of(container), said(other), said(one)))
        for part in parts:
            inner = [one for one in way if owner.get(id(one)) is part]
            if len(inner) > 1:
                yield from judge(part, inner)

    if visited:
        begin = next(number for number, thing in enumerate(visited) if thing is first(window))
        yield from judge(window, visited[begin:] + visited[:begin])
