"""The fiscal rules, year by year."""

from datetime import date

from django.db.models import Q

from samstyr.goals.models import Target as TargetRow
from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.standings import standings
from samstyr.goals.queries.values import FiscalRule
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.kernels.targets import TargetRole


def fiscal_rules(*, as_of: date, area: str) -> tuple[FiscalRule, ...]:
    """Return every fiscal rule with a verdict for each year that is measured, in the package's order."""
    with_rule = TargetRow.objects.filter(retired=None, role=TargetRole.FISCAL_RULE.value).values("indicator")
    every = standings(as_of=as_of, area=area, read_in=newest_load(default=as_of).day, which=Q(id__in=with_rule))
    return tuple(
        FiscalRule(one, target, tuple(year for year in year_verdicts(one) if year.target == target))
        for one in every
        for target in one.targets
        if target.role is TargetRole.FISCAL_RULE
    )
