"""What uvicorn runs."""

import os

from django.core.asgi import get_asgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samstyr.site.settings")

application = get_asgi_application()
# The pages and all they rest on, so that the first reader does not wait for them to be read in.
get_resolver().url_patterns  # noqa: B018  # reading the property is what imports them
