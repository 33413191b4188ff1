import pytest

from samstyr.kernels import counted
from samstyr.kernels.counted import Counted
from samstyr.kernels.texts import Text

GEESE = Counted(Text("{} gås", "{} goose"), Text("{} gjess", "{} geese"))


@pytest.mark.parametrize(
    ("count", "nb", "en"),
    [(0, "0 gjess", "0 geese"), (1, "1 gås", "1 goose"), (2, "2 gjess", "2 geese"), (21, "21 gjess", "21 geese")],
)
def test_one_is_said_otherwise_than_several(count: int, nb: str, en: str):
    assert GEESE.of(count) == Text(nb, en)


def test_large_numbers_are_written_as_the_language_writes_them():
    assert GEESE.in_language(12345, "nb") == "12\u202f345 gjess"
    assert GEESE.in_language(12345, "en") == "12,345 geese"


def test_all_that_is_counted_has_both_forms_in_both_languages():
    every = [one for one in vars(counted).values() if isinstance(one, Counted)]
    assert len(every) > 3
    for one in every:
        forms = (one.one.nb, one.one.en, one.several.nb, one.several.en)
        assert len(set(forms)) == len(forms)
        assert all(form.count("{}") == 1 for form in forms)
