"""A report becomes an edition: checked, printed, and kept with all that it was made from."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Max

from samstyr.audit import changes as audit
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text
from samstyr.look.charts.studio import Studio
from samstyr.reports.editions import events, frozen, source
from samstyr.reports.editions.manifest import Manifest, digest_of
from samstyr.reports.editions.naming import report_id
from samstyr.reports.editions.store import Draft, Store
from samstyr.reports.editions.values import Edition
from samstyr.reports.models import Edition as EditionRow
from samstyr.reports.publishing.building import READING, Press, Tell
from samstyr.reports.publishing.made_with import made_with
from samstyr.reports.queries import editions
from samstyr.reports.queries.freezing import FrozenReport, freeze

# Any number will do, as long as nothing else takes the same lock.
EDITION_LOCK = 0x5A_05_23


class NoEditionToCorrect(Refusal, ValueError):
    """A correction of an edition that is not there."""

    def __init__(self, report: str, number: int) -> None:
        super().__init__("no-edition-to-correct", name=f"{report}/{number}")


def propose(
    *,
    folder: Path,
    home: Path,
    area: str,
    place: Text,
    as_of: date,
    base_address: str,
    workers: int,
    tell: Tell,
    by: str,
    at: datetime,
    why: str = "",
    corrects: int | None = None,
) -> Edition:
    """Keep a report as an edition with the next number: all of it or nothing. `area` is whose it is, `place` its name.

    Raises NotAReportId, NotAReportFolder, NoEditionToCorrect, NotAsFigures, NobodyNamed, CannotPublish, PandocFailed,
    TypstFailed.
    """
    report = report_id(folder)
    if corrects is not None and editions.edition(report, corrects) is None:
        raise NoEditionToCorrect(report, corrects)
    (edition,) = propose_together(
        folders=[folder],
        home=home,
        area=area,
        place=place,
        as_of=as_of,
        base_address=base_address,
        workers=workers,
        tell=tell,
        by=by,
        at=at,
        why=why,
        corrects=corrects,
    )
    return edition


def propose_together(
    *,
    folders: Sequence[Path],
    home: Path,
    area: str,
    place: Text,
    as_of: date,
    base_address: str,
    workers: int,
    tell: Tell,
    by: str,
    at: datetime,
    why: str = "",
    corrects: int | None = None,
) -> tuple[Edition, ...]:
    """Keep several reports as editions, printed at the same time: a report in two languages. Raises as `propose`.

    All are made before the first is kept, and none where one of them is refused.
    """
    if not by.strip():
        raise audit.NobodyNamed
    ids, store = [report_id(folder) for folder in folders], Store(home)
    with ExitStack() as drafts:
        made: list[tuple[Edition, Draft]] = []
        for report, folder in zip(ids, folders, strict=True):
            draft = drafts.enter_context(store.drafting())
            for name, content in source.take_along(folder):
                draft.write(f"{source.SOURCE}/{name}", content)
            tell(READING)
            # Of the copy, so that what is kept is what was read.
            copy = draft.folder / source.SOURCE
            found = freeze(copy, area=area, place=place, as_of=as_of, base_address=base_address)
            for name, content in found.files.items():
                draft.write(name, content)
            asked = _asked(report, found, day=as_of, by=by, at=at)
            made.append((replace(asked, why=why, corrects=corrects), draft))
        _print_all([draft for _, draft in made], home, workers, tell)
        return tuple(_record(edition, draft, store) for edition, draft in made)


def _print_all(drafts: Sequence[Draft], home: Path, workers: int, tell: Tell) -> None:
    """Print drafts at the same time: most of the time another program is at work."""
    with ThreadPoolExecutor(len(drafts)) as printers:
        for printed in [printers.submit(_print, draft, home, workers, tell) for draft in drafts]:
            printed.result()


def _asked(report: str, found: FrozenReport, *, day: date, by: str, at: datetime) -> Edition:
    """Return an edition that has no number yet, no manifest and no event."""
    about = found.about
    return Edition(
        report=report,
        number=0,
        title=about.title,
        language=about.language,
        kind=about.kind.code,
        period=about.period,
        day=day,
        at=at,
        by=by,
        why="",
        data_version=found.data_version,
        digest="",
        event=0,
        translation_of=about.translation_of,
    )


def _print(draft: Draft, home: Path, workers: int, tell: Tell) -> None:
    """Write the files of each format from what is kept, as a rebuilding does."""
    kept = frozen.thaw((draft.folder / frozen.FILE).read_bytes(), draft.folder)
    with Studio(home / "charts", workers) as studio:
        press = Press(kept.publication, kept.filled, studio, tell)
        for name, content in frozen.files(kept, press):
            draft.write(name, content)


@transaction.atomic
def _record(asked: Edition, draft: Draft, store: Store) -> Edition:
    """Give an edition its number, its place and its row. Whatever fails before the row leaves a folder without one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [EDITION_LOCK])
    last = EditionRow.objects.filter(report=asked.report).aggregate(last=Max("number"))["last"]
    number = (last or 0) + 1
    manifest = _manifest(replace(asked, number=number), draft).written()
    edition = replace(asked, number=number, digest=digest_of(manifest))
    draft.seal(manifest)
    store.put(draft, edition.report, number)
    event = audit.record(
        what=events.PROPOSED, subject=edition.name, payload=events.proposed(edition), by=edition.by, at=edition.at
    )
    EditionRow.objects.create(
        event=event.seq,
        report=edition.report,
        number=number,
        title_nb=edition.title.nb,
        title_en=edition.title.en,
        language=edition.language,
        kind=edition.kind,
        period=str(edition.period),
        day=edition.day,
        at=event.at,
        by=event.actor,
        why=edition.why,
        data_seq=edition.data_version.seq,
        data_hash=edition.data_version.hash,
        digest=edition.digest,
        corrects=edition.corrects,
        translation_of=edition.translation_of,
    )
    return replace(edition, event=event.seq)


def _manifest(edition: Edition, draft: Draft) -> Manifest:
    return Manifest(
        report=edition.report,
        number=edition.number,
        title=edition.title,
        language=edition.language,
        report_kind=edition.kind,
        period=str(edition.period),
        day=edition.day,
        data_version=edition.data_version,
        corrects=edition.corrects,
        made_with=made_with(),
        files=draft.files,
        translation_of=edition.translation_of,
    )
