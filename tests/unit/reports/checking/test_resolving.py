from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.scanning import scan
from samstyr.kernels.texts import Text
from samstyr.reports.checking.resolving import Resolver
from tests.reference_values import material

DEBT = "oko_netto_laanegjeld"
pieces = st.sampled_from(
    [
        f"{{{{{DEBT}@2022}}}}",
        f"{{{{{DEBT}@2018}}}}",
        "{{nothing@2022}}",
        "{{kli_direkte_utslipp@2022}}",
        f"[97,4 %]{{fig={DEBT}@2022}}",
        f"[97,5 %]{{fig={DEBT}@2022}}",
        f"[økte]{{fig={DEBT}@2022}}",
        f"[x]{{fig={DEBT}@2022 says=increased}}",
        f"[x]{{fig={DEBT}@2022 says=fine}}",
        f"{{{{{DEBT}@2022 decimals=3}}}}",
    ]
)


def resolved(text: str, resolver: Resolver) -> list[tuple[Text | None, list[tuple[str, int, int]]]]:
    found = [(one, resolver.resolve(one)) for one in scan(text).references]
    return [
        (
            shown[1] if shown else None,
            [(fault.code, fault.start - one.start, fault.end - one.start) for fault in faults],
        )
        for one, (shown, faults) in found
    ]


@given(st.lists(pieces, min_size=1, max_size=12))
def test_what_is_remembered_is_what_would_have_been_worked_out(texts: list[str]):
    together = resolved(" ".join(texts), Resolver(material(), "nb"))
    alone = [one for text in texts for one in resolved(text, Resolver(material(), "nb"))]
    assert together == alone


def test_a_fault_has_its_place_in_the_file():
    (wrong,) = scan(f"Før {{{{nothing@2022}}}} {DEBT}").references
    shown, (fault,) = Resolver(material(), "nb").resolve(wrong)
    assert shown is None
    assert (fault.code, fault.start, fault.end) == ("unknown-indicator", 6, 18)


def test_a_fault_without_a_place_of_its_own_is_the_whole_references():
    (wrong,) = scan(f"Før {{{{{DEBT}@2022 decimals=3}}}}").references
    _, (fault,) = Resolver(material(), "nb").resolve(wrong)
    assert (fault.code, fault.start, fault.end) == ("too-many-decimals", wrong.start, wrong.end)


def test_the_words_are_held_in_the_reports_language():
    (one,) = scan(f"[97.4%]{{fig={DEBT}@2022}}").references
    assert Resolver(material(), "en").resolve(one)[1] == ()
    assert [fault.code for fault in Resolver(material(), "nb").resolve(one)[1]] == ["number-form"]
