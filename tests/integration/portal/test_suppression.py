"""A figure about few people stands nowhere on the site: not on a page, in a chart, in a search or behind one."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from django.test import Client

from samstyr.cli import loading
from samstyr.look.charts.store import ChartStore
from samstyr.portal import charts, links, outline
from tests.databases import Database
from tests.package_files import ASKER

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HIDDEN = "by_nye_boliger"
VALUE, WRITTEN = "3.7791", "37791"
FEW = "5"


@pytest.fixture
def with_few(tmp_path: Path, empty_database: Database) -> None:
    """Asker's figures, with one that must not be seen."""
    folder = Path(shutil.copytree(ASKER, tmp_path / "package"))
    _rewrite(
        folder, "observations", pl.col("indicator_id").eq(HIDDEN) & pl.col("year").eq("2022"), value=VALUE, raw=VALUE
    )
    _rewrite(folder, "indicators", pl.col("id").eq(HIDDEN), min_count=FEW)
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    indicators = next(one for one in descriptor["resources"] if one["name"] == "indicators")
    if all(field["name"] != "min_count" for field in indicators["schema"]["fields"]):
        indicators["schema"]["fields"].append({"name": "min_count", "type": "integer"})
    (folder / "datapackage.json").write_text(json.dumps(descriptor, ensure_ascii=False), "utf-8")
    loading.load(path=folder, by="Kari", at=NOON)


def _rewrite(folder: Path, name: str, where: pl.Expr, **cells: str) -> None:
    path = folder / f"{name}.csv"
    rows = pl.read_csv(path, infer_schema=False)
    for column, value in cells.items():
        before = pl.col(column) if column in rows.columns else pl.lit(None, dtype=pl.String)
        rows = rows.with_columns(pl.when(where).then(pl.lit(value)).otherwise(before).alias(column))
    rows.write_csv(path)


def _plain(text: str) -> str:
    return "".join(letter for letter in text if letter not in " \u00a0\u202f,.")


@pytest.fixture
def told_charts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Charts that show all they were made from, as text: stricter than a drawing, and sooner made."""
    store = ChartStore(tmp_path / "charts", lambda order: repr(order.chart).encode())
    monkeypatch.setattr(charts, "store", lambda: store)


@pytest.mark.usefixtures("with_few", "told_charts")
def test_the_figure_stands_nowhere_and_the_reason_in_its_place():
    client = Client()
    own = [outline.Place(name, (HIDDEN,)) for name in ("indicator", "embed", "interactive", "specification")]
    own.append(outline.Place("figure", (HIDDEN, "2022")))
    asked = [("nb", place) for place in (*outline.pages(), *own)] + [("en", place) for place in own]
    for language, place in asked:
        answer = client.get(links.in_language(language, place.name, *place.ids))
        assert answer.status_code == 200, place
        assert WRITTEN not in _plain(answer.content.decode()), place
    assert WRITTEN not in _plain(client.get("/sok/", {"q": "nye boliger"}).content.decode())
    page = client.get(links.in_language("nb", "indicator", HIDDEN)).content.decode()
    assert "prikket" in page
    figure = client.get(links.in_language("nb", "figure", HIDDEN, "2022")).content.decode()
    assert "Prikket" in figure
    assert "så få" in figure
