"""A checked report for programs: every reference with what it was made from, and every finding."""

from decimal import Decimal

from samstyr.cli.status.as_json import Json, number
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.texts import Language
from samstyr.reports.values import CheckedReport, Description, Finding, ResolvedReference


def checked_as_json(report: CheckedReport, language: Language) -> Json:
    """Return the whole report: `references` in order of file and place, `findings` with their weight."""
    return {
        "report": _about(report.description),
        "usable": report.is_usable,
        "true": report.is_true,
        "references": [_reference(one) for one in report.references],
        "findings": [_finding(one, language) for one in report.findings],
    }


def _about(about: Description | None) -> Json:
    if about is None:
        return None
    return {
        "kind": about.kind.code,
        "title": {"nb": about.title.in_language("nb"), "en": about.title.in_language("en")},
        "language": about.language,
        "period": str(about.period),
        "parts": list(about.parts),
    }


def _reference(one: ResolvedReference) -> Json:
    value = one.outcome.value
    return {
        "file": one.file,
        "line": one.place.line,
        "column": one.place.column,
        "reference": str(one.written.reference.expression),
        "words": one.written.words,
        "value": _value(value),
        "missing": value.reason.value if isinstance(value, Missing) else None,
        "unit": one.outcome.unit.code,
        "shown": {"nb": one.text.in_language("nb"), "en": one.text.in_language("en")},
        "figures": [_figure(figure) for figure in one.outcome.figures],
        "steps": [{"nb": step.in_language("nb"), "en": step.in_language("en")} for step in one.outcome.steps],
        "flags": [flagged.flag.value for flagged in one.outcome.flags],
    }


def _figure(figure: Figure) -> Json:
    return {
        "period": str(figure.period),
        "area": figure.area,
        "value": _value(figure.value),
        "missing": figure.value.reason.value if isinstance(figure.value, Missing) else None,
        "source": figure.citation.source,
        "place": figure.citation.place,
        "printed": figure.citation.printed or None,
    }


def _value(value: Decimal | Missing) -> Json:
    return None if isinstance(value, Missing) else number(value)


def _finding(one: Finding, language: Language) -> Json:
    return {
        "file": one.file or None,
        "line": one.place.line if one.file else None,
        "column": one.place.column if one.file else None,
        "weight": one.weight.value,
        "code": one.fault.code,
        "what": one.fault.what(language),
        "why": one.fault.why(language),
        "remedy": one.fault.remedy(language),
    }
