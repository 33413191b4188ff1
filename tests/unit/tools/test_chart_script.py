"""The bundle of the interactive chart knows what it was made from."""

from tools.chart_script import RESULT, SOURCE, is_current, mark_of


def test_a_bundle_of_another_source_is_old(tmp_path):
    bundle = tmp_path / "charts.js"
    bundle.write_text(mark_of("let a;") + "code")

    assert is_current(bundle, mark_of("let a;"))
    assert not is_current(bundle, mark_of("let b;"))
    assert not is_current(tmp_path / "none.js", mark_of("let a;"))


def test_the_bundle_that_pages_load_is_of_this_source():
    assert is_current(RESULT, mark_of(SOURCE.read_text("utf-8")))


def test_the_source_makes_no_code_from_text_and_writes_no_style():
    source = SOURCE.read_text("utf-8")

    assert "ast: true" in source
    assert "defaultStyle: false" in source
    for forbidden in ("eval(", "new Function", "innerHTML", 'setAttribute("style"'):
        assert forbidden not in source
