"""One concept, one place, one word: `docs/glossary.toml` against the code."""

import ast
import re
import tomllib
from importlib import import_module

import pytest

from tests.house.sources import ROOT, modules

GLOSSARY = tomllib.loads((ROOT / "docs/glossary.toml").read_text("utf-8"))
REFUSED = {word: term for term, entry in GLOSSARY.items() for word in entry["not_called"]}


def words_of(name: str) -> str:
    """Return a name in snake case, with an underscore at each end so that whole words can be looked for."""
    return f"_{re.sub(r'(?<=[a-z0-9])(?=[A-Z])', '_', name).lower().strip('_')}_"


def refused_in(name: str, refused: dict[str, str]) -> list[str]:
    """Return what is wrong with a name: each refused word in it, and the term to use instead."""
    return [
        f"{name} says {word}; our word is {term}" for word, term in refused.items() if f"_{word}_" in words_of(name)
    ]


@pytest.mark.parametrize("term", GLOSSARY)
def test_each_term_has_its_home_and_both_labels(term: str):
    entry = GLOSSARY[term]
    module, _, name = entry["home"].rpartition(".")
    assert hasattr(import_module(module), name)
    assert set(entry["label"]) == {"nb", "en"}
    assert all(label.strip() for label in entry["label"].values())


def test_no_class_or_function_uses_a_refused_word():
    names = {
        node.name
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert sorted(wrong for name in names for wrong in refused_in(name, REFUSED)) == []


def test_a_refused_word_is_found_inside_a_name_and_only_as_a_whole_word():
    refused = {"kpi": "indicator"}
    assert refused_in("CurrentKpi", refused) == ["CurrentKpi says kpi; our word is indicator"]
    assert refused_in("kpi_of", refused) == ["kpi_of says kpi; our word is indicator"]
    assert refused_in("Kpis", refused) == []
