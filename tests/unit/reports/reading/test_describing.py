import pytest

from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.reports.reading.describing import KEYS, read_description

WHOLE = """kind: annual
title_nb: Årsrapport
title_en: Annual report
language: nb
period: 2022
authors: [Ola, Kari]
case_number: 23/1
parts:
  - a.md
assets: bilder
names: bærekraftsmål 11
"""


def test_a_description_is_read():
    found, findings = read_description(WHOLE)
    assert findings == ()
    assert (found.kind.code, found.language, found.period) == ("annual", "nb", Period.of_year(2022))
    assert found.title == Text("Årsrapport", "Annual report")
    assert (found.authors, found.parts, found.names) == (("Ola", "Kari"), ("a.md",), ("bærekraftsmål 11",))
    assert (found.case_number, found.assets) == ("23/1", "bilder")


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("kind: annual", "kind: yearly", "key-value", 1),
        ("kind: annual\n", "", "key-missing", 1),
        ("period: 2022", "period: 2022-T9", "key-value", 5),
        ("period: 2022", "period: [2022]", "key-value", 5),
        ("language: nb", "language: nn", "key-value", 4),
        ("authors:", "writers:", "unknown-key", 6),
        ("assets: bilder", "asset: bilder", "unknown-key", 10),
        ("assets: bilder", "kind: annual", "key-twice", 10),
        ("assets: bilder", "translation_of: Min rapport", "key-value", 10),
        ("  - a.md", "  - a.md\n  - b.md\n  - ./a.md", "part-twice", 11),
        ("  - a.md", "  - {a: b}", "key-value", 9),
        ("case_number: 23/1", "case_number: [1]", "key-value", 7),
        ("title_nb: Årsrapport\ntitle_en: Annual report\n", "", "key-missing", 1),
        (WHOLE, "- a\n", "broken-yaml", 1),
        (WHOLE, "a: [", "broken-yaml", 1),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, code: str, line: int):
    _, findings = read_description(WHOLE.replace(old, new))
    assert (code, line) in [(one.fault.code, one.place.line) for one in findings]


def test_the_nearest_key_is_asked_for():
    _, (finding,) = read_description(WHOLE.replace("assets:", "asset:"))
    assert finding.fault.remedy("en").startswith('Did you mean "assets"?')


def test_everything_is_said_at_once():
    found, findings = read_description("kind: x\nlanguage: y\nperiod: z\n")
    assert found is None
    assert [one.fault.code for one in findings] == ["key-missing", "key-missing", "key-value", "key-value", "key-value"]


def test_each_key_is_explained_in_both_languages():
    assert all(values.nb and values.en for values, _ in KEYS.values())


def test_a_part_is_read_once_and_the_report_that_it_is_translated_from_is_known():
    found, (finding,) = read_description(WHOLE.replace("  - a.md", "  - a.md\n  - a.md") + "translation_of: aaret\n")
    assert (found.parts, found.translation_of) == (("a.md",), "aaret")
    assert finding.fault.what("nb") == "Filen «a.md» er med to ganger."
