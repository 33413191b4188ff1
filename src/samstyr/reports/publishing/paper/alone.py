"""Typst in a process of its own: `python alone.py FONTS MEMORY SECONDS` makes report.pdf of main.typ in each folder
that it is given, line by line. What it has set once it sets again in a tenth of the time.

Typst has no sandbox beyond its root folder, and fetches packages for whoever imports them; so the process has limits,
fonts of ours alone, and an address that answers nobody in the place of the net.
"""

import os
import resource
import sys
from pathlib import Path
from typing import Any, Final

import typst

from samstyr.look.answering import answer_lines

NOBODY = "http://127.0.0.1:9"
STANDARD: Final = "ua-1"


def main() -> None:
    """Keep to the limits, and make PDFs."""
    fonts, memory, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if sys.platform == "linux":  # elsewhere a limit of addresses is none of memory
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        os.environ[name] = NOBODY
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])

    def answer(question: dict[str, Any]) -> dict[str, Any]:
        _limit_time(seconds)
        return _set_in(Path(question["folder"]), faces)

    answer_lines(answer)


def _limit_time(seconds: int) -> None:
    """Give the next PDF so much time of the processor; a document cannot ask for more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, resource.RLIM_INFINITY))


def _set_in(folder: Path, faces: typst.Fonts) -> dict[str, Any]:
    """Make the PDF, or return what Typst says."""
    nowhere = folder / "no-packages"
    try:
        compiler = typst.Compiler(
            str(folder / "main.typ"),
            root=str(folder),
            font_paths=faces,
            package_path=str(nowhere),
            package_cache_path=str(nowhere),
        )
        compiler.compile(output=str(folder / "report.pdf"), format="pdf", pdf_standards=[STANDARD])
    except typst.TypstError as error:
        return {"wrong": error.diagnostic or error.message}
    return {}


if __name__ == "__main__":
    main()
