"""Sentences, and what became of them, for programs."""

from samstyr.cli.status.as_json import Json, number
from samstyr.kernels.texts import Text
from samstyr.reports.queries.impact import TouchedReport
from samstyr.reports.sentences.values import (
    FigureChange,
    ReferenceChange,
    RevisedSentence,
    StatedFigure,
    StatedReference,
    StatedSentence,
)


def touched_as_json(found: TouchedReport) -> Json:
    """Return a report with the sentences that are touched."""
    edition = found.edition
    return {
        "report": found.name,
        "title": _text(found.title),
        "edition": edition is not None,
        "adopted": edition is not None and edition.adoption is not None,
        "sentences": [revised_as_json(one) for one in found.sentences],
    }


def revised_as_json(one: RevisedSentence) -> Json:
    """Return a sentence before and after."""
    return {
        **_place(one.before),
        "before": one.before.text,
        "after": one.after.text,
        "looks_the_same": one.is_same_to_see,
        "true": one.is_true,
        "why_not": [_text(why) for reference in one.after.references for why in reference.wrong],
        "references": [_change(change) for change in one.changes],
    }


def sentence_as_json(one: StatedSentence) -> dict[str, Json]:
    """Return a sentence with where it stands."""
    return {**_place(one), "text": one.text}


def figure_change_as_json(one: FigureChange) -> Json:
    """Return a figure before and after."""
    known = one.after or one.before
    return {
        "id": known.indicator if known else None,
        "period": known.period if known else None,
        "area": known.area if known else None,
        "before": _value(one.before),
        "after": _value(one.after),
    }


def _place(one: StatedSentence) -> dict[str, Json]:
    return {"file": one.file, "line": one.line, "path": [*one.path], "kind": one.kind.value, "panel": one.panel}


def _change(one: ReferenceChange) -> Json:
    known = one.after or one.before
    return {
        "reference": known.expression if known else None,
        "before": reference_as_json(one.before),
        "after": reference_as_json(one.after),
        "figures": [figure_change_as_json(each) for each in one.figures],
    }


def reference_as_json(one: StatedReference | None) -> Json:
    """Return what a reference, or a line of a panel, shows and comes to."""
    if one is None:
        return None
    return {"shown": one.shown, "outcome": _text(one.outcome), "flags": [*one.flags]}


def _value(one: StatedFigure | None) -> Json:
    if one is None:
        return None
    return one.missing if one.value is None else number(one.value)


def _text(text: Text) -> Json:
    return {"nb": text.in_language("nb"), "en": text.in_language("en")}
