"""From a checked report to what it says, sentence by sentence, in the order it is read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.material import Material
from samstyr.kernels.references.resting import claims_of, rests_on
from samstyr.kernels.report_text.passages import Block, BlockKind, blocks
from samstyr.kernels.report_text.values import Places, Written
from samstyr.kernels.report_text.visible import Shown, Visible, visible
from samstyr.kernels.sentences.splitting import sentence_spans
from samstyr.kernels.texts import NO_TEXT, Language, Text
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.sentences.figures import stated_figure, stated_value
from samstyr.reports.sentences.panels import NAMES, panel_lines, panel_name
from samstyr.reports.sentences.values import SentenceKind, StatedFigure, StatedReference, StatedSentence
from samstyr.reports.values import CheckedReport, Finding, PartText, ResolvedReference

_KINDS = {
    BlockKind.HEADING: SentenceKind.HEADING,
    BlockKind.PARAGRAPH: SentenceKind.SENTENCE,
    BlockKind.ITEM: SentenceKind.ITEM,
    BlockKind.CELL: SentenceKind.CELL,
}
# Findings that say that the text is not as the figures say, or that there is nothing it could be held against.
_WRONG = frozenset({Weight.UNTRUE, Weight.UNUSABLE})


def state(report: CheckedReport, material: Material, facts: Facts | None) -> tuple[StatedSentence, ...]:
    """Return every sentence, heading, point, cell and panel of a report, in the order a reader meets them.

    `material` is what the report was checked with; `facts` are those its panels are made from, without which they are
    left out.
    """
    if report.description is None:
        return ()
    stating = _Stating(report, material, facts, report.description.language)
    return tuple(one for file in dict.fromkeys(report.description.parts) for one in stating.part(file, []))


class _Stating:
    """Goes through the files of a report; one that is included is read where it is, each once."""

    def __init__(self, report: CheckedReport, material: Material, facts: Facts | None, language: Language) -> None:
        self._parts: Mapping[str, PartText] = {part.file: part for part in report.parts}
        self._resolved = {(one.file, one.written.start): one for one in report.references}
        self._wrong = [one for one in report.findings if one.weight in _WRONG]
        self._material = material
        self._facts = facts
        self._language = language
        self._taken_in: set[str] = set()

    def part(self, file: str, path: list[tuple[int, str]]) -> Iterator[StatedSentence]:
        """Give the sentences of a file; `path` are the headings above it with their levels, and is carried on."""
        part = self._parts.get(file)
        if part is None or file in self._taken_in:
            return
        self._taken_in.add(file)
        reader = _Part(part, [one for one in self._wrong if one.file == file], self._resolved, self._language)
        for block in blocks(part.found.text, tuple(NAMES)):
            if block.kind is BlockKind.INCLUDE:
                yield from self.part(block.name, path)
            elif block.kind is BlockKind.DIVISION:
                yield from self._panel(reader, block, path)
            else:
                yield from self._block(reader, block, path)

    def _block(self, part: "_Part", block: Block, path: list[tuple[int, str]]) -> Iterator[StatedSentence]:
        seen = part.seen(block)
        is_heading = block.kind is BlockKind.HEADING
        if is_heading:
            while path and path[-1][0] >= block.level:
                path.pop()
        titles = tuple(title for _, title in path)
        kept = sorted(seen.shown.values())
        for start, end in [(0, len(seen.text))] if is_heading else sentence_spans(seen.text, self._language, kept):
            yield StatedSentence(
                file=part.file,
                line=part.line(seen.places[start]) if start < len(seen.places) else part.line(block.start),
                path=titles,
                kind=_KINDS[block.kind],
                text=seen.text[start:end],
                references=tuple(self._references(part, seen, start, end)),
            )
        if is_heading:
            path.append((block.level, seen.text))

    def _references(self, part: "_Part", seen: Visible, start: int, end: int) -> Iterator[StatedReference]:
        for at, (first, last) in sorted(seen.shown.items(), key=lambda one: one[1]):
            if start <= first < end:
                yield self._reference(part, part.written[at], seen.text[first:last], first - start, last - start)

    def _reference(self, part: "_Part", written: Written, shown: str, start: int, end: int) -> StatedReference:
        one = self._resolved.get((part.file, written.start))
        wrong = tuple(part.wrong_in(written.start, written.end))
        expression = str(written.reference.expression)
        is_worded = written.words is not None
        if one is None:
            empty = StatedReference(expression, shown, NO_TEXT, None, "", "", (), wrong=wrong, is_worded=is_worded)
            return replace(empty, start=start, end=end, at=written.start)
        value, missing = stated_value(one.outcome.value)
        return StatedReference(
            expression=expression,
            shown=shown,
            outcome=one.text,
            value=value,
            missing=missing,
            unit=one.outcome.unit.code,
            figures=self._figures(written),
            flags=tuple(flagged.flag.value for flagged in one.flags),
            claims=self._claims(written),
            wrong=wrong,
            start=start,
            end=end,
            at=written.start,
            is_worded=is_worded,
        )

    def _figures(self, written: Written) -> tuple[StatedFigure, ...]:
        try:
            used = rests_on(written.reference, written.words, self._material, self._language)
        except CannotResolve:
            return ()
        return tuple(stated_figure(one.indicator, one.figure, is_target=one.is_target) for one in used)

    def _claims(self, written: Written) -> tuple[str, ...]:
        found = claims_of(written.reference, written.words, self._material, self._language)
        return tuple(dict.fromkeys(one.value for one in found))

    def _panel(self, part: "_Part", block: Block, path: Sequence[tuple[int, str]]) -> Iterator[StatedSentence]:
        if self._facts is None:
            return
        caption = part.seen(block).text
        yield StatedSentence(
            file=part.file,
            line=part.line(block.start),
            path=tuple(title for _, title in path),
            kind=SentenceKind.PANEL,
            text=panel_name(block, caption, self._facts),
            references=panel_lines(block, self._facts),
            panel=block.name,
        )


class _Part:
    """A file with its places, its references, and what is wrong in it."""

    def __init__(
        self,
        part: PartText,
        wrong: Sequence[Finding],
        resolved: Mapping[tuple[str, int], ResolvedReference],
        language: Language,
    ) -> None:
        self.file = part.file
        self.written = {one.start: one for one in part.found.references}
        self._text = part.found.text
        self._places = Places(self._text)
        self._wrong = wrong
        self._shown = [_shown(one, resolved.get((part.file, one.start)), language) for one in part.found.references]

    def line(self, at: int) -> int:
        return self._places.of(at).line

    def seen(self, block: Block) -> Visible:
        return visible(self._text, block.pieces, self._shown)

    def wrong_in(self, start: int, end: int) -> Iterator[Text]:
        """Give what is said of each thing that is wrong between two places."""
        for one in self._wrong:
            if start <= one.fault.start < end:
                yield Text(one.fault.what("nb"), one.fault.what("en"))


def _shown(written: Written, found: ResolvedReference | None, language: Language) -> Shown:
    if written.words is not None:
        words = written.words_start, written.words_start + len(written.words)
        return Shown(written.start, written.end, None, words)
    said = found.text.in_language(language) if found is not None else written.spelled
    return Shown(written.start, written.end, said)
