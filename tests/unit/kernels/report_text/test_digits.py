import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.digits import ALLOWED, typed_figures
from samstyr.kernels.report_text.scanning import scan


def typed(text: str, *names: str) -> list[str]:
    return [text[one.start : one.end] for one in typed_figures(scan(text), names)]


@pytest.mark.parametrize("allowed", ALLOWED, ids=lambda one: one.what.en)
@pytest.mark.parametrize("language", ["nb", "en"])
def test_each_example_of_what_may_be_typed_passes(allowed, language):
    for example in allowed.example.in_language(language).split(" · "):
        assert typed(f"{example} er sagt" if example.startswith("1. F") else f"Her står {example} uten kilde") in (
            [],
            ["1."],
        )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gjelden er 97,4 %.", ["97,4 %"]),
        ("Det bor 97 800 her.", ["97 800"]),
        ("Fra 12 til 14 av oss", ["12", "14"]),
        ("2022 personer", ["2022"]),
        ("2022 kroner", ["2022 kroner"]),
        ("2 022 i alt", ["2 022"]),
        ("Bare -0,7 prosent", ["-0,7 prosent"]),
        ("Rundt ca12 eller kr100", ["12", "100"]),
        ("&#57;7 %", ["57", "7 %"]),
        ("Både ９７ og ٩٧", ["９７", "٩٧"]),
        ("`97` i kode", ["97"]),
        ("| a | 3 |\n", ["3"]),
        ("# Vi ble 5\n", ["5"]),
        ("Slutten er 5.", ["5"]),
        ("Mellom 5.–7. Slutt", ["5", "7"]),
        ("Bilde ![av 8](x.png)", ["8"]),
        ("[97 %](https://x.no/12)", ["97 %"]),
        ("1995,5 poeng", ["1995,5"]),
    ],
)
def test_a_typed_figure_is_found(text: str, found: list[str]):
    assert typed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "I 2022, 2019–2022 og 2021/22 skjedde det.",
        "Vedtatt 31. august 2023 i sak 23/1234, jf. § 14-7.",
        "Elevene på 10. trinn og E18.",
        "Elevene på 5.–7. trinn og 8. - 10. trinn.",
        "1. Først\n2) Så\n(3) Til slutt\n",
        "Se[^1].\n\n[^1]: Noten.\n",
        "{{gjeld@2022}} og [97,4 %]{fig=gjeld@2022}",
        "![tekst](bilder/fig1.png){width=50%}",
        "## Mål {#maal-3 section=goals}\n",
        "<https://asker.kommune.no/2022/3>",
        "[x](a/3.md)",
        "[x]: https://x.no/33\n",
        "Klokken er 10:30.",
        "Svevestøv (PM2,5) og CO2",
    ],
)
def test_what_is_no_figure_passes(text: str):
    assert typed(text) == []


def test_names_of_the_reports_own_pass():
    text = "Bærekraftsmål 11 og Agenda  2030, men ikke mål 11"
    assert typed(text, "Bærekraftsmål 11", "Agenda 2030") == ["11"]


@given(st.text(max_size=80))
def test_every_digit_is_typed_silent_or_allowed_and_no_letter_is_found(text: str):
    for found in typed_figures(scan(text)):
        assert any(sign.isdigit() for sign in text[found.start : found.end])


def test_a_date_or_an_ordinal_may_begin_a_line_without_beginning_a_list():
    assert typed("9\\. juni 2020 ble planen vedtatt.") == []
    assert typed("10\\. trinn") == []
    assert typed("2\\. kvartal 2023") == []
    assert typed("10\\. Trinn") == ["10"]
