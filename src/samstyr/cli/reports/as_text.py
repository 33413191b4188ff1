"""A checked report in lines, file by file: where, what, why and what to do."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from samstyr.cli.reports import words
from samstyr.kernels.counted import REFERENCES
from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.texts import Language, Text
from samstyr.reports.values import CheckedReport, Finding

COUNTS = {
    Weight.UNUSABLE: (words.UNUSABLE, words.UNUSABLE_ONE),
    Weight.UNTRUE: (words.UNTRUE, words.UNTRUE_ONE),
    Weight.UNFILLED: (words.UNFILLED, words.UNFILLED_ONE),
    Weight.FLAG: (words.FLAGS, words.FLAGS_ONE),
}


def checked_as_text(path: Path, report: CheckedReport, language: Language) -> str:
    """Return everything that was found, and at last how it stands."""
    return "\n".join((*_heading(path, report, language), *_findings(report, language), *_sum(report, language)))


def _heading(path: Path, report: CheckedReport, language: Language) -> Iterator[str]:
    about = report.description
    if about is None:
        yield words.NOT_READ.in_language(language).format(path=path)
        return
    yield words.HEADING.in_language(language).format(
        title=about.title.in_language(language),
        period=about.period.label.in_language(language),
        references=REFERENCES.in_language(len(report.references), language),
    )


def _findings(report: CheckedReport, language: Language) -> Iterator[str]:
    yield from findings_as_text(report.findings, language)


def findings_as_text(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    """Give findings line by line, those of a file together."""
    for file, found in groupby(findings, key=lambda one: one.file):
        yield ""
        yield file or words.WHOLE.in_language(language)
        said: set[str] = set()
        for one in found:
            yield from _finding(one, said, language)


def _finding(one: Finding, said: set[str], language: Language) -> Iterator[str]:
    """Give a finding in a line; why it matters stands at the first of its class in a file."""
    place = f"{one.place.line}:{one.place.column} " if one.file else ""
    label = one.weight.label.in_language(language)
    yield f"  {place}{label}: {one.fault.what(language)}"
    if one.fault.code not in said:
        said.add(one.fault.code)
        yield f"      {one.fault.why(language)}"
    yield f"      → {one.fault.remedy(language)}"


def _sum(report: CheckedReport, language: Language) -> Iterator[str]:
    yield ""
    for weight, (many, one) in COUNTS.items():
        count = len(report.of_weight(weight))
        if count:
            yield _counted(many, one, count, language)
    if report.is_usable and report.is_true:
        yield words.ALL_WELL.in_language(language)


def _counted(many: Text, one: Text, count: int, language: Language) -> str:
    return (one if count == 1 else many).in_language(language).format(count=count)
