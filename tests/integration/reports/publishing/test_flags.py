"""What a reader should know of a figure is said by the check, and stands in every file that is published."""

import html
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest

from samstyr.cli.reports.as_json import checked_as_json
from samstyr.cli.reports.as_text import checked_as_text
from samstyr.goals.queries.in_areas import in_areas
from samstyr.goals.queries.instead import Instead
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.period import Period
from samstyr.kernels.references.outcomes import Flag, Flagged
from samstyr.kernels.texts import Language
from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing.building import Order, build
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.resolving import Publisher, publication_of
from samstyr.reports.publishing.values import Format
from samstyr.reports.queries.checks import check
from samstyr.reports.values import CheckedReport, Finding, ResolvedReference
from samstyr.statistics.queries.suppression import hidden
from tests.databases import Database
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)
LINES = {
    Flag.MISSING: "{{kli_direkte_utslipp@2022}}",
    Flag.SUPPRESSED: "{{by_nye_boliger@2022}}",
    Flag.CAVEAT: "{{oko_disposisjonsfond@2022}}",
    Flag.OLDER: "{{oko_netto_laanegjeld@2020}}",
    Flag.PARTED: "{{change(by_vannlekkasje@2022, by_vannlekkasje@2021)}}",
    Flag.PRELIMINARY: "{{oko_netto_laanegjeld@2022}}",
}
YEAR = Period.of_year(2022)


def suppressed() -> Instead:
    """The figure of one indicator is about few persons."""
    [found] = in_areas(indicators=["by_nye_boliger"], areas=["asker"], as_of=AS_OF)
    figure = found.series.at(YEAR)
    assert figure is not None
    return Instead({("by_nye_boliger", "asker"): {YEAR: hidden(figure)}})


def with_preliminary(report: CheckedReport) -> CheckedReport:
    """The last reference, as if its source would correct it."""
    *others, last = report.references
    flagged = Flagged(Flag.PRELIMINARY, (("period", YEAR.label),))
    flags = replace(last.outcome, flags=(flagged,))
    found = Finding(last.file, last.place, fault(flagged.flag.value, **flagged.by_name))
    return replace(
        report,
        references=(*others, ResolvedReference(last.file, last.place, last.written, flags, last.text)),
        findings=(*report.findings, found),
    )


def checked(folder: Path, language: Language) -> CheckedReport:
    description = f"kind: other\ntitle_nb: En\ntitle_en: One\nlanguage: {language}\nperiod: 2022\nparts: [a.md]\n"
    text = "\n\n".join(LINES.values())
    path = write_report(folder / "r", f"# T\n\n{text}\n", description=description)
    return with_preliminary(check(path, area="asker", as_of=AS_OF, instead=suppressed()))


def words_of(report: CheckedReport, flag: Flag, language: Language) -> str:
    [found] = [one for one in report.findings if one.fault.code == flag.value]
    return found.fault.what(language)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_each_is_said_by_check_in_text_and_in_json(demo: Database, tmp_path: Path, language: Language):
    report = checked(tmp_path, language)
    assert (report.is_usable, report.is_true) == (True, True)
    assert {one.fault.code for one in report.findings} == {flag.value for flag in LINES}
    text = checked_as_text(tmp_path, report, language)
    written = checked_as_json(report, language)
    for place, flag in enumerate(LINES):
        assert words_of(report, flag, language) in text
        assert written["references"][place]["flags"] == [flag.value]
        assert flag.value in {one["code"] for one in written["findings"]}


@pytest.mark.parametrize("language", ["nb", "en"])
def test_each_stands_in_every_file(demo: Database, tmp_path: Path, language: Language):
    report = checked(tmp_path, language)
    assert report.description is not None
    facts = Facts(as_of=AS_OF, area="asker", language=language)
    publication = publication_of(report, report.description, facts, Publisher(report.description.title, tmp_path / "r"))
    order = Order(tuple(Format), tmp_path / "utgave", ChartStore(tmp_path / "charts"))
    built = build(publication, facts, order, lambda _step: None)
    texts = {Path(name).suffix: text_of(built.folder / name) for name in built.files if is_chapter(name)}
    assert set(texts) == {".html", ".pdf", ".docx"}
    for flag in LINES:
        said = plain(words_of(report, flag, language))
        if flag is Flag.CAVEAT:
            said = plain(report.references[2].flags[0].by_name["caveat"].in_language(language)).rstrip(".")
        for ending, text in texts.items():
            assert said in text, f"{flag} in {ending}"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_note_leads_to_pages_in_the_language_of_the_report(demo: Database, tmp_path: Path, language: Language):
    description = f"kind: other\ntitle_nb: En\ntitle_en: One\nlanguage: {language}\nperiod: 2022\nparts: [a.md]\n"
    text = (
        "# T\n\n{{oko_netto_laanegjeld@2022}} {{cell(facts, f_001)}} {{count(plans)}} {{count(indicators, okonomi)}}\n"
    )
    path = write_report(tmp_path / "r", text, description=description)
    report = check(path, area="asker", as_of=AS_OF)
    assert report.description is not None
    facts = Facts(as_of=AS_OF, area="asker", language=language)
    found = publication_of(report, report.description, facts, Publisher(report.description.title, path))
    assert [one.address for one in found.chapters[0].figures] == {
        "nb": ["/f/oko_netto_laanegjeld@2022", "/tall/facts/", "/planer/", "/satsingsomrade/okonomi/"],
        "en": ["/en/f/oko_netto_laanegjeld@2022", "/en/tables/facts/", "/en/plans/", "/en/focus-area/okonomi/"],
    }[language]


def is_chapter(name: str) -> bool:
    return name.endswith((".pdf", ".docx")) or name.startswith("html/01-")


def text_of(path: Path) -> str:
    content = path.read_bytes()
    if path.suffix == ".html":
        return plain(html.unescape(re.sub(r"<[^>]+>", "", content.decode())))
    if path.suffix == ".docx":
        return plain(" ".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs))
    with pypdfium2.PdfDocument(content) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return plain(" ".join(pages).replace("\x02", "").replace("\ufffe", ""))


def plain(text: str) -> str:
    """Without what is seen only: kinds of blanks, and where lines break."""
    return re.sub(r"[\s\u2060\u00ad]+", "", text)
