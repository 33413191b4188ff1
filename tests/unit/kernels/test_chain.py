"""The chain: whatever is done to a log behind its back is found, and where."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels import chain
from samstyr.kernels.chain import Entry, Fault, FaultKind, Head, Link, NotCanonical

NOON = datetime(2023, 8, 31, 12, 0, tzinfo=UTC)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
payloads = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | st.integers() | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=5,
    ),
    max_size=4,
)
said = st.tuples(texts, texts, texts, payloads)


def build(contents, *, previous=chain.GENESIS, first=1):
    links = []
    for seq, (actor, what, subject, payload) in enumerate(contents, start=first):
        entry = Entry(seq, NOON + timedelta(minutes=seq), actor, what, subject, payload, previous)
        links.append(Link(entry, previous := chain.hash_of(entry)))
    return links


LOG = build([("kari", "loaded", f"load {number}", {"rows": number}) for number in range(1, 6)])
HEAD = Head(count=5, seq=5, hash=LOG[-1].hash)


def test_an_empty_log_holds_and_its_head_is_the_beginning():
    assert chain.verify([]).head == chain.EMPTY
    assert chain.verify([]).fault is None


@given(st.lists(said, max_size=6))
def test_an_honest_log_holds_and_so_does_any_earlier_head(contents):
    log = build(contents)
    whole = chain.verify(log)
    assert whole.fault is None
    assert whole.head.count == len(log)
    for link in log:
        kept = Head(count=link.entry.seq, seq=link.entry.seq, hash=link.hash)
        assert chain.verify(log, against=kept).fault is None


@given(st.lists(said, min_size=1, max_size=5), st.data())
def test_whatever_is_changed_in_an_event_is_found_there(contents, data):
    log = build(contents)
    place = data.draw(st.integers(0, len(log) - 1))
    entry = log[place].entry
    changed = data.draw(
        st.sampled_from(
            [
                replace(entry, at=entry.at + timedelta(microseconds=1)),
                replace(entry, actor=entry.actor + "x"),
                replace(entry, what=entry.what + "x"),
                replace(entry, subject=entry.subject + "x"),
                replace(entry, payload={**entry.payload, "more": 1, "rows": None}),
            ]
        )
    )
    found = chain.verify([*log[:place], Link(changed, log[place].hash), *log[place + 1 :]])
    assert found.fault == Fault(seq=place + 1, kind=FaultKind.CHANGED)
    assert found.head.seq == place


def test_a_removed_event_is_found():
    assert chain.verify([*LOG[:2], *LOG[3:]]).fault == Fault(seq=3, kind=FaultKind.REMOVED)
    assert chain.verify(LOG[1:]).fault == Fault(seq=1, kind=FaultKind.REMOVED)


def test_an_event_that_was_rewritten_with_its_hash_does_not_fit_the_next_one():
    entry = replace(LOG[2].entry, subject="load 33")
    forged = [*LOG[:2], Link(entry, chain.hash_of(entry)), *LOG[3:]]
    assert chain.verify(forged).fault == Fault(seq=4, kind=FaultKind.UNLINKED)


def test_a_log_that_was_rewritten_to_its_end_is_found_by_a_head_that_was_kept():
    forged = LOG[:2] + build([("ola", "loaded", "load 33", {})] * 3, previous=LOG[1].hash, first=3)
    assert chain.verify(forged).fault is None
    assert chain.verify(forged, against=HEAD).fault == Fault(seq=5, kind=FaultKind.REWRITTEN)


def test_a_log_that_has_lost_its_end_is_found_by_a_head_that_was_kept():
    assert chain.verify(LOG[:3]).fault is None
    assert chain.verify(LOG[:3], against=HEAD).fault == Fault(seq=4, kind=FaultKind.CUT)
    assert chain.verify([], against=HEAD).fault == Fault(seq=1, kind=FaultKind.CUT)


def test_the_hash_is_what_the_format_says_it_is():
    entry = Entry(1, NOON, "aa", "loaded", "Åsker", {"b": 1, "a": None}, chain.GENESIS)
    payload = hashlib.sha256(b'{"a":null,"b":1}').hexdigest()
    covered = ["samstyr-event-1", 1, "2023-08-31T12:00:00.000000+00:00", "aa", "loaded", "Åsker", payload, "0" * 64]
    assert chain.hash_of(entry) == hashlib.sha256(json.dumps(covered, separators=(",", ":")).encode()).hexdigest()


def test_the_same_moment_in_another_zone_is_the_same_event():
    oslo = replace(LOG[0].entry, at=LOG[0].entry.at.astimezone(timezone(timedelta(hours=2))))
    assert chain.hash_of(oslo) == LOG[0].hash


@given(payloads)
def test_a_payload_comes_back_from_json_with_the_same_digest(payload):
    assert chain.digest(json.loads(json.dumps(payload))) == chain.digest(payload)
    assert chain.digest(dict(reversed(payload.items()))) == chain.digest(payload)


@pytest.mark.parametrize("value", [0.5, float("nan"), "a\0b", "\ud800", {1: "a"}, {"a": [1.0]}, (1,), b"a", NOON])
def test_what_a_database_would_not_give_back_is_refused(value):
    with pytest.raises(NotCanonical, match="write decimals as text"):
        chain.digest({"value": value})


@pytest.mark.parametrize("field", ["actor", "what", "subject"])
def test_a_text_that_a_database_cannot_hold_is_refused(field):
    with pytest.raises(NotCanonical):
        chain.hash_of(replace(LOG[0].entry, **{field: "a\0b"}))


@given(texts, texts)
def test_a_commitment_depends_on_every_letter_of_the_name_and_on_the_salt(name, salt):
    committed = chain.commitment(name, salt=salt)
    assert committed == chain.commitment(name, salt=salt)
    assert committed != chain.commitment(name + "x", salt=salt)
    assert committed != chain.commitment(name, salt=salt + "x")
    assert len(committed) == 64
