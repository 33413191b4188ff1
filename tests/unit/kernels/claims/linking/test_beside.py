"""What is said with a later figure of a sentence is that figure's, not that of the one before it."""

import pytest

from samstyr.kernels.claims.linking.beside import said_after, said_beside
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, document


def beside(text: str, nth: int = 0) -> frozenset[str]:
    return said_beside(stated_in(document(text), CONTEXT)[nth])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Havna har 420 båtplasser, hvorav 35 er ledige.", "ledige"),
        ("Biblioteket lånte ut 9 200 bøker i 2022 og kjøpte 310 filmer.", "filmer"),
        ("The harbour has 420 berths, of which 35 are vacant.", "vacant"),
    ],
)
def test_what_comes_with_a_later_figure_is_beside(text: str, word: str):
    assert word in beside(text)


def test_what_is_said_before_the_figure_or_without_another_is_not():
    assert "sykefraværet" not in beside("Sykefraværet var 9,2 prosent i 2022, mens vanntapet var 31 prosent.")
    assert not beside("Havna har 420 båtplasser, og de fleste er leid ut.")
    assert not beside("Havna hadde 420 båtplasser i 2021, og det var som i 2020.")


def test_what_comes_after_the_part_of_a_figure_is_told_from_what_comes_before():
    said = stated_in(document("Folketallet økte med 2 prosent i 2022, og mye skyldes flyktninger."), CONTEXT)[0]
    assert "flyktninger" in said_after(said)
    assert "folketallet" not in said_after(said)


def test_the_last_figure_has_nothing_beside_it():
    assert not beside("Havna har 420 båtplasser, hvorav 35 er ledige.", nth=1)
