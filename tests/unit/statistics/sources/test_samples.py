"""Each source has a small sample of our own, and reads it."""

from pathlib import Path

import pytest

from samstyr.kernels.datasets.tidy import tidy_csv
from samstyr.kernels.datasets.values import Note, Role
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.sources import sniffing

SOURCES = Path(sniffing.__file__).parent
EXPECTED = {
    "json_stat/sample.json": """\
Region,Tid,value,status
3203,2023,98000,
3203,2024,98500.5,
3201,2023,,:
3201,2024,130000,
""",
    "fhi/sample.json": """\
GEO,AAR,MEASURE_TYPE,value,status
3203,2020_2020,RATE,12.5,
3201,2020_2020,RATE,,k
""",
    "px_file/sample.px": """\
region,statistikkvariabel,år,value,status
3203,antall,2023,3100.0,
3203,antall,2024,3150.0,
3203,andel,2023,92.1,
3203,andel,2024,,.
3201,antall,2023,4200.0,
3201,antall,2024,,-
3201,andel,2023,93.50,
3201,andel,2024,94.0,
EAK,antall,2023,,..
EAK,antall,2024,265000.0,
EAK,andel,2023,93.2,
EAK,andel,2024,93.6,
""",
    "kostra_accounts/sample.dat": """\
skjema,aargang,kvartal,region,orgnr,foretaksnr,kontoklasse,funksjon_kapittel,art_sektor,value,status
0A,2024,,320300,,,1,202,010,41200,
0A,2024,,320300,,,1,202,710,-900,
0A,2024,,320300,,,0,222,230,15000,
""",
    "table_file/sample.csv": """\
kommune,år,tema,value,status
3203,2023,skole,12.50,
3203,2024,skole,,..
3201,2023,skole,1234.5,
""",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_is_read_by_its_own_source_without_a_doubt(name):
    path = SOURCES / name
    content = path.read_bytes()
    assert sniffing.sniff(content, path.name) == {"fhi": "json_stat"}.get(path.parent.name, path.parent.name)
    reading = read_file(content, path.name)
    assert reading.doubts == ()
    assert "".join(tidy_csv(reading.datasets[0])) == EXPECTED[name]


def test_every_sample_is_tried():
    there = {f"{path.parent.name}/{path.name}" for path in SOURCES.glob("*/sample.*")}
    assert there == {*EXPECTED, "klass/sample.json"}


def test_the_px_sample_says_what_it_is_about():
    dataset = read_file((SOURCES / "px_file/sample.px").read_bytes(), "sample.px").datasets[0]
    assert (dataset.label, dataset.updated) == (
        "Barn i barnehage, etter region, statistikkvariabel og år",
        "2025-03-15T08:00:00",
    )
    assert [dimension.role for dimension in dataset.dimensions] == [Role.PLACE, Role.MEASURE, Role.TIME]
    units = dataset.dimension("statistikkvariabel").units
    assert (units["antall"].name, units["andel"].name, units["andel"].decimals) == ("barn", "prosent", 1)
    assert dataset.notes == (
        Note("Tallene er funnet på.\nDe er her bare for at filen skal kunne leses.", {}, mandatory=True),
        Note("Grensene er de som gjelder i dag.", {"region": ""}),
        Note("Ikke summen av kommunene over.", {"region": "EAK"}),
        Note("Foreløpig.", {"region": "3203", "år": "2024"}),
    )
    assert dataset.extension["status"] == {"label": {".": "kan ikke forekomme", "..": "mangler"}}
    languages = dataset.extension["languages"]
    assert isinstance(languages, dict)
    assert languages["en"]["title"] == "Children in kindergarten, by region, contents and year"
