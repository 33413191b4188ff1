"""A checked document as JSON: one mark for each stated figure."""

from collections.abc import Mapping
from decimal import Decimal

from samstyr.kernels.claims.inside.values import Conflict
from samstyr.kernels.claims.stating.owner import Owner
from samstyr.kernels.claims.verdicts.values import Link, Mark
from samstyr.kernels.documents.values import Place
from samstyr.kernels.texts import Language
from samstyr.reports.fact_check.checking import CheckedDocument

Written = dict[str, object]


def checked_as_json(checked: CheckedDocument, language: Language, area_names: Mapping[str, str]) -> Written:
    """Return the marks in reading order, every text in one language."""
    return {
        "document": checked.document.name,
        "title": checked.document.title,
        "of": _owner(checked.owner, language),
        "marks": [_mark(one, language, area_names) for one in checked.marks],
        "unread": [{"page": one.page, "reason": one.why.value} for one in checked.document.unread],
        "conflicts": [_conflict(one, language) for one in checked.conflicts],
    }


def _owner(owner: Owner | None, language: Language) -> Written | None:
    """Return the other municipality that the document is of, and what tells it; None for the own one."""
    return None if owner is None else {"name": owner.called.in_language(language), "because": owner.said}


def _conflict(conflict: Conflict, language: Language) -> Written:
    """Return where the document disagrees with itself: what it states, and each sentence and place."""
    return {
        "kind": conflict.kind.value,
        "stated": [
            {"text": one.text, "sentence": one.sentence.text, "place": _place(one.sentence.place)}
            for one in conflict.stated
        ],
        "arithmetic": conflict.arithmetic.in_language(language),
    }


def _place(place: Place) -> Written:
    return {"paragraph": place.paragraph, "page": place.page, "line": place.line}


def _mark(mark: Mark, language: Language, names: Mapping[str, str]) -> Written:
    stated = mark.stated
    return {
        "sentence": stated.sentence.text,
        "place": _place(stated.sentence.place),
        "stated": {
            "text": stated.text,
            "value": _number(stated.value),
            "unit": stated.unit.code,
            "period": "/".join(str(one) for one in stated.periods),
            "area": ", ".join(names.get(one, one) for one in stated.areas),
            "kind": stated.kind.value,
        },
        "verdict": mark.verdict.value,
        "reason": mark.reason.in_language(language),
        "links": [_link(one, language, names) for one in mark.links],
        "arithmetic": mark.arithmetic.in_language(language),
    }


def _link(link: Link, language: Language, names: Mapping[str, str]) -> Written:
    held = link.held
    return {
        "id": link.measure.id,
        "label": link.measure.label.in_language(language),
        "period": str(held.period),
        "area": names.get(held.area, held.area),
        "value": _number(held.value),
        "source": held.source,
        "line": held.line,
    }


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
