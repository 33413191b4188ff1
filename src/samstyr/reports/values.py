"""What the room answers with: a report as it is described, and what was found when it was checked."""

from dataclasses import dataclass

from samstyr.kernels.figures import Figure
from samstyr.kernels.findings.catalogue import Fault, Weight
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period
from samstyr.kernels.references.outcomes import Flagged, Outcome
from samstyr.kernels.report_text.kinds import ReportKind
from samstyr.kernels.report_text.values import Place, ReportText, Written
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import Unit


@dataclass(frozen=True, slots=True)
class Description:
    """What `report.yml` says. `parts` are paths in the report's folder, in order; `names` may have digits in them.

    `translation_of` is the id of the report that it says the same as, in another language.
    """

    kind: ReportKind
    title: Text
    language: Language
    period: Period
    authors: tuple[str, ...] = ()
    case_number: str = ""
    parts: tuple[str, ...] = ()
    assets: str = ""
    names: tuple[str, ...] = ()
    translation_of: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in a file of the report; `file` is its path in the folder, '' for the report as a whole."""

    file: str
    place: Place
    fault: Fault

    @property
    def weight(self) -> Weight:
        """Return how much it weighs."""
        return self.fault.kind.weight


@dataclass(frozen=True, slots=True)
class PartText:
    """A file of the report as it was read."""

    file: str
    found: ReportText


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report's folder as it was read; without a description nothing else could be."""

    description: Description | None
    parts: tuple[PartText, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ResolvedReference:
    """A reference worked out: where it stands, what a reader sees, and all that it was made from."""

    file: str
    place: Place
    written: Written
    outcome: Outcome
    text: Text

    @property
    def value(self) -> object:
        """Return the number, or why it is missing."""
        value = self.outcome.value
        return value.reason.value if isinstance(value, Missing) else value

    @property
    def unit(self) -> Unit:
        """Return what it is counted in."""
        return self.outcome.unit

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures it was made from, with their sources."""
        return self.outcome.figures

    @property
    def flags(self) -> tuple[Flagged, ...]:
        """Return what a reader should know of them."""
        return self.outcome.flags


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report checked: every reference in order of file and place, and every finding."""

    description: Description | None
    parts: tuple[PartText, ...]
    references: tuple[ResolvedReference, ...]
    findings: tuple[Finding, ...]

    def of_weight(self, weight: Weight) -> tuple[Finding, ...]:
        """Return the findings of a weight."""
        return tuple(one for one in self.findings if one.weight is weight)

    @property
    def is_usable(self) -> bool:
        """Return whether everything in it can be read and worked out."""
        return self.description is not None and not self.of_weight(Weight.UNUSABLE)

    @property
    def is_true(self) -> bool:
        """Return whether nothing in it is other than the figures say."""
        return not self.of_weight(Weight.UNTRUE)
