"""WeasyPrint, fed the same report: the web edition's chapters with the same drawn charts as the PDF.

`python report_rival.py FOLDER NAME` makes a PDF (PDF/UA-1) of a page there. `styled.html` has the web edition's own
styles, as somebody would do who prints it; `lean.html` has but a few, so that nothing of ours slows the rival: a page
with margins and a footer, a table of contents with page numbers, notes below each chapter.
"""

import re
import subprocess
import sys
from html import escape
from pathlib import Path
from time import perf_counter

STYLES = """
@font-face { font-family: Inter; src: url(FONTS/Inter_400Regular.ttf); }
@font-face { font-family: Inter; font-weight: 700; src: url(FONTS/Inter_700Bold.ttf); }
@page { size: A4; margin: 24mm; @bottom-right { content: counter(page); font: 8.5pt Inter; } }
@page :first { @bottom-right { content: none; } }
body { font: 10.5pt/1.5 Inter; }
section { break-before: page; }
h1 { font-size: 27pt; } h2 { font-size: 16pt; }
figure { margin: 16pt 0; break-inside: avoid; } figure img { width: 92%; }
.rep-overline, .rep-small, .rep-sources { font-size: 8.5pt; }
nav a::after { content: leader(".") target-counter(attr(href), page); }
"""
_MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.DOTALL)
_CHART = re.compile(r'<div class="sam-chart">.*?</div>\s*</div>', re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


def lay_out(html: Path, folder: Path, alternatives: list[str], fonts: Path) -> None:
    """Write both pages: the chapters of the web edition as one, each chart as the drawing that the PDF has."""
    drawn = iter(enumerate(alternatives))

    def picture(_chart: re.Match[str]) -> str:
        number, alternative = next(drawn)
        return f'<img src="drawing-{number}.svg" alt="{escape(alternative)}">'

    sections, contents = [], []
    for number, page in enumerate(sorted(html.glob("[0-9]*.html"))):
        found = _MAIN.search(page.read_text("utf-8"))
        assert found is not None
        body = _CHART.sub(picture, found[1])
        # Names of notes begin anew in each chapter.
        body = re.sub(r'\b(id="|href="#)([nf]\d)', rf"\1k{number}-\2", body)
        title = _TITLE.search(body)
        assert title is not None
        contents.append(f'<li><a href="#k{number}">{title[1]}</a></li>')
        sections.append(f'<section id="k{number}">{body}</section>')
    assert next(drawn, None) is None
    styles = STYLES.replace("FONTS", fonts.as_uri())
    body = f"<body><nav><ol>{''.join(contents)}</ol></nav>{''.join(sections)}</body></html>"
    for name, own in (("lean", ""), ("styled", _own_styles(html))):
        head = f'<html lang="nb"><head><meta charset="utf-8"><title>Rapport</title>{own}<style>{styles}</style></head>'
        (folder / f"{name}.html").write_text(f"<!doctype html>{head}{body}", "utf-8")


def _own_styles(html: Path) -> str:
    """Return what the pages of the web edition ask for."""
    return "".join(
        f'<link rel="stylesheet" href="{(html / name).as_uri()}">' for name in ("look/built/samstyr.css", "report.css")
    )


def run(folder: Path, name: str) -> float:
    """Return how long it takes, as a program of its own."""
    start = perf_counter()
    subprocess.run([sys.executable, "-I", __file__, str(folder), name], check=True, stderr=subprocess.DEVNULL)
    return perf_counter() - start


if __name__ == "__main__":
    from weasyprint import HTML

    page = Path(sys.argv[1], f"{sys.argv[2]}.html")
    HTML(filename=page).write_pdf(page.with_suffix(".pdf"), pdf_variant="pdf/ua-1")
