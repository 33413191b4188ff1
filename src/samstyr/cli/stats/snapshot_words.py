"""What `samstyr stats show` says, in both languages."""

import json
from collections.abc import Iterator
from typing import Final

from samstyr.cli.stats.words import ACCEPTED, IN_USE, count, facts, named
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.texts import Language, Text
from samstyr.statistics.queries.cards import Described

_NUMBER: Final = Text("Øyeblikksbilde {}", "Snapshot {}")
_PUBLISHER: Final = Text("Utgiver: {}", "Publisher: {}")
_ADDRESS: Final = Text("Adresse: {}", "Address: {}")
_LICENCE: Final = Text("Lisens: {}", "Licence: {}")
_ASKED: Final = Text("Spurt om: {}", "Asked for: {}")
_ALL: Final = Text("alt", "everything")
_FETCHED: Final = Text("Hentet {} av {}", "Fetched {} by {}")
_NOBODY: Final = Text("(navn fjernet)", "(name removed)")
_MISSING: Final = Text("Mangler: {}", "Missing: {}")
_REMARK: Final = Text("Merknad: {}", "Remark: {}")
_CODES: Final = Text("{} koder", "{} codes")
_NOTES: Final = Text("Noter (▪ må vises med tallene):", "Notes (▪ must be shown with the figures):")
_FILES: Final = Text("Slik kom det, uendret:", "As it came, unchanged:")
_SHOWN: Final = 4


def head(found: Described, language: Language) -> Iterator[str]:
    """Yield what it is, from where, under which licence, when and by whom."""
    version, card = found.version, found.card
    in_use = f" · {IN_USE.in_language(language)}" if version.is_in_use else ""
    yield named(version)
    yield _NUMBER.in_language(language).format(version.number) + in_use
    yield " · ".join(facts(version, language))
    if found.missing:
        listed = (f"{MissingReason(why).label.in_language(language)} {many}" for why, many in found.missing.items())
        yield _MISSING.in_language(language).format(", ".join(listed))
    who = version.by or _NOBODY.in_language(language)
    yield _FETCHED.in_language(language).format(f"{version.fetched_at:%Y-%m-%d %H:%M}", who)
    asked = json.dumps(card.asked, ensure_ascii=False) if card.asked else _ALL.in_language(language)
    licence = " ".join(filter(None, (card.licence, card.licence_address)))
    said = (
        (_PUBLISHER, card.publisher),
        (_ADDRESS, card.address),
        (_LICENCE, licence),
        (_ASKED, asked),
        (_REMARK, card.remark),
    )
    yield from (text.in_language(language).format(what) for text, what in said if what)
    if version.accepted:
        yield ACCEPTED.in_language(language).format(version.accepted)


def dimensions(found: Described, language: Language) -> Iterator[str]:
    """Yield each dimension with its first codes and the units of its codes."""
    for one in found.card.dimensions:
        name = one.id if one.label in {"", one.id} else f"{one.id} ({one.label})"
        if not one.labels:
            yield name
            continue
        shown = [label if label == code else f"{code} {label}" for code, label in list(one.labels.items())[:_SHOWN]]
        many = _CODES.in_language(language).format(count(len(one.labels), language))
        yield f"{name}: {', '.join(shown)}{f' … ({many})' if len(one.labels) > _SHOWN else ''}"
        for code, unit in one.units.items():
            yield f"  {code}: {unit}"


def notes(found: Described, language: Language) -> Iterator[str]:
    """Yield the notes; those that the source asks to be shown with the figures are marked."""
    yield _NOTES.in_language(language)
    for note in found.card.notes:
        about = f" ({', '.join(f'{dimension} {code}'.strip() for dimension, code in note.about.items())})"
        yield f"  {'▪' if note.mandatory else '·'} {note.text}{about if note.about else ''}"


def files(found: Described, language: Language) -> Iterator[str]:
    """Yield the answers that it was made from, with their checksums."""
    yield _FILES.in_language(language)
    for raw in found.card.raw:
        yield f"  sha256:{raw.sha256}  {count(raw.size, language)} B  {raw.method} {raw.url}"
