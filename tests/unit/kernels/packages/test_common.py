from samstyr.kernels.packages.columns import Kind, Reference
from samstyr.kernels.packages.common import both_languages, key_column, refers, text_column
from samstyr.kernels.texts import Text


def test_a_key_is_filled_and_a_reference_says_where_to():
    assert key_column(Text("Nøkkel"), name="code").required
    unit = refers("unit", "Enhet", "Unit", "units.code")
    assert (unit.refers_to, unit.kind, unit.required) == (Reference("units", "code"), Kind.ID, True)


def test_bokmal_is_filled_and_english_may_be_empty():
    nb, en = both_languages("title", "Tittel", "Title")
    assert (nb.name, nb.required, nb.title.nb) == ("title_nb", True, "Tittel (bokmål)")
    assert (en.name, en.required, en.title.en) == ("title_en", False, "Title (English)")


def test_free_text_asks_for_nothing():
    assert not text_column("note", "Merknad", "Note").required
