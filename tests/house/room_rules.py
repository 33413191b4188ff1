"""What a room looks like from outside, who may enter it, and where it writes."""

import ast
from collections.abc import Iterator

from tests.house.sources import Breach, Module, dotted, functions

SIGNS = ("Owns:", "Not here:", "Asks:")
DOMAIN_ROOMS = {
    "api", "audit", "exchange", "goals", "organisation", "places", "plans", "portal", "reports", "search", "statistics",
}  # fmt: skip
DOORS = {"queries", "changes", "values"}
# Reports does more than answer and change rows: it publishes files, reads documents and follows a folder. A command
# starts that work and says how it went; no other room does.
WORK = {
    "reports": {
        "documents", "editions", "enlivening", "fact_check", "importing", "publishing", "reading", "sentences",
        "watching",
    },
}  # fmt: skip
STARTS_WORK = "cli"
WRITING_ALWAYS = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
QUERYSET_SIGNS = ("objects", "all()", "filter()", "exclude()", "using()")


def room_docstring(module: Module) -> Iterator[Breach]:
    if len(module.path.parts) != 2 or module.path.name != "__init__.py":
        return
    said = ast.get_docstring(module.tree) or ""
    missing = [sign for sign in SIGNS if sign not in said]
    if missing:
        yield module.breach("room-docstring", f"the room's docstring lacks {', '.join(missing)}")
    if len(module.tree.body) > 1:
        yield module.breach("room-docstring", "code follows the room's docstring")


def empty_init(module: Module) -> Iterator[Breach]:
    """Django must find models in `models`, so that folder's `__init__` may import them; no other may have code."""
    if module.path.name != "__init__.py" or module.is_models:
        return
    if [node for node in module.tree.body if not _is_docstring(node)]:
        yield module.breach("empty-init", "an `__init__.py` holds a docstring and nothing else")


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def late_imports(module: Module) -> Iterator[Breach]:
    for function in functions(module.tree):
        for node in ast.walk(function):
            for name in _first_party(node):
                yield module.breach("late-import", f"{function.name} imports {name}", name=function.name)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            for name in (name for inner in ast.walk(node) for name in _first_party(inner)):
                yield module.breach("late-import", f"imports {name} for the type checker only", name=name)


def _first_party(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.ImportFrom(module=str(name)) if name.split(".")[0] == "samstyr":
            for alias in node.names:
                yield f"{name}.{alias.name}"
        case ast.Import(names=names):
            yield from (alias.name for alias in names if alias.name.split(".")[0] == "samstyr")


def two_doors(module: Module) -> Iterator[Breach]:
    """Another room is entered by its queries and its changes only; `values` are the types that these answer with."""
    for node in ast.walk(module.tree):
        for name in _first_party(node):
            _samstyr, *path = name.split(".")
            if len(path) > 1 and path[0] in DOMAIN_ROOMS - {module.room} and not _is_door(module, *path):
                yield module.breach("two-doors", f"enters {path[0]} by {path[1]}", name=name)


def _is_door(module: Module, room: str, *inside: str) -> bool:
    is_work = module.room == STARTS_WORK and inside[0] in WORK.get(room, ())
    # The types of a part of a room stand in the `values` of that part.
    return is_work or inside[0] in DOORS or "values" in inside[:-1]


def writes(module: Module) -> Iterator[Breach]:
    """Rows are written in `changes` and on the model itself; everywhere else they are only read."""
    if module.room == "kernels" or module.is_changes or module.is_models:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _writes(node, node.func):
            yield module.breach("write-outside-changes", f"line {node.lineno} calls {dotted(node.func)}")


def _writes(call: ast.Call, method: ast.Attribute) -> bool:
    owner = dotted(method.value)
    on_rows = owner.endswith(QUERYSET_SIGNS)
    match method.attr:
        case name if name in WRITING_ALWAYS:
            return True
        case "create" | "update":
            return on_rows
        case "delete":
            return on_rows or not call.args
        case "save":
            return not call.args
        case _:
            return False


def objects_in_views(module: Module) -> Iterator[Breach]:
    if not module.is_views:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr == "objects":
            yield module.breach("objects-in-view", f"line {node.lineno} asks a table; ask the room's queries")


def changes_say_who_and_when(module: Module) -> Iterator[Breach]:
    """A change is keyword-only and is told who makes it and when."""
    if not module.is_changes:
        return
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            keywords = {argument.arg for argument in node.args.kwonlyargs}
            if node.args.args or node.args.posonlyargs:
                yield module.breach("change-by-keyword", f"{node.name} takes positional arguments", name=node.name)
            if not {"by", "at"} <= keywords:
                yield module.breach("change-by-and-at", f"{node.name} is not told `by=` and `at=`", name=node.name)


def anything_in_kernels(module: Module) -> Iterator[Breach]:
    """Kernels are typed to the bottom."""
    if module.room != "kernels":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name) and node.id == "Any":
            yield module.breach("any-in-kernel", f"line {node.lineno} says Any")
