"""Sentences as JSON, and back: what an edition keeps as `sentences.json`."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text
from samstyr.reports.sentences.values import SentenceKind, StatedFigure, StatedReference, StatedSentence

# What the file is called in an edition.
FILE: Final = "sentences.json"
# The shape of the file; another one is another number.
FORMAT: Final = 1


class NotSentences(Refusal, ValueError):
    """Said of a file that does not hold sentences as we write them."""

    def __init__(self, why: str) -> None:
        super().__init__("not-sentences", why=why)


def to_json(sentences: Iterable[StatedSentence]) -> str:
    """Return sentences as JSON, a sentence a line; the same sentences give the same text."""
    lines = [json.dumps(_sentence(one), ensure_ascii=False, sort_keys=True) for one in sentences]
    listed = ",\n".join(lines)
    return f'{{"format": {FORMAT}, "sentences": [\n{listed}\n]}}\n'


def from_json(written: str) -> tuple[StatedSentence, ...]:
    """Return the sentences that `to_json` wrote. Raises NotSentences."""
    try:
        found = json.loads(written)
        if found["format"] != FORMAT:
            raise NotSentences(f"format {found['format']}")
        return tuple(_read_sentence(one) for one in found["sentences"])
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        if isinstance(error, NotSentences):
            raise
        raise NotSentences(f"{type(error).__name__}: {error}") from error


def _sentence(one: StatedSentence) -> dict[str, object]:
    return {
        "file": one.file,
        "line": one.line,
        "path": list(one.path),
        "kind": one.kind.value,
        "panel": one.panel,
        "text": one.text,
        "references": [_reference(each) for each in one.references],
    }


def _reference(one: StatedReference) -> dict[str, object]:
    return {
        "expression": one.expression,
        "shown": one.shown,
        "outcome": _text(one.outcome),
        "value": _number(one.value),
        "missing": one.missing,
        "unit": one.unit,
        "periods": list(one.periods),
        "areas": list(one.areas),
        "figures": [_figure(each) for each in one.figures],
        "flags": list(one.flags),
        "claims": list(one.claims),
        "wrong": [_text(each) for each in one.wrong],
        "start": one.start,
        "end": one.end,
        "at": one.at,
        "worded": one.is_worded,
    }


def _figure(one: StatedFigure) -> dict[str, object]:
    return {
        "indicator": one.indicator,
        "period": one.period,
        "area": one.area,
        "value": _number(one.value),
        "missing": one.missing,
        "source": one.source,
        "line": one.place,
        "retrieved": one.retrieved,
        "target": one.is_target,
    }


def _number(value: Decimal | None) -> str | None:
    """Return a number as text, since a float would lose its decimals."""
    return None if value is None else f"{value:f}"


def _text(text: Text) -> dict[str, str]:
    return {"nb": text.nb, "en": text.en}


def _read_sentence(found: Mapping[str, Any]) -> StatedSentence:
    return StatedSentence(
        file=found["file"],
        line=found["line"],
        path=tuple(found["path"]),
        kind=SentenceKind(found["kind"]),
        text=found["text"],
        references=tuple(_read_reference(one) for one in found["references"]),
        panel=found["panel"],
    )


def _read_reference(found: Mapping[str, Any]) -> StatedReference:
    return StatedReference(
        expression=found["expression"],
        shown=found["shown"],
        outcome=_read_text(found["outcome"]),
        value=_read_number(found["value"]),
        missing=found["missing"],
        unit=found["unit"],
        figures=tuple(_read_figure(one) for one in found["figures"]),
        flags=tuple(found["flags"]),
        claims=tuple(found["claims"]),
        wrong=tuple(_read_text(one) for one in found["wrong"]),
        start=found["start"],
        end=found["end"],
        at=found["at"],
        is_worded=found["worded"],
    )


def _read_figure(found: Mapping[str, Any]) -> StatedFigure:
    return StatedFigure(
        indicator=found["indicator"],
        period=found["period"],
        area=found["area"],
        value=_read_number(found["value"]),
        missing=found["missing"],
        source=found["source"],
        place=found["line"],
        retrieved=found["retrieved"],
        is_target=found["target"],
    )


def _read_number(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


def _read_text(found: Mapping[str, str]) -> Text:
    return Text(found["nb"], found["en"])
