import pytest

from samstyr.kernels.references.choosing import CannotResolve
from tests.reference_values import said

DEBT = "oko_netto_laanegjeld"


@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        (f"{DEBT}@2022", "97,4 %", "97.4%"),
        (f"{DEBT}@2022 decimals=0", "97 %", "97%"),
        (f"{DEBT}@2022 unit=no", "97,4", "97.4"),
        ("kli_direkte_utslipp@2021", "178 984 tonn CO₂e", "178,984 tonnes CO₂e"),
        (f"change({DEBT}@2022, {DEBT}@2021) unit=no", "1,6", "1.6"),
        (f"change({DEBT}@2022, {DEBT}@2021) unit=no sign=yes", "−1,6", "−1.6"),
        ("oko_netto_driftsresultat@2022", "−0,7 %", "−0.7%"),
        ("oko_vedlikehold_m2@2019", "ikke målt", "not measured"),
    ],
)
def test_a_reference_is_shown_in_both_languages(text: str, nb: str, en: str):
    assert (said(text), said(text, "en")) == (nb, en)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{DEBT}@2022 decimals=2", "has not 2 decimals, but 1"),
        (f"{DEBT}@2022 sign=yes", "for changes and differences only"),
    ],
)
def test_what_cannot_be_shown_so_is_refused(text: str, says: str):
    with pytest.raises(CannotResolve, match=says):
        said(text)
