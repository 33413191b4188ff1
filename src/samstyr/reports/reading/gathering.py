"""A whole report read: its description, its parts and what they include, the files that they show."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.report_text.scanning import scan
from samstyr.kernels.report_text.values import Address, Place, ReportText, place_in
from samstyr.reports.reading.describing import FILE, read_description
from samstyr.reports.reading.files import MOST_FILES, CannotRead, Folder
from samstyr.reports.reading.pictures import picture_in
from samstyr.reports.values import Description, Finding, PartText, ReadReport

FIRST = Place(1, 1)
SAFE_SCHEMES = frozenset({"https", "http", "mailto"})


def read_report(path: Path) -> ReadReport:
    """Return a report's folder as it was read, with everything that is wrong with it, all at once."""
    try:
        folder = Folder.at(path)
        text = folder.text(FILE)
    except CannotRead as cannot:
        return ReadReport(None, (), (Finding(FILE, FIRST, cannot.fault),))
    description, findings = read_description(text)
    if description is None:
        return ReadReport(None, (), findings)
    gatherer = _Gatherer(folder, list(findings))
    gatherer.gather(description)
    return ReadReport(description, tuple(gatherer.parts), tuple(gatherer.findings))


@dataclass(slots=True)
class _Gatherer:
    folder: Folder
    findings: list[Finding]
    parts: list[PartText] = field(default_factory=list)
    listed: frozenset[str] = frozenset()
    seen: set[str] = field(default_factory=set)
    is_full: bool = False

    def gather(self, description: Description) -> None:
        self.listed = frozenset(description.parts)
        for name in description.parts:
            self.take(name, FILE, FIRST, ())
        if description.assets:
            self._look_for_assets(description.assets)

    def take(self, name: str, by: str, place: Place, chain: tuple[str, ...]) -> None:
        """Read a file and what it includes, each once; `chain` are the files that lead here."""
        if name in chain:
            self._say(by, place, fault("circular-include", name=name, chain=" → ".join((*chain, name))))
            return
        if chain and name in self.listed:
            self._say(by, place, fault("part-twice", name=name))
            return
        if name in self.seen or self.is_full:
            return
        self.seen.add(name)
        if len(self.seen) > MOST_FILES:
            self.is_full = True
            self._say(FILE, FIRST, fault("too-many-files", most=MOST_FILES))
            return
        try:
            found = scan(self.folder.text(name))
        except CannotRead as cannot:
            self._say(by, place, cannot.fault)
            return
        self.parts.append(PartText(name, found))
        self.findings += (Finding(name, place_in(found.text, one.start), one) for one in found.faults)
        self.findings += self._addresses(name, found)
        for include in found.includes:
            self.take(include.name, name, place_in(found.text, include.start), (*chain, name))

    def _addresses(self, name: str, found: ReportText) -> Iterator[Finding]:
        for address in found.addresses:
            wrong = self._address(address)
            if wrong is not None:
                yield Finding(name, place_in(found.text, address.start), wrong)

    def _address(self, address: Address) -> Fault | None:
        """Return what is wrong with where a link or a picture leads: a picture must be a file of the report.

        Where a link leads in the report, only the report as a whole can say.
        """
        try:
            parts = urlsplit(address.address)
        except ValueError:
            return fault("unsafe-address", address=address.address)
        is_local = not parts.scheme and not parts.netloc
        if address.is_picture:
            return self._picture(parts.path) if is_local else fault("unsafe-address", address=address.address)
        is_safe = is_local or parts.scheme.lower() in SAFE_SCHEMES
        return None if is_safe else fault("unsafe-address", address=address.address)

    def _picture(self, path: str) -> Fault | None:
        try:
            picture_in(self.folder, unquote(path))
        except CannotRead as cannot:
            return cannot.fault
        return None

    def _look_for_assets(self, name: str) -> None:
        try:
            if not self.folder.has_folder(name):
                self._say(FILE, FIRST, fault("file-missing", name=name))
        except CannotRead as cannot:
            self._say(FILE, FIRST, cannot.fault)

    def _say(self, file: str, place: Place, found: Fault) -> None:
        self.findings.append(Finding(file, place, found))
