"""The least that a PDF of a report can cost: its charts drawn, its pages written, its pages set, each once.

`python report_floor.py FOLDER FONTS` does the first and the last in a folder where all is laid out (`laid_out` below):
charts by vl-convert, pages by Typst. It asks nobody for figures, checks nothing and keeps to no limits.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pypandoc
import typst
import vl_convert


def charts(folder: Path, fonts: str) -> None:
    """Draw every chart."""
    vl_convert.register_font_directory(fonts)
    for path in sorted((folder / "specifications").iterdir()):
        svg = vl_convert.vegalite_to_svg(json.loads(path.read_text("utf-8")))
        (folder / f"floor-{path.stem}.svg").write_text(svg, "utf-8")


def pages(folder: Path, fonts: str) -> None:
    """Set every page."""
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(str(folder / "main.typ"), root=str(folder), font_paths=faces)
    compiler.compile(output=str(folder / "floor.pdf"), format="pdf", pdf_standards=["ua-1"])


def run(folder: Path, fonts: Path) -> float:
    """Return how long the three take one after the other, each a program of its own."""
    start = perf_counter()
    _program("charts", folder, fonts)
    options = ["--sandbox", "--from", "json", "--to", "typst", "--syntax-highlighting", "none", "tree.json"]
    subprocess.run([pypandoc.get_pandoc_path(), *options], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    _program("pages", folder, fonts)
    return perf_counter() - start


def _program(step: str, folder: Path, fonts: Path) -> None:
    subprocess.run([sys.executable, "-I", __file__, step, str(folder), str(fonts)], check=True)


STEPS: dict[str, Callable[[Path, str], None]] = {"charts": charts, "pages": pages}

if __name__ == "__main__":
    STEPS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
