"""What a source says becomes a version in use, all of it or nothing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import orjson
import polars as pl
import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError

from samstyr.audit import queries as audit
from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.doubts import LoadStopped
from samstyr.statistics.lake.folder import Lake, LakeDamaged
from samstyr.statistics.lake.joining import NotAsAsked, PartsDiffer
from samstyr.statistics.models import Snapshot
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept, NoSuchSnapshot
from samstyr.statistics.values import Wishes
from tests.servers.desk import Desk, at_a_desk
from tests.servers.loopback import Asked, Reply
from tests.servers.tables import Variable, any_figure, years

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
ASKER = Wishes(regions=("3203", "EKG12", "EAKUO"), since="2024")
JUNE = "2026-06-15T06:00:00Z"

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        yield desk


def load(desk: Desk, wishes: Wishes = ASKER, table: str = "12134", accept: str = "", **limits: int) -> Kept:
    return keep(fetched=desk.fetch(table, wishes, **limits), home=desk.home, by="Kari", at=AT, accept=accept)


def tidy(desk: Desk, kept: Kept) -> pl.DataFrame:
    lake = Lake(desk.home)
    return pl.read_parquet(lake.path(snapshots.card_of(kept.version, lake).tidy))


def test_the_raw_bytes_the_card_the_figures_the_row_and_the_event(desk: Desk):
    kept = load(desk)
    version, lake = kept.version, Lake(desk.home)
    card = snapshots.card_of(version, lake)
    assert kept.is_new
    assert (version.source, version.table, version.by, version.vintage) == ("ssb", "12134", "Kari", "unrevised")
    assert (version.cells, version.is_in_use, version.fetched_at) == (12, True, desk.office.clock.began)
    assert card.licence == "CC BY 4.0"
    assert card.asked == {"regions": ["3203", "EAKUO", "EKG12"], "since": "2024"}
    assert [raw.role for raw in card.raw] == ["about", "figures"]
    assert card.raw[1].url.startswith(desk.server.address)
    assert orjson.loads(lake.read(card.raw[1].name))["updated"] == card.updated == "2026-03-16T07:00:00Z"
    assert card.dimension("ContentsCode").units == {"KOSAGD230000": "prosent", "KOSAG110000": "kr"}
    assert [note.mandatory for note in card.notes] == [True]
    frame = tidy(desk, kept)
    assert frame.columns == ["KOKkommuneregion0000", "ContentsCode", "Tid", "value", "status", "decimals", "missing"]
    assert {tuple(row[:3]): row[3] for row in frame.rows()} == {
        tuple(row[:3]): any_figure(tuple(row[:3])) for row in frame.rows()
    }
    event = audit.last_of(whats=["statistics.snapshot_kept"])
    assert (event.seq, event.subject) == (version.number, "ssb/12134")
    assert audit.verify().holds


def test_why_a_figure_is_missing_stands_beside_it(desk: Desk):
    desk.publish("12134", figure=lambda cell: None if cell[0] == "EAKUO" else 1.5)
    frame = tidy(desk, load(desk))
    assert set(frame.filter(pl.col("value").is_null()).select("status", "missing").rows()) == {("..", "not_available")}
    assert set(frame.filter(pl.col("value") == 1.5).select("status", "missing").rows()) == {("", "")}


def test_the_same_again_changes_nothing(desk: Desk):
    first = load(desk)
    files = sorted(Lake(desk.home).names())
    second = load(desk)
    assert (first.is_new, second.is_new) == (True, False)
    assert second.version == first.version
    assert Snapshot.objects.count() == audit.head().count == 1
    # The card says when, and that was another moment only if it was fetched anew.
    assert sorted(Lake(desk.home).names()) == files


def test_a_revision_becomes_the_version_in_use_and_the_old_one_stays(desk: Desk):
    first = load(desk)
    desk.publish("12134", updated=JUNE, figure=lambda _: 7)
    second = load(desk)
    assert second.version.vintage == "revised"
    assert [version.is_in_use for version in snapshots.every()] == [True, False]
    assert snapshots.in_use(first.version.lineage) == second.version
    assert snapshots.before(second.version).number == first.version.number
    assert snapshots.before(first.version) is None
    assert set(tidy(desk, second)["value"]) == {7}
    assert tidy(desk, first)["value"].n_unique() > 1


def test_a_source_that_goes_back_to_what_it_said_is_believed(desk: Desk):
    first = load(desk)
    before = desk.office.tables["12134"]
    desk.publish("12134", updated=JUNE, figure=lambda _: 7)
    load(desk)
    desk.office.tables["12134"] = before
    third = load(desk)
    assert third.is_new
    assert third.version.digest == first.version.digest
    assert third.version.is_in_use


def test_another_question_is_another_line_of_versions(desk: Desk):
    first = load(desk)
    second = load(desk, replace(ASKER, since="2020"))
    assert first.version.lineage != second.version.lineage
    assert all(version.is_in_use for version in snapshots.every())


def test_parts_are_put_together(desk: Desk):
    wishes = Wishes(select={"Region": ("*",), "Kjonn": ("*",), "Alder": ("00?",)})
    kept = load(desk, wishes, "07459", cells=5000)
    frame = tidy(desk, kept)
    card = snapshots.card_of(kept.version, Lake(desk.home))
    assert frame.height == kept.version.cells == 30 * 2 * 10 * 27
    assert frame.select("Region", "Kjonn", "Alder", "ContentsCode", "Tid").is_duplicated().sum() == 0
    assert len(card.raw) == 5
    assert len(card.dimension("Region").labels) == 30
    assert frame["value"].to_list() == [any_figure(tuple(row[:5])) for row in frame.rows()]


# --- what stops a load ------------------------------------------------------------------------------------------

without_most_figures = {"figure": lambda cell: 1 if cell[0] == "3203" else None}


def another_unit(desk: Desk) -> dict[str, object]:
    region, content, time = desk.office.tables["12134"].variables
    units = {"KOSAGD230000": ("promille", 1), "KOSAG110000": ("kr", 0)}
    return {"variables": (region, replace(content, units=units), time)}


def without_a_measure(desk: Desk) -> dict[str, object]:
    region, content, time = desk.office.tables["12134"].variables
    labels = {"KOSAGD230000": content.labels["KOSAGD230000"]}
    return {"variables": (region, replace(content, labels=labels), time)}


def with_a_new_place(desk: Desk) -> dict[str, object]:
    region, content, time = desk.office.tables["12134"].variables
    return {"variables": (replace(region, labels={**region.labels, "3299": "Nyby"}), content, time)}


def with_another_column(desk: Desk) -> dict[str, object]:
    return {"variables": (*desk.office.tables["12134"].variables, Variable("Omfang", {"A": "Konsern"}))}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda _: without_most_figures, "Too few figures: 22, and the last version had"),
        (lambda _: {"figure": lambda _: None}, "Too few figures: none of the 154 cells has one."),
        (another_unit, "KOSAGD230000 (Netto driftsresultat (prosent)) was in prosent, and is in promille now."),
        (without_a_measure, "A column has vanished: ContentsCode has no KOSAG110000 (Frie inntekter per innbygger"),
        (with_a_new_place, "has codes that the last version did not know: 3299 (Nyby)."),
        (with_another_column, "There is a new column, so the figures are about something else: Omfang (omfang)."),
    ],
)
def test_a_doubt_stops_the_load_with_the_last_good_version_still_in_use(
    desk: Desk, change: Callable[[Desk], dict[str, object]], said: str
):
    first = load(desk, Wishes())
    files = sorted(Lake(desk.home).names())
    desk.publish("12134", updated=JUNE, **change(desk))
    with pytest.raises(LoadStopped) as stopped:
        load(desk, Wishes())
    assert said in str(stopped.value)
    assert f"ssb 12134 was not loaded, and snapshot {first.version.number} is still in use" in str(stopped.value)
    assert snapshots.every() == (first.version,)
    assert sorted(Lake(desk.home).names()) == files
    taken = load(desk, Wishes(), accept="Ny kommune, se KLASS")
    assert taken.version.accepted == "Ny kommune, se KLASS"
    assert taken.version.is_in_use


def test_a_new_year_and_more_figures_are_no_doubt(desk: Desk):
    load(desk, Wishes())
    region, content, _ = desk.office.tables["12134"].variables
    labels = {**content.labels, "KOSNY": "Nytt nøkkeltall"}
    units = {**content.units, "KOSNY": ("kr", 0)}
    changed = (region, replace(content, labels=labels, units=units), years(2015, 2026))
    desk.publish("12134", updated="2027-03-15T07:00:00Z", variables=changed)
    assert load(desk, Wishes()).version.accepted == ""


def test_the_first_version_may_be_in_doubt_too(desk: Desk):
    desk.publish("12134", figure=lambda _: None)
    with pytest.raises(LoadStopped, match="there is no earlier version to use instead"):
        load(desk)
    assert snapshots.every() == ()


def test_a_table_published_anew_between_two_parts_is_not_put_together(desk: Desk):
    def of_june(_asked: Asked, reply: Reply) -> Reply:
        return replace(reply, body=reply.body.replace(b"2026-02-24", b"2026-06-15"))

    desk.server.mishaps.extend([None, None, of_june])
    wishes = Wishes(select={"Region": ("*",), "Kjonn": ("*",), "Alder": ("00?",)})
    with pytest.raises(PartsDiffer, match="one was updated 2026-02-24T07:00:00Z, another 2026-06-15T07:00:00Z"):
        load(desk, wishes, "07459", cells=5000)
    assert list(Lake(desk.home).names()) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"3203"', b'"3204"', "KOKkommuneregion0000 has codes that were not asked for: 3204"),
        (b'"ContentsCode"', b'"Innhold"', "we asked for KOKkommuneregion0000, ContentsCode, Tid"),
    ],
)
def test_an_answer_about_something_else_is_refused(desk: Desk, old: bytes, new: bytes, said: str):
    desk.server.mishaps.extend([None, lambda _, reply: replace(reply, body=reply.body.replace(old, new))])
    with pytest.raises(NotAsAsked) as refused:
        load(desk)
    assert said in str(refused.value)


# --- rows and files ---------------------------------------------------------------------------------------------


def test_a_row_stays_as_it_is(desk: Desk):
    load(desk)
    for change in (
        lambda: Snapshot.objects.update(title="Noe annet"),
        lambda: Snapshot.objects.all().delete(),
        lambda: connection.cursor().execute("TRUNCATE statistics_snapshot"),
    ):
        with pytest.raises(ProgrammingError), transaction.atomic():
            change()
    assert Snapshot.objects.count() == 1


@pytest.mark.parametrize("bad", [{"vintage": "final"}, {"figures": 13}, {"figures": -1}])
def test_the_database_refuses_what_must_never_be(desk: Desk, bad: dict[str, object]):
    load(desk)
    row = Snapshot.objects.values().get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Snapshot.objects.create(**{**row, "number": 99, **bad})


def test_every_file_is_named_by_what_is_in_it(desk: Desk):
    load(desk)
    lake = Lake(desk.home)
    names = list(lake.names())
    assert set(names) == snapshots.files_needed()
    assert [sha256(lake.path(name).read_bytes()).hexdigest() for name in names] == [
        lake.path(name).stem for name in names
    ]


def test_a_file_that_was_changed_or_lost_is_seen(desk: Desk):
    kept, lake = load(desk), Lake(desk.home)
    path = lake.path(kept.version.card)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"prosent", b"promille"))
    with pytest.raises(LakeDamaged, match="is not as it was written"):
        snapshots.card_of(kept.version, lake)
    path.unlink()
    with pytest.raises(LakeDamaged, match="is missing"):
        snapshots.card_of(kept.version, lake)


def test_a_card_says_the_same_when_it_is_read_again(desk: Desk):
    lake = Lake(desk.home)
    card = snapshots.card_of(load(desk).version, lake)
    assert SnapshotCard.read(card.written()) == card
    assert json.loads(card.written())["format"] == 1


def test_an_unknown_snapshot_is_refused(desk: Desk):
    with pytest.raises(NoSuchSnapshot, match=r"There is no snapshot 7\."):
        snapshots.one(7)
