"""The command line: all commands where help is asked for, and only the wanted one else."""

import pytest
from typer.testing import CliRunner

from samstyr.cli.commands import COMMANDS, application


def names(words: list[str]) -> list[str]:
    app = application(words)
    return [command.name or "" for command in (*app.registered_commands, *app.registered_groups)]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_where_the_table_says_and_comes_alone(name: str):
    assert names([name, "--help"]) == [name]


@pytest.mark.parametrize("words", [[], ["--help"], ["statsu"]])
def test_every_command_is_there_when_none_is_named(words: list[str]):
    assert sorted(names(words)) == sorted(COMMANDS)


def test_a_command_that_does_not_exist_is_bad_input():
    asked = CliRunner().invoke(application(["statsu"]), ["statsu"])
    assert asked.exit_code == 2
    assert "No such command 'statsu'" in asked.output


def test_each_command_says_what_it_does_in_one_sentence():
    shown = CliRunner().invoke(application(["--help"]), ["--help"])
    assert shown.exit_code == 0
    for name in COMMANDS:
        assert f"  {name} " in shown.output
