"""Whether editions are what they were: files against manifest, manifest against row, row against log, log in itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from samstyr.audit import queries as audit
from samstyr.audit.values import Verification as LogVerification
from samstyr.kernels.chain import Entry, Json
from samstyr.reports.editions import events
from samstyr.reports.editions.rebuilding import Rebuilt, rebuild
from samstyr.reports.editions.store import Store
from samstyr.reports.editions.values import Edition
from samstyr.reports.editions.verifying import Fault, Wrong, file_faults
from samstyr.reports.models import Adoption as AdoptionRow
from samstyr.reports.models import Edition as EditionRow
from samstyr.reports.publishing.building import Tell


@dataclass(frozen=True, slots=True)
class Verdict:
    """An edition as it was found; without faults it is what it was."""

    name: str
    faults: tuple[Fault, ...]
    rebuilt: Rebuilt | None = None

    @property
    def holds(self) -> bool:
        """Return whether the edition is what it was, and came out the same where it was made again."""
        return not self.faults and not (self.rebuilt and self.rebuilt.differences)


@dataclass(frozen=True, slots=True)
class Verification:
    """Editions as they were found, and the log that says what they were."""

    verdicts: tuple[Verdict, ...]
    log: LogVerification

    @property
    def holds(self) -> bool:
        """Return whether everything is as it was."""
        return self.log.holds and all(one.holds for one in self.verdicts)


def verify(editions: Sequence[Edition], *, home: Path, with_lost: bool = False) -> Verification:
    """Hold editions against all that is known of them; `with_lost` finds those that the log knows and no row."""
    log = _Log()
    verdicts = [Verdict(one.name, (*_file_faults(one, home), *log.faults(one))) for one in editions]
    lost = log.lost() if with_lost else ()
    return Verification((*verdicts, *lost), audit.verify())


def rebuild_all(found: Verification, editions: Sequence[Edition], *, home: Path, tell: Tell) -> Verification:
    """Make each of these editions again that is what it was. Raises Unreadable, PandocFailed and TypstFailed."""
    by_name = {one.name: one for one in editions}
    verdicts = (
        one if one.faults else replace(one, rebuilt=_rebuilt(by_name[one.name], home, tell)) for one in found.verdicts
    )
    return replace(found, verdicts=tuple(verdicts))


def _rebuilt(edition: Edition, home: Path, tell: Tell) -> Rebuilt:
    store = Store(home)
    return rebuild(store.folder(edition.report, edition.number), store.manifest(edition), tell)


def _file_faults(edition: Edition, home: Path) -> Iterator[Fault]:
    return file_faults(Store(home).folder(edition.report, edition.number), edition.digest)


class _Log:
    """What the event log says of editions, and who the rows say did it."""

    def __init__(self) -> None:
        self._entries = {one.seq: one for one in audit.events_of(whats=(events.PROPOSED, events.ADOPTED))}
        self._actors = dict(EditionRow.objects.values_list("event", "by"))
        self._adopters = dict(AdoptionRow.objects.values_list("event", "by"))

    def faults(self, edition: Edition) -> Iterator[Fault]:
        entry = self._entries.get(edition.event)
        if entry is None or entry.what != events.PROPOSED:
            yield Fault(Wrong.EVENT_MISSING)
        elif not _agree(entry, edition.name, events.proposed(edition)) or (
            (entry.at, entry.actor) != (edition.at, self._actors[edition.event])
        ):
            yield Fault(Wrong.ROW_CHANGED)
        yield from self._adoption_faults(edition)

    def _adoption_faults(self, edition: Edition) -> Iterator[Fault]:
        adoption = edition.adoption
        if adoption is None:
            if any(one.what == events.ADOPTED and one.subject == edition.name for one in self._entries.values()):
                yield Fault(Wrong.ADOPTION_MISSING)
            return
        entry = self._entries.get(adoption.event)
        if (
            entry is None
            or entry.what != events.ADOPTED
            or not _agree(entry, edition.name, events.adopted(edition, adoption))
            or (entry.at, entry.actor) != (adoption.at, self._adopters[adoption.event])
        ):
            yield Fault(Wrong.ADOPTION_CHANGED)

    def lost(self) -> Iterator[Verdict]:
        """Give the editions that were proposed and have no row any more."""
        for seq, entry in self._entries.items():
            if entry.what == events.PROPOSED and seq not in self._actors:
                yield Verdict(entry.subject, (Fault(Wrong.ROW_MISSING),))


def _agree(entry: Entry, subject: str, payload: Mapping[str, Json]) -> bool:
    return entry.subject == subject and entry.payload == payload
