"""Where a database is reached, and as whom: the owner migrates, the application reads and writes rows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

GIVEN_APP = "DATABASE_URL"
GIVEN_OWNER = "DATABASE_OWNER_URL"
EMBEDDED_APP = "SAMSTYR_EMBEDDED_URL"
EMBEDDED_OWNER = "SAMSTYR_EMBEDDED_OWNER_URL"


class AddressUnreadable(ValueError):
    """A database address that cannot be read. The address itself is not repeated: it may hold a password."""

    def __init__(self, variable: str, reason: str) -> None:
        super().__init__(
            f"{variable} is no address of a PostgreSQL database ({reason}), so Samstyr does not know which "
            f"database to use. Write it as postgresql://user:password@host:5432/name, or remove {variable} "
            f"to use the embedded database."
        )


@dataclass(frozen=True, slots=True)
class Address:
    """One role's way into one database. `host` is a name, a number or the directory of a Unix socket."""

    name: str
    user: str
    password: str
    host: str
    port: int
    options: tuple[tuple[str, str], ...] = ()

    def to(self, name: str) -> "Address":
        """Return the same way into another database of the same server."""
        return replace(self, name=name)

    @property
    def conninfo(self) -> str:
        return make_conninfo(
            dbname=self.name,
            user=self.user,
            password=self.password,
            host=self.host,
            port=self.port,
            **dict(self.options),
        )

    @property
    def url(self) -> str:
        user, password, name = (quote(part, safe="") for part in (self.user, self.password, self.name))
        query = urlencode([("host", self.host), ("port", str(self.port)), *self.options], quote_via=quote)
        return f"postgresql://{user}:{password}@/{name}?{query}"

    @property
    def variables(self) -> dict[str, str]:
        """What PostgreSQL's own programs read, so that no password stands in a list of processes."""
        named = {"PGDATABASE": self.name, "PGUSER": self.user, "PGPASSWORD": self.password, "PGHOST": self.host}
        extra = {f"PG{key.upper().replace('_', '')}": value for key, value in self.options}
        return {**named, "PGPORT": str(self.port), **extra}

    @property
    def django(self) -> dict[str, object]:
        """What one entry of Django's DATABASES needs to know."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": self.name,
            "USER": self.user,
            "PASSWORD": self.password,
            "HOST": self.host,
            "PORT": str(self.port),
            "OPTIONS": dict(self.options),
        }


@dataclass(frozen=True, slots=True)
class Addresses:
    """The two roles' addresses of one database. They may be the same on a server of one's own."""

    owner: Address
    app: Address

    def to(self, name: str) -> "Addresses":
        """Return both roles' ways into another database of the same server."""
        return Addresses(owner=self.owner.to(name), app=self.app.to(name))


def read(text: str, *, variable: str = GIVEN_APP) -> Address:
    """Read an address as libpq does (a URL or key=value pairs). Raises AddressUnreadable."""
    try:
        parts = {key: str(value) for key, value in conninfo_to_dict(text).items() if value is not None}
    except ProgrammingError:
        raise AddressUnreadable(variable, "it cannot be read") from None
    name, user = parts.pop("dbname", ""), parts.pop("user", "")
    if not name or not user:
        raise AddressUnreadable(variable, "it must name both the database and the user")
    port = parts.pop("port", "5432")
    if not port.isdecimal():
        raise AddressUnreadable(variable, "it must name one port")
    return Address(
        name=name,
        user=user,
        password=parts.pop("password", ""),
        host=parts.pop("host", "localhost"),
        port=int(port),
        options=tuple(sorted(parts.items())),
    )


def given(environ: Mapping[str, str]) -> Addresses | None:
    """Return the server that the environment names, or None where the embedded one is to be used."""
    if not environ.get(GIVEN_APP):
        return None
    app = read(environ[GIVEN_APP])
    owner = environ.get(GIVEN_OWNER)
    return Addresses(owner=read(owner, variable=GIVEN_OWNER) if owner else app, app=app)


def from_environment(environ: Mapping[str, str]) -> Addresses | None:
    """Return the addresses that a command has laid in the environment: a given server, else the embedded one."""
    named = given(environ)
    if named is not None or not environ.get(EMBEDDED_APP):
        return named
    return Addresses(
        owner=read(environ[EMBEDDED_OWNER], variable=EMBEDDED_OWNER),
        app=read(environ[EMBEDDED_APP], variable=EMBEDDED_APP),
    )


def to_environment(addresses: Addresses) -> dict[str, str]:
    """Return the variables that carry the embedded server's addresses to the settings."""
    return {EMBEDDED_APP: addresses.app.url, EMBEDDED_OWNER: addresses.owner.url}
