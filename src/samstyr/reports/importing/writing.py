"""A report's folder written from what was read back: Markdown by pandoc's own writer, and `report.yml`."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.reading import DIALECT
from samstyr.reports.publishing.syntax import Element, document
from samstyr.reports.reading.describing import KEYS

# YAML takes these as they are; everything else is written between quotes.
_PLAIN: Final = re.compile(r"(?!(?:true|false|yes|no|null|on|off|y|n)$)[\w.][\w .,()/–-]*(?<!\s)", re.IGNORECASE)

# Pandoc takes care that “9. juni” begins no list, in the cells of a table too, where nothing begins one.
_IN_ROW: Final = re.compile(r"^\|.*\|$", re.MULTILINE)
_ESCAPED: Final = re.compile(r"(\d)\\([.)])(?=\s)")
# What is the same to a reader, by the element's kind.
_SAME: Final = {
    "SoftBreak": " ", "Space": " ", "ColWidth": "", "ColWidthDefault": "", "AlignLeft": "left", "AlignDefault": "left",
}  # fmt: skip


def markdown(blocks: Sequence[Element]) -> str:
    """Return blocks as Markdown; a paragraph is a line, so that no line begins with what would be something else."""
    tree = json.dumps(document(blocks)).encode()
    options = ["--from", "json", "--to", DIALECT, "--wrap=none", "--columns=1000"]
    written = pandoc.run("write the text", options, tree, folder=Path()).decode()
    return _IN_ROW.sub(lambda row: _ESCAPED.sub(r"\1\2", row[0]), written).rstrip() + "\n"


def description(said: Mapping[str, str | Sequence[str]]) -> str:
    """Return `report.yml`, its keys in the order that the format has them.

    >>> description({"kind": "other", "parts": ["a.md"], "period": "2022"})
    'kind: other\\nperiod: 2022\\nparts:\\n  - a.md\\n'
    """
    lines = []
    for key in KEYS:
        value = said.get(key)
        if not value:
            continue
        if isinstance(value, str):
            lines.append(f"{key}: {_scalar(value)}")
        else:
            lines += [f"{key}:", *(f"  - {_scalar(one)}" for one in value)]
    return "\n".join(lines) + "\n"


def same(left: str, right: str) -> bool:
    """Return whether two texts are the same to a reader, however their lines are broken."""
    return left == right or _meaning(left) == _meaning(right)


def _meaning(text: str) -> Any:
    written = pandoc.run("read the text", ["--from", DIALECT, "--to", "json"], text.encode(), folder=Path())
    return _plain(json.loads(written)["blocks"])


def _plain(node: Any) -> Any:
    """Return a tree without the widths of columns and the breaks of lines."""
    if isinstance(node, list):
        return _joined([_plain(one) for one in node])
    if not isinstance(node, dict):
        return node
    kind = node.get("t", "")
    if kind == "Str":
        return node["c"].replace("\u00a0", " ")
    return _SAME[kind] if kind in _SAME else [kind, _plain(node.get("c", []))]


def _joined(nodes: list[Any]) -> list[Any]:
    found: list[Any] = []
    for one in nodes:
        if isinstance(one, str) and found and isinstance(found[-1], str):
            found[-1] += one
        else:
            found.append(one)
    return found


def _scalar(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
