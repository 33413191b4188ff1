"""Addresses in the language in force."""

from django.utils.translation import override

from samstyr.portal import links


def test_an_address_follows_the_language():
    with override("nb"):
        assert links.to("indicator", "oko_netto_laanegjeld") == "/nokkeltall/oko_netto_laanegjeld/"
        assert links.in_language("en", "indicator", "x") == "/en/indicator/x/"
        assert links.to("search", query="q=gjeld") == "/sok/?q=gjeld"
        assert links.to("about", anchor="kilder") == "/om-tallene/#kilder"
    with override("en"):
        assert links.to("indicator", "oko_netto_laanegjeld") == "/en/indicator/oko_netto_laanegjeld/"


def test_files_lie_beside_their_key_figure():
    with override("nb"):
        assert links.download("x", "nb.csv") == "/nokkeltall/x/x.nb.csv"


def test_ids_with_letters_of_any_kind_have_addresses():
    with override("nb"):
        assert links.to("figure", "øk å", "2022-T1") == "/f/%C3%B8k%20%C3%A5@2022-T1"
