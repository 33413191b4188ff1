from samstyr.organisation.queries.bodies import bodies, names


def test_the_council_has_55_members(demo: object):
    council = next(one for one in bodies() if one.id == "kommunestyret")
    assert (council.members, council.name.en, council.citation.source) == (55, "Municipal Council", "001")


def test_every_body_has_a_name(demo: object):
    assert len(names()) == 24
    assert all(name.nb for name in names().values())
