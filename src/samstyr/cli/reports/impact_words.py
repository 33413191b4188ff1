"""What `samstyr report impact` says, in both languages; commands about statistics say it more shortly."""

from collections.abc import Iterator, Sequence
from typing import Final

from samstyr.cli.reports.sentence_words import PLACE, figure_words, panel_change
from samstyr.cli.reports.state_words import STATES
from samstyr.kernels.texts import Language, Text
from samstyr.reports.editions.values import Edition, State
from samstyr.reports.queries.impact import TouchedReport
from samstyr.reports.sentences.values import RevisedSentence, SentenceKind

EDITION: Final = Text("{title}, {name} ({state})", "{title}, {name} ({state})")
DRAFT: Final = Text("{title}, utkastet i {name}", "{title}, the draft in {name}")
NONE: Final = Text("{report}: ingen setninger berøres.", "{report}: no sentence is touched.")
ONE: Final = Text("{report}: 1 setning berøres", "{report}: 1 sentence is touched")
SEVERAL: Final = Text("{report}: {count} setninger berøres", "{report}: {count} sentences are touched")
ALL_TRUE: Final = Text("; den stemmer fortsatt.", "; it is still true.")
ALL_OF_THEM_TRUE: Final = Text("; alle stemmer fortsatt.", "; all are still true.")
UNTRUE_ONE: Final = Text("; 1 stemmer ikke lenger.", "; 1 is no longer true.")
UNTRUE: Final = Text("; {count} stemmer ikke lenger.", "; {count} are no longer true.")
STANDS: Final = Text(
    "Utgaven er vedtatt og står som den er. En rettet utgave lages med samstyr report propose … --corrects {number}.",
    "The edition is adopted and stays as it is. To correct it: samstyr report propose … --corrects {number}.",
)
BEFORE: Final = Text("Før: {text}", "Before: {text}")
AFTER: Final = Text("Nå: {text}", "Now: {text}")
SAME: Final = Text("Leseren ser det samme.", "A reader sees the same.")
NO_LONGER: Final = Text("Stemmer ikke lenger: {why}", "No longer true: {why}")
NO_EDITIONS: Final = Text(
    "Det er ingen utgaver å se på. Nevn mappen til et utkast, eller lag en utgave med samstyr report propose.",
    "There are no editions to look at. Name the folder of a draft, or make an edition with samstyr report propose.",
)
REPORTS: Final = Text("Rapporter som berøres:", "Reports that are touched:")
SEE: Final = Text("  Se setningene: {command}", "  See the sentences: {command}")


def report_lines(found: TouchedReport, language: Language) -> Iterator[str]:
    """Yield what becomes of a report: how many sentences, and each of them."""
    yield headline(found, language)
    if found.sentences and found.edition is not None and found.edition.adoption is not None:
        yield STANDS.filled(number=found.edition.number).in_language(language)
    for one in found.sentences:
        yield ""
        yield from _sentence(one, language)


def headline(found: TouchedReport, language: Language) -> str:
    """Return how many sentences of a report are touched, and how many of them are no longer true."""
    report, count, untrue = name_of(found, language), len(found.sentences), len(found.untrue)
    if not count:
        return NONE.in_language(language).format(report=report)
    said = ONE.in_language(language).format(report=report)
    said = said if count == 1 else SEVERAL.in_language(language).format(report=report, count=count)
    if untrue:
        return said + (UNTRUE_ONE if untrue == 1 else UNTRUE).in_language(language).format(count=untrue)
    return said + (ALL_TRUE if count == 1 else ALL_OF_THEM_TRUE).in_language(language)


def name_of(found: TouchedReport, language: Language) -> str:
    """Return what a report is called, and how it stands."""
    title = found.title.in_language(language)
    if found.edition is None:
        return DRAFT.in_language(language).format(title=title, name=found.name)
    return EDITION.in_language(language).format(title=title, name=found.name, state=_state(found.edition, language))


def short_lines(found: Sequence[TouchedReport], command: str, language: Language) -> Iterator[str]:
    """Yield which reports are touched, a line each, and the command that says more; nothing where none is."""
    if not found:
        return
    yield REPORTS.in_language(language)
    yield from (f"  {headline(one, language)}" for one in found)
    yield SEE.in_language(language).format(command=command)


def _state(edition: Edition, language: Language) -> str:
    # An adopted edition is one whatever came after it: it is what the body decided on.
    state = State.ADOPTED if edition.adoption is not None else edition.state
    return STATES[state].in_language(language).format(number=edition.replaced_by)


def _sentence(one: RevisedSentence, language: Language) -> Iterator[str]:
    """Yield a sentence: where it stands, what it said and says, which figures are others, what is no longer true."""
    place = PLACE.in_language(language).format(file=one.before.file, line=one.before.line)
    yield " – ".join((" > ".join(one.before.path), place)) if one.before.path else place
    if one.before.kind is SentenceKind.PANEL:
        yield f"  {one.before.text}"
        yield from (f"  {line}" for change in one.changes for line in panel_change(change, language))
    else:
        after = SAME if one.before.text == one.after.text else AFTER
        yield f"  {BEFORE.in_language(language).format(text=one.before.text)}"
        yield f"  {after.in_language(language).format(text=one.after.text)}"
        figures = dict.fromkeys(figure_words(each, language) for change in one.changes for each in change.figures)
        yield from (f"  {said}" for said in figures)
    for why in dict.fromkeys(why for reference in one.after.references for why in reference.wrong):
        yield f"  {NO_LONGER.in_language(language).format(why=why.in_language(language))}"
