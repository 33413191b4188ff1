import pytest

from samstyr.kernels.references.choosing import CannotResolve
from tests.reference_values import outcome, said


@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        ("cell(service_areas, oppvekst, fte_2023)", "2 524 årsverk", "2,524 FTE"),
        ("cell(service_areas,  OPPVEKST , FTE_2023) unit=no", "2 524", "2,524"),
        (
            "change(cell(service_areas, oppvekst, fte_2023), cell(service_areas, oppvekst, fte_2020)) sign=yes",
            "−38 årsverk",
            "−38 FTE",
        ),
        (
            "sum(cell(service_areas, oppvekst, fte_2023), cell(service_areas, velferd, fte_2023))",
            "4 498 årsverk",
            "4,498 FTE",
        ),
    ],
)
def test_words_point_out_a_cell(text: str, nb: str, en: str):
    assert (said(text), said(text, "en")) == (nb, en)


def test_a_cell_says_what_it_is_and_who_says_so():
    found = outcome("cell(service_areas, oppvekst, fte_2023)")
    assert found.steps[0].nb.replace("\u202f", " ").replace("\u00a0", " ") == "Oppvekst, 2023: 2 524 årsverk"
    assert (found.figures[0].citation.source, found.figures[0].citation.place) == ("001", "5364")


@pytest.mark.parametrize(
    ("text", "code", "remedy"),
    [
        ("cell(service_area, oppvekst)", "unknown-table", 'Did you mean "service_areas"?'),
        ("cell(service_areas, oppvekts, fte_2023)", "no-cell", 'Did you mean "oppvekst"?'),
        ("cell(service_areas, oppvekst)", "no-cell-together", "name the column: fte_2020, fte_2023"),
        ("cell(service_areas, oppvekst, fte_2023, 2020)", "no-cell-together", "Take a word away"),
        ("cell(service_areas, fte_2023)", "several-cells", "Add a word that tells them apart: oppvekst, velferd"),
        ("cell(facts, x)", "no-cell", ""),
    ],
)
def test_words_that_point_to_none_or_several_are_refused(text: str, code: str, remedy: str):
    with pytest.raises(CannotResolve) as raised:
        outcome(text)
    assert raised.value.fault.code == code
    assert (raised.value.fault.start, raised.value.fault.end) == (0, len(text))
    assert remedy in raised.value.fault.remedy("en")
