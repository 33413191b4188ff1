"""Each part as readers have it, with what it takes in: titles, headings, and where links lead."""

from pathlib import Path

import pytest

from samstyr.reports.checking import shape
from samstyr.reports.checking.shape import link_fault, shape_findings
from samstyr.reports.reading.gathering import read_report
from tests.report_folders import write_report

DESCRIPTION = "kind: other\ntitle_nb: En prøve\nlanguage: nb\nperiod: 2022\nparts: [a.md, deler/b.md]\n"


def found(folder: Path, text: str, **files: str) -> list[tuple[str, str, int]]:
    (folder / "r").mkdir(exist_ok=True)
    written = write_report(folder / "r", "# A", description=DESCRIPTION, **{"deler__b.md": "# B\n", **files})
    (written / "a.md").write_text(text, "utf-8")
    read = read_report(written)
    assert read.description is not None
    return [(one.fault.code, one.file, one.place.line) for one in shape_findings(read.description.parts, read.parts)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("# A\n\n## B\n\n### C\n\n## D\n", []),
        ("\n\n[a]: https://asker.no\n\n# A\n", []),
        ("Uten tittel.\n", [("title-missing", "a.md", 1)]),
        ("", [("title-missing", "a.md", 1)]),
        ("Ord først.\n\n# A\n", [("title-missing", "a.md", 1)]),
        ("## B\n", [("title-missing", "a.md", 1)]),
        ("# A\n\n# B\n\n### C\n", [("second-title", "a.md", 3), ("heading-skips", "a.md", 5)]),
    ],
)
def test_a_part_has_a_title_and_no_heading_skips(tmp_path: Path, text: str, codes: list[tuple[str, str, int]]):
    assert found(tmp_path, text) == codes


def test_what_is_taken_in_stands_where_it_is_taken_in(tmp_path: Path):
    text = "{{include tittel2.md}}\n\n## B\n\n{{include c.md}}\n\n### D\n"
    files = {"tittel2.md": "# Tatt med\n", "c.md": "#### For dypt\n\n# Igjen\n"}
    assert found(tmp_path, text, **files) == [
        ("heading-skips", "c.md", 1),
        ("second-title", "c.md", 3),
        ("heading-skips", "a.md", 7),
    ]
    assert found(tmp_path, "Ord.\n\n{{include tittel2.md}}\n", **files) == [("title-missing", "a.md", 1)]


def test_a_link_leads_from_the_part_that_it_is_read_in(tmp_path: Path):
    files = {
        "deler__b.md": "# B\n\n[a](../a.md) [b](b.md#x)\n\n[c](a.md) [d](../../d.md) [e](#x) [f](https://asker.no)\n"
    }
    assert found(tmp_path, "# A\n\n[b](deler/b.md) ![x](b.md)\n", **files) == [
        ("link-not-part", "deler/b.md", 5),
        ("path-outside", "deler/b.md", 5),
    ]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("b.md", None),
        ("./b.md#x", None),
        ("#x", None),
        ("https://asker.no/b.md", None),
        ("mailto:a@b.no", None),
        ("c.md", "link-not-part"),
        ("B.md", "link-not-part"),
        ("/b.md", "path-outside"),
        ("../b.md", "path-outside"),
        ("%2e%2e/b.md", "path-outside"),
    ],
)
def test_where_a_link_may_lead(address: str, code: str | None):
    wrong = link_fault(address, "a.md", ["a.md", "b.md"])
    assert (wrong.code if wrong is not None else None) == code


def test_a_part_that_nobody_could_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shape, "LONGEST_PART", 20)
    assert found(tmp_path, "# A\n\n{{include c.md}}\n", **{"c.md": "x" * 20}) == [("part-too-long", "a.md", 1)]
