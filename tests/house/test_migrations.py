"""The tables that the models describe are the tables that the migrations make."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db(databases=["default", "owner"])
def test_no_model_has_changed_without_a_migration(capsys: pytest.CaptureFixture[str]):
    call_command("makemigrations", check_changes=True, dry_run=True, interactive=False)
    assert capsys.readouterr().out == "No changes detected\n"
