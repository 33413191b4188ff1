"""Other people's words."""

from samstyr.kernels.claims.stating.quoting import is_quoted


def test_a_quotation_is_told_from_a_name():
    text = "«Dette er et sitat som er langt nok», og «Mål 13» er et navn."
    assert is_quoted(text, 5)
    assert not is_quoted(text, text.index("13"))


def test_a_quotation_without_an_end_goes_on():
    assert is_quoted("“Dette sitatet slutter aldri og er langt", 30)
