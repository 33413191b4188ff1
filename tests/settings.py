"""The settings under test: a home of their own, and nothing of the person's who runs the tests."""

import atexit
import os
import shutil
import tempfile

# Before the real settings are read: they look for the home and the database in the environment.
for _name in ("DATABASE_URL", "DATABASE_OWNER_URL", "SAMSTYR_EMBEDDED_URL", "SAMSTYR_EMBEDDED_OWNER_URL"):
    os.environ.pop(_name, None)
os.environ["SAMSTYR_HOME"] = tempfile.mkdtemp(prefix="samstyr-tests-")
# No test outlives a power cut, so none need wait for the disk.
os.environ["SAMSTYR_DATABASE_SYNC"] = "off"
atexit.register(shutil.rmtree, os.environ["SAMSTYR_HOME"], ignore_errors=True)

from samstyr.site.settings import *  # noqa: E402, F403

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
# One thread, so one connection; a pool would keep databases open that a test wants to drop.
DATABASES["default"]["OPTIONS"].pop("pool")  # noqa: F405
STORAGES = {
    **STORAGES,  # noqa: F405
    # Names without checksums, so that nothing needs to be laid out first.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT.mkdir()  # noqa: F405  # WhiteNoise warns when it is missing
# Every answer is made anew, so that a test sees what it has just changed; the tests of the cache turn it on.
PAGE_CACHE_BYTES = 0
DATA_VERSION_SECONDS = 0.0
