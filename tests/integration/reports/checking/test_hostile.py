"""Whole reports of whatever somebody writes: checked, tried as they are published, and answered with findings."""

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samstyr.kernels.findings.catalogue import Weight
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.resolving import Publisher, publication_of
from samstyr.reports.queries.checks import check
from samstyr.reports.queries.publishable import check_to_publish
from tests.databases import Database
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)
LINES = [
    "# Tittel", "## Del", "### Under", "Delt\n====", "> # Sitert", "- # Punkt", "#", "Tekst.", "- punkt", "    kode",
    "{{oko_netto_laanegjeld@2022}}", "[gikk ned til 97,4 %]{fig=oko_netto_laanegjeld@2022}",
    "{{cell(facts, f_001)}}", "    {{oko_netto_laanegjeld@2022}}", "> {{oko_netto_laanegjeld@2022}}",
    "[^1]: {{oko_netto_laanegjeld@2022}}", "Se.[^1]", "| a | b |\n|---|---|\n| {{by_nye_boliger@2022}} | c |",
    "|   |   |\n|---|---|\n| a | b |", ": Tabell", "::: note", ":::", "::: {.chart of=okonomi_1}\n:::",
    "::: {.table of=elkjoretoy}\n:::", "::: {.promises of=klima}", "> ::: note\n> Sitert\n> :::",
    "::: {.goal-panel of=okonomi_1}\n:::", "```", "~~~", "`{=typst}`", "<b>", "$x$", "\\", "![bilde](b.png)",
    "[her](#del)", "[her](a.md)", "[a]: https://asker.no", "[a]", "{{include b.md}}", "{{count(plans)}}",
    "[ord]{.smallcaps}", "[ord]{style=x}", "[^2]", "Ord\n:   Forklart", "| linje\n| til", "***", "\u202e", "{{",
    "}}", "]{fig=",
]  # fmt: skip
lines = st.lists(st.sampled_from(LINES), max_size=12)
joined = st.builds(lambda parts, gap: gap.join(parts), lines, st.sampled_from(["\n\n", "\n\n", "\n\n", "\n"]))


@given(joined)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_every_text_is_answered_with_findings_at_places_in_it(demo: Database, tmp_path: Path, text: str):
    folder = write_report(tmp_path / "r", f"# T\n\n{text}\n", **{"b.md": "Tatt med.\n\n## Herfra\n"})
    report = check_to_publish(folder, area="asker", as_of=AS_OF)
    texts = {part.file: part.found.text.split("\n") for part in report.parts}
    for one in report.findings:
        assert one.fault.what("nb")
        assert one.fault.remedy("en")
        if one.file in texts:
            assert one.place.line <= len(texts[one.file])
            assert one.place.column <= len(texts[one.file][one.place.line - 1]) + 1


@given(joined)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_what_is_found_to_be_usable_can_be_built(demo: Database, tmp_path: Path, text: str):
    folder = write_report(tmp_path / "r", f"# T\n\n{text}\n", **{"b.md": "Tatt med.\n\n## Herfra\n"})
    report = check_to_publish(folder, area="asker", as_of=AS_OF)
    if report.description is None or report.of_weight(Weight.UNUSABLE):
        return
    facts = Facts(as_of=AS_OF, area="asker", language="nb")
    published = publication_of(report, report.description, facts, Publisher(report.description.title, folder))
    assert fill(read(published), facts).parts
    assert check(folder, area="asker", as_of=AS_OF).references == report.references
