import pytest

from samstyr.kernels.accounts.lists import LISTS, FaultySpan, Span, read_lists


def test_codes_match_from_the_left():
    assert [Span.parse("600..890").has(code) for code in ("599", "600", "8905", "890", "891", "60")] == [
        False, True, True, True, False, False,
    ]  # fmt: skip
    assert Span.parse("5900").has("5900")
    assert not Span.parse("5900").has("590")


@pytest.mark.parametrize("written", ["", "..", "..890", "60..890", "890..600"])
def test_a_span_that_says_nothing_is_refused(written):
    with pytest.raises(FaultySpan, match=r"is no span of accounts\. Write one code"):
        Span.parse(written)


def test_a_list_names_its_accounts_in_words():
    assert LISTS["MA"].label.nb == "motpost avskrivninger: kontoklasse 1 og 3, funksjon eller kapittel 860, art 990"
    assert LISTS["BDI"].label.en.startswith("gross operating revenue: account class 1, account type 600–890 and 920; ")
    assert LISTS["DF"].label.en == "unrestricted reserve: account class 2 and 5, function or chapter 56"


def test_an_account_is_on_a_list_by_class_function_and_type():
    assert LISTS["MA"].has("1", "860", "990")
    assert not LISTS["MA"].has("0", "860", "990")
    assert not LISTS["MA"].has("1", "870", "990")
    assert not LISTS["MA"].has("1", "860", "590")
    assert LISTS["LG"].has("5", "461", "000")
    assert not LISTS["LG"].has("2", "461", "000")
    assert LISTS["LG"].classes == ("2", "5")


def test_lists_are_read_from_text():
    text = '[A]\nnb = "a"\nen = "a"\nsign = 1\n[[A.parts]]\nclasses = ["1"]\ntypes = ["x..y..z"]\n'
    with pytest.raises(FaultySpan):
        read_lists(text)
    assert read_lists(text.replace("x..y..z", "0"))["A"].has("1", "anything", "010")
