"""What sources say of an indicator is kept whole: as it is now, and nothing of what it was before."""

from decimal import Decimal
from pathlib import Path

import pytest

from samstyr.exchange.changes import load
from samstyr.goals.changes.source_figures import forget_source_figures, replace_source_figures
from samstyr.goals.models import CitedSources, SourceFigure
from samstyr.goals.queries.bindings import Said, definitions, sayings
from samstyr.goals.queries.source_rows import is_news
from tests.bound_packages import AT, HEAD, INDICATOR, bound_package, bring_in

WHO = {"by": "Kari", "at": AT}
pytestmark = pytest.mark.django_db


def said(home: Path) -> Said:
    return sayings(definitions(), home=home, municipality="eksempel").said[INDICATOR]


def test_all_of_it_is_replaced(tmp_path: Path):
    load(path=bound_package(tmp_path / "package"), by="Kari", at=AT)
    first = bring_in(tmp_path, HEAD + "3025,2022,3.1,\n3025,2023,3.3,\n3203,2024,3.5,\n")
    assert is_news(said(tmp_path))
    replace_source_figures(said=said(tmp_path), number=5, **WHO)
    assert not is_news(said(tmp_path))
    assert SourceFigure.objects.filter(event=5).count() == 3
    assert CitedSources.objects.get().seams["eksempel"][0][:2] == [2024, "same_area"]

    second = bring_in(tmp_path, HEAD + "3203,2022,3.2,\n0301,2022,1.0,\n")
    assert is_news(said(tmp_path))
    replace_source_figures(said=said(tmp_path), number=6, **WHO)
    figure = SourceFigure.objects.get()
    assert (figure.year, figure.value, figure.snapshots, figure.event) == (2022, Decimal("3.2"), [second], 6)
    assert [one["number"] for one in CitedSources.objects.get().snapshots] == [second]
    assert first < second


def test_the_same_figures_from_a_newer_snapshot_are_news(tmp_path: Path):
    load(path=bound_package(tmp_path / "package"), by="Kari", at=AT)
    bring_in(tmp_path)
    replace_source_figures(said=said(tmp_path), number=5, **WHO)
    bring_in(tmp_path, HEAD + "3203,2020,1.8,\n3203,2021,2.5,\n3203,2022,3.1,\n0301,2022,9.9,\n")
    assert is_news(said(tmp_path))


def test_nothing_is_left_of_what_is_forgotten(tmp_path: Path):
    load(path=bound_package(tmp_path / "package"), by="Kari", at=AT)
    bring_in(tmp_path)
    replace_source_figures(said=said(tmp_path), number=5, **WHO)
    forget_source_figures(indicator=INDICATOR, **WHO)
    assert (SourceFigure.objects.count(), CitedSources.objects.count()) == (0, 0)
