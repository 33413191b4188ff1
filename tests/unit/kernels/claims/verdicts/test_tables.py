"""Rows of a table are added, shared out and held beside each other, for one and the same time."""

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.together import judge_all
from samstyr.kernels.claims.verdicts.values import Mark
from tests.fjordvik import AREAS, CONTEXT, COUNT, MEASURES, OWN, document, figures, measure

PUPILS = tuple(
    measure(f"elever/{name}", "Kommunens elever etter skole", COUNT, figures(fjordvik={"2022": count}), "", name)
    for name, count in (("Nesmoen", "420"), ("Lihaugen", "140"), ("Strandvang", "140"))
)
MEETINGS = tuple(
    measure(f"moter/{name}", "Politiske møter", COUNT, figures(fjordvik={"2022": count}), "", name)
    for name, count in (("Formannskapet", "20"), ("Eldrerådet", "10"))
)
ALL = Index((*MEASURES, *PUPILS, *MEETINGS), places=[name for one in AREAS for name in one.names])


def marks(text: str) -> list[Mark]:
    return list(judge_all(choose(stated_in(document(text), CONTEXT), ALL, OWN), CONTEXT, OWN))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Nesmoen har 420 elever. Til sammen har kommunen 700 elever.", "agrees"),
        ("Nesmoen har 420 elever. Til sammen har kommunen 800 elever.", "contradicts"),
        ("Formannskapet hadde 20 politiske møter i 2022. Til sammen var det 45 politiske møter.", "uncheckable"),
        ("Nesmoen har tre ganger så mange elever som Lihaugen.", "agrees"),
        ("Nesmoen har fem ganger så mange elever som Lihaugen.", "contradicts"),
        ("Nesmoen har 280 flere elever enn Lihaugen.", "agrees"),
        ("Nesmoen har 180 flere elever enn Lihaugen.", "contradicts"),
        ("Nesmoen har flere elever enn Lihaugen.", "agrees"),
        ("Lihaugen har flere elever enn Nesmoen.", "wrong_direction"),
        ("60 prosent av elevene går på Nesmoen.", "agrees"),
        ("70 prosent av elevene går på Nesmoen.", "contradicts"),
        ("Tre av fem elever går på Nesmoen.", "agrees"),
    ],
)
def test_what_rows_give_together(text: str, verdict: str) -> None:
    assert marks(text)[-1].verdict.value == verdict


def test_the_arithmetic_of_rows_can_be_followed() -> None:
    told = [
        marks(text)[-1].arithmetic.nb.replace("\xa0", " ")
        for text in (
            "Nesmoen har 420 elever. Til sammen har kommunen 700 elever.",
            "60 prosent av elevene går på Nesmoen.",
            "Nesmoen har tre ganger så mange elever som Lihaugen.",
        )
    ]
    assert told == ["420 + 140 + 140 = 700", "420 av 700 er 60,0 prosent", "420 delt på 140 er 3,00"]
