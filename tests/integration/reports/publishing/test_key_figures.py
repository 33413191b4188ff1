"""A few figures in large type, and how every focus area stands."""

from datetime import date

import pytest

from samstyr.reports.publishing.panels.building import BIG, KEY_FIGURE
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import FilledPart, fill
from samstyr.reports.publishing.refusals import CannotPublish
from samstyr.reports.publishing.syntax import elements, has_class, text_of
from tests.published_reports import read_one

pytestmark = pytest.mark.usefixtures("demo")


def filled(block: str) -> FilledPart:
    facts = Facts(as_of=date(2023, 8, 31), area="asker", language="nb")
    return fill([read_one(f"# A\n\n::: {block}\n:::\n")], facts).parts[0]


def test_a_card_has_the_latest_figure_what_it_is_and_how_it_stands():
    part = filled('{.key-figures of="oko_netto_laanegjeld by_nye_boliger kli_direkte_utslipp"}')
    cards = [one for one in elements(list(part.part.blocks)) if has_class(one, "Div", KEY_FIGURE)]
    assert [text_of(card).replace("\u00a0", " ") for card in cards] == [
        "97,4 %Netto lånegjeld, andel av driftsinntekter2022. Mål: under 80 %Ikke nådd",
        "833Nye boliger (antall)2022Kan ikke sies",
        "178\u202f984Direkte klimagassutslipp (tonn CO₂-ekvivalenter)"
        "2021. Mål: minst 67 % lavere enn i 2009 innen 2030I rute",
    ]
    large = [text_of(one) for card in cards for one in elements([card]) if has_class(one, "Div", BIG)]
    assert large == ["97,4\u00a0%", "833", "178\u202f984"]
    # Each has a note, as every figure has.
    assert [one.reference for one in part.figures] == [
        "oko_netto_laanegjeld@2022", "by_nye_boliger@2022", "kli_direkte_utslipp@2021",
    ]  # fmt: skip


def test_what_was_never_measured_says_so():
    assert text_of(list(filled("{.key-figures of=kli_sykkelreiser}").part.blocks)) == "Reiser på sykkelikke målt"


def test_key_figures_of_nothing_are_refused():
    with pytest.raises(CannotPublish):
        filled("{.key-figures}")


def test_the_overview_counts_every_key_figure_once():
    part = filled("overview")
    table = next(one for one in elements(list(part.part.blocks)) if one["t"] == "Table")
    rows = [[text_of(cell[4]).strip() for cell in row[1]] for row in table["c"][4][0][3]]
    counts = [[int(words.split("\u00a0")[1]) if "\u00a0" in words else 0 for words in row[1:5]] for row in rows]
    assert len(rows) == 8
    assert sum(map(sum, counts)) == 91
    assert [sum(column) for column in zip(*counts, strict=True)] == [22, 15, 26, 28]
    assert rows[0][5] == "1 nådd, med forbehold, 3 ikke nådd"
    assert rows[2][5] == "–"
