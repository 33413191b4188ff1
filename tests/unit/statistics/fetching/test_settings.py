"""What a person has said about sources in the home."""

from pathlib import Path

import pytest

from samstyr.statistics.fetching.settings import FILE, BadSettings, source_at

HERE = "http://127.0.0.1:1/api"
THERE = "http://127.0.0.1:2/api"


def said(home: Path, text: str, mode: int = 0o600) -> Path:
    (home / FILE).touch()
    (home / FILE).chmod(mode)
    (home / FILE).write_text(text)
    return home


def test_without_a_file_the_card_is_gone_by(tmp_path: Path):
    source = source_at("ssb", tmp_path)
    assert source.card.address == "https://data.ssb.no/api/pxwebapi/v2"
    assert source.authorisation == ""


def test_the_file_goes_before_the_card_and_the_command_before_both(tmp_path: Path):
    home = said(tmp_path, f'[ssb]\naddress = "{HERE}"\n[ssb.limits]\ncalls = 7\n[scb]\ntoken = "x"\n')
    assert source_at("ssb", home).card.address == HERE
    assert source_at("ssb", home).card.limits.calls == 7
    assert source_at("ssb", home).card.limits.cells == 800_000
    assert source_at("ssb", home, f"{THERE}/").card.address == THERE


def test_a_token_goes_only_where_it_was_meant_to(tmp_path: Path):
    home = said(tmp_path, f'[ssb]\naddress = "{HERE}"\ntoken = "hemmelig"\n')
    assert source_at("ssb", home).authorisation == "Bearer hemmelig"
    assert source_at("ssb", home, HERE).authorisation == "Bearer hemmelig"
    assert source_at("ssb", home, THERE).authorisation == ""
    assert source_at("scb", home).authorisation == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[ssb", "cannot be used"),
        ("ssb = 3", "ssb is no table"),
        ("[ssb]\nlimits = 3", "ssb.limits is no table"),
        ("[ssb]\nadress = 'x'", "ssb has adress; there are address, token and limits"),
        ("[ssb.limits]\ncalls = 0", "limits.calls should be one of"),
        ("[ssb.limits]\ncals = 5", "limits.cals should be one of"),
        ("[ssb.limits]\ncalls = 'x'", "limits.calls should be one of"),
    ],
)
def test_a_file_that_cannot_be_gone_by_is_refused(tmp_path: Path, text: str, why: str):
    with pytest.raises(BadSettings, match=why):
        source_at("ssb", said(tmp_path, text))


def test_a_token_that_others_can_read_is_refused(tmp_path: Path):
    home = said(tmp_path, '[ssb]\ntoken = "hemmelig"\n', 0o644)
    with pytest.raises(BadSettings, match="others than you can read it") as refused:
        source_at("ssb", home)
    assert "hemmelig" not in str(refused.value)
