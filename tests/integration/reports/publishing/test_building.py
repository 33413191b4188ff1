"""An edition: the same bytes each time, all of it or nothing, and nothing that a stranger writes is obeyed."""

import hashlib
import json
from pathlib import Path

import pytest

from samstyr.reports.publishing.refusals import CannotPublish
from samstyr.reports.publishing.values import Format
from tests.databases import Database
from tests.published_reports import publish

HOSTILE = """# `#`{=typst} #import "@preview/x:1.0.0": * <script>alert(1)</script> $x$ @ref \\#

Tekst med #read("/etc/passwd"), #sys.inputs og \\#panic("x"). `#panic("y")` [z]{typst:text:fill="red, #panic()"}

- */ // <!-- chapter --> {{ page }} {% include "x" %}

```
#import "../../etc/passwd": *
```

| <b>a</b> | `#b` |
|:---------|:-----|
| [c](https://example.org/?a=1&b="2") | ]] #[ |

## ")]#panic("heading") <x>
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_the_manifest_names_every_file_with_its_digest(edition: Path):
    written = contents(edition)
    manifest = json.loads(written.pop("manifest.json"))
    assert manifest["files"] == {name: hashlib.sha256(content).hexdigest() for name, content in written.items()}
    assert {"fire-ar-i-asker-1.pdf", "fire-ar-i-asker-1.docx", "html/index.html", "html/01-okonomi.html"} <= set(
        written
    )
    assert {"pypandoc-binary", "typst", "vl-convert-python"} <= set(manifest["made_with"]["tools"])
    assert "reports/publishing/paper/report.typ" in manifest["made_with"]["templates"]


def test_the_same_report_gives_the_same_bytes(edition: Path, demo: Database, tmp_path: Path):
    publish(tmp_path / "utgave", tmp_path / "charts", base="https://styr.example")
    assert contents(tmp_path / "utgave") == contents(edition)


def test_only_what_is_asked_for_is_made(demo: Database, tmp_path: Path):
    publish(tmp_path / "utgave", tmp_path / "charts", Format.DOCX, texts=("# Kort\n\nTekst.\n",))
    assert set(contents(tmp_path / "utgave")) == {"fire-ar-i-asker-1.docx", "manifest.json"}


def test_hostile_text_is_text_in_every_format(demo: Database, tmp_path: Path):
    publish(tmp_path / "utgave", tmp_path / "charts", texts=(HOSTILE,))
    written = contents(tmp_path / "utgave")
    page = next(content.decode() for name, content in written.items() if name.startswith("html/01-"))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>" not in page
    assert "{{ page }} {% include" in page
    assert not any(b"root:" in content for content in written.values())


@pytest.mark.parametrize(
    ("block", "code", "remedy"),
    [
        ("::: {.chart of=oko_netto_laanegjedl}\n:::", "block-name", 'Did you mean "oko_netto_laanegjeld"?'),
        ("::: chart\n:::", "block-of-nothing", "Write what it is of"),
        ("::: {.goal-panel of=okonomi}\n:::", "block-name", "It can show: "),
        ("::: {.table of=okonomi from=i-går}\n:::", "block-year", "Write from=2022, say"),
        ("::: {.promises of=okonomien}\n:::", "block-name", 'Did you mean "okonomi"?'),
    ],
)
def test_a_block_of_what_is_not_there_stops_the_whole(
    demo: Database, tmp_path: Path, block: str, code: str, remedy: str
):
    with pytest.raises(CannotPublish) as caught:
        publish(tmp_path / "utgave", tmp_path / "charts", texts=(f"# T\n\n{block}\n",))
    [refused] = caught.value.findings
    assert (refused.file, refused.place.line, refused.fault.code) == ("1.md", 3, code)
    assert remedy in refused.fault.remedy("en")
    assert not (tmp_path / "utgave").exists()
