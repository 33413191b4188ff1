import re
from pathlib import Path

import pytest

import samstyr
from samstyr.kernels.refusals.catalogue import CATALOGUE, Refusal, words
from samstyr.kernels.texts import Text

FIELD = re.compile(r"\{([a-z_]+)\}")
SOURCES = [path.read_text("utf-8") for path in Path(samstyr.__file__).parent.rglob("*.py")]


class NoSuchGoose(Refusal, ValueError):
    """A kind of error with the words of another, for want of its own."""

    def __init__(self, said: str) -> None:
        super().__init__("not-a-format", said=said, formats=Text("gås", "goose"))


@pytest.mark.parametrize("code", CATALOGUE)
def test_each_is_said_in_both_languages_with_the_same_fields_and_by_somebody(code: str):
    said = CATALOGUE[code]
    assert said.nb and said.en  # noqa: PT018 - one thing
    assert said.nb != said.en
    assert set(FIELD.findall(said.nb)) == set(FIELD.findall(said.en))
    assert any(f'"{code}"' in source for source in SOURCES)


def test_a_refusal_is_an_error_of_its_kind_said_in_both_languages():
    with pytest.raises(ValueError, match=r"and is no format of a report\. There are: goose\."):
        raise NoSuchGoose("and")
    assert NoSuchGoose("and").said.nb == "and er ikke noe format for rapporter. Disse finnes: gås."


def test_what_fills_a_field_is_never_read_as_a_field():
    assert words("not-an-edition", said="{said}").nb.startswith("«{said}» er ingen utgave.")


def test_a_code_that_nobody_wrote_is_a_fault_of_ours():
    with pytest.raises(KeyError):
        words("no-such-code")
