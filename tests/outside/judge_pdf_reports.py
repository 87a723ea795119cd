#!/usr/bin/python3
"""Our PDF reports before their judges: judge_pdf_reports.py SPECIMENS-PROGRAM SECONDSTORY [FOLDER]

Each report has to keep every condition of `pdf_judge`; qpdf and poppler have to find it sound, tagged, titled and with all its fonts; and
its text, read along the structure, has to be that of the HTML report of the same review. FOLDER keeps the reports."""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf  # noqa: F401
except ImportError as missing:
    print(f"skipped: {missing}; installer/packages has it")
    sys.exit(77)

from pdf_conditions import CONDITIONS
from pdf_judge import judge
from pdf_reading import Document, string
from pdf_text import differences, reading_order, squeezed, words_of

# What people bring: headings, a table, a list, code, and four scripts.
NOTES = """# Checkout was slow \u2013 \u6c7a\u6e08\u306e\u9045\u5ef6

- 2026-11-14 14:22 UTC deploy 4812 finished
- 2026-11-14 14:32 UTC pager fired for checkout latency
- 2026-11-14 15:36 UTC \u062a\u0645 \u0627\u0644\u062a\u0631\u0627\u062c\u0639 4812

## What went wrong

Nobody saw the cache misses. See [the log](https://example.com/log?a=1).

```sql
select count(*) from misses;
```

| host | median |
|---|---|
| old | 0.4 s |
| 4812 | 11 s |
"""


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def export(program, library, folder, name):
    """All of a library as PDF and as HTML. Each export is recorded in the library and printed in the next, so each has its own copy;
    and both have to be of the same minute, which is printed, too."""
    while True:
        minute = time.time() // 60
        for form in ("pdf", "html"):
            copy = folder / f"copy-for-{form}.secondstory"
            shutil.copy(library, copy)
            target = folder / f"{name}-{form}"
            shutil.rmtree(target, ignore_errors=True)
            subprocess.run([program, "export", "--library", copy, "--all", "--format", form, "-o", target], check=True, stdout=subprocess.DEVNULL)
            for i, written in enumerate(sorted(target.iterdir())):
                shutil.move(written, folder / f"{name}-{i}.{form}")
        if time.time() // 60 == minute:
            return


def write_reports(specimens, program, folder):
    subprocess.run([specimens, folder], check=True)
    sample = folder / "sample.secondstory"
    subprocess.run([program, "sample", "--to", sample], check=True, stdout=subprocess.DEVNULL)
    export(program, sample, folder, "sample")
    notes, library = folder / "notes.md", folder / "notes.secondstory"
    notes.write_text(NOTES, encoding="utf-8")
    made = run(program, "import", "--library", library, notes)
    if made.returncode not in (0, 1):
        raise SystemExit(f"import: {made.stderr}")
    export(program, library, folder, "imported")


def judged(path):
    """What is wrong with one report, in words."""
    document = Document(path)
    html_file = path.with_suffix(".html")
    html = html_file.read_text(encoding="utf-8") if html_file.exists() else ""
    for number, places in judge(document).items():
        # A report with a character that no font has does not say that it keeps the standard (ISO 14289-1, 7.21.8). Here those are the
        # control characters of some hostile texts, which HTML cannot have either.
        if number != "06-002" or "\ufffd" not in html:
            yield f"{number} {CONDITIONS[number][0]}: " + "; ".join(places)

    check = run("qpdf", "--check", str(path))
    if check.returncode != 0 or check.stderr:
        yield f"qpdf: {check.stdout}{check.stderr}"
    info = run("pdfinfo", "-enc", "UTF-8", str(path)).stdout
    for line in ("Tagged: +yes", "Title: +\\S", "JavaScript: +no", "Suspects: +no", "Encrypted: +no", "Form: +none"):
        if not re.search(f"^{line}", info, re.M):
            yield f"pdfinfo does not say {line!r}:\n{info}"
    fonts = run("pdffonts", str(path)).stdout.splitlines()[2:]
    for font in fonts:
        if not re.search(r" yes +(yes|no) +yes +\d+ +\d+$", font):
            yield f"pdffonts: {font}"
    if not fonts:
        yield "pdffonts finds no font"

    if html:
        language = re.search(r'<html lang="([^"]+)"', html).group(1)
        if string(document.root.get("/Lang")) != language:
            yield f"the language is {document.root.get('/Lang')} and {language}"
        yield from differences(reading_order(document), words_of(html))


def complaints(path):
    return list(judged(path))


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(sys.argv[3] if len(sys.argv) > 3 else name)
        folder.mkdir(exist_ok=True)
        write_reports(sys.argv[1], sys.argv[2], folder)
        reports = sorted(folder.glob("*.pdf"))
        failed = len(reports) < 10
        characters = 0
        with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
            for path, found in zip(reports, pool.map(complaints, reports)):
                for complaint in found:
                    print(f"{path.stem}: {complaint}")
                failed = failed or bool(found)
        for html in folder.glob("*.html"):
            characters += sum(len(squeezed(words)) for _, words in words_of(html.read_text(encoding="utf-8")))
        print(f"{len(reports)} reports, {len(CONDITIONS)} conditions; {characters} characters of HTML looked for in the PDFs")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
