import gzip

from hypothesis import given
from hypothesis import strategies as st

from samstyr.site.kept_answers import LARGEST_SHARE, WORTH_COMPRESSING, KeptAnswer, KeptAnswers

ROOM = 8_000
PAGE = KeptAnswer(b"x" * 400, (("Vary", "Accept"),), "text/html; charset=utf-8")


def answer(size):
    return KeptAnswer(b"x" * size, (), "text/html")


def test_what_was_kept_comes_back_for_its_version_only():
    kept = KeptAnswers(ROOM)
    kept.keep("1", "/", PAGE)
    assert kept.get("1", "/") is PAGE
    assert kept.get("2", "/") is None
    assert kept.get("1", "/en/") is None


def test_with_a_new_version_everything_older_goes():
    kept = KeptAnswers(ROOM)
    kept.keep("1", "/", PAGE)
    kept.keep("2", "/en/", PAGE)
    assert kept.get("1", "/") is None
    assert len(kept) == 1


def test_what_was_used_least_recently_goes_first():
    kept = KeptAnswers(ROOM)
    for name in "abcdefghij":
        kept.keep("1", name, answer(400))
        kept.get("1", "a")
    kept.keep("1", "k", answer(400))
    assert kept.get("1", "a") is not None
    assert kept.get("1", "b") is None


def test_one_large_answer_does_not_drive_the_others_out():
    kept = KeptAnswers(ROOM)
    kept.keep("1", "small", PAGE)
    kept.keep("1", "large", answer(ROOM // LARGEST_SHARE))
    assert kept.get("1", "large") is None
    assert kept.get("1", "small") is PAGE


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 1200), st.sampled_from("12")), max_size=60))
def test_there_is_never_more_than_there_is_room_for(steps):
    kept = KeptAnswers(ROOM)
    for name, size, version in steps:
        kept.keep(version, name, answer(size))
        sizes = [found.size for other in "abcdefgh" if (found := kept.get(version, other))]
        assert sum(sizes) <= ROOM


def test_a_text_is_compressed_once_and_always_alike():
    assert PAGE.in_gzip() is PAGE.in_gzip()
    compressed = PAGE.in_gzip()
    assert compressed is not None
    assert gzip.decompress(compressed) == PAGE.body
    assert compressed == KeptAnswer(PAGE.body, (), "text/html").in_gzip()


def test_pictures_and_short_answers_are_left_as_they_are():
    assert KeptAnswer(b"x" * 400, (), "image/png").in_gzip() is None
    assert KeptAnswer(b"x" * (WORTH_COMPRESSING - 1), (), "text/html").in_gzip() is None
    assert KeptAnswer(b"x" * WORTH_COMPRESSING, (), "image/svg+xml").in_gzip() is not None
