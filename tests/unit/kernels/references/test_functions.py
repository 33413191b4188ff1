from samstyr.kernels.references.functions import FUNCTIONS, OPTIONS, Takes


def test_each_function_and_option_is_explained_in_both_languages():
    for one in FUNCTIONS.values():
        assert one.says.nb != one.says.en
        assert one.example.startswith(f"{one.name}(")
    assert all(one.says.nb and one.says.en for one in OPTIONS.values())


def test_each_kind_of_argument_has_words():
    assert Takes.ONE_FIGURE.label.nb == "ett tall"
    assert all(takes.label.en for takes in Takes)
