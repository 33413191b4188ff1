from samstyr.kernels.texts import NO_TEXT, Text


def test_a_text_is_read_in_the_language_it_exists_in():
    only_norwegian, only_english = Text("gjeld"), Text("", "debt")
    assert (only_norwegian.in_language("en"), only_norwegian.language_of("en")) == ("gjeld", "nb")
    assert (only_english.in_language("nb"), only_english.language_of("nb")) == ("debt", "en")


def test_a_text_in_both_languages_is_read_in_each():
    both = Text("gjeld", "debt")
    assert (both.in_language("nb"), both.language_of("nb")) == ("gjeld", "nb")
    assert (both.in_language("en"), both.language_of("en")) == ("debt", "en")


def test_no_text_is_false():
    assert not NO_TEXT
    assert Text("gjeld")
    assert Text("", "debt")


def test_a_text_is_filled_in_both_languages():
    template = Text("{count} tall for {place}", "{count} figures for {place}")
    assert template.filled(count=3, place=Text("Asker")) == Text("3 tall for Asker", "3 figures for Asker")
