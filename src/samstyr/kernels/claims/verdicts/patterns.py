"""The patterns of words that a comparison is judged by, from `comparing.toml`."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the words of a list, whatever their case."""
    written = tomllib.loads(files(__package__).joinpath("comparing.toml").read_text("utf-8"))
    return re.compile("|".join(written[name]), re.IGNORECASE)
