"""How numbers, periods and lists are said on a page, in the page's language."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries.values import Standing
from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Change, Counts, Direction
from samstyr.kernels.assessment.words.change_words import moved_words, worth_words
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_LABELS, ROLE_LABELS
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.kernels.figures import Figure
from samstyr.kernels.numbers import format_figure, format_number
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language, Text
from samstyr.portal.visit import language_in_force

NUMBER_WORDS: dict[Language, tuple[str, ...]] = {
    "nb": ("ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
TAIL_BEGINS = ", "
VERDICTS = (
    Attainment.MET,
    Attainment.MET_WITH_RESERVATION,
    Attainment.NEAR,
    Attainment.MISSED,
    Attainment.MISSED_WITH_RESERVATION,
    Attainment.ON_PATH,
    Attainment.OFF_PATH,
    Attainment.NOT_DUE,
)


def in_words(number: int, *, capital: bool = False) -> str:
    """Return a small number as a word, a larger one in digits."""
    words = NUMBER_WORDS[language_in_force()]
    word = words[number] if 0 <= number < len(words) else str(number)
    return word[:1].upper() + word[1:] if capital else word


def number(value: Decimal, language: Language) -> str:
    """Return a number with the decimals it was published with."""
    return format_number(value, None, language)


def shown(figure: Figure, language: Language) -> str:
    """Return a figure in its unit, or the reason that it is missing."""
    return format_figure(figure, language)


def in_period(period: Period, language: Language) -> str:
    """Return a period as a place in time."""
    return _("in %(period)s") % {"period": period.label.in_language(language)}


def periods(written: Iterable[str], language: Language) -> list[str]:
    """Return periods in text form as people write them."""
    return [Period.parse(text).label.in_language(language) for text in written]


def head(title: Text) -> Text:
    """Return the name of a key figure without what follows its first comma."""
    return Text(*(part.partition(TAIL_BEGINS)[0] for part in (title.nb, title.en)))


def tail(title: Text) -> Text:
    """Return what follows the first comma of a key figure's name."""
    return Text(*(part.partition(TAIL_BEGINS)[2] for part in (title.nb, title.en)))


def listed(parts: Sequence[str]) -> str:
    """Return some words as a list in a sentence."""
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def quoted(text: str) -> str:
    """Return words as they are quoted."""
    return f"«{text}»" if language_in_force() == "nb" else f"“{text}”"


def lines(written: str) -> str:
    """Return places in a source, as `1529-1544; 1496-1498` is written in the package, for people."""
    return listed([part.strip().replace("-", "–") for part in written.split(";") if part.strip()])


def arrow(change: Change) -> str:
    """Return the way that the number moved, for an arrow; nothing where that cannot be said."""
    if change.absolute is None or not change.absolute or change.direction in (Direction.UNKNOWN, Direction.UNCHANGED):
        return ""
    return "up" if change.absolute > 0 else "down"


def from_to(change: Change, language: Language) -> str:
    """Return the two figures of a change."""
    if change.previous is None or change.latest is None:
        return ""
    return _("From %(before)s in %(then)s to %(after)s in %(now)s") % {
        "before": shown(change.previous, language),
        "then": change.previous.period.label.in_language(language),
        "after": shown(change.latest, language),
        "now": change.latest.period.label.in_language(language),
    }


def worth_a_look(assessment: Assessment, language: Language) -> str:
    """Return the weightiest reason that a figure is worth a look."""
    reasons = worth_words(assessment)
    return sentence(reasons[0]).in_language(language) if reasons else ""


def row_note(standing: Standing, language: Language) -> str:
    """Return what is said of a key figure on one line: its target, and how it has moved."""
    said = [target_note(standing, language), _change_note(standing.assessment, language)]
    return ". ".join(filter(None, said))


def target_note(standing: Standing, language: Language) -> str:
    """Return the target of a key figure in words; nothing where it has none."""
    if not standing.targets:
        return ""
    target = standing.targets[0]
    name = _("Target") if target.role.gives_verdict else sentence(ROLE_LABELS[target.role]).in_language(language)
    return f"{name}: {target_words(target, standing.indicator.unit).in_language(language)}"


def _change_note(assessment: Assessment, language: Language) -> str:
    direction = DIRECTION_LABELS[assessment.change.direction].in_language(language)
    moved = moved_words(assessment).in_language(language)
    if assessment.latest is None:
        return ""
    if assessment.change.direction is Direction.UNKNOWN or not moved:
        return _("Change: %(direction)s") % {"direction": direction}
    return f"{moved}: {direction}"


def measured_by(figures: int) -> str:
    """Return how many key figures something is measured by."""
    said = ngettext("Measured by %(number)s key figure.", "Measured by %(number)s key figures.", figures)
    return said % {"number": in_words(figures)}


def goals_and_figures(goals: int, figures: int) -> str:
    """Return how many goals and key figures there are."""
    first = ngettext("%(number)s goal", "%(number)s goals", goals) % {"number": goals}
    second = ngettext("%(number)s key figure", "%(number)s key figures", figures) % {"number": figures}
    return f"{first}, {second}"


def standing(counts: Counts, language: Language) -> str:
    """Return in a sentence or two how some key figures stand. Counts only, never an average."""
    return " ".join(filter(None, (_targets(counts, language), _moved(counts))))


def _targets(counts: Counts, language: Language) -> str:
    found = {one: counts.by_attainment[one] for one in VERDICTS if counts.by_attainment[one]}
    targets = sum(found.values())
    if not targets:
        return _("None of the key figures has a target.") if counts.indicators else ""
    labels = {one: ATTAINMENT_LABELS[one].in_language(language) for one in found}
    said = ngettext("One target: %(parts)s.", "%(number)s targets: %(parts)s.", targets)
    parts = "; ".join(f"{number} {labels[one]}" if targets > 1 else labels[one] for one, number in found.items())
    return said % {"number": in_words(targets, capital=True), "parts": parts}


def _moved(counts: Counts) -> str:
    if not counts.indicators:
        return ""
    better, worse = counts.by_direction[Direction.IMPROVING], counts.by_direction[Direction.WORSENING]
    if not better and not worse:
        return _("Since the measurement before, no key figure has clearly got better or worse.")
    said = ngettext(
        "Since the measurement before, %(better)s key figure has got better and %(worse)s worse.",
        "Since the measurement before, %(better)s key figures have got better and %(worse)s worse.",
        better,
    )
    return said % {"better": in_words(better), "worse": in_words(worse)}
