"""What was promised, and what came of it."""

from collections.abc import Sequence

from samstyr.goals.queries.promises import STATUSES
from samstyr.goals.queries.values import Promise
from samstyr.look.words import STATUS_WORDS
from samstyr.reports.publishing import notes
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import OVERLINE, PANEL, PROMISE, SMALL, Workbench
from samstyr.reports.publishing.syntax import Element, division, paragraph, plain, strong, words


def promise_panel(promises: Sequence[Promise], bench: Workbench) -> list[Element]:
    """Return promises with their counts by status."""
    if not promises:
        return [paragraph(*words(bench.say(said.NO_PROMISES)))]
    tags: list[Element] = []
    for status in STATUSES:
        number = sum(one.status == status for one in promises)
        if number:
            tags += [bench.tag(status, f"{number} {bench.say(STATUS_WORDS[status])}"), {"t": "Space"}]
    return [division(PANEL, [paragraph(*tags), *(_promise(one, bench) for one in promises)])]


def _promise(promise: Promise, bench: Workbench) -> Element:
    blocks = []
    if theme := bench.say(promise.theme):
        blocks.append(division(OVERLINE, [plain(*words(theme))]))
    blocks.append(paragraph(strong(bench.say(promise.promise))))
    outcome = bench.say(promise.status_text)
    reading = words(f" ({bench.say(said.JUDGED)})") if promise.judged else []
    blocks.append(paragraph(bench.tag(promise.status), *reading, *words(f" {outcome}" if outcome else "")))
    source = notes.source_words(promise.citation, bench.facts.sources, bench.facts.language)
    blocks.append(division(SMALL, [plain(*words(f"{bench.say(said.SOURCE)}: {source}"))]))
    return division(PROMISE, blocks)
