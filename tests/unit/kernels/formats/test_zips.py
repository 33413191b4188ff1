"""The list of a zip file is weighed before it is read."""

import zipfile
from io import BytesIO

from samstyr.kernels.formats.zips import LONGEST_LIST, TAIL, has_long_list


def packed(members: int, comment: bytes = b"") -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as made:
        for number in range(members):
            made.writestr(f"{number:0200}", b"")
        made.comment = comment
    return kept.getvalue()


def test_an_ordinary_list_is_short_also_before_a_comment():
    assert has_long_list(packed(3)[-TAIL:]) is False
    assert has_long_list(packed(3, b"Laget av noen")[-TAIL:]) is False


def test_a_list_of_many_names_is_long():
    assert LONGEST_LIST < 10_000 * 246
    assert has_long_list(packed(10_000)[-TAIL:]) is True


def test_what_is_cut_off_has_no_list():
    assert has_long_list(packed(3)[:-30]) is None
