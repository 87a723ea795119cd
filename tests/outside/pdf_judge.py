#!/usr/bin/python3
"""Judges PDFs: pdf_judge.py FILE...   prints what fails, and ends with 1 where something does. The conditions are in `pdf_conditions`."""
import itertools
import sys
import time

import pdf_rules_document  # noqa: F401  each fills the list
import pdf_rules_fonts  # noqa: F401
import pdf_rules_forbidden  # noqa: F401
import pdf_rules_structure  # noqa: F401
from pdf_conditions import CONDITIONS
from pdf_reading import Document

MATTERHORN = [number for number in CONDITIONS if not number.startswith("own-")]


def judge(document, at_most=3):
    """{number: where it fails, the first few places} of those that fail."""
    failures = {}
    for number, (_, function) in CONDITIONS.items():
        places = list(itertools.islice(function(document), at_most))
        if places:
            failures[number] = places
    return failures


def main():
    failed = False
    for path in sys.argv[1:]:
        start = time.monotonic()
        failures = judge(Document(path))
        failed = failed or bool(failures)
        print(f"{path}: {len(failures)} of {len(CONDITIONS)} conditions fail ({time.monotonic() - start:.1f} s)")
        for number, places in failures.items():
            print(f"  {number} {CONDITIONS[number][0]}: " + "; ".join(places))
    return 1 if failed or not sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
