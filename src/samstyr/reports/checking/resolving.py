"""Every reference of a report worked out, and the writer's words beside it held against it. Asks no table."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from samstyr.kernels.findings.catalogue import Fault
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.evaluating import evaluate
from samstyr.kernels.references.expressions import Reference
from samstyr.kernels.references.holding import hold, hold_says
from samstyr.kernels.references.material import Material
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.showing import shown
from samstyr.kernels.report_text.values import Written
from samstyr.kernels.texts import Language, Text

Shown = tuple[Outcome, Text]


@dataclass(slots=True)
class Resolver:
    """Works out each reference once, however often a report has it: what is spelled alike comes to the same.

    `clean` are those, with the words beside them, in which nothing is wrong.
    """

    material: Material
    language: Language
    known: dict[str, Shown | Fault] = field(default_factory=dict)
    clean: dict[tuple[str, str | None], Shown] = field(default_factory=dict)

    def resolve(self, written: Written) -> tuple[Shown | None, tuple[Fault, ...]]:
        """Return what a reference comes to, None where it cannot be worked out, and all that is wrong with it.

        Places are those in the file.
        """
        key = written.spelled, written.words
        clean = self.clean.get(key)
        if clean is not None:
            return clean, ()
        found = self.known.get(written.spelled)
        if found is None:
            found = self.known[written.spelled] = self._work_out(written.reference)
        if isinstance(found, Fault):
            return None, (_placed(found, written),)
        faults = tuple(self._beside(written, found[0]))
        if not faults:
            self.clean[key] = found
        return found, faults

    def _work_out(self, reference: Reference) -> Shown | Fault:
        try:
            outcome = evaluate(reference.expression, self.material)
            return outcome, shown(outcome, reference.options)
        except CannotResolve as cannot:
            return cannot.fault

    def _beside(self, written: Written, outcome: Outcome) -> Iterator[Fault]:
        for flagged in outcome.flags:
            yield Fault(flagged.flag.value, written.start, written.end, flagged.by_name)
        try:
            if written.words is not None:
                found = hold(written.words, written.reference, outcome, self.material, self.language)
                yield from (one.moved(written.words_start) for one in found)
            for one in hold_says(written.reference, outcome, self.material, self.language):
                yield one.moved(written.start)
        except CannotResolve as cannot:
            yield _placed(cannot.fault, written)


def _placed(found: Fault, written: Written) -> Fault:
    """Return a fault of an expression with its place in the file; one without a place is the reference's own."""
    if found.end > found.start:
        return found.moved(written.body_start)
    return Fault(found.code, written.start, written.end, found.fields)
