#!/usr/bin/python3
"""The judge of PDFs on trial: try_pdf_judge.py SPECIMENS-PROGRAM

It must let one good report of ours pass, and convict each PDF of `pdf_broken` of what was broken in it, and of nothing else. A condition
that has no broken PDF is an error: nobody knows then that it can fail."""
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf
except ImportError as missing:
    print(f"skipped: {missing}; installer/packages has it")
    sys.exit(77)

import pdf_broken_fonts  # noqa: F401  fills the list of pdf_broken
from pdf_broken import BROKEN
from pdf_conditions import CONDITIONS
from pdf_judge import MATTERHORN, judge
from pdf_reading import Document

LEAST = 40  # conditions of the Matterhorn Protocol


def trial(good, folder):
    if failures := judge(Document(good)):
        yield f"the good report is convicted: {failures}"
    for number in CONDITIONS:
        if number not in BROKEN:
            yield f"{number}: there is no broken PDF"
    for number, breaks in BROKEN.items():
        bad = folder / f"{number}.pdf"
        with pikepdf.open(good) as pdf:
            options = breaks(pdf) or {}
            pdf.save(bad, **options)
        failures = judge(Document(bad))
        if set(failures) != {number}:
            yield f"{number} ({CONDITIONS[number][0]}): convicted of {failures or 'nothing'}"
    if len(MATTERHORN) < LEAST:
        yield f"only {len(MATTERHORN)} conditions of the Matterhorn Protocol"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.argv[1], folder, "one-of-everything"], check=True)
        complaints = list(trial(folder / "one-of-everything.pdf", folder))
    for complaint in complaints:
        print(complaint)
    print(f"{len(BROKEN)} broken PDFs, {len(CONDITIONS)} conditions, {len(MATTERHORN)} of them of the Matterhorn Protocol")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
