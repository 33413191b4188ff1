"""The hard limits of the house style's principle 24, and names that say nothing."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from tests.house.sources import Breach, Module, functions, lines_without_docstring

MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 40
MOST_POSITIONAL = 5
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "manager", "info"}
SAYS_NOTHING_ALONE = {"data", "process"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
SILENCED = re.compile(r"#\s*(?:noqa(?::[A-Z0-9, ]+)?|type:\s*ignore(?:\[[^\]]*\])?)(?P<reason>.*)$")


def file_lines(module: Module) -> Iterator[Breach]:
    lines = module.text.count("\n")
    if lines > MOST_FILE_LINES:
        yield module.breach("file-lines", f"{lines} lines, at most {MOST_FILE_LINES}")


def function_lines(module: Module) -> Iterator[Breach]:
    for function in functions(module.tree):
        lines = lines_without_docstring(function)
        if lines > MOST_FUNCTION_LINES:
            said = f"{function.name} has {lines} lines, at most {MOST_FUNCTION_LINES}"
            yield module.breach("function-lines", said, name=function.name)


def positional_arguments(module: Module) -> Iterator[Breach]:
    for function in functions(module.tree):
        names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
        count = len([name for name in names if name not in {"self", "cls"}])
        if count > MOST_POSITIONAL:
            said = f"{function.name} takes {count} positional arguments, at most {MOST_POSITIONAL}"
            yield module.breach("positional-arguments", said, name=function.name)


def empty_names(module: Module) -> Iterator[Breach]:
    for name in (*(part.removesuffix(".py") for part in module.path.parts), *_defined_names(module.tree)):
        words = [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)]
        if SAYS_NOTHING & set(words) or (len(words) == 1 and words[0] in SAYS_NOTHING_ALONE):
            yield module.breach("empty-name", f"the name {name} does not say what it is", name=name)


def _defined_names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def unfinished_work(module: Module) -> Iterator[Breach]:
    for comment in _comments(module):
        if UNFINISHED.search(comment):
            yield module.breach("unfinished", f"unfinished work in a comment: {comment}")


def silence_without_reason(module: Module) -> Iterator[Breach]:
    for comment in _comments(module):
        silenced = SILENCED.search(comment)
        if silenced and not silenced["reason"].strip("# "):
            yield module.breach("silence-without-reason", f"no reason is given after `{comment}`")


def _comments(module: Module) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
