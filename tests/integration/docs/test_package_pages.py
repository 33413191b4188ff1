"""The pages about data packages say what the code does, and what they show works."""

import re
import shlex
from pathlib import Path

import pytest

from tests.integration.conftest import Samstyr
from tools.package_page import KNOWN, PAGES, page

BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_says_what_the_code_does(path: Path):
    text = path.read_text("utf-8")
    assert page(text, PAGES[path]) == text, "run python -m tools.package_page"
    assert text.count("\n### ") == len(KNOWN)


def test_a_page_that_has_drifted_is_seen():
    text = "<!-- kinds -->\nsay something else\n<!-- /kinds -->\n"
    assert "something else" not in page(text, "en")
    assert page(page(text, "en"), "en") == page(text, "en")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_command_on_the_page_works(path: Path, samstyr: Samstyr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    shown = [shlex.split(line) for block in BLOCK.findall(path.read_text("utf-8")) for line in block.splitlines()]
    assert len(shown) >= 8
    for words in shown:
        assert words[0] == "samstyr"
        done = samstyr(*words[1:])
        assert done.returncode == 0, f"{shlex.join(words)}\n{done.stdout}\n{done.stderr}"
