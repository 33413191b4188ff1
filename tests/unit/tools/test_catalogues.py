"""Word lists are compiled when they change, and a broken one is named."""

import gettext
from pathlib import Path

import pytest

from tools.catalogues import CatalogueError, compile_stale

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def word_list(tmp_path: Path) -> Path:
    path = tmp_path / "portal/locale/nb/LC_MESSAGES/django.po"
    path.parent.mkdir(parents=True)
    path.write_text(f'{HEAD}msgid "Goals"\nmsgstr "Mål"\n', "utf-8")
    return path


def translated(word_list: Path, word: str) -> str:
    with word_list.with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file).gettext(word)


def test_a_word_list_is_compiled_once(tmp_path: Path, word_list: Path):
    assert compile_stale(tmp_path) == [word_list]
    assert translated(word_list, "Goals") == "Mål"
    assert compile_stale(tmp_path) == []


def test_a_changed_word_list_is_compiled_again_also_when_it_is_older(tmp_path: Path, word_list: Path):
    compile_stale(tmp_path)
    word_list.write_text(f'{HEAD}msgid "Goals"\nmsgstr "Målene"\n', "utf-8")
    word_list.touch()
    assert compile_stale(tmp_path) == [word_list]
    assert translated(word_list, "Goals") == "Målene"


@pytest.mark.parametrize(
    "broken",
    ["Goals are nice\n", '#, python-format\nmsgid "%(count)s goals"\nmsgstr "%(antall)s mål"\n'],
    ids=["not a word list", "a placeholder that the page does not have"],
)
def test_a_broken_word_list_is_named_and_nothing_is_written(tmp_path: Path, word_list: Path, broken: str):
    word_list.write_text(HEAD + broken, "utf-8")
    with pytest.raises(CatalogueError, match=r"django\.po"):
        compile_stale(tmp_path)
    assert [path.name for path in word_list.parent.iterdir()] == ["django.po"]
