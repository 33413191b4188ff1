"""The answer as JSON: as the schema in docs says, and the same to the byte whatever the machine's chance."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.databases import Database
from tests.documents import pdf
from tests.integration import programs
from tests.integration.commands import samstyr

SCHEMA = json.loads((Path(__file__).parents[4] / "docs/check-answer.schema.json").read_text("utf-8"))
TEXT = """# Økonomi

Netto lånegjeld var 79,4 prosent av driftsinntektene i 2022. Den har økt siden 2020. I 2022 var andelen 97,4 prosent.

- Kommunen hadde 34 kommunale barnehager i 2022. I 2022 hadde kommunen 32 kommunale barnehager.
- Vi bygget 12 boliger i Heggedal i 2021, mot ni året før, og brukte 1,2 mill. kroner.

Andelen barn med barnehageplass var høyere enn landsgjennomsnittet i første halvår 2022.
"""


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_answer_is_as_the_schema_says_and_the_same_each_time(
    demo_database: Database, tmp_path: Path, language: str
):
    path = tmp_path / "tekst.md"
    path.write_text(TEXT, "utf-8")
    answers = [
        programs.samstyr(
            demo_database, "check", path, "--json", "--lang", language, PYTHONHASHSEED=seed, TZ=zone
        ).stdout
        for seed, zone in ((1, "Europe/Oslo"), (4_242, "Pacific/Auckland"))
    ]
    assert answers[0] == answers[1]
    answer = json.loads(answers[0])
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(answer)
    verdicts = {one["verdict"] for one in answer["marks"]}
    assert {"contradicts", "wrong_direction", "agrees", "uncheckable"} <= verdicts
    assert answer["conflicts"]
    assert all(one["stated"]["text"] in one["sentence"] for one in answer["marks"])
    [million] = [one["stated"] for one in answer["marks"] if "mill" in one["stated"]["text"]]
    assert million["value"] == 1.2


def test_sentences_of_a_pdf_are_whole_and_pages_that_were_not_read_are_named(demo_database: Database, tmp_path: Path):
    picture = '#image(bytes((0, 90, 70)), format: (encoding: "rgb8", width: 1, height: 1), width: 100%)'
    sentence = "Netto lånegjeld var 79,4 prosent av driftsinntektene i kommunen i 2022."
    source = '#set page(width: 6cm, height: 9cm)\n#set text(font: "Inter", lang: "nb", hyphenate: true)\n'
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(f"{source}#set par(justify: true)\n{sentence}\n#pagebreak()\n{picture}"))
    answer = json.loads(samstyr(demo_database, "check", path, "--json").stdout)
    jsonschema.validate(answer, SCHEMA)
    assert [one["sentence"] for one in answer["marks"]] == [sentence]
    assert answer["marks"][0]["place"] == {"paragraph": 1, "page": 1, "line": 1}
    assert answer["unread"] == [{"page": 2, "reason": "picture"}]
    said = samstyr(demo_database, "check", path).stdout
    assert "Side 2 er ikke lest: der er det bilder eller tegninger, uten tekst." in said
