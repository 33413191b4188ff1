"""Reports on the site: which edition is shown, what a reader is told of it, its chapters, and its files."""

import json
import shutil
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from samstyr.cli.reports.finding import findable
from samstyr.reports.editions.manifest import digest_of
from samstyr.search.models import Entry
from samstyr.search.queries import find
from samstyr.search.values import Kind
from tests.integration.portal.conftest import Answer, Get, read_aloud
from tests.integration.reloading import cells, reload
from tests.proposed_editions import Place
from tests.published_reports import PICTURE

CHAPTER = "/rapporter/gjeld/2/01-okonomi.html"
FOR_EVER = "public, max-age=31536000, immutable"


def hrefs(page: Answer) -> list[str]:
    return [one.get("href") or "" for one in page.tree.iter("a")]


def with_class(page: Answer, css: str):
    return [one for one in page.tree.iter() if css in (one.get("class") or "").split()]


def words_of(element) -> str:
    return " ".join("".join(read_aloud(element)).split())


def test_the_list_shows_the_edition_in_force_and_the_others(get_published: Get):
    page = get_published("/rapporter/")
    [card] = with_class(page, "rep-card")
    said = words_of(card)
    assert "Annen rapport 2022 Gjeld i Asker Vedtatt av kommunestyret 16. april 2026, sak 46/26" in said
    assert "Utgave 3 Forslag" in said
    assert "Utgave 1 Vedtatt av kommunestyret 15. april 2026, sak 45/26. Erstattet av utgave 2" in said
    english = get_published("/en/reports/")
    assert "Debt in Asker" in english.words
    assert "Adopted by the municipal council on 16 April 2026, case 46/26" in english.words


def test_without_reports_the_list_says_so(get: Get):
    assert "Ingen rapporter ennå." in get("/rapporter/").words
    assert with_class(get("/"), "rep-card") == []


def test_a_reports_address_shows_the_edition_in_force(get_published: Get):
    page = get_published("/rapporter/gjeld/")
    assert page.texts("h1") == ["Gjeld i Asker"]
    assert "Vedtatt av kommunestyret 16. april 2026, sak 46/26" in page.words
    assert "Det finnes et nyere forslag. Utgave 3 er et forslag som ikke er vedtatt ennå. Les utgave 3" in page.words
    assert "/rapporter/gjeld/2/01-okonomi.html" in hrefs(page)
    assert "Retter Utgave 1" in page.words


def test_an_edition_that_was_corrected_says_so_and_leads_to_the_newer_one(get_published: Get):
    for address in ("/rapporter/gjeld/1/", "/rapporter/gjeld/1/01-okonomi.html"):
        page = get_published(address)
        assert "Denne utgaven er rettet. Utgave 2 retter feil i den. Denne er bevart slik den var." in page.words
        assert "/rapporter/gjeld/2/" in hrefs(page)
    assert "Denne utgaven er" not in get_published("/rapporter/gjeld/2/").words


def test_the_cover_has_its_files_with_sizes_and_the_contents(get_published: Get, published: Place):
    page = get_published("/rapporter/gjeld/2/")
    [files] = with_class(page, "rep-files")
    kilobytes = round((published.folder("gjeld/2") / "gjeld-i-asker.docx").stat().st_size / 1000)
    assert f"Word {kilobytes} kB" in words_of(files)
    assert "/rapporter/gjeld/2/gjeld-i-asker.pdf" in hrefs(page)
    assert [words_of(one) for one in with_class(page, "rep-contents")] == ["Økonomi Slik står det til"]
    manifest = (published.folder("gjeld/2") / "manifest.json").read_bytes()
    assert f"Sjekksum {digest_of(manifest)[:16]}" in page.words


def test_a_chapter_is_its_text_with_notes_that_lead_to_the_figures(get_published: Get):
    page = get_published(CHAPTER)
    assert page.texts("h1") == ["Økonomi"]
    assert "Netto lånegjeld var 97,4 %" in page.words
    [sources] = with_class(page, "rep-sources")
    assert words_of(sources).startswith("Kilder til tallene Netto lånegjeld, andel av driftsinntekter, 2022: 97,4 %.")
    assert "/f/oko_netto_laanegjeld@2022" in hrefs(page)
    assert "/rapporter/gjeld/2/" in hrefs(page)


