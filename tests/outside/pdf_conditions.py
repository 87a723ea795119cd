"""The list of what a PDF report must not do, filled by the modules `pdf_rules_…`.

A condition's number is that of the Matterhorn Protocol 1.1 (PDF Association, 2021), which makes the sentences of ISO 14289-1 (PDF/UA-1)
into failures; those it leaves to a machine, and that mean something for a report, are here. `own-…` are ours: what the tags stand on by
ISO 32000-1, and what no report of ours may have. Stricter ones of ours stand in for 21-001, 28-016 (no file is embedded at all) and
26-001 (a file that is encrypted without P cannot be opened by qpdf).

Each condition is one function: it takes a `pdf_reading.Document` and yields where it fails, in words."""

CONDITIONS = {}


def condition(number, words):
    def keep(function):
        assert number not in CONDITIONS, number
        CONDITIONS[number] = (words, function)
        return function
    return keep
