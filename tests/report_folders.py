"""Reports to check, written in a line."""

from pathlib import Path

EXAMPLE = Path(__file__).parent / "data/reports/four-year"
DESCRIPTION = """kind: other
title_nb: En prøve
language: nb
period: 2022
parts: [a.md]
"""


def write_report(folder: Path, *texts: str, description: str = DESCRIPTION, **files: str) -> Path:
    """A report whose first part is `a.md`; other files by their names, with two underscores for a slash."""
    folder.mkdir(exist_ok=True, parents=True)
    (folder / "report.yml").write_text(description, "utf-8")
    (folder / "a.md").write_text("\n".join(texts), "utf-8")
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, "utf-8")
    return folder
