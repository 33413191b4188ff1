import json

import pytest
from typer.testing import CliRunner

from samstyr.cli.commands import application
from samstyr.cli.stats.account_sets import AccountTwice, CannotBeRead, NotAccounts, account_sets
from tests.account_files import SMALL_BALANCE, SMALL_OPERATING, WORKED, needs_worked_example


def run(*words: str) -> str:
    """What the command answers on stdout."""
    result = CliRunner().invoke(
        application(["stats", "accounts"]), ["stats", "accounts", *words], catch_exceptions=False
    )
    assert result.exit_code == 0
    return result.stdout


def figures(*paths) -> list[dict]:
    return json.loads(run(*map(str, paths), "--json"))


def test_key_figures_of_operating_accounts_and_balance_sheet_together():
    (found,) = figures(SMALL_OPERATING, SMALL_BALANCE)
    assert (found["municipality"], found["period"], found["out_of_balance"]) == ("9999", "2024", None)
    assert {one["id"]: one["value"] for one in found["key_figures"]} == {
        "net_operating_result": -5000,
        "net_operating_result_percent": -6.25,
        "underspend_percent": 0,
        "unrestricted_equity_percent": 13.75,
        "unrestricted_reserve_percent": 15,
        "long_term_debt_percent": 80,
    }
    assert found["files"] == [SMALL_OPERATING.name, SMALL_BALANCE.name]


def test_each_figure_says_who_and_how():
    (found,) = figures(SMALL_OPERATING)
    share = found["key_figures"][1]
    assert (share["owner"], share["version"], share["unit"]) == ("ssb", "293372", "percent")
    assert share["steps"][0] == "Netto driftsresultat i prosent av brutto driftsinntekter = 100 × (BDR + EF + MA) / BDI"
    assert share["steps"][-1] == "100 × ((−4\u202f000) + (−5\u202f000) + 4\u202f000) / 80\u202f000 = −6,25"
    missing = found["key_figures"][-1]
    assert (missing["value"], missing["missing"]) == (None, "not_available")


def test_the_answer_to_read_in_both_languages():
    norwegian, english = (run(str(SMALL_OPERATING), "--lang", language) for language in ("nb", "en"))
    assert norwegian.startswith(
        "Regnskap for kommune 9999, 2024\n\nNetto driftsresultat: −5\u202f000\xa0tusen kroner\n"
    )
    assert "Net operating result as a percentage of gross operating revenue: −6.25%" in english
    assert "ikke tilgjengelig" in norwegian
    assert "balanse:" not in norwegian


def test_accounts_of_several_municipalities_and_periods_are_kept_apart(tmp_path):
    other = tmp_path / "other.dat"
    text = SMALL_OPERATING.read_text("ascii")
    other.write_text(text.replace("2024 999900", "20242999800").replace("0A2024 ", "0A2024 "), "ascii")
    consolidated = tmp_path / "consolidated.dat"
    consolidated.write_text(text.replace("0A2024", "0M2024"), "ascii")
    found = account_sets([SMALL_OPERATING, other, consolidated])
    assert [(str(one.key.period), one.key.municipality, one.key.is_consolidated) for one in found] == [
        ("2024-Q2", "9998", False),
        ("2024", "9999", False),
        ("2024", "9999", True),
    ]
    said = run(str(consolidated), str(other))
    assert "Konsolidert regnskap for kommune 9999, 2024" in said
    assert "Tallene gjelder hittil i år." in said


def test_accounts_out_of_balance_say_by_how_much(tmp_path):
    short = tmp_path / "short.dat"
    short.write_text("".join(SMALL_OPERATING.read_text("ascii").splitlines(keepends=True)[1:]), "ascii")
    assert "60\u202f000 tusen kroner" in run(str(short))
    assert figures(short)[0]["out_of_balance"] == -60000


def test_the_same_account_in_two_files_is_refused(tmp_path):
    copy = tmp_path / "copy.dat"
    copy.write_bytes(SMALL_OPERATING.read_bytes())
    with pytest.raises(AccountTwice, match=r"copy\.dat has an account that is given already: 0A 2024 .* 1 120 010"):
        account_sets([SMALL_OPERATING, copy])


def test_what_is_no_account_file_is_refused(tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("region,year,value\n3203,2024,5\n")
    with pytest.raises(NotAccounts, match=r"table\.csv holds no accounts\. Give the files"):
        account_sets([table])
    with pytest.raises(CannotBeRead, match="No such file"):
        account_sets([tmp_path / "nothing.dat"])


def test_an_account_twice_in_one_file_is_refused(tmp_path, capsys):
    twice = tmp_path / "twice.dat"
    line = SMALL_OPERATING.read_text("ascii").splitlines(keepends=True)[0]
    twice.write_text(line * 2, "ascii")
    with pytest.raises(AccountTwice):
        account_sets([twice])
    assert "Warning: twice.dat" in capsys.readouterr().err


@needs_worked_example
def test_the_worked_example_from_the_command_line():
    (found,) = figures(WORKED)
    assert [one["value"] for one in found["key_figures"][:2]] == [-33585, -2.34]
    assert (found["municipality"], found["period"], found["out_of_balance"]) == ("0402", "2019-Q4", 35838)
