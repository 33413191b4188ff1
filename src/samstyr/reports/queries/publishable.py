"""Whether a report can be published: checked, and read as it is published as well."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from samstyr.reports.publishing.trial import trial
from samstyr.reports.queries.checks import check, in_order
from samstyr.reports.values import CheckedReport


def check_to_publish(path: Path, *, area: str, as_of: date) -> CheckedReport:
    """Return a report with all that is wrong with it, also what it is refused for when it is published.

    Apart from `check`, for whoever never publishes need not load what charts are drawn with. Raises PandocFailed.
    """
    report = check(path, area=area, as_of=as_of)
    if report.description is None or not report.is_usable:
        return report
    found = trial(report, report.description, path)
    return replace(report, findings=in_order((*report.findings, *found), report.parts))
