"""What a Word file says of its report: on its title, in its properties, and in the folder that it was made from."""

from collections.abc import Mapping, Sequence
from typing import Any

from samstyr.kernels.texts import Language
from samstyr.reports.importing.opening import NotAWordFile
from samstyr.reports.importing.panels import marks_in
from samstyr.reports.publishing.syntax import Element, text_of
from samstyr.reports.publishing.word.marks import REPORT, Mark
from samstyr.reports.reading.describing import KEYS
from samstyr.reports.values import Description

Said = dict[str, str | Sequence[str]]
LANGUAGES: Mapping[str, Language] = {"nb": "nb", "en": "en"}


def described(meta: Mapping[str, Element], before: Description | None, name: str) -> Said:
    """Return what `report.yml` is to say, the parts apart. What the file says counts before what the folder said.

    Raises NotAWordFile where neither says enough.
    """
    title = meta.get("title", {"t": "MetaInlines", "c": []})
    mark = next((one for one in marks_in(title) if one.kind == REPORT), None)
    said: Said = of_folder(before) | _of_mark(mark)
    written = text_of(title.get("c", [])).strip()
    if written:
        said[f"title_{said.get('language', 'nb')}"] = written
    authors = _authors(meta.get("author"))
    if authors:
        said["authors"] = authors
    missing = [key for key in ("kind", "language", "period") if not said.get(key)]
    if missing or not (said.get("title_nb") or said.get("title_en")):
        raise NotAWordFile("word-not-ours", name, missing=", ".join(missing) or "title")
    return said


def of_folder(before: Description | None) -> Said:
    """Return what a folder's `report.yml` says, the parts apart."""
    if before is None:
        return {}
    return {
        "kind": before.kind.code, "title_nb": before.title.nb, "title_en": before.title.en, "language": before.language,
        "period": str(before.period), "authors": before.authors, "case_number": before.case_number,
        "assets": before.assets, "names": before.names, "translation_of": before.translation_of,
    }  # fmt: skip


def _of_mark(mark: Mark | None) -> Said:
    if mark is None:
        return {}
    said: Said = {key: value for key, value in mark.fields.items() if key in KEYS and value}
    names = said.get("names")
    if isinstance(names, str):
        said["names"] = names.split("\n")
    return said


def _authors(meta: Any) -> list[str]:
    if not meta:
        return []
    parts = meta["c"] if meta["t"] == "MetaList" else [meta]
    return [text for text in (text_of(one.get("c", [])).strip() for one in parts) if text]
