"""The seams of a series that was put together: where, of what kind, and why, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from samstyr.kernels.assessment.words.phrases import listed, together
from samstyr.kernels.assessment.words.quoting import number
from samstyr.kernels.municipalities.history import Era, History, Origin
from samstyr.kernels.municipalities.joining import JoiningRule, Joint, joint_of
from samstyr.kernels.texts import Text

PERCENT: Final = 100

SAME_AREA: Final = Text(
    "Fra {year} er kommunenummeret {after}. Før var det {before}. Området er det samme.",
    "From {year} the municipality code is {after}. Before, it was {before}. The area is the same.",
)
CHANGED: Final = Text("I {year} ble {before} til {after}.", "In {year}, {before} became {after}.")
WHY: Final = {
    Joint.SUMMED: Text(
        "Tallene før {year} er summen av tallene for de gamle kommunene.",
        "The figures before {year} are the sum of those of the old municipalities.",
    ),
    Joint.WEIGHTED: Text(
        "Tallene før {year} er et snitt av tallene for de gamle kommunene, veid med {weight}.",
        "The figures before {year} are a mean of those of the old municipalities, weighted by {weight}.",
    ),
    Joint.SPLIT: Text(
        "Tallene før {year} gjelder også områder utenfor dagens kommune. De kan ikke deles opp, så serien "
        "begynner her.",
        "The figures before {year} are also about areas outside today's municipality. They cannot be divided, so the "
        "series begins here.",
    ),
    Joint.NOT_JOINED: Text(
        "Tallene for de gamle kommunene kan ikke slås sammen til ett tall, så serien begynner her.",
        "The figures of the old municipalities cannot be made into one, so the series begins here.",
    ),
}
SHARE: Final = Text(
    "Kilden oppgir at {share} prosent av {code} hører til her.", "The source states that {share}% of {code} is here."
)


@dataclass(frozen=True, slots=True)
class Seam:
    """A day on which an area got other codes, and what that did to the series.

    `before` and `after` are codes; `reason` says in words how the times were joined, or why they were not.
    """

    on: date
    kind: Joint
    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: Text

    @property
    def year(self) -> int:
        """Return the year that the seam is drawn before."""
        return self.on.year


def seams_of(eras: Sequence[Era], rule: JoiningRule, history: History) -> tuple[Seam, ...]:
    """Return the seams between eras (newest first), in order of time. Before a cut there is none: nothing is joined."""
    seams: list[Seam] = []
    for newer, older in pairwise(eras):
        kind = joint_of(older, rule.joining)
        # An era's first day is known wherever another one comes before it.
        on = newer.starts or date.min
        seams.append(Seam(on, kind, older.codes, newer.codes, _reason(newer, older, kind, rule, history)))
        if kind.is_cut:
            break
    return tuple(reversed(seams))


def _reason(newer: Era, older: Era, kind: Joint, rule: JoiningRule, history: History) -> Text:
    year = (newer.starts or date.min).year
    before, after = named(older.codes, history), named(newer.codes, history)
    if kind is Joint.SAME_AREA:
        return SAME_AREA.filled(year=year, before=before, after=after)
    shares = [_share(origin, origin.share, history) for origin in older.origins if origin.share and not origin.is_whole]
    changed = CHANGED.filled(year=year, before=before, after=after)
    return together((changed, WHY[kind].filled(year=year, weight=rule.weight_label or rule.weight), *shares))


def _share(origin: Origin, share: Decimal, history: History) -> Text:
    percent = (share * PERCENT).normalize()
    return SHARE.filled(share=number(percent), code=named([origin.code], history))


def named(codes: Sequence[str], history: History) -> Text:
    """Return codes with their names, as a list in a sentence.

    >>> from samstyr.kernels.municipalities.history import history_of
    >>> named(["0627", "0628"], history_of([])).nb
    '0627 og 0628'
    """
    texts = [f"{code} {history.names[code]}" if code in history.names else code for code in codes]
    return listed([Text(text, text) for text in texts])
