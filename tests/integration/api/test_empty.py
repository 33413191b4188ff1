"""The API where nothing is loaded yet."""

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["goals", "series", "version", "tables/x"])
def test_without_figures_the_api_says_what_to_do(name):
    answer = Client().get(f"/api/v1/{name}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert "samstyr load" in answer.json()["detail"]
