"""Typst in a process of its own: `python alone.py FOLDER MEMORY SECONDS` makes report.pdf of main.typ there.

Typst has no sandbox beyond its root folder, and fetches packages for whoever imports them; so the process has limits,
fonts of ours alone, and an address that answers nobody in the place of the net.
"""

import os
import resource
import sys
from pathlib import Path
from typing import Final

import typst

NOBODY = "http://127.0.0.1:9"
STANDARD: Final = "ua-1"


def main() -> int:
    """Make the PDF, or say what Typst says."""
    folder, fonts, memory, seconds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if sys.platform == "linux":  # elsewhere a limit of addresses is none of memory
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        os.environ[name] = NOBODY
    nowhere = folder / "no-packages"
    compiler = typst.Compiler(
        str(folder / "main.typ"),
        root=str(folder),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]),
        package_path=str(nowhere),
        package_cache_path=str(nowhere),
    )
    try:
        compiler.compile(output=str(folder / "report.pdf"), format="pdf", pdf_standards=[STANDARD])
    except typst.TypstError as error:
        sys.stderr.write(error.diagnostic or error.message)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
