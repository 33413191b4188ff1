"""Samstyr's home: the one private directory where everything lies that is the user's own."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "SAMSTYR_HOME"
PRIVATE = 0o700


def home_of(environ: Mapping[str, str]) -> Path:
    """Return the home that an environment asks for, as an absolute path; by default in the user's data directory."""
    chosen = environ.get(VARIABLE, "").strip()
    if chosen:
        return Path(chosen).expanduser().absolute()
    return user_data_path("samstyr", appauthor=False)


def make_home(path: Path) -> Path:
    """Make the home, private, where it is missing. The mode of a directory that is there already is left alone."""
    path.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    return path
