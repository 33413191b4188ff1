"""A report's folder made of a checked document: what agrees is a reference, and each of them has been held again."""

import json
import tempfile
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samstyr.goals.queries.register import register
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.texts import Language
from samstyr.reports.documents.encodings import decoded
from samstyr.reports.documents.markup import DIALECTS
from samstyr.reports.documents.opening import page_of
from samstyr.reports.documents.sniffing import DocumentKind
from samstyr.reports.enlivening.odt_words import PictureWords
from samstyr.reports.enlivening.parts import parted, plain_text
from samstyr.reports.enlivening.pictures import Pictures, look_in
from samstyr.reports.enlivening.wrapping import Wanted, wrap
from samstyr.reports.fact_check.checking import CheckedDocument, Grounds
from samstyr.reports.importing.folders import NotEmpty
from samstyr.reports.importing.writing import description, markdown
from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.folder import put_whole
from samstyr.reports.publishing.syntax import Element
from samstyr.reports.queries.publishable import check_to_publish
from samstyr.reports.reading.describing import FILE
from samstyr.reports.values import Finding, ResolvedReference

READ: Final = {DocumentKind.WORD: "docx", **DIALECTS}
# Where the pictures of a report lie, by its language.
PICTURES: Final = {"nb": "bilder", "en": "pictures"}
_AGREES: Final = (Verdict.AGREES, Verdict.AGREES_ROUNDED)


@dataclass(frozen=True, slots=True)
class Enlivened:
    """What became references, the marks that stay as typed, and the pictures that came along."""

    parts: tuple[str, ...]
    references: int
    typed: tuple[Mark, ...]
    pictures: Pictures


@dataclass(frozen=True, slots=True)
class Source:
    """A document's bytes, what they are, and the folder that it lies in."""

    content: bytes
    kind: DocumentKind
    folder: Path


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself, and what it is held against."""

    title: str
    language: Language
    period: str
    against: Grounds


@dataclass(frozen=True, slots=True)
class _Candidate:
    mark: Mark
    wanted: Wanted

    @property
    def key(self) -> tuple[str, str]:
        """Return the words and the name of the reference."""
        return self.wanted.sentence[self.wanted.start : self.wanted.end], self.wanted.name


def enliven(checked: CheckedDocument, source: Source, into: Path, facts: Facts) -> Enlivened:
    """Write a checked document as a report in a folder that is new or empty; all of it or nothing.

    A figure becomes a reference where it agrees and was held against one figure of an indicator, and where the check
    of reports finds nothing to say of it either. Raises NotEmpty, CannotRead and PandocFailed.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise NotEmpty(into)
    words = PictureWords(source.content) if source.kind is DocumentKind.OPEN_DOCUMENT else None
    pictures = Pictures(look_in(source.kind, source.content, source.folder), PICTURES[facts.language], words)
    blocks = plain_text(pictures.taken_from(_read(checked.document.name, source)))
    candidates = _candidates(checked, facts.against)
    # What the reports' own check does not accept stays as typed.
    accepted = _accepted(_written(blocks, candidates, facts)[0], facts)
    kept = [one for one in candidates if one.key in accepted]
    texts, done = _written(blocks, kept, facts)
    with put_whole(into) as new:
        _lay(new, texts, facts)
        _lay_pictures(new, pictures)
    living = {id(one.mark) for one in done}
    typed = tuple(one for one in checked.marks if id(one) not in living)
    return Enlivened(tuple(texts), len(done), typed, pictures)


def _read(name: str, source: Source) -> list[Element]:
    given = source.content
    match source.kind:
        case DocumentKind.MARKDOWN:
            given = decoded(given).encode()
        case DocumentKind.WEB:
            given = page_of(name, given)
    with tempfile.TemporaryDirectory(prefix="samstyr-enliven-") as folder:
        options = ["--from", READ[source.kind], "--to", "json"]
        tree = json.loads(pandoc.run("read the document", options, given, folder=Path(folder)))
    return list(tree["blocks"])


def _candidates(checked: CheckedDocument, against: Grounds) -> list[_Candidate]:
    known = {one.id for one in register().indicators}
    found = []
    for mark in checked.marks:
        stated = mark.stated
        if mark.verdict in _AGREES and len(mark.links) == 1 and stated.value is not None:
            [link] = mark.links
            if link.measure.id in known:
                area = f"/{link.held.area}" if link.held.area != against.own_area else ""
                name = f"{link.measure.id}@{link.held.period}{area}"
                found.append(_Candidate(mark, Wanted(stated.sentence.text, stated.start, stated.end, name)))
    return found


def _written(
    blocks: Sequence[Element], candidates: Sequence[_Candidate], facts: Facts
) -> tuple[dict[str, str], list[_Candidate]]:
    tree = deepcopy(list(blocks))
    done = [one for one in candidates if wrap(tree, one.wanted)]
    parts = parted(tree, facts.title)
    return {f"{number:02}.md": markdown(part) for number, part in enumerate(parts, start=1)}, done


def _accepted(texts: dict[str, str], facts: Facts) -> frozenset[tuple[str, str]]:
    """Return the words and names of the references that the reports' own check has nothing against."""
    with tempfile.TemporaryDirectory(prefix="samstyr-enliven-") as name:
        _lay(Path(name), texts, facts)
        report = check_to_publish(Path(name), area=facts.against.own_area, as_of=facts.against.as_of)
    wrong = [one for one in report.findings if one.weight is not Weight.FLAG]
    right = [one for one in report.references if not any(_stands_in(found, one) for found in wrong)]
    return frozenset(
        (" ".join((one.written.words or "").split()), str(one.written.reference.expression)) for one in right
    )


def _stands_in(found: Finding, reference: ResolvedReference) -> bool:
    written = reference.written
    return found.file == reference.file and found.fault.start < written.end and found.fault.end > written.start


def _lay_pictures(folder: Path, pictures: Pictures) -> None:
    for name, content in pictures.contents.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)


def _lay(folder: Path, texts: dict[str, str], facts: Facts) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    said = {
        "kind": "other", f"title_{facts.language}": facts.title, "language": facts.language, "period": facts.period,
        "parts": tuple(texts),
    }  # fmt: skip
    (folder / FILE).write_text(description(said), "utf-8")
