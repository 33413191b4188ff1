"""Frozen values to JSON and back: the same values always give the same bytes."""

import json
from typing import Any, Final, TypeVar

from cattrs import BaseValidationError
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union
from django.utils.safestring import SafeString, mark_safe

from samstyr.look.charts.inputs import Chart
from samstyr.reports.publishing.syntax import Element

T = TypeVar("T")


class Unreadable(ValueError):
    """Said of bytes that are not what they should be; the reason is a phrase."""


def to_json(value: object) -> bytes:
    """Return a frozen value as JSON, on lines of their own so that people can read and compare it."""
    written = json.dumps(_CONVERTER.unstructure(value), ensure_ascii=False, indent=1, sort_keys=True)
    return f"{written}\n".encode()


def from_json(content: bytes, kind: type[T]) -> T:
    """Return the value of a kind that JSON stands for. Raises Unreadable."""
    try:
        return _CONVERTER.structure(json.loads(content.decode("utf-8")), kind)
    except (ValueError, TypeError, RecursionError, BaseValidationError) as error:
        raise Unreadable(f"it is no {kind.__name__} ({type(error).__name__})") from None


def _converter() -> JsonConverter:
    made = make_converter(forbid_extra_keys=True)
    configure_tagged_union(Chart, made)
    # What pandoc writes is JSON already.
    made.register_unstructure_hook_func(_is_element, _as_it_is)
    made.register_structure_hook_func(_is_element, lambda value, _kind: _as_it_is(value))
    # What stands in our own editions was escaped when it was written.
    made.register_structure_hook(SafeString, lambda value, _kind: mark_safe(value))  # noqa: S308 - see above
    return made


def _is_element(kind: Any) -> bool:
    return bool(kind == Element)


def _as_it_is(value: Any) -> Any:
    return value


_CONVERTER: Final = _converter()
