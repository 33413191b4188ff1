"""A chart in words, for those who do not see it: every figure, in order."""

from samstyr.look.charts.inputs import BarChart, Chart, PathChart, StripChart, ThenNowChart


def described(chart: Chart) -> str:
    """Return the figures of a chart as one line of words, in the language its words are in."""
    if isinstance(chart, BarChart):
        return _listed([f"{bar.label}: {bar.text}" for bar in chart.bars])
    if isinstance(chart, ThenNowChart):
        return _listed(
            [f"{pair.label}: {' → '.join(filter(None, (pair.then_text, pair.now_text)))}" for pair in chart.pairs]
        )
    if isinstance(chart, StripChart):
        return chart.said
    if isinstance(chart, PathChart):
        marks = sorted((chart.base, *chart.stated, *chart.others, chart.deadline), key=lambda mark: mark.at)
        return _listed([f"{mark.label}: {mark.text}" for mark in marks])
    figures = _listed([f"{point.label}: {point.text or point.note}" for point in chart.points])
    return " ".join(filter(None, (f"{chart.target.words}." if chart.target else "", figures)))


def _listed(parts: list[str]) -> str:
    return "; ".join(parts) + "."
