"""Pin what pyproject.toml asks for, with checksums and without addresses.

python tools/requirements.py             pins anew, keeping the versions that still fit
python tools/requirements.py --upgrade   the same, to the newest versions
python tools/requirements.py --check     fails when the pinned files are out of step; asks nobody
"""

import hashlib
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "requirements"
# `dev` comes first and the others are held to its versions, so that all four agree.
FILES = {
    "dev.txt": ["pyproject.toml", "--group", "dev"],
    "build.txt": ["pyproject.toml", "--group", "build"],
    "base.txt": ["pyproject.toml"],
    "uv.txt": ["--group", "uv"],
}
COMMON = [
    "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes",
    "--no-header", "--no-annotate", "--no-emit-index-url",
]  # fmt: skip
MARK = "# made from "


def asked_for(pyproject: str) -> str:
    """Return a digest of what a project file asks for; the rest of the file does not matter."""
    content = tomllib.loads(pyproject)
    project = content["project"]
    asked = [project["requires-python"], project["dependencies"], content["dependency-groups"]]
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:16]


def pin(name: str, digest: str, options: list[str]) -> None:
    """Write one pinned file, and above it what it was made from."""
    path = FOLDER / name
    held = [] if name == "dev.txt" else ["--constraint", "requirements/dev.txt"]
    command = [sys.executable, "-m", "uv", "pip", "compile", *COMMON, *FILES[name], *held, *options]
    subprocess.run([*command, "--output-file", str(path)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    path.write_text(f"{MARK}{digest}\n{path.read_text('utf-8')}", "utf-8")


def out_of_step(folder: Path, digest: str) -> list[str]:
    """Return the names of the pinned files that were made from something else."""
    mark = f"{MARK}{digest}\n"
    return [name for name in FILES if not (folder / name).is_file() or not _starts_with(folder / name, mark)]


def _starts_with(path: Path, mark: str) -> bool:
    with path.open(encoding="utf-8") as file:
        return file.readline() == mark


def main(arguments: list[str]) -> int:
    """Pin, or say what is out of step."""
    digest = asked_for((ROOT / "pyproject.toml").read_text("utf-8"))
    if "--check" not in arguments:
        for name in FILES:
            pin(name, digest, arguments)
        return 0
    stale = out_of_step(FOLDER, digest)
    for name in stale:
        print(f"requirements/{name} is not made from today's pyproject.toml. Run ./run requirements.", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
