"""Why a report cannot be published: everything that is wrong with it, at once."""

from samstyr.kernels.findings.catalogue import Fault
from samstyr.kernels.report_text.values import Place
from samstyr.reports.values import Finding

START = Place(1, 1)


class CannotPublish(ValueError):
    """Said of a report that cannot be published as it is; nothing was written. `findings` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Say it in English."""
        self.findings = findings
        super().__init__("\n".join([*map(_line, findings), "Nothing was published."]))


def _line(one: Finding) -> str:
    place = f"{one.file}:{one.place.line}:{one.place.column}"
    return f"{place}: {one.fault.what('en')} {one.fault.remedy('en')}".strip()


def finding_at(file: str, text: str, sought: str, found: Fault) -> Finding:
    """Return a finding at the first place in a text where something stands; at its start where it does not."""
    at = text.find(sought) if sought else -1
    if at < 0:
        return Finding(file, START, found)
    return Finding(file, Place(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)), found)
