"""Which room answers at which address."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("samstyr.api.urls")),
    path("", include("samstyr.portal.plain_urls")),
    *i18n_patterns(
        path("", include("samstyr.api.downloads.urls")),
        path("", include("samstyr.portal.urls")),
        prefix_default_language=False,
    ),
]

handler404 = "samstyr.portal.views.errors.not_found"
handler500 = "samstyr.portal.views.errors.failed"
