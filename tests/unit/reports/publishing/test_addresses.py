"""The addresses in a report are those of the site, in the report's language."""

import pytest
from django.urls import resolve
from django.utils.translation import override

from samstyr.kernels.texts import Language
from samstyr.reports.publishing.addresses import WORDS, figure, front, is_page, page


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("kind", [kind for kind in WORDS if kind != "figure"])
def test_every_address_is_a_page_of_the_site(kind: str, language: Language):
    is_of_all = kind in ("promises", "plans", "fiscal_rules")
    address = page(kind, "" if is_of_all else "okonomi_1", language)
    with override(language):
        assert resolve(address).view_name == f"portal:{kind}"
    assert is_page(f"https://styr.example{address}?ref=x")
    assert address.startswith("/en/") is (language == "en")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_figure_and_the_front_page_are_there_in_both_languages(language: Language):
    with override(language):
        assert resolve(figure("oko@2022", language)).view_name == "portal:figure"
        assert resolve(front(language)).view_name == "portal:front"
    assert not is_page(front(language))
