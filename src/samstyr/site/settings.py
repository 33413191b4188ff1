"""Django's settings. What a municipality may change comes from the environment; the rest is the same everywhere."""

import os
from importlib.metadata import version
from typing import Any

from samstyr.cli.home import home_of, make_home
from samstyr.database.addresses import Address, Addresses, from_environment
from samstyr.site.secret_key import read_or_make

VERSION = version("samstyr")
HOME = make_home(home_of(os.environ))

# Never on in anything that a person runs: an error page must not tell a stranger how the site is built.
DEBUG = False
SECRET_KEY = read_or_make(HOME)
ALLOWED_HOSTS = os.environ.get("SAMSTYR_HOSTS", "127.0.0.1 localhost [::1]").replace(",", " ").split()

ROOT_URLCONF = "samstyr.site.urls"
ASGI_APPLICATION = "samstyr.site.asgi.application"
INSTALLED_APPS = [
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "samstyr.audit",
    "samstyr.look",
    "samstyr.places",
    "samstyr.organisation",
    "samstyr.statistics",
    "samstyr.goals",
    "samstyr.plans",
    "samstyr.reports",
    "samstyr.exchange",
    "samstyr.search",
    "samstyr.portal",
    "samstyr.api",
]
# No sessions, no CSRF tokens, no users: nothing on the public site sets a cookie.
MIDDLEWARE = [
    "samstyr.site.headers.SafeHeaders",
    "samstyr.site.static_files.StaticFiles",
    "samstyr.site.reading_only.ReadingOnly",
    "samstyr.site.page_cache.PageCache",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
]
# What the page cache may take of memory in each worker, and how long it trusts that no load has happened since.
PAGE_CACHE_BYTES = int(os.environ.get("SAMSTYR_PAGE_CACHE_MB", "64")) * 2**20
DATA_VERSION_SECONDS = 1.0
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.i18n",
                "django.template.context_processors.request",
            ]
        },
    }
]

# A command has started the embedded server, or found a given one, and laid its addresses in the environment.
# Without one the settings can still be read, by tools that never ask the database anything.
NOWHERE = Address(name="none", user="none", password="", host="localhost", port=1)
POOL = {"min_size": 1, "max_size": 8, "timeout": 10}
_addresses = from_environment(os.environ) or Addresses(owner=NOWHERE, app=NOWHERE)
DATABASES: dict[str, dict[str, Any]] = {
    "default": dict(_addresses.app.django),
    # Owns the tables: migrations, and nothing else.
    "owner": dict(_addresses.owner.django),
}
# Under ASGI each request has its own thread, so connections are kept in a pool and not by the thread.
DATABASES["default"]["OPTIONS"] = {**DATABASES["default"]["OPTIONS"], "pool": POOL}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("en", "English")]
USE_I18N = True
TIME_ZONE = "Europe/Oslo"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# The paths of the page that may stand inside another site's page, in both languages.
EMBED_PATHS = ["/bygg-inn/", "/en/embed/"]
# The page that text may be sent to, to be checked and forgotten. As a form sends it, a letter may take six bytes.
SENDING_PATHS = ["/sjekk/", "/en/check/"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 700_000
# What a request is marked with whose body was larger than that, and was left out.
TOO_LARGE_MARK = "samstyr.too_large"
# Where the site lies on the web, for the addresses that travel: canonical, sitemap, permanent address, embedding.
# Empty: the address that the page was asked for at.
SITE_ADDRESS = os.environ.get("SAMSTYR_SITE_ADDRESS", "").rstrip("/")
# True while `samstyr export` writes the site as files, which cannot search.
STATIC_EXPORT = False
# The municipality's own accessibility statement, at the supervisory authority. Empty: there is none, as the page says.
ACCESSIBILITY_ADDRESS = os.environ.get("SAMSTYR_ACCESSIBILITY_ADDRESS", "")
