"""JSON-stat in every legal form, and an independent slow reader: plain Python, cell by cell, after the standard."""

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from math import prod
from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]
Row = tuple[str, ...]
CODES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=6)
SYMBOLS = st.sampled_from([".", "..", ":", "-", "k", "a"])
FIGURES = (
    st.none() | st.integers(-(2**53), 2**53) | st.floats(-1e12, 1e12) | st.sampled_from([0, 0.0, -0.0, 100.0, 1e16])
)
NUMBERS_AND_SYMBOLS = FIGURES | st.sampled_from(["k", ":", "2.50", 2**60 + 1])


# --- the slow reader -------------------------------------------------------------------------------------------------


def slow_rows(tree: Tree) -> list[Row]:
    """Return codes, figure and status of every cell as texts."""
    ids, size = shape(tree)
    codes = [slow_codes(tree["dimension"][id]["category"]) for id in ids]
    assert [len(one) for one in codes] == size
    return [
        (*place, *slow_cell(tree["value"], tree.get("status"), at, prod(size)))
        for at, place in enumerate(product(*codes))
    ]


def shape(tree: Tree) -> tuple[list[str], list[int]]:
    around = tree if "id" in tree else tree["dimension"]
    return around["id"], [int(one) for one in around["size"]]


def slow_codes(category: Tree) -> list[str]:
    index = category.get("index")
    if index is None:
        return list(category["label"])
    if isinstance(index, dict):
        return sorted(index, key=lambda code: int(index[code]))
    return [str(code) for code in index]


def slow_cell(value: Any, status: Any, at: int, count: int) -> tuple[str, str]:
    found = value.get(str(at)) if isinstance(value, dict) else value[at]
    said = slow_status(status, at, count)
    if isinstance(found, str) and not is_number(found):
        return "", said or found
    return number_text(found), said


def slow_status(status: Any, at: int, count: int) -> str:
    if isinstance(status, dict) and isinstance(status.get("value"), list | dict):
        status = status["value"]
    if isinstance(status, dict):
        return str(status.get(str(at)) or "")
    if isinstance(status, list):
        if len(status) not in (0, 1):
            assert len(status) == count
        return "" if not status else str((status[0] if len(status) == 1 else status[at]) or "")
    return status or ""


def is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


def number_text(found: Any) -> str:
    if found is None or isinstance(found, str):
        return found or ""
    if isinstance(found, int):
        return str(found)
    text = repr(found)
    return format(Decimal(text), "f") if "e" in text else text


# --- what two trees that say the same have in common ------------------------------------------------------------------


def told(tree: Tree) -> Tree:
    """Return what a dataset says, whatever form it has: equal for two trees that say the same."""
    ids, _ = shape(tree)
    roles = tree.get("role") if "id" in tree else tree["dimension"].get("role")
    extension = dict(tree.get("extension") or {})
    status = tree.get("status")
    if isinstance(status, dict) and isinstance(status.get("value"), list | dict):
        extension["status"] = {name: said for name, said in status.items() if name != "value"}
    known = {"version", "class", "id", "size", "role", "dimension", "value", "status", "extension", "note"}
    return {
        "rows": [] if tree.get("value") in (None, []) else slow_rows(tree),
        "dimensions": [(id, told_dimension(tree["dimension"][id])) for id in ids],
        # Which dimensions have a role matters, and not in which order they are named.
        "roles": {name: sorted(said) for name, said in (roles or {}).items() if said},
        "notes": as_list(tree.get("note")),
        "extension": extension,
        "rest": {name: said for name, said in tree.items() if name not in known and said not in (None, "")},
    }


def told_dimension(dimension: Tree) -> Tree:
    category = dimension["category"]
    units = {
        code: {name: said for name, said in unit.items() if said not in (None, "")}
        for code, unit in category.get("unit", {}).items()
    }
    known = {"index", "label", "unit", "note"}
    return {
        "codes": slow_codes(category),
        "labels": {code: str(label) for code, label in category.get("label", {}).items() if label is not None},
        "units": units,
        "notes": {code: as_list(said) for code, said in (category.get("note") or {}).items()},
        "on all": as_list(dimension.get("note")),
        "category": {name: said for name, said in category.items() if name not in known and said},
        "rest": {name: said for name, said in dimension.items() if name not in ("category", "note") and said},
    }


def as_list(said: Any) -> list[str]:
    return [said] if isinstance(said, str) else list(said or [])


