"""The pinned requirements say what they were made from, so that being out of step shows without asking anybody."""

from pathlib import Path

from tools.requirements import FILES, FOLDER, MARK, ROOT, asked_for, out_of_step

PROJECT = """
[project]
requires-python = ">=3.11"
dependencies = ["django"]
{rest}
[dependency-groups]
dev = ["ruff"]
"""


def test_only_what_is_asked_for_counts():
    plain = asked_for(PROJECT.format(rest=""))
    assert asked_for(PROJECT.format(rest='description = "x"')) == plain
    assert asked_for(PROJECT.format(rest="").replace("django", "django>=5")) != plain
    assert asked_for(PROJECT.format(rest="").replace("ruff", "mypy")) != plain


def test_a_file_that_is_missing_or_made_from_something_else_is_out_of_step(tmp_path: Path):
    for name in FILES:
        (tmp_path / name).write_text(f"{MARK}today\ndjango==5.2\n")
    assert out_of_step(tmp_path, "today") == []
    (tmp_path / "uv.txt").unlink()
    (tmp_path / "dev.txt").write_text(f"{MARK}yesterday\n")
    assert out_of_step(tmp_path, "today") == ["dev.txt", "uv.txt"]


def test_our_own_are_in_step_and_name_no_address():
    digest = asked_for((ROOT / "pyproject.toml").read_text("utf-8"))
    assert out_of_step(FOLDER, digest) == []
    for name in FILES:
        text = (FOLDER / name).read_text("utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
