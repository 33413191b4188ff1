"""Bundle the interactive chart's script with the Vega that the drawing library carries.

python tools/chart_script.py      writes what is missing or changed
"""

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path

import vl_convert

LOOK = Path(__file__).resolve().parent.parent / "src/samstyr/look"
SOURCE = LOOK / "scripts/interactive.js"
RESULT = LOOK / "static/look/built/charts.js"


def mark_of(source: str) -> str:
    """Return a first line that says what a bundle was made from."""
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    return f"// Vega, Vega-Lite and Vega-Embed (BSD-3-Clause) by vl-convert {version('vl-convert-python')}; {digest}\n"


def is_current(result: Path, mark: str) -> bool:
    """Return whether a bundle was made from the same source and library."""
    if not result.is_file():
        return False
    with result.open(encoding="utf-8") as file:
        return file.readline() == mark


def main() -> int:
    """Write the bundle where it is missing or old."""
    source = SOURCE.read_text("utf-8")
    mark = mark_of(source)
    if is_current(RESULT, mark):
        return 0
    print("Bundling the interactive chart", file=sys.stderr)
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    fresh = RESULT.with_suffix(".fresh")
    # The names inside the bundle must not meet those of the page.
    fresh.write_text(f"{mark}{vl_convert.javascript_bundle(source)}", "utf-8")
    fresh.replace(RESULT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