def datasets_in(tree: Any) -> Iterator[Tree]:
    """Return the datasets of a file in order: alone, in a bundle, or in a collection."""
    if not isinstance(tree, dict):
        return
    if isinstance(tree.get("dimension"), dict) and tree.get("class", "dataset") == "dataset":
        yield tree
    elif isinstance(tree.get("link"), dict):
        for item in tree["link"].get("item", []):
            yield from datasets_in(item)
    else:
        for member in tree.values():
            if isinstance(member, dict) and isinstance(member.get("dimension"), dict):
                yield member


# --- generated datasets -----------------------------------------------------------------------------------------------


@st.composite
def dimensions(draw: st.DrawFn) -> Tree:
    codes = draw(st.lists(CODES, min_size=1, max_size=4, unique=True))
    some = st.dictionaries(st.sampled_from(codes), CODES, max_size=len(codes))
    index: Any = draw(st.sampled_from([codes, {code: at for at, code in enumerate(codes)}]))
    if isinstance(index, dict):
        index = dict(draw(st.permutations(list(index.items()))))
    category: Tree = {"index": index}
    if draw(st.booleans()):
        category["label"] = draw(some)
    if len(codes) == 1 and draw(st.booleans()):
        category = {"label": {codes[0]: draw(CODES)}}
    if draw(st.booleans()):
        category["unit"] = {
            code: {name: text, "decimals": draw(st.none() | st.integers(0, 3))}
            for code, text in draw(some).items()
            for name in [draw(st.sampled_from(["label", "base", "symbol"]))]
        }
        category["note"] = {code: [text] for code, text in draw(some).items()}
        category["child"] = {codes[0]: codes[1:]}
        category["coordinates"] = {codes[-1]: [10.5, 59.75]}
        category["order"] = "kept"
    dimension: Tree = {"category": category}
    if draw(st.booleans()):
        dimension |= {"label": draw(CODES), "note": [draw(CODES)], "extension": {"show": "code"}, "link": {"a": [1]}}
    return dimension


@st.composite
def datasets(draw: st.DrawFn, figures: st.SearchStrategy[Any] = NUMBERS_AND_SYMBOLS) -> Tree:
    """Return a dataset in one of its legal forms."""
    ids = draw(
        st.lists(
            st.sampled_from(["Region", "Tid", "value", "status", "Kjønn", "id"]), min_size=1, max_size=4, unique=True
        )
    )
    by_id = {id: draw(dimensions()) for id in ids}
    size: list[Any] = [len(slow_codes(by_id[id]["category"])) for id in ids]
    count = prod(size)
    tree: Tree = {"label": "Title", "value": draw(values(figures, count))}
    status = draw(statuses(count))
    if status is not None:
        tree["status"] = status
    role = draw(
        st.sampled_from([None, {"time": None, "geo": None}, {"time": [ids[-1]], "metric": ids[:-1]}, {"time": []}])
    )
    if draw(st.booleans()):
        size = [str(one) for one in size]
    around: Tree = {"id": ids, "size": size, "role": role}
    if "id" in ids or draw(st.booleans()):
        tree |= {"version": "2.0", "class": "dataset", **around, "dimension": by_id}
    else:
        tree["dimension"] = {**by_id, **{name: said for name, said in around.items() if said is not None}}
    if draw(st.booleans()):
        tree |= {
            "source": "Ours",
            "updated": "2024-01-02",
            "href": "https://a.no",
            "note": ["n"],
            "extension": {"x": [1]},
        }
    return tree


@st.composite
def values(draw: st.DrawFn, figures: st.SearchStrategy[Any], count: int) -> Any:
    # An object may hold all, some or none of the cells.
    dense = draw(st.lists(figures, min_size=count, max_size=count))
    if draw(st.booleans()):
        return dense
    return {str(at): one for at, one in enumerate(dense) if one is not None and draw(st.booleans())}


@st.composite
def statuses(draw: st.DrawFn, count: int) -> Any:
    each = draw(st.lists(st.none() | SYMBOLS, min_size=count, max_size=count))
    by_place = {str(at): one for at, one in enumerate(each) if one}
    return draw(st.sampled_from([None, "", [], {}, each, by_place, [":"], "e"]))


def as_bytes(tree: Tree, *, mark: bool = False) -> bytes:
    return (b"\xef\xbb\xbf" if mark else b"") + json.dumps(tree, ensure_ascii=False).encode()
