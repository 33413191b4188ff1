"""Join the styles into the one file that pages link to: Designsystemet's theme, the components in use, and our own.

python tools/stylesheet.py        writes what is missing or changed
"""

import re
import sys
from pathlib import Path

LOOK = Path(__file__).resolve().parent.parent / "src/samstyr/look"
BORROWED = LOOK / "static/look/vendor/designsystemet"
OWN = LOOK / "styles"
RESULT = LOOK / "static/look/built/samstyr.css"

# Only what a template uses: each file costs every reader bytes.
COMPONENTS = ("breadcrumbs", "button", "chip", "details", "input", "link", "skip-link", "table", "tag")
# The order is that of the cascade: a later file may overrule an earlier one.
SOURCES = (
    "tokens", "base", "frame", "status", "charts", "tables", "search", "front", "area", "indicator", "promises",
    "results", "pages", "adapt", "print",
)  # fmt: skip

LAYERS = "@layer ds.theme, ds.base, ds.components, samstyr;\n"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# The strict content policy allows no data addresses; the styles below draw the few signs that need one.
DATA_ADDRESS = re.compile(r'url\("data:[^"]*"\)')


def joined(borrowed: Path, own: Path) -> str:
    """Return the whole stylesheet, each part in its layer."""
    components = [read(borrowed / f"{name}.css") for name in COMPONENTS]
    return "".join([
        '@charset "UTF-8";\n',
        LAYERS,
        read(own / "fonts.css"),
        read(borrowed / "designsystemet.css"),
        in_layer("ds.base", [read(borrowed / "base.css")]),
        in_layer("ds.components", components),
        in_layer("samstyr", [read(own / f"{name}.css") for name in SOURCES]),
    ])  # fmt: skip


def read(path: Path) -> str:
    """Return a stylesheet without comments, indents, its own charset and addresses that hold data."""
    text = COMMENT.sub("", path.read_text("utf-8")).replace('@charset "UTF-8";', "")
    lines = (line.strip() for line in DATA_ADDRESS.sub("none", text).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def in_layer(name: str, texts: list[str]) -> str:
    """Return texts as one named layer."""
    return f"@layer {name} {{\n{''.join(texts)}}}\n"


def write_if_changed(path: Path, text: str) -> bool:
    """Write a text where it differs from what is there; return whether it did."""
    if path.is_file() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(path.suffix + ".fresh")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)
    return True


def main() -> int:
    """Write the stylesheet where it is missing or old."""
    if write_if_changed(RESULT, joined(BORROWED, OWN)):
        print("Joining the styles", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
