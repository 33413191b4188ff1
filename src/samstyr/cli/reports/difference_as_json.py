"""What differs between two reports, for programs."""

from samstyr.cli.reports.sentences_as_json import figure_change_as_json, reference_as_json, sentence_as_json
from samstyr.cli.status.as_json import Json
from samstyr.reports.queries.differences import ReportDifference
from samstyr.reports.sentences.comparing import changed_lines
from samstyr.reports.sentences.differing import ReferenceDifference, SentenceChange
from samstyr.reports.sentences.values import StatedFigure


def difference_as_json(found: ReportDifference) -> Json:
    """Return all that differs; `alike` where nothing does."""
    return {
        "before": found.before.name,
        "after": found.after.name,
        "alike": not found,
        "facts": {name: [before, after] for name, before, after in found.facts},
        "parts": {"came": [*found.came], "went": [*found.went], "reordered": found.is_reordered},
        "figures": [_reference(one) for one in found.said.references],
        "sentences": [_sentence(one) for one in found.said.sentences],
        "panels": [_panel(one) for one in found.said.lines],
    }


def _reference(one: ReferenceDifference) -> Json:
    return {
        "reference": one.after.expression,
        "before": reference_as_json(one.before),
        "after": reference_as_json(one.after),
        "figures": [figure_change_as_json(each) for each in one.figures],
        "sources": [[_source(old), _source(new)] for old, new in one.sources],
        "places": [sentence_as_json(each) for each in one.places],
    }


def _source(one: StatedFigure) -> Json:
    return {"id": one.indicator, "period": one.period, "area": one.area, "source": one.source, "place": one.place}


def _sentence(one: SentenceChange) -> Json:
    return {
        "way": one.way.value,
        "before": sentence_as_json(one.before) if one.before else None,
        "after": sentence_as_json(one.after) if one.after else None,
    }


def _panel(one: SentenceChange) -> Json:
    if one.before is None or one.after is None:
        return None
    changes = changed_lines(one.before, one.after)
    return {
        **sentence_as_json(one.after),
        "lines": [[reference_as_json(change.before), reference_as_json(change.after)] for change in changes],
    }
