#!/usr/bin/python3
"""The judge of PDFs on trial: try_pdf_judge.py SPECIMENS-PROGRAM

It must let one good report of ours pass, and convict each PDF of `pdf_broken` of what was broken in it, and of nothing else. A condition
that has no broken PDF is an error: nobody knows then that it can fail. The comparison of texts is tried in the same way."""
import re
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

import pdf_broken_fonts  # noqa: F401  these two fill the list of pdf_broken
import pdf_broken_structure  # noqa: F401
from pdf_broken import BROKEN, document
from pdf_conditions import CONDITIONS
from pdf_judge import MATTERHORN, judge
from pdf_reading import Document
from pdf_text import differences, reading_order, words_of

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


def trial_of_text(pdf_file):
    """The text of a PDF is held against that of its HTML: what differs has to be seen."""
    html = pdf_file.with_suffix(".html").read_text(encoding="utf-8")
    text = reading_order(Document(pdf_file))
    if found := list(differences(text, words_of(html))):
        yield f"the good text is convicted: {found}"
    first, second = re.findall(r"<tr id=.*?</tr>", html, re.S)[:2]
    for what, changed in {"another letter": html.replace("cache", "cachv", 1),
                          "two rows turned round": html.replace(first, "").replace(second, second + first),
                          "no picture": re.sub(r'<svg class="drawing".*?</svg>', "", html, flags=re.S),
                          "another title of a picture": re.sub(r"<title>(The timeline)", r"<title>A \1", html),
                          "a word more": html.replace("</main>", "<p>more</p></main>")}.items():
        if changed == html or not list(differences(text, words_of(changed))):
            yield f"{what}: not seen"
    turned = pdf_file.with_name("turned.pdf")
    with pikepdf.open(pdf_file) as pdf:
        whole = document(pdf)
        whole.K = pikepdf.Array(reversed(list(whole.K)))
        pdf.save(turned)
    if not list(differences(reading_order(Document(turned)), words_of(html))):
        yield "a PDF read from its end: not seen"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for specimen in ("one-of-everything", "checkout"):
            subprocess.run([sys.argv[1], folder, specimen], check=True)
        complaints = list(trial(folder / "one-of-everything.pdf", folder)) + list(trial_of_text(folder / "checkout.pdf"))
    for complaint in complaints:
        print(complaint)
    print(f"{len(BROKEN)} broken PDFs, {len(CONDITIONS)} conditions, {len(MATTERHORN)} of them of the Matterhorn Protocol")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
