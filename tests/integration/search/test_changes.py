"""The index is made anew with a load, or not at all."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from samstyr.cli import loading
from samstyr.exchange.values import BadPackage
from samstyr.goals.models import Goal
from samstyr.search import changes
from samstyr.search.models import Build, Entry
from samstyr.search.queries import find, is_built
from tests.integration.reloading import cells, edited_package

NOON = datetime(2023, 10, 2, 12, tzinfo=UTC)


def test_everything_of_every_kind_is_in_it(demo):
    kinds = dict.fromkeys(Entry.objects.values_list("kind", flat=True), 0)
    for kind in Entry.objects.values_list("kind", flat=True):
        kinds[kind] += 1
    assert kinds == {
        "focus_area": 8, "goal": 36, "indicator": 91, "promise": 38, "plan": 49, "table": 54, "fact": 98, "case": 75,
        "record": 256, "body": 24, "service_area": 6, "area": 30, "page": 9,
    }  # fmt: skip


def test_made_anew_from_the_same_it_is_the_same(demo):
    before = Build.objects.get()
    number = changes.rebuild()
    after = Build.objects.get()
    assert number == before.entries == after.entries == Entry.objects.count()
    assert (after.version, after.words) == (before.version, before.words)


def test_a_load_brings_its_words(demo, tmp_path):
    assert find(text="pengebingen", language="nb").total == 0
    folder = edited_package(tmp_path, goals=cells({"id": "okonomi_1"}, title_nb="Full pengebinge"))
    outcome = loading.load(path=folder, by="Kari", at=NOON)
    assert [hit.key for hit in find(text="pengebingen", language="nb").best] == ["okonomi_1"]
    loading.undo(number=outcome.number, by="Kari", at=NOON)
    assert find(text="pengebingen", language="nb").total == 0


def test_a_bad_package_leaves_the_index_as_it_was(demo, tmp_path):
    before = Build.objects.get().version
    folder = edited_package(tmp_path, goals=cells({"id": "okonomi_1"}, parent_id="nothing"))
    with pytest.raises(BadPackage):
        loading.load(path=folder, by="Kari", at=NOON)
    assert Build.objects.get().version == before


def test_trying_a_load_leaves_the_index_as_it_was(demo, tmp_path):
    folder = edited_package(tmp_path, goals=cells({"id": "okonomi_1"}, title_nb="Full pengebinge"))
    loading.load(path=folder, by="Kari", at=NOON, dry_run=True)
    assert find(text="pengebingen", language="nb").total == 0


@pytest.mark.django_db
def test_where_nothing_is_loaded_nothing_is_found():
    assert changes.rebuild() == 0
    assert not is_built()
    assert find(text="gjeld", language="nb").groups == ()


def test_the_database_refuses_the_same_entry_twice(demo):
    twice = Entry.objects.first()
    twice.pk = None
    with pytest.raises(IntegrityError, match="entry_once"), transaction.atomic():
        twice.save()


def test_the_database_refuses_a_stem_without_a_weight(demo):
    entry = Entry.objects.first()
    entry.weights = entry.weights[1:]
    with pytest.raises(IntegrityError, match="entry_has_a_weight_for_each_stem"), transaction.atomic():
        entry.save()


def test_a_goal_that_is_gone_is_not_found(demo):
    assert Goal.objects.filter(retired=None).count() == Entry.objects.filter(kind="goal").count()
