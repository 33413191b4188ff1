"""Reports to check, written in a line."""

from pathlib import Path

EXAMPLE = Path(__file__).parent / "data/reports/four-year"
DESCRIPTION = """kind: other
title_nb: En prøve
language: nb
period: 2022
parts: [a.md]
"""


TITLED = "# En tittel\n\n{{include a.md}}\n"


def write_report(folder: Path, *texts: str, description: str = DESCRIPTION, **files: str) -> Path:
    """A report whose first part is `a.md`; other files by their names, with two underscores for a slash.

    A text without a title of its own is taken in by a part that has one, so that its lines are counted from its first.
    """
    folder.mkdir(exist_ok=True, parents=True)
    text = "\n".join(texts)
    if not text.startswith("# "):
        description = description.replace("parts: [a.md", "parts: [tittel.md")
        (folder / "tittel.md").write_text(TITLED, "utf-8")
    (folder / "report.yml").write_text(description, "utf-8")
    (folder / "a.md").write_text(text, "utf-8")
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, "utf-8")
    return folder