def test_in_english_the_frame_is_english_and_the_report_is_marked_as_norwegian(get_published: Get):
    page = get_published("/en/reports/gjeld/2/01-okonomi.html")
    assert page.tree.get("lang") == "en"
    [text] = with_class(page, "rep-text")
    assert text.get("lang") == "nb"
    marked = {words_of(one) for one in page.tree.iter("span") if one.get("lang") == "nb"}
    assert {"Økonomi", "Kapittel 1"} <= marked
    assert "Show sources" in page.words
    assert "/en/f/oko_netto_laanegjeld@2022" in hrefs(page)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("gjeld-i-asker.pdf", "application/pdf"),
        ("gjeld-i-asker.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("figures.csv", "text/csv; charset=utf-8"),
        ("manifest.json", "application/json"),
    ],
)
def test_a_file_is_sent_as_it_lies_there_for_ever(published: Place, name: str, kind: str):
    answer = Client().get(f"/rapporter/gjeld/2/{name}")
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (200, kind, FOR_EVER)
    assert answer.content == (published.folder("gjeld/2") / name).read_bytes()
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_picture_lies_beside_the_chapter(published: Place):
    for start in ("/rapporter", "/en/reports"):
        answer = Client().get(f"{start}/gjeld/2/assets/prikk.png")
        assert (answer.content, answer["Content-Type"]) == (PICTURE, "image/png")


@pytest.mark.parametrize("cache_bytes", [0, 2**24])
def test_who_has_a_file_gets_no_body_and_no_cache_shortens_its_life(
    published: Place, settings: Settings, cache_bytes: int
):
    settings.PAGE_CACHE_BYTES = cache_bytes
    address = "/rapporter/gjeld/1/gjeld-i-asker.pdf"
    client = Client()
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["Cache-Control"]) == (304, b"", FOR_EVER)
    assert client.get(address)["Cache-Control"] == FOR_EVER
    head = client.head(address)
    assert (head.status_code, head.content, int(head["Content-Length"])) == (200, b"", len(first.content))
    assert client.get("/rapporter/gjeld/2/gjeld-i-asker.pdf")["ETag"] != first["ETag"]


@pytest.mark.parametrize(
    "name",
    [
        "frozen.json",
        "pages.json",
        "sentences.json",
        "source/a.md",
        "source/report.yml",
        "html/index.html",
        "html/assets/prikk.png",
        "assets/",
        "assets/../index.html",
        "assets/../../frozen.json",
        "../1/figures.csv",
        "..%2f..%2f..%2fsecret-key",
        "assets/..%2f..%2f..%2f..%2f..%2fsecret-key",
        "%2e%2e/%2e%2e/secret-key",
        "/etc/passwd",
        "manifest.json%00.pdf",
        "figures.csv/",
        "FIGURES.CSV",
        "gjeld-i-asker.pdf.exe",
    ],
)
def test_what_is_not_there_for_readers_is_not_found(get_published: Get, name: str):
    assert get_published(f"/rapporter/gjeld/2/{name}").status == 404


@pytest.mark.parametrize(
    "address",
    [
        "/rapporter/finnes-ikke/",
        "/rapporter/gjeld/9/",
        "/rapporter/gjeld/99999999999999999999/",
        "/rapporter/gjeld/0/",
        "/rapporter/gjeld/02/",
        "/rapporter/gjeld/02/01-okonomi.html",
        "/rapporter/gjeld/02/manifest.json",
        "/rapporter/gjeld/2/02-okonomi.html",
        "/rapporter/gj%00eld/2/",
        "/rapporter/..%2f/1/manifest.json",
    ],
)
def test_what_there_is_no_edition_of_is_not_found(get_published: Get, address: str):
    assert get_published(address).status == 404


def test_a_damaged_edition_says_so_and_every_other_page_goes_on(
    get_published: Get, published: Place, settings: Settings, tmp_path: Path
):
    home = tmp_path / "home"
    shutil.copytree(published.home, home)
    damaged = home / "editions/gjeld/2/pages.json"
    damaged.chmod(0o600)
    damaged.write_bytes(damaged.read_bytes() + b" ")
    settings.HOME = home
    for address in (CHAPTER, "/rapporter/gjeld/"):
        page = get_published(address)
        assert (page.status, page.texts("h1")) == (500, ["Denne utgaven kan ikke vises"])
    for address in ("/", "/satsingsomrade/okonomi/", "/rapporter/", "/rapporter/gjeld/1/", "/sitemap.xml"):
        assert get_published(address).status == 200, address
    with findable():
        pass
    assert not Entry.objects.filter(kind="report").exists()


