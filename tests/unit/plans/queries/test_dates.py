import pytest

from samstyr.plans.queries.dates import in_words


@pytest.mark.parametrize(
    ("written", "precision", "nb", "en"),
    [
        ("2021-09-14", "day", "14. september 2021", "14 September 2021"),
        ("2020-06", "month", "juni 2020", "June 2020"),
        ("2024-Q2", "quarter", "2. kvartal 2024", "quarter 2 of 2024"),
        ("2023-spring", "season", "våren 2023", "spring 2023"),
        ("2023", "year", "2023", "2023"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(written: str, precision: str, nb: str, en: str):
    words = in_words(written=written, precision=precision, printed="")
    assert (words.nb, words.en) == (nb, en)


def test_without_a_date_the_source_is_quoted():
    assert in_words(written="", precision="none", printed="hvert år").nb == "hvert år"


def test_without_anything_it_says_so():
    assert in_words(written="", precision="none", printed="").nb == "Uten dato"
