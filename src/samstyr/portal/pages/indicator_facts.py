"""What stands beside a key figure: the plain facts about it, and the files to take along."""

from django.utils.translation import gettext as _

from samstyr.goals.queries.values import IndicatorPage, Standing
from samstyr.kernels.assessment.words.labels import ROLE_LABELS
from samstyr.kernels.assessment.words.phrases import sentence, together
from samstyr.look.parts import Fact, Link, Words
from samstyr.portal import links
from samstyr.portal.pages.answer import polarity_words
from samstyr.portal.sdgs import sdgs
from samstyr.portal.visit import Visit


def facts(found: IndicatorPage, visit: Visit) -> tuple[Fact, ...]:
    """Return the facts about a key figure; what is not stated is left out."""
    indicator = found.standing.indicator
    every = [
        Fact(_("Focus area"), found.focus_area.title, links.to("focus_area", found.focus_area.id)),
        Fact(_("Goal"), found.goal.title, links.to("goal", found.goal.id)),
        Fact(_("Unit"), sentence(indicator.unit.label)),
        Fact(_("Direction"), polarity_words(found.standing)),
        Fact(_("Kind of target"), _roles(found.standing)),
    ]
    if indicator.owner:
        every.append(Fact(_("Responsible"), indicator.owner))
    if indicator.frequency:
        every.append(Fact(_("Measured"), indicator.frequency))
    if indicator.next_due:
        every.append(Fact(_("Next figure due"), visit.day(indicator.next_due)))
    every.append(Fact(_("Development goals"), "", sdgs=sdgs(found.focus_area.sdgs)))
    return tuple(every)


def files(indicator_id: str, *, drawn: bool) -> tuple[Link, ...]:
    """Return the files that a key figure can be downloaded as; pictures only where there is something to draw."""
    pictures = ((_("SVG, drawing"), "svg"), (_("PNG, picture"), "png"))
    kinds = (
        (_("CSV, for programs"), "csv"),
        (_("CSV, for Norwegian Excel"), "nb.csv"),
        (_("XLSX, spreadsheet"), "xlsx"),
        (_("JSON-stat, statistics"), "json"),
        *(pictures if drawn else ()),
    )
    return tuple(Link(name, links.download(indicator_id, ending)) for name, ending in kinds)


def _roles(standing: Standing) -> Words:
    roles = [sentence(ROLE_LABELS[target.role]) for target in standing.targets]
    return together(dict.fromkeys(roles), ", ") if roles else _("Not set")
