"""The house style, kept: every rule over every file, and every exception by name."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house import room_rules, size_rules, template_rules
from tests.house.sources import Breach, Module, Template, modules, templates

PYTHON_RULES: list[Callable[[Module], Iterator[Breach]]] = [
    size_rules.file_lines,
    size_rules.function_lines,
    size_rules.positional_arguments,
    size_rules.empty_names,
    size_rules.unfinished_work,
    size_rules.silence_without_reason,
    room_rules.room_docstring,
    room_rules.empty_init,
    room_rules.late_imports,
    room_rules.two_doors,
    room_rules.writes,
    room_rules.objects_in_views,
    room_rules.changes_say_who_and_when,
    room_rules.anything_in_kernels,
]
TEMPLATE_RULES: list[Callable[[Template], Iterator[Breach]]] = [
    template_rules.lines,
    template_rules.closed_includes,
    template_rules.own_parts,
    template_rules.one_heading,
    template_rules.captions,
    template_rules.nothing_inline,
]
EXCEPTIONS = tomllib.loads(Path(__file__).with_name("exceptions.toml").read_text("utf-8")).get("exception", [])
EXCEPTED = {(entry["rule"], entry["place"]) for entry in EXCEPTIONS}


@cache
def python_breaches(rule: Callable[[Module], Iterator[Breach]]) -> tuple[Breach, ...]:
    return tuple(breach for module in modules() for breach in rule(module))


@cache
def template_breaches(rule: Callable[[Template], Iterator[Breach]]) -> tuple[Breach, ...]:
    return tuple(breach for template in templates() for breach in rule(template))


def refuse(breaches: Iterable[Breach]) -> None:
    """Fail with every breach that is not excepted, one a line."""
    found = [str(breach) for breach in breaches if (breach.rule, breach.place) not in EXCEPTED]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("rule", PYTHON_RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps(rule: Callable[[Module], Iterator[Breach]]):
    refuse(python_breaches(rule))


@pytest.mark.parametrize("rule", TEMPLATE_RULES, ids=lambda rule: rule.__name__)
def test_every_template_keeps(rule: Callable[[Template], Iterator[Breach]]):
    refuse(template_breaches(rule))


def test_every_exception_has_a_reason_and_is_still_needed():
    found = {(b.rule, b.place) for rule in PYTHON_RULES for b in python_breaches(rule)}
    found |= {(b.rule, b.place) for rule in TEMPLATE_RULES for b in template_breaches(rule)}
    assert [entry for entry in EXCEPTIONS if not entry["why"].strip()] == []
    assert EXCEPTED - found == set()
