"""A count out of another that is not the share that is said beside it: «av de 40 ble 30, eller 65 prosent, …»."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from samstyr.kernels.claims.inside.values import Conflict, ConflictKind
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.numbers import format_number
from samstyr.kernels.texts import Text

_OF: Final = re.compile(r"\b(?:av|of)(?: (?:de|dei|the|alle|all))?(?: i alt)?\s*$", re.IGNORECASE)
_THAT_IS: Final = re.compile(
    r"^[^,;.()]{0,30}?[,(–-]?\s*(?:eller|det vil si|dvs\.?|altså|som er|som utgjør|tilsvarende|noe som er|"
    r"or|that is|which is)?\s*(?:om lag |rundt |ca\.? |about |nearly |nesten |omtrent )?$",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\b(?:eller|det vil si|dvs|altså|som er|som utgjør|tilsvarende|or|that is|which is)\b|\(")
_ENDS: Final = 2
_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
_SAID: Final = Text(
    "{part} av {whole} er {found} prosent, ikke {said}", "{part} of {whole} is {found} per cent, not {said}"
)


def shares_that_do_not_follow(stated: Sequence[StatedFigure]) -> Iterator[Conflict]:
    """Give the part, the whole and the share of each sentence that says a count out of another, and one share.

    The share stands right behind the part, with a word that says that it is the same.
    """
    for sentence, group in groupby(stated, key=lambda one: one.sentence):
        held = [one for one in group if one.value is not None and one.upper is None]
        counts = [one for one in held if one.kind is StatedKind.LEVEL and one.unit.code == "count"]
        shares = [one for one in held if one.kind is StatedKind.SHARE and one.unit.code == "percent"]
        if len(counts) != _ENDS or len(shares) != 1 or len(held) != len(counts) + len(shares):
            continue
        whole, part = counts
        between = sentence.text[part.end : shares[0].start] if part.end <= shares[0].start else ""
        if _OF.search(sentence.text[: whole.start]) and _JOINED.search(between) and _THAT_IS.match(between):
            yield from _conflict(part, whole, shares[0])


def _conflict(part: StatedFigure, whole: StatedFigure, share: StatedFigure) -> Iterator[Conflict]:
    if not whole.scaled or part.scaled is None or share.scaled is None or part.scaled > whole.scaled:
        return
    found = part.scaled * _HUNDRED / whole.scaled
    slack = share.step * _HALF if share.hedge is None else share.step * _HALF + found / 20
    if abs(found - share.scaled) > slack:
        decimals = max(share.decimals, 1)
        shown = Text(format_number(found, decimals, "nb"), format_number(found, decimals, "en"))
        said = _SAID.filled(part=part.text, whole=whole.text, found=shown, said=share.text)
        yield Conflict(ConflictKind.PARTS, (whole, part, share), said)
