"""How likely it is that a statement is about each of several measures, or about none: a choice with an outside option.

The likelihood of each is the exponential of what speaks for it, weighed, against that of all and of none
(McFadden 1974, conditional logit). The weights are learned from sentences whose measures are known, by
`python -m tools.linking_weights`, and stand in `weights.toml`.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp

from samstyr.kernels.claims.linking.evidence import Evidence

WEIGHTS = "weights.toml"


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """Return what each kind of evidence weighs, by its name."""
    written: dict[str, float] = tomllib.loads(files(__package__).joinpath(WEIGHTS).read_text("utf-8"))["weights"]
    return written


def likelihoods(of_each: Sequence[Evidence], of_none: Evidence) -> list[float]:
    """Return the likelihood of each measure, in order; what is left to 1 is that of none of them."""
    utilities = [weighed(one) for one in (*of_each, of_none)]
    highest = max(utilities)
    shares = [exp(one - highest) for one in utilities]
    total = sum(shares)
    return [one / total for one in shares[:-1]]


def weighed(evidence: Evidence) -> float:
    """Return what evidence weighs together."""
    known = weights()
    return sum(known.get(name, 0.0) * much for name, much in evidence.items() if much)
