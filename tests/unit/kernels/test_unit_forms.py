import pytest

from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.unit_forms import MAGNITUDES, READ_ALSO, VALUE_FORMS, change_form, value_form
from samstyr.kernels.units import Unit, UnitKind
from tests.kernel_values import GWH, PERCENT, RANK


@pytest.mark.parametrize("form", [*VALUE_FORMS.values(), *READ_ALSO, *(one.form for one in MAGNITUDES)])
def test_each_form_has_one_place_for_the_number_in_both_languages(form):
    texts = [form.many.nb, form.many.en, form.one.nb, form.one.en]
    assert [text.count("{}") for text in texts] == [1, 1, 1, 1]


def test_a_unit_without_a_form_is_written_with_its_symbol():
    assert value_form(GWH).many == Text("{} GWh", "{} GWh")
    assert value_form(Unit("ukjent", UnitKind.OTHER, NO_TEXT, Text("ukjent"), 0)).many == Text("{}", "{}")


def test_a_change_has_the_form_of_its_kind():
    assert change_form(PERCENT).many.nb == "{} prosentpoeng"
    assert change_form(RANK).of(is_one=True).nb == "{} plass"
    assert change_form(GWH) == value_form(GWH)