def test_the_front_page_and_the_focus_area_lead_to_the_report(get_published: Get):
    front = get_published("/")
    [card] = with_class(front, "rep-card")
    assert words_of(card).startswith("Annen rapport 2022 Gjeld i Asker")
    assert "/rapporter/gjeld/" in hrefs(front)
    area = get_published("/satsingsomrade/okonomi/")
    assert [one for one in hrefs(area) if one.startswith("/rapporter/gjeld")] == [CHAPTER]
    assert "Les om dette i «Gjeld i Asker»" in area.words
    other = get_published("/satsingsomrade/medarbeidere/")
    assert [one for one in hrefs(other) if one.startswith("/rapporter/gjeld")] == []


def test_search_finds_chapters_and_headings_of_the_edition_in_force(published: Place, get_published: Get):
    found = find(text="økonomi", language="nb", kinds=[Kind.REPORT]).best
    assert [hit.title.nb for hit in found] == ["Økonomi", "Økonomi: Slik står det til"]
    heading = found[1]
    page = get_published("/sok/?q=%C3%B8konomi")
    assert f"{CHAPTER}#{heading.address.anchor}" in hrefs(page)
    assert f'id="{heading.address.anchor}"' in get_published(CHAPTER).body
    assert {tuple(ids[:2]) for ids in Entry.objects.filter(page="chapter").values_list("ids", flat=True)} == {
        ("gjeld", "2")
    }
    register = get_published("/fra-a-til-aa/")
    assert CHAPTER in hrefs(register)
    assert not any(one.startswith(f"{CHAPTER}#") for one in hrefs(register))


def test_the_site_map_has_the_edition_in_force(get_published: Get):
    listed = get_published("/sitemap.xml").body
    assert f"<loc>http://testserver{CHAPTER}</loc>" in listed
    assert "<loc>http://testserver/en/reports/gjeld/</loc>" in listed
    assert "/rapporter/gjeld/1/" not in listed


def test_the_manifest_on_the_site_is_the_one_that_the_row_has_the_hash_of(published: Place):
    content = Client().get("/rapporter/gjeld/1/manifest.json").content
    with connection.cursor() as cursor:
        cursor.execute("SELECT digest FROM reports_edition WHERE report = 'gjeld' AND number = 1")
        assert cursor.fetchone() == (digest_of(content),)
    assert json.loads(content)["number"] == 1


def test_search_finds_a_report_by_its_kind_and_its_own_name(published: Place):
    for words in ("rapport", "gjeld"):
        assert "gjeld" in [hit.key for hit in find(text=words, language="nb", kinds=[Kind.REPORT]).best]


def test_a_chapter_says_which_sentences_revised_figures_touch_and_stays_as_it_was(
    get_published: Get, tmp_path: Path, published: Place
):
    assert with_class(get_published(CHAPTER), "rep-revised") == []
    where = {"indicator_id": "oko_netto_laanegjeld", "year": "2022"}
    reload(tmp_path, observations=cells(where, value="99.4", raw="99,4 %"))
    page = get_published(CHAPTER)
    [notice] = with_class(page, "rep-revised")
    said = words_of(notice)
    assert said.startswith("Ett tall i dette kapitlet er rettet etter at utgaven ble laget.")
    assert "Netto lånegjeld var 97,4 % i 2022. I utgaven: 97,4. Nå: 99,4." in said
    assert words_of(with_class(page, "rep-text")[0]).startswith("Netto lånegjeld var 97,4 %")
    english = get_published("/en/reports/gjeld/2/01-okonomi.html")
    assert "One figure in this chapter has been revised since the edition was made." in english.words
    assert "In the edition: 97.4. Now: 99.4." in english.words


def test_the_api_lists_editions_with_their_files(published: Place):
    client = Client()
    listed = client.get("/api/v1/reports?report=gjeld&state=replaced&state=adopted").json()
    assert [(one["number"], one["state"], one["replaced_by"]) for one in listed["items"]] == [
        (1, "replaced", 2),
        (2, "adopted", None),
    ]
    one = client.get("/api/v1/reports/gjeld").json()
    assert one["number"] == 2
    assert one["adoption"] == {
        "body": "kommunestyret",
        "name": {"nb": "Kommunestyret", "en": "Municipal Council"},
        "date": "2026-04-16",
        "case_number": "46/26",
    }
    assert digest_of(client.get(one["manifest"]).content) == one["sha256"]
    assert client.get(one["figures"]).content == (published.folder("gjeld/2") / "figures.csv").read_bytes()
    assert client.get("/api/v1/reports/finnes-ikke").status_code == 404
    assert client.get("/api/v1/reports?state=burnt").status_code in (400, 422)
