"""Addresses of the files, beside the pages that offer them; the path words are translated as theirs are."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from samstyr.api.downloads import views

app_name = "downloads"

urlpatterns = [
    path(_("indicator/<str:indicator_id>/<str:file>"), views.indicator, name="indicator"),
    path(_("tables/<str:table_id>/<str:file>"), views.table, name="table"),
]
