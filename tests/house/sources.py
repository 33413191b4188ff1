"""The code under the rules, read once: Python files as syntax trees, templates as text."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/samstyr"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a rule is not kept. `rule` and `place` together are what an exception names."""

    rule: str
    place: str
    said: str

    def __str__(self) -> str:
        return f"{self.place}: {self.said} [{self.rule}]"


@dataclass(frozen=True)
class Module:
    """One Python file, by its path below `src/samstyr`."""

    path: PurePosixPath
    text: str

    @property
    def tree(self) -> ast.Module:
        return _parse(self.text)

    @property
    def room(self) -> str:
        return self.path.parts[0]

    @property
    def is_door(self) -> bool:
        """Whether other rooms may enter here: `queries` and `changes`, as a file or as a folder."""
        return self.is_changes or "queries" in self._names

    @property
    def is_changes(self) -> bool:
        return self.room != "kernels" and "changes" in self._names

    @property
    def is_models(self) -> bool:
        return "models" in self._names

    @property
    def is_views(self) -> bool:
        return "views" in self._names

    @property
    def _names(self) -> tuple[str, ...]:
        return (*self.path.parts[1:-1], self.path.stem)

    def breach(self, rule: str, said: str, *, name: str = "") -> Breach:
        return Breach(rule, f"{self.path}::{name}" if name else str(self.path), said)


@dataclass(frozen=True)
class Template:
    """One HTML template, by its path below `src/samstyr`."""

    path: PurePosixPath
    text: str

    @property
    def room(self) -> str:
        return self.path.parts[0]

    def breach(self, rule: str, said: str) -> Breach:
        return Breach(rule, str(self.path), said)


@cache
def _parse(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def modules() -> tuple[Module, ...]:
    return tuple(
        Module(PurePosixPath(path.relative_to(PACKAGE).as_posix()), path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "migrations" not in path.parts
    )


@cache
def templates() -> tuple[Template, ...]:
    return tuple(
        Template(PurePosixPath(path.relative_to(PACKAGE).as_posix()), path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("templates/**/*.html"))
    )


def functions(tree: ast.AST) -> Iterator[Function]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node


def lines_without_docstring(function: Function) -> int:
    """Return how many lines a function has, its decorators and its docstring left out."""
    docstring = function.body[0] if ast.get_docstring(function) is not None else None
    said = docstring.end_lineno - docstring.lineno + 1 if docstring and docstring.end_lineno else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - said


def dotted(node: ast.expr) -> str:
    """Return the dotted name of an expression as far as it has one: `a.b.c` of `a.b.c`, `a.b()` of `a.b().c`."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{dotted(value)}.{attr}"
        case ast.Call(func=func):
            return f"{dotted(func)}()"
        case _:
            return "?"
