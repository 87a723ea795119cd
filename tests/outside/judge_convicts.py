#!/usr/bin/python3
"""The judge of keys and screen readers on trial: of a window as it should be it says nothing, of each that has one fault just that.

    judge_convicts.py CROOKED_WINDOW"""
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from desktop import Desktop  # noqa: E402

# The fault, and the rule that is broken by it.
FAULTS = [("none", None), ("unnamed", "name"), ("class", "name"), ("dots", "name"), ("role", "name"), ("value", "name"), ("filler", "filler"), ("twins", "twins"),
          ("no-buddy", "label"), ("other-name", "label"), ("cells", "cells"), ("trap", "trap"), ("coy", "lost"), ("skipped", "skipped"),
          ("unseen", "skipped"), ("start", "start"), ("order", "order"), ("torn", "order"), ("one-way", "back")]


def main():
    folder = tempfile.mkdtemp(prefix="judge-")
    desktop = Desktop(folder)
    wrong = []
    try:
        desktop.enter()
        from places import Walk
        from screen_reader import Keyboard, Reader

        # Mirrored, a window as it should be is so, too; and it is not where it is read as if it were not.
        cases = ([(fault, rule, False, False) for fault, rule in FAULTS]
                 + [("none", None, True, True), ("order", "order", True, True), ("none", "order", True, False)])
        for fault, rule, mirrored, read_mirrored in cases:
            window = desktop.start([sys.argv[1], fault, *(["-reverse"] if mirrored else [])])
            keyboard = Keyboard()
            walk = Walk(Reader(window.pid), keyboard, read_mirrored)
            walk.reader.named("Notes")
            walk.look(fault + (" mirrored" if mirrored else ""))
            found = {one.rule for _, one in walk.complaints}
            if found != ({rule} if rule else set()):
                wrong.append("%s: convicted of %s, guilty of %s" % (fault, sorted(found) or "nothing", rule or "nothing"))
            keyboard.close()
            window.terminate()
            window.wait(20)
    finally:
        desktop.stop()
        shutil.rmtree(folder, ignore_errors=True)
    for sentence in wrong:
        print(sentence)
    print("%d windows, %d judged wrongly" % (len(cases), len(wrong)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
