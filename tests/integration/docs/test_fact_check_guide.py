"""The guide to the fact check: its commands are run on its own draft, and what it shows is what they answer."""

import re
import shlex
from pathlib import Path

import docx

from samstyr.reports.fact_check.words import CONFLICTS, LABELS, SIGNS
from tests.databases import Database
from tests.integration.commands import samstyr

GUIDE = (Path(__file__).parents[3] / "docs/nb/faktasjekk.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def test_the_commands_work_in_the_order_they_stand(own_demo_database: Database, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    [draft], [words], [answer] = blocks("markdown"), blocks("csv"), blocks("text")
    (tmp_path / "utkast.md").write_text(draft, "utf-8")
    made = docx.Document()
    for line in filter(None, draft.splitlines()):
        made.add_paragraph(line)
    made.save(str(tmp_path / "utkast.docx"))
    commands = [shlex.split(line) for block in blocks("sh") for line in block.splitlines()]
    said = []
    for command in commands:
        assert command[0] == "samstyr"
        if "--words" in command:
            (tmp_path / "ord.csv").write_text(words, "utf-8")
        done = samstyr(own_demo_database, *command[1:])
        # The draft is untrue, and that is what the check is to say.
        assert done.returncode == (1 if command[1] == "check" else 0), done.stderr
        said.append(done.stdout)
    assert said[0].replace("\u00a0", " ").strip() == answer.strip()
    answers = dict(zip(map(" ".join, commands), said, strict=True))
    assert "Netto lånegjeld, andel av driftsinntekter\n" in answers["samstyr words add pantetrykk lånegjeld"]
    assert "«97,4 prosent» – stemmer\n" in answers["samstyr check utkast.md --all"]
    assert answers["samstyr words list"] == "pantetrykk, lånegjeld\nrent springvann, kommunalt vann\n"
    assert "1  stemmer\n" in answers["samstyr check utkast.md --words ord.csv"]
    assert "Tall som er blitt referanser i rapport: 1." in said[-1]
    assert len(docx.Document(str(tmp_path / "utkast-sjekket.docx")).comments) == 2
    assert "{fig=" in (tmp_path / "rapport/01.md").read_text("utf-8")


def test_every_verdict_and_conflict_is_explained_with_its_sign():
    for verdict, label in LABELS.items():
        assert f"| {SIGNS[verdict]} | {label.nb} |" in GUIDE
    assert CONFLICTS
    assert "| ⇄ | selvmotsigelse |" in GUIDE
