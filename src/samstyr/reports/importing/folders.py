"""From a Word file to a report's folder: the whole way, all of it or nothing."""

from dataclasses import dataclass
from pathlib import Path

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.reports.importing.anchors import anchors_of
from samstyr.reports.importing.chapters import Chapter, Chapters
from samstyr.reports.importing.describing import LANGUAGES, described, of_folder
from samstyr.reports.importing.describing import Said as Described
from samstyr.reports.importing.inlines import Inlines
from samstyr.reports.importing.opening import NotAWordFile, WordFile, open_word
from samstyr.reports.importing.pictures import FOLDER, PictureBox, pictures_of
from samstyr.reports.importing.revisions import Settled
from samstyr.reports.importing.tree import styled, word_tree
from samstyr.reports.importing.values import START, FoundPart, Gathered, Imported, Said
from samstyr.reports.importing.writing import description, markdown, same
from samstyr.reports.publishing.folder import put_whole
from samstyr.reports.publishing.refusals import finding_at
from samstyr.reports.publishing.syntax import Element
from samstyr.reports.reading.describing import FILE
from samstyr.reports.reading.files import CannotRead, Folder
from samstyr.reports.reading.gathering import read_report
from samstyr.reports.values import Description, Finding, ReadReport


class NotEmpty(Refusal, ValueError):
    """Said of a folder that holds something."""

    def __init__(self, folder: Path) -> None:
        super().__init__("import-not-empty", folder=str(folder))


@dataclass(frozen=True, slots=True)
class Before:
    """The report's folder as it was: what it says, and its texts with what they include."""

    folder: Folder
    read: ReadReport

    @property
    def description(self) -> Description | None:
        """Return what its `report.yml` says."""
        return self.read.description

    def pictures(self) -> dict[str, tuple[str, bytes]]:
        """Return its pictures by their dots."""
        return pictures_of(self.folder, self.read)

    def whole(self, file: str) -> tuple[str, tuple[str, ...]]:
        """Return a part's text with what it includes, and the files that it is made of; '' for an unknown part."""
        found = next((part.found for part in self.read.parts if part.file == file), None)
        if found is None:
            return "", ()
        parts, files, at = [], [file], 0
        for include in found.includes:
            text, inside = self.whole(include.name)
            parts += [found.text[at : include.start], text]
            files += inside
            at = include.end
        return "".join([*parts, found.text[at:]]), tuple(files)


def import_word(path: Path, into: Path, *, onto: Path | None = None) -> Imported:
    """Read a Word file back into a folder that is new or empty. `onto` is the folder that it was made from.

    Parts that say the same as there stay as they were written. Raises NotAWordFile, NotEmpty, CannotRead and
    PandocFailed; then nothing was written.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise NotEmpty(into)
    before = _before(onto) if onto else None
    word = open_word(path)
    tree = word_tree(word)
    said = described(tree["meta"], before.description if before else None, word.name)
    return _Writer(word, said, before).write(tree["blocks"], into)


def _before(onto: Path) -> Before:
    folder = Folder.at(onto)
    read = read_report(onto)
    if read.description is None:
        raise CannotRead(read.findings[0].fault)
    return Before(folder, read)


class _Writer:
    """Writes one report."""

    def __init__(self, word: WordFile, said: Described, before: Before | None) -> None:
        self._word = word
        self._said = said
        self._before = before
        self._whole = Gathered()
        self._pictures = PictureBox(word, str(said.get("assets") or FOLDER), before.pictures() if before else {})
        self._references = 0

    def write(self, blocks: list[Element], into: Path) -> Imported:
        parts = self._parts(blocks)
        if not parts:
            raise NotAWordFile("word-no-part", self._word.name)
        texts = {part.file: markdown(part.blocks) for part in parts}
        kept = self._kept(texts)
        self._said["parts"] = list(texts)
        if self._pictures.contents and not self._said.get("assets"):
            self._said["assets"] = FOLDER
        findings = [*self._findings(FILE, "", self._whole.said), *self._of_parts(parts, texts)]
        with put_whole(into) as new:
            for name, content in self._files(texts, kept).items():
                place = new / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
        language = LANGUAGES.get(str(self._said.get("language")), "nb")
        references, pictures = self._references, len(self._pictures.contents)
        return Imported(tuple(texts), tuple(kept), references, pictures, tuple(findings), language)

    def _parts(self, blocks: list[Element]) -> list[FoundPart]:
        chapters = Chapters(self._whole)
        front, found = chapters.parted(styled(Settled(self._whole).blocks(blocks)))
        chapters.say_front(front)
        named = [(chapters.file_of(one[0].element), one) for one in found]
        anchors = anchors_of(named)
        parts = []
        for file, inside in named:
            gathered = Gathered()
            inlines = Inlines(anchors[file], self._pictures, gathered)
            parts.append(Chapter(inlines, gathered).back(file, inside))
            self._references += inlines.references
        return parts

    def _kept(self, texts: dict[str, str]) -> dict[str, tuple[str, ...]]:
        """Return the parts that say the same as before, with the files that each is made of."""
        if self._before is None:
            return {}
        found = {}
        for file, text in texts.items():
            written, files = self._before.whole(file)
            if files and same(written, text):
                found[file] = files
        return found

    def _files(self, texts: dict[str, str], kept: dict[str, tuple[str, ...]]) -> dict[str, bytes]:
        files = {name: text.encode() for name, text in texts.items() if name not in kept}
        for one in (one for ones in kept.values() for one in ones):
            files[one] = self._before.folder.text(one).encode() if self._before else b""
        return {**files, **self._pictures.contents, FILE: self._description().encode()}

    def _description(self) -> str:
        """Return `report.yml`, as it was where it says the same."""
        new = description(self._said)
        before = self._before.description if self._before else None
        if self._before and before and description({**of_folder(before), "parts": before.parts}) == new:
            return self._before.folder.text(FILE)
        return new

    def _of_parts(self, parts: list[FoundPart], texts: dict[str, str]) -> list[Finding]:
        found = [one for part in parts for one in self._findings(part.file, texts[part.file], part.gathered.said)]
        before = self._before.description if self._before else None
        gone = [file for file in (before.parts if before else ()) if file not in texts]
        return [*found, *(Finding(FILE, START, fault("import-part-gone", name=name)) for name in gone)]

    def _findings(self, file: str, text: str, said: list[Said]) -> list[Finding]:
        return [finding_at(file, text, one.near, one.fault) for one in said]
