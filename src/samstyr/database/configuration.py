"""What we tell the server: who may come in, how it is reached and how much it may use.

All of it is said on the command line or lies above the cluster's own folder: neither the server's account nor a
statement (`ALTER SYSTEM`) can change it, and root never writes where another user could lay a link.
"""

import os
import shlex
from pathlib import Path

from samstyr.database.berth import Berth

HBA = """\
# Written by Samstyr at each start. One way in: the Unix socket, with a password. Nothing else is let in.
# TYPE  DATABASE  USER  METHOD
local   all       all   scram-sha-256
"""
HBA_FILE = "pg_hba.conf"
READABLE_BY_GROUP = 0o640

# Modest, so that a small machine holds the site and its database; the rest of PostgreSQL's defaults stand.
LASTING = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "40",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "datestyle": "iso,ymd",
    "log_line_prefix": "%m [%p] ",
    # A statement that fails may hold what a person wrote; the log needs the error, not the words.
    "log_min_error_statement": "panic",
    "fsync": "on",
}
# For a cluster of tests: it need not outlive a power cut.
UNSYNCED = {"fsync": "off", "full_page_writes": "off"}


def write_access(berth: Berth) -> Path:
    """Lay down who may come in, and return the file's path."""
    path = berth.root / HBA_FILE
    draft = path.with_name(f".{HBA_FILE}")
    draft.write_text(HBA)
    draft.chmod(READABLE_BY_GROUP)
    if berth.account is not None:
        os.chown(draft, 0, berth.account.gid)
    return draft.replace(path)


def arguments(*, access: Path, sockets: Path, port: int, synced: bool) -> str:
    """Return the server's command-line arguments, as the shell that pg_ctl uses will read them."""
    settings = LASTING | ({} if synced else UNSYNCED)
    settings |= {"hba_file": str(access), "unix_socket_directories": f'"{sockets}"', "port": str(port)}
    return " ".join(f"-c {name}={shlex.quote(value)}" for name, value in settings.items())
