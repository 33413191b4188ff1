"""What panels are made from, were figures others than they are."""

from datetime import date
from functools import cached_property

from samstyr.goals.queries.instead import Instead
from samstyr.goals.queries.values import FiscalRule, Overview
from samstyr.kernels.texts import Language
from samstyr.reports.publishing.panels.facts import Facts


class OtherFacts(Facts):
    """The same facts with some figures in the place of others."""

    def __init__(self, *, as_of: date, area: str, language: Language, instead: Instead) -> None:
        super().__init__(as_of=as_of, area=area, language=language)
        self._instead = instead

    @cached_property
    def overview(self) -> Overview:
        return self._instead.overview(super().overview)

    @cached_property
    def fiscal_rules(self) -> tuple[FiscalRule, ...]:
        return tuple(self._instead.fiscal_rule(one, self.as_of) for one in super().fiscal_rules)
