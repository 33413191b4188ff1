"""Whatever somebody writes as a reference comes to a figure or to a finding in both languages."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.findings.catalogue import CATALOGUE, Fault
from samstyr.kernels.missing import Missing
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.evaluating import evaluate, grounds_for
from samstyr.kernels.references.functions import FUNCTIONS
from samstyr.kernels.references.holding import hold, hold_says
from samstyr.kernels.references.reading import NotAReference, read_reference
from samstyr.kernels.references.resting import rests_on
from samstyr.kernels.references.showing import shown
from tests.reference_values import material

IDS = [
    "oko_netto_laanegjeld", "oko_netto_driftsresultat", "by_nye_boliger", "kli_direkte_utslipp", "utd_mobbing_7trinn",
    "inn_kommune_nm_total", "mobbing", "okonomi_1", "finnes_ikke", "2022", "æ",
]  # fmt: skip
PERIODS = ["@2022", "@2019", "@2021", "@latest", "@2019..2022", "@2022-T1", "@2019-2022", "@1800", "@", "@2022..", ""]
AREAS = ["", "", "", "/asker", "/baerum", "/mars", "/"]
WORDS = ["oppvekst", "fte_2023", "'fte_2020'", "2023", "met", "okonomi_1", "x", "'", "", "kostra_12"]
OPTIONS = [
    "",
    "",
    " decimals=0",
    " decimals=4",
    " unit=no",
    " sign=yes",
    " says=increased",
    " says=",
    " x=1",
    ' says="økte"',
]
SAID = [
    None, "", "97,4 %", "økte til 97,4 %", "fell by 1.6 percentage points", "halvert", "under målet", "2 524 årsverk",
    "i 2022", "nummer 3 av 5", "nesten 100 mill. kroner", "-", "\u202e9", "ikke nådd", "1e9 %",
]  # fmt: skip

figures = st.builds("".join, st.tuples(*map(st.sampled_from, (IDS, PERIODS, AREAS))))
cells = st.builds(
    lambda table, words: f"cell({', '.join([table, *words])})",
    st.sampled_from(["service_areas", "facts", "x", ""]),
    st.lists(st.sampled_from(WORDS), max_size=4),
)
counts = st.builds(
    lambda kind, words: f"count({', '.join([kind, *words])})",
    st.sampled_from(["indicators", "plans", "promises", "goals"]),
    st.lists(st.sampled_from(WORDS), max_size=3),
)
years = st.sampled_from(["2009", "2019", "99"])
called = st.sampled_from([*FUNCTIONS, "chnage", "__import__"])
leaves = st.one_of(figures, cells, counts, years, st.sampled_from(WORDS))
expressions = st.recursive(
    leaves,
    lambda inner: st.builds(
        lambda name, parts: f"{name}({', '.join(parts)})", called, st.lists(inner, min_size=1, max_size=4)
    ),
    max_leaves=8,
)
references = st.builds(str.__add__, expressions, st.sampled_from(OPTIONS))
# Those that can be read more often than not.
sound = st.one_of(
    st.builds(
        lambda name, ids, later, earlier: f"{name}({ids}@{later}, {ids}@{earlier})",
        st.sampled_from(["change", "percent_change", "difference", "share", "mean", "sum", "best", "worst"]),
        st.sampled_from(IDS[:6]),
        st.sampled_from(["2022", "2021", "latest"]),
        st.sampled_from(["2019", "2020", "2022"]),
    ),
    st.builds(
        lambda outer, first, one, second, two: f"{outer}({first}({one}@2019..2020), {second}({two}@2021..2022))",
        st.sampled_from(["difference", "share"]),
        st.sampled_from(["sum", "mean"]),
        st.sampled_from(IDS[:6]),
        st.sampled_from(["sum", "mean"]),
        st.sampled_from(IDS[:6]),
    ),
)


def be_said(found: Fault, length: int) -> None:
    assert found.code in CATALOGUE
    assert 0 <= found.start <= found.end <= length
    for language in ("nb", "en"):
        assert all((found.what(language), found.why(language), found.remedy(language)))


@given(st.one_of(references, sound), st.sampled_from(SAID), st.sampled_from(["nb", "en"]))
def test_every_reference_comes_to_a_figure_or_a_finding(text: str, words: str | None, language):
    try:
        reference = read_reference(text)
    except NotAReference as wrong:
        be_said(wrong.fault, len(text))
        return
    assert str(reference.expression) == str(read_reference(str(reference.expression)).expression)
    try:
        outcome = evaluate(reference.expression, material())
        seen = shown(outcome, reference.options)
    except CannotResolve as cannot:
        be_said(cannot.fault, len(text))
        return
    assert isinstance(outcome.value, Decimal | Missing)
    assert seen.nb
    assert seen.en
    assert outcome.steps or reference.expression.function in ("", "target", "since", "rank")
    grounds_for(reference.expression, material())
    rests_on(reference, words, material(), language)
    try:
        for found in hold_says(reference, outcome, material(), language):
            be_said(found, len(reference.options.says))
    except CannotResolve as cannot:
        be_said(cannot.fault, len(text))
    for found in hold(words, reference, outcome, material(), language) if words is not None else ():
        be_said(found, len(words or ""))
