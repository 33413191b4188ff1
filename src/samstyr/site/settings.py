"""Django's settings. What a municipality may change comes from the environment; the rest is the same everywhere."""

import os
from importlib.metadata import version

from samstyr.database.home import home
from samstyr.site.secret_key import read_or_make

VERSION = version("samstyr")
HOME = home()

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
    "samstyr.exchange",
    "samstyr.search",
    "samstyr.portal",
    "samstyr.api",
]
# No sessions, no CSRF tokens, no users: nothing on the public site sets a cookie.
MIDDLEWARE = [
    "samstyr.site.headers.SafeHeaders",
    "samstyr.site.static_files.StaticFiles",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
]
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
