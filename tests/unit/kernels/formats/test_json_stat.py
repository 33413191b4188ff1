import json
from decimal import Decimal
from itertools import product

import jsonstat_validator
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.values import Role
from samstyr.kernels.formats.json_stat import (
    Category,
    Cube,
    Dimension,
    Measure,
    Point,
    PointOutsideCube,
    json_stat,
)

PERCENT = Measure("prosent", "%", 1)
CUBE = Cube(
    label="Netto lånegjeld",
    source="Fireårsrapport 2020–2023, Asker kommune",
    dimensions=(
        Dimension("indicator", "Nøkkeltall", (Category("gjeld", "Netto lånegjeld", PERCENT),), Role.MEASURE),
        Dimension("area", "Område", (Category("asker", "Asker"),), Role.PLACE),
        Dimension("period", "Periode", (Category("2021", "2021"), Category("2022", "2022")), Role.TIME),
    ),
    points={
        ("gjeld", "asker", "2022"): Point(Decimal("97.4")),
        ("gjeld", "asker", "2021"): Point(None, "not_measured"),
    },
    notes=("En note.",),
)


def read_back(dataset):
    """An independent reading of the standard: cell by cell, the last dimension fastest."""
    codes = [dataset["dimension"][id]["category"]["index"] for id in dataset["id"]]
    status = dataset.get("status", {})
    return {
        place: (value, status.get(str(at), ""))
        for at, (place, value) in enumerate(zip(product(*codes), dataset["value"], strict=True))
    }


def test_a_dataset_has_what_the_standard_asks_for():
    dataset = json.loads(json_stat(CUBE))
    assert jsonstat_validator.validate_jsonstat(dataset) is True
    assert dataset["role"] == {"time": ["period"], "geo": ["area"], "metric": ["indicator"]}
    assert dataset["value"] == [None, 97.4]
    assert dataset["status"] == {"0": "not_measured"}
    assert dataset["dimension"]["indicator"]["category"]["unit"] == {
        "gjeld": {"label": "prosent", "symbol": "%", "decimals": 1}
    }
    assert dataset["note"] == ["En note."]


def test_a_figure_outside_the_cube_is_refused():
    stray = Cube(CUBE.label, CUBE.source, CUBE.dimensions, {("gjeld", "asker", "1999"): Point(Decimal(1))})
    with pytest.raises(PointOutsideCube, match="1999"):
        json_stat(stray)


@st.composite
def cubes(draw):
    names = st.lists(st.text("abcøå1", min_size=1, max_size=4), min_size=1, max_size=4, unique=True)
    ids = draw(st.lists(st.sampled_from("pqrs"), min_size=1, max_size=3, unique=True))
    dimensions = tuple(Dimension(id, id, tuple(Category(code, code) for code in draw(names))) for id in ids)
    places = list(product(*[[category.code for category in d.categories] for d in dimensions]))
    points = st.builds(
        Point, st.none() | st.decimals(-1000, 1000, places=2), st.sampled_from(["", "pending", "suppressed"])
    )
    return Cube("x", "y", dimensions, draw(st.dictionaries(st.sampled_from(places), points)))


@given(cubes())
def test_every_figure_and_status_can_be_read_back_from_its_place(cube):
    dataset = json.loads(json_stat(cube))
    assert jsonstat_validator.validate_jsonstat(dataset) is True
    found = read_back(dataset)
    for place, (value, status) in found.items():
        point = cube.points.get(place, Point(None))
        assert status == point.status
        assert value == (None if point.value is None else pytest.approx(float(point.value), abs=0))
