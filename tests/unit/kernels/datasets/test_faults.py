from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable, TooManyCells


def test_errors_say_where_why_it_matters_and_what_to_do():
    said = str(CellsInDoubt("line 7, STUB", "a comma is missing"))
    assert said.startswith("line 7, STUB: a comma is missing. It cannot be known which figure belongs where")
    assert "Fetch the file again" in said
    assert "smaller parts" in str(TooManyCells(10_000_000, 5))
    assert "10,000,000" in str(TooManyCells(10_000_000, 5))


def test_what_is_long_is_cut():
    assert len(str(CellsInDoubt("line 7", "9" * 5_000))) < 600


def test_all_of_them_are_wrong_values():
    assert issubclass(CellsInDoubt, NotReadable)
    assert issubclass(TooManyCells, NotReadable)
    assert issubclass(NotReadable, ValueError)
