"""Running heads and page numbers."""

from samstyr.kernels.documents.running_heads import without_running_lines


def page(number: int) -> list[str]:
    return ["Årsrapport 2022", "", f"Teksten på side nummer {number} er sin egen.", "", f"{number} Fjordvik kommune"]


def test_what_comes_on_every_page_goes_and_lines_keep_their_numbers():
    pages = without_running_lines([page(number) for number in range(1, 6)])
    assert all(lines[0] == "" and lines[4] == "" for lines in pages)
    assert [lines[2] for lines in pages] == [f"Teksten på side nummer {number} er sin egen." for number in range(1, 6)]


def test_page_numbers_alone_go():
    pages = without_running_lines(
        [[f"Ulik start {word}", f"midt i {word}", str(at)] for at, word in enumerate("abcde")]
    )
    assert all(
        lines == (f"Ulik start {word}", f"midt i {word}", "") for lines, word in zip(pages, "abcde", strict=True)
    )


def test_without_pages_only_what_stands_alone_again_and_again_goes():
    lines = ["Økonomi", "", "Tekst.", ""] * 4 + ["Slutt"]
    (found,) = without_running_lines([lines])
    assert found.count("Økonomi") == 0
    assert found.count("Tekst.") == 0 or "Slutt" in found
    assert "Slutt" in found


def test_a_numbered_foot_at_the_end_goes():
    (found,) = without_running_lines([["Tekst her.", "", "4-årsrapport 2020–2023 97", "", ""]])
    assert found == ("Tekst her.", "", "", "", "")


def test_a_short_line_inside_the_text_is_no_head_though_it_comes_again():
    long = "En lang linje som fyller hele bredden av siden og derfor ikke kan være noe annet enn løpende tekst her"
    pages = without_running_lines([["Årsrapport", long, "i 2022.", long, f"slutt {at}."] for at in "abcd"])
    assert all(lines == ("", long, "i 2022.", long, f"slutt {at}.") for lines, at in zip(pages, "abcd", strict=True))


def test_the_head_of_a_table_stays_on_every_page():
    pages = [["Sted 2021 2022", f"Bydel {at} 12 13", "Fjordvik kommune"] for at in range(4)]
    assert without_running_lines(pages)[3] == ("Sted 2021 2022", "Bydel 3 12 13", "")
