"""Addresses that exist in both languages; the path words are translated like any other word."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter
from django.utils.translation import gettext_lazy as _

from samstyr.portal.views import about, check, figures, goals, plans, promises, reports, search, start, tables

app_name = "portal"


class NumberConverter(IntConverter):
    """A number from one on, written in one way only: 1 and 01 would be two addresses of one page."""

    regex = "[1-9][0-9]*"


register_converter(NumberConverter, "number")

urlpatterns = [
    path("", start.front, name="front"),
    path(_("focus-area/<str:area_id>/"), goals.focus_area, name="focus_area"),
    path(_("goal/<str:goal_id>/"), goals.goal, name="goal"),
    path(_("indicator/<str:indicator_id>/"), figures.indicator, name="indicator"),
    path(_("indicator/<str:indicator_id>/interactive/"), figures.interactive, name="interactive"),
    path(_("indicator/<str:indicator_id>/interactive/chart.json"), figures.specification, name="specification"),
    path(_("embed/<str:indicator_id>/"), figures.embed, name="embed"),
    path("f/<str:indicator_id>@<str:period>", figures.figure, name="figure"),
    path(_("fiscal-rules/"), goals.fiscal_rules, name="fiscal_rules"),
    path(_("promises/"), promises.promises, name="promises"),
    path(_("plans/"), plans.register, name="plans"),
    path(_("plans/<str:plan_id>/"), plans.plan, name="plan"),
    path(_("tables/"), tables.register, name="tables"),
    path(_("tables/<str:table_id>/"), tables.one, name="table"),
    path(_("reports/"), reports.register, name="reports"),
    path(_("reports/<slug:report>/"), reports.report, name="report"),
    path(_("reports/<slug:report>/<number:number>/"), reports.edition, name="edition"),
    path(_("reports/<slug:report>/<number:number>/<slug:chapter>.html"), reports.chapter, name="chapter"),
    path(_("reports/<slug:report>/<number:number>/<path:name>"), reports.file, name="edition_file"),
    path(_("check/"), check.text, name="check"),
    path(_("search/"), search.results, name="search"),
    path(_("from-a-to-z/"), search.register, name="register"),
    path(_("about/"), about.figures, name="about"),
    path(_("accessibility/"), about.accessibility, name="accessibility"),
    path(_("privacy/"), about.privacy, name="privacy"),
    path("api/", about.open_data, name="api"),
]
