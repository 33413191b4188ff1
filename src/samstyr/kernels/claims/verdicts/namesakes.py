"""Places that share a name: a register's «Sund sentrum (skoleområde)» is what a text calls «Sund sentrum»."""

from collections.abc import Sequence
from dataclasses import replace

from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.values import DocumentContext, KnownArea


def with_namesakes(choice: Choice, context: DocumentContext) -> Choice:
    """Return a choice that has no figure for a place as one for the place of the same name that it has one for.

    It stays as it is where any of the places that are said has no such namesake.
    """
    if choice.fit is not Fit.NO_AREA or not choice.candidates:
        return choice
    stated, there = choice.stated, choice.candidates[0].measure.areas
    areas = [_there(one, there, context.areas) for one in stated.areas]
    against = [_there(one, there, context.areas) for one in stated.against]
    if not areas or not all((*areas, *against)):
        return choice
    read = replace(stated, areas=tuple(areas), against=tuple(against))
    candidates = tuple(one for one in choice.candidates if {*areas, *against} <= one.measure.areas)
    return replace(choice, stated=read, fit=Fit.ONE, candidates=candidates)


def _there(said: str, there: frozenset[str], known: Sequence[KnownArea]) -> str:
    """Return a place itself where there is a figure for it, else the one namesake that there is one for, else ''."""
    if said in there:
        return said
    names = {name for one in known if one.id == said for name in one.names}
    told_apart = [(one.id, _bare(name)) for one in known if one.id in there for name in one.names if " (" in name]
    alike = list(dict.fromkeys(place for place, name in told_apart if name in names))
    return alike[0] if len(alike) == 1 else ""


def _bare(name: str) -> str:
    """Return a name without the parenthesis that tells it from others.

    >>> _bare("Sund sentrum (skoleområde)")
    'Sund sentrum'
    """
    return name.partition(" (")[0]
