"""The colours of the page, read from its own styles."""

import re
from pathlib import Path

import samstyr.look

STYLES = Path(samstyr.look.__file__).parent / "styles"
PAIR = re.compile(r"(--sam-[a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")


def tokens() -> dict[str, tuple[str, str]]:
    """Return each colour's name with its light and its dark value."""
    return {name: (light, dark) for name, light, dark in PAIR.findall((STYLES / "tokens.css").read_text("utf-8"))}
