"""Who says so, in words that a reader knows."""

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text
from samstyr.reports.publishing.notes import SNAPSHOT, source_words
from samstyr.statistics.queries.sources import Source

SOURCES = {
    "001": Source("001", Text("Fireårsrapport", "Four-year report"), "Asker kommune", "2023", "nb", "report"),
    "ssb/07459": Source("ssb/07459", Text("Befolkning"), "Statistisk sentralbyrå", "2023-08-31", "", SNAPSHOT),
    "file/a": Source("file/a", Text("Udir"), "Udir", "2023-09-01", "", SNAPSHOT),
}


def said(source: str, place: str, language="nb") -> str:
    return source_words(Citation(source, place), SOURCES, language)


def test_a_document_has_its_publisher_and_the_line():
    assert said("001", "1265") == "Fireårsrapport, Asker kommune, linje 1265"
    assert said("001", "1265", "en") == "Four-year report, Asker kommune, line 1265"


def test_a_table_that_was_fetched_has_its_number_and_the_day_and_no_codes():
    words = said("ssb/07459", "statistikkvariabel=ved_utgangen, 3201, 2022").replace("\u00a0", " ")
    assert words == "Befolkning, Statistisk sentralbyrå, tabell 07459, hentet 31. august 2023"


def test_several_tables_are_each_named_and_a_publisher_once():
    words = said("ssb/07459; file/a", "x; y").replace("\u00a0", " ")
    assert words.endswith("hentet 31. august 2023; Udir, tabell a, hentet 1. september 2023")


def test_what_nobody_describes_is_named_by_its_code():
    assert said("900", "12") == "900, linje 12"
