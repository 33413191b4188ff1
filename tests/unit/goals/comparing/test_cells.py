"""What is kept of a comparison comes back as it was."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from samstyr.goals.comparing.cells import comparison_cells, comparison_from, known_cells, known_from
from samstyr.goals.comparing.standing_beside import peers_of
from samstyr.goals.values import PeerFigures
from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text
from samstyr.places.queries.groups import PeerGroup
from tests.kernel_values import PERCENT
from tests.peer_values import COUNT, INDEX, PEOPLE, PERIOD, RATE, figures, random_groups, random_values

AREAS = [f"32{number:02}" for number in range(1, 16)]
AS_OF = date(2023, 8, 31)
CITED = Citation("ssb/12134", "")


def some(rng: Random, rule) -> PeerFigures:
    values = random_values(rng, AREAS, rule) | {AREAS[0]: "7.50"}
    made = PeerFigures(
        period=PERIOD,
        figures=figures(values),
        published=figures({"EKG12": "4.0"}),
        weights=figures(random_values(rng, AREAS, PEOPLE)),
        weight_decimals=0,
        joining=rule.joining,
        names={code: f"Sted {code}" for code in AREAS},
        citation=CITED,
        notes=(Text("Foreløpig.", "Preliminary."), Text("Bare norsk.")),
        snapshots=(3, 9),
    )
    cited = {
        name: {code: replace(one, citation=CITED) for code, one in getattr(made, name).items()}
        for name in ("figures", "published", "weights")
    }
    return replace(made, **cited)


@given(st.integers(0, 10_000), st.sampled_from([RATE, COUNT, INDEX]))
def test_all_of_it_comes_back(seed, rule):
    rng = Random(seed)
    known = some(rng, rule)
    groups = [PeerGroup(group, "EKG12") for group in random_groups(rng, AREAS)]
    found = peers_of(known, groups=groups, rule=rule, min_count=None, area=AREAS[0], as_of=AS_OF)
    read = known_from(json.loads(json.dumps(known_cells(known))), PERCENT)
    assert read == known
    for one in found.beside:
        back = comparison_from(json.loads(json.dumps(comparison_cells(one))), AREAS[0], read)
        group = back.comparison.group
        assert back.better == one.better
        assert replace(back.comparison, group=one.comparison.group) == one.comparison
        assert group.members_in(1999) == one.comparison.group.members_in(PERIOD.year)
        assert (group.id, group.kind, group.name, group.notes) == (
            one.comparison.group.id, one.comparison.group.kind, one.comparison.group.name, one.comparison.group.notes,
        )  # fmt: skip


def test_a_plain_figure_is_a_plain_text_and_keeps_its_decimals():
    known = some(Random(1), RATE)
    assert known_cells(known)["figures"][AREAS[0]] == "7.50"
    assert known_from(known_cells(known), PERCENT).figures[AREAS[0]].number.as_tuple() == Decimal("7.50").as_tuple()
