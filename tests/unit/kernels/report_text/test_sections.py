from samstyr.kernels.report_text.kinds import KINDS
from samstyr.kernels.report_text.scanning import scan
from samstyr.kernels.report_text.sections import filled_sections, not_filled, unknown_sections

TEXT = """# En {section=economy}

Vi sparte.

## Under {section=goals}

# To {section=control}

## Under to

Noe står her.

# Tre {section=equality}

***
"""


def test_a_section_is_filled_when_text_stands_below_its_heading():
    assert filled_sections(scan(TEXT)) == {"economy", "control"}


def test_what_is_not_filled_is_listed_with_who_asks_for_it():
    found = list(not_filled(KINDS["annual"].sections, filled_sections(scan(TEXT))))
    assert [one.fields["code"].nb for one in found] == ["deviations", "goals", "equality", "equality_measures"]
    assert "§ 14-7" in found[0].what("nb")


def test_a_section_that_nobody_knows_is_said_with_the_nearest():
    (found,) = unknown_sections(scan("# X {section=econmy}\n\ny\n"), ["economy", "goals"])
    assert (found.code, found.fields["nearest"].nb) == ("unknown-section", "economy?")
    assert list(unknown_sections(scan(TEXT), [one.code for one in KINDS["annual"].sections])) == []
