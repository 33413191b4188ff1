"""Changes and comments that a person left in a Word file: changes count as accepted, comments are said and left out."""

from collections import Counter

from samstyr.kernels.findings.catalogue import fault
from samstyr.reports.importing.values import Gathered
from samstyr.reports.publishing.syntax import Element, attribute, rewritten, text_of

INSERTED, DELETED = "insertion", "deletion"
COMMENT, COMMENT_END = "comment-start", "comment-end"
# Marks at the end of a paragraph, with nothing in them.
_ENDS = ("paragraph-insertion", "paragraph-deletion")


class Settled:
    """Settles the changes in a tree, and says whose they were."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._changes: Counter[str] = Counter()

    def blocks(self, blocks: list[Element]) -> list[Element]:
        """Return blocks with their changes accepted and without comments."""
        changed: list[Element] = rewritten(blocks, self._instead)
        for author, count in sorted(self._changes.items()):
            self._gathered.say(fault("import-changes-accepted", count=count, author=author))
        return changed

    def _instead(self, element: Element) -> list[Element] | None:
        if element["t"] != "Span" or not element["c"][0][1]:
            return None
        kind = element["c"][0][1][0]
        inside = element["c"][1]
        if kind in (INSERTED, DELETED):
            self._changes[attribute(element, "author") or "…"] += 1
            return list(rewritten(inside, self._instead)) if kind == INSERTED else []
        if kind == COMMENT:
            author = attribute(element, "author") or "…"
            self._gathered.say(fault("import-comment", author=author, text=text_of(inside)))
            return []
        return [] if kind in (COMMENT_END, *_ENDS) else None
