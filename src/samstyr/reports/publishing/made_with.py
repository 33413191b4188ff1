"""All that decides the bytes of a publication besides the report itself: tools, typefaces, templates, our own code."""

import platform
import zlib
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import distribution, version
from importlib.resources import files
from pathlib import Path
from typing import Final

import samstyr
from samstyr.look.charts.drawing import FONTS
from samstyr.reports.publishing.values import MadeWith
from samstyr.reports.publishing.web.pages import LOOK_FILES

TOOLS: Final = ("pypandoc-binary", "typst", "vl-convert-python", "django", "pillow")
# Where our own code lies that turns a report into bytes.
_WRITERS: Final = ("kernels", "look", "reports/publishing")
_CODE: Final = frozenset({".py", ".toml"})
_TEMPLATES: Final = ("reports/templates", "reports/static", "reports/publishing/paper")
_NO_TEMPLATE: Final = frozenset({".py", ".pyc", ".gz", ".br"})


@cache
def made_with() -> MadeWith:
    """Return what this installation makes publications with."""
    package = Path(str(files(samstyr)))
    return MadeWith(
        samstyr=version("samstyr"),
        python=platform.python_version(),
        zlib=zlib.ZLIB_RUNTIME_VERSION,
        tools={tool: version(tool) for tool in TOOLS},
        tool_hashes={tool: _installed(tool) for tool in TOOLS},
        fonts=_hashes(FONTS, FONTS.glob("*.ttf")),
        templates=_hashes(package, _templates(package)),
        writers=_writers(package),
    )


def _installed(tool: str) -> str:
    """Return a hash of what was installed of a tool: of the hashes that came with it, which installing checked."""
    came = [file for file in distribution(tool).files or () if file.hash is not None and file.suffix != ".pyc"]
    # What the installer writes (programs to start a tool by, notes of its own) is of the machine, not of the tool.
    own = (file for file in came if file.parts[0] != ".." and not file.parts[0].endswith(".dist-info"))
    listed = sorted(f"{file} {file.hash.value}" for file in own if file.hash is not None)
    return sha256("\n".join(listed).encode()).hexdigest()


def _templates(package: Path) -> list[Path]:
    within = (path for folder in _TEMPLATES for path in (package / folder).rglob("*") if path.is_file())
    own = [path for path in within if path.suffix not in _NO_TEMPLATE]
    return own + [package / "look/static" / name for name in LOOK_FILES]


def _hashes(folder: Path, paths: Iterable[Path]) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sorted(paths)}


def _writers(package: Path) -> str:
    code = (path for folder in _WRITERS for path in (package / folder).rglob("*") if path.suffix in _CODE)
    return sha256("\n".join(f"{name} {one}" for name, one in _hashes(package, code).items()).encode()).hexdigest()
