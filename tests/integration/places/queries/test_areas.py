from pytest_django import DjangoAssertNumQueries

from samstyr.places.queries.areas import area, areas, names, parts


def test_asker_and_the_codes_it_has_had(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(1):
        asker = area(id="asker")
    assert asker is not None
    assert [(step.codes, step.first, step.last) for step in asker.codes] == [
        (("0220", "0627", "0628"), None, 2019),
        (("3025",), 2020, 2023),
        (("3203",), 2024, None),
    ]


def test_the_parts_of_asker(demo: object):
    assert {"former_asker", "royken", "hurum", "asker_nord", "tofte"} <= {one.id for one in parts(id="asker")}


def test_every_area_and_its_name(demo: object):
    assert len(areas()) == len(names()) == 30
    assert names()["norge"].in_language("en") == "Norway"


def test_an_unknown_area_is_none(demo: object):
    assert area(id="ukjent") is None
