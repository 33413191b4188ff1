"""Which reports say the same in another language."""

from dataclasses import replace
from datetime import UTC, date, datetime

from samstyr.kernels.chain import Head
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.translations import in_language, translations, works

YEAR = Edition(
    report="aaret",
    number=2,
    title=Text("Året", "The year"),
    language="nb",
    kind="other",
    period=Period.of_year(2022),
    day=date(2023, 8, 31),
    at=datetime(2023, 9, 1, tzinfo=UTC),
    by="Kari",
    why="",
    data_version=Head(1, 1, ""),
    digest="",
    event=1,
)
YEAR_EN = replace(YEAR, report="the-year", number=1, language="en", translation_of="aaret")
PLAN = replace(YEAR, report="plan", number=1)


def test_reports_that_say_the_same_stand_together_the_original_first():
    assert works([YEAR_EN, PLAN, YEAR]) == ((YEAR, YEAR_EN), (PLAN,))


def test_a_reader_gets_the_one_in_the_language_or_else_the_original():
    assert in_language((YEAR, YEAR_EN), "en") is YEAR_EN
    assert in_language((YEAR, YEAR_EN), "nb") is YEAR
    assert in_language((PLAN,), "en") is PLAN


def test_each_knows_the_others():
    every = [PLAN, YEAR, YEAR_EN]
    assert translations(YEAR, every) == (YEAR_EN,)
    assert translations(YEAR_EN, every) == (YEAR,)
    assert translations(PLAN, every) == ()
    # An older edition is of the same report.
    assert translations(replace(YEAR, number=1), every) == (YEAR_EN,)


def test_a_translation_of_nothing_of_itself_or_of_a_translation_stands_for_itself():
    of_itself = replace(PLAN, translation_of="plan")
    of_translation = replace(PLAN, report="enda-en", translation_of="the-year")
    assert works([YEAR_EN]) == ((YEAR_EN,),)
    assert works([of_itself]) == ((of_itself,),)
    assert works([YEAR, YEAR_EN, of_translation]) == ((YEAR, YEAR_EN), (of_translation,))
    assert translations(of_translation, [YEAR, YEAR_EN, of_translation]) == ()
