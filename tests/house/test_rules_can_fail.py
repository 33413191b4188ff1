"""Each house rule refuses a bad sample and lets a good one pass, so that a green house means something."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from textwrap import dedent

import pytest

from tests.house import room_rules, size_rules, template_rules
from tests.house.sources import Breach, Module, Template

LONG_DOCSTRING = '    """' + "said\n" * 60 + '"""\n'
WITHIN = "def draw():\n" + LONG_DOCSTRING + "    pass\n" * 39
TOO_LONG = "def draw():\n" + LONG_DOCSTRING + "    pass\n" * 41

PYTHON_SAMPLES = [
    (size_rules.file_lines, "goals/queries.py", "a = 1\n" * 401, "a = 1\n" * 400),
    (size_rules.function_lines, "goals/queries.py", TOO_LONG, WITHIN),
    (size_rules.positional_arguments, "goals/queries.py", "def f(a, b, c, d, e, f): ...", "def f(a, b, *, c, d, e, f): ..."),
    (size_rules.positional_arguments, "goals/queries.py", "def f(a, b, c, d, e, f): ...", "def f(self, a, b, c, d, e): ..."),
    (size_rules.empty_names, "goals/utils.py", "", ""),
    (size_rules.empty_names, "goals/queries.py", "class GoalManager: ...", "class Goal: ..."),
    (size_rules.empty_names, "goals/queries.py", "def f(data): ...", "def f(data_package): ..."),
    (size_rules.unfinished_work, "goals/queries.py", "a = 1  # TODO later", "a = 'TODO'"),
    (size_rules.silence_without_reason, "goals/queries.py", "a = 1  # noqa: E501", "a = 1  # noqa: E501  # an address"),
    (size_rules.silence_without_reason, "goals/queries.py", "a = 1  # type: ignore[x]", "a = 1  # type: ignore[x]  # no types"),
    (room_rules.room_docstring, "goals/__init__.py", '"""Goals."""', '"""Owns: goals. Not here: plans. Asks: places."""'),
    (room_rules.empty_init, "goals/queries/__init__.py", "from x import y", '"""Answers."""'),
    (room_rules.empty_init, "goals/queries/__init__.py", "a = 1", ""),
    (room_rules.late_imports, "goals/queries.py", "def f():\n    from samstyr.plans import queries", "from samstyr.places import queries"),
    (room_rules.late_imports, "goals/queries.py", "def f():\n    import samstyr.plans", "def f():\n    import json"),
    (room_rules.late_imports, "goals/queries.py", "if TYPE_CHECKING:\n    from samstyr.plans import queries", ""),
    (room_rules.two_doors, "plans/queries.py", "from samstyr.goals.models import Goal", "from samstyr.goals.queries.goals import one"),
    (room_rules.two_doors, "plans/queries.py", "from samstyr.goals import suppression", "from samstyr.goals import queries"),
    (room_rules.writes, "goals/queries.py", "Goal.objects.create(id=1)", "Goal.objects.get(id=1)"),
    (room_rules.writes, "goals/queries.py", "rows.filter(id=1).update(a=1)", "a = {}\na.update(b=1)"),
    (room_rules.writes, "goals/views.py", "goal.save()", "workbook.save(path)"),
    (room_rules.writes, "goals/views.py", "goal.delete()", "del goal"),
    (room_rules.writes, "goals/views.py", "Goal.objects.bulk_create(rows)", ""),
    (room_rules.objects_in_views, "goals/views/goal.py", "Goal.objects.all()", "queries.all_goals()"),
    (room_rules.changes_say_who_and_when, "goals/changes.py", "def publish(goal, *, by, at): ...", "def publish(*, goal, by, at): ..."),
    (room_rules.changes_say_who_and_when, "goals/changes/goal.py", "def publish(*, goal): ...", "def _publish(goal): ..."),
    (room_rules.anything_in_kernels, "kernels/figures.py", "a: Any = 1", "a: int = 1"),
]  # fmt: skip
TEMPLATE_SAMPLES = [
    (template_rules.lines, "<p>\n" * 151, "<p>\n" * 150),
    (template_rules.closed_includes, '{% include "_components/a.html" with b=c %}', '{% include "_components/a.html" with b=c only %}'),
    (template_rules.own_parts, '{% extends "api/page.html" %}', '{% extends "look/base.html" %}'),
    (template_rules.own_parts, '{% include "api/part.html" only %}', '{% include "portal/part.html" only %}'),
    (template_rules.one_heading, "<h1>a</h1><h1>b</h1>", "<h1>a</h1><h2>b</h2>"),
    (template_rules.captions, "<table><tr></tr></table>", "<table><caption>a</caption></table>"),
    (template_rules.nothing_inline, '<p style="color:red">', '<p class="style">'),
    (template_rules.nothing_inline, "<script>a()</script>", '<script src="{{ a }}" defer></script>'),
    (template_rules.nothing_inline, '<a onclick="a()">', '<a href="/once=1">'),
    (template_rules.nothing_inline, "<style>a{}</style>", "{# <style>a{}</style> #}"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "path", "bad", "good"), PYTHON_SAMPLES)
def test_a_rule_for_code_tells_bad_from_good(
    rule: Callable[[Module], Iterator[Breach]], path: str, bad: str, good: str
):
    def breaches(text: str, where: str = path) -> list[Breach]:
        return list(rule(Module(PurePosixPath(where), dedent(text))))

    assert len(breaches(bad)) >= 1
    assert breaches(good, "goals/queries.py" if bad == good else path) == []


@pytest.mark.parametrize(("rule", "bad", "good"), TEMPLATE_SAMPLES)
def test_a_rule_for_templates_tells_bad_from_good(rule: Callable[[Template], Iterator[Breach]], bad: str, good: str):
    def breaches(text: str) -> list[Breach]:
        return list(rule(Template(PurePosixPath("portal/templates/portal/page.html"), text)))

    assert len(breaches(bad)) == 1
    assert breaches(good) == []


def test_a_breach_says_where_and_which_rule():
    (breach,) = size_rules.file_lines(Module(PurePosixPath("goals/queries.py"), "a = 1\n" * 401))
    assert str(breach) == "goals/queries.py: 401 lines, at most 400 [file-lines]"
