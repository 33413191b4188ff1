import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.code import blanked, code_faults, code_spans

markdown = st.text(alphabet="`~<>{}= \nabc1/!", max_size=80)


def codes(text: str) -> list[str]:
    return [text[start:end] for start, end in code_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", ["`b`"]),
        ("``a ` b`` `c`", ["``a ` b``", "`c`"]),
        ("a ` b\n\nc ` d", []),
        ("```\nx\n```\ny", ["```\nx\n```"]),
        ("~~~ py\n```\n~~~~\ny", ["~~~ py\n```\n~~~~"]),
        ("````\n```\nx", ["````\n```\nx"]),
        ("\\` og ` alene", ["` og `"]),
    ],
)
def test_code_is_found(text: str, expected: list[str]):
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```{=typst}\n#import\n```", "raw-format"),
        ("``` {=html}\nx\n```", "raw-format"),
        ("`<b>`{=html}", "raw-format"),
        ("<script>x</script>", "raw-html"),
        ("<ScRiPt\nsrc='x'>", "raw-html"),
        ("<script ", "raw-html"),
        ("en <!-- skjult --> to", "raw-html"),
        ("<img src=x onerror=y>", "raw-html"),
        ("</div>", "raw-html"),
        ("<?php x ?>", "raw-html"),
        ("<br/>", "raw-html"),
        (r"\\<b x>", "raw-html"),
    ],
)
def test_other_formats_and_html_are_found(text: str, code: str):
    found = list(code_faults(text, code_spans(text)))
    assert {one.code for one in found} == {code}


@pytest.mark.parametrize(
    "text",
    ["a < b og c > d", r"\<b x\>", r"\\\<b x>", "<https://asker.kommune.no>", "`<b>`", "1 <2", "#import er tekst"],
)
def test_what_is_harmless_passes(text: str):
    assert list(code_faults(text, code_spans(text))) == []


@given(markdown)
def test_places_are_in_order_and_blanking_keeps_every_line(text: str):
    spans = code_spans(text)
    assert list(spans) == sorted(spans)
    plain = blanked(text, spans)
    assert len(plain) == len(text)
    assert plain.count("\n") == text.count("\n")
    assert all(0 <= one.start <= one.end <= len(text) for one in code_faults(text, spans))
