"""The source that most notes name is named once."""

from samstyr.reports.publishing.paper.main_source import LEAST, main_source

REPORT = "Gjeld, 2022: 97,4 %. Kilde: Fireårsrapport 2020–2023, Asker kommune, linje 1265."
STATISTICS = "Vekst, Oslo, 2022: 1,3 %. Kilde: Statistisk sentralbyrå, tabell folketall, hentet 31. august 2023."
BOTH = (
    "Fra 99 % til 97 %. Kilde: Fireårsrapport 2020–2023, Asker kommune, linje 1257; Fireårsrapport 2020–2023, Asker "
    "kommune, linje 1265. Merk: Nytt."
)


def test_a_note_has_the_line_alone():
    found = main_source([REPORT] * LEAST, "nb")
    assert found.said == "Der bare en linje er nevnt, er kilden Fireårsrapport 2020–2023, Asker kommune."
    assert found.shortened(REPORT) == "Gjeld, 2022: 97,4 %. Linje 1265."
    assert found.shortened(BOTH) == "Fra 99 % til 97 %. Linje 1257; linje 1265. Merk: Nytt."


def test_another_source_is_named_where_it_stands():
    found = main_source([REPORT] * LEAST + [STATISTICS], "nb")
    assert found.shortened(STATISTICS) == STATISTICS


def test_a_few_notes_have_no_main_source():
    found = main_source([REPORT] * (LEAST - 1) + [STATISTICS], "nb")
    assert found.said == ""
    assert found.shortened(REPORT) == REPORT


def test_in_english():
    found = main_source(["Debt: 97.4%. Source: The report, line 1265."] * LEAST, "en")
    assert found.shortened("Debt: 97.4%. Source: The report, line 1265.") == "Debt: 97.4%. Line 1265."
