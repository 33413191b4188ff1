"""The one stylesheet: joined in the right order, without what the content policy forbids, and light."""

import gzip
import re

from tests.unit.look.gallery import context
from tests.unit.look.test_components import rendered
from tools.stylesheet import BORROWED, OWN, SOURCES, joined, read, write_if_changed

WHOLE = joined(BORROWED, OWN)
# What the front page and its styles may weigh together.
BUDGET = 45_000


def test_the_layers_are_named_before_anything_else_so_that_ours_wins():
    first, second = WHOLE.split("\n")[:2]

    assert first == '@charset "UTF-8";'
    assert second == "@layer ds.theme, ds.base, ds.components, samstyr;"
    assert WHOLE.index("@layer ds.components {") < WHOLE.index("@layer samstyr {")


def test_nothing_is_fetched_but_our_own_typeface():
    assert re.findall(r'url\(["\']?([^"\')]+)', WHOLE) == [
        "../vendor/inter/inter-latin-opsz-normal.woff2", "../vendor/inter/inter-latin-ext-opsz-normal.woff2",
    ]  # fmt: skip
    assert "@import" not in WHOLE
    assert "font-display: swap" in WHOLE


def test_every_file_of_ours_is_in_it_and_none_is_long():
    files = {path.stem: path.read_text("utf-8") for path in OWN.glob("*.css")}

    assert set(files) == {*SOURCES, "fonts"}
    assert max(text.count("\n") for text in files.values()) < 400


def test_a_page_and_its_styles_are_light():
    styles, page = (len(gzip.compress(text.encode(), 9)) for text in (WHOLE, rendered()))

    # The page with every component on it is larger than the front page.
    assert context()
    assert styles + page <= BUDGET
    assert styles <= BUDGET / 2


def test_what_a_class_in_a_component_promises_is_in_the_styles():
    used = set(re.findall(r"\b(sam-[a-z-]+[a-z])\b", " ".join(re.findall(r'class="([^"]*)"', rendered()))))
    styled = set(re.findall(r"\.(sam-[a-z-]+)", WHOLE))

    assert used - styled <= {"sam-ledger", "sam-hits"}


def test_comments_indents_and_data_addresses_are_left_out(tmp_path):
    sheet = tmp_path / "a.css"
    sheet.write_text('@charset "UTF-8";\n/* why\n   so */\n.a {\n  mask: url("data:image/svg+xml,%3Csvg%3E");\n}\n')

    assert read(sheet) == ".a {\nmask: none;\n}\n"


def test_an_unchanged_sheet_is_not_written_again(tmp_path):
    path = tmp_path / "built/samstyr.css"

    assert write_if_changed(path, "a")
    assert not write_if_changed(path, "a")
    assert write_if_changed(path, "b")
    assert path.read_text() == "b"
