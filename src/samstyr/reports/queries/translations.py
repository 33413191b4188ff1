"""Reports that say the same in several languages. Which of them belong together, the newest editions say. Pure."""

from collections import defaultdict
from collections.abc import Iterable

from samstyr.kernels.texts import Language
from samstyr.reports.editions.values import Edition


def works(newest: Iterable[Edition]) -> tuple[tuple[Edition, ...], ...]:
    """Return the reports, each by its newest edition, those that say the same together, the original first.

    A translation of a report that is not there stands for itself, and so does one of a translation.
    """
    by_report = {one.report: one for one in newest}
    found: dict[str, list[Edition]] = defaultdict(list)
    for one in by_report.values():
        original = by_report.get(one.translation_of, one)
        is_original = original.report != one.report and not original.translation_of
        found[original.report if is_original else one.report].append(one)
    return tuple(
        tuple(sorted(alike, key=lambda one: (one.report != report, one.report))) for report, alike in found.items()
    )


def in_language(work: tuple[Edition, ...], language: Language) -> Edition:
    """Return the edition in a language that a reader should see; where there is none, the original."""
    return next((one for one in work if one.language == language), work[0])


def translations(edition: Edition, newest: Iterable[Edition]) -> tuple[Edition, ...]:
    """Return the newest editions of the reports that say the same as an edition's, in other languages."""
    work = next((work for work in works(newest) if any(one.report == edition.report for one in work)), ())
    return tuple(one for one in work if one.report != edition.report and one.language != edition.language)
