"""The whole site as files: everything is there, nothing leads nowhere, nothing is asked of anybody else."""

import csv
import json
import xml.etree.ElementTree as ET
from dataclasses import asdict

import pytest

from samstyr.audit.queries import head
from samstyr.portal.export.addresses import file_of
from samstyr.portal.export.exporting import LeadsNowhere
from samstyr.portal.export.folder import HEAD
from tests.integration.portal.export.conftest import BASE, exported
from tests.peer_country import MUNICIPALITIES

SITE_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize(
    "file",
    [
        "index.html",
        "en/index.html",
        "nokkeltall/oko_netto_laanegjeld/index.html",
        "en/indicator/oko_netto_laanegjeld/index.html",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.csv",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.nb.csv",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.xlsx",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.json",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.svg",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.png",
        "nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.peers.csv",
        "api/v1/indicators/oko_netto_laanegjeld/peers.json",
        "bygg-inn/oko_netto_laanegjeld/index.html",
        "rapporter/index.html",
        "en/reports/gjeld/index.html",
        "rapporter/gjeld/1/index.html",
        "rapporter/gjeld/2/01-okonomi.html",
        "en/reports/gjeld/2/01-okonomi.html",
        "rapporter/gjeld/2/assets/prikk.png",
        "rapporter/gjeld/2/gjeld-i-asker.pdf",
        "rapporter/gjeld/2/gjeld-i-asker.docx",
        "rapporter/gjeld/2/figures.csv",
        "rapporter/gjeld/2/manifest.json",
        "api/v1/reports.json",
        "fra-a-til-aa/index.html",
        "en/from-a-to-z/index.html",
        "lofter/index.html",
        "personvern/index.html",
        "api/v1/openapi.json",
        "api/v1/indicators.json",
        "api/v1/series/oko_netto_laanegjeld.json",
        "api/v1/series/oko_netto_laanegjeld.csv",
    ],
)
def test_it_has(site_in_folder, file):
    assert (site_in_folder.folder / file).stat().st_size > 0


def test_no_pointer_leads_nowhere_and_nothing_is_asked_of_anybody_else(site_in_folder, site_with_address):
    for site in (site_in_folder, site_with_address):
        assert len(site.pages) > 100
        assert site.dead() == []
        assert site.elsewhere() == []


def test_every_municipality_is_in_the_page_and_in_the_file_beside_it(site_in_folder):
    folder = site_in_folder.folder / "nokkeltall/oko_netto_laanegjeld"
    page = (folder / "index.html").read_text("utf-8")
    assert "Vis alle 357 kommuner som tabell" in page
    assert 'href="oko_netto_laanegjeld.peers.csv"' in page
    with (folder / "oko_netto_laanegjeld.peers.csv").open(encoding="utf-8") as file:
        assert sum(1 for _ in csv.DictReader(file)) == MUNICIPALITIES


def test_there_is_no_search_but_a_register_in_its_place(site_in_folder):
    assert sum(page.forms for page in site_in_folder.pages.values()) == 0
    assert not any("sok/" in file for file in site_in_folder.files)
    front = (site_in_folder.folder / "index.html").read_text("utf-8")
    assert "Fra A til Å" in front
    register = (site_in_folder.folder / "fra-a-til-aa/index.html").read_text("utf-8")
    assert (
        register.index("Direkte klimagassutslipp") < register.index("Netto lånegjeld") < register.index("Økonomi</a>")
    )


def test_the_head_of_the_event_log_goes_with_it(site_in_folder, small_site):
    assert json.loads((site_in_folder.folder / HEAD).read_text("ascii")) == asdict(head())


def test_the_api_s_answers_are_the_api_s(site_in_folder, small_site, client):
    folder = site_in_folder.folder
    series = json.loads((folder / "api/v1/series/oko_netto_laanegjeld.json").read_text("utf-8"))
    assert series == client.get("/api/v1/series?indicator=oko_netto_laanegjeld&limit=10000").json()
    with (folder / "api/v1/series/oko_netto_laanegjeld.csv").open(encoding="utf-8", newline="") as file:
        assert [row["value"] for row in csv.DictReader(file)] == ["99.1", "102.8", "99.0", "97.4"]


def test_with_an_address_pages_and_site_map_name_it(site_with_address):
    folder = site_with_address.folder
    page = (folder / "nokkeltall/oko_netto_laanegjeld/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{BASE}/nokkeltall/oko_netto_laanegjeld/">' in page
    assert f'hreflang="en" href="{BASE}/en/indicator/oko_netto_laanegjeld/"' in page
    addresses = [found.text for found in ET.parse(folder / "sitemap.xml").iter(f"{SITE_MAP}loc")]
    assert f"{BASE}/lofter/" in addresses
    for address in addresses:
        assert address is not None
        assert file_of(address.removeprefix(BASE)) in site_with_address.files
    assert f"Sitemap: {BASE}/sitemap.xml" in (folder / "robots.txt").read_text("utf-8")


def test_without_an_address_none_is_named(site_in_folder):
    assert "sitemap.xml" not in site_in_folder.files
    for name in ("index.html", "nokkeltall/oko_netto_laanegjeld/index.html"):
        text = (site_in_folder.folder / name).read_text("utf-8")
        assert 'rel="canonical"' not in text
        assert "127.0.0.1" not in text


def test_equal_figures_give_equal_files(site_in_folder, small_site, tmp_path):
    again = exported(tmp_path / "again")
    assert again.files == site_in_folder.files
    for name in again.files:
        assert (again.folder / name).read_bytes() == (site_in_folder.folder / name).read_bytes(), name


def test_a_page_that_is_not_there_stops_the_export_and_leaves_nothing(small_site, tmp_path, settings):
    settings.ROOT_URLCONF = "tests.integration.portal.export.urls_with_a_gap"
    with pytest.raises(LeadsNowhere, match=r"/personvern/ answers 404"):
        exported(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []
