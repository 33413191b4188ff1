import json
from datetime import date

from samstyr.cli.status.as_json import overview_as_json
from samstyr.goals.queries.overview import overview


def test_an_earlier_reference_date(demo: object):
    then = json.loads(json.dumps(overview_as_json(overview(as_of=date(2021, 6, 30), area="asker"), {}, "nb")))
    assert then["as_of"] == "2021-06-30"
    assert then["indicators"][2]["latest"] == {"period": "2021", "value": 99, "unit": "percent", "caveat": None}


def test_the_explanation_is_in_the_language_asked_for(demo: object):
    said = json.loads(json.dumps(overview_as_json(overview(as_of=date(2023, 8, 31), area="asker"), {}, "en")))
    assert said["indicators"][2]["explanation"].startswith("Not met. Better than the measurement before.")
