from samstyr.organisation.queries.service_areas import service_areas


def test_a_service_area_with_the_figures_that_the_package_declares(demo: object):
    found = {one.id: one for one in service_areas()}
    assert len(found) == 6
    assert found["oppvekst"].declared["fte_2023"] == "2524"
    assert found["oppvekst"].director.nb == "Direktør Oppvekst"
